"""TOML as text: what is no TOML is named by its line, and what would take for ever is not tried."""

import pytest

from kneecli.domain.problem import FileFault
from kneecli.formats.reading.toml_text import read_toml_text

DEEP = "a" + ".a" * 20_000
TEXTS = {"key": f"{DEEP} = 1", "table": f"[{DEEP}]", "quoted": '"a" . ' * 20_000 + "b = 1"}


@pytest.mark.parametrize(
    "text", [f"{DEEP} = 1", f"[{DEEP}]", '"a" . ' * 20_000 + "b = 1"], ids=["key", "table", "quoted"]
)
def test_what_is_nested_too_deeply_is_refused_at_once(text: str) -> None:
    """The parser would take minutes for such keys, with time growing as their square."""
    with pytest.raises(FileFault, match=r"x\.toml:2: .* too deeply"):
        read_toml_text("# first\n" + text, "x.toml")


def test_ordinary_text_with_points_in_it_is_read() -> None:
    """Sentences, addresses, versions and rows of points are no keys."""
    text = "...".join(["word"] * 40) + " 1.2.3.4.5.6.7 a.b.c.d.e www.example.org/" + "x." * 40
    assert read_toml_text(f"a.b.c = {text!r}", "x.toml") == {"a": {"b": {"c": text}}}
