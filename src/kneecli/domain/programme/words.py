"""A programme in plain sentences. A week that comes once more is never anybody's fault."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kneecli.domain.catalogue.programme import Gate, Programme, ProgrammePhase
from kneecli.domain.programme.course import Course
from kneecli.domain.programme.standing import BesideNow, Standing
from kneecli.domain.programme.weeks import MOST_HELD, WeekOf
from kneecli.domain.vocabulary import Better, StepsUp
from kneecli.domain.words.wording import counted, date_words, day_words, listed

STEPS_WORDS: dict[StepsUp, str] = {
    "none": "nothing gets harder yet",
    "dose": "more repetitions, sets, seconds or minutes, another form after two good weeks, and nothing heavier",
    "all": "all steps up, weight and height too",
}

_BY_ID: Mapping[str, str] = MappingProxyType({})

GO_ON = "`kneecli programme start` goes on with it."


def week_words(standing: Standing) -> str:
    """`Stronger knee, week 5 of 12 (Build, week 1 of 4): 1 of 3 sessions done.`"""
    programme, phase = standing.programme, standing.phase
    of = "" if programme.open_ended and standing.number > programme.weeks else f" of {programme.weeks}"
    of_phase = f"{phase.name}, week {standing.week}{'' if standing.week > phase.weeks else f' of {phase.weeks}'}"
    where = f"{programme.name}, week {standing.number}{of} ({of_phase})"
    if standing.sessions > phase.sessions:
        return f"{where}: {counted(standing.sessions, 'session')} done, where {phase.sessions} are enough."
    return f"{where}: {standing.sessions} of {counted(phase.sessions, 'session')} done."


def beside_words(now: BesideNow, names: Mapping[str, str], called: Mapping[str, str] = _BY_ID) -> str:
    """`Beside this: Walking, 15 minutes on 4 days a week; done on 2 this week.`

    `called` are the words by which exercises are logged, by id, where these are not the ids.
    """
    days = counted(now.beside.days, "day")
    what = f"{names.get(now.beside.exercise, now.beside.exercise)}, {counted(now.minutes, 'minute')} on {days} a week"
    word = called.get(now.beside.exercise, now.beside.exercise)
    return f"Beside this: {what}; done on {now.done} this week. `kneecli log {word}` takes it down."


def begins_words(course: Course) -> str:
    """That a programme begins on a later day."""
    return f"{course.name} begins on {date_words(course.since)}."


def standing_lines(standing: Standing, names: Mapping[str, str], called: Mapping[str, str] = _BY_ID) -> Iterator[str]:
    """All that is to be said of a programme on a day. `names` are those of exercises and measures by id.

    `called` is as for `beside_words`.
    """
    if standing.over:
        yield from over_lines(standing)
        return
    if standing.course.paused:
        since = day_words(standing.course.paused)
        yield f"{standing.programme.name} is paused since {since}, in week {standing.number}. {GO_ON}"
        return
    yield week_words(standing)
    if standing.again:
        yield again_words(standing.again, standing, names)
    if standing.flare:
        yield flare_words(standing)
    yield from (beside_words(each, names, called) for each in standing.beside)


def flare_words(standing: Standing) -> str:
    """How the programme goes on after a flare in this week."""
    is_second = standing.again is not None and standing.again.outcome == "flare"
    week = "this week comes once more" if is_second or standing.number == 1 else "next week is one further back"
    return f"After the flare the programme goes on gently, and {week}."


def over_lines(standing: Standing) -> Iterator[str]:
    """That a programme is over, and what may come next."""
    programme = standing.programme
    counting = sum(not week.comes_again for week in standing.weeks)
    yield f"{programme.name} is over, after {counted(counting, 'week')} that counted."
    if programme.ending:
        yield programme.ending
    if programme.follows:
        yield next_words(programme)


def next_words(programme: Programme) -> str:
    """What may come after this programme."""
    return f"What may come next: `kneecli programme start {programme.follows}`."


def again_words(week: WeekOf, standing: Standing, names: Mapping[str, str]) -> str:
    """Why the last week comes once more, or that a gate was let go."""
    programme = standing.programme
    if week.outcome == "flare":
        back = "This week is the first one, once more." if standing.number == 1 else "So this week is one further back."
        return f"The knee flared up in the week of {day_words(week.begun)}. {back}"
    if week.outcome == "missed":
        had = counted(week.sessions, "session") if week.sessions else "no session"
        return f"The week of {day_words(week.begun)} had {had}, so it comes once more."
    last = standing.phase if week.comes_again else _phase_before(standing)
    gate, next_one = last.gate or Gate(), _next(programme, last)
    wanted = gate_words(gate, names)
    if week.outcome == "let-go":
        return (
            f"{next_one} began {MOST_HELD} weeks later than planned, though what it asks for was not there yet: "
            f"{wanted}. If it is too much, `kneecli programme pause` or `kneecli programme stop`."
        )
    now = {
        "pain": f"the worst pain of last week was {week.pain}",
        "pain-unsaid": "no pain was said last week (`kneecli log --pain 0-10`, `kneecli pain 0-10 --morning`)",
        "sessions": f"last week had {counted(week.sessions, 'session')}",
        "measure": _newest(gate, standing, names),
    }[week.outcome]
    return f"{next_one} waits for this: {wanted}; {now}. So the week comes once more."


def gate_words(gate: Gate, names: Mapping[str, str], better: Mapping[str, Better] | None = None) -> str:
    """What a gate asks for: `a week with no pain above 3 at the exercises and on waking, and 2 sessions`."""
    parts = []
    if gate.pain is not None:
        parts.append(f"no pain above {gate.pain} at the exercises and on waking")
    if gate.sessions is not None:
        parts.append(counted(gate.sessions, "session"))
    if gate.measure:
        way = {"lower": "or less", "higher": "or more"}.get((better or {}).get(gate.measure, ""), "or better")
        parts.append(f"{names.get(gate.measure, gate.measure)} at {gate.value:g} {way}")
    return f"a week with {listed(parts)}"


def _newest(gate: Gate, standing: Standing, names: Mapping[str, str]) -> str:
    value = standing.values.get(gate.measure)
    name = names.get(gate.measure, gate.measure)
    cure = f"`kneecli measure {gate.measure}`"
    return f"{name} has no value yet ({cure})" if value is None else f"the newest is {value:g} ({cure})"


def _phase_before(standing: Standing) -> ProgrammePhase:
    return standing.programme.phases[max(0, standing.phase_number - 2)]


def _next(programme: Programme, phase: ProgrammePhase) -> str:
    """The name of the phase behind this one, as the beginning of a sentence."""
    place = programme.phases.index(phase) + 1
    return programme.phases[place].name if place < len(programme.phases) else "The end"
