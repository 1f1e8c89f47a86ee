"""The page about the journal names what is read and written."""

import json
import re

import pytest

from kneecli.formats.diary.journal import read_journal, write_event
from support.asked_keys import recorded
from support.pages import DOCS, blocks_of, first_column, prose_of, sections_of

_JOURNAL = next(blocks_of(DOCS / "users/journal.md", "jsonl")).text.splitlines()
_INSIDE = {"done": "The object `done`", "prescription": "The object `prescription`", "sets": "The objects in `sets`"}
_INSIDE |= {"block": "The object `block`", "exchanged": "The objects in `exchanged`", "now": "The object `now`"}


def test_journal_page_shows_each_type() -> None:
    """One line of each type, in the order of the page's headings, as kneecli would write it."""
    journal = read_journal("\n".join(_JOURNAL).encode(), "journal.md")
    assert journal.damaged == ()
    assert "".join(map(write_event, journal.events)).splitlines() == _JOURNAL
    headings = re.findall(r"^## Type `(\w+)`$", prose_of(DOCS / "users/journal.md"), re.MULTILINE)
    assert headings == [json.loads(line)["type"] for line in _JOURNAL]


@pytest.mark.parametrize("line", _JOURNAL, ids=lambda line: json.loads(line)["type"])
def test_journal_page_names_each_field(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables hold what the reader asks for, and nothing else, but for the version, which nothing goes by."""
    asked = recorded(monkeypatch, json)
    (event,) = read_journal(line.encode(), "journal.md").events
    monkeypatch.undo()
    sections = sections_of(DOCS / "users/journal.md")
    type = json.loads(line)["type"]
    head = first_column(sections["Every line"])
    assert head | first_column(sections[f"Type `{type}`"]) == asked.pop("") | {"v"}
    assert {name: first_column(sections[_INSIDE[name]]) for name in asked} == asked
    assert set(json.loads(write_event(event))) <= head | first_column(sections[f"Type `{type}`"])
