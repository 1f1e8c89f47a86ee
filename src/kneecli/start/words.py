"""What the session says in words, on the screen and in lines."""

from collections.abc import Mapping

from kneecli.domain.knee.signs import INJURY, advice_for, signs_named, way_back
from kneecli.domain.units import in_units
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.advice import DO_NOT_START, STOP
from kneecli.domain.words.wording import POSITION_WORDS, clock_words, dose_words
from kneecli.start.states.machine import KEYS
from kneecli.start.states.outcome import Outcome
from kneecli.start.states.signs import asked_sign
from kneecli.start.states.state import State, seconds_left
from kneecli.start.states.steps import Guided, Step

TITLES = {
    "down": "Down to the floor",
    "up": "Up from the floor",
    "ready": "Ready?",
    "set-up": "Get ready",
    "rest": "Rest",
    "switch": "Change sides",
}

TOO_MUCH = (
    "That is too much: leave this one for today. If it was sharp, or the knee gave way or locked, stop altogether: "
    "press x."
)

SCALE = "0 to 9, t for ten, Enter: none said"

BECAME: dict[Outcome, str] = {
    "done": "done",
    "in part": "done in part",
    "pain": "left because of pain",
    "left out": "left out",
    "begun": "only begun",
}

QUESTIONS = {
    "pain": f"Knee pain during it? {SCALE}",
    "effort": f"How hard was it? {SCALE}",
    "hurt": "How much does it hurt? 0 to 9, t for ten, Enter: can't say",
    "why": "Leave it out? p pain, t no time, d not for me, o other, Enter: no reason, Esc: go on with it",
    "note": "Note:",
    "knee": f"How is the knee now? {SCALE}",
    "begin": "Enter begins.",
    "too-much": "Enter: on to the next exercise. q: stop for today.",
}


def question_words(state: State) -> str:
    """The question that is open, with its keys; empty when there is none."""
    if state.question == "sign":
        sign = asked_sign(state)
        back = ", b: pressed by mistake" if sign is None else ""
        return f"{INJURY if sign is None else sign.question} y or n, q: stop asking{back}"
    return QUESTIONS.get(state.question, "")


def above_question(state: State) -> str:
    """What stands above the question: what to do, where something is wrong."""
    if state.question == "too-much":
        return TOO_MUCH
    if state.question == "sign":
        return sign_words(state.signs) if state.signs else f"{STOP} {DO_NOT_START[0]}"
    return ""


def sign_words(signs: tuple[str, ...]) -> str:
    """What to do about these stop signs, as `screen` says it."""
    found = signs_named(signs)
    return f"{advice_for(found)} No session is planned until then. {way_back(found)}"


def step_title(step: Step, guided: Guided) -> str:
    """What a step is called."""
    if step.kind == "set":
        dose = guided.item.prescription
        if dose.minutes is not None:
            return "Keep going"
        return "Hold" if dose.reps is None else "Repetition"
    return TITLES[step.kind]


def opening_lines(state: State) -> list[str]:
    """What stands before the first exercise: when to stop, what to know of this plan, and what is to come."""
    names = [guided.item.shown_name for guided in state.course.items]
    return [STOP, *state.course.notes, f"{len(names)} to do, {left_words(seconds_left(state))}: {', '.join(names)}."]


def step_side(step: Step | None) -> str:
    """`left side`; empty where both work."""
    return f"{step.side} side" if step is not None and step.side != "both" else ""


def set_words(step: Step, guided: Guided) -> str:
    """`set 2 of 3`; empty where there is one only."""
    sets = guided.item.prescription.sets or 1
    return f"set {step.number} of {sets}" if step.number and sets > 1 else ""


def head_words(guided: Guided, units: Units) -> tuple[str, str]:
    """The exercise's name, and its dose."""
    item = guided.item
    return item.full_name, dose_words(item.prescription, units)


def card_lines(guided: Guided, units: Units) -> list[str]:
    """All that one should know before the exercise: the dose, the position, and the cues."""
    item = guided.item
    name, dose = head_words(guided, units)
    return [f"{name}: {dose}.", f"{POSITION_WORDS[item.position]}.", *(in_units(cue, units) for cue in item.cues)]


def next_words(state: State) -> str:
    """What comes behind the step that goes on."""
    if state.finished or state.at + 1 >= len(state.steps):
        return _after(state)
    after = state.steps[state.at + 1]
    match after.kind:
        case "set":
            side = f", {after.side} side" if after.side != "both" else ""
            return f"{set_words(after, state.guided) or 'the set'}{side}"
        case "switch":
            return f"the {after.side} side"
        case "rest":
            return f"rest, {after.seconds} s"
        case "ready" | "set-up":
            return state.guided.item.shown_name
    return TITLES[after.kind].lower()


def _after(state: State) -> str:
    number = state.number + 1
    if number < len(state.course.items):
        return state.course.items[number].item.shown_name
    return "" if state.is_through else "the end"


def left_words(seconds: int) -> str:
    """How long the session still takes."""
    return f"{clock_words(seconds)} left"


def keys_words() -> str:
    """All keys, in one line."""
    return "  ".join(f"{key} {word}" for key, word in KEYS.items())


def goodbye_words(state: State, outcomes: Mapping[Outcome, int]) -> tuple[str, ...]:
    """What there is to say at the end, with how many of the exercises that were taken down came to what."""
    if state.ended == "sign":
        return (sign_words(state.signs) if state.signs else STOP,)
    if state.is_through:
        return (f"The end. {taken_words(outcomes)}", "Tomorrow morning: kneecli pain N --morning")
    return (f"Stopped here. {taken_words(outcomes)} `kneecli start` goes on.",)


def taken_words(outcomes: Mapping[Outcome, int]) -> str:
    """`Taken down: 3 exercises done, 1 done in part.`"""
    if not outcomes:
        return "Nothing is taken down yet."
    (first, many), *others = outcomes.items()
    noun = "exercise" if many == 1 else "exercises"
    parts = [f"{many} {noun} {BECAME[first]}", *(f"{number} {BECAME[outcome]}" for outcome, number in others)]
    return f"Taken down: {', '.join(parts)}."
