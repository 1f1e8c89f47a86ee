"""`kneecli swap`: one exercise of today's plan for another."""

import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from kneecli.formats.output.schemas import schema
from support.cli import failed, kneecli
from support.home import in_plan, items, lived, planned, sessions, ticked
from support.journal import did, felt
from support.terminal import finished, terminal


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that does not exist yet."""
    return tmp_path / "home"


@pytest.mark.parametrize("ending", ["md", "toml"])
def test_the_best_is_taken_where_nobody_can_be_asked(home: Path, ending: str) -> None:
    """The file has it, all else stays, and the same plan made again on that day has it too, byte for byte."""
    file = planned(home, ending)
    ran = kneecli("swap", "step-up", home=home)
    assert (ran.code, ran.err) == (0, f"Saved in {file}.\n")
    assert ran.out.startswith("Sit to stand in place of Step-up, today: ")
    text = file.read_text(encoding="utf-8")
    assert "In place of Step-up, as you asked." in text
    assert planned(home, ending).read_text(encoding="utf-8") == text
    assert kneecli("log", "--all", home=home).code == 0
    logged = [item["exercise"] for item in items(home)]
    assert "sit-to-stand" in logged
    assert "step-up" not in logged


def test_it_can_be_named_and_is_for_today_alone(home: Path) -> None:
    """With OTHER nothing is chosen for the person; tomorrow's plan knows nothing of it."""
    file = planned(home)
    assert kneecli("swap", "step-up", "mini-squat", home=home).code == 0
    assert "mini-squat" in in_plan(file)
    assert "step-up" not in in_plan(file)
    kneecli("plan", "--date", "tomorrow", "-o", home / "tomorrow.md", home=home)
    assert "mini-squat" not in in_plan(home / "tomorrow.md")


@pytest.mark.parametrize(
    "words",
    [
        ("Step-up", "mini squat"),
        ("step", "up", "mini", "squat"),
        ("step up mini squat",),
        ("step-up", "mini", "squats"),
    ],
)
def test_names_of_several_words_need_no_quotation_marks(home: Path, words: tuple[str, ...]) -> None:
    """The longest beginning that names an exercise of the plan is what goes; the rest comes in its place."""
    file = planned(home)
    assert kneecli("swap", *words, home=home).out.startswith("Mini squat in place of Step-up, today: ")
    assert "mini-squat" in in_plan(file)


def test_a_word_for_several_means_the_one_in_the_plan(home: Path) -> None:
    """`bike` is an alias of more than one, and only one is planned; alone it is what goes."""
    kneecli("config", "set", "owns", "upright-bike", "recumbent-bike", home=home)
    kneecli("plan", "--with", "upright-bike", home=home)
    failed(kneecli("swap", "bike", "no-such", home=home), 2, "there is no exercise 'no-such'")


def test_what_can_not_be_split_is_named_whole(home: Path) -> None:
    """None of it is in the plan, or none of it is an exercise: the words stand there as they were said."""
    planned(home)
    failed(kneecli("swap", "wall", "sit", home=home), 2, "wall-sit is not in today's plan")
    failed(kneecli("swap", "wal", "sitt", home=home), 2, "there is no exercise 'wal sitt'", "wall-sit")


def test_for_the_block_it_holds_on_other_days(home: Path) -> None:
    """With --block later plans have the other one, until an undo takes the exchange back."""
    planned(home)
    assert kneecli("swap", "step-up", "mini-squat", "--block", home=home).code == 0
    later = home / "later.md"
    kneecli("plan", "--date", "tomorrow", "-o", later, home=home)
    assert "mini-squat" in in_plan(later)
    assert "step-up" not in in_plan(later)
    kneecli("plan", "--date", "tomorrow", "--with", "step-up", "-o", home / "asked.md", home=home)
    assert "step-up" in in_plan(home / "asked.md")
    assert kneecli("undo", home=home).out == "Taken back: Mini squat in place of Step-up, since today\n"
    kneecli("plan", "--date", "tomorrow", "-o", later, home=home)
    assert "mini-squat" not in in_plan(later)


