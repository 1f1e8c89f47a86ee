"""The page of a plan as a guided session, in a real browser whose clock is moved by hand."""

from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kneecli.domain.diary.misfit import misfits
from kneecli.domain.diary.performance import Said, all_done
from kneecli.domain.session.session import Prescription
from kneecli.formats.diary.remark import read_remark
from kneecli.formats.plan.page import guided as guided_page
from kneecli.formats.plan.page.guided import Guiding, PageItem, PageStep
from kneecli.formats.plan.page.html import write_html
from support.builders import item, prescription, session
from support.cli import kneecli, quiet
from support.phone import Phone, browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow

FOLDER = Path(guided_page.__file__).parent
SCRIPT = "".join((FOLDER / name).read_text(encoding="utf-8") for name in guided_page.SCRIPTS)


@pytest.fixture(scope="module")
def chromium() -> "Iterator[Browser]":
    """One browser for all tests of this file."""
    with browser() as started:
        yield started


def _page(home: Path, *options: str) -> Path:
    """A plan of ten minutes as a page."""
    file = home / "today.html"
    quiet(kneecli("plan", "--minutes", "10", *options, "-o", file, home=home))
    return file


def _logged(home: Path) -> list[dict[str, Any]]:
    """What the journal has of the one session."""
    (found,) = kneecli("history", "--json", home=home).data["sessions"]
    items: list[dict[str, Any]] = found["items"]
    return items


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_a_whole_session_is_taken_home(tmp_path: Path, chromium: "Browser", width: int) -> None:
    """Read as a file, read again and pasted, each exercise is in the journal once; and the page asked for nothing."""
    file = _page(tmp_path)
    phone = Phone(chromium, file, width)
    phone.press("Start the session here")
    phone.go_through()
    ticked = phone.take_home(tmp_path / "ticked.md")
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= width
    assert (phone.asked_for, phone.faults) == ([file.as_uri()], [])
    assert phone.page.locator("#s-plan").input_value() == ticked.read_text(encoding="utf-8")
    names = phone.page.locator("article").count()
    for _ in range(2):
        assert kneecli("log", ticked, home=tmp_path).code == 0
    assert kneecli("log", "-", home=tmp_path, text=ticked.read_text(encoding="utf-8")).code == 0
    did = _logged(tmp_path)
    assert len(did) == names > 3
    assert {(each["pain"], each["effort"], each["skipped"], each["note"]) for each in did} == {(2, 3, None, "")}


def test_what_was_different_is_taken_home(tmp_path: Path, chromium: "Browser") -> None:
    """Skipped, ended early, too painful: as `kneecli log` would have it from a hand that wrote it."""
    phone = Phone(chromium, _page(tmp_path))
    phone.press("Start the session here")
    phone.press("Skip")
    phone.press("no time")
    phone.press("Begin")
    phone.until("Repetitions")
    phone.run(11)
    phone.press("It hurts")
    phone.press("pain 7 of 10")
    assert phone.title == "Leave this one for today"
    phone.press("Next exercise")
    while phone.shown("s-place").startswith("Exercise 3"):
        phone.press("Begin" if phone.has("Begin") else "Next")
    phone.go_through()
    kneecli("log", phone.take_home(tmp_path / "ticked.md"), home=tmp_path)
    first, second, third, *others = _logged(tmp_path)
    assert (first["skipped"], first["sets"]) == ("no time", [])
    assert (second["pain"], second["note"], len(second["sets"])) == (7, "stopped: pain", 1)
    assert second["sets"][0]["reps"] < 5
    assert (third["skipped"], third["sets"]) == ("-", [])
    assert {each["pain"] for each in others} == {2}


def test_pain_above_the_limit_after_an_exercise_says_so(tmp_path: Path, chromium: "Browser") -> None:
    """And pain within it asks on for the effort."""
    phone = Phone(chromium, _page(tmp_path))
    phone.press("Start the session here")
    phone.press("Begin")
    phone.press("Next")
    phone.run(60)
    phone.press("pain 6 of 10")
    assert phone.title == "Leave this one for today"


def test_on_a_flare_day_the_limit_is_what_one_came_with(tmp_path: Path, chromium: "Browser") -> None:
    """As the plan says it."""
    phone = Phone(chromium, _page(tmp_path, "--pain", "6"))
    assert "Stop for today if it hurts more than before you began" in phone.page.locator(".stop").first.text_content()  # type: ignore[operator]
    phone.press("Start the session here")
    phone.press("Begin")
    phone.press("It hurts")
    phone.press("pain 6 of 10")
    phone.press("It hurts")
    phone.press("pain 7 of 10")
    assert phone.title == "Leave this one for today"


