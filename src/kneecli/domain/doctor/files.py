"""What to make of the files: places, settings, journal, caches, packs."""

import datetime
from collections.abc import Iterator, Sequence

from kneecli.domain.catalogue.installed import Loaded
from kneecli.domain.doctor.check import Check
from kneecli.domain.doctor.facts import CacheFile, JournalFile, JournalHealth, Place, SettingsFile
from kneecli.domain.words.wording import listed

FULL, NEARLY_FULL = 1_000_000, 100_000_000
"""Bytes left on a disk. With less than the first nothing can be relied on to be written."""

OTHERS = 0o077
"""The permissions of all but the owner."""

MOST_LINES = 5


def of_place(place: Place) -> Iterator[Check]:
    """A place that is missing is made when it is needed; it only has to be possible."""
    head = f"{place.name}: {place.path}"
    if place.kind == "unreachable":
        yield Check("places", "fault", f"{head} can't be reached: {place.why}", "`ls -ld` shows whose it is.")
        return
    if place.kind == "other":
        yield Check("places", "fault", f"{head} is in the way: {place.why}", "Move it, or choose another place.")
        return
    mode = "" if place.mode is None else f", {place.mode:04o}"
    missing = ", not there yet" if place.kind == "missing" else ""
    free = "" if place.free is None or place.name != "data" else f", {_size(place.free)} free"
    locks = ", files can be locked" if place.locks else ""
    yield Check("places", "fine", f"{head}{mode}{missing}{free}{locks}")
    if not place.writable:
        cure = "Give yourself the right to write there, or choose another place with KNEECLI_HOME."
        yield Check("places", "remark" if place.name == "settings" else "fault", f"{head} can't be written to", cure)
    yield from _of_disk(place)
    if place.mode is not None and place.mode & OTHERS and place.name in ("settings", "journal"):
        what = f"{head} can be read by others on this machine"
        yield Check("places", "remark", what, f"`chmod go= {place.path}` makes it private.")
    if place.locks is False:
        cure = "Nothing breaks; of two changes at the same moment one may be lost."
        yield Check("places", "remark", f"files can't be locked in {place.path}", cure)


def _of_disk(place: Place) -> Iterator[Check]:
    if place.free is None or place.free >= NEARLY_FULL:
        return
    is_full = place.free < FULL
    what = f"the disk of {place.name} ({place.path}) {'is full' if is_full else f'has only {_size(place.free)} left'}"
    yield Check("places", "fault" if is_full else "remark", what, "Free some space on it.")


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
    yield Check("journal", "fine", f"{file.name}: {_counted(file.entries, 'entry', 'entries')}, {_size(file.size)}")
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
            yield Check("caches", "fine", f"{cache.name} {said}, {_size(cache.size)}")
    others = [cache.size for cache in caches if cache.state == "other"]
    if others:
        yield Check("caches", "fine", f"{_counted(len(others), 'other file')}, {_size(sum(others))}")
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


def _size(size: int) -> str:
    """`512 bytes`, `12 kB`, `3.4 MB`, `12 GB`."""
    for unit, word in ((10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if size >= unit:
            return f"{size / unit:.{1 if size < 10 * unit else 0}f} {word}"
    return f"{size} bytes"
