"""What kneecli writes as JSON is what its schemas say, no less and no more."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kneecli.formats.output.schemas import SCHEMAS, row_keys, schema
from kneecli.formats.settings.template import config_template
from support.cli import failed, kneecli
from support.packs import drop_in, pack_text
from support.programmes import PACK as PROGRAMMES
from support.writing import ON_NOTHING, WRITING, a_home, as_typed

COMMANDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "plan": (
        ("plan", "--format", "json"),
        ("plan", "-m", "45", "--format", "json", "--explain", "--equipment", "pool"),
        ("plan", "--pain", "6", "--format", "json", "-o", "-"),
    ),
    "plan-items": (("plan", "--fields", ",".join(row_keys("plan-items")), "--json"),),
    "plan-days-rows": (("plan", "--days", "3", "--fields", ",".join(row_keys("plan-days-rows")), "--json"),),
    "plan-days": (("plan", "--days", "7", "--format", "json"),),
    "history-week": (("history", "--week", "--json"),),
    "history": (("history", "--json"), ("history", "bridge", "--json")),
    "history-rows": (("history", "--json", "--fields", ",".join(row_keys("history-rows"))),),
    "progress": (("progress", "--json"), ("progress", "step-up", "--json")),
    "plot": (
        ("history", "--plot", "--json"),
        ("progress", "--plot", "--json"),
        ("progress", "step-up", "--plot", "--json"),
        ("measure", "--plot", "--json"),
    ),
    "exercises": (("exercises", "--json"),),
    "packs": (("packs", "list", "--json"),),
    "status": (("status", "--json"), ("status", "--json", "--date", "2027-01-01")),
    "remind": (("remind", "--json"), ("remind", "--json", "--date", "2027-01-01")),
    "measure": (("measure", "--json"), ("measure", "activity", "--json")),
    "report": (("report", "--json"), ("report", "--fields", "pain,checkins", "--json")),
    "programme": (("programme", "--json"),),
    "programme-list": (("programme", "list", "--json"),),
    "programme-show": (("programme", "show", "small", "--json"),),
    "goal": (("goal", "--json"),),
    "goal-list": (("goal", "list", "--json"),),
    "prescription": (("prescription", "show", "--json"), ("prescription", "show", "--all", "--json")),
    "prescription-new": (("prescription", "new", "other.toml", "--dry-run", "--json"),),
    "prescription-check": (("prescription", "check", "knee.toml", "--json"),),
    "screen": (("screen", "--json"),),
    "config": (("config", "show", "--json"),),
    "config-rows": (("config", "show", "--fields", "key,value,from,where", "--json"),),
    "setting": (("config", "get", "owns", "--json"), ("config", "get", "knee", "--json")),
    "config-path": (("config", "path", "--json"),),
    "screen-signs": (("screen", "--fields", "key,question,urgency,recorded", "--json"),),
    "packs-show": (("packs", "show", "yoga", "--json"), ("packs", "show", "bad", "--json")),
    "packs-check": (("packs", "check", "packs/good.toml", "--json"), ("packs", "check", "packs/bad.toml", "--json")),
    "history-week-days": (("history", "--week", "--fields", ",".join(row_keys("history-week-days")), "--json"),),
    "export": (("export",),),
    "schemas": (("schema", "--json"),),
    "schemas-rows": (("schema", "--fields", "name,about", "--json"),),
    "doctor": (("doctor", "--json"),),
    "doctor-checks": (("doctor", "--fields", "topic,state,what,cure", "--json"),),
}
"""The commands whose JSON each schema is for."""


def nothing(home: Path) -> None:
    """An empty home."""


def a_life(home: Path) -> None:
    """A home with settings, a broken pack and a good one, a screen, and all that can be said of an exercise."""
    (home / "config.toml").write_text('units = "imperial"\nage = 70\nowns = ["ankle-weight"]\n', encoding="utf-8")
    drop_in(home, "good.toml", pack_text())
    drop_in(home, "courses.toml", PROGRAMMES)
    drop_in(home, "bad.toml", "[pack]\ntitel = 1\n")
    log = "log", "--date", "yesterday", "--note", "\u00e9 \u2192", "--pain", "1", "--effort", "3"
    for words in (
        ("screen", "--none"),
        ("screen", "--sign", "hot-knee"),
        ("screen", "--none"),
        (*log, "seated-straight-leg-raise", "--load", "1kg", "--side", "left"),
        (*log, "step-up", "--step", "15cm"),
        (*log, "walking", "--minutes", "20"),
        ("log", "bridge"),
        ("pain", "2", "--swelling", "mild"),
        ("measure", "activity", "stairs", "4", "--date", "yesterday"),
        ("measure", "activity", "stairs", "5"),
        ("programme", "start", "small"),
        ("goal", "add", "stairs"),
        ("goal", "add", "the hill"),
        ("goal", "reached", "the hill"),
        ("prescription", "new", "knee.toml", "--exercise", "bridge, 2x8, 3 a week", "--limit", "kneeling"),
        ("prescription", "add", "knee.toml"),
    ):
        assert kneecli(*words, home=home, cwd=home).code == 0, words


def strict(body: Any) -> Any:
    """The schema with no other keys allowed than those that it names."""
    if isinstance(body, dict):
        closed = {"additionalProperties": False} if body.get("type") == "object" else {}
        return closed | {key: strict(each) for key, each in body.items()}
    return [strict(each) for each in body] if isinstance(body, list) else body


def test_every_schema_has_a_command() -> None:
    """Each name in the table is proved here, the settings file below, the others with their commands."""
    assert set(COMMANDS) | {name for name, _ in WRITING} | {"settings", "pack", "prescription-file"} == set(SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_schemas(name: str, tmp_path: Path) -> None:
    """What the command prints is a valid schema of the draft that it names."""
    ran = kneecli("schema", name, home=tmp_path)
    assert (ran.code, ran.err, ran.data) == (0, "", schema(name))
    Draft202012Validator.check_schema(ran.data)
    assert ran.data["$id"].startswith(f"urn:kneecli:{name}:")
    assert ran.data["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


@pytest.mark.parametrize("live", [pytest.param(nothing, marks=pytest.mark.slow), a_life])
def test_what_is_written_is_what_the_schema_says(live: Callable[[Path], None], tmp_path: Path) -> None:
    """Every document has each key that its schema requires, with such values, and no key that it does not name."""
    live(tmp_path)
    for name, commands in COMMANDS.items():
        validator = Draft202012Validator(strict(schema(name)))
        for words in commands:
            ran = kneecli(*words, home=tmp_path, cwd=tmp_path)
            if not ran.out and live is nothing and words[0] in ("packs", "prescription", "programme", "report"):
                continue  # there is no such pack, no file, and nothing to report
            assert ran.code in (0, 4, *([3] if words[0] in ("doctor", "packs") else [])), (words, ran.err)
            assert [error.message for error in validator.iter_errors(ran.data)] == [], words


def test_fields_that_were_asked_for_are_what_the_schema_says(tmp_path: Path) -> None:
    """A row need not have all keys, and has no other."""
    kneecli("log", "bridge", "--pain", "1", home=tmp_path)
    for name, words in (
        ("history-rows", ("history", "--fields", "date,pain")),
        ("plan-items", ("plan", "--fields", "exercise")),
    ):
        ran = kneecli(*words, "--json", home=tmp_path)
        assert ran.data
        assert [error.message for error in Draft202012Validator(strict(schema(name))).iter_errors(ran.data)] == []


@pytest.mark.slow
@pytest.mark.parametrize(("name", "line"), WRITING)
@pytest.mark.parametrize("more", [[], ["--dry-run"]])
def test_what_a_command_that_writes_answers(name: str, line: str, more: list[str], tmp_path: Path) -> None:
    """Each has its document, with each key that the schema requires and no other, also in a dry run."""
    home = a_home(tmp_path)
    ran = kneecli(*as_typed(line, tmp_path), *more, "--json", home=home, cwd=tmp_path)
    assert ran.code == 0, ran.err
    validator = Draft202012Validator(strict(schema(name)))
    assert [error.message for error in validator.iter_errors(ran.data)] == []
    assert name == "plan" or ran.data["dry_run"] is bool(more)


@pytest.mark.parametrize(("name", "line"), ON_NOTHING)
def test_what_is_answered_in_a_new_home(name: str, line: str, tmp_path: Path) -> None:
    """The same documents."""
    ran = kneecli(*line.split(), "--json", home=tmp_path)
    validator = Draft202012Validator(strict(schema(name)))
    assert [error.message for error in validator.iter_errors(ran.data)] == []


def test_each_document_has_an_id_of_its_own() -> None:
    """No two schemas share one, and it has the number of the document."""
    ids = [schema(name)["$id"] for name in SCHEMAS]
    assert len(set(ids)) == len(ids)
    assert schema("history")["$id"] == "urn:kneecli:history:1"


def test_the_settings_schema_knows_what_the_reader_knows() -> None:
    """The template without its comment signs is valid; what the reader would refuse is not."""
    validator = Draft202012Validator(schema("settings"))
    lines = (line.removeprefix("# ") for line in config_template({}).splitlines() if " = " in line)
    assert validator.is_valid(tomllib.loads("\n".join(line for line in lines if line.partition(" = ")[0].islower())))
    for wrong in ({"minutes": 4}, {"minuets": 20}, {"owns": ["bandd"]}, {"floor": "no"}, {"age": 17}):
        assert not validator.is_valid(wrong)


def test_the_names_are_listed(tmp_path: Path) -> None:
    """Without a name there is a line for each, with the command that it is for; an unknown one has the nearest."""
    ran = kneecli("schema", home=tmp_path)
    assert [line.split()[0] for line in ran.out.splitlines()] == list(SCHEMAS)
    failed(kneecli("schema", "histroy", home=tmp_path), 2, "Did you mean `history`?")


# Fields

LISTS = {
    "plan --dry-run": "plan-items",
    "plan --days 5": "plan-days-rows",
    "exercises": "exercises",
    "progress": "progress",
    "history": "history-rows",
    "history --week": "history-week-days",
    "packs list": "packs",
    "doctor": "doctor-checks",
    "screen": "screen-signs",
    "config show": "config-rows",
    "schema": "schemas-rows",
}
"""The commands with a list, and the schema of its rows."""


@pytest.mark.slow
@pytest.mark.parametrize("command", LISTS)
def test_fields_are_columns(command: str, tmp_path: Path) -> None:
    """Each list has one line for each row, the fields in the order in which they were asked for, and tabs between."""
    a_life(tmp_path)
    known = row_keys(LISTS[command])
    fields = ",".join(reversed(known))
    rows = kneecli(*command.split(), "--fields", fields, "--json", home=tmp_path).data
    lines = kneecli(*command.split(), "--fields", fields, home=tmp_path).out.splitlines()
    assert [list(row) for row in rows] == [known[::-1]] * len(lines)
    assert len(lines) > 3
    assert {line.count("\t") for line in lines} == {len(known) - 1}
    wanted = "" if rows[-1][known[-1]] is None else str(rows[-1][known[-1]])
    assert json.dumps(rows[-1][known[-1]]) in lines[-1] or lines[-1].startswith(wanted)


def test_what_is_not_known_of_a_row_is_empty(tmp_path: Path) -> None:
    """Of a pack that is switched off no more than its name and its origin is known."""
    assert kneecli("packs", "show", "yoga", "--fields", "name,licence", home=tmp_path).out == "yoga\tMIT\n"
    kneecli("packs", "disable", "yoga", home=tmp_path)
    assert kneecli("packs", "show", "yoga", "--fields", "name,licence", home=tmp_path).out == "yoga\t\n"


def test_an_unknown_field_is_2(tmp_path: Path) -> None:
    """All of them are named, each with the nearest; none at all is a mistake too."""
    failed(kneecli("exercises", "--fields", "id,nmae,rngs", home=tmp_path), 2, "`name`", "`rungs`")
    failed(kneecli("plan", "--fields", "exercise,setts", home=tmp_path), 2, "`sets`")
    assert not (tmp_path / "plans").exists()
    failed(kneecli("exercises", "--fields", "", home=tmp_path), 2, "there is no field ''", "There are id, name")


def test_a_text_can_not_make_another_column(tmp_path: Path) -> None:
    """Tabs and line breaks in what someone wrote are written out."""
    kneecli("log", "bridge", "--note", "a\tb\nc", home=tmp_path)
    assert kneecli("history", "--fields", "note,exercise", home=tmp_path).out == "a b c\tbridge\n"
