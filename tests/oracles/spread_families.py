"""Real tasks made hard: the built-in exercises, with families that stand in several cells of a session."""

import datetime
import random

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import Today
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import EQUIPMENT
from kneecli.planner.candidates import candidates
from kneecli.planner.plan import as_task
from kneecli.planner.solving.task import Task
from kneecli.planner.wishes import Wishes
from support.catalogues import built_in

FAMILIES = (27, 27, 27, 18, 9)
MINUTES = (20, 30, 45, 60, 90, 90, 120, 180, 180)


def spread_task(seed: int, families: int | None = None, minutes: int | None = None) -> Task:
    """All built-in exercises in so many random families, for someone who owns everything."""
    dice = random.Random(seed)
    count, length = families or dice.choice(FAMILIES), minutes or dice.choice(MINUTES)
    exercises = tuple(replace(each, family=f"family-{dice.randrange(count)}") for each in built_in())
    today = Today(datetime.date(2026, 11, 22), Person(equipment=frozenset(EQUIPMENT)))
    pack = replace(built_in().packs[0], exercises=exercises)
    found, _ = candidates(Catalogue((pack,)), today, Wishes(minutes=length))
    return as_task(found, today, Wishes(minutes=length))
