"""A plan as a page to print."""

import re
from html.parser import HTMLParser

from kneecli.domain.value import replace
from kneecli.domain.words import advice
from kneecli.domain.words.dose_boxes import dose_boxes
from kneecli.domain.words.wording import PHASE_TITLES
from kneecli.figures.drawing import draw
from kneecli.figures.legend import legend
from kneecli.figures.svg import write_svg
from kneecli.formats.plan.page.card import Picture
from kneecli.formats.plan.page.html import is_handout, write_html
from kneecli.formats.plan.page.layout import PageLayout
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
    assert "on the ankle0.5 kg" in words
    for each in fixed_session().items:
        assert "".join(map("".join, dose_boxes(each.prescription))) in page.text.replace("\n", "")
    assert advice.GET_DOWN in words
    assert words.count(advice.GET_UP) == 1
    assert advice.DISCLAIMER in words
    assert all(text in words for text in advice.DO_NOT_START)
    guide = fixed_session().guide
    first = PHASE_TITLES[fixed_session().items[0].phase]
    assert f"Stop for today at {' '.join(advice.STOP_AT)} {guide.pain}" in words
    assert f"{guide.sides} {first}" in words
    assert words.index(advice.DO_NOT_START[0]) > words.index(fixed_session().items[-1].name)
    assert f"{PHASE_TITLES['strength']} {guide.effort} {guide.tempo}" in words
    assert page.open == []


def test_reasons_not_to_start_stand_there_once() -> None:
    """At the end; a first plan, which brings them as notes, names them in the box above the first exercise."""
    for notes, is_first in (((), False), ((advice.BEFORE_THE_FIRST, *advice.DO_NOT_START), True)):
        words = _Page(write_html(replace(fixed_session(), notes=notes), {})).text
        assert all(words.count(text) == 1 for text in advice.DO_NOT_START)
        assert (advice.READ_THE_END in words) == is_first
        assert advice.BEFORE_THE_FIRST not in words


def test_commands_are_for_the_screen() -> None:
    """On paper nothing can be typed: the sentence that names a command is left out there, and what it would answer."""
    notes = (
        "How is it today? The command kneecli pain says it.",
        "Easier now: a squat. The command kneecli progress …",
    )
    page = write_html(replace(fixed_session(), notes=notes), {})
    asked, eased = re.findall(r'<p class="note[^>]*>.*?</p>', page)
    assert asked.startswith('<p class="note typed">')
    assert eased.startswith('<p class="note">Easier now: a squat. <span class="typed">The command')


def test_a_page_to_glance_at_has_pictures_names_and_doses() -> None:
    """And when to stop; no cues, nothing to fill in, and no script."""
    page = write_html(fixed_session(), {"step-up": PICTURE}, layout=PageLayout(glance=True))
    words = _Page(page).text
    assert all(item.shown_name in words for item in fixed_session().items)
    assert advice.STOP in words
    assert not any(cue in words for item in fixed_session().items for cue in item.cues)
    assert "input" not in _Page(page).tags
    assert is_handout(page)


def test_the_paper_and_the_letters_are_as_asked_for() -> None:
    """A4 or Letter, 12 points or 16."""
    for paper, name in (("a4", "A4"), ("letter", "Letter")):
        assert f"@page{{size:{name}" in write_html(fixed_session(), layout=PageLayout(paper=paper))  # type: ignore[arg-type]
    assert "font:12pt" in write_html(fixed_session())
    large = write_html(fixed_session(), layout=PageLayout(large=True))
    assert "font-size:16pt" in large
    assert '<body class="large">' in large


def test_each_set_of_each_side_has_a_box() -> None:
    """In the order in which they are done: a set on one side, then on the other; the sore side begins."""
    dose = prescription(sets=2, laterality="per-side")
    page = write_html(session(item(prescription=dose)), {}, "right")
    assert re.findall(r'aria-label="[^"]*, ([a-z]+ \d)"', page) == ["right 1", "left 1", "right 2", "left 2"]


def test_there_is_room_to_write_pain_and_how_hard_strength_work_was() -> None:
    """Effort decides whether a rung follows; a stretch has none to write."""
    page = write_html(session(item(), item(exercise="calf-stretch", phase="cool-down")))
    assert page.count('class="pen">Pain') == 2
    assert page.count('class="pen">Effort') == 1


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
