"""The settings as far as they can be read, for what must not wait for a typing error in them."""

from collections.abc import Mapping
from pathlib import Path

from kneecli.domain.person.settings import Settings
from kneecli.domain.problem import KneecliError, Problem
from kneecli.formats.settings.config import read_as_far_as_it_goes
from kneecli.store.files import read_text


def readable_settings(file: Path, variables: Mapping[str, str]) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings, with the default where one is faulty or the file can't be read, and all that is wrong."""
    try:
        text, problems = read_text(file) or "", tuple[Problem, ...]()
    except KneecliError as error:
        text, problems = "", error.problems
    settings, faults = read_as_far_as_it_goes(text, str(file), variables)
    return settings, (*problems, *faults)
