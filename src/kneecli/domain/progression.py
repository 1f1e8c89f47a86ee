"""Up, down or stay: where an exercise's ladder leads, from the diary alone.

Pain leads. It can hold or lower a dose and never raise it, and what is not known does not count as good.
The rules, in the order in which they are asked, each with its source (facts sections 2 and 3):

1. pain above 5 during the exercise: a rung down (NEMEX, PROV)
2. worse than usual on a following day, or new swelling: a rung down (UDEL, NEMEX)
3. not done for three weeks: a rung down (our own rule)
4. pain 3 to 5, or anything of this unknown: stay (NEMEX, SUFF)
5. twice in a row complete, pain at most 2, effort below 5: a rung up (GRPPT, TWO2, PEAKP)
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from kneecli.domain.diary import Diary, Logged
from kneecli.domain.doing import is_complete
from kneecli.domain.exercise import Exercise
from kneecli.domain.fit import standing_rung, usable
from kneecli.domain.person import Person
from kneecli.domain.record import ExerciseDone, PainFelt, RungChanged
from kneecli.domain.wording import date_words

KINDS = ("advance", "hold", "ease", "none")

SAFE_PAIN, STOP_PAIN = 2, 5
"""Up to 2 is safe, up to 5 acceptable (Thomeé as used in NEMEX)."""

EASY_EFFORT = 5
"""Below this, on 0 to 10, the next level may come (GRPPT)."""

SESSIONS_AT_TOP = 2
"""So many sessions in a row have to go well (TWO2)."""

LONG_BREAK_DAYS = 21

AFTER_DAYS = 2
"""A pain entry up to so many days after a session tells how the knee took it."""

MOST_STEPS = 2
"""At most two exercises get harder in one session (our own rule, from the facts' section 3)."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the diary says about one exercise: stay at `rung`, or go to it, and why, in one sentence."""

    exercise: str
    kind: str
    rung: int
    why: str


def propose(exercise: Exercise, diary: Diary, person: Person, today: datetime.date) -> Proposal:
    """The proposal for one exercise."""
    rung = place(exercise, person)
    done = [each for each in diary.logged.get(exercise.id, ()) if each.done.skipped is None and each.date <= today]
    if not done:
        return Proposal(exercise.id, "none", rung, "Not done yet.")
    changed = _changed_since(exercise.id, diary, done[-1])
    if changed:
        return Proposal(exercise.id, "hold", rung, f"New since {_day(changed.date)}: do it once, then see.")
    down = _reason_to_ease(done, diary, today)
    if down:
        lower = max(1, rung - 1)
        return Proposal(exercise.id, "ease" if lower < rung else "hold", lower, down)
    stay = _reason_to_stay(done, diary, rung, today)
    if stay:
        return Proposal(exercise.id, "hold", rung, stay)
    if person.is_sore:
        return Proposal(exercise.id, "hold", rung, "The knee is sore today: not the day for more.")
    higher = next_rung(exercise, rung, person)
    if higher is None:
        return Proposal(exercise.id, "none", rung, _at_the_top(exercise, rung))
    dates = " and ".join(_day(date) for date in sorted({each.date for each in done})[-SESSIONS_AT_TOP:])
    why = f"Complete, with little pain and little effort, on {dates}; the knee was fine afterwards."
    return Proposal(exercise.id, "advance", higher, why)


def place(exercise: Exercise, person: Person) -> int:
    """The rung that a person stands on apart from how sore the knee is today: what steps up and down count from."""
    return standing_rung(exercise, replace(person, pain=None, swelling=None))


def next_rung(exercise: Exercise, rung: int, person: Person) -> int | None:
    """The next rung above this one that the person has the equipment for, or None."""
    above = range(rung + 1, len(exercise.rungs) + 1)
    return next((number for number in above if usable(exercise, number, person)), None)


def rung_for(exercise: Exercise, *, load_kg: float | None = None, step_cm: int | None = None) -> int | None:
    """The first rung with this load, or this step; else the first with the next lower one; None without any."""
    reached: tuple[float, int] | None = None
    for number, rung in enumerate(exercise.rungs, start=1):
        amount, limit = (rung.load_kg, load_kg) if load_kg is not None else (rung.step_cm, step_cm)
        if amount is not None and limit is not None and amount <= limit and (not reached or amount > reached[0]):
            reached = (amount, number)
    return reached[1] if reached else None


def steps_to_take(proposals: Sequence[Proposal], order: Sequence[str], taken: int = 0) -> list[Proposal]:
    """Of these proposals, the ones to take up in one session: every easing, and at most two advances.

    `taken` is how many were already taken up today.
    """
    turn = {name: number for number, name in enumerate(order)}
    easing = [each for each in proposals if each.kind == "ease"]
    advances = sorted(
        (each for each in proposals if each.kind == "advance"), key=lambda each: turn.get(each.exercise, len(turn))
    )
    return easing + advances[: max(0, MOST_STEPS - taken)]


def _changed_since(exercise: str, diary: Diary, last: Logged) -> RungChanged | None:
    """The last change of rung, when the exercise has not been done since."""
    changes = [each for each in diary.events if isinstance(each, RungChanged) and each.exercise == exercise]
    if not changes or changes[-1].date < last.date:
        return None
    done_since = any(
        each.done.exercise == exercise and each.done.skipped is None and each.date >= changes[-1].date
        for each in diary.events
        if isinstance(each, ExerciseDone) and each.number > changes[-1].number
    )
    return None if done_since else changes[-1]


def _reason_to_ease(done: Sequence[Logged], diary: Diary, today: datetime.date) -> str:
    last = done[-1]
    that_day = [each.done.pain for each in done if each.date == last.date]
    pain = max((pain for pain in that_day if pain is not None), default=None)
    if pain is not None and pain > STOP_PAIN:
        return f"Pain {pain} of 10 during it on {_day(last.date)}."
    for felt in _after(last, diary):
        if felt.pain > max(SAFE_PAIN, pain or 0):
            than = "more than while" if pain is not None else "after"
            return f"Pain {felt.pain} of 10 on {_day(felt.date)}, {than} doing it on {_day(last.date)}."
        if felt.swelling not in (None, "none"):
            return f"The knee was swollen on {_day(felt.date)}, after doing it on {_day(last.date)}."
    if (today - last.date).days >= LONG_BREAK_DAYS:
        return f"Last done on {_day(last.date)}: after a break the way back is gentle."
    return ""


def _reason_to_stay(done: Sequence[Logged], diary: Diary, rung: int, today: datetime.date) -> str:
    last = done[-1]
    if last.done.pain is None:
        return f"Not enough known: how much it hurt on {_day(last.date)} was not said."
    if last.done.pain > SAFE_PAIN:
        return f"Pain {last.done.pain} of 10 during it on {_day(last.date)}: acceptable, but no reason for more."
    after = _after(last, diary)
    if not after and last.date == today:
        return "Done today; how the knee is tomorrow decides (`kneecli pain 0-10 --morning`)."
    if not after:
        return f"Not enough known: how the knee was after {_day(last.date)} was not said (`kneecli pain`)."
    worst = max(felt.pain for felt in after)
    if worst > SAFE_PAIN:
        return f"Pain {worst} of 10 on a day after {_day(last.date)}."
    return _not_yet_easy(done, diary, rung)


def _not_yet_easy(done: Sequence[Logged], diary: Diary, rung: int) -> str:
    """What is missing to the last two days, all that was done on them, and all of it at this rung."""
    here = list(takewhile(lambda each: each.done.rung == rung, reversed(done)))
    if not here:
        return f"On {_day(done[-1].date)} it was done at rung {done[-1].done.rung}: this rung comes first."
    days = sorted({each.date for each in here})[-SESSIONS_AT_TOP:]
    for each in (each for each in here if each.date in days):
        if each.done.pain is None or each.done.pain > SAFE_PAIN:
            return f"Twice in a row has to go well, and on {_day(each.date)} it is not known to have."
        if any(felt.pain > SAFE_PAIN or felt.swelling not in (None, "none") for felt in _after(each, diary)):
            return f"Twice in a row has to go well, and after {_day(each.date)} the knee was not fine."
        if not is_complete(each.done):
            return f"On {_day(each.date)} it was not quite complete."
        if each.done.effort is None:
            return f"Not enough known: how hard it was on {_day(each.date)} was not said."
        if each.done.effort >= EASY_EFFORT:
            return f"Effort {each.done.effort} of 10 on {_day(each.date)}: still work enough."
    if len(days) < SESSIONS_AT_TOP:
        return "It went well once at this rung; once more, and it may get harder."
    return ""


def _after(last: Logged, diary: Diary) -> list[PainFelt]:
    """What was said of the knee on the days after."""
    return [felt for felt in diary.pains if 0 < (felt.date - last.date).days <= AFTER_DAYS]


def _at_the_top(exercise: Exercise, rung: int) -> str:
    if rung < len(exercise.rungs):
        return "The next rungs need something that you have not declared."
    return f"Top of its ladder; harder is {exercise.harder}." if exercise.harder else "Top of its ladder: keep it up."


def _day(date: datetime.date) -> str:
    _, day, month, _ = date_words(date).split()
    return f"{day} {month}"
