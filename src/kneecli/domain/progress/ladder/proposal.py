"""Whether an exercise goes a rung up, a rung down or stays, by the diary.

Pain decides first: its rules are in `domain/knee/pain.py`, how an exercise is judged by them in
`domain/progress/judgement.py`.
"""

from collections.abc import Sequence
from functools import partial
from typing import Literal, get_args

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import Diary, Logged
from kneecli.domain.diary.record import ExerciseDone
from kneecli.domain.person.fit import earned_rung, is_left_out, usable
from kneecli.domain.person.sets import is_too_long
from kneecli.domain.person.today import Today
from kneecli.domain.progress.ladder.changed_since import changed_since
from kneecli.domain.progress.ladder.judgement import SESSIONS_AT_TOP, no_time_for_more, reason_to_ease, reason_to_stay
from kneecli.domain.progress.ladder.more_than_asked import shown_rung
from kneecli.domain.progress.ladder.steady_pain import has_settled, is_only_more
from kneecli.domain.progress.ladder.usual_after_all import rung_left_for_nothing
from kneecli.domain.value import dataclass
from kneecli.domain.words.reason_sentences import reason_words
from kneecli.domain.words.reasons import Kind as ReasonKind
from kneecli.domain.words.reasons import Reason

Kind = Literal["advance", "hold", "ease", "none"]
KINDS: tuple[Kind, ...] = get_args(Kind)

CHOSEN = "Chosen."
"""The reason recorded with a rung that the person chose by hand."""


_HOLDS_A_FIXED_DOSE = frozenset[ReasonKind](
    {
        "not-done",
        "acceptable-pain",
        "sore-that-day",
        "swollen-that-day",
        "not-fine-after",
        "not-safe-then",
        "not-twice-fine",
        "sore-lately",
        "sore-today",
        "worse-over-weeks",
    }
)
"""Reasons to stay at a rung that are true of a dose that stays in any case: what the knee said, not what comes next."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed for one exercise: to go to `rung`, or to stay at it, and why."""

    exercise: str
    kind: Kind
    rung: int
    why: Reason


def propose(exercise: Exercise, diary: Diary, today: Today) -> Proposal:
    """The proposal for one exercise. A dose that is prescribed stays, unless the prescription lets it progress."""
    found, word = _proposed(exercise, diary, today), today.person.prescribed
    if found.kind == "advance" and today.person.standing and not (word and exercise.id in word.exercises):
        return _by_programme(exercise, found, diary, today)
    if word is None or not word.is_fixed(exercise.id) or found.why.kind in _HOLDS_A_FIXED_DOSE:
        return found
    eased = Reason("prescribed-ask", words=reason_words(found.why))
    why = eased if found.kind == "ease" else Reason("prescribed-dose")
    return Proposal(exercise.id, "hold", earned_rung(exercise, today), why)


def _by_programme(exercise: Exercise, step: Proposal, diary: Diary, today: Today) -> Proposal:
    """The step up, or that the programme's phase holds it back."""
    from kneecli.domain.progress.ladder.programme_steps import held_back  # few people follow a programme

    rung, done = earned_rung(exercise, today), _counted(diary.tried(exercise.id, today.date), today)
    why = None if step.why.kind == "more-than-asked" else held_back(exercise, rung, step.rung, done, today)
    return Proposal(exercise.id, "hold", rung, why) if why else step


def _proposed(exercise: Exercise, diary: Diary, today: Today) -> Proposal:
    rung, date = earned_rung(exercise, today), today.date
    tried = diary.tried(exercise.id, date)
    if not tried:
        return Proposal(exercise.id, "none", rung, Reason("not-done"))
    lower, down = reason_to_ease(exercise, rung, tried, diary, today)
    if down:
        return Proposal(exercise.id, "ease" if lower < rung else "hold", lower, down)
    counted = _counted(tried, today)
    safe = today.person.pain_limits.safe
    changed = changed_since(exercise.id, diary, counted[-1] if counted else None, date, partial(_counts, safe))
    if changed:
        why_changed = "" if changed.why == CHOSEN else changed.why
        return Proposal(exercise.id, "hold", rung, Reason("new-rung", date=changed.date, said=why_changed))
    if not any(time.done.was_done for time in tried):
        return Proposal(exercise.id, "none", rung, Reason("not-done"))
    return _up_or_stay(exercise, rung, tried, diary, today)


