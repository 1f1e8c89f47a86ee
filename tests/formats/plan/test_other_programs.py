"""Plans that other programs have saved: each is read as it was meant, or refused with the line.

What Obsidian, GitHub and Logseq write is here as their documentation has it; formatters run for real in
`test_formatters.py`. The table for people: docs/users/other-programs.md.
"""

import re
from collections.abc import Callable

import pytest

from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.session.session import Item
from kneecli.domain.value import replace
from kneecli.formats.plan.filled import FilledPlan
from kneecli.formats.plan.plan_formats import MARKDOWN
from support.builders import fixed_session, item, prescription, session

PLAN = session(item(), item(exercise="squat", name="Squat", prescription=prescription(step_cm=10)), notes=("Sore.",))
TEXT = MARKDOWN.write(PLAN)
TICKED = TEXT.replace("- [ ] **Squat**: 2 sets of 10, step 10 cm", "- [x] **Squat**: 2 sets of 10, step 10 cm pain 2")
SQUAT = next(line for line in TICKED.split("\n") if "**Squat**" in line)


def read(text: str) -> FilledPlan:
    """The plan in this Markdown."""
    return MARKDOWN.read(text, "today.md")


def marks(text: str) -> list[tuple[bool, str]]:
    """Ticks and remarks of this plan; the session is that of PLAN."""
    filled = read(text)
    assert filled.session == PLAN
    return [(mark.done, mark.remark) for mark in filled.marks]


def problems(text: str) -> tuple[Problem, ...]:
    """What is wrong with this plan."""
    with pytest.raises(FileFault) as caught:
        read(text)
    return caught.value.problems


def line_of(text: str, part: str) -> int:
    """The number of the first line with this in it."""
    return next(number for number, line in enumerate(text.split("\n"), start=1) if part in line)


WHOLE: dict[str, Callable[[str], str]] = {
    "CRLF, as GitHub's editor saves": lambda text: text.replace("\n", "\r\n"),
    "CR alone": lambda text: text.replace("\n", "\r"),
    "byte order mark": lambda text: f"\ufeff{text}",
    "no line break at the end": lambda text: text.rstrip("\n"),
    "front matter of Obsidian": lambda text: f"---\ntags:\n  - knee\n---\n{text}",
    "front matter in TOML": lambda text: f'+++\ntitle = "x"\n+++\n\n{text}',
    "tabs": lambda text: re.sub(r"(?m)^  ", "\t", text),
    "four spaces": lambda text: re.sub(r"(?m)^  ", "    ", text),
    "no-break spaces for all": lambda text: text.replace("- [ ]", "-\xa0[\xa0]").replace("  -", "\xa0\xa0-"),
    "two spaces at each line's end": lambda text: re.sub(r"(?m)(?<=.)$", "  ", text),
    "blank lines within items": lambda text: re.sub(r"(?m)^(?=  )", "\n", text),
    "stars for hyphens": lambda text: re.sub(r"(?m)^( *)- ", r"\1* ", text),
    "pluses for hyphens": lambda text: re.sub(r"(?m)^( *)- ", r"\1+ ", text),
    "numbers for hyphens": lambda text: re.sub(r"(?m)^- ", "1. ", text),
    "numbers with brackets": lambda text: re.sub(r"(?m)^  (\d)\.", r"  \1)", text),
    "underlines for stars": lambda text: text.replace("**", "__"),
    "escaped brackets": lambda text: re.sub(r"\[([ x])\]", r"\\[\1\\]", text),
    "capital X": lambda text: text.replace("[x]", "[X]"),
    "a tick in the box": lambda text: text.replace("[x]", "[✓]"),
    "x and a space": lambda text: text.replace("[x]", "[x ]"),
    "signs for boxes, as pandoc has them": lambda text: text.replace("[x]", "☒").replace("[ ]", "☐"),
    "headings one level down": lambda text: re.sub(r"(?m)^#", "##", text),
    "closed headings": lambda text: re.sub(r"(?m)^(##.*)$", r"\1 ##", text),
    "underlined headings": lambda text: text.replace("## Strength", "Strength\n--------"),
    "headings with attributes": lambda text: text.replace("## Strength", "## Strength {#strength}"),
    "escaped punctuation": lambda text: text.replace("Stand tall and", "Stand tall and").replace(".\n", "\\.\n"),
    "entities for spaces": lambda text: text.replace("2 sets", "2&nbsp;sets"),
    "Logseq's own lines": lambda text: text.replace("\n  1.", "\n  id:: 6565a1b2\n  collapsed:: true\n  1.", 1),
    "Logseq's clock": lambda text: text.replace("\n  1.", "\n  :LOGBOOK:\n  CLOCK: [2026-11-27 Fri]\n  :END:\n  1.", 1),
    "comments between": lambda text: text.replace("## Strength", "## Strength\n\n<!-- a -->\n\n<!--\nb\n-->"),
    "one item below another": lambda text: _indented(text, "**Squat**"),
}


