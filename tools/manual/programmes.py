"""The built-in programmes and goals as Markdown, docs/users/programmes-built-in.md."""

from collections.abc import Iterator, Mapping

from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.catalogue.pack_programmes import PackProgrammes, programmes_of
from kneecli.domain.catalogue.programme import Goal, Programme, ProgrammePhase
from kneecli.domain.catalogue.targets import TARGET_WORDS
from kneecli.domain.vocabulary import StepsUp
from kneecli.domain.words.wording import counted, listed, source_words
from kneecli.plugins.loader import load_packs

HEAD = """# The built-in programmes

Four programmes come with kneecli. None is a treatment, and none knows your knee: they say how often, how long and what
may get harder, and [your pain](pain.md) goes before all of it. They are for adults. This page is written by
`tools/generate.py` from the packs. To write one of your own, see [the pack format](../packs/pack-format.md#programme).
"""

GOALS = """\
Activities to return to, with steps that lead there, the easiest first. No plan goes by them, and nothing is scored:
go on to the next step when the one before is easy on a few days, and back on a bad day. How well an activity goes can
be taken down from time to time, for three of them, as a [check-in](measure.md):

```sh
kneecli measure activity "stairs without the rail" 4
```
"""

OURS = """## What is our own

No study has tried these programmes as they stand. The sources under each say how often and for how many weeks people
trained in trials and classes, how walking grew, and what pain they went by. These are our own choices, for a clinician
to look at:

- how the weeks are parted into phases, and that two weeks come first in which nothing gets harder;
- sessions of 15 and 20 minutes. The classes took an hour; a session at home that is done is worth more to us;
- that a week with two of three sessions counts;
- that a phase waits for a week with little pain. Up to 5 is the acceptable band of NEMEX, up to 3 the green one of the
  clinics (PROV); which of them is asked for, and when, we chose;
- what a phase emphasises, and the rungs that it works towards;
- in Walk further, that five minutes (FPN) and one day more (AFWALK) come in turn, never both in one week;
- whom to ask first: the list under each is longer than any source has it;
- the steps of all goals. Where a goal names a source, it is for a figure, or for which of two movements is harder: no
  source has the whole ladder.
"""

STEPS: dict[StepsUp, str] = {
    "none": "nothing",
    "dose": "repetitions, sets, seconds, minutes; another form after two good weeks",
    "all": "all, weight and height too",
}


def page() -> str:
    """The whole page."""
    packs = [pack.pack for pack in load_packs(only_built_in=True).packs]
    names = {exercise.id: exercise.name for pack in packs for exercise in pack.exercises}
    return "\n".join(_lines(packs, names)).rstrip("\n") + "\n"


def _lines(packs: list[Pack], names: Mapping[str, str]) -> Iterator[str]:
    found = programmes_of(packs)
    both = [(programme, pack) for pack in found for programme in pack.programmes]
    both.sort(key=lambda each: (each[0].open_ended, each[0].weeks, each[1].pack != "strengthening"))
    yield HEAD
    yield "| programme | weeks | what it is for |"
    yield "|---|---|---|"
    for programme, _ in both:
        weeks = "as long as you like" if programme.open_ended else str(programme.weeks)
        yield f"| [{programme.name}](#{programme.id}), `{programme.id}` | {weeks} | {programme.purpose} |"
    yield ""
    for programme, pack in both:
        yield from _programme(programme, pack, names)
    yield "## Goals\n"
    yield GOALS
    for pack in found:
        for goal in pack.goals:
            yield from _goal(goal, pack)
    yield OURS


def _programme(programme: Programme, pack: PackProgrammes, names: Mapping[str, str]) -> Iterator[str]:
    yield f"## {programme.name}\n"
    yield f"{programme.purpose}\n"
    yield "| phase | weeks | sessions a week | what may get harder | it goes on after |"
    yield "|---|---|---|---|---|"
    first = 1
    for phase in programme.phases:
        yield _row(phase, first, is_open=programme.open_ended and phase is programme.phases[-1])
        first += phase.weeks
    yield ""
    for phase in programme.phases:
        yield f"- **{phase.name}**: {' '.join((phase.about, *_more(phase, names)))}"
    yield ""
    if programme.ending:
        yield f"At the end: {programme.ending}\n"
    cautions = listed([each.replace("-", " ") for each in programme.cautions], "or")
    yield f"Ask whoever looks after you first, with {cautions}.\n"
    yield from (f"- {source_words(source)}" for source in pack.sources_of(programme))
    yield ""


def _row(phase: ProgrammePhase, first: int, *, is_open: bool) -> str:
    weeks = f"from {first} on" if is_open else f"{first} to {first + phase.weeks - 1}"
    sessions = f"{phase.sessions} of {phase.minutes} minutes" if phase.minutes else f"{phase.sessions}"
    pain = phase.gate.pain if phase.gate else None
    after = "" if pain is None else f"a week with no pain above {pain}"
    return f"| {phase.name} | {weeks} | {sessions} | {STEPS[phase.steps]} | {after} |"


def _more(phase: ProgrammePhase, names: Mapping[str, str]) -> Iterator[str]:
    if phase.emphasis:
        yield f"More for {listed([TARGET_WORDS.get(each, each) for each in phase.emphasis])}."
    if phase.reaches:
        yield f"Towards {listed([f'{names[id]} rung {rung}' for id, rung in phase.reaches])}."
    for beside in phase.beside:
        minutes = listed([str(each) for each in beside.minutes])
        yield f"{names[beside.exercise]} on {counted(beside.days, 'day')} a week: {minutes} minutes, week by week."


def _goal(goal: Goal, pack: PackProgrammes) -> Iterator[str]:
    yield f"### {goal.name}\n"
    yield from (f"{number}. {step}" for number, step in enumerate(goal.steps, 1))
    yield ""
    yield f"Not with {listed([each.replace('-', ' ') for each in goal.cautions], 'or')}.\n"
    if goal.sources:
        yield from (f"- {source_words(source)}" for source in pack.sources if source.tag in goal.sources)
        yield ""
