"""A person on a day: what they have declared, and what the diary knows of them."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from types import MappingProxyType

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.targets import MUSCLE_TARGETS, trained_by
from kneecli.domain.diary.block import Block
from kneecli.domain.diary.current_block import current_block
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.how_often import days_with_session, sessions_a_week
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.knee.aftermath import no_load_today, session_days
from kneecli.domain.knee.last_word import held_back_by
from kneecli.domain.knee.pain import is_swollen, needs_rest
from kneecli.domain.knee.usual_pain import learned_usual_pain
from kneecli.domain.person.load import easy_day, loaded_lately, resting
from kneecli.domain.person.pace import USUAL, Pace
from kneecli.domain.person.person import Person
from kneecli.domain.value import dataclass, field, replace
from kneecli.domain.vocabulary import Swelling
from kneecli.domain.words.reasons import Reason

MISSED_DAYS = 4
"""A muscle that was worked less than so many days ago is not missed, however many sessions there were since."""

MOST_IN_A_ROW = 30
"""Days in a row are counted so far: the rest day has then been named four times, and is let be. It is less than the
days that a digest of the diary keeps."""

NEW_SESSIONS = 4
"""Someone with fewer sessions is still learning the movements."""

DAYS_OF_A_WEEK = 7

NEVER_DAYS = 30
"""Stands for the days since a target was trained where it never was while others were: enough to come first."""


_NOTHING: Mapping[str, int] = MappingProxyType({})
_NO_REST: Mapping[str, str] = MappingProxyType({})
_NEVER: Mapping[tuple[str, str], int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Today:
    """A person on a day: what they have declared, and what the diary knows of them.

    - `rungs`: the rung earned for each exercise id; an exercise without one starts at its default rung, or lower for a
      gentle start or a sore knee.
    - `pain`: the day's, 0 to 10, or None when unknown; `swelling`: that of the day or the day before, when it was
      entered, on the day `swollen_on`. `last_word`: the entry of an earlier day that both are taken from, as long as it
      counts.
    - `hurt_today`: the ids of the exercises that hurt too much today.
    - `no_load`: why the knee is to get no loaded strength work, `easy_day`: why the week has had enough of it; each is
      None where such work is fine.
    - `resting`: for each group of muscles that still rests, the name of the exercise that loaded it.
    - `missed`: the muscles, as targets, that the last two sessions and the last days did not work: their turn has come.
    - `days_since`: days since a target was last trained in a phase, by phase and target; `days_since_exercise`: the
      same by exercise id; `days_away`: days since anything was done; `days_in_a_row`: how many days before
      this one, without a gap, had a session, up to `MOST_IN_A_ROW`.
    - `is_new`: whether these are the first sessions.
    - `block`: the present block, if there is one; `times_in_a_week`: on how many of the six days before each exercise
      was done, by id, of those that were.
    - `sessions_a_week`: how often the person trains: 2, 3 or 5.
    - `minutes`: how long the last session was planned to be.
    - `stop_signs`: those that are recorded, since the day `screened`.
    """

    date: datetime.date
    person: Person = field(default_factory=Person)
    rungs: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    pain: int | None = None
    swelling: Swelling | None = None
    swollen_on: datetime.date | None = None
    last_word: PainFelt | None = None
    hurt_today: frozenset[str] = frozenset()
    no_load: Reason | None = None
    easy_day: Reason | None = None
    resting: Mapping[str, str] = field(default_factory=lambda: _NO_REST)
    missed: frozenset[str] = frozenset()
    days_since: Mapping[tuple[str, str], int] = field(default_factory=lambda: _NEVER)
    days_since_exercise: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    days_away: int | None = None
    days_in_a_row: int = 0
    is_new: bool = False
    block: Block | None = None
    times_in_a_week: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    sessions_a_week: int = 3
    minutes: int | None = None
    pace: Pace = USUAL
    stop_signs: tuple[str, ...] = ()
    screened: datetime.date | None = None

    @property
    def why_easy(self) -> Reason | None:
        """Why there is to be no loaded strength work, because of the knee or of the week; None when it is fine."""
        return self.no_load or self.easy_day

    @property
    def needs_rest(self) -> bool:
        """No session at all today."""
        return needs_rest(self.pain, self.swelling)

    @property
    def is_sore(self) -> bool:
        """Above the safe band, or somewhat swollen: nothing gets harder."""
        return bool(self.pain and self.pain > self.person.pain_limits.safe) or is_swollen(self.swelling)

    @property
    def has_flare(self) -> bool:
        """Above the acceptable band: only gentle work for the knee."""
        return bool(self.pain and self.pain > self.person.pain_limits.stop)


def ordinary(today: Today, minutes: int | None = None) -> Today:
    """The same person on a day on which nothing hurts and nothing has to rest, with sessions of so many minutes."""
    return Today(today.date, today.person, rungs=today.rungs, minutes=minutes)


def today_of(person: Person, diary: Diary, exercises: Sequence[Exercise], date: datetime.date) -> Today:
    """The person on this day, with all that the diary knows of them."""
    person = on_day(person, diary, date)
    active, sessions = diary.days(date), list(islice(days_with_session(diary, date), MOST_IN_A_ROW + 1))
    loaded = loaded_lately(diary, exercises, date)
    days_by_exercise = _days_since(diary, exercises, date)
    days_by_cell = _days_by_cell(exercises, days_by_exercise)
    limits, block = person.pain_limits, current_block(diary, date)
    why_no_load = (no_load_today(days, diary.pains, date, limits) for days in session_days(diary, date))
    no_load, easy = next(filter(None, why_no_load), None), easy_day(loaded)
    pain = diary.worst_pain_on(date)
    earlier = held_back_by(diary, date, limits)
    last_word = earlier if earlier and (pain is None or pain < earlier.pain) else None
    swollen = diary.swollen_by(date) or earlier
    return Today(
        date=date,
        person=person,
        rungs=_rungs(person, diary, exercises, date),
        pain=last_word.pain if last_word else pain,
        swelling=swollen.swelling if swollen else None,
        swollen_on=swollen.date if swollen else None,
        last_word=last_word,
        hurt_today=_hurt_on(diary, date, limits.stop),
        no_load=no_load,
        easy_day=easy,
        resting=resting(loaded),
        missed=_missed(days_by_cell, sessions, date, is_easy=bool(no_load or easy)),
        days_since=days_by_cell,
        days_since_exercise=days_by_exercise,
        days_away=(date - active[-1]).days if active else None,
        days_in_a_row=sum(
            (date - day).days == ago for ago, day in enumerate(_before(date, sessions)[:MOST_IN_A_ROW], start=1)
        ),
        is_new=len(sessions) < NEW_SESSIONS,
        block=block,
        times_in_a_week=_times_in_a_week(diary, days_by_exercise, date),
        sessions_a_week=sessions_a_week(diary, date),
        minutes=_last_minutes(diary, date),
        stop_signs=diary.screened.signs if diary.screened else (),
        screened=diary.screened.date if diary.screened else None,
    )


def as_logged(person: Person, diary: Diary, date: datetime.date, exercises: Iterable[Exercise] = ()) -> Today:
    """The person on this day for logging an exercise that was in no plan: whether it ought to have rested is not asked.

    Only pain that was entered for the day counts, not pain at an exercise. `exercises` are needed for prescriptions.
    """
    person = on_day(person, diary, date)
    return Today(
        date,
        person,
        rungs=_rungs(person, diary, exercises, date),
        pain=diary.pain_entered_on(date),
        swelling=diary.swelling_on(date),
    )


def on_day(person: Person, diary: Diary, date: datetime.date) -> Person:
    """The person as they are on this day: their usual pain, what is prescribed, and where in a programme they stand."""
    person = with_usual_pain(person, diary, date)
    if person.prescriptions:
        from kneecli.domain.prescription.in_force import in_force  # few people have any

        person = replace(person, prescribed=in_force(person.prescriptions, date))
    if person.programme:
        from kneecli.domain.programme.standing import standing  # few people follow one

        every_day = person.prescribed.every_day if person.prescribed else ()
        found = standing(person.programme, diary, date, person.pain_limits.stop, every_day)
        person = replace(person, standing=found)
    return person


def _rungs(person: Person, diary: Diary, exercises: Iterable[Exercise], date: datetime.date) -> dict[str, int]:
    """The rung of each exercise, with those that are prescribed."""
    rungs, word = diary.rungs_on(date), person.prescribed
    if word is None:
        return rungs
    prescribed = (each for each in exercises if each.id in word.exercises)
    return rungs | {each.id: word.rung(each, diary.changes) for each in prescribed}


def with_usual_pain(person: Person, diary: Diary, date: datetime.date) -> Person:
    """The person with the usual pain that they have declared, else with what is learned from the diary by this day."""
    learned = learned_usual_pain(diary, date) if person.usual_pain is None else None
    return replace(person, usual_pain=learned.pain) if learned else person


def _hurt_on(diary: Diary, date: datetime.date, stop: int) -> frozenset[str]:
    """The ids of the exercises with a pain above `stop` on this day."""
    items = (done for session in diary.sessions if session.date == date for done in session.items)
    return frozenset(done.exercise for done in items if done.pain is not None and done.pain > stop)


def _last_minutes(diary: Diary, date: datetime.date) -> int | None:
    """The planned minutes of the last session up to this day in which something was done."""
    latest_first = (day for day in reversed(diary.sessions) if day.minutes and day.date <= date)
    return next((day.minutes for day in latest_first if day.was_done), None)


def _before(date: datetime.date, sessions: Sequence[datetime.date]) -> list[datetime.date]:
    """The days with a session before this one, newest first."""
    return [day for day in sessions if day < date]


def _days_since(diary: Diary, exercises: Iterable[Exercise], date: datetime.date) -> dict[str, int]:
    """Days since each exercise was last done, by its id."""
    last_done = {exercise.id: diary.last(exercise.id) for exercise in exercises}
    return {id: max(0, (date - last.date).days) for id, last in last_done.items() if last is not None}


def _times_in_a_week(diary: Diary, days_by_exercise: Mapping[str, int], date: datetime.date) -> dict[str, int]:
    """On how many of the six days before this one each exercise was done, by id, of those that were."""
    return {
        id: len({time.date for time in diary.done(id, date) if 0 < (date - time.date).days < DAYS_OF_A_WEEK})
        for id, ago in days_by_exercise.items()
        if ago < DAYS_OF_A_WEEK
    }


def _days_by_cell(exercises: Sequence[Exercise], days_by_exercise: Mapping[str, int]) -> dict[tuple[str, str], int]:
    """Days since each target was last trained in a phase, by phase and target; empty when nothing was ever done."""
    days_since: dict[tuple[str, str], int] = {}
    for exercise in exercises:
        if exercise.id in days_by_exercise:
            days = days_by_exercise[exercise.id]
            for cell in _cells(exercise):
                days_since[cell] = min(days, days_since.get(cell, days))
    if days_since:
        for exercise in exercises:
            for cell in _cells(exercise):
                days_since.setdefault(cell, NEVER_DAYS)
    return days_since


def _missed(
    days_by_cell: Mapping[tuple[str, str], int],
    sessions: Sequence[datetime.date],
    date: datetime.date,
    *,
    is_easy: bool,
) -> frozenset[str]:
    """The targets whose muscles no phase has worked in the last two sessions, nor in the last days.

    `sessions` are their days, newest first. On an easy day, which has time for stretching, it is those of the last one.
    """
    if len(sessions) < 2:
        return frozenset()
    last, before = ((date - day).days for day in sessions[:2])
    days = max(MISSED_DAYS - 2, last) if is_easy else max(MISSED_DAYS - 1, before)
    worked = {target for (_, target), ago in days_by_cell.items() if ago <= days}
    return MUSCLE_TARGETS.intersection(target for _, target in days_by_cell) - worked


def _cells(exercise: Exercise) -> list[tuple[str, str]]:
    """The pairs of phase and target that the exercise trains: a stretch of a muscle is no strength work for it."""
    phases = [phase for phase in exercise.phases if phase != "warm-up"]
    return [(phase, target) for phase in phases for target in sorted(trained_by(exercise))]
