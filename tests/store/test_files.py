"""Files are replaced whole or not at all, and stay as private as they were."""

import errno
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kneecli.domain.problem import CouldNot, FileFault
from kneecli.store import files
from kneecli.store.files import is_stream, make_folder, put_own, read_text, replace_own, replace_text
from support.cli import clean_env


def mode(path: Path) -> int:
    """The permissions of a file or folder."""
    return stat.S_IMODE(path.stat().st_mode)


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return sorted(file.name for file in folder.iterdir())


def mount(folder: Path, options: str) -> None:
    """Mounts a small disk of its own there, or skips the test with the reason."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a disk takes root on Linux")
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"can't mount here: {done.stderr.decode().strip()}")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk of 64 KB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount(folder, "size=64k")
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A folder on a read-only disk, with a file `old.md` in it."""
    folder = tmp_path / "locked"
    folder.mkdir()
    mount(folder, "size=64k")
    (folder / "old.md").write_text("old", encoding="utf-8")
    subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_text_comes_back_as_it_was_written(tmp_path: Path) -> None:
    """What was put in a file is what is read from it, whatever the letters."""
    replace_text(tmp_path / "a.md", "Übung, 20 % · 膝\n")
    assert read_text(tmp_path / "a.md") == "Übung, 20 % · 膝\n"


@pytest.mark.parametrize("name", ["none.md", "none/none.md", "file/none.md"])
def test_a_missing_file_is_none(tmp_path: Path, name: str) -> None:
    """A file that is not there is no error, wherever its path ends."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert read_text(tmp_path / name) is None


def test_windows_texts_are_read(tmp_path: Path) -> None:
    """A file saved by an editor on Windows, with a mark at its start and its line ends, reads like any other."""
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbfone\r\ntwo\r\n")
    assert read_text(tmp_path / "a.md") == "one\ntwo\n"


def test_bytes_that_are_not_utf_8_are_named_by_line(tmp_path: Path) -> None:
    """A file in another encoding is refused with its name, the line and a cure."""
    file = tmp_path / "a.md"
    file.write_bytes(b"one\ntwo\nd\xe9j\xe0 vu\n")
    with pytest.raises(FileFault) as raised:
        read_text(file)
    (problem,) = raised.value.problems
    assert problem.where == f"{file}:3"
    assert "UTF-8" in problem.what
    assert problem.cure


def test_a_folder_in_place_of_a_file_could_not_be_read(tmp_path: Path) -> None:
    """A folder where a file should be is reported, not a crash."""
    with pytest.raises(CouldNot, match="this is a folder, not a file"):
        read_text(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="modes are those of POSIX")
def test_new_files_and_folders_are_private(tmp_path: Path) -> None:
    """Nobody else can look into a new file, nor into any folder made for it, however lax the umask."""
    before = os.umask(0)
    try:
        replace_text(tmp_path / "one" / "two" / "a.md", "text")
    finally:
        os.umask(before)
    assert mode(tmp_path / "one" / "two" / "a.md") == 0o600
    assert mode(tmp_path / "one" / "two") == 0o700
    assert mode(tmp_path / "one") == 0o700


@pytest.mark.parametrize("call", ["sync", "open", "mkdir"])
def test_a_full_disk_leaves_no_empty_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """Those that were made for the file are gone again, whichever call is refused; those that were there stay."""
    (tmp_path / "mine").mkdir()

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    if call == "sync":
        monkeypatch.setattr(files, "sync", full)
    elif call == "open":
        monkeypatch.setattr(os, "open", full)
    else:
        made = Path.mkdir
        monkeypatch.setattr(
            Path, "mkdir", lambda folder, *mode: full() if folder.name == "two" else made(folder, *mode)
        )
    with pytest.raises(CouldNot, match="No space left"):
        replace_text(tmp_path / "mine" / "one" / "two" / "a.md", "text")
    monkeypatch.undo()
    assert [file.name for file in tmp_path.rglob("*")] == ["mine"]


@pytest.mark.skipif(os.name == "nt", reason="modes are those of POSIX")
@pytest.mark.parametrize("kept", [0o600, 0o640, 0o644, 0o664])
def test_an_existing_mode_is_kept(tmp_path: Path, kept: int) -> None:
    """A file that its owner shares stays shared, and a private one private."""
    file = tmp_path / "a.md"
    file.write_text("old", encoding="utf-8")
    file.chmod(kept)
    replace_text(file, "new")
    assert (file.read_text(encoding="utf-8"), mode(file)) == ("new", kept)


def test_an_existing_folder_is_left_as_it_is(tmp_path: Path) -> None:
    """A folder that is there keeps its mode."""
    (tmp_path / "there").mkdir()
    (tmp_path / "there").chmod(0o755)
    make_folder(tmp_path / "there")
    assert mode(tmp_path / "there") == 0o755


def test_a_symbolic_link_is_followed_and_kept(tmp_path: Path) -> None:
    """A link stays a link, also one through a second link, and the file behind it gets the text."""
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.md").write_text("old", encoding="utf-8")
    (tmp_path / "middle.md").symlink_to("real/a.md")
    (tmp_path / "link.md").symlink_to(tmp_path / "middle.md")
    replace_text(tmp_path / "link.md", "new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "middle.md").is_symlink()
    assert (tmp_path / "real" / "a.md").read_text(encoding="utf-8") == "new"
    assert names(tmp_path / "real") == ["a.md"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are those of POSIX")
def test_what_is_no_plain_file_is_never_replaced(tmp_path: Path) -> None:
    """A device or a named pipe is refused, not exchanged for a file of the same name."""
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    with pytest.raises(CouldNot, match="not a plain file"):
        replace_text(pipe, "text")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert names(tmp_path) == ["pipe.md"]


def test_a_full_disk_leaves_the_old_text(small_disk: Path) -> None:
    """When the disk fills up, the old text is whole, nothing is left behind, and the cure is named."""
    file = small_disk / "a.md"
    replace_text(file, "old " * 1000)
    with pytest.raises(CouldNot, match="Free some space"):
        replace_text(file, "new " * 100_000)
    assert read_text(file) == "old " * 1000
    assert names(small_disk) == ["a.md"]
    replace_text(file, "small again")
    assert read_text(file) == "small again"


LIMITED = """
import resource, signal, sys
from pathlib import Path
from kneecli.domain.problem import CouldNot
from kneecli.store.files import replace_text
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    replace_text(Path(sys.argv[1]), "new" * 10_000)
except CouldNot:
    sys.exit(7)
