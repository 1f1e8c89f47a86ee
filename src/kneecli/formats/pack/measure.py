"""A `[[measure]]` of a pack file: what is looked at again after some weeks (docs/packs/pack-format.md)."""

from kneecli.domain import vocabulary as words
from kneecli.domain.catalogue.measure import MOST_SCALE, WEEKS, Measure
from kneecli.domain.vocabulary import MeasureKind
from kneecli.formats.reading.checking import Table

MOST_WEEK = 520
MOST_VALUE = 100_000


def read_measure(table: Table, pack: str) -> Measure:
    """The measure in this table, of the pack with this name. Faults are noted in the table."""
    kind = table.choice("kind", words.MEASURE_KINDS)
    seconds = table.number("seconds", 1, 3600) if kind in ("count", "stages") else 0
    stages = table.texts("stages", least=2, most=8) if kind == "stages" else ()
    least, most = _limits(table, kind, seconds * len(stages))
    measure = Measure(
        id=table.name("id"),
        name=table.text("name", most=60),
        pack=pack,
        kind=kind,
        unit=_unit(table, kind),
        question=table.text("question", most=200),
        steps=table.texts("steps", least=1, most=10),
        least=least,
        most=most,
        better=table.choice("better", words.BETTER) if table.has("better") else None,
        seconds=seconds,
        stages=stages,
        needs=table.texts("needs", most=10),
        sides=table.choice("sides", words.MEASURE_SIDES, "never"),
        named=table.number("named", 0, 20, 0),
        loads_knee=table.flag("loads_knee"),
        cautions=table.choices("cautions", words.CAUTIONS),
        caution_basis=table.texts("caution_basis"),
        weeks=table.numbers("weeks", 0, MOST_WEEK, WEEKS),
        sources=table.texts("sources"),
        smallest_change=table.decimal("smallest_change", 0.01, MOST_VALUE),
        change_sources=table.texts("change_sources"),
    )
    if (measure.smallest_change is None) != (not measure.change_sources):
        cure = "Write `smallest_change` with the tags of its sources in `change_sources`, or take both out."
        table.note("smallest_change", "`smallest_change` and `change_sources` belong together", cure)
    table.finish()
    return measure


def _limits(table: Table, kind: MeasureKind, all_seconds: int) -> tuple[int, int]:
    """The least and the largest value: of a scale and of stages they follow from the kind."""
    if kind in ("count", "number"):
        return table.span("range", 0, MOST_VALUE)
    return 0, MOST_SCALE if kind == "scale" else all_seconds


def _unit(table: Table, kind: MeasureKind) -> str:
    if kind in ("count", "number"):
        return table.text("unit", most=20)
    return f"of {MOST_SCALE}" if kind == "scale" else "s"
