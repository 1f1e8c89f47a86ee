"""The JSON Schema of a pack file says what the reader asks for."""

import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import tomli

from kneecli.authoring.scaffold import NewPack, pack_file
from kneecli.formats.pack.schema import pack_schema
from support import ROOT
from support.builders import MINIMAL_PACK

SCHEMA = pack_schema()
CHECK = jsonschema.Draft202012Validator(SCHEMA)
PAGE = (ROOT / "docs/packs/pack-format.md").read_text(encoding="utf-8")


def test_it_is_a_schema() -> None:
    """It follows the rules of its own dialect."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("file", sorted((ROOT / "packs").glob("*/*.toml")), ids=lambda file: str(file.name))
def test_the_built_in_packs_fit(file: Path) -> None:
    """Real packs, with all they use of the format, are valid."""
    CHECK.validate(tomli.loads(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("text", [MINIMAL_PACK, pack_file(NewPack("calm-hips", "Calm hips"))])
def test_small_packs_fit(text: str) -> None:
    """So are the least that the format asks for, and what `packs new` makes."""
    CHECK.validate(tomli.loads(text))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('target = "calves"', 'target = "calfs"'),
        ("default_rung = 1", 'default_rung = "1"'),
        ('name = "Heel raise"\n', ""),
        ('sources = ["TEST1"]', "sources = []"),
        ("reps = [8, 10]", "reps = [8, 10, 12]"),
        ("sets = 1\nreps = 8\n", "sets = 0\nreps = 8\n"),
        ("api = 1", "api = 1\ntitel = 'x'"),
        ("flexion_deg = 0", "flexion_deg = 0\nbend = 0"),
    ],
)
def test_what_the_reader_refuses_is_refused(before: str, after: str) -> None:
    """Wrong words, types, numbers, missing and unknown keys are marked in the editor."""
    assert before in MINIMAL_PACK
    assert not CHECK.is_valid(tomli.loads(MINIMAL_PACK.replace(before, after, 1)))


def keys(schema: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Each table of the schema by its last name."""
    found: dict[str, dict[str, Any]] = {}
    for name, each in schema["properties"].items():
        inner = each.get("items", each)
        if inner.get("type") == "object":
            found |= {name: inner} | keys(inner)
    return found


@pytest.mark.parametrize(
    "table",
    [
        "pack",
        "source",
        "exercise",
        "dose",
        "knee",
        "rung",
        "review",
        "programme",
        "phase",
        "reaches",
        "beside",
        "gate",
        "goal",
    ],
)
def test_it_has_each_documented_key(table: str) -> None:
    """The keys of docs/packs/pack-format.md are those of the schema; a plain MUST there is required here."""
    heading = re.search(
        rf"^#+ `\[+(?:exercise\.|programme\.(?:phase\.)?)?{table}\]+`.*?$(.*?)(?=^#|\Z)", PAGE, re.MULTILINE | re.DOTALL
    )
    assert heading
    rows = [line.split("|")[1:3] for line in heading[1].splitlines() if line.startswith("| `")]
    listed = {key: must.strip() for names, must in rows for key in re.findall(r"`(\w+)`", names)}
    schema = keys(SCHEMA)[table]
    tables = {key for key, each in schema["properties"].items() if each.get("items", each).get("type") == "object"}
    assert set(listed) == set(schema["properties"]) - (tables - set(listed))
    assert {key for key, must in listed.items() if must == "MUST"} == set(schema["required"]) - tables
