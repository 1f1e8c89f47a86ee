"""Simulated people over twelve weeks, through the real rules, fold and planner. What is wrong is noted on the way."""

import datetime
import random
from typing import Any

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.performance import Said, done
from kneecli.domain.diary.record import BlockBegun, ExerciseDone, PainFelt, RungChanged, Screened
from kneecli.domain.person.today import today_of
from kneecli.domain.problem import NothingToDo, PlanWithheld
from kneecli.domain.progress.ladder.steps import proposals_on
from kneecli.domain.session.session import Item
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import Swelling
from kneecli.domain.words.reason_sentences import reason_words
from kneecli.planner.day import PlannedDay, plan_day
from kneecli.planner.wishes import Wishes
from support.catalogues import built_in
from support.people import FIRST, WEEKS, Life, Nature, nature
from support.violations import is_withheld, wrong_in_hindsight, wrong_step, wrong_today


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
    life.wrong += wrong_in_hindsight(life)
    return life


def _wake(life: Life, chance: random.Random, today: datetime.date) -> None:
    """The morning: how the knee is, when they say so; now and then a stop sign, which is over two days later."""
    who = life.nature
    trained = any(isinstance(event, ExerciseDone) and event.date == _yesterday(today) for event in life.events[-20:])
    if who.kind != "silent" and (trained or chance.random() < 0.3):
        swollen: Swelling | None = "mild" if who.kind == "flaring" and chance.random() < 0.05 else None
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
    now = today_of(who.person, diary, exercises, today)
    now = now if said is None else replace(now, pain=said)
    proposals = proposals_on(exercises, diary, now)
    try:
        planned = plan_day(
            built_in(),
            now,
            diary,
            Wishes(who.minutes, without_ids=who.without),
            proposals,
            consent=lambda _: chance.random() < who.takes_steps,
        )
    except (NothingToDo, PlanWithheld) as refusal:
        life.refused += 1
        if isinstance(refusal, PlanWithheld) is not is_withheld(life.events):
            life.wrong.append(f"{today}: withheld without a sign, or not withheld")
        return
    session = planned.session
    _note_steps(life, planned)
    life.wrong += [f"{today}: {what}" for what in wrong_today(who, now, session, life.events)]
    life.sessions.append(session)
    if now.is_sore or now.no_load:
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
                exercises=len(session.items),
            )
        )


def _note_steps(life: Life, planned: PlannedDay) -> None:
    """The block that begins and the steps go into the events; a step that should not have been is noted."""
    today, known = planned.session.date, {exercise.id: exercise for exercise in built_in()}
    if planned.begun:
        life.events.append(BlockBegun(**_head(life, "block"), block=planned.begun))
    ups = [step for step in planned.steps if step.kind == "advance"]
    if sum(known[step.exercise].category not in ("stretch", "mobility", "yoga") for step in ups) > 2:
        life.wrong.append(f"{today}: more than two steps up")
    if not {step.exercise for step in ups} <= {item.exercise for item in planned.session.items}:
        life.wrong.append(f"{today}: a step up that is not in the session")
    for step in planned.steps:
        if step.kind == "advance":
            life.ups += 1
            life.wrong += [f"{today}: {what}" for what in wrong_step(life, step, today)]
        else:
            life.downs += 1
        life.events.append(
            RungChanged(
                **_head(life, step.exercise),
                date=today,
                exercise=step.exercise,
                rung=step.rung,
                why=reason_words(step.why),
            )
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
