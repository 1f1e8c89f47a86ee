"""The process around a command: signals, pipes, colours, help, exit codes, and what is imported."""

import fcntl
import signal
import subprocess
import sys
import termios
from pathlib import Path

import pytest

import kneecli as package
from kneecli.cli.registry import MODULES
from kneecli.cli.shared import exits
from kneecli.domain import problem
from kneecli.domain.problem import KneecliError
from support.cli import KNEECLI, Ran, clean_env, failed, interrupted, kneecli, kneecli_process, python, run
from support.home import kept_in
from support.packs import drop_in, pack_text


def kinds(of: type[KneecliError] = KneecliError) -> list[type[KneecliError]]:
    """All kinds of errors below this one."""
    return [each for kind in of.__subclasses__() for each in (kind, *kinds(kind))]


def test_every_error_has_its_exit_code() -> None:
    """Each kind is in the table, or below one that is, whatever was imported before."""
    assert problem.CouldNot in kinds()
    assert {kind for kind, _ in exits.CODES} <= set(kinds())
    assert [kind for kind in kinds() if not issubclass(kind, tuple(kind for kind, _ in exits.CODES))] == []
    assert [exits.code_of(kind(problem.Problem("x"))) for kind, _ in exits.CODES] == [code for _, code in exits.CODES]


HELP = [(), *((name,) for name in MODULES), ("packs", "list")]


@pytest.mark.parametrize("option", ["--help", "-h"])
@pytest.mark.parametrize("command", HELP)
def test_help_is_0(tmp_path: Path, command: tuple[str, ...], option: str) -> None:
    """Every command explains itself on stdout, and touches nothing."""
    ran = kneecli(*command, option, home=tmp_path / "home")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Usage: kneecli")
    assert kept_in(tmp_path / "home") == []


def test_version(tmp_path: Path) -> None:
    """`--version` says one line."""
    ran = kneecli("--version", home=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("kneecli 0.")
    assert ran.out.count("\n") == 1


@pytest.mark.parametrize("words", [("logg",), ("logg", "plan"), ("logg", "--note", "history"), ("--quiet", "logg")])
def test_a_misspelt_command_is_recognised(tmp_path: Path, words: tuple[str, ...]) -> None:
    """What was perhaps meant is named, whatever else stands on the line."""
    failed(kneecli(*words, home=tmp_path), 2, "No such command 'logg'. Did you mean 'log'?")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("pian", "'plan' or 'pain'"),
        ("next", "'start'"),
        ("swollen", "'pain'"),
        ("week", "'status'"),
        ("equipment", "'own'"),
    ],
)
def test_what_a_word_may_mean_is_named(tmp_path: Path, word: str, meant: str) -> None:
    """Other words for what a command does; and both of two that are spelt as much like it."""
    failed(kneecli(word, home=tmp_path), 2, f"No such command {word!r}. Did you mean {meant}?")


