"""The page about JSON names what is written."""

import json
import os
from pathlib import Path

import pytest

from kneecli.domain.progress.ladder import proposal
from kneecli.formats.output.schemas import SCHEMAS
from support.cli import kneecli
from support.pages import DOCS, blocks_of, first_column, quoted, sections_of, table_rows


def test_json_page_names_each_key_of_an_exercise() -> None:
    """The tables are what `exercises --json` writes, in any order."""
    rows = kneecli("exercises", "--json", home=None, KNEECLI_HOME=os.devnull).data
    sections = sections_of(DOCS / "users/json.md")
    assert first_column(sections["`kneecli exercises --json`"]) == set(rows[0])
    assert first_column(sections["`dose`"]) == set(rows[0]["dose"])
    assert first_column(sections["`rungs`"]) == set(rows[0]["rungs"][0])


@pytest.mark.parametrize("key", ["knee", "energy"])
def test_json_page_names_the_keys_of_small_objects(key: str) -> None:
    """What is inside `knee` and `energy` stands in the row of their meaning."""
    rows = kneecli("exercises", "--json", home=None, KNEECLI_HOME=os.devnull).data
    meaning = next(
        row[2]
        for row in table_rows(sections_of(DOCS / "users/json.md")["`kneecli exercises --json`"])
        if row[0] == f"`{key}`"
    )
    assert set(quoted(meaning)) == set(next(row[key] for row in rows if row[key]))


def test_json_page_names_each_key_of_a_pack(tmp_path: Path) -> None:
    """The table and the example are what `packs list --json` writes, of a broken pack too."""
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "mine.toml").write_text("[pack]\ntitel = 1\n")
    rows = kneecli("packs", "list", "--json", home=tmp_path).data
    listed = first_column(sections_of(DOCS / "users/json.md")["`kneecli packs list --json`"])
    example = json.loads(next(blocks_of(DOCS / "users/json.md", "json")).text)[0]
    assert {frozenset(row) for row in [*rows, example]} == {frozenset(listed)}
    assert set(example["problems"][0]) == set(rows[-1]["problems"][0])


def test_json_page_names_each_key_of_history(tmp_path: Path) -> None:
    """The tables are what `history --json` writes, in its order."""
    kneecli("log", "bridge", home=tmp_path)
    data = kneecli("history", "--json", home=tmp_path).data
    assert _listed("`kneecli history --json`") == list(data)
    assert _listed("`sessions`") == list(data["sessions"][0])
    item = data["sessions"][0]["items"][0]
    assert _listed("`items`") == list(item)
    meaning = next(row[2] for row in table_rows(sections_of(DOCS / "users/json.md")["`items`"]) if row[0] == "`sets`")
    assert quoted(meaning) == list(item["sets"][0])


def test_json_page_names_each_key_of_progress() -> None:
    """The table is what `progress --json` writes, in its order, with each kind of proposal."""
    rows = kneecli("progress", "bridge", "--json", home=None, KNEECLI_HOME=os.devnull).data
    table = table_rows(sections_of(DOCS / "users/json.md")["`kneecli progress --json`"])
    assert _listed("`kneecli progress --json`") == list(rows[0])
    assert quoted(next(row[2] for row in table if row[0] == "`proposal`")) == list(proposal.KINDS)


def test_json_page_names_each_key_of_status() -> None:
    """The table is what `status --json` writes, in its order."""
    data = kneecli("status", "--json", home=None, KNEECLI_HOME=os.devnull).data
    assert _listed("`kneecli status --json`") == list(data)


@pytest.mark.parametrize("command", ["remind", "screen", "config show", "doctor"])
def test_json_page_names_each_key_of_the_others(command: str) -> None:
    """Their tables are what they write, in its order."""
    data = kneecli(*command.split(), "--json", home=None, KNEECLI_HOME=os.devnull).data
    assert _listed(f"`kneecli {command} --json`") == list(data)


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("`kneecli log --json`", "log bridge"),
        ("`kneecli pain --json`", "pain 3"),
        ("`kneecli progress EXERCISE --up --json`", "progress step-up --down"),
        ("Changes of the settings", "config set minutes 25"),
        ("`kneecli packs new --json`", "packs new calm-hips"),
        ("`kneecli config get KEY --json`", "config get owns"),
    ],
)
def test_json_page_names_each_key_of_what_is_written(heading: str, line: str, tmp_path: Path) -> None:
    """Their tables are what they answer, in its order."""
    more = [] if "get" in line else ["--dry-run"]
    assert _listed(heading) == list(kneecli(*line.split(), *more, "--json", home=tmp_path).data)


def test_json_page_lists_the_schemas() -> None:
    """The table has each name with what it is for, as `kneecli schema` does."""
    rows = table_rows(sections_of(DOCS / "users/json.md")["Schemas"])
    assert [[cell.strip("`") for cell in row] for row in rows] == [
        [name, about] for name, (about, _) in SCHEMAS.items()
    ]


def _listed(heading: str) -> list[str]:
    """The keys of a table of docs/users/json.md, in order."""
    return [quoted(row[0])[0] for row in table_rows(sections_of(DOCS / "users/json.md")[heading])]
