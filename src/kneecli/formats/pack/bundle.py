"""A pack as a folder or a zip: which file is the pack's own, and how large all may be (docs/packs/pack-format.md)."""

import re
from collections.abc import Callable, Iterable

from kneecli.domain.problem import FileFault, Problem

PACK_FILE = "pack.toml"

MOST_FILES = 500
MOST_BYTES = 20_000_000
"""All files of a bundle together have at most so many bytes."""

MOST_OF_ONE = 2_000_000
"""One file of a bundle has at most so many bytes."""

KINDS = (".toml", ".svg", ".png", ".md", ".txt")
"""What the files of a bundle end in: data, pictures, words. Nothing else is kept."""

PASSED_OVER = frozenset({"build", "dist", "node_modules", "site-packages", "venv", "__pycache__"})
"""Folders that other programs make beside an author's files."""

WITHOUT_ENDING = ("LICENSE", "LICENCE", "COPYING", "README", "NOTICE")

_IS_PACK = re.compile(rb"^[ \t]*\[[ \t]*pack[ \t]*\]", re.MULTILINE)


def is_pack(beginning: bytes) -> bool:
    """Whether a TOML file that begins so is that of a pack: it has a `[pack]` table."""
    return _IS_PACK.search(beginning) is not None


def pack_path(paths: Iterable[str], beginning: Callable[[str], bytes], shown: str) -> str | None:
    """The pack's own file among the paths of a bundle: `pack.toml`, else the only TOML file at the top with `[pack]`.

    None when there is none; `shown` names the bundle. Raises FileFault when there are several.
    """
    top = sorted(path for path in paths if path.endswith(".toml") and "/" not in path)
    if PACK_FILE in top:
        return PACK_FILE
    found = [path for path in top if is_pack(beginning(path))]
    if len(found) > 1:
        cure = f"A folder or a zip is one pack: call its file {PACK_FILE}, or give each a folder of its own."
        raise FileFault(Problem(f"there are several pack files in it: {', '.join(found)}", cure, shown))
    return found[0] if found else None


def is_kept(path: str) -> bool:
    """Whether a file of a bundle is of a kind that a pack needs."""
    name = path.rpartition("/")[2]
    return name.endswith(KINDS) or name in WITHOUT_ENDING


def is_hidden(path: str) -> bool:
    """Whether a system or an editor has put this file there, for itself: it is passed over."""
    parts = path.split("/")
    return "__MACOSX" in parts or parts[-1] in ("Thumbs.db", "desktop.ini") or any(part[:1] == "." for part in parts)
