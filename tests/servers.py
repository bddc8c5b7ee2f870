"""Servers the tests start: PostgreSQL (as another user when we are root, whom it refuses) and the product itself."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2
import uvicorn
from fastapi import FastAPI
from pydantic import SecretStr

from api.core.settings import Settings

PATIENCE = 300
"""Seconds that a busy machine may take for what takes one on an idle machine; only a fault takes longer."""

ROOM_IN_MEMORY = 4 * 1024**3
"""Bytes that must be free in memory before the databases of tests are put there: many times what they take."""


def postgresql_binaries() -> Path | None:
    """Where the newest server's programs are; None when there is no server on this machine."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def quick_directory() -> Path:
    """Where databases of tests are put: in memory where there is room, so that no flush waits for a disk."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ROOM_IN_MEMORY
    return memory if roomy else Path(tempfile.gettempdir())


@contextmanager
def postgresql(extra: tuple[str, ...] = (), parent: Path = Path("/tmp")) -> Iterator[str]:
    """Run a server without durability in a temporary directory; gives the URL of its ``postgres`` database."""
    binaries = postgresql_binaries()
    if binaries is None:
        raise RuntimeError("PostgreSQL server programs are missing: install Debian's package postgresql")
    user = _unprivileged_user() if os.geteuid() == 0 else None
    directory = Path(tempfile.mkdtemp(prefix="neuguong-postgresql-", dir=parent))
    if user is not None:
        shutil.chown(directory, user)
    port = free_port()
    try:
        _run(
            [
                binaries / "initdb",
                "-D",
                directory / "data",
                "-U",
                "postgres",
                "-A",
                "trust",
                "--no-sync",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
            ],
            user,
        )
        options = (
            f"-p {port} -k {directory} -c fsync=off -c listen_addresses=127.0.0.1 -c max_connections=200 "
            + " ".join(extra)
        )
        _run(
            [
                binaries / "pg_ctl",
                "-D",
                directory / "data",
                "-o",
                options,
                "-w",
                "-l",
                directory / "log",
                "start",
            ],
            user,
        )
        yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
    finally:
        subprocess.run(
            [binaries / "pg_ctl", "-D", directory / "data", "-m", "immediate", "stop"],
            user=user,
            capture_output=True,
            check=False,
        )
        shutil.rmtree(directory, ignore_errors=True)


def _run(command: list[object], user: str | None) -> None:
    subprocess.run([str(part) for part in command], user=user, check=True, capture_output=True, cwd="/tmp")


def _unprivileged_user() -> str:
    for name in ("postgres", "nobody"):
        try:
            pwd.getpwnam(name)
        except KeyError:
            continue
        return name
    raise RuntimeError("no unprivileged user to run PostgreSQL as")


def free_port() -> int:
    """A port nobody listens on right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass(frozen=True)
class ApiServer:
    """A running server of the product, a process of its own."""

    address: str
    process: "subprocess.Popen[bytes]"

    def kill(self) -> None:
        """End it and every process it started at once, as a power cut would."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=PATIENCE)


def environment_of(settings: Settings) -> dict[str, str]:
    """Environment variables with which a process serves the installation of these settings."""
    given = settings.model_dump(exclude_none=True, exclude_unset=True)
    secrets = {name: value.get_secret_value() for name, value in given.items() if isinstance(value, SecretStr)}
    named = {f"NEUGUONG_{name.upper()}": str(value) for name, value in {**given, **secrets}.items()}
    return {**os.environ, **named}


@contextmanager
def api_server(environment: Mapping[str, str], repository: Path, log: Path, *, workers: int = 1) -> Iterator[ApiServer]:
    """Serve an installation with the command people use; ends by SIGTERM unless it has ended already."""
    address = f"http://127.0.0.1:{(port := free_port())}"
    with log.open("ab") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "api.cli", "serve", "--port", str(port), "--workers", str(workers)],
            env=dict(environment),
            cwd=repository,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    deadline = time.monotonic() + PATIENCE
    try:
        while not _is_ready(address):
            assert process.poll() is None, log.read_text(encoding="utf-8")
            assert time.monotonic() < deadline, log.read_text(encoding="utf-8")
            time.sleep(0.1)
        yield ApiServer(address, process)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def _is_ready(address: str) -> bool:
    try:
        return httpx2.get(f"{address}/health/ready", timeout=PATIENCE).status_code == 200
    except httpx2.TransportError:
        return False


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """The address of a server of this application, in a thread."""
    port = free_port()
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_config=None, lifespan="off"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()
