"""What lies in the packs folder: pack files, zips, and folders, which may each be a pack."""

import contextlib
import os
from pathlib import Path

PACK_FILE, ZIP = ".toml", ".zip"


def dropped_in(folder: Path) -> tuple[Path, ...]:
    """All files and folders in the packs folder that may be packs, but not an editor's own files."""
    with contextlib.suppress(OSError), os.scandir(folder) as listed:
        return tuple(sorted(Path(each.path) for each in listed if each.name[0] != "." and _may_be_pack(each)))
    return ()


def _may_be_pack(entry: os.DirEntry[str]) -> bool:
    if entry.name.endswith(PACK_FILE) or entry.name.lower().endswith(ZIP):
        return True
    with contextlib.suppress(OSError):  # a loop of links
        return entry.is_dir()
    return False
