"""The settings file: TOML text to `Settings`, with every fault in one go (docs/settings.md)."""

from kneecli.domain import vocabulary as words
from kneecli.domain.pain import MOST_USUAL_PAIN
from kneecli.domain.person import STARTS, Person
from kneecli.domain.problem import FileFault
from kneecli.domain.settings import DEFAULT_MINUTES, Settings
from kneecli.domain.units import UNITS
from kneecli.formats.checking import Faults, Table
from kneecli.formats.toml_lines import TomlLines
from kneecli.formats.toml_text import read_toml_text


def read_config(text: str, file: str) -> Settings:
    """The settings that this text describes; what it does not say has its default.

    Raises FileFault with every fault that was found, each with its line and cure.
    """
    document = read_toml_text(text, file)
    faults = Faults(file, TomlLines(text))
    table = Table(document, (), faults)
    settings = Settings(
        minutes=table.number("minutes", 5, 180, DEFAULT_MINUTES),
        format=table.choice("format", ("markdown", "toml"), "markdown"),
        plans_folder=table.text("plans_folder", ""),
        units=table.choice("units", UNITS, "metric"),
        disabled_packs=table.texts("disabled_packs"),
        auto_progress=table.flag("auto_progress"),
        person=_person(table),
    )
    table.finish()
    if problems := faults.problems():
        raise FileFault(problems)
    return settings


def _person(table: Table) -> Person:
    owns = frozenset(table.choices("owns", words.EQUIPMENT))
    lacks = frozenset(table.choices("lacks", words.EQUIPMENT))
    return Person(
        equipment=(words.HOUSEHOLD | owns) - lacks,
        ankle_weights_kg=table.decimals("ankle_weights_kg", 0.1, 20),
        hand_weights_kg=table.decimals("hand_weights_kg", 0.1, 50),
        step_heights_cm=tuple(int(height) for height in table.decimals("step_heights_cm", 1, 60)),
        bands=table.choices("bands", words.BANDS),
        cautions=frozenset(table.choices("cautions", words.CAUTIONS)),
        floor=table.flag("floor", default=True),
        start=table.choice("start", STARTS, "usual"),
        age=table.optional_number("age", 18, 120),
        emphasis=frozenset(table.choices("emphasis", words.TARGETS)),
        usual_pain=table.number("usual_pain", 0, MOST_USUAL_PAIN, 0),
        strict=table.flag("strict"),
    )
