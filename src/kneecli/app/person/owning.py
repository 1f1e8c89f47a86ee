"""Keeping in the settings what a person has to exercise with."""

from collections.abc import Sequence

from kneecli.app.context import Context
from kneecli.app.settings_change import changed_settings, person_after
from kneecli.domain.person.opened import closed, opened
from kneecli.formats.settings.difference import SettingChanged
from kneecli.formats.settings.edit import with_setting
from kneecli.formats.settings.keys import BY_NAME
from kneecli.formats.settings.lists import entries, with_entries, without_entries
from kneecli.formats.settings.older_keys import OWNS, with_older_keys_moved


def kept_thing(ctx: Context, name: str, said: Sequence[str]) -> tuple[tuple[SettingChanged, ...], str]:
    """Adds the entries of a thing to what is owned: what changed, and in words what that opens and closes.

    It is lacking no more. Raises FileFault and CouldNot.
    """
    before, lacks = ctx.settings.person, BY_NAME["lacks"]

    def change(text: str) -> str:
        text = with_older_keys_moved(text)
        text = with_setting(text, OWNS.name, with_entries(text, OWNS, list(said)))
        if name in entries(text, lacks):
            text = with_setting(text, lacks.name, without_entries(text, lacks, [name]))
        return text

    changes = changed_settings(ctx, change)
    now = person_after(ctx, change)
    shut = closed(ctx.catalogue, before, now, ctx.journal.diary.rungs_on(ctx.today))
    return changes, " ".join(part for part in (opened(ctx.catalogue, before, now), shut) if part)
