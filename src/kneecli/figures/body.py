"""The body of a skeleton as pieces, from back to front: tapered limbs, shirt, trousers, a face that looks somewhere."""

from collections.abc import Iterator

from kneecli.figures.geometry import Point, angle_of, distance, left_of, minus, mix, plus, towards, unit
from kneecli.figures.shapes import Blob, Chain, Circle, Line, Piece, Shape
from kneecli.figures.skeleton import FINGERS, PALM, Skeleton

# The head, as points along its forward and its upward axis, from the middle of the skull.
_PROFILE = (
    (-1.0, 11.6), (4.6, 10.4), (8.2, 6.2), (8.9, 2.6), (9.5, 0.6), (11.9, -2.3), (11.2, -3.5), (9.3, -3.9),
    (9.5, -5.6), (9.2, -7.2), (8.6, -8.6), (6.3, -10.6), (2.0, -9.6), (-1.6, -8.4), (-6.8, -7.0), (-9.2, -1.0),
    (-8.6, 5.6), (-5.4, 9.8),
)  # fmt: skip
_HAIR_SIDE = (
    (8.3, 7.4), (7.2, 10.6), (2.6, 13.3), (-4.2, 12.9), (-9.6, 8.4), (-10.9, 1.0), (-9.3, -5.4), (-6.6, -7.4),
    (-5.2, -3.4), (-3.8, 0.6), (-1.6, 0.4), (-0.6, 3.6), (2.6, 6.4),
)  # fmt: skip
_FACE_FRONT = (
    (0.0, 12.0), (6.0, 10.4), (8.6, 4.0), (8.3, -2.4), (6.4, -7.8), (2.6, -11.2),
    (-2.6, -11.2), (-6.4, -7.8), (-8.3, -2.4), (-8.6, 4.0), (-6.0, 10.4),
)  # fmt: skip
_HAIR_FRONT = (
    (-9.0, 1.0), (-9.9, 6.0), (-7.6, 11.4), (0.0, 13.8), (7.6, 11.4), (9.9, 6.0), (9.0, 1.0), (7.8, 4.6),
    (4.6, 7.4), (-2.0, 8.2), (-6.6, 6.4), (-7.9, 4.2),
)  # fmt: skip
_HAIR_BACK = (
    (-9.2, -1.0), (-9.8, 6.0), (-7.2, 11.6), (0.0, 13.6), (7.2, 11.6), (9.8, 6.0), (9.2, -1.0), (6.4, -7.6),
    (0.0, -9.0), (-6.4, -7.6),
)  # fmt: skip

_FOOT = (
    (0.4, 4.2), (0.6, 1.0), (3.4, 0.0), (9.0, 0.5), (17.5, 0.0), (21.9, 0.6),
    (22.3, 2.4), (18.5, 4.1), (12.6, 7.2), (9.6, 10.0), (5.4, 11.0), (2.2, 8.6),
)  # fmt: skip
"""The foot from its side, along the sole and above it, from the heel."""


def body(made: Skeleton, marks: tuple[Piece, ...] = ()) -> Iterator[Piece]:
    """The pieces of the whole body, from back to front; `marks` lie on the trunk and the legs, under the arms."""
    order = _side_order(made) if made.view == "side" else _front_order(made)
    for part in order:
        if part == "marks":
            yield from marks
        elif not _hidden(made, part):
            yield from _PARTS[part.split("_")[0]](made, part)


def ghost(made: Skeleton, limbs: tuple[str, ...], whole: bool) -> Iterator[Piece]:
    """These limbs in a single quiet colour; with `whole`, the torso and the head as well."""
    shapes: list[Shape] = []
    for limb in limbs:
        part, side = limb.split("_")
        shapes += _leg_shapes(made, side) if part == "leg" else _arm_shapes(made, side)
    if whole:
        shapes += [*_torso_shapes(made), *_head_shapes(made)]
    yield Piece(tuple(_in_role(shape, "ghost") for shape in shapes if not _is_detail(shape)), halo=False)


def _is_detail(shape: Shape) -> bool:
    return isinstance(shape, Line) or shape.role in ("face", "hair")


def _in_role(shape: Shape, role: str) -> Shape:
    if isinstance(shape, Chain):
        return Chain(shape.circles, role)
    return Blob(shape.points, role) if isinstance(shape, Blob) else shape


def _side_order(made: Skeleton) -> list[str]:
    pose = made.pose
    order = ["arm_far", "leg_far", "head", "torso", "leg_near", "marks", "arm_near"]
    for limb in pose.under:
        order.remove(limb)
        order.insert(order.index("head"), limb)
    for limb in pose.over:
        order.remove(limb)
        order.append(limb)
    return order


def _front_order(made: Skeleton) -> list[str]:
    """The trunk lies behind the legs, so that seated legs come forward; the hips close the seam again."""
    pose = made.pose
    legs = [f"leg_{side}" for side in made.sides]
    legs.sort(key=lambda leg: leg in pose.over)
    arms = [f"arm_{side}" for side in made.sides]
    behind = [arm for arm in arms if arm in pose.under]
    before = [arm for arm in arms if arm not in pose.under]
    return [*behind, "torso", *legs, "hips", "marks", *before, "head"]


