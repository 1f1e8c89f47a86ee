"""The table of settings, and what words of a command line or variable come to."""

import pytest

from kneecli.domain.person.settings import Settings
from kneecli.formats.settings.as_written import settings_in_force
from kneecli.formats.settings.config import read_config
from kneecli.formats.settings.keys import BY_NAME, KEYS


@pytest.mark.parametrize(
    ("key", "texts", "value"),
    [
        ("minutes", ["25"], 25),
        ("minutes", ["25.5"], 25.5),
        ("minutes", ["many"], "many"),
        ("minutes", ["9" * 5000], "9" * 5000),
        ("floor", ["No"], False),
        ("floor", ["on"], True),
        ("floor", ["maybe"], "maybe"),
        ("plans_folder", ["my", "knee"], "my knee"),
        ("plans_folder", ["a,b"], "a,b"),
        ("owns", ["band,ball", "mat"], ["band", "ball", "mat"]),
        ("owns", [" , "], []),
        ("owns", ["band,ball", "band"], ["band", "ball"]),
        ("step_heights_cm", ["10, 15", "10"], [10, 15]),
        ("ankle_weights_kg", ["0.5, 1"], [0.5, 1]),
        ("ankle_weights_kg", ["heavy"], ["heavy"]),
        ("ankle_weights_kg", [".5", "2lb"], [0.5, "2lb"]),
        ("ankle_weights_kg", ["0,5"], [0.5]),
        ("ankle_weights_kg", ["1,5"], ["1,5"]),
        ("ankle_weights_kg", ["0.5,1,2"], [0.5, 1, 2]),
        ("step_heights_cm", ["10,15,20"], [10, 15, 20]),
        ("ankle_weights_kg", ["nan", "1e1"], ["nan", "1e1"]),
        ("age", [""], ""),
    ],
)
def test_words_become_values(key: str, texts: list[str], value: object) -> None:
    """Numbers, yes and no, and lists with commas; what can't be understood stays text for the reader to refuse."""
    found = BY_NAME[key].said(texts)
    assert (found, type(found)) == (value, type(value))


def test_defaults_of_the_table_are_those_of_the_settings() -> None:
    """Said in a file, they change nothing."""
    from kneecli.formats.settings.edit import toml_value

    text = "".join(f"{key.name} = {toml_value(key.default)}\n" for key in KEYS if key.default not in (None, ""))
    assert read_config(text, "config.toml") == Settings()


def test_every_key_says_what_it_is_for() -> None:
    """In whole sentences, and a choice with all its words."""
    for key in KEYS:
        assert key.about.endswith(".")
        assert key.kind != "choice" or all(word in key.about for word in key.words)


def test_where_a_setting_was_said_is_known() -> None:
    """A variable goes before the file, the file before the default; a list of the file has the line it begins on."""
    text = '\nowns = [\n  "ball",\n]\nminutes = 30\n'
    variables = {"KNEECLI_MINUTES": "40", "KNEECLI_AGE": ""}
    said = {each.key.name: each for each in settings_in_force(text, "c.toml", variables)}
    assert (said["minutes"].value, said["minutes"].origin, said["minutes"].where) == (
        40,
        "environment",
        "KNEECLI_MINUTES",
    )
    assert (said["owns"].value, said["owns"].origin, said["owns"].where) == (("ball",), "file", "c.toml:2")
    assert (said["age"].value, said["age"].origin, said["age"].where) == (None, "default", "")
