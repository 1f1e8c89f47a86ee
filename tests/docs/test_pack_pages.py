"""The pages about packs hold: the tutorial is done from top to bottom, and the snippets of the hooks page are asked."""

import datetime
import re
import types
from pathlib import Path

import pytest

from kneecli import PlanFormat, Review, testing
from kneecli.domain.person.today import Today
from kneecli.domain.value import fields
from kneecli.formats.output.person.person import to_data
from kneecli.plugins.asking import FORMATS, REVIEW, Asked
from support import ROOT
from support.cli import clean_env, kneecli
from support.typed import typed

DOCS = ROOT / "docs"
TUTORIAL = (DOCS / "packs/writing-a-pack.md").read_text(encoding="utf-8")
HOOKS = (DOCS / "packs/hooks.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```(\w*) ?(.*)\n((?:(?!```).*\n)*)```$", re.MULTILINE)


@pytest.mark.slow
def test_the_tutorial_can_be_followed(tmp_path: Path) -> None:
    """Every command and every snippet, in order, in one folder: each command ends as the page says."""
    home, folder = tmp_path / "home", tmp_path / "folder"
    home.mkdir()
    folder.mkdir()
    done = 0
    for language, tag, text in FENCE.findall(TUTORIAL):
        if language == "toml":
            with (folder / tag.removeprefix("append=")).open("a", encoding="utf-8") as file:
                file.write(f"\n{text}")
        elif language == "sh":
            for line in text.splitlines():
                env = clean_env(home, HOME=str(tmp_path))
                codes, said = typed([line], env=env, cwd=folder)
                wanted = int(tag.removeprefix("exit=") or 0) if line.startswith("kneecli") else 0
                assert codes == [wanted], (line, said)
                done += 1
    assert done > 15
    testing.assert_no_faults(folder / "calm-hips.toml")
    testing.assert_no_advice(folder / "calm-hips.toml")
    for exercise in testing.read(folder / "calm-hips.toml").exercises:
        testing.assert_can_be_planned(folder / "calm-hips.toml", exercise.id)


def test_the_tutorial_says_what_comes_of_it(tmp_path: Path) -> None:
    """The pack's word is in the plan that the page makes last."""
    home = tmp_path / "home"
    pack = "".join(text for _, tag, text in FENCE.findall(TUTORIAL) if tag.strip() == "append=calm-hips.toml")
    kneecli("packs", "new", "calm-hips", "--file", home=home, cwd=tmp_path)
    (home / "packs").mkdir(parents=True)
    start = (tmp_path / "calm-hips.toml").read_text(encoding="utf-8")
    (home / "packs" / "calm-hips.toml").write_text(f"{start}\n{pack}", encoding="utf-8")
    ran = kneecli("plan", "--explain", "--pain", "3", "-o", "-", home=home)
    assert "calm-hips: Not before our check-up in March." in ran.out
    assert "calm-hips wants it less often: On sore days it gave you cramp." in ran.out


def test_the_tutorial_lists_each_rule() -> None:
    """Every rule that the code has is in the table, and no other."""
    sources = (ROOT / "src/kneecli/authoring").glob("*lint*.py")
    used = {
        rule for file in sources for rule in re.findall(r'Advice\(\s*"([a-z-]+)"', file.read_text(encoding="utf-8"))
    }
    table = TUTORIAL[TUTORIAL.index("| rule |") :]
    assert {
        rule for row in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE) for rule in re.findall(r"`([a-z-]+)`", row)
    } == used


def test_the_hooks_page_has_the_keys_of_a_person() -> None:
    """The table is what a hook is given, in its order."""
    table = HOOKS[HOOKS.index("`person` has:") : HOOKS.index("A `Review` has:")]
    assert re.findall(r"^\| `(\w+)`", table, re.MULTILINE) == list(to_data(Today(datetime.date(2026, 1, 5)), 20))


@pytest.mark.parametrize(("heading", "kind"), [("A `Review` has:", Review), ("| `name` | for", PlanFormat)])
def test_the_hooks_page_has_the_fields_of_values(heading: str, kind: type) -> None:
    """Each field but `pack`, which kneecli fills in."""
    table = HOOKS[HOOKS.index(heading) :].split("\n\n#")[0].split("\n\n`read`")[0].split("\n\nAny veto")[0]
    assert re.findall(r"^\| `(\w+)`", table, re.MULTILINE) == [
        field.name for field in fields(kind) if field.name != "pack"
    ]


def test_the_hooks_page_lists_what_testing_has() -> None:
    """Each function once."""
    table = HOOKS[HOOKS.index("## Testing") :]
    listed = {
        name for row in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE) for name in re.findall(r"`(\w+)\(", row)
    }
    assert listed == set(testing.__all__)


def snippets() -> list[types.ModuleType]:
    """The Python of the hooks page, each a module of its own."""
    found = []
    for number, (language, _, text) in enumerate(FENCE.findall(HOOKS)):
        if language == "python":
            module = types.ModuleType(f"snippet_{number}")
            module.__file__ = str(DOCS / "snippet.py")
            exec(compile(text, f"hooks.md:{number}", "exec"), vars(module))
            found.append(module)
    return found


def test_the_snippets_of_the_hooks_page_answer() -> None:
    """Each is a plugin that kneecli can ask, and does what the page says."""
    packs, review, formats = snippets()
    assert Asked(packs, "x").packs() == [DOCS / "calm-hips.toml"]
    assert Asked(review, "x").hooks == (REVIEW,)
    assert testing.reviews(review) == []
    assert Asked(formats, "x").hooks == (FORMATS,)
    (org,) = testing.formats(formats)
    assert org.write({"items": [{"name": "Bridge"}]}) == "* TODO Bridge\n"


def test_the_review_of_the_hooks_page_speaks_when_the_knee_is_swollen() -> None:
    """With mild swelling it leaves out what bends the knee."""
    review = next(module for module in snippets() if "kneecli_review" in vars(module))
    exercises = [{"id": "a", "knee": {"flexion_deg": 90}}, {"id": "b", "knee": {"flexion_deg": 20}}]
    (said,) = review.kneecli_review(exercises, {"swelling": "mild"})
    assert (said.exercise, said.is_veto) == ("a", True)
