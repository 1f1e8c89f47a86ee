"""From one place of a session to another: into an exercise, through its steps, and out of it again."""

from kneecli.domain.diary.performance import Said
from kneecli.domain.value import replace
from kneecli.domain.words.wording import dose_words
from kneecli.start.states.counting import counted_until, whole_set
from kneecli.start.states.cues import cues_of, heard
from kneecli.start.states.happenings import Did, Happening, Ring, Say
from kneecli.start.states.state import Course, State
from kneecli.start.states.steps import Guided, steps_of, way_up
from kneecli.start.states.tally import Counted, said_of, still_done, with_reason

Came = tuple[State, list[Happening]]
"""The new state, and what happened on the way."""

BACK_TO_THE_SAME_MS = 2000
"""Later than this in a set, going back begins it again; before, it leads to the one before."""


def begun(course: Course) -> State:
    """The session before its first exercise. `course` has at least one."""
    there = frozenset(name for name, did in course.before.items() if did.was_done)
    state, _ = _into(course, 0, is_down=False, recorded=there)
    return replace(state, question="begin")


def entered(state: State) -> Came:
    """The next exercise; behind the last one the way up from the floor, and then the question how the knee is."""
    number = state.number + 1
    if number < len(state.course.items):
        return _into(state.course, number, is_down=state.is_down, recorded=state.recorded)
    state = replace(state, number=number, steps=way_up(is_down=state.is_down), at=0, ms=0, finished=False, paused=False)
    if state.steps:
        return replace(state, question=""), at_start(state)
    return replace(state, question="knee"), [Ring()]


def back(state: State) -> State:
    """The set again, or the one before, or the exercise before; what was counted since does not count."""
    stops = [place for place, step in enumerate(state.steps) if step.kind in ("ready", "set")]
    step = state.step
    again = step is not None and step.kind == "set" and state.ms > BACK_TO_THE_SAME_MS
    earlier = [place for place in stops if place < state.at or (again and place == state.at)]
    if earlier and not state.is_through:
        place = earlier[-1]
        gone = {(each.number, each.side) for each in state.steps[place:] if each.kind == "set"}
        kept = tuple(each for each in state.counted if (each.number, each.side) not in gone)
        return replace(state, at=place, ms=0, counted=kept, question="", paused=True, finished=False, why="")
    number = state.number - 1
    if number < 0:
        return state
    course = replace(state.course, before={})
    state, _ = _into(course, number, is_down=state.is_down, recorded=state.recorded)
    return replace(state, paused=True)


def eased(state: State, easier: Guided) -> State:
    """The same exercise at an easier rung, ready to begin with the set that was broken off."""
    old, new = state.guided.item.prescription, easier.item.prescription
    same = old.laterality == new.laterality and all(
        (getattr(old, name) is None) == (getattr(new, name) is None) for name in ("reps", "hold_s", "minutes")
    )
    counted = state.counted if same else ()
    steps = steps_of(easier, state.course.first, is_down=state.is_down, done=len(counted))
    if not any(step.kind == "set" for step in steps):
        counted = counted[:-1]
        steps = steps_of(easier, state.course.first, is_down=state.is_down, done=len(counted))
    return replace(state, guided=easier, steps=steps, at=0, ms=0, counted=counted, paused=False, finished=False)


def done_step(state: State, ms: int) -> Came:
    """Behind the step, which took so many milliseconds: into the next one, or the end of the exercise."""
    step = state.step
    assert step is not None, "there is a step to be done with"
    if step.kind in ("down", "up"):
        state = replace(state, is_down=step.kind == "down")
    if step.kind == "set":
        count = whole_set(state.guided) if ms >= 1000 * step.seconds else counted_until(state.guided, ms)
        state = replace(state, counted=(*state.counted, Counted(step.side, step.number, count)))
    # who took longer to get ready has had that much of the set-up
    waited = min(state.ms, 1000 * _next_seconds(state) - 1000 * LEAD_IN_S) if step.kind == "ready" else 0
    state = replace(state, at=state.at + 1, ms=max(0, waited))
    if state.step is not None:
        return state, at_start(state)
    if state.is_through:
        return replace(state, question="knee"), [Ring()]
    return finished(state)


