"""`edit` and `undo ID`: one older entry, corrected or taken back."""

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kneecli.domain.diary.corrected_figures import with_figures
from kneecli.domain.diary.performance import Said
from kneecli.domain.diary.record import RungChanged, Screened
from kneecli.domain.value import replace
from kneecli.domain.words.entry_words import entry_changed
from kneecli.domain.words.wording import date_words
from kneecli.formats.output.schemas import schema
from support.cli import before, failed, kneecli, quiet, today
from support.home import items, lived, sessions, standing
from support.journal import day, did, edit, felt, head, measured


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that does not exist yet."""
    return tmp_path / "home"


def step(ago: int, exercise: str, rung: int) -> RungChanged:
    """A step that a plan took by itself."""
    return RungChanged(**head(), date=day(ago), exercise=exercise, rung=rung, why="It went well.", batch="plan")


def ran(home: Path, *words: str) -> Any:
    """A command that went well."""
    found = kneecli(*words, home=home)
    assert found.code == 0, found.err
    return found


def test_history_names_each_entry(home: Path) -> None:
    """A short id in front, the shortest that no other entry has; in JSON and in columns the whole one."""
    events = (did(3, "bridge"), did(2, "bridge"), felt(2))
    one, other, pain = (replace(event, id=id) for event, id in zip(events, ("e1111", "e1222", "e1223"), strict=True))
    lived(home, one, other, pain)
    lines = [line for line in ran(home, "history").out.splitlines() if line.startswith("e")]
    assert [line.split()[0] for line in lines] == ["e111", "e1222", "e1223"]
    data = ran(home, "history", "--json").data
    assert [each["entry"] for session in data["sessions"] for each in session["items"]] == [one.id, other.id]
    assert [each["entry"] for each in data["knee"]] == [pain.id]
    assert ran(home, "history", "--fields", "entry").out.split() == [one.id, other.id]
    assert [each["entry"] for each in sessions(home, "bridge")[0]["items"]] == [one.id]


def test_an_entry_is_corrected_by_options(home: Path) -> None:
    """What is said changes, all else stays, also of an entry that another device wrote; nothing is rewritten."""
    entry = did(3, "heel-raise", pain=1, note="slow")
    lived(home, entry)
    lines = (home / "journal/old.jsonl").read_bytes()
    ran(home, "edit", entry.id, "--reps", "8", "--pain", "4", "--date", "yesterday")
    (item,) = items(home)
    assert [each["reps"] for each in item["sets"]] == [8, 8]
    assert (item["pain"], item["effort"], item["note"]) == (4, 3, "slow")
    assert sessions(home)[0]["date"] == before(1)
    assert (home / "journal/old.jsonl").read_bytes() == lines
    ran(home, "edit", entry.id, "--sets", "3", "--load", "2lb", "--note", "", "--band", "red")
    (item,) = items(home)
    assert (len(item["sets"]), item["load_kg"], item["note"], item["band"]) == (3, 0.91, "", "red")
    ran(home, "undo")
    ran(home, "undo")
    assert (items(home)[0]["pain"], sessions(home)[0]["date"]) == (1, before(3))


def test_the_answer_names_the_day_once() -> None:
    """What it is now and what it was; the day a second time only where it is another."""
    was = did(3, "heel-raise", pain=1)
    fewer, later = with_figures(was.done, Said(each=8)), replace(was, date=day(1))
    ago = date_words(day(3))
    assert entry_changed(was, replace(was, done=fewer), "metric", day(0)).count(ago) == 1
    assert entry_changed(was, later, "metric", day(0)).startswith("Heel raise yesterday: ")
    assert entry_changed(was, later, "metric", day(0)).endswith(f", on {ago})")
    assert entry_changed(felt(1, 5), felt(1, 2), "metric", day(0)) == "pain 2, yesterday (it was: pain 5)"


def test_the_checks_are_those_of_log(home: Path) -> None:
    """What an exercise can't have, a day to come, and what does not go with the entry are refused."""
    entry, pain = did(3), felt(2, 5)
    signs = Screened(**head(), date=day(2), signs=())
    lived(home, entry, pain, signs)
    failed(kneecli("edit", entry.id, "--minutes", "5", home=home), 2, "--minutes", "counted in repetitions")
    failed(kneecli("edit", entry.id, "--load", "999kg", home=home), 2, "--load")
    failed(kneecli("edit", entry.id, "--date", "tomorrow", home=home), 2, "future")
    failed(kneecli("edit", entry.id, "--swelling", "mild", home=home), 2, "swelling")
    failed(kneecli("edit", pain.id, "--reps", "5", home=home), 2, "goes with an exercise")
    failed(kneecli("edit", signs.id, "--pain", "5", home=home), 2, "goes with an exercise")
    failed(kneecli("edit", entry.id, "--pain", "1", home=home), 4, "nothing was changed")
    failed(kneecli("edit", entry.id, home=home), 1, "no editor")


