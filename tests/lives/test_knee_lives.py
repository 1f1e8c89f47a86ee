"""Weeks of people whose knee hurts, through the command line: who is held back, and whether what is said is true."""

from pathlib import Path

import pytest

from kneecli.formats.diary.journal import read_journal
from lives.living import Life, live
from lives.people import PEOPLE
from support.true_sentences import false_in

pytestmark = pytest.mark.slow


def knee_notes(life: Life) -> list[str]:
    """All that their plans have said."""
    return [note for plan in life.plans.values() for note in plan["notes"]]


def test_a_steady_usual_pain_keeps_its_strength_work(tmp_path: Path) -> None:
    """3 each morning and 3 or 4 during: held back at most once, until it is known that this is usual."""
    life = live(PEOPLE["p2"], tmp_path / "home", weeks=4)
    assert [status["week"]["strength_days"] >= 2 for status in life.statuses] == [True] * 4
    assert sum("without loaded strength work" in note for note in knee_notes(life)) <= 1


@pytest.mark.parametrize("who", ["p1m", "p2b", "p6"])
def test_who_stood_still_climbs(who: str, tmp_path: Path) -> None:
    """Without a morning's word, with acceptable pain that settles, and with more than was asked for."""
    life = live(PEOPLE[who], tmp_path / "home", weeks=3)
    climbed = [row for row in life.standings[-1] if row["rung"] > life_begins(life, row["exercise"])]
    assert len(climbed) >= 3


def life_begins(life: Life, exercise: str) -> int:
    """The rung at which the exercise was first planned."""
    items = (item for plan in life.plans.values() for item in plan["items"])
    return int(next(item["rung"] for item in items if item["exercise"] == exercise))


@pytest.mark.parametrize("who", ["p2", "p3"])
def test_no_plan_says_what_the_journal_contradicts(who: str, tmp_path: Path) -> None:
    """Each pain, day and session that a note names stands there, in usual weeks and around a flare."""
    life = live(PEOPLE[who], tmp_path / "home", weeks=5)
    files = (tmp_path / "home" / "journal").glob("*.jsonl")
    events = [event for file in files for event in read_journal(file.read_bytes(), file.name).events]
    said = [note for note in knee_notes(life) if " of 10 on " in note or "swollen" in note]
    assert said
    assert {note: wrong for note in said if (wrong := false_in(note, events, None))} == {}
