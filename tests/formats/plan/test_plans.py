"""Plans in three formats: written and read back, filled in by hand, damaged."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.session.session import Guide, Session
from kneecli.domain.value import replace
from kneecli.domain.words import advice
from kneecli.formats.plan.filled import Mark
from kneecli.formats.plan.plan_formats import JSON, MARKDOWN, TOML, Format
from kneecli.formats.plan.untouched import is_untouched
from support.builders import FORMATS, NAME, SESSIONS, fixed_session, item, prescription, session, texts


@given(plan=SESSIONS)
def test_a_plan_reads_back_to_the_same_session(plan: Session) -> None:
    """Whatever a session holds, its file holds it, too, in every format, and counts as untouched."""
    for format in FORMATS:
        text = format.write(plan)
        filled = format.read(text, "plan")
        assert filled.session == plan
        assert filled.marks == (Mark(),) * len(plan.items)
        assert is_untouched(text, format)


@pytest.mark.parametrize("format", FORMATS, ids=NAME)
def test_a_plan_looks_like_this(format: Format, golden: Callable[[str, str], None]) -> None:
    """One fixed session gives these very bytes in each format."""
    golden(f"plan{format.ending}", format.write(fixed_session()))


@pytest.mark.parametrize("format", [MARKDOWN, TOML], ids=NAME)
def test_when_to_stop_stands_above_the_first_exercise(format: Format) -> None:
    """Once, and the reasons not to start not twice, whether the plan brings them as notes or not."""
    for notes in ((), advice.DO_NOT_START):
        text = format.write(replace(fixed_session(), notes=notes))
        head = text[: text.index("done = false" if format == TOML else "- [ ]")]
        assert all(words in head and text.count(words) == 1 for words in advice.STOP_AT)
        assert all(text.count(words) == (format == MARKDOWN or bool(notes)) for words in advice.DO_NOT_START)


@pytest.mark.parametrize("format", FORMATS, ids=NAME)
def test_an_edit_of_what_was_left_out_is_noticed(format: Format) -> None:
    """Text that someone adds to the list of exercises left out makes the plan theirs."""
    plan = fixed_session()
    text = format.write(plan)
    why = plan.left_out[0].why
    assert is_untouched(text, format)
    assert not is_untouched(text.replace(why, f"{why} But I like it."), format)


def test_units_stand_in_each_format() -> None:
    """In Markdown only when they are not metric; a plan that does not name them is metric."""
    plan = session(item(prescription=prescription(step_cm=10)), units="imperial")
    assert "2 sets of 10, step 10 cm (4 in)\n" in MARKDOWN.write(plan)
    assert MARKDOWN.write(plan).endswith(f"Plan `{plan.id}`, score 681, imperial units.\n")
    assert "units" not in MARKDOWN.write(session())
    for format, line in ((TOML, 'units = "imperial"\n'), (JSON, '  "units": "imperial",\n')):
        text = format.write(plan)
        assert line in text
        assert format.read(text.replace(line, ""), "plan").session == replace(plan, units="metric")
        with pytest.raises(FileFault, match="`units` has an unknown word"):
            format.read(text.replace("imperial", "troy"), "plan")


def test_items_read_back_in_any_order_of_phases() -> None:
    """A session whose phases come twice keeps the order of its items in Markdown."""
    plan = session(item(phase="cool-down"), item(phase="strength"), item(phase="cool-down"))
    assert MARKDOWN.read(MARKDOWN.write(plan), "plan").session == plan


@pytest.mark.parametrize("box", ["[x]", "[X]"])
def test_ticks_and_remarks_are_read_from_markdown(box: str) -> None:
    """A tick and what stands behind the dose come back as the item's mark."""
    plan = session(item(), item(exercise="squat", name="Squat"))
    text = MARKDOWN.write(plan).replace("- [ ] **Squat**: 2 sets of 10", f"- {box} **Squat**: 2 sets of 10  easy!")
    filled = MARKDOWN.read(text, "plan")
    assert filled.session == plan
    assert filled.marks == (Mark(), Mark(done=True, remark="easy!"))


def test_a_remark_about_a_band_is_no_band() -> None:
    """Only a band's colour belongs to the dose; other words about bands are a remark."""
    text = MARKDOWN.write(session()).replace(": 2 sets of 10\n", ": 2 sets of 10, resistance band torn\n")
    filled = MARKDOWN.read(text, "plan")
    assert filled.session == session()
    assert filled.marks == (Mark(remark=", resistance band torn"),)


def test_a_changed_dose_is_read_from_markdown() -> None:
    """The figures of a plan are its words, so a changed word is a changed figure."""
    text = MARKDOWN.write(session()).replace(": 2 sets of 10\n", ": 1 set of 8\n")
    filled = MARKDOWN.read(text, "plan")
    assert filled.session.items[0].prescription == prescription(sets=1, reps=8)


def test_ticks_and_remarks_are_read_from_toml() -> None:
    """`done` and `remark` of a TOML plan come back as the item's mark."""
    text = TOML.write(session()).replace("done = false", 'done = true\nremark = "easy"')
    assert TOML.read(text, "plan").marks == (Mark(done=True, remark="easy"),)


