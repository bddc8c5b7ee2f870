"""A PostgreSQL server of the tests' own, started as another user when we are root, since PostgreSQL refuses root."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def postgresql_binaries() -> Path | None:
    """Where the newest server's programs are; None when there is no server on this machine."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


@contextmanager
def postgresql(extra: tuple[str, ...] = ()) -> Iterator[str]:
    """Run a server without durability in a temporary directory; gives the URL of its ``postgres`` database."""
    binaries = postgresql_binaries()
    if binaries is None:
        raise RuntimeError("PostgreSQL server programs are missing: install Debian's package postgresql")
    user = _unprivileged_user() if os.geteuid() == 0 else None
    directory = Path(tempfile.mkdtemp(prefix="neuguong-postgresql-", dir="/tmp"))
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
