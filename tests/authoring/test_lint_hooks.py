"""Hooks of a project that are misspelt or not marked are found without running anything."""

import pytest

from kneecli.authoring.lint_hooks import lint_hooks
from support.packs import PLUGIN

GOOD = PLUGIN.format(file="x.toml")

MORE = "raise SystemExit\n@hookimpl\ndef kneecli_reviews(exercises, person):\n    return []\n"


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        (GOOD + MORE, 10, "there is no hook `kneecli_reviews`. Did you mean `kneecli_review`?"),
        (
            GOOD + "@kneecli.hookimpl(tryfirst=True)\ndef nothing(): ...\n",
            9,
            "There are kneecli_packs, kneecli_formats",
        ),
        (GOOD + "def kneecli_review(person): ...\n", 8, "its `kneecli_review` is not marked"),
        ("def kneecli_pack(): ...\n", 1, "Did you mean `kneecli_packs`?"),
        ("def kneecli_packs(:\n", 1, "no Python that can be read"),
    ],
)
def test_a_wrong_hook_is_told(text: str, line: int, what: str) -> None:
    """With its line, and with the hook that was meant."""
    (found,) = lint_hooks({"src/x.py": text})
    assert (found.is_fault, found.file, found.line) == (True, "src/x.py", line)
    assert what in found.problem.what


@pytest.mark.parametrize("text", [GOOD, GOOD + "def kneecli_helper(): ...\n", "def packs(): ...\n", "def (:", ""])
def test_what_is_right_is_left_alone(text: str) -> None:
    """Functions of the author's own as well."""
    assert lint_hooks({"x.py": text}) == ()
