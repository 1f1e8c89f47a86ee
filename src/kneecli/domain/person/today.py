"""A person on a day: what they have declared, and what the diary makes of it."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.targets import MUSCLE_TARGETS, trained_by
from kneecli.domain.diary.block import Block
from kneecli.domain.diary.current_block import current_block
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.knee.aftermath import no_load_today
from kneecli.domain.knee.last_word import held_back_by
from kneecli.domain.knee.pain import is_swollen, needs_rest
from kneecli.domain.knee.usual_pain import learned
from kneecli.domain.person.load import easy_day, loaded_lately, resting
from kneecli.domain.person.person import Person
from kneecli.domain.value import dataclass, field, replace
from kneecli.domain.vocabulary import Swelling
from kneecli.domain.words.reasons import Reason

OWED_DAYS = 4
"""A muscle that was worked less than so many days ago is not owed, however many sessions there were since."""

NEW_SESSIONS = 4
"""Who has been through fewer sessions is still learning the movements."""

DAYS_OF_A_WEEK = 7

NEVER_DAYS = 30
"""Days since a target was trained, for one that never was while others were: long enough to come first."""


_NOTHING: Mapping[str, int] = MappingProxyType({})
_NO_REST: Mapping[str, str] = MappingProxyType({})
_NEVER: Mapping[tuple[str, str], int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Today:
    """A person on a day: what they have declared, and what the diary makes of it.

    `rungs` holds the rung earned for each exercise id; an exercise without one starts at its default rung, or lower
    for a gentle start or a sore knee. `pain` is the day's, 0 to 10, or None when it was not asked; `swelling` that of
    the day or the day before, when it was said; `last_word` is the word of an earlier day that both are taken from, as
    long as it holds; `hurt_today` the exercises that hurt too much. `no_load` says why the knee gets no loaded
    strength work, `easy_day` why the week is better served without; each is None where nothing speaks against such
    work. `resting` names, for each group of muscles that still rests, the exercise that loaded
    it; `owed` are the targets whose muscles the last two sessions, and the last days, did not work. `days_since`
    counts days since a target was last trained in a phase, `days_since_exercise` the same for an exercise id,
    `days_away` since anything was done. `is_new`: in the first sessions. `block` is the one that they are in, if they
    are in one, `times_in_a_week` on how many of the six days before its exercises were done; `minutes` is how long
    their last session was planned to be. `stop_signs` are those that are recorded, since the day `screened`.
    """

    date: datetime.date
    person: Person = field(default_factory=Person)
    rungs: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    pain: int | None = None
    swelling: Swelling | None = None
    last_word: PainFelt | None = None
    hurt_today: frozenset[str] = frozenset()
    no_load: Reason | None = None
    easy_day: Reason | None = None
    resting: Mapping[str, str] = field(default_factory=lambda: _NO_REST)
    owed: frozenset[str] = frozenset()
    days_since: Mapping[tuple[str, str], int] = field(default_factory=lambda: _NEVER)
    days_since_exercise: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    days_away: int | None = None
    is_new: bool = False
    block: Block | None = None
    times_in_a_week: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    minutes: int | None = None
    stop_signs: tuple[str, ...] = ()
    screened: datetime.date | None = None

    @property
    def why_easy(self) -> Reason | None:
        """Why loaded strength work rests, for the knee's sake or for the week's; None when it need not."""
        return self.no_load or self.easy_day

    @property
    def needs_rest(self) -> bool:
        """No session at all today."""
        return needs_rest(self.pain, self.swelling)

    @property
    def is_sore(self) -> bool:
        """Above the safe band, or somewhat swollen: nothing gets harder."""
        return (self.pain is not None and self.pain > self.person.pain_limits.safe) or is_swollen(self.swelling)

    @property
    def has_flare(self) -> bool:
        """Above the acceptable band: only gentle work for the knee."""
        return self.pain is not None and self.pain > self.person.pain_limits.stop


def today_of(person: Person, diary: Diary, exercises: Sequence[Exercise], date: datetime.date) -> Today:
    """The person on this day, with all that the diary knows of them."""
    person = with_usual_pain(person, diary, date)
    active = diary.days(date)
    loaded = loaded_lately(diary, exercises, date)
    days_by_exercise = _days_since(diary, exercises, date)
    days_by_cell = _days_by_cell(exercises, days_by_exercise)
    at_exercises = [(did.exercise, did.pain) for day in diary.sessions if day.date == date for did in day.items]
    bands, block = person.pain_limits, current_block(diary, date)
    word = None if diary.worst_on(date) is not None else held_back_by(diary, date, bands)
    return Today(
        date=date,
        person=person,
        rungs=diary.rungs_on(date),
        pain=word.pain if word else diary.worst_on(date),
        swelling=diary.swelling_on(date) or (word.swelling if word else None),
        last_word=word,
        hurt_today=frozenset(name for name, pain in at_exercises if pain is not None and pain > bands.stop),
        no_load=no_load_today(active, diary.pains, date, bands),
        easy_day=easy_day(loaded),
        resting=resting(loaded),
        owed=_owed(days_by_cell, max(OWED_DAYS - 1, (date - active[-2]).days)) if len(active) > 1 else frozenset(),
        days_since=days_by_cell,
        days_since_exercise=days_by_exercise,
        days_away=(date - active[-1]).days if active else None,
        is_new=len(active) < NEW_SESSIONS,
        block=block,
        times_in_a_week=_times_in_a_week(diary, block.exercises if block else (), date),
        minutes=_minutes_of_last(diary, date),
        stop_signs=diary.screened.signs if diary.screened else (),
        screened=diary.screened.date if diary.screened else None,
    )


def as_logged(person: Person, diary: Diary, date: datetime.date) -> Today:
    """The person on this day as far as it matters for what they say they did: nothing has to rest.

    The rung is theirs by what they have earned, and by what they have said of the knee itself.
    """
    person = with_usual_pain(person, diary, date)
    return Today(date, person, rungs=diary.rungs_on(date), pain=diary.felt_on(date), swelling=diary.swelling_on(date))


def with_usual_pain(person: Person, diary: Diary, date: datetime.date) -> Person:
    """The person with the usual pain that they have said, or that the diary has learned until this day."""
    found = learned(diary, date) if person.usual_pain is None else None
    return replace(person, usual_pain=found.pain) if found else person


def _minutes_of_last(diary: Diary, date: datetime.date) -> int | None:
    """How long the last session was planned to be that was not skipped."""
    latest_first = (day for day in reversed(diary.sessions) if day.minutes and day.date <= date)
    return next((day.minutes for day in latest_first if day.was_done), None)


def _days_since(diary: Diary, exercises: Iterable[Exercise], date: datetime.date) -> dict[str, int]:
    """Days since each exercise was last done, by its id."""
    last_done = {exercise.id: diary.last(exercise.id) for exercise in exercises}
    return {name: max(0, (date - last.date).days) for name, last in last_done.items() if last is not None}


def _times_in_a_week(diary: Diary, names: Iterable[str], date: datetime.date) -> dict[str, int]:
    """On how many of the six days before this one each of these was done."""
    return {
        name: len({each.date for each in diary.done(name, date) if 0 < (date - each.date).days < DAYS_OF_A_WEEK})
        for name in names
    }


def _days_by_cell(exercises: Sequence[Exercise], days_by_exercise: Mapping[str, int]) -> dict[tuple[str, str], int]:
    """Days since each target was last trained in a phase; nothing as long as nothing was."""
    found: dict[tuple[str, str], int] = {}
    for exercise in exercises:
        if exercise.id in days_by_exercise:
            days = days_by_exercise[exercise.id]
            for cell in _cells(exercise):
                found[cell] = min(days, found.get(cell, days))
    if found:
        for exercise in exercises:
            for cell in _cells(exercise):
                found.setdefault(cell, NEVER_DAYS)
    return found


def _owed(days_by_cell: Mapping[tuple[str, str], int], days: int) -> frozenset[str]:
    """The targets whose muscles no phase has worked since so many days ago."""
    worked = {target for (_, target), ago in days_by_cell.items() if ago <= days}
    return MUSCLE_TARGETS.intersection(target for _, target in days_by_cell) - worked


def _cells(exercise: Exercise) -> list[tuple[str, str]]:
    """The phases and targets that count as trained when the exercise is done: a stretch is no strength work."""
    phases = [phase for phase in exercise.phases if phase != "warm-up"]
    return [(phase, target) for phase in phases for target in sorted(trained_by(exercise))]
