"""What is said of the knee is taken down whatever is wrong with the settings; all else waits until they are mended."""

from pathlib import Path

import pytest

from support.cli import failed, kneecli

FAULTS = (
    ('minuets = 20\nday_begins = "25:00"\n', ["config.toml:1", "Did you mean `minutes`?", "config.toml:2"]),
    ("minutes = \n", ["config.toml:1", "not valid TOML"]),
    ("minutes = 20 # \xe9", ["config.toml:1", "not UTF-8"]),
)


@pytest.mark.parametrize(("text", "named"), FAULTS)
@pytest.mark.parametrize("words", ["pain 3 --swelling mild", "screen --sign no-weight"])
def test_the_knee_is_recorded_and_the_fault_named(tmp_path: Path, text: str, named: list[str], words: str) -> None:
    """The entry counts once the settings are in order again, and they stay as they were written."""
    file = tmp_path / "config.toml"
    file.write_bytes(text.encode("latin-1"))
    ran = kneecli(*words.split(), home=tmp_path)
    assert ran.code == 0
    assert [word for word in named if word not in ran.err] == []
    assert file.read_bytes() == text.encode("latin-1")
    failed(kneecli("plan", home=tmp_path), 3, "config.toml:1")
    file.unlink()
    assert kneecli("history", "--json", home=tmp_path).data["knee"] or kneecli("plan", home=tmp_path).code == 5


def test_what_can_be_read_of_the_settings_counts(tmp_path: Path) -> None:
    """The day begins when they say it does, beside a faulty key; a faulty variable changes nothing of that."""
    (tmp_path / "config.toml").write_text('minuets = 1\nday_begins = "04:00"\n')
    ran = kneecli("pain", "3", home=tmp_path, KNEECLI_AGE="old")
    assert ran.code == 0
    assert "KNEECLI_AGE" in ran.err
    assert "config.toml:1" in ran.err
    assert "config.toml:2" not in ran.err


def test_strict_takes_no_faulty_settings(tmp_path: Path) -> None:
    """With --strict the fault ends the command, and nothing is recorded."""
    (tmp_path / "config.toml").write_text("minuets = 1\n")
    failed(kneecli("--strict", "pain", "3", home=tmp_path), 3, "config.toml:1")
    assert not (tmp_path / "journal").exists()
