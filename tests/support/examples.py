"""How many examples hypothesis tries: a few in `pytest` alone, the full number in the gate (see tests/conftest.py)."""

from hypothesis import settings

FULL = 100
"""Examples of a test that names no number, under the profile `full`."""


def examples(number: int) -> settings:
    """So many examples under the profile `full`, and under another as many more or fewer."""
    return settings(max_examples=max(1, number * settings().max_examples // FULL))


def share(number: int, least: int = 1) -> int:
    """So many under the profile `full`, and under `quick` a tenth, but no fewer than `least`."""
    return max(least, min(number, number * settings().max_examples // FULL))
