"""Simulated people over twelve weeks, through the real rules, fold and planner, with what must hold for each plan.

A life is made from its seed alone. The checks look at raw facts (events, packs, plans) and not through the rules
that they check.
"""

import datetime
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.domain.catalogue.targets import TARGET_OF_MUSCLE
from kneecli.domain.diary.diary import Diary, fold
from kneecli.domain.diary.performance import Said, done
from kneecli.domain.diary.record import Event, ExerciseDone, PainFelt, RungChanged, Screened
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import standing
from kneecli.domain.problem import NothingToDo, PlanWithheld
from kneecli.domain.progress.proposal import Proposal, propose, steps_to_take
from kneecli.domain.session.session import Item, Session
from kneecli.domain.value import dataclass, field, replace
from kneecli.domain.vocabulary import FLOOR_POSITIONS, HOUSEHOLD
from kneecli.planner.candidates import Wishes
from kneecli.planner.plan import plan
from support.catalogues import built_in

FIRST = datetime.date(2026, 1, 5)
WEEKS = 12

MUSCLES = frozenset({"quadriceps", "hamstrings", "glutes", "hip-abductors", "adductors", "calves", "core"})
"""The target muscles of a week."""

LARGEST_SHARE = 0.3
"""No exercise is more than this of all that a person does, apart from getting warm."""

KINDS = ("painless", "mild", "up-and-down", "flaring", "silent", "worsening")

_CAUTIONS = ("kneeling-intolerance", "deep-flexion-pain", "glaucoma", "hip-replacement", "wrist-pain", "balance-risk")


@dataclass(frozen=True)
class Nature:
    """Who a simulated person is: how the knee is, how they live, what they own."""

    seed: int
    kind: str
    person: Person
    minutes: int
    days: tuple[int, ...]
    keeps: float
    away: range
    without: frozenset[str]
    takes_steps: float


@dataclass
class Life:
    """What became of it: every plan, every event, and what was wrong."""

    nature: Nature
    sessions: list[Session] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    ups: int = 0
    downs: int = 0
    refused: int = 0
    held_back: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)


def nature(seed: int) -> Nature:
    """The person of this seed."""
    chance = random.Random(seed)
    kind = KINDS[seed % len(KINDS)]
    person = Person(
        equipment=HOUSEHOLD | frozenset(chance.sample(("upright-bike", "ball", "pool", "strap", "foam-pad"), k=2))
        if chance.random() < 0.4
        else HOUSEHOLD,
        ankle_weights_kg=(0.5, 1.0, 1.5, 2.0) if chance.random() < 0.4 else (),
        bands=("yellow", "red", "green") if chance.random() < 0.3 else (),
        step_heights_cm=chance.choice(((), (10, 15, 20), (15,))),
        cautions=frozenset(chance.sample(_CAUTIONS, k=chance.choice((0, 0, 0, 1, 2)))),
        floor=chance.random() < 0.85,
        start="gentle" if chance.random() < 0.2 else "usual",
        age=chance.choice((None, 40, 58, 66, 74)),
        usual_pain=3 if kind == "up-and-down" and chance.random() < 0.3 else 0,
        strict=chance.random() < 0.1,
    )
    away = chance.randrange(14, 50)
    return Nature(
        seed,
        kind,
        person,
        minutes=chance.choice((10, 15, 15, 20, 20, 20, 25, 30)),
        days=tuple(sorted(chance.sample(range(7), k=chance.choice((2, 3, 3, 3, 4, 7))))),
        keeps=chance.choice((1.0, 0.9, 0.7)),
        away=range(away, away + 24) if chance.random() < 0.25 else range(0),
        without=frozenset({"plank"}) if chance.random() < 0.1 else frozenset(),
        takes_steps=chance.choice((1.0, 1.0, 0.5)),
    )


