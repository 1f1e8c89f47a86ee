"""The session as a machine: a state, and a key or time passed, come to a new state and to what happened."""

from collections.abc import Iterator

from kneecli.domain.catalogue.cues import IF_TOO_HARD
from kneecli.domain.person.pace import LEAST_PERCENT, MOST_PERCENT
from kneecli.domain.value import replace
from kneecli.start.states.answers import ENTER, SPACE, answered, noted
from kneecli.start.states.counting import counted_until
from kneecli.start.states.cues import cues_of, heard
from kneecli.start.states.happenings import Happening, Muted, Say
from kneecli.start.states.moves import Came, back, broken_off, done_step, eased
from kneecli.start.states.signs import answered_sign, asked_for_signs
from kneecli.start.states.state import State
from kneecli.start.states.steps import one_set_seconds

KEYS = {
    SPACE: "pause",
    ENTER: "next",
    "b": "back",
    "s": "skip",
    "e": "easier",
    "h": "it hurts",
    "-": "slower",
    "+": "faster",
    "n": "note",
    "m": "sound",
    "x": "stop sign",
    "q": "quit",
}
"""One key each, as shown on the screen."""

JUMP_MS = 5000
"""When the clock goes on by more than this between two looks at it, the machine was asleep."""

FASTEST = 3
"""Nobody does repetitions so many times faster than they are counted."""


NOTHING_YET = "Nothing is counted yet. s leaves the exercise out."


def advance(state: State, ms: int) -> Came:
    """So many milliseconds later. What was asleep meanwhile pauses, and none of that time counts."""
    if state.question in ("pain", "effort") and 0 < ms <= JUMP_MS:
        return replace(state, setup_ms=state.setup_ms + ms), []  # saying how it was is part of the exercise's time
    if not state.runs or ms <= 0:
        return state, []
    if ms > JUMP_MS:
        return replace(state, paused=True), [Say("Paused.")]
    happened: list[Happening] = []
    while ms > 0 and state.runs:
        step = state.step
        if step is None:
            break
        if step.kind == "ready":
            return _spent(replace(state, ms=state.ms + ms), ms), happened
        ahead = min(ms, 1000 * step.seconds - state.ms)
        cues = cues_of(state.steps, state.at, state.guided, state.course.guide)
        happened += heard(cues, max(1, state.ms), max(1, state.ms + ahead))
        state = _spent(replace(state, ms=state.ms + ahead), ahead)
        ms -= ahead
        if state.ms >= 1000 * step.seconds:
            state, more = done_step(state, state.ms)
            happened += more
    return state, happened


def _spent(state: State, ms: int) -> State:
    """With this time put to what the exercise takes: to its set-up, or to its work."""
    kind = state.step.kind if state.step else ""
    if kind in ("ready", "set-up"):
        return replace(state, setup_ms=state.setup_ms + ms)
    return state if kind in ("down", "up") else replace(state, work_ms=state.work_ms + ms)


def press(state: State, key: str) -> Came:
    """What a key does: one of `KEYS`, an answer to the question that is open, or the text of a note."""
    if state.ended:
        return state, []
    if state.question == "note":
        return noted(state, key)
    if key == "m":
        return state, [Muted()]
    if state.question == "sign":
        return answered_sign(state, key)
    if key == "q":
        return closed(state)
    if key == "x":
        return asked_for_signs(state)
    if key == "n" and state.question in ("", "pain", "effort") and not state.is_through:
        return replace(state, question="note", asked_in=state.question), []
    return answered(state, key) if state.question else _command(state, key)


def closed(state: State) -> Came:
    """The session ends here, by a key, a closed terminal or a signal. What was done is kept."""
    if state.ended:
        return state, []
    happened = broken_off(state)
    return replace(state, ended="quit", question=""), happened


def _command(state: State, key: str) -> Came:
    """A key while nothing is asked."""
    if key == SPACE:
        step = state.step
        if step is not None and step.kind == "ready" and not state.paused:
            return _next(state)
        return replace(state, paused=not state.paused), [Say("Go on." if state.paused else "Paused.")]
    if key == ENTER:
        return _next(state)
    if key == "b":
        return back(state), []
    if state.is_through:
        return state, []
    if key == "s":
        return replace(state, question="why"), []
    if key == "h":
        return replace(state, question="hurt"), []
    if key in ("-", "+", "="):
        return _at_tempo(state, 1 if key == "-" else -1)
    if key == "e":
        if not state.guided.easier:
            return state, [Say(" ".join(("There is no easier rung for today.", *_if_too_hard(state))))]
        easier = state.guided.easier[0]
        return eased(state, easier), [Say(f"Easier: {easier.item.label}.")]
    return state, []


def _if_too_hard(state: State) -> Iterator[str]:
    """What its pack says to do where it is too hard."""
    return (cue for cue in state.guided.item.cues if cue.startswith(IF_TOO_HARD))


def _at_tempo(state: State, more_s: int) -> Came:
    """The exercise with a second more or less for each repetition; the one that goes on stays where it is."""
    usual = state.course.items[state.number].move_s
    move = state.guided.move_s + more_s
    if state.guided.item.prescription.reps is None:
        return state, [Say("There are no repetitions here.")]
    if not max(1, usual * LEAST_PERCENT // 100) <= move <= usual * MOST_PERCENT // 100:
        return state, [Say(f"{state.guided.move_s} seconds is as {'slow' if more_s > 0 else 'fast'} as it gets.")]
    guided = replace(state.guided, move_s=move)
    seconds = one_set_seconds(guided)
    steps = tuple(replace(step, seconds=seconds) if step.kind == "set" else step for step in state.steps)
    step = state.step
    in_a_set = step is not None and step.kind == "set"
    ms = state.ms * seconds // max(1, one_set_seconds(state.guided)) if in_a_set else state.ms
    return replace(state, guided=guided, steps=steps, ms=ms), [Say(f"A repetition takes {move} seconds.")]


def _next(state: State) -> Came:
    """Goes on after a pause; else the step is done.

    Repetitions are the person's to count: the set is done as planned, unless nobody could have been so fast. Of
    seconds those count that have passed.
    """
    if state.paused:
        return replace(state, paused=False), [Say("Go on.")]
    step = state.step
    if step is None:
        return state, []
    by_count = step.kind == "set" and state.guided.item.prescription.reps is not None
    believable = by_count and FASTEST * state.ms >= 1000 * step.seconds
    if step.kind == "set" and not believable and not counted_until(state.guided, state.ms):
        return state, [Say(NOTHING_YET)]  # a key too many leaves nothing out
    return done_step(state, 1000 * step.seconds if believable else state.ms)
