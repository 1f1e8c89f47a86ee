"""What a command that changes the settings answers: what was changed, in words or as JSON."""

from collections.abc import Sequence

from kneecli.app.context import Context
from kneecli.cli.shared.talk import Talk
from kneecli.formats.settings.difference import SettingChanged


def answer_change(ctx: Context, talk: Talk, changes: Sequence[SettingChanged], *messages: str) -> None:
    """Says the messages where a person looks on; as JSON with all that was changed."""
    if not talk.as_json:
        talk.confirm(*messages)
        return
    from kneecli.cli.shared.showing.output import print_json
    from kneecli.formats.output.machine.settings_change import CHANGED, Changed

    print_json(CHANGED.data(Changed(str(ctx.places.config_file), ctx.dry_run, changes, messages)))
