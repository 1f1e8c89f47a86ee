"""Cues against their picture: where the picture of a rung shows something else than its words and its keys say.

The words are English; the figures of packs in other languages are not compared with them.
"""

import re
from collections.abc import Iterable, Iterator

from kneecli.domain.catalogue.cues import cues_at
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView, complete_rung
from kneecli.domain.problem import Problem
from kneecli.figures.linting import legs, signs, things
from kneecli.figures.linting.cue_rules import LYING, MOVE_HANDS, STANCE, SUPPORT, WORDS
from kneecli.figures.linting.seen import Check, Seen, seen
from kneecli.figures.pose import Figure

_CLOCK = "Say with `hold` where its clock stands; where nothing is held, leave it out."


def reads(language: str) -> bool:
    """Whether the rules know the words of this language, by its code; a pack that names none is taken for English."""
    return language == "" or language.split("-")[0] == "en"


def cue_problems(figure: Figure, exercise: Exercise, number: int) -> tuple[Problem, ...]:
    """Where the picture of this rung shows something else than its English words say; `where` names the part."""
    rung = complete_rung(exercise, number)
    texts = (rung.rung.title or exercise.name, rung.rung.label, *cues_at(exercise, rung.rung))
    shown = seen(figure, rung)
    return () if shown is None else tuple(dict.fromkeys((*_by_form(shown, rung), *_by_words(shown, texts))))


def _by_words(shown: Seen, texts: Iterable[str]) -> Iterator[Problem]:
    for text in texts:
        for rule in WORDS:
            said = re.search(rule.words, text.lower())
            if said and (instead := rule.check(shown)):
                cure = rule.cure or "Put it where the cue says."
                yield Problem(f"the words say {said[0].strip()!r}, the picture shows {instead}", cure, rule.where)


def _by_form(shown: Seen, rung: RungView) -> Iterator[Problem]:
    """What the rung's keys say: support, stance, bend, load, step, seat, band, and the position."""
    support, stance = rung.rung.support, rung.rung.stance
    checks: list[tuple[str, Check, str, str]] = [
        ("its load, step, seat and band", things.as_the_rung_says, "props", "Draw it, or let it follow the rung."),
        ("its knee bend", legs.bent_as_said, "end.leg", 'Bend the knee so far, or use `hip = { bend = "rung" }`.'),
    ]
    hold = rung.rung.hold_s
    checks.append((f"hold_s = {hold}" if hold else "no hold_s", signs.clock(shown=bool(hold)), "hold", _CLOCK))
    if support:
        checks.append((f'support = "{support}"', SUPPORT[support], "end.arm", MOVE_HANDS))
    if stance in STANCE:
        checks.append((f'stance = "{stance}"', STANCE[stance], "end.leg", "Move the feet."))
    if rung.position in LYING and rung.environment == "land":
        checks.append((f'position = "{rung.position}"', legs.lies, "end.torso", "Lay the body down."))
        checks.append(("that one lies", things.mat_below, "props", "Put a `mat` below the body."))
    if rung.position == "standing":
        checks.append(('position = "standing"', legs.stands, "end.hip", "Let the body stand."))
    for said, check, where, cure in checks:
        if instead := check(shown):
            yield Problem(f"the rung says {said}, the picture shows {instead}", cure, where)
