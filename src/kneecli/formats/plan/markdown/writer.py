"""A plan as Markdown that reads well as plain text.

Every figure is written once, in words: what a person reads is what kneecli reads back (`markdown_reader.py`). Texts of
packs are escaped, so that nothing in them acts as Markdown or HTML.
"""

from collections.abc import Iterator
from itertools import groupby

from kneecli.domain.person.timing import Change, floor_changes
from kneecli.domain.session.plan_id import left_out_check
from kneecli.domain.session.session import Guide, Item, Session
from kneecli.domain.vocabulary import Units
from kneecli.domain.words import advice
from kneecli.domain.words.wording import (
    GUIDE_TITLES,
    PHASE_TITLES,
    POSITION_WORDS,
    change_words,
    clock_words,
    date_words,
    dose_words,
)
from kneecli.formats.plan.markdown.escaping import escaped, escaped_at_start


def write_markdown(session: Session) -> str:
    """The plan as a Markdown document with a tick box for every item."""
    return "\n".join(_lines(session)) + "\n"


def _lines(session: Session) -> Iterator[str]:
    signs_on_top = set(advice.DO_NOT_START) <= set(session.notes)  # then they are not repeated at the end
    yield f"# Knee session, {date_words(session.date)}"
    yield ""
    yield f"{session.minutes} minutes: {clock_words(session.seconds)} with rests, set-up and changes of position."
    yield ""
    for note in session.notes:
        yield f"> {escaped_at_start(note)}"
        yield ""
    more = "" if signs_on_top else " Before a first session, read the end of this page."
    yield f"**Stop signs.** {advice.STOP}{more}"
    yield ""
    yield from _guide_lines(session.guide, "pain", "sides")
    is_guide_due = any(item.phase == "strength" for item in session.items)
    if not is_guide_due:
        yield from _guide_lines(session.guide, "effort", "tempo")
    *changes, change_at_end = floor_changes(item.position for item in session.items)
    for phase, items in groupby(zip(session.items, changes, strict=True), key=lambda pair: pair[0].phase):
        yield f"## {PHASE_TITLES[phase]}"
        yield ""
        if phase == "strength" and is_guide_due:
            is_guide_due = False
            yield from _guide_lines(session.guide, "effort", "tempo")
        for item, change in items:
            yield from _change_lines(session.guide, change)
            yield from _item_lines(item, session.units)
    yield from _change_lines(session.guide, change_at_end)
    if session.left_out:
        yield "## Left out"
        yield ""
        yield from (f"- `{left.exercise}`: {escaped(left.why)}" for left in session.left_out)
        yield ""
    yield from _closing(session, signs_on_top=signs_on_top)


def _guide_lines(guide: Guide, *names: str) -> Iterator[str]:
    for name in names:
        if text := getattr(guide, name):
            yield f"**{GUIDE_TITLES[name]}.** {escaped(text)}"
            yield ""


def _change_lines(guide: Guide, change: Change | None) -> Iterator[str]:
    if change and getattr(guide, change):
        yield from _guide_lines(guide, change)
    elif change:
        yield f"*{change_words(guide, change)}*"
        yield ""


def _item_lines(item: Item, units: Units) -> Iterator[str]:
    name = f" (*{escaped(item.name)}*)" if item.title else ""
    yield f"- [ ] **{escaped(item.shown_name)}**{name}: {dose_words(item.prescription, units)}"
    yield from (f"  {number}. {escaped_at_start(cue)}" for number, cue in enumerate(item.cues, start=1))
    yield f"  - Why: {escaped(item.why)}"
    yield (
        f"  - `{item.exercise}` · {POSITION_WORDS[item.position].lower()} · {clock_words(item.seconds)} · "
        f"rung {item.rung} of {item.rungs} · {item.pack} {escaped(item.pack_version)} · {escaped(item.label)}"
    )
    yield ""


def _closing(session: Session, *, signs_on_top: bool) -> Iterator[str]:
    yield "## Good to know"
    yield ""
    yield "When you are done, tick the boxes, write behind an item what was different, and run `kneecli log`."
    for text in (advice.START_SMALL, advice.HEAT_OR_ICE, advice.AVOID_AT_FIRST, advice.SEE_SOMEONE):
        yield ""
        yield text
    yield ""
    if not signs_on_top:
        yield "**Do not start** if one of these is true today:"
        yield ""
        yield from (f"- {text}" for text in advice.DO_NOT_START)
        yield ""
    units = f", {session.units} units" if session.units != "metric" else ""
    check = f", left out `{left_out_check(session)}`" if session.left_out else ""
    flare = ", flare day" if session.flare else ""
    yield f"{advice.DISCLAIMER} Plan `{session.id}`, score {session.score}{flare}{units}{check}."
