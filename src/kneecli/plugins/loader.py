"""Loading packs. Each plugin is loaded on its own: an error in one does not affect the others.

When two packs have the same name, or the same id of an exercise, a measure, a programme or a goal, the first pack is
kept; the later one is left out whole and reported. The order is fixed: the built-in packs, then those of installed
distributions by the distribution's name, then dropped-in files by file name.
"""

import os
import stat
import sys
from collections.abc import Collection, Iterator
from pathlib import Path

from kneecli.domain.catalogue.installed import BrokenPack, DisabledPack, Loaded, LoadedPack, Origin, Plugin
from kneecli.domain.catalogue.pack_ids import ids_of
from kneecli.domain.problem import FileFault, Problem, printable
from kneecli.domain.value import dataclass, field, replace
from kneecli.formats.pack.pack import API, MOST_BYTES, claims_of_the_article, read_pack
from kneecli.plugins.asking import PACKS, Asked
from kneecli.plugins.discovery import GROUP, InstalledPlugin, installed_plugins
from kneecli.plugins.guard import PackFailed, guarded
from kneecli.plugins.installer import Installer, installer

MOST_PROBLEMS = 100
"""The most problems of one file that are reported."""


def load_packs(
    dropped_in: tuple[Path, ...] = (), *, disabled: Collection[str] = (), only_built_in: bool = False
) -> Loaded:
    """Every pack of the installed distributions, and of these files, that can be read.

    An error of a pack is never raised; it is reported in `broken`. `disabled` has names of packs, plugins (entry
    points) or distributions: such a plugin is not imported. With `only_built_in` no other distribution is read.
    """
    search = _Search(installer(), frozenset(disabled))
    plugins = installed_plugins(only_ours=only_built_in)
    built_in = {plugin.point.name for plugin in plugins if plugin.origin.is_built_in}
    for plugin in plugins:
        search.plugin(plugin, built_in)
    for file in () if only_built_in else sorted(dropped_in):
        search.file(file, Origin(file=printable(str(file))), printable(file.stem))
    return _without_clashes(search)


@dataclass(slots=True)
class _Search:
    """The packs found so far. `files` lists all files that were read; when one changes, the cache is out of date.

    `off` are the names of what is disabled.
    """

    installer: Installer
    off: frozenset[str]
    found: list[LoadedPack] = field(default_factory=list)
    broken: list[BrokenPack] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    disabled: list[DisabledPack] = field(default_factory=list)
    plugins: list[Plugin] = field(default_factory=list)

    def plugin(self, plugin: InstalledPlugin, built_in: Collection[str]) -> None:
        """Adds the packs of one plugin. One that its metadata rules out is not imported.

        `built_in` are the names of the built-in plugins.
        """
        name, origin = plugin.name, plugin.origin
        if name in self.off or (origin.distribution in self.off and not origin.is_built_in):
            self.disabled.append(DisabledPack(name, origin))
        elif plugin.api != API:
            what = f"it is written for api {plugin.api} of kneecli, and this one has api {API}"
            self._note(name, origin, what, f"Update kneecli: `{self.installer.update(GROUP)}`")
        elif name in built_in and not origin.is_built_in:
            cure = f"Its author can rename it. {self.installer.cure(origin)}"
            self._note(name, origin, f"its entry point is named {name!r}, as a built-in pack is", cure)
        else:
            self._load(plugin, name, origin)

    def _load(self, plugin: InstalledPlugin, name: str, origin: Origin) -> None:
        try:
            with guarded(name):
                asked = Asked(plugin.point.load(), name)
                files = asked.packs()
        except PackFailed as failure:
            self._note(name, origin, f"its module {failure}", self.installer.cure(origin))
            self.files += [*_files_of(plugin.module), *_files_behind(plugin.module, failure)]
            return
        self.files += _files_of(plugin.module)
        if more := tuple(hook for hook in asked.hooks if hook != PACKS):
            self.plugins.append(
                Plugin(plugin.point.name, plugin.point.value, origin.distribution, origin.version, more)
            )
        folder = Path(str(getattr(sys.modules.get(plugin.module), "__file__", None) or "")).parent
        for file in files:
            self.file(file, origin, name, folder)

    def file(self, file: Path, origin: Origin, name: str, folder: Path | None = None) -> None:
        """Adds the pack in this file, or all its faults. With `folder`, the file must be inside that folder."""
        self.files.append(str(file))
        shown = printable(file.name)
        try:
            if folder and not file.resolve().is_relative_to(folder.resolve()):
                raise FileFault(Problem("it lies outside of its own package's folder", self._cure(origin), shown))
            pack = read_pack(_text(file, shown, self._cure(origin)), shown)
            if not origin.is_built_in and (claims := claims_of_the_article(pack)):
                raise FileFault(claims)
            if pack.figures:  # the pack names it relative to itself
                pack = replace(pack, figures=str((file.parent / pack.figures).absolute()))
            if self.off.intersection((pack.name, name)):
                self.disabled.append(DisabledPack(pack.name, origin))
            else:
                self.found.append(LoadedPack(pack, origin))
        except FileFault as fault:
            if name in self.off:
                self.disabled.append(DisabledPack(name, origin))
            else:
                self.broken.append(
                    BrokenPack(name, origin, (*_some(fault.problems), *self._of_a_package(origin, shown)))
                )
        except (OSError, ValueError, RuntimeError) as error:  # a loop of links, a null byte, endless nesting
            self._note(name, origin, f"it can't be read: {error}", self._cure(origin), shown)

    def _of_a_package(self, origin: Origin, shown: str) -> tuple[Problem, ...]:
        """Of a file that came in a package, what its user can do: mending the file is for its author."""
        if not origin.distribution:
            return ()
        return (Problem(f"the file came with {origin.distribution}", self._cure(origin), shown),)

    def _cure(self, origin: Origin) -> str:
        return self.installer.cure(origin)

    def _note(self, name: str, origin: Origin, what: str, cure: str, where: str = "") -> None:
        self.broken.append(BrokenPack(name, origin, (Problem(printable(what), cure, where),)))