def test_marks_are_read_from_json() -> None:
    """`done` and `remark` may stand in a JSON plan as well."""
    text = JSON.write(session()).replace('"sides"', '"done": true, "remark": "easy", "sides"')
    assert JSON.read(text, "plan").marks == (Mark(done=True, remark="easy"),)


@pytest.mark.parametrize(
    ("format", "before", "after"),
    [
        (MARKDOWN, "- [ ] **Step", "- [x] **Step"),
        (MARKDOWN, "step 10 cm", "step 10 cm, too low"),
        (MARKDOWN, "step 10 cm", "step 12 cm"),
        (MARKDOWN, "step 10 cm\n", "step 10 cm \n"),
        (MARKDOWN, "## Strength", "My notes.\n\n## Strength"),
        (MARKDOWN, "## Good to know\n", ""),
        (TOML, "done = false", "done = true"),
        (TOML, "step_cm = 10", "step_cm = 12"),
        (TOML, "# A knee session.", "# My knee session."),
        (JSON, '"step_cm": 10', '"step_cm": 12'),
        (JSON, '"minutes": 20', '"minutes": 21'),
    ],
)
def test_any_edit_shows(format: Format, before: str, after: str) -> None:
    """A plan with a tick, a remark, another figure or another word is not untouched."""
    text = format.write(fixed_session())
    assert before in text
    assert is_untouched(text, format)
    assert not is_untouched(text.replace(before, after, 1), format)


def test_a_figure_that_does_not_fit_the_id_shows() -> None:
    """A plan that was written anew with other content but an old id is not untouched."""
    plan = replace(session(), score=1)
    assert not any(is_untouched(format.write(plan), format) for format in FORMATS)


@pytest.mark.parametrize(
    ("before", "after", "line", "what"),
    [
        ("Sunday 22 November", "Sunday 31 November", 1, "there is no such date"),
        ("November 2026", "Brumaire 2026", 1, "there is no such date"),
        ("# Knee session", "# Knees", 1, "this is not a plan of kneecli"),
        ("20 minutes: 19 min 40 s", "20 minutes: a while", 3, "the time it takes can't be read"),
        ("20 minutes: ", "500 minutes: ", 1, "`minutes` is 500"),
        ("2 sets of 10\n", "two sets\n", 9, "the dose can't be read"),
        ("2 sets of 10\n", "2 sets of 999\n", 9, "`reps` is 999"),
        ("- [ ] ", "- [y] ", 9, "this tick box can't be read"),
        ("- [ ] ", "- [] ", 9, "this tick box can't be read"),
        ("- [ ] **Heel raise**: ", "Heel raise ", 13, "this line belongs to no tick box"),
        ("## Strength\n", "## Muscles\n", 9, "this item stands under no part of the session"),
        ("  - `heel-raise` · standing", "  - heel-raise standing", 9, "no lines with an exercise's id stand below"),
        ("· standing ·", "· floating ·", 9, "the line with the exercise's id can't be read"),
        ("1 min 30 s", "soon", 9, "the line with the exercise's id can't be read"),
        ("rung 3", "rung 0", 9, "`rung` is 0"),
    ],
)
def test_faults_of_a_markdown_plan_name_their_line(before: str, after: str, line: int, what: str) -> None:
    """What is wrong with a Markdown plan is said with its line and a cure."""
    text = MARKDOWN.write(session(item(seconds=90)))
    assert before in text
    with pytest.raises(FileFault) as caught:
        MARKDOWN.read(text.replace(before, after, 1), "today.md")
    problem = caught.value.problems[0]
    assert (problem.where, problem.what) == (f"today.md:{line}", what)
    assert problem.cure


@pytest.mark.parametrize(
    ("format", "before", "after", "line", "what"),
    [
        (TOML, "sets = 2", 'sets = "2"', 28, "`sets` is not a whole number"),
        (TOML, "sets = 2", "sets = ", 28, "this is not valid TOML: Invalid value"),
        (TOML, "reps = 10", "repps = 10", 29, "unknown key 'repps'"),
        (
            TOML,
            'position = "standing"',
            'position = "flying"',
            25,
            "`position` has an unknown word, 'flying'. Did you mean `side-lying`?",
        ),
        (TOML, 'date = "2026-11-22"', 'date = "2026-13-22"', 10, "`date` is '2026-13-22'"),
        (JSON, '"sets": 2', '"sets": 2.5', 21, "`sets` is not a whole number"),
        (JSON, '"sets": 2,', '"sets": 2', 22, "this is not valid JSON: Expecting ',' delimiter"),
        (JSON, '"rung": 3', '"rung": 0', 31, "`rung` is 0"),
        (JSON, '"load_kg": null', f'"load_kg": 1{"0" * 400}', 26, f"`load_kg` is 1{'0' * 400}"),
        (JSON, '"load_kg": null', '"load_kg": NaN', 26, "`load_kg` is nan"),
        (
            JSON,
            '"name": "Heel',
            '"name": "\\ud800Heel',
            13,
            "`name` has a line break or another control character in it",
        ),
    ],
)
def test_faults_of_data_plans_name_their_line(format: Format, before: str, after: str, line: int, what: str) -> None:
    """What is wrong with a TOML or JSON plan is said with its line and a cure."""
    text = format.write(session())
    assert before in text
    with pytest.raises(FileFault) as caught:
        format.read(text.replace(before, after, 1), "today")
    found = [(problem.where, problem.what) for problem in caught.value.problems]
    assert (f"today:{line}", what) in found
    assert all(problem.cure for problem in caught.value.problems)


