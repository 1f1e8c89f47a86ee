"""Changes of the settings, as the commands make them."""

from collections.abc import Callable

from kneecli.app.context import Context, kneecli_variables
from kneecli.domain.person.person import Person
from kneecli.formats.settings.config import read_config
from kneecli.formats.settings.difference import SettingChanged, difference
from kneecli.store.files import read_text
from kneecli.store.settings import change_settings


def person_after(ctx: Context, change: Callable[[str], str]) -> Person:
    """The person as the settings have them after a change, which is made, or in a dry run would be.

    Raises the errors of `changed_settings` and of the settings.
    """
    file = ctx.places.config_file
    text = read_text(file) or ""
    return read_config(change(text) if ctx.dry_run else text, str(file), kneecli_variables()).person


def changed_settings(ctx: Context, change: Callable[[str], str]) -> tuple[SettingChanged, ...]:
    """Changes the text of the settings, in a dry run only as far as to know what would be, and returns what changed.

    Raises FileFault and CouldNot; the file is then as it was.
    """
    texts = ["", ""]

    def noted(text: str) -> str:
        texts[:] = [text, change(text)]
        return texts[1]

    change_settings(ctx.places.config_file, noted, dry_run=ctx.dry_run)
    return difference(*texts)
