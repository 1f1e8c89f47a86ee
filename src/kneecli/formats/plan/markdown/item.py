"""Reading one item of a Markdown plan: its tick box, its dose, a remark, and the lines below."""

import re

from kneecli.domain.problem import Problem
from kneecli.domain.session.session import Item, Prescription
from kneecli.domain.value import dataclass, field
from kneecli.domain.vocabulary import Phase, Position
from kneecli.domain.words.read_back import read_clock, read_dose
from kneecli.domain.words.wording import POSITION_WORDS
from kneecli.formats.plan.filled import Mark
from kneecli.formats.plan.markdown.box import BOX, TAGS_IN_FRONT, Box, read_box, remark_of
from kneecli.formats.plan.markdown.escaping import spaced, unescaped
from kneecli.formats.plan.markdown.lines import Line

_POSITION_OF_WORDS = {words.lower(): position for position, words in POSITION_WORDS.items()}

_NAME = re.compile(
    rf"\s*{TAGS_IN_FRONT}(?P<mark>\*\*|__)(?P<shown>(?:\\.|[^\\*])+?)(?P=mark)"
    r"(?:\s\((?P<star>[*_])(?P<name>(?:\\.|[^\\*])+?)(?P=star)\))?:\s(?P<rest>.*)"
)
_GLUED = re.compile(r"[^\s,;.|–—-]|[,.-][0-9¼½¾]")
_CUE = re.compile(r"(?:[-*+]\s+)?\d{1,9}[.)]\s+(.*)")
_WHY = re.compile(r"[-*+]\s+Why:\s(.*)")
_PICTURE = re.compile(r"[-*+]\s+!\[")

_FACTS = re.compile(
    r"(?:>\s*)*[-*+]\s+`([a-z0-9-]+)`\s·\s([a-z\s]+)\s·\s(.+?)\s·\srung\s(\d{1,6})\sof\s(\d{1,6})\s·\s"
    r"([a-z0-9-]+)\s(\S+)\s·\s(.*)"
)
"""The line with an exercise's id and its other figures."""


def facts_in(text: str) -> "re.Match[str] | None":
    """The parts of the line with an exercise's id, whatever spaces it has."""
    return _FACTS.match(text) or _FACTS.match(spaced(text))


@dataclass(frozen=True, slots=True)
class Written:
    """An item as it stands in the file, with what a person has filled in, and the line of its tick box."""

    item: Item
    mark: Mark
    line: int


@dataclass(slots=True)
class _Reading:
    """One item that is being read, and what was wrong with it."""

    file: str
    box: Line
    below: list[Line]
    problems: list[Problem] = field(default_factory=list)

    def fault(self, what: str, cure: str, line: Line | None = None) -> None:
        self.problems.append(Problem(what, cure, f"{self.file}:{(line or self.box).number}"))


def read_item(box: Line, below: list[Line], phase: Phase, file: str) -> Written | list[Problem]:
    """The item of this tick box and the lines below it, or everything that is wrong with it."""
    reading = _Reading(file, box, [line for line in below if not line.is_hidden])
    head = BOX.match(box.text)
    assert head is not None
    ticked = read_box(head)
    name = _NAME.match(box.text, head.end()) or _NAME.match(spaced(box.text[head.end() :]))
    if ticked.fault or name is None:
        reading.fault(ticked.fault or "this tick box can't be read", "Write `- [x] **name**: dose`, as kneecli did.")
        return reading.problems
    dose, remark = _dose_and_remark(reading, name["rest"], ticked)
    facts = _facts(reading)
    _check_others(reading)
    if dose is None or facts is None or reading.problems:
        return reading.problems
    item = Item(
        exercise=facts.match[1],
        name=unescaped(name["name"] or name["shown"]),
        title=unescaped(name["shown"]) if name["name"] else "",
        pack=facts.match[6],
        pack_version=unescaped(facts.match[7]),
        phase=phase,
        position=facts.position,
        rung=int(facts.match[4]),
        rungs=int(facts.match[5]),
        label=unescaped(facts.match[8]),
        prescription=dose,
        seconds=facts.seconds,
        cues=tuple(unescaped(match[1]) for line in reading.below if (match := _CUE.match(line.text))),
        why=next((unescaped(match[1]) for line in reading.below if (match := _WHY.match(line.text))), ""),
    )
    mark = Mark(ticked.done or ticked.cancelled, remark, f"{file}:{box.number}")
    return Written(item, mark, box.number)


def _dose_and_remark(reading: _Reading, text: str, ticked: Box) -> tuple[Prescription | None, str]:
    """The dose behind the name, and the remark behind it, without what programs add."""
    found = read_dose(unescaped(spaced(text)))
    if found is None:
        reading.fault("the dose can't be read", "Write it as kneecli did: `2 sets of 10 each side, rest 30 s`.")
        return None, ""
    dose, remark = found
    remark, wrong = remark_of(ticked, remark)
    if _GLUED.match(remark):
        reading.fault(f"{remark.strip()!r} is glued to the dose", "Put a space between the dose and your words.")
    if wrong:
        reading.fault(wrong, "Write `[x]` at what you did, and `skipped: …` behind what you did not.")
    return dose, remark.strip()


@dataclass(frozen=True, slots=True)
class _Facts:
    """The line with an exercise's id, and what its words mean."""

    match: "re.Match[str]"
    seconds: int
    position: Position


def _facts(reading: _Reading) -> _Facts | None:
    """The one line with an exercise's id below the box."""
    found = [(line, match) for line in reading.below if (match := facts_in(line.text))]
    if len(found) != 1:
        what = f"{len(found) or 'no'} lines with an exercise's id stand below"
        reading.fault(what, "There has to be one: put it back as it was.")
        return None
    line, match = found[0]
    if line.is_wrapped:
        what = "right below the line with the exercise's id stands another, as if it went on"
        reading.fault(what, "Put a blank line between, or your words behind the dose.", line)
    seconds, position = read_clock(spaced(match[3])), _POSITION_OF_WORDS.get(spaced(match[2]))
    if seconds is None or position is None:
        reading.fault("the line with the exercise's id can't be read", "Put it back as it was.")
        return None
    return _Facts(match, seconds, position)


def _check_others(reading: _Reading) -> None:
    """Notes each line of the item that is none of a plan's: nothing that someone wrote is lost without a word."""
    for line in reading.below:
        if not any(known.match(line.text) for known in (_CUE, _WHY, _PICTURE)) and not facts_in(line.text):
            cure = "Write it behind the dose, such as `pain 3` or `note: …`; or put it below the item, not indented."
            reading.fault(f"{_shortened(line.text)!r} is no line of this item", cure, line)


def _shortened(text: str) -> str:
    """The text, or its beginning."""
    return text if len(text) <= 40 else f"{text[:39]}…"
