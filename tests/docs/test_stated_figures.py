"""The figures that the README and the tutorial state are those of the code."""

import datetime

from kneecli.domain.knee.pain import REST_PAIN, SAFE_PAIN, STOP_PAIN
from kneecli.domain.person.load import RECOVERY_H
from kneecli.domain.person.settings import DEFAULT_MINUTES
from kneecli.domain.person.today import Today
from kneecli.domain.session.session import Guide, Item, Session
from kneecli.domain.value import replace
from kneecli.domain.words import advice
from kneecli.domain.words.wording import clock_words, dose_words
from kneecli.planner import objective
from kneecli.planner.plan import plan
from kneecli.planner.wishes import Wishes
from kneecli.render.layout.room import Room, View
from kneecli.render.plan_brief import plan_brief
from support import ROOT, views
from support.catalogues import built_in, in_first_block


def words_of(page: str) -> str:
    """The words of a page, whatever its line breaks."""
    return " ".join((ROOT / page).read_text(encoding="utf-8").split())


def newcomers_session() -> Session:
    """What someone gets who has said and done nothing yet."""
    today = in_first_block(Today(datetime.date(2026, 11, 22), is_new=True), DEFAULT_MINUTES)
    return plan(built_in(), today, Wishes(minutes=DEFAULT_MINUTES))


def shown(item: Item) -> str:
    """The first lines of an item as the terminal shows it."""
    number = newcomers_session().items.index(item) + 1
    return f"{number} {item.name} {clock_words(item.seconds)} {dose_words(item.prescription)} ({item.label})"


def test_the_tutorial_names_the_minutes_and_the_bands_of_pain() -> None:
    """How long a session may be, when an aerobic part comes, and what a sore day changes."""
    page = words_of("docs/users/tutorial.md")
    assert (objective.LEAST_MINUTES, DEFAULT_MINUTES) == (5, 20)
    assert "Five are the least; twenty are taken when you say nothing." in page
    assert f"From {objective.AEROBIC_FROM_MINUTES} minutes on there may be an aerobic part, too" in page
    assert f"easy days between strength days from {objective.EASY_AEROBIC_FROM_MINUTES} minutes on" in page
    assert f"From {SAFE_PAIN + 1} on, exercises begin at easier rungs" in page
    assert f"Above {STOP_PAIN} the session is a gentle one" in page
    assert f"less work, {objective.FLARE_MINUTES} minutes at most" in page
    assert f"From {REST_PAIN} on kneecli makes no session" in page
    assert advice.STOP in page


def test_the_examples_are_of_a_newcomers_session() -> None:
    """Time, dose, place on the ladder; in the tutorial the cues as well; in the README the time of the whole part."""
    session = newcomers_session()
    bridge = next(item for item in session.items if item.exercise == "bridge")
    tutorial, readme = words_of("docs/users/tutorial.md"), words_of("README.md")
    for page in (tutorial, readme):
        assert shown(bridge) in page
        assert f"Why: {bridge.why} Rung {bridge.rung} of {bridge.rungs}." in page
    assert all(cue in tutorial for cue in bridge.cues)
    in_short = as_shown(plan_brief(replace(session, left_out=(), guide=Guide())))
    assert in_short[in_short.index("Warm-up") : in_short.index("Stop for")].strip() in readme


def as_shown(view: View) -> str:
    """A view on a terminal of 80 columns, with single spaces."""
    return " ".join(views.shown(view, Room(80)).split())


def test_the_readme_counts_right() -> None:
    """The exercises, those that are not the article's, and the hours that muscles rest."""
    page = words_of("README.md")
    exercises = list(built_in())
    assert f"the {len(exercises)} exercises of the four packs" in page
    assert sum(not exercise.article_number for exercise in exercises) == 53
    assert "Fifty-three others" in page
    assert f"Loaded muscles get {RECOVERY_H} hours" in page
