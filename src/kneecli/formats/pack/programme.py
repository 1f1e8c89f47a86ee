"""A `[[programme]]` of a pack file: a course of some weeks (docs/packs/pack-format.md)."""

from kneecli.domain import vocabulary as words
from kneecli.domain.catalogue.programme import Beside, Gate, Programme, ProgrammePhase
from kneecli.formats.reading.checking import Table

MOST_WEEKS = 52
"""The most weeks of one phase."""

MOST_SESSIONS = 7
LEAST_MINUTES, MOST_MINUTES = 5, 180
"""What the setting `minutes` may be."""

MOST_RUNG = 100
MOST_VALUE = 100_000


def read_programme(table: Table, pack: str) -> Programme:
    """The programme in this table, of the pack with this name. Faults are noted in the table."""
    programme = Programme(
        id=table.name("id"),
        name=table.text("name", most=60),
        pack=pack,
        purpose=table.text("purpose"),
        phases=tuple(_phase(each) for each in table.tables("phase", least=1)),
        ending=table.text("ending", ""),
        follows=table.name("follows", ""),
        open_ended=table.flag("open_ended"),
        cautions=table.choices("cautions", words.CAUTIONS),
        caution_basis=table.texts("caution_basis"),
        sources=table.texts("sources"),
    )
    if programme.follows and programme.follows == programme.id:
        table.note("follows", "it follows on itself", "Name another programme, or write `open_ended = true`.")
    table.finish()
    return programme


def _phase(table: Table) -> ProgrammePhase:
    weeks = table.number("weeks", 1, MOST_WEEKS)
    phase = ProgrammePhase(
        name=table.text("name", most=60),
        weeks=weeks,
        sessions=table.number("sessions", 1, MOST_SESSIONS),
        about=table.text("about"),
        minutes=table.optional_number("minutes", LEAST_MINUTES, MOST_MINUTES) or 0,
        emphasis=table.choices("emphasis", words.TARGETS),
        steps=table.choice("steps", words.STEPS_UP, "all"),
        reaches=_reaches(table),
        beside=tuple(_beside(each, weeks) for each in table.tables("beside")),
        gate=_gate(table.table("gate")) if table.has("gate") else None,
    )
    _check_exercises(table, "beside", [each.exercise for each in phase.beside])
    table.finish()
    return phase


def _reaches(table: Table) -> tuple[tuple[str, int], ...]:
    """The rungs that are worked towards, by exercise."""
    found: list[tuple[str, int]] = []
    for each in table.tables("reaches"):
        found.append((each.name("exercise"), each.number("rung", 1, MOST_RUNG)))
        each.finish()
    _check_exercises(table, "reaches", [exercise for exercise, _ in found])
    return tuple(found)


def _beside(table: Table, weeks: int) -> Beside:
    minutes = table.series("minutes", 1, MOST_MINUTES, length=weeks)
    beside = Beside(table.name("exercise"), table.number("days", 1, 7), minutes)
    table.finish()
    return beside


def _gate(table: Table) -> Gate:
    gate = Gate(
        pain=table.optional_number("pain", 0, 10),
        sessions=table.optional_number("sessions", 1, MOST_SESSIONS),
        measure=table.name("measure", ""),
        value=table.decimal("value", 0, MOST_VALUE),
    )
    if bool(gate.measure) != (gate.value is not None):
        cure = "Write the id of a measure in `measure` with the value that it has to reach, or take both out."
        table.note("measure", "`measure` and `value` belong together", cure)
    if gate == Gate():
        table.note("pain", "the gate asks for nothing", "Write `pain`, `sessions` or `measure`, or take the gate out.")
    table.finish()
    return gate


def _check_exercises(table: Table, key: str, exercises: list[str]) -> None:
    """Notes an exercise that stands twice."""
    for exercise in dict.fromkeys(exercises):
        if exercise and exercises.count(exercise) > 1:
            table.note(key, f"{exercise!r} stands twice in `{key}`", "Name each exercise once.")
