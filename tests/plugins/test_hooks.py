"""The hooks besides `kneecli_packs`: what a plugin answers counts, and what it gets wrong costs its own answer only."""

from pathlib import Path

import pytest

from support.cli import Ran, kneecli, python
from support.packs import drop_in
from support.third_party import Machine

HEAD = "from kneecli import PlanFormat, Review, hookimpl\n"
REVIEW = HEAD + "@hookimpl\ndef kneecli_review(exercises, person):\n    "
FORMATS = HEAD + "@hookimpl\ndef kneecli_formats():\n    return "
NO_STEPS = REVIEW + "return [Review('step-up', 'Not before the check-up.')]\n"

CLINIC = """
[pack]
name = "clinic"
title = "What the clinic says"
version = "1.0.0"
api = 1
licence = "MIT"
authors = ["A tester"]
language = "en"

[[review]]
exercise = "step-up"
because = "Not before the check-up."
"""


def plan(machine: Machine, *options: str) -> Ran:
    """A plan as JSON, for a date of its own."""
    return machine.kneecli("plan", "--date", "2026-11-22", "--format", "json", "-o", "-", *options)


def reason(ran: Ran, exercise: str) -> str:
    """Why the exercise is not in the plan."""
    assert ran.code == 0, ran.err
    return str(next(each["why"] for each in ran.data["left_out"] if each["exercise"] == exercise))


def test_a_plugin_can_rule_an_exercise_out(machine: Machine) -> None:
    """Its veto stands in what was left out, with its name, on a warm start as on a cold one."""
    machine.install("clinic", NO_STEPS)
    for _ in range(2):
        ran = plan(machine)
        assert ran.err == ""
        assert reason(ran, "step-up") == "clinic: Not before the check-up."


def test_a_pack_file_can_rule_an_exercise_out(machine: Machine) -> None:
    """So can a file without a line of Python, which needs no exercises of its own."""
    drop_in(machine.home, "clinic.toml", CLINIC)
    for _ in range(2):
        assert reason(plan(machine), "step-up") == "clinic: Not before the check-up."
    assert "step-up: leave it out. Not before the check-up." in machine.kneecli("packs", "show", "clinic").out


def test_a_written_review_may_depend_on_the_knee(machine: Machine) -> None:
    """With `pain_from` it is spoken on sore days only."""
    drop_in(machine.home, "clinic.toml", CLINIC.replace("step-up", "seated-butterfly-stretch") + "pain_from = 3\n")
    assert "clinic" not in plan(machine).out
    assert "clinic" in reason(plan(machine, "--pain", "3"), "seated-butterfly-stretch")


def test_a_disabled_plugin_has_no_say(machine: Machine) -> None:
    """Disabling goes for reviews as for exercises, written or programmed."""
    machine.install("clinic", NO_STEPS)
    drop_in(machine.home, "paper.toml", CLINIC.replace('"clinic"', '"paper"'))
    machine.kneecli("packs", "disable", "clinic")
    machine.kneecli("packs", "disable", "paper")
    assert "check-up" not in plan(machine).out
    machine.kneecli("packs", "enable", "paper")
    assert "check-up" in plan(machine).out
    assert "check-up" not in machine.kneecli("--no-packs", "plan", "--format", "json", "-o", "-").out


def test_a_review_is_given_plain_values(machine: Machine) -> None:
    """A plugin sees dicts, lists, texts and numbers, and what it does to them is its own affair."""
    module = REVIEW + (
        "import json\n    seen = json.loads(json.dumps([exercises, person]))\n"
        "    assert seen == [exercises, person]\n    one = next(e for e in exercises if e['id'] == 'step-up')\n"
        "    words = f\"{one['rung']} of {len(one['rungs'])}, pain {person['pain']}, {person['date']}\"\n"
        "    exercises.clear()\n    person.clear()\n    return [Review('step-up', words)]\n"
    )
    machine.install("clinic", module)
    machine.install("second", NO_STEPS)
    ran = plan(machine, "--pain", "2")
    assert ran.err == ""
    assert "clinic: 3 of 12, pain 2, 2026-11-22" in reason(ran, "step-up")
    assert "second: Not before the check-up." in reason(ran, "step-up")


def test_a_review_reaches_the_days_ahead(machine: Machine) -> None:
    """`plan --days` goes by it, too."""
    machine.install("clinic", NO_STEPS)
    ran = machine.kneecli("plan", "--days", "3", "--format", "json", "-o", "-")
    assert ran.code == 0
    assert "step-up" not in ran.out


