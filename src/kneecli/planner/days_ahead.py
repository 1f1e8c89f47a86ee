"""The next days, planned as things stand today: which have a session, how long, of what kind."""

import datetime
from collections.abc import Iterator
from itertools import islice
from typing import Any

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.how_often import days_with_session
from kneecli.domain.diary.performance import done
from kneecli.domain.diary.record import BlockBegun, Event, ExerciseDone, RungChanged
from kneecli.domain.person.load import is_loaded, is_strength_day
from kneecli.domain.person.today import Today, today_of
from kneecli.domain.problem import NothingToDo
from kneecli.domain.progress.ladder.steps import proposals_on
from kneecli.domain.session.days_ahead import DayAhead, Kind
from kneecli.domain.value import replace
from kneecli.domain.words.reason_sentences import reason_words
from kneecli.domain.words.reasons import Reason
from kneecli.domain.words.wording import counted
from kneecli.planner.day import PlannedDay, plan_day
from kneecli.planner.wishes import Wishes

MOST_DAYS_IN_A_ROW = 6
"""After so many days with a session comes one without (our own rule)."""

LITTLE_LOAD = "Little loaded strength work today."

REST_WHY = "A day without a session: six in a row are enough."


def ahead(catalogue: Catalogue, first: Today, diary: Diary, wishes: Wishes, days: int) -> tuple[DayAhead, ...]:
    """So many days from the first on, each planned as if those before were done as planned.

    What the first day knows of pain counts for that day alone. Raises NothingToDo when no day has a session.
    """
    events: list[Event] = list(diary.events)
    found: list[DayAhead] = []
    refused: NothingToDo | None = None
    for offset in range(days):
        date = first.date + datetime.timedelta(offset)
        known = fold(events)
        today = today_of(first.person, known, list(catalogue), date) if offset else first
        try:
            day, planned = _day(catalogue, today, known, wishes)
        except NothingToDo as problem:
            refused = problem
            why = problem.problems[0].what
            day, planned = DayAhead(date, "rest", None, f"{why[:1].upper()}{why[1:]}"), None
        found.append(_after_pain(day, first) if offset == 1 else day)
        if planned:
            events += _as_planned(planned, len(events))
    if refused and all(day.session is None for day in found):
        raise refused
    return tuple(found)


def _day(catalogue: Catalogue, today: Today, diary: Diary, wishes: Wishes) -> tuple[DayAhead, PlannedDay | None]:
    date = today.date
    active = set(islice(days_with_session(diary, date), MOST_DAYS_IN_A_ROW + 1))
    known = {exercise.id: exercise for exercise in catalogue}
    has_turn = bool(today.person.prescribed) and _has_turn(catalogue, today)
    if not has_turn and all(date - datetime.timedelta(ago) in active for ago in range(1, MOST_DAYS_IN_A_ROW + 1)):
        return DayAhead(date, "rest", None, _pain_why(today) or REST_WHY), None
    standing = today.person.standing
    if standing and standing.now and not standing.is_session_day and not has_turn:
        wanted = counted(standing.phase.sessions, "session")
        why = _pain_why(today) or f"{standing.programme.name} wants {wanted} a week."
        return DayAhead(date, "rest", None, why), None
    proposals = proposals_on(known.values(), diary, today)
    planned = plan_day(catalogue, today, diary, wishes, proposals, consent=lambda _: True)
    session = planned.session
    loaded = [
        known[item.exercise]
        for item in session.items
        if is_loaded(known[item.exercise], item.prescription.load_kg, item.prescription.band, rung=item.rung)
    ]
    kind: Kind = "flare" if session.flare else "strength" if is_strength_day(loaded) else "easy"
    why = reason_words(today.why_easy) if today.why_easy else LITTLE_LOAD
    if planned.is_short:
        why = reason_words(Reason("prescribed-today"))
    return DayAhead(date, kind, session, why if kind == "easy" else ""), planned


def _after_pain(day: DayAhead, before: Today) -> DayAhead:
    """The day after this one: where it is one of rest and the knee hurt too much, that is named first."""
    if day.kind != "rest" or not before.has_flare:
        return day
    return replace(day, why=f"After pain {before.pain} of 10 the day before, the knee has time to settle. {day.why}")


def _pain_why(today: Today) -> str:
    """What the knee says against a session with load; empty where it says nothing. It goes before any other reason."""
    return reason_words(today.no_load) if today.no_load else ""


def _has_turn(catalogue: Catalogue, today: Today) -> bool:
    from kneecli.domain.person.prescribed_turn import has_prescribed_turn  # few people have a prescription

    return has_prescribed_turn(catalogue, today)


def _as_planned(planned: PlannedDay, number: int) -> Iterator[Event]:
    """What the journal would have of the day: the block that begins, the steps, and everything done as planned."""
    session = planned.session
    if planned.begun:
        yield BlockBegun(**_head(number, "block"), block=planned.begun)
    for step in planned.steps:
        head = _head(number, f"step-{step.exercise}")
        yield RungChanged(**head, date=session.date, exercise=step.exercise, rung=step.rung, why=reason_words(step.why))
    for place, item in enumerate(session.items):
        yield ExerciseDone(
            **_head(number + 1 + place, "done"),
            date=session.date,
            done=done(item),
            plan=session.id,
            minutes=session.minutes,
            flare=session.flare,
        )


def _head(number: int, name: str) -> dict[str, Any]:
    return {"id": f"ahead-{number}-{name}", "number": 2**53 + number, "at": ""}
