"""Cues against their picture: what a cue, a label or the rung's form says has to be seen. A table of rules.

The words are English; the figures of packs in other languages are not read for them.
"""

import re
from collections.abc import Iterator

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView, complete_rung
from kneecli.domain.problem import Problem
from kneecli.domain.value import dataclass
from kneecli.figures import lint_body as body
from kneecli.figures import lint_things as things
from kneecli.figures.pose import Figure
from kneecli.figures.seen import Check, Seen, seen


@dataclass(frozen=True, slots=True)
class Rule:
    """Words, the check that they ask for, the part of the figure to change, and how."""

    words: str
    check: Check
    where: str
    cure: str


_MOVE_HANDS = "Let the hands of `end` reach a counter, a chair, a rail or a wall, or take them away from it."
_FEET = "Turn `foot_…` to 0, or use `on`."
_ARMS = "Turn the arms of `end`."
_ARROW = "Turn the arrow."

WORDS: tuple[Rule, ...] = (
    Rule(
        r"both hands on (?:it|its back|a |the s)|hands (?:resting )?on it\b",
        body.hands(2, 2, unless_keyed=True),
        "end.arm",
        _MOVE_HANDS,
    ),
    Rule(
        r"\b(?:one|near) hand on (?:it|its back)|with one hand on\b",
        body.hands(1, 1, unless_keyed=True),
        "end.arm",
        _MOVE_HANDS,
    ),
    Rule(r"\band hold on\b|fingertips on (?:it|a )", body.hands(1, 2, unless_keyed=True), "end.arm", _MOVE_HANDS),
    Rule(r"both feet (?:are )?flat", body.feet_flat(2), "start.leg", _FEET),
    Rule(r"\bone foot flat|knees? bent(?: and|,) (?:its )?f(?:ee|oo)t flat", body.feet_flat(1), "start.leg", _FEET),
    Rule(r"(?<!dig )the heels? down|your heels down|heels on the floor", body.heels_down, "end.leg", _FEET),
    Rule(r"(?:back|that) heel lifted|on(?:to)? the balls? of", body.heel_up, "end.leg", "Tilt `foot_…` downwards."),
    Rule(
        r"\bfac(?:e|ing) (?:the door|a (?:wall|counter|steady|heavy|fixed))|behind a (?:heavy )?chair|"
        r"chair in front of you|in front of a (?:table|chair)",
        things.in_front,
        "props",
        "Put it before the body; in a side view to the right.",
    ),
    Rule(
        r"stand (?:tall )?(?:beside|sideways to|along|close to) a (?!steady)",
        things.beside,
        "props",
        "Put it at the side: a `counter-along` behind the body in a side view.",
    ),
    Rule(
        r"(?:beside|behind|with) a heavy chair(?! or|,)",
        things.is_there("chair", "chair-front"),
        "props",
        "Add the chair.",
    ),
    Rule(r"round both thighs", things.band_at("thighs"), "props", 'Draw it as `loop = "thighs"`.'),
    Rule(r"round both ankles", things.band_at("ankles"), "props", 'Draw it as `loop = "ankles"`.'),
    Rule(r"band behind one knee", things.band_at("knee"), "props", "Lead the band round the knee."),
    Rule(r"(?:towel|roll) under (?:that|one) knee", things.thing_near(("roll",), ("knee",), 16, "a knee"), "props", ""),
    Rule(
        r"(?:ball|towel|pillow)\b[^.;]* between (?:your|the) (?:knees|thighs)(?! if)",
        things.ball_between_knees,
        "props",
        "Put a ball between the knees.",
    ),
    Rule(r"strap round", things.thing_near(("strap",), ("toe", "ankle"), 12, "the foot"), "props", "Add the strap."),
    Rule(r"pillow under your belly", things.thing_near(("pillow",), ("waist", "hip"), 22, "the belly"), "props", ""),
    Rule(r"pad under your knees", things.thing_near(("pad",), ("knee",), 20, "the knees"), "props", "Add a `pad`."),
    Rule(r"seat rests on the (?:pillow|bolster)", things.seat_on_pillow, "props", "Put the pillow under the seat."),
    Rule(
        r"forehead (?:resting )?on (?:the|your) hands",
        body.head_near("hand", "wrist", within=17, words="the hands"),
        "end.head",
        "Lower the head on to the hands.",
    ),
    Rule(
        r"forehead on your arms",
        body.head_near("wrist", "elbow", within=22, words="the arms"),
        "end.head",
        "Lower the head on to the arms.",
    ),
    Rule(r"(?:your )?head on your arm\b", body.head_on_arm, "end.head", "Lower the head on to the lower arm."),
    Rule(r"arms? (?:reaching )?forward(?=[,.]| and)", body.arms_towards(-20, 20, "forward"), "end.arm", _ARMS),
    Rule(r"arms level to both sides", body.arms_towards(-12, 12, "level"), "end.arm", _ARMS),
    Rule(
        r"arms (?:resting |hanging )?at your sides(?! or)",
        body.hands_near("hip", within=42, words="the sides"),
        "end.arm",
        _ARMS,
    ),
    Rule(
        r"cross your arms|close to your chest",
        body.hands_near("neck", "shoulder", within=32, words="the chest"),
        "end.arm",
        _ARMS,
    ),
    Rule(
        r"hands resting lightly behind your head",
        body.hands_near("head", within=19, words="the head"),
        "end.arm",
        _ARMS,
    ),
    Rule(r"\bhands on the thighs", body.hands_near("thigh", "knee", within=18, words="the thighs"), "end.arm", _ARMS),
    Rule(r"elbows (?:right )?under the shoulders", body.elbows_under_shoulders, "end.arm", _ARMS),
    Rule(r"squeeze (?:it|the ball|them) [^.]*inward|squeeze it only lightly", things.arrows_meet, "arrows", _ARROW),
    Rule(r"slow lowering|count of four to lower", things.arrow_towards((0, -1), "downwards"), "arrows", _ARROW),
    Rule(r"slide down|knees? sink out|hip [^.]* sink", things.arrow_towards((0, -1), "downwards"), "arrows", _ARROW),
    Rule(
        r"lift (?:your hips|(?:the|that) (?:top|straight)[^.]* leg|the heel|that foot)",
        things.arrow_towards((0, 1), "upwards"),
        "arrows",
        _ARROW,
    ),
    Rule(r"lift both feet", body.knees_together, "end.leg", "Move both legs as one."),
    Rule(r"lift one foot and bring", body.feet_lifted(1), "end.leg", "Leave one foot on the floor."),
    Rule(r"straighten the knee back", things.arrow_towards((-1, 0), "backwards"), "arrows", _ARROW),
    Rule(r"\bshoes\b", things.shoes(worn=True), "shoes", "Write `shoes = true`."),
    Rule(r"\bbarefoot\b", things.shoes(worn=False), "shoes", "Take `shoes` out."),
)
"""What a cue, a label or a title says, in lower case, and what has to be seen then."""

