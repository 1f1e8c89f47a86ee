"""Loading packs. Each plugin is loaded on its own: an error in one does not affect the others.

When two packs have the same name, or the same id of an exercise or so, the first pack is kept (`clashes.py`).
The order is fixed: the built-in packs, then those of installed distributions by the distribution's name, then what was
dropped in, by file name.
"""

import os
import sys
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from kneecli.domain.catalogue.installed import BrokenPack, DisabledPack, Loaded, LoadedPack, Origin, Plugin
from kneecli.domain.problem import FileFault, Problem, printable
from kneecli.domain.value import dataclass, field, replace
from kneecli.formats.pack.pack import API, claims_of_the_article, read_pack
from kneecli.plugins.asking import PACKS, Asked
from kneecli.plugins.clashes import without_clashes
from kneecli.plugins.discovery import GROUP, InstalledPlugin, installed_plugins
from kneecli.plugins.guard import PackFailed, guarded
from kneecli.plugins.installer import Installer, installer
from kneecli.plugins.pack_texts import PackText, in_folder, in_zip, plain_text

MOST_PROBLEMS = 100
"""The most problems of one file that are reported."""


def load_packs(
    dropped_in: tuple[Path, ...] = (), *, disabled: Collection[str] = (), only_built_in: bool = False
) -> Loaded:
    """Every pack of the installed distributions, and of these files, folders and zips, that can be read.

    An error of a pack is never raised; it is reported in `broken`. `disabled` has names of packs, plugins (entry
    points) or distributions: such a plugin is not imported. With `only_built_in` no other distribution is read.
    """
    search = _Search(installer(), frozenset(disabled))
    plugins = installed_plugins(only_ours=only_built_in)
    built_in = {plugin.point.name for plugin in plugins if plugin.origin.is_built_in}
    for plugin in plugins:
        search.plugin(plugin, built_in)
    for path in () if only_built_in else sorted(dropped_in):
        search.dropped_in(path)
    kept, clashing = without_clashes(search.found, search.installer)
    return Loaded(
        packs=tuple(sorted(kept, key=lambda loaded: (not loaded.origin.is_built_in, loaded.pack.name))),
        broken=(*search.broken, *clashing),
        files=tuple(dict.fromkeys(search.files)),
        disabled=tuple(sorted(search.disabled, key=lambda disabled: disabled.name)),
        plugins=tuple(search.plugins),
    )


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

    def dropped_in(self, path: Path) -> None:
        """Adds the pack in this file, folder or zip. A folder without a pack file is something else's."""
        origin, name = Origin(file=printable(str(path))), printable(path.name)
        self.files.append(str(path))
        if path.is_dir():
            self._add(lambda: in_folder(path), origin, name, name)
        elif path.suffix.lower() == ".zip":
            self._add(lambda: in_zip(path), origin, printable(path.stem), name)
        else:
            self.file(path, origin, printable(path.stem))

    def file(self, file: Path, origin: Origin, name: str, folder: Path | None = None) -> None:
        """Adds the pack in this file, or all its faults. With `folder`, the file must be inside that folder."""
        self.files.append(str(file))
        self._add(lambda: plain_text(file, self._cure(origin), folder), origin, name, printable(file.name))

    def _add(self, read: Callable[[], PackText | None], origin: Origin, name: str, shown: str) -> None:
        try:
            if (found := read()) is None:
                return
            self.files.append(found.file)
            pack = read_pack(found.text, found.shown)
            if not origin.is_built_in and (claims := claims_of_the_article(pack)):
                raise FileFault(claims)
            if pack.figures:  # the pack names it relative to itself
                pack = replace(pack, figures=str((found.folder / pack.figures).absolute()))
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
