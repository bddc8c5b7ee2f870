"""Access tokens that are ours: what is signed is read back, for as long as it and its key hold."""

import ast
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from hypothesis import given, settings
from hypothesis import strategies as st
from jose import jws

import api
from api.core.ec_keys import new_private_key_pem
from api.core.tokens import (
    LEEWAY,
    AccessClaims,
    InvalidToken,
    TokenKeys,
    issue_access,
    keys_from_pem,
    read_access,
)

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
END = START + timedelta(minutes=10)
SECOND = timedelta(seconds=1)
OLD_PEM, NEW_PEM = new_private_key_pem(), new_private_key_pem()
KEYS = keys_from_pem(OLD_PEM)


def claims(**changes: object) -> AccessClaims:
    values: dict[str, object] = {
        "issuer": "https://nêu-gương.vn",
        "audience": "api",
        "subject": "Nguyễn Văn Đảng",
        "session_id": "family-1",
        "token_id": "token-1",
        "issued_at": START,
        "expires_at": END,
    }
    return AccessClaims(**{**values, **changes})  # type: ignore[arg-type]  # values of several types


def read(token: str, at: datetime = START, keys: TokenKeys = KEYS) -> AccessClaims:
    return read_access(keys, token, at, issuer="https://nêu-gương.vn", audience="api")


def test_a_token_says_what_was_signed() -> None:
    assert read(issue_access(KEYS, claims())) == claims()


def test_instants_are_kept_to_the_second() -> None:
    half = timedelta(milliseconds=500)
    token = issue_access(KEYS, claims(issued_at=START + half, expires_at=END + half))
    assert read(token) == claims()


@pytest.mark.parametrize(
    ("at", "holds"),
    [
        (START - LEEWAY - SECOND, False),
        (START - LEEWAY, True),
        (START, True),
        (END, True),
        (END + LEEWAY - SECOND, True),
        (END + LEEWAY, False),
        (END + timedelta(days=3650), False),
    ],
)
def test_a_token_holds_from_issue_to_end_give_or_take_the_leeway(at: datetime, holds: bool) -> None:
    token = issue_access(KEYS, claims())
    if holds:
        assert read(token, at) == claims()
    else:
        with pytest.raises(InvalidToken):
            read(token, at)


def test_tokens_of_an_older_key_hold_until_it_is_taken_away() -> None:
    token = issue_access(KEYS, claims())
    rotated = keys_from_pem(NEW_PEM, OLD_PEM)
    assert rotated.signing_kid != KEYS.signing_kid
    assert rotated.accepted.keys() == {rotated.signing_kid, KEYS.signing_kid}
    assert read(token, keys=rotated) == claims()
    with pytest.raises(InvalidToken):
        read(token, keys=keys_from_pem(NEW_PEM))


def test_the_newest_key_signs() -> None:
    token = issue_access(keys_from_pem(NEW_PEM, OLD_PEM), claims())
    assert read(token, keys=keys_from_pem(NEW_PEM)) == claims()
    with pytest.raises(InvalidToken):
        read(token, keys=KEYS)


def test_an_older_key_may_be_public() -> None:
    private = serialization.load_pem_private_key(OLD_PEM.encode(), password=None)
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    token = issue_access(KEYS, claims())
    assert read(token, keys=keys_from_pem(NEW_PEM, public.decode())) == claims()
    with pytest.raises(ValueError, match="no private part"):
        keys_from_pem(public.decode())


def pem(key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey, password: bytes | None = None) -> str:
    encryption: serialization.KeySerializationEncryption = serialization.NoEncryption()
    if password:
        encryption = serialization.BestAvailableEncryption(password)
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption).decode()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("secret", id="a word"),
        pytest.param("khoá bí mật", id="not ASCII"),
        pytest.param(pem(ec.generate_private_key(ec.SECP384R1())), id="P-384"),
        pytest.param(pem(rsa.generate_private_key(public_exponent=65537, key_size=2048)), id="RSA"),
        pytest.param(pem(ec.generate_private_key(ec.SECP256R1()), b"word"), id="encrypted"),
        pytest.param(
            ec.generate_private_key(ec.SECP256R1())
            .private_bytes(
                serialization.Encoding.DER,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            .decode("latin-1"),
            id="DER",
        ),
    ],
)
def test_only_p256_keys_in_plain_pem_are_taken(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  of the library or ours, by what is wrong with it
        keys_from_pem(text)
    with pytest.raises(ValueError):  # noqa: PT011  of the library or ours, by what is wrong with it
        keys_from_pem(OLD_PEM, text)


@pytest.mark.parametrize(
    "changes",
    [
        {"subject": ""},
        {"session_id": ""},
        {"token_id": ""},
        {"audience": ""},
        {"issuer": ""},
        {"expires_at": START},
        {"expires_at": START - SECOND},
        {"issued_at": START.replace(tzinfo=None)},
        {"subject": "x" * 4096},
    ],
)
def test_a_token_that_nobody_could_read_is_not_signed(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"empty|starts|time zone|too long"):
        issue_access(KEYS, claims(**changes))


def test_keys_do_not_show_in_a_log() -> None:
    assert repr(KEYS) == f"TokenKeys(signing_kid={KEYS.signing_kid!r})"


@settings(max_examples=50)
@given(st.text() | st.from_regex(r"[\w-]{0,80}\.[\w-]{0,80}\.[\w-]{0,90}\n?", fullmatch=True))
def test_no_text_raises_anything_but_invalid_token(text: str) -> None:
    with pytest.raises(InvalidToken):
        read(text)


def test_jose_is_always_told_the_one_algorithm(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    verify = jws.verify

    def observed(token: str, key: object, algorithms: object = None) -> object:
        told.append(algorithms)
        return verify(token, key, algorithms)

    monkeypatch.setattr(jws, "verify", observed)
    read(issue_access(KEYS, claims()))
    assert told == [["ES256"]]


def test_nothing_else_imports_jose() -> None:
    importers = set()
    for path in Path(api.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if any(name.split(".")[0] == "jose" for name in names):
                importers.add(path.name)
    assert importers == {"tokens.py"}
