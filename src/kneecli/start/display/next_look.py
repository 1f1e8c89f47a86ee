"""When to look at the clock again: at the next moment at which something is said or looks otherwise."""

from kneecli.start.states.counting import cycle_ms
from kneecli.start.states.cues import cues_of
from kneecli.start.states.state import State

MOST_WAIT_MS = 1000
"""The clock is looked at this often at least, so that an ordinary look is never taken for sleep."""


def until_next_ms(state: State) -> int:
    """Milliseconds until something is said, or another number or picture is to be shown; at least one."""
    step = state.step
    if not state.runs or step is None or step.kind == "ready":
        return MOST_WAIT_MS
    ms = state.ms
    ahead = [MOST_WAIT_MS, 1000 * step.seconds - ms, 1000 - ms % 1000]
    ahead += [
        cue.at - ms + 1
        for cue in cues_of(state.steps, state.at, state.guided, state.course.guide)
        if cue.at >= max(1, ms)
    ]
    if step.kind == "set" and state.guided.item.prescription.reps is not None:
        cycle, move = cycle_ms(state.guided), 1000 * state.guided.move_s
        within = ms % cycle
        held = cycle - move
        points = (move // 4, move // 2, move // 2 + held, move * 3 // 4 + held, cycle)
        ahead += [point - within for point in points if point > within]
    return max(1, min(ahead))
