"""What the screen shows at a moment, as one value: it is drawn again only when this is another one."""

from kneecli.domain.catalogue.cues import IF_TOO_HARD
from kneecli.domain.units import in_units
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.wording import POSITION_WORDS, change_words
from kneecli.start.states.counting import Place, count_at
from kneecli.start.states.machine import KEYS
from kneecli.start.states.state import State, seconds_left
from kneecli.start.states.steps import Step
from kneecli.start.words import (
    above_question,
    head_words,
    left_words,
    next_words,
    opening_lines,
    question_words,
    set_words,
    step_title,
)

CUE_MS = 8000
"""So long each cue stands, so that it can be read between two looks at the screen."""

_ALWAYS = ("m", "x", "q")


@dataclass(frozen=True, slots=True)
class View:
    """All that is on the screen.

    `name`, `dose` and `where` stand at the top; `share` is how much of the session is behind, in thousandths. `title`
    is what goes on, `big` the number that is counted, `side` the side, `under` what stands below. `text` is what there
    is to read, `is_asked` whether that is a question. `then` comes next, `told` was said last. The picture is that of
    the exercise at the rung, at the start or the end.
    """

    name: str
    dose: str
    where: str
    share: int
    title: str
    big: str
    side: str
    under: str
    text: tuple[str, ...]
    is_asked: bool
    then: str
    told: str
    keys: tuple[tuple[str, str], ...]
    exercise: str
    rung: int
    place: Place


def view_of(state: State, total: int, told: str, units: Units) -> View:
    """What is to be seen. `total` are the seconds of the session from its beginning."""
    name, dose = head_words(state.guided, units)
    step, left = state.step, seconds_left(state)
    title, big, under = _counter(state, step)
    text = _text(state, step, units)
    return View(
        name="" if state.is_through else name,
        dose="" if state.is_through else dose,
        where=_where(state, left),
        share=max(0, 1000 * (total - left) // total) if total else 1000,
        title=title,
        big=big,
        side=_side(state, step),
        under=under,
        text=text,
        is_asked=bool(state.question),
        then="" if state.question or (step and step.kind == "ready") else next_words(state),
        told="" if state.question in ("sign", "too-much") else told,
        keys=tuple((key, word) for key, word in KEYS.items() if not state.question or key in _ALWAYS),
        exercise=state.guided.item.exercise,
        rung=state.guided.item.rung,
        place=_place(state, step),
    )


def _where(state: State, left: int) -> str:
    many = len(state.course.items)
    return left_words(left) if state.is_through else f"{state.number + 1} of {many}, {left_words(left)}"


def _counter(state: State, step: Step | None) -> tuple[str, str, str]:
    """What goes on, the number that is large, and what stands below it."""
    if state.question or step is None:
        return "", "", ""
    if state.paused:
        return "Paused", "", "Space goes on."
    if step.kind == "ready":
        return "Ready?", "", "Enter begins."
    count = count_at(step, state.guided, state.course.first, state.ms)
    title, sets = step_title(step, state.guided), set_words(step, state.guided)
    if step.kind != "set":
        return title, str(count.number), sets and f"then {sets}"
    if count.of:
        hold = f"hold {count.holding}" if count.holding else ""
        return title, str(count.number), ", ".join(part for part in (f"of {count.of}", sets, hold) if part)
    if state.guided.item.prescription.minutes is not None:
        return title, f"{count.number // 60}:{count.number % 60:02}", sets
    return title, str(count.number), sets


def _side(state: State, step: Step | None) -> str:
    if state.question or step is None or state.paused:
        return ""
    if step.kind == "set":
        side = count_at(step, state.guided, state.course.first, state.ms).side
    else:
        after = [each.side for each in state.steps[state.at :] if each.kind == "set"]
        side = after[0] if after and step.kind != "ready" else "both"
    return "" if side == "both" else side.upper()


def _place(state: State, step: Step | None) -> Place:
    if step is None or step.kind != "set":
        return "start"
    return count_at(step, state.guided, state.course.first, state.ms).place


def _text(state: State, step: Step | None, units: Units) -> tuple[str, ...]:
    """What there is to read: a question; before the exercise all cues; in the middle of it one after the other."""
    if state.question == "begin":
        return (*opening_lines(state), question_words(state))
    if state.question:
        return tuple(text for text in (above_question(state), question_words(state)) if text)
    if step is None:
        return ()
    cues = tuple(
        in_units(cue, units)
        for cue in state.guided.item.cues
        if not (cue.startswith(IF_TOO_HARD) and state.guided.easier)
    )
    if step.kind == "ready":
        return (f"{POSITION_WORDS[state.guided.item.position]}.", *cues)
    if step.kind in ("down", "up"):
        return (change_words(state.course.guide, step.kind),)
    return (cues[(state.ms // CUE_MS + max(0, step.number - 1)) % len(cues)],) if cues else ()
