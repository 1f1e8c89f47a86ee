"""Sizes of files and disks in words."""


def size_words(size: int) -> str:
    """`512 bytes`, `12 kB`, `3.4 MB`, `12 GB`."""
    for unit, word in ((10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if size >= unit:
            return f"{size / unit:.{1 if size < 10 * unit else 0}f} {word}"
    return f"{size} bytes"