@pytest.mark.parametrize("format", FORMATS, ids=NAME)
@pytest.mark.parametrize(
    "text", ["", "\n", "[]", "null", "1", "{}", "[" * 100_000, '{"a":' * 5000, "9" * 5000, "\ufeff"]
)
def test_something_else_is_no_plan(format: Format, text: str) -> None:
    """A file that is no plan at all is a fault with a line, however odd it is."""
    assert problems_of(text, format)


def problems_of(text: str, format: Format) -> tuple[Problem, ...]:
    """What is wrong with a text that may be a plan; each with a line and a cure."""
    problems: tuple[Problem, ...] = ()
    try:
        format.read(text, "plan")
    except FileFault as fault:
        problems = fault.problems
    assert all(re.fullmatch(r"plan:[1-9]\d*", problem.where) for problem in problems)
    assert all(problem.what and problem.cure for problem in problems)
    assert not (problems and is_untouched(text, format))
    return problems


GARBAGE = st.text(max_size=40) | st.sampled_from(
    [
        "- [ ] **x**: 1 set of 1",
        "- [x] **",
        "[[items]]",
        "{",
        "}",
        '"items": [',
        "rung = 1",
        "99999999999 minutes: 1 s",
        "# Knee session, Monday 99999999999 May 99999999999999999999",
        "  - Why: ",
        "## Strength",
        '"""',
        "9" * 5000,
    ]
)


@pytest.mark.parametrize("format", FORMATS, ids=NAME)
@given(data=st.data())
def test_a_damaged_plan_is_read_or_is_a_fault(format: Format, data: st.DataObject) -> None:
    """Lines deleted, doubled, swapped, or garbage among them: a plan reads or names its faults, never worse."""
    lines = format.write(fixed_session()).splitlines()
    for _ in range(data.draw(st.integers(1, 4))):
        place, other = (data.draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        match data.draw(st.sampled_from(("delete", "double", "swap", "insert", "cut", "figure"))):
            case "delete" if len(lines) > 1:
                del lines[place]
            case "double":
                lines.insert(place, lines[place])
            case "swap":
                lines[place], lines[other] = lines[other], lines[place]
            case "insert":
                lines.insert(place, data.draw(GARBAGE))
            case "cut":
                lines[place] = lines[place][: data.draw(st.integers(0, len(lines[place])))]
            case _:
                figure = data.draw(st.sampled_from(("0", "-1", "7" * 30, "7" * 5000, "1e999", "x")))
                lines[place] = re.sub(r"\d+", figure, lines[place])
    problems_of("\n".join(lines), format)


@given(text=st.text())
def test_any_text_is_read_or_is_a_fault(text: str) -> None:
    """No text at all makes a reader fall over."""
    for format in FORMATS:
        assert problems_of(text, format)


def shapes(text: str) -> list[str]:
    """The kinds of everything that a Markdown processor sees in this text, plain text aside."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    inner = [child for token in tokens for child in token.children or []]
    kinds = [token.tag + token.type for token in (*tokens, *inner) if token.type != "text"]
    return [kind for kind in kinds if kind not in ("text_special", "text")]


@given(hostile=texts(60))
def test_a_hostile_text_stays_text(hostile: str) -> None:
    """No text of a pack becomes a heading, list, link, HTML or tick box: the page keeps its shape."""

    def page(text: str) -> str:
        plan = session(item(name=text, cues=(text,), why=text, label=text), notes=(text,))
        return MARKDOWN.write(plan)

    text = page(hostile)
    assert shapes(text) == shapes(page("x"))
    assert len(re.findall(r"\[[ xX]\]", text)) == 1
    assert not re.search(r"https?://|www\.", text, re.IGNORECASE)


@pytest.mark.parametrize(
    "text", ["# #", "- # x", "> x", "[x] on", "☒ x", "Why: #", "`x` · y", "![x](y)", "- DONE x", "2. x"]
)
def test_texts_that_look_like_lines_of_a_plan(text: str) -> None:
    """A guide, a note, a cue, a reason and a label stay what they are, whatever they begin with."""
    guide = Guide(pain=text, effort=text, tempo=text, sides=text)
    plan = session(item(cues=(text, f"a {text}"), why=text, label=text, name=text), notes=(text,), guide=guide)
    assert MARKDOWN.read(MARKDOWN.write(plan), "plan").session == plan
