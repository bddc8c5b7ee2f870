"""Server processes of an installation, each on a port of its own."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.installations import Installed


@dataclass(frozen=True)
class Server:
    """A server process."""

    name: str
    port: int
    process_id: int

    @property
    def url(self) -> str:
        """Where it is reached, without a slash at the end."""
        return _url(self.port)

    @property
    def processor_seconds(self) -> float:
        """Processor time used so far; 0 where the system does not tell."""
        path = Path(f"/proc/{self.process_id}/stat")
        if not path.exists():
            return 0.0
        fields = path.read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def serving(name: str, factory: str, installed: Installed) -> Iterator[Server]:
    """One process that serves what a factory makes, until the end of the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", factory, "--factory", "--port", str(port), "--no-access-log",
         "--log-level", "warning", "--loop", "uvloop", "--http", "httptools"],
        env=installed.environment | {"NEUGUONG_PUBLIC_URL": _url(port)},
    )  # fmt: skip
    try:
        _wait(port)
        yield Server(name, port, process.pid)
    finally:
        process.terminate()
        process.wait(20)


def _url(port: int) -> str:
    return f"http://127.0.0.1:{port}"


def _wait(port: int) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{_url(port)}/nothing-here", timeout=1)
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the server did not start")
