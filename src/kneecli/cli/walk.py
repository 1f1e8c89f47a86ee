"""The walk through a plan on a terminal: one keystroke for "as planned", a short answer for the rest."""

from kneecli.cli.context import Context, wrapped
from kneecli.cli.recording import Recorder
from kneecli.domain.doing import Said, done
from kneecli.domain.misfit import misfits
from kneecli.domain.problem import printable
from kneecli.domain.session import Item, Session
from kneecli.domain.value import replace
from kneecli.domain.wording import date_words, dose_words
from kneecli.formats.remark import read_remark

TOO_MUCH = """\
  That is too much: leave this one for today. If it was sharp, or the knee gave way or
  locked, stop altogether."""

HELP = "Enter: as planned, q: stop. Or what was different: 2x8, pain 3, 1 kg, skip."


def walk_through(ctx: Context, session: Session) -> None:
    """Asks item by item and records each answer at once, so that an interruption loses nothing."""
    logged = {did.exercise for each in ctx.book.diary.sessions if each.id == session.id for did in each.items}
    waiting = [item for item in session.items if item.exercise not in logged]
    print(f"{date_words(session.date)}: {len(waiting)} of {len(session.items)} exercises to take down.\n{HELP}\n")
    limits = ctx.settings.person.pain_limits
    for item in waiting:
        said, goes_on = _ask(item, ctx.settings.units)
        if said is not None:
            Recorder(ctx, session.date, session).record([done(item, said)])
            if said.pain is not None and said.pain > limits.stop:
                print(TOO_MUCH)
        if not goes_on:
            print("Stopped here. `kneecli log` goes on with the rest.")
            return


def _ask(item: Item, units: str) -> tuple[Said | None, bool]:
    """What is said of an item, and whether to go on.

    Who stops at a question has said what came before it; where that is no more than Enter, all is asked again.
    """
    answer = _answer(f"{item.name}, {dose_words(item.prescription, units)} ")
    if answer is None:
        return None, False
    said = _understood(item, answer)
    while isinstance(said, str):
        print(wrapped(printable(f"  {said}")))
        answer = _answer("  ")
        if answer is None:
            return None, False
        said = _understood(item, answer)
    if said.skipped is not None or (said.pain is not None and said.effort is not None):
        return said, True
    said, goes_on = _with_scales(said)
    return said if goes_on or said != Said() else None, goes_on


def _understood(item: Item, answer: str) -> Said | str:
    """What is said of the item; else what is wrong with it, and its cure."""
    said = read_remark(answer)
    if isinstance(said, str):
        return f"{said}. {HELP}"
    problems = misfits(item.name, item.prescription, said).values()
    return " ".join(f"{each.what}. {each.cure}" for each in problems) or said


def _with_scales(said: Said) -> tuple[Said, bool]:
    """The same with pain and effort asked for, where they were not said, and whether to go on."""
    found = {"pain": said.pain, "effort": said.effort}
    for field, question in (("pain", "  Knee pain, 0 to 10 "), ("effort", "  Effort, 0 to 10 ")):
        while found[field] is None:
            answer = _answer(question)
            if answer is None:
                return replace(said, pain=found["pain"], effort=found["effort"]), False
            if not answer:
                break
            if answer.isdigit() and int(answer) <= 10:
                found[field] = int(answer)
            else:
                print("  A number from 0 to 10, or Enter when you can't say.")
    return replace(said, pain=found["pain"], effort=found["effort"]), True


def _answer(question: str) -> str | None:
    """The line that was typed; None for q and at the end of input."""
    try:
        answer = input(f"{question}> ").strip()
    except EOFError:
        return None
    return None if answer.lower() in ("q", "quit") else answer
