"""`kneecli screen`: the stop signs, for which no session is planned."""

import sys
from collections.abc import Iterator
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.diary.knee import record_signs
from kneecli.app.ended_by_signals import ended_by_signals
from kneecli.cli.shared.asking.yes_or_no import says_yes
from kneecli.cli.shared.options.arguments import a_past_date
from kneecli.cli.shared.options.common import PAST_DATE, DryRun, Fields
from kneecli.cli.shared.talk import Talk, given, tell, wrapped
from kneecli.domain.knee.signs import (
    INJURY,
    SIGNS,
    URGENCIES,
    Sign,
    advice_for,
    sign_questions,
    signs_named,
    way_back,
)
from kneecli.domain.nearest import one_of
from kneecli.domain.words.wording import date_words

ANSWERS = {"n": False, "y": True}
"""One keystroke each. Enter is none of them: out of habit after a `y`, it would answer the next question."""

END_OF_INPUT = ("", "\x04", "\x1a", "q")

EXAMPLES = """Examples:

  kneecli screen                    asks, one key each

  kneecli screen --none             there is none of them

  kneecli screen --sign no-weight   this one is there
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(screen)


def screen(
    context: typer.Context,
    sign: Annotated[list[str] | None, typer.Option(metavar="KEY", help="This sign is there; may be repeated.")] = None,
    none: Annotated[bool, typer.Option("--none", help="None of the signs is there.")] = False,
    date: Annotated[str, PAST_DATE] = "today",
    as_json: Annotated[bool, typer.Option("--json", help="As JSON: the signs, and which are recorded.")] = False,
    fields: Fields = None,
    dry_run: DryRun = False,
) -> None:
    """Go through the stop signs. While one is recorded, no session is planned.

    With --json or --fields nothing is asked.
    """
    ctx, talk = given(context, as_json=as_json or fields is not None, dry_run=dry_run, whatever_the_settings=True)
    day = a_past_date(date, ctx.today)
    if sign:
        found = signs_named(one_of(key, [each.key for each in SIGNS], "--sign") for key in sign)
    elif none:
        found = []
        if not _may_take_back(ctx, talk):
            print("Nothing was changed: the sign stays, and no session is planned until then.")
            return
    elif talk.may_ask:
        found, finished = _asked()
        if not (finished or found):
            print("\nStopped here; nothing was recorded.")
            return
    else:
        _show(ctx, talk, fields, as_json=as_json)
        return
    record_signs(ctx, found, day)
    if talk.as_json:
        _show(ctx, talk, fields, as_json=as_json)
    elif found:
        talk.say(f"{advice_for(found)} No session is planned until then. {way_back(found)}")
    else:
        talk.confirm("Recorded: none of the stop signs.")


def _may_take_back(ctx: Context, talk: Talk) -> bool:
    """Whether a recorded sign may go: on a terminal the person says that it was looked at, elsewhere a note says so."""
    screened = ctx.journal.diary.screened
    if screened is None or not screened.signs or talk.dry_run:
        return True
    if not talk.may_ask:
        talk.note("kneecli: a stop sign was recorded, and is taken back. It is over once a doctor has looked at it.")
        return True
    tell(f"Recorded on {date_words(screened.date)}: {' '.join(sign_questions(screened.signs))}")
    return says_yes("Has a doctor or a physiotherapist looked at it?", usually=False, again="  y or n.")


def _asked() -> tuple[list[Sign], bool]:
    """The signs that are there, asked one after the other, and whether all were gone through.

    What an emergency asks for is said at once.
    """
    tell("Information, not medical advice. One key each: y or n, and q to stop.\n")
    found: list[Sign] = []
    try:
        with ended_by_signals():  # while a key is awaited the terminal is in a mode of its own
            injured = _yes(INJURY)
            for each in SIGNS:
                if (injured or not each.after_injury) and _yes(each.question):
                    found.append(each)
                    if each.urgency == URGENCIES[0]:
                        tell(f"  {advice_for([each])}")
    except EOFError:
        print()
        return found, False
    return found, True


def _yes(question: str) -> bool:
    """The answer to a key. The letters of a word, as of `don't know`, are no answer: Enter ends the word."""
    print(wrapped(f"{question} [y/n] > "), end=" ", flush=True)
    in_a_word = is_told = False
    for key in _keys():
        if key in END_OF_INPUT and not (in_a_word and key.isalpha()):
            break
        if key in ANSWERS and not in_a_word:
            print("yes" if ANSWERS[key] else "no")
            return ANSWERS[key]
        if key in ANSWERS and not is_told:
            print("\nEnter first, then one key: y or n >", end=" ", flush=True)
            is_told = True
        in_a_word = (in_a_word or key.isalpha()) and key not in "\r\n"
    raise EOFError


def _keys() -> Iterator[str]:
    """The keys that are pressed; an empty one at the end of the input, and none of what a cursor key sends."""
    while True:
        typed = typer.getchar().lower()
        if not typed.startswith("\x1b"):
            yield from typed or ("",)


def _show(ctx: Context, talk: Talk, fields: str | None, *, as_json: bool) -> None:
    """The signs with their keys, and what is recorded: there is nobody to ask."""
    screened = ctx.journal.diary.screened
    if talk.as_json:
        from kneecli.cli.shared.showing.output import (  # `plan` imports this module, and has no need
            print_json,
            print_rows,
        )
        from kneecli.formats.output.person.screen import SCREEN

        data = SCREEN.data((screened, ctx.dry_run))
        if fields is None:
            print_json(data)
        else:
            print_rows("screen-signs", data["signs"], fields, as_json=as_json)
        return
    recorded = set(screened.signs) if screened else set()
    for each in SIGNS:
        sys.stdout.write(f"{'yes' if each.key in recorded else '-':4}{each.key:16}{each.urgency:11}{each.question}\n")