SUPPORT: dict[str, Check] = {
    "two-hands": body.hands(2, 2),
    "one-hand": body.hands(1, 1),
    "fingertip": body.hands(1, 2),
    "none": body.hands(0, 0),
}
STANCE: dict[str, Check] = {
    "together": body.stance(0, 6),
    "semi-tandem": body.stance(9, 16),
    "tandem": body.stance(18, 27),
    "one-leg": body.feet_lifted(1),
}
LYING = frozenset({"supine", "prone", "side-lying"})


def reads(language: str) -> bool:
    """Whether the rules know the words of this language, by its code; a pack that names none is taken for English."""
    return language == "" or language.split("-")[0] == "en"


def cue_problems(figure: Figure, exercise: Exercise, number: int) -> tuple[Problem, ...]:
    """Where the picture of this rung shows something else than its English words say; `where` names the part."""
    rung = complete_rung(exercise, number)
    shown = seen(figure, rung)
    return () if shown is None else tuple(dict.fromkeys((*_by_form(shown, rung), *_by_words(shown, rung))))


def _by_words(shown: Seen, rung: RungView) -> Iterator[Problem]:
    for text in (rung.title, rung.rung.label, *rung.cues):
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
        ("its knee bend", body.bent_as_said, "end.leg", 'Bend the knee so far, or use `hip = { bend = "rung" }`.'),
    ]
    if support:
        checks.append((f'support = "{support}"', SUPPORT[support], "end.arm", _MOVE_HANDS))
    if stance in STANCE:
        checks.append((f'stance = "{stance}"', STANCE[stance], "end.leg", "Move the feet."))
    if rung.position in LYING and rung.environment == "land":
        checks.append((f'position = "{rung.position}"', body.lies, "end.torso", "Lay the body down."))
        checks.append(("that one lies", things.mat_below, "props", "Put a `mat` below the body."))
    if rung.position == "standing":
        checks.append(('position = "standing"', body.stands, "end.hip", "Let the body stand."))
    for said, check, where, cure in checks:
        if instead := check(shown):
            yield Problem(f"the rung says {said}, the picture shows {instead}", cure, where)
