"""Places and heights as the author of a figure writes them; some depend on the rung."""

from typing import Any

from kneecli.domain.catalogue.exercise import Rung
from kneecli.domain.units import height_words, weight_words
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Units
from kneecli.figures.geometry import Point
from kneecli.figures.pose import SIDES, Place

MOST_CM = 600
"""The largest length, in centimetres, and the largest angle, in degrees."""
_STEP_CM = 20
"""The height of a step when the rung names none."""
_SEAT_CM = 45
"""The height of a seat when the rung names none."""
_HIP_ABOVE_SEAT = 10
"""How much higher than the seat the hips of someone who sits are."""
_HAND_ABOVE_SEAT = 3
_BEND = 30
"""The bend of the knee when the rung names none."""
_TRUNK_JOINTS = ("hip", "waist", "neck", "head")
_ROOTS = ("hip", "shoulder")
_LEG_JOINTS = ("knee", "ankle", "heel", "toe", "sole")
_ARM_JOINTS = ("elbow", "wrist", "hand", "fingers")


@dataclass(frozen=True, slots=True)
class Setting:
    """The rung whose figure is read, the units of its labels, the view, and whether shoes are worn."""

    rung: Rung
    units: Units
    view: str
    shod: bool = False

    @property
    def heights(self) -> dict[str, float]:
        """Heights by the word that stands for them: the step, a hand on the seat, and the hips of someone who sits."""
        on_seat = self.seat_cm + _HAND_ABOVE_SEAT
        return {"step": self.step_cm, "seat-top": on_seat, "seat": self.seat_cm + _HIP_ABOVE_SEAT}

    @property
    def seat_cm(self) -> float:
        """The height of the seat."""
        return float(self.rung.seat_cm or _SEAT_CM)

    @property
    def step_cm(self) -> float:
        """The height of the step."""
        return float(self.rung.step_cm or _STEP_CM)

    @property
    def bend(self) -> float:
        """The bend of the knee, in degrees."""
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
        """The names of the joints in this view; for a limb those whose place is known before the limb is placed."""
        known = {"leg": _ROOTS, "arm": (*_ROOTS, *_LEG_JOINTS)}.get(limb, (*_ROOTS, *_LEG_JOINTS, *_ARM_JOINTS))
        return (*_TRUNK_JOINTS, *(f"{joint}_{side}" for joint in known for side in SIDES[self.view]))


def places(value: Any, setting: Setting, known: tuple[str, ...]) -> tuple[Place, ...]:
    """The places of a list; entries that are no place are left out."""
    if not isinstance(value, list):
        return ()
    return tuple(read for entry in value if (read := place(entry, setting, known)) is not None)


def place(value: Any, setting: Setting, known: tuple[str, ...] = ()) -> Place | None:
    """`"knee_near"`, `["knee_near", 3, -4]` or `[10, 20]`. `known`: the joints that may be named, all by default."""
    known = known or setting.joints()
    if isinstance(value, str):
        return Place(value) if value in known else None
    if isinstance(value, list) and len(value) == 3 and value[0] in known:
        by = point(value[1:], setting)
        return None if by is None else Place(str(value[0]), by)
    by = point(value, setting)
    return None if by is None else Place("", by)


def point(value: Any, setting: Setting) -> Point | None:
    """`[x, y]`, where y may be a word for a height that depends on the rung."""
    if not isinstance(value, list) or len(value) != 2 or not is_number(value[0]):
        return None
    y = setting.heights.get(value[1]) if isinstance(value[1], str) else value[1]
    return (float(value[0]), float(y)) if y is not None and is_number(y) else None


def is_number(value: Any) -> bool:
    """Whether this is a number that can be a length or an angle."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) <= MOST_CM