WRONG_REVIEWS = {
    "raises": ("raise RuntimeError('no luck')", "RuntimeError: no luck"),
    "exits": ("raise SystemExit(7)", "SystemExit: 7"),
    "interrupts": ("raise KeyboardInterrupt", "KeyboardInterrupt"),
    "returns nothing": ("return None", ""),
    "returns a text": ("return 'step-up'", "not a list"),
    "returns texts": ("return ['step-up']", "not a list of `kneecli.Review`"),
    "returns a dict": ("return [{'exercise': 'step-up'}]", "not a list of `kneecli.Review`"),
    "gives no reason": ("return [Review('step-up', '')]", "no plain sentence"),
    "gives an escape": ("return [Review('step-up', '\\x1b[2J')]", "no plain sentence"),
    "gives a huge weight": ("return [Review('step-up', 'Why.', 10**9)]", "percent"),
    "prints": ("print('spoilt')\n    return []", ""),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", WRONG_REVIEWS)
def test_a_review_that_goes_wrong_is_named_and_passed_over(machine: Machine, kind: str) -> None:
    """The plan is that of a machine without the plugin, with one line on stderr; --strict makes it code 3."""
    body, words = WRONG_REVIEWS[kind]
    before = plan(machine).data
    machine.install("clinic", REVIEW + body + "\n")
    ran = plan(machine)
    assert (ran.code, ran.data) == (0, before)
    if words:
        assert ran.err.startswith("kneecli: clinic is not asked: ")
        assert words in ran.err
        assert ran.err.count("\n") == 1
        assert machine.kneecli("--strict", "plan").code == 3
    elif kind != "prints":
        assert ran.err == ""


def test_a_further_format_is_written_and_read(machine: Machine) -> None:
    """A plugin's format is taken by name and by the file's ending, saved, ticked and logged."""
    module = FORMATS + (
        "[PlanFormat('pairs', '.pairs', write, read)]\n"
        "import json\ndef write(plan):\n    return json.dumps(plan)\n"
        "def read(text):\n    plan = json.loads(text)\n    plan['items'][0]['done'] = True\n    return plan\n"
    )
    machine.install("clinic", module)
    file = machine.home / "today.pairs"
    assert machine.kneecli("plan", "-o", str(file)).code == 0
    written = file.read_text(encoding="utf-8")
    assert machine.kneecli("plan", "--format", "pairs", "-o", "-").out == written
    assert machine.kneecli("log", str(file)).code == 0
    (session,) = machine.kneecli("history", "--json").data["sessions"]
    assert len(session["items"]) == 1


def test_our_own_table_is_written_and_read(machine: Machine) -> None:
    """`plan -o today.csv` and `log today.csv` go the same way, with no pack installed."""
    file = machine.home / "today.csv"
    assert machine.kneecli("plan", "-o", str(file)).code == 0
    ticked = file.read_text(encoding="utf-8").replace("\n,", "\nx,", 1)
    file.write_text(ticked, encoding="utf-8")
    assert machine.kneecli("log", str(file)).code == 0
    assert len(machine.kneecli("history", "--json").data["sessions"][0]["items"]) == 1
    assert machine.kneecli("plan", "-o", str(file)).code == 0
    assert file.read_text(encoding="utf-8") == ticked


WRITE_ONLY = FORMATS + "[PlanFormat('names', '.names', lambda plan: 'a plan\\n')]\n"


def test_a_file_that_can_t_be_read_back_is_not_overwritten(machine: Machine) -> None:
    """What a write-only format made may have been worked on: it stays."""
    machine.install("clinic", WRITE_ONLY)
    file = machine.home / "today.names"
    assert machine.kneecli("plan", "-o", str(file)).code == 0
    file.write_text("a plan, and a word of mine\n", encoding="utf-8")
    ran = machine.kneecli("plan", "-o", str(file))
    assert ran.code == 1
    assert "not a plan that can be read" in ran.err
    assert machine.kneecli("log", str(file)).code == 3


WRONG_FORMATS = {
    "raises": (FORMATS + "1 / 0\n", "ZeroDivisionError"),
    "a text": (FORMATS + "'csv'\n", "not a list"),
    "a pair": (FORMATS + "[('a', '.a')]\n", "not a list of `kneecli.PlanFormat`"),
    "a taken name": (FORMATS + "[PlanFormat('toml', '.tml', str)]\n", "one of kneecli's own"),
    "a taken ending": (FORMATS + "[PlanFormat('mine', '.md', str)]\n", "one of kneecli's own"),
    "a bad name": (FORMATS + "[PlanFormat('../x', '.x', str)]\n", "lower-case letters"),
    "a bad ending": (FORMATS + "[PlanFormat('x', 'x/y', str)]\n", "a point and lower-case letters"),
    "no function": (FORMATS + "[PlanFormat('x', '.x', 'str')]\n", "in place of a function"),
    "the name of ours": (FORMATS + "[PlanFormat('csv', '.cs', str)]\n", "one of kneecli's own"),
    "a name of another pack": (FORMATS + "[PlanFormat('mine', '.other', str)]\n", "there is mine (.mine) already"),
}


def test_the_endings_of_packs_are_among_those_that_are_told(machine: Machine, tmp_path: Path) -> None:
    """And none of them is taken for another format."""
    machine.install("another", FORMATS + "[PlanFormat('mine', '.mine', str)]\n")
    ran = machine.kneecli("plan", "-o", str(tmp_path / "today.pdf"))
    assert ran.code == 2
    assert ".html, .csv or .mine" in ran.err
    ran = machine.kneecli("plan", "--format", "toml", "-o", str(tmp_path / "today.mine"))
    assert ran.code == 2
    assert "toml is not for files that end in .mine" in ran.err


@pytest.mark.slow
@pytest.mark.parametrize("kind", WRONG_FORMATS)
def test_formats_that_go_wrong_are_named_and_passed_over(machine: Machine, kind: str, tmp_path: Path) -> None:
    """The plugin is named in one line when a further format is wanted, and that of another plugin is still there."""
    module, words = WRONG_FORMATS[kind]
    machine.install("clinic", module)
    machine.install("another", FORMATS + "[PlanFormat('mine', '.mine', str)]\n")
    assert plan(machine).err == ""
    assert machine.kneecli("plan", "-o", str(tmp_path / "today.csv")).err == ""
    ran = machine.kneecli("plan", "--format", "mine", "-o", str(tmp_path / "today.mine"))
    assert ran.code == 0
    assert words in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    ("function", "words"),
    [
        ("def write(plan):\n    raise SystemExit(0)\n", "SystemExit"),
        ("def write(plan):\n    return 7\n", "not a text"),
        ("def write(plan):\n    return '\\ud800'\n", "UTF-8"),
        ("write = str\ndef read(text):\n    raise KeyError('x')\n", "KeyError"),
        ("write = str\ndef read(text):\n    return object()\n", "no plain data"),
        ("write = str\ndef read(text):\n    return []\n", "not a plan's data"),
    ],
)
def test_a_format_s_function_that_goes_wrong_is_an_error_in_words(machine: Machine, function: str, words: str) -> None:
    """Who asks for a format that fails is told whose it is; nothing is written, and there is no traceback."""
    has_read = "def read" in function
    machine.install(
        "clinic",
        HEAD + function + FORMATS.removeprefix(HEAD) + f"[PlanFormat('odd', '.odd', write{', read' * has_read})]\n",
    )
    file = machine.home / "today.odd"
    ran = machine.kneecli("plan", "-o", str(file))
    if has_read:
        assert ran.code == 0
        ran = machine.kneecli("log", str(file))
    else:
        assert not file.exists()
    assert ran.code == 1, ran.err
    assert words in ran.err
    assert "the format odd of clinic" in ran.err
    assert "Traceback" not in ran.err


