"""The diary of the digest answers like the diary of everything."""

import datetime
import random
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event, ExerciseDone, PainFelt, TakenBack, UnknownEvent
from kneecli.domain.knee.pain import limits
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import today_of
from kneecli.domain.progress.coming.check_in import check_in
from kneecli.domain.progress.coming.due import due
from kneecli.domain.progress.digest_changes import Slack, fits
from kneecli.domain.progress.ladder.proposal import propose
from kneecli.domain.progress.recent_events import LAST_TIMES, SLACK, WINDOW_DAYS, digest
from kneecli.domain.progress.so_far.change import series_of
from kneecli.domain.progress.so_far.week import week
from kneecli.domain.progress.so_far.week_word import week_word
from kneecli.domain.value import replace
from support.builders import exercise, measure
from support.examples import examples
from support.journal import AT, IDS, TODAY, day, did, edit, felt, histories, moved, undo


def extremes(diary: Diary, name: str) -> tuple[float, int]:
    """The heaviest load and the highest step of an exercise."""
    really = [each.done for each in diary.logged.get(name, ()) if each.done.skipped is None]
    loads, steps = [each.load_kg or 0 for each in really], [each.step_cm or 0 for each in really]
    return max(loads, default=0), max(steps, default=0)


def answers(events: Sequence[Event], today: datetime.date) -> dict[str, object]:
    """All that is asked of a diary for today."""
    diary = fold(events)
    exercises = [exercise(name) for name in IDS]
    known = today_of(Person(), diary, exercises, today)
    said = due(diary, today)
    return {
        "rungs": [diary.rungs_on(today + datetime.timedelta(days)) for days in (0, 1, 7, 60)],
        "last": [diary.last(name) for name in IDS],
        "today": known,
        "extremes": [extremes(diary, name) for name in IDS],
        "proposals": [propose(each, diary, known) for each in exercises],
        "due": (said, said.lines),
        "check-in": check_in([measure(), measure("activity", named=3)], diary, today),
        "word": week_word(diary, week(diary, exercises, today), today, limits()),
        "changes": [(each.first, each.last) for each in series_of(diary.measured, [measure()])],
    }


def windowed(events: Sequence[Event]) -> list[Event]:
    """The events with many days of another exercise before today, so that the window does not hold everything."""
    return [*events, *(did(ago, "filler") for ago in range(WINDOW_DAYS + SLACK))]


@examples(300)
@given(histories(), st.booleans(), st.integers(0, 40))
def test_the_digest_answers_like_everything(events: Sequence[Event], full: bool, later: int) -> None:
    """Rungs, last times, proposals, extremes, the person and what is due are the same with the digest."""
    events = windowed(events) if full else list(events)
    today = TODAY + datetime.timedelta(later)
    assert answers(digest(events, TODAY), today) == answers(events, today)


@examples(300)
@given(histories(any_day=False), histories(most=6, any_day=False), st.booleans())
def test_later_events_that_fit_keep_it_true(events: Sequence[Event], more: Sequence[Event], full: bool) -> None:
    """Whatever fits a digest can be put to it, and again to the digest of that."""
    events = windowed(events) if full else list(events)
    ids = {event.id for event in events}
    later = [event for event in more if event.id not in ids]
    known = digest(events, TODAY)
    if fits(known, later, TODAY):
        assert answers([*known, *later], TODAY) == answers([*events, *later], TODAY)
        assert answers(digest([*known, *later], TODAY), TODAY) == answers([*events, *later], TODAY)


def _change(data: st.DataObject, events: Sequence[Event], place: int) -> Event:
    """An undo, an edit or a correction of one of these events, mostly of a late one."""
    can = [event for event in events if isinstance(event, (ExerciseDone, PainFelt))]
    near = [event for event in can if event.date >= day(WINDOW_DAYS + SLACK)]
    event = data.draw(st.sampled_from(near or can)) if data.draw(st.integers(0, 5)) else data.draw(st.sampled_from(can))
    head: dict[str, Any] = {"id": f"x{place}", "number": 1000 + place}
    kind = data.draw(st.sampled_from(("undo", "undo", "edit", "again", "more")))
    if kind == "undo":
        return TakenBack(**head, at=AT, undoes=(event.id,))
    if kind == "edit":
        changes = data.draw(st.sampled_from(({}, {"date": day(1)}, {"date": day(30)})))
        return replace(edit(event, pain=data.draw(st.integers(0, 9)), **changes), **head)
    if isinstance(event, PainFelt) or kind == "more":
        return replace(felt(data.draw(st.integers(0, 3)), 4), **head)
    return replace(event, **head, done=replace(event.done, rung=data.draw(st.integers(1, 4)), skipped=None))


