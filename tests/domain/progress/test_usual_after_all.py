"""What was eased for a pain that turns out to be the usual one goes back to where it was; nothing else does."""

import pytest

from kneecli.domain.diary.record import Event, RungChanged
from kneecli.domain.value import replace
from kneecli.domain.words.reason_sentences import reason_words
from support.builders import exercise
from support.journal import did, felt, moved, proposal

WHY = "Pain 3 of 10 on 19 November, after doing it on 18 November; up to 2 is safe."


LEFT = did(4, skipped="pain", pain=6, sets=())


def eased(ago: int = 3, rung: int = 2) -> RungChanged:
    """A step down that a plan took."""
    return replace(moved(ago, rung), why=WHY)


def week(step: RungChanged, pain: int = 3) -> list[Event]:
    """Done at rung 3 with a morning of 3, eased, done at rung 2 with this pain, and a morning of 3."""
    return [did(4, pain=3), felt(3, 3), step, did(3, rung=2, pain=pain), felt(2, 3), felt(1, 3)]


def test_a_step_down_for_the_usual_pain_is_taken_back() -> None:
    """With a usual pain of 3 the morning of 3 said nothing; acceptable pain since then does not speak against it."""
    found = proposal(exercise(), *week(eased(), pain=4), usual_pain=3)
    assert (found.kind, found.rung) == ("advance", 3)
    assert reason_words(found.why).startswith("Made easier on 19 November, for a pain that is known as usual by now")


@pytest.mark.parametrize(
    ("events", "usual"),
    [
        (week(eased()), None),
        (week(moved(3, 2)), 3),
        (week(eased(), pain=6), 3),
        ([*week(eased())[:-2], felt(2, 7), felt(1, 3)], 3),
        ([did(4, pain=3), felt(3, 6), *week(eased())[2:]], 3),
        (week(eased())[:-2], 3),
        ([did(5, pain=3), LEFT, *week(eased())[2:]], 3),
        ([did(5, pain=3), replace(did(4, pain=6), flare=True), *week(eased())[2:]], 3),
    ],
    ids=[
        *("usual-unknown", "by-hand", "hurt-since", "worse-since", "was-worse-then", "aftermath-unsaid"),
        *("left-for-pain-then", "hurt-on-a-flare-day-then"),
    ],
)
def test_else_it_stands(events: list[Event], usual: int | None) -> None:
    """Where the usual pain is not known, the person chose the step, the knee says no, or it was right."""
    assert "usual by now" not in reason_words(proposal(exercise(), *events, usual_pain=usual).why)


def test_a_step_of_long_ago_stands() -> None:
    """After three weeks the exercise has found its way from there."""
    for ago, is_back in ((21, True), (22, False)):
        first = [did(ago + 1, pain=3), felt(ago, 3), eased(ago), *(felt(day, 3) for day in (10, 9))]
        found = proposal(exercise(), *first, did(10, rung=2, pain=4), did(2, rung=2, pain=4), felt(1, 3), usual_pain=3)
        assert ("usual by now" in reason_words(found.why)) is is_back, reason_words(found.why)
