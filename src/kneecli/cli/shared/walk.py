"""Logging a plan on a terminal, exercise by exercise: Enter for "as planned", else a short answer."""

from collections.abc import Iterator

from kneecli.app.context import Context
from kneecli.app.diary.recording import record
from kneecli.app.ended_by_signals import ended_by_signals
from kneecli.app.person.prescribed_on_day import on_prescribed_side
from kneecli.app.plans.plan_to_log import PlanToLog
from kneecli.cli.shared.talk import Talk, tell, wrapped
from kneecli.domain.diary.misfit import misfits
from kneecli.domain.diary.performance import Said, all_done, with_overall
from kneecli.domain.problem import printable
from kneecli.domain.session.session import Item
from kneecli.domain.value import replace
from kneecli.domain.words.wording import date_words, dose_words
from kneecli.formats.diary.remark import read_remark
from kneecli.formats.reading.quantities import read_level

HELP = "Enter: as planned, q: stop. Or what was different: 2x8, pain 3, 1 kg, skip, note: tired."


class _Stopped(Exception):
    """The person stops before the end of the plan."""


def walk_through(ctx: Context, talk: Talk, plan: PlanToLog, overall: Said) -> None:
    """Asks item by item and records each at once, so that an interruption loses no answer.

    An item with a remark in the plan is not asked for; `overall` has the pain and effort of all exercises, if given.
    """
    session = plan.session
    tell(f"{date_words(session.date)}: {len(plan.waiting)} of {len(session.items)} exercises to take down.\n{HELP}\n")
    for line in plan.left_alone:
        tell(f"{line}\n")
    try:
        for item in plan.waiting:
            head = wrapped(f"{item.full_name}, {dose_words(item.prescription, ctx.settings.units)}")
            said = plan.said.get(item.exercise)
            if said is None:
                said = with_overall(_asked(item, f"{head} "), overall)
            else:
                print(f"{head}\n  > as it stands in the plan")
            try:
                with ended_by_signals():  # the window may be closed; what was answered by then is kept
                    for with_more in _with_scales(said):
                        said = with_more
            finally:
                of_side = on_prescribed_side(ctx, plan.day, item.exercise, said)
                talk.confirm(*record(ctx, all_done(item, of_side), plan.day, session).messages)
    except _Stopped:
        tell("Stopped here. `kneecli log` goes on with the rest.")


def _asked(item: Item, head: str) -> Said:
    """What the person says of an item. Raises _Stopped."""
    said = _understood(item, _answer(head))
    while isinstance(said, str):
        tell(printable(f"  {said}"))
        said = _understood(item, _answer("  "))
    return said


def _understood(item: Item, answer: str) -> Said | str:
    """What the answer says of the item; else a text with what is wrong with it and how to cure it."""
    said = read_remark(answer)
    if isinstance(said, str):
        return f"{said}. {HELP}"
    problems = misfits(item.name, item.prescription, said, item.label).values()
    return " ".join(f"{problem.what}. {problem.cure}" for problem in problems) or said


def _with_scales(said: Said) -> Iterator[Said]:
    """Asks for pain and effort where they were not said, and gives what is known after each. Raises _Stopped."""
    if said.skipped is not None:
        return
    if said.pain is None:
        said = replace(said, pain=_scale("  Knee pain, 0 to 10 "))
        yield said
    if said.effort is None:
        yield replace(said, effort=_scale("  Effort, 0 to 10 "))


def of_the_session(said: Said) -> Said:
    """The same, with the pain and effort of a whole session asked for where they were not said.

    Enter leaves one out, and so does the end of the input.
    """
    try:
        if said.pain is None:
            said = replace(said, pain=_scale("Knee pain at its worst, 0 to 10; Enter leaves it out "))
        if said.effort is None:
            said = replace(said, effort=_scale("Effort, 0 to 10; Enter leaves it out "))
    except _Stopped:
        tell("")
    return said


def _scale(question: str) -> int | None:
    """A figure from 0 to 10, or None when the person can't say. Raises _Stopped."""
    while answer := _answer(question):
        if (level := read_level(answer)) is not None:
            return level
        print("  A number from 0 to 10, or Enter when you can't say.")
    return None


def _answer(question: str) -> str:
    """The line that was typed. Raises _Stopped for q and at the end of input."""
    try:
        answer = input(f"{question}> ").strip()
    except EOFError:
        raise _Stopped from None
    if answer.lower() in ("q", "quit"):
        raise _Stopped
    return answer
