"""Why there is no session, or not the one that was asked for."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from kneecli.domain.knee.last_word import last_word_line
from kneecli.domain.knee.pain import needs_rest
from kneecli.domain.person.today import Today
from kneecli.domain.problem import NothingToDo, Problem
from kneecli.domain.session.session import LeftOut
from kneecli.domain.words.advice import DO_NOT_START, SAME_DAY_IN_SHORT, SAY_IT_TOMORROW, SEE_SOMEONE
from kneecli.domain.words.wording import day_said, listed
from kneecli.planner import objective
from kneecli.planner.candidates import Candidate
from kneecli.planner.session.item_order import Choice
from kneecli.planner.wishes import Wishes

if TYPE_CHECKING:
    from kneecli.domain.prescription.in_force import InForce


def check(
    chosen: Sequence[Choice], found: Sequence[Candidate], left_out: Sequence[LeftOut], wishes: Wishes, today: Today
) -> None:
    """Raises NothingToDo when there is no session, or one without what was asked for."""
    reasons = {left.exercise: left.why for left in left_out}
    missing = sorted(wishes.with_ids - {candidate.exercise.id for candidate, _ in chosen})
    if missing:
        raise NothingToDo(_cannot_include(name, reasons.get(name), wishes) for name in missing)
    if not found and not left_out:
        raise NothingToDo(Problem("there are no exercises: no pack counts.", "`kneecli packs list` says why."))
    if not chosen and (word := today.person.prescribed) and word.only_these:
        raise NothingToDo(_nothing_prescribed(word, reasons))
    if not chosen:
        raise NothingToDo(
            Problem(
                "no exercise is left that fits." if not found else f"nothing fits into {wishes.minutes} minutes.",
                "`kneecli plan --explain` with fewer exclusions, more minutes or more equipment says more.",
            )
        )


def _nothing_prescribed(word: "InForce", reasons: Mapping[str, str]) -> Problem:
    """That nothing besides what is prescribed may be in the session, and none of it can be today."""
    why = listed([f"{name} ({reasons[name].rstrip('.')})" for name in sorted(word.exercises) if name in reasons])
    titles = listed([each.sheet.title for each in word.held])
    what = f"nothing besides what is prescribed ({titles}) may be in the session, and nothing of it can be today"
    return Problem(f"{what}: {why}." if why else f"{what}.", "`kneecli prescription show` has all of it.")


def _cannot_include(name: str, reason: str | None, wishes: Wishes) -> Problem:
    if reason:
        return Problem(f"{name} can't be in the session. {reason}", where="--with")
    beside = " beside the others that you asked for" if len(wishes.with_ids) > 1 else ""
    return Problem(f"{name} does not fit into {wishes.minutes} minutes{beside}.", "Give it more minutes.", "--with")


TAKE_BACK = "`kneecli history` shows the entry with its id, and `kneecli undo ID` takes it back."


def rest_today(today: Today) -> Problem:
    """That today is for rest: the pain or the swelling is too much for a session."""
    if today.last_word:
        return Problem(last_word_line(today.last_word), f"Until then: rest. {DO_NOT_START[1]} {SEE_SOMEONE}")
    swollen_on = today.swollen_on if needs_rest(None, today.swelling) else None
    reason = f"{today.swelling} swelling" if swollen_on else f"pain {today.pain} of 10"
    when = day_said(swollen_on or today.date, today.date)
    return Problem(
        f"{reason} {when} is too much for a session: rest.",
        f"{SAME_DAY_IN_SHORT} {SAY_IT_TOMORROW} Was it a slip? {TAKE_BACK}",
    )


def out_of_range(minutes: int) -> Problem:
    """That the minutes are too few or too many for a session."""
    if minutes < objective.LEAST_MINUTES:
        return Problem(
            f"{minutes} minutes are too few for a session worth doing.",
            f"Give it {objective.LEAST_MINUTES} minutes or more.",
        )
    return Problem(f"{minutes} minutes are too many for one session.", f"Plan at most {objective.MOST_MINUTES}.")