def _indented(text: str, name: str) -> str:
    """The item moved in by a tab, with what belongs to it."""
    head, mark, rest = text.partition(next(line for line in text.split("\n") if name in line))
    item_lines, blank, others = rest.partition("\n\n")
    return f"{head}\t{mark}" + item_lines.replace("\n", "\n\t") + blank + others


@pytest.mark.parametrize("change", WHOLE.values(), ids=WHOLE)
def test_a_plan_that_was_saved_anew_says_the_same(change: Callable[[str], str]) -> None:
    """Whatever a program makes of the file's form, the session, the ticks and the remarks are the same."""
    assert change(TICKED) != TICKED
    assert marks(change(TICKED)) == [(False, ""), (True, "pain 2")]


BEHIND = {
    "✅ 2026-11-27": "Obsidian Tasks",
    "➕ 2026-11-26 ✅ 2026-11-27": "Obsidian Tasks, with the day it was made",
    "⏫ 📅 2026-11-27 ✅\ufe0f 2026-11-27": "Obsidian Tasks, with a priority and a due date",
    "[completion:: 2026-11-27]": "Obsidian Tasks in Dataview's form",
    "[done:: 2026-11-27]": "Dataview",
    "(due:: 2026-11-27) [created:: 2026-11-26]": "Dataview",
    "#knee": "a tag",
    "#knee/left #today ✅ 2026-11-27 ^a1b2c3": "tags, a date, and Obsidian's name of the block",
}


@pytest.mark.parametrize("added", BEHIND, ids=BEHIND.values())
def test_what_programs_put_behind_an_item_is_passed_over(added: str) -> None:
    """With a remark before it, and without."""
    assert marks(TICKED.replace("pain 2", f"pain 2 {added}"))[1] == (True, "pain 2")
    assert marks(TICKED.replace("pain 2", added))[1] == (True, "")


def test_a_tag_in_front_of_the_name_is_passed_over() -> None:
    """Obsidian Tasks can be told to look at items with a tag alone."""
    assert marks(TICKED.replace("**Squat**", "#task **Squat**"))[1] == (True, "pain 2")


def test_the_tags_of_a_note_are_its_own() -> None:
    """What a person wrote in a note stays, and only the date behind it goes."""
    assert marks(TICKED.replace("pain 2", "note: the #left one ✅ 2026-11-27"))[1] == (True, "note: the #left one")
    assert marks(TICKED.replace("pain 2", "skipped: #sore"))[1] == (True, "skipped: #sore")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("- DONE **Squat**", (True, "")),
        ("- DONE [ ] **Squat**", (True, "")),
        ("- DONE [x] **Squat**", (True, "")),
        ("- TODO **Squat**", (False, "")),
        ("- LATER [ ] **Squat**", (False, "")),
        ("- CANCELED **Squat**", (True, "skipped")),
        ("- [-] **Squat**", (True, "skipped")),
    ],
)
def test_words_and_boxes_of_other_programs(words: str, expected: tuple[bool, str]) -> None:
    """Logseq's words, and a box that says that it was cancelled: it was skipped."""
    assert marks(TICKED.replace(SQUAT, SQUAT.replace("- [x] **Squat**", words).removesuffix(" pain 2")))[1] == expected


