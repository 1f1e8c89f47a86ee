"""The lists of words that options and arguments take."""

from kneecli.authoring.licences import LICENCES
from kneecli.cli.registry import MODULES
from kneecli.domain.vocabulary import BANDS, CAUTIONS, EQUIPMENT, STARTS, UNITS
from kneecli.formats.output.schemas import SCHEMAS
from kneecli.formats.plan.plan_formats import BUILT_IN
from kneecli.formats.settings.keys import KEYS
from kneecli.plugins.loader import load_packs
from kneecli.store.completion_scripts import SHELLS
from shells.model import Word

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

LIST_OF = {
    "--color": "color",
    "--format": "format",
    "--licence": "licence",
    "kneecli packs disable NAME": "pack",
    "kneecli packs enable NAME": "pack",
    "kneecli packs show NAME": "pack",
    "kneecli measure NAME": "measure",
    "kneecli programme start ID...": "programme",
    "kneecli goal add WHAT...": "goal",
    "kneecli goal up NAME...": "goal",
    "kneecli goal down NAME...": "goal",
    "kneecli goal reached NAME...": "goal",
    "kneecli goal remove NAME...": "goal",
    "kneecli programme show ID...": "programme",
    "--pack": "pack",
    "--with": "exercise",
    "--without": "exercise",
    "--equipment": "equipment",
    "THING": "equipment",
    "MINUTES": "minutes",
    "COMMAND...": "command",
    "--band": "band",
    "--side": "side",
    "--swelling": "swelling",
    "--date": "past_day",
    "--since": "past_day",
    "kneecli plan --date": "day",
    "kneecli status --date": "day",
    "kneecli remind --date": "day",
    "SHELL": "shell",
    "kneecli schema NAME": "schema",
    "ID...": "exercise",
    "kneecli packs preview ID": "exercise",
    "EXERCISE": "exercise",
    "EXERCISE...": "exercise",
    "FILE|EXERCISE": "exercise",
    "--owns": "equipment",
    "--caution": "caution",
    "--units": "units",
    "--start": "start",
    "KEY": "setting",
}
"""The list of words that an option takes, or an argument by its name in the help. A command's own entry goes first."""


def known_lists() -> dict[str, tuple[Word, ...]]:
    """The lists by name. Packs other than the built-in ones are left out, whatever is installed here."""
    packs = [pack.pack for pack in load_packs(only_built_in=True).packs]
    return {
        "color": plain("auto", "always", "never"),
        "format": plain(*(format.name for format in BUILT_IN)),
        "licence": plain(*LICENCES),
        "day": plain("today", "tomorrow", *WEEKDAYS),
        "past_day": plain("today", "yesterday", *WEEKDAYS),
        "minutes": plain("10", "15", "20", "25", "30", "45", "60"),
        "command": plain(*MODULES),
        "equipment": plain(*EQUIPMENT),
        "band": plain(*BANDS),
        "side": plain("both", "left", "right"),
        "swelling": plain("none", "mild", "moderate", "severe"),
        "shell": plain(*SHELLS),
        "schema": tuple(Word(name, about) for name, (about, _) in SCHEMAS.items()),
        "caution": plain(*CAUTIONS),
        "units": plain(*UNITS),
        "start": plain(*STARTS),
        "setting": tuple(Word(key.name, key.about.rstrip(".")) for key in KEYS if not key.is_older),
        "pack": tuple(Word(pack.name, pack.title) for pack in packs),
        "exercise": tuple(
            sorted(
                (Word(exercise.id, exercise.name) for pack in packs for exercise in pack.exercises),
                key=lambda word: word.text,
            )
        ),
        "measure": tuple(Word(measure.id, measure.name) for pack in packs for measure in pack.measures),
        "programme": tuple(Word(each.id, each.name) for pack in packs for each in pack.programmes),
        "goal": tuple(Word(each.id, each.name) for pack in packs for each in pack.goals),
    }


def plain(*words: str) -> tuple[Word, ...]:
    """Words without an explanation."""
    return tuple(Word(word) for word in words)