def _some(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems; of very many only the first."""
    if len(problems) <= MOST_PROBLEMS:
        return problems
    return (*problems[:MOST_PROBLEMS], Problem(f"and {len(problems) - MOST_PROBLEMS} more like these"))


def _text(file: Path, shown: str, cure: str) -> str:
    """The file's text. Raises FileFault when it is not a plain file, too large, or not UTF-8."""
    status = file.stat()
    if not stat.S_ISREG(status.st_mode):
        raise FileFault(Problem("it can't be read: it is not a plain file", cure, shown))
    if status.st_size > MOST_BYTES:
        raise FileFault(Problem(f"it is larger than {MOST_BYTES} bytes", "Split it up.", shown))
    data = file.read_bytes()[:MOST_BYTES]
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise FileFault(
            Problem("it can't be read: this is not UTF-8 text", "Save it as UTF-8.", f"{shown}:{line}")
        ) from None


def _files_of(module: str) -> Iterator[str]:
    """The files of the plugin's imported modules: when one of them changes, the plugin is loaded again."""
    top = module.partition(".")[0]
    for name, imported in list(sys.modules.items()):
        if name.partition(".")[0] == top and (file := getattr(imported, "__file__", None)):
            yield str(file)


def _files_behind(module: str, failure: PackFailed) -> Iterator[str]:
    """The files in which the fault may be: when one of them changes, the plugin is tried again."""
    for folder in sys.path:
        stem = os.path.join(folder, *module.split("."))  # noqa: PTH118 - it may be no path at all
        yield from (f"{stem}{ending}" for ending in (".py", "/__init__.py"))
    cause = failure.__cause__
    if isinstance(cause, SyntaxError) and cause.filename:
        yield cause.filename
    trace = cause.__traceback__ if cause else None
    while trace:
        if not trace.tb_frame.f_code.co_filename.startswith("<"):
            yield trace.tb_frame.f_code.co_filename
        trace = trace.tb_next


def _without_clashes(search: _Search) -> Loaded:
    """Leaves out packs whose name, or one of whose ids, an earlier pack has."""
    kept: list[LoadedPack] = []
    names: dict[str, str] = {}
    owners: dict[tuple[str, str], str] = {}
    for loaded in search.found:
        pack = loaded.pack
        ids = [(kind, id) for kind, _, id in ids_of(pack)]
        taken = next((each for each in ids if each in owners), None)
        if pack.name in names:
            what = f"a pack named {pack.name!r} is already there, from {names[pack.name]}"
            cure = f"Only one of the two can be there. {search.installer.cure(loaded.origin)}"
        elif taken:
            what = f"the {taken[0]} {taken[1]!r} already belongs to the pack {owners[taken]!r}"
            cure = f"Give it another id, or `kneecli packs disable {owners[taken]}` to have this one instead."
        else:
            kept.append(loaded)
            names[pack.name] = str(loaded.origin)
            owners.update((each, pack.name) for each in ids)
            continue
        search.broken.append(BrokenPack(pack.name, loaded.origin, (Problem(what, cure),)))
    return Loaded(
        packs=tuple(sorted(kept, key=lambda loaded: (not loaded.origin.is_built_in, loaded.pack.name))),
        broken=tuple(search.broken),
        files=tuple(dict.fromkeys(search.files)),
        disabled=tuple(sorted(search.disabled, key=lambda disabled: disabled.name)),
        plugins=tuple(search.plugins),
    )
