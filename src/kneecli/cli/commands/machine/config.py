"""`kneecli config`: the settings, one by one or as a file."""

import shutil
import sys
from typing import Any

import typer

from kneecli.app.context import Context, kneecli_variables
from kneecli.cli.commands.machine import config_change
from kneecli.cli.commands.machine.config_change import KeyName
from kneecli.cli.shared.group import Group
from kneecli.cli.shared.options.common import AsJson, Fields
from kneecli.cli.shared.showing.output import print_json, print_rows
from kneecli.cli.shared.talk import Talk, given, on_terminal
from kneecli.formats.settings.as_written import SettingInForce, settings_in_force
from kneecli.formats.settings.config import a_key
from kneecli.formats.settings.edit import toml_value
from kneecli.formats.settings.keys import BY_NAME
from kneecli.store.files import read_text


class ConfigGroup(Group):
    """The group; a setting in the place of a command is answered with the command that is meant."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is meant. For a setting, `set` or `get` is named with it."""
        if args and args[0] in BY_NAME:
            command = "set" if len(args) > 1 else "get"
            ctx.fail(f"No such command {args[0]!r}. Did you mean 'kneecli config {command} {' '.join(args)}'?")
        return super().resolve_command(ctx, args)


def add_to(app: typer.Typer) -> None:
    """Adds the command with its subcommands."""
    config = typer.Typer(cls=ConfigGroup, no_args_is_help=True, rich_markup_mode=None)
    config.command("show", epilog="Examples:\n\n  kneecli config show\n\n  kneecli config show --json\n")(show)
    config.command("get", epilog="Examples:\n\n  kneecli config get minutes\n\n  kneecli config get owns\n")(get)
    config_change.add_to(config)
    config.command("edit", epilog="Example:\n\n  EDITOR=nano kneecli config edit\n")(edit)
    config.command("path", epilog="Example:\n\n  kneecli config path\n")(path)
    app.add_typer(config, name="config", help="Show and change the settings.")


def show(
    context: typer.Context,
    as_json: AsJson = False,
    fields: Fields = None,
) -> None:
    """Show all settings, and where each was said.

    What says nothing of its origin has its default.
    """
    ctx, talk = given(context)
    settings = _settings(ctx)
    _warn_of_unknown(talk)
    if fields is not None:
        from kneecli.formats.output.machine.config import SETTING

        print_rows("config-rows", list(map(SETTING.data, settings)), fields, as_json=as_json)
        return
    if as_json:
        from kneecli.formats.output.machine.config import CONFIG

        print_json(CONFIG.data((str(ctx.places.config_file), settings)))
        return
    for setting in settings:
        where = "" if setting.origin == "default" else f"# {setting.where}"
        if setting.key.is_older and not setting.is_said_itself:
            continue
        if setting.value in (None, ""):
            print(f"# {setting.key.name} is not set")
            continue
        line = f"{setting.key.name} = {toml_value(setting.value)}"
        fits = not on_terminal() or len(line) + len(where) + 2 <= shutil.get_terminal_size().columns
        print(f"{line}  {where}".rstrip() if fits or not where else f"{line}\n  {where}")


def get(context: typer.Context, key: KeyName, as_json: AsJson = False) -> None:
    """Print the value of one setting.

    The entries of a list have lines of their own. Nothing is printed when there is no value.
    """
    found = a_key(key)
    ctx, _ = given(context)
    setting = next(each for each in _settings(ctx) if each.key is found)
    value = setting.value
    if as_json:
        from kneecli.formats.output.machine.config import GET

        print_json(GET.data(setting))
        return
    for each in value if isinstance(value, (tuple, list)) else [value]:
        if each not in (None, ""):
            print(str(each).lower() if isinstance(each, bool) else each)


def edit(context: typer.Context) -> None:
    """Change the settings in your editor.

    What you wrote is taken over once it is in order. VISUAL or EDITOR says which editor.
    """
    from kneecli.cli.shared.editor import edit_settings

    edit_settings(*given(context))


def path(context: typer.Context, as_json: AsJson = False) -> None:
    """Print where the settings are, or would be."""
    ctx, _ = given(context)
    if as_json:
        from kneecli.formats.output.machine.config import PATH

        print_json(PATH.data((str(ctx.places.config_file), ctx.places.config_file.exists())))
        return
    sys.stdout.write(f"{ctx.places.config_file}\n")


def _settings(ctx: Context) -> list[SettingInForce]:
    file = ctx.places.config_file
    return settings_in_force(read_text(file) or "", str(file), kneecli_variables())


def _warn_of_unknown(talk: Talk) -> None:
    """Names the variables that look like settings of ours and are none, with what was perhaps meant."""
    from kneecli.domain.nearest import nearest
    from kneecli.formats.settings.keys import KEYS

    known = ("KNEECLI_HOME", "KNEECLI_DEVICE", *(key.variable for key in KEYS))
    for name in sorted(kneecli_variables().keys() - set(known)):
        talk.note(f"kneecli: {name} in the environment means nothing. {nearest(name, known)}".rstrip())