def test_why_a_cancelled_item_was_skipped() -> None:
    """It may stand behind it."""
    text = TICKED.replace("- [x]", "- [-]").replace("pain 2", "skipped: sore ❌ 2026-11-27")
    assert marks(text)[1] == (True, "skipped: sore")


OUTLINE = """\
title:: today

- # Knee session, Sunday 22 November 2026
  id:: 65a1
- 20 minutes: 19 min 40 s with rests, set-up and changes of position.
- > Sore.
- ## Strength
  collapsed:: true
\t- **Effort.** Keep it light.
\t- TODO **Heel raise**: 2 sets of 10
\t\t- Stand tall and hold on to a counter.
\t\t  logseq.order-list-type:: number
\t\t- 2. Lift both heels slowly, and lower them.
\t\t- Why: Trains the calves.
\t\t- `heel-raise` · standing · 1 min 30 s · rung 3 of 4 · test 1.0.0 · 2 sets of 10
\t- DONE **Squat**: 2 sets of 10, step 10 cm pain 2
\t  :LOGBOOK:
\t  CLOCK: [2026-11-22 Sun 07:10:00]--[2026-11-22 Sun 07:20:00] =>  00:10:00
\t  :END:
\t\t- 1. Stand tall and hold on to a counter.
\t\t- 2. Lift both heels slowly, and lower them.
\t\t- Why: Trains the calves.
\t\t- `squat` · standing · 1 min 30 s · rung 3 of 4 · test 1.0.0 · 2 sets of 10
- ## Good to know
- Information, not medical advice. Plan `%s`, score 681.
"""


def test_an_outline_as_logseq_saves_it() -> None:
    """Every line is a block, indented by tabs, with properties and clocks below it."""
    filled = read(OUTLINE % PLAN.id)
    assert filled.session == replace(PLAN, guide=replace(PLAN.guide, effort="Keep it light."))
    assert [(mark.done, mark.remark) for mark in filled.marks] == [(False, ""), (True, "pain 2")]


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120])
@pytest.mark.parametrize("lazy", [False, True], ids=["indented", "as gq of vim does"])
def test_wrapped_lines_are_one(width: int, lazy: bool) -> None:
    """What stands at the end of a line and what stands at the beginning of the next belong together."""
    import textwrap

    long = TICKED.replace("pain 2", "pain 2, left only, effort 3, note: it was a long day, and the stairs were many")
    assert marks(TICKED)[1] != marks(long)[1]
    lines = []
    for line in long.split("\n"):
        lead = re.match(r" *(?:- |\d\. |> )?", line)
        assert lead
        hang = "> " if ">" in lead[0] else "" if lazy and "`squat`" not in line else " " * len(lead[0])
        kept = line.startswith("#") or (lazy and "·" in line)
        wrap = textwrap.wrap(line, width, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False)
        lines += [line] if kept or not line else wrap
    assert marks("\n".join(lines)) == marks(long)


