"""The fast reader of long journals makes the very events that the other one makes, and leaves it what is unusual."""

import contextlib
import json
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.diary.record import Event, ExerciseDone, PainFelt, RungChanged
from kneecli.formats.diary import journal
from kneecli.formats.diary.journal import read_event, read_journal, write_event
from support.journal import did, felt, histories, moved

usual_reader = pytest.importorskip(
    "kneecli.formats.diary.usual_lines", reason="msgspec is not made for this Python", exc_type=ImportError
).usual_reader

LINES = [
    write_event(event).encode().strip()
    for event in (did(1, plan="p", load_kg=0.5, note="ä \u2028 \x00", pain=3), felt(1, 2, swelling="mild"), moved(1, 2))
]


def is_row(line: bytes) -> bool:
    """Whether it is a row for a long journal, which is only what the fast reader can read too."""
    from kneecli.formats.diary.usual_rows import RowReader

    return RowReader().read([line], [0]) == []


def plainly(line: bytes) -> Event | None:
    """The event by the reader of everything; None for a line that can't be read."""
    found = read_journal(line, "-").events
    return found[0] if found else None


@given(histories())
def test_both_readers_make_the_same_events(events: list[Event]) -> None:
    """Whatever a command writes of exercises, pain and steps is read by the fast one, to the value."""
    read = usual_reader()
    for event in events:
        found = read(write_event(event).encode())
        assert found == (event if isinstance(event, (ExerciseDone, PainFelt, RungChanged)) else None)
        assert repr(found) == repr(event) or found is None  # 1 and 1.0 are equal, and not the same


PIECES = (
    b'null 1.0 -0 1e2 01 1e999 " "" \\ \t \xff \xed\xa0\x80 {} [] true "\\ud800" "type":"pain", "n":7, "x":1, NaN'
    b' "date":"20261122",'
).split(b" ")


@given(st.sampled_from(LINES), st.data())
def test_a_line_with_anything_in_it_is_read_alike_or_left(line: bytes, data: st.DataObject) -> None:
    """With pieces put in or taken out, the fast reader says the same as the other, or nothing."""
    for _ in range(data.draw(st.integers(1, 2))):
        at, more = data.draw(st.integers(0, len(line))), data.draw(st.sampled_from((0, 1, 1, 2, 4)))
        line = line[:at] + data.draw(st.sampled_from(PIECES) | st.binary(max_size=2)) + line[at + more :]
    if b"\n" not in line:
        found = usual_reader()(line)
        assert found is None or found == plainly(line)
        assert is_row(line) == isinstance(found, ExerciseDone)


VALUES = st.none() | st.booleans() | st.integers(-1, 200_000) | st.sampled_from((0.5, 2.0, 1e9, "", "left", "mild", []))


@given(st.sampled_from(LINES), st.data())
def test_a_key_with_any_value_is_read_alike_or_left(line: bytes, data: st.DataObject) -> None:
    """Values of another kind, out of range or null, and keys that are missing: the same, or nothing."""
    fields: dict[str, Any] = json.loads(line)
    inner = data.draw(st.sampled_from([fields, fields.get("done", fields)]))
    key = data.draw(st.sampled_from([*inner, "swelling", "setup_s", "effort", "later"]))
    inner[key] = data.draw(VALUES)
    if data.draw(st.booleans()):
        del inner[key]
    changed = json.dumps(fields).encode()
    found = usual_reader()(changed)
    assert found is None or found == plainly(changed)
    assert is_row(changed) == isinstance(found, ExerciseDone)


@pytest.mark.parametrize(
    ("day", "is_read"), [("1899-12-31", 0), ("1900-01-01", 1), ("2200-12-31", 1), ("2201-01-01", 0)]
)
def test_a_day_of_an_impossible_year_is_read_by_none(day: str, is_read: bool) -> None:
    """Neither as an event nor as a row."""
    for line in LINES:
        changed = json.dumps(json.loads(line) | {"date": day}).encode()
        assert (usual_reader()(changed) is not None) == (plainly(changed) is not None) == is_read
        assert is_row(changed) == (is_read and line == LINES[0])


def test_a_long_journal_is_read_alike_with_and_without_msgspec(monkeypatch: pytest.MonkeyPatch) -> None:
    """Damaged and unusual lines among the others keep their places and numbers."""
    odd = [b"nonsense", b"", b" \t" + LINES[0] + b"\r", b'{"v":9,"id":"zz","at":"","type":"mood","n":4}', LINES[1][:-9]]
    data = b"\n".join([*LINES, *odd, *LINES])
    whole = read_journal(data, "d.jsonl")
    assert (len(whole.events), len(whole.damaged)) == (8, 2)
    monkeypatch.setattr(journal, "LONG", 0)
    assert read_journal(data, "d.jsonl") == whole
    with monkeypatch.context() as patched:
        patched.setitem(sys.modules, "kneecli.formats.diary.usual_lines", None)
        assert read_journal(data, "d.jsonl") == whole


def test_the_ranges_are_those_of_the_other_reader() -> None:
    """At each end of a range, and one beyond, both say the same: none is narrower by mistake either."""
    ends = {"rung": 10_000, "pain": 10, "effort": 0, "load_kg": 1000, "step_cm": 200, "seconds": 100_000, "setup_s": 0}
    for key, value in ends.items():
        fields = json.loads(LINES[0])
        for more, is_read in ((0, True), (1 if value else -1, False)):
            fields["done"][key] = value + more
            with contextlib.suppress(ValueError):
                assert (usual_reader()(json.dumps(fields).encode()) is not None) == is_read
                assert (read_event(fields) is not None) == is_read
