"""What was done of a pack that is gone, switched off or has renamed its exercise is named, not passed over."""

from pathlib import Path

import pytest

from support.cli import Ran, failed, kneecli
from support.packs import drop_in, pack_text


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of a pack whose one exercise was done on two days."""
    found = drop_in(tmp_path, "extra.toml", pack_text())
    for day in ("yesterday", "today"):
        assert kneecli("log", "extra-squeeze", "--pain", "1", "--date", day, home=tmp_path).code == 0
    return found


NAMED = "Extra squeeze (extra-squeeze, of the pack extra): done on 2 days, last at rung"


def words(ran: Ran) -> str:
    """What was said, as one line."""
    return " ".join((ran.out + ran.err).split())


def test_progress_names_what_was_done_of_a_pack_that_is_gone(file: Path, tmp_path: Path) -> None:
    """Nothing else was done: the answer is not that nothing is logged. With something else it stands below."""
    file.unlink()
    failed(kneecli("progress", home=tmp_path), 4, NAMED, "kneecli packs list")
    failed(kneecli("progress", "extra-squeeze", home=tmp_path), 4, NAMED)
    kneecli("log", "bridge", home=tmp_path)
    ran = kneecli("progress", home=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Bridge")
    assert NAMED in words(ran)


def test_history_names_it_below_what_it_shows(file: Path, tmp_path: Path) -> None:
    """Only with the exercise among what is shown."""
    assert NAMED not in words(kneecli("history", home=tmp_path))
    file.unlink()
    for shown in ((), ("extra-squeeze",)):
        assert NAMED in words(kneecli("history", *shown, home=tmp_path))
    kneecli("log", "bridge", home=tmp_path)
    assert NAMED not in words(kneecli("history", "bridge", home=tmp_path))


def test_a_pack_that_is_switched_off_can_be_switched_on(file: Path, tmp_path: Path) -> None:
    """The command is named."""
    kneecli("packs", "disable", "extra", home=tmp_path)
    assert "`kneecli packs enable extra` brings it back" in words(kneecli("progress", home=tmp_path))


RENAMED = pack_text("extra", "thigh-squeeze", name="Thigh squeeze")
WITH_ALIAS = RENAMED.replace('category = "', 'aliases = ["extra-squeeze"]\ncategory = "')


def test_a_renamed_exercise_goes_on_under_its_new_id(file: Path, tmp_path: Path) -> None:
    """With the old id among its aliases: rung, rest, history and report go on; no word of one that is gone."""
    assert kneecli("progress", "extra-squeeze", "--rung", "2", home=tmp_path).code == 0
    due = kneecli("progress", "extra-squeeze", "--json", home=tmp_path).data
    file.write_text(RENAMED)
    assert "The pack extra is there, without it." in words(kneecli("progress", home=tmp_path))
    file.write_text(WITH_ALIAS)
    now = kneecli("progress", "thigh-squeeze", "--json", home=tmp_path)
    assert now.data == [due[0] | {"exercise": "thigh-squeeze"}]
    assert now.data[0]["rung"] == 2
    assert kneecli("progress", "extra-squeeze", "--json", home=tmp_path).data == now.data
    for command in ("progress", "history", "report", "status", "doctor"):
        ran = kneecli(command, home=tmp_path)
        assert "No pack has" not in words(ran), command
    (row,) = kneecli("report", "--json", home=tmp_path).data["exercises"]
    assert (row["exercise"], row["days"]) == ("thigh-squeeze", 2)
    items = [each["exercise"] for each in kneecli("history", "--fields", "exercise", "--json", home=tmp_path).data]
    assert items == ["thigh-squeeze", "thigh-squeeze"]


def test_a_plan_and_an_entry_of_before_are_of_the_new_exercise(file: Path, tmp_path: Path) -> None:
    """A plan that names the old id is logged, an entry is edited and taken back, and the journal stays as it was."""
    plan = tmp_path / "old.toml"
    assert kneecli("plan", "--with", "extra-squeeze", "-o", plan, home=tmp_path).code == 0
    file.write_text(WITH_ALIAS)
    before = next((tmp_path / "journal").glob("*.jsonl")).read_bytes()
    plan.write_text(plan.read_text().replace("done = false", "done = true"))
    assert kneecli("log", plan, home=tmp_path).code == 0
    assert kneecli("progress", "thigh-squeeze", "--json", home=tmp_path).code == 0
    entries = kneecli("history", "thigh-squeeze", "--fields", "entry,exercise", home=tmp_path).out.splitlines()
    assert len(entries) == 3
    entry = entries[0].split()[0]
    assert kneecli("edit", entry, "--pain", "3", home=tmp_path).code == 0
    assert kneecli("undo", entry, home=tmp_path).code == 0
    assert len(kneecli("history", "thigh-squeeze", "--fields", "entry", home=tmp_path).out.splitlines()) == 2
    assert next((tmp_path / "journal").glob("*.jsonl")).read_bytes().startswith(before)
    assert '"exercise": "extra-squeeze"' in kneecli("export", home=tmp_path).out


def test_another_pack_with_the_old_id_changes_nothing(file: Path, tmp_path: Path) -> None:
    """The old id is still that of what was done; and the other pack's check says that it is taken."""
    file.write_text(WITH_ALIAS)
    other = pack_text("third", "other-one", name="Other").replace(
        'category = "', 'aliases = ["extra-squeeze"]\ncategory = "'
    )
    advice = kneecli("packs", "check", drop_in(tmp_path, "third.toml", other), "--json", home=tmp_path).data
    assert [each["what"] for each in advice if each["rule"] == "alias"] == [
        "other-one: 'extra-squeeze' is the id or an alias of thigh-squeeze in the pack 'extra'"
    ]
    for command in (("log",), ("exercises",), ("plan", "-o", "-", "--dry-run", "--with")):
        assert kneecli(*command, "extra-squeeze", home=tmp_path).code == 0
    assert "No pack has" not in words(kneecli("progress", home=tmp_path))
    assert len(kneecli("history", "extra-squeeze", "--fields", "entry", home=tmp_path).out.splitlines()) == 3
