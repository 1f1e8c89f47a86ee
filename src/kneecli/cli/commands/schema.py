"""`kneecli schema`: the JSON Schemas of what kneecli writes."""

from typing import Annotated

import typer

from kneecli.cli.shared.output import print_json
from kneecli.domain.nearest import one_of
from kneecli.formats.output.schemas import SCHEMAS
from kneecli.formats.output.schemas import schema as schema_of


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog="Examples:\n\n  kneecli schema\n\n  kneecli schema plan > plan.schema.json\n")(schema)


def schema(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="The document; all are listed without.")] = None,
) -> None:
    """Print the JSON Schema of a document."""
    if name is None:
        for each, (about, _) in SCHEMAS.items():
            print(f"{each:14}{about}")
        return
    print_json(schema_of(one_of(name, list(SCHEMAS), "NAME")))
