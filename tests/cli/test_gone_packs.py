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


def test_a_renamed_exercise_leads_to_its_new_id(file: Path, tmp_path: Path) -> None:
    """With the old id among its aliases the new one is named, with the rung to go on at; else the pack."""
    renamed = pack_text("extra", "thigh-squeeze", name="Thigh squeeze")
    file.write_text(renamed)
    assert "The pack extra is there, without it." in words(kneecli("progress", home=tmp_path))
    file.write_text(renamed.replace('category = "', 'aliases = ["extra-squeeze"]\ncategory = "'))
    assert "It is now thigh-squeeze: `kneecli progress thigh-squeeze --rung" in words(kneecli("history", home=tmp_path))
    assert kneecli("progress", "thigh-squeeze", "--rung", "1", home=tmp_path).code == 0
