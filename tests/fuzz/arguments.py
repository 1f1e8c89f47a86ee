"""Command lines that no one would type, and some that one might: real commands and options with any values."""

import random
from collections.abc import Iterator
from typing import Any

import typer

from fuzz.mutations import NASTY
from kneecli.cli import main

VALUES = (
    *("0", "1", "3", "10", "20", "45", "-1", "11", "181", "1e9", "2.5", "9" * 30, "1kg", "2 lb", "-3cm", "6in", "15cm"),
    *("today", "yesterday", "tomorrow", "monday", "2026-11-22", "2026-02-30", "0000-00-00", "9999-12-31", "0001-01-01"),
    *("bridge", "Bridge", "step-up", "walking", "plank", "no-such", "strengthening", "yoga", "upright-bike", "red"),
    *("both", "left", "mild", "severe", "metric", "gentle", "markdown", "toml", "json", "always", "never", "bash"),
    *("plan", "history", "minutes", "owns", "age", "floor", "id,name", "exercise,pain", "no-weight", "true", "no"),
    *(
        "-",
        "--",
        "x.md",
        "today.md",
        "broken.md",
        "folder",
        "sub/x.toml",
        "x.json",
        "x.exe",
        "~nosuch/x.md",
        "/dev/null",
    ),
    *(
        "",
        " ",
        "--json",
        "--help",
        "-h",
        "--minutes",
        "=",
        "a=b",
        "\u00e9\u2192",
        "\udcff.md",
        "x" * 300,
        "\x1b[2J",
        "../x.md",
    ),
)
"""Of paths only such as lie below the folder of the test, or can't be written."""

TAME = tuple(each for each in NASTY if "\0" not in each and len(each) < 1000 and "/" not in each)
"""No argument can hold a null byte, or be of any length."""

NOT_HERE = ("--install",)


def known() -> dict[tuple[str, ...], list[str]]:
    """Every command, with its options."""
    return dict(_walk(typer.main.get_command(main.app), ()))


def _walk(command: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    names = [name for param in command.params for name in (*param.opts, *param.secondary_opts) if name.startswith("-")]
    yield path, [*(name for name in names if name not in NOT_HERE), "--help", "-h"]
    for name, under in getattr(command, "commands", {}).items():
        yield from _walk(under, (*path, name))


def command_line(chance: random.Random, options: dict[tuple[str, ...], list[str]]) -> list[str]:
    """A command, some of its options, and values here and there; now and then in the wrong order, or twice."""
    path = chance.choice(list(options))
    words = [*chance.choices(options[()], k=chance.choice((0, 0, 0, 1))), *path]
    for _ in range(chance.randint(0, 5)):
        match chance.randint(0, 5):
            case 0 | 1 | 2:
                option = chance.choice(options[path])
                words += [option, _value(chance)] if chance.random() < 0.8 else [f"{option}={_value(chance)}"]
            case 3 | 4:
                words.append(_value(chance))
            case 5:
                words.append(chance.choice(options[path]))
    if chance.random() < 0.1:
        chance.shuffle(words)
    return [word for word in words if word not in NOT_HERE]


def _value(chance: random.Random) -> str:
    return chance.choice(VALUES if chance.random() < 0.85 else TAME)
