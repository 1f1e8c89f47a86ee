"""Adding a pack to the packs folder: it is checked first, and what it brings is told."""

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path

from kneecli.app.context import Context
from kneecli.app.packs.checking import check_files
from kneecli.app.packs.dropped import Dropped, dropped_packs
from kneecli.authoring.prescription_lint import lint_sheet
from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Exercise, Pack
from kneecli.domain.catalogue.lint_finding import FaultyPack, Finding, of_format
from kneecli.domain.problem import CouldNot, FileFault, NothingToDo, Problem, WrongUsage
from kneecli.domain.value import dataclass, replace
from kneecli.plugins.installer import installer
from kneecli.store.packs.figures import Figures
from kneecli.store.packs.folder import copy_aside, holds, put, put_aside
from kneecli.store.packs.gathering import Gathered, gathered

PRESCRIPTIONS = "prescriptions/"
"""The folder of a bundle in which prescriptions lie."""

_OF_PYTHON = (".whl", ".tar.gz", ".egg")


@dataclass(frozen=True, slots=True)
class Addition:
    """A pack that is in order, and where it would lie. `data` is what that file would hold.

    `earlier` is what is there of this name, `figures` are the exercises with a picture, `prescriptions` the paths of
    the sheets in it, `left_out` those of files that no pack needs, `advice` how many pieces of it there are.
    """

    pack: Pack
    source: Path
    target: Path
    data: bytes
    earlier: tuple[Dropped, ...] = ()
    figures: tuple[str, ...] = ()
    prescriptions: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    advice: int = 0


def prepared(ctx: Context, path: Path) -> Addition:
    """The pack at this path, checked, and what adding it would do; nothing is written.

    What is checked are the very bytes that would be put there.

    Raises FaultyPack with all its faults, NothingToDo when it is there already as it is, WrongUsage and CouldNot.
    """
    _refuse_what_is_no_pack(path)
    found = _gathered(path)
    check = check_files(ctx, [found.file], found.read)
    faults = [each for each in check.findings if each.is_fault or ctx.strict]
    if faults or not check.packs:
        raise FaultyPack(faults)
    pack = check.packs[0]
    sheets = tuple(name for name in found.files if name.startswith(PRESCRIPTIONS) and name.endswith(".toml"))
    _check_sheets(
        Catalogue((*ctx.catalogue.packs, pack)), ctx.today, {found.root / name: found.files[name] for name in sheets}
    )
    _refuse_installed(ctx, pack)
    target = ctx.places.packs / f"{pack.name}{'.toml' if found.is_one_file else '.zip'}"
    earlier = tuple(each for each in dropped_packs(ctx) if each.name == pack.name or each.path == target)
    _refuse_same(path, target, found.data, earlier)
    return Addition(
        pack=pack,
        source=path,
        target=target,
        data=found.data,
        earlier=earlier,
        figures=_drawn(pack, found),
        prescriptions=sheets,
        left_out=found.left_out,
        advice=len(check.findings),
    )


def added(ctx: Context, addition: Addition) -> tuple[Path, ...]:
    """Puts the pack into the packs folder; returns where what it replaces is kept. In a dry run does nothing.

    The new pack is there before another one of its name is taken out. Raises CouldNot.
    """
    if ctx.dry_run:
        return ()
    same = [each for each in addition.earlier if each.path == addition.target]
    kept = [copy_aside(each.path, each.kept_as) for each in same]
    put(addition.target, addition.data)
    return (*kept, *(put_aside(each.path, each.kept_as) for each in addition.earlier if each not in same))


def _refuse_what_is_no_pack(path: Path) -> None:
    if path.name.endswith(_OF_PYTHON):
        what = "this is a Python package, which is a program and no file of data"
        raise WrongUsage(Problem(what, f"`{installer().add(str(path))}` installs it."))
    if str(path).startswith(("http:/", "https:/")):
        raise WrongUsage(Problem("kneecli fetches nothing", "Download it first, and name the file."))
    if not path.exists():
        raise CouldNot(Problem("there is no such file", "Name a pack file, a folder or a zip.", str(path)))


def _gathered(path: Path) -> Gathered:
    """The files of the pack. Raises FaultyPack and CouldNot."""
    try:
        return gathered(path)
    except FileFault as fault:
        raise FaultyPack(of_format(each, str(path)) for each in fault.problems) from fault


def _check_sheets(catalogue: Catalogue, today: datetime.date, sheets: Mapping[Path, bytes]) -> None:
    """Raises FaultyPack for a prescription in the bundle that could not be added later."""
    wrong: list[Finding] = []
    for file, data in sheets.items():
        try:
            findings, _ = lint_sheet(data.decode("utf-8-sig"), str(file), catalogue, today)
        except UnicodeDecodeError:
            wrong.append(of_format(Problem("this is not UTF-8 text", "Save it as UTF-8.", str(file)), str(file)))
        else:
            wrong += [each for each in findings if each.is_fault]
    if wrong:
        raise FaultyPack(wrong)


def _refuse_installed(ctx: Context, pack: Pack) -> None:
    """Raises CouldNot for a pack that is there already as a Python package."""
    loaded = ctx.packs.loaded
    origins = [each.origin for each in loaded.packs if each.pack.name == pack.name]
    origins += [each.origin for each in loaded.disabled if each.name == pack.name]
    origins += [each.origin for each in loaded.broken if each.name == pack.name]
    origin = next((each for each in origins if each.distribution), None)
    if origin:
        what = f"the pack {pack.name!r} is there already, from the package {origin}"
        cure = f"Only one of the two can be there. `{installer().uninstall(origin.distribution)}` takes that one out."
        raise CouldNot(Problem(what, cure))


def _refuse_same(path: Path, target: Path, data: bytes, earlier: Sequence[Dropped]) -> None:
    """Raises NothingToDo when the pack is in the packs folder just as it would be."""
    if any(each.path.resolve() == path.resolve() for each in earlier):
        raise NothingToDo(Problem(f"{path} lies in the packs folder, and counts.", "`kneecli packs list`"))
    if [each.path for each in earlier] == [target] and holds(target, data):
        raise NothingToDo(Problem("this very pack is there already, byte for byte.", "`kneecli packs list`"))


def _drawn(pack: Pack, found: Gathered) -> tuple[str, ...]:
    """The ids of the exercises that have a picture; which of them are faulty, the check has told."""
    if not pack.figures:
        return ()
    figures = Figures(Catalogue((replace(pack, figures=str(found.root / pack.figures)),)), read=found.read)
    return tuple(each.id for each in pack.exercises if _is_drawn(figures, each))


def _is_drawn(figures: Figures, exercise: Exercise) -> bool:
    try:
        figure = figures.of(exercise, exercise.default_rung)
        if figure and figure.image:
            figures.image(exercise, figure.image)
    except (FileFault, CouldNot):
        return False
    return figure is not None
