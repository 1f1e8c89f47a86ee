"""The page about the plan format names what is read and written, and its examples are plans."""

import datetime
import json
from typing import Any

import pytest

from kneecli.domain import vocabulary
from kneecli.domain.person.today import Today
from kneecli.domain.session.session import Session
from kneecli.domain.value import replace
from kneecli.domain.words.read_back import read_dose
from kneecli.domain.words.wording import POSITION_WORDS, dose_words
from kneecli.formats.plan.filled import Mark
from kneecli.formats.plan.keys import to_data
from kneecli.formats.plan.plan_formats import BY_NAME, TOML
from kneecli.planner.plan import plan
from kneecli.planner.wishes import Wishes
from support.asked_keys import recorded
from support.catalogues import built_in
from support.pages import DOCS, blocks_of, first_column, prose_of, quoted, sections_of, table_rows

PLAN_FORMAT = DOCS / "users/plan-format.md"


@pytest.fixture(scope="module")
def session() -> Session:
    """Some session."""
    return plan(built_in(), Today(datetime.date(2026, 11, 22)), Wishes(20))


@pytest.mark.parametrize(
    ("heading", "keys"),
    [("The data", ""), ("An item: `items`", "items"), ("What was left out: `left_out`", "left_out")],
)
def test_plan_page_names_each_key(heading: str, keys: str, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables hold what the reader asks for, and with it every key that is written."""
    listed = first_column(sections_of(PLAN_FORMAT)[heading])
    written: Any = to_data(session)
    asked = recorded(monkeypatch)
    TOML.read(_with_left_out(), "plan.toml")
    assert listed == asked[keys]
    assert set(written[keys][0] if keys else written) <= listed


def _with_left_out() -> str:
    left_out = '\n[[left_out]]\nexercise = "plank"\nwhy = "You asked to leave it out."\n'
    return next(blocks_of(PLAN_FORMAT, "toml")).text + left_out


def test_plan_page_lists_the_positions() -> None:
    """The words and the sentences for positions are those of the code, in its order."""
    row = next(row for row in table_rows(sections_of(PLAN_FORMAT)["An item: `items`"]) if row[0] == "`position`")
    assert quoted(row[-1]) == list(vocabulary.POSITIONS)
    page = " ".join(prose_of(PLAN_FORMAT).split())
    sentence = page.split("A POSITION is ")[1].split(".")[0]
    assert quoted(sentence) == [POSITION_WORDS[position].lower() for position in vocabulary.POSITIONS]


def test_plan_examples_can_be_read_and_agree() -> None:
    """The three examples are plans, and the same one where the formats say the same."""
    read = {
        language: BY_NAME[language].read(next(blocks_of(PLAN_FORMAT, language)).text, "plan")
        for language in ("markdown", "toml", "json")
    }
    plans = {language: (filled.session.id, filled.session.seconds) for language, filled in read.items()}
    assert set(plans.values()) == {("my-plan-1", 160)}
    assert len({filled.session.items[0].prescription for filled in read.values()}) == 1
    assert read["markdown"].marks == read["toml"].marks
    assert set(read["json"].marks) == {Mark()}


def test_plan_json_example_has_each_written_key(session: Session) -> None:
    """The example, in which nothing is left out, is as complete as what kneecli writes."""
    example = json.loads(next(blocks_of(PLAN_FORMAT, "json")).text)
    written = to_data(replace(session, left_out=()))
    assert list(example) == list(written)
    assert list(example["items"][0]) == list(written["items"][0])


def test_dose_examples_are_doses() -> None:
    """Each example of the grammar is read to its end, and written in the same words."""
    examples = [row[0].strip("`") for row in table_rows(sections_of(PLAN_FORMAT)["The words of a dose"])]
    assert len(examples) > 5
    for example in examples:
        read = read_dose(example)
        assert read is not None
        assert (dose_words(read[0]), read[1]) == (example, "")
