"""What was decided in a period: steps up and down, and exchanges; by kneecli, with its reason, or by the person."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Literal, get_args

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import RungChanged
from kneecli.domain.progress.ladder.proposal import CHOSEN
from kneecli.domain.value import dataclass

Kind = Literal["up", "down", "rung", "exchange"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""A step up or down; a rung of which the one before is not known, or that is the same; another exercise."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. `exercise` and `into` are ids; `name` and `into_name` what they are called, empty for none.

    `rung_before` and `rung` are None for an exchange. `why` is the sentence that was recorded with it, which says by
    which rule; empty where the person chose.
    """

    date: datetime.date
    kind: Kind
    by_person: bool
    exercise: str
    name: str
    rung_before: int | None = None
    rung: int | None = None
    into: str = ""
    into_name: str = ""
    why: str = ""


def decisions(
    diary: Diary, known: Mapping[str, Exercise], since: datetime.date, until: datetime.date
) -> tuple[Decision, ...]:
    """The decisions by date. `diary` is the whole one: a rung before may be from before the period."""
    names = {id: times[-1].done.name for id, times in diary.logged.items() if times}
    names |= {id: exercise.name for id, exercise in known.items()}
    found = (*_steps(diary, names), *_exchanges(diary, names))
    return tuple(sorted((one for one in found if since <= one.date <= until), key=lambda one: one.date))


def _steps(diary: Diary, names: Mapping[str, str]) -> Iterator[Decision]:
    chosen: dict[str, int] = {}
    for change in diary.changes:
        before = chosen.get(change.exercise) or _highest_done(diary, change)
        chosen[change.exercise] = change.rung
        by_person, name = change.why == CHOSEN, names.get(change.exercise, change.exercise)
        why = "" if by_person else change.why
        kind = _kind(before, change.rung)
        yield Decision(change.date, kind, by_person, change.exercise, name, before, change.rung, why=why)


def _kind(before: int | None, rung: int) -> Kind:
    if before is None or before == rung:
        return "rung"
    return "up" if rung > before else "down"


def _highest_done(diary: Diary, change: RungChanged) -> int | None:
    """The rung from which an exercise went on when one was first chosen: `Diary.rungs_on` of the day before.

    Where it was only begun and left for pain, it is the one of that.
    """
    yesterday = change.date - datetime.timedelta(1)
    times = diary.done(change.exercise, yesterday) or diary.tried(change.exercise, yesterday)
    return max((time.done.rung for time in times), default=None)


def _exchanges(diary: Diary, names: Mapping[str, str]) -> Iterator[Decision]:
    for block in diary.blocks:
        for one in block.exchanged:
            out, into = names.get(one.out, one.out), names.get(one.into, one.into)
            yield Decision(block.begun, "exchange", False, one.out, out, into=one.into, into_name=into, why=one.why)
    for swap in diary.swaps:
        out, into = names.get(swap.exercise, swap.exercise), names.get(swap.into, swap.into)
        yield Decision(swap.date, "exchange", True, swap.exercise, out, into=swap.into, into_name=into)