@examples(300)
@given(histories(any_day=False), st.booleans(), st.data())
def test_what_is_taken_back_and_corrected_keeps_it_true(
    events: Sequence[Event], full: bool, data: st.DataObject
) -> None:
    """One undo, edit and correction after the other, as long as they fit, also when the digest is made of itself."""
    events = windowed([*events, did(2, "bridge", plan="p")]) if full else [*events, did(2, "bridge", plan="p")]
    known, slack = digest(events, TODAY), None
    for place in range(data.draw(st.integers(1, 6))):
        change = _change(data, events, place)
        left = fits(known, [change], TODAY, slack)
        if left is None:
            continue
        events, known, slack = [*events, change], [*known, change], left
        if data.draw(st.booleans()):
            known = digest(known, TODAY, slack.days)
            slack = Slack(slack.days, max(event.number for event in known))
        assert answers(known, TODAY) == answers(events, TODAY)


@given(histories(most=60))
def test_a_digest_of_a_digest_is_the_same(events: Sequence[Event]) -> None:
    """Nothing more falls away the second time."""
    known = digest(windowed(events), TODAY)
    assert digest(known, TODAY) == known


def test_old_days_fall_away() -> None:
    """Of years only the last days of each exercise and its extremes are kept."""
    events = windowed([did(400 + ago, "bridge", rung=2) for ago in range(300)])
    assert len(events) == 335 + SLACK
    assert len(digest(events, TODAY)) <= WINDOW_DAYS + 2 * LAST_TIMES + 3 + 3 * SLACK


def test_what_is_unknown_falls_away() -> None:
    """An event of a newer version tells nothing here, and could not be written again."""
    assert digest([UnknownEvent("x", 1, "", "mood")], TODAY) == []


def test_a_wrong_clock_does_not_push_out_the_present() -> None:
    """One day far in the future leaves the answers for today as they are."""
    events = [did(ago, "bridge", pain=1) for ago in range(0, 60, 3)] + [felt(ago, 6) for ago in range(1, 60, 3)]
    wild = did(-30_000, "bridge")
    assert answers(digest([*events, wild], TODAY), TODAY) == answers([*events, wild], TODAY)


def long_history(seed: int) -> list[Event]:
    """A year or two: what is done changes every forty days, some of it hurts, is skipped, or is told late."""
    dice = random.Random(seed)
    groups = [dice.sample(IDS, 2) for _ in range(3)]
    events: list[Event] = []
    ago = dice.choice((200, 400, 700))
    while ago >= 0:
        for _ in range(dice.choice((0, 1, 1, 2, 3))):
            when = ago + dice.randint(1, 200) if dice.random() < 0.02 else ago
            events += _stroke(dice, when, groups[ago // 40 % 3])
        if dice.random() < 0.03 and events:
            events.append(undo(*events[-2:]))
        ago -= dice.choice((1, 1, 2, 3, 30 if seed % 3 == 0 else 1))
    return events


def _stroke(dice: random.Random, ago: int, names: Sequence[str]) -> list[Event]:
    """What is written at one stroke."""
    kind = dice.random()
    if kind < 0.6:
        plan = f"plan-{ago}" if dice.random() < 0.6 else None
        return [replace(_done(dice, ago, name, plan), flare=dice.random() < 0.1) for name in names]
    if kind < 0.9:
        pain, swelling = dice.choice((0, 1, 2, 3, 5, 8)), dice.choice((None, None, "none", "mild", "severe"))
        return [felt(ago, pain, morning=dice.random() < 0.5, swelling=swelling)]
    return [moved(ago, dice.randint(1, 5), dice.choice(names))]


def _done(dice: random.Random, ago: int, name: str, plan: str | None) -> ExerciseDone:
    return did(
        ago,
        name,
        plan,
        rung=dice.randint(1, 5),
        load_kg=dice.choice((None, 1.0, 3.0)),
        step_cm=dice.choice((None, 10, 20)),
        pain=dice.choice((None, 0, 1, 2, 4, 6)),
        effort=dice.choice((None, 2, 4, 7)),
        skipped="-" if dice.random() < 0.1 else None,
    )


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100))
def test_the_digest_of_a_long_history_answers_like_everything(seed: int) -> None:
    """What falls away has no say, however it came about."""
    events = long_history(seed)
    assert answers(digest(events, TODAY), TODAY) == answers(events, TODAY)


def test_days_to_come_do_not_push_out_the_present() -> None:
    """A clock that ran ahead for weeks: today's days are kept all the same."""
    ahead = [did(-ago, "bridge") for ago in range(300, 300 + 2 * WINDOW_DAYS)]
    events = [*windowed([felt(0, 8, swelling="severe")]), *ahead]
    known = digest(events, TODAY)
    assert answers(known, TODAY) == answers(events, TODAY)
    assert due(fold(known), TODAY) == due(fold(events), TODAY)


