"""What stands at an item of a Markdown plan: a tick box in whatever form, and what programs put behind the item.

Which program writes what: docs/users/other-programs.md.
"""

import re

from kneecli.domain.value import dataclass

_STATE = r"(?:TODO|DONE|LATER|NOW|DOING|IN-PROGRESS|WAIT|WAITING|CANCELED|CANCELLED)"
_INSIDE = r"[^\[\]\n]{0,3}?"

BOX = re.compile(
    rf"(?:>\s*)*(?:[-*+]\s*(?:(?P<state>{_STATE})\s+)?"
    rf"(?:\\?\[(?P<box>{_INSIDE})\\?\](?!\()|(?P<sign>[☐☑☒])|(?<=[A-Z]\s)(?=\*\*|__))"
    rf"|\d{{1,9}}[.)]\s+\[(?P<numbered>{_INSIDE})\](?!\())"
)
"""The beginning of a line with a tick box, whether it can be understood or not.

Behind a number only a plain one is one: what begins like another may be the text of a cue.
"""

_DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_DONE_ON = rf"✅\ufe0f?\s*{_DATE}|[\[(](?:done|completion)::[\s0-9T:+-]*[\])]"
_CANCELLED_ON = rf"❌\ufe0f?\s*{_DATE}|[\[(]cancelled::[\s0-9T:+-]*[\])]"
_OTHER = (
    rf"(?:➕|⏳|🛫|📅)\ufe0f?\s*{_DATE}|[\[(](?:created|due|scheduled|start|priority)::[\s\w:+-]*[\])]"
    r"|(?:🔺|⏫|🔼|🔽|⏬)\ufe0f?|\^[A-Za-z0-9-]+"
)
_BEHIND = re.compile(rf"(?:^|\s+)(?:(?P<done>{_DONE_ON})|(?P<cancelled>{_CANCELLED_ON})|{_OTHER})\s*$")
_TAG = r"#(?=[^\s#]*[^\s#\d])[^\s#,;]+"
_TAGS = re.compile(rf"(?:^|\s+){_TAG}(?=\s|$)")
_WORDS = re.compile(r"\b(?:note|skipped|skip)\b", re.IGNORECASE)

TAGS_IN_FRONT = rf"(?:{_TAG}\s+)*"
"""Tags between the box and the name."""


@dataclass(frozen=True, slots=True)
class Box:
    """What a tick box says, or what is wrong with it: `done` and `cancelled`, or a `fault`."""

    done: bool = False
    cancelled: bool = False
    fault: str = ""


def read_box(match: "re.Match[str]") -> Box:
    """The meaning of a tick box that `BOX` has found."""
    inside = match["numbered"] if match["box"] is None else match["box"]
    said = [one for one in (_state(match["state"]), _box(inside, match["sign"])) if one is not None]
    if match[0].startswith(">"):
        return Box(fault="this tick box stands in a quotation")
    if not said or any(one.fault for one in said):
        return Box(fault="this tick box can't be read")
    if len(said) == 1 or said[0] == said[1]:
        return said[0]
    if match["state"] in ("DONE", "CANCELED", "CANCELLED") and said[1] == Box():
        return said[0]
    return Box(fault=f"{match['state']} and the box say two things")


def _state(word: str | None) -> Box | None:
    """The word that Logseq puts in front. Of what was begun nobody knows whether it was done."""
    if word is None:
        return None
    known = {"DONE": Box(done=True), "CANCELED": Box(cancelled=True), "CANCELLED": Box(cancelled=True)}
    return known.get(word) or (Box() if word in ("TODO", "LATER") else Box(fault="begun"))


def _box(inside: str | None, sign: str | None) -> Box | None:
    if sign is not None:
        return Box(done=sign != "☐")
    if inside is None:
        return None
    known = {"x": Box(done=True), "✓": Box(done=True), "✔": Box(done=True), "-": Box(cancelled=True), "": Box()}
    return known.get(inside.strip().lower() if inside else "no box", Box(fault="unknown"))


def remark_of(box: Box, text: str) -> tuple[str, str]:
    """The remark in what stands behind a dose, without what programs add; and what is wrong, or an empty text."""
    dates: set[str] = set()
    while found := _BEHIND.search(text):
        dates |= {name for name in ("done", "cancelled") if found[name]}
        text = _without_tags(text[: found.start()])
    text = _without_tags(text)
    if "done" in dates and not box.done:
        return text, "a date says that it is done, and the box that it is not"
    if "cancelled" in dates and not box.cancelled:
        return text, "a date says that it was cancelled, and the box that it was not"
    if not box.cancelled:
        return text, ""
    if not text.strip():
        return " skipped", ""
    is_skipped = re.match(r"\W*skip(?:ped)?\b", text, re.IGNORECASE)
    return text, "" if is_skipped else f"the box says that it was cancelled, and behind it stands {text.strip()!r}"


def _without_tags(text: str) -> str:
    """The text without tags; those in a note or a reason belong to it."""
    words = _WORDS.search(text)
    end = words.start() if words else len(text)
    return _TAGS.sub("", text[:end]) + text[end:]
