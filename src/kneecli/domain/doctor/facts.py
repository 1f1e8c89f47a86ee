"""How an installation stands, as it was found; nothing of it says what is in the diary."""

import datetime

from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class Dependency:
    """A package that kneecli needs: the version that is there, None without one, and those that serve, `>=1,<2`."""

    name: str
    version: str | None
    wanted: str


@dataclass(frozen=True, slots=True)
class Versions:
    """What runs: kneecli, Python, the system, what kneecli was installed with, and the packages that it needs."""

    kneecli: str
    python: str
    system: str
    installer: str
    dependencies: tuple[Dependency, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A file or folder that kneecli uses.

    `kind` is `file`, `folder`, `missing`, `other` for what can be neither, or `unreachable`, and `why` says why.
    `mode` are its permissions, None where there are none. `writable`: it, or the place where it would be made.
    `free` are the bytes left on its disk, None where that is not known, and `disk` tells disks apart. `locks`: whether
    files can be locked there.
    """

    name: str
    path: str
    kind: str
    mode: int | None = None
    writable: bool = False
    free: int | None = None
    disk: int | None = None
    locks: bool | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """The faults of the settings: their lines, and variables that mean nothing or have a wrong value, by name.

    `older_keys` are those that are still read, and better said in another way.
    """

    lines: tuple[int, ...] = ()
    unreadable: str = ""
    faulty_variables: tuple[str, ...] = ()
    unknown_variables: tuple[str, ...] = ()
    older_keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JournalFile:
    """One file of the journal: its size, how many entries it has, and which of its lines can't be read.

    `why` is the system's word where the file could not be read at all.
    """

    name: str
    size: int = 0
    mode: int | None = None
    entries: int = 0
    damaged: tuple[int, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class JournalHealth:
    """The journal's files, the name of this device (None before its first entry), and entries of days to come."""

    device: str | None
    files: tuple[JournalFile, ...] = ()
    later: tuple[datetime.date, ...] = ()


@dataclass(frozen=True, slots=True)
class CacheFile:
    """A file of the cache folder, by its path in it.

    `state`: `fits`, `old` when it will be made anew, `other` when it is another run's, or a picture.
    """

    name: str
    size: int
    state: str


@dataclass(frozen=True, slots=True)
class CompletionScript:
    """Completion in a shell: `state` is `none`, `fresh`, or `old` when the script is not that of this version."""

    shell: str
    file: str
    state: str


@dataclass(frozen=True, slots=True)
class Terminal:
    """Which streams are a terminal, how large it is, what it calls itself, whether it has colour and can show words."""

    stdin: bool
    stdout: bool
    stderr: bool
    columns: int
    lines: int
    term: str
    colour: bool
    encoding: str
    unicode: bool


@dataclass(frozen=True, slots=True)
class Locale:
    """The locale's name and its encoding, the encoding of file names, and the shell."""

    name: str
    encoding: str
    file_names: str
    shell: str


@dataclass(frozen=True, slots=True)
class Clock:
    """The time here, the zone's name and its distance from UTC in minutes, and `TZ` where it names no zone."""

    now: datetime.datetime
    zone: str
    offset_min: int
    unknown_zone: str = ""
