"""The stretching pack: stretches and gentle movement for the muscles round the knee."""

from pathlib import Path

from kneecli import hookimpl


@hookimpl
def kneecli_packs() -> list[Path]:
    """The pack's file, beside this module."""
    return [Path(__file__).with_name("stretching.toml")]
