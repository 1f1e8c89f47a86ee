"""A pack's figures: TOML text to `Figure` values, with every fault of the file in one go (docs/packs/figures.md)."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.domain.problem import FileFault
from kneecli.domain.value import dataclass, replace
from kneecli.domain.vocabulary import Units
from kneecli.figures.marks import MUSCLES, TRUNK_MUSCLES
from kneecli.figures.pose import SHOWS, SIDES, VIEWS, Feel, Figure, Place, Prop
from kneecli.formats.figure.places import Setting, place
from kneecli.formats.figure.poses import read_pose
from kneecli.formats.figure.props import read_arrows, read_props
from kneecli.formats.reading.checking import Table
from kneecli.formats.reading.faults import Faults
from kneecli.formats.reading.toml_lines import TomlLines

_IMAGE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.(?:svg|png)")


@dataclass(frozen=True, slots=True)
class FigureBook:
    """The figures of one pack's file; each is read when it is first needed."""

    document: Mapping[str, Any]
    text: str
    file: str

    def figure(self, exercise: Exercise, number: int, units: Units = "metric") -> Figure | None:
        """The figure of this exercise at this rung, or None when the file has none.

        Raises FileFault with every fault of this figure.
        """
        return self.at(exercise.id, number, exercise.rung(number), units) if exercise.id in self.document else None

    def at(self, name: str, number: int, rung: Rung, units: Units = "metric") -> Figure | None:
        """The figure of this name, as it is at this rung. Raises FileFault with every fault of it."""
        faults = Faults(self.file, TomlLines(self.text).line)
        figure = figure_in(self.document[name], name, number, rung, units, faults)
        if problems := faults.problems():
            raise FileFault(problems)
        return figure


def read_figures(text: str, file: str) -> FigureBook:
    """The figures in this text. Raises FileFault when it is not TOML."""
    from kneecli.formats.reading.toml_text import read_toml_text  # what is in the cache needs no parser

    return FigureBook(read_toml_text(text, file), text, file)


def figure_in(content: Any, name: str, number: int, rung: Rung, units: Units, faults: Faults) -> Figure | None:
    """The figure that this content describes at this rung; None, with a fault noted, when it is no table."""
    if not isinstance(content, dict):
        faults.note((name,), f"`{name}` is not a table", f"Write it as [{name}].")
        return None
    table = Table(_at_rung(content, name, number, faults), (name,), faults)
    figure = _read(table, table.text("alt"), rung, units)
    if table.has("first"):
        figure = replace(figure, first=_first(table.table("first"), figure.alt, rung, units))
    table.finish()
    return figure


def _first(table: Table, alt: str, rung: Rung, units: Units) -> Figure:
    """The picture of panel 1."""
    figure = _read(table, alt, rung, units)
    if table.has("image"):
        table.note("image", "`first` shows an image", "Describe its pose in `end`.")
    table.finish()
    return figure


def _read(table: Table, alt: str, rung: Rung, units: Units) -> Figure:
    """The figure in this table, with these words; a figure's `first` is one too, but has no panels of its own."""
    view = table.choice("view", VIEWS, "side")
    setting = Setting(rung, units, view, table.flag("shoes"))
    return Figure(
        alt=alt,
        end=read_pose(table.table("end"), setting) if table.has("end") or not table.has("image") else None,
        start=read_pose(table.table("start"), setting) if table.has("start") else None,
        view=view,
        show=table.choice("show", SHOWS, "ghost"),
        floor=table.flag("floor", True),
        caption=table.text("caption", ""),
        props=(*read_props(table, setting), *_loads(table, setting)),
        arrows=read_arrows(table, setting),
        feel=_feel(table, view),
        hold=_hold(table, setting),
        image=_image(table),
    )


def _at_rung(content: dict[str, Any], name: str, number: int, faults: Faults) -> dict[str, Any]:
    """The figure's keys, replaced by those of the rung's variants."""
    merged = {key: value for key, value in content.items() if key != "rung"}
    for variant in _variants(content, name, number, faults):
        merged = _with_variant(merged, variant)
    if isinstance(merged.get("first"), dict):
        merged["first"] = _with_whole_start(merged["first"])
    return _with_whole_start(merged)


def _with_whole_start(figure: dict[str, Any]) -> dict[str, Any]:
    """A figure whose start has what it did not repeat of the end, and without the keys that are taken away."""
    whole = dict(figure)
    if isinstance(whole.get("start"), dict) and isinstance(whole.get("end"), dict):
        whole["start"] = {**whole["end"], **whole["start"]}
    for pose in ("start", "end"):
        if isinstance(whole.get(pose), dict):
            whole[pose] = _without_none(whole[pose])
    return _without_none(whole)


def _without_none(table: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in table.items() if value != "none"}


def _variants(content: dict[str, Any], name: str, number: int, faults: Faults) -> Iterator[dict[str, Any]]:
    """The variants of the figure for this rung, without the rungs that they are for."""
    variants = content.get("rung", [])
    if not isinstance(variants, list) or not all(isinstance(variant, dict) for variant in variants):
        faults.note((name, "rung"), "`rung` is not a list of tables", f"Write it as [[{name}.rung]].")
        return
    for index, variant in enumerate(variants):
        table = Table(variant, (name, "rung", index), faults)
        first = table.number("from", 1, 99)
        if first <= number <= table.number("to", first, 99, first):
            yield {key: value for key, value in variant.items() if key not in ("from", "to")}


def _with_variant(figure: dict[str, Any], variant: dict[str, Any]) -> dict[str, Any]:
    """The keys of a figure with those of a variant; poses are merged. With `anew` the variant replaces the figure."""
    merged = {} if "anew" in variant else dict(figure)
    for key, value in variant.items():
        if key == "anew":
            continue
        both = key in ("end", "start") and isinstance(merged.get(key), dict) and isinstance(value, dict)
        merged[key] = {**merged[key], **value} if both else value
    return merged


def _loads(table: Table, setting: Setting) -> tuple[Prop, ...]:
    """The ankle weight that the rung asks for."""
    side = table.choice("load_on", SIDES[setting.view], SIDES[setting.view][0])
    if setting.rung.load_with != "ankle-weight":
        return ()
    return (Prop("cuff", word=f"{side} {setting.kilograms}"),)


def _feel(table: Table, view: str) -> tuple[Feel, ...]:
    """The muscles in which the exercise is felt."""
    muscles = []
    for text in table.texts("feel"):
        muscle, _, side = text.partition(" ")
        if muscle in TRUNK_MUSCLES or (muscle in MUSCLES and side in SIDES[view]):
            muscles.append(Feel(muscle, side))
        else:
            known = ", ".join((*MUSCLES, *TRUNK_MUSCLES))
            cure = f"Write a muscle ({known}) and {' or '.join(SIDES[view])}, such as `hamstrings {SIDES[view][0]}`."
            table.note("feel", f"`feel` has {text!r} in it", cure)
    return tuple(muscles)


def _hold(table: Table, setting: Setting) -> Place | None:
    """The place of the clock that marks a hold."""
    clock = place(table.raw("hold", None), setting)
    if clock is None and table.has("hold"):
        table.note("hold", "`hold` is not a place", 'Write where the clock stands: [x, y], or ["head", 24, 0].')
    return clock


def _image(table: Table) -> str:
    image = table.text("image", "")
    if image and not _IMAGE.fullmatch(image):
        table.note("image", f"`image` is {image!r}", "Name an .svg or .png file that lies beside this one.")
        return ""
    return image
