"""`kneecli own`: what you have to exercise with, in one step."""

from collections.abc import Sequence
from typing import Annotated

import typer

from kneecli.app.settings_change import changed_settings, person_after
from kneecli.cli.shared.options import AsJson, DryRun
from kneecli.cli.shared.settings_answer import answer_change
from kneecli.cli.shared.talk import given
from kneecli.domain.nearest import one_of
from kneecli.domain.person.opened import opened
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.vocabulary import EQUIPMENT, Units
from kneecli.formats.reading.quantities import read_number
from kneecli.formats.settings.config import checked
from kneecli.formats.settings.edit import toml_value, with_setting
from kneecli.formats.settings.keys import BY_NAME, Key
from kneecli.formats.settings.lists import entries, with_entries, without_entries

EXAMPLES = """Examples:

  kneecli own foam-pad

  kneecli own ankle-weight 0.5kg 1kg

  kneecli own step 15cm

  kneecli own band red green
"""

SIZES = {
    "ankle-weight": "ankle_weights_kg",
    "hand-weight": "hand_weights_kg",
    "step": "step_heights_cm",
    "stair": "step_heights_cm",
    "band": "bands",
}
"""The setting with the sizes of a thing."""


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
    name = one_of(thing, EQUIPMENT, "THING")
    before = ctx.settings.person
    key = BY_NAME[SIZES.get(name, "owns") if size else "owns"]
    said = key.said(_with_units(size, key, ctx.settings.units) if size else [name])
    if size and name not in SIZES:
        raise WrongUsage(Problem(f"{name} has no size", f"`kneecli own {name}` is enough.", "SIZE"))
    checked({key.name: said}, lambda _: "SIZE")
    lacks = BY_NAME["lacks"]

    def change(text: str) -> str:
        text = with_setting(text, key.name, with_entries(text, key, said))
        if name in entries(text, lacks):
            text = with_setting(text, lacks.name, without_entries(text, lacks, [name]))
        return text

    changes = changed_settings(ctx, change)
    opens = opened(ctx.catalogue, before, person_after(ctx, change))
    answer_change(ctx, talk, changes, f"Added to {key.name}: {toml_value(said)}", opens)


def _with_units(sizes: Sequence[str], key: Key, units: Units) -> list[str]:
    """The sizes; to a bare number the person's unit is added, where that is not the one of the settings."""
    unit = {"weights": "lb", "heights": "in"}.get(key.kind, "") if units == "imperial" else ""
    return [size if read_number(size) is None else f"{size}{unit}" for size in sizes]
