"""What to make of the files: settings, journal, caches, packs."""

import datetime
from collections.abc import Iterator, Sequence

from kneecli.domain.catalogue.installed import Loaded
from kneecli.domain.doctor.check import Check
from kneecli.domain.doctor.facts import CacheFile, JournalFile, JournalHealth, SettingsFile
from kneecli.domain.doctor.places import OTHERS
from kneecli.domain.doctor.sizes import size_words
from kneecli.domain.words.wording import listed

MOST_LINES = 5


def of_settings(settings: SettingsFile) -> Iterator[Check]:
    """A fault stops every command but those that take down how the knee is."""
    if settings.unreadable:
        cure = "`kneecli config show` says more."
        yield Check("settings", "fault", f"the settings can't be read: {settings.unreadable}", cure)
    elif settings.lines:
        what = f"the settings have {_counted(len(settings.lines), 'fault')}, in {_lines(settings.lines)}"
        yield Check("settings", "fault", what, "`kneecli config show` names each with its cure.")
    else:
        yield Check("settings", "fine", "without a fault")
    for name in settings.older_keys:
        cure = "It still counts. `kneecli own`, and every change of owns, moves it there."
        yield Check("settings", "remark", f"{name} is an older key: what you have is in owns", cure)
    for name in settings.faulty_variables:
        yield Check("settings", "fault", f"{name} in the environment has a wrong value", "Mend it, or unset it.")
    for name in settings.unknown_variables:
        cure = "Look for a typing error, or unset it."
        yield Check("settings", "remark", f"{name} in the environment means nothing", cure)


def of_journal(journal: JournalHealth) -> Iterator[Check]:
    """Each device's file, and what of it does not count."""
    device = journal.device
    named = f"this device is {device}" if device else "this device has no name yet: it gets one with its first entry"
    yield Check("journal", "fine", named)
    for file in journal.files:
        yield from _of_file(file)
    if not journal.files:
        yield Check("journal", "fine", "there is no entry yet")
    if journal.later:
        first, last = min(journal.later), max(journal.later)
        days = f"{first}" if first == last else f"{first} to {last}"
        what = f"{_counted(len(journal.later), 'entry', 'entries')} of days to come, {days}"
        yield Check("journal", "remark", what, "They count from then on. See whether a clock was ahead.")


def _of_file(file: JournalFile) -> Iterator[Check]:
    if file.why:
        cure = "Nothing is planned without it: it may hold a stop sign. Give yourself the right to read it."
        yield Check("journal", "fault", f"{file.name} can't be read: {file.why}", cure)
        return
    yield Check(
        "journal", "fine", f"{file.name}: {_counted(file.entries, 'entry', 'entries')}, {size_words(file.size)}"
    )
    if file.damaged:
        cure = "All other lines count. Mend these, or leave them: nothing reads them."
        yield Check("journal", "fault", f"{file.name} has damage, in {_lines(file.damaged)}", cure)
    if file.mode is not None and file.mode & OTHERS:
        what = f"{file.name} can be read by others on this machine"
        yield Check("journal", "remark", what, "`chmod go=` makes it private.")


def of_caches(caches: Sequence[CacheFile]) -> Iterator[Check]:
    """A cache is never the truth, so that nothing can be wrong with it."""
    for cache in caches:
        if cache.state != "other":
            said = "fits" if cache.state == "fits" else "does not fit, and is made anew when it is needed"
            yield Check("caches", "fine", f"{cache.name} {said}, {size_words(cache.size)}")
    others = [cache for cache in caches if cache.state == "other"]
    pictures = [cache.size for cache in others if cache.name.startswith("pictures/")]
    rest = [cache.size for cache in others if not cache.name.startswith("pictures/")]
    for what, sizes in (("picture", pictures), ("other file", rest)):
        if sizes:
            yield Check("caches", "fine", f"{_counted(len(sizes), what)}, {size_words(sum(sizes))}")
    if not caches:
        yield Check("caches", "fine", "none yet")


def of_packs(loaded: Loaded) -> Iterator[Check]:
    """A broken pack is left out, and the others go on."""
    if loaded.packs:
        names = [f"{each.pack.name} {each.pack.version}" for each in loaded.packs]
        yield Check("packs", "fine", listed(names))
    else:
        yield Check("packs", "fault", "there is no pack at all, and so no exercise", "Install kneecli again.")
    if loaded.disabled:
        yield Check("packs", "fine", f"switched off: {listed([each.name for each in loaded.disabled])}")
    for broken in loaded.broken:
        problem = broken.problems[0]
        where = f" ({problem.where})" if problem.where else ""
        cure = f"{problem.cure} `kneecli packs list` says more.".strip()
        yield Check("packs", "fault", f"the pack {broken.name} is left out: {problem.what}{where}", cure)


def days_of(later: dict[datetime.date, int]) -> tuple[datetime.date, ...]:
    """Each day as often as it has entries."""
    return tuple(day for day in sorted(later) for _ in range(later[day]))


def _lines(lines: Sequence[int]) -> str:
    named = [str(line) for line in lines[:MOST_LINES]]
    more = len(lines) - MOST_LINES
    return f"line{'' if len(lines) == 1 else 's'} {listed([*named, *([f'{more} more'] if more > 0 else [])])}"


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}"
