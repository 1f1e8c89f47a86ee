"""The phrases of a remark: how each is written, and what it means (docs/users/logging.md)."""

import re
from collections.abc import Callable
from functools import cache

from kneecli.domain.diary.performance import REPS, SECONDS, Said
from kneecli.domain.value import dataclass, replace
from kneecli.domain.vocabulary import BANDS, SIDES, narrowed
from kneecli.formats.diary.remark_cures import not_understood
from kneecli.formats.reading import quantities
from kneecli.formats.reading.quantities import NUMBER, WHOLE, read_height, read_time, read_weight

Reader = Callable[[Said, "re.Match[str]"], "Said | str"]
"""Adds the meaning of a phrase to what was said before it; or returns what is wrong with the phrase."""

_END = r"(?=[\s;@|]|[.,](?![0-9¼½¾])|$)"
"""Where a phrase may end: not within a word, and not within a figure."""


def _scale(field: str) -> Reader:
    def read(said: Said, match: "re.Match[str]") -> Said | str:
        figure = (match[1] or "0").lower()  # `no pain` has none
        value = _NUMBERS.index(figure) if figure in _NUMBERS else int(figure)
        if side := re.match(rf"\s+({_SIDE})(?!\s*(?:only\b|:?\s*[0-9]))", behind(match), re.IGNORECASE):
            return _side_at_scale(f"{match[0]}{side[0]}", side[1].split()[0].lower(), match[0])
        return replace(said, **{field: value}) if value <= 10 else f"{field} goes from 0 to 10, not {value}"  # type: ignore[arg-type]

    return read


def behind(match: "re.Match[str]") -> str:
    """The text that follows."""
    return match.string[match.end() :]


def _side_at_scale(text: str, side: str, scale: str) -> str:
    """That a side right beside pain or effort is the side done, or the side that hurt."""
    return (
        f"{text!r} may mean two things: write `{side} only, {scale}` if only this side was done, "
        f"or `{scale}, note: {side}` if both were"
    )


def _side(said: Said, match: "re.Match[str]") -> Said | str:
    """The side that was done."""
    side = narrowed(match[1].lower(), SIDES)
    scale = re.match(r"\s+((?:pain|effort|rpe)[:\s]*[0-9]+)", behind(match), re.IGNORECASE)
    if scale and side != "both" and "only" not in match[0].lower():
        return _side_at_scale(f"{match[0]}{scale[0]}", side, scale[1])
    return replace(said, side=side)


def _one_side_skipped(said: Said, match: "re.Match[str]") -> Said | str:
    """The other side, of which something has to be said: before it, or right behind."""
    skipped = match["before"] or match["after"]
    other = narrowed("right" if skipped.lower() == "left" else "left", SIDES)
    if other in (said.side, (match["other"] or "").lower()):
        return replace(said, side=other)
    return (
        f"{match[0]!r} says nothing of the {other} side: write `{other} only` if it was done, "
        f"`skipped` if neither was, or `skipped: {skipped.lower()} …` for a reason"
    )


def _times(said: Said, match: "re.Match[str]") -> Said | str:
    """So many sets of a figure. With a cross, and no unit that tells, people write the two either way round."""
    sets, each = int(match["sets"]), _count(match["each"])
    if each is None:
        return not_understood(match[0])
    count, unit = each
    if "hold" in match[0].lower():
        unit = SECONDS
    crossed = unit is None and bool(match["cross"])
    return replace(said, counts=(count,) * sets, counted_in=unit, crossed=crossed)


def _each(said: Said, match: "re.Match[str]") -> Said | str:
    """A figure for each set; a unit behind the last one holds for all."""
    if part := re.match(rf"\s*({quantities.UNIT})\b", behind(match), re.IGNORECASE):
        return _part_of_a_unit(match[0], part[1])
    read = [_count(f"{figure} {match['unit'] or ''}") for figure in match["figures"].split("/")]
    units = {each[1] for each in read if each is not None}
    if None in read or len(units) > 1:
        return not_understood(match[0])
    return replace(said, counts=tuple(each[0] for each in read if each is not None), counted_in=units.pop())


def _part_of_a_unit(figure: str, unit: str) -> str:
    """What to write for `1/2 kg`."""
    parts = {"1/2": ("½", "0.5"), "1/4": ("¼", "0.25"), "3/4": ("¾", "0.75")}.get(figure)
    cure = f"write `{parts[0]} {unit}` or `{parts[1]} {unit}`" if parts else f"write it with a point, as `0.5 {unit}`"
    return f"'{figure} {unit}' can't be understood: {cure}"


def _count(text: str) -> tuple[int, str | None] | None:
    """A figure of one set, and what it is counted in, when that is said: repetitions or seconds."""
    match = re.fullmatch(rf"({WHOLE})\s*({_REPS})?\s*", text, re.IGNORECASE)
    if match:
        return int(match[1]), REPS if match[2] else None
    seconds = read_time(text)
    return None if seconds is None else (seconds, SECONDS)


