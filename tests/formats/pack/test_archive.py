"""A zip of a pack: what usual programs write is read, and what leads anywhere else is refused before it is read."""

import io
import stat
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.problem import FileFault
from kneecli.formats.pack.archive import Archive
from kneecli.formats.pack.bundle import MOST_FILES, MOST_OF_ONE
from support.bundles import bundle_files, entry, zipped

GOOD = zipped(bundle_files())


@pytest.mark.parametrize(
    "data",
    [
        GOOD,
        zipped(bundle_files(), "calm-hips/"),
        zipped(bundle_files(), "calm-hips\\").replace(b"figures/extra", b"figures\\extra"),
        zipped({**bundle_files(), "__MACOSX/._pack.toml": b"\0", "._pack.toml": b"\0", ".DS_Store": b"\0"}),
        zipped({**bundle_files(), "figures/": "", "Thumbs.db": b"\0", ".git/config": "x"}),
        b"#!/bin/sh\n" + GOOD,
    ],
    ids=["plain", "one top folder", "made on Windows", "made on a Mac", "with folders", "with something in front"],
)
def test_what_usual_programs_write_is_read(data: bytes) -> None:
    """Always the same files by the same paths; what systems add for themselves is passed over."""
    archive = Archive(data, "a.zip")
    assert archive.paths == ("figures/extra.toml", "pack.toml")
    assert archive.read("pack.toml").decode() == bundle_files()["pack.toml"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (entry("../../evil.toml"), "leads out of it"),
        (entry("..\\evil.toml"), "leads out of it"),
        (entry("figures/../../evil"), "leads out of it"),
        (entry("/etc/evil"), "leads out of it"),
        (entry("\\\\server\\evil"), "leads out of it"),
        (entry("C:\\evil"), "leads out of it"),
        (entry("c:evil"), "leads out of it"),
        (entry("a//b"), "none that a file can have"),
        (entry("a/./b"), "none that a file can have"),
        (entry("\x1b[31mred"), r"'\\x1b\[31mred' is none that a file can have"),
        (entry("pack.toml\0.png"), "none that a file can have"),
        (entry("x" * 300), "none that a file can have"),
        (entry("pack.toml"), "stands twice"),
        (entry("PACK.toml"), "nothing but capitals"),
        (entry("link", b"/etc/passwd", mode=stat.S_IFLNK | 0o777), "'link' is a link"),
        (entry("pipe", mode=stat.S_IFIFO | 0o644), "'pipe' is no plain file"),
        (entry("secret", flags=1), "locked with a password"),
        (zipped({f"{n}.txt": "" for n in range(MOST_FILES + 1)}), "more than 500 files"),
        (zipped({f"{n}.txt": "" for n in range(10 * MOST_FILES + 1)}), "more than 500 files"),
        (zipped({f"{n}.txt": bytes(MOST_OF_ONE) for n in range(11)}), "unpacked it would be larger"),
        (GOOD[:200], "no zip that can be read"),
        (b"", "no zip that can be read"),
        (b"[pack]\n", "no zip that can be read"),
    ],
    ids=lambda value: "zip" if isinstance(value, bytes) else None,
)
def test_what_leads_elsewhere_is_refused(data: bytes, what: str) -> None:
    """In plain words, with the zip's name, and before anything of it is read."""
    with pytest.raises(FileFault, match=what) as caught:
        Archive(data, "a.zip")
    assert {problem.where for problem in caught.value.problems} == {"a.zip"}
    assert all(problem.cure for problem in caught.value.problems)


def test_a_file_that_lies_about_its_size_is_not_read_to_its_end() -> None:
    """A bomb: the list says ten bytes, and there are ten million."""
    data = zipped({"pack.toml": bytes(10_000_000)})
    lie = data.replace((10_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert lie != data
    with pytest.raises(FileFault, match=r"a\.zip/pack\.toml"):
        Archive(lie, "a.zip").read("pack.toml")
    with pytest.raises(FileFault, match="larger than 2000000"):
        Archive(data, "a.zip").read("pack.toml")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_compression_is_refused(method: int) -> None:
    """These are unpacked at once, however large they become."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        made.writestr("pack.toml", "x")
    with pytest.raises(FileFault, match="unusual way"):
        Archive(out.getvalue(), "a.zip")


@given(place=st.integers(0, len(GOOD) - 1), byte=st.integers(0, 255), cut=st.integers(0, 40))
def test_damage_is_a_fault_and_nothing_else(place: int, byte: int, cut: int) -> None:
    """Whatever byte is wrong: the files are as they were, or a fault is told."""
    data = GOOD[:place] + bytes([byte]) + GOOD[place + 1 : len(GOOD) - cut]
    try:
        archive = Archive(data, "a.zip")
        read = {path: archive.read(path) for path in archive.paths}
    except FileFault:
        return
    assert all(content in {text.encode() for text in bundle_files().values()} for content in read.values())
