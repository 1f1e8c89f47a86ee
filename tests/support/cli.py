"""Running `kneecli` as its users do, with an environment and a home of its own, and what came of it."""

import datetime
import functools
import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kneecli.domain.value import dataclass
from support.forking import Server
from support.noon import zone

BIN = Path(sys.executable).parent

KNEECLI = BIN / "kneecli"


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a command."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Its stdout, read as JSON."""
        return json.loads(self.out)


def clean_env(home: Path | None, **more: str) -> dict[str, str]:
    """An environment with nothing of the person in it who runs the tests, and the time zone of all tests."""
    env = {"PATH": f"{BIN}{os.pathsep}/usr/bin{os.pathsep}/bin"} | zone()
    return env | ({"KNEECLI_HOME": str(home)} if home else {}) | more


def run(
    *command: str | Path,
    env: Mapping[str, str],
    cwd: Path | None = None,
    text: str | None = None,
) -> Ran:
    """Runs a command to its end, with pipes for stdin, stdout and stderr."""
    done = subprocess.run(
        [str(word) for word in command],
        env=dict(env),
        cwd=cwd,
        input=(text or "").encode(),
        capture_output=True,
        timeout=120,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def interrupted(*command: str | Path, home: Path, site: Path) -> Ran:
    """Runs a command with `site` on its path, until a module there says that it is ready; then it gets a Ctrl-C.

    That module writes to the descriptor that READY names, and reads from that of NEVER, which never has anything.
    """
    (ready, is_ready), (never, open_end) = os.pipe(), os.pipe()
    env = clean_env(home, PYTHONPATH=str(site), READY=str(is_ready), NEVER=str(never))
    with subprocess.Popen(
        command, env=env, pass_fds=(is_ready, never), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        os.read(ready, 1)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=60)
    for each in (ready, is_ready, never, open_end):
        os.close(each)
    return Ran(child.returncode, out.decode(), err.decode())


def kneecli(
    *arguments: str | Path, home: Path | None, cwd: Path | None = None, text: str | None = None, **env: str
) -> Ran:
    """Runs `kneecli` with these arguments, home and stdin; `env` comes on top of the clean environment.

    It runs in a process forked from one that has imported all there is, which saves most of the time.
    """
    return forked(KNEECLI, *arguments, env=clean_env(home, **env), cwd=cwd, text=text)


def forked(*command: str | Path, env: Mapping[str, str], cwd: Path | None = None, text: str | None = None) -> Ran:
    """The same as `run`, for a command that begins with the path of `kneecli`."""
    if any(name.startswith(_READ_AT_THE_START) and name != "PYTHONPATH" for name in env):
        return run(*command, env=env, cwd=cwd, text=text)
    code, out, err = _server().run([str(word) for word in command], env, cwd, (text or "").encode())
    return Ran(code, out.decode(), err.decode())


def with_faults(*arguments: str | Path, home: Path, faults: Mapping[str, Any], **env: str) -> Ran:
    """The same as `kneecli`, in its home, with faults of the system as `support.faults` has them."""
    command = [str(word) for word in (KNEECLI, *arguments)]
    code, out, err = _server().run(command, clean_env(home, **env), home.parent, b"", json.dumps(faults))
    return Ran(code, out.decode(), err.decode())


def read_packs(env: Mapping[str, str]) -> None:
    """Has `kneecli` read the packs in this environment, and keep them in its cache for the next run."""
    forked(KNEECLI, "exercises", "step-up", "--json", env=env)


def kneecli_process(
    *arguments: str | Path, home: Path | None, cwd: Path | None = None, text: str | None = None, **env: str
) -> Ran:
    """Runs `kneecli` as its users do, in a Python started anew: for tests of the start, or of what it imports."""
    return run(KNEECLI, *arguments, env=clean_env(home, **env), cwd=cwd, text=text)


_READ_AT_THE_START = ("PYTHON", "LC_", "LANG")
"""Variables that only a Python that starts looks at: with them there is no way around one."""


@functools.cache
def _server() -> Server:
    return Server(clean_env(None))


def python(code: str, *arguments: str | Path, home: Path | None = None, **env: str) -> Ran:
    """Runs Python code in a process of its own."""
    return run(sys.executable, "-c", code, *arguments, env=clean_env(home, **env))


def today() -> datetime.date:
    """Today, as the command sees it."""
    return datetime.date.today()


def before(ago: int) -> str:
    """The day so many days ago, in words for the command line."""
    return str(today() - datetime.timedelta(ago))


def quiet(ran: Ran) -> None:
    """It went well, and nothing was said."""
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def failed(ran: Ran, code: int, *words: str) -> None:
    """It ended with this code, wrote nothing on stdout, and said these words without a traceback."""
    assert ran.code == code, ran.err
    assert ran.out == ""
    assert "Traceback" not in ran.err
    assert "a bug" not in ran.err
    for word in words:
        assert word in ran.err, ran.err
