"""The first settings: a file with every key explained, or changes of one that is there, which is never thrown away."""

from collections.abc import Callable, Mapping
from typing import Any

from kneecli.app.context import Context
from kneecli.app.settings_change import changed_settings
from kneecli.domain.problem import CouldNot, Problem
from kneecli.formats.settings.difference import SettingChanged
from kneecli.formats.settings.edit import with_setting
from kneecli.formats.settings.older_keys import OWNS, with_older_keys_moved
from kneecli.formats.settings.template import config_template
from kneecli.store.files import read_text


def write_settings(ctx: Context, said: Mapping[str, Any]) -> tuple[SettingChanged, ...]:
    """Writes what was said, by the names of the settings, and returns what changed. Raises FileFault and CouldNot."""
    return changed_settings(ctx, _changed(said))


def refuse_silent_change(ctx: Context, *, asks: bool) -> None:
    """Raises CouldNot for settings that are there, unless each change is asked for."""
    if asks or not read_text(ctx.places.config_file):
        return
    cure = "`kneecli config set KEY VALUE` changes one of them, `kneecli config edit` all."
    raise CouldNot(Problem("there are settings already; they were left as they are", cure, str(ctx.places.config_file)))


def _changed(said: Mapping[str, Any]) -> Callable[[str], str]:
    """The change of the file's text: a new one has every key explained, one that is there only has these keys set."""

    def change(text: str) -> str:
        if not text.strip():
            return config_template(said)
        if OWNS.name in said:
            text = with_older_keys_moved(text)
        for key, value in said.items():
            text = with_setting(text, key, value)
        return text

    return change
