"""The journal keeps every line: through crowds, crashes, full disks, links, clocks and other devices."""

import contextlib
import fcntl
import json
import os
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.entry_names import LEAST, short_names
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event, TakenBack, UnknownEvent
from kneecli.domain.problem import CouldNot
from kneecli.formats.diary.journal import write_event
from kneecli.store.device import DEVICE_VARIABLE
from kneecli.store.journal import JournalFolder, new_id, next_number
from support.cli import clean_env, kneecli
from support.examples import examples
from support.journal import did, felt, histories

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes, links and signals of POSIX")

APPEND = """
import sys
import tempfile
from pathlib import Path
from kneecli.domain.diary.record import PainFelt
from kneecli.store.journal import JournalFolder, new_id
import datetime
folder, count = JournalFolder(Path(sys.argv[1])), int(sys.argv[2])
for number in range(count):
    day = datetime.date(2026, 11, 22)
    folder.append([PainFelt(new_id(), number, "x" * 500, day, pain) for pain in range(3)])
    print(number, flush=True)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place of a journal, on a device called `here`; nothing is there yet."""
    monkeypatch.setenv(DEVICE_VARIABLE, "here")
    return tmp_path / "journal"


def append(folder: Path, *events: Event) -> None:
    """Adds events to the journal in this folder."""
    JournalFolder(folder).append(events)


def diary(folder: Path) -> Diary:
    """What the journal in this folder comes to."""
    return fold(JournalFolder(folder).read().events)


def mode(path: Path) -> int:
    """The permissions of a file or folder."""
    return stat.S_IMODE(path.stat().st_mode)


def appending(folder: Path, count: int, **env: str) -> subprocess.Popen[str]:
    """A process that adds three events at one stroke, so many times, and says so after each."""
    return subprocess.Popen(
        [sys.executable, "-c", APPEND, str(folder), str(count)],
        env=clean_env(None, **{DEVICE_VARIABLE: "here", **env}),
        stdout=subprocess.PIPE,
        text=True,
    )


def mounted(folder: Path, options: str) -> None:
    """Mounts a small disk there, or skips the test with the reason."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a disk takes root on Linux")
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"can't mount here: {done.stderr.decode().strip()}")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk of 64 KB."""
    mounted(tmp_path / "disk", "size=64k")
    yield tmp_path / "disk"
    subprocess.run(["umount", tmp_path / "disk"], check=True)


def test_what_is_added_is_read(folder: Path) -> None:
    """Events come back, in the file of this device."""
    first, second = did(1), felt(0)
    append(folder, first)
    append(folder, second)
    assert JournalFolder(folder).read().events == (first, second)
    assert [file.name for file in JournalFolder(folder).files()] == ["here.jsonl"]


def test_no_folder_is_an_empty_journal(folder: Path) -> None:
    """Reading makes nothing."""
    assert JournalFolder(folder).read().events == ()
    assert not folder.exists()


