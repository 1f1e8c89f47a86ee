"""Changes of a plan's text that leave its meaning, and such as may spoil it: what editors, formatters and people do.

Each is `(text, chance) -> text`. Of KEEPING ones, whatever comes of them has to say the same as before, or be refused;
of SPOILING ones too, but for the tick or the figure that the change itself has put in.
"""

import random
import re
import textwrap
from collections.abc import Callable, Mapping

Change = Callable[[str, random.Random], str]

_SPACES = ("\xa0", "\u202f", "\u2009", "  ", "\t", "&nbsp;")
_ADDED = (
    *(
        " ✅ 2026-11-27",
        " [done:: 2026-11-27]",
        " #knee",
        " ^a1b2c3",
        " ⏫",
        "  ",
        " \\",
        " ➕ 2026-11-01",
        "\t",
        "\u200b",
    ),
    *(" 🙂", " #7", " <!-- x -->", " ❌ 2026-11-27", " [pain:: 9]", " ...", " --", ";", ","),
)
_LINES = ("", "<!-- a comment -->", "id:: 6565", "collapsed:: true", "my words", "> a quotation", "* * *", "---", "```")


def _each(pattern: str, new: Callable[["re.Match[str]", random.Random], str]) -> Change:
    """Changes each match, or about half of them."""

    def change(text: str, chance: random.Random) -> str:
        share = chance.choice((1.0, 1.0, 0.5, 0.1))
        return re.sub(pattern, lambda match: new(match, chance) if chance.random() < share else match[0], text)

    return change


def _wrapped(text: str, chance: random.Random) -> str:
    width = chance.randint(12, 120)
    lines = []
    for line in text.split("\n"):
        lead = re.match(r"[ \t]*(?:[-*+] |\d+[.)] |> )?", line)
        hang = "" if lead is None or chance.random() < 0.1 else "> " if ">" in lead[0] else " " * len(lead[0])
        is_kept = not line or line.lstrip().startswith("#") or len(line) <= width
        wrap = textwrap.wrap(line, width, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False)
        lines += [line] if is_kept else wrap
    return "\n".join(lines)


def _item_moved_in(text: str, chance: random.Random) -> str:
    """One item, with or without the lines below it, one step to the right."""
    lines = text.split("\n")
    boxes = [number for number, line in enumerate(lines) if re.match(r"- \[", line)]
    if not boxes:
        return text
    at = chance.choice(boxes)
    by = chance.choice(("\t", " ", "  ", "    ", "> "))
    for number in range(at, len(lines)):
        if not lines[number] or chance.random() < 0.05:
            break
        lines[number] = by + lines[number]
    return "\n".join(lines)


def _line_put_in(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    indent = chance.choice(("", "", "  ", "    ", "\t"))
    lines.insert(chance.randint(0, len(lines)), indent + chance.choice(_LINES))
    return "\n".join(lines)


def _glued(text: str, chance: random.Random) -> str:
    """A line break goes."""
    places = [match.start() for match in re.finditer("\n", text)]
    at = chance.choice(places) if places else 0
    return text[:at] + " " + text[at + 1 :]


_BOXES = {
    " ": ("[ ]", "[\xa0]", "\\[ \\]", "☐", "TODO", "[  ]", "[]", "TODO [ ]", ""),
    "x": ("[x]", "[X]", "\\[x\\]", "☒", "DONE", "[x ]", "[✓]", "DONE [x]", ""),
}
_HEADINGS = ("#{0} {1}", "{0} {1} {0}", "{0} {1} {{#a}}", "{1}\n-----", "- {0} {1}", "{0}{1}", " {0} {1}", "{0}\t{1}")

CHANGES: Mapping[str, Change] = {
    "line ends": lambda text, chance: text.replace("\n", chance.choice(("\r\n", "\r", "\n\n"))),
    "mark": lambda text, _: "\ufeff" + text,
    "front matter": lambda text, _: f"---\ntags: [knee]\n---\n{text}",
    "bullets": _each(
        r"(?m)^([ \t]*)- ", lambda match, chance: match[1] + chance.choice(("* ", "+ ", "-   ", "1. ", "-\t"))
    ),
    "numbers": _each(
        r"(?m)^([ \t]+)\d+\. ", lambda match, chance: match[1] + chance.choice(("1. ", "1) ", "1.  ", "7. "))
    ),
    "indentation": _each(r"(?m)^  (?=\S)", lambda _, chance: chance.choice(("\t", "    ", "   ", " ", "\xa0\xa0", ""))),
    "blank lines": _each(r"\n", lambda _, chance: chance.choice(("\n", "\n\n", "\n \n"))),
    "no blank lines": _each(r"\n\n", lambda *_: "\n"),
    "spaces": _each(r"(?<=\S) (?=\S)", lambda _, chance: chance.choice(_SPACES)),
    "ends of lines": _each(r"(?m)(?<=\S)$", lambda _, chance: chance.choice(_ADDED)),
    "behind an item": _each(r"(?m)^- \[.*$", lambda match, chance: match[0] + chance.choice(_ADDED)),
    "boxes": _each(r"\[([ x])\]", lambda match, chance: chance.choice(_BOXES[match[1]])),
    "stars": _each(r"\*\*", lambda _, chance: chance.choice(("__", "***", "\\*\\*", "**"))),
    "escapes": _each(r"([-!#$%&'()+,./:;=?@^{|}~])", lambda match, _: "\\" + match[1]),
    "no escapes": _each(r"\\(.)", lambda match, _: match[1]),
    "headings": _each(r"(?m)^(#+) (.*)$", lambda match, chance: chance.choice(_HEADINGS).format(match[1], match[2])),
    "wrapped": _wrapped,
    "moved in": _item_moved_in,
    "a line put in": _line_put_in,
    "a line break gone": _glued,
}


def touched(text: str, chance: random.Random) -> tuple[str, tuple[str, ...]]:
    """The text after one to three changes, and their names."""
    names = tuple(chance.choices(list(CHANGES), k=chance.choice((1, 1, 1, 2, 3))))
    for name in names:
        text = CHANGES[name](text, chance)
    return text, names
