"""A printed plan in a real browser, its clock moved by hand: the guided session as a person goes through it."""

import contextlib
import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NOON = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)

_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextlib.contextmanager
def browser() -> "Iterator[Browser]":
    """A Chromium without a window; the test is skipped where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("there is no Chromium here")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=chromium, args=_FLAGS)
        try:
            yield started
        finally:
            started.close()


class Phone:
    """A page that is open in the browser. `asked_for` are the addresses it wanted, `faults` what went wrong in it."""

    def __init__(self, browser: "Browser", file: Path, width: int = 390, **context: Any) -> None:
        opened = browser.new_context(viewport={"width": width, "height": 844}, accept_downloads=True, **context)
        self.page: Page = opened.new_page()
        self.asked_for: list[str] = []
        self.faults: list[str] = []
        self.page.on("request", lambda request: self.asked_for.append(request.url))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda message: self.faults.append(message.text))
        self.page.clock.install(time=NOON)
        self.page.clock.pause_at(NOON + datetime.timedelta(minutes=1))
        self.page.goto(file.as_uri())

    def press(self, name: str) -> None:
        """Presses the button with this name."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def has(self, name: str) -> bool:
        """Whether there is such a button."""
        return self.page.get_by_role("button", name=name, exact=True).count() > 0

    def shown(self, id: str) -> str:
        """The text of this part of the session; empty when it is not there."""
        place = self.page.locator(f"#{id}")
        return (place.text_content() or "") if place.count() else ""

    @property
    def title(self) -> str:
        """The heading of what is shown."""
        return self.shown("s-title")

    def run(self, seconds: int) -> None:
        """Lets so many seconds pass, with the page awake."""
        self.page.clock.run_for(1000 * seconds)

    def sleep(self, seconds: int) -> None:
        """Lets so many seconds pass while the phone sleeps."""
        self.page.clock.fast_forward(1000 * seconds)

    def until(self, what: str) -> None:
        """Goes on until the step says this."""
        for _ in range(400):
            if self.shown("r-what").startswith(what):
                return
            self.run(1)
        raise AssertionError(f"{what} never came; {self.title}: {self.shown('r-what')}")

    def answer(self, pain: int, effort: int) -> None:
        """Answers both questions behind an exercise."""
        self.press(f"pain {pain} of 10")
        self.press(f"effort {effort} of 10")

    def go_through(self, pain: int = 2, effort: int = 3) -> None:
        """Does all that is left as planned."""
        while self.title != "Take it home":
            if self.has("Begin"):
                self.press("Begin")
            elif self.has(f"pain {pain} of 10"):
                self.answer(pain, effort)
            else:
                self.run(15)

    def take_home(self, file: Path) -> Path:
        """Downloads the ticked plan into this file."""
        with self.page.expect_download() as download:
            self.page.get_by_role("link", name="Download the file").click()
        download.value.save_as(file)
        return file
