"""The packs' files of figures. Each is read when one of its figures is first needed."""

from collections.abc import Callable
from pathlib import Path

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Exercise, Pack
from kneecli.domain.catalogue.lint_finding import Finding
from kneecli.domain.problem import CouldNot, FileFault, Problem
from kneecli.domain.value import dataclass, field, replace
from kneecli.domain.vocabulary import Units
from kneecli.figures.pose import Figure
from kneecli.formats.figure.figures import FigureBook, read_figures
from kneecli.store.packs.zipped import Read, read_file, read_text_file, zip_of

Keep = Callable[[str, Path, Path, Callable[[], FigureBook]], FigureBook]
"""Gives what is kept of a pack's file of figures, else what it reads: pack, file, what of it lies on
the disk, which may be a zip, and the reader."""


def _read_anew(_pack: str, _file: Path, _on_disk: Path, read: Callable[[], FigureBook]) -> FigureBook:
    return read()


@dataclass(slots=True)
class Figures:
    """The figures of a catalogue's packs."""

    catalogue: Catalogue
    units: Units = "metric"
    read: Read = read_file
    keep: Keep = _read_anew
    _books: dict[str, FigureBook | None] = field(default_factory=dict)

    def of(self, exercise: Exercise, number: int) -> Figure | None:
        """The figure of this exercise at this rung, or None when its pack has none.

        Raises FileFault when the pack's file is wrong, and CouldNot when it can't be read.
        """
        file = next((pack.figures for pack in self.catalogue.packs if pack.name == exercise.pack), "")
        if not file:
            return None
        if file not in self._books:
            self._books[file] = self._book(exercise.pack, Path(file))
        book = self._books[file]
        return book.figure(exercise, number, self.units) if book else None

    def _book(self, pack: str, file: Path) -> FigureBook:
        return self.keep(pack, file, zip_of(file) or file, lambda: _book(file, self.read))

    def image(self, exercise: Exercise, name: str) -> bytes:
        """The bytes of the author's own image that a figure of this exercise names.

        Raises FileFault when it is too large or no image, and CouldNot when it can't be read.
        """
        file = next(pack.figures for pack in self.catalogue.packs if pack.name == exercise.pack)
        return read_image(_beside(Path(file), name), self.read)


def _book(file: Path, read: Read) -> FigureBook:
    text = read_text_file(file, read)
    if text is None:
        raise CouldNot(Problem("there is no such file", "Install the pack again.", str(file)))
    return read_figures(text, file.name)


def figure_findings(pack: Pack, folder: Path, read: Read = read_file) -> list[Finding]:
    """The faults of a pack's figures; the file that the pack names lies below this folder.

    They are only advice, because a figure that can't be shown stops nothing else.
    """
    from kneecli.formats.figure.figure_faults import figure_faults  # a figure that is only shown needs no check

    if not pack.figures:
        return []
    file = folder / pack.figures
    try:
        text = read_text_file(file, read)
        if text is None:
            return [_finding(Problem("there is no such file", "Write it, or take `figures` out.", f"{file}:1"))]
        book = read_figures(text, str(file))
        found = list(figure_faults(book, pack.exercises, pack.language))
    except (FileFault, CouldNot) as error:
        return [_finding(problem) for problem in error.problems]
    for name, content in book.document.items():
        if isinstance(content, dict) and isinstance(content.get("image"), str):
            try:
                read_image(_beside(file, content["image"]), read)
            except (FileFault, CouldNot) as error:
                found += [replace(problem, what=f"{name}: {problem.what}") for problem in error.problems]
    return [_finding(problem) for problem in found]


def _beside(figures: Path, name: str) -> Path:
    """The path of an image beside the file of figures. Raises FileFault for a path or a link to somewhere else."""
    if not name or Path(name.replace("\\", "/")).name != name:
        raise FileFault(
            Problem("its image does not lie beside it", "Put a copy beside it, and name that.", figures.name)
        )
    image = figures.with_name(name)
    if image.resolve().parent != figures.resolve().parent:
        raise FileFault(Problem("it is a link that leads out of its folder", "Put a copy in its place.", image.name))
    return image


def _finding(problem: Problem) -> Finding:
    file, _, line = problem.where.rpartition(":")
    return Finding(False, "figure", file or problem.where, int(line) if line.isdecimal() else 1, problem)


def read_image(file: Path, read: Read = read_file) -> bytes:
    """The bytes of an SVG or PNG file. Raises FileFault and CouldNot."""
    data = read(file)
    if data is None:
        raise CouldNot(Problem("there is no such file", "Put it beside the file of figures.", str(file)))
    looks_right = data.startswith(b"\x89PNG") if file.suffix == ".png" else b"<svg" in data[:2000]
    if not looks_right:
        raise FileFault(Problem(f"it is no {file.suffix[1:].upper()} image", "Save it in that format.", file.name))
    return data
