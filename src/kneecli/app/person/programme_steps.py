"""Starting a programme, pausing it, going on with it, and stopping it."""

from kneecli.app.context import Context
from kneecli.app.person.programmes import changed, coming_course, last_course, standing_on
from kneecli.app.recorded import Recorded
from kneecli.domain.catalogue.programme import Programme
from kneecli.domain.knee.declared_care import care_notes, rest_by_caution
from kneecli.domain.nearest import nearest, plain_name
from kneecli.domain.problem import NothingToDo, Problem, WrongUsage
from kneecli.domain.programme.course import Course
from kneecli.domain.programme.words import begins_words
from kneecli.domain.words.caution_names import ASK, declared_of, marked_words
from kneecli.domain.words.wording import counted, listed

SHOWS = "`kneecli programme list` shows what there is."


def found_programme(ctx: Context, text: str) -> Programme:
    """The programme of this id or name. Raises WrongUsage."""
    known = ctx.packs.known.programmes
    wanted = plain_name(text)
    for programme in known:
        if wanted in (plain_name(programme.id), plain_name(programme.name)):
            return programme
    names = {each.id: (each.name,) for each in known}
    cure = nearest(text, names, names) or (f"There are {listed(list(names))}." if names else "No pack has any.")
    raise WrongUsage(Problem(f"there is no programme {text!r}", cure, "programme"))


def start(ctx: Context, text: str | None) -> Recorded:
    """Starts a programme, or goes on with the one that is paused.

    Raises WrongUsage while another one runs, NothingToDo for one that runs already, and CouldNot.
    """
    programme = None if text is None else found_programme(ctx, text)
    with ctx.journal.alone(begins=programme is not None):  # of several at once, one starts it
        return _start(ctx, programme)


def _start(ctx: Context, programme: Programme | None) -> Recorded:
    course = _running(ctx)
    if programme is None:
        if course is None:
            raise WrongUsage(Problem("which programme?", f"Name one. {SHOWS}", "programme"))
        return _go_on(ctx, course)
    if course and course.programme == programme.id:
        return _go_on(ctx, course)
    if course:
        cure = f"`kneecli programme stop` ends it; then start {programme.name}. What you did stays in your diary."
        raise WrongUsage(
            Problem(f"{course.name} {'is paused' if course.paused else 'runs already'}", cure, "programme")
        )
    event = changed(ctx, programme, "start")
    ctx.journal.add([event])
    coming = coming_course(ctx)
    then = (f"{begins_words(coming)} From then on it takes the place of this one.",) if coming else ()
    return Recorded((event,), (*_begins(programme), *then, *_care(ctx, programme)))


def _begins(programme: Programme) -> tuple[str, ...]:
    first = programme.phases[0]
    length = "It goes on until you stop it" if programme.open_ended else f"It takes {counted(programme.weeks, 'week')}"
    minutes = f" of {first.minutes} minutes" if first.minutes else ""
    week = f"This is week 1, {first.name}: {counted(first.sessions, 'session')}{minutes}. {first.about}"
    return f"Started: {programme.name}. {length}.", week, "`kneecli plan` goes by it from today."


def _care(ctx: Context, programme: Programme) -> tuple[str, ...]:
    """What the declared cautions ask for before any session, and before this programme."""
    cautions = ctx.settings.person.cautions
    marked = marked_words(declared_of(programme.cautions, cautions), ASK)
    return tuple(filter(None, [rest_by_caution(cautions), *care_notes(cautions), marked]))


def _go_on(ctx: Context, course: Course) -> Recorded:
    if not course.paused:
        cure = "`kneecli programme` says where you stand."
        raise NothingToDo(Problem(f"{course.name} runs already.", cure))
    event = changed(ctx, course, "resume")
    ctx.journal.add([event])
    found = standing_on(ctx, ctx.today)
    week = f" Week {found.number} begins today." if found else ""
    return Recorded((event,), (f"{course.name} goes on.{week}",))


def pause(ctx: Context) -> Recorded:
    """Pauses the programme: until it is gone on with, its weeks do not count. Raises NothingToDo and CouldNot."""
    with ctx.journal.alone():
        course = _some(ctx)
        if course.paused:
            cure = "`kneecli programme start` goes on with it."
            raise NothingToDo(Problem(f"{course.name} is paused already.", cure))
        event = changed(ctx, course, "pause")
        ctx.journal.add([event])
    message = f"{course.name} is paused: plans are as without it. `kneecli programme start` goes on with this week."
    return Recorded((event,), (message,))


def stop(ctx: Context) -> Recorded:
    """Stops the programme for good. Raises NothingToDo where there is none, and CouldNot."""
    with ctx.journal.alone():
        course = _some(ctx)
        event = changed(ctx, course, "stop")
        ctx.journal.add([event])
    return Recorded((event,), (f"Stopped: {course.name}. Plans are as without it; what you did stays in your diary.",))


def _running(ctx: Context) -> Course | None:
    """The programme that runs or is paused; one whose last week is over does not stand in the way."""
    course = last_course(ctx)
    if course is None or course.closed:
        return None
    found = standing_on(ctx, ctx.today)
    return None if found and found.over else course


def _some(ctx: Context) -> Course:
    course = last_course(ctx)
    if course is not None and not course.closed:
        return course
    if coming := coming_course(ctx):
        cure = "Once it runs, `kneecli programme stop` ends it; `kneecli undo` takes back what was said last."
        raise NothingToDo(Problem(begins_words(coming), cure))
    raise NothingToDo(Problem("no programme runs.", SHOWS))
