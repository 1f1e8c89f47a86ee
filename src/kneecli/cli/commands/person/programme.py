"""`kneecli programme`: a course of some weeks that plans go by."""

from collections.abc import Iterator
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.person import programme_steps
from kneecli.app.person.programmes import (
    called_for,
    coming_course,
    directions,
    followed,
    gone_words,
    last_course,
    names_for,
    standing_on,
)
from kneecli.app.recorded import Recorded
from kneecli.cli.shared.group import Group
from kneecli.cli.shared.options.common import AsJson, DryRun, Fields, a_name, in_one
from kneecli.cli.shared.showing.output import print_json, print_rows
from kneecli.cli.shared.talk import Talk, given
from kneecli.domain.catalogue.programme import Programme
from kneecli.domain.programme.course import Course
from kneecli.domain.programme.standing import Standing
from kneecli.domain.programme.words import begins_words, next_words, standing_lines
from kneecli.domain.words.caution_names import declared_of

HELP = """A course of some weeks that plans go by.

Alone it says where you stand.
"""

EXAMPLES = "Examples:\n\n  kneecli programme list\n\n  kneecli programme start start-small\n\n  kneecli programme\n"
START = "Examples:\n\n  kneecli programme start stronger-knee\n\n  kneecli programme start      goes on after a pause\n"
NONE = "No programme runs. `kneecli programme list` shows what there is."


def add_to(app: typer.Typer) -> None:
    """Adds the command with its subcommands."""
    programme = typer.Typer(cls=Group, invoke_without_command=True, rich_markup_mode=None)
    programme.callback(epilog=EXAMPLES, help=HELP)(where)
    programme.command("list", epilog="Example:\n\n  kneecli programme list\n")(list_programmes)
    programme.command("show", epilog="Example:\n\n  kneecli programme show stronger-knee\n")(show_programme)
    programme.command("start", epilog=START)(start)
    programme.command("pause", epilog="Example:\n\n  kneecli programme pause\n")(pause)
    programme.command("stop", epilog="Example:\n\n  kneecli programme stop\n")(stop)
    app.add_typer(programme, name="programme")


def where(context: typer.Context, as_json: AsJson = False) -> None:
    """Say where you stand in the programme that runs."""
    if context.invoked_subcommand is not None:
        return
    ctx, talk = given(context, as_json=as_json)
    if as_json:
        _as_json(ctx)
        return
    found, course = standing_on(ctx, ctx.today), last_course(ctx)
    if found is None:
        if course is not None and not course.closed:
            words = gone_words(course)
            talk.say(f"{words[:1].upper()}{words[1:]}")
            return
        talk.say(
            *(_done_lines(ctx, course) if course is not None and course.is_done else ()), *_coming_lines(ctx) or [NONE]
        )
        return
    talk.say(*standing_lines(found, names_for(ctx, found.programme), called_for(ctx, found)), *_coming_lines(ctx))


def list_programmes(context: typer.Context, as_json: AsJson = False, fields: Fields = None) -> None:
    """Show all programmes, with how long and how often."""
    ctx, talk = given(context, as_json=as_json)
    known, running = sorted(ctx.packs.known.programmes, key=_the_easiest_first), _running(standing_on(ctx, ctx.today))
    if as_json or fields is not None:
        from kneecli.formats.output.person.programme import LISTED, Known

        rows = [LISTED.data(Known(each, each.id == running, _declared(ctx, each))) for each in known]
        print_rows("programme-list", rows, fields, as_json=as_json)
        return
    if not known:
        talk.say("No pack has any programmes.")
        return
    from kneecli.render.console import show
    from kneecli.render.programme_view import list_view

    coming = coming_course(ctx)
    show(list_view(known, running, coming), talk.color)
    if not running and not coming and not known[0].open_ended:
        talk.confirm(f"To begin with: {known[0].id}, the shortest. Go by what each is for.")
    talk.confirm("`kneecli programme show ID` says more, `kneecli programme start ID` starts it.")


