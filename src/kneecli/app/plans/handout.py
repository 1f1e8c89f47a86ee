"""The page to print for a session, with pictures."""

from collections.abc import Callable, Mapping
from pathlib import Path

from kneecli.app.context import Context
from kneecli.app.plans.page_pictures import page_pictures
from kneecli.domain.person.things_needed import things_needed
from kneecli.domain.session.session import Session
from kneecli.formats.plan.page.card import Picture
from kneecli.formats.plan.page.guided import Guiding
from kneecli.formats.plan.page.html import is_handout, write_html
from kneecli.formats.plan.page.layout import PageLayout
from kneecli.store.files import replace_own

Guide = Callable[[Mapping[str, Picture]], Guiding]
"""Makes what leads through the session in a browser, from the pictures by the ids of their exercises."""


def handout(ctx: Context, session: Session, layout: PageLayout, guide: Guide) -> str:
    """The page to print for this session, with all pictures in it; in a browser it also leads through the session."""
    pictures = page_pictures(ctx, session)
    person, known = ctx.settings.person, [(item, ctx.catalogue.find(item.exercise)) for item in session.items]
    things = things_needed([(item, exercise) for item, exercise in known if exercise], person, session.units)
    guiding = None if layout.glance else guide(pictures)
    return write_html(session, pictures, person.knee or "left", guiding, things, layout)


def save_handout(page: str, file: Path) -> None:
    """Writes the page to this file, also over an earlier page. Raises CouldNot when something else is there."""
    replace_own(file, page, is_handout, "a page that kneecli wrote")
