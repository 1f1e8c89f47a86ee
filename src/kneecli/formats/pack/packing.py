"""The files of a pack as one zip: the same files make the same bytes, whenever and wherever they are packed."""

import io
import zipfile
from collections.abc import Mapping

_WHEN = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold: no file says when it was written."""


def packed(files: Mapping[str, bytes]) -> bytes:
    """The zip of these files by their paths."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for path in sorted(files):
            info = zipfile.ZipInfo(path, _WHEN)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3  # as on Unix, so that it is the same on Windows
            info.external_attr = 0o100644 << 16
            made.writestr(info, files[path])
    return out.getvalue()
