"""Asking how the knee is: once for the usual pain, and now where a bad entry of an earlier day still counts."""

from kneecli.app.context import Context
from kneecli.app.diary.knee import keep_usual_pain, record_pain
from kneecli.app.person.person_on_day import today_for
from kneecli.cli.shared.talk import tell
from kneecli.domain.knee.last_word import last_word_line
from kneecli.domain.knee.pain import MOST_USUAL_PAIN
from kneecli.domain.person.today import Today
from kneecli.domain.value import replace
from kneecli.formats.reading.quantities import read_whole

USUAL_QUESTION = "On an ordinary day, 0 to 10, what is your knee like?"

TOO_MUCH_TO_BE_USUAL = f"Above {MOST_USUAL_PAIN} is no level to train at, so {MOST_USUAL_PAIN} is kept. See someone."


def ask_about_knee(ctx: Context, today: Today) -> Today:
    """Asks on a terminal, and returns the person with their answers; Enter leaves a question open."""
    if ctx.settings.person.usual_pain is None and not ctx.journal.diary.sessions:
        tell(USUAL_QUESTION)
        level = _level("(Enter: kneecli learns it from your first days) > ")
        if level is not None:
            usual = usual_level(level)
            keep_usual_pain(ctx, usual)
            today = replace(today, person=replace(today.person, usual_pain=usual))
    if today.last_word is None:
        return today
    tell(last_word_line(today.last_word))
    level = _level("How is it now, 0 to 10? [the same] > ")
    if level is None:
        return today
    record_pain(ctx, level, ctx.today)
    return replace(today_for(ctx, ctx.today), person=today.person)


def usual_level(level: int) -> int:
    """The usual pain to keep for an answer of 0 to 10. For an answer that is too high it prints a note."""
    if level > MOST_USUAL_PAIN:
        tell(TOO_MUCH_TO_BE_USUAL)
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
