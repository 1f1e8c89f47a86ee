"""What kneecli keeps: places, settings, journal, caches, packs."""

import re
from functools import partial
from pathlib import Path

from kneecli.app.context import Context, kneecli_variables
from kneecli.app.faulty_settings import readable_settings
from kneecli.app.journal_session import diary_cache
from kneecli.domain.diary.clocks_ahead import dated_later, says_of_later
from kneecli.domain.diary.record import Edited
from kneecli.domain.doctor.facts import CacheFile, CompletionScript, JournalHealth, Place, SettingsFile
from kneecli.domain.doctor.files import days_of
from kneecli.domain.problem import CouldNot, KneecliError, Problem
from kneecli.domain.value import replace
from kneecli.formats.settings.keys import KEYS
from kneecli.formats.settings.older_keys import older_keys_in
from kneecli.store.examination import cache_files, journal_files, locks, place
from kneecli.store.files import read_text


def places(ctx: Context) -> tuple[Place, ...]:
    """Each place, and whether files can be locked where the data are."""
    known = ctx.places
    data = place("data", known.data, "folder")
    above = next((each for each in (known.data, *known.data.parents) if each.is_dir()), known.data)
    found = [place("settings", known.config_file, "file"), replace(data, locks=locks(above))]
    folders = (
        *(("plans", ctx.plans_folder), ("journal", known.journal), ("packs", known.packs), ("cache", known.cache)),
    )
    return (*found, *(place(name, path, "folder") for name, path in folders))


def settings(ctx: Context) -> SettingsFile:
    """The faults of the settings by line, without what stands there; and of the variables by name."""
    file, variables = ctx.places.config_file, kneecli_variables()
    _, problems = readable_settings(file, variables)
    lines = [
        int(found[1]) for each in problems if (found := re.fullmatch(rf"{re.escape(str(file))}:(\d+)", each.where))
    ]
    named = [each.where for each in problems if each.where in variables]
    others = [each.what for each in problems if each.where not in named and not each.where.startswith(f"{file}:")]
    known = {"KNEECLI_HOME", "KNEECLI_DEVICE", *(key.variable for key in KEYS)}
    unknown = sorted(variables.keys() - known)
    return SettingsFile(
        tuple(sorted(set(lines))), others[0] if others else "", tuple(named), tuple(unknown), _older_keys(file)
    )


def _older_keys(file: Path) -> tuple[str, ...]:
    """The older keys of a file that can be read."""
    try:
        return tuple(older_keys_in(read_text(file) or ""))
    except (KneecliError, ValueError):
        return ()


def journal(ctx: Context) -> JournalHealth:
    """The journal's files one by one, and what of them is dated after today."""
    from kneecli.store.device import known_device

    files, events = journal_files(ctx.places.journal, partial(says_of_later, ctx.today))
    moved = {event.entry for event in events.values() if isinstance(event, Edited)}
    if moved:  # an edit counts for an entry that is there
        _, entries = journal_files(ctx.places.journal, lambda event: event.id in moved)
        events = entries | events
    later = dated_later(ctx.today, events.values())
    return JournalHealth(known_device(ctx.places.journal) or None, files, days_of(later))


def caches(ctx: Context) -> tuple[CacheFile, ...]:
    """The files of the cache folder, and whether this run could use its own."""
    from kneecli.store.caches.catalogue import kept
    from kneecli.store.caches.recent_events import is_readable

    packs, diary = ctx.packs.cache, diary_cache(ctx.places)
    off = tuple(sorted(ctx.settings.disabled_packs))
    fits = {
        packs.file.name: kept(packs, ctx.places.packs, off) is not None,
        diary.file.name: is_readable(diary),
    }
    return cache_files(ctx.places.cache, fits)


def completion() -> tuple[CompletionScript, ...]:
    """How completion stands in each shell. Raises CouldNot without a home folder."""
    from kneecli.store.completion_scripts import SHELLS, installed_script

    try:
        return tuple(installed_script(shell) for shell in SHELLS)
    except RuntimeError as error:  # nobody knows where the home folder is
        raise CouldNot(Problem(str(error))) from None
