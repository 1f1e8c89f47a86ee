"""What a printed plan needs to lead through its session in the browser: steps, tempo, pictures and scripts."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import today_for
from kneecli.app.plans.own_pace import move_seconds
from kneecli.domain.person.today import Today
from kneecli.domain.session.session import Item, Session
from kneecli.domain.vocabulary import Side
from kneecli.formats.plan.page import guided as guided_page
from kneecli.formats.plan.page.card import Picture
from kneecli.formats.plan.page.guided import Guiding, PageItem, PageStep
from kneecli.start.states.steps import Guided, steps_of
from kneecli.store.files import read_text


def guiding_of(ctx: Context, session: Session, pictures: Mapping[str, Picture], pain: int | None) -> Guiding:
    """What leads through this session. `pictures` are by exercise id; `pain` is the knee's on that day, if known."""
    today = today_for(ctx, session.date)
    first: Side = "right" if ctx.settings.person.knee == "right" else "left"
    items = tuple(_item(ctx, today, item, pictures.get(item.exercise), first) for item in session.items)
    script, style = "".join(_texts(guided_page.SCRIPTS)), "".join(_texts((guided_page.STYLE,)))
    return Guiding(items, first, _stop_pain(today, session, pain), script, style)


def _item(ctx: Context, today: Today, item: Item, picture: Picture | None, first: Side) -> PageItem:
    guided = Guided(item, move_seconds(ctx, item, today))
    steps = steps_of(guided, first, is_down=guided.on_floor)  # the page knows where the person is, and adds the change
    return PageItem(
        tuple(PageStep(step.kind, step.seconds, step.side, step.number) for step in steps),
        guided.move_s,
        picture.frames if picture else (),
    )


def _stop_pain(today: Today, session: Session, pain: int | None) -> int:
    """More pain than this ends an exercise: on a flare day what one came with, or the safe band's when unknown."""
    limits = today.person.pain_limits
    if not session.flare:
        return limits.stop
    return limits.safe if pain is None else pain


def _texts(names: Sequence[str]) -> Iterator[str]:
    folder = Path(guided_page.__file__).parent
    for name in names:
        yield read_text(folder / name) or ""
