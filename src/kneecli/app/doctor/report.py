"""The whole report: what was found, and what to make of it."""

import datetime
import os
from collections.abc import Callable, Iterable
from typing import TypeVar

from kneecli.app.context import Context
from kneecli.app.doctor import files, surroundings
from kneecli.domain.doctor import files as about_files
from kneecli.domain.doctor import surroundings as about
from kneecli.domain.doctor.check import Check
from kneecli.domain.doctor.facts import Terminal
from kneecli.domain.doctor.places import of_places
from kneecli.domain.doctor.report import Report
from kneecli.domain.problem import KneecliError
from kneecli.domain.value import replace
from kneecli.store.refusal import cure

Found = TypeVar("Found")


def examined(ctx: Context, terminal: Callable[[], Terminal]) -> Report:
    """The report, with what `terminal` finds. Nothing is written, and no fault ends it."""
    ctx = replace(ctx, strict=False, whatever_the_settings=True, note=_heard)
    at = _Look()
    language = at("locale", surroundings.language, about.of_locale)
    shell = language.shell if language else ""
    checked, at.checks = at.checks, []
    return Report(
        versions=at("versions", surroundings.versions, about.of_versions),
        places=at("places", lambda: files.places(ctx), of_places),
        settings=at("settings", lambda: files.settings(ctx), about_files.of_settings),
        packs=at("packs", lambda: ctx.packs.loaded, about_files.of_packs),
        journal=at("journal", lambda: files.journal(ctx), about_files.of_journal),
        caches=at("caches", lambda: files.caches(ctx), about_files.of_caches),
        locale=language,
        completion=at("completion", files.completion, lambda found: about.of_completion(found, shell)),
        terminal=at("terminal", terminal, about.of_terminal),
        clock=at("clock", lambda: surroundings.clock(_now()), about.of_clock),
        checks=[*at.checks, *checked],
    )


class _Look:
    """Looks at one thing after the other; whatever goes wrong is a fault of that thing only."""

    def __init__(self) -> None:
        self.checks: list[Check] = []

    def __call__(
        self, topic: str, find: Callable[[], Found], judge: Callable[[Found], Iterable[Check]]
    ) -> Found | None:
        """What is found, with what is made of it put to the checks; None when it could not be looked at."""
        try:
            found = find()
            self.checks += judge(found)
        except KneecliError as error:
            for each in error.problems:
                what = f"{each.where}: {each.what}" if each.where else each.what
                self.checks.append(Check(topic, "fault", _one_line(what), _one_line(each.cure)))
        except OSError as error:
            what = f"{error.filename}: {error.strerror}" if error.filename else str(error)
            self.checks.append(Check(topic, "fault", _one_line(what), cure(error)))
        except Exception as error:  # the doctor is for when all else is broken
            what = f"this could not be looked at: {type(error).__name__}: {error}"
            self.checks.append(Check(topic, "fault", _one_line(what), "Report it: this is a fault of kneecli."))
        else:
            return found
        return None


def home_folders() -> tuple[str, ...]:
    """The person's home folder by all its names, the longest first: not to be shown."""
    home = os.path.expanduser("~")  # noqa: PTH111 - it never raises
    names = {name.rstrip("/\\") for name in (home, os.path.realpath(home)) if os.path.isabs(home)}  # noqa: PTH117
    return tuple(sorted((name for name in names if len(name) > 1), key=len, reverse=True))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _heard(_: str) -> None:
    """What the context notes stands in the report anyway."""


def _now() -> datetime.datetime:
    """The time here; in UTC where the system's zone is broken."""
    try:
        return datetime.datetime.now().astimezone()
    except (ValueError, OverflowError):
        return datetime.datetime.now(datetime.UTC)