LEAD_IN_S = 5
"""From the key to the position there is at least so much time, where the plan has so much of it."""


def _next_seconds(state: State) -> int:
    return state.steps[state.at + 1].seconds if state.at + 1 < len(state.steps) else 0


def at_start(state: State) -> list[Happening]:
    """What is heard when a step begins."""
    step = state.step
    if step is None:
        return []
    rings: list[Happening] = [Ring()] if step.kind in ("set", "rest", "switch", "ready") else []
    if step.kind == "ready":
        item = state.guided.item
        return [*rings, Say(f"{item.shown_name}. {dose_words(item.prescription)}.", "title")]
    cues = cues_of(state.steps, state.at, state.guided, state.course.guide)
    return [*rings, *heard(cues, 0, 1)]


def finished(state: State) -> Came:
    """The exercise is done with all its sets: it is recorded, and then asked how it was."""
    did = record_of(state)
    state = replace(state, finished=True, question="pain", paused=False)
    if did is None:
        return entered(state)
    if did.said.skipped is not None:
        state, more = entered(state)
        return state, [did, *more]
    recorded = state.recorded | {state.guided.item.exercise}
    return replace(state, recorded=recorded), [did, Ring(), Say("Done.")]


def left(state: State, why: str) -> Came:
    """The exercise is ended before its last set, for this reason; what was done of it counts."""
    state = replace(with_partial(state), why=why)
    did = record_of(state)
    too_much = state.pain is not None and state.pain > state.course.stop
    something = did is not None and did.said.skipped is None
    if something:
        state = replace(state, recorded=state.recorded | {state.guided.item.exercise})
    state = replace(state, finished=True, paused=False)
    happened: list[Happening] = [did] if did else []
    if too_much:
        return replace(state, question="too-much"), happened
    if something and state.pain is None:
        return replace(state, question="pain"), happened
    state, more = entered(state)
    return state, [*happened, *more]


def broken_off(state: State) -> list[Happening]:
    """What is to be recorded when the session ends here, in the middle of an exercise or of a question behind it."""
    if state.is_through:
        return []
    if state.finished:
        said_more = state.pain is not None or state.note
        did = record_of(state) if said_more and state.guided.item.exercise in state.recorded else None
        return [did] if did else []
    state = replace(with_partial(state), why="")  # it goes on later
    if not (said_of(state.guided, state.counted) or state.pain is not None or state.note):
        return []
    did = record_of(state)
    return [replace(did, unfinished=True)] if did else []


def record_of(state: State) -> Did | None:
    """The record of the exercise as it stands; None when nothing was done that would not undo an earlier record."""
    why = state.why
    said = said_of(state.guided, state.counted)
    if said is None:
        if state.guided.item.exercise in state.recorded:
            return None
        said = Said(skipped=why or "-", pain=state.pain, note=state.note)
    else:
        said = replace(said, pain=state.pain, effort=state.effort, note=state.note)
        said = with_reason(said, why) if why else said
    took = (state.setup_ms + state.work_ms) // 1000
    return Did(state.guided.item, said, took, state.setup_ms // 1000, why=why)


def with_partial(state: State) -> State:
    """With what is counted of the set that goes on."""
    step = state.step
    if step is None or step.kind != "set" or state.finished:
        return state
    count = counted_until(state.guided, state.ms)
    return replace(state, counted=(*state.counted, Counted(step.side, step.number, count)), at=len(state.steps))


def _into(course: Course, number: int, *, is_down: bool, recorded: frozenset[str]) -> Came:
    """The exercise with this number, behind what was done of it before."""
    guided = course.items[number]
    before = course.before.get(guided.item.exercise)
    counted = still_done(guided, before, course.first)
    steps = steps_of(guided, course.first, is_down=is_down, done=len(counted))
    state = State(course, number, guided, steps, is_down=is_down, counted=counted, recorded=recorded)
    if before is not None:
        setup, took = before.setup_s or 0, before.seconds or 0
        state = replace(
            state, pain=before.pain, note=before.note, setup_ms=1000 * setup, work_ms=1000 * max(0, took - setup)
        )
    return state, at_start(state)
