"""The directory of key files: private, complete, and one key however many processes start at once."""

import multiprocessing
import os
import stat
from pathlib import Path

import pytest

from api.core.ec_keys import new_private_key_pem
from api.core.token_keys import UnsafeKeyFile, add_key, load_or_create_keys
from api.core.tokens import keys_from_pem
from tests.servers import PATIENCE


def start(directory: Path, answers: "multiprocessing.Queue[str]", barrier: object) -> None:
    barrier.wait()  # type: ignore[attr-defined]  # of multiprocessing, whose types do not tell
    answers.put(load_or_create_keys(directory).signing_kid)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_first_start_makes_a_private_key_and_later_ones_keep_it(tmp_path: Path) -> None:
    directory = tmp_path / "var" / "keys"
    first = load_or_create_keys(directory)
    assert [path.name for path in directory.iterdir()] == ["0001.pem"]
    assert mode(directory) == 0o700
    assert mode(directory / "0001.pem") == 0o600
    assert load_or_create_keys(directory).signing_kid == first.signing_kid


def test_an_open_umask_opens_nothing(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        load_or_create_keys(tmp_path / "keys")
    finally:
        os.umask(before)
    assert mode(tmp_path / "keys") == 0o700
    assert mode(tmp_path / "keys" / "0001.pem") == 0o600


def test_processes_that_start_at_once_share_one_key(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    for round_number in range(3):
        directory = tmp_path / str(round_number)
        answers = context.Queue()
        barrier = context.Barrier(6)
        processes = [context.Process(target=start, args=(directory, answers, barrier)) for _ in range(6)]
        for process in processes:
            process.start()
        kids = {answers.get(timeout=PATIENCE) for _ in processes}
        for process in processes:
            process.join(timeout=PATIENCE)
        assert len(kids) == 1
        assert [path.name for path in directory.iterdir()] == ["0001.pem"]


def test_an_added_key_signs_and_the_old_one_is_still_accepted(tmp_path: Path) -> None:
    old = load_or_create_keys(tmp_path)
    assert add_key(tmp_path).name == "0002.pem"
    new = load_or_create_keys(tmp_path)
    assert new.signing_kid != old.signing_kid
    assert new.accepted.keys() == {new.signing_kid, old.signing_kid}


def test_the_highest_number_signs_not_the_last_name(tmp_path: Path) -> None:
    for name in ("9999.pem", "10000.pem", "0002.pem"):
        (tmp_path / name).write_text(new_private_key_pem())
        (tmp_path / name).chmod(0o600)
    signing = keys_from_pem((tmp_path / "10000.pem").read_text()).signing_kid
    assert load_or_create_keys(tmp_path).signing_kid == signing


def test_taking_the_old_file_away_ends_its_key(tmp_path: Path) -> None:
    old = load_or_create_keys(tmp_path)
    add_key(tmp_path)
    (tmp_path / "0001.pem").unlink()
    assert old.signing_kid not in load_or_create_keys(tmp_path).accepted


def test_the_remains_of_a_killed_process_and_foreign_files_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / ".draft-abc").write_text("half a k")
    (tmp_path / "README").write_text("keys")
    (tmp_path / "old.pem").write_text("no key")
    load_or_create_keys(tmp_path)
    assert (tmp_path / "0001.pem").exists()


@pytest.mark.parametrize("open_mode", [0o640, 0o604, 0o620, 0o644, 0o666])
def test_a_key_that_others_reach_is_refused(tmp_path: Path, open_mode: int) -> None:
    load_or_create_keys(tmp_path)
    (tmp_path / "0001.pem").chmod(open_mode)
    with pytest.raises(UnsafeKeyFile, match=r"0001\.pem.*chmod"):
        load_or_create_keys(tmp_path)


def test_a_directory_that_others_reach_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    with pytest.raises(UnsafeKeyFile, match="chmod"):
        load_or_create_keys(tmp_path)
    with pytest.raises(UnsafeKeyFile, match="chmod"):
        add_key(tmp_path)


@pytest.mark.parametrize("content", [b"", b"no key", b"\x30\x81\x87\xff"])
def test_a_file_without_a_key_is_named_and_never_replaced(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "0001.pem"
    file.write_bytes(content)
    file.chmod(0o600)
    with pytest.raises(UnsafeKeyFile, match=str(tmp_path)):
        load_or_create_keys(tmp_path)
    assert file.read_bytes() == content