def live(seed: int) -> Life:
    """Twelve weeks of this person."""
    who = nature(seed)
    life = Life(who)
    chance = random.Random(seed + 1_000_000)
    for offset in range(7 * WEEKS):
        today = FIRST + datetime.timedelta(offset)
        _wake(life, chance, today)
        if offset % 7 in who.days and offset not in who.away and chance.random() < who.keeps:
            _train(life, chance, today)
    life.wrong += _wrong_in_hindsight(life)
    return life


def worked_on(life: Life) -> list[str]:
    """The ids of all that was planned, as often as it was, apart from getting warm."""
    return [item.exercise for session in life.sessions for item in session.items if item.phase != "warm-up"]


def _wake(life: Life, chance: random.Random, today: datetime.date) -> None:
    """The morning: how the knee is, when they say so; now and then a stop sign, which is over two days later."""
    who = life.nature
    trained = any(isinstance(event, ExerciseDone) and event.date == _yesterday(today) for event in life.events[-20:])
    if who.kind != "silent" and (trained or chance.random() < 0.3):
        swollen = "mild" if who.kind == "flaring" and chance.random() < 0.05 else None
        pain = _pain(who, chance, today)
        life.events.append(PainFelt(**_head(life, "wake"), date=today, pain=pain, morning=True, swelling=swollen))
    if who.seed % 50 == 0 and chance.random() < 0.02:
        life.events.append(Screened(**_head(life, "screen"), date=today, signs=("locked",)))
    elif life.events and isinstance(life.events[-1], Screened) and life.events[-1].signs and chance.random() < 0.5:
        life.events.append(Screened(**_head(life, "screen"), date=today))


def _train(life: Life, chance: random.Random, today: datetime.date) -> None:
    """One session: the steps of today, the plan, and what comes of it."""
    who, exercises = life.nature, list(built_in())
    diary = fold(life.events)
    said = _pain(who, chance, today) if chance.random() < 0.3 and who.kind != "silent" else None
    person = standing(replace(who.person, pain=said), diary, exercises, today)
    _step(life, chance, diary, person, today)
    diary = fold(life.events)
    person = replace(person, rungs=diary.rungs_on(today))
    try:
        session = plan(built_in(), person, Wishes(who.minutes, without_ids=who.without), today)
    except (NothingToDo, PlanWithheld) as refusal:
        life.refused += 1
        if isinstance(refusal, PlanWithheld) is not _is_withheld(life.events):
            life.wrong.append(f"{today}: withheld without a sign, or not withheld")
        return
    life.wrong += [f"{today}: {what}" for what in _wrong_today(who, person, session, life.events)]
    life.sessions.append(session)
    if person.is_sore or person.no_load:
        life.held_back.add(session.id)
    for item in session.items:
        record = done(item, _said(who, chance, item, today))
        life.events.append(
            ExerciseDone(
                **_head(life, item.exercise),
                date=today,
                done=record,
                plan=session.id,
                minutes=session.minutes,
                flare=session.flare,
            )
        )


def _step(life: Life, chance: random.Random, diary: Diary, person: Person, today: datetime.date) -> None:
    known = [exercise for exercise in built_in() if diary.last(exercise.id)]
    proposals = [propose(exercise, diary, person, today) for exercise in known]
    steps = steps_to_take(proposals, [exercise.id for exercise in known])
    taken = [step for step in steps if step.kind == "ease" or chance.random() < life.nature.takes_steps]
    if sum(step.kind == "advance" for step in taken) > 2:
        life.wrong.append(f"{today}: more than two steps up")
    for step in taken:
        if step.kind == "advance":
            life.ups += 1
            life.wrong += [f"{today}: {what}" for what in _wrong_step(life, step)]
        else:
            life.downs += 1
        life.events.append(
            RungChanged(**_head(life, step.exercise), date=today, exercise=step.exercise, rung=step.rung, why=step.why)
        )