def _sides(said: Said, match: "re.Match[str]") -> Said | str:
    """Figures of the sets for each side."""
    left, right = (_figures(match[side] or match[f"{side}2"] or match[f"{side}3"]) for side in ("left", "right"))
    return not_understood(match[0]) if left is None or right is None else replace(said, left=left, right=right)


def _figures(text: str) -> Said | None:
    """The figures of the sets of one side: `10`, `20 s`, `10/8` or `2x10`."""
    single = _count(text)
    if single is not None:
        return Said(each=single[0], counted_in=single[1])
    for phrase in PHRASES:
        if phrase.read in (_times, _each) and (match := phrase.fullmatch(text)):
            found = phrase.read(Said(), match)
            return found if isinstance(found, Said) else None
    return None


def _weight(said: Said, match: "re.Match[str]") -> Said | str:
    kg = read_weight(match[1], "metric")
    return not_understood(match[0]) if kg is None else replace(said, load_kg=kg)


def _height(said: Said, match: "re.Match[str]") -> Said | str:
    cm = read_height(match[1], "metric")
    return not_understood(match[0]) if cm is None else replace(said, step_cm=cm)


def _hold(said: Said, match: "re.Match[str]") -> Said | str:
    seconds = read_time(match[1], bare="s")
    return _in_whole_seconds(match[0]) if seconds is None else replace(said, hold_s=seconds)


def _time(said: Said, match: "re.Match[str]") -> Said | str:
    seconds = read_time(match[1])
    return _in_whole_seconds(match[0]) if seconds is None else replace(said, time_s=seconds)


def _in_whole_seconds(text: str) -> str:
    return f"{text!r} can't be understood: a time has whole seconds, such as 1:30 or 1 min 30 s"


@dataclass(frozen=True, slots=True)
class Phrase:
    """How a phrase is written, and what reads it. `only_where`: what else has to be found in the text.

    A pattern is compiled when it is first tried, for compiling all of them takes longer than most commands.
    """

    pattern: str
    read: Reader
    only_where: str = ""

    def match(self, text: str, at: int = 0) -> "re.Match[str] | None":
        """The phrase at this place of the text."""
        return _pattern(self.pattern).match(text, at) if self._may_be_in(text) else None

    def fullmatch(self, text: str) -> "re.Match[str] | None":
        """The phrase that the whole text is."""
        return _pattern(self.pattern).fullmatch(text) if self._may_be_in(text) else None

    def _may_be_in(self, text: str) -> bool:
        return not self.only_where or bool(_pattern(self.only_where).search(text))


@cache
def _pattern(text: str) -> "re.Pattern[str]":
    return re.compile(text, re.IGNORECASE | re.DOTALL)


def _phrase(pattern: str, read: Reader, only_where: str = "") -> Phrase:
    """A phrase that ends where a phrase may end."""
    return Phrase(pattern + _END, read, only_where)


_SETS = r"(?:0|[1-9][0-9]?)"
_SET_WORDS = {"one": 1, "two": 2, "three": 3}
_HOURS = {"quarter of an": 900, "half an": 1800, "an": 3600, "one": 3600}
_REPS = r"rep(?:etition)?s?"
_FIGURE_OF_A_SET = rf"(?:{quantities.TIME}|{WHOLE}(?:\s*{_REPS})?)"
_BARE = rf"(?:{quantities.CLOCK}|{WHOLE})"
_SIDE_FIGURES = rf"(?:{_SETS}\s*[x×*]\s*)?{_FIGURE_OF_A_SET}|{_BARE}(?:/{_BARE})+"
_LEFT, _RIGHT = r"(?:left|l)(?:\s*(?:side|leg))?", r"(?:right|r)(?:\s*(?:side|leg))?"
_AND = r"\s*(?:[,;/]|and\b|\s)\s*"
_BOTH_SIDES = (
    rf"(?:{_LEFT}:?\s*(?P<left>{_SIDE_FIGURES}){_AND}{_RIGHT}:?\s*(?P<right>{_SIDE_FIGURES})"
    rf"|(?P<left2>{_SIDE_FIGURES})\s*{_LEFT}{_AND}(?P<right2>{_SIDE_FIGURES})\s*{_RIGHT}"
    rf"|{_RIGHT}:?\s*(?P<right3>{_SIDE_FIGURES}){_AND}{_LEFT}:?\s*(?P<left3>{_SIDE_FIGURES}))"
)
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_LEVEL = rf"{WHOLE}|(?:{'|'.join(_NUMBERS)})\b"
NO_PAIN = r"(?:(?:no|without|without\s+any)\s+(?:knee\s+)?pain(?:\s+at\s+all)?|pain[\s-]?free|painless)"
_SIDE = r"(?:left|right)(?:\s*(?:side|leg))?"
_ONE_SIDE = r"(?P<{}>left|right)(?:\s*(?:side|leg))?"
_OF_10 = r"(?:\s*(?:out\s+)?of\s*10|\s*/\s*10)?"
_EACH = r"(?:\s+each(?!\s*(?:side|leg)))?"
_EACH_SIDE = r"(?:on\s+|for\s+)?(?:each|per|every)\s+(?:side|leg)(?:\s*,?\s*alternating)?"
_IN_POUNDS, _IN_INCHES = (rf"(?:\s*\({NUMBER}\s*{unit}\))?" for unit in ("lb", "in"))
"""The same in other units, as a plan prints it behind the figure that counts."""

