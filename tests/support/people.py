"""Simulated people: who they are, how they live, what became of them. A life is made from its seed alone."""

import datetime
import random

from kneecli.domain.diary.record import Event
from kneecli.domain.person.person import Person
from kneecli.domain.session.session import Session
from kneecli.domain.value import dataclass, field
from kneecli.domain.vocabulary import HOUSEHOLD

FIRST = datetime.date(2026, 1, 5)

WEEKS = 12

KINDS = ("painless", "mild", "up-and-down", "flaring", "silent", "worsening")

_CAUTIONS = ("kneeling-intolerance", "deep-flexion-pain", "glaucoma", "hip-replacement", "wrist-pain", "balance-risk")


@dataclass(frozen=True)
class Nature:
    """Who a simulated person is: how the knee is, how they live, what they own."""

    seed: int
    kind: str
    person: Person
    minutes: int
    days: tuple[int, ...]
    keeps: float
    away: range
    without: frozenset[str]
    takes_steps: float


@dataclass
class Life:
    """What became of it: every plan, every event, and what was wrong."""

    nature: Nature
    sessions: list[Session] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    ups: int = 0
    downs: int = 0
    refused: int = 0
    held_back: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)


def nature(seed: int) -> Nature:
    """The person of this seed."""
    chance = random.Random(seed)
    kind = KINDS[seed % len(KINDS)]
    person = Person(
        equipment=HOUSEHOLD | frozenset(chance.sample(("upright-bike", "ball", "pool", "strap", "foam-pad"), k=2))
        if chance.random() < 0.4
        else HOUSEHOLD,
        ankle_weights_kg=(0.5, 1.0, 1.5, 2.0) if chance.random() < 0.4 else (),
        bands=("yellow", "red", "green") if chance.random() < 0.3 else (),
        step_heights_cm=chance.choice(((), (10, 15, 20), (15,))),
        cautions=frozenset(chance.sample(_CAUTIONS, k=chance.choice((0, 0, 0, 1, 2)))),
        floor=chance.random() < 0.85,
        start="gentle" if chance.random() < 0.2 else "usual",
        age=chance.choice((None, 40, 58, 66, 74)),
        usual_pain=3 if kind == "up-and-down" and chance.random() < 0.3 else 0,
        strict=chance.random() < 0.1,
    )
    away = chance.randrange(14, 50)
    return Nature(
        seed,
        kind,
        person,
        minutes=chance.choice((10, 15, 15, 20, 20, 20, 25, 30)),
        days=tuple(sorted(chance.sample(range(7), k=chance.choice((2, 3, 3, 3, 4, 7))))),
        keeps=chance.choice((1.0, 0.9, 0.7)),
        away=range(away, away + 24) if chance.random() < 0.25 else range(0),
        without=frozenset({"plank"}) if chance.random() < 0.1 else frozenset(),
        takes_steps=chance.choice((1.0, 1.0, 0.5)),
    )


def worked_on(life: Life) -> list[str]:
    """The ids of all that was planned, as often as it was, apart from getting warm."""
    return [item.exercise for session in life.sessions for item in session.items if item.phase != "warm-up"]
