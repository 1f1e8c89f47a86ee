"""`kneecli packs`, `--strict` and `--no-packs`: the user decides what counts, before anything of a pack runs."""

import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pexpect
import pytest

from kneecli.domain.value import replace
from support.builders import PACK_GOAL, PACK_PROGRAMME
from support.cli import KNEECLI, Ran, clean_env, kneecli_process
from support.packs import PLUGIN, drop_in, pack_text
from support.third_party import Machine, built_in

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


@pytest.mark.slow
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
    machine.install("knee-extra", GOOD, extra=pack_text() + PACK_PROGRAMME + PACK_GOAL)
    ran = machine.kneecli("packs", "show", "extra")
    for words in (
        "A tester",
        "MIT",
        "knee-extra 1.0",
        "extra-squeeze",
        "2 rungs",
        "3 weeks",
        "2 steps",
        "TEST1 (C): A test.",
    ):
        assert words in ran.out
    assert machine.kneecli("packs", "show", "knee-extra").out == ran.out
    (data,) = machine.kneecli("packs", "show", "extra", "--json").data
    assert [each["id"] for each in data["ladders"]] == ["extra-squeeze"]
    assert [each["tag"] for each in data["sources"]] == ["TEST1"]
    assert data["programmes"] == [{"id": "first-weeks", "name": "First weeks", "weeks": 3, "open_ended": False}]
    narrow = machine.runs("packs", "show", "extra", home=machine.home, PYTHONPATH=str(machine.site), COLUMNS="40").out
    assert "first-weeks  3 weeks\n  First weeks\n" in narrow
    assert data["goals"] == [{"id": "sweep", "name": "Sweep", "steps": 2}]


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


@pytest.mark.slow
def test_with_every_pack_disabled_there_is_nothing_to_plan(machine: Machine) -> None:
    """That is said, with where to look, and the diary still works."""
    for name in ("aerobic", "strengthening", "stretching", "yoga"):
        assert machine.kneecli("packs", "disable", name).code == 0
    ran = machine.kneecli("plan")
    assert (ran.code, ran.err) == (
        4,
        "kneecli: there are no exercises: no pack counts.\n  `kneecli packs list` says why.\n",
    )
    assert machine.kneecli("pain", "2").code == 0
    assert machine.kneecli("status").code == 0
    assert machine.kneecli("packs", "enable", "yoga").code == 0
    assert machine.kneecli("plan").code == 0


@pytest.mark.slow
def test_a_ticked_plan_is_logged_after_its_pack_has_gone(machine: Machine) -> None:
    """Every format holds all that logging takes: ticks count although no pack knows the exercise any more."""
    file = drop_in(machine.home, "extra.toml", pack_text())
    for ending in ("md", "toml", "csv"):
        assert machine.kneecli("plan", "--with", "extra-squeeze", "-o", str(machine.home / f"p.{ending}")).code == 0
    file.unlink()
    for ending in ("md", "toml", "csv"):
        plan = machine.home / f"p.{ending}"
        text = plan.read_text(encoding="utf-8")
        assert "extra-squeeze" in text
        ticked = text.replace("- [ ] **Extra", "- [x] **Extra").replace("done = false", "done = true")
        plan.write_text(ticked.replace("\n,,Extra", "\nx,,Extra"), encoding="utf-8")
        ran = machine.kneecli("log", str(plan))
        assert (ran.code, ran.err) == (0, ""), (ending, ran.err)
        assert "Extra squeeze" in machine.kneecli("history").out
        machine.kneecli("undo")
    machine.kneecli("log", "--all", str(machine.home / "p.toml"))
    for command in (("history",), ("progress",), ("status",), ("plan",), ("plan", "--days", "3"), ("undo",)):
        ran = machine.kneecli(*command)
        assert (ran.code, ran.err) == (0, ""), (command, ran.err)
    assert machine.kneecli("progress", "extra-squeeze").code == 2


