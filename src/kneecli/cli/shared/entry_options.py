"""An entry of the diary, changed by what options say."""

from kneecli.app.context import Context
from kneecli.domain.catalogue.measure import value_fault
from kneecli.domain.diary.corrected_figures import dose_of, with_figures
from kneecli.domain.diary.misfit import misfits
from kneecli.domain.diary.performance import Said
from kneecli.domain.diary.record import ExerciseDone, Measured, PainFelt
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import Swelling
from kneecli.domain.words.entry_words import entry_name
from kneecli.domain.words.measure_words import range_words
from kneecli.formats.diary.entry_toml import Entry
from kneecli.formats.reading.quantities import read_number

_OPTIONS = {
    "sets": "--sets",
    "each": "--reps",
    "hold_s": "--hold",
    "time_s": "--minutes",
    "load_kg": "--load",
    "step_cm": "--step",
    "skipped": "--skipped",
}


def by_options(entry: Entry, said: Said, note: str | None, swelling: Swelling | None, morning: bool | None) -> Entry:
    """The entry, changed by what the options say. Raises WrongUsage for what it can't have."""
    of_knee = swelling is not None or morning is not None
    if isinstance(entry, ExerciseDone):
        if of_knee:
            raise WrongUsage(Problem("swelling and morning go with an entry of pain", "Leave them away.", "edit"))
        if found := misfits(entry.done.name, dose_of(entry.done), said):
            raise WrongUsage(replace(problem, where=_OPTIONS.get(field, "")) for field, problem in found.items())
        done = with_figures(entry.done, said)
        return replace(entry, done=replace(done, note=said.note) if note is not None else done)
    if said == Said(pain=said.pain) and note is None:
        if isinstance(entry, PainFelt):
            return replace(
                entry,
                pain=entry.pain if said.pain is None else said.pain,
                swelling=swelling or entry.swelling,
                morning=entry.morning if morning is None else morning,
            )
        if said.pain is None and not of_knee:
            return entry
    raise WrongUsage(Problem("this goes with an exercise", f"{entry_name(entry)} has no such figure.", "edit"))


def measured_by_options(entry: Measured, said: Said, note: str | None, value: str | None, *, of_knee: bool) -> Measured:
    """The check-in, changed by what the options say. Raises WrongUsage for what it can't have."""
    if of_knee or replace(said, note="", side=None) != Said():
        raise WrongUsage(
            Problem("a check-in has a value, a side, a note and a day", "Give --value, or --note.", "edit")
        )
    number = entry.value if value is None else read_number(value)
    if number is None:
        raise WrongUsage(Problem(f"{value!r} is no value", "Write a number.", "--value"))
    return replace(entry, value=number, side=said.side or entry.side, note=entry.note if note is None else said.note)


def check_value(ctx: Context, now: Measured) -> None:
    """Raises WrongUsage for a value that the measure can't have; where its pack is gone nobody knows."""
    known = {measure.id: measure for pack in ctx.packs.known.measures for measure in pack.measures}
    measure = known.get(now.measure)
    if measure and (fault := value_fault(measure, now.value)):
        raise WrongUsage(Problem(fault, f"Write {range_words(measure)}.", "--value"))
