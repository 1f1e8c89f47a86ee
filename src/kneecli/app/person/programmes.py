"""The programme of a person: the one they follow, what a plan says of it, and starting, pausing and stopping it."""

import datetime
import functools
import re
from collections.abc import Callable, Collection, Mapping

from kneecli.app.context import Context
from kneecli.domain.catalogue.programme import Programme
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import NoticeShown, ProgrammeChanged
from kneecli.domain.person.person import Person
from kneecli.domain.programme.course import Course, coming, course_on, courses
from kneecli.domain.programme.standing import Followed, Standing
from kneecli.domain.programme.words import again_words, beside_words, flare_words, over_lines, week_words
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import Better, ProgrammeAction


def with_programme(ctx: Context, person: Person, diary: Diary) -> Person:
    """The person with the programme that runs; the same where none does. One that no pack has any more is noted."""
    course = course_on(diary.programmes, ctx.today)
    if course is None:
        return person
    found = followed(ctx, course)
    if found is None:
        _note_once(ctx.note, gone_words(course))
        return person
    return replace(person, programme=found)


@functools.lru_cache(maxsize=8)  # a plan asks for the person several times
def _note_once(note: Callable[[str], None], words: str) -> None:
    note(f"kneecli: {words}")


def gone_words(course: Course) -> str:
    """That no pack has the programme any more, and what to do."""
    return (
        f"the programme {course.name} is in no pack any more, so plans go on without it. `kneecli packs list` may say "
        "why; `kneecli programme stop` ends it."
    )


def followed(ctx: Context, course: Course) -> Followed | None:
    """The programme of this course; None where no pack has it."""
    programme = next((each for each in ctx.packs.known.programmes if each.id == course.programme), None)
    return None if programme is None else Followed(programme, directions(ctx, programme))


def directions(ctx: Context, programme: Programme) -> dict[str, Better]:
    """Which way each measure is wanted to go that a gate of the programme asks for."""
    asked = {phase.gate.measure for phase in programme.phases if phase.gate and phase.gate.measure}
    if not asked:
        return {}
    return {each.id: each.better for each in ctx.packs.known.all_measures if each.id in asked and each.better}


def names_for(ctx: Context, programme: Programme) -> dict[str, str]:
    """The names of the exercises and measures that the programme speaks of, by id."""
    ids = {each.exercise for phase in programme.phases for each in phase.beside}
    ids |= {name for phase in programme.phases for name, _ in phase.reaches}
    names = {exercise.id: exercise.name for exercise in ctx.catalogue if exercise.id in ids}
    if any(phase.gate and phase.gate.measure for phase in programme.phases):
        names |= {measure.id: measure.name for measure in ctx.packs.known.all_measures}
    return names


def called_for(ctx: Context, standing: Standing) -> dict[str, str]:
    """The words by which what goes beside the sessions is logged, by the ids of the exercises."""
    ids = {each.beside.exercise for each in standing.beside}
    return {each.id: ctx.catalogue.called(each) for each in ctx.catalogue if each.id in ids}


def standing_on(ctx: Context, day: datetime.date) -> Standing | None:
    """Where the person stands in the programme that runs on this day; None where there is none."""
    from kneecli.app.person.person_on_day import diary_on, person_of
    from kneecli.domain.person.today import on_day

    diary = diary_on(ctx, day)
    return on_day(person_of(ctx), diary, day).standing if diary.programmes else None


def plan_notes(ctx: Context, standing: Standing | None) -> tuple[str, ...]:
    """What a plan says of the programme: the week, what goes beside, and once what is new of it."""
    if standing is None or standing.course.paused:
        return ()
    if standing.over:
        return tuple(map(_without_ticks, over_lines(standing)))
    names = names_for(ctx, standing.programme)
    lines = [week_words(standing), *_news(ctx, standing, names).values()]
    called = called_for(ctx, standing)
    return (*lines, *(_without_ticks(beside_words(each, names, called)) for each in standing.beside))


def _without_ticks(words: str) -> str:
    """A sentence as it stands in a plan, where a command has no marks: they would be shown as such."""
    return re.sub("`(kneecli [^`]*)`", r"the command \1", words).replace(". the", ". The")


def _news(ctx: Context, standing: Standing, names: Mapping[str, str]) -> dict[str, str]:
    """Why the week comes once more, and a flare in it, by the topic of its notice; without what was told earlier."""
    if standing.date != ctx.today:
        return {}
    news = {}
    if standing.again:
        news[f"programme-week-{standing.begun}"] = _without_ticks(again_words(standing.again, standing, names))
    if standing.flare:
        news[f"programme-flare-{standing.begun}"] = flare_words(standing)
    told = ctx.journal.diary.notices
    return {topic: words for topic, words in news.items() if told.get(topic, ctx.today) == ctx.today}


def record_told(ctx: Context, standing: Standing | None, notes: Collection[str]) -> None:
    """Records which of these notes of today's plan were shown for the first time, and the end. Raises CouldNot."""
    if standing is None or standing.course.paused:
        return
    if standing.over:
        if set(plan_notes(ctx, standing)) & set(notes):
            ctx.journal.add([changed(ctx, standing.programme, "end")])
        return
    news = _news(ctx, standing, names_for(ctx, standing.programme))
    new = [topic for topic, note in news.items() if note in notes and topic not in ctx.journal.diary.notices]
    if new:
        ctx.journal.add([NoticeShown(**ctx.journal.stamp(), date=ctx.today, topic=topic) for topic in new])


def changed(ctx: Context, programme: Programme | Course, action: ProgrammeAction) -> ProgrammeChanged:
    """The entry that says so of today; it is not written yet."""
    id = programme.programme if isinstance(programme, Course) else programme.id
    return ProgrammeChanged(**ctx.journal.stamp(), date=ctx.today, programme=id, name=programme.name, action=action)


def coming_course(ctx: Context) -> Course | None:
    """The programme that begins on a later day than today; None where there is none."""
    return coming(ctx.journal.diary.programmes, ctx.today)


def last_course(ctx: Context) -> Course | None:
    """The programme that was started last, whatever became of it; None before the first."""
    return (courses(ctx.journal.diary.programmes, ctx.today) or (None,))[-1]
