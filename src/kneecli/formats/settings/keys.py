"""The keys of the settings with the values they may have: one table for the file, the variables and the help."""

import re
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from kneecli.domain import vocabulary as words
from kneecli.domain.knee.pain import MOST_USUAL_PAIN
from kneecli.domain.nearest import called, needs_no_caution, wider
from kneecli.domain.person.settings import DEFAULT_MINUTES
from kneecli.domain.vocabulary import STARTS, UNITS
from kneecli.formats.reading.checking import Table
from kneecli.formats.reading.measures import HEIGHTS, WEIGHTS
from kneecli.formats.reading.quantities import list_of_figures, read_number
from kneecli.formats.settings import owned
from kneecli.formats.settings.words_together import together

Kind = Literal["number", "flag", "text", "choice", "texts", "choices", "weights", "heights", "clock", "things"]


class Key(NamedTuple):
    """A setting: its name, its kind, its default (None or an empty text for none), and what it is for.

    `words` are all that a choice may be, `least` and `most` the range of a number.
    """

    name: str
    kind: Kind
    default: Any
    about: str
    words: Sequence[str] = ()
    least: float = 0
    most: float = 0

    @property
    def variable(self) -> str:
        """The environment variable that overrides the file."""
        return f"KNEECLI_{self.name.upper()}"

    @property
    def is_list(self) -> bool:
        """Whether it holds any number of values."""
        return self.kind in ("texts", "choices", "things", "weights", "heights")

    @property
    def is_older(self) -> bool:
        """Whether it is still read, and no longer written: what it says stands in `owns`."""
        return self.name in owned.THING_OF

    @property
    def is_measured(self) -> bool:
        """Whether it is a list of weights or heights."""
        return self.kind in ("weights", "heights")

    def amount(self, entry: Any) -> Any:
        """What an entry of a list comes to: a weight or a height as it is kept; a word as it is."""
        if self.kind == "things":
            return owned.amount(entry)
        measure = {"weights": WEIGHTS, "heights": HEIGHTS}.get(self.kind)
        return entry if measure is None else measure.amount(entry)

    def read(self, table: Table) -> Any:
        """The value in a table, checked; the default when the table has none. Faults are noted in the table."""
        match self.kind:
            case "number" if self.default is None:
                return table.optional_number(self.name, int(self.least), int(self.most))
            case "number":
                return table.number(self.name, int(self.least), int(self.most), self.default)
            case "flag":
                return table.flag(self.name, default=self.default)
            case "text":
                return table.text(self.name, self.default)
            case "choice" if not self.default and not table.has(self.name):
                return self.default
            case "choice":
                return table.choice(self.name, self.words, self.default)
            case "texts":
                return table.texts(self.name)
            case "choices":
                return table.choices(self.name, self.words)
            case "clock":
                return table.clock(self.name, self.default, LATEST[self.name])
            case "things":
                return table.entries(self.name, owned.entry_fault, self.words, lambda entry: owned.parted(entry)[0])
            case "weights":
                return table.measures(self.name, self.least, self.most, WEIGHTS)
            case "heights":
                return table.measures(self.name, self.least, self.most, HEIGHTS)

    def knows(self, text: str) -> bool:
        """Whether the text is an entry of this list, in its own or in everyday words, or may be one."""
        if self.kind == "things":
            return not owned.entry_fault(owned.said_entry(text))
        if called(text, self.words) is not None:
            return True
        return self.name == "cautions" and (wider(text, self.words) is not None or needs_no_caution(text))

    def said(self, texts: Sequence[str]) -> Any:
        """The value of these words from a command line or a variable. The entries of a list may be separated by commas.

        An entry that is there twice counts once. Words that can't be understood stay text, and the reader reports them.
        """
        if self.is_list:
            if self.is_measured:
                figures = (part for text in texts for part in list_of_figures(text))
                return list(dict.fromkeys(_measure(part, _UNIT[self.kind]) for part in figures))
            parts = [part.strip() for text in texts for part in text.split(",") if part.strip()]
            if self.words and len(parts) > 1:
                parts = together(parts, self.knows)
            if self.kind == "things":
                return list(dict.fromkeys(map(owned.said_entry, parts)))
            return list(dict.fromkeys((called(part, self.words) or part) if self.words else part for part in parts))
        text = " ".join(texts).strip()
        if self.kind == "flag":
            return _FLAGS.get(text.lower(), text)
        return _number(_UNIT_BEHIND.sub("", text), "") if self.kind == "number" else text


