"""Gathering the files of a pack: what is checked is what is kept, also when a file changes meanwhile."""

from pathlib import Path

import pytest

from kneecli.store.packs.gathering import gathered
from support.bundles import bundle_files, unpacked, zipped


@pytest.mark.parametrize("form", ["file", "folder", "zip"])
def test_what_was_gathered_stays_when_the_source_changes(tmp_path: Path, form: str) -> None:
    """All that is read of it later are the bytes that were read first."""
    files = bundle_files(pack_file="mine.toml")
    folder = unpacked(tmp_path / "given", files)
    (tmp_path / "x.zip").write_bytes(zipped(files))
    found = gathered({"file": folder / "mine.toml", "folder": folder, "zip": tmp_path / "x.zip"}[form])
    (tmp_path / "x.zip").write_bytes(b"")
    for name in files:
        (folder / name).write_text("changed")
        assert found.read(found.root / name) == files[name].encode()
