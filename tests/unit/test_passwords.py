"""Password hashes: one per password whatever the Unicode form, the same work for nobody, few at once."""

import threading
import time
import unicodedata

import pytest

from api.core.passwords import (
    MAXIMUM_BYTES,
    Argon2Cost,
    HashingBusy,
    PasswordHasher,
    PasswordNotText,
    PasswordTooLong,
    as_bytes,
)

CHEAP = Argon2Cost(memory_kib=64, passes=1, lanes=1)
HASHER = PasswordHasher(CHEAP)
PASSWORD = "Học tập suốt đời 1969"
STORED = HASHER.hash(PASSWORD)


def test_a_password_matches_its_own_hash_only() -> None:
    assert HASHER.verify(PASSWORD, STORED)
    assert not HASHER.verify(PASSWORD + " ", STORED)
    assert not HASHER.verify(PASSWORD.lower(), STORED)
    assert not HASHER.verify("", STORED)


def test_two_hashes_of_one_password_differ() -> None:
    assert HASHER.hash(PASSWORD) != STORED


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_every_input_method_gives_the_same_password(form: str) -> None:
    assert HASHER.verify(unicodedata.normalize(form, PASSWORD), STORED)  # type: ignore[arg-type]  # the form is one of four words


def test_compatibility_forms_stay_apart() -> None:
    assert as_bytes("①") != as_bytes("1")


@pytest.mark.parametrize("stored", [None, "", "!", "x", "$2b$12$abcdefghijklmnopqrstuv", "$argon2id$broken"])
def test_without_a_hash_the_same_work_is_done_for_nothing(stored: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    verified: list[str] = []
    genuine = HASHER._hasher.verify

    def counted(content: bytes, encoded: str) -> bool:
        verified.append(encoded)
        return genuine(content, encoded)

    monkeypatch.setattr(HASHER._hasher, "verify", counted)
    assert not HASHER.verify(PASSWORD, stored)
    assert len(verified) == 1
    assert verified[0].rsplit("$", 2)[0] == STORED.rsplit("$", 2)[0]  # kind, version and cost of a real hash
    assert [len(part) for part in verified[0].split("$")] == [len(part) for part in STORED.split("$")]


def test_the_hash_of_nobody_takes_as_long_as_a_real_one() -> None:
    hasher = PasswordHasher(Argon2Cost(memory_kib=8 * 1024, passes=2, lanes=1))
    stored = hasher.hash(PASSWORD)

    def quickest(candidate: str | None) -> float:
        durations = []
        for _ in range(5):
            start = time.thread_time()
            hasher.verify("a wrong password", candidate)
            durations.append(time.thread_time() - start)
        return min(durations)

    assert 0.5 < quickest(None) / quickest(stored) < 2


def test_the_cost_is_what_was_asked_and_a_change_shows() -> None:
    assert STORED.startswith("$argon2id$v=19$m=64,t=1,p=1$")
    assert not HASHER.needs_rehash(STORED)
    dearer = PasswordHasher(Argon2Cost(memory_kib=128, passes=1, lanes=1))
    assert dearer.needs_rehash(STORED)
    assert dearer.verify(PASSWORD, STORED)


def test_the_default_cost_is_the_promised_one() -> None:
    assert Argon2Cost() == Argon2Cost(memory_kib=65_536, passes=3, lanes=4)
    assert PasswordHasher()._nobody.startswith("$argon2id$v=19$m=65536,t=3,p=4$")


@pytest.mark.parametrize(
    ("password", "error"),
    [
        ("a" * (MAXIMUM_BYTES + 1), PasswordTooLong),
        ("ệ" * (MAXIMUM_BYTES // 3 + 1), PasswordTooLong),
        ("\u0323\u0302" * 20_000, PasswordTooLong),
        ("mật khẩu \ud800 dài", PasswordNotText),
    ],
    ids=["characters", "bytes", "a long run of marks", "surrogate"],
)
def test_what_cannot_be_a_password_is_refused_at_once(password: str, error: type[Exception]) -> None:
    start = time.thread_time()
    with pytest.raises(error):
        HASHER.hash(password)
    assert not HASHER.verify(password, STORED)
    assert time.thread_time() - start < 0.1


@pytest.mark.parametrize("password", ["a" * MAXIMUM_BYTES, "a\x00b" * 5, "ệ" * (MAXIMUM_BYTES // 3)])
def test_every_other_text_can_be_one(password: str) -> None:
    stored = HASHER.hash(password)
    assert HASHER.verify(password, stored)
    assert not HASHER.verify(password[:-1], stored)


def occupy(hasher: PasswordHasher, monkeypatch: pytest.MonkeyPatch) -> tuple[list[int], threading.Event]:
    """Make each hash wait for an event; return the number running at each start, and the event."""
    running: list[int] = []
    seen: list[int] = []
    release = threading.Event()
    lock = threading.Lock()

    def slow(content: bytes) -> str:
        with lock:
            running.append(1)
            seen.append(len(running))
        release.wait(5)
        with lock:
            running.pop()
        return "hash"

    monkeypatch.setattr(hasher._hasher, "hash", slow)
    return seen, release


def test_no_more_than_the_cap_run_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    hasher = PasswordHasher(CHEAP, concurrent=2)
    seen, release = occupy(hasher, monkeypatch)
    threads = [threading.Thread(target=hasher.hash, args=(PASSWORD,)) for _ in range(12)]
    for thread in threads:
        thread.start()
    while len(seen) < 2:
        time.sleep(0.001)
    time.sleep(0.05)
    assert len(seen) == 2
    release.set()
    for thread in threads:
        thread.join(5)
    assert len(seen) == 12
    assert max(seen) == 2


def test_whoever_waits_too_long_is_told_and_the_slot_comes_free_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hasher = PasswordHasher(CHEAP, concurrent=1, patience_seconds=0.02)
    seen, release = occupy(hasher, monkeypatch)
    thread = threading.Thread(target=hasher.hash, args=(PASSWORD,))
    thread.start()
    while not seen:
        time.sleep(0.001)
    with pytest.raises(HashingBusy):
        hasher.hash(PASSWORD)
    with pytest.raises(HashingBusy):
        hasher.verify(PASSWORD, STORED)
    release.set()
    thread.join(5)
    assert hasher.verify(PASSWORD, STORED)
