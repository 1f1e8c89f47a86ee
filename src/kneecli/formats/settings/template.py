"""A settings file with every key explained, for `kneecli init`."""

import textwrap
from collections.abc import Mapping
from typing import Any

from kneecli.formats.settings.edit import toml_value
from kneecli.formats.settings.keys import KEYS, Key

HEAD = """\
# The settings of kneecli. A line that begins with # counts for nothing; what it shows is what holds without it,
# or an example. `kneecli config show` says what holds now, `kneecli config set KEY VALUE` changes one key.
"""

EXAMPLES: dict[str, Any] = {
    "plans_folder": "~/knee",
    "disabled_packs": ["yoga"],
    "owns": ["foam-pad", "ankle-weight 0.5kg", "step 15cm", "band red"],
    "lacks": ["stair"],
    "cautions": ["kneeling-intolerance"],
    "age": 67,
    "emphasis": ["balance"],
    "usual_pain": 2,
    "knee": "right",
}
"""For the keys that are not set, or empty, without the file."""


def config_template(values: Mapping[str, Any]) -> str:
    """The text of a settings file that sets these values; the other keys are there as comments."""
    return HEAD + "".join(_paragraph(key, values) for key in KEYS if not key.is_older)


def _paragraph(key: Key, values: Mapping[str, Any]) -> str:
    about = textwrap.fill(key.about, 110, initial_indent="# ", subsequent_indent="# ")
    shown = values.get(key.name, EXAMPLES.get(key.name, key.default))
    return f"\n{about}\n{'' if key.name in values else '# '}{key.name} = {toml_value(shown)}\n"
