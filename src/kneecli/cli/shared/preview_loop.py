"""Drawing a figure from its file, once or after every change of the file."""

import re
import sys
import time
from pathlib import Path

from kneecli.cli.shared.showing.figures import put_svg
from kneecli.cli.shared.showing.target import Target
from kneecli.cli.shared.talk import Talk, on_terminal
from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.domain.nearest import nearest
from kneecli.domain.problem import CouldNot, FileFault, Problem, WrongUsage, printable
from kneecli.domain.value import dataclass
from kneecli.figures.linting.cues import cue_problems
from kneecli.figures.linting.figures import figure_problems
from kneecli.figures.pose import Figure
from kneecli.formats.figure.figures import FigureBook, read_figures
from kneecli.formats.reading.toml_lines import TomlLines
from kneecli.formats.reading.toml_text import read_toml_text
from kneecli.store.files import expanded, read_text

_EVERY_S = 0.2
"""Seconds between two looks at the file."""


@dataclass(frozen=True, slots=True)
class _Preview:
    """A figure that was read from its file, and all figures of the file."""

    book: FigureBook
    name: str
    figure: Figure
    problems: tuple[Problem, ...] = ()


def draw_once(talk: Talk, file: Path, name: str | None, rung: int | None, svg: Target | None) -> None:
    """Draws the figure. Raises FileFault and CouldNot; WrongUsage when there is no such figure or rung."""
    _draw(talk, _read_preview(expanded(file).absolute(), name, rung, None), svg)


def watch(talk: Talk, file: Path, name: str | None, rung: int | None, svg: Target | None) -> None:
    """Draws after every change of the file, until Ctrl-C. Faults of the file are shown, and do not end it.

    Raises WrongUsage when there is no such figure or rung.
    """
    try:
        _watch(talk, expanded(file).absolute(), name, rung, svg)
    except KeyboardInterrupt:
        print()


def _watch(talk: Talk, file: Path, name: str | None, rung: int | None, svg: Target | None) -> None:
    shown: _Preview | None = None
    stamp: object = None
    while True:
        if (stamp_now := _stamp(file)) != stamp:
            stamp = stamp_now
            print("\x1b[2J\x1b[H", end="")
            try:
                shown = _read_preview(file, name, rung, shown)
                _draw(talk, shown, svg)
            except (FileFault, CouldNot) as error:
                print("\n".join(printable(line) for problem in error.problems for line in str(problem).splitlines()))
            print(f"\nWaiting for {file.name} to be saved; Ctrl-C ends it.", flush=True)
        time.sleep(_EVERY_S)


def _stamp(file: Path) -> object:
    """A value that changes when the file, or another file of its pack, is saved again."""
    files = (near for near in _files_around(file) if near.is_file())
    return tuple((near.name, near.stat().st_mtime_ns, near.stat().st_size) for near in files)


def _files_around(file: Path) -> tuple[Path, ...]:
    """The file, and those that may belong to the same pack: beside it, one folder up, one folder down."""
    folder = file.parent
    return tuple(sorted({*folder.glob("*.toml"), *folder.parent.glob("*.toml"), *folder.glob("*/*.toml")}))


def _read_preview(file: Path, name: str | None, rung: int | None, last: _Preview | None) -> _Preview:
    """The figure to draw; `last` is the one before. Raises FileFault and CouldNot; WrongUsage for no such figure."""
    book, exercises = _read(file)
    if not book.document:
        raise FileFault(Problem("there is no figure in it", "Begin one with [exercise-id].", book.file))
    chosen = name or _changed(book, last)
    if chosen not in book.document:
        known = nearest(chosen, book.document) or f"Known are: {', '.join(book.document)}."
        raise WrongUsage(Problem(f"there is no figure {chosen!r}", known, "figure"))
    exercise = exercises.get(chosen)
    figure = _at_rung(book, chosen, exercise, rung)
    assert figure is not None
    return _Preview(book, chosen, figure, _problems(figure, exercise, rung))


