"""The name of this device, which is that of its file in the journal."""

import contextlib
import os
import re
from pathlib import Path

from kneecli.domain.problem import CouldNot, Problem
from kneecli.store.files import replace_text, sweep

DEVICE_VARIABLE = "KNEECLI_DEVICE"

_NAME = r"[a-z0-9][a-z0-9-]{0,39}"


def device_name(journal: Path) -> str:
    """This device's name: from the environment, or made once and kept in the journal's folder. Raises CouldNot."""
    if name := _in_the_environment():
        return name
    kept = _kept(journal)
    sweep(kept.parent)  # nothing else is ever written there
    if name := _read(kept):
        return name
    made = f"{kept.name}-{os.urandom(2).hex()}"
    replace_text(kept, made + "\n")
    return made


def known_device(journal: Path) -> str:
    """This device's name; empty as long as it has none. Raises CouldNot for a wrong one in the environment."""
    return _in_the_environment() or _read(_kept(journal))


def _in_the_environment() -> str:
    name = os.environ.get(DEVICE_VARIABLE, "").strip().lower()
    if name and not re.fullmatch(_NAME, name):
        cure = "Write lower-case letters, digits and hyphens."
        raise CouldNot(Problem(f"{name!r} can't be the name of a device", cure, DEVICE_VARIABLE))
    return name


def _read(kept: Path) -> str:
    """The name in this file; empty where there is none."""
    with contextlib.suppress(OSError, UnicodeDecodeError):
        name = kept.read_text(encoding="utf-8").strip() if kept.is_file() else ""
        return name if re.fullmatch(_NAME, name) else ""
    return ""


def _kept(journal: Path) -> Path:
    """The file with the name: by host, so that a synced folder does not give two devices one name."""
    return journal / "devices" / _host()


def _host() -> str:
    import platform  # once for each device

    name = re.sub(r"[^a-z0-9]+", "-", platform.node().split(".")[0].lower()).strip("-")
    return name[:30] or "device"