def _hidden(made: Skeleton, part: str) -> bool:
    """Whether a far limb lies exactly behind its near twin."""
    limb, _, side = part.partition("_")
    joints = {"arm": ("elbow", "hand"), "leg": ("knee", "ankle", "toe")}.get(limb, ())
    if side != "far" or f"{limb}_near" in made.pose.under:
        return False
    return all(distance(made.at[f"{each}_far"], made.at[f"{each}_near"]) < 0.5 for each in joints)


def _colour(side: str, role: str) -> str:
    return f"{role}-far" if side == "far" else role


def _leg_pieces(made: Skeleton, part: str) -> Iterator[Piece]:
    side = part.split("_")[1]
    shin, thigh, foot = _shin(made, side), _thigh(made, side), _foot(made, side)
    patch = Chain((shin.circles[0], (mix(shin.circles[0][0], shin.circles[-1][0], 0.3), 5.4)), shin.role)
    if made.view == "side":
        yield Piece((foot, shin))
        yield Piece((thigh,))
        yield Piece((patch,) if side == "far" else (patch, _pelvis(made)), halo=False)
    else:
        yield Piece((thigh,))
        yield Piece((shin, foot))
        knee = thigh.circles[-1][0]
        yield Piece((Chain(((mix(knee, thigh.circles[0][0], 0.25), 6.6), (knee, 6.0)), thigh.role),), halo=False)


def _leg_shapes(made: Skeleton, side: str) -> list[Shape]:
    return [_foot(made, side), _shin(made, side), _thigh(made, side)]


def _thigh(made: Skeleton, side: str) -> Chain:
    hip, knee = made.at[f"hip_{side}"], made.at[f"knee_{side}"]
    bulge = _front_of(made, hip, knee)
    root = hip if made.view == "side" else mix(hip, knee, 0.07)
    circles = ((root, 9.3), (plus(mix(hip, knee, 0.45), bulge, 0.9), 8.4), (knee, 6.0))
    return Chain(circles, _colour(side, "legs"))


def _shin(made: Skeleton, side: str) -> Chain:
    knee, ankle = made.at[f"knee_{side}"], made.at[f"ankle_{side}"]
    bulge = _front_of(made, knee, ankle)
    circles = ((knee, 5.9), (plus(mix(knee, ankle, 0.3), bulge, -1.1), 5.9), (ankle, 3.7))
    return Chain(circles, _colour(side, "legs"))


def _front_of(made: Skeleton, start: Point, end: Point) -> Point:
    """The direction in which the front of a leg's bone faces; none in a front view."""
    return left_of(unit(minus(end, start))) if made.view == "side" else (0.0, 0.0)


def _foot(made: Skeleton, side: str) -> Shape:
    at = made.at
    ankle, heel, toe = at[f"ankle_{side}"], at[f"heel_{side}"], at[f"toe_{side}"]
    role = _colour(side, "skin")
    if heel == toe:  # seen from its front
        ahead = unit(minus(heel, ankle))
        across = left_of(ahead)
        sign = -1 if side == made.sides[0] else 1
        out = plus(heel, across, 1.6 * sign)
        return Chain(((ankle, 3.5), (plus(out, ahead, -3.8), 4.4)), role)
    turn = made.angles[f"foot_{side}"]
    if angle_of(minus(toe, heel)) - turn > 3:  # the heel is up, and the toes are flat on the floor
        ball = plus(toe, (-5.5, 1))
        return Chain(((plus(heel, towards(turn + 60), 5), 3.6), (plus(ball, (0.5, 1.2)), 2.6), (plus(toe, (-1.4, 1.6)), 1.6)), role)
    ahead, up = towards(turn), towards(turn + 90)
    return Blob(tuple(plus(plus(heel, ahead, along), up, high) for along, high in _FOOT), role)


def _arm_pieces(made: Skeleton, part: str) -> Iterator[Piece]:
    side = part.split("_")[1]
    sleeve, upper, fore, hand = _arm_shapes(made, side)
    yield Piece((upper, sleeve))
    yield Piece((fore, hand))
    elbow = made.at[f"elbow_{side}"]
    patch = Chain(((mix(elbow, made.at[f"shoulder_{side}"], 0.3), 4.3), (elbow, 4.0)), _colour(side, "skin"))
    yield Piece((patch,), halo=False)


def _arm_shapes(made: Skeleton, side: str) -> list[Shape]:
    at = made.at
    shoulder, elbow, wrist = at[f"shoulder_{side}"], at[f"elbow_{side}"], at[f"wrist_{side}"]
    hand = made.angles[f"hand_{side}"]
    palm, tips = plus(wrist, towards(hand), PALM - 1), plus(wrist, towards(hand), FINGERS - 1.6)
    skin = _colour(side, "skin")
    return [
        Chain(((shoulder, 6.2), (mix(shoulder, elbow, 0.52), 5.6)), _colour(side, "sleeve")),
        Chain(((shoulder, 5.2), (elbow, 4.0)), skin),
        Chain(((elbow, 4.0), (mix(elbow, wrist, 0.3), 4.0), (wrist, 2.7)), skin),
        Chain(((wrist, 2.7), (palm, 3.5), (tips, 1.8)), skin),
    ]


