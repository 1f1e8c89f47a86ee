"""Writes the files that are generated from the app: `python tools/generate.py`. `--check` only names stale ones."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import typer
from manual import markdown, programmes, roff
from manual.model import manual
from shells import bash, fish, powershell, zsh
from shells.lists import LIST_OF, known_lists, plain
from shells.model import ANYTHING, FILES, FLAG, Argument, Command, Option, Program, Word

import kneecli
from kneecli.cli import main
from kneecli.cli.shared.options.common import NameWord, Whole
from kneecli.formats.settings.keys import KEYS, Key

ROOT = Path(__file__).resolve().parent.parent
REFRESH = "python tools/generate.py"

MOST_NUMBERS = 20
"""A range of numbers longer than this is not worth listing."""


def program() -> Program:
    """All commands of the app with their options, and the lists."""
    lists = known_lists()
    root = _command(typer.main.get_command(main.app), None, "kneecli", lists)
    used = set(_values(root))
    return Program(root, {name: words for name, words in lists.items() if name in used})


def files() -> dict[Path, str]:
    """The text that each file should have."""
    known = program()
    pages = manual(typer.main.get_command(main.app), kneecli.__version__, ROOT / "docs/users/exit-codes.md")
    folder = ROOT / "completions"
    return {
        folder / "kneecli.bash": bash.script(known),
        folder / "_kneecli": zsh.script(known),
        folder / "kneecli.fish": fish.script(known),
        folder / "kneecli.ps1": powershell.script(known),
        ROOT / "docs/users/reference.md": markdown.page(pages),
        ROOT / "docs/users/programmes-built-in.md": programmes.page(),
        ROOT / "man" / "kneecli.1": roff.page(pages),
    }


def _values(root: Command) -> Iterator[str]:
    """The values of the options and arguments of all commands."""
    for command in root.all():
        yield from (option.value for option in command.options)
        yield from (argument.value for argument in command.arguments)


def _command(app: Any, parent: typer.Context | None, path: str, lists: dict[str, tuple[Word, ...]]) -> Command:
    """The command as completions need it, without hidden options and commands."""
    context = typer.Context(app, parent=parent, info_name=path.rpartition(" ")[2], **app.context_settings)
    params = [get_param for get_param in app.get_params(context) if not getattr(get_param, "hidden", False)]
    under = {name: each for name, each in getattr(app, "commands", {}).items() if not each.hidden}
    return Command(
        path=path,
        about=app.get_short_help_str(200),
        options=tuple(_option(param, path, lists) for param in params if param.param_type_name == "option"),
        arguments=tuple(_argument(param, path, lists) for param in params if param.param_type_name == "argument"),
        commands=tuple(_command(each, context, f"{path} {name}", lists) for name, each in under.items())
        or (_settings(path, lists) if path == "kneecli config set" else ()),
    )


def _settings(path: str, lists: dict[str, tuple[Word, ...]]) -> tuple[Command, ...]:
    """Each setting as if it were a command, so that its values can be offered behind it."""
    return tuple(
        Command(
            f"{path} {key.name}",
            key.about.rstrip("."),
            options=(),
            arguments=(Argument("VALUE", _setting_value(key, lists), repeats=key.is_list, or_files=False),),
            commands=(),
        )
        for key in KEYS
        if not key.is_older
    )


def _setting_value(key: Key, lists: dict[str, tuple[Word, ...]]) -> str:
    """The name of the list of a setting's values, which is added where there is none like it."""
    words = ("true", "false") if key.kind == "flag" else tuple(key.words)
    if not words:
        return {"text": FILES, "texts": "pack"}.get(key.kind, ANYTHING)
    name = next((name for name, each in lists.items() if each == plain(*words)), f"of_{key.name}")
    lists[name] = plain(*words)
    return name


def _option(param: Any, path: str, lists: dict[str, tuple[Word, ...]]) -> Option:
    names = tuple(sorted((*param.opts, *param.secondary_opts), key=lambda name: (not name.startswith("--"), name)))
    value = FLAG if param.is_flag or param.count else _value(param, path, names, lists)
    return Option(
        names=names,
        about=" ".join((param.help or "").split()),
        value=value,
        label=value.replace("_", " ") if value in LIST_OF.values() else param.name.strip("_"),
        repeats=bool(param.multiple),
        alone=bool(param.is_eager),
    )


def _argument(param: Any, path: str, lists: dict[str, tuple[Word, ...]]) -> Argument:
    label = (param.metavar or param.name).strip("[]")
    value = _value(param, path, (label,), lists)
    repeats = param.nargs == -1 and not isinstance(getattr(param.type, "func", None), NameWord)
    return Argument(label, value, repeats=repeats, or_files="FILE" in label and value != FILES)


def _value(param: Any, path: str, names: tuple[str, ...], lists: dict[str, tuple[Word, ...]]) -> str:
    """The name of the list that the value comes from; a short range of numbers is added as a list of its own."""
    keys = (*(f"{path} {name}" for name in names), *names)
    named = next((LIST_OF[key] for key in keys if key in LIST_OF), None)
    if named:
        return named
    if param.type.name in ("path", "file", "filename", "directory"):
        return FILES
    taken = getattr(param.type, "func", None)
    taken = getattr(taken, "whole", taken)
    if not isinstance(taken, Whole) or taken.most is None or taken.most - taken.least > MOST_NUMBERS:
        return ANYTHING
    name = f"from_{taken.least}_to_{taken.most}"
    lists[name] = plain(*map(str, range(taken.least, taken.most + 1)))
    return name


def _stale(wanted: Mapping[Path, str]) -> list[Path]:
    """The files whose text is out of date."""
    return [file for file, text in wanted.items() if not file.is_file() or file.read_bytes() != text.encode()]


def run(*, check: bool) -> int:
    """Writes the files that are out of date, or only names them. Returns the exit code."""
    wanted = files()
    stale = _stale(wanted)
    for file in stale:
        name = file.relative_to(ROOT).as_posix()
        if check:
            print(f"{name} is stale. Refresh it with: {REFRESH}", file=sys.stderr)
        else:
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(wanted[file].encode())
            print(f"wrote {name}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(f"usage: {REFRESH} [--check]")
    sys.exit(run(check=bool(sys.argv[1:])))
