"""Packs as zips and folders to test with."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from support.packs import pack_text

FIGURE = """
[extra-squeeze]
alt = "Sitting tall on a chair, both feet on the floor. The thigh is squeezed, and nothing else moves."
props = [{ chair = [-20, 45] }]

[extra-squeeze.end]
hip = [0, 50]
leg_near = [0, -90]
leg_far = [0, -90]
"""


def bundle_files(version: str = "1.2.3", *, pack_file: str = "pack.toml") -> dict[str, str]:
    """The files of a pack `extra` that is in order, with a figure."""
    text = pack_text().replace('version = "1.2.3"', f'version = "{version}"\nfigures = "figures/extra.toml"')
    return {pack_file: text, "figures/extra.toml": FIGURE}


def zipped(files: Mapping[str, str | bytes], top: str = "") -> bytes:
    """A zip of these files, all below the folder `top`; the same bytes at any time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(_dated(f"{top}{name}"), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _dated(name: str) -> zipfile.ZipInfo:
    """The entry of a file or folder, with the oldest date that a zip can have."""
    info = zipfile.ZipInfo(name)
    info.external_attr = (0o40755 << 16) | 0x10 if name.endswith("/") else 0o100644 << 16
    return info


def entry(name: str, content: bytes = b"x", *, mode: int = 0o100644, flags: int = 0) -> bytes:
    """A zip with one entry of this name, mode and flags, beside a pack file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(_dated("pack.toml"), pack_text())
        info = zipfile.ZipInfo("placeholder".ljust(len(name), "_")[: len(name)])
        info.external_attr = mode << 16
        made.writestr(info, content)
    data = out.getvalue().replace(info.filename.encode(), name.encode())
    if flags:  # in the local header, and in the list
        local, listed = data.rfind(b"PK\x03\x04"), data.rfind(b"PK\x01\x02")
        data = data[: local + 6] + bytes([flags]) + data[local + 7 : listed + 8] + bytes([flags]) + data[listed + 9 :]
    return data


def unpacked(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Writes these files below the folder."""
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder
