"""The demonstration in a SQLite file, loaded once for all test processes and copied by each test that needs it."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

DATABASE = "demonstration.sqlite3"


def environment(directory: Path) -> Mapping[str, str]:
    """The settings of an installation whose data stand in a directory."""
    return {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{directory}/{DATABASE}",
        "NEUGUONG_DATA_DIRECTORY": str(directory),
        "NEUGUONG_COOKIE_SECURE": "false",
        "NEUGUONG_PASSWORD_MEMORY_KIB": "64",
    }


def copied(case: str, shared: Path, target: Path) -> Path:
    """A copy of a loaded case in its own directory; the first to ask loads it, the others wait."""
    directory = shared / f"demonstration-{case}"
    with (shared / f"{case}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (directory / "loaded").exists():
            directory.mkdir(exist_ok=True)
            command = [sys.executable, "-m", "api.cli", "demo", "--case", case]
            subprocess.run(command, env=dict(environment(directory)), check=True, capture_output=True)
            (directory / "loaded").touch()
    copy = target / case
    shutil.copytree(directory, copy)
    return copy
