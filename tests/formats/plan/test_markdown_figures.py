"""Pictures in a Markdown plan come and go without a trace."""

from kneecli.formats.plan.markdown_figures import with_figures, without_figures
from kneecli.formats.plan.plans import is_untouched, read_plan, write_plan
from support.builders import fixed_session

PICTURES = {"step-up": ("plan-figures/step-up-2.svg", "A [step](x) *up*\\ and `down`"), "march": ("m.svg", "March.")}


def test_pictures_stand_below_the_head_of_their_item() -> None:
    """With their words, in which nothing comes alive."""
    text = with_figures(write_plan(fixed_session(), "markdown"), PICTURES)
    (line,) = [line for line in text.splitlines() if "step-up-2.svg" in line]
    assert line == "  - ![A \\[step\\](x) \\*up\\*\\\\ and \\`down\\`](plan-figures/step-up-2.svg)"
    assert text.count("![") == 2


def test_a_plan_with_pictures_is_the_same_plan() -> None:
    """It is read as before, and counts as untouched until someone writes into it."""
    plain = write_plan(fixed_session(), "markdown")
    text = with_figures(plain, PICTURES)
    assert without_figures(text) == plain
    assert read_plan(text, "markdown", "plan.md").session == read_plan(plain, "markdown", "plan.md").session
    assert is_untouched(text, "markdown")
    assert not is_untouched(text.replace("- [ ]", "- [x]", 1), "markdown")


def test_without_pictures_nothing_changes() -> None:
    """A plan whose packs have none is as it was."""
    plain = write_plan(fixed_session(), "markdown")
    assert with_figures(plain, {}) == plain
    assert without_figures(plain) == plain
