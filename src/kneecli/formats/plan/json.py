"""A plan as JSON, and back."""

import json
from typing import Any

from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.session.session import Session
from kneecli.formats.plan.data import plan_in, without_nulls
from kneecli.formats.plan.filled import FilledPlan
from kneecli.formats.plan.keys import to_data
from kneecli.formats.reading.json_lines import JsonLines


def write_json(session: Session) -> str:
    """The plan as indented JSON with a line break at its end."""
    return json.dumps(to_data(session), indent=2, ensure_ascii=False) + "\n"


def read_json(text: str, file: str) -> FilledPlan:
    """The plan that this JSON describes. Raises FileFault with everything that is wrong."""
    return plan_in(_parsed(text, file), file, JsonLines(text).line)


def _parsed(text: str, file: str) -> dict[str, Any]:
    """The object in this text, without its nulls. Raises FileFault when the text is not JSON, or not an object."""
    cure = "Make the plan again."
    try:
        document = json.loads(text)
        if isinstance(document, dict):
            return without_nulls(document)
    except json.JSONDecodeError as error:
        where = f"{file}:{error.lineno}"
        raise FileFault(Problem(f"this is not valid JSON: {error.msg}", cure, where)) from None
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, brackets without end
        raise FileFault(Problem(f"this can't be read as JSON: {error}", cure, f"{file}:1")) from None
    raise FileFault(Problem("this is not a plan", cure, f"{file}:1"))
