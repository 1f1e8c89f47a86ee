"""TOML text and environment variables to `Settings`, with every fault in one go (docs/users/settings.md)."""

import datetime
from collections.abc import Callable, Mapping
from typing import Any

from kneecli.domain import vocabulary as words
from kneecli.domain.nearest import nearest
from kneecli.domain.person.person import Person
from kneecli.domain.person.settings import Settings
from kneecli.domain.problem import FileFault, Problem, WrongUsage
from kneecli.domain.value import replace
from kneecli.formats.reading.checking import Table
from kneecli.formats.reading.faults import Faults, NamedFaults
from kneecli.formats.reading.toml_lines import TomlLines
from kneecli.formats.reading.toml_text import read_toml_text
from kneecli.formats.settings import owned
from kneecli.formats.settings.keys import BY_NAME, KEYS, Key


def read_config(text: str, file: str, variables: Mapping[str, str] | None = None) -> Settings:
    """The settings that this text describes; a key that is not in it has its default.

    Environment variables, by name, override the text; an empty one counts as not set. Raises FileFault with every
    fault of the text, each with its line and cure, or WrongUsage with every fault of the variables.
    """
    return _settings(of_text(text, file)[1] | of_variables(variables or {}))


def read_as_far_as_it_goes(text: str, file: str, variables: Mapping[str, str]) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings that can be read, with the default where there is a fault, and all faults."""
    problems: tuple[Problem, ...] = ()
    try:
        document = read_toml_text(text, file)
    except FileFault as fault:
        document, problems = {}, fault.problems
    faults = Faults(file, TomlLines(text).line)
    values = _values(document, faults)
    problems += faults.problems()
    for name, value in variables.items():
        try:
            values |= of_variables({name: value})
        except WrongUsage as fault:
            problems += fault.problems
    return _settings(values), problems


def of_text(text: str, file: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The document, and the value of every key. Raises FileFault."""
    document = read_toml_text(text, file)
    faults = Faults(file, TomlLines(text).line)
    values = _values(document, faults)
    if problems := faults.problems():
        raise FileFault(problems)
    return document, values


def of_variables(variables: Mapping[str, str]) -> dict[str, Any]:
    """The values that environment variables give, by key. Raises WrongUsage."""
    said = {key.name: key.said([variables[key.variable]]) for key in KEYS if variables.get(key.variable, "").strip()}
    if not said:
        return {}
    values = _read(said, lambda name: BY_NAME[name].variable)
    if "owns" in values:  # then it goes before all that the file says of what is there
        values = {key: tuple(owned.sizes(values["owns"], key)) for key in owned.THING_OF} | values
    return values


def checked(said: Mapping[str, Any], named: Callable[[str], str]) -> dict[str, Any]:
    """Values by key that a person says, checked like those of the file; `named` gives the source of a key's value.

    A step that nobody can mean is a fault here, though a file that has it is read. Raises WrongUsage with every fault.
    """
    try:
        values = _read(said, named)
    except WrongUsage as error:
        raise WrongUsage(_without_a_long_list(problem) for problem in error.problems) from None
    odd = [Problem(what, owned.MEASURE_ONE, named(key)) for key in said if (what := owned.odd_step(key, values[key]))]
    if odd:
        raise WrongUsage(odd)
    return values


def _without_a_long_list(problem: Problem) -> Problem:
    """The same, with where the cautions are listed in place of all of them."""
    if ", ".join(words.CAUTIONS) not in problem.cure:
        return problem
    return replace(problem, cure="`kneecli init` asks about each in plain words; docs/users/settings.md has the names.")


def _read(said: Mapping[str, Any], named: Callable[[str], str]) -> dict[str, Any]:
    """The values, read like those of the file. Raises WrongUsage with every fault."""
    faults = NamedFaults(named)
    values = _values(dict(said), faults)
    if problems := faults.problems():
        raise WrongUsage(problems)
    return {name: values[name] for name in said}


def a_key(name: str) -> Key:
    """The setting of this name. Raises WrongUsage with the nearest one."""
    plain = name.strip().lower().replace("-", "_")
    if plain not in BY_NAME:
        cure = nearest(plain, BY_NAME) or "`kneecli config show` lists them all."
        raise WrongUsage(Problem(f"there is no setting {name!r}", cure))
    return BY_NAME[plain]


def _values(document: dict[str, Any], faults: Faults) -> dict[str, Any]:
    """The value of every key. Faults and unknown keys are noted."""
    table = Table(document, (), faults)
    values = {key.name: key.read(table) for key in KEYS}
    table.finish()
    return values | {key: owned.merged(values, key) for key in owned.THING_OF}


def _settings(values: dict[str, Any]) -> Settings:
    direct = (
        "minutes",
        "format",
        "plans_folder",
        "units",
        "disabled_packs",
        "auto_progress",
        "voice",
        "sound",
        "learn_minutes",
        "paper",
    )
    begins, calendar_at = (datetime.time.fromisoformat(values[name]) for name in ("day_begins", "calendar_at"))
    said = {name: values[name] for name in direct}
    return Settings(**said, person=_person(values), day_begins=begins, calendar_at=calendar_at)


def _person(values: dict[str, Any]) -> Person:
    return Person(
        equipment=(words.HOUSEHOLD | {each for each in values["owns"] if not owned.parted(each)[1]})
        - frozenset(values["lacks"]),
        ankle_weights_kg=values["ankle_weights_kg"],
        hand_weights_kg=values["hand_weights_kg"],
        step_heights_cm=tuple(map(int, values["step_heights_cm"])),
        bands=values["bands"],
        cautions=frozenset(values["cautions"]),
        floor=values["floor"],
        start=values["start"],
        age=values["age"],
        emphasis=frozenset(values["emphasis"]),
        usual_pain=values["usual_pain"],
        strict=values["strict"],
        knee=values["knee"] or None,
    )
