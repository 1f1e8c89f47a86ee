"""What the author of a figure writes: poses, props and arrows, as values. See docs/packs/figures.md."""

from kneecli.domain.value import dataclass, field
from kneecli.figures.geometry import Point

VIEWS = ("side", "front", "back")
SHOWS = ("end", "ghost", "panels", "to-and-fro")
LOOKS = ("ahead", "left", "right", "down")
SIDES = {"side": ("near", "far"), "front": ("left", "right"), "back": ("left", "right")}


@dataclass(frozen=True, slots=True)
class Place:
    """A point, by its distance from a joint of the body or from the origin."""

    joint: str = ""
    by: Point = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Limb:
    """How an arm or a leg lies; exactly one of the first four fields is given.

    `angles` of its two bones. `to`: where the palm or the ankle goes. `on`: what the sole stands on. `joints`: where
    elbow and hand, or knee and ankle, are seen. `other_way`: the joint between bends to the other side.
    """

    angles: tuple[float, float] | None = None
    to: Place | None = None
    on: Place | None = None
    joints: tuple[Place, Place] | None = None
    other_way: bool = False


@dataclass(frozen=True, slots=True)
class Crouch:
    """Where the hip is, by how far a standing leg's knee is bent.

    `share` is how much of the bend the shin takes; the thigh takes the rest.
    """

    leg: str
    bend: float
    share: float = 0.5


@dataclass(frozen=True, slots=True)
class Pose:
    """One position of the body. Angles are degrees in the picture: 0 points right, 90 up.

    `torso` is the direction from hip to neck, of its lower and of its upper half. `trunk` shortens the torso of a
    front view, for a body that leans towards the reader. `look`: where the face of a front view is turned; down: with
    closed eyes. `feet` and `hands` are directions from heel to toe and from wrist to fingers, by side; `flat` are the
    feet of a front view whose upper side is seen. `shod`: in shoes. `pale`: limbs that are further away than others.
    """

    hip: Point | Crouch
    torso: tuple[float, float] = (90.0, 90.0)
    head: float | None = None
    look: str = "ahead"
    trunk: float = 1.0
    limbs: dict[str, Limb] = field(default_factory=dict)
    feet: dict[str, float] = field(default_factory=dict)
    hands: dict[str, float] = field(default_factory=dict)
    under: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    flat: tuple[str, ...] = ()
    shod: bool = False
    pale: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing of this kind; what its numbers and places mean depends on the kind (`props.py`).

    It may lie behind the body, between the legs of a side view, or before the body, nearer to the reader.
    """

    kind: str
    numbers: tuple[float, ...] = ()
    places: tuple[Place, ...] = ()
    word: str = ""
    behind: bool = False
    between: bool = False
    before: bool = False


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow that follows the joint `of` from the start pose to the end pose, or goes from one place to another.

    `out` is how far outside the joint's path it is drawn, `bulge` how round it is, `both` whether it points both ways.
    `first`: in panels it belongs to the start, and stands in panel 1.
    """

    of: str = ""
    start: Place | None = None
    end: Place | None = None
    out: float = 7.0
    bulge: float = 0.0
    both: bool = False
    first: bool = False


@dataclass(frozen=True, slots=True)
class Feel:
    """A muscle in which the exercise should be felt, and its side: `hamstrings`, `near`."""

    muscle: str
    side: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of one exercise as it is done at some of its rungs.

    `hold`: the place of the clock that marks a pose to be held. `image`: the file of a picture by the pack's author.
    `first`: what panel 1 shows when one view can't show both, with a view, props and arrows of its own.
    """

    alt: str
    end: Pose | None
    start: Pose | None = None
    view: str = "side"
    show: str = "ghost"
    floor: bool = True
    caption: str = ""
    props: tuple[Prop, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    feel: tuple[Feel, ...] = ()
    hold: Place | None = None
    image: str = ""
    first: "Figure | None" = None