def test_pain_is_corrected(home: Path) -> None:
    """Its figure, swelling, day and time of day."""
    entry = felt(2, 5)
    lived(home, entry)
    ran(home, "edit", entry.id, "--pain", "2", "--swelling", "mild", "--morning", "--date", "yesterday")
    (knee,) = ran(home, "history", "--json").data["knee"]
    assert knee == {"date": before(1), "morning": True, "pain": 2, "swelling": "mild", "entry": entry.id}


def test_a_check_in_is_corrected(home: Path, tmp_path: Path) -> None:
    """By its value, note and day, within what the measure can have, or in the editor."""
    entry = measured(2, 4, note="first")
    lived(home, entry)
    ran(home, "edit", entry.id, "--value", "6", "--note", "")
    (series,) = ran(home, "measure", "--json").data["series"]
    assert [(each["id"], each["value"], each["note"]) for each in series["entries"]] == [(entry.id, 6, "")]
    failed(kneecli("edit", entry.id, "--value", "11", home=home), 2, "0 to 10")
    failed(kneecli("edit", entry.id, "--value", "much", home=home), 2, "no value")
    failed(kneecli("edit", entry.id, "--reps", "5", home=home), 2, "check-in")
    script = tmp_path / "editor"
    script.write_text("#!/bin/sh\nsed -i 's/^value = [^#]*/value = 3 /' \"$1\"\n")
    script.chmod(0o700)
    assert kneecli("edit", entry.id, home=home, EDITOR=str(script)).code == 0
    assert ran(home, "measure", "--json").data["series"][0]["last"] == 3
    lived(home, other := did(1))
    failed(kneecli("edit", other.id, "--value", "3", home=home), 2, "--value")


def test_a_skipped_one_was_done_and_the_other_way_round(home: Path) -> None:
    """Figures of an exercise that was skipped say that it was done."""
    one, other = did(3, skipped="sore", sets=()), did(2)
    lived(home, one, other)
    ran(home, "edit", one.id, "--sets", "2")
    ran(home, "edit", other.id, "--skipped", "no time")
    first, second = items(home)
    assert (len(first["sets"]), first["skipped"]) == (2, None)
    assert (second["sets"], second["skipped"]) == ([], "no time")


def test_nothing_is_written_with_dry_run(home: Path) -> None:
    """It says what would be, in words and as JSON."""
    entry = did(3, name="Heel raise")
    lived(home, entry)
    for words in (("edit", entry.id, "--pain", "7"), ("undo", entry.id), ("undo",)):
        assert ran(home, *words, "--dry-run").out.startswith("Dry run: ")
        assert ran(home, *words, "--dry-run", "--json").data["dry_run"] is True
    assert items(home)[0]["pain"] == 1
    said = ran(home, "edit", entry.id, "--pain", "2", "--json").data
    assert (said["before"]["item"]["pain"], said["after"]["item"]["pain"], said["dry_run"]) == (1, 2, False)
    assert ran(home, "undo", said["edit"], "--json").data["taken_back"][0]["type"] == "edit"
    assert items(home)[0]["pain"] == 1


def test_one_entry_or_a_session_is_taken_back(home: Path) -> None:
    """By an id, the beginning of one, or the id of a session; what was corrected in it does not come up again."""
    old, one, two = did(4, "bridge", plan="p-1"), did(4, "bridge", plan="p-1"), did(4, "plank", plan="p-1")
    single = did(2, "bridge")
    lived(home, old, one, two, single)
    assert [item["entry"] for item in items(home)] == [one.id, two.id, single.id]
    assert "before counts again" in ran(home, "undo", one.id).out
    assert [item["entry"] for item in items(home)] == [old.id, two.id, single.id]
    ran(home, "undo", "p-1")
    assert [item["entry"] for item in items(home)] == [single.id]
    ran(home, "undo", before(2))
    assert items(home) == []


def test_a_name_that_is_not_clear(home: Path) -> None:
    """Candidates are named; a name that is too short, unknown or of something replaced is said to be so."""
    events = (did(4, "bridge", name="Bridge", plan="p"), did(4, "bridge", plan="p"), did(3, "plank", name="Plank"))
    one, again, other = (replace(event, id=f"f000{number}") for number, event in enumerate(events))
    lived(home, one, again, other, did(3, "plank"))
    failed(kneecli("undo", "f000", home=home), 2, "several entries", "Plank on")
    failed(kneecli("edit", before(3), "--pain", "1", home=home), 2, "several entries", "Plank")
    failed(kneecli("undo", "f00", home=home), 2, "no entry is called")
    failed(kneecli("edit", "ffff", home=home), 2, "no entry is called", "`kneecli history` shows")
    failed(kneecli("edit", "plank", home=home), 2, "no entry is called", "`kneecli history plank` shows")
    failed(kneecli("undo", one.id, home=home), 2, "was replaced by a later one")


