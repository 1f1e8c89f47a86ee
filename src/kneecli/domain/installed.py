"""What was found when the packs were looked for: those that count, and those that are broken."""

from kneecli.domain.catalogue import Catalogue
from kneecli.domain.exercise import Pack
from kneecli.domain.problem import Problem
from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a pack comes from: an entry point of a distribution, or a file in the packs folder."""

    entry_point: str = ""
    distribution: str = ""
    version: str = ""
    file: str = ""

    def __str__(self) -> str:
        return f"{self.distribution} {self.version}".strip() if self.distribution else self.file


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
class Loaded:
    """Everything that was found, the packs in the order of their names; `files` is all that was read for it."""

    packs: tuple[LoadedPack, ...]
    broken: tuple[BrokenPack, ...]
    files: tuple[str, ...] = ()

    @property
    def catalogue(self) -> Catalogue:
        """The exercises of all packs that count."""
        return Catalogue(tuple(loaded.pack for loaded in self.packs))
