"""ID tokens that prove nothing for this sign-in are refused, whatever is wrong with them."""

import base64
import hashlib
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from joserfc import jws, jwt
from joserfc.jwk import ECKey, KeySet, OctKey, RSAKey

from api.core.id_tokens import ExpectedIdToken, InvalidIdToken, UnknownKey, key_set, read_id_token

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
SECOND = int(NOW.timestamp())
THEIRS = RSAKey.generate_key(2048, {"kid": "one"})
CURVE = ECKey.generate_key("P-256", {"kid": "two"})
STRANGER = RSAKey.generate_key(2048, {"kid": "one"})
KEYS = key_set(KeySet([THEIRS, CURVE]).as_dict(private=False))
EXPECTED = ExpectedIdToken("https://id.example.vn", "neuguong", "nonce", "access")
HALF = base64.urlsafe_b64encode(hashlib.sha256(b"access").digest()[:16]).rstrip(b"=").decode()
CLAIMS: dict[str, Any] = {
    "iss": "https://id.example.vn",
    "aud": "neuguong",
    "sub": "người thứ nhất",
    "nonce": "nonce",
    "iat": SECOND,
    "exp": SECOND + 300,
}
LEFT_OUT = ...


def signed(claims: dict[str, Any], key: Any = THEIRS, **header: Any) -> str:
    kept = {name: value for name, value in claims.items() if value is not LEFT_OUT}
    algorithm = header.get("alg", "RS256")
    return jwt.encode({"alg": algorithm, "kid": key.kid} | header, kept, key, algorithms=[algorithm])


@pytest.mark.parametrize(
    "token",
    [
        signed(CLAIMS),
        signed(CLAIMS, CURVE, alg="ES256"),
        signed(CLAIMS | {"aud": ["neuguong", "khác"], "azp": "neuguong"}),
        signed(CLAIMS | {"at_hash": HALF}),
        signed(CLAIMS | {"exp": SECOND - 30}),  # within what two clocks may differ
    ],
)
def test_a_token_for_this_sign_in_is_read(token: str) -> None:
    assert read_id_token(token, KEYS, NOW, EXPECTED)["sub"] == "người thứ nhất"


@pytest.mark.parametrize(
    "changed",
    [
        {"iss": "https://khac.example.vn"},
        {"iss": LEFT_OUT},
        {"aud": "khác"},
        {"aud": LEFT_OUT},
        {"aud": ["neuguong", "khác"], "azp": "khác"},
        {"nonce": "khác"},
        {"nonce": LEFT_OUT},
        {"exp": SECOND - 300},
        {"exp": LEFT_OUT},
        {"exp": "mai"},
        {"iat": SECOND + 3600},
        {"iat": LEFT_OUT},
        {"nbf": SECOND + 3600},
        {"sub": LEFT_OUT},
        {"sub": ""},
        {"sub": 1},
        {"sub": "x" * 256},
        {"at_hash": "khác"},
    ],
    ids=str,
)
def test_a_token_that_says_otherwise_is_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(InvalidIdToken):
        read_id_token(signed(CLAIMS | changed), KEYS, NOW, EXPECTED)


def test_a_token_is_not_read_before_and_after_its_time() -> None:
    token = signed(CLAIMS)
    for at in (NOW - timedelta(hours=1), NOW + timedelta(hours=1)):
        with pytest.raises(InvalidIdToken):
            read_id_token(token, KEYS, at, EXPECTED)


def forged() -> dict[str, str]:
    head, body, signature = signed(CLAIMS).split(".")
    public = json.dumps(THEIRS.as_dict(private=False)).encode()
    unsigned = base64.urlsafe_b64encode(b'{"alg":"none"}').rstrip(b"=").decode()
    return {
        "signed by a stranger": signed(CLAIMS, STRANGER),
        "without signature": f"{head}.{body}.",
        "alg none": f"{unsigned}.{body}.",
        "another body": f"{head}.{base64.urlsafe_b64encode(json.dumps(CLAIMS).encode()).decode()}x.{signature}",
        "signed with the public key as a secret": jws.serialize_compact(
            {"alg": "HS256", "kid": "one"}, json.dumps(CLAIMS), OctKey.import_key(public), algorithms=["HS256"]
        ),
        "an algorithm nobody uses": signed(CLAIMS, alg="RS384"),
        "not a token": "a.b",
        "not text": "đ.đ.đ",
        "nothing": "",
        "endless": "a" * 20_000,
    }


@pytest.mark.parametrize("token", forged().values(), ids=forged().keys())
def test_a_forged_token_is_refused(token: str) -> None:
    with pytest.raises(InvalidIdToken):
        read_id_token(token, KEYS, NOW, EXPECTED)


def test_an_unknown_key_is_said_so() -> None:
    other = RSAKey.generate_key(2048, {"kid": "three"})
    with pytest.raises(UnknownKey):
        read_id_token(signed(CLAIMS, other), KEYS, NOW, EXPECTED)


@pytest.mark.parametrize("document", [{}, {"keys": []}, {"keys": [{"kty": "khác"}]}, {"keys": 1}, {"keys": [1]}, []])
def test_what_holds_no_keys_is_no_key_set(document: Any) -> None:
    with pytest.raises(InvalidIdToken):
        key_set(document)
