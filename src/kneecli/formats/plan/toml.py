"""A plan as TOML, and back. `done = false` is the tick box of an item."""

import tomli_w

from kneecli.domain.session.session import Session
from kneecli.domain.words import advice
from kneecli.domain.words.wording import dose_words
from kneecli.formats.plan.data import plan_in
from kneecli.formats.plan.filled import FilledPlan
from kneecli.formats.plan.keys import to_data
from kneecli.formats.reading.toml_lines import TomlLines
from kneecli.formats.reading.toml_text import read_toml_text

_STOP_AT = "\n".join(f"# - {text}" for text in advice.STOP_AT)
_HEAD = f"""\
# A knee session. Set `done = true` at what you did, and write what else there is to say as a `remark`.
# Then: kneecli log FILE. Information, not medical advice.
#
# Stop for today at
{_STOP_AT}

"""


def write_toml(session: Session) -> str:
    """The plan as TOML, without the figures that do not apply."""
    data = {key: value for key, value in to_data(session).items() if value is not None}
    items = data.pop("items")
    rows = [
        {
            "done": False,
            **{key: value for key, value in row.items() if value is not None},
            "in_words": dose_words(item.prescription, session.units),
        }
        for row, item in zip(items, session.items, strict=True)
    ]
    left_out = data.pop("left_out")
    document = {**data, "items": rows, **({"left_out": left_out} if left_out else {})}
    return _HEAD + tomli_w.dumps(document)


def read_toml(text: str, file: str) -> FilledPlan:
    """The plan that this TOML describes. Raises FileFault with everything that is wrong, by line."""
    return plan_in(read_toml_text(text, file), file, TomlLines(text).line)
