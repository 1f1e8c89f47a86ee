"""`kneecli own`: what you have to exercise with, in one step."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Annotated

import typer

from kneecli.app.person.owning import kept_thing
from kneecli.cli.shared.options.common import AsJson, DryRun
from kneecli.cli.shared.showing.settings_answer import answer_change
from kneecli.cli.shared.talk import given
from kneecli.domain.nearest import one_of
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.vocabulary import EQUIPMENT, Units
from kneecli.formats.reading.quantities import list_of_figures, read_number
from kneecli.formats.settings.config import checked
from kneecli.formats.settings.edit import toml_value
from kneecli.formats.settings.older_keys import OWNS
from kneecli.formats.settings.owned import SIZES, named_thing, owned

EXAMPLES = """Examples:

  kneecli own foam-pad

  kneecli own ankle weights 0.5kg 1kg

  kneecli own step 15cm

  kneecli own red band
"""

BETWEEN = frozenset(("and", "of", "with", "each"))
"""Words between sizes that say nothing of them, as in `2 kg and 3 kg`."""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(own)


def own(
    context: typer.Context,
    thing: Annotated[str, typer.Argument(metavar="THING", help="Such as foam-pad, band or bike.")],
    size: Annotated[
        list[str] | None, typer.Argument(metavar="[SIZE...]", help="Such as 1kg, 2lb, 15cm or red.")
    ] = None,
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Say what you have; it is added to the settings."""
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    name, sizes = _parted(" ".join((thing, *(size or ()))).split())
    if sizes and name not in SIZES:
        raise WrongUsage(
            Problem(f"{name} has no size", f"One thing at a time: `kneecli own {name}` is enough.", "SIZE")
        )
    said = _entries(name, sizes, ctx.settings.units) if sizes else [name]
    checked({OWNS.name: said}, lambda _: "SIZE")
    changes, opens = kept_thing(ctx, name, said)
    answer_change(ctx, talk, changes, f"Added to {OWNS.name}: {toml_value(said)}", opens)


def _parted(words: Sequence[str]) -> tuple[str, list[str]]:
    """The thing and its sizes, as they were typed. Raises WrongUsage for words that name no thing."""
    thing, sizes = named_thing(words)
    if thing is None:
        without_sizes = list(takewhile(lambda word: read_number(word[0]) is None, words))
        thing = one_of(" ".join(without_sizes or words), EQUIPMENT, "")
    return thing, [size for size in sizes if size.lower() not in BETWEEN]


def _with_their_units(sizes: Sequence[str]) -> list[str]:
    """The sizes as they were typed, with a unit that stood by itself, as in `15 cm`, behind its figure."""
    found: list[str] = []
    for size in sizes:
        if found and size.isalpha() and read_number(found[-1]) is not None:
            found[-1] += size
        else:
            found.append(size)
    return found


def _entries(thing: str, sizes: Sequence[str], units: Units) -> list[str]:
    """The thing with each of the sizes; to a bare number the person's unit is added."""
    measure = SIZES[thing].measure
    unit = {"kg": "lb", "cm": "in"}[measure.unit] if measure and units == "imperial" else ""
    sizes = _with_their_units(sizes)
    parts = [part.strip() for size in sizes for part in (list_of_figures(size) if measure else size.split(","))]
    return [owned(thing, part if read_number(part) is None else f"{part}{unit}") for part in parts if part]