def _torso_pieces(made: Skeleton, part: str) -> Iterator[Piece]:
    shapes = _torso_shapes(made)
    yield Piece(tuple(shapes))


def _hips_pieces(made: Skeleton, part: str) -> Iterator[Piece]:
    yield Piece(tuple(_hips_front(made)), halo=False)


def _torso_shapes(made: Skeleton) -> list[Shape]:
    if made.view == "side":
        return [Chain(tuple(_trunk_circles(made)), "shirt")]
    return [_front_trunk(made)]


def _trunk_circles(made: Skeleton) -> Iterator[Circle]:
    """Round the spine: buttocks to the back, chest to the front."""
    for share, radius, ahead in ((0.06, 10.2, -0.6), (0.34, 9.0, 0.6), (0.66, 10.2, 1.0), (0.86, 8.0, 0.0), (0.95, 5.6, -0.4)):
        along = unit(minus(made.spine(min(1, share + 0.05)), made.spine(share - 0.05)))
        front = along[1], -along[0]
        yield plus(made.spine(share), front, ahead), radius


def _pelvis(made: Skeleton) -> Chain:
    along = unit(minus(made.spine(0.1), made.spine(0)))
    front = along[1], -along[0]
    hip = made.at["hip"]
    low, high = plus(plus(hip, front, -1.8), along, -0.5), plus(plus(hip, along, 6), front, -0.4)
    return Chain(((low, 9.4), (high, 9.8)), "legs")


def _front_trunk(made: Skeleton) -> Blob:
    half = (
        (4.2, 51.0), (8.5, 49.6), (15.5, 47.6), (18.6, 44.0), (17.6, 38.0), (15.6, 31.0), (13.2, 20.0), (14.2, 8.0), (15.0, 2.0),
    )  # fmt: skip
    points = [*half, *((-x, y) for x, y in reversed(half))]
    return Blob(tuple(_on_trunk(made, across, up) for across, up in points), "shirt")


def _hips_front(made: Skeleton) -> Iterator[Shape]:
    half = ((14.4, 8.0), (16.4, 1.0), (17.6, -7.0), (10.0, -12.0), (1.2, -9.0))
    points = [*half, *((-x, y) for x, y in reversed(half))]
    yield Blob(tuple(_on_trunk(made, across, up) for across, up in points), "legs")


def _on_trunk(made: Skeleton, across: float, up: float) -> Point:
    """A point of the front trunk: so far from the midline, so far up from the hips."""
    share = up / 51
    low, high = made.pose.torso
    along = unit(minus(made.spine(min(1, share + 0.05)), made.spine(max(-0.2, share - 0.05))))
    del low, high
    centre = made.spine(share) if share >= 0 else plus(made.at["hip"], along, up)
    return plus(centre, (along[1], -along[0]), across)


def _neck(made: Skeleton) -> Chain:
    neck, head = made.at["neck"], made.at["head"]
    low = mix(made.at["waist"], neck, 0.86 if made.view == "side" else 1.0)
    return Chain(((low, 4.5), (mix(neck, head, 0.65), 4.5)), "skin")


def _head_pieces(made: Skeleton, part: str) -> Iterator[Piece]:
    shapes = _head_shapes(made)
    yield Piece((_neck(made), *shapes))


def _head_shapes(made: Skeleton) -> list[Shape]:
    angle = made.angles["head"]
    up, ahead, centre = towards(angle), towards(angle - 90), made.at["head"]

    look = made.pose.look
    mirror = -1 if look == "left" else 1

    def put(points: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple(plus(plus(centre, ahead, x * mirror), up, y) for x, y in points)

    if made.view == "side" or look in ("left", "right"):
        eye = put(((6.4, 1.2),))[0]
        return [
            Blob(put(_PROFILE), "skin"),
            Blob(put(_HAIR_SIDE), "hair"),
            Chain(((eye, 0.9),), "face"),
        ]
    if made.view == "back":
        return [Blob(put(_FACE_FRONT), "skin"), Blob(put(_HAIR_BACK), "hair")]
    left, right, *mouth = put(((-3.4, 0.2), (3.4, 0.2), (-2.4, -6.0), (0.0, -6.7), (2.4, -6.0)))
    return [
        Blob(put(_FACE_FRONT), "skin"),
        Blob(put(_HAIR_FRONT), "hair"),
        *(_eye(eye, ahead, closed=look == "down") for eye in (left, right)),
        Line(tuple(mouth), 0.8, "face"),
    ]


def _eye(centre: Point, across: Point, *, closed: bool) -> Shape:
    if closed:
        return Line((plus(centre, across, -1.6), plus(centre, across, 1.6)), 0.8, "face")
    return Chain(((centre, 1.0),), "face")


_PARTS = {
    "leg": _leg_pieces,
    "arm": _arm_pieces,
    "torso": _torso_pieces,
    "head": _head_pieces,
    "hips": _hips_pieces,
}