def show_programme(
    context: typer.Context,
    words: Annotated[list[str], a_name("ID...", "Of the programme, or its name.")],
    as_json: AsJson = False,
) -> None:
    """Show a programme phase by phase."""
    ctx, talk = given(context, as_json=as_json)
    programme = programme_steps.found_programme(ctx, " ".join(words))
    is_running = programme.id == _running(standing_on(ctx, ctx.today))
    if as_json:
        from kneecli.formats.output.person.programme import PROGRAMME_SHOWN, Known

        print_json(PROGRAMME_SHOWN.data(Known(programme, is_running, _declared(ctx, programme))))
        return
    from kneecli.cli.shared.showing.paging import show_long
    from kneecli.render.programme_view import programme_view

    packs = ctx.packs.known.pack_programmes
    sources = [source for pack in packs if programme in pack.programmes for source in pack.sources_of(programme)]
    names, better = names_for(ctx, programme), directions(ctx, programme)
    declared = _declared(ctx, programme)
    stands = _stands(ctx, programme, is_running=is_running)
    show_long(talk, programme_view(programme, names, better, sources, declared, stands))


def start(
    context: typer.Context,
    words: Annotated[list[str] | None, a_name("[ID...]", "Which one; not needed after a pause.")] = None,
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Start a programme today, or go on with the one that is paused.

    From then on plans go by it. `kneecli undo` takes that back.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    _answer(ctx, talk, programme_steps.start(ctx, in_one(words)), as_json=as_json)


def pause(context: typer.Context, as_json: AsJson = False, dry_run: DryRun = False) -> None:
    """Pause the programme, until you start it again."""
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    _answer(ctx, talk, programme_steps.pause(ctx), as_json=as_json)


def stop(context: typer.Context, as_json: AsJson = False, dry_run: DryRun = False) -> None:
    """Stop the programme: plans are as without it. What you did stays in your diary."""
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    _answer(ctx, talk, programme_steps.stop(ctx), as_json=as_json)


def _done_lines(ctx: Context, course: Course) -> Iterator[str]:
    """That the last programme was done to its end, and what may come next."""
    yield f"{course.name} was done on {course.closed}."
    found = followed(ctx, course)
    if found and found.programme.follows:
        yield next_words(found.programme)


def _coming_lines(ctx: Context) -> list[str]:
    coming = coming_course(ctx)
    return [begins_words(coming)] if coming else []


def _stands(ctx: Context, programme: Programme, *, is_running: bool) -> str:
    """That it runs, that it begins on a later day, or how to start it."""
    if is_running:
        return "It is the one that runs: kneecli programme"
    coming = coming_course(ctx)
    if coming and coming.programme == programme.id:
        return begins_words(coming)
    return f"To start it: kneecli programme start {programme.id}"


def _answer(ctx: Context, talk: Talk, recorded: Recorded, *, as_json: bool) -> None:
    if as_json:
        _as_json(ctx)
    talk.confirm(*recorded.messages)


def _as_json(ctx: Context) -> None:
    from kneecli.formats.output.person.programme import PROGRAMME, Shown

    found, course = standing_on(ctx, ctx.today), last_course(ctx)
    names = names_for(ctx, found.programme) if found else {}
    gone = course if course is not None and not course.closed and found is None else None
    print_json(PROGRAMME.data(Shown(ctx.today, found, names, ctx.dry_run, gone)))


def _the_easiest_first(programme: Programme) -> tuple[bool, int, str]:
    """The shortest first, those without an end last, as the docs have them."""
    return programme.open_ended, programme.weeks, programme.name


def _running(standing: Standing | None) -> str:
    return "" if standing is None or standing.over else standing.programme.id


def _declared(ctx: Context, programme: Programme) -> tuple[str, ...]:
    return declared_of(programme.cautions, ctx.settings.person.cautions)
