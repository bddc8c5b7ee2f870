"""The directory of key files with which access tokens are signed.

One PEM file a key, named by a rising number: ``0001.pem``, ``0002.pem`` … The highest number signs; the
others are still accepted. To rotate: :func:`add_key`, restart every process, and delete the older file once
its last token has expired. Deleting a file and restarting ends every token signed with it.
"""

import contextlib
import os
import re
import stat
import tempfile
from pathlib import Path
from typing import Final

from api.core.ec_keys import new_private_key_pem
from api.core.tokens import TokenKeys, keys_from_pem

_KEY_FILE: Final = re.compile(r"\d{4,}\.pem", re.ASCII)


class UnsafeKeyFile(Exception):
    """A key file or its directory can be reached by others than its owner, or holds no P-256 key."""


def load_or_create_keys(directory: Path) -> TokenKeys:
    """Read all keys of a directory; make the directory and a first key where there is none.

    Several processes may start at once: one of them creates the key and all of them read that one.

    Raises:
        UnsafeKeyFile: see there; the message names the path and what to do.
        OSError: the directory cannot be read or written.
    """
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    _require_private(directory)
    if not _key_files(directory):
        with contextlib.suppress(FileExistsError):  # another process was first: its key is read below
            _write_key(directory, number=1)
    files = _key_files(directory)
    signing, *older = [_read_key(path) for path in reversed(files)]
    try:
        return keys_from_pem(signing, *older)
    except ValueError as error:
        raise UnsafeKeyFile(f"{directory}: {error}") from error


def add_key(directory: Path) -> Path:
    """Add a new key, which signs from the next start on, and return its file.

    Raises:
        FileExistsError: somebody else added one at the same moment.
        UnsafeKeyFile: see there.
    """
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    _require_private(directory)
    files = _key_files(directory)
    return _write_key(directory, number=int(files[-1].stem) + 1 if files else 1)


def _key_files(directory: Path) -> list[Path]:
    """Key files, oldest first."""
    files = [path for path in directory.iterdir() if _KEY_FILE.fullmatch(path.name)]
    return sorted(files, key=lambda path: int(path.stem))


def _write_key(directory: Path, number: int) -> Path:
    path = directory / f"{number:04d}.pem"
    # Written in full under another name first: a hard link appears at once, whole, and never over an existing
    # file.
    handle, draft = tempfile.mkstemp(prefix=".draft-", dir=directory)  # mkstemp: 0600
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(new_private_key_pem())
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    finally:
        os.unlink(draft)
    return path


def _read_key(path: Path) -> str:
    _require_private(path)
    try:
        return path.read_text(encoding="ascii")
    except UnicodeDecodeError as error:
        raise UnsafeKeyFile(f"{path}: not PEM text") from error


def _require_private(path: Path) -> None:
    if os.name == "nt":
        return  # Windows keeps rights in access lists, which the mode does not show
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        raise UnsafeKeyFile(f"{path}: mode {mode:04o} lets others in; run: chmod go= {path}")
