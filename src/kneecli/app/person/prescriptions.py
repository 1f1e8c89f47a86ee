"""The prescriptions of a person: those in the journal, adding one, and ending one."""

import datetime
import functools
from collections.abc import Callable, Collection, Iterator

from kneecli.app.context import Context
from kneecli.app.person.prescription_file import CheckedFile
from kneecli.app.recorded import Recorded
from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import NoticeShown, Prescribed
from kneecli.domain.nearest import nearest, plain_name
from kneecli.domain.prescription.clashes import clash_words, clashes
from kneecli.domain.prescription.held import Held, held
from kneecli.domain.prescription.sheet import Sheet
from kneecli.domain.problem import FileFault, NothingToDo, Problem, WrongUsage
from kneecli.domain.value import replace
from kneecli.domain.words.near_days import near_day
from kneecli.domain.words.wording import date_words, day_words, listed
from kneecli.formats.prescription.sheet import read_sheet


def prescriptions(ctx: Context, diary: Diary) -> tuple[Held, ...]:
    """All prescriptions of the diary, with the ids of their exercises in place of names."""
    found = held(diary.prescribed, functools.partial(_read, ctx.note))
    return tuple(replace(each, sheet=with_ids(each.sheet, ctx.catalogue)) for each in found)


@functools.lru_cache(maxsize=64)  # a plan asks for them five times, and each is a TOML file
def _read(note: Callable[[str], None], text: str) -> Sheet | None:
    """The prescription in the text; None, with a note, for one that this version can't read."""
    try:
        return read_sheet(text, "the prescription in your journal")
    except FileFault as fault:
        note(f"kneecli: {fault.problems[0]}")
        return None


def with_ids(sheet: Sheet, catalogue: Catalogue) -> Sheet:
    """The prescription with ids in place of names; what no pack has stays as it was written."""

    def id_of(name: str) -> str:
        found = catalogue.find(name)
        return found.id if found else name

    exercises = tuple(replace(each, exercise=id_of(each.exercise)) for each in sheet.exercises)
    return replace(sheet, exercises=exercises, leave_out=tuple(map(id_of, sheet.leave_out)))


def over(ctx: Context) -> dict[str, str]:
    """Of each prescription that came to its last day, and of which that was not told before today, the sentence.

    By the topic of its notice.
    """
    diary, found = ctx.journal.diary, dict[str, str]()
    for each in prescriptions(ctx, diary):
        topic = f"prescription-over-{each.name}-{each.until}"
        if each.is_over(ctx.today) and not each.ended and diary.notices.get(topic, ctx.today) == ctx.today:
            sheet = each.sheet
            found[topic] = (
                f"The prescription by {sheet.writer} ({sheet.title}) was for {day_words(each.since)} to "
                f"{day_words(each.until or ctx.today)}: plans are as before. If there is a new one, add it."
            )
    return found


def record_over(ctx: Context, notes: Collection[str]) -> None:
    """Records which of these notes were shown for the first time. Raises CouldNot."""
    diary = ctx.journal.diary
    new = [topic for topic, note in over(ctx).items() if note in notes and topic not in diary.notices]
    if new:
        ctx.journal.add([NoticeShown(**ctx.journal.stamp(), date=ctx.today, topic=topic) for topic in new])


def add(ctx: Context, checked: CheckedFile) -> Recorded:
    """Adds a prescription to the journal, in place of one of its name.

    Raises FileFault for one with faults, WrongUsage for one that is over, and CouldNot.
    """
    if checked.faults or checked.sheet is None:
        raise FileFault(checked.faults)
    sheet = checked.sheet
    if sheet.until and sheet.until < ctx.today:
        cure = "Write a later day as `until`."
        raise WrongUsage(Problem(f"the prescription ended on {sheet.until}, and would have no effect", cure))
    with ctx.journal.alone(begins=True):
        return _add(ctx, sheet, checked.text)


def _add(ctx: Context, sheet: Sheet, text: str) -> Recorded:
    diary = ctx.journal.diary
    newest = next((each for each in reversed(diary.prescribed) if each.name == sheet.name), None)
    if newest and newest.text == text:
        raise NothingToDo(Problem(f"{sheet.name} is there already, word for word.", "`kneecli prescription show`."))
    event = Prescribed(**ctx.journal.stamp(), date=ctx.today, name=sheet.name, text=text)
    ctx.journal.add([event])
    in_place = " It takes the place of the earlier one of this name." if newest and newest.text else ""
    added = f"Added: {sheet.title}, by {sheet.writer}. {_holds(ctx, sheet)}{in_place}"
    return Recorded((event,), (added, *_clashes(ctx, sheet.name)))


def _clashes(ctx: Context, name: str) -> Iterator[str]:
    """Where the prescription of this name and another one that holds today speak of the same exercise."""
    names = {each.id: each.name for each in ctx.catalogue}
    for clash in clashes(prescriptions(ctx, ctx.journal.diary), ctx.today):
        if name in (clash.first.name, clash.other.name):
            yield clash_words(clash, names, ctx.settings.units)


def _holds(ctx: Context, sheet: Sheet) -> str:
    begins = f"from {date_words(sheet.since)}" if sheet.since and sheet.since > ctx.today else "from today"
    return f"It holds {begins} {f'to {date_words(sheet.until)}' if sheet.until else 'until it is ended'}."


def end(ctx: Context, name: str | None, day: datetime.date) -> Recorded:
    """Ends a prescription on a day: it does not hold on that day any more. Without a name it is the only one.

    Raises NothingToDo where there is none, WrongUsage for a name that none has or that is needed, and CouldNot.
    """
    with ctx.journal.alone():
        found = {each.name: each for each in prescriptions(ctx, ctx.journal.diary) if not each.is_over(day)}
        if not found:
            cure = "`kneecli prescription show --all` has those that are over."
            raise NothingToDo(Problem("there is no prescription that could be ended.", cure))
        if name is None and len(found) > 1:
            raise WrongUsage(Problem("there are several", f"Name one of {listed(list(found))}.", "prescription"))
        meant = next(iter(found)) if name is None else name
        names = {plain_name(said): each.name for each in found.values() for said in (each.sheet.title, each.name)}
        picked = names.get(plain_name(meant), meant)
        if picked not in found:
            cure = nearest(picked, found) or f"There is {listed(list(found))}."
            raise WrongUsage(Problem(f"there is no prescription {picked!r} that could be ended", cure, "prescription"))
        event = Prescribed(**ctx.journal.stamp(), date=day, name=picked)
        ctx.journal.add([event])
        return Recorded(
            (event,), (f"Ended: {found[picked].sheet.title}. It holds no more, from {near_day(day, ctx.today)} on.",)
        )
