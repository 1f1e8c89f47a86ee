"""The documentation holds: its commands run, its tables are those of the code, and its links lead somewhere."""

import datetime
import json
import os
import re
import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from kneecli.cli.shared import exits
from kneecli.domain import vocabulary
from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Rung
from kneecli.domain.diary.performance import Said
from kneecli.domain.person import timing
from kneecli.domain.person.settings import Settings
from kneecli.domain.person.today import Today
from kneecli.domain.progress import judgement, proposal
from kneecli.domain.session.session import Session
from kneecli.domain.value import replace
from kneecli.domain.words.wording import POSITION_WORDS, dose_words, read_dose
from kneecli.figures.drawing import draw
from kneecli.figures.lint import figure_problems
from kneecli.figures.machines import MACHINES
from kneecli.figures.marks import MUSCLES, TRUNK_MUSCLES
from kneecli.figures.props import KINDS
from kneecli.figures.svg import write_svg
from kneecli.formats.diary import remark
from kneecli.formats.diary.journal import read_journal, write_event
from kneecli.formats.figure.figures import read_figures
from kneecli.formats.output.schemas import SCHEMAS
from kneecli.formats.pack.pack import read_pack
from kneecli.formats.plan.data import Mark
from kneecli.formats.plan.keys import to_data
from kneecli.formats.plan.plan_formats import BY_NAME, TOML
from kneecli.formats.reading.checking import Table
from kneecli.formats.settings.config import read_config
from kneecli.planner import objective
from kneecli.planner.candidates import Wishes
from kneecli.planner.plan import plan
from support import ROOT
from support.builders import MINIMAL_PACK
from support.cli import clean_env, kneecli, run
from support.figures import alike

DOCS = ROOT / "docs"
GROUPS = ("users/", "packs/", "developers/")
PLAN_FORMAT = DOCS / "users/plan-format.md"
PLANNER = DOCS / "developers/planner.md"
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])
PACK_FILES = sorted((ROOT / "packs").glob("*/*.toml"))


class Block(NamedTuple):
    """One fenced block of a page: its place, its language, what else stands behind the fence, and its text."""

    page: Path
    line: int
    language: str
    tag: str
    text: str

    @property
    def name(self) -> str:
        """Where it stands, for a test's name."""
        return f"{self.page.name}:{self.line}"

    @property
    def exit_code(self) -> int:
        """The code with which its commands end."""
        return int(self.tag.removeprefix("exit=") or 0)


def _blocks(page: Path, language: str = "") -> Iterator[Block]:
    """The fenced blocks of a page, of this language or of any."""
    fence = re.compile(r"^```(\w*) ?(.*)\n((?:(?!```).*\n)*)```$", re.MULTILINE)
    text = page.read_text(encoding="utf-8")
    for match in fence.finditer(text):
        block = Block(page, text.count("\n", 0, match.start()) + 1, match[1], match[2], match[3])
        if language in ("", block.language):
            yield block


def _shell_blocks() -> list[Block]:
    """All shell blocks but the README's first one, the set-up, which `.ci/run` runs, and those of writing-a-pack.md.

    The latter hang together: test_pack_pages.py runs them in one go.
    """
    return [
        block
        for page in PAGES
        for number, block in enumerate(_blocks(page, "sh"))
        if not (page.name == "README.md" and number == 0) and page.name != "writing-a-pack.md"
    ]


