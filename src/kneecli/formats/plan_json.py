"""A plan as JSON, and back."""

import json

from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.session import Session
from kneecli.formats.checking import Faults, Table
from kneecli.formats.plan_data import FilledPlan, read_data, to_data
from kneecli.formats.toml_lines import TomlLines


def write_json(session: Session) -> str:
    """The plan as indented JSON with a line break at its end."""
    return json.dumps(to_data(session), indent=2, ensure_ascii=False) + "\n"


def read_json(text: str, file: str) -> FilledPlan:
    """The plan that this JSON describes. Raises FileFault with everything that is wrong."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FileFault(Problem(f"this is not valid JSON: {error}", "Make the plan again.", file)) from None
    faults = Faults(file, TomlLines(""))
    if not isinstance(document, dict):
        raise FileFault(Problem("this is not a plan", "Make the plan again.", file))
    filled = read_data(Table(_without_nulls(document), (), faults))
    if problems := faults.problems():
        raise FileFault(problems)
    return filled


def _without_nulls(value: object) -> dict[str, object]:
    """The document without keys that are null: in TOML, and for the reader, these are just not there."""

    def clean(value: object) -> object:
        if isinstance(value, dict):
            return {key: clean(each) for key, each in value.items() if each is not None}
        return [clean(each) for each in value] if isinstance(value, list) else value

    cleaned = clean(value)
    assert isinstance(cleaned, dict)
    return cleaned