def _counts(safe: int, time: Logged | ExerciseDone) -> bool:
    """Whether a time speaks for or against a step up: on no flare day, and done, or left for more than safe pain."""
    return not time.flare and (time.done.was_done or (time.done.pain or 0) > safe)


def _counted(tried: Sequence[Logged], today: Today) -> list[Logged]:
    return [time for time in tried if _counts(today.person.pain_limits.safe, time)]


def _up_or_stay(exercise: Exercise, rung: int, tried: Sequence[Logged], diary: Diary, today: Today) -> Proposal:
    """The proposal for an exercise that need not get easier."""
    counted = _counted(tried, today)
    is_time = no_time_for_more(diary, today) is None
    shown = shown_rung(exercise, rung, counted, diary, today)
    if shown and counted[-1].date < today.date and is_time:
        return Proposal(exercise.id, "advance", *shown)
    if is_time and (left := rung_left_for_nothing(exercise, counted, tried, diary, today, CHOSEN)):
        return Proposal(exercise.id, "advance", left[0], Reason("usual-after-all", date=left[1]))
    higher = next_step(exercise, rung, today)
    stay = reason_to_stay(exercise, counted, diary, rung, today)
    if stay and higher and is_time and has_settled(rung, counted, diary, today):
        if is_only_more(exercise, rung, higher):
            return Proposal(exercise.id, "advance", higher, Reason("settled-pain"))
        return Proposal(exercise.id, "hold", rung, Reason("heavier-next", exercise=_work(exercise)))
    if stay:
        return Proposal(exercise.id, "hold", rung, stay)
    if higher is None:
        return Proposal(exercise.id, "none", rung, _at_the_top(exercise, rung, today))
    dates = tuple(sorted({time.date for time in counted})[-SESSIONS_AT_TOP:])
    return Proposal(exercise.id, "advance", higher, Reason("went-well", dates=dates))


def _work(exercise: Exercise) -> str:
    """The id of strength work, which a block may exchange; empty for what only warms or stretches."""
    return exercise.id if "strength" in exercise.phases else ""


def next_rung(exercise: Exercise, rung: int, today: Today) -> int | None:
    """The next rung above this one that the person may do and has the equipment for, or None."""
    above = range(rung + 1, len(exercise.rungs) + 1)
    return next((number for number in above if usable(exercise, number, today)), None)


def next_step(exercise: Exercise, rung: int, today: Today) -> int | None:
    """The next rung that may be proposed: one that is not too long for this person's sessions either; or None.

    What is too long is passed over, but never a whole form of the exercise: that is learned before the next one.
    """
    passes_form = False
    for number in range(rung + 1, len(exercise.rungs) + 1):
        begins_form = exercise.rung(number).form is not None
        if begins_form and passes_form:
            return None
        if usable(exercise, number, today):
            if not is_too_long(exercise, number, today.minutes):
                return number
            passes_form = passes_form or begins_form
    return None


def _at_the_top(exercise: Exercise, rung: int, today: Today) -> Reason:
    if next_rung(exercise, rung, today) is not None:
        return Reason("too-long-next", minutes=today.minutes or 0)
    above = range(rung + 1, len(exercise.rungs) + 1)
    if above:
        is_care = all(is_left_out(exercise, number, today.person) for number in above)
        return Reason("declared-next" if is_care else "undeclared-next")
    return Reason("harder-exercise", exercise=exercise.harder) if exercise.harder else Reason("top")
