"""Why something is not for today, or why an exercise is at its rung: a kind with its facts, not yet in words."""

import datetime
from typing import Literal

from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Band

Kind = Literal[
    "declared",
    "kneeling",
    "deep-bend",
    "floor",
    "missing",
    "other-weights",
    "other-steps",
    "other-bands",
    "unearned",
    "deep-bend-later",
    "enough-new",
    "done-today",
    "done-yesterday",
    "muscles-rest",
    "hurt-today",
    "flare-knee-load",
    "flare-loaded",
    "flare-bend",
    "flare-caution",
    "sore-like-stairs",
    "sore-deep-or-kneeling",
    "sore-caution",
    "swollen",
    "worse-twice",
    "worse-today",
    "flare-yesterday",
    "strength-today",
    "strength-yesterday",
    "strength-enough",
    "often-enough",
    "left-out-on-request",
    "other-packs",
    "stands-in-left-out",
    "stands-in-not-needed",
    "a-pack-says",
    "prescribed-limit",
    "prescribed-out",
    "prescribed-only",
    "prescribed-today",
    "prescribed-not-due",
    "prescribed-twin",
    "prescribed-dose",
    "prescribed-ask",
    "programme-flare",
    "programme-learns",
    "programme-dose",
    "programme-form",
    "not-of-the-block",
    "instead-in-the-block",
    "aerobic-in-longer",
    "not-worth-its-time",
    "not-done",
    "new-rung",
    "hurt-during",
    "worse-after",
    "after-a-break",
    "flare-days-only",
    "pain-unsaid",
    "acceptable-pain",
    "sore-that-day",
    "swollen-that-day",
    "not-fine-after",
    "tomorrow-decides",
    "another-rung",
    "not-safe-then",
    "pain-unsaid-then",
    "not-twice-fine",
    "incomplete",
    "few-sets-planned",
    "few-minutes-planned",
    "too-short",
    "effort-unsaid",
    "much-effort",
    "aftermath-unsaid",
    "once-more",
    "first-day-back",
    "sore-lately",
    "sore-today",
    "worse-over-weeks",
    "more-than-asked",
    "settled-pain",
    "usual-after-all",
    "heavier-next",
    "went-well",
    "waits-for-room",
    "too-long-next",
    "undeclared-next",
    "declared-next",
    "harder-exercise",
    "top",
]

Consequence = Literal["rest", "step-down"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an exercise, or a kind of work, is not for today, or why its rung is what it is.

    A fact that does not belong to the kind is left empty.

    `things` are the cautions that were declared, the equipment of which one would do, or the bands that are owned.
    `exercise` is the name of what has loaded `muscles`. `date` is the day of the entry that the reason rests on,
    `session` the earlier day that may be the cause, or of `pain_before`. Pain is 0 to 10; `limit` says in words what it
    is compared with. `so` is what follows from a setback. Effort is 0 to 10. `dates` are the days on which it went
    well. `mean_before` and `mean` are the knee's average pain two weeks ago and now. `label` is that of
    `rung`. `said` is the reason given with a change of rung, `words` a pack's own sentence.
    """

    kind: Kind
    things: tuple[str, ...] = ()
    kg: float = 0
    owned_kg: tuple[float, ...] = ()
    cm: int = 0
    owned_cm: tuple[int, ...] = ()
    band: Band | None = None
    hours: int = 0
    days: int = 0
    exercise: str = ""
    muscles: str = ""
    pain: int = 0
    pain_before: int = 0
    limit: str = ""
    date: datetime.date = datetime.date.min
    session: datetime.date = datetime.date.min
    so: Consequence = "rest"
    dates: tuple[datetime.date, ...] = ()
    rung: int = 0
    label: str = ""
    effort: int = 0
    minutes: int = 0
    minutes_asked: int = 0
    mean_before: float = 0
    mean: float = 0
    said: str = ""
    words: str = ""
