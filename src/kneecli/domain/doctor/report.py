"""All that was found out about an installation."""

from collections.abc import Sequence

from kneecli.domain.catalogue.installed import Loaded
from kneecli.domain.doctor.check import Check
from kneecli.domain.doctor.facts import (
    CacheFile,
    Clock,
    CompletionScript,
    JournalHealth,
    Locale,
    Place,
    SettingsFile,
    Terminal,
    Versions,
)
from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """What was found of each thing, None where it could not be looked at, and what to make of it all (`checks`)."""

    versions: Versions | None
    places: Sequence[Place] | None
    settings: SettingsFile | None
    packs: Loaded | None
    journal: JournalHealth | None
    caches: Sequence[CacheFile] | None
    locale: Locale | None
    completion: Sequence[CompletionScript] | None
    terminal: Terminal | None
    clock: Clock | None
    checks: Sequence[Check]
