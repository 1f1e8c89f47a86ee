"""What an answer does, to whatever is asked in the middle of a session, behind an exercise, or at the end."""

from kneecli.domain.problem import on_one_line
from kneecli.domain.value import replace
from kneecli.start.states.happenings import Felt, Happening, Say
from kneecli.start.states.moves import Came, at_start, back, broken_off, entered, left, record_of
from kneecli.start.states.state import State

ENTER, SPACE, ESCAPE = "enter", "space", "escape"

REASONS = {"p": "pain", "t": "no time", "d": "not for me", "o": "-"}
"""Why an exercise is left out."""

MOST_NOTE = 200


def answered(state: State, key: str) -> Came:
    """A key in answer to the question."""
    match state.question:
        case "begin" if key in (ENTER, SPACE):
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


def noted(state: State, text: str) -> Came:
    """The text of a note; without one it is left."""
    said = on_one_line(text)[:MOST_NOTE] if text not in (ENTER, ESCAPE, SPACE) else ""
    note = "; ".join(part for part in (state.note, said) if part)
    heard: list[Happening] = [Say("Noted.")] if said else []
    return replace(state, note=note, question=state.asked_in, paused=not state.asked_in), heard
