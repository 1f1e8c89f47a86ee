"""Asking the person whether they want a step up."""

from kneecli.app.context import Context
from kneecli.cli.shared.asking.yes_or_no import says_yes
from kneecli.cli.shared.talk import Talk, wrapped
from kneecli.domain.problem import printable
from kneecli.domain.progress.ladder.proposal import Proposal
from kneecli.domain.units import in_units
from kneecli.domain.words.reason_sentences import reason_words


def agreed(ctx: Context, talk: Talk, step: Proposal) -> bool:
    """Whether the person says yes to a step up. False where nobody can be asked."""
    exercise = ctx.catalogue.find(step.exercise)
    if not talk.may_ask or exercise is None:
        return False
    print(wrapped(printable(f"{exercise.name}: {reason_words(step.why)}")))
    label = in_units(exercise.rung(step.rung).label, ctx.settings.units)
    return says_yes(f"  Step up to rung {step.rung}, {label}?", usually=True, again="  y or n, or Enter for yes.")
