"""`kneecli measure`: check-ins."""

import csv
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from kneecli.formats.output.schemas import schema
from support.cli import before, failed, kneecli, quiet
from support.home import lived
from support.journal import did, felt
from support.terminal import finished, terminal


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that does not exist yet."""
    return tmp_path / "home"


def test_a_value_is_kept_and_the_change_is_shown(home: Path) -> None:
    """The first and the last value of each, and whether the change is more than it varies by itself."""
    for date, value in (("2026-01-05", "7"), ("2026-02-16", "4")):
        ran = kneecli("measure", "worst-pain", value, "--date", date, home=home)
        assert (ran.code, ran.out, ran.err) == (0, "", "")
    kneecli("measure", "usual-pain", "3", home=home)
    shown = " ".join(kneecli("measure", home=home).out.split())
    assert "Worst pain of the week 7, 5 Jan" in shown
    assert "-3 at least 2: more than it varies by itself" in shown
    assert "once so far" in shown
    (worst, _) = kneecli("measure", "--json", home=home).data["series"]
    assert (worst["first"], worst["last"], worst["change"], worst["at_least_smallest"]) == (7, 4, -3, True)


@pytest.mark.parametrize(
    ("words", "name", "subject", "ago"),
    [
        ("chair stand 3", "chair-stand", "", 0),
        ("Worst pain of the week 3 yesterday", "worst-pain", "", 1),
        ("worst-pain 3/10 2 days ago", "worst-pain", "", 2),
        ("activity stairs without the rail 3 yesterday", "activity", "stairs without the rail", 1),
    ],
)
def test_names_and_days_need_neither_quotation_marks_nor_options(
    home: Path, words: str, name: str, subject: str, ago: int
) -> None:
    """The longest beginning names the measure; a day may stand behind, and has to agree with --date."""
    data = kneecli("measure", *words.split(), "--json", home=home).data
    (series,) = data["series"]
    assert (series["measure"], series["subject"], series["last"]) == (name, subject, 3)
    assert [entry["date"] for entry in series["entries"]] == [before(ago)]
    if ago:
        failed(kneecli("measure", *words.split(), "--date", before(5), home=home), 2, "Say it once")


def test_json_follows_its_schema(home: Path) -> None:
    """Before anything, with values, and for one measure alone; with a value it is taken down first."""
    check = Draft202012Validator(schema("measure"))
    check.validate(kneecli("measure", "--json", home=home).data)
    data = kneecli("measure", "balance", "34 s", "--side", "left", "--note", "barefoot", "--json", home=home).data
    check.validate(data)
    assert set(data) == set(schema("measure")["properties"])
    (series,) = data["series"]
    assert (series["side"], series["last"], series["entries"][0]["note"]) == ("left", 34, "barefoot")
    assert [each["id"] for each in data["measures"]] == ["balance"]


def test_what_is_named_is_gone_on_with(home: Path) -> None:
    """Case makes no difference, one name need not be said again, and a fourth is one too many."""
    for words in (("Stairs without the rail", "4"), ("stairs without the rail", "5"), ("6",)):
        assert kneecli("measure", "activity", *words, home=home).code == 0
    (series,) = kneecli("measure", "activity", "--json", home=home).data["series"]
    assert (series["subject"], series["last"]) == ("Stairs without the rail", 6)
    for name in ("kneeling", "a walk"):
        kneecli("measure", "activity", name, "2", home=home)
    failed(kneecli("measure", "activity", "dancing", "2", home=home), 2, "there are 3 already", "kneeling")
    failed(kneecli("measure", "activity", "2", home=home), 2, "has a name of your own", "Stairs")
    assert kneecli("measure", "form", "KOOS pain", "55,5", home=home).code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("worst-pain", "11"), "11 is not from 0 to 10"),
        (("worst-pain", "4.5"), "no value of"),
        (("worst-pain", "much"), "Write 0 to 10"),
        (("chair-stand", "61"), "0 to 60 stands"),
        (("chair-stand", "12", "--side", "left"), "no sides"),
        (("balance", "4", "--side", "up"), "--side"),
        (("worst", "4"), "Did you mean `worst-pain`?"),
        (("koos", "50"), "Did you mean `form`?"),
        (("worst-pain", "4", "--date", "tomorrow"), "future"),
        (("worst-pain", "--note", "x"), "a note goes with a value"),
        (("activity", "x" * 61, "4"), "too long"),
        (("--side", "left"), "Name a measure"),
    ],
)
def test_what_makes_no_sense_is_refused(home: Path, words: tuple[str, ...], said: str) -> None:
    """With what is wrong and its cure, and nothing is written."""
    failed(kneecli("measure", *words, home=home), 2, said)
    assert not (home / "journal").exists()


def test_a_dry_run_writes_nothing(home: Path) -> None:
    """It says what would be recorded, and what that would come to."""
    ran = kneecli("measure", "worst-pain", "4", "--dry-run", home=home)
    assert ran.out == "Dry run: Recorded: Worst pain of the week: 4 of 10 today\n"
    assert kneecli("measure", "worst-pain", "4", "--dry-run", "--json", home=home).data["series"][0]["last"] == 4
    assert not (home / "journal").exists()


def test_each_value_has_a_name_to_take_it_back_by(home: Path) -> None:
    """The short id, as `history` shows those of other entries."""
    for date, value in (("2026-01-05", "7"), ("2026-02-16", "4")):
        kneecli("measure", "worst-pain", value, "--date", date, home=home)
    shown = kneecli("measure", "worst-pain", home=home).out
    (line,) = [line for line in shown.splitlines() if "Monday 5 January 2026" in line]
    assert kneecli("undo", line.split()[0], home=home).out.startswith("Taken back: Worst pain of the week: 7 of 10")
    failed(kneecli("edit", line.split()[0], "--pain", "2", home=home), 2)


def test_values_go_out_and_come_in(home: Path, tmp_path: Path) -> None:
    """With the diary as one document, and as a table."""
    kneecli("measure", "activity", "stairs", "4", "--note", "=1", home=home)
    kneecli("export", "-o", tmp_path / "diary.json", home=home)
    kneecli("export", "-o", f"{tmp_path}/tables/", home=home)
    other = tmp_path / "other"
    assert kneecli("import", tmp_path / "diary.json", home=other).code == 0
    entries = [kneecli("measure", "--json", home=each).data["series"][0]["entries"] for each in (home, other)]
    assert entries[0][0]["value"] == entries[1][0]["value"] == 4
    (row,) = csv.DictReader((tmp_path / "tables/measures.csv").read_text().splitlines())
    assert (row["subject"], row["value"], row["note"]) == ("stairs", "4", "'=1")


def test_undo_takes_it_back(home: Path) -> None:
    """As the last thing that was said."""
    kneecli("measure", "chair-stand", "12", home=home)
    assert kneecli("undo", home=home).out == "Taken back: Chair stands in 30 s: 12 stands today\n"
    assert kneecli("measure", "--json", home=home).data["series"] == []


def test_status_and_remind_say_that_one_is_due(home: Path) -> None:
    """From the day after the first session on; once a value is there, both are quiet."""
    lived(home, did(1, plan="p"), felt(0))
    assert "A first check-in is due, to compare with later: `kneecli measure`." in kneecli("status", home=home).out
    assert "check-in" in kneecli("status", "--json", home=home).data["due"]
    assert kneecli("remind", home=home).out == "Due today: a check-in (`kneecli measure`).\n"
    kneecli("measure", "worst-pain", "4", home=home)
    assert "check-in" not in kneecli("status", home=home).out
    assert kneecli("remind", home=home).code == 4


def test_how_it_is_taken_and_why_not_today(home: Path) -> None:
    """The steps, the sources, and what speaks against it; a value from elsewhere is taken all the same."""
    lived(home, felt(0, 7))
    shown = kneecli("measure", "chair-stand", home=home)
    assert "Not today: pain 7 of 10 is too much for it." in shown.out
    assert "Stop at once" in shown.out
    assert "CST4 (A)" in shown.out
    assert "VALUE" in shown.err
    assert kneecli("measure", "chair-stand", "12", home=home).code == 0


def test_a_pack_that_is_gone_leaves_its_values(home: Path) -> None:
    """They are shown as they were; nothing more can be taken."""
    kneecli("measure", "worst-pain", "4", home=home)
    kneecli("packs", "disable", "strengthening", home=home)
    assert "Worst pain of the week" in kneecli("measure", home=home).out
    failed(kneecli("measure", "worst-pain", "4", home=home), 2, "No pack has any measures.")


def test_on_a_terminal_each_is_asked_for(home: Path) -> None:
    """One question each; Enter leaves one out, what is wrong is asked again, q ends it, and what was said is kept."""
    with terminal(home, "measure") as child:
        child.expect("at its worst\\? 0 to 10 > ")
        child.sendline("11")
        child.expect("Write 0 to 10")
        child.sendline("6")
        child.expect("Recorded: Worst pain of the week: 6 of 10")
        child.expect("most of the time\\? 0 to 10 > ")
        child.sendline("")
        child.expect("What is it\\?")
        child.sendline("stairs")
        child.expect("now.* > ")
        child.sendline("3")
        child.expect("What is it\\?")
        child.sendline("q")
        code, said = finished(child)
    assert code == 0
    assert "goes on with the rest" in said
    assert "once so far" in said
    found = kneecli("measure", "--json", home=home).data
    assert [(each["subject"], each["last"]) for each in found["series"]] == [("", 6), ("stairs", 3)]


def test_on_a_terminal_a_timer_leads(home: Path) -> None:
    """Enter begins the stages; one that is broken off at once is the end, and the seconds can be put right."""
    with terminal(home, "measure", "balance") as child:
        child.expect("Enter begins")
        child.sendline("")
        child.expect("1: feet side by side")
        child.expect("ends it > ")
        child.sendline("")
        child.expect("To go: 10 s")
        child.sendline("")
        child.expect("0 s in all")
        child.sendline("24")
        child.expect("Recorded: Balance, four stages: 24 s")
        assert finished(child)[0] == 0


def test_on_a_terminal_support_is_asked_for_first(home: Path) -> None:
    """From 65 on: without something to hold on to it is left for today."""
    kneecli("config", "set", "age", "70", home=home)
    with terminal(home, "measure", "chair-stand") as child:
        child.expect("something to hold on to in reach\\?")
        child.sendline("n")
        child.expect("leave it for today")
        assert finished(child)[0] == 0
    assert kneecli("measure", "--json", home=home).data["series"] == []


def test_what_is_not_for_one_stands_by_itself(home: Path) -> None:
    """Not under what is still to be taken."""
    quiet(kneecli("config", "set", "cautions", "balance-risk", "dizziness-on-standing", home=home))
    said = kneecli("measure", home=home)
    before, _, behind = said.out.partition("Left out:")
    assert "Still to be taken" in before
    assert behind.strip()
    assert "not for you" not in before.lower()
