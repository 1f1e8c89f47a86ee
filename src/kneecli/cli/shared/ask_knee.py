"""Asking how the knee is: once what is usual, and how it is now where a bad word still holds."""

from kneecli.app.context import Context
from kneecli.cli.shared.talk import wrapped
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.knee.last_word import last_word_line
from kneecli.domain.knee.pain import MOST_USUAL_PAIN
from kneecli.domain.person.today import Today
from kneecli.domain.value import replace
from kneecli.formats.reading.quantities import read_whole
from kneecli.formats.settings.edit import with_setting
from kneecli.store.settings import change_settings

USUAL = "On an ordinary day, 0 to 10, what is your knee like?"

TOO_MUCH_TO_BE_USUAL = f"Above {MOST_USUAL_PAIN} is no level to train at, so {MOST_USUAL_PAIN} is kept. See someone."


def asked_about(ctx: Context, today: Today) -> Today:
    """The person on the day, with what they answer. On a terminal only; Enter leaves it open."""
    if ctx.settings.person.usual_pain is None and not ctx.journal.diary.sessions:
        level = _level(f"{USUAL} [learn it] > ")
        if level is not None:
            usual = usual_level(level)
            change_settings(ctx.places.config_file, lambda text: with_setting(text, "usual_pain", usual))
            today = replace(today, person=replace(today.person, usual_pain=usual))
    if today.last_word is None:
        return today
    print(wrapped(last_word_line(today.last_word)))
    level = _level("How is it now, 0 to 10? [the same] > ")
    if level is None:
        return today
    ctx.journal.add([PainFelt(**ctx.journal.stamp(), date=ctx.today, pain=level)])
    return replace(ctx.today_for(ctx.today), person=today.person)


def usual_level(level: int) -> int:
    """The usual pain that is kept for an answer of 0 to 10; a higher one is said to be too high."""
    if level > MOST_USUAL_PAIN:
        print(TOO_MUCH_TO_BE_USUAL)
    return min(level, MOST_USUAL_PAIN)


def _level(prompt: str) -> int | None:
    """A number from 0 to 10, or None for Enter and the end of input."""
    while True:
        try:
            typed = input(prompt).strip()
        except EOFError:
            print()
            return None
        if not typed:
            return None
        level = read_whole(typed)
        if level is not None and level <= 10:
            return level
        print("  A whole number from 0 to 10, or Enter.")
