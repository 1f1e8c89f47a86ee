"""A machine with packs of third parties on it, to see what becomes of the built-in ones."""

import functools
from collections.abc import Callable
from pathlib import Path

from kneecli.domain.value import dataclass
from support.cli import Ran, kneecli
from support.packs import distribution


@functools.cache
def built_in() -> frozenset[str]:
    """The ids of the built-in exercises."""
    ran = kneecli("exercises", "--json", home=Path("/nonexistent"))
    assert (ran.code, ran.err) == (0, "")
    return frozenset(each["id"] for each in ran.data)


@dataclass(frozen=True)
class Machine:
    """A machine with packs of third parties on it: installed ones in `site`, dropped-in ones in `home`."""

    home: Path
    site: Path
    runs: Callable[..., Ran] = kneecli

    def kneecli(self, *arguments: str, cwd: Path | None = None) -> Ran:
        """Runs the command on this machine."""
        return self.runs(*arguments, home=self.home, cwd=cwd, PYTHONPATH=str(self.site))

    def install(self, name: str, module: str | bytes | None, **files: str | bytes) -> None:
        """Installs a distribution, with its pack files beside its module."""
        distribution(self.site, name, module)
        for file, content in files.items():
            path = self.site / f"{file}.toml"
            path.write_bytes(content if isinstance(content, bytes) else content.encode())


def broken_ones(ran: Ran) -> list[dict[str, object]]:
    """The broken packs that `packs list --json` names."""
    return [row for row in ran.data if row["problems"]]


def assert_only_this_is_lost(machine: Machine, name: str, *words: str) -> None:
    """The built-in exercises are all there, the broken pack is named once on stderr, and listed with its cure."""
    ran = machine.kneecli("exercises", "--json")
    assert ran.code == 0, ran.err
    assert frozenset(each["id"] for each in ran.data) == built_in()
    assert ran.err.count("\n") == 1, ran.err
    assert ran.err.count(f"the pack {name} is left out") == 1, ran.err
    assert "kneecli packs list" in ran.err
    listed = machine.kneecli("packs", "list", "--json")
    assert (listed.code, listed.err) == (0, "")
    (row,) = broken_ones(listed)
    assert row["name"] == name
    assert isinstance(row["problems"], list)
    text = " ".join(f"{each['where']} {each['what']}" for each in row["problems"])
    for word in words:
        assert word in text, text
    assert all(each["cure"] for each in row["problems"])
