"""An entry of the diary, changed by what options say."""

from kneecli.app.context import Context
from kneecli.cli.shared.options.figure_options import check_fits
from kneecli.domain.catalogue.measure import value_fault
from kneecli.domain.diary.corrected_figures import dose_of, with_figures
from kneecli.domain.diary.performance import Said
from kneecli.domain.diary.record import ExerciseDone, Measured, PainFelt
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.value import dataclass, replace
from kneecli.domain.vocabulary import Swelling
from kneecli.domain.words.entry_words import entry_name
from kneecli.domain.words.measure_words import range_words
from kneecli.formats.diary.entry_toml import Entry
from kneecli.formats.reading.quantities import read_number


@dataclass(frozen=True, slots=True)
class Changes:
    """What options say of an entry; None where they say nothing. `said` are the figures of an exercise, and pain."""

    said: Said = Said()
    note: str | None = None
    swelling: Swelling | None = None
    morning: bool | None = None
    value: str | None = None

    @property
    def of_knee(self) -> bool:
        """Whether there is something that only an entry of pain has."""
        return self.swelling is not None or self.morning is not None


def changed(entry: Entry, changes: Changes) -> Entry:
    """The entry, changed by what the options say. Raises WrongUsage for what it can't have."""
    if isinstance(entry, Measured):
        return _measured(entry, changes)
    if changes.value is not None:
        raise WrongUsage(Problem("this goes with a check-in", "Leave it away.", "--value"))
    if isinstance(entry, ExerciseDone):
        return _done(entry, changes)
    if changes.said == Said(pain=changes.said.pain) and changes.note is None:
        if isinstance(entry, PainFelt):
            return _felt(entry, changes)
        if changes.said.pain is None and not changes.of_knee:
            return entry
    raise WrongUsage(Problem("this goes with an exercise", f"{entry_name(entry)} has no such figure.", "edit"))


def _done(entry: ExerciseDone, changes: Changes) -> ExerciseDone:
    if changes.of_knee:
        raise WrongUsage(Problem("swelling and morning go with an entry of pain", "Leave them away.", "edit"))
    check_fits(entry.done.name, dose_of(entry.done), changes.said, entry.done.label)
    done = with_figures(entry.done, changes.said)
    return replace(entry, done=done if changes.note is None else replace(done, note=changes.said.note))


def _felt(entry: PainFelt, changes: Changes) -> PainFelt:
    return replace(
        entry,
        pain=entry.pain if changes.said.pain is None else changes.said.pain,
        swelling=changes.swelling or entry.swelling,
        morning=entry.morning if changes.morning is None else changes.morning,
    )


def _measured(entry: Measured, changes: Changes) -> Measured:
    said = changes.said
    if changes.of_knee or replace(said, note="", side=None) != Said():
        raise WrongUsage(
            Problem("a check-in has a value, a side, a note and a day", "Give --value, or --note.", "edit")
        )
    number = entry.value if changes.value is None else read_number(changes.value)
    if number is None:
        raise WrongUsage(Problem(f"{changes.value!r} is no value", "Write a number.", "--value"))
    note = entry.note if changes.note is None else said.note
    return replace(entry, value=number, side=said.side or entry.side, note=note)


def check_value(ctx: Context, now: Measured) -> None:
    """Raises WrongUsage for a value that the measure can't have; where its pack is gone nobody knows."""
    known = {measure.id: measure for pack in ctx.packs.known.measures for measure in pack.measures}
    measure = known.get(now.measure)
    if measure and (fault := value_fault(measure, now.value)):
        raise WrongUsage(Problem(fault, f"Write {range_words(measure)}.", "--value"))
