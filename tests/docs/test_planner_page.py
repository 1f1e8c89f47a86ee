"""The planner's page names the weights of the code, and its sources."""

import re

from kneecli.domain.person import timing
from kneecli.planner import objective
from support.pages import DOCS, prose_of, sections_of

PLANNER = DOCS / "developers/planner.md"


def test_planner_page_names_each_weight() -> None:
    """Every weight of objective.py and every time of timing.py is on the page, and no name that is gone."""
    page = set(re.findall(r"`([A-Z][A-Z0-9_]+)`", prose_of(PLANNER)))
    weights = {name for name in vars(objective) if name.isupper() and not name.startswith("_")}
    times = {name for name in vars(timing) if name.isupper() and not name.startswith("_")}
    elsewhere = {"LONGER_HOLDS_S", "STEP_TOLERANCE_CM", "CAPITALS", "FLOOR_POSITIONS"}
    assert (weights | times) - elsewhere <= page
    assert page <= weights | times | elsewhere


def test_sources_of_the_planner_are_named() -> None:
    """Each source tag that objective.py or the page leans on stands in the page's list of sources."""
    listed = set(re.findall(r"^- \*\*.*?\b([A-Z]+[0-9]*)\b", sections_of(PLANNER)["Sources"], re.MULTILINE))
    listed |= {"SEED"}
    cited = {tag for text in re.findall(r"\(([A-Z0-9, ]+)\)", prose_of(PLANNER)) for tag in text.split(", ")}
    assert cited <= listed