@pytest.mark.parametrize("words", [("nonsense",), ("--nonsense",), ("--color", "pink", "plan"), ("packs", "nonsense")])
def test_unknown_words_are_2(tmp_path: Path, words: tuple[str, ...]) -> None:
    """A command or option that does not exist is wrong usage."""
    ran = kneecli(*words, home=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "Usage: kneecli" in ran.err


def test_a_traceback_is_shown_only_with_debug(tmp_path: Path) -> None:
    """An error has a traceback when it is asked for, and its message either way."""
    plain = kneecli("plan", "--with", "nothing", home=tmp_path)
    full = kneecli("--debug", "plan", "--with", "nothing", home=tmp_path)
    assert plain.code == full.code == 2
    assert "Traceback" not in plain.err
    assert "Traceback" in full.err
    assert full.err.endswith(plain.err)


def test_a_bug_is_1_and_says_how_to_see_more(tmp_path: Path) -> None:
    """Even an error that nobody thought of ends with code 1 and one message, not with a traceback."""
    code = (
        "import sys, kneecli.cli.main as main\n"
        "def boom(**_): raise ZeroDivisionError('\\x1b[2Jx')\n"
        "main.app = boom\n"
        "main.main()"
    )
    ran = python(code, home=tmp_path)
    assert ran.code == 1
    assert "this is a bug: ZeroDivisionError" in ran.err
    assert "--debug" in ran.err
    assert "Traceback" not in ran.err
    assert "\x1b" not in ran.err


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="pipes of a POSIX shell")
@pytest.mark.parametrize(
    "words",
    [
        *("exercises --json", "exercises step-up", "exercises", "plan -o -", "packs list --json", "--help"),
        *("exercises --fields id,name", "schema plan", "completion zsh", "config show", "screen --json"),
    ],
)
def test_a_broken_pipe_is_silent(tmp_path: Path, words: str) -> None:
    """`| head -1` gets its line, and nobody complains that the rest was not read."""
    ran = run("/bin/sh", "-c", f"kneecli {words} | head -1", env=clean_env(tmp_path))
    assert ran.code == 0
    assert ran.out.count("\n") == 1
    assert ran.err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_an_interrupt_while_writing_is_130(tmp_path: Path) -> None:
    """Ctrl-C while stdout is stuck ends the command at once, with code 130 and no word."""
    with subprocess.Popen(
        [KNEECLI, "exercises", "--json"],
        env=clean_env(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        waiting = b""
        while int.from_bytes(waiting, sys.byteorder) < 32_768:  # it is writing more than the pipe holds
            assert child.poll() is None
            waiting = fcntl.ioctl(child.stdout, termios.FIONREAD, b"\0\0\0\0")
        child.send_signal(signal.SIGINT)
        assert child.wait(timeout=60) == 130
        assert child.stderr.read() == b""


def test_what_was_left_unwritten_turns_up_nowhere(tmp_path: Path) -> None:
    """What an interrupted write left in the buffer is not written later, where packs have led stdout to stderr."""
    code = (
        "import os\nimport sys\nfrom kneecli.cli.streams import leave_stdout\n"
        "sys.stdout.write('left')\nleave_stdout()\nos.dup2(2, 1)"
    )
    ran = python(code, home=tmp_path)
    assert (ran.code, ran.out, ran.err) == (0, "", "")


STUCK = """
import os
from kneecli import hookimpl
os.write(int(os.environ["READY"]), b"x")
os.read(int(os.environ["NEVER"]), 1)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_an_interrupt_while_a_pack_loads_is_130(tmp_path: Path) -> None:
    """Ctrl-C while a slow pack is loading ends the command; it is not taken for a fault of the pack."""
    from support.packs import distribution

    distribution(tmp_path, "knee-slow", STUCK)
    assert interrupted(KNEECLI, "plan", home=tmp_path / "home", site=tmp_path) == Ran(130, "", "")
    assert kept_in(tmp_path / "home") == []


def test_the_way_to_the_answer_to_an_interrupt_is_short() -> None:
    """Before Ctrl-C is answered, only the two modules are imported that lead there: all else comes later."""
    code = (
        "import sys\nsys.path.insert(0, sys.argv[1])\nimport os\nbefore = set(sys.modules)\n"
        "import kneecli.__main__\nprint(*sorted(set(sys.modules) - before))"
    )
    ran = run(sys.executable, "-S", "-c", code, Path(package.__file__).parents[1], env=clean_env(None))
    assert (ran.out.split(), ran.err) == (["kneecli", "kneecli.__main__"], "")


INTERRUPTED = """
import os, signal, weakref
class Thing: pass
thing = Thing()
watcher = weakref.ref(thing, lambda _: os.kill(os.getpid(), signal.SIGINT))
del thing
raise SystemExit("it went on")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_an_interrupt_while_kneecli_is_imported_is_130(tmp_path: Path) -> None:
    """Ctrl-C at the start ends the command in silence, also where Python would not let an exception through."""
    (tmp_path / "typer.py").write_text(INTERRUPTED)
    ran = kneecli_process("plan", home=tmp_path / "home", PYTHONPATH=str(tmp_path))
    assert (ran.code, ran.out, ran.err) == (130, "", "")


AT_THE_END = """
import gc, os, signal
gc.freeze = lambda: os.kill(os.getpid(), signal.SIGINT)
from kneecli.__main__ import main
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_an_interrupt_at_the_very_end_is_130() -> None:
    """Ctrl-C when all is done but the process still there shows no traceback either."""
    ran = python(AT_THE_END, "--version")
    assert (ran.code, ran.err) == (130, "")


def test_colour_only_where_it_is_wanted(tmp_path: Path) -> None:
    """No colour in a pipe; FORCE_COLOR and --color always give it; NO_COLOR and --color never take it away."""

    def coloured(*words: str, **env: str) -> bool:
        ran = kneecli(*words, "exercises", "step-up", home=tmp_path, cwd=tmp_path, **env)
        assert (ran.code, ran.err) == (0, "")
        return "\x1b[3" in ran.out or ";3" in ran.out

    assert not coloured()
    assert not coloured(TERM="xterm-256color")
    assert coloured(FORCE_COLOR="1", TERM="xterm-256color")
    assert coloured("--color", "always", TERM="xterm-256color")
    assert not coloured("--color", "never", FORCE_COLOR="1", TERM="xterm-256color")
    assert not coloured(FORCE_COLOR="1", NO_COLOR="1", TERM="xterm-256color")
    assert not coloured(TERM="dumb")


@pytest.mark.parametrize("words", [("exercises",), ("exercises", "step-up"), ("packs", "list")])
@pytest.mark.parametrize("columns", [40, 60, 80, 200])
def test_nothing_is_wider_than_the_screen(tmp_path: Path, words: tuple[str, ...], columns: int) -> None:
    """No line is longer than the screen is wide, nor longer than reads well, and no id is cut."""
    ran = kneecli(*words, home=tmp_path, COLUMNS=str(columns), TERM="dumb")
    assert (ran.code, ran.err) == (0, "")
    assert max(len(line) for line in ran.out.splitlines()) <= min(columns, 100)
    assert "…" not in ran.out


@pytest.mark.skipif(sys.platform == "win32", reason="env of POSIX")
def test_it_runs_with_no_environment_at_all(tmp_path: Path) -> None:
    """As from cron or a bare service: without HOME, PATH, TERM or a locale."""
    ran = run("/bin/sh", "-c", f"exec env -i {KNEECLI} plan -o - --date 2026-11-22", env={}, cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("# Knee session, Sunday 22 November 2026\n")


def test_python_m_is_the_same(tmp_path: Path) -> None:
    """`python -m kneecli` does what `kneecli` does."""
    words = ("plan", "-o", "-", "--date", "2026-11-22")
    ran = run(sys.executable, "-m", "kneecli", *words, env=clean_env(tmp_path))
    assert ran == kneecli(*words, home=tmp_path)


LOADED = "import sys; print(*sorted({each.split('.')[0] for each in sys.modules}))"


@pytest.mark.parametrize("room", ["domain", "planner"])
def test_the_core_loads_no_library(room: str) -> None:
    """The rules and the planner can be used without any of the libraries."""
    code = (
        "import importlib, pkgutil, kneecli\n"
        f"import kneecli.{room} as room\n"
        "for each in pkgutil.walk_packages(room.__path__, room.__name__ + '.'):\n"
        "    importlib.import_module(each.name)\n"
    )
    loaded = set(python(code + LOADED).out.split())
    assert "kneecli" in loaded
    assert not loaded & {"typer", "rich", "pluggy", "tomli_w", "platformdirs", "click"}


def test_importing_kneecli_loads_no_pluggy() -> None:
    """`import kneecli` is free; `hookimpl` brings pluggy when it is asked for."""
    assert "pluggy" not in python("import kneecli\n" + LOADED).out.split()
    assert "pluggy" in python("from kneecli import hookimpl\n" + LOADED).out.split()


RUNNING = """
import sys
from kneecli.cli.main import main
try:
    main()
finally:
    print(*sorted({each.split('.')[0] for each in sys.modules}), file=sys.stderr)
"""


def test_logging_one_exercise_judges_nothing(tmp_path: Path) -> None:
    """What it says of the ladder is asked of the rungs alone; whether it goes up or down is for later."""
    ran = python(RUNNING.replace("each.split('.')[0]", "each"), "log", "step-up", "--step", "15", home=tmp_path)
    assert ran.code == 0
    assert "kneecli.domain.progress.ladder.load_rung" in ran.err.split()
    assert not {"kneecli.domain.progress.ladder.proposal", "kneecli.domain.progress.ladder.judgement"} & set(
        ran.err.split()
    )


@pytest.mark.parametrize("words", [("plan", "-o", "-"), ("plan",), ("exercises", "--json"), ("--version",)])
def test_a_pipe_costs_no_console(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Where nobody looks, neither rich nor platformdirs nor pydantic is imported."""
    ran = python(RUNNING, *words, home=tmp_path)
    assert ran.code == 0
    loaded = set(ran.err.split())
    assert "typer" in loaded
    assert not loaded & {"rich", "platformdirs", "pydantic", "click", "hypothesis"}


ELSEWHERE = (
    "kneecli.start", "kneecli.charts", "kneecli.figures", "kneecli.domain.report", "kneecli.formats.report",
    "kneecli.formats.imports", "kneecli.formats.prescription", "kneecli.formats.output", "kneecli.authoring",
    "kneecli.app.pages.calendar", "kneecli.app.imports.importing", "kneecli.app.pages.charts",
    "kneecli.app.pages.report", "kneecli.app.plans.guided_session", "kneecli.app.person.prescriptions",
    "kneecli.domain.catalogue.programme", "kneecli.domain.prescription", "kneecli.formats.pack.programme",
    "kneecli.store.packs.figures", "prompt_toolkit", "icalendar", "tomlkit", "tomli_w", "tomllib", "tomli", "msgspec",
    "csv", "html", "decimal", "asyncio",
)  # fmt: skip
"""What belongs to the guided session, the report, the calendar, imports, pictures, prescriptions and programmes."""


@pytest.mark.parametrize("words", [("plan", "-o", "-"), ("plan",), ("log", "step-up", "--reps", "10"), ("--version",)])
def test_what_is_not_used_is_not_imported(tmp_path: Path, words: tuple[str, ...]) -> None:
    """A hot command costs nothing for the features that it does not use."""
    python(RUNNING, "plan", home=tmp_path)  # the packs are known from here on
    ran = python(RUNNING.replace("each.split('.')[0]", "each"), *words, home=tmp_path)
    assert ran.code == 0
    loaded = set(ran.err.split())
    assert "typer" in loaded
    assert [each for each in sorted(loaded) if each.startswith(tuple(f"{name}." for name in ELSEWHERE))] == []
    assert loaded & set(ELSEWHERE) == set()


def test_exercises_lists_all(tmp_path: Path) -> None:
    """The catalogue has every exercise, pack by pack."""
    ids = [each["id"] for each in kneecli("exercises", "--json", home=tmp_path).data]
    shown = kneecli("exercises", home=tmp_path).out
    assert len(ids) == 62
    assert all(f"{each} " in shown for each in ids)


def test_exercises_json_has_the_published_keys(tmp_path: Path) -> None:
    """Every exercise has the published keys, each rung its number."""
    keys = {"id", "name", "pack", "category", "position", "laterality", "primary", "secondary", "equipment"}
    for each in kneecli("exercises", "--json", home=tmp_path).data:
        assert set(each) >= keys | {"knee_load", "rungs"}
        assert [rung["rung"] for rung in each["rungs"]] == list(range(1, len(each["rungs"]) + 1))


@pytest.mark.parametrize("name", ["walking", "WALKING", "brisk walk", "Brisk-Walk"])
def test_an_exercise_is_found_by_any_of_its_names(tmp_path: Path, name: str) -> None:
    """Id, name and alias lead to the same page, with ladder and sources."""
    ran = kneecli("exercises", name, home=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran == kneecli("exercises", "walking", home=tmp_path)
    for word in ("Walking\n", "Ladder\n", "(standard form)", "Sources\n"):
        assert word in ran.out
    assert [each["id"] for each in kneecli("exercises", name, "--json", home=tmp_path).data] == ["walking"]


def test_an_unknown_exercise_is_2(tmp_path: Path) -> None:
    """An id with a typing error is answered with the nearest one."""
    ran = kneecli("exercises", "walkng", home=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "Did you mean `walking`?" in ran.err


def test_packs_list_shows_good_and_broken(tmp_path: Path) -> None:
    """The list names each pack with version and exercises, and each broken one with file, line and cure."""
    drop_in(tmp_path, "mine.toml", pack_text("mine"))
    drop_in(tmp_path, "bad.toml", pack_text("bad", "bad-one").replace("reps = 10", "rep = 10"))
    ran = kneecli("packs", "list", home=tmp_path, COLUMNS="100")
    assert (ran.code, ran.err) == (0, "")
    for name in ("aerobic", "mine", "strengthening", "stretching", "yoga"):
        assert f"\n{name} " in f"\n{ran.out}"  # where its folder has a long path, there is no line above the first
    assert "bad is left out" in ran.out
    assert "bad.toml:" in ran.out
    assert "Did you mean `reps`?" in ran.out
    rows = kneecli("packs", "list", "--json", home=tmp_path).data
    keys = {"name", "title", "version", "origin", "exercises", "problems"}
    assert all(set(row) >= keys for row in rows)
    assert [row["name"] for row in rows if row["problems"]] == ["bad"]


def test_escapes_in_a_pack_never_reach_the_screen(tmp_path: Path) -> None:
    """A pack with terminal escapes in its texts is refused, and not a byte of them is shown."""
    drop_in(tmp_path, "evil.toml", pack_text("evil", name="\x1b]0;owned\x07x", title="\x9b31m"))
    for words in (("exercises",), ("packs", "list"), ("packs", "list", "--json"), ("plan", "-o", "-")):
        ran = kneecli(*words, home=tmp_path)
        assert ran.code == 0
        assert not set("\x1b\x07\x9b") & set(ran.out + ran.err)
    assert kneecli("exercises", "extra-squeeze", home=tmp_path).code == 2


@pytest.mark.parametrize(
    ("words", "meant"),
    [("do", "Did you mean 'start'?"), ("lgo", "Did you mean 'log'?"), ("exercise", "Did you mean 'exercises'?")],
)
def test_what_a_mistyped_command_may_mean(words: str, meant: str, tmp_path: Path) -> None:
    """In its own or in everyday words."""
    failed(kneecli(words, home=tmp_path), 2, meant)


@pytest.mark.parametrize("words", ["do", "und", "undoo", "config unst", "config remov", "packs disabl"])
def test_nobody_is_led_to_what_takes_something_back(words: str, tmp_path: Path) -> None:
    """However near it is spelt."""
    ran = kneecli(*words.split(), home=tmp_path)
    assert ran.code == 2
    assert not {"undo", "unset", "remove", "disable"} & set(ran.err.partition("Did you mean")[2].split("'"))


@pytest.mark.parametrize(
    ("word", "named"),
    [
        ("bike", ("upright-bike", "recumbent-bike")),
        ("cycling", ("upright-bike", "recumbent-bike")),
        ("hip", ("hip-adduction-squeeze", "standing-hip-abduction", "clamshell")),
    ],
)
def test_an_everyday_word_of_several_exercises_names_them(word: str, named: tuple[str, ...], tmp_path: Path) -> None:
    """And none is logged."""
    failed(kneecli("log", word, home=tmp_path), 2, *named)


@pytest.mark.parametrize(("word", "id"), [("walk", "walking"), ("clam", "clamshell"), ("stairs", "stair-step-up")])
def test_an_everyday_word_of_one_exercise_finds_it(word: str, id: str, tmp_path: Path) -> None:
    """As its id does."""
    assert kneecli("exercises", word, "--json", home=tmp_path).data[0]["id"] == id
