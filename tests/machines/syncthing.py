"""A real Syncthing on this machine alone: nothing is announced, found or sent beyond the loopback."""

import json
import re
import socket
import subprocess
import threading
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

from support.cli import clean_env

MOST_WAITS = 60
"""So many times it is asked for what has happened, two seconds long at most; then a test fails."""

FOLDER = """<folder id="knee" label="" path="{path}" type="sendreceive" rescanIntervalS="3600" fsWatcherEnabled="true"
 fsWatcherDelayS="1"><filesystemType>basic</filesystemType><maxConflicts>-1</maxConflicts>{devices}</folder>"""

OPTIONS = {
    "globalAnnounceEnabled": "false",
    "localAnnounceEnabled": "false",
    "relaysEnabled": "false",
    "natEnabled": "false",
    "urAccepted": "-1",
    "crashReportingEnabled": "false",
    "reconnectionIntervalS": "1",
    "startBrowser": "false",
}


def free_port() -> int:
    """A port of the loopback that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class Syncthing:
    """One instance with a folder of its own, which it shares with another one."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.home, self.folder = root, folder
        self.port, self.gui = free_port(), free_port()
        self.env = clean_env(None, HOME=str(root), STNODEFAULTFOLDER="1", STNOUPGRADE="1")
        command = ["syncthing", "generate", f"--home={root}", "--no-default-folder", "--skip-port-probing"]
        subprocess.run(command, env=self.env, check=True, capture_output=True, timeout=120)
        self.config = (root / "config.xml").read_text(encoding="utf-8")
        self.id = re.findall(r'<device id="([A-Z0-9-]+)"', self.config)[0]
        self.key = re.findall(r"<apikey>(.*?)</apikey>", self.config)[0]
        self.process: subprocess.Popen[bytes] | None = None
        self.seen = 0
        self.said: list[str] = []

    def shares_with(self, other: Self) -> None:
        """Writes the settings: the folder, both devices, and nothing but the loopback."""
        text = re.sub(r"<listenAddress>.*?</listenAddress>\s*", "", self.config)
        for name in OPTIONS:
            text = re.sub(rf"<{name}>.*?</{name}>\s*", "", text)
        options = "".join(f"<{name}>{value}</{name}>" for name, value in OPTIONS.items())
        listen = f"<listenAddress>tcp://127.0.0.1:{self.port}</listenAddress>"
        text = text.replace("<options>", f"<options>{listen}{options}", 1)
        text = re.sub(r"<address>127\.0\.0\.1:\d+</address>", f"<address>127.0.0.1:{self.gui}</address>", text, count=1)
        text = re.sub(r"\s*<device id=.*?</device>", "", text, flags=re.DOTALL)
        devices = "".join(
            f'<device id="{each.id}" name="x"><address>tcp://127.0.0.1:{each.port}</address></device>'
            for each in (self, other)
        )
        inside = "".join(f'<device id="{each.id}"></device>' for each in (self, other))
        folder = FOLDER.format(path=self.folder, devices=inside)
        text = re.sub(r"(<configuration[^>]*>)", rf"\1{folder}{devices}", text, count=1)
        (self.home / "config.xml").write_text(text, encoding="utf-8")

    def start(self) -> None:
        """Starts it, and waits until it answers."""
        command = ["syncthing", "serve", f"--home={self.home}", "--no-browser", "--no-restart"]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, env=self.env, stdout=pipe, stderr=subprocess.STDOUT)
        self.said, self.seen = [], 0
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(line.decode())
            if b"GUI and API listening" in line:
                break
        self.reader = threading.Thread(target=self.said.extend, args=[map(bytes.decode, self.process.stdout)])
        self.reader.start()

    def stop(self) -> None:
        """Cuts the connection."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(timeout=60)
            self.reader.join()
            assert self.process.stdout is not None
            self.process.stdout.close()
            self.process = None

    def ask(self, path: str, method: str = "GET") -> Any:
        """What its interface answers."""
        request = urllib.request.Request(f"http://127.0.0.1:{self.gui}{path}", method=method)
        request.add_header("X-API-Key", self.key)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.loads(answer.read() or b"null")

    def until(self, is_so: Callable[[], bool]) -> None:
        """Waits from one of its events to the next until something is so. Raises AssertionError when it never is."""
        for _ in range(MOST_WAITS):
            if is_so():
                return
            self.ask("/rest/db/scan?folder=knee", "POST")  # what the system did not tell of
            for event in self.ask(f"/rest/events?since={self.seen}&timeout=2"):
                self.seen = event["id"]
        there = sorted(file.name for file in self.folder.iterdir())
        raise AssertionError("".join([f"not so after all this time, with {there}; it said:\n", *self.said[-9:]]))
