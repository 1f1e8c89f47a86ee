"""A small programme to test with, as a value and as the text of a pack."""

import datetime
from typing import Any

from kneecli.domain.catalogue.programme import Beside, Gate, Programme, ProgrammePhase
from kneecli.domain.diary.record import DaySum, ProgrammeChanged
from kneecli.domain.programme.course import Span
from kneecli.domain.programme.standing import Followed
from kneecli.domain.programme.weeks import WeekOf, weeks_of
from kneecli.domain.vocabulary import ProgrammeAction
from support.journal import TODAY, day, head

BEGUN = TODAY - datetime.timedelta(7 * 12)

LEARN = ProgrammePhase("Learn", 2, 2, "Learn them.", minutes=15, steps="none", gate=Gate(pain=3))
BUILD = ProgrammePhase("Build", 2, 3, "Do more.", steps="dose", beside=(Beside("walking", 3, (10, 15)),))
LOAD = ProgrammePhase("Load", 1, 3, "Carry more.", emphasis=("calves",), reaches=(("step-up", 4),))


def programme(**changes: Any) -> Programme:
    """Five weeks: two that learn, two that build, and one that loads."""
    values: dict[str, Any] = {
        "id": "small",
        "name": "Small",
        "pack": "test",
        "purpose": "For tests.",
        "phases": (LEARN, BUILD, LOAD),
        "ending": "Well done.",
        "follows": "keep",
    }
    return Programme(**(values | changes))


FOLLOWED = Followed(programme())


def changed(ago: int, action: ProgrammeAction = "start", id: str = "small") -> ProgrammeChanged:
    """What became of a programme so many days ago."""
    return ProgrammeChanged(**head(), date=day(ago), programme=id, name=id.title(), action=action)


def sums(week: int, *on: int, exercise: str = "bridge", **said: Any) -> list[DaySum]:
    """The days of a week, counted from 0, on which the exercise was done: 0 is the week's first day."""
    return [DaySum(BEGUN + datetime.timedelta(7 * week + each), (exercise,), planned=True, **said) for each in on]


def weeks(*days: list[DaySum], count: int, better: Any = None, **changes: Any) -> list[WeekOf]:
    """What became of so many weeks of the programme, with these days."""
    today = BEGUN + datetime.timedelta(7 * count)
    of = programme(**changes)
    return list(weeks_of(of, (Span(BEGUN),), [each for some in days for each in some], today, 5, better or {}))


PACK = """[pack]
name = "courses"
title = "Courses"
version = "1.0.0"
api = 1
licence = "CC0-1.0"
authors = ["Test"]
language = "en"

[[programme]]
id = "small"
name = "Small *steps*"
purpose = "For a knee that is to do a little more."
ending = "You did what you set out to do."
follows = "on"
cautions = ["lateral-hip-pain"]
[[programme.phase]]
name = "Learn"
weeks = 1
sessions = 2
minutes = 15
about = "Learn the movements."
steps = "none"
gate = { pain = 3 }
[[programme.phase]]
name = "Build"
weeks = 2
sessions = 3
minutes = 25
about = "A few more repetitions."
steps = "dose"
emphasis = ["calves"]
beside = [{ exercise = "walking", days = 4, minutes = [10, 15] }]
gate = { measure = "chair-stand", value = 10 }
[[programme.phase]]
name = "Load"
weeks = 1
sessions = 3
about = "More weight."

[[programme]]
id = "on"
name = "Going on"
purpose = "To keep what you have."
open_ended = true
[[programme.phase]]
name = "Keep"
weeks = 1
sessions = 2
about = "Twice a week."
"""
