"""Guided sessions to test with: made by hand, made up by hypothesis, and made by the planner."""

import datetime
import functools
from typing import Any

from hypothesis import strategies as st

from kneecli.app.person.person_on_day import today_for
from kneecli.domain import vocabulary as words
from kneecli.domain.diary.performance import done
from kneecli.domain.diary.record import Done
from kneecli.domain.person.pace import USUAL, Pace
from kneecli.domain.person.timing import work_seconds
from kneecli.domain.problem import CouldNot, Problem
from kneecli.domain.session.session import Prescription, Session
from kneecli.domain.value import dataclass, field, replace
from kneecli.start.states.happenings import Did, Felt, Signed
from kneecli.start.states.state import Course
from kneecli.start.states.steps import Guided
from support.builders import item


def guided(exercise: str = "heel-raise", *easier: Guided, move_s: int = 4, setup: int = 10, **changes: Any) -> Guided:
    """An exercise of 2 sets of 10 with 10 seconds of set-up; `changes` replace the fields of its item."""
    plain = item(exercise=exercise, **changes)
    work = work_seconds(plain.prescription, move_s, plain.position)
    return Guided(replace(plain, seconds=max(1, setup + work)), move_s, easier)


def course(*items: Guided, **changes: Any) -> Course:
    """A session of these exercises; `changes` replace its other fields."""
    return Course(items or (guided(),), **changes)


@st.composite
def doses(draw: st.DrawFn) -> Prescription:
    """A short dose of any kind."""
    mode = draw(st.sampled_from(words.DOSE_MODES))
    return Prescription(
        laterality=draw(st.sampled_from(words.LATERALITIES)) if mode != "duration" else "both",
        sets=None if mode == "duration" else draw(st.integers(1, 3)),
        reps=draw(st.integers(1, 4)) if mode == "reps" else None,
        hold_s=draw(st.integers(1, 20))
        if mode == "hold"
        else draw(st.sampled_from([None, 2]))
        if mode == "reps"
        else None,
        minutes=draw(st.integers(1, 2)) if mode == "duration" else None,
        rest_s=draw(st.sampled_from([None, 5, 30])),
    )


@st.composite
def courses(draw: st.DrawFn) -> Course:
    """A session of one to four exercises, some with an easier rung."""
    items = []
    for number in range(draw(st.integers(1, 4))):
        made = [
            guided(
                f"exercise-{number}",
                move_s=draw(st.integers(1, 5)),
                setup=draw(st.integers(0, 40)),
                prescription=draw(doses()),
                position=draw(st.sampled_from(words.POSITIONS)),
                rung=rung,
            )
            for rung in range(3, draw(st.integers(0, 2)), -1)
        ]
        one: tuple[Guided, ...] = ()
        for each in reversed(made):
            one = (Guided(each.item, each.move_s, one),)
        items.append(one[0])
    return Course(tuple(items), draw(st.sampled_from(["left", "right"])), draw(st.integers(2, 5)))


@dataclass
class Notebook:
    """A journal that refuses when told to. `entries` are all that it took, `done` the last of each exercise."""

    refuses: bool = False
    entries: list[Did | Felt | Signed] = field(default_factory=list)
    done: dict[str, Done] = field(default_factory=dict)

    def keep(self, entry: Did | Felt | Signed) -> tuple[str, ...]:
        """Takes the entry, as the journal would: what is said again of an exercise takes the place of what was said."""
        if self.refuses:
            raise CouldNot(Problem("no space is left on the disk"))
        self.entries.append(entry)
        if isinstance(entry, Did):
            did = replace(done(entry.item, entry.said), seconds=entry.seconds, setup_s=entry.setup_s)
            self.done[entry.item.exercise] = replace(did, unfinished=entry.unfinished)
        return ()

    def left_of(self, whole: Course) -> Course | None:
        """What `kneecli start` would go on with; None when nothing is left."""
        before = {name: did for name, did in self.done.items() if did.unfinished}
        items = [each for each in whole.items if each.item.exercise not in self.done.keys() - before.keys()]
        return replace(whole, items=tuple(items), before=before) if items else None


@functools.cache
def planned_session(minutes: int, pace: Pace = USUAL) -> tuple[Session, Course]:
    """A session of the planner's for a person who has said nothing, at their pace, and what leads through it."""
    from kneecli.app.context import Context
    from kneecli.app.plans.left_of_plan import SessionToDo
    from kneecli.app.plans.today_session import session_for
    from kneecli.planner.wishes import Wishes
    from kneecli.start.session import course_of

    ctx = Context()
    today = replace(today_for(ctx, datetime.date.today()), pace=pace)
    session = session_for(ctx, today, Wishes(minutes=minutes), lambda _: True).session
    return session, course_of(ctx, SessionToDo(session, session.items, {}), today)
