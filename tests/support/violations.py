"""What must hold in every simulated life.

The checks look at raw facts (events, packs, plans), and not through the rules that they check.
"""

import datetime
from collections import Counter
from collections.abc import Iterator

from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.domain.catalogue.targets import TARGET_OF_MUSCLE
from kneecli.domain.diary.record import Event, ExerciseDone, PainFelt, Screened
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import Today
from kneecli.domain.progress.ladder.proposal import Proposal
from kneecli.domain.session.session import Session
from kneecli.domain.vocabulary import FLOOR_POSITIONS
from support.answers import answered_well
from support.catalogues import built_in
from support.people import FIRST, WEEKS, Life, Nature, worked_on

MUSCLES = frozenset({"quadriceps", "hamstrings", "glutes", "hip-abductors", "adductors", "calves", "core"})
"""The target muscles of a week."""

LARGEST_SHARE, LARGEST_IN_SHORT = 0.3, 0.35
"""No exercise is more than this of all that a person does, apart from getting warm; with less than 15 minutes, where
the thigh and the hip are most of it, than the second figure."""


MISSED, TOO_OFTEN = "not worked", "of all items"
"""What is said of a muscle that a week left out, and of an exercise that takes too large a share of what is done."""


def is_withheld(events: list[Event]) -> bool:
    """Whether the last answer to the stop signs forbids a plan."""
    screens = [event for event in events if isinstance(event, Screened)]
    return bool(screens and screens[-1].signs)


def _by_id() -> dict[str, Exercise]:
    return {exercise.id: exercise for exercise in built_in()}


def wrong_today(who: Nature, today: Today, session: Session, events: list[Event]) -> Iterator[str]:
    """What is wrong with the plan of a day."""
    known = _by_id()
    if is_withheld(events):
        yield "planned in spite of a stop sign"
    if session.seconds > 60 * session.minutes:
        yield "over the minutes"
    if session.flare and session.seconds > 60 * 20:
        yield "a flare day of more than twenty minutes"
    for item in session.items:
        exercise = known[item.exercise]
        rung = exercise.rungs[item.rung - 1]
        if item.exercise in who.without:
            yield f"{item.exercise} was excluded"
        cautions = exercise.cautions if rung.cautions is None else rung.cautions
        if who.person.cautions.intersection(cautions):
            yield f"{item.exercise} against a caution"
        if (rung.position or exercise.position) in FLOOR_POSITIONS and not who.person.floor:
            yield f"{item.exercise} on the floor"
        if missing := _unowned(who.person, exercise, rung):
            yield f"{item.exercise} needs {missing}"
        if session.flare and (exercise.dose.recovery_h >= 48 or item.prescription.load_kg or item.prescription.band):
            yield f"{item.exercise} is loaded, on a flare day"
        if (today.pain or 0) > (2 if who.person.strict else 5) and (rung.knee_load or exercise.knee.load) != "low":
            yield f"{item.exercise} loads a knee that has a flare"


def _unowned(person: Person, exercise: Exercise, rung: Rung) -> str:
    sizes = {"ankle-weight": person.ankle_weights_kg, "band": person.bands, "step": person.step_heights_cm}
    owned = person.equipment | {name for name, has in sizes.items() if has}
    needs = exercise.equipment if rung.equipment is None else rung.equipment
    return next(("/".join(need) for need in needs if not owned.intersection(need)), "")


def wrong_step(life: Life, step: Proposal, today: datetime.date) -> Iterator[str]:
    """Never up on pain above what is safe, on unknown pain, or on an unknown morning after."""
    who = life.nature.person
    safe = 2 if who.strict else max(2, _usual(life))
    most = (2 if who.strict else 5) if step.why.kind in ("settled-pain", "usual-after-all") else safe
    times = 1 if step.why.kind == "usual-after-all" else 2
    did = [
        event
        for event in life.events
        if isinstance(event, ExerciseDone)
        and event.done.exercise == step.exercise
        and event.done.skipped is None
        and not event.flare
    ]
    days = sorted({event.date for event in did})[-3:]
    answered = [day for day in days if answered_well(life.events, day, today, safe)][-times:]
    if len(answered) < times:
        yield f"{step.exercise} up, and after {days} the knee is not known to have been fine"
        return
    for event in (event for event in did if event.date >= answered[0]):
        if event.done.pain is None or event.done.pain > most:
            yield f"{step.exercise} up on pain {event.done.pain}"
        if event.done.effort is None and step.why.kind != "more-than-asked":
            yield f"{step.exercise} up on unknown effort"


