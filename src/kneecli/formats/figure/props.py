"""Props and arrows from the tables of a file of figures."""

from typing import Any

from kneecli.domain.nearest import nearest
from kneecli.figures.pose import SIDES, Arrow, Place, Prop
from kneecli.figures.scenery.machines import MACHINES
from kneecli.figures.scenery.props import KINDS, LOOPS
from kneecli.formats.figure.places import MOST_CM, Setting, is_number, place
from kneecli.formats.reading.checking import Table

_ARROW_CURE = 'Write `of = "ankle_near"`, or `from` and `to`.'


def read_props(table: Table, setting: Setting) -> tuple[Prop, ...]:
    """The props of a figure."""
    props = []
    for prop_table in table.tables("props"):
        kind = next((kind for kind in KINDS if prop_table.has(kind)), None)
        if kind is None:
            prop_table.note("", "this prop is of no known kind", f"Known are {', '.join(KINDS)}.")
            continue
        prop = _prop(prop_table, kind, setting)
        prop_table.finish()
        if prop is not None:
            props.append(prop)
    return tuple(props)


def _prop(table: Table, kind: str, setting: Setting) -> Prop | None:
    """The prop in this table, or None with a fault noted."""
    value = table.raw(kind)
    behind, between, before = table.flag("behind"), table.flag("between"), table.flag("before")
    if between and setting.view != "side":
        table.note("between", "only a side view has something between its legs", "Take `between` away.")
    if kind == "machine":
        return _machine(table, value)
    if kind == "cuff":
        return Prop(kind, word=table.choice(kind, SIDES[setting.view]))
    if kind == "loop":
        return Prop(kind, word=f"{table.choice(kind, LOOPS)} {setting.rung.band or ''}")
    found = _numbers_and_places(table, kind, value, setting)
    if found is None:
        return None
    words = {"band": setting.rung.band or "", "step": setting.step_words, "weight": setting.kilograms}
    return Prop(kind, *found, words.get(kind, ""), behind, between, before)


def _machine(table: Table, name: object) -> Prop | None:
    if not isinstance(name, str) or name not in MACHINES:
        cure = nearest(str(name), MACHINES) or f"Known are {', '.join(MACHINES)}."
        table.note("machine", f"there is no machine {name!r}", cure)
        return None
    return Prop("machine", word=name, numbers=(table.decimal("x", -MOST_CM, MOST_CM) or 0.0,))


def _numbers_and_places(
    table: Table, kind: str, value: Any, setting: Setting
) -> tuple[tuple[float, ...], tuple[Place, ...]] | None:
    """The numbers and the places in the prop's value, in order; None, with a fault noted, when some are missing."""
    listed = value if isinstance(value, list) else [value]
    parts = [setting.seat_cm if part == "seat" else part for part in listed]
    numbers = tuple(float(part) for part in parts if is_number(part))
    places = tuple(read for part in parts if not is_number(part) if (read := place(part, setting)))
    is_understood = len(numbers) + len(places) == len(parts)
    if kind == "step" and len(numbers) == 2:
        numbers = (*numbers, setting.step_cm)
    least_numbers, least_places = _LEAST.get(kind, (1, 0))
    if len(numbers) < least_numbers or len(places) < least_places or not is_understood:
        cure = f"Give it {least_numbers} numbers and {least_places} places, or more; docs/packs/figures.md says which."
        table.note(kind, f"`{kind}` does not say where it is", cure)
        return None
    return numbers, places


_LEAST = {
    "chair": (2, 0),
    "counter-along": (2, 0),
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
    "footprint": (0, 1),
    "weight": (0, 1),
    "bar": (0, 2),
    "block": (4, 0),
}
"""How many numbers and places a kind of prop needs; one number otherwise."""


def read_arrows(table: Table, setting: Setting) -> tuple[Arrow, ...]:
    """The arrows of a figure."""
    arrows = []
    for arrow_table in table.tables("arrows"):
        of = arrow_table.choice("of", setting.joints()) if arrow_table.has("of") else ""
        out = arrow_table.decimal("out", -60, 60)
        arrow = Arrow(
            of=of,
            start=place(arrow_table.raw("from", None), setting),
            end=place(arrow_table.raw("to", None), setting),
            out=7.0 if out is None else out,
            bulge=arrow_table.decimal("bulge", -2, 2) or 0.0,
            both=arrow_table.flag("both"),
            first=arrow_table.flag("first"),
        )
        arrow_table.finish()
        if not of and (arrow.start is None or arrow.end is None):
            arrow_table.note("from", "the arrow does not say where it goes", _ARROW_CURE)
        arrows.append(arrow)
    return tuple(arrows)
