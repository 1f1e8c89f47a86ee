"""Pictures in a Markdown plan come and go without a trace."""

from kneecli.formats.plan.markdown.figures import with_figures, without_figures
from kneecli.formats.plan.plan_formats import MARKDOWN
from kneecli.formats.plan.untouched import is_untouched
from support.builders import fixed_session

PICTURES = {"step-up": ("plan-figures/step-up-2.svg", "A [step](x) *up*\\ and `down`"), "march": ("m.svg", "March.")}


def test_pictures_stand_below_the_head_of_their_item() -> None:
    """With their words, in which nothing comes alive."""
    text = with_figures(MARKDOWN.write(fixed_session()), PICTURES)
    (line,) = [line for line in text.splitlines() if "step-up-2.svg" in line]
    assert line == "  - ![A \\[step\\](x) \\*up\\*\\\\ and \\`down\\`](plan-figures/step-up-2.svg)"
    assert text.count("![") == 2


def test_a_plan_with_pictures_is_the_same_plan() -> None:
    """It is read as before, and counts as untouched until someone writes into it."""
    plain = MARKDOWN.write(fixed_session())
    text = with_figures(plain, PICTURES)
    assert without_figures(text) == plain
    assert MARKDOWN.read(text, "plan.md").session == MARKDOWN.read(plain, "plan.md").session
    assert is_untouched(text, MARKDOWN)
    assert not is_untouched(text.replace("- [ ]", "- [x]", 1), MARKDOWN)


def test_without_pictures_nothing_changes() -> None:
    """A plan whose packs have none is as it was."""
    plain = MARKDOWN.write(fixed_session())
    assert with_figures(plain, {}) == plain
    assert without_figures(plain) == plain
