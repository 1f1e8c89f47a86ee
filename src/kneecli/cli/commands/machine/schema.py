"""`kneecli schema`: the JSON Schemas of what kneecli writes."""

from typing import Annotated

import typer

from kneecli.cli.shared.options.common import AsJson, Fields
from kneecli.cli.shared.showing.output import print_json, print_rows
from kneecli.domain.nearest import one_of
from kneecli.formats.output.schemas import LISTED, NAMED, SCHEMAS
from kneecli.formats.output.schemas import schema as schema_of


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog="Examples:\n\n  kneecli schema\n\n  kneecli schema plan > plan.schema.json\n")(schema)


def schema(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="The document; all are listed without.")] = None,
    as_json: AsJson = False,
    fields: Fields = None,
) -> None:
    """Print the JSON Schema of a document."""
    if name is not None:
        print_json(schema_of(one_of(name, list(SCHEMAS), "schema")))
        return
    named = [(each, about) for each, (about, _) in SCHEMAS.items()]
    if fields is not None:
        print_rows("schemas-rows", list(map(NAMED.data, named)), fields, as_json=as_json)
    elif as_json:
        print_json(LISTED.data(named))
    else:
        widest = max(map(len, SCHEMAS))
        for each, about in named:
            print(f"{each:{widest + 2}}{about}")
