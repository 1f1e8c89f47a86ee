"""The parts of a figure: poses, limbs, props and arrows, from tables of a file."""

from dataclasses import dataclass
from typing import Any

from kneecli.domain.exercise import Rung
from kneecli.domain.units import height_words, weight_words
from kneecli.figures.geometry import Point
from kneecli.figures.machines import MACHINES
from kneecli.figures.pose import LOOKS, SIDES, Arrow, Crouch, Limb, Place, Pose, Prop
from kneecli.figures.props import KINDS
from kneecli.formats.checking import Table, nearest

_FAR = 600
"""No figure is larger than this, in centimetres."""
_STEP_CM = 20
"""The height of a step when the rung names none."""
_SEAT_CM = 45
"""The height of a seat when the rung names none."""
_HIP_ABOVE_SEAT = 10
_BEND = 30
"""The bend of the knee when the rung names none."""
_TRUNK_JOINTS = ("hip", "waist", "neck", "head")
_ROOTS = ("hip", "shoulder")
_LEG_JOINTS = ("knee", "ankle", "heel", "toe", "sole")
_ARM_JOINTS = ("elbow", "wrist", "hand", "fingers")
_ARROW_CURE = 'Write `of = "ankle_near"`, or `from` and `to`.'
_LIMB_CURE = "Write two angles, `{ to = … }`, `{ on = … }` or `{ joints = [ …, … ] }`."


@dataclass(frozen=True, slots=True)
class Setting:
    """The rung whose figure is read, the units of its labels, and the view."""

    rung: Rung
    units: str
    view: str

    @property
    def heights(self) -> dict[str, float]:
        """The heights that words stand for: the step, the seat, and the hips of someone who sits on it."""
        seat = float(self.rung.seat_cm or _SEAT_CM)
        return {"step": self.step_cm, "seat-top": seat + 3, "seat": seat + _HIP_ABOVE_SEAT}

    @property
    def step_cm(self) -> float:
        """How high the step is."""
        return float(self.rung.step_cm or _STEP_CM)

    @property
    def bend(self) -> float:
        """How far the knee bends."""
        return float(_BEND if self.rung.knee_flexion_deg is None else self.rung.knee_flexion_deg)

    @property
    def kilograms(self) -> str:
        """The rung's load in words."""
        return weight_words(self.rung.load_kg, self.units) if self.rung.load_kg else ""

    @property
    def step_words(self) -> str:
        """The step's height in words."""
        return height_words(self.rung.step_cm, self.units) if self.rung.step_cm else ""

    def joints(self, limb: str = "") -> tuple[str, ...]:
        """The names of the joints in this view; for a limb those that lie where they are before it does."""
        known = {"leg": _ROOTS, "arm": (*_ROOTS, *_LEG_JOINTS)}.get(limb, (*_ROOTS, *_LEG_JOINTS, *_ARM_JOINTS))
        return (*_TRUNK_JOINTS, *(f"{joint}_{side}" for joint in known for side in SIDES[self.view]))


def read_pose(table: Table, setting: Setting) -> Pose:
    """The pose that a table describes."""
    sides = SIDES[setting.view]
    hip = _hip(table, setting)
    limbs = {f"{part}_{side}": _limb(table, f"{part}_{side}", setting) for part in ("leg", "arm") for side in sides}
    names = tuple(limbs)
    pose = Pose(
        hip=hip,
        torso=_torso(table, hip),
        head=table.decimal("head", -360, 720),
        look=table.choice("look", LOOKS, "ahead"),
        trunk=table.decimal("trunk", 0.3, 1) or 1.0,
        limbs={name: limb for name, limb in limbs.items() if limb is not None},
        feet={side: angle for side in sides if (angle := table.decimal(f"foot_{side}", -360, 720)) is not None},
        hands={side: angle for side in sides if (angle := table.decimal(f"hand_{side}", -360, 720)) is not None},
        under=table.choices("under", names),
        over=table.choices("over", names),
    )
    table.finish()
    standing = pose.limbs.get(f"leg_{hip.leg}") if isinstance(hip, Crouch) else None
    if isinstance(hip, Crouch) and (standing is None or standing.on is None or standing.on.joint):
        table.note("hip", f"the hip goes by leg_{hip.leg}, which does not stand", "Give that leg `{ on = [x, y] }`.")
    return pose


def _hip(table: Table, setting: Setting) -> Point | Crouch:
    value = table.raw("hip")
    if isinstance(value, dict):
        inner = table.table("hip")
        bend = inner.raw("bend")
        hip = Crouch(
            leg=inner.choice("leg", SIDES[setting.view], SIDES[setting.view][0]),
            bend=setting.bend if bend == "rung" else inner.decimal("bend", 0, 160) or 0.0,
            share=share if (share := inner.decimal("share", -1, 1)) is not None else 0.5,
        )
        inner.finish()
        return hip
    point = _point(value, setting)
    if point is None:
        table.note("hip", "`hip` is not a point", "Write [x, y], or { bend = 30 } for a body that stands on `leg_…`.")
    return point or (0.0, 0.0)


def _torso(table: Table, hip: Point | Crouch) -> tuple[float, float]:
    value = table.raw("torso", 90)
    if _is_number(value):
        return float(value), float(value)
    if isinstance(value, list) and len(value) == 2 and all(map(_is_number, value)):
        return float(value[0]), float(value[1])
    if isinstance(value, dict) and isinstance(hip, Crouch):
        inner = table.table("torso")
        angle = 90 - (inner.decimal("lean", 0, 1.5) or 0.0) * hip.bend
        inner.finish()
        return angle, angle
    cure = "Write one angle, two for a curved back, or { lean = 0.5 } with a bent hip."
    table.note("torso", "`torso` is not an angle", cure)
    return 90.0, 90.0


