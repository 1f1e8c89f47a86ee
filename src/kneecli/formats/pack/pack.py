"""A pack file: TOML text to a `Pack`, with every fault of the file in one go (docs/packs/pack-format.md)."""

import re
from collections.abc import Mapping
from typing import Any

from kneecli.domain.catalogue.exercise import Exercise, Pack, Source
from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.vocabulary import SOURCE_GRADES
from kneecli.formats.pack.exercise import read_exercise
from kneecli.formats.pack.goal import read_goal
from kneecli.formats.pack.ids import CITING, check_ids
from kneecli.formats.pack.measure import read_measure
from kneecli.formats.pack.programme import read_programme
from kneecli.formats.pack.review import read_review
from kneecli.formats.reading.checking import Table
from kneecli.formats.reading.faults import Faults
from kneecli.formats.reading.toml_lines import TomlLines
from kneecli.formats.reading.toml_text import read_toml_text

API = 1

MOST_BYTES = 1_000_000
"""A pack file larger than this is not read; the built-in ones are below a tenth of a megabyte."""

_VERSION = re.compile(r"\d+\.\d+\.\d+(?:[-+.][0-9A-Za-z.-]+)?")
_TAG = re.compile(r"[A-Z][A-Z0-9-]{1,19}")
_FIGURES = re.compile(r"(?:[A-Za-z0-9][A-Za-z0-9._-]*/)?[A-Za-z0-9][A-Za-z0-9._-]*\.toml")


def read_pack(text: str, file: str) -> Pack:
    """The pack that this text describes. `file` is the name used in messages.

    Raises FileFault with every fault that was found, each with its line and cure.
    """
    document = read_toml_text(text, file)
    faults = Faults(file, TomlLines(text).line)
    pack = pack_in(Table(document, (), faults))
    if problems := faults.problems():
        raise FileFault(problems)
    return pack


def pack_in(root: Table) -> Pack:
    """The pack in this table. Faults are noted in the table; the result counts only when there are none.

    Raises FileFault for a file of a later api.
    """
    head = root.table("pack")
    api = _api(head)
    name = head.name("name")
    sources = tuple(_source(table) for table in root.tables("source"))
    reviews = tuple(read_review(table) for table in root.tables("review"))
    tables = {kind: root.tables(kind) for kind in ("measure", "programme", "goal")}
    least = 0 if reviews or any(tables.values()) else 1
    tables["exercise"] = root.tables("exercise", least=least)
    pack = Pack(
        name=name,
        api=api,
        sources=sources,
        reviews=reviews,
        exercises=tuple(read_exercise(table, name) for table in tables["exercise"]),
        measures=tuple(read_measure(table, name) for table in tables["measure"]),
        programmes=tuple(read_programme(table, name) for table in tables["programme"]),
        goals=tuple(read_goal(table, name) for table in tables["goal"]),
        **_head(head),
    )
    root.finish()
    tags = {source.tag for source in sources}
    check_ids("exercise", tables["exercise"], pack.exercises, tags)
    check_ids("measure", tables["measure"], pack.measures, tags, (*CITING, "change_sources"))
    check_ids("programme", tables["programme"], pack.programmes, tags)
    check_ids("goal", tables["goal"], pack.goals, tags)
    return pack


def _api(table: Table) -> int:
    """The api that the file is written for. Raises FileFault for a later one, whose keys this version does not know."""
    api = table.number("api", 1, 1000)
    if api > API:
        cure = f"This kneecli reads packs of api {API}: install a newer one."
        raise FileFault(Problem(f"`api` is {api}", cure, table.where("api")))
    return api


def _head(table: Table) -> dict[str, Any]:
    """What `[pack]` says of the pack, by the name of the field."""
    version = table.text("version", most=40)
    if version and not _VERSION.fullmatch(version):
        table.note("version", f"`version` is {version!r}", "Write three numbers, such as 1.0.0.")
    found = {
        "version": version,
        "title": table.text("title"),
        "licence": table.text("licence", most=60),
        "authors": table.texts("authors", least=1),
        "language": table.text("language", most=12),
        "figures": _figures(table),
    }
    table.finish()
    return found


def figures_named(document: Mapping[str, Any]) -> str:
    """The file of figures that a pack's file names; empty when it names none, or none that can be."""
    pack = document.get("pack")
    named = pack.get("figures") if isinstance(pack, dict) else None
    return named if isinstance(named, str) and _FIGURES.fullmatch(named) else ""


def _figures(table: Table) -> str:
    """The file of figures. It is in a folder below the pack's file, so that it is not taken for a pack."""
    figures = table.text("figures", "", most=100)
    if figures and not _FIGURES.fullmatch(figures):
        table.note(
            "figures",
            f"`figures` is {figures!r}",
            "Name a .toml file in a folder beside this one: `figures/mine.toml`.",
        )
    return figures


def _source(table: Table) -> Source:
    tag = table.text("tag", most=20)
    if tag and not _TAG.fullmatch(tag):
        table.note("tag", f"`tag` is {tag!r}", "Write capitals and digits, such as WHO20.")
    source = Source(
        tag=tag,
        title=table.text("title"),
        by=table.text("by"),
        year=table.text("year", most=20),
        grade=table.choice("grade", SOURCE_GRADES),
        url=table.text("url", "", most=600),
    )
    table.finish()
    return source


def claims_of_the_article(pack: Pack) -> tuple[Problem, ...]:
    """A problem for each exercise that claims to be the article's, which only exercises of built-in packs may do."""
    return tuple(claim for exercise in pack.exercises if (claim := claim_of_the_article(exercise)))


def claim_of_the_article(exercise: Exercise) -> Problem | None:
    """The problem of an exercise that claims to be the article's though its pack is not built in; else None."""
    if exercise.origin == "complement" and exercise.article_number is None:
        return None
    cure = "Take out `origin`, `article_number` and `article_dose`."
    return Problem(f"{exercise.id} is not from the article that kneecli starts from", cure)
