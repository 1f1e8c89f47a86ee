"""The user's settings, as their settings file has them."""

import datetime

from kneecli.domain.person.person import Person
from kneecli.domain.value import dataclass, field
from kneecli.domain.vocabulary import Paper, Units

DEFAULT_MINUTES = 20


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, each with its default. `plans_folder` is empty for the usual place.

    `units` is how weights and heights are shown, and what a bare number of them means.
    `day_begins` is when a new day begins: what is logged before belongs to the evening before.
    `calendar_at` is when sessions begin in a calendar.
    `paper` is what pages are printed on.
    `voice` and `sound` are what is heard of a guided session.
    With `learn_minutes` plans go by how long things really took in guided sessions.
    With `auto_progress` proposed steps up are taken without asking, for runs by cron.
    """

    minutes: int = DEFAULT_MINUTES
    format: str = "markdown"
    plans_folder: str = ""
    units: Units = "metric"
    disabled_packs: tuple[str, ...] = ()
    auto_progress: bool = False
    paper: Paper = "a4"
    voice: str = "auto"
    sound: str = "bell"
    learn_minutes: bool = True
    day_begins: datetime.time = datetime.time()
    calendar_at: datetime.time = datetime.time(18)
    person: Person = field(default_factory=Person)