def _limb(table: Table, key: str, setting: Setting) -> Limb | None:
    value = table.raw(key, None)
    if value is None:
        return None
    if isinstance(value, list) and len(value) == 2 and all(map(_is_number, value)):
        return Limb(angles=(float(value[0]), float(value[1])))
    if not isinstance(value, dict):
        table.note(key, f"`{key}` is not a limb", _LIMB_CURE)
        return None
    inner = table.table(key)
    known = setting.joints(key.partition("_")[0])
    joints = _places(inner.raw("joints", None), setting, known)
    limb = Limb(
        to=_place(inner.raw("to", None), setting, known),
        on=_place(inner.raw("on", None), setting, known) if key.startswith("leg") else None,
        joints=(joints[0], joints[1]) if joints and len(joints) == 2 else None,
        other_way=inner.flag("other_way"),
    )
    inner.finish()
    if sum(each is not None for each in (limb.to, limb.on, limb.joints)) != 1:
        table.note(key, f"`{key}` does not say where the limb is", _LIMB_CURE)
    return limb


def read_props(table: Table, setting: Setting) -> tuple[Prop, ...]:
    """The props of a figure."""
    found = []
    for each in table.tables("props"):
        kind = next((kind for kind in KINDS if each.has(kind)), None)
        if kind is None:
            each.note("", "this prop is of no known kind", f"Known are {', '.join(KINDS)}.")
            continue
        prop = _prop(each, kind, setting)
        each.finish()
        if prop is not None:
            found.append(prop)
    return tuple(found)


def _prop(table: Table, kind: str, setting: Setting) -> Prop | None:
    value = table.raw(kind)
    seat = setting.heights["seat"] - _HIP_ABOVE_SEAT
    values = [seat if each == "seat" else each for each in (value if isinstance(value, list) else [value])]
    behind = table.flag("behind")
    if kind == "machine":
        if not isinstance(value, str) or value not in MACHINES:
            cure = nearest(str(value), MACHINES) or f"Known are {', '.join(MACHINES)}."
            table.note(kind, f"there is no machine {value!r}", cure)
            return None
        return Prop(kind, word=value, numbers=(table.decimal("x", -_FAR, _FAR) or 0.0,))
    if kind == "cuff":
        return Prop(kind, word=table.choice(kind, SIDES[setting.view]))
    numbers = tuple(float(each) for each in values if _is_number(each))
    places = tuple(place for each in values if not _is_number(each) if (place := _place(each, setting)))
    given = len(numbers) + len(places)
    if kind == "step" and len(numbers) == 2:
        numbers = (*numbers, setting.step_cm)
    words = {"band": setting.rung.band or "", "step": setting.step_words, "weight": setting.kilograms}
    prop = Prop(kind, numbers, places, words.get(kind, ""), behind)
    least_numbers, least_places = _LEAST.get(kind, (1, 0))
    if len(numbers) < least_numbers or len(places) < least_places or given < len(values):
        cure = f"Give it {least_numbers} numbers and {least_places} places, or more; docs/figures.md says which."
        table.note(kind, f"`{kind}` does not say where it is", cure)
        return None
    return prop


_LEAST = {
    "chair": (2, 0),
    "table": (3, 0),
    "rail": (3, 0),
    "step": (3, 0),
    "pad": (2, 0),
    "mat": (2, 0),
    "strap": (0, 2),
    "band": (0, 2),
    "ball": (1, 1),
    "pillow": (2, 1),
    "roll": (1, 1),
    "weight": (0, 1),
    "bar": (0, 2),
    "block": (4, 0),
}
"""How many numbers and places a kind of prop needs; one number otherwise."""


def read_arrows(table: Table, setting: Setting) -> tuple[Arrow, ...]:
    """The arrows of a figure."""
    found = []
    for each in table.tables("arrows"):
        of = each.choice("of", setting.joints()) if each.has("of") else ""
        arrow = Arrow(
            of=of,
            start=_place(each.raw("from", None), setting),
            end=_place(each.raw("to", None), setting),
            out=out if (out := each.decimal("out", -60, 60)) is not None else 7.0,
            bulge=each.decimal("bulge", -2, 2) or 0.0,
            both=each.flag("both"),
        )
        each.finish()
        if not of and (arrow.start is None or arrow.end is None):
            each.note("from", "the arrow does not say where it goes", 'Write `of = "ankle_near"`, or `from` and `to`.')
        found.append(arrow)
    return tuple(found)


def _places(value: Any, setting: Setting, known: tuple[str, ...]) -> tuple[Place, ...]:
    if not isinstance(value, list):
        return ()
    return tuple(place for each in value if (place := _place(each, setting, known)) is not None)


def _place(value: Any, setting: Setting, known: tuple[str, ...] = ()) -> Place | None:
    """`"knee_near"`, `["knee_near", 3, -4]` or `[10, 20]`. `known`: the joints that may be named, all by default."""
    known = known or setting.joints()
    if isinstance(value, str):
        return Place(value) if value in known else None
    if isinstance(value, list) and len(value) == 3 and value[0] in known:
        by = _point(value[1:], setting)
        return None if by is None else Place(str(value[0]), by)
    point = _point(value, setting)
    return None if point is None else Place("", point)


def _point(value: Any, setting: Setting) -> Point | None:
    """`[x, y]`; in the place of y a word stands for a height that the rung gives."""
    if not isinstance(value, list) or len(value) != 2 or not _is_number(value[0]):
        return None
    y = setting.heights.get(value[1]) if isinstance(value[1], str) else value[1]
    return (float(value[0]), float(y)) if y is not None and _is_number(y) else None


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) <= _FAR
