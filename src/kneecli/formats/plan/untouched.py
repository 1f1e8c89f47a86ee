"""Whether a plan in a file is exactly as kneecli wrote it."""

from kneecli.domain.problem import FileFault
from kneecli.domain.session.plan_id import identified
from kneecli.formats.plan.plan_formats import MARKDOWN, Format


def is_untouched(text: str, format: Format) -> bool:
    """Whether nothing was changed in this text of a plan; the links to pictures that kneecli adds don't count."""
    try:
        session = format.read(text, "").session
    except FileFault:
        return False
    if format == MARKDOWN and "](" in text:
        from kneecli.formats.plan.markdown.figures import without_figures

        text = without_figures(text)
    return identified(session).id == session.id and text == format.write(session)
