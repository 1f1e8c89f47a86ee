"""Days as people say them: the nearest by their names, all others with the date."""

import datetime

from kneecli.domain.words.wording import date_words

_ONE_DAY = datetime.timedelta(1)


def near_day(date: datetime.date, today: datetime.date | None) -> str:
    """`today`, `yesterday` or `Sunday 22 November 2026`; always the date where no `today` is given."""
    if today is None or date > today or today - date > _ONE_DAY:
        return date_words(date)
    return "today" if date == today else "yesterday"


def on_day(date: datetime.date, today: datetime.date | None) -> str:
    """The same, as when something was: `today`, `on Sunday 22 November 2026`."""
    words = near_day(date, today)
    return words if words in ("today", "yesterday") else f"on {words}"
