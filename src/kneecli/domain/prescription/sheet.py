"""A prescription, as a physiotherapist wrote it down."""

import datetime
import re
from typing import Literal, get_args
from unicodedata import normalize

from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Band, Side

LimitKind = Literal[
    "bend",
    "bend-under-load",
    "kneeling",
    "deep-bend",
    "weight-bearing",
    "one-leg",
    "like-stairs",
    "floor",
    "weight",
    "step",
    "pain",
]
LIMIT_KINDS: tuple[LimitKind, ...] = get_args(LimitKind)
"""What a limit is about. Those in `MOST_OF` go up to a figure; the others rule something out altogether."""

MOST_OF: dict[LimitKind, int] = {"bend": 160, "bend-under-load": 160, "weight": 50, "step": 60, "pain": 10}
"""The limits that have a figure, with the largest that it may be: degrees, degrees, kg, cm, 0 to 10."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit that holds until a day, that day included, or as long as the prescription does. `most` is its figure."""

    what: LimitKind
    most: float | None = None
    until: datetime.date | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class PrescribedExercise:
    """One exercise with its dose. A figure that is None is that of the rung.

    `exercise` is its id or name, as it was written; `rung` None: the rung that has the weight, step or band, else the
    standard one. `progress`: it may get harder by kneecli's rules. `side`: only this one is worked.
    """

    exercise: str
    times_a_week: int
    rung: int | None = None
    sets: int | None = None
    reps: int | None = None
    hold_s: int | None = None
    minutes: int | None = None
    load_kg: float | None = None
    step_cm: int | None = None
    band: Band | None = None
    side: Side = "both"
    progress: bool = False
    since: datetime.date | None = None
    until: datetime.date | None = None
    remark: str = ""

    def holds(self, date: datetime.date) -> bool:
        """Whether it is asked for on this day, while its sheet holds."""
        return (self.since or date) <= date <= (self.until or date)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole prescription. `by` is empty where the writer gave no name.

    `since` None: from the day on which it is added; `until` None: until it is ended. `leave_out` are ids or names of
    exercises. `only_these`: a session has nothing else.
    """

    title: str
    by: str = ""
    since: datetime.date | None = None
    until: datetime.date | None = None
    remark: str = ""
    exercises: tuple[PrescribedExercise, ...] = ()
    limits: tuple[Limit, ...] = ()
    leave_out: tuple[str, ...] = ()
    only_these: bool = False

    @property
    def name(self) -> str:
        """The name by which it is ended: its title in small letters of whatever script, digits and hyphens."""
        small = normalize("NFC", self.title).lower()
        return re.sub(r"[\W_]+", "-", small).strip("-")[:40].strip("-") or "prescription"

    @property
    def writer(self) -> str:
        """Whose word it is."""
        return self.by or "your physiotherapist"
