"""The journal's lines: what is written is read again, and damage stays where it is."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.diary.misfit import misfits
from kneecli.domain.diary.performance import done as as_done
from kneecli.domain.diary.record import Event, ExerciseDone, TakenBack, UnknownEvent
from kneecli.domain.value import replace
from kneecli.formats.diary.journal import VERSION, read_journal, write_event
from kneecli.formats.diary.remark import read_remark
from support.builders import item
from support.journal import did, felt, histories, moved, undo

DONE, PAIN, MOVED = did(1, plan="p", load_kg=0.5, note="ä \u2028 \x00"), felt(1, 2, swelling="mild"), moved(1, 2)
UNDO = undo(DONE)
LINES = [write_event(event) for event in (DONE, PAIN, MOVED, UNDO)]


def read(*lines: str | bytes) -> tuple[tuple[Event, ...], list[str]]:
    """The events in these lines, and where the damaged ones are."""
    data = b"".join(line.encode() if isinstance(line, str) else line for line in lines)
    journal = read_journal(data, "d.jsonl")
    return journal.events, [problem.where for problem in journal.damaged]


def changed(line: str, **changes: Any) -> str:
    """A line with some fields replaced; those of the inner object by `done`."""
    data = json.loads(line)
    data.get("done", {}).update(changes.pop("done", {}))
    return json.dumps(data | changes) + "\n"


@given(histories())
def test_what_is_written_is_read(events: list[Event]) -> None:
    """Any events come back as they were, one on each line."""
    lines = [write_event(event) for event in events]
    assert all(line.count("\n") == 1 and line.endswith("\n") for line in lines)
    assert read(*lines) == (tuple(events), [])


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_comes_back(note: str, why: str) -> None:
    """Whatever is in a text, the line is one line and gives it back."""
    events = (replace(DONE, done=replace(DONE.done, note=note)), replace(MOVED, why=why))
    assert read(*map(write_event, events)) == (events, [])


@given(
    st.lists(
        st.sampled_from(("2x8", "9/7", "pain 3", "100 kg", "999 kg", "99 in", "100 cm", "3600 s", "9999 s", "red"))
    )
)
def test_what_a_remark_says_can_be_read_back(phrases: list[str]) -> None:
    """No figure that a remark may say of an exercise is refused when the journal is read."""
    said = read_remark(", ".join(phrases))
    if not isinstance(said, str) and not misfits("Bridge", item().prescription, said):
        event = replace(DONE, done=as_done(item(), said))
        assert read(write_event(event)) == ((event,), [])


def test_a_line_says_what_it_is() -> None:
    """Every line has its version, id, time and type, and nothing that is empty."""
    for line, kind in zip(LINES, ("done", "pain", "progression", "undo"), strict=True):
        data = json.loads(line)
        assert {"v", "id", "at", "type", "n"} <= set(data)
        assert (data["v"], data["type"]) == (VERSION, kind)
        assert None not in data.values()


def test_an_unknown_type_is_kept() -> None:
    """An event of a newer version is read as what it is: unknown, and with its place in the order."""
    assert read('{"v":7,"id":"x","at":"","type":"mood","n":4,"smile":[1]}\n', LINES[1]) == (
        (UnknownEvent("x", 4, "", "mood"), PAIN),
        [],
    )


def test_unknown_fields_are_ignored() -> None:
    """A field of a newer version does not stand in the way."""
    line = changed(LINES[0], mood="fine", done={"grip": 3})
    assert read(line) == ((DONE,), [])


def test_the_type_decides_not_the_version() -> None:
    """A line of a later version is read by its type: what an older reader would misread gets a new type."""
    assert read(changed(LINES[0], v=VERSION + 1)) == ((DONE,), [])


def test_null_is_the_same_as_nothing() -> None:
    """A field that is null has its default."""
    line = changed(LINES[0], minutes=None, done={"band": None, "effort": None, "load_kg": None})
    (event,), damaged = read(line)
    assert isinstance(event, ExerciseDone)
    assert (event.done.band, event.done.effort, event.done.load_kg) == (None, None, None)
    assert not damaged


DAMAGED: list[str | bytes] = [
    "{",
    "nonsense",
    "[]",
    "null",
    "3",
    '"text"',
    "{}",
    b"\xff\xfe\xfd",
    b'{"v":1,"id":"a\x00b',
    "[" * 100_000,
    '{"a":' * 100_000,
    "9" * 10_000,
    '{"v":1,"id":"x","at":"","type":"mood","n":' + "9" * 5000 + "}",
    '{"v":1,"id":"x","at":"","type":"mood","n":1e999}',
    '{"v":1,"id":"x","at":"","type":"mood","n":-1}',
    '{"v":1,"id":"x","at":"","type":"mood","n":true}',
    '{"v":1,"id":7,"at":"","type":"mood","n":1}',
    '{"v":1,"id":"x","at":"","type":["mood"],"n":1}',
    '{"v":1,"id":"x","at":"","type":"undo","n":1,"undoes":7}',
    '{"v":1,"id":"x","at":"","type":"undo","n":1,"undoes":[7]}',
    changed(LINES[0], date="2026-02-30"),
    changed(LINES[0], date=20261122),
    changed(LINES[0], date="0001-01-01"),
    changed(LINES[1], date="2201-01-01"),
    changed(LINES[0], done={"load_kg": "1"}),
    changed(LINES[0], done={"load_kg": 10**400}),
    changed(LINES[0], done={"load_kg": float("nan")}),
    changed(LINES[0], done={"load_kg": float("inf")}),
    changed(LINES[0], done={"load_kg": -1}),
    changed(LINES[0], done={"pain": 11}),
    changed(LINES[0], done={"pain": 2.5}),
    changed(LINES[0], done={"rung": 0}),
    changed(LINES[0], done={"sets": 3}),
    changed(LINES[0], done={"sets": ["abc"]}),
    changed(LINES[0], done={"sets": [[1]]}),
    changed(LINES[0], done={"sets": [{"reps": -1}]}),
    changed(LINES[0], done={"side": "front"}),
    changed(LINES[0], done={"side": {}}),
    changed(LINES[0], done={"prescription": []}),
    changed(LINES[0], done={"prescription": {"sets": "x"}}),
    changed(LINES[0], done={"note": "\ud800"}),
    changed(LINES[0], batch=[1]),
    changed(LINES[1], pain="3"),
    changed(LINES[1], swelling="huge"),
    changed(LINES[2], rung=10**30),
]


@pytest.mark.parametrize("damage", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_line_is_set_aside(damage: str | bytes) -> None:
    """It is named with its number, and every other line counts."""
    line = (damage.encode() if isinstance(damage, str) else damage).rstrip(b"\n") + b"\n"
    assert read(LINES[0], line, *LINES[1:]) == ((DONE, PAIN, MOVED, UNDO), ["d.jsonl:2"])


def test_a_damaged_line_comes_with_its_cure() -> None:
    """The problem says that all others count."""
    problem = read_journal(b"nonsense\n", "d.jsonl").damaged[0]
    assert "All other lines count." in problem.cure


@pytest.mark.parametrize("cut", range(1, len(LINES[1]) - 1, 7))
def test_a_torn_last_line_is_set_aside(cut: int) -> None:
    """What a crash has cut off is named, and nothing else suffers."""
    assert read(LINES[0], LINES[1][:cut]) == ((DONE,), ["d.jsonl:2"])


def test_a_whole_last_line_counts_without_its_end() -> None:
    """When only the line break is missing, the event is there."""
    assert read(LINES[0], LINES[1].rstrip("\n")) == ((DONE, PAIN), [])


@pytest.mark.parametrize("space", [b"\n", b"\r\n", b"  \n", b"\x00\x00\x00\n", b"\x00" * 5000])
def test_blank_lines_and_null_bytes_are_passed_over(space: bytes) -> None:
    """What a disk leaves behind after a power cut is no event."""
    assert read(LINES[0], space, LINES[1] if space.endswith(b"\n") else "") == (
        (DONE, PAIN) if space.endswith(b"\n") else (DONE,),
        [],
    )


def test_null_bytes_behind_a_line_do_not_hide_it() -> None:
    """A line with its tail of zeros counts."""
    assert read(LINES[0].rstrip("\n"), b"\x00\x00\n", LINES[1]) == ((DONE, PAIN), [])


def test_line_ends_of_windows_and_a_mark_are_read() -> None:
    """A hand edit that changed the line ends, or put a byte order mark in front, loses nothing."""
    assert read(b"\xef\xbb\xbf", *(line.replace("\n", "\r\n") for line in LINES)) == ((DONE, PAIN, MOVED, UNDO), [])


@given(st.binary(max_size=200))
def test_anything_can_be_read(data: bytes) -> None:
    """Whatever bytes are in a file, reading does not raise, and what stands after them counts."""
    events, _ = read(data, b"\n", LINES[0])
    assert events[-1] == DONE


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=3), st.lists), st.data())
def test_any_value_in_any_field(value: Any, data: st.DataObject) -> None:
    """Whatever JSON is put in a field, the line is an event or it is set aside."""
    line = data.draw(st.sampled_from(LINES))
    inner = data.draw(st.booleans())
    fields = json.loads(line)
    key = data.draw(st.sampled_from(sorted(fields["done"] if inner and "done" in fields else fields)))
    (fields["done"] if inner and "done" in fields else fields)[key] = value
    events, damaged = read(json.dumps(fields))
    assert len(events) + len(damaged) == 1


def test_an_unknown_event_is_never_written() -> None:
    """A device adds only what it understands."""
    with pytest.raises(KeyError):
        write_event(UnknownEvent("x", 1, "", "mood"))
    assert isinstance(UNDO, TakenBack)
