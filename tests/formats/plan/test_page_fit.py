"""How tightly a printed plan is set."""

from itertools import pairwise

from kneecli.domain.value import replace
from kneecli.formats.plan.page_fit import fit_of
from support.builders import fixed_session, item, session

CUES = ("Stand tall, with both hands on the counter, and look straight ahead of you.",) * 5


def test_a_short_session_has_room() -> None:
    """One cue a line, in 12 points."""
    fit = fit_of(fixed_session(), "a4")
    assert (fit.dense, fit.points) == (False, 12)


def test_more_exercises_are_set_more_tightly_and_never_below_ten_points() -> None:
    """The more there is to show in the same minutes, the smaller; then there is a page more, and all is larger."""
    exercises = replace(item(), cues=CUES)
    fits = [fit_of(session(*[exercises] * number), "a4") for number in range(2, 12)]
    points = [fit.points for fit in fits]
    assert min(points) == 10
    tightest = points.index(10)
    assert points[: tightest + 1] == sorted(points[: tightest + 1], reverse=True)
    assert all(one.picture >= other.picture for one, other in pairwise(fits[: tightest + 1]))


def test_letter_has_less_room_than_a4() -> None:
    """Its pages are shorter."""
    exercises = replace(item(), cues=CUES)
    for number in range(2, 12):
        plan = session(*[exercises] * number)
        pages = [fit_of(plan, paper) for paper in ("a4", "letter")]
        assert pages[0].points >= pages[1].points or pages[1].points == 12
