"""What kneecli runs in: versions, terminal, locale, clock."""

import datetime
import locale
import os
import platform
import re
import sys
from collections.abc import Iterator

import kneecli
from kneecli.domain.doctor.facts import Clock, Dependency, Locale, Versions


def versions() -> Versions:
    """What runs, and the packages that it needs."""
    from kneecli.plugins.installer import installer

    system = f"{platform.system()} {platform.release()}".strip()
    return Versions(
        kneecli.__version__,
        platform.python_version(),
        system,
        installer().kind,
        tuple(sorted(_dependencies(), key=lambda each: each.name)),
    )


def _dependencies() -> Iterator[Dependency]:
    """What kneecli's own package names; where it is not installed as a package, nothing."""
    from importlib import metadata

    try:
        required = metadata.requires("kneecli") or []
    except metadata.PackageNotFoundError:
        return
    for line in required:
        named = re.match(r"([\w.-]+)\s*([^;]*);?(.*)", line)
        if named is None or named[3].strip():  # for another system, or for developers
            continue
        try:
            version: str | None = metadata.version(named[1])
        except metadata.PackageNotFoundError:
            version = None
        yield Dependency(named[1], version, named[2].strip())


def language() -> Locale:
    """The locale, as the environment names it."""
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    shell = os.path.basename(os.environ.get("SHELL", ""))  # noqa: PTH119 - a word, not a file
    return Locale(next(filter(None, names), ""), locale.getpreferredencoding(False), sys.getfilesystemencoding(), shell)


def clock(now: datetime.datetime) -> Clock:
    """The time here; `now` has its zone."""
    offset = now.utcoffset() or datetime.timedelta()
    return Clock(now, now.tzname() or "", round(offset.total_seconds() / 60), _unknown_zone(os.environ.get("TZ", "")))


def _unknown_zone(name: str) -> str:
    """The name, when it stands for no zone that is known here."""
    if "/" not in name or name.startswith(("/", ":")):
        return ""
    import zoneinfo

    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return name
    return ""
