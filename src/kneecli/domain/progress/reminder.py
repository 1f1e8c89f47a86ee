"""The one line that reminds of what is due."""

from kneecli.domain.diary.diary import Diary
from kneecli.domain.progress.due import Due
from kneecli.domain.words.wording import date_words

MORNING = "how the knee was the morning after {day} ({how})"
SESSION = "a session (`kneecli plan`)"


def reminded(found: Due, diary: Diary) -> tuple[tuple[str, ...], str]:
    """What to remind of, and the line that does; empty when there is nothing.

    While a stop sign is recorded there is no session to be reminded of.
    """
    stopped = diary.screened is not None and bool(diary.screened.signs)
    kept = tuple(
        each for each in ("morning-pain", "session") if each in found.due and not (stopped and each == "session")
    )
    if not kept:
        return (), ""
    day = date_words(found.last.date).partition(" ")[0] if found.last else ""
    words = {"morning-pain": MORNING.format(day=day, how=found.how_to_tell), "session": SESSION}
    return kept, f"Due today: {' and '.join(words[each] for each in kept)}."
