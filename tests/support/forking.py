"""Runs of `kneecli` in processes forked from one that has imported everything: a fraction of the time of a fresh start.

Each run is a process of its own, with its own arguments, environment, folder and streams, begun where the installed
command begins, so nothing leaks from one run into the next. Only what a start costs, and what it imports, cannot be
seen: tests of that use `support.cli.kneecli_process`. One server a test process, started when it is first needed.
"""

import atexit
import concurrent.futures
import contextlib
import gc
import importlib
import json
import os
import runpy
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

TIMEOUT_S = 120

_HELD = 4096
"""Bytes that any pipe takes before someone reads; more is written in a thread."""


class Server:
    """The process that forks, as a test sees it."""

    def __init__(self, env: Mapping[str, str]) -> None:
        """Starts it in this environment, which decides on the locale."""
        self._line, theirs = socket.socketpair()
        self._one_at_a_time = threading.Lock()
        with theirs:
            command = [sys.executable, "-P", __file__, str(theirs.fileno())]
            pipe = subprocess.PIPE  # as of a run that is started anew: what Python knows of its streams is inherited
            self._process = subprocess.Popen(
                command,
                env=dict(env),
                pass_fds=[theirs.fileno()],
                stdin=pipe,
                stdout=pipe,
                stderr=pipe,
                start_new_session=True,
            )
        atexit.register(self.close)

    def run(
        self, arguments: Sequence[str], env: Mapping[str, str], cwd: Path | None, text: bytes, faults: str = ""
    ) -> tuple[int, bytes, bytes]:
        """Runs the command line to its end: the exit code, stdout and stderr. `faults` as in `support.faults`."""
        request = json.dumps([list(arguments), dict(env), str(cwd or Path.cwd()), faults]).encode()
        with self._one_at_a_time, self._no_longer_than(TIMEOUT_S):
            asked, given, out, err = (os.pipe() for _ in range(4))
            theirs = [asked[0], given[0], out[1], err[1]]
            socket.send_fds(self._line, [b"?"], theirs)
            for each in theirs:
                os.close(each)
            with concurrent.futures.ThreadPoolExecutor() as pool:
                complained = pool.submit(_drained, err[0])
                for pipe, content in ((asked[1], request), (given[1], text)):
                    _fill(pipe, content) if len(content) <= _HELD else pool.submit(_fill, pipe, content)
                said = _drained(out[0])
            code = self._line.recv(16)
        if not code:
            raise RuntimeError(f"the server has ended: {self._process.communicate()[1].decode()}")
        return int(code), said, complained.result()

    @contextlib.contextmanager
    def _no_longer_than(self, seconds: float) -> Iterator[None]:
        """Ends the server with all that it has forked when it takes longer."""
        timer = threading.Timer(seconds, os.killpg, (self._process.pid, signal.SIGKILL))
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def close(self) -> None:
        """Ends the server, which ends by itself when nobody holds the line."""
        self._line.close()
        self._process.communicate()


def _fill(pipe: int, content: bytes) -> None:
    with contextlib.suppress(BrokenPipeError), open(pipe, "wb") as stream:
        stream.write(content)


def _drained(pipe: int) -> bytes:
    with open(pipe, "rb") as stream:
        return stream.read()


def _serve(line: socket.socket) -> None:
    """Forks for each request until nobody asks any more."""
    while True:
        word, descriptors, _, _ = socket.recv_fds(line, 1, 4)
        if not word:
            return
        child = os.fork()
        if not child:
            line.close()
            _become_kneecli(*descriptors)
        for each in descriptors:
            os.close(each)
        line.sendall(str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])).encode())


def _become_kneecli(asked: int, *streams: int) -> None:
    """Makes this process what a start of the command would have made it, and runs it."""
    with open(asked, encoding="utf-8") as request:
        arguments, env, folder, faults = json.load(request)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(env)
    time.tzset()
    sys.argv = arguments
    more = [each for each in env.get("PYTHONPATH", "").split(os.pathsep) if each]
    sys.path[:0] = [str(Path(arguments[0]).parent), *more]
    if faults:
        runpy.run_path(str(Path(__file__).with_name("faults.py")))["begin"](faults)
    try:
        importlib.import_module("kneecli.__main__").main()
    except SystemExit as ending:
        if not more:  # no packs of others have run, which may have left something to be ended
            _end_at_once(ending.code)
        raise


def _end_at_once(code: object) -> None:
    """Ends without taking apart all that was imported, most of which this run has not used."""
    if isinstance(code, int):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _make_ready() -> None:
    """Imports and works out ahead what runs have in common."""
    runpy.run_path(str(Path(__file__).with_name("ahead.py")))["begin"]()
    gc.collect()
    gc.freeze()  # so that a fork shares what there is, until it is changed


if __name__ == "__main__":
    _make_ready()
    _serve(socket.socket(fileno=int(sys.argv[1])))