def _usual(life: Life) -> int:
    """What the person has said is usual, or the middle of their first words, those apart from sessions first."""
    if life.nature.person.usual_pain is not None:
        return life.nature.person.usual_pain
    first: dict[datetime.date, int] = {}
    for event in life.events:
        if isinstance(event, PainFelt) and event.pain <= 5 and event.swelling in (None, "none"):
            first.setdefault(event.date, event.pain)
    words = [day for day in sorted(first) if (day - min(first)).days < 10][:3]
    trained = {event.date for event in life.events if isinstance(event, ExerciseDone) and event.done.skipped is None}
    apart = [day for day in words if not any(1 <= (day - each).days <= 2 for each in trained)]
    levels = sorted(first[day] for day in (apart or words if len(words) == 3 else apart))
    return levels[(len(levels) - 1) // 2] if levels else 0


def wrong_in_hindsight(life: Life) -> Iterator[str]:
    """What is wrong when one looks back on the twelve weeks."""
    who = life.nature
    yield from _loaded_too_soon(life)
    if who.kind == "painless" and len(life.sessions) >= 12 and not life.ups and who.takes_steps == 1:
        yield "no pain, and no step up in twelve weeks"
    yield from _missed_muscles(life)
    often = Counter(worked_on(life))
    for name, times in often.items():
        if (
            len(life.sessions) >= 12
            and times > (LARGEST_IN_SHORT if who.minutes < 15 else LARGEST_SHARE) * often.total()
        ):
            yield f"{name} is {times} {TOO_OFTEN}, {often.total()}"


def _loaded_too_soon(life: Life) -> Iterator[str]:
    known = _by_id()
    last: dict[str, datetime.date] = {}
    for event in life.events:
        if not isinstance(event, ExerciseDone) or event.done.skipped is not None:
            continue
        exercise = known[event.done.exercise]
        if exercise.dose.recovery_h < 48 and not event.done.load_kg and not event.done.band:
            continue
        for muscle in exercise.primary:
            before = last.get(muscle)
            if before and before != event.date and (event.date - before).days < 2:
                yield f"{event.date}: {muscle} loaded on {before} too"
            last[muscle] = event.date


def _missed_muscles(life: Life) -> Iterator[str]:
    """Every target muscle in any week with three sessions of at least 20 minutes, on none of which pain held back."""
    who, known = life.nature, _by_id()
    possible = {exercise.target for exercise in known.values() if _can(who, exercise)}
    for week in range(WEEKS):
        days = range(7 * week, 7 * week + 7)
        sessions = [session for session in life.sessions if (session.date - FIRST).days in days]
        if len(sessions) < 3 or who.minutes < 20 or any(session.id in life.held_back for session in sessions):
            continue
        worked = {muscle for session in sessions for item in session.items for muscle in _muscles(known[item.exercise])}
        missing = MUSCLES & possible - worked
        if missing:
            yield f"week {week}: {', '.join(sorted(missing))} {MISSED} in {len(sessions)} sessions"


def _muscles(exercise: Exercise) -> set[str]:
    return {TARGET_OF_MUSCLE.get(muscle, "") for muscle in exercise.primary} | {exercise.target}


def _can(who: Nature, exercise: Exercise) -> bool:
    """Whether the person can do some rung of it on a day like any other."""
    return exercise.id not in who.without and any(
        not _unowned(who.person, exercise, rung)
        and not who.person.cautions.intersection(exercise.cautions if rung.cautions is None else rung.cautions)
        and (who.person.floor or (rung.position or exercise.position) not in FLOOR_POSITIONS)
        and not ("deep-flexion-pain" in who.person.cautions and exercise.knee.deep_flexion)
        and not ("kneeling-intolerance" in who.person.cautions and exercise.knee.kneeling)
        for rung in exercise.rungs[: exercise.default_rung]
    )