def test_what_was_corrected_before_it_came_in_does_not_fit() -> None:
    """Another device's earlier word on a plan, when ours of an older day has fallen away: everything is read anew."""
    theirs = did(1, "bridge", plan="p")
    ours = did(900, "bridge", plan="p", rung=4)
    known = digest(windowed([ours]), TODAY)
    assert theirs.number < ours.number
    assert not fits(known, [theirs], TODAY)


OLD, NEW = did(900, "bridge", rung=4), did(3, "bridge", plan="p", rung=4)
KNOWN = digest(windowed([OLD, moved(800, 2, "bridge"), NEW]), TODAY)
FILLERS = [event for event in KNOWN if isinstance(event, ExerciseDone) and event.done.exercise == "filler"]
NEWER = did(0, "bridge")


@pytest.mark.parametrize(
    ("later", "fit"),
    [
        ([did(0, "bridge")], True),
        ([did(0, "bridge", plan="q"), felt(0), moved(0, 3, "bridge")], True),
        ([NEW], True),
        ([did(700, "bridge")], False),
        ([felt(700)], False),
        ([moved(700, 2, "bridge")], False),
        ([undo(NEW)], True),
        ([undo(OLD)], False),
        ([edit(NEW, pain=7)], True),
        ([edit(NEW, date=day(700))], False),
        ([edit(NEW, plan="q")], False),
        ([edit(OLD, pain=7)], False),
        ([did(3, "bridge", plan="p")], True),
        ([replace(did(3, "bridge", plan="p"), number=1)], False),
        ([undo(did(0, "bridge"))], False),
        ([NEWER, undo(NEWER)], True),
        ([undo(*FILLERS[:SLACK])], True),
        ([undo(*FILLERS[: SLACK + 1])], False),
        ([undo(each) for each in FILLERS[:SLACK]], True),
        ([undo(each) for each in FILLERS[: SLACK + 1]], False),
        ([ExerciseDone(NEW.id, 9999, "", day(0), NEW.done)], False),
        ([UnknownEvent("x", 1, "", "mood")], True),
        ([], True),
    ],
)
def test_what_fits(later: list[Event], fit: bool) -> None:
    """Only what comes after all that was left away fits; an undo or a correction only as far as there is slack."""
    assert (fits(KNOWN, later, TODAY) is not None) == fit


def test_an_undo_that_came_before_its_event_is_remembered() -> None:
    """When an undo is synced before what it takes back, the digest still knows of it."""
    late, earlier = did(0, "bridge"), did(1, "bridge")
    back = TakenBack("t", 9999, "", (late.id,))
    known = digest([earlier, back], TODAY)
    assert fits(known, [late], TODAY)
    assert answers([*known, late], TODAY) == answers([earlier], TODAY)


def test_an_edit_waits_for_its_entry() -> None:
    """One that came before its entry is kept until that is there."""
    late = did(0, "bridge", pain=7)
    mended = edit(late, pain=1)
    known = digest([did(1, "bridge"), mended], TODAY)
    assert mended in known
    assert fold([*known, late]).worst_pain_on(TODAY) == 1


def test_what_was_left_for_pain_long_ago_is_kept() -> None:
    """However often it was skipped since: it is the last time that the exercise was tried."""
    old = [did(ago, "bridge") for ago in range(WINDOW_DAYS + 400, WINDOW_DAYS + 300, -1)]
    hurt = did(WINDOW_DAYS + 200, "bridge", skipped="pain", pain=7, sets=())
    skips = [did(ago, "bridge", skipped="-", pain=None, sets=()) for ago in range(WINDOW_DAYS + 190, 0, -1)]
    assert hurt in digest([*old, hurt, *skips], TODAY)


def test_what_was_left_for_pain_before_flare_days_is_kept() -> None:
    """It is the last time that speaks for or against a step up; how little pain is safe is each person's own."""
    long_ago = WINDOW_DAYS + 200
    good = [did(long_ago + 9, "bridge"), felt(long_ago + 8), did(long_ago + 7, "bridge"), felt(long_ago + 6)]
    hurt = did(long_ago, "bridge", skipped="pain", pain=4, sets=())
    little = [did(ago, "bridge", skipped="pain", pain=1, sets=()) for ago in range(long_ago - 1, long_ago - 30, -1)]
    flares = [replace(did(ago, "bridge"), flare=True) for ago in range(WINDOW_DAYS + 100, 0, -1)]
    for events in ([*good, hurt, *flares], [*good, hurt, *little], [*good, hurt, *little, *flares]):
        whole = windowed(events)
        assert answers(digest(whole, TODAY), TODAY) == answers(whole, TODAY)
