"""`kneecli init`: the first settings, asked for or said by options, and nothing that is there thrown away."""

import re
import tomllib
from pathlib import Path

import pytest

from kneecli.cli.shared.asking.settings import QUESTIONS
from kneecli.domain.vocabulary import CAUTIONS, EQUIPMENT, HOUSEHOLD
from kneecli.domain.words.caution_questions import CAUTION_QUESTIONS
from kneecli.formats.settings.config import read_config
from kneecli.formats.settings.keys import KEYS
from kneecli.formats.settings.template import config_template
from support.cli import failed, kneecli, quiet
from support.terminal import finished, terminal


def said(home: Path) -> dict[str, object]:
    """What the settings file says."""
    return tomllib.loads((home / "config.toml").read_text(encoding="utf-8"))


def answered(home: Path, *answers: str) -> tuple[int, str]:
    """The exit code, and what was said after the last of these answers; all further questions are skipped."""
    with terminal(home, "init") as child:
        rest = ""
        for number in range(max(len(answers), len(QUESTIONS))):
            child.expect("> ")
            rest += str(child.before) if number >= len(answers) else ""
            child.sendline(answers[number] if number < len(answers) else "")
        code, end = finished(child)
        return code, rest + end


def test_the_questions_make_the_settings(tmp_path: Path) -> None:
    """What was answered is set, the rest stands there as a comment with its explanation."""
    assert answered(tmp_path, "25", "n", "gentle", "band, foam-pad", "wrist-pain", "3", "left", "18 cm, 6in")[0] == 0
    wanted = {"minutes": 25, "floor": False, "start": "gentle", "usual_pain": 3, "knee": "left"}
    owns = ["band", "foam-pad", "step 18cm", "step 6in"]
    assert said(tmp_path) == wanted | {"owns": owns, "cautions": ["wrist-pain"]}
    text = (tmp_path / "config.toml").read_text(encoding="utf-8")
    assert all(f"{key.name} = " in text and key.about.split(":")[0][:40] in text for key in KEYS if not key.is_older)


def test_every_question_can_be_skipped(tmp_path: Path) -> None:
    """Enter at each leaves all defaults."""
    assert answered(tmp_path)[0] == 0
    assert said(tmp_path) == {}


def test_a_typing_error_is_asked_again(tmp_path: Path) -> None:
    """What can't be understood is named with the nearest word."""
    with terminal(tmp_path, "init") as child:
        for answer in ("", "", "", "bandd"):
            child.expect("> ")
            child.sendline(answer)
        child.expect("Did you mean `band`")
        for answer in ("band", "", "", "", "", ""):
            child.expect("> ")
            child.sendline(answer)
        assert finished(child)[0] == 0
    assert said(tmp_path) == {"owns": ["band"]}


def test_lists_show_the_words_they_take(tmp_path: Path) -> None:
    """All of them stand above the answer, no line is broken within a word, and every word is taken as it stands."""
    things = [each for each in EQUIPMENT if each not in HOUSEHOLD]
    with terminal(tmp_path, "init") as child:
        for _ in range(3):
            child.expect("> ")
            child.sendline("")
        child.expect("> ")
        shown = child.before
        child.sendline(", ".join(things))
        child.expect("> ")
        child.sendline(", ".join(CAUTIONS))
        for _ in range(4):
            child.expect("> ")
            child.sendline("")
        assert finished(child)[0] == 0
    lines = [line.strip() for line in shown.splitlines() if line.startswith("  ")]
    assert " ".join(lines).split(", ") == things
    assert max(map(len, shown.splitlines())) <= 120  # as wide as the terminal
    assert said(tmp_path) == {"owns": things, "cautions": list(CAUTIONS)}


def gone_through(home: Path, *answers: str) -> str:
    """Goes through the questions about what to be careful with, and returns what was shown of them."""
    with terminal(home, "init") as child:
        for answer in ("", "", "", "", "y"):
            child.expect("> ")
            child.sendline(answer)
        shown = ""
        for answer in answers:
            child.expect("> ")
            shown += str(child.before)
            child.sendline(answer)
        for _ in range(4):
            child.expect("> ")
            child.sendline("")
        assert finished(child)[0] == 0
    return shown


