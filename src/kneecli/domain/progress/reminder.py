"""The line that reminds of what is due."""

from kneecli.domain.diary.diary import Diary
from kneecli.domain.progress.due import Due
from kneecli.domain.words.wording import date_words

MORNING = "how the knee was the morning after {day} ({how})"
SESSION = "a session (`kneecli plan`)"


def reminder(due: Due, diary: Diary) -> tuple[tuple[str, ...], str]:
    """What to remind of, and the line that does; both empty when nothing is due.

    While a stop sign is recorded, nobody is reminded of a session.
    """
    is_stopped = diary.screened is not None and bool(diary.screened.signs)
    topics = tuple(
        topic for topic in ("morning-pain", "session") if topic in due.due and not (is_stopped and topic == "session")
    )
    if not topics:
        return (), ""
    day = date_words(due.last.date).partition(" ")[0] if due.last else ""
    words = {"morning-pain": MORNING.format(day=day, how=due.pain_command), "session": SESSION}
    return topics, f"Due today: {' and '.join(words[topic] for topic in topics)}."
