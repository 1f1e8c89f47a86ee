"""Check-ins: what is measured, what it came to, and taking down a value."""

import datetime

from kneecli.app.context import Context
from kneecli.app.recorded import Recorded
from kneecli.domain.catalogue.measure import Measure, value_fault
from kneecli.domain.catalogue.pack_measures import PackMeasures
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import Measured
from kneecli.domain.nearest import nearest
from kneecli.domain.problem import Problem, WrongUsage, on_one_line
from kneecli.domain.progress.coming.check_in import CheckIn, check_in, subjects
from kneecli.domain.progress.coming.fit_to_measure import why_not
from kneecli.domain.progress.so_far.change import Series, series_of
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Side
from kneecli.domain.words.measure_words import measured_words, range_words
from kneecli.domain.words.near_days import on_day
from kneecli.domain.words.wording import listed
from kneecli.formats.reading.measured import read_value

EVERYDAY = {
    "worst-pain": ("worst", "pain"),
    "usual-pain": ("usual", "average pain"),
    "chair-stand": ("chair", "sit to stand", "chair rise"),
    "balance": ("tandem", "one leg"),
    "activity": ("goal", "activities"),
    "form": ("score", "questionnaire", "koos", "womac"),
}
"""Other words for the built-in measures."""


@dataclass(frozen=True, slots=True)
class CheckIns:
    """Everything about the check-ins of a person on a day.

    `not_today` has, by the id of a measure, why it is not for them today.
    """

    day: datetime.date
    packs: tuple[PackMeasures, ...]
    diary: Diary
    now: CheckIn
    series: tuple[Series, ...]
    not_today: dict[str, str]

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures of all packs."""
        return tuple(measure for pack in self.packs for measure in pack.measures)

    def series_of(self, measure: str) -> tuple[Series, ...]:
        """What is known of one measure."""
        return tuple(each for each in self.series if each.first.measure == measure)

    def subjects(self, measure: Measure) -> tuple[str, ...]:
        """What the person has named of it lately."""
        return subjects(measure, self.diary.measured, self.day)


def check_ins(ctx: Context, day: datetime.date) -> CheckIns:
    """The check-ins on a day: all of the journal."""
    diary = ctx.journal.from_day(day)
    packs = ctx.packs.known.measures
    measures = [measure for pack in packs for measure in pack.measures]
    until = [event for event in diary.measured if event.date <= day]
    reasons = {measure.id: why_not(measure, ctx.settings.person, diary, day) for measure in measures}
    return CheckIns(
        day,
        packs,
        diary,
        check_in(measures, diary, day),
        series_of(until, measures),
        {id: reason for id, reason in reasons.items() if reason},
    )


def found_measure(known: CheckIns, name: str) -> Measure:
    """The measure of this id or name. Raises WrongUsage."""
    if measure := measure_called(known, name):
        return measure
    ids = {measure.id: (measure.name, *EVERYDAY.get(measure.id, ())) for measure in known.measures}
    cure = nearest(name, ids, ids) or (f"There are {listed(list(ids))}." if ids else "No pack has any measures.")
    raise WrongUsage(Problem(f"there is no measure {name!r}", cure, "measure"))


def measure_called(known: CheckIns, name: str) -> Measure | None:
    """The measure of this id or name; None where there is none."""
    wanted = _plain(name)
    return next((each for each in known.measures if wanted in (_plain(each.id), _plain(each.name))), None)


def value_said(measure: Measure, text: str) -> float:
    """The value that was said. Raises WrongUsage for one that the measure can't have."""
    value = read_value(measure, text)
    if value is None:
        raise WrongUsage(Problem(f"{text!r} is no value of {measure.id}", f"Write {range_words(measure)}."))
    if fault := value_fault(measure, value):
        raise WrongUsage(Problem(fault, f"Write {range_words(measure)}."))
    return value


def subject_said(known: CheckIns, measure: Measure, text: str) -> str:
    """What the person has named, as they wrote it first. Raises WrongUsage for one too many, or for none."""
    subject = on_one_line(text)
    if not subject or len(subject) > MOST_SUBJECT:
        cure = (
            f'Write a few words in quotes, {MOST_SUBJECT} characters at most: `kneecli measure {measure.id} "…" VALUE`.'
        )
        raise WrongUsage(Problem(f"{measure.id} has no name to it" if not subject else "the name is too long", cure))
    names = known.subjects(measure)
    for name in names:
        if name.casefold() == subject.casefold():
            return name
    if len(names) >= measure.named:
        cure = f"Go on with one of them; after half a year without a value one makes room. There are {listed(names)}."
        raise WrongUsage(Problem(f"there are {len(names)} already, and {measure.named} is the most", cure))
    return subject


MOST_SUBJECT = 60


def entry(
    ctx: Context,
    measure: Measure,
    value: float,
    day: datetime.date,
    *,
    subject: str = "",
    side: Side = "both",
    note: str = "",
) -> Measured:
    """A new entry, which is not written yet."""
    return Measured(
        **ctx.journal.stamp(),
        date=day,
        measure=measure.id,
        name=measure.name,
        value=value,
        unit=measure.unit,
        subject=subject,
        side=side,
        note=on_one_line(note),
    )


def keep(ctx: Context, event: Measured) -> Recorded:
    """Writes an entry to the journal. Raises CouldNot."""
    ctx.journal.add([event])
    return Recorded((event,), (f"Recorded: {measured_words(event)} {on_day(event.date, ctx.today)}",))


def _plain(name: str) -> str:
    return name.casefold().replace("-", " ").replace("_", " ").strip()
