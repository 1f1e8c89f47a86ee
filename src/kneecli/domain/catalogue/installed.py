"""What was found when the packs were looked for: those that are loaded, broken and disabled, and plugins."""

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.problem import Problem
from kneecli.domain.value import dataclass

OURS = "kneecli"
"""The distribution that the built-in packs belong to."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a pack comes from: an entry point of a distribution, or a file in the packs folder."""

    entry_point: str = ""
    distribution: str = ""
    version: str = ""
    file: str = ""

    def __str__(self) -> str:
        return f"{self.distribution} {self.version}".strip() if self.distribution else self.file

    @property
    def is_built_in(self) -> bool:
        """Whether it came with kneecli itself."""
        return self.distribution == OURS


@dataclass(frozen=True, slots=True)
class LoadedPack:
    """A pack that was loaded, and where it comes from."""

    pack: Pack
    origin: Origin


@dataclass(frozen=True, slots=True)
class BrokenPack:
    """Something that should have been a pack, and all that is wrong with it."""

    name: str
    origin: Origin
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class DisabledPack:
    """A pack that the user has switched off. Of one that is installed, nothing was imported."""

    name: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Plugin:
    """A plugin with more hooks than the one that names its packs: its entry point, and the names of these hooks."""

    name: str
    value: str
    distribution: str
    version: str
    hooks: tuple[str, ...]

    @property
    def origin(self) -> Origin:
        """Where it comes from: the same origin as that of its packs."""
        return Origin(self.name, self.distribution, self.version)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Everything that was found. `files` are the paths of all files that were read for it.

    The built-in packs come first, so that nobody else can take a name or an alias of theirs; then the others by name.
    """

    packs: tuple[LoadedPack, ...] = ()
    broken: tuple[BrokenPack, ...] = ()
    files: tuple[str, ...] = ()
    disabled: tuple[DisabledPack, ...] = ()
    plugins: tuple[Plugin, ...] = ()

    @property
    def catalogue(self) -> Catalogue:
        """The exercises of all packs that were loaded."""
        return Catalogue(tuple(loaded.pack for loaded in self.packs))

    def hooks(self, origin: Origin) -> tuple[str, ...]:
        """The names of the further hooks of the plugin of this origin."""
        return next((plugin.hooks for plugin in self.plugins if plugin.origin == origin), ())

    @property
    def without_packs(self) -> tuple[Plugin, ...]:
        """The plugins that bring no pack, and only answer other hooks."""
        origins = {pack.origin for pack in self.packs} | {pack.origin for pack in self.broken}
        return tuple(plugin for plugin in self.plugins if plugin.origin not in origins)
