"""Advice on programmes: whether a person can do them, what they name, whom they are not for, and their words."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from kneecli.authoring.lint_care import text_advice
from kneecli.authoring.lint_rules import Advice, Key
from kneecli.domain.catalogue.exercise import Exercise, Pack
from kneecli.domain.catalogue.measure import Measure, value_fault
from kneecli.domain.catalogue.programme import Gate, Programme, ProgrammePhase
from kneecli.domain.nearest import nearest
from kneecli.domain.value import dataclass

MOST_SESSIONS = 3
"""Two days lie between sessions for the same muscles (ACSM65), so this many fit into each week."""

MOST_MORE = 5
"""So many minutes more in one week are a gentle step (FPN)."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a programme may name: exercises, measures and programmes of all packs, by id."""

    exercises: Mapping[str, Exercise]
    measures: Mapping[str, Measure]
    programmes: Mapping[str, Programme]


def known(pack: Pack, others: Sequence[Pack]) -> Known:
    """What this pack and the others bring. Of a pack that is among the others only this form counts."""
    packs = (pack, *(other for other in others if other.name != pack.name))
    return Known(
        {exercise.id: exercise for each in packs for exercise in each.exercises},
        {measure.id: measure for each in packs for measure in each.measures},
        {programme.id: programme for each in packs for programme in each.programmes},
    )


def programme_advice(programme: Programme, pack: Pack, there: Known) -> Iterator[Advice]:
    """All advice about one programme of a pack without a fault."""
    yield from _care(programme)
    yield from _course(programme, there)
    for index, phase in enumerate(programme.phases):
        for each in chain(_week(phase), _named(phase, there), _gate(phase, there)):
            yield Advice(each.rule, ("phase", index, *each.key), f"phase {index + 1}: {each.what}", each.cure)
    for key, text in _texts(programme):
        yield from text_advice(key, text, pack)


def _care(programme: Programme) -> Iterator[Advice]:
    """It says where it comes from, and for whom it is not."""
    if not programme.sources:
        yield Advice("sources", (), "nothing says where it comes from", "Name a source in `sources`.")
    if not programme.cautions:
        yield Advice("cautions", (), "no caution is named", "Name in `cautions` who should leave it out.")
    elif not programme.caution_basis:
        cure = 'Name the sources of the cautions in `caution_basis`, or write ["general"].'
        yield Advice("caution-basis", ("cautions",), "nothing says where the cautions come from", cure)


def _course(programme: Programme, there: Known) -> Iterator[Advice]:
    """It has an end, and what may follow is there."""
    if not programme.ending and not programme.open_ended:
        yield Advice("ending", (), "nothing is said at its end", "Say in `ending` what comes next.")
    if programme.follows and programme.follows not in there.programmes:
        yield _unknown("names", ("follows",), "programme", programme.follows, there.programmes)
    if programme.phases[-1].gate:
        key = ("phase", len(programme.phases) - 1, "gate")
        yield Advice("gate", key, "the last phase has a gate, and nothing comes after it", "Take the gate out.")


def _week(phase: ProgrammePhase) -> Iterator[Advice]:
    """A week of it can be done by a person who rests two days between sessions."""
    if phase.sessions > MOST_SESSIONS:
        what = f"{phase.sessions} sessions a week leave no two days between those for the same muscles"
        yield Advice("recovery", ("sessions",), what, f"Write {MOST_SESSIONS} at most.")
    for index, beside in enumerate(phase.beside):
        for before, after in zip(beside.minutes, beside.minutes[1:], strict=False):
            if after - before > MOST_MORE:
                what = f"{beside.exercise} goes from {before} to {after} minutes in one week"
                cure = f"Go up by {MOST_MORE} minutes at a time."
                yield Advice("ladder-step", ("beside", index, "minutes"), what, cure)


def _named(phase: ProgrammePhase, there: Known) -> Iterator[Advice]:
    """The exercises that it names are there, and have the rungs that it names."""
    for index, beside in enumerate(phase.beside):
        found = there.exercises.get(beside.exercise)
        if not found:
            yield _unknown("names", ("beside", index, "exercise"), "exercise", beside.exercise, there.exercises)
        elif found.dose.mode != "duration":
            cure = "Name an exercise that is done for minutes, such as walking."
            key = ("beside", index, "exercise")
            yield Advice("names", key, f"{beside.exercise} is not done by the minute", cure)
    for index, (exercise, rung) in enumerate(phase.reaches):
        found = there.exercises.get(exercise)
        if not found:
            yield _unknown("names", ("reaches", index, "exercise"), "exercise", exercise, there.exercises)
        elif rung > len(found.rungs):
            what = f"{exercise} has no rung {rung}"
            yield Advice("names", ("reaches", index, "rung"), what, f"It has {len(found.rungs)} rungs.")


def _gate(phase: ProgrammePhase, there: Known) -> Iterator[Advice]:
    """What the gate asks for can be reached."""
    gate = phase.gate
    if not gate:
        return
    if gate.sessions and gate.sessions > phase.sessions:
        what = f"the gate asks for {gate.sessions} sessions, and a week has {phase.sessions}"
        yield Advice("gate", ("gate", "sessions"), what, f"Write {phase.sessions} at most.")
    if gate.measure:
        yield from _measured(gate, there)


def _measured(gate: Gate, there: Known) -> Iterator[Advice]:
    measure = there.measures.get(gate.measure)
    key: Key = ("gate", "measure")
    if not measure:
        yield _unknown("gate", key, "measure", gate.measure, there.measures)
    elif measure.named or not measure.better:
        what = f"whether {measure.id} is good enough can't be told"
        yield Advice("gate", key, what, "Name a measure of one thing, which says what is `better`.")
    elif gate.value is not None and (fault := value_fault(measure, gate.value)):
        yield Advice("gate", ("gate", "value"), f"{measure.id} is never so: {fault}", "Write another value.")


def _unknown(rule: str, key: Key, kind: str, id: str, there: Mapping[str, object]) -> Advice:
    cure = nearest(id, there) or f"It is passed over where no pack has this {kind}."
    return Advice(rule, key, f"no pack that is here has the {kind} {id!r}", cure)


def _texts(programme: Programme) -> Iterator[tuple[Key, str]]:
    yield ("name",), programme.name
    yield ("purpose",), programme.purpose
    yield ("ending",), programme.ending
    for index, phase in enumerate(programme.phases):
        yield ("phase", index, "name"), phase.name
        yield ("phase", index, "about"), phase.about
