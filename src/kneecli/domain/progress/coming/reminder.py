"""The line that reminds of what is due."""

import datetime
from collections.abc import Collection

from kneecli.domain.diary.diary import Diary
from kneecli.domain.knee.declared_care import rest_by_caution
from kneecli.domain.progress.coming.due import Due
from kneecli.domain.words.wording import date_words, listed

MORNING = "how the knee was the morning after {day} ({how})"
PAIN = "how the knee is today (`kneecli pain 0-10`)"
SESSION = "a session (`kneecli plan`)"
CHECK_IN = "a check-in (`kneecli measure`)"
LOG = "what is ticked in the plan of {day} (`kneecli log`)"


def reminder(
    due: Due, diary: Diary, ticked: datetime.date | None = None, cautions: Collection[str] = ()
) -> tuple[tuple[str, ...], str]:
    """What to remind of, and the line that does; both empty when nothing is due.

    While a stop sign is recorded, or one of the `cautions` is as urgent, nobody is reminded of a session or a
    check-in; of a check-in only in its first days. `ticked` is the day of a plan with marks that are not
    logged: before, nobody knows whether a session is due.
    """
    unwanted = set() if due.check_in is not None and due.check_in.is_new else {"check-in"}
    if ticked:
        unwanted |= {"session"}
    if (diary.screened is not None and diary.screened.signs) or rest_by_caution(cautions):
        unwanted |= {"session", "check-in"}
    topics: tuple[str, ...] = tuple(
        topic for topic in ("morning-pain", "pain", "session", "check-in") if topic in due.due and topic not in unwanted
    )
    topics = ("log", *topics) if ticked else topics
    if not topics:
        return (), ""
    day = date_words(due.last.date).partition(" ")[0] if due.last else ""
    words = {
        "log": LOG.format(day=date_words(ticked) if ticked else ""),
        "morning-pain": MORNING.format(day=day, how=due.pain_command),
        "pain": PAIN,
        "session": SESSION,
        "check-in": CHECK_IN,
    }
    return topics, f"Due today: {listed([words[topic] for topic in topics])}."