def _prose(page: Path) -> str:
    """A page without its fenced blocks."""
    return re.sub(r"^```.*\n(?:(?!```).*\n)*```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE)


def _sections(page: Path) -> dict[str, str]:
    """The page's text by heading, blocks left out; what stands before the first one is under an empty heading."""
    parts = re.split(r"^#{1,6} (.*)\n", _prose(page), flags=re.MULTILINE)
    return dict(zip(["", *parts[1::2]], parts[::2], strict=True))


def _rows(text: str) -> list[list[str]]:
    """The rows of the tables in a text, header and ruler left out, each as its cells."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    rulers = {number for number, line in enumerate(lines) if re.fullmatch(r"[|\- :]+", line)}
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for number, line in enumerate(lines)
        if number not in rulers and number + 1 not in rulers
    ]


def _quoted(text: str) -> list[str]:
    """What stands in backticks."""
    return re.findall(r"`([^`]+)`", text)


def _first_column(text: str) -> set[str]:
    """The keys that the tables of a text are about."""
    return {key for row in _rows(text) for key in _quoted(row[0])}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The built-in packs."""
    packs = [read_pack(file.read_text(encoding="utf-8"), file.name) for file in PACK_FILES]
    return Catalogue(tuple(sorted(packs, key=lambda pack: pack.name)))


@pytest.fixture(scope="module")
def session(catalogue: Catalogue) -> Session:
    """Some session."""
    return plan(catalogue, Today(datetime.date(2026, 11, 22)), Wishes(20))


# Commands


@pytest.mark.parametrize("block", _shell_blocks(), ids=lambda block: block.name)
def test_the_commands_of_a_page_end_as_the_page_says(block: Block, tmp_path: Path) -> None:
    """Each `kneecli` line of the block ends with the block's code, and every other line with 0."""
    if re.search(r"\bjq\b", block.text) and shutil.which("jq") is None and not os.environ.get("CI"):
        pytest.skip("jq is not installed")
    home, folder, codes = tmp_path / "home", tmp_path / "folder", tmp_path / "codes"
    home.mkdir()
    folder.mkdir()
    lines = [line for line in block.text.replace("\\\n", " ").splitlines() if line.strip()]
    script = "".join(f'{line}\necho "$?" >>"$CODES"\n' for line in lines)
    ran = run("sh", "-c", script, env=clean_env(home, CODES=str(codes), HOME=str(tmp_path)), cwd=folder)
    expected = [block.exit_code if line.startswith("kneecli") else 0 for line in lines]
    found = [int(code) for code in codes.read_text().split()]
    assert dict(enumerate(zip(lines, found, strict=True))) == dict(enumerate(zip(lines, expected, strict=True))), (
        ran.err
    )
    assert "Traceback" not in ran.err


def test_every_shell_block_is_about_kneecli() -> None:
    """A block that runs nothing of ours would be tested for nothing."""
    assert [block.name for block in _shell_blocks() if not re.search(r"^kneecli", block.text, re.MULTILINE)] == []


def test_only_commands_that_exist_are_named() -> None:
    """A command that stands in a page is one of this version."""
    known = set(_help_commands())
    named = {
        (page.name, word)
        for page in PAGES
        for word in re.findall(r"`kneecli ([a-z]+)", _prose(page))
        if word not in known
    }
    assert named == set()


def _help_commands() -> list[str]:
    ran = kneecli("--help", home=None, HOME=os.devnull)
    return re.findall(r"^  ([a-z]+)  ", ran.out.split("Commands:")[1], re.MULTILINE)


def test_no_page_promises_health() -> None:
    """The words that facts section 7 rules out stand nowhere (a clinician may still be named)."""
    ruled_out = r"\b(treats?|relieves?|rehabilitates?|diagnos\w+|cures? (?:the|your) knee|safe for you)\b"
    found = [(page.name, word) for page in PAGES for word in re.findall(ruled_out, _prose(page), re.IGNORECASE)]
    assert found == []


# Settings


@pytest.mark.parametrize(
    "block",
    [*_blocks(DOCS / "users/settings.md", "toml"), *_blocks(DOCS / "users/tutorial.md", "toml")],
    ids=lambda block: block.name,
)
def test_settings_examples_are_valid(block: Block) -> None:
    """Each example is a settings file without a fault."""
    assert read_config(block.text, block.name) != Settings()


def test_settings_page_names_each_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """The table of keys is what the reader asks for."""
    asked = _recorded(monkeypatch)
    read_config("", "config.toml")
    assert _first_column(_sections(DOCS / "users/settings.md")["Keys"]) == asked[""]


def test_the_full_settings_example_has_each_key() -> None:
    """The first example of the page leaves nothing out."""
    example = tomllib.loads(next(_blocks(DOCS / "users/settings.md", "toml")).text)
    assert set(example) == _first_column(_sections(DOCS / "users/settings.md")["Keys"])


def test_settings_page_has_the_real_defaults() -> None:
    """A file with the defaults of the table says the same as no file."""
    rows = _rows(_sections(DOCS / "users/settings.md")["Keys"])
    defaults = {row[0].strip("`"): row[2].strip("`") for row in rows if row[2] != "none"}
    text = "".join(f"{key} = {value}\n" for key, value in defaults.items())
    assert read_config(text, "config.toml") == Settings()


@pytest.mark.parametrize(
    ("heading", "paragraph", "words"),
    [
        ("Equipment", 1, vocabulary.EQUIPMENT),
        ("Equipment", 3, sorted(vocabulary.HOUSEHOLD)),
        ("Bands", 1, vocabulary.BANDS),
        ("Cautions", 1, vocabulary.CAUTIONS),
        ("Targets", 0, vocabulary.TARGETS),
    ],
)
def test_settings_page_lists_the_vocabulary(heading: str, paragraph: int, words: tuple[str, ...]) -> None:
    """The lists of words are those of the code, in its order."""
    paragraphs = _sections(DOCS / "users/settings.md")[heading].strip().split("\n\n")
    assert _quoted(paragraphs[paragraph]) == list(words)


# Exit codes


def test_exit_code_table_is_that_of_the_code() -> None:
    """Each code stands in the table once, in order, and no other."""
    listed = [int(row[0]) for row in _rows((DOCS / "users/exit-codes.md").read_text(encoding="utf-8"))]
    assert listed == sorted({exits.DONE, exits.INTERRUPTED, *(code for _, code in exits.CODES)})


def test_each_exit_code_has_an_example() -> None:
    """A block is run for every code that a command can be made to end with at will."""
    shown = {block.exit_code for block in _blocks(DOCS / "users/exit-codes.md", "sh")}
    assert shown == {exits.DONE, *(code for _, code in exits.CODES)}


# Plans


@pytest.mark.parametrize(
    ("heading", "keys"),
    [("The data", ""), ("An item: `items`", "items"), ("What was left out: `left_out`", "left_out")],
)
def test_plan_page_names_each_key(heading: str, keys: str, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables hold what the reader asks for, and with it every key that is written."""
    listed = _first_column(_sections(PLAN_FORMAT)[heading])
    written: Any = to_data(session)
    asked = _recorded(monkeypatch)
    TOML.read(_with_left_out(), "plan.toml")
    assert listed == asked[keys]
    assert set(written[keys][0] if keys else written) <= listed


def _with_left_out() -> str:
    left_out = '\n[[left_out]]\nexercise = "plank"\nwhy = "You asked to leave it out."\n'
    return next(_blocks(PLAN_FORMAT, "toml")).text + left_out


def test_plan_page_lists_the_positions() -> None:
    """The words and the sentences for positions are those of the code, in its order."""
    row = next(row for row in _rows(_sections(PLAN_FORMAT)["An item: `items`"]) if row[0] == "`position`")
    assert _quoted(row[-1]) == list(vocabulary.POSITIONS)
    page = " ".join(_prose(PLAN_FORMAT).split())
    sentence = page.split("A POSITION is ")[1].split(".")[0]
    assert _quoted(sentence) == [POSITION_WORDS[position].lower() for position in vocabulary.POSITIONS]


def test_plan_examples_can_be_read_and_agree() -> None:
    """The three examples are plans, and the same one where the formats say the same."""
    read = {
        language: BY_NAME[language].read(next(_blocks(PLAN_FORMAT, language)).text, "plan")
        for language in ("markdown", "toml", "json")
    }
    plans = {language: (filled.session.id, filled.session.seconds) for language, filled in read.items()}
    assert set(plans.values()) == {("my-plan-1", 160)}
    assert len({filled.session.items[0].prescription for filled in read.values()}) == 1
    assert read["markdown"].marks == read["toml"].marks
    assert set(read["json"].marks) == {Mark()}


def test_plan_json_example_has_each_written_key(session: Session) -> None:
    """The example, in which nothing is left out, is as complete as what kneecli writes."""
    example = json.loads(next(_blocks(PLAN_FORMAT, "json")).text)
    written = to_data(replace(session, left_out=()))
    assert list(example) == list(written)
    assert list(example["items"][0]) == list(written["items"][0])


def test_dose_examples_are_doses() -> None:
    """Each example of the grammar is read to its end, and written in the same words."""
    examples = [row[0].strip("`") for row in _rows(_sections(PLAN_FORMAT)["The words of a dose"])]
    assert len(examples) > 5
    for example in examples:
        read = read_dose(example)
        assert read is not None
        assert (dose_words(read[0]), read[1]) == (example, "")


# JSON


def test_json_page_names_each_key_of_an_exercise() -> None:
    """The tables are what `exercises --json` writes, in any order."""
    rows = kneecli("exercises", "--json", home=None, KNEECLI_HOME=os.devnull).data
    sections = _sections(DOCS / "users/json.md")
    assert _first_column(sections["`kneecli exercises --json`"]) == set(rows[0])
    assert _first_column(sections["`dose`"]) == set(rows[0]["dose"])
    assert _first_column(sections["`rungs`"]) == set(rows[0]["rungs"][0])


@pytest.mark.parametrize("key", ["knee", "energy"])
def test_json_page_names_the_keys_of_small_objects(key: str) -> None:
    """What is inside `knee` and `energy` stands in the row of their meaning."""
    rows = kneecli("exercises", "--json", home=None, KNEECLI_HOME=os.devnull).data
    meaning = next(
        row[2] for row in _rows(_sections(DOCS / "users/json.md")["`kneecli exercises --json`"]) if row[0] == f"`{key}`"
    )
    assert set(_quoted(meaning)) == set(next(row[key] for row in rows if row[key]))


def test_json_page_names_each_key_of_a_pack(tmp_path: Path) -> None:
    """The table and the example are what `packs list --json` writes, of a broken pack too."""
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "mine.toml").write_text("[pack]\ntitel = 1\n")
    rows = kneecli("packs", "list", "--json", home=tmp_path).data
    listed = _first_column(_sections(DOCS / "users/json.md")["`kneecli packs list --json`"])
    example = json.loads(next(_blocks(DOCS / "users/json.md", "json")).text)[0]
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
    meaning = next(row[2] for row in _rows(_sections(DOCS / "users/json.md")["`items`"]) if row[0] == "`sets`")
    assert _quoted(meaning) == list(item["sets"][0])


def test_json_page_names_each_key_of_progress() -> None:
    """The table is what `progress --json` writes, in its order, with each kind of proposal."""
    rows = kneecli("progress", "bridge", "--json", home=None, KNEECLI_HOME=os.devnull).data
    table = _rows(_sections(DOCS / "users/json.md")["`kneecli progress --json`"])
    assert _listed("`kneecli progress --json`") == list(rows[0])
    assert _quoted(next(row[2] for row in table if row[0] == "`proposal`")) == list(proposal.KINDS)


def test_json_page_names_each_key_of_status() -> None:
    """The table is what `status --json` writes, in its order."""
    data = kneecli("status", "--json", home=None, KNEECLI_HOME=os.devnull).data
    assert _listed("`kneecli status --json`") == list(data)


@pytest.mark.parametrize("command", ["remind", "screen", "config show"])
def test_json_page_names_each_key_of_the_others(command: str) -> None:
    """Their tables are what they write, in its order."""
    data = kneecli(*command.split(), "--json", home=None, KNEECLI_HOME=os.devnull).data
    assert _listed(f"`kneecli {command} --json`") == list(data)


def test_json_page_lists_the_schemas() -> None:
    """The table has each name with what it is for, as `kneecli schema` does."""
    rows = _rows(_sections(DOCS / "users/json.md")["Schemas"])
    assert [[cell.strip("`") for cell in row] for row in rows] == [
        [name, about] for name, (about, _) in SCHEMAS.items()
    ]


def _listed(heading: str) -> list[str]:
    """The keys of a table of docs/users/json.md, in order."""
    return [_quoted(row[0])[0] for row in _rows(_sections(DOCS / "users/json.md")[heading])]


# The journal

_JOURNAL = next(_blocks(DOCS / "users/journal.md", "jsonl")).text.splitlines()
_INSIDE = {"done": "The object `done`", "prescription": "The object `prescription`", "sets": "The objects in `sets`"}


def test_journal_page_shows_each_type() -> None:
    """One line of each type, in the order of the page's headings, as kneecli would write it."""
    journal = read_journal("\n".join(_JOURNAL).encode(), "journal.md")
    assert journal.damaged == ()
    assert "".join(map(write_event, journal.events)).splitlines() == _JOURNAL
    headings = re.findall(r"^## Type `(\w+)`$", _prose(DOCS / "users/journal.md"), re.MULTILINE)
    assert headings == [json.loads(line)["type"] for line in _JOURNAL]


@pytest.mark.parametrize("line", _JOURNAL, ids=lambda line: json.loads(line)["type"])
def test_journal_page_names_each_field(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables hold what the reader asks for, and nothing else, but for the version, which nothing goes by."""
    asked = _recorded(monkeypatch, json)
    (event,) = read_journal(line.encode(), "journal.md").events
    monkeypatch.undo()
    sections = _sections(DOCS / "users/journal.md")
    type = json.loads(line)["type"]
    head = _first_column(sections["Every line"])
    assert head | _first_column(sections[f"Type `{type}`"]) == asked.pop("") | {"v"}
    assert {name: _first_column(sections[_INSIDE[name]]) for name in asked} == asked
    assert set(json.loads(write_event(event))) <= head | _first_column(sections[f"Type `{type}`"])


# Logging


def _phrases() -> list[str]:
    rows = _rows(_sections(DOCS / "users/logging.md")["What can be written"])
    return [phrase for row in rows for phrase in _quoted(row[0])]


@pytest.mark.parametrize("phrase", _phrases())
def test_each_phrase_of_the_logging_page_is_understood(phrase: str) -> None:
    """Alone, in capitals, and behind another one."""
    alone = remark.read_remark(phrase)
    assert isinstance(alone, Said)
    assert isinstance(remark.read_remark(phrase.upper()), Said)
    assert isinstance(remark.read_remark(f"as planned, {phrase}"), Said)
    assert (alone == Said()) == (phrase in ("as planned", "done", "ok"))


def test_the_logging_page_leaves_no_phrase_out() -> None:
    """Each pattern of the reader has an example in the table."""
    patterns = list(remark._PHRASES)
    assert [
        pattern.pattern for pattern in patterns if not any(pattern.fullmatch(phrase) for phrase in _phrases())
    ] == []


# Progress


def test_progress_page_has_the_rules_of_the_code() -> None:
    """As many as judgement.py names, in its order, each with the same sources."""
    rules = re.findall(r"^(\d)\. .* \((.*)\)$", judgement.__doc__ or "", re.MULTILINE)
    rows = _rows(_sections(DOCS / "users/progress.md")["The rules"])
    assert rules != []
    assert [(row[0], row[3]) for row in rows] == rules


def test_sources_of_the_rules_are_listed() -> None:
    """Each source that a rule leans on stands in the page's list of sources, and no other."""
    sections = _sections(DOCS / "users/progress.md")
    listed = set(re.findall(r"^- \*\*([A-Z0-9]+)\*\*", sections["Sources"], re.MULTILINE))
    cited = {tag for row in _rows(sections["The rules"]) for tag in re.findall(r"[A-Z][A-Z0-9]+", row[3])}
    elsewhere = {"ACSM65", "HARV"}  # when a session is due, docs/users/logging.md
    assert listed == cited | elsewhere


# Packs


def test_pack_page_names_each_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables hold what the reader asks for, and nothing else, in each table of a pack file."""
    asked = _recorded(monkeypatch)
    for file in PACK_FILES:
        read_pack(file.read_text(encoding="utf-8"), file.name)
    read_pack(MINIMAL_PACK + _reviews(), "reviews.toml")
    assert _documented_pack_keys() == {table: keys for table, keys in asked.items() if keys}


def _reviews() -> str:
    """The example of docs/packs/pack-format.md."""
    return next(block.text for block in _blocks(DOCS / "packs/pack-format.md", "toml") if "[[review]]" in block.text)


def _documented_pack_keys() -> dict[str, set[str]]:
    """The keys of each table of a pack file, as docs/packs/pack-format.md has them."""
    found: dict[str, set[str]] = {"": set()}
    for heading, text in _sections(DOCS / "packs/pack-format.md").items():
        if table := re.match(r"`\[+([a-z.]+)\]+`", heading):
            *parents, name = table[1].split(".")
            found.setdefault(parents[-1] if parents else "", set()).add(name)
            found.setdefault(name, set()).update(_first_column(text))
        for row in _rows(text):
            if inline := re.search(r"`\{ (.*?) \}`", row[-1]):
                found[row[0].strip("`")] = set(inline[1].split(", "))
    return found


class _Recording(dict[str, Any]):
    """A table of a document that notes which keys it was asked for."""

    def __init__(self, values: dict[str, Any], name: str, asked: dict[str, set[str]]) -> None:
        super().__init__({key: self._of(value, key, asked) for key, value in values.items()})
        self._keys = asked.setdefault(name, set())

    @classmethod
    def _of(cls, value: Any, name: str, asked: dict[str, set[str]]) -> Any:
        if isinstance(value, dict):
            return cls(value, name, asked)
        return [cls._of(each, name, asked) for each in value] if isinstance(value, list) else value

    def __contains__(self, key: object) -> bool:
        self._keys.add(str(key))
        return super().__contains__(key)

    def __getitem__(self, key: str) -> Any:
        self._keys.add(key)
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        self._keys.add(key)
        return super().get(key, default)


def _recorded(monkeypatch: pytest.MonkeyPatch, format: Any = tomllib) -> dict[str, set[str]]:
    """The keys that readers will ask for from now on, by the name of the table that they are in."""
    asked: dict[str, set[str]] = {}
    real = format.loads
    monkeypatch.setattr(format, "loads", lambda text: _Recording(real(text), "", asked))
    return asked


# Figures


def test_figures_page_names_each_prop_muscle_and_machine() -> None:
    """What the reader knows stands on the page, and nothing else."""
    page = (DOCS / "packs/figures.md").read_text(encoding="utf-8").split("## Props")[1]
    rows = [row[0] for row in _rows(_sections(DOCS / "packs/figures.md")["Props"])]
    listed = {word for row in rows for text in _quoted(row) for word in re.findall(r"^([a-z-]+) =", text)}
    assert listed == set(KINDS)
    assert {*MACHINES, *MUSCLES, *TRUNK_MUSCLES} <= set(_quoted(page))


@pytest.mark.parametrize(("heading", "table"), [("The file", "one"), ("A pose", "end")])
def test_figures_page_names_each_key(heading: str, table: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables hold what the reader asks for in a figure and in a pose."""
    asked: set[str] = set()

    class Noting(Table):
        def finish(self) -> None:
            asked.update(self._asked if self.path[-1] == table else ())
            super().finish()

    for module in ("figure.figures", "reading.checking"):
        monkeypatch.setattr(f"kneecli.formats.{module}.Table", Noting)
    pose = "hip = [0, 91]\nhead = 90\ntrunk = 1.0\nfoot_near = 0\nhand_near = 0\n"
    text = f'[one]\nalt = "-"\nimage = "x.svg"\n[one.end]\n{pose}[one.start]\n{pose}'
    read_figures(text, "figures.toml").at("one", 1, Rung(label="-"))
    listed = {key for row in _rows(_sections(DOCS / "packs/figures.md")[heading]) for key in _quoted(row[0])}
    assert listed - {"rung"} == {re.sub("_(near|far)$", "_…", key) for key in asked}


def test_the_example_of_the_figures_page_is_a_figure_without_a_fault(golden: Callable[[str, str], None]) -> None:
    """It is drawn as it stands, and the picture below it is what becomes of it."""
    book = read_figures(next(_blocks(DOCS / "packs/figures.md", "toml")).text, "figures.md")
    figure = book.at("calf-raise", 1, Rung(label="-"))
    assert figure is not None
    assert figure_problems(figure) == ()
    shown, drawn = (DOCS / "packs" / "calf-raise.svg").read_text(encoding="utf-8"), write_svg(draw(figure))
    golden("../../docs/packs/calf-raise.svg", shown if alike(shown, drawn) else drawn)


# The planner


def test_planner_page_names_each_weight() -> None:
    """Every weight of objective.py and every time of timing.py is on the page, and no name that is gone."""
    page = set(re.findall(r"`([A-Z][A-Z0-9_]+)`", _prose(PLANNER)))
    weights = {name for name in vars(objective) if name.isupper() and not name.startswith("_")}
    times = {name for name in vars(timing) if name.isupper() and not name.startswith("_")}
    elsewhere = {"LONGER_HOLDS_S", "STEP_TOLERANCE_CM", "CAPITALS", "FLOOR_POSITIONS"}
    assert (weights | times) - elsewhere <= page
    assert page <= weights | times | elsewhere


def test_sources_of_the_planner_are_named() -> None:
    """Each source tag that objective.py or the page leans on stands in the page's list of sources."""
    listed = set(re.findall(r"^- \*\*.*?\b([A-Z]+[0-9]*)\b", _sections(PLANNER)["Sources"], re.MULTILINE))
    listed |= {"SEED"}
    cited = {tag for text in re.findall(r"\(([A-Z0-9, ]+)\)", _prose(PLANNER)) for tag in text.split(", ")}
    assert cited <= listed


# Links


def _links() -> list[tuple[Path, str]]:
    return [
        (page, target)
        for page in PAGES
        for target in re.findall(r"\]\(([^)\s]+)\)", _prose(page))
        if not re.match(r"[a-z]+:", target)
    ]


@pytest.mark.parametrize(("page", "target"), _links(), ids=lambda value: getattr(value, "name", value))
def test_relative_links_lead_somewhere(page: Path, target: str) -> None:
    """The file is there, and the heading in it."""
    file, _, anchor = target.partition("#")
    there = (page.parent / file) if file else page
    assert there.exists()
    if anchor:
        headings = re.findall(r"^#{1,6} (.*)$", _prose(there), re.MULTILINE)
        assert anchor in [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]


def test_the_index_names_every_page_once() -> None:
    """A page that the index forgets is hard to find."""
    index = DOCS / "README.md"
    listed = sorted(index.parent / target for page, target in _links() if page == index and target.startswith(GROUPS))
    assert listed == sorted(DOCS.glob("*/*.md"))


def test_the_design_page_names_files_that_are_there() -> None:
    """A file that was moved or taken out is not looked for in vain."""
    named = re.findall(r"`((?:[a-z_]+/)+[a-z_]+\.py)`", _prose(DOCS / "developers/design.md"))
    assert len(named) > 20
    folders = (ROOT / "src/kneecli", ROOT)
    assert [file for file in named if not any((folder / file).is_file() for folder in folders)] == []
