"""Recording how the knee is: pain, swelling, stop signs, and what is usual."""

import datetime
from collections.abc import Sequence

from kneecli.app.context import Context
from kneecli.domain.diary.record import PainFelt, Screened
from kneecli.domain.knee.signs import Sign
from kneecli.domain.vocabulary import Swelling


def record_pain(
    ctx: Context, level: int, day: datetime.date, *, morning: bool = False, swelling: Swelling | None = None
) -> PainFelt:
    """Records how the knee was on a day, with pain from 0 to 10. Raises CouldNot."""
    felt = PainFelt(**ctx.journal.stamp(), date=day, pain=level, morning=morning, swelling=swelling)
    ctx.journal.add([felt])
    return felt


def record_signs(ctx: Context, signs: Sequence[Sign], day: datetime.date) -> None:
    """Records which stop signs are there; none takes back those of before. Raises CouldNot."""
    ctx.journal.add([Screened(**ctx.journal.stamp(), date=day, signs=tuple(each.key for each in signs))])


def keep_usual_pain(ctx: Context, level: int) -> None:
    """Keeps in the settings what the knee is like on an ordinary day. Raises FileFault and CouldNot."""
    from kneecli.formats.settings.edit import with_setting  # it is said once, and pain often
    from kneecli.store.settings import change_settings

    change_settings(ctx.places.config_file, lambda text: with_setting(text, "usual_pain", level))