def test_a_check_names_everything_at_once(machine: Machine, tmp_path: Path) -> None:
    """`packs check` takes a file or a folder; faults end in code 3, advice only with --strict."""
    file = tmp_path / "mine.toml"
    file.write_text(pack_text("mine", "step-up").replace('"quadriceps"\n', '"quadricep"\n'), encoding="utf-8")
    ran = machine.kneecli("packs", "check", str(file))
    assert ran.code == 3
    assert "fault: `target` has an unknown word" in ran.out.replace("\n", " ").replace("  ", " ")
    assert "'step-up' is there already" in " ".join(ran.out.split())
    rows = machine.kneecli("packs", "check", str(tmp_path), "--json").data
    assert {row["rule"] for row in rows if row["level"] == "fault"} == {"format", "taken"}
    file.write_text(pack_text("mine", "mine-a"), encoding="utf-8")
    ran = machine.kneecli("packs", "check", str(file))
    assert ran.code == 0
    assert "advice: " in ran.out
    assert machine.kneecli("--strict", "packs", "check", str(file)).code == 3


@pytest.mark.parametrize("content", ["", "[[", "\x00", "[pack]\napi = 9\n", "x = " + "[" * 9999])
def test_a_check_of_rubbish_is_code_3(machine: Machine, tmp_path: Path, content: str) -> None:
    """Whatever the file holds, there is no traceback, and a fault at least."""
    (tmp_path / "mine.toml").write_text(content, encoding="utf-8")
    ran = machine.kneecli("packs", "check", str(tmp_path / "mine.toml"))
    assert (ran.code, ran.err) == (3, "")
    assert "fault" in ran.out


@pytest.mark.parametrize("path", ["none.toml", "empty", "pipe"])
def test_a_check_of_nothing_is_told(machine: Machine, tmp_path: Path, path: str) -> None:
    """A path where there is no pack is no pack in order."""
    import os

    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "pipe")
    ran = machine.kneecli("packs", "check", str(tmp_path / path))
    assert ran.code == 1
    assert ran.err


def test_a_check_finds_two_packs_of_a_project_that_clash(machine: Machine, tmp_path: Path) -> None:
    """Two files of one project with the same exercise would break each other; environments in it are passed over."""
    (tmp_path / "a.toml").write_text(pack_text("a", "same"), encoding="utf-8")
    (tmp_path / "b.toml").write_text(pack_text("b", "same"), encoding="utf-8")
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "c.toml").write_text("[pack]\n", encoding="utf-8")
    (tmp_path / "loop").symlink_to(tmp_path)
    rows = machine.kneecli("packs", "check", str(tmp_path), "--json").data
    assert [(Path(row["file"]).name, row["rule"]) for row in rows if row["level"] == "fault"] == [("b.toml", "taken")]


def test_a_built_in_pack_is_no_clash_with_itself(machine: Machine) -> None:
    """The very file that is installed can be checked."""
    import kneecli_yoga

    file = Path(str(kneecli_yoga.__file__)).with_name("yoga.toml")
    assert machine.kneecli("packs", "check", str(file)).code == 0


def test_a_file_that_can_t_be_read_stops_no_check_of_others(machine: Machine, tmp_path: Path) -> None:
    """In a folder each pack file is told about; what is no pack, readable or not, is passed over."""
    (tmp_path / "a.toml").write_bytes(b"[pack]\nname = '\xff'\n")
    (tmp_path / "b.toml").write_text("[pack]\n", encoding="utf-8")
    (tmp_path / "c.toml").write_bytes(b"[tool]\nname = '\xff'\n")
    (tmp_path / "d.toml").write_text("[pack]\n# " + "x" * 4_000_000, encoding="utf-8")
    ran = machine.kneecli("packs", "check", str(tmp_path), "--json")
    assert (ran.code, ran.err) == (3, "")
    assert {Path(row["file"]).name for row in ran.data} == {"a.toml", "b.toml", "d.toml"}


