"""What makes of a printed plan a guided session in the browser: a button, data, pictures, styles and a script.

The script is `session*.js` beside this file. Texts of packs reach it as JSON, and pictures as a template; the page's
policy lets this one script run, by its hash, and nothing be fetched.
"""

import contextlib
import importlib
import json
from binascii import b2a_base64
from collections.abc import Iterator, Sequence

from kneecli.domain.person.timing import change_seconds
from kneecli.domain.session.session import Session
from kneecli.domain.units import in_units
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import FLOOR_POSITIONS, Side
from kneecli.domain.words import advice
from kneecli.domain.words.dose_sentences import dose_sentences
from kneecli.domain.words.wording import change_words
from kneecli.formats.plan.markdown.writer import write_markdown

SCRIPTS = ("session_counting.js", "session_ticks.js", "session_steps.js", "session.js")
STYLE = "session.css"
"""The files beside this one that a page is made of, the scripts in their order. Who asks for a page reads them."""

_TOO_MUCH = (
    "That is too much: leave this one for today. If it was sharp, or the knee gave way or locked, stop altogether: "
    "press Stop."
)
_SIGNS = "You stopped because of a sign. Before the next session, at the computer: kneecli screen"
_MORNING = "Tomorrow morning, at the computer: kneecli pain N --morning"


@dataclass(frozen=True, slots=True)
class PageStep:
    """A stretch of time of an exercise: `ready`, `set-up`, `set`, `rest` or `switch`; `ready` waits for the person."""

    kind: str
    seconds: int
    side: Side
    number: int


@dataclass(frozen=True, slots=True)
class PageItem:
    """What leading through an item takes: its steps, the seconds of a repetition, and its start and end as SVG.

    `frames` has two pictures where something moves, one where nothing does, none where the printed one has to serve.
    """

    steps: tuple[PageStep, ...]
    move_s: int
    frames: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guiding:
    """What a session is led through with. `first` is the side that begins; more pain than `stop_pain` ends an exercise.

    `items` go with the session's. `script` and `style` are the texts of SCRIPTS, joined, and of STYLE.
    """

    items: tuple[PageItem, ...]
    first: Side
    stop_pain: int
    script: str
    style: str


def script_policy(script: str) -> str:
    """What the page's policy says, so that this script runs and no other."""
    digest = b2a_base64(_sha256(script.encode()), newline=False).decode()
    return f"; script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _sha256(data: bytes) -> bytes:
    """The checksum, by the lean module that has it, as Python's `random` does: `hashlib` loads all of OpenSSL."""
    for module in ("_sha2", "_sha256", "hashlib"):  # since Python 3.12; before; and where neither was built
        with contextlib.suppress(ImportError):
            digest: bytes = importlib.import_module(module).sha256(data).digest()
            return digest
    raise ImportError("no module has sha256")


def start_lines() -> Iterator[str]:
    """The button, which only the script shows."""
    yield '<p class="begin" hidden><button id="start" type="button">Start the session here</button></p>'


def guided_lines(session: Session, guiding: Guiding) -> Iterator[str]:
    """The session's frame, its pictures, its data and its script, for the end of the page's body."""
    yield '<main id="session" hidden aria-labelledby="s-title">'
    yield '<div class="top"><span id="s-place"></span>'
    yield '<button id="s-voice" type="button" aria-pressed="false">Voice: off</button>'
    yield '<button id="s-stop" type="button">Stop</button></div>'
    yield '<h1 id="s-title" tabindex="-1">Session</h1><div id="s-body"></div>'
    yield '<p id="s-live" class="heard" aria-live="polite"></p>'
    yield "</main>"
    yield '<template id="session-pictures">' + "".join(_frames(item.frames) for item in guiding.items) + "</template>"
    yield f'<script type="application/json" id="session-data">{_json(_data(session, guiding))}</script>'
    yield f'<script type="module">{guiding.script}</script>'


def _frames(frames: Sequence[str]) -> str:
    return f"<div>{''.join(svg.strip() for svg in frames)}</div>"


def _data(session: Session, guiding: Guiding) -> dict[str, object]:
    return {
        "id": session.id,
        "markdown": write_markdown(session),
        "first": guiding.first,
        "stop_pain": guiding.stop_pain,
        "changes": {
            "down": {"words": change_words(session.guide, "down"), "seconds": change_seconds("down")},
            "up": {"words": change_words(session.guide, "up"), "seconds": change_seconds("up")},
        },
        "words": {
            "stop_at": advice.STOP_AT,
            "do_not_start": advice.DO_NOT_START,
            "too_much": _TOO_MUCH,
            "signs": _SIGNS,
            "morning": _MORNING,
        },
        "items": list(_items(session, guiding)),
    }


def _items(session: Session, guiding: Guiding) -> Iterator[dict[str, object]]:
    for item, guided in zip(session.items, guiding.items, strict=True):
        dose = item.prescription
        yield {
            "name": item.shown_name,
            "dose": " ".join(dose_sentences(dose, session.units)),
            "cues": [in_units(cue, session.units) for cue in item.cues],
            "floor": item.position in FLOOR_POSITIONS,
            "sides": dose.laterality,
            "sets": dose.sets or 1,
            "reps": dose.reps,
            "hold": dose.hold_s or 0,
            "minutes": dose.minutes,
            "move": max(1, guided.move_s),
            "steps": [
                {"kind": step.kind, "seconds": step.seconds, "side": step.side, "number": step.number}
                for step in guided.steps
            ],
        }


def _json(data: object) -> str:
    """JSON in which nothing can end the element that it stands in."""
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
