"""Blocks of few minutes or few sessions: each of their exercises has its turn, and nobody is sent back."""

from collections import Counter
from pathlib import Path

import pytest

from kneecli.domain.diary.block import Block, Exchange
from kneecli.domain.diary.folding import fold
from kneecli.planner.block.exchanges import leads_back
from lives.living import Life, live
from lives.people import Lived
from lives.table import core_of, known
from support.builders import exercise
from support.journal import TODAY, did


def four_weeks(home: Path, **facts: object) -> Life:
    """Four weeks without pain."""
    return live(Lived("few minutes", **facts), home / "home", weeks=4)  # type: ignore[arg-type]  # fields of Lived


def planned(life: Life, target: str) -> Counter[str]:
    """How often strength work for this target was planned, by week."""
    return Counter(
        f"{day:%V}"
        for day, plan in life.plans.items()
        if any(item["phase"] == "strength" and known()[item["exercise"]].target == target for item in plan["items"])
    )


@pytest.mark.slow
def test_ten_minutes_three_times_have_the_trunk_beside_thigh_and_hip(tmp_path: Path) -> None:
    """Thigh and hip in each session, the trunk in two of three, in turn with the stretches."""
    life = four_weeks(tmp_path, minutes=10)
    assert set(planned(life, "core").values()) == {2}
    assert set(planned(life, "quadriceps").values()) == {3}
    stretched = [plan for plan in life.plans.values() if any(item["phase"] == "cool-down" for item in plan["items"])]
    assert len(stretched) >= 4


@pytest.mark.slow
def test_fifteen_minutes_twice_a_week_have_all_of_the_block_from_65_on(tmp_path: Path) -> None:
    """Once two weeks have shown that it is twice a week, each exercise is in both sessions."""
    life = four_weeks(tmp_path, minutes=15, weekdays=(0, 3), settings="age = 72\n")
    for week in (2, 3):
        assert set(core_of(life, week).values()) == {2}, week


@pytest.mark.slow
def test_ten_minutes_twice_a_week_give_each_its_turn(tmp_path: Path) -> None:
    """Where two sessions can't hold all of a block, each of its exercises comes once a week, and the thigh twice.

    A blood pressure that is too high leaves the long exercise for the side of the hip alone for the hip.
    """
    settings = 'age = 72\ncautions = ["uncontrolled-hypertension"]\nlacks = ["step", "stair"]\n'
    life = four_weeks(tmp_path, minutes=10, weekdays=(1, 4), settings=settings)
    assert set(planned(life, "quadriceps").values()) == {2}
    for target in ("hip-abductors", "core", "balance"):
        assert planned(life, target) == Counter({f"{week}": 1 for week in range(40, 44)}), target


def test_want_of_minutes_sends_nobody_back() -> None:
    """From a squat to the mini squat that leads to it only pain, skipping or the person's own wish do."""
    easier, before = exercise(id="mini-squat", harder="squat"), Block(1, TODAY, ("squat",))
    assert leads_back(easier, before, {}, fold([]))
    assert leads_back(easier, before, {"squat": "It leads no further than rung 5 with what you have."}, fold([]))
    assert not leads_back(easier, before, {"squat": "Pain 6 of 10 during it on 3 October."}, fold([]))
    assert not leads_back(easier, Block(1, TODAY, ("bridge",)), {}, fold([]))


def test_what_made_room_at_its_end_does_not_come_straight_back() -> None:
    """The mini squat gave way to sitting down and standing up: for want of minutes another one comes, not the same."""
    through = Exchange("mini-squat", "sit-to-stand", "It leads no further than rung 7 with what you have.")
    before = Block(3, TODAY, ("sit-to-stand",), (through,))
    assert leads_back(exercise(id="mini-squat"), before, {}, fold([]))
    assert not leads_back(exercise(id="squat"), before, {}, fold([]))
    assert not leads_back(
        exercise(id="mini-squat"), before, {"sit-to-stand": "Skipped on 2 October and 4 October."}, fold([])
    )


def test_what_was_learned_long_ago_counts_too() -> None:
    """Four times of the squat, two blocks ago: the mini squat would be a step back; had it hurt, it would not."""
    easier, before = exercise(id="mini-squat", harder="squat"), Block(4, TODAY, ("lunge",))
    for pain, back in ((1, True), (6, False)):
        diary = fold([did(ago, "squat", pain=pain) for ago in (40, 38, 36, 34)])
        assert leads_back(easier, before, {}, diary) is back