def test_new_overwrites_nothing(machine: Machine, tmp_path: Path) -> None:
    """Something of that name is left as it is, and nothing half-made stays behind."""
    (tmp_path / "kneecli-mine").mkdir()
    (tmp_path / "mine.toml").write_text("mine", encoding="utf-8")
    assert machine.kneecli("packs", "new", "mine", "--into", str(tmp_path)).code == 1
    assert machine.kneecli("packs", "new", "mine", "--file", "--into", str(tmp_path)).code == 1
    assert (tmp_path / "mine.toml").read_text(encoding="utf-8") == "mine"
    assert sorted(file.name for file in tmp_path.iterdir() if "mine" in file.name) == ["kneecli-mine", "mine.toml"]
    assert list((tmp_path / "kneecli-mine").iterdir()) == []


@pytest.mark.parametrize("name", ["../x", "Mine", "kneecli-mine", "a b", "x" * 41, "", "yoga", "1a", "a\x1bb"])
def test_new_refuses_names_that_no_pack_can_have(machine: Machine, tmp_path: Path, name: str) -> None:
    """No name leads out of the folder, and none is a built-in pack's."""
    ran = machine.kneecli("packs", "new", name, "--into", str(tmp_path / "in"))
    assert ran.code == 2
    assert not (tmp_path / "in").exists()
    assert "\x1b" not in ran.err


def test_on_a_terminal_what_was_done_is_said(machine: Machine, tmp_path: Path) -> None:
    """Where someone is looking, each command ends with a line of what it did and what comes next."""
    said = []
    for arguments in (["packs", "disable", "yoga"], ["packs", "list"], ["packs", "new", "calm-hips"]):
        out = pexpect.run(
            f"{KNEECLI} {' '.join(arguments)}", env=clean_env(machine.home, TERM="dumb"), cwd=str(tmp_path)
        )
        said.append(out.decode().replace("\r\n", "\n"))
    assert said[0] == "Disabled: yoga. `kneecli packs enable yoga` brings it back.\n"
    assert f"`kneecli packs add PATH`; it goes into {machine.home}/packs." in " ".join(said[1].split())
    assert said[2].startswith("Made kneecli-calm-hips.\n`kneecli packs check kneecli-calm-hips` says")


@pytest.mark.slow
def test_an_update_with_a_shorter_ladder(machine: Machine) -> None:
    """Someone who stood on a rung that is gone stands on the last one; nothing breaks, and the history stays."""
    drop_in(machine.home, "extra.toml", pack_text())
    assert machine.kneecli("progress", "extra-squeeze", "--rung", "2").code == 0
    assert machine.kneecli("log", "extra-squeeze", "--pain", "0").code == 0
    shorter = pack_text().replace('[[exercise.rung]]\nlabel = "two sets"\nsets = 2\nreps = 10\n', "")
    assert shorter != pack_text()
    drop_in(machine.home, "extra.toml", shorter.replace("1.2.3", "2.0.0"))
    for command in (
        ("plan", "--date", "tomorrow", "--with", "extra-squeeze"),
        ("plan", "--days", "4"),
        ("progress",),
        ("progress", "extra-squeeze"),
        ("log", "extra-squeeze"),
        ("history",),
        ("status",),
        ("exercises", "extra-squeeze"),
    ):
        ran = machine.kneecli(*command)
        assert (ran.code, ran.err) == (0, ""), (command, ran.err)


def test_two_packs_disabled_at_once_are_both_disabled(machine: Machine) -> None:
    """Neither of two commands that run at the same time undoes the other."""
    names = ["aerobic", "strengthening", "stretching", "yoga"]
    at_once = replace(machine, runs=kneecli_process)  # forked runs come one after the other
    with ThreadPoolExecutor() as pool:
        codes = [ran.code for ran in pool.map(lambda name: at_once.kneecli("packs", "disable", name), names)]
    assert codes == [0] * 4
    assert sorted(tomllib.loads(settings(machine))["disabled_packs"]) == names
