"""What is said in a step, and when: sides, counts, three-two-one, and what comes next in good time."""

from collections.abc import Iterator, Sequence

from kneecli.domain.session.session import Guide, Prescription
from kneecli.domain.value import dataclass
from kneecli.domain.words.wording import change_words, seconds_words
from kneecli.start.states.counting import cycle_ms, turns_of
from kneecli.start.states.happenings import Say
from kneecli.start.states.steps import Guided, Step

COUNTDOWN = {3: "Three.", 2: "Two.", 1: "One."}

EVERY_MINUTES = 1
"""In an exercise that goes by time, so often what is left is said."""

LONG_S = 20
"""A hold or a rest that is longer says when ten seconds are left."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Something to say so many milliseconds into a step."""

    at: int
    say: Say


def cues_of(steps: Sequence[Step], place: int, guided: Guided, guide: Guide) -> tuple[Cue, ...]:
    """All that is said in this one of the steps, in its order."""
    step = steps[place]
    after = steps[place + 1] if place + 1 < len(steps) else None
    return tuple(sorted(_cues(step, after, guided, guide), key=lambda cue: cue.at))


def heard(cues: Sequence[Cue], before: int, after: int) -> list[Say]:
    """What is said from one moment of the step on, up to but without another."""
    return [cue.say for cue in cues if before <= cue.at < after]


def _cues(step: Step, after: Step | None, guided: Guided, guide: Guide) -> Iterator[Cue]:
    dose = guided.item.prescription
    match step.kind:
        case "down" | "up":
            yield Cue(0, Say(change_words(guide, step.kind)))
        case "set-up":
            side = f" {after.side.capitalize()} side first." if after and after.side != "both" else ""
            yield Cue(0, Say(f"Get ready.{side}"))
            yield from _countdown(step.seconds)
        case "rest":
            yield Cue(0, Say(f"Rest, {seconds_words(step.seconds)}."))
            yield from _countdown(step.seconds if after and after.kind == "set" else 0)
        case "switch":
            yield Cue(0, Say(f"Change sides: {step.side}."))
            yield from _countdown(step.seconds)
        case "set":
            yield from _set(step, after, guided, dose)
        case "ready":
            pass


def _set(step: Step, after: Step | None, guided: Guided, dose: Prescription) -> Iterator[Cue]:
    if dose.minutes is not None:
        yield Cue(0, Say(f"{dose.minutes} minutes. Go." if dose.minutes > 1 else "One minute. Go."))
        for left in range(dose.minutes - EVERY_MINUTES, 0, -EVERY_MINUTES):
            words = "1 minute left." if left == 1 else f"{left} minutes left."
            yield Cue(60_000 * (dose.minutes - left), Say(words))
        yield from _countdown(step.seconds)
    elif dose.reps is None:
        yield Cue(0, Say("Hold."))
        if step.seconds > LONG_S:
            yield Cue(1000 * (step.seconds - 10), Say("Ten seconds."))
        yield from _countdown(step.seconds)
    else:
        turns = turns_of(dose)
        for turn in range(turns):
            number = turn // 2 + 1 if dose.laterality == "alternating" else turn + 1
            if turn == turns - 1 and after is not None:
                yield Cue(turn * cycle_ms(guided), Say(f"{number}. {_then(after)}", "count"))
            elif dose.laterality != "alternating" or turn % 2 == 0:
                yield Cue(turn * cycle_ms(guided), Say(str(number), "count"))


def _then(after: Step) -> str:
    return "Then rest." if after.kind == "rest" else f"Then the {after.side} side."


def _countdown(seconds: int) -> Iterator[Cue]:
    """Three, two, one, before the end of so many seconds."""
    if seconds > max(COUNTDOWN):
        for left, word in COUNTDOWN.items():
            yield Cue(1000 * (seconds - left), Say(word, "count"))
