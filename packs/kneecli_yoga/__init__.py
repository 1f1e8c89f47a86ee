"""The yoga pack: poses that go with the article, each with its knee-friendly form."""

from pathlib import Path

from kneecli import hookimpl


@hookimpl
def kneecli_packs() -> list[Path]:
    """The pack's file, beside this module."""
    return [Path(__file__).with_name("yoga.toml")]
