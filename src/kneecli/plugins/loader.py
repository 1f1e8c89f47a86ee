"""Finding and loading packs. Each entry point is loaded on its own: whatever one does, the others go on."""

import contextlib
import importlib.metadata
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

import pluggy

from kneecli.domain.installed import BrokenPack, Loaded, LoadedPack, Origin
from kneecli.domain.problem import FileFault, Problem, printable
from kneecli.domain.value import dataclass, field, replace
from kneecli.formats.pack import read_pack
from kneecli.plugins.hookspecs import PROJECT, Hooks

MOST_BYTES = 4_000_000
"""A pack file larger than this is not read; the built-in ones are below a tenth of a megabyte."""


def load_packs(dropped_in: tuple[Path, ...] = ()) -> Loaded:
    """Every pack of the installed distributions, and of these files, that can be read.

    Nothing that a pack does or contains is raised from here; it is reported in `broken`.
    """
    search = _Search()
    for entry_point in _entry_points():
        _load_entry_point(entry_point, search)
    for file in sorted(dropped_in):
        _load_file(file, Origin(file=printable(str(file))), printable(file.stem), search)
    return _without_clashes(search)


@dataclass(slots=True)
class _Search:
    """What has been found so far; `files` is all that was read, to see later whether it has changed."""

    found: list[LoadedPack] = field(default_factory=list)
    broken: list[BrokenPack] = field(default_factory=list)
    files: list[str] = field(default_factory=list)


def _entry_points() -> Iterator[importlib.metadata.EntryPoint]:
    """The entry points in the order of their names; one that is listed twice (lib64 links) once."""
    listed = {(each.name, each.value): each for each in sorted(_installed(), key=lambda each: (each.name, each.value))}
    yield from listed.values()


def _installed() -> Iterable[importlib.metadata.EntryPoint]:
    """The entry points of all distributions; when one has a damaged list, those of the others."""
    try:
        return importlib.metadata.entry_points(group=PROJECT)
    except Exception:
        found: list[importlib.metadata.EntryPoint] = []
        for distribution in importlib.metadata.distributions():
            with contextlib.suppress(Exception):
                found += distribution.entry_points.select(group=PROJECT)
        return found


def _load_entry_point(entry_point: importlib.metadata.EntryPoint, search: _Search) -> None:
    """Adds the packs of one plugin to what was found, or what stopped it to what is broken."""
    dist = entry_point.dist
    origin = Origin(entry_point.name, dist.name if dist else "", dist.version if dist else "")
    try:
        with contextlib.redirect_stdout(sys.stderr):  # stdout is for what the command has to say
            plugin = entry_point.load()
            search.files.append(str(getattr(plugin, "__file__", "") or ""))
            files = _pack_files(plugin, entry_point.name)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a pack may raise anything at all, SystemExit included
        search.broken.append(BrokenPack(printable(entry_point.name), origin, (_raised(error, origin),)))
        return
    for file in files:
        _load_file(file, origin, entry_point.name, search)


def _pack_files(plugin: ModuleType, name: str) -> list[Path]:
    """What the plugin's hook returns, asked through a plugin manager of its own."""
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(Hooks)
    manager.register(plugin, name)
    manager.check_pending()
    if not manager.hook.kneecli_packs.get_hookimpls():
        raise TypeError("it has no `kneecli_packs` marked with `from kneecli import hookimpl`")
    answers = manager.hook.kneecli_packs()
    files = [file for answer in answers if isinstance(answer, (list, tuple)) for file in answer]
    if not files or not all(isinstance(file, (str, Path)) for file in files):
        raise TypeError("its `kneecli_packs` returned something that is not a list of paths")
    return [Path(file) for file in files]


def _load_file(file: Path, origin: Origin, name: str, search: _Search) -> None:
    """Adds the pack in this file to what was found, or all that is wrong with it to what is broken."""
    search.files.append(str(file))
    shown = printable(file.name)
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise FileFault(Problem("it can't be read: it is not a plain file", _cure(origin), shown))
        if status.st_size > MOST_BYTES:
            raise FileFault(Problem(f"it is larger than {MOST_BYTES} bytes", "Split it up.", shown))
        pack = read_pack(file.read_text(encoding="utf-8"), shown)
        if pack.figures:  # named beside the pack; from here on it is known where that is
            pack = replace(pack, figures=str((file.parent / pack.figures).absolute()))
        search.found.append(LoadedPack(pack, origin))
    except FileFault as fault:
        search.broken.append(BrokenPack(name, origin, fault.problems))
    except (OSError, ValueError, RecursionError) as error:
        problem = Problem(printable(f"it can't be read: {error}"), _cure(origin), shown)
        search.broken.append(BrokenPack(name, origin, (problem,)))


def _without_clashes(search: _Search) -> Loaded:
    """Leaves out packs whose name, or one of whose exercises, is taken: built-in ones first, then by name."""
    kept: list[LoadedPack] = []
    names: dict[str, str] = {}
    owners: dict[str, str] = {}
    for loaded in sorted(
        search.found, key=lambda each: (each.origin.distribution != PROJECT, each.pack.name, str(each.origin))
    ):
        pack = loaded.pack
        taken = [exercise.id for exercise in pack.exercises if exercise.id in owners]
        if pack.name in names:
            what = f"a pack named {pack.name!r} is already there, from {names[pack.name]}"
            search.broken.append(BrokenPack(pack.name, loaded.origin, (Problem(what, "Uninstall one of the two."),)))
        elif taken:
            what = f"the exercise {taken[0]!r} already belongs to the pack {owners[taken[0]]!r}"
            search.broken.append(BrokenPack(pack.name, loaded.origin, (Problem(what, "Its author can rename it."),)))
        else:
            kept.append(loaded)
            names[pack.name] = str(loaded.origin)
            owners.update((exercise.id, pack.name) for exercise in pack.exercises)
    return Loaded(tuple(sorted(kept, key=lambda each: each.pack.name)), tuple(search.broken), tuple(search.files))


def _raised(error: BaseException, origin: Origin) -> Problem:
    try:
        text = " ".join(str(error).split()) or "no message"
    except Exception:  # the error is the pack's own, too
        text = "no message"
    return Problem(printable(f"its module failed with {type(error).__name__}: {text}")[:400], _cure(origin))


def _cure(origin: Origin) -> str:
    if not origin.distribution:
        return "Mend the file, or take it out of the packs folder."
    if origin.distribution == PROJECT:
        return "Install kneecli again."
    return f"Update or uninstall {origin.distribution}."
