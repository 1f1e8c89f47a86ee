"""How tightly a printed plan is set."""

from itertools import pairwise

from kneecli.domain.value import replace
from kneecli.formats.plan.page.fit import fit_of
from support.builders import fixed_session, item, session

CUES = ("Stand tall, with both hands on the counter, and look straight ahead of you.",) * 5


def test_a_short_session_has_room() -> None:
    """One cue a line, in 12 points, the pictures large, and all advice."""
    setting = fit_of(fixed_session(), "a4").setting
    assert (setting.run_on, setting.points, setting.advice) == (False, 12, True)
    assert setting.picture >= 40


def test_more_exercises_are_set_more_tightly_and_never_below_eleven_points() -> None:
    """The more there is to show in the same minutes, the smaller; then there is a page more, and all is larger."""
    exercises = replace(item(), cues=CUES)
    settings = [fit_of(session(*[exercises] * number), "a4").setting for number in range(2, 20)]
    points = [setting.points for setting in settings]
    assert min(points) >= 11
    last = next(number for number, (one, other) in enumerate(pairwise(settings)) if one.points < other.points)
    tighter = settings[: last + 1]
    assert points[: last + 1] == sorted(points[: last + 1], reverse=True)
    assert [setting.run_on for setting in tighter] == sorted(setting.run_on for setting in tighter)


def test_letter_has_less_room_than_a4() -> None:
    """Its pages are shorter."""
    exercises = replace(item(), cues=CUES)
    for number in range(2, 8):
        plan = session(*[exercises] * number)
        a4, letter = (fit_of(plan, paper).setting for paper in ("a4", "letter"))
        assert a4.points >= letter.points
        assert a4.run_on <= letter.run_on