_FLAGS = {
    **dict.fromkeys(("true", "yes", "y", "on", "1"), True),
    **dict.fromkeys(("false", "no", "n", "off", "0"), False),
}


_UNIT_BEHIND = re.compile(r"\s*(?:min(?:ute)?s?|years?(?:\s+old)?)$", re.IGNORECASE)
"""What people say behind a number whose unit is settled, as in `25 min` or `58 years`."""

_UNIT = {"weights": "kg", "heights": "cm"}


def _measure(text: str, unit: str) -> int | float | str:
    """The figure that the text is; `1,5` may be one or two, stays text, and is refused. `0,5` is clear."""
    is_unclear = re.match("[1-9][0-9]*,", text) is not None
    return text if is_unclear else _number(text, unit)


def _number(text: str, unit: str) -> int | float | str:
    """The number that the text is, with or without this unit behind it; or the text."""
    number = read_number(text.strip().lower().removesuffix(unit))
    if number is None:
        return text
    return int(number) if number.is_integer() else number


KEYS = (
    Key("minutes", "number", DEFAULT_MINUTES, "How long a session may be, in minutes: 5 to 180.", (), 5, 180),
    Key("format", "choice", "markdown", "How plans are saved: markdown or toml.", ("markdown", "toml")),
    Key("plans_folder", "text", "", "Where plans are saved; ~ is your home. Without it, kneecli's own folder."),
    Key("units", "choice", "metric", "How weights and heights are shown: metric, or imperial besides.", UNITS),
    Key("disabled_packs", "texts", (), "Packs whose exercises are left out."),
    Key(
        "owns",
        "things",
        (),
        "What you have besides what most homes have, with its size.",
        words.EQUIPMENT,
    ),
    Key("lacks", "choices", (), "Household things that you do not have.", words.EQUIPMENT),
    Key(
        "ankle_weights_kg",
        "weights",
        (),
        'Better said in owns: weights for one ankle, in kg, or as "2lb".',
        (),
        0.1,
        20,
    ),
    Key(
        "hand_weights_kg",
        "weights",
        (),
        'Better said in owns: weights to hold, in kg, or as "5lb".',
        (),
        0.1,
        50,
    ),
    Key(
        "step_heights_cm",
        "heights",
        (),
        'Better said in owns: heights of steps, in cm, or as "6in".',
        (),
        1,
        60,
    ),
    Key(
        "bands",
        "choices",
        (),
        f"Better said in owns: elastic bands, {', '.join(words.BANDS)}.",
        words.BANDS,
    ),
    Key("cautions", "choices", (), "Reasons to leave exercises out.", words.CAUTIONS),
    Key("floor", "flag", True, "false: nothing that is done on the floor."),
    Key("start", "choice", "usual", "Where you begin on each ladder: usual, or gentle.", STARTS),
    Key("age", "number", None, "Your age. From 65 on, balance counts for more.", (), 18, 120),
    Key("emphasis", "choices", (), f"What you want more of: {', '.join(words.TARGETS)}.", words.TARGETS),
    Key(
        "usual_pain",
        "number",
        None,
        f"Your knee's pain on an ordinary day: 0 to {MOST_USUAL_PAIN}. Without it, it is learned from your first days.",
        (),
        0,
        MOST_USUAL_PAIN,
    ),
    Key("knee", "choice", "", "Your sore knee: left, right or both. Each exercise begins with that side.", words.SIDES),
    Key("strict", "flag", False, "true: no more knee pain than 2 of 10 is accepted."),
    Key("day_begins", "clock", "00:00", "When a new day begins, up to 12:00. What is logged before is of the evening."),
    Key("calendar_at", "clock", "18:00", "When sessions begin in `kneecli calendar`."),
    Key("paper", "choice", "a4", f"What pages are printed on: {' or '.join(words.PAPERS)}.", words.PAPERS),
    Key("auto_progress", "flag", False, "true: steps up are taken without asking, as cron needs it."),
    Key("voice", "choice", "auto", f"What speaks in `kneecli start`: {', '.join(words.VOICES)}.", words.VOICES),
    Key("sound", "choice", "bell", "What else is heard there: bell or off.", words.SOUNDS),
    Key("learn_minutes", "flag", True, "false: plans do not go by how long things really took in `kneecli start`."),
)

LATEST = {"day_begins": "12:00", "calendar_at": "23:59"}
"""The latest that each time of the day may be."""

BY_NAME = {key.name: key for key in KEYS}
