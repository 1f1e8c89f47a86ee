"""Props and arrows from the tables of a file of figures."""

from kneecli.domain.nearest import nearest
from kneecli.figures.machines import MACHINES
from kneecli.figures.pose import SIDES, Arrow, Prop
from kneecli.figures.props import KINDS
from kneecli.formats.figure.places import MOST_CM, Setting, is_number, place
from kneecli.formats.reading.checking import Table

_ARROW_CURE = 'Write `of = "ankle_near"`, or `from` and `to`.'


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
    seat = setting.seat_cm
    values = [seat if each == "seat" else each for each in (value if isinstance(value, list) else [value])]
    behind, between = table.flag("behind"), table.flag("between")
    if between and setting.view != "side":
        table.note("between", "only a side view has something between its legs", "Take `between` away.")
    if kind == "machine":
        if not isinstance(value, str) or value not in MACHINES:
            cure = nearest(str(value), MACHINES) or f"Known are {', '.join(MACHINES)}."
            table.note(kind, f"there is no machine {value!r}", cure)
            return None
        return Prop(kind, word=value, numbers=(table.decimal("x", -MOST_CM, MOST_CM) or 0.0,))
    if kind == "cuff":
        return Prop(kind, word=table.choice(kind, SIDES[setting.view]))
    numbers = tuple(float(value) for value in values if is_number(value))
    places = tuple(found for value in values if not is_number(value) if (found := place(value, setting)))
    given = len(numbers) + len(places)
    if kind == "step" and len(numbers) == 2:
        numbers = (*numbers, setting.step_cm)
    words = {"band": setting.rung.band or "", "step": setting.step_words, "weight": setting.kilograms}
    prop = Prop(kind, numbers, places, words.get(kind, ""), behind, between)
    least_numbers, least_places = _LEAST.get(kind, (1, 0))
    if len(numbers) < least_numbers or len(places) < least_places or given < len(values):
        cure = f"Give it {least_numbers} numbers and {least_places} places, or more; docs/packs/figures.md says which."
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
    "footprint": (0, 1),
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
            start=place(each.raw("from", None), setting),
            end=place(each.raw("to", None), setting),
            out=out if (out := each.decimal("out", -60, 60)) is not None else 7.0,
            bulge=each.decimal("bulge", -2, 2) or 0.0,
            both=each.flag("both"),
        )
        each.finish()
        if not of and (arrow.start is None or arrow.end is None):
            each.note("from", "the arrow does not say where it goes", 'Write `of = "ankle_near"`, or `from` and `to`.')
        found.append(arrow)
    return tuple(found)
