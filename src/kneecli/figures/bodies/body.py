"""The body of a skeleton as pieces, from back to front."""

from collections.abc import Iterator

from kneecli.figures.bodies.heads import head, neck
from kneecli.figures.bodies.limbs import arm, joint_patch, leg
from kneecli.figures.bodies.skeleton import Skeleton
from kneecli.figures.bodies.trunk import hips, trunk
from kneecli.figures.colours import DETAILS
from kneecli.figures.geometry import distance
from kneecli.figures.shapes import Blob, Chain, Line, Piece, Shape


def body(bones: Skeleton, marks: tuple[Piece, ...] = (), between: tuple[Piece, ...] = ()) -> Iterator[Piece]:
    """The pieces of the whole body, from back to front.

    `marks` lie on the trunk and the legs, under the arms; `between` lies behind the near leg.
    """
    order = _side_order(bones) if bones.view == "side" else _front_order(bones)
    for part in order:
        limb, _, side = part.partition("_")
        if part == "leg_near":
            yield from between
        if part == "marks":
            yield from marks
        elif limb == "leg":
            yield from _leg(bones, side)
        elif limb == "arm":
            yield from _arm(bones, side)
        elif limb == "head":
            yield Piece((neck(bones), *head(bones)))
        else:
            yield Piece(tuple(trunk(bones))) if limb == "trunk" else Piece((hips(bones),), halo=False)


def ghost(bones: Skeleton, limbs: tuple[str, ...], whole: bool) -> Iterator[Piece]:
    """These limbs in one pale colour; with `whole`, the torso and the head as well."""
    shapes: list[Shape] = []
    for limb in limbs:
        part, side = limb.split("_")
        if part == "leg":
            thigh, shin, foot = leg(bones, side)
            shapes += [thigh, shin, *foot]
        else:
            shapes += arm(bones, side)
    if whole:
        shapes += [*trunk(bones), *head(bones)]
    kept = tuple(_as_ghost(shape) for shape in shapes if shape.role not in DETAILS and not isinstance(shape, Line))
    if kept:
        yield Piece(kept, halo=False)


def _as_ghost(shape: Shape) -> Shape:
    if isinstance(shape, Chain):
        return Chain(shape.circles, "ghost")
    return Blob(shape.points, "ghost") if isinstance(shape, Blob) else shape


def _side_order(bones: Skeleton) -> list[str]:
    under, over = bones.pose.under, bones.pose.over
    parts = ("arm_far", "leg_far", *under, "head", "trunk", "leg_near", "arm_near")
    kept = [part for place, part in enumerate(parts) if part not in over and part not in parts[:place]]
    return [part for part in _seamed([*kept, *over]) if not _hidden(bones, part)]


def _front_order(bones: Skeleton) -> list[str]:
    """The trunk lies behind the legs, so that seated legs come forward."""
    under, over = bones.pose.under, bones.pose.over
    limbs = [f"{part}_{side}" for part in ("leg", "arm") for side in bones.sides]
    return [*_seamed([*under, "trunk", *(limb for limb in limbs if limb not in (*under, *over)), *over]), "head"]


def _seamed(order: list[str]) -> list[str]:
    """The order with the hips, which close the seam, and the marks behind the last leg."""
    last = max(place for place, part in enumerate(order) if part.startswith("leg") and part != "leg_far")
    return [*order[: last + 1], "hips", "marks", *order[last + 1 :]]


def _hidden(bones: Skeleton, part: str) -> bool:
    """Whether a far limb lies exactly behind its near twin."""
    limb, _, side = part.partition("_")
    joints = {"arm": ("elbow", "hand"), "leg": ("knee", "ankle", "toe")}.get(limb, ())
    if side != "far" or f"{limb}_near" in bones.pose.under:
        return False
    return all(distance(bones.at[f"{joint}_far"], bones.at[f"{joint}_near"]) < 0.5 for joint in joints)


def _leg(bones: Skeleton, side: str) -> Iterator[Piece]:
    """Thigh and shin, each with a halo, so that a folded leg shows both; a patch closes the gap at the knee."""
    thigh, shin, foot = leg(bones, side)
    if bones.view == "side":
        yield Piece((*foot, shin))
        yield Piece((thigh,))
        yield Piece((joint_patch(shin, towards_end=True),), halo=False)
    elif side in bones.pose.flat:  # seen from above: the knee is up, nearer to the reader than the shin and the foot
        yield Piece((shin, *foot))
        yield Piece((thigh,))
    else:
        yield Piece((thigh,))
        yield Piece((shin, *foot))
        yield Piece((joint_patch(thigh, towards_end=False),), halo=False)


def _arm(bones: Skeleton, side: str) -> Iterator[Piece]:
    upper, sleeve, fore, hand = arm(bones, side)
    yield Piece((upper, sleeve))
    yield Piece((fore, hand))
    yield Piece((joint_patch(upper, towards_end=False),), halo=False)
