"""The context of a command: the only access to date, disk, settings and packs. Made once, handed down, never global."""

import datetime
import functools
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import kneecli
from kneecli.domain.dates import day_of
from kneecli.domain.problem import FileFault, KneecliError, Problem
from kneecli.domain.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneecli.app.journal_session import JournalSession
    from kneecli.domain.catalogue.catalogue import Catalogue
    from kneecli.domain.catalogue.installed import Loaded
    from kneecli.domain.diary.diary import Diary
    from kneecli.domain.person.pace import Pace
    from kneecli.domain.person.settings import Settings
    from kneecli.domain.person.today import Today
    from kneecli.store.cached import Cache
    from kneecli.store.catalogue import Known
    from kneecli.store.places import Places


def _ignored(_: str) -> None:
    """Drops a note where the caller has no use for notes."""


@dataclass(frozen=True)
class Context:
    """What a command works with besides its arguments; each thing is looked up, and imported, when it is first used.

    `strict`: a broken pack or plugin is an error, not a note. `whatever_the_settings`: where they are faulty that is
    only noted, and the default holds, so that what is said of the knee is taken down all the same.
    """

    strict: bool = False
    no_packs: bool = False
    whatever_the_settings: bool = False
    note: "Callable[[str], None]" = _ignored
    """Called at once with whatever is wrong besides the answer: a broken pack, a damaged line of the journal."""

    @functools.cached_property
    def today(self) -> datetime.date:
        """Today's date, where the user is, and with their hour for the beginning of a day.

        Raises the errors of `settings`.
        """
        return day_of(_now(), self.settings.day_begins)

    @functools.cached_property
    def places(self) -> "Places":
        """Where settings, plans and packs are kept."""
        from kneecli.store.places import places

        return places()

    @functools.cached_property
    def settings(self) -> "Settings":
        """The user's settings, of the file and of the environment. Raises FileFault, WrongUsage or CouldNot."""
        try:
            return self._settings()
        except KneecliError:
            if self.strict or not self.whatever_the_settings:
                raise
        from kneecli.app.faulty_settings import readable_settings

        settings, problems = readable_settings(self.places.config_file, kneecli_variables())
        for problem in problems:
            self.note(f"kneecli: {problem}")
        return settings

    def _settings(self) -> "Settings":
        from kneecli.domain.person.settings import Settings
        from kneecli.store.files import read_text

        text, variables = read_text(self.places.config_file), kneecli_variables()
        if text is None and variables.keys() <= {"KNEECLI_HOME", "KNEECLI_DEVICE"}:
            return Settings()
        from kneecli.formats.settings.config import read_config

        return read_config(text or "", str(self.places.config_file), variables)

    @functools.cached_property
    def loaded(self) -> "Loaded":
        """All packs, also the broken and the disabled ones; with --no-packs only the built-in ones."""
        from kneecli.plugins.loader import load_packs

        dropped_in = tuple(self.places.packs.glob("[!.]*.toml"))  # not an editor's own files
        return load_packs(dropped_in, disabled=self.settings.disabled_packs, only_built_in=self.no_packs)

    @functools.cached_property
    def known(self) -> "Known":
        """The packs and plugins that are neither broken nor disabled; each broken one is noted once.

        In strict mode raises FileFault for a broken one.
        """
        from kneecli.store.catalogue import known

        disabled = self.settings.disabled_packs
        cache = self._cache("catalogue", "built-in" if self.no_packs else "", *sorted(disabled), *sys.path)
        packs = known(cache, self.places.packs, lambda: self.loaded, disabled)
        faults = [
            f"the pack {name} is left out: {what}{'' if what[-1:] in '.?!' else '.'}" for name, what in packs.broken
        ]
        if self.strict and faults:
            raise FileFault(Problem(fault, "`kneecli packs list` says more.") for fault in faults)
        for fault in faults:
            self.note(f"kneecli: {fault} See `kneecli packs list`.")
        return packs

    def _cache(self, name: str, *by: str) -> "Cache":
        """The cache of this name; `by` tells several of them apart."""
        from kneecli.store.cached import Cache

        return Cache.told_apart(self.places.cache, name, kneecli.__version__, *by)

    @property
    def catalogue(self) -> "Catalogue":
        """The exercises of all packs that are neither broken nor disabled."""
        return self.known.catalogue

    @functools.cached_property
    def journal(self) -> "JournalSession":
        """The diary; each line of the journal that can't be read is noted once."""
        from kneecli.app.journal_session import JournalSession
        from kneecli.store.journal import JournalFolder

        journal = JournalSession(JournalFolder(self.places.journal), self._cache("diary"), self.today)
        for problem in journal.damaged:
            self.note(f"kneecli: {problem}")
        if journal.dated_later:
            self.note(f"kneecli: {journal.dated_later}")
        return journal

    def diary_on(self, day: datetime.date) -> "Diary":
        """The diary to use for a day: the whole one for a day before today, else the part that matters for today."""
        return self.journal.whole() if day < self.today else self.journal.diary

    def today_for(self, day: datetime.date) -> "Today":
        """The user on a day, as the settings and the diary know them."""
        from kneecli.domain.person.today import today_of
        from kneecli.domain.value import replace

        today = today_of(self.settings.person, self.diary_on(day), list(self.catalogue), day)
        pace = self.pace_on(day)
        return replace(today, pace=pace) if pace else today

    def pace_on(self, day: datetime.date) -> "Pace | None":
        """The pace that was learned until a day; None where none was, or it is not to be."""
        diary = self.diary_on(day)
        timed = any(each.done.seconds is not None for times in diary.logged.values() for each in times)
        if not timed or not self.settings.learn_minutes:
            return None
        from kneecli.domain.person.learned_pace import learned_pace

        found = learned_pace(diary, self.catalogue, day)
        return found if found.exercises else None

    @property
    def plans_folder(self) -> Path:
        """Where plans are kept."""
        folder = self.settings.plans_folder
        from kneecli.store.files import expanded

        return expanded(folder) if folder else self.places.plans


def _now() -> datetime.datetime:
    """The time here."""
    return datetime.datetime.now()


def kneecli_variables() -> dict[str, str]:
    """The environment variables of kneecli."""
    return {name: value for name, value in os.environ.items() if name.startswith("KNEECLI_")}