def _said(who: Nature, chance: random.Random, item: Item, today: datetime.date) -> Said:
    """How it went: pain by the person's nature, effort by how high the rung is, now and then fewer repetitions."""
    if who.kind == "silent":
        return Said()
    if chance.random() < 0.03:
        return Said(skipped="no time")
    effort = chance.choice((2, 3, 3, 4)) if who.kind == "painless" else chance.choice((2, 3, 4, 5, 6))
    reps = item.prescription.reps
    short = reps is not None and reps > 4 and who.kind != "painless" and chance.random() < 0.1
    counts = (reps - 3,) * (item.prescription.sets or 1) if short and reps else None
    return Said(pain=_pain(who, chance, today), effort=effort, counts=counts)


def _pain(who: Nature, chance: random.Random, today: datetime.date) -> int:
    week = (today - FIRST).days // 7
    if who.kind == "painless":
        return chance.choice((0, 0, 1))
    if who.kind == "mild":
        return chance.choice((0, 1, 1, 2, 2, 3))
    if who.kind == "up-and-down":
        return chance.choice((1, 2, 2, 3, 3, 4, 5))
    if who.kind == "flaring":
        return chance.choice((5, 6, 7, 8)) if week % 5 == 3 else chance.choice((0, 1, 2, 3))
    return min(9, week // 2 + chance.choice((0, 1, 2)))


def _head(life: Life, name: str) -> dict[str, Any]:
    number = len(life.events) + 1
    return {"id": f"{number:05}-{name}", "number": number, "at": ""}


def _yesterday(today: datetime.date) -> datetime.date:
    return today - datetime.timedelta(1)


# What must hold. Everything below looks at raw facts only.


def _is_withheld(events: list[Event]) -> bool:
    screens = [event for event in events if isinstance(event, Screened)]
    return bool(screens and screens[-1].signs)


def _by_id() -> dict[str, Exercise]:
    return {exercise.id: exercise for exercise in built_in()}


def _wrong_today(who: Nature, person: Person, session: Session, events: list[Event]) -> Iterator[str]:
    known = _by_id()
    if _is_withheld(events):
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
        if (person.pain or 0) > (2 if who.person.strict else 5) and (rung.knee_load or exercise.knee.load) != "low":
            yield f"{item.exercise} loads a knee that has a flare"


def _unowned(person: Person, exercise: Exercise, rung: Rung) -> str:
    sizes = {"ankle-weight": person.ankle_weights_kg, "band": person.bands, "step": person.step_heights_cm}
    owned = person.equipment | {name for name, has in sizes.items() if has}
    needs = exercise.equipment if rung.equipment is None else rung.equipment
    return next(("/".join(need) for need in needs if not owned.intersection(need)), "")


def _wrong_step(life: Life, step: Proposal) -> Iterator[str]:
    """Never up on pain above what is safe, on unknown pain, or on an unknown morning after."""
    who = life.nature.person
    safe = 2 if who.strict else max(2, who.usual_pain)
    did = [
        event
        for event in life.events
        if isinstance(event, ExerciseDone)
        and event.done.exercise == step.exercise
        and event.done.skipped is None
        and not event.flare
    ]
    days = sorted({event.date for event in did})[-2:]
    for event in (event for event in did if event.date in days):
        if event.done.pain is None or event.done.pain > safe or event.done.effort is None:
            yield f"{step.exercise} up on pain {event.done.pain}, effort {event.done.effort}"
    after = [
        event.pain for event in life.events if isinstance(event, PainFelt) and 0 < (event.date - days[-1]).days <= 2
    ]
    if not after or max(after) > safe:
        yield f"{step.exercise} up on {after} the days after"


def _wrong_in_hindsight(life: Life) -> Iterator[str]:
    who = life.nature
    yield from _loaded_too_soon(life)
    if who.kind == "painless" and len(life.sessions) >= 12 and not life.ups and who.takes_steps == 1:
        yield "no pain, and no step up in twelve weeks"
    yield from _missed_muscles(life)
    often = Counter(worked_on(life))
    for name, times in often.items():
        if len(life.sessions) >= 12 and times > LARGEST_SHARE * often.total():
            yield f"{name} is {times} of {often.total()} items"


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
            yield f"week {week}: {', '.join(sorted(missing))} not worked in {len(sessions)} sessions"


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
