"""Advice on measures: for whom one is not, when to stop, where its figures come from, and its words."""

from collections.abc import Iterator
from itertools import chain

from kneecli.authoring.lint_care import LEAST_CUE, STOP, text_advice
from kneecli.authoring.lint_rules import Advice, Key
from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.catalogue.measure import Measure

MOVING = ("count", "stages")
"""Kinds that are taken by moving or standing."""


def measure_advice(measure: Measure, pack: Pack) -> Iterator[Advice]:
    """All advice about one measure of a pack without a fault."""
    rules = (_care, _figures, _words)
    yield from chain.from_iterable(rule(measure, pack) for rule in rules)


def _care(measure: Measure, pack: Pack) -> Iterator[Advice]:
    """Whoever should not take it is told so, and so is when to stop."""
    if measure.kind in MOVING and not measure.loads_knee:
        cure = "Write loads_knee = true, so that it is not offered to a sore or swollen knee."
        yield Advice("cautions", (), "it is taken by moving, and nothing says that it loads the knee", cure)
    if measure.loads_knee and not measure.cautions:
        cure = "Name in `cautions` who should leave it out."
        yield Advice("cautions", (), "no caution is named, though it loads the knee", cure)
    if measure.cautions and not measure.caution_basis:
        cure = 'Name the sources of the cautions in `caution_basis`, or write ["general"].'
        yield Advice("caution-basis", ("cautions",), "nothing says where the cautions come from", cure)
    if measure.loads_knee and pack.language.startswith("en") and not STOP.search(" ".join(measure.steps)):
        yield Advice("when-to-stop", ("steps",), "no text says when to stop", "Say it in a step.")


def _figures(measure: Measure, pack: Pack) -> Iterator[Advice]:
    """Where it comes from is said, and a change that means something can happen."""
    grades = {source.tag: source.grade for source in pack.sources}
    if not measure.sources and not measure.named:
        yield Advice("sources", (), "nothing says where it comes from", "Name a source in `sources`.")
    if measure.change_sources and {grades.get(tag) for tag in measure.change_sources} == {"C"}:
        cure = "Look for a better source, or take `smallest_change` out."
        yield Advice("sources", ("change_sources",), "all sources of its smallest change are of grade C", cure)
    if measure.smallest_change is not None and measure.smallest_change > (measure.most - measure.least) / 2:
        what = f"its smallest change is {measure.smallest_change:g}, more than half of all it can be"
        yield Advice("dose", ("smallest_change",), what, "Look whether the unit is the same.")


def _words(measure: Measure, pack: Pack) -> Iterator[Advice]:
    """The steps are enough to take it in the same way again, and nothing is promised."""
    if short := [step for step in measure.steps if len(step) < LEAST_CUE]:
        yield Advice("cue-length", ("steps",), f"the step {short[0]!r} is very short", "Write a whole sentence.")
    for key, text in _texts(measure):
        yield from text_advice(key, text, pack)


def _texts(measure: Measure) -> Iterator[tuple[Key, str]]:
    yield ("name",), measure.name
    yield ("question",), measure.question
    for name in ("steps", "stages", "needs"):
        for text in getattr(measure, name):
            yield (name,), text
