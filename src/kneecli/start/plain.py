"""The session in lines that come at the right time, for where a screen can't be redrawn or is read out."""

from collections.abc import Callable

from kneecli.domain.vocabulary import Units
from kneecli.start.leader import Leader
from kneecli.start.states.answers import ENTER, ESCAPE, SPACE
from kneecli.start.states.cues import cues_of
from kneecli.start.states.state import State, seconds_left
from kneecli.start.words import (
    above_question,
    card_lines,
    keys_words,
    left_words,
    opening_lines,
    question_words,
    set_words,
    step_side,
    step_title,
)

MOST_WAIT_S = 2.0
"""The clock is looked at this often at least, so that an ordinary look is never taken for sleep."""

Lines = Callable[[float | None], str | None]
"""Waits so many seconds for a line, or for ever: the line with its end, "" for none yet, None at the end of input."""

HELP = f"Type a key and then Enter; Enter alone goes on, ? says where you are.\n{keys_words()}"

_NAMES = {"": ENTER, " ": SPACE, "esc": ESCAPE}
"""Lines that stand for keys which are no letters. `p` is the pause where it is no answer."""


def lead_in_lines(
    leader: Leader, clock: Callable[[], float], lines: Lines, put: Callable[[str], None], units: Units
) -> None:
    """Goes through the session until it ends, or the input does. Raises CouldNot where something can't be kept."""
    leader.start(clock())
    put(HELP)
    for text in opening_lines(leader.state):
        put(text)
    seen: tuple[object, ...] = ()
    while not leader.state.ended:
        place = _place(leader.state)
        if place != seen:
            seen = place
            for text in _arrival(leader.state, units):
                put(text)
        line = lines(_wait(leader.state))
        if line is None:
            break
        if not line:
            leader.tick(clock())
        elif line.strip() == "?" and leader.state.question != "note":
            leader.tick(clock())
            put(_where(leader.state))
        else:
            leader.key(_key(leader.state, line.rstrip("\r\n")), clock())
        for text in leader.take_said():
            put(text)
    leader.close()
    for text in leader.take_said():
        put(text)


def _key(state: State, line: str) -> str:
    """The key that a line stands for; of a note, the line itself."""
    if state.question == "note":
        return line
    plain = line.strip().lower()
    if plain == "p" and not state.question:
        return SPACE
    return _NAMES.get(line if line == " " else plain, plain)


def _wait(state: State) -> float | None:
    """Seconds until the next thing is to be said; None where nothing comes by itself."""
    step = state.step
    if state.question in ("pain", "effort"):
        return MOST_WAIT_S
    if not state.runs or step is None:
        return None
    if step.kind == "ready":
        return MOST_WAIT_S
    ahead = [
        cue.at for cue in cues_of(state.steps, state.at, state.guided, state.course.guide) if cue.at >= max(1, state.ms)
    ]
    until = min([*ahead, 1000 * step.seconds]) - state.ms
    return min(MOST_WAIT_S, max(0.01, (until + 1) / 1000))


def _place(state: State) -> tuple[object, ...]:
    """Where something has to be read before one goes on."""
    kind = state.step.kind if state.step else ""
    return state.number, state.guided.item.rung, kind == "ready", state.at if kind == "ready" else 0, _asking(state)


def _asking(state: State) -> tuple[object, ...]:
    return state.question, state.asked


def _arrival(state: State, units: Units) -> list[str]:
    """What there is to read on arriving there."""
    if state.question:
        return [text for text in (above_question(state), question_words(state)) if text]
    if state.step is None or state.step.kind != "ready":
        return []
    head = f"{state.number + 1} of {len(state.course.items)}, {left_words(seconds_left(state))}."
    return ["", head, *card_lines(state.guided, units), "Ready? Enter begins."]


def _where(state: State) -> str:
    """Where one is, for who has lost the place."""
    step = state.step
    what = step_title(step, state.guided) if step else ""
    parts = (state.guided.item.shown_name, what, set_words(step, state.guided) if step else "", step_side(step))
    how = "paused" if state.paused else ""
    return ", ".join(part for part in (*parts, how, left_words(seconds_left(state))) if part)
