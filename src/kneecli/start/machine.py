"""The session as a machine: a state, and a key or time passed, come to a new state and to what happened."""

from kneecli.domain.problem import printable
from kneecli.domain.value import replace
from kneecli.start.cues import cues_of, heard
from kneecli.start.happenings import Did, Felt, Happening, Muted, Say
from kneecli.start.moves import Came, back, broken_off, done_step, eased, entered, left, record_of
from kneecli.start.signs import answered_sign, asked_for_signs
from kneecli.start.state import State

ENTER, SPACE, ESCAPE = "enter", "space", "escape"

KEYS = {
    SPACE: "pause",
    ENTER: "next",
    "b": "back",
    "s": "skip",
    "e": "easier",
    "h": "it hurts",
    "n": "note",
    "m": "sound",
    "x": "stop sign",
    "q": "quit",
}
"""One key each, as shown on the screen."""

REASONS = {"p": "pain", "t": "no time", "d": "not for me", "o": "-"}
"""Why an exercise is left out."""

JUMP_MS = 5000
"""When the clock goes on by more than this between two looks at it, the machine was asleep."""

FASTEST = 3
"""Nobody does repetitions so many times faster than they are counted."""

MOST_NOTE = 200


def advance(state: State, ms: int) -> Came:
    """So many milliseconds later. What was asleep meanwhile pauses, and none of that time counts."""
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
        cues = cues_of(state.steps, state.at, state.guided)
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
        return _noted(state, key)
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
    return _answered(state, key) if state.question else _command(state, key)


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
    if key == "e":
        if not state.guided.easier:
            return state, [Say("There is no easier rung for today.")]
        easier = state.guided.easier[0]
        return eased(state, easier), [Say(f"Easier: {easier.item.label}.")]
    return state, []


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
    return done_step(state, 1000 * step.seconds if believable else state.ms)


def _answered(state: State, key: str) -> Came:
    """A key in answer to the question."""
    match state.question:
        case "begin" if key in (ENTER, SPACE):
            from kneecli.start.moves import at_start

            state = replace(state, question="")
            return state, at_start(state)
        case "too-much" if key in (ENTER, SPACE):
            return entered(replace(state, question=""))
        case "why":
            return _left_because(state, key)
        case "pain" | "effort" | "hurt" | "knee":
            if key == "b" and state.question in ("pain", "effort"):
                return back(state), []
            level = level_of(key)
            if level is not None or key in (ENTER, ESCAPE):
                return _felt(state, level)
    return state, []


def level_of(key: str) -> int | None:
    """The figure that a key stands for: 0 to 9, and `t` for ten."""
    if key in ("t", "10"):
        return 10
    return int(key) if len(key) == 1 and key in "0123456789" else None


def _left_because(state: State, key: str) -> Came:
    if key in (ESCAPE, "b", "s"):
        return replace(state, question="", paused=True), []
    why = "-" if key == ENTER else REASONS.get(key)
    if why is None:
        return state, []
    if why == "pain":
        return replace(state, question="hurt", why=why), []
    return left(replace(state, question=""), why)


def _felt(state: State, level: int | None) -> Came:
    """A figure, or none, in answer to the question that is open."""
    match state.question:
        case "knee":
            happened: list[Happening] = [] if level is None else [Felt(level)]
            return replace(state, question="", ended="done"), happened
        case "hurt":
            return _hurts(state, level)
        case "pain":
            return _felt_pain(state, level)
    state = replace(state, effort=level)
    did = record_of(state) if (state.pain, state.effort, state.note) != (None, None, "") else None
    state, more = entered(replace(state, question=""))
    return state, [*([did] if did else []), *more]


def _felt_pain(state: State, level: int | None) -> Came:
    """Pain of an exercise that is done. More than the safe band has is recorded before anything else is asked."""
    worst = max((each for each in (state.pain, level) if each is not None), default=None)
    state = replace(state, pain=worst, question="effort")
    did = record_of(state) if worst is not None and worst > state.course.safe else None
    if worst is not None and worst > state.course.stop:
        state = replace(state, question="too-much")
    return state, [did] if did else []


def _hurts(state: State, level: int | None) -> Came:
    """Pain in the middle of an exercise: above the limit it ends, below it waits until the person goes on."""
    worst = max((each for each in (state.pain, level) if each is not None), default=None)
    state = replace(state, pain=worst, question="")
    if state.why or (level is not None and level > state.course.stop):
        return left(state, state.why or "pain")
    if level is None:
        return replace(state, paused=True), []
    broken: list[Happening] = broken_off(state)
    return replace(state, paused=True), broken


def _noted(state: State, text: str) -> Came:
    said = printable(" ".join(text.split()))[:MOST_NOTE] if text not in (ENTER, ESCAPE, SPACE) else ""
    note = "; ".join(part for part in (state.note, said) if part)
    return replace(state, note=note, question=state.asked_in, paused=not state.asked_in), []


__all__ = ["ENTER", "ESCAPE", "KEYS", "REASONS", "SPACE", "Did", "advance", "closed", "level_of", "press"]
