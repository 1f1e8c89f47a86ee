"""`export` and `import`: all out, and in."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kneecli.domain.diary.record import Screened
from kneecli.formats.output.schemas import schema
from support.cli import before, failed, kneecli
from support.home import items, lived, sessions, standing
from support.journal import day, did, edit, felt, head, moved, undo

STRONG = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight (kg),Reps,Distance,Seconds,Notes,Workout Notes,RPE"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that does not exist yet."""
    return tmp_path / "home"


@pytest.fixture
def strong(tmp_path: Path) -> Path:
    """A file with two workouts: a warm-up, two weights, a hold, a name that is not known, a set without a count."""
    file = tmp_path / "strong.csv"
    first, second = f"{before(5)} 18:00:00,Legs,35m", f"{before(3)} 18:00:00,Legs,35m"
    lines = (
        STRONG,
        f"{first},Glute Bridge,W,0,10,0,0,,good day,",
        f"{first},Glute Bridge,1,2.5,10,0,0,slow,good day,7",
        f"{first},Glute Bridge,2,2.5,9,0,0,,good day,8",
        f"{first},Glute Bridge,3,5,6,0,0,,good day,9",
        f"{first},Plank,1,0,0,0,45,,good day,",
        f"{second},Squat (Barbell),1,60,8,0,0,,,",
        f"{second},Glute Bridge,1,0,10,0,0,,,",
        f"{second},Glute Bridge,2,0,0,5,0,,,",
    )
    file.write_text("\ufeff" + "\r\n".join(lines), encoding="utf-8")
    return file


def ran(home: Path, *words: str | Path) -> Any:
    """A command that went well."""
    found = kneecli(*words, home=home)
    assert found.code == 0, found.err
    return found


def test_the_diary_goes_out_and_in(home: Path, tmp_path: Path) -> None:
    """In an empty home history, progress and status are the same; a second time nothing comes in."""
    one, two, gone = did(9, "bridge", pain=7), did(3, "bridge", plan="p-1", note="é\u200d"), did(2, "plank")
    other = (felt(8, 3, morning=True, swelling="mild"), moved(2, 4, "bridge"), Screened(**head(), date=day(1)))
    lived(home, one, two, gone, *other, edit(one, pain=1, date=one.date), undo(gone))
    file, empty = tmp_path / "d.json", tmp_path / "empty"
    ran(home, "export", "-o", file)
    assert file.stat().st_mode & 0o777 == 0o600
    assert ran(home, "export").out == file.read_text(encoding="utf-8")
    assert ran(empty, "import", file, "--json").data["added"] == len((one, two, *other))
    for command in (("history",), ("progress",), ("status",), ("screen",)):
        assert ran(empty, *command, "--json").data == ran(home, *command, "--json").data
    again = ran(empty, "import", file, "--json").data
    assert (again["added"], again["known"], again["import"]) == (0, 5, None)
    assert ran(empty, "export").out == file.read_text(encoding="utf-8")


def test_the_document_has_its_schema(home: Path) -> None:
    """Every type of entry is as the schema says."""
    lived(home, did(3, "bridge"), felt(2), moved(1, 2, "bridge"), Screened(**head(), date=day(1), signs=("hot-knee",)))
    ran(home, "screen", "--none")
    assert kneecli("plan", home=home).code == 0
    data = ran(home, "export").data
    assert {"block", "done", "pain", "progression", "screen"} <= {each["type"] for each in data["entries"]}
    assert [error.message for error in Draft202012Validator(schema("export")).iter_errors(data)] == []


def test_tables(home: Path, tmp_path: Path) -> None:
    """One table of exercises, or three in a folder; no text is a formula; what is not ours is not replaced."""
    lived(home, did(3, "bridge", note="=1+1"), felt(2, 4))
    (row,) = csv.DictReader(ran(home, "export", "--format", "csv").out.splitlines())
    assert (row["reps"], row["pain"], row["note"], row["step_cm"]) == ("10/10", "1", "'=1+1", "")
    ran(home, "export", "-o", f"{tmp_path}/tables/")
    ran(home, "export", "-o", f"{tmp_path}/tables")
    assert sorted(file.name for file in (tmp_path / "tables").iterdir()) == [
        "exercises.csv",
        "knee.csv",
        "measures.csv",
    ]
    (knee,) = csv.DictReader((tmp_path / "tables/knee.csv").read_text().splitlines())
    assert (knee["pain"], knee["morning"], knee["swelling"]) == ("4", "no", "")
    ran(home, "export", "-o", tmp_path / "one.csv")
    (tmp_path / "mine.csv").write_text("mine\n")
    failed(kneecli("export", "-o", tmp_path / "mine.csv", home=home), 1, "is not an export")
    failed(kneecli("export", "-o", f"{tmp_path}/tables/", "--format", "json", home=home), 2, "-o")


