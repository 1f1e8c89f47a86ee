"""The settings page has the keys, defaults and words of the code."""

import tomllib

import pytest

from kneecli.domain import vocabulary
from kneecli.domain.knee.declared_care import CARE
from kneecli.domain.person.settings import Settings
from kneecli.domain.words.caution_questions import CAUTION_QUESTIONS
from kneecli.formats.settings.config import read_config
from kneecli.formats.settings.keys import KEYS
from support.asked_keys import recorded
from support.pages import DOCS, Block, blocks_of, first_column, quoted, sections_of, table_rows


@pytest.mark.parametrize(
    "block",
    [*blocks_of(DOCS / "users/settings.md", "toml"), *blocks_of(DOCS / "users/tutorial.md", "toml")],
    ids=lambda block: block.name,
)
def test_settings_examples_are_valid(block: Block) -> None:
    """Each example is a settings file without a fault."""
    assert read_config(block.text, block.name) != Settings()


def test_settings_page_names_each_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """The table of keys is what the reader asks for."""
    asked = recorded(monkeypatch)
    read_config("", "config.toml")
    sections = sections_of(DOCS / "users/settings.md")
    assert first_column(sections["Keys"]) | first_column(sections["Older keys"]) == asked[""]
    assert first_column(sections["Older keys"]) == {key.name for key in KEYS if key.is_older}


def test_the_full_settings_example_has_each_key() -> None:
    """The first example of the page leaves nothing out."""
    example = tomllib.loads(next(blocks_of(DOCS / "users/settings.md", "toml")).text)
    assert set(example) == first_column(sections_of(DOCS / "users/settings.md")["Keys"])


def test_settings_page_has_the_real_defaults() -> None:
    """A file with the defaults of the table says the same as no file."""
    rows = table_rows(sections_of(DOCS / "users/settings.md")["Keys"])
    defaults = {row[0].strip("`"): row[2].strip("`") for row in rows if row[2] != "none"}
    text = "".join(f"{key} = {value}\n" for key, value in defaults.items())
    assert read_config(text, "config.toml") == Settings()


@pytest.mark.parametrize(
    ("heading", "paragraph", "words"),
    [
        ("Equipment", 1, vocabulary.EQUIPMENT),
        ("Equipment", 3, sorted(vocabulary.HOUSEHOLD)),
        ("Bands", 1, vocabulary.BANDS),
        ("Targets", 0, vocabulary.TARGETS),
    ],
)
def test_settings_page_lists_the_vocabulary(heading: str, paragraph: int, words: tuple[str, ...]) -> None:
    """The lists of words are those of the code, in its order."""
    paragraphs = sections_of(DOCS / "users/settings.md")[heading].strip().split("\n\n")
    assert quoted(paragraphs[paragraph]) == list(words)


def test_settings_page_has_the_question_of_each_caution() -> None:
    """As `kneecli init` asks them."""
    rows = table_rows(sections_of(DOCS / "users/settings.md")["Cautions"])
    asked = [(f"`{name}`", question) for _, group in CAUTION_QUESTIONS for name, question in group]
    assert [tuple(row) for row in rows] == asked


def test_settings_page_has_the_cautions_that_ask_for_more() -> None:
    """A line for each level, with the cautions of it in the order of the code."""
    rows = table_rows(sections_of(DOCS / "users/settings.md")["Cautions that ask for more"])
    by_level = [quoted(names) for _, names in rows]
    levels = ("same-day", "as-told", "ask-first")
    assert by_level == [[name for name, care in CARE.items() if care.level == level] for level in levels]
