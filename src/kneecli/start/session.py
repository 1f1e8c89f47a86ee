"""From a session that is to be done to one that is led through: on the screen, or in lines."""

import signal
from collections.abc import Callable

from kneecli.app.context import Context
from kneecli.app.ended_by_signals import ended_by_signals
from kneecli.app.plans.guided_session import easier_items
from kneecli.app.plans.left_of_plan import SessionToDo
from kneecli.app.plans.own_pace import move_seconds
from kneecli.domain.person.today import Today
from kneecli.domain.vocabulary import Side
from kneecli.start.book import JournalBook
from kneecli.start.clocks import waking_clock
from kneecli.start.leader import Leader, Sound
from kneecli.start.states.moves import begun
from kneecli.start.states.outcome import outcomes_of
from kneecli.start.states.state import Course
from kneecli.start.states.steps import Guided
from kneecli.start.words import goodbye_words


def course_of(ctx: Context, todo: SessionToDo, today: Today) -> Course:
    """What the session goes by: its exercises with their tempo and easier rungs, the first side, and the pain limits.

    On a flare day the limit is the pain that one came with, as the plan says.
    """
    bands, knee = today.person.pain_limits, today.person.knee
    first: Side = "right" if knee == "right" else "left"
    flare = todo.session.flare and today.pain is not None
    stop = (today.pain or 0) if flare else bands.stop
    guided = []
    for item in todo.waiting:
        easier: tuple[Guided, ...] = ()
        for each in reversed(easier_items(ctx, item, today)):
            easier = (Guided(each, move_seconds(ctx, each, today), easier),)
        guided.append(Guided(item, move_seconds(ctx, item, today), easier))
    return Course(tuple(guided), first, stop, min(bands.safe, stop), todo.before, todo.session.guide, todo.notes)


def lead_plainly(
    ctx: Context, todo: SessionToDo, today: Today, sound: Sound, put: Callable[[str], None]
) -> tuple[str, ...]:
    """Leads through the session in lines, and returns the words for its end. Raises CouldNot."""
    from kneecli.start.plain import lead_in_lines
    from kneecli.start.typed_lines import typed_lines

    leader = leader_of(ctx, todo, today, sound)
    with ended_by_signals():
        try:
            lead_in_lines(leader, waking_clock(), typed_lines(), put, ctx.settings.units)
        except KeyboardInterrupt:
            leader.close()
            for text in farewell(leader):
                put(text)
            raise
        finally:
            leader.close()
    return farewell(leader)


def lead_on_screen(
    ctx: Context, todo: SessionToDo, today: Today, sound: Sound, put: Callable[[str], None], *, colour: bool
) -> tuple[str, ...]:
    """Leads through the session on the whole screen, and returns the words for its end. Raises CouldNot."""
    import asyncio
    import gc

    from kneecli.start.display.pictures import pictures_of
    from kneecli.start.display.screen import Screen, ShownBy

    gc.enable()  # this run is long, and the library's tasks refer to each other in circles
    leader = leader_of(ctx, todo, today, sound)
    try:
        screen = Screen(leader, ShownBy(waking_clock(), pictures_of(ctx), ctx.settings.units, colour))
        asyncio.run(screen.run())
    finally:
        leader.close()
    if screen.signalled == signal.SIGINT:
        for text in farewell(leader):
            put(text)
        raise KeyboardInterrupt
    if screen.signalled:
        raise SystemExit(128 + screen.signalled)
    return farewell(leader)


def farewell(leader: Leader) -> tuple[str, ...]:
    """What there is to say when the session has ended."""
    return goodbye_words(leader.state, outcomes_of(leader.taken.values()))


def leader_of(ctx: Context, todo: SessionToDo, today: Today, sound: Sound) -> Leader:
    """Who leads through the session, and puts what is done into the journal."""
    return Leader(begun(course_of(ctx, todo, today)), JournalBook(ctx, todo.session), sound)
