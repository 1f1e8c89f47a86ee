"""`kneecli packs`, `--strict` and `--no-packs`: the user decides what counts, before anything of a pack runs."""

import tomllib
from pathlib import Path

import pytest

from machine import Machine, built_in
from running import PLUGIN, Ran, drop_in, pack_text

GOOD = PLUGIN.format(file="extra.toml")


def traced(machine: Machine, module: str = GOOD) -> Path:
    """Installs the pack `extra` under the plugin's name `extra`; the file that is returned tells each import."""
    trace = machine.site.parent / "imported"
    machine.install("extra", f"open({str(trace)!r}, 'a').write('x')\n{module}", extra=pack_text())
    return trace


def states(ran: Ran) -> dict[str, str]:
    """Each pack that is listed, with its state."""
    return {row["name"]: row["state"] for row in ran.data}


def settings(machine: Machine) -> str:
    """The settings file as it stands."""
    return (machine.home / "config.toml").read_text(encoding="utf-8")


def test_a_disabled_pack_is_not_imported(machine: Machine) -> None:
    """After `packs disable` nothing of the pack runs, not even to list it, and its exercises are gone."""
    trace = traced(machine)
    assert machine.kneecli("packs", "disable", "extra").code == 0
    assert not trace.exists()
    assert machine.kneecli("exercises", "extra-squeeze").code == 2
    assert states(machine.kneecli("packs", "list", "--json"))["extra"] == "disabled"
    assert machine.kneecli("packs", "show", "extra").out.startswith("extra is disabled (extra 1.0)")
    assert not trace.exists()


def test_an_enabled_pack_is_back(machine: Machine) -> None:
    """`packs enable` undoes it, also when the catalogue is in the cache."""
    traced(machine)
    assert machine.kneecli("exercises", "extra-squeeze").code == 0
    machine.kneecli("packs", "disable", "extra")
    assert machine.kneecli("exercises", "extra-squeeze").code == 2
    machine.kneecli("packs", "enable", "extra")
    assert machine.kneecli("exercises", "extra-squeeze").code == 0
    assert tomllib.loads(settings(machine)) == {"disabled_packs": []}


def test_a_built_in_pack_can_be_disabled(machine: Machine) -> None:
    """The built-in packs have no privilege: what is disabled is not planned."""
    machine.kneecli("packs", "disable", "yoga")
    rows = machine.kneecli("exercises", "--json").data
    assert {row["pack"] for row in rows} == {"aerobic", "strengthening", "stretching"}


def test_a_broken_pack_can_be_disabled(machine: Machine) -> None:
    """The line on stderr is gone once the broken pack is disabled; a broken file goes by its name."""
    machine.install("knee-bad", "raise SystemExit\n")
    drop_in(machine.home, "mine.toml", "[[[")
    assert machine.kneecli("exercises").err.count("\n") == 2
    assert machine.kneecli("packs", "disable", "knee-bad").code == 0
    assert machine.kneecli("packs", "disable", "mine").code == 0
    assert machine.kneecli("exercises").err == ""


def test_a_pack_whose_plugin_has_another_name(machine: Machine) -> None:
    """Then the plugin's name is kept, so that nothing of it is imported."""
    machine.install("knee-extra", GOOD, extra=pack_text())
    assert machine.kneecli("packs", "disable", "extra").code == 0
    assert tomllib.loads(settings(machine)) == {"disabled_packs": ["knee-extra"]}
    assert "extra" not in states(machine.kneecli("packs", "list", "--json"))


def test_a_pack_whose_plugin_brings_another_one(machine: Machine) -> None:
    """Then only the pack is left out, and that its plugin is still loaded is said."""
    module = GOOD.replace(")]", "), Path(__file__).with_name('two.toml')]")
    machine.install("knee-extra", module, extra=pack_text(), two=pack_text("two", "two-a"))
    ran = machine.kneecli("packs", "disable", "extra")
    assert (ran.code, ran.err) == (0, "kneecli: knee-extra brings extra and two, and is still loaded.\n")
    listed = states(machine.kneecli("packs", "list", "--json"))
    assert (listed["extra"], listed["two"]) == ("disabled", "enabled")


def test_the_settings_keep_their_comments(machine: Machine) -> None:
    """Only the one key is touched."""
    machine.home.mkdir()
    (machine.home / "config.toml").write_text("# mine\nminutes = 25  # enough\n", encoding="utf-8")
    machine.kneecli("packs", "disable", "yoga")
    assert settings(machine) == '# mine\nminutes = 25  # enough\ndisabled_packs = ["yoga"]\n'


