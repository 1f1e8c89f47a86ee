"""The strengthening pack: strength, core and balance, first of all the article's five."""

from pathlib import Path

from kneecli import hookimpl


@hookimpl
def kneecli_packs() -> list[Path]:
    """The pack's file, beside this module."""
    return [Path(__file__).with_name("strengthening.toml")]
