"""Small events and diaries to test with, and hypothesis strategies for them."""

import datetime
import itertools
from typing import Any

from hypothesis import strategies as st

from kneecli.domain import vocabulary as words
from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import (
    Done,
    Edited,
    Event,
    ExerciseDone,
    Measured,
    NoticeShown,
    PainFelt,
    RungChanged,
    SetDone,
    Swapped,
    TakenBack,
)
from kneecli.domain.progress.ladder.proposal import Proposal, propose
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import SIDES, SWAP_SCOPES, SWELLINGS
from support.builders import prescription, prescriptions
from support.today import on_day

TODAY = datetime.date(2026, 11, 22)
AT = "2026-11-22T18:00:00+01:00"

_numbers = itertools.count(1)


def day(ago: int) -> datetime.date:
    """The day so many days ago."""
    return TODAY - datetime.timedelta(ago)


def head(**changes: Any) -> dict[str, Any]:
    """What every event begins with: an id of its own and the next number."""
    number = next(_numbers)
    return {"id": f"e{number:05}", "number": number, "at": AT} | changes


def done(exercise: str = "heel-raise", **changes: Any) -> Done:
    """2 sets of 10 at rung 3, complete, with little pain and effort; `changes` replace its fields."""
    values: dict[str, Any] = {
        "exercise": exercise,
        "name": "Heel raise",
        "pack": "test",
        "pack_version": "1.0.0",
        "rung": 3,
        "label": "2 sets of 10",
        "prescription": prescription(),
        "sets": (SetDone(10), SetDone(10)),
        "pain": 1,
        "effort": 3,
    }
    return Done(**(values | changes))


def did(ago: int, exercise: str = "heel-raise", plan: str | None = None, **changes: Any) -> ExerciseDone:
    """An exercise done so many days ago; `changes` replace fields of what was done."""
    return ExerciseDone(**head(), date=day(ago), done=done(exercise, **changes), plan=plan, batch="b")


def felt(ago: int, pain: int = 1, **changes: Any) -> PainFelt:
    """How the knee was so many days ago."""
    return PainFelt(**head(), date=day(ago), pain=pain, **changes)


def measured(ago: int, value: float = 4, measure: str = "worst-pain", **changes: Any) -> Measured:
    """A check-in so many days ago."""
    return Measured(**head(), date=day(ago), measure=measure, name=measure, value=value, unit="of 10", **changes)


def moved(ago: int, rung: int, exercise: str = "heel-raise") -> RungChanged:
    """A step to this rung, so many days ago."""
    return RungChanged(**head(), date=day(ago), exercise=exercise, rung=rung, why="Chosen.", batch="c")


def undo(*events: Event) -> TakenBack:
    """Takes these back."""
    return TakenBack(**head(), undoes=tuple(event.id for event in events))


def edit(event: Event, *over: Event, **changes: Any) -> Edited:
    """An edit of this entry, made after those `over` it; fields of what was done, or of the entry itself, change."""
    if isinstance(event, ExerciseDone):
        inner = {name: changes.pop(name) for name in list(changes) if name in Done.__match_args__}
        changes["done"] = replace(event.done, **inner)
    now = replace(event, number=0, at="", **changes)
    return Edited(**head(), entry=event.id, now=now, over=tuple(each.id for each in over))


IDS = ("bridge", "heel-raise", "plank")
"""A few exercises, so that events meet."""

PLANS = {f"{day(ago)}-00c0ffee": day(ago) for ago in (0, 1, 2, 9, 30, 60, 400)}
"""A few plans with their days."""

ATS = st.sampled_from(
    (AT, "2026-11-22T17:00:00Z", "2026-11-22T17:59:59", "2026-11-22T18:00:00.5+01:00", "0001-01-01", "x")
)
"""Times of writing: some are the same moment, some can't be read."""

DATES = st.one_of(st.integers(0, 12), st.integers(0, 60), st.integers(0, 900)).map(day)

DONES = st.builds(
    Done,
    exercise=st.sampled_from(IDS),
    name=st.just("A name"),
    pack=st.just("test"),
    pack_version=st.just("1.0.0"),
    rung=st.integers(1, 4),
    label=st.just("a rung"),
    prescription=st.just(prescription()) | prescriptions(),
    sets=st.just((SetDone(10), SetDone(10))) | st.lists(st.builds(SetDone, st.integers(0, 12)), max_size=3).map(tuple),
    side=st.sampled_from(SIDES),
    load_kg=st.none() | st.sampled_from((0.5, 1.0, 2.0)),
    step_cm=st.none() | st.integers(5, 20),
    band=st.none() | st.sampled_from(words.BANDS),
    pain=st.none() | st.integers(0, 10),
    effort=st.none() | st.integers(0, 10),
    skipped=st.none() | st.sampled_from((None, None, "-", "sore")),
    note=st.text(max_size=5),
)


