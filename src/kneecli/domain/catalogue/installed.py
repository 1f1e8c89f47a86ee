"""What was found when the packs were looked for: those that count, and those that don't, each with its reason."""

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
    """A pack that counts, and where it comes from."""

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
    """A plugin that answers more than where its packs are: its entry point, and the names of those hooks."""

    name: str
    value: str
    distribution: str
    version: str
    hooks: tuple[str, ...]

    @property
    def origin(self) -> Origin:
        """Where it comes from, as the packs that it brings have it."""
        return Origin(self.name, self.distribution, self.version)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Everything that was found; `files` is all that was read for it.

    The built-in packs come first, so that a name or an alias of theirs is theirs; then the others by their names.
    """

    packs: tuple[LoadedPack, ...] = ()
    broken: tuple[BrokenPack, ...] = ()
    files: tuple[str, ...] = ()
    disabled: tuple[DisabledPack, ...] = ()
    plugins: tuple[Plugin, ...] = ()

    @property
    def catalogue(self) -> Catalogue:
        """The exercises of all packs that count."""
        return Catalogue(tuple(loaded.pack for loaded in self.packs))

    def hooks(self, origin: Origin) -> tuple[str, ...]:
        """What the plugin of this origin answers besides where its packs are."""
        return next((plugin.hooks for plugin in self.plugins if plugin.origin == origin), ())

    @property
    def without_packs(self) -> tuple[Plugin, ...]:
        """The plugins that bring no pack, and only answer other hooks."""
        origins = {pack.origin for pack in self.packs} | {each.origin for each in self.broken}
        return tuple(plugin for plugin in self.plugins if plugin.origin not in origins)
