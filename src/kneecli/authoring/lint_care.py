"""Advice on care: cautions, signs to stop, easier ways, and promises of health."""

import re
from collections.abc import Iterator

from kneecli.authoring.lint_rules import Advice, Key, texts
from kneecli.domain.catalogue.exercise import Exercise, Pack

LEAST_CUE, LEAST_CUES = 20, 120
"""The least characters of one cue and of all cues: with fewer, a stranger does not know what to do."""

STOP = re.compile(
    r"\b(stop|pain\w*|hurts?|sore\w*|ache|sharp|pinch\w*|comfort\w*|ease|easy|gentl\w+|only as (far|deep|high)|steady|"
    r"support|hold on|rail|wobbl\w*|giv\w+ way|collaps\w*|inward|in line|over the|leave it out|not if|unless)\b",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\b(cures?|heals?|treats?|relieves?|rehabilitates?|diagnos\w+|guarantee\w*|repairs?|fix(?:es)? your|safe for you|"
    r"cleared to exercise|pain[- ]free|as good as new|rid of|you(?: wi|')ll be able)\b",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"\*\*|__|</?[a-z]|\]\(|\[/|&[a-z]+;|https?://|\\n", re.IGNORECASE)
_UNFINISHED = re.compile(r"\b(todo|fixme|xxx|lorem ipsum|replace this|your name|change me)\b", re.IGNORECASE)


def cautions(exercise: Exercise, pack: Pack) -> Iterator[Advice]:
    """For every exercise there are people who should leave it out, and a reason why."""
    del pack
    named = {*exercise.cautions, *(caution for rung in exercise.rungs for caution in rung.cautions or ())}
    if not named and exercise.knee.load != "low":
        cure = "Name in `cautions` who should leave it out, or say in `doubts` that nobody needs to."
        yield Advice("cautions", (), "no caution is named, though it loads the knee", cure)
    if named and not exercise.caution_basis:
        cure = 'Name the sources of the cautions in `caution_basis`, or write ["general"].'
        yield Advice("caution-basis", ("cautions",), "nothing says where the cautions come from", cure)


def when_to_stop(exercise: Exercise, pack: Pack) -> Iterator[Advice]:
    """The cues say when it is too much, and what to do then."""
    said = " ".join(text for _, text in texts(exercise))
    if pack.language.startswith("en") and exercise.knee.load != "low" and not STOP.search(said):
        cure = "Say in a cue, or in the knee's `note`, what to watch for and when to stop."
        yield Advice("when-to-stop", ("cues",), "no text says when to stop or what to watch for", cure)
    if not exercise.if_too_hard and not exercise.easier and exercise.default_rung == 1:
        cure = "Write `if_too_hard`, name an exercise in `easier`, or put a gentler rung below the standard one."
        yield Advice("easier-way", (), "there is no easier way to do it", cure)


def long_enough(exercise: Exercise, pack: Pack) -> Iterator[Advice]:
    """The cues alone are enough for someone who has never seen the exercise."""
    del pack
    if short := [cue for cue in exercise.cues if len(cue) < LEAST_CUE]:
        yield Advice("cue-length", ("cues",), f"the cue {short[0]!r} is very short", "Write a whole sentence.")
    if sum(map(len, exercise.cues)) < LEAST_CUES:
        cure = "Say the start position, the movement, what to feel or watch, and how it ends."
        yield Advice("cue-length", ("cues",), "the cues are hardly enough to do it from", cure)


def wording(exercise: Exercise, pack: Pack) -> Iterator[Advice]:
    """No promises, no markup, nothing unfinished."""
    for key, text in texts(exercise):
        yield from text_advice(key, text, pack)


def text_advice(key: Key, text: str, pack: Pack) -> Iterator[Advice]:
    """Advice on one text that a person reads."""
    if pack.language.startswith("en") and (promise := _PROMISE.search(text)):
        cure = "Say what it does (`strengthens`, `stretches`), and promise nothing."
        yield Advice("promise", key, f"{promise[0]!r} sounds like a promise of health", cure)
    if markup := _MARKUP.search(text):
        yield Advice("markup", key, f"{markup[0]!r} is shown as it stands", "Write plain text.")
    if unfinished := _UNFINISHED.search(text):
        yield Advice("unfinished", key, f"{unfinished[0]!r} looks unfinished", "Write what is meant.")


RULES = (cautions, when_to_stop, long_enough, wording)
