"""The context of a command: the only access to date, disk, settings and packs. Made once, handed down, never global."""

import datetime
import functools
import os
from typing import TYPE_CHECKING

from kneecli.domain.dates import day_of
from kneecli.domain.problem import KneecliError
from kneecli.domain.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Set
    from pathlib import Path

    from kneecli.app.journal_session import JournalSession
    from kneecli.app.packs_in_use import PacksInUse
    from kneecli.domain.catalogue.catalogue import Catalogue
    from kneecli.domain.person.settings import Settings
    from kneecli.store.places import Places
    from kneecli.store.plans import Reader


def _ignored(_: str) -> None:
    """Drops a note where the caller has no use for notes."""


MOST_DAMAGED = 10
"""So many lines that can't be read are named one by one."""


@dataclass(frozen=True)
class Context:
    """What a command works with besides its arguments; each thing is looked up, and imported, when it is first used.

    `strict`: a broken pack or plugin is an error, not a note. `whatever_the_settings`: where they are faulty that is
    only noted, and the default holds, so that what is said of the knee is taken down all the same. `dry_run`: nothing
    is written, neither to journal, settings and plans nor to caches.
    """

    strict: bool = False
    no_packs: bool = False
    whatever_the_settings: bool = False
    dry_run: bool = False
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
    def packs(self) -> "PacksInUse":
        """The packs, as the settings and the options of this run want them. Raises the errors of `settings`."""
        from kneecli.app.packs_in_use import PacksInUse

        disabled, keeps = self.settings.disabled_packs, not self.dry_run
        return PacksInUse(self.places, disabled, self.note, self.strict, self.no_packs, keeps_cache=keeps)

    @property
    def catalogue(self) -> "Catalogue":
        """The exercises of all packs that are neither broken nor disabled."""
        return self.packs.known.catalogue

    @functools.cached_property
    def read_plan(self) -> "Reader":
        """What reads the plans of the plans folder: one that was read before, from the cache."""
        from kneecli import __version__
        from kneecli.store.caches.cached import Cache
        from kneecli.store.caches.read_plans import ReadPlans

        return ReadPlans(Cache.told_apart(self.places.cache, "plans", __version__, is_kept=not self.dry_run)).read

    @functools.cached_property
    def journal(self) -> "JournalSession":
        """The diary; each line of the journal that can't be read is noted once."""
        from kneecli.app.journal_session import JournalSession, diary_cache
        from kneecli.store.journal import JournalFolder

        cache = diary_cache(self.places, is_kept=not self.dry_run)
        folder, new_ids = JournalFolder(self.places.journal), None if self.whatever_the_settings else self._new_ids
        journal = JournalSession(folder, cache, self.today, dry_run=self.dry_run, new_ids=new_ids)
        for problem in journal.damaged[:MOST_DAMAGED]:
            self.note(f"kneecli: {problem}")
        if (more := len(journal.damaged) - MOST_DAMAGED) > 0:
            self.note(f"kneecli: and {more} more lines of the journal can't be read. `kneecli doctor` names them.")
        if journal.dated_later:
            self.note(f"kneecli: {journal.dated_later}")
        return journal

    def _new_ids(self, packs: "Mapping[str, Set[str]]") -> dict[str, str]:
        """The ids that exercises have now, where they are others, by the packs that each was from.

        What takes down how the knee is does not look: it has to work whatever the packs are like.
        """
        from kneecli.domain.diary.renamed import new_ids

        return new_ids(packs, self.packs.found.catalogue)

    @property
    def has_recorded(self) -> bool:
        """Whether this run has written to the journal."""
        journal: JournalSession | None = self.__dict__.get("journal")  # unless nobody has asked for it
        return journal is not None and journal.has_added

    @property
    def plans_folder(self) -> "Path":
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