_A_LEFT, _A_RIGHT = (rf"(?=[\s\S]*{side}(?:\s*(?:side|leg)|and|[^a-z]|$))" for side in ("l(?:eft)?", "r(?:ight)?"))
_LEFT_AND_RIGHT = rf"\A{_A_LEFT}{_A_RIGHT}"
"""Looked for once, from the beginning: from each place on, a long remark would take long."""

PHRASES = (
    _phrase(
        rf"(?:{_ONE_SIDE.format('before')}\s+skip(?:ped)?|skip(?:ped)?\s+{_ONE_SIDE.format('after')})"
        rf"(?:[\s,;.]*{_ONE_SIDE.format('other')}(?:\s+only|(?=\s+(?:as planned|done|ok|[0-9]))))?",
        _one_side_skipped,
        only_where="skip",
    ),
    Phrase(
        r"(?:skipped|skip|not done)\b[\s:,;.–—-]*(.*)$",
        lambda said, match: replace(said, skipped=(match[1] or "").strip()),
        only_where="skip|not done",
    ),
    Phrase(r"no$", lambda said, _: replace(said, skipped=""), only_where="no$"),
    Phrase(r"note\b[:\s]*([^:\s].*)$", lambda said, match: replace(said, note=match[1].strip()), only_where="note"),
    _phrase(r"(?:(?:(?:all|everything)\s+)?(?:as planned|as usual|done|ok)|okay|yes|y|all)", lambda said, _: said),
    _phrase(rf"(?:(?:pain|hurts?)[:\s]*({_LEVEL}){_OF_10}|{NO_PAIN})", _scale("pain"), only_where="pain|hurt"),
    _phrase(rf"(?:effort|@?\s*rpe)[:\s]*({_LEVEL}){_OF_10}", _scale("effort"), only_where="effort|rpe"),
    _phrase(_BOTH_SIDES, _sides, only_where=_LEFT_AND_RIGHT),
    _phrase(
        rf"(?P<sets>{_SETS})\s*(?:(?P<cross>[x×*])|(?:set|hold)s?\s+of)\s*(?P<each>{_FIGURE_OF_A_SET}){_EACH}",
        _times,
        only_where=r"[x×*]|of",
    ),
    _phrase(rf"(?P<figures>{_BARE}(?:/{_BARE})+)(?:\s*(?P<unit>{_REPS}|{quantities.SECOND}))?", _each, only_where="/"),
    _phrase(
        rf"(?:(?:just|only)\s+)?({_SETS}|{'|'.join(_SET_WORDS)})\s*sets?(?:\s+only)?",
        lambda said, match: replace(said, sets=_SET_WORDS.get(match[1].lower()) or int(match[1])),
        only_where="set",
    ),
    _phrase(
        rf"({_SETS})\s*holds?",
        lambda said, match: replace(said, sets=int(match[1]), counted_in=SECONDS),
        only_where="hold",
    ),
    # As the plan prints it: rests are not kept.
    _phrase(rf"rest\s*{quantities.TIME}", lambda said, _: said, only_where="rest"),
    _phrase(_EACH_SIDE, lambda said, _: replace(said, side="both", each_side=True)),
    _phrase(
        rf"({WHOLE})\s*{_REPS}{_EACH}(?:\s+only)?",
        lambda said, match: replace(said, each=int(match[1]), counted_in=REPS),
        only_where="rep",
    ),
    _phrase(rf"(?:@\s*)?(?:(?:ankle|hand)\s+weights?\s+)?({quantities.WEIGHT}){_IN_POUNDS}", _weight),
    _phrase(rf"(?:@\s*)?(?:step\s*)?({quantities.HEIGHT}){_IN_INCHES}(?:\s*step)?", _height),
    _phrase(r"(left|right|both)(?:\s*(?:sides?|legs?))?(?:\s*only)?", _side),
    _phrase(rf"(?:hold|held)\s*({quantities.TIME}|{WHOLE})", _hold, only_where="hold|held"),
    _phrase(rf"({quantities.SECONDS}|{quantities.TIME}(?=\s*holds?\b))(?:\s*holds?)?{_EACH}", _hold),
    _phrase(rf"({quantities.TIME}){_EACH}", _time),
    _phrase(
        rf"({'|'.join(_HOURS)})\s+hour", lambda said, match: replace(said, time_s=_HOURS[match[1].lower()]), "hour"
    ),
    _phrase(
        rf"({'|'.join(BANDS)})(?:\s*band)?", lambda said, match: replace(said, band=narrowed(match[1].lower(), BANDS))
    ),
)
"""The first that fits counts."""