def test_twenty_processes_at_once_lose_nothing(folder: Path) -> None:
    """Every line of all of them is there and whole, and the lines of one stroke stand together."""
    processes = [appending(folder, 10) for _ in range(20)]
    for process in processes:
        process.communicate(timeout=120)
        assert process.returncode == 0
    journal = JournalFolder(folder).read()
    assert (len(journal.events), journal.damaged) == (600, ())
    lines = (folder / "here.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["pain"] for line in lines] == [0, 1, 2] * 200


@pytest.mark.slow
@posix
def test_twenty_first_runs_at_once_lose_nothing(tmp_path: Path) -> None:
    """When nothing is there yet, not even a name of the device, everything is still kept."""
    folder = tmp_path / "new" / "journal"
    processes = [appending(folder, 2, **{DEVICE_VARIABLE: ""}) for _ in range(20)]
    for process in processes:
        process.communicate(timeout=120)
        assert process.returncode == 0
    assert len(JournalFolder(folder).read().events) == 120


@posix
@pytest.mark.parametrize("after", range(3))
def test_a_kill_in_the_middle_leaves_what_was_there(folder: Path, after: int) -> None:
    """What was said to be written is there after kill -9, and the next one goes on."""
    process = appending(folder, 10_000)
    assert process.stdout is not None
    said = [int(process.stdout.readline()) for _ in range(20 + 7 * after)]
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    event = did(0)
    append(folder, event)
    journal = JournalFolder(folder).read()
    assert {event.number for event in journal.events if event.at.startswith("x")} >= set(said)
    assert event in journal.events


@pytest.mark.parametrize("cut", [1, 2, 40, 120])
def test_the_next_write_closes_a_torn_line(folder: Path, cut: int) -> None:
    """A line that was cut off does not take the next one with it."""
    first, torn, last = did(2), did(1), did(0)
    append(folder, first, torn)
    file = folder / "here.jsonl"
    file.write_bytes(file.read_bytes()[:-cut])
    append(folder, last)
    journal = JournalFolder(folder).read()
    assert journal.events == ((first, torn, last) if cut == 1 else (first, last))
    assert [problem.where for problem in journal.damaged] == ([] if cut == 1 else ["here.jsonl:2"])
    assert file.read_bytes().endswith(write_event(last).encode())


def test_a_damaged_line_is_never_mended_or_removed(folder: Path) -> None:
    """What can't be read stays in the file, byte for byte, beneath what is added."""
    folder.mkdir()
    (folder / "here.jsonl").write_bytes(b"nonsense\xff\n")
    append(folder, did(0))
    assert (folder / "here.jsonl").read_bytes().startswith(b"nonsense\xff\n{")


def test_a_full_disk_loses_nothing(small_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not fit is not written at all, what was there stays, and with space it works again."""
    monkeypatch.setenv(DEVICE_VARIABLE, "here")
    folder = small_disk / "journal"
    append(folder, did(3))
    filler = small_disk / "filler"
    with contextlib.suppress(OSError):
        filler.write_bytes(b"x" * 65536)
    before = (folder / "here.jsonl").read_bytes()
    many = [did(ago, note="x" * 500) for ago in range(60)]
    with pytest.raises(CouldNot, match="Free some space"):
        append(folder, *many)
    assert (folder / "here.jsonl").read_bytes() == before
    filler.unlink()
    append(folder, did(0))
    assert len(JournalFolder(folder).read().events) == 2


@posix
def test_a_limit_in_the_middle_of_a_write_loses_nothing(folder: Path) -> None:
    """When the system stops half-way through a stroke, the half is taken away again."""
    append(folder, did(3))
    before = (folder / "here.jsonl").read_bytes()
    limit = len(before) + 700
    code = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n{APPEND}"
    done = subprocess.run(
        [sys.executable, "-c", code, folder, "1"],
        env=clean_env(None, **{DEVICE_VARIABLE: "here"}),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert b"CouldNot" in done.stderr
    assert (folder / "here.jsonl").read_bytes() == before
    append(folder, did(0))
    assert len(JournalFolder(folder).read().events) == 2


def test_a_read_only_disk_is_said(small_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is still read, and writing names the file and the reason."""
    monkeypatch.setenv(DEVICE_VARIABLE, "here")
    append(small_disk / "journal", did(3))
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with pytest.raises(CouldNot, match=r"here\.jsonl.*Read-only"):
        append(small_disk / "journal", did(0))
    assert len(JournalFolder(small_disk / "journal").read().events) == 1
    subprocess.run(["mount", "-o", "remount,rw", small_disk], check=True)
    append(small_disk / "journal", did(0))
    assert len(JournalFolder(small_disk / "journal").read().events) == 2


@posix
def test_what_is_made_is_private(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder, the file and the name of the device are for their owner alone."""
    monkeypatch.delenv(DEVICE_VARIABLE)
    append(folder, did(0))
    assert mode(folder) == mode(folder / "devices") == 0o700
    assert {mode(file) for file in [*folder.glob("*.jsonl"), *(folder / "devices").iterdir()]} == {0o600}


@posix
def test_a_mode_that_was_given_is_kept(folder: Path) -> None:
    """Who opens the journal to others finds it open."""
    append(folder, did(0))
    folder.chmod(0o750)
    (folder / "here.jsonl").chmod(0o640)
    append(folder, did(0))
    assert (mode(folder), mode(folder / "here.jsonl")) == (0o750, 0o640)


@posix
def test_links_are_followed(folder: Path, tmp_path: Path) -> None:
    """The folder and the file may be symbolic links, and stay so."""
    (tmp_path / "synced").mkdir()
    (tmp_path / "elsewhere").mkdir()
    folder.symlink_to(tmp_path / "synced", target_is_directory=True)
    (folder / "here.jsonl").symlink_to(tmp_path / "elsewhere" / "real.jsonl")
    append(folder, did(1))
    append(folder, did(0))
    assert folder.is_symlink()
    assert (folder / "here.jsonl").is_symlink()
    assert (tmp_path / "elsewhere" / "real.jsonl").read_bytes().count(b"\n") == 2
    assert len(JournalFolder(folder).read().events) == 2


def _nowhere(folder: Path) -> None:
    folder.symlink_to(folder.parent / "not-mounted", target_is_directory=True)


def _a_file(folder: Path) -> None:
    folder.write_text("")


def _a_link_in_it(folder: Path) -> None:
    append(folder, did(0))
    (folder / "phone.jsonl").symlink_to(folder.parent / "not-mounted" / "phone.jsonl")


@posix
@pytest.mark.parametrize("unreachable", [_nowhere, _a_file, _a_link_in_it], ids=lambda each: each.__name__)
def test_a_journal_that_can_not_be_reached_is_no_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unreachable: Callable[[Path], None]
) -> None:
    """It may hold a stop sign: nothing is read as nothing, and nothing is written where another disk should be."""
    monkeypatch.setenv(DEVICE_VARIABLE, "here")
    folder = tmp_path / "home" / "journal"
    folder.parent.mkdir()
    unreachable(folder)
    with pytest.raises(CouldNot):
        JournalFolder(folder).read()
    with pytest.raises(CouldNot):
        append(folder, did(0))
    assert not (tmp_path / "home" / "not-mounted").exists()


@posix
def test_no_plan_without_a_journal_that_should_be_there(tmp_path: Path) -> None:
    """A recorded stop sign stands, also while the disk that it is on is away."""
    assert kneecli("screen", "--sign", "no-weight", home=tmp_path).code == 0
    (tmp_path / "journal").rename(tmp_path / "elsewhere")
    (tmp_path / "journal").symlink_to(tmp_path / "not-mounted")
    ran = kneecli("plan", home=tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert "can't read it" in ran.err


def test_clocks_do_not_order_anything(folder: Path) -> None:
    """Of two entries the one with the higher number counts, though its clock went backwards."""
    first, second = felt(0, 7), felt(0, 2)
    later = type(first)(first.id, first.number, "2099-01-01T00:00:00+00:00", first.date, first.pain)
    append(folder, second, later)
    assert [pain.pain for pain in diary(folder).pains] == [2]


def test_a_new_number_is_above_all_that_are_known() -> None:
    """Events of newer versions and undos count, too."""
    assert next_number([]) == 1
    assert next_number([UnknownEvent("x", 40, "", "mood"), TakenBack("y", 41, "", ()), did(0)]) >= 42
    assert len({new_id() for _ in range(1000)}) == 1000


def git(folder: Path, *words: str) -> str:
    """Runs git in a folder, with nothing of the person in it who runs the tests."""
    who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    env = clean_env(folder.parent, HOME=str(folder.parent), GIT_CONFIG_NOSYSTEM="1")
    command = ["git", *who, *words]
    return subprocess.run(command, cwd=folder, env=env, check=True, capture_output=True, timeout=60).stdout.decode()


@pytest.mark.parametrize("union", [False, True])
def test_two_devices_merge_through_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, union: bool) -> None:
    """Whichever merges first, both have the same diary; with `merge=union` even when they share a file."""
    base = tmp_path / "base"
    base.mkdir()
    git(base, "init", "-q", "-b", "main")
    if union:
        (base / ".gitattributes").write_text("*.jsonl merge=union\n", encoding="utf-8")
    monkeypatch.setenv(DEVICE_VARIABLE, "old")
    shared = did(5, plan="p")
    append(base, shared, felt(4, 3))
    git(base, "add", ".")
    git(base, "commit", "-qm", "base")
    work: dict[str, list[Event]] = {
        "laptop": [did(5, plan="p", pain=6), did(1, "bridge"), felt(0, 1)],
        "phone": [TakenBack(new_id(), 99, "", (shared.id,)), did(1, "plank"), felt(0, 4)],
    }
    for name, events in work.items():
        git(tmp_path, "clone", "-q", str(base), name)
        monkeypatch.setenv(DEVICE_VARIABLE, "old" if union else name)
        append(tmp_path / name, *events)
        git(tmp_path / name, "add", ".")
        git(tmp_path / name, "commit", "-qm", name)
    for name, other in (("laptop", "phone"), ("phone", "laptop")):
        git(tmp_path, "clone", "-q", name, f"{name}-first")
        git(tmp_path / f"{name}-first", "pull", "-q", "--no-rebase", "--no-edit", str(tmp_path / other), "main")
    one, two = (diary(tmp_path / f"{name}-first") for name in work)
    assert one == two == fold([shared, *diary(base).events, *work["laptop"], *work["phone"]])
    assert {event.id for event in one.events} >= {each.id for each in work["laptop"]}


CONFLICTS = (
    "here.sync-conflict-20261122-180411-ABCDEF.jsonl",
    "here (conflicted copy 2026-11-22 180411).jsonl",
    "here (Anna's conflicted copy 2026-11-22).jsonl",
    "here 2.jsonl",
)
"""Copies as Syncthing, Nextcloud, Dropbox and iCloud name them."""


@pytest.mark.parametrize("name", CONFLICTS)
@examples(20)
@given(events=histories(most=10))
def test_a_conflict_copy_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, events: list[Event], name: str
) -> None:
    """What stands in a sync tool's copy as well counts once; what stands only there is not lost."""
    folder = tmp_path_factory.mktemp("sync") / "journal"
    os.environ[DEVICE_VARIABLE] = "here"
    append(folder, did(0), *events)
    before = diary(folder)
    copy = folder / name
    copy.write_bytes((folder / "here.jsonl").read_bytes())
    assert diary(folder) == before
    extra = did(0, "only-there")
    copy.write_bytes(copy.read_bytes() + write_event(extra).encode())
    assert extra in diary(folder).events


def test_hidden_and_other_files_are_not_read(folder: Path) -> None:
    """What a system or a sync tool keeps beside the journal is none of it."""
    append(folder, did(0))
    for name in ("._here.jsonl", ".here.jsonl.swp", "notes.txt", ".syncthing.here.jsonl.tmp", "here.jsonl~"):
        (folder / name).write_bytes(b"\x00\x05\x16\x07 nonsense")
    journal = JournalFolder(folder).read()
    assert (len(journal.events), journal.damaged) == (1, ())


@pytest.mark.parametrize("name", ["tablet", "Tablet ", "a-1"])
def test_the_environment_names_the_device(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """KNEECLI_DEVICE is the name of the file."""
    monkeypatch.setenv(DEVICE_VARIABLE, name)
    append(folder, did(0))
    assert [file.name for file in folder.iterdir()] == [f"{name.strip().lower()}.jsonl"]


@pytest.mark.parametrize("name", ["../up", "a/b", "a b", "ü", "x" * 41, "-x", "a.b"])
def test_a_wrong_name_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """What can't be the name of a file everywhere is no name, and nothing is written."""
    monkeypatch.setenv(DEVICE_VARIABLE, name)
    with pytest.raises(CouldNot, match=DEVICE_VARIABLE):
        append(folder, did(0))
    assert not folder.exists()


def test_a_name_is_made_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the variable the host gives the name, and it stays the same; a spoiled one is made anew."""
    monkeypatch.delenv(DEVICE_VARIABLE)
    monkeypatch.setattr("platform.node", lambda: "My_Laptop.example.org")
    append(folder, did(1))
    append(folder, did(0))
    (file,) = JournalFolder(folder).files()
    assert file.name.startswith("my-laptop-")
    (folder / "devices" / "my-laptop").write_bytes(b"\xff../../etc")
    append(folder, did(0))
    assert len(JournalFolder(folder).read().events) == 3


def test_two_hosts_that_share_a_folder_have_two_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A synced folder gives no device the name of another."""
    monkeypatch.delenv(DEVICE_VARIABLE)
    for host in ("laptop", "phone", "laptop", "日本", ""):
        monkeypatch.setattr("platform.node", lambda host=host: host)
        append(folder, did(0))
    assert len(JournalFolder(folder).files()) == 3
    assert len(JournalFolder(folder).read().events) == 5


@posix
def test_a_folder_in_the_place_of_a_file_is_said(folder: Path) -> None:
    """What is no file is named, for reading and for writing."""
    (folder / "here.jsonl").mkdir(parents=True)
    with pytest.raises(CouldNot, match=r"here\.jsonl"):
        JournalFolder(folder).read()
    with pytest.raises(CouldNot, match=r"here\.jsonl"):
        append(folder, did(0))


def test_letters_that_are_none_do_not_stop_a_record(folder: Path) -> None:
    """Bytes of a command line that are no letters are replaced, and the rest is kept."""
    append(folder, did(0, note="a\udcffb"))
    journal = JournalFolder(folder).read()
    assert not journal.damaged
    assert b'"note":"a?b"' in (folder / "here.jsonl").read_bytes()


def test_the_command_reports_damage_and_goes_on(tmp_path: Path) -> None:
    """A damaged line is named once on stderr with file and number; the code is that of the command."""
    kneecli("pain", "2", home=tmp_path, KNEECLI_DEVICE="here")
    file = tmp_path / "journal" / "here.jsonl"
    file.write_bytes(b"nonsense\n" + file.read_bytes())
    ran = kneecli("status", home=tmp_path)
    assert ran.code == 0
    assert ran.err.count("here.jsonl:1") == 1
    assert "Traceback" not in ran.err
    assert kneecli("--quiet", "status", home=tmp_path).err == ""


def test_a_file_that_is_replaced_while_one_waits_for_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor or a sync tool puts another file in its place: what is added stands in that one."""
    first, second = did(1), did(0)
    append(folder, first)
    file = next(folder.glob("*.jsonl"))
    lock, times = fcntl.flock, iter(range(10))

    def replaced_before_it_is_locked(descriptor: int, operation: int) -> None:
        if next(times) == 0:
            other = file.with_suffix(".new")
            other.write_bytes(file.read_bytes())
            other.replace(file)
        lock(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", replaced_before_it_is_locked)
    append(folder, second)
    assert JournalFolder(folder).read().events == (first, second)


def test_a_file_that_is_replaced_while_it_is_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same in the midst of it: the line is written to the new file, too, and counts once."""
    first, second = did(1), did(0)
    append(folder, first)
    file = next(folder.glob("*.jsonl"))
    sync, times, before = os.fsync, iter(range(10)), file.read_bytes()

    def replaced_before_it_lasts(descriptor: int) -> None:
        if next(times) == 0:
            other = file.with_suffix(".new")
            other.write_bytes(before)
            other.replace(file)
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", replaced_before_it_lasts)
    append(folder, second)
    assert JournalFolder(folder).read().events == (first, second)


@given(st.lists(st.text('ab\\"é', min_size=1, max_size=7), min_size=1, max_size=8), st.sampled_from((":", " : ", ": ")))
def test_the_ids_found_name_an_entry_like_all_ids(ids: list[str], colon: str) -> None:
    """Its short name is the same whether all ids are known, or those that `ids_like` finds in the lines."""
    lines = [f'{{"v":1,"id"{colon}{json.dumps(id, ensure_ascii=False)},"at":"x"}}\n' for id in ids]
    plain = {id for id in ids if not {"\\", '"'} & set(id)}
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "here.jsonl").write_text("".join(lines), encoding="utf-8")
        for id in plain:
            found = JournalFolder(Path(folder)).ids_like([id], LEAST)
            assert short_names([id], found) == short_names([id], plain)
