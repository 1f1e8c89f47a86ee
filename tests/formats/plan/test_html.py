"""A plan as a page to print."""

import re
from html.parser import HTMLParser

from kneecli.domain.value import replace
from kneecli.domain.words import advice
from kneecli.domain.words.wording import PHASE_TITLES
from kneecli.figures.drawing import draw
from kneecli.figures.legend import legend
from kneecli.figures.svg import write_svg
from kneecli.formats.plan.html import Picture, is_handout, write_html
from support.builders import fixed_session, item, prescription, session
from support.figures import figure_of

PICTURE = Picture(write_svg(draw(figure_of("step-up", 2)), alone=False), "Seen <b>from</b> the side.")


class _Page(HTMLParser):
    """The tags of a page, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.tags.append(tag)
        if tag not in ("meta", "input", "path"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_has_everything_that_doing_it_takes() -> None:
    """Names, doses in words, cues, boxes, stop signs, the way to the floor and up again."""
    page = _Page(write_html(fixed_session(), {"step-up": PICTURE}))
    words = " ".join(page.text.split())
    for each in fixed_session().items:
        assert each.name in words
        assert all(cue in words for cue in each.cues)
    assert "sets of 10 on each side. Rest 30 seconds between sets. 0.5 kg on the ankle." in words
    assert advice.GET_DOWN in words
    assert words.count(advice.GET_UP) == 1
    assert advice.DISCLAIMER in words
    assert all(text in words for text in advice.DO_NOT_START)
    guide = fixed_session().guide
    first = PHASE_TITLES[fixed_session().items[0].phase]
    assert f"Stop for today at {' '.join(advice.STOP_AT)} {guide.pain} {guide.sides} {first}" in words
    assert f"{PHASE_TITLES['strength']} {guide.effort} {guide.tempo}" in words
    assert page.open == []


def test_reasons_not_to_start_stand_there_once() -> None:
    """At the head when the plan brings them as notes, else at the end."""
    for notes in ((), advice.DO_NOT_START):
        words = _Page(write_html(replace(fixed_session(), notes=notes), {})).text
        assert all(words.count(text) == 1 for text in advice.DO_NOT_START)


def test_each_set_of_each_side_has_a_box() -> None:
    """In the order in which they are done: a set on one side, then on the other; the sore side begins."""
    dose = prescription(sets=2, laterality="per-side")
    page = write_html(session(item(prescription=dose)), {}, "right")
    assert re.findall(r'aria-label="[^"]*, ([a-z]+ \d)"', page) == ["right 1", "left 1", "right 2", "left 2"]


def test_texts_of_packs_stay_text() -> None:
    """No tag of theirs comes alive, in a name, a cue or a caption."""
    page = _Page(write_html(fixed_session(), {"step-up": PICTURE}))
    assert "b" not in page.tags
    assert "<b>arms</b>" in page.text
    assert "Seen <b>from</b> the side." in page.text


def test_the_page_needs_nothing_and_runs_nothing() -> None:
    """No script, no link to anything; a policy says so to the browser as well."""
    page = write_html(fixed_session(), {"step-up": PICTURE})
    assert {"script", "link", "img", "iframe", "a"}.isdisjoint(_Page(page).tags)
    assert "default-src 'none'" in page
    assert "@page" in page
    assert "prefers-color-scheme:dark" in page


def test_the_marks_of_the_pictures_are_told_once() -> None:
    """What orange, grey, pale, the clock and the numbers mean; a page without pictures has no need of it."""
    text = _Page(write_html(fixed_session(), {"step-up": PICTURE})).text
    meanings = [words for _, words in legend()]
    assert len(meanings) == 5
    assert all(text.count(words) == 1 for words in meanings)
    assert not any(words in _Page(write_html(fixed_session(), {})).text for words in meanings)


def test_an_exercise_without_a_picture_has_its_words() -> None:
    """The page is complete without any picture."""
    page = _Page(write_html(fixed_session(), {}))
    assert "svg" not in page.tags
    assert "Step-up" in page.text


def test_a_page_of_ours_is_known_again() -> None:
    """And no other page is taken for one."""
    assert is_handout(write_html(fixed_session(), {}))
    assert not is_handout("<!DOCTYPE html><html><title>My diary</title></html>")
    assert not is_handout("")
