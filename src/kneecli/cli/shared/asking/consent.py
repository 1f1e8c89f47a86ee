"""Asking the person whether they want a step up."""

from kneecli.app.context import Context
from kneecli.cli.shared.talk import Talk, wrapped
from kneecli.domain.problem import printable
from kneecli.domain.progress.proposal import Proposal
from kneecli.domain.units import in_units
from kneecli.domain.words.reasons import reason_words

ANSWERS = {"": True, "y": True, "yes": True, "n": False, "no": False}


def agreed(ctx: Context, talk: Talk, step: Proposal) -> bool:
    """Whether the person says yes to a step up. False where nobody can be asked."""
    exercise = ctx.catalogue.find(step.exercise)
    if not talk.may_ask or exercise is None:
        return False
    print(wrapped(printable(f"{exercise.name}: {reason_words(step.why)}")))
    label = in_units(exercise.rung(step.rung).label, ctx.settings.units)
    while True:
        try:
            answer = input(f"  Step up to rung {step.rung}, {label}? [Y/n] > ").strip().lower()
        except EOFError:
            return False
        if answer in ANSWERS:
            return ANSWERS[answer]
        print("  y or n, or Enter for yes.")
