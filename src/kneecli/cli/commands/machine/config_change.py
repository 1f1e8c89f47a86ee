"""`kneecli config set`, `add`, `remove` and `unset`: one setting changed, all else left as it is."""

from collections.abc import Callable
from typing import Annotated, Any

import typer

from kneecli.app.context import kneecli_variables
from kneecli.app.settings_change import changed_settings
from kneecli.cli.shared.options.common import AsJson, DryRun
from kneecli.cli.shared.showing.settings_answer import answer_change
from kneecli.cli.shared.talk import given
from kneecli.domain.nearest import wider
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.vocabulary import CAUTIONS
from kneecli.formats.settings.config import a_key, checked
from kneecli.formats.settings.edit import toml_value, with_setting, without_setting
from kneecli.formats.settings.keys import Key
from kneecli.formats.settings.lists import entries, with_entries, without_entries
from kneecli.formats.settings.older_keys import OWNS, in_owns, with_older_keys_moved, with_sizes
from kneecli.store.files import expanded, refuse_unmakable

Values = Annotated[list[str], typer.Argument(metavar="VALUE...", help="The value; for a list any number of them.")]
KeyName = Annotated[str, typer.Argument(metavar="KEY", help="The setting's name.")]


SET_EXAMPLES = """Examples:

  kneecli config set minutes 25

  kneecli config set emphasis balance cardio

  kneecli config set owns "ankle-weight .5kg" foam-pad
"""


def add_to(config: typer.Typer) -> None:
    """Adds the commands."""
    config.command("set", epilog=SET_EXAMPLES)(set_)
    config.command(
        "add", epilog="Examples:\n\n  kneecli config add owns foam-pad\n\n  kneecli config add emphasis balance\n"
    )(add)
    config.command("remove", epilog="Example:\n\n  kneecli config remove owns foam-pad\n")(remove)
    config.command("unset", epilog="Example:\n\n  kneecli config unset emphasis\n")(unset)


def set_(context: typer.Context, key: KeyName, value: Values, as_json: AsJson = False, dry_run: DryRun = False) -> None:
    """Change one setting; comments and order stay.

    A list is replaced as a whole; `config add` and `config remove` change single entries.
    """
    found = a_key(key)
    said = _meant(context, found, found.said(value))
    checked({found.name: said}, lambda _: "")
    if found.name == "plans_folder" and said:
        refuse_unmakable(expanded(said).absolute())

    before: list[Any] = []

    def change(text: str) -> Any:
        before.extend(entries(text, found) if found.is_list else ())
        return with_sizes(text, found.name, said) if found.is_older else said

    _change(context, found, change, as_json=as_json, dry_run=dry_run)
    if found.is_older:
        return
    if lost := [each for each in before if each not in said]:
        cure = f"`kneecli config add {found.name} {' '.join(map(str, said))}` adds to a list."
        taken = "would be taken" if dry_run else "taken"
        given(context)[1].note(f"kneecli: {taken} out of {found.name}: {toml_value(lost)}. {cure}")


def add(context: typer.Context, key: KeyName, value: Values, as_json: AsJson = False, dry_run: DryRun = False) -> None:
    """Add to a list; what it has stays."""
    found, said = _entries_said(context, key, value)
    listed, wanted = in_owns(found, said)
    _change(context, found, lambda text: with_entries(text, listed, wanted), as_json=as_json, dry_run=dry_run)


def remove(
    context: typer.Context, key: KeyName, value: Values, as_json: AsJson = False, dry_run: DryRun = False
) -> None:
    """Take something out of a list; the rest stays."""
    found, said = _entries_said(context, key, value, taken_out=True)
    listed, wanted = in_owns(found, said)
    _change(context, found, lambda text: without_entries(text, listed, wanted), as_json=as_json, dry_run=dry_run)


def _entries_said(
    context: typer.Context, key: str, value: list[str], *, taken_out: bool = False
) -> tuple[Key, list[Any]]:
    """The list that is meant and the entries that are said. Raises WrongUsage."""
    found = a_key(key)
    if not found.is_list:
        raise WrongUsage(Problem(f"{found.name} is no list", f"`kneecli config set {found.name} VALUE` changes it."))
    said: list[Any] = found.said(value)
    if taken_out:
        said = [wider(word, CAUTIONS) or word for word in said] if found.name == "cautions" else said
    else:
        said = _meant(context, found, said)
    checked({found.name: said}, lambda _: "")
    return found, said


def _meant(context: typer.Context, key: Key, said: Any) -> Any:
    """The same; of cautions those that are meant, where a word may be more than one. Raises WrongUsage."""
    if key.name != "cautions":
        return said
    from kneecli.cli.shared.asking.cautions import meant_cautions

    return meant_cautions(said, may_ask=given(context)[1].may_ask)


def _change(context: typer.Context, key: Key, change: Callable[[str], Any], *, as_json: bool, dry_run: bool) -> None:
    """Gives the key the value that the change makes of the file's text, and says it."""
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    if key.is_older:
        talk.note(f"kneecli: {key.name} is an older key: what you have is in owns.")
        key = OWNS
    value: list[Any] = []

    def with_value(text: str) -> str:
        text = with_older_keys_moved(text) if key is OWNS else text
        value[:] = [change(text)]
        return with_setting(text, key.name, value[0])

    changes = changed_settings(ctx, with_value)
    answer_change(ctx, talk, changes, f"{key.name} = {toml_value(value[0])}", *_asks_for(key, value[0]))
    if kneecli_variables().get(key.variable):
        talk.note(f"kneecli: {key.variable} is set in the environment, and goes before the file.")


def _asks_for(key: Key, value: Any) -> tuple[str, ...]:
    """What cautions ask for besides leaving exercises out; of another key nothing."""
    if key.name != "cautions":
        return ()
    from kneecli.domain.knee.declared_care import care_notes, rest_by_caution

    return tuple(filter(None, [rest_by_caution(value), *care_notes(value)]))


def unset(context: typer.Context, key: KeyName, as_json: AsJson = False, dry_run: DryRun = False) -> None:
    """Take one setting out: its default holds.

    A key that kneecli does not know can be taken out, too.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)

    def change(text: str) -> str:
        less = without_setting(text, key)
        if less != text:
            return less
        found = a_key(key)
        if found.is_older:
            text = with_older_keys_moved(text)
            return with_setting(text, OWNS.name, with_sizes(text, found.name, ()))
        return without_setting(text, found.name)

    changes = changed_settings(ctx, change)
    answer_change(ctx, talk, changes, *(f"{each.key} is not set any more" for each in changes))
