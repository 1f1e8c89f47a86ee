"""Whoever owns weights in pounds goes up the same ladder, with the weights that they have."""

from pathlib import Path

import pytest

from support.cli import before, kneecli, quiet
from support.home import items, standing

EXERCISE = "seated-straight-leg-raise"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Someone with cuffs of 2 and 5 lb."""
    quiet(kneecli("config", "set", "owns", "ankle-weight 2lb", "ankle weight 5 lb", home=tmp_path))
    return tmp_path


def test_the_settings_keep_pounds_as_they_were_said(home: Path) -> None:
    """And say what they come to."""
    assert 'owns = ["ankle-weight 2lb", "ankle-weight 5lb"]' in (home / "config.toml").read_text(encoding="utf-8")
    assert kneecli("config", "get", "ankle_weights_kg", home=home).out.split() == ["0.91", "2.27"]


def test_two_pounds_are_the_rung_of_a_kilogram(home: Path) -> None:
    """In `progress`, the plan, the log and the judgement; the weight that is named is the one owned."""
    assert kneecli("progress", EXERCISE, "--load", "2lb", "--date", before(5), home=home).code == 0
    at = standing(home, EXERCISE)
    assert at["load_kg"] == 0.91
    plan = kneecli("plan", "--with", EXERCISE, "-o", "-", home=home, KNEECLI_UNITS="imperial").out
    assert "ankle weight 0.91 kg (2 lb)" in plan
    for ago in (4, 2):
        said = ("--load", "2lb", "--pain", "0", "--effort", "3")
        quiet(kneecli("log", EXERCISE, *said, "--date", before(ago), home=home))
        quiet(kneecli("pain", "0", "--date", before(ago - 1), home=home))
    assert [(item["load_kg"], item["rung"]) for item in items(home)] == [(0.91, at["rung"])] * 2
    assert standing(home, EXERCISE)["proposal"] == "advance"
