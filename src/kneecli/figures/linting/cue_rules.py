"""What has to be seen where a cue, a label or the rung's keys say something: a table of rules, in English words."""

from kneecli.domain.value import dataclass
from kneecli.figures.linting import arms, legs, signs, things
from kneecli.figures.linting.seen import Check


@dataclass(frozen=True, slots=True)
class Rule:
    """Words, the check that they ask for, the part of the figure to change, and how."""

    words: str
    check: Check
    where: str
    cure: str


MOVE_HANDS = "Let the hands of `end` reach a counter, a chair, a rail or a wall, or take them away from it."
_FEET = "Turn `foot_…` to 0, or use `on`."
_ARMS = "Turn the arms of `end`."
_ARROW = "Turn the arrow."

WORDS: tuple[Rule, ...] = (
    Rule(
        r"both hands on (?:it|its back|a |the s)|hands (?:resting )?on it\b",
        arms.hands(2, 2, unless_keyed=True),
        "end.arm",
        MOVE_HANDS,
    ),
    Rule(
        r"\b(?:one|near) hand on (?:it|its back)|with one hand on\b",
        arms.hands(1, 1, unless_keyed=True),
        "end.arm",
        MOVE_HANDS,
    ),
    Rule(r"\band hold on\b", arms.hands(1, 2, unless_keyed=True), "end.arm", MOVE_HANDS),
    Rule(r"fingertips (?:resting )?on (?:it|a )", arms.fingertips(unless_keyed=True), "end.arm", MOVE_HANDS),
    Rule(r"both feet (?:are )?flat", legs.feet_flat(2), "start.leg", _FEET),
    Rule(r"\bone foot flat|knees? bent(?: and|,) (?:its )?f(?:ee|oo)t flat", legs.feet_flat(1), "start.leg", _FEET),
    Rule(r"(?<!dig )the heels? down|your heels down|heels on the floor", legs.heels_down, "end.leg", _FEET),
    Rule(r"(?:back|that) heel lifted|on(?:to)? the balls? of", legs.heel_up, "end.leg", "Tilt `foot_…` downwards."),
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
        arms.head_near("hand", "wrist", within=17, words="the hands"),
        "end.head",
        "Lower the head on to the hands.",
    ),
    Rule(
        r"forehead on your arms",
        arms.head_near("wrist", "elbow", within=22, words="the arms"),
        "end.head",
        "Lower the head on to the arms.",
    ),
    Rule(r"(?:your )?head on your arm\b", arms.head_on_arm, "end.head", "Lower the head on to the lower arm."),
    Rule(r"arms? (?:reaching )?forward(?=[,.]| and)", arms.arms_towards(-20, 20, "forward"), "end.arm", _ARMS),
    Rule(r"arms level to both sides", arms.arms_towards(-12, 12, "level"), "end.arm", _ARMS),
    Rule(
        r"arms (?:resting |hanging )?at your sides(?! or)",
        arms.hands_near("hip", within=42, words="the sides"),
        "end.arm",
        _ARMS,
    ),
    Rule(
        r"cross your arms|close to your chest",
        arms.hands_near("neck", "shoulder", within=32, words="the chest"),
        "end.arm",
        _ARMS,
    ),
    Rule(
        r"hands resting lightly behind your head",
        arms.hands_near("head", within=19, words="the head"),
        "end.arm",
        _ARMS,
    ),
    Rule(
        r"weight [^.;]*with both hands", arms.both_hands_at("weight"), "end.arm", "Lay both hands on it, side by side."
    ),
    Rule(r"\bhands on the thighs", arms.hands_near("thigh", "knee", within=18, words="the thighs"), "end.arm", _ARMS),
    Rule(r"elbows (?:right )?under the shoulders", arms.elbows_under_shoulders, "end.arm", _ARMS),
    Rule(r"squeeze (?:it|the ball|them) [^.]*inward|squeeze it only lightly", signs.arrows_meet, "arrows", _ARROW),
    Rule(r"slow lowering|count of four to lower", signs.arrow_towards((0, -1), "downwards"), "arrows", _ARROW),
    Rule(r"slide down|knees? sink out|hip [^.]* sink", signs.arrow_towards((0, -1), "downwards"), "arrows", _ARROW),
    Rule(
        r"lift (?:your hips|(?:the|that) (?:top|straight)[^.]* leg|the heel|that foot)",
        signs.arrow_towards((0, 1), "upwards"),
        "arrows",
        _ARROW,
    ),
    Rule(r"lift both feet", legs.knees_together, "end.leg", "Move both legs as one."),
    Rule(r"lift one foot and bring", legs.feet_lifted(1), "end.leg", "Leave one foot on the floor."),
    Rule(r"straighten the knee back", signs.arrow_towards((-1, 0), "backwards"), "arrows", _ARROW),
    Rule(r"hands under the shoulders", arms.hands_under_shoulders, "start.arm", _ARMS),
    Rule(
        r"(?:short|long(?:er)?) step (?:forward|back)|a good step behind", legs.long_step, "end.leg", "Move the feet."
    ),
    Rule(
        r"(?:top|other|lower) leg (?:straight|long|stays (?:straight|long))|straight (?:lower )?leg\b",
        legs.one_straight_leg,
        "end.leg",
        "Straighten a knee.",
    ),
    Rule(
        r"(?:knee|legs) (?:is )?almost straight",
        legs.almost_straight,
        "end.leg",
        "Bend that knee by about 15 degrees, so that it is seen.",
    ),
    Rule(r"soles of the feet together", legs.soles_together, "end.leg", "Bring the ankles together."),
    Rule(r"ankle across (?:the other|that) thigh", legs.ankle_on_thigh, "end.leg", "Lay the ankle there."),
    Rule(
        r"inside of the standing|heel on the standing ankle",
        legs.foot_on_standing_leg,
        "end.leg",
        "Lay the foot there.",
    ),
    Rule(
        r"back (?:flat|lightly) (?:on|against) a|your back on a (?:smooth )?wall",
        legs.back_on_wall,
        "props",
        "Move the wall to the back.",
    ),
    Rule(r"both calves on its seat", legs.calves_on_seat, "end.leg", "Lay the calves on the seat."),
    Rule(r"\bshoes\b", things.shoes(worn=True), "shoes", "Write `shoes = true`."),
    Rule(r"\bbarefoot\b", things.shoes(worn=False), "shoes", "Take `shoes` out."),
)
"""What a cue, a label or a title says, in lower case, and what has to be seen then."""

SUPPORT: dict[str, Check] = {
    "two-hands": arms.hands(2, 2),
    "one-hand": arms.hands(1, 1),
    "fingertip": arms.fingertips(),
    "none": arms.hands(0, 0),
}
STANCE: dict[str, Check] = {
    "together": legs.stance(0, 6),
    "semi-tandem": legs.stance(9, 16),
    "tandem": legs.stance(18, 27),
    "one-leg": legs.feet_lifted(1),
}
LYING = frozenset({"supine", "prone", "side-lying"})