"""


@pytest.mark.skipif(os.name == "nt", reason="limits are those of POSIX")
def test_a_write_that_is_cut_short_leaves_the_old_text(tmp_path: Path) -> None:
    """When the system stops a write half-way, the old text is whole and nothing is left behind."""
    file = tmp_path / "a.md"
    replace_text(file, "old")
    done = subprocess.run([sys.executable, "-c", LIMITED, file], env=clean_env(None), check=False)
    assert done.returncode == 7
    assert read_text(file) == "old"
    assert names(tmp_path) == ["a.md"]


@pytest.mark.parametrize("name", ["old.md", "new.md", "folder/new.md"])
def test_a_read_only_disk_is_reported(read_only: Path, name: str) -> None:
    """On a disk that can't be written, what is there stays, and the message says what is wrong."""
    with pytest.raises(CouldNot, match=r"can't write it: Read-only .*\n.*Nothing was changed"):
        replace_text(read_only / name, "new")
    assert names(read_only) == ["old.md"]
    assert read_text(read_only / "old.md") == "old"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind root")
def test_a_folder_of_someone_else_is_reported(tmp_path: Path) -> None:
    """Where the user may not write, the message says so."""
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(CouldNot, match="who may use it"):
            replace_text(tmp_path / "a.md", "new")
    finally:
        tmp_path.chmod(0o700)


