"""Programmes, on a terminal."""

from collections.abc import Iterator, Mapping, Sequence

from kneecli.domain.catalogue.exercise import Source
from kneecli.domain.catalogue.programme import Beside, Programme, ProgrammePhase
from kneecli.domain.catalogue.targets import TARGET_WORDS
from kneecli.domain.problem import printable
from kneecli.domain.programme.course import Course
from kneecli.domain.programme.words import STEPS_WORDS, gate_words
from kneecli.domain.vocabulary import Better
from kneecli.domain.words.caution_names import caution_name, marked_words
from kneecli.domain.words.wording import counted, date_words, listed, source_words
from kneecli.render.layout.room import Group, Indented, View
from kneecli.render.layout.text import Text


def list_view(programmes: Sequence[Programme], running: str, coming: Course | None = None) -> View:
    """Each programme with what it is for, how long it takes and how often.

    `running` is the id of the one that runs, `coming` the one that begins on a later day.
    """
    marks = {coming.programme: f"begins on {date_words(coming.since)}"} if coming else {}
    marks |= {running: "runs now"}
    return Group(*(part for each in programmes for part in _listed(each, marks.get(each.id, ""))))


def _listed(programme: Programme, stands: str) -> Iterator[View]:
    mark = ((f"  {stands}", "good"),) if stands else ()
    yield Text.of((printable(programme.id), "name"), f"  {printable(programme.name)}", *mark)
    yield _line(programme.purpose)
    yield _line(_how_much(programme), "quiet")
    yield Text()


def _how_much(programme: Programme) -> str:
    counts = sorted({phase.sessions for phase in programme.phases})
    often = f"{counts[0]} to {counts[-1]} sessions" if len(counts) > 1 else counted(counts[0], "session")
    beside = ", and more beside them" if any(phase.beside for phase in programme.phases) else ""
    length = "as long as you like" if programme.open_ended else counted(programme.weeks, "week")
    return f"{length[:1].upper()}{length[1:]}, {often} a week{beside}."


def programme_view(
    programme: Programme,
    names: Mapping[str, str],
    better: Mapping[str, Better],
    sources: Sequence[Source],
    declared: Sequence[str] = (),
    stands: str = "",
) -> View:
    """One programme, phase by phase, with its gates, how it ends and its sources.

    `names` are those of exercises and measures by id; `declared` the person's cautions that it is marked for; `stands`
    says whether it runs, or how to start it.
    """
    return Group(*_parts(programme, names, better, sources, declared, stands))


def _parts(
    programme: Programme,
    names: Mapping[str, str],
    better: Mapping[str, Better],
    sources: Sequence[Source],
    declared: Sequence[str],
    stands: str,
) -> Iterator[View]:
    yield Text.of((printable(programme.name), "title"), f" ({printable(programme.id)}, {programme.pack})")
    yield Text(printable(programme.purpose))
    yield Text(_how_much(programme), "quiet")
    if declared:
        yield Text(marked_words(declared), "care")
    elif programme.cautions:
        what = listed(list(map(caution_name, programme.cautions)), "or")
        yield Text(f"With care, with {what}.", "quiet")
    first = 1
    for phase in programme.phases:
        is_open = programme.open_ended and phase is programme.phases[-1]
        yield Text()
        yield Text.of((printable(phase.name), "phase"), f", {_weeks(first, phase, is_open=is_open)}")
        yield from _phase(phase, names, better)
        first += phase.weeks
    yield Text()
    if programme.ending:
        yield Text(printable(programme.ending))
    if programme.follows:
        yield Text(f"Then perhaps: {printable(programme.follows)}.", "quiet")
    if stands:
        yield Text(printable(stands), "quiet")
    if sources:
        yield Text()
        yield Text("Sources", "phase")
        yield from (Text(printable(source_words(source)), "quiet") for source in sources)


def _weeks(first: int, phase: ProgrammePhase, *, is_open: bool) -> str:
    if is_open:
        return f"from week {first} on"
    return f"week {first}" if phase.weeks == 1 else f"weeks {first} to {first + phase.weeks - 1}"


def _phase(phase: ProgrammePhase, names: Mapping[str, str], better: Mapping[str, Better]) -> Iterator[View]:
    yield _line(phase.about)
    minutes = f" of {phase.minutes} minutes" if phase.minutes else ""
    yield _line(f"{counted(phase.sessions, 'session')}{minutes} a week; {STEPS_WORDS[phase.steps]}.")
    if phase.emphasis:
        yield _line(f"More for: {listed([TARGET_WORDS.get(each, each) for each in phase.emphasis])}.")
    if phase.reaches:
        yield _line("Towards:")
        yield from (_line(f"  - {names.get(id, id)}, rung {rung}") for id, rung in phase.reaches)
    for beside in phase.beside:
        yield _line(f"Beside it: {_beside(beside, names)}.")
    if phase.gate:
        yield _line(f"It goes on after {gate_words(phase.gate, names, better)}.", "care")


def _beside(beside: Beside, names: Mapping[str, str]) -> str:
    steps = [str(minutes) for minutes in dict.fromkeys(beside.minutes)]
    minutes = f"{', '.join(steps[:-1])}, then {steps[-1]}" if len(steps) > 1 else steps[0]
    return f"{names.get(beside.exercise, beside.exercise)}, {minutes} minutes on {counted(beside.days, 'day')} a week"


def _line(text: str, style: str = "") -> View:
    return Indented(Text(printable(text), style), 2)
