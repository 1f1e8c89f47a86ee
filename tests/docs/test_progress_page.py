"""The progress page has the rules of the code, with their sources."""

import re

from kneecli.domain.progress.ladder import judgement
from support.pages import DOCS, sections_of, table_rows


def test_progress_page_has_the_rules_of_the_code() -> None:
    """As many as judgement.py names, in its order, each with the same sources."""
    rules = re.findall(r"^(\d)\. .* \((.*)\)$", judgement.__doc__ or "", re.MULTILINE)
    rows = table_rows(sections_of(DOCS / "users/progress.md")["The rules"])
    assert rules != []
    assert [(row[0], row[3]) for row in rows] == rules


def test_sources_of_the_rules_are_listed() -> None:
    """Each source that a rule leans on stands in the page's list of sources, and no other."""
    sections = sections_of(DOCS / "users/progress.md")
    listed = set(re.findall(r"^- \*\*([A-Z0-9]+)\*\*", sections["Sources"], re.MULTILINE))
    cited = {tag for row in table_rows(sections["The rules"]) for tag in re.findall(r"[A-Z][A-Z0-9]+", row[3])}
    elsewhere = {"ACSM65", "HARV"}  # when a session is due, docs/users/logging.md
    assert listed == cited | elsewhere