REWRITING = """
import sys
from pathlib import Path
from kneecli.store.files import replace_text
texts = ("a" * 300_000 + "\\n", "b" * 200_000 + "\\n")
for number in range(10_000_000):
    replace_text(Path(sys.argv[1]), texts[number % 2])
    print(number, flush=True)
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="kill -9 is POSIX")
def test_a_killed_writer_leaves_one_text_or_the_other(tmp_path: Path) -> None:
    """Killed with -9 at any moment while it rewrites a file, kneecli leaves one whole text or the other."""
    file = tmp_path / "a.md"
    for rounds in range(1, 16):
        with subprocess.Popen(
            [sys.executable, "-c", REWRITING, file], stdout=subprocess.PIPE, env=clean_env(None)
        ) as child:
            assert child.stdout is not None
            for _ in range(rounds):
                assert child.stdout.readline()
            child.send_signal(signal.SIGKILL)
        assert file.read_bytes() in (b"a" * 300_000 + b"\n", b"b" * 200_000 + b"\n")
        assert mode(file) == 0o600


def leftover(folder: Path, name: str, age: float) -> Path:
    """A file of this name that was last written so many seconds ago."""
    file = folder / name
    file.write_text("left", encoding="utf-8")
    then = file.stat().st_mtime - age
    os.utime(file, (then, then))
    return file


def test_what_a_killed_writer_left_behind_is_removed(tmp_path: Path) -> None:
    """The next writing in the same folder removes old temporary files, whatever was to be written."""
    leftover(tmp_path, ".a.md.kneecli-0123abcd.tmp", 4000)
    leftover(tmp_path, ".yesterday.md.kneecli-ffffffff.tmp", 400_000)
    replace_text(tmp_path / "a.md", "new")
    assert names(tmp_path) == ["a.md"]


def test_nothing_else_is_removed_with_it(tmp_path: Path) -> None:
    """What may still be written, is named otherwise or is no file stays."""
    leftover(tmp_path, ".a.md.kneecli-0123abcd.tmp", 0)
    for name in ("..tmp", ".a.md.0123abcd.tmp", ".a.md.kneecli-0123abcg.tmp", ".a.md.kneecli-0123abcd.tmp.md"):
        leftover(tmp_path, name, 400_000)
    leftover(tmp_path, "a.md.kneecli-0123abcd.tmp", 400_000)
    (tmp_path / ".a.md.kneecli-00000000.tmp").mkdir()
    os.utime(tmp_path / ".a.md.kneecli-00000000.tmp", (0, 0))
    (tmp_path / ".a.md.kneecli-11111111.tmp").symlink_to("a.md")
    os.utime(tmp_path / ".a.md.kneecli-11111111.tmp", (0, 0), follow_symlinks=False)
    before = names(tmp_path)
    replace_text(tmp_path / "a.md", "new")
    assert names(tmp_path) == sorted([*before, "a.md"])


@pytest.mark.parametrize("name", ["x" * 252 + ".md", "膝" * 84 + ".md", "𝓴" * 63 + "end"], ids=["one", "three", "four"])
def test_the_longest_name_can_be_written(tmp_path: Path, name: str) -> None:
    """A name that the system just allows is no trouble: the temporary file's is never longer."""
    assert len(name.encode()) == 255
    replace_text(tmp_path / name, "new")
    assert names(tmp_path) == [name]


def test_a_reader_never_sees_half_a_text(tmp_path: Path) -> None:
    """Whoever reads while a file is rewritten sees one whole text or the other."""
    file = tmp_path / "a.md"
    with subprocess.Popen(
        [sys.executable, "-c", REWRITING, file], stdout=subprocess.PIPE, env=clean_env(None)
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline()
        seen = {(len(text), text[:1]) for _ in range(400) if (text := file.read_bytes())}
        child.kill()
    assert seen <= {(300_001, b"a"), (200_001, b"b")}


@pytest.mark.parametrize(("there", "stays"), [(None, False), (b"ours 1", False), (b"theirs", True), (b"\xff", True)])
def test_what_someone_else_wrote_stays(tmp_path: Path, there: bytes | None, stays: bool) -> None:
    """Only a file that is new, or was written here, is replaced; that there is another one is told or raised."""
    file = tmp_path / "x"
    if there is not None:
        file.write_bytes(there)
    assert put_own(file, "ours 2", lambda text: text.startswith("ours")) is not stays
    assert file.read_bytes() == (there if stays else b"ours 2")
    if stays:
        with pytest.raises(CouldNot, match="it is not a page of ours"):
            replace_own(file, "ours 3", lambda text: text.startswith("ours"), "a page of ours")
        assert file.read_bytes() == there


def test_a_file_is_read_once_before_it_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it holds tells both whose it is and whether it changes."""
    reads: list[Path] = []

    def counted(file: Path) -> str | None:
        reads.append(file)
        return read_text(file)

    monkeypatch.setattr(files, "read_text", counted)
    replace_own(tmp_path / "x", "ours", lambda _: True, "ours")
    assert reads == [tmp_path / "x"]


def test_a_file_is_no_stream() -> None:
    """Only the hyphen alone stands for stdin and stdout."""
    assert is_stream("-")
    assert not any(map(is_stream, (None, "", "--", "-.md", "./-")))