def test_cautions_are_asked_as_plain_questions(tmp_path: Path) -> None:
    """Every one of them is there to be answered by a number, none by a name that only a professional knows."""
    shown = gone_through(tmp_path, "1, 8", "", "99", "x", "2", "", "none", "4 4")
    words = " ".join(shown.split())
    assert [question for _, group in CAUTION_QUESTIONS for _, question in group if question not in words] == []
    assert not any(name in words for name in CAUTIONS if "-" in name)
    assert shown.count("Numbers from 1 to") == 2
    wanted = ["hip-flexor-pain", "inner-knee-flare", "kneeling-intolerance", "unsafe-swimmer"]
    assert said(tmp_path)["cautions"] == wanted


def test_answers_that_are_there_are_kept_or_taken_back(tmp_path: Path) -> None:
    """What was declared stands in brackets: Enter keeps it, none takes it back."""
    (tmp_path / "config.toml").write_text('cautions = ["wrist-pain", "giving-way", "glaucoma"]\n')
    assert "[6]" in gone_through(tmp_path, "", "", "", "none", "", "")
    assert said(tmp_path)["cautions"] == ["giving-way", "glaucoma"]


def test_each_caution_has_one_question() -> None:
    """Whoever declares a caution can be asked for it."""
    asked = dict(pair for _, group in CAUTION_QUESTIONS for pair in group)
    assert sorted(asked) == sorted(CAUTIONS)
    assert len(asked) == sum(len(group) for _, group in CAUTION_QUESTIONS)
    assert all(question.endswith("?") and len(question) < 100 for question in asked.values())


def test_words_may_have_spaces_in_them(tmp_path: Path) -> None:
    """With commas between them, or when it is just one; without commas, spaces part them."""
    words = ("", "", "", "Foam pad, upright bike", "osteoarthritis, high blood pressure", "y", "", "", "", "")
    code, _ = answered(tmp_path / "a", *words)
    assert code == 0
    assert said(tmp_path / "a") == {"owns": ["foam-pad", "upright-bike"], "cautions": ["uncontrolled-hypertension"]}
    assert answered(tmp_path / "b", "", "", "", "ball band", "", "")[0] == 0
    assert said(tmp_path / "b") == {"owns": ["ball", "band"]}


def test_a_word_that_is_typed_twice_counts_once(tmp_path: Path) -> None:
    """With or without commas, and as an option: no answer is thrown away for it."""
    assert answered(tmp_path / "a", "25", "", "", "band band ball", "wrist pain, wrist-pain", "")[0] == 0
    assert said(tmp_path / "a") == {"minutes": 25, "owns": ["band", "ball"], "cautions": ["wrist-pain"]}
    quiet(kneecli("init", "--owns", "band", "--owns", "band", home=tmp_path / "b"))
    assert said(tmp_path / "b") == {"owns": ["band"]}


def test_stopping_half_way_writes_nothing(tmp_path: Path) -> None:
    """Ctrl-D and Ctrl-C leave no file."""
    for key, code in (("\x04", 0), ("\x03", 130)):
        with terminal(tmp_path, "init") as child:
            child.expect("> ")
            child.sendline("40")
            child.expect("> ")
            child.send(key)
            assert finished(child)[0] == code
        assert not (tmp_path / "config.toml").exists()


def test_settings_that_are_there_are_asked_about_and_kept(tmp_path: Path) -> None:
    """On a terminal what holds now is in the brackets, and only what is answered changes."""
    mine = '# mine\nminutes = 45  # long\nage = 70\nowns = ["ball"]\n'
    (tmp_path / "config.toml").write_text(mine, encoding="utf-8")
    with terminal(tmp_path, "init") as child:
        child.expect(r"\[45\] > ")
        child.sendline("30")
        for answer in ("", "", "none", "", "", "", "", ""):
            child.expect("> ")
            child.sendline(answer)
        assert finished(child)[0] == 0
    assert (tmp_path / "config.toml").read_text() == mine.replace("45", "30").replace('"ball"', "")


