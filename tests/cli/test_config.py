"""`kneecli config`: settings are shown, changed and checked; the file is never lost or half-written."""

import os
from pathlib import Path
from typing import Any

import pytest

from kneecli.formats.settings.keys import KEYS, Key
from support.cli import failed, kneecli, quiet
from support.terminal import finished, terminal

OTHER: dict[str, str] = {
    "minutes": "35",
    "format": "toml",
    "plans_folder": "~/knee plans",
    "units": "imperial",
    "disabled_packs": "yoga",
    "owns": "ball,ankle-weight .5kg,ankle-weight 2lb,step 10",
    "lacks": "stair",
    "cautions": "wrist-pain",
    "floor": "no",
    "start": "gentle",
    "age": "67",
    "emphasis": "balance",
    "usual_pain": "2",
    "knee": "right",
    "strict": "yes",
    "day_begins": "4:00",
    "calendar_at": "7:30",
    "auto_progress": "yes",
    "voice": "off",
    "sound": "off",
    "learn_minutes": "no",
    "paper": "letter",
}
"""A value for every key that is not its default."""


def settings(home: Path, **env: str) -> Any:
    """What `config show --json` says."""
    ran = kneecli("config", "show", "--json", home=home, cwd=None, **env)
    assert (ran.code, ran.err) == (0, "")
    return ran.data


WRITTEN = [key for key in KEYS if not key.is_older]


@pytest.mark.parametrize("key", WRITTEN, ids=lambda key: key.name)
def test_each_setting_can_be_said_in_three_places(tmp_path: Path, key: Key) -> None:
    """The default holds until the file says something else, and a variable goes before the file."""
    default = settings(tmp_path)
    assert default["from"][key.name] == "default"
    plain = list(key.default) if key.is_list else key.default
    assert default["settings"][key.name] == (None if plain == "" else plain)
    quiet(kneecli("config", "set", key.name, OTHER[key.name], home=tmp_path))
    in_file = settings(tmp_path)
    assert in_file["from"][key.name] == "file"
    assert in_file["settings"][key.name] != default["settings"][key.name]
    os.remove(tmp_path / "config.toml")  # noqa: PTH107
    in_variable = settings(tmp_path, **{key.variable: OTHER[key.name]})
    assert in_variable["from"][key.name] == "environment"
    assert in_variable["settings"] == in_file["settings"]


def test_show_is_a_settings_file_that_says_where(tmp_path: Path) -> None:
    """What it prints could be a config.toml; behind each value that is no default stands where it was said."""
    (tmp_path / "config.toml").write_text("# mine\nminutes = 30\n", encoding="utf-8")
    ran = kneecli("config", "show", home=tmp_path, KNEECLI_BANDS="red, green")
    assert f"minutes = 30  # {tmp_path}/config.toml:2\n" in ran.out
    assert 'bands = ["red", "green"]  # KNEECLI_BANDS\n' in ran.out
    assert "# age is not set\n" in ran.out
    (tmp_path / "config.toml").write_text(ran.out, encoding="utf-8")
    assert settings(tmp_path)["settings"]["bands"] == ["red", "green"]


def test_get_prints_plain_values(tmp_path: Path) -> None:
    """One line for one value, a line for each entry of a list, none where there is no value."""
    (tmp_path / "config.toml").write_text('floor = false\nowns = ["ball", "band"]\n', encoding="utf-8")
    said = {name: kneecli("config", "get", name, home=tmp_path).out for name in ("minutes", "floor", "owns", "age")}
    assert said == {"minutes": "20\n", "floor": "false\n", "owns": "ball\nband\n", "age": ""}


