"""The aerobic pack: walking, chair cardio, machines and water."""

from pathlib import Path

from kneecli import hookimpl


@hookimpl
def kneecli_packs() -> list[Path]:
    """The pack's file, beside this module."""
    return [Path(__file__).with_name("aerobic.toml")]