def test_json_says_what_came_of_it(home: Path) -> None:
    """The plan's new id and time, the item, and what else there was."""
    file = planned(home)
    data = kneecli("swap", "step-up", "--block", "--json", home=home).data
    assert data["schema"] == "kneecli.swap/1"
    assert set(data) == set(schema("swap")["properties"])
    Draft202012Validator(schema("swap")).validate(data)
    assert (data["exercise"], data["into"], data["scope"]) == ("step-up", "sit-to-stand", "block")
    assert data["file"] == str(file)
    assert f"Plan `{data['plan']}`" in file.read_text(encoding="utf-8")
    assert data["seconds"] <= 60 * data["minutes"]
    assert data["item"]["exercise"] == data["choices"][0]["exercise"] == "sit-to-stand"
    assert 1 < len(data["choices"]) <= 5


def test_a_file_of_ones_own(home: Path, tmp_path: Path) -> None:
    """A plan that lies elsewhere is named with --plan; its pictures follow."""
    kneecli("plan", "--figures", "-o", tmp_path / "mine.md", home=home)
    failed(kneecli("swap", "step-up", home=home), 4, "there is no plan for today", "--plan")
    assert kneecli("swap", "step-up", "--plan", tmp_path / "mine.md", home=home).code == 0
    text = (tmp_path / "mine.md").read_text(encoding="utf-8")
    assert "sit-to-stand" in in_plan(tmp_path / "mine.md")
    assert "](mine-figures/sit-to-stand-" in text


def test_what_someone_worked_on_stays(home: Path) -> None:
    """Ticks elsewhere stay; at the exercise itself, or where it is logged, it is left as it is, with the cure."""
    file = planned(home)
    ticked(file, step_up="2x8")
    marked = file.read_text(encoding="utf-8")
    failed(kneecli("swap", "step-up", home=home), 1, "your own marks", "Take out what you wrote at step-up")
    assert file.read_text(encoding="utf-8") == marked
    kneecli("log", "--all", home=home)
    failed(kneecli("swap", "step-up", home=home), 1, "step-up is logged already", "kneecli undo")
    assert file.read_text(encoding="utf-8") == marked


@pytest.mark.parametrize("ending", ["md", "toml"])
def test_in_a_session_that_is_begun_what_is_logged_goes_on_to_belong_to_it(home: Path, ending: str) -> None:
    """It stays one plan, with the id that it had: what is done, what is left and the figures of both agree."""
    file = planned(home, ending)
    plan = kneecli("plan", "--format", "json", "-o", "-", home=home).data
    names = [item["exercise"] for item in plan["items"]]
    first = names[0]
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("- [ ]", "- [x]", 1).replace("done = false", "done = true", 1), encoding="utf-8")
    assert kneecli("log", home=home).code == 0
    failed(kneecli("swap", first, home=home), 1, f"{first} is logged already")
    assert kneecli("swap", "step-up", "--json", home=home).data["plan"] == plan["id"]
    assert kneecli("swap", "sit-to-stand", "mini-squat", home=home).code == 0
    left = kneecli("log", "--all", "--json", home=home).data
    assert left["plan"] == plan["id"]
    (session,) = sessions(home)
    assert session["id"] == plan["id"]
    logged = [item["exercise"] for item in session["items"]]
    assert sorted(logged) == sorted("mini-squat" if name == "step-up" else name for name in names)
    assert len(left["recorded"]) == len(names) - 1
    report = kneecli("report", "--json", home=home).data["adherence"]
    assert (report["sessions"], report["exercises"], report["exercises_done"]) == (1, len(names), len(names))
    failed(kneecli("log", home=home), 4, "no plan that is not logged")


def test_an_exchange_in_a_session_that_is_begun_is_taken_back(home: Path) -> None:
    """The journal forgets it at once; the plan has it until it is exchanged back, as is said."""
    file = planned(home)
    first = in_plan(file)[0].replace("-", "_")
    ticked(file, **{first: ""})
    kneecli("log", home=home)
    before = file.read_text(encoding="utf-8")
    kneecli("swap", "step-up", "mini-squat", home=home)
    assert "`kneecli swap mini-squat step-up`" in kneecli("undo", home=home).err
    assert kneecli("swap", "mini-squat", "step-up", home=home).code == 0
    assert in_plan(file) == re.findall(r"^  - `([a-z0-9-]+)` ", before, re.MULTILINE)
    assert "- [x]" in file.read_text(encoding="utf-8")