def test_twice_is_once(machine: Machine) -> None:
    """Disabling what is disabled, and enabling what is enabled, is no error and changes nothing."""
    machine.kneecli("packs", "disable", "yoga")
    before = settings(machine)
    assert machine.kneecli("packs", "disable", "yoga").code == 0
    assert machine.kneecli("packs", "enable", "aerobic").code == 0
    assert settings(machine) == before


@pytest.mark.parametrize("command", ["enable", "disable", "show"])
def test_an_unknown_name_is_told(machine: Machine, command: str) -> None:
    """A typing error is no pack, and changes no settings."""
    ran = machine.kneecli("packs", command, "yogha")
    assert ran.code == 2
    assert "there is no pack 'yogha'" in ran.err
    assert not (machine.home / "config.toml").exists()


def test_no_packs_touches_no_other_pack(machine: Machine) -> None:
    """With --no-packs only what is built in counts; no module of a pack and no file of the folder is looked at."""
    trace = traced(machine)
    drop_in(machine.home, "mine.toml", "[[[")
    ran = machine.kneecli("--no-packs", "exercises", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert {each["id"] for each in ran.data} == built_in()
    assert not trace.exists()
    assert machine.kneecli("exercises", "extra-squeeze").code == 0


def test_a_pack_can_be_disabled_without_importing_it(machine: Machine) -> None:
    """The way out of a pack that stops everything: neither `packs disable` nor --no-packs runs any of it."""
    machine.install("stopper", "import os\nos._exit(9)\n")
    assert machine.kneecli("exercises").code == 9
    assert machine.kneecli("--no-packs", "plan").code == 0
    assert machine.kneecli("packs", "disable", "stopper").code == 0
    assert machine.kneecli("exercises").code == 0


@pytest.mark.parametrize("command", [("plan",), ("exercises",), ("packs", "list"), ("log", "bridge")])
def test_strict_makes_a_broken_pack_an_error(machine: Machine, command: tuple[str, ...]) -> None:
    """With --strict each broken pack is named and the code is 3, with a warm cache too; without, it is 0."""
    machine.install("knee-bad", "1 / 0\n")
    drop_in(machine.home, "mine.toml", "[[[")
    assert machine.kneecli(*command).code == 0
    for _ in range(2):
        ran = machine.kneecli("--strict", *command)
        assert ran.code == 3
        assert "knee-bad" in ran.err
        assert "mine" in ran.err
    assert machine.kneecli("--strict", "--no-packs", *command).code == 0


def test_strict_writes_nothing(machine: Machine) -> None:
    """A plan that is refused is not saved."""
    machine.install("knee-bad", "1 / 0\n")
    machine.kneecli("--strict", "plan")
    assert not (machine.home / "plans").exists()


def test_show_tells_all_of_a_pack(machine: Machine) -> None:
    """Who made it, what is in it and where its figures come from; by the package's name, too."""
    machine.install("knee-extra", GOOD, extra=pack_text())
    ran = machine.kneecli("packs", "show", "extra")
    for words in ("A tester", "MIT", "knee-extra 1.0", "extra-squeeze", "2 rungs", "TEST1 (C): A test."):
        assert words in ran.out
    assert machine.kneecli("packs", "show", "knee-extra").out == ran.out
    (data,) = machine.kneecli("packs", "show", "extra", "--json").data
    assert [each["id"] for each in data["ladders"]] == ["extra-squeeze"]
    assert [each["tag"] for each in data["sources"]] == ["TEST1"]


def test_markup_of_a_pack_is_shown_as_text(machine: Machine) -> None:
    """rich's markup, Markdown and HTML stay what they are in every view."""
    nasty = "[bold red]x[/] **y** <b>z</b> `q`"
    drop_in(machine.home, "mine.toml", pack_text("mine", "mine-a", title=nasty, name=nasty, cue=nasty + " " + nasty))
    for command in (("packs", "show", "mine"), ("exercises", "mine-a"), ("exercises",)):
        assert nasty in machine.kneecli(
            *command,
        ).out.replace("\n     ", " ")
    plan = machine.kneecli("plan", "--with", "mine-a", "-o", "-").out
    assert "<b>" not in plan.replace("\\<b\\>", "")
    assert r"\[bold red\]" in plan