def _problems(figure: Figure, exercise: Exercise | None, rung: int | None) -> tuple[Problem, ...]:
    """What is wrong with the figure as a picture of a body, and against the cues of its exercise."""
    if exercise is None:
        return figure_problems(figure)
    return (*figure_problems(figure), *cue_problems(figure, exercise, rung or exercise.default_rung))


def _at_rung(book: FigureBook, name: str, exercise: Exercise | None, rung: int | None) -> Figure | None:
    """The figure at this rung, or at the exercise's default rung; without an exercise, at an empty rung."""
    if exercise is None:
        return book.at(name, rung or 1, Rung(label="-"))
    if rung and rung > len(exercise.rungs):
        what = f"{exercise.id} has {len(exercise.rungs)} rungs, not {rung}"
        raise WrongUsage(Problem(what, f"Give 1 to {len(exercise.rungs)}.", "--rung"))
    return book.figure(exercise, rung or exercise.default_rung)


def _changed(book: FigureBook, last: _Preview | None) -> str:
    """The name of the first figure that has changed; else of the one drawn last; else of the first in the file."""
    if last is None:
        return next(iter(book.document))
    changed = (name for name, content in book.document.items() if content != last.book.document.get(name))
    return next(changed, last.name if last.name in book.document else next(iter(book.document)))


def _read(file: Path) -> tuple[FigureBook, dict[str, Exercise]]:
    """The figures, and by id the exercises of the pack that they belong to; none when no such pack is found nearby."""
    text = _text(file)
    document = read_toml_text(text, file.name)
    head = document.get("pack")
    if isinstance(head, dict) and "figures" in head:
        return _figures(file.parent / str(head["figures"])), _exercises(file)
    if isinstance(head, dict):
        name = head.get("name") if isinstance(head.get("name"), str) else "mine"
        what = "this pack names no file of pictures"
        cure = (
            f'Write `figures = "figures/{name}.toml"` below [pack], and make that file: each picture in it begins with '
            "the id of its exercise in brackets. docs/packs/figures.md has an example."
        )
        raise FileFault(Problem(what, cure, f"{file.name}:{TomlLines(text).line(('pack',))}"))
    pack = next((near for near in _files_around(file) if _names(near, file)), None)
    return _figures(file), _exercises(pack) if pack else {}


def _names(pack: Path, figures: Path) -> bool:
    """Whether this is the file of a pack that names this file of figures."""
    line = re.search(r'^figures *= *"([^"]+)"', read_text(pack) or "", re.MULTILINE)
    return line is not None and (pack.parent / line[1]).resolve() == figures.resolve()


def _figures(file: Path) -> FigureBook:
    return read_figures(_text(file), file.name)


def _exercises(pack: Path) -> dict[str, Exercise]:
    from kneecli.formats.pack.pack import read_pack

    return {exercise.id: exercise for exercise in read_pack(_text(pack), pack.name).exercises}


def _text(file: Path) -> str:
    text = read_text(file)
    if text is None:
        raise CouldNot(Problem("there is no such file", "Give a file of figures, or a pack's file.", str(file)))
    return text


def _draw(talk: Talk, preview: _Preview, svg: Target | None) -> None:
    """Draws the figure, and prints what is wrong with it."""
    from kneecli.render.console import show
    from kneecli.render.figure_view import FigureView
    from kneecli.render.layout.room import Group
    from kneecli.render.layout.text import Text

    if svg is not None and preview.figure.end is not None:
        _draw_svg(preview, svg)
    else:
        in_words = f"\n{preview.figure.alt}" if on_terminal() else ""
        show(Group(Text(preview.name, "title"), FigureView(preview.figure), Text(in_words)), talk.color)
    for problem in preview.problems:
        print(f"{problem.where}: {problem.what}\n  {problem.cure}", file=sys.stdout if on_terminal() else sys.stderr)


def _draw_svg(preview: _Preview, svg: Target) -> None:
    from kneecli.figures.drawing import draw
    from kneecli.figures.svg import write_svg

    picture = write_svg(draw(preview.figure), title=preview.name)
    put_svg(picture, svg)
    if svg.file is not None and on_terminal():
        print(f"{printable(preview.name)} is drawn in {svg.name}.")