@pytest.mark.parametrize(("typed", "again", "kept"), [("7", "", 5), ("10", "1", 1)])
def test_a_usual_pain_that_is_too_high_is_asked_again(tmp_path: Path, typed: str, again: str, kept: int) -> None:
    """It may be a slip; Enter says that it is none, and then 5 is kept. Whom to see is said."""
    with terminal(tmp_path, "init") as child:
        for answer in (*[""] * 5, typed):
            child.expect("> ")
            child.sendline(answer)
        child.expect("physiotherapist")
        for answer in (again, *[""] * 3):
            child.expect("> ")
            child.sendline(answer)
        assert finished(child)[0] == 0
    assert said(tmp_path) == {"usual_pain": kept}


def test_the_option_takes_what_the_question_takes(tmp_path: Path) -> None:
    """A usual pain above 5 is kept as 5, with the same words; 11 is none."""
    ran = kneecli("init", "--usual-pain", "7", home=tmp_path)
    assert (ran.code, said(tmp_path)) == (0, {"usual_pain": 5})
    assert "to a doctor or a physiotherapist" in ran.err
    failed(kneecli("init", "--usual-pain", "11", home=tmp_path), 2, "--usual-pain")


@pytest.mark.parametrize("typed", ["58", "3 cm"])
def test_a_step_that_nobody_can_mean_is_asked_again(tmp_path: Path, typed: str) -> None:
    """With the range, and how to measure; the age is the last question."""
    with terminal(tmp_path, "init") as child:
        for answer in (*[""] * 7, typed):
            child.expect("> ")
            child.sendline(answer)
        child.expect("is no step")
        for answer in ("18", "67"):
            child.expect("> ")
            child.sendline(answer)
        assert finished(child)[0] == 0
    assert said(tmp_path) == {"owns": ["step 18cm"], "age": 67}


def test_options_say_it_without_a_terminal(tmp_path: Path) -> None:
    """Nothing is asked and nothing printed; the file is private."""
    quiet(kneecli("init", "-m", "25", "--no-floor", "--owns", "band", "--owns", "ball", "--age", "67", home=tmp_path))
    assert said(tmp_path) == {"minutes": 25, "owns": ["band", "ball"], "floor": False, "age": 67}
    assert (tmp_path / "config.toml").stat().st_mode & 0o777 == 0o600


def test_options_go_into_the_settings_that_are_there(tmp_path: Path) -> None:
    """As after the first plan, which writes one key: what is not given stays, and a list gets longer."""
    (tmp_path / "config.toml").write_text('usual_pain = 3\nowns = ["ball"]\n', encoding="utf-8")
    quiet(kneecli("init", "--minutes", "25", "--owns", "band", home=tmp_path))
    assert said(tmp_path) == {"usual_pain": 3, "minutes": 25, "owns": ["ball", "band"]}
    with terminal(tmp_path, "init", "--defaults", "--no-floor") as child:
        code, shown = finished(child)
    assert (code, said(tmp_path)["floor"]) == (0, False)
    assert "floor = false" in shown
    assert "All else there stays" in shown
    assert "your first session" not in shown


def test_the_defaults_do_not_go_over_settings(tmp_path: Path) -> None:
    """Without an option there is nothing to take in."""
    (tmp_path / "config.toml").write_text("age = 70\n", encoding="utf-8")
    failed(kneecli("init", "--defaults", home=tmp_path), 1, "there are settings already", "--minutes")
    assert said(tmp_path) == {"age": 70}


def test_what_makes_no_sense_is_2(tmp_path: Path) -> None:
    """Wrong values are named all at once by their options; without a terminal and options there is nothing to do."""
    failed(kneecli("init", "--minutes", "2", "--owns", "bal", home=tmp_path), 2, "--minutes: ", "--owns: ", "`ball`")
    failed(kneecli("init", home=tmp_path), 2, "--defaults")
    assert not (tmp_path / "config.toml").exists()


