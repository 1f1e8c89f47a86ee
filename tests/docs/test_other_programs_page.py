"""The page of other programs says what is read, form by form."""

import pytest

from kneecli.domain.problem import FileFault
from kneecli.formats.diary.remark import read_remark
from kneecli.formats.plan.plan_formats import MARKDOWN
from support.builders import item, session
from support.pages import DOCS, quoted, table_rows

PAGE = (DOCS / "users/other-programs.md").read_text(encoding="utf-8")
UNTICKED = MARKDOWN.write(session(item()))
BOXES = {"done": (True, ""), "not done": (False, ""), "skipped": (True, "skipped")}


def _rows(last: set[str]) -> list[tuple[str, str]]:
    """Each phrase of the tables whose last column has these words, and the word."""
    return [(phrase, row[-1]) for row in _tables(last) for phrase in quoted(row[0])]


def _tables(last: set[str]) -> list[list[str]]:
    return [row for row in table_rows(PAGE) if len(row) == 2 and row[-1] in last]


def _meaning(text: str) -> tuple[bool, str] | None:
    """The first item's tick and remark; None when it is refused."""
    try:
        mark = MARKDOWN.read(text, "plan").marks[0]
    except FileFault:
        return None
    return None if isinstance(read_remark(mark.remark), str) else (mark.done, mark.remark)


@pytest.mark.parametrize(
    ("box", "meaning"), [row for row in _rows({*BOXES, "refused"}) if "- " in row[0] or " [" in row[0]]
)
def test_each_box_of_the_page(box: str, meaning: str) -> None:
    """Done, not done, skipped or refused, as it says."""
    assert _meaning(UNTICKED.replace("- [ ]", box)) == BOXES.get(meaning)


@pytest.mark.parametrize(("added", "meaning"), [row for row in _rows({"passed over", "refused"}) if "- " not in row[0]])
def test_each_thing_behind_an_item(added: str, meaning: str) -> None:
    """Passed over, or refused."""
    text = UNTICKED.replace("- [ ]", "- [x]").replace(": 2 sets of 10\n", f": 2 sets of 10 {added}\n")
    assert text.count(added)
    assert _meaning(text) == ((True, "") if meaning == "passed over" else None)


def test_there_are_forms_on_the_page() -> None:
    """Of each meaning more than one."""
    found = [meaning for _, meaning in _rows({*BOXES, "refused", "passed over"})]
    assert all(found.count(meaning) > 1 for meaning in (*BOXES, "refused", "passed over"))