def test_a_history_comes_in(home: Path, strong: Path) -> None:
    """Each run of one weight is an entry, with effort and notes; no pain is made up, and no ladder moves."""
    kneecli("log", "bridge", "--date", before(9), "--pain", "1", home=home)
    stood = standing(home, "bridge")["rung"]
    said = ran(home, "import", strong, "--json").data
    assert (said["source"], said["added"], said["known"], said["left"]) == ("Strong", 4, 0, 2)
    found = [item for item in items(home) if item["pain"] is None]
    assert [(item["exercise"], item["load_kg"], [one["reps"] for one in item["sets"]]) for item in found] == [
        ("bridge", 2.5, [10, 9]),
        ("bridge", 5.0, [6]),
        ("plank", None, [None]),
        ("bridge", None, [10]),
    ]
    assert [item["effort"] for item in found] == [8, 9, None, None]
    assert found[0]["note"] == "slow; good day; and 1 warm-up set"
    assert found[2]["sets"][0]["hold_s"] == 45
    assert [session["date"] for session in sessions(home)] == [before(9), before(5), before(3)]
    assert standing(home, "bridge")["rung"] == stood


def test_twice_adds_nothing_and_undo_takes_all_back(home: Path, strong: Path) -> None:
    """Also when an entry was corrected since; what was taken back comes in anew, once."""
    first = ran(home, "import", strong, "--json").data
    entry = items(home)[0]["entry"]
    ran(home, "edit", entry, "--pain", "2")
    again = ran(home, "import", strong, "--json").data
    assert (again["added"], again["known"]) == (0, 4)
    assert items(home)[0]["pain"] == 2
    assert "the import of 4 entries from Strong" in ran(home, "undo", first["import"]).out
    assert items(home) == []
    assert [ran(home, "import", strong, "--json").data["added"] for _ in range(2)] == [4, 0]
    ran(home, "undo")
    assert items(home) == []


def test_the_map_is_proposed_and_can_be_edited(home: Path, strong: Path) -> None:
    """Sure names are filled in, the others have candidates; a map that is there is kept, and grows."""
    ran(home, "import", strong)
    file = strong.with_name("strong.csv.map.toml")
    text = file.read_text(encoding="utf-8")
    assert '"Glute Bridge" = "bridge"\n' in text
    assert '"Squat (Barbell)" = ""  # perhaps squat' in text
    assert file.stat().st_mode & 0o777 == 0o600
    file.write_text('# mine\n"Squat (Barbell)" = "squat"\n"Plank" = ""\n', encoding="utf-8")
    said = ran(home, "import", strong, "--json").data
    assert (said["added"], said["known"]) == (1, 3)
    assert file.read_text(encoding="utf-8").startswith('# mine\n"Squat (Barbell)" = "squat"\n"Plank" = ""\n"Glute')
    file.write_text('"Squat (Barbell)" = "sqat"\n', encoding="utf-8")
    failed(kneecli("import", strong, home=home), 3, "strong.csv.map.toml:1", "sqat")


def test_what_does_not_come_in_is_kept(home: Path, strong: Path) -> None:
    """Its rows stand in a file beside, which can be imported like the first."""
    shown = ran(home, "import", strong).out
    heading = next(at for at, line in enumerate(shown.splitlines()) if line.endswith("did not come in:"))
    assert shown.splitlines()[heading + 1].startswith("- ")  # the rows, and nothing between
    assert "Squat (Barbell): no exercise is named for it (1 row, line 7)" in shown
    assert "Glute Bridge: it has no repetitions" in shown
    left = strong.with_name("strong.left.csv")
    assert left.read_text(encoding="utf-8").count("\n") == 3
    mine = strong.with_name("map.toml")
    mine.write_text('"Squat (Barbell)" = "squat"\n', encoding="utf-8")
    assert ran(home, "import", left, "--map", mine, "--json").data["added"] == 1