def test_the_template_is_a_settings_file(tmp_path: Path) -> None:
    """As it is, it says nothing; with every comment sign taken away it is still in order."""
    text = config_template({})
    assert tomllib.loads(text) == {}
    examples = "\n".join(line[2:] for line in text.splitlines() if any(line.startswith(f"# {k.name} = ") for k in KEYS))
    assert tomllib.loads(examples).keys() == {key.name for key in KEYS if not key.is_older}
    read_config(examples, "config.toml")
    quiet(kneecli("init", "--defaults", home=tmp_path))
    quiet(kneecli("config", "set", "age", "70", home=tmp_path))
    example = next(line for line in text.splitlines() if line.startswith("# age = "))
    assert (tmp_path / "config.toml").read_text() == text.replace(example, "age = 70")


def test_answers_are_put_right_in_plain_words(tmp_path: Path) -> None:
    """No setting's name stands in them; an article is no part of a thing, and a band's colour may come later."""
    with terminal(tmp_path, "init") as child:
        for answer in ("", "", "", "a step, my band"):
            child.expect("> ")
            child.sendline(answer)
        child.expect("kneecli own band red")
        for answer in ("", "61"):
            child.expect("> ")
            child.sendline(answer)
        child.expect("from 0 to 10, please")
        assert "usual_pain" not in str(child.before)
        for answer in ("3", "", "", "61"):
            child.expect("> ")
            child.sendline(answer)
        assert finished(child)[0] == 0
    assert said(tmp_path) == {"owns": ["step", "band"], "usual_pain": 3, "age": 61}


def test_a_measured_stair_says_what_it_closes_and_what_opens_it(tmp_path: Path) -> None:
    """An honest answer closes nothing without a word and a way."""
    code, shown = answered(tmp_path, "", "", "", "band, step", "", "", "", "18 cm")
    assert code == 0
    words = " ".join(shown.split())
    assert re.search(r"No longer possible for now: [^.]*Step-up", words), words
    assert "`kneecli own step 10cm`" in words


def test_only_a_size_is_said_to_close_something(tmp_path: Path) -> None:
    """A caution closes a bridge, and no step of 10 cm would open it."""
    code, shown = answered(tmp_path, "", "", "", "", "uncontrolled hypertension", "", "", "18 cm")
    assert code == 0
    words = " ".join(shown.split())
    assert re.search(r"No longer possible for now: [^.]*Step-up", words), words
    assert not re.search(r"No longer possible for now: [^.]*Bridge", words), words


def test_a_choice_and_things_are_said_in_ones_own_words(tmp_path: Path) -> None:
    """`the left one` is left; `and` parts things like a comma, and a colour may stand in front of its band."""
    owns = "two dumbbells and a red band"
    assert answered(tmp_path, "", "", "a bit gentle", owns, "", "", "the left one", "")[0] == 0
    assert said(tmp_path) == {"start": "gentle", "owns": ["hand-weight", "band red"], "knee": "left"}


def test_an_answer_may_be_more_than_its_word(tmp_path: Path) -> None:
    """Yes with more behind it, two heights with `and`, and what leaves a question open."""
    answers = ("25 min", "no, not really", "not sure", "", "", "don't know", "?", "17 cm and 10 cm", "58 years")
    assert answered(tmp_path, *answers)[0] == 0
    assert said(tmp_path) == {"minutes": 25, "floor": False, "owns": ["step 17cm", "step 10cm"], "age": 58}


def test_a_height_that_is_none_is_put_right_without_the_name_of_its_setting(tmp_path: Path) -> None:
    """Which nobody who answers a question knows."""
    with terminal(tmp_path, "init") as child:
        for answer in ("", "", "", "", "", "", "", "high", "", ""):
            child.expect("> ")
            assert "step_heights" not in str(child.before)
            child.sendline(answer)
            if answer:
                child.expect("such as 17, or 17 cm and 10 cm")
        assert finished(child)[0] == 0
