"""The commands that write, each in a home of its own. A further command is one more entry in `DEEDS`."""

from collections.abc import Callable
from pathlib import Path

from kneecli.domain.value import dataclass, field, replace
from support.bundles import zipped
from support.cli import kneecli
from support.home import lived
from support.journal import did, felt
from support.packs import pack_text

DEVICE = {"KNEECLI_DEVICE": "here"}


@dataclass(frozen=True, slots=True)
class Deed:
    """A command line, the home that it is for, and how the system is asked.

    `later` is a command of another day, which removes what a killed run left behind. `typed`: lines from a terminal.
    `again`: the exit code when it is run once more, after it has done its work.
    """

    name: str
    words: tuple[str, ...]
    make: Callable[[Path], object] = Path.exists
    later: tuple[str, ...] = ()
    typed: str | None = None
    env: dict[str, str] = field(default_factory=lambda: DEVICE)
    again: int = 0
    has_digest: bool = False


def run(home: Path, *words: str) -> None:
    """Runs a command that has to succeed, where the table's homes are made."""
    ran = kneecli(*words, home=home, cwd=home, **DEVICE)
    assert ran.code == 0, ran.err


def with_a_zip(home: Path) -> None:
    """A pack that is to be added, and another one."""
    (home / "b.toml").write_text(pack_text("b", "b-tap"))
    (home / "new.zip").write_bytes(zipped({"pack.toml": pack_text("calm", "calm-tap"), "README.md": "Words."}))
    run(home, "log", "bridge")


def two_entries(home: Path) -> None:
    """A little in the journal, and the packs in the cache."""
    run(home, "log", "bridge", "--pain", "1")
    run(home, "pain", "2")


def long_journal(home: Path) -> None:
    """So much in the journal that there is a digest of it."""
    lived(home, *(did(ago, name) for ago in range(1, 110) for name in ("bridge", "plank", "step-up", "walk")))
    two_entries(home)


def planned(home: Path) -> None:
    """A plan for today, not touched."""
    two_entries(home)
    run(home, "plan", "--minutes", "20")


def with_an_id(home: Path) -> None:
    """An entry whose id is known."""
    lived(home, replace(did(1, "bridge"), id="0123456789abcdef"))
    two_entries(home)


def ticked(home: Path) -> None:
    """A plan for today, all ticked."""
    planned(home)
    (file,) = (home / "plans").iterdir()
    file.write_text(file.read_text(encoding="utf-8").replace("- [ ]", "- [x]"), encoding="utf-8")


def ticked_yesterday(home: Path) -> None:
    """A plan of yesterday with marks in it, where today's is to be."""
    two_entries(home)
    run(home, "plan", "--date", "yesterday", "-o", "today.md")
    file = home / "today.md"
    file.write_text(file.read_text(encoding="utf-8").replace("- [ ]", "- [x]"), encoding="utf-8")


def configured(home: Path) -> None:
    """A settings file with a comment."""
    (home / "config.toml").write_text('# mine\nminutes = 30\nowns = ["chair"]\n', encoding="utf-8")
    two_entries(home)


def with_a_sheet(home: Path) -> None:
    """A prescription that was added, and its file."""
    two_entries(home)
    sheet = (
        '[prescription]\ntitle = "Knee"\n\n[[exercise]]\nexercise = "bridge"\ntimes_a_week = 3\nsets = 3\nreps = 8\n'
    )
    (home / "knee.toml").write_text(sheet, encoding="utf-8")


def with_a_prescription(home: Path) -> None:
    """A prescription that holds."""
    with_a_sheet(home)
    run(home, "prescription", "add", "knee.toml")


def sore(home: Path) -> None:
    """Steps down are due, which a plan takes by itself."""
    lived(home, *(event for ago in (1, 2, 3, 5) for event in (did(ago, "step-up", pain=6), felt(ago, 6))))
    two_entries(home)


DEEDS = (
    Deed("log, the very first", ("log", "bridge"), env={}, later=("log", "bridge")),
    Deed("log an exercise", ("log", "bridge", "--pain", "2"), two_entries),
    Deed("log with a digest", ("log", "bridge", "--pain", "2"), long_journal, has_digest=True),
    Deed("log a plan", ("log",), ticked, again=4),
    Deed("pain", ("pain", "3", "--morning"), two_entries),
    Deed("undo", ("undo",), two_entries),
    Deed("undo one entry", ("undo", "0123456789abcdef"), with_an_id, again=2),
    Deed("edit", ("edit", "0123456789abcdef", "--pain", "3"), with_an_id, again=4),
    Deed("screen", ("screen", "--sign", "no-weight"), two_entries),
    Deed("plan", ("plan", "--minutes", "20"), sore, later=("plan", "--date", "tomorrow")),
    Deed("plan over another", ("plan", "-o", "home/today.md"), ticked_yesterday, later=("plan", "-o", "home/b.md")),
    Deed("swap", ("swap", "seated-straight-leg-raise"), planned, later=("plan", "--date", "tomorrow"), again=2),
    Deed("config set", ("config", "set", "minutes", "20"), configured, later=("config", "set", "minutes", "25")),
    Deed("own", ("own", "ankle-weight", "1kg"), configured, later=("config", "set", "minutes", "25")),
    Deed("packs disable", ("packs", "disable", "yoga"), configured, later=("config", "set", "minutes", "25")),
    Deed("prescription add", ("prescription", "add", "home/knee.toml"), with_a_sheet, again=4),
    Deed("prescription end", ("prescription", "end", "knee"), with_a_prescription, again=4),
    Deed("calendar", ("calendar", "-o", "home/knee.ics"), two_entries, later=("calendar", "-o", "home/knee.ics")),
    Deed("measure", ("measure", "worst-pain", "3"), two_entries),
    Deed("packs add", ("packs", "add", "home/new.zip"), with_a_zip, later=("packs", "add", "home/b.toml"), again=4),
    Deed("start", ("start", "--plain"), planned, typed="s\ns\nq\n"),
)
