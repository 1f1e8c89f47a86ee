"""Asking how the knee is: once for the usual pain, and now where a bad entry of an earlier day still counts."""

from kneecli.app.context import Context
from kneecli.app.diary.knee import keep_usual_pain, record_pain
from kneecli.app.person.person_on_day import today_for
from kneecli.cli.shared.talk import ask, tell
from kneecli.domain.knee.last_word import last_word_line
from kneecli.domain.knee.pain import MOST_USUAL_PAIN
from kneecli.domain.person.today import Today
from kneecli.domain.problem import NothingToDo, Problem
from kneecli.domain.value import replace
from kneecli.formats.reading.quantities import read_level

USUAL_QUESTION = "On an ordinary day, 0 to 10, how much does your knee hurt?"


def too_much_words(level: int) -> str:
    """What is said of a usual pain that is too high to train at: whom to see (the article), and what is kept."""
    return (
        f"{level} of 10 on an ordinary day is a lot, and above {MOST_USUAL_PAIN} is no level to train at: show the "
        f"knee to a doctor or a physiotherapist. {MOST_USUAL_PAIN} is kept; on a worse day, plans are gentle or wait."
    )


def ask_about_knee(ctx: Context, today: Today) -> Today:
    """Asks on a terminal, and returns the person with their answers; Enter leaves a question open."""
    if ctx.settings.person.usual_pain is None and not ctx.journal.diary.sessions:
        tell(USUAL_QUESTION)
        usual = _usual()
        if usual is not None:
            keep_usual_pain(ctx, usual)
            today = replace(today, person=replace(today.person, usual_pain=usual))
    if today.last_word is None:
        return today
    tell(last_word_line(today.last_word))
    try:
        level = _level("How is it now, 0 to 10? [the same] > ")
    except EOFError:
        print()
        return today
    if level is None:
        return today
    record_pain(ctx, level, ctx.today)
    return replace(today_for(ctx, ctx.today), person=today.person)


def _usual() -> int | None:
    """The usual pain to keep; None where the question is left open."""
    try:
        level = _level("(Enter: kneecli learns it from your first days) > ")
        return None if level is None else usual_level(level)
    except EOFError:
        print()
        return None


def usual_level(level: int) -> int:
    """The usual pain to keep for an answer of 0 to 10; one that is too high may be a slip, and is asked for again.

    Raises EOFError.
    """
    while level > MOST_USUAL_PAIN:
        tell(too_much_words(level))
        again = _level(f"Enter if {level} is right, else the number you meant > ")
        if again is None:
            return MOST_USUAL_PAIN
        level = again
    return level


def ask_how_it_is() -> int:
    """Asks for the pain of now. Raises NothingToDo where nothing is said."""
    try:
        level = _level("How much does the knee hurt, 0 to 10? > ")
    except EOFError:
        print()
        level = None
    if level is None:
        raise NothingToDo(Problem("nothing was said.", "`kneecli pain 2` takes down a pain of 2."))
    return level


def _level(prompt: str) -> int | None:
    """A number from 0 to 10, or None for Enter. Raises EOFError."""
    while True:
        typed = ask(prompt)
        if not typed:
            return None
        if (level := read_level(typed)) is not None:
            return level
        print("  A whole number from 0 to 10, or Enter: 0 is no pain.")