def test_nothing_is_written_when_it_is_tried(home: Path, strong: Path) -> None:
    """What would come in is said, and nothing is there afterwards."""
    folder = sorted(strong.parent.iterdir())
    data = ran(home, "import", strong, "--dry-run", "--json").data
    assert (data["added"], data["dry_run"]) == (4, True)
    assert [error.message for error in Draft202012Validator(schema("import")).iter_errors(data)] == []
    assert ran(home, "import", strong, "--dry-run").out.startswith("Dry run: 4 entries came in from Strong.")
    assert "in the map that an import writes" in ran(home, "import", strong, "--dry-run").out
    assert sorted(strong.parent.iterdir()) == folder


def test_the_form_that_a_name_is_taken_for_is_said(home: Path, tmp_path: Path) -> None:
    """A newcomer's plank is one at a counter; who stands at the plain form has nothing to be told."""
    file = tmp_path / "s.csv"
    file.write_text(f"{STRONG}\n{before(5)} 18:00:00,Core,35m,Plank,1,0,0,0,45,,,\n", encoding="utf-8")
    said = " ".join(ran(home, "import", file).out.split())
    assert "Plank: taken as Counter plank, the form where you stand. If it was Plank itself, rung 8:" in said
    assert kneecli("undo", home=home).code == 0
    assert kneecli("progress", "plank", "--rung", "8", home=home).code == 0
    assert "taken as" not in ran(home, "import", file).out
    assert "Counter plank" not in kneecli("history", home=home).out


def test_more_than_the_rung_asks_for_is_said(home: Path, tmp_path: Path) -> None:
    """The rung that the figures reach is named, with the command that goes there; nothing goes by itself."""
    file = tmp_path / "s.csv"
    row = f"{before(5)} 18:00:00,Legs,35m,Step Up,{{}},0,15,0,0,,,"
    file.write_text("\n".join((STRONG, *(row.format(number) for number in (1, 2, 3, 4)))), encoding="utf-8")
    ran(home, "import", file)
    assert standing(home, "step-up")["proposal"] != "advance"


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("a,b\n1,2\n", 3, ("no program that is known", "Strong")),
        ("{", 3, ("f.csv", "no program that is known")),
        ('{"schema":"kneecli.export/2","entries":[]}', 3, ("kneecli.export/1",)),
        ('{"schema":"kneecli.export/1","entries":[{"type":"pain"}]}', 3, ("entry 1",)),
        (f"{STRONG}\n2999-01-01,,,Plank,1,0,0,0,45,,,\n", 0, ()),
    ],
)
def test_what_can_not_be_imported(home: Path, tmp_path: Path, text: str, code: int, words: tuple[str, ...]) -> None:
    """It is said what is wrong, and nothing comes in; what is dated ahead stays out."""
    file = tmp_path / "f.csv"
    file.write_text(text, encoding="utf-8")
    found = kneecli("import", file, home=home)
    assert found.code == code, found.err
    for word in words:
        assert word in found.err
    assert kneecli("history", "--json", home=home).data["sessions"] == []
    failed(kneecli("import", tmp_path / "none.csv", home=home), 1, "no such file")
    failed(kneecli("import", file, "--from", "stronk", home=home), 2, "--from")


def test_a_newer_kind_of_entry_is_left_out(home: Path, tmp_path: Path) -> None:
    """Of a document of a newer kneecli the rest comes in."""
    file = tmp_path / "d.json"
    entries = [{"type": "mood", "id": "x", "at": "", "n": 1}, {"type": "pain", "id": "y", "at": "", "n": 2}]
    entries[1] |= {"date": before(1), "pain": 3}
    file.write_text(json.dumps({"schema": "kneecli.export/1", "entries": entries}), encoding="utf-8")
    assert "1 entries of a newer kneecli" in ran(home, "import", file).out
    assert ran(home, "history", "--json").data["knee"][0]["pain"] == 3


def test_a_folder_is_told_as_one(home: Path, tmp_path: Path) -> None:
    """The cure is for reading, not for writing."""
    for words in (("import",), ("prescription", "check"), ("prescription", "add")):
        failed(kneecli(*words, tmp_path, home=home), 1, "this is a folder, not a file", "Name a file in it.")