@st.composite
def exercises_done(draw: st.DrawFn, *, any_day: bool) -> ExerciseDone:
    """Any exercise done, with or without a plan; unless on `any_day`, on the day of the plan."""
    plan = draw(st.none() | st.sampled_from(sorted(PLANS)))
    return ExerciseDone(
        id="",
        number=draw(st.integers(1, 40)),
        at=draw(ATS),
        date=PLANS[plan] if plan and not any_day else draw(DATES),
        done=draw(DONES),
        plan=plan,
        minutes=20 if plan else None,
        batch=draw(st.sampled_from(("", "b1", "b2"))),
        flare=draw(st.sampled_from((False, False, True))),
        exercises=draw(st.none() | st.integers(1, 9)) if plan else None,
    )


_HEAD: dict[str, Any] = {"id": st.just(""), "number": st.integers(1, 40), "at": ATS}
PAINS = st.builds(
    PainFelt,
    **_HEAD,
    date=DATES,
    pain=st.integers(0, 10),
    morning=st.booleans(),
    swelling=st.none() | st.sampled_from(SWELLINGS),
)
CHANGES = st.builds(
    RungChanged,
    **_HEAD,
    date=DATES | st.integers(-40, -1).map(day),
    exercise=st.sampled_from(IDS),
    rung=st.integers(1, 4),
    why=st.just("Chosen."),
)


SWAPS = st.builds(
    Swapped,
    **_HEAD,
    date=DATES,
    exercise=st.sampled_from(IDS),
    into=st.sampled_from(IDS),
    scope=st.sampled_from(SWAP_SCOPES),
)

CHECK_INS = st.builds(
    Measured,
    **_HEAD,
    date=DATES,
    measure=st.sampled_from(("worst-pain", "activity")),
    name=st.just("A name"),
    value=st.integers(0, 10) | st.sampled_from((0.5, 41.25)),
    unit=st.just("of 10"),
    subject=st.sampled_from(("", "Stairs", "stairs")),
    side=st.sampled_from(SIDES),
)

TELLINGS = st.builds(NoticeShown, **_HEAD, date=DATES, topic=st.sampled_from(("two-weeks", "other")))


@st.composite
def histories(draw: st.DrawFn, most: int = 30, *, any_day: bool = True) -> list[Event]:
    """Any events with ids of their own, edits and undos of some of them among them."""
    some_done = exercises_done(any_day=any_day)
    rows = draw(st.lists(st.one_of(some_done, some_done, PAINS, CHANGES, SWAPS, CHECK_INS, TELLINGS), max_size=most))
    ids = draw(st.permutations(range(len(rows))))
    events: list[Event] = [
        type(row)(**{name: getattr(row, name) for name in row.__match_args__} | {"id": f"i{id:03}"})
        for row, id in zip(rows, ids, strict=True)
    ]
    events += _edits(draw, events, some_done)
    gone = draw(st.lists(st.sampled_from([*(event.id for event in events), "i999"]), max_size=3))
    if gone:
        events.append(TakenBack("u000", draw(st.integers(1, 40)), AT, tuple(gone)))
    return events


def _edits(draw: st.DrawFn, events: list[Event], some_done: st.SearchStrategy[ExerciseDone]) -> list[Event]:
    """A few edits of entries among these, and one of an entry that is not there."""
    kinds: dict[type[Event], st.SearchStrategy[Any]] = {ExerciseDone: some_done, PainFelt: PAINS}
    can = [event for event in events if type(event) in kinds] + [did(1, "bridge")]
    edited = draw(st.lists(st.sampled_from(can), max_size=3))
    return [
        Edited(f"c{place:03}", draw(st.integers(1, 40)), draw(ATS), event.id, _as_now(draw(kinds[type(event)]), event))
        for place, event in enumerate(edited)
    ]


def _as_now(wanted: Event, event: Event) -> Event:
    """The wanted entry, as an edit of another has it; its plan and day stay those of the other."""
    kept = {name: getattr(event, name) for name in ("plan", "date") if hasattr(event, name)}
    return replace(wanted, id=event.id, number=0, at="", **kept)


WEIGHTED = (
    Rung("2 sets of 10", sets=2, reps=10),
    Rung("0.5 kg", sets=2, reps=10, load_kg=0.5, load_with="ankle-weight", equipment=(("ankle-weight",),)),
    Rung("1 kg", sets=2, reps=10, load_kg=1.0, load_with="ankle-weight", equipment=(("ankle-weight",),)),
    Rung("2 kg", sets=2, reps=10, load_kg=2.0, load_with="ankle-weight", equipment=(("ankle-weight",),)),
)
"""A ladder of weights."""


def proposal(exercise: Exercise, *events: Event, today: datetime.date = TODAY, **person: Any) -> Proposal:
    """What these events propose for this exercise to a person who stands where they say."""
    diary: Diary = fold(events)
    return propose(exercise, diary, on_day(today, **({"rungs": diary.rungs_on(today)} | person)))
