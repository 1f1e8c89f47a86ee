"""The options that say what was done of an exercise, for the commands that take it down and that correct it."""

from typing import Annotated

import typer

from kneecli.cli.shared.options.arguments import a_height, a_weight
from kneecli.cli.shared.options.common import number, scale, time
from kneecli.domain.diary.misfit import MOST_REPS, MOST_SETS, misfits
from kneecli.domain.diary.performance import REPS, Said
from kneecli.domain.nearest import one_of
from kneecli.domain.problem import WrongUsage, on_one_line
from kneecli.domain.session.session import Prescription
from kneecli.domain.value import dataclass, replace
from kneecli.domain.vocabulary import BANDS, SIDES, Units
from kneecli.domain.words.wording import listed

Sets = Annotated[int | None, number("Sets, for each side", 1, MOST_SETS)]
Reps = Annotated[int | None, number("Repetitions in each set", 0, MOST_REPS)]
Hold = Annotated[int | None, time("Seconds held, or a time such as 1:30.", "s")]
Minutes = Annotated[int | None, time("Minutes, for walking and the like, or a time such as 2:30.", "min")]
Step = Annotated[str | None, typer.Option(metavar="HEIGHT", help="Of the step, such as 15cm or 6in.")]
Band = Annotated[str | None, typer.Option(metavar="COLOUR", help=f"{listed(BANDS, 'or')}.")]
Side = Annotated[str | None, typer.Option(metavar="SIDE", help="both, left or right.")]
Effort = Annotated[int | None, scale("How hard it was.")]
SwellingWord = Annotated[str | None, typer.Option(metavar="WORD", help="none, mild, moderate or severe.")]

_OPTIONS = {
    "sets": "--sets",
    "each": "--reps",
    "hold_s": "--hold",
    "time_s": "--minutes",
    "load_kg": "--load",
    "step_cm": "--step",
    "side": "--side",
    "skipped": "--skipped",
}
"""The option that says each figure."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of an exercise as the options have them; a weight or a height is not yet read."""

    sets: int | None
    reps: int | None
    hold: int | None
    minutes: int | None
    load: str | None
    step: str | None
    band: str | None
    side: str | None


def said_by_options(
    units: Units,
    figures: Figures,
    *,
    pain: int | None,
    effort: int | None,
    note: str | None,
    skipped: str | None = None,
) -> Said:
    """What the options say; `units` are those of a bare weight or height. Raises WrongUsage for what is none."""
    return Said(
        sets=figures.sets,
        each=figures.reps,
        counted_in=None if figures.reps is None else REPS,
        hold_s=figures.hold,
        time_s=figures.minutes,
        load_kg=None if figures.load is None else a_weight(figures.load, units, "--load"),
        step_cm=None if figures.step is None else a_height(figures.step, units, "--step"),
        band=one_of(figures.band, BANDS, "--band") if figures.band else None,
        side=one_of(figures.side, SIDES, "--side") if figures.side else None,
        pain=pain,
        effort=effort,
        skipped=None if skipped is None else on_one_line(skipped),
        note=on_one_line(note or ""),
    )


def check_fits(name: str, dose: Prescription, said: Said, label: str = "") -> None:
    """Raises WrongUsage, with the options, for figures that an exercise of this name with this dose can't have."""
    if found := misfits(name, dose, said, label):
        raise WrongUsage(replace(problem, where=_OPTIONS.get(field, "")) for field, problem in found.items())