def test_what_can_not_be_exchanged(home: Path) -> None:
    """No plan, none for today, not in it, none that does the same, a stop sign."""
    failed(kneecli("swap", "step-up", home=home), 4, "no plan for today")
    file = planned(home)
    failed(kneecli("swap", "no-such", home=home), 2, "no exercise")
    failed(kneecli("swap", "wall-sit", home=home), 2, "wall-sit is not in today's plan", "step-up")
    failed(kneecli("swap", "step-up", "walking", home=home), 2, "walking can't take the place", "sit-to-stand")
    failed(kneecli("swap", "step-up", "bridge", home=home), 2, "It is in the session already.")
    failed(kneecli("swap", "step-up", "plank", home=home), 2, "It does not do the same as Step-up.")
    failed(kneecli("swap", "step-up", "terminal-knee-extension", home=home), 2, "It needs band")
    old = home / "old.md"
    kneecli("plan", "--date", "tomorrow", "-o", old, home=home)
    failed(kneecli("swap", "step-up", "--plan", old, home=home), 4, "this plan is for")
    kneecli("screen", "--sign", "no-weight", home=home)
    failed(kneecli("swap", "step-up", home=home), 5)
    assert "step-up" in in_plan(file)


def test_what_can_not_be_done_today_is_no_choice(home: Path) -> None:
    """What hurt too much today can't be had by an exchange either."""
    file = planned(home)
    lived(home, did(0, "sit-to-stand", rung=4, pain=7))
    failed(kneecli("swap", "step-up", "sit-to-stand", home=home), 2, "It was done today")
    assert "step-up" in in_plan(file)


def test_a_terminal_offers_a_choice(home: Path) -> None:
    """A few with why; a number picks one, q none; then for how long."""
    file = planned(home)
    with terminal(home, "swap", "step-up") as child:
        child.expect("1  Sit to stand, .*: the easier neighbour.")
        child.expect("Which one\\?")
        child.sendline("q")
        assert finished(child)[0] == 0
    assert "step-up" in in_plan(file)
    with terminal(home, "swap", "step-up") as child:
        child.expect("Which one\\?")
        child.sendline("9")
        child.expect("A number from 1")
        child.sendline("2")
        child.expect("Only today, or as long as this block goes on\\?")
        child.sendline("b")
        code, said = finished(child)
    assert code == 0
    assert "as long as this block goes on: " in said
    assert "step-up" not in in_plan(file)


@pytest.mark.parametrize(
    ("meanwhile", "why"), [(("log", "--all"), "step-up is logged already"), (("swap", "bridge"), "changed meanwhile")]
)
def test_what_changed_the_plan_meanwhile_is_not_overwritten(home: Path, meanwhile: tuple[str, ...], why: str) -> None:
    """While it asks, the plan is logged, or another exercise of it exchanged: file and diary go on to agree."""
    file = planned(home)
    with terminal(home, "swap", "step-up") as child:
        child.expect("Which one\\?")
        assert kneecli(*meanwhile, home=home).code == 0
        text = file.read_text(encoding="utf-8")
        child.sendline("")
        child.expect("Only today")
        child.sendline("")
        code, said = finished(child)
    assert code == 1
    assert why in " ".join(said.split())
    assert file.read_text(encoding="utf-8") == text
    assert [each for each in items(home) if each["exercise"] == "sit-to-stand"] == []


def test_in_the_week_after_a_flare_only_what_is_easier_or_known(home: Path) -> None:
    """As the planner itself brings nothing new then: no harder neighbour, and nothing that was never done."""
    lived(home, did(9, "step-up"), did(9, "sit-to-stand"), felt(3, 8), felt(0, 2))
    assert "step-up" in in_plan(planned(home))
    data = kneecli("swap", "step-up", "--json", "--dry-run", home=home).data
    assert [each["exercise"] for each in data["choices"]] == ["sit-to-stand"]
    failed(kneecli("swap", "step-up", "mini-squat", home=home), 2, "flared up", "sit-to-stand")


def test_on_a_day_of_rest_nothing_is_exchanged(home: Path) -> None:
    """A plan of this morning does not make up for what was said since."""
    planned(home)
    kneecli("pain", "8", home=home)
    failed(kneecli("swap", "step-up", home=home), 4, "too much for a session", "kneecli screen")