def test_a_reader_s_refusal_is_a_fault_of_the_file(machine: Machine) -> None:
    """A ValueError of `read` is told in its own words, with code 3."""
    machine.install(
        "clinic",
        HEAD
        + "def read(text):\n    raise ValueError('line 3 has no dose')\n"
        + FORMATS.removeprefix(HEAD)
        + "[PlanFormat('odd', '.odd', str, read)]\n",
    )
    file = machine.home / "today.odd"
    machine.kneecli("plan", "-o", str(file))
    ran = machine.kneecli("log", str(file))
    assert ran.code == 3
    assert "today.odd: line 3 has no dose" in ran.err


def test_without_such_hooks_a_warm_plan_imports_no_pluggy(tmp_path: Path) -> None:
    """Speed: which hooks there are stands in the cache."""
    code = (
        "import sys\nsys.argv = ['kneecli', 'plan', '-o', '-']\nfrom kneecli.cli.main import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'pluggy', 'importlib.metadata', 'tomllib', 'kneecli.domain.catalogue.review', 'kneecli.plugins'}\n"
        "print(sorted(heavy.intersection(sys.modules)), file=sys.stderr)\n"
    )
    python(code, home=tmp_path)
    assert python(code, home=tmp_path).err == "[]\n"


def test_the_public_names_are_there_without_pluggy() -> None:
    """`import kneecli` gives what a pack needs, and imports pluggy only for `hookimpl`."""
    code = (
        "import sys, kneecli\nkneecli.Review, kneecli.PlanFormat\nassert 'pluggy' not in sys.modules\n"
        "kneecli.hookimpl\nassert 'pluggy' in sys.modules\n"
    )
    assert python(code).code == 0
    assert kneecli("--version", home=None).code == 0
