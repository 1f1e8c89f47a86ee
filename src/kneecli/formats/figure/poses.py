"""Poses from the tables of a file of figures."""

from kneecli.figures.geometry import Point
from kneecli.figures.pose import LOOKS, SIDES, Crouch, Limb, Pose
from kneecli.formats.figure.places import Setting, is_number, place, places, point
from kneecli.formats.reading.checking import Table

_LIMB_CURE = "Write two angles, `{ to = … }`, `{ on = … }` or `{ joints = [ …, … ] }`."


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
        flat=table.choices("flat", () if setting.view == "side" else sides),
        shod=setting.shod,
        pale=table.choices("pale", names),
    )
    table.finish()
    standing_leg = pose.limbs.get(f"leg_{hip.leg}") if isinstance(hip, Crouch) else None
    if isinstance(hip, Crouch) and (standing_leg is None or standing_leg.on is None or standing_leg.on.joint):
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
    hip_point = point(value, setting)
    if hip_point is None:
        table.note("hip", "`hip` is not a point", "Write [x, y], or { bend = 30 } for a body that stands on `leg_…`.")
    return hip_point or (0.0, 0.0)


def _torso(table: Table, hip: Point | Crouch) -> tuple[float, float]:
    value = table.raw("torso", 90)
    if is_number(value):
        return float(value), float(value)
    if isinstance(value, list) and len(value) == 2 and all(map(is_number, value)):
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
    if isinstance(value, list) and len(value) == 2 and all(map(is_number, value)):
        return Limb(angles=(float(value[0]), float(value[1])))
    if not isinstance(value, dict):
        table.note(key, f"`{key}` is not a limb", _LIMB_CURE)
        return None
    inner = table.table(key)
    known = setting.joints(key.partition("_")[0])
    joints = places(inner.raw("joints", None), setting, known)
    limb = Limb(
        to=place(inner.raw("to", None), setting, known),
        on=place(inner.raw("on", None), setting, known) if key.startswith("leg") else None,
        joints=(joints[0], joints[1]) if joints and len(joints) == 2 else None,
        other_way=inner.flag("other_way"),
    )
    inner.finish()
    if sum(way is not None for way in (limb.to, limb.on, limb.joints)) != 1:
        table.note(key, f"`{key}` does not say where the limb is", _LIMB_CURE)
    return limb
