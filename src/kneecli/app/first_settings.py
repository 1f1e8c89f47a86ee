"""The first settings: a file with every key explained, or changes of one that is there, which is never thrown away."""

from collections.abc import Callable, Mapping
from typing import Any

from kneecli.app.context import Context, kneecli_variables
from kneecli.app.settings_change import changed_settings
from kneecli.domain.person.opened import closed
from kneecli.domain.problem import CouldNot, Problem
from kneecli.formats.settings.config import read_config
from kneecli.formats.settings.difference import SettingChanged
from kneecli.formats.settings.edit import with_setting
from kneecli.formats.settings.keys import BY_NAME
from kneecli.formats.settings.lists import with_entries
from kneecli.formats.settings.older_keys import OWNS, with_older_keys_moved
from kneecli.formats.settings.template import config_template
from kneecli.store.files import read_text


def write_settings(ctx: Context, said: Mapping[str, Any], *, adds: bool) -> tuple[SettingChanged, ...]:
    """Writes what was said, by the names of the settings, and returns what changed. What is not said stays.

    With `adds`, the entries of a list go behind those that are there. Raises FileFault and CouldNot.
    """
    return changed_settings(ctx, _changed(said, adds=adds))


def closed_by(ctx: Context, said: Mapping[str, Any], *, adds: bool) -> str:
    """In words, the exercises that these settings close by the sizes that they name, and what opens them again.

    What the others close, such as a caution, is not told here. Empty when they close none. Raises FileFault.
    """
    if OWNS.name not in said:
        return ""
    file = ctx.places.config_file
    text = read_text(file) or ""
    before, now = (
        read_config(_changed(some, adds=adds)(text), str(file), kneecli_variables()).person
        for some in ({key: value for key, value in said.items() if key != OWNS.name}, said)
    )
    return closed(ctx.catalogue, before, now, ctx.journal.diary.rungs_on(ctx.today))


def are_there(ctx: Context) -> bool:
    """Whether there are settings already. Raises FileFault."""
    return bool((read_text(ctx.places.config_file) or "").strip())


def refuse_to_go_over_them(ctx: Context) -> None:
    """Raises CouldNot: the defaults never go over settings that are there."""
    cure = "An option such as --minutes 20 changes one of them, `kneecli config edit` all."
    raise CouldNot(Problem("there are settings already; they were left as they are", cure, str(ctx.places.config_file)))


def _changed(said: Mapping[str, Any], *, adds: bool) -> Callable[[str], str]:
    """The change of the file's text: a new one has every key explained, one that is there only has these keys set."""

    def change(text: str) -> str:
        if not text.strip():
            return config_template(said)
        if OWNS.name in said:
            text = with_older_keys_moved(text)
        for key, value in said.items():
            is_added = adds and BY_NAME[key].is_list
            text = with_setting(text, key, with_entries(text, BY_NAME[key], value) if is_added else value)
        return text

    return change