def test_a_stop_sign_ends_it(tmp_path: Path, chromium: "Browser") -> None:
    """Its words are there at once; pressed by mistake it goes on; what was done is taken home."""
    phone = Phone(chromium, _page(tmp_path))
    phone.press("Start the session here")
    phone.press("Begin")
    phone.until("Keep going")
    phone.run(30)
    phone.press("Stop")
    assert "chest pain" in phone.shown("s-body")
    assert "Call an ambulance" in phone.shown("s-body")
    phone.press("Pressed by mistake")
    assert phone.has("Go on")
    phone.press("Stop")
    phone.press("End the session")
    assert "kneecli screen" in phone.shown("s-body")
    kneecli("log", phone.take_home(tmp_path / "ticked.md"), home=tmp_path)
    (did,) = _logged(tmp_path)
    assert (did["note"], did["sets"][0]["seconds"] // 5) == ("stopped: stop sign", 6)


def test_a_reload_goes_on(tmp_path: Path, chromium: "Browser") -> None:
    """In the middle of an exercise, with what was done before."""
    phone = Phone(chromium, _page(tmp_path))
    phone.press("Start the session here")
    phone.press("Begin")
    phone.until("Keep going")
    phone.run(30)
    phone.page.reload()
    assert phone.shown("r-count") == "30"
    phone.run(10)
    assert phone.shown("r-count") == "20"
    phone.go_through()
    kneecli("log", phone.take_home(tmp_path / "ticked.md"), home=tmp_path)
    assert {each["effort"] for each in _logged(tmp_path)} == {3}


def test_a_phone_that_slept_is_right(tmp_path: Path, chromium: "Browser") -> None:
    """Minutes go on by the clock; repetitions that nobody counted were not done; and nothing begins by itself."""
    phone = Phone(chromium, _page(tmp_path))
    phone.press("Start the session here")
    phone.press("Begin")
    phone.until("Keep going")
    phone.sleep(40)
    phone.run(1)
    assert phone.shown("r-count") == "19"
    phone.sleep(600)
    phone.answer(2, 3)
    phone.press("Begin")
    phone.until("Repetitions")
    phone.run(11)
    counted = phone.shown("r-count")
    phone.sleep(600)
    phone.run(5)
    assert (phone.shown("r-count"), phone.has("Go on")) == (counted, True)
    phone.press("Go on")
    phone.until("Rest")
    phone.sleep(300)
    phone.run(5)
    assert (phone.shown("r-what")[:11], phone.shown("r-count")[:2], phone.has("Go on")) == ("Repetitions", "1 ", True)


def test_on_paper_and_without_scripts_it_is_the_page_to_print(tmp_path: Path, chromium: "Browser") -> None:
    """No button, no session; in the middle of one the printer still gets the page."""
    file = _page(tmp_path)
    phone = Phone(chromium, file)
    phone.press("Start the session here")
    phone.page.emulate_media(media="print")
    assert phone.page.locator("article").first.is_visible()
    assert not phone.page.locator("#session").is_visible()
    plain = chromium.new_context(java_script_enabled=False).new_page()
    plain.goto(file.as_uri())
    assert plain.locator("article").first.is_visible()
    assert not plain.locator("#start").is_visible()


def test_nothing_moves_by_itself_for_who_wants_no_motion(tmp_path: Path, chromium: "Browser") -> None:
    """Both pictures are there, side by side."""
    moving, still = (Phone(chromium, _page(tmp_path), reduced_motion=wish) for wish in ("no-preference", "reduce"))
    for phone, seen in ((moving, 1), (still, 2)):
        phone.press("Start the session here")
        phone.press("Skip")
        phone.press("no time")
        pictures = phone.page.locator(".frames svg")
        assert sum(pictures.nth(place).is_visible() for place in range(pictures.count())) == seen


def test_a_set_that_was_counted_and_not_done_is_taken_back(tmp_path: Path, chromium: "Browser") -> None:
    """Also from the question behind it, with the reason that was given."""
    phone = Phone(chromium, _page(tmp_path))
    phone.press("Start the session here")
    phone.press("Begin")
    phone.until("Keep going")
    phone.sleep(9000)
    phone.press("Back to the last set")
    phone.run(20)
    phone.press("Skip the rest")
    phone.press("no time")
    phone.press("pain 1 of 10")
    phone.press("Back to the last set")
    phone.run(30)
    phone.press("Next")
    phone.answer(1, 2)
    phone.press("Stop")
    phone.press("End the session")
    kneecli("log", phone.take_home(tmp_path / "ticked.md"), home=tmp_path)
    (did,) = _logged(tmp_path)
    assert (did["sets"][0]["seconds"], did["note"], did["pain"]) == (30, "", 1)


HOSTILE = "</script><img src=x onerror=document.title='broken'><b>x</b>"


def test_hostile_texts_stay_text(tmp_path: Path, chromium: "Browser") -> None:
    """In a name and in a cue, in the data, on the card and in what is taken home."""
    plan = session(item(name=HOSTILE, cues=(HOSTILE,), why="<!-- <script>"))
    steps = (PageStep("ready", 0, "both", 0), *(PageStep("set", 40, "both", number) for number in (1, 2)))
    style = (FOLDER / guided_page.STYLE).read_text(encoding="utf-8")
    file = tmp_path / "today.html"
    page = write_html(plan, {}, "left", Guiding((PageItem(steps, 4),), "left", 5, SCRIPT, style))
    file.write_text(page, encoding="utf-8")
    phone = Phone(chromium, file)
    phone.press("Start the session here")
    assert phone.title == HOSTILE
    assert phone.page.locator("#s-body li").first.text_content() == HOSTILE
    phone.go_through()
    assert phone.page.locator("img, #session b").count() == 0
    assert (phone.page.title().startswith("Knee session"), phone.faults) == (True, [])
    ran = kneecli("log", phone.take_home(tmp_path / "ticked.md"), home=tmp_path)
    assert (ran.code, [each["pain"] for each in _logged(tmp_path)]) == (0, [2])


DOSES = {
    "reps": prescription(sets=3, reps=10),
    "few reps": prescription(sets=3, reps=2),
    "reps each side": prescription(sets=2, reps=10, hold_s=5, laterality="per-side"),
    "reps in turn": prescription(sets=2, reps=8, laterality="alternating"),
    "holds": prescription(sets=2, reps=None, hold_s=30),
    "holds each side": prescription(sets=3, reps=None, hold_s=5, laterality="per-side"),
    "minutes": prescription(sets=None, reps=None, minutes=5),
}


@pytest.mark.parametrize("name", DOSES)
def test_what_is_written_behind_a_dose_is_read_as_it_was_done(chromium: "Browser", name: str) -> None:
    """For every way to do a dose in part: the figures, the sides, and the skipped."""
    dose = DOSES[name]
    page = chromium.new_page()
    for script in guided_page.SCRIPTS[:2]:
        page.add_script_tag(path=FOLDER / script)
    asked = {"sets": dose.sets or 1, "reps": dose.reps, "hold": dose.hold_s or 0, "minutes": dose.minutes}
    full = dose.reps or dose.hold_s or 60 * (dose.minutes or 0)
    sides = ("left", "right") if dose.laterality == "per-side" else ("both",)
    ways = [
        dict(zip(sides, _in_parts(counts, len(sides)), strict=True))
        for counts in product((0, 1, full - 1, full), repeat=(dose.sets or 1) * len(sides))
    ]
    asking = "([asked, ways]) => ways.map((did) => remark(asked, did))"
    remarks = page.evaluate(asking, [asked | {"sides": dose.laterality}, [_did(way) for way in ways]])
    for by_side, words in zip(ways, remarks, strict=True):
        said = read_remark(words)
        assert isinstance(said, Said), words
        assert (misfits(name, dose, said), said.pain) == ({}, 3), words
        assert _read(dose, said) == {side: kept for side in sides if (kept := _counted(by_side[side]))}, words
    page.close()


def _did(by_side: dict[str, tuple[int, ...]]) -> dict[str, Any]:
    """What the page keeps of an exercise, from the figures of the sets of each side; skipped when there are none."""
    sets = [
        {"side": side, "number": number, "count": count}
        for side, counts in by_side.items()
        for number, count in enumerate(counts, start=1)
        if count
    ]
    return {"sets": sets, "pain": 3, "effort": None, "why": None if sets else "no time"}


def _in_parts(counts: tuple[int, ...], parts: int) -> list[tuple[int, ...]]:
    each, size = iter(counts), len(counts) // parts
    return [tuple(islice(each, size)) for _ in range(parts)]


def _counted(counts: tuple[int, ...]) -> list[int]:
    return [count for count in counts if count]


def _read(dose: Prescription, said: Said) -> dict[str, list[int]]:
    """The figures of the sets of each side that the words come to, in seconds where nothing is repeated."""
    found: dict[str, list[int]] = {}
    for did in all_done(item(prescription=dose), said):
        counts = [each.reps or each.seconds or each.hold_s or 0 for each in did.sets]
        both = ("left", "right") if dose.laterality == "per-side" else ("both",)
        found |= dict.fromkeys(both if did.side == "both" else (did.side,), counts) if counts else {}
    return found