@pytest.mark.parametrize(
    ("before", "after", "part", "what"),
    [
        ("- [x] **Squat**", "- [/] **Squat**", "**Squat**", "this tick box can't be read"),
        ("- [x] **Squat**", "- [>] **Squat**", "**Squat**", "this tick box can't be read"),
        ("- [x] **Squat**", "- DOING **Squat**", "**Squat**", "this tick box can't be read"),
        ("- [x] **Squat**", "- TODO [x] **Squat**", "**Squat**", "TODO and the box say two things"),
        ("- [x] **Squat**", "- [x] ~~**Squat**~~", "**Squat**", "this tick box can't be read"),
        ("- [x] **Squat**", "-&nbsp;[x] **Squat**", "**Squat**", "this line of an item can't be read"),
        ("- [x] **Squat**", "> - [x] **Squat**", "**Squat**", "this tick box stands in a quotation"),
        ("- [x] **Squat**", "<!-- \n- [x] **Squat**", "**Squat**", "this tick box stands in a comment"),
        ("- [x]", "- [-]", "**Squat**", "the box says that it was cancelled, and behind it stands 'pain 2'"),
        ("- [x]", "- [ ]", "", ""),
        ("- [ ] **Heel raise**: 2 sets of 10", "- [ ] **Heel raise**: 2 sets of 10 ✅ 2026-11-27", "**Heel", "a date"),
        ("pain 2", "pain 2 ❌ 2026-11-27", "**Squat**", "a date says that it was cancelled"),
        ("pain 2\n", "\n\n  pain 2\n\n", "  pain 2", "'pain 2' is no line of this item"),
        ("pain 2\n", "\n  - pain 2\n", "- pain 2", "'- pain 2' is no line of this item"),
        ("2 sets of 10\n\n## Good", "2 sets of 10\nmy words\n\n## Good", "`squat`", "right below the line"),
        ("\n- [x] **Squat**", "\n  - [x] **Squat**", "**Squat**", "no lines with an exercise's id"),
        ("  - `squat`", "- `squat`", "**Squat**", "no lines with an exercise's id"),
        ("\n## Strength", "\n# Knee session, Monday 23 November 2026\n\n## Strength", "Monday", "a second title"),
    ],
)
def test_what_is_not_clear_is_refused(before: str, after: str, part: str, what: str) -> None:
    """With its line: nothing that someone ticked or wrote is lost, or taken for something else."""
    assert before in TICKED
    text = TICKED.replace(before, after, 1)
    if not what:
        assert marks(text)[1] == (False, "pain 2")
        return
    first = problems(text)[0]
    assert (first.where, first.what[: len(what)]) == (f"today.md:{line_of(text, part)}", what)
    assert first.cure


def test_words_right_below_an_item_go_with_it() -> None:
    """A line that goes on is one with the line above, as Markdown has it."""
    assert marks(TICKED.replace("pain 2\n", "\npain 2, effort 3\n"))[1] == (True, "pain 2, effort 3")


def test_two_plans_in_one_file_are_refused() -> None:
    """Else all of it would be logged under the second."""
    found = [problem.what for problem in problems(TICKED + TICKED.replace("22 November", "23 November"))]
    assert [what.partition(",")[0] for what in found] == [
        "a second title",
        "a second line with the minutes",
        "a second last line of a plan",
    ]


def test_quoted_in_a_mail_it_is_refused() -> None:
    """A sign in front of each line makes it a quotation."""
    quoted = re.sub(r"(?m)^", "> ", TICKED)
    assert {problem.what for problem in problems(quoted)} >= {"this tick box stands in a quotation"}


def test_escapes_and_entities_of_texts_are_read() -> None:
    """Formatters put them in and take them out; what is no letter is no entity either."""
    text = TICKED.replace("pain 2", r"note: so\_sore \[really\] &amp; &lt;3 C\:\\x&nbsp;&#27;")
    assert marks(text)[1] == (True, r"note: so_sore [really] & <3 C:\x &#27;")


def test_every_part_of_the_format_survives() -> None:
    """Titles, names, guides, notes and what was left out, too."""
    text = MARKDOWN.write(fixed_session())
    anew = re.sub(r"(?m)^(?=  )", "\n", text.replace("(*", "(_").replace("*)", "_)")).replace("\n", "\r\n")
    assert read(anew).session == fixed_session()
    assert isinstance(read(anew).session.items[0], Item)