def test_what_followed_follows_again(home: Path) -> None:
    """A step that a plan took because of figures that were wrong goes with them; one that was chosen stays."""
    easy = [did(ago, "bridge", pain=1, effort=2, rung=2) for ago in (6, 4)]
    mornings = [felt(ago, 1, morning=True) for ago in (5, 3)]
    lived(home, *easy, *mornings, step(2, "bridge", 3))
    assert standing(home, "bridge")["rung"] == 3
    said = ran(home, "edit", easy[1].id, "--pain", "7", "--dry-run", "--json").data
    assert [each["rung"] for each in said["steps"]] == [3]
    ran(home, "edit", easy[1].id, "--pain", "7")
    assert standing(home, "bridge")["proposal"] == "ease"
    ran(home, "undo")
    ran(home, "progress", "bridge", "--rung", "4")
    ran(home, "edit", easy[1].id, "--pain", "7")
    assert standing(home, "bridge")["rung"] == 4


def test_a_note_takes_no_step_back(home: Path) -> None:
    """Where the rules say the same with both figures, a step stays."""
    easy = [did(ago, "bridge", pain=1, effort=2, rung=2) for ago in (6, 4)]
    lived(home, *easy, *(felt(ago, 1, morning=True) for ago in (5, 3)), step(2, "bridge", 3))
    assert ran(home, "edit", easy[1].id, "--note", "fine", "--json").data["steps"] == []
    assert standing(home, "bridge")["rung"] == 3


def test_an_entry_is_corrected_in_the_editor(home: Path, tmp_path: Path) -> None:
    """A small text with all its figures; what is wrong in it is named with its line, and nothing is changed then."""
    entry = did(3, "heel-raise", pain=1, note='a "b" \\ c')
    pain, signs = felt(2, 3), Screened(**head(), date=day(2), signs=("hot-knee",))
    lived(home, entry, pain, signs)

    def edited(event_id: str, **changes: str) -> Any:
        script = tmp_path / "editor"
        code = "".join(f"s/^{key} = [^#]*/{key} = {value} /;" for key, value in changes.items())
        script.write_text(f"#!/bin/sh\nsed -i '{code}' \"$1\"\n")
        script.chmod(0o700)
        return kneecli("edit", event_id, home=home, EDITOR=str(script))

    quiet(edited(entry.id))
    assert edited(entry.id, reps="[9, 7]", load='"2lb"', effort='""', pain="0").code == 0
    (item,) = items(home)
    assert [each["reps"] for each in item["sets"]] == [9, 7]
    assert (item["load_kg"], item["effort"], item["pain"], item["note"]) == (0.91, None, 0, 'a "b" \\ c')
    failed(edited(entry.id, reps="[]", date="2999-01-01"), 3, "entry.toml", "future", "there are no sets")
    failed(edited(entry.id, step='"high"', pain="11"), 3, "`step` is 'high'", "`pain` is 11")
    failed(edited(entry.id, reps="[2000]"), 3, "hard to believe")
    assert edited(pain.id, pain="5", swelling='"mild"', morning="true").code == 0
    assert ran(home, "history", "--json").data["knee"][0]["pain"] == 5
    assert kneecli("plan", home=home).code == 5
    assert edited(signs.id, signs="[]").code == 0
    assert kneecli("plan", home=home).code == 0


def test_two_devices_that_edited_the_same(home: Path) -> None:
    """The last one counts, history says so, and a further edit settles it."""
    entry = did(3, "bridge", name="Bridge")
    lived(home, entry)
    lived(home, edit(entry, pain=3, date=today()), device="tablet")
    ran(home, "edit", entry.id, "--pain", "4")
    assert "two devices" not in ran(home, "history").out
    lived(home, edit(entry, pain=5, date=today()), device="phone")
    said = ran(home, "history").out
    assert "Bridge" in said
    assert "edited on two devices" in said
    ran(home, "edit", entry.id, "--effort", "2")
    assert "two devices" not in ran(home, "history").out


@pytest.mark.parametrize("command", ["edit", "undo"])
def test_the_json_is_what_the_schema_says(home: Path, command: str) -> None:
    """One document on stdout, as its schema has it, whatever kind of entry it is about."""
    entries = (did(3, "bridge", rung=2), felt(2, 4), Screened(**head(), date=day(2)), measured(2))
    lived(home, *entries, step(1, "bridge", 3))
    validator = Draft202012Validator(schema(command))
    for entry in entries:
        what = () if command == "undo" else ("--date", "yesterday")
        data = ran(home, command, entry.id, *what, "--json").data
        assert [error.message for error in validator.iter_errors(data)] == []
