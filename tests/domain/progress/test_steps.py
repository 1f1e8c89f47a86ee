"""Which steps up a session takes."""

import datetime
from collections.abc import Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import today_of
from kneecli.domain.progress.ladder.proposal import Proposal
from kneecli.domain.progress.ladder.steps import MOST_STEPS, new_rungs, steps_up
from kneecli.domain.value import replace
from kneecli.domain.words.reasons import Reason
from kneecli.planner.plan import plan
from kneecli.planner.wishes import Wishes
from support.catalogues import built_in
from support.journal import TODAY, did, moved

WORK = ("step-up", "bridge", "double-knee-to-chest", "lateral-leg-raise")
STRETCH = "seated-butterfly-stretch"


def steps(
    *events: Event, ready: tuple[str, ...] = (*WORK, STRETCH), leave_out: str = "", no_room: Sequence[str] = ()
) -> list[str]:
    """The exercises that may get harder in a session that has all of these, but for the one that is left out."""

    def finds_room(step: Proposal, before: Sequence[Proposal]) -> bool:
        return step.exercise not in no_room and len(before) < len(ready)

    known: dict[str, Exercise] = {exercise.id: exercise for exercise in built_in()}
    diary = fold(events)
    today = today_of(Person(), diary, list(built_in()), TODAY)
    asked = frozenset(ready) - {leave_out}
    session = plan(built_in(), replace(today, resting={}, easy_day=None), Wishes(60, with_ids=asked))
    session = replace(session, items=tuple(item for item in session.items if item.exercise in asked))
    proposals = [Proposal(name, "advance", 5, Reason("once-more")) for name in sorted(ready)]
    return [step.exercise for step in steps_up(proposals, session, known, diary, today, finds_room)]


def twice(name: str, second: int) -> list[Event]:
    """Done twice at a rung, the second time so many days ago."""
    return [did(second + 2, name, rung=2), did(second, name, rung=2)]


def test_what_has_waited_longest_comes_first() -> None:
    """By the day on which it had been done twice at its rung, and two at most."""
    waiting = [*twice("step-up", 3), *twice("bridge", 9), *twice("double-knee-to-chest", 6)]
    assert steps(*waiting, ready=WORK[:3]) == ["bridge", "double-knee-to-chest"]


def test_what_finds_no_room_takes_no_others_place() -> None:
    """Two that wait for the next block, and longer than the third, hold that one back no longer."""
    names, waiting = ("step-up", "bridge", "double-knee-to-chest"), ("bridge", "double-knee-to-chest")
    events = [*twice("step-up", 3), *twice("bridge", 9), *twice("double-knee-to-chest", 6)]
    assert steps(*events, ready=names, no_room=waiting) == ["step-up"]


def test_stretches_are_beside_the_two() -> None:
    """A stretch gets longer with the others, and takes no one's place."""
    waiting = [event for name in (*WORK, STRETCH) for event in twice(name, 4)]
    found = steps(*waiting)
    assert STRETCH in found
    assert len(found) == MOST_STEPS + 1


def test_only_what_is_in_the_session_gets_harder() -> None:
    """What today's plan leaves out waits for the day on which it comes."""
    waiting = [event for name in WORK[:2] for event in twice(name, 4)]
    assert steps(*waiting, ready=WORK[:2], leave_out="bridge") == ["step-up"]


def test_what_was_taken_earlier_today_counts() -> None:
    """A second plan of the day has no further two."""
    waiting = [event for name in WORK[:3] for event in twice(name, 4)]
    assert len(steps(*waiting, moved(0, 3, "step-up"), ready=WORK[:3])) == 1


def test_harder_and_easier_are_told_apart() -> None:
    """New is what stands above the rung that was done last, eased what stands below it."""
    diary = fold([did(2, "bridge", rung=3), did(2, "step-up", rung=3)])
    taken = [
        Proposal("bridge", "advance", 4, Reason("once-more")),
        Proposal("step-up", "ease", 2, Reason("hurt-during")),
    ]
    assert new_rungs(diary, TODAY, taken) == {"bridge"}
    assert new_rungs(diary, TODAY, taken, lower=True) == {"step-up"}
    assert new_rungs(diary, TODAY + datetime.timedelta(1), ()) == frozenset()