def test_set_and_unset_leave_the_rest_as_it_is(tmp_path: Path) -> None:
    """Comments, order and spaces of the other lines stay; a hyphen in the key is as good as an underscore."""
    file = tmp_path / "config.toml"
    file.write_text("# mine\nminutes = 30  # long\n\nfloor=false\n", encoding="utf-8")
    quiet(kneecli("config", "set", "minutes", "40", home=tmp_path))
    quiet(kneecli("config", "set", "usual-pain", "2", home=tmp_path))
    assert file.read_text() == "# mine\nminutes = 40  # long\n\nfloor=false\nusual_pain = 2\n"
    quiet(kneecli("config", "unset", "minutes", home=tmp_path))
    assert file.read_text() == "# mine\n\nfloor=false\nusual_pain = 2\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("minuets", "20"), "Did you mean `minutes`?"),
        (("minutes", "many"), "`minutes` is not a whole number"),
        (("minutes", "500"), "from 5 to 180"),
        (("owns", "bal"), "Did you mean `ball`?"),
        (("owns", "xyz"), "'xyz'\n  Write a list of these words, each once: ankle-weight, ball, band"),
        (
            ("owns", "xyz", "bal"),
            "'xyz'; entry 2 has an unknown word, 'bal'. Did you mean `ball`?\n  Write a",
        ),
        (("floor", "perhaps"), "Write true or false."),
        (("ankle_weights_kg", "0.5", "heavy"), "entry 2 is 'heavy', which is no weight"),
        (("age", ""), "`age` is not a whole number"),
    ],
)
def test_a_value_that_makes_no_sense_is_2(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    """The key or value is named with its cure, and no file is made."""
    failed(kneecli("config", "set", *words, home=tmp_path), 2, said)
    assert not (tmp_path / "config.toml").exists()


def test_a_plans_folder_that_can_not_be_made_is_refused(tmp_path: Path) -> None:
    """At once, and not with the next plan; one that is to be made is taken."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    wrong = kneecli("config", "set", "plans_folder", tmp_path / "file" / "plans", home=tmp_path / "home")
    failed(wrong, 1, f"{tmp_path / 'file'} is no folder", "Choose another place.")
    assert not (tmp_path / "home").exists()
    quiet(kneecli("config", "set", "plans_folder", tmp_path / "new" / "plans", home=tmp_path / "home"))


def test_a_variable_that_makes_no_sense_is_2(tmp_path: Path) -> None:
    """Every fault of the environment is named by its variable."""
    ran = kneecli("plan", home=tmp_path, KNEECLI_MINUTES="x", KNEECLI_START="soft")
    failed(ran, 2, "KNEECLI_MINUTES: ", "KNEECLI_START: ")


def test_an_empty_variable_counts_as_not_set(tmp_path: Path) -> None:
    """As in most programs; a script may clear one so."""
    assert settings(tmp_path, KNEECLI_MINUTES="", KNEECLI_OWNS=" ")["from"]["minutes"] == "default"


def test_a_variable_of_no_setting_is_named_by_show_alone(tmp_path: Path) -> None:
    """`config show` is where one looks for why a variable does nothing; cron hears nothing of it."""
    assert "Did you mean `KNEECLI_MINUTES`?" in kneecli("config", "show", home=tmp_path, KNEECLI_MINUETS="9").err
    assert kneecli("plan", "-o", "x.md", home=tmp_path, cwd=tmp_path, KNEECLI_MINUETS="9").err == ""


def test_set_says_when_a_variable_goes_before_it(tmp_path: Path) -> None:
    """Otherwise the change would seem to be lost."""
    ran = kneecli("config", "set", "minutes", "40", home=tmp_path, KNEECLI_MINUTES="30")
    assert (ran.code, ran.out) == (0, "")
    assert "KNEECLI_MINUTES is set" in ran.err


def test_a_faulty_file_is_3_and_stays(tmp_path: Path) -> None:
    """Every fault is named with its line and the nearest key; a change of something else is not written."""
    file = tmp_path / "config.toml"
    file.write_text("minuets = 20\nfloor = 1\n", encoding="utf-8")
    for words in (("show",), ("get", "minutes"), ("set", "minutes", "20")):
        ran = kneecli("config", *words, home=tmp_path)
        failed(ran, 3, "config.toml:1", "Did you mean `minutes`?", "config.toml:2")
    assert file.read_text() == "minuets = 20\nfloor = 1\n"
    assert kneecli("config", "path", home=tmp_path).out == f"{file}\n"


def test_a_key_that_nobody_knows_can_be_taken_out(tmp_path: Path) -> None:
    """That mends the file; one that is neither known nor there is a mistake."""
    file = tmp_path / "config.toml"
    file.write_text("minuets = 20\nfloor = false\n", encoding="utf-8")
    quiet(kneecli("config", "unset", "minuets", home=tmp_path))
    assert file.read_text() == "floor = false\n"
    failed(kneecli("config", "unset", "minuets", home=tmp_path), 2, "Did you mean `minutes`?")
    quiet(kneecli("config", "unset", "minutes", home=tmp_path))


# The editor


def editor(folder: Path, script: str) -> str:
    """An editor that does what a shell script does to its file, `$1`."""
    file = folder / "my editor"
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    return f"'{file}'"


def test_what_was_edited_takes_the_place_of_the_file(tmp_path: Path) -> None:
    """The editor is that of VISUAL, else of EDITOR, with its own arguments and with spaces in its name."""
    (tmp_path / "config.toml").write_text("# mine\nminutes = 30\n", encoding="utf-8")
    quiet(kneecli("config", "edit", home=tmp_path, EDITOR="sed -i s/30/35/"))
    assert (tmp_path / "config.toml").read_text() == "# mine\nminutes = 35\n"
    saying = editor(tmp_path, 'echo "floor = false" >> "$1"')
    quiet(kneecli("config", "edit", home=tmp_path, VISUAL=saying, EDITOR="false"))
    assert (tmp_path / "config.toml").read_text() == "# mine\nminutes = 35\nfloor = false\n"


def test_without_a_file_the_editor_shows_every_key(tmp_path: Path) -> None:
    """What is opened explains each setting; closing it unchanged makes no file."""
    quiet(kneecli("config", "edit", home=tmp_path, EDITOR="true"))
    assert not (tmp_path / "config.toml").exists()
    seen = tmp_path / "seen"
    quiet(kneecli("config", "edit", home=tmp_path, EDITOR=editor(tmp_path, f'cp "$1" {seen}; echo "age = 70" >> "$1"')))
    assert all(f"\n# {key.name} = " in seen.read_text() for key in WRITTEN)
    assert settings(tmp_path)["settings"]["age"] == 70


@pytest.mark.parametrize(
    ("script", "code", "said"),
    [
        ('echo "minuets = 1" >> "$1"', 3, "Did you mean `minutes`?"),
        ('echo "minutes = 9" > "$1"; exit 7', 1, "ended with 7"),
        (": > $1; printf '\\377' > \"$1\"", 3, "not UTF-8"),
    ],
)
def test_a_bad_edit_leaves_the_file_as_it_was(tmp_path: Path, script: str, code: int, said: str) -> None:
    """Faults and an editor that fails are named, and no draft is left behind."""
    (tmp_path / "config.toml").write_text("minutes = 30\n", encoding="utf-8")
    (tmp_path / "tmp").mkdir()
    ran = kneecli("config", "edit", home=tmp_path, EDITOR=editor(tmp_path, script), TMPDIR=str(tmp_path / "tmp"))
    failed(ran, code, said)
    assert (tmp_path / "config.toml").read_text() == "minutes = 30\n"
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_change_from_elsewhere_is_not_lost(tmp_path: Path) -> None:
    """When the settings changed while the editor was open, the edit is refused."""
    (tmp_path / "config.toml").write_text("minutes = 30\n", encoding="utf-8")
    both = f'echo "floor = false" >> "$1"; echo "age = 70" >> {tmp_path}/config.toml'
    failed(kneecli("config", "edit", home=tmp_path, EDITOR=editor(tmp_path, both)), 1, "changed elsewhere")
    assert (tmp_path / "config.toml").read_text() == "minutes = 30\nage = 70\n"


@pytest.mark.parametrize(("said", "word"), [("", "there is no editor"), ("/no/such", "can't start"), ("'vi", "quot")])
def test_no_editor_is_1(tmp_path: Path, said: str, word: str) -> None:
    """Without a terminal none is guessed; one that is not there, or is misspelt, is named."""
    failed(kneecli("config", "edit", home=tmp_path, EDITOR=said), 1, word)


def test_a_fault_can_be_mended_at_once(tmp_path: Path) -> None:
    """On a terminal the faults are shown, and the draft is opened again."""
    script = 'if grep -q minuets "$1"; then sed -i s/minuets/minutes/ "$1"; else echo "minuets = 25" > "$1"; fi'
    with terminal(tmp_path, "config", "edit", EDITOR=editor(tmp_path, script)) as child:
        child.expect("Did you mean `minutes`")
        child.expect("Edit again.*> ")
        child.sendline("")
        code, _ = finished(child)
    assert code == 0
    assert (tmp_path / "config.toml").read_text() == "minutes = 25\n"


def test_words_that_belong_together_need_no_quotes(tmp_path: Path) -> None:
    """The longest run that is known counts; a word that is none gets no list of all there are."""
    quiet(kneecli("config", "add", "cautions", "fear", "of", "falling", "wrist", "pain", home=tmp_path))
    quiet(kneecli("config", "add", "owns", "step", "15", "cm", "foam", "pad", "band", "red", home=tmp_path))
    said = kneecli("config", "get", "cautions", home=tmp_path).out.split()
    assert said == ["balance-risk", "wrist-pain"]
    assert kneecli("config", "get", "owns", home=tmp_path).out.splitlines() == ["step 15cm", "foam-pad", "band red"]
    quiet(kneecli("own", "step", "20", "cm", home=tmp_path))
    assert "step 20cm" in kneecli("config", "get", "owns", home=tmp_path).out
    ran = kneecli("init", "--caution", "tiredness", home=tmp_path)
    failed(ran, 2, "'tiredness'", "kneecli init", "docs/users/settings.md")
    assert len(ran.err) < 300


def test_a_word_that_may_be_more_than_its_caution_is_asked_about(tmp_path: Path) -> None:
    """Treated pressure closes nothing: on a terminal the caution's question decides, off it both are named."""
    ran = kneecli("config", "add", "cautions", "high", "blood", "pressure", home=tmp_path)
    failed(ran, 2, "'high blood pressure' may be more", "too high, even now? If so, say `uncontrolled-hypertension`")
    assert kneecli("config", "get", "cautions", home=tmp_path).out.strip() == ""
    for answer, declared in (("n", ""), ("y", "uncontrolled-hypertension")):
        with terminal(tmp_path, "config", "add", "cautions", "high blood pressure") as child:
            child.expect("even now.*> ")
            child.sendline(answer)
            assert finished(child)[0] == 0
        assert kneecli("config", "get", "cautions", home=tmp_path).out.strip() == declared
    assert "too high even now: ask a doctor" in " ".join(kneecli("plan", "--dry-run", home=tmp_path).out.split())
    quiet(kneecli("config", "remove", "cautions", "high blood pressure", home=tmp_path))
    failed(kneecli("config", "add", "cautions", "osteoarthritis", home=tmp_path), 2, "needs no caution")


def test_a_number_may_be_said_with_its_unit(tmp_path: Path) -> None:
    """As people say minutes and years; another unit is refused."""
    quiet(kneecli("config", "set", "minutes", "25 min", home=tmp_path))
    quiet(kneecli("config", "set", "age", "58", "years", home=tmp_path))
    assert kneecli("config", "get", "minutes", home=tmp_path).out == "25\n"
    assert kneecli("config", "get", "age", home=tmp_path).out == "58\n"
    failed(kneecli("config", "set", "minutes", "1 h", home=tmp_path), 2, "not a whole number")


def test_a_setting_in_the_place_of_a_command_is_answered_with_the_command(tmp_path: Path) -> None:
    """With a value it is `set`, without one `get`; any other word is none of either."""
    failed(kneecli("config", "minutes", "20", home=tmp_path), 2, "'kneecli config set minutes 20'")
    failed(kneecli("config", "minutes", home=tmp_path), 2, "'kneecli config get minutes'")
    assert "config set" not in kneecli("config", "nonsense", "20", home=tmp_path).err
