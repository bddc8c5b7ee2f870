"""Short-lived access tokens: ES256 JSON Web Signatures, signed and read here and nowhere else.

The only module that imports python-jose. It uses the signature layer alone (``jws``), never ``jose.jwt``:
that one accepts a token without ``exp``, asks the computer's clock and raises other errors than its own on
odd claims. What is a valid token is therefore decided by the lines below, and it is narrower than the
standards allow:

* three canonical base64url segments, at most ``MAXIMUM_LENGTH`` characters (an encrypted token has five);
* a header of exactly ``alg``, ``typ`` and ``kid``, so nothing in a token can name or bring its own key;
* exactly our claims, each of exactly its type, no name twice.

ECDSA signatures can be rewritten into a second valid form without the key. What names a token is therefore
its ``token_id``, never a hash of its text.
"""

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric import ec
from jose import jws
from jose.backends.cryptography_backend import CryptographyECKey
from jose.exceptions import JOSEError

from api.core.ec_keys import public_part, read_pem, thumbprint

ALGORITHM: Final = "ES256"
# RFC 9068: keeps anything else that we may sign from passing as an access token.
TOKEN_TYPE: Final = "at+jwt"
MAXIMUM_LENGTH: Final = 4096
LEEWAY: Final = timedelta(seconds=30)

_TEXT_CLAIMS: Final = ("iss", "sub", "aud", "sid", "jti")
_CLAIMS: Final = frozenset({*_TEXT_CLAIMS, "iat", "exp"})
_SEGMENTS: Final = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+")
_LATEST_SECOND: Final = int(datetime(9999, 12, 31, tzinfo=UTC).timestamp())


class InvalidToken(Exception):
    """The text is not an access token of ours that holds at this instant.

    The message says why, for the log; it never repeats any part of the token.
    """


@dataclass(frozen=True)
class AccessClaims:
    """What an access token says.

    Attributes:
        issuer: who signed it.
        audience: the one service it is meant for.
        subject: whom it stands for.
        session_id: what logging out ends: the session or family of refresh tokens it was issued from.
        token_id: unique to this token.
        issued_at: aware; kept to the whole second.
        expires_at: aware; the first whole second at which the token no longer holds.
    """

    issuer: str
    audience: str
    subject: str
    session_id: str
    token_id: str
    issued_at: datetime
    expires_at: datetime


@dataclass(frozen=True, eq=False)
class TokenKeys:
    """The key that signs now, and every key whose tokens are accepted, the signing one's among them.

    Key ids are RFC 7638 thumbprints: they follow from the key, so nobody has to hand them out.
    """

    signing_kid: str
    signing: CryptographyECKey = field(repr=False)
    accepted: Mapping[str, CryptographyECKey] = field(repr=False)


def keys_from_pem(signing: str, *older: str) -> TokenKeys:
    """Build the key objects once.

    Args:
        signing: PEM text of the P-256 private key that signs from now on.
        older: PEM texts, private or public, of keys whose tokens still hold.

    Raises:
        ValueError: a text is not PEM (DER least of all), not P-256, or `signing` has no private part.
    """
    private = read_pem(signing)
    if not isinstance(private, ec.EllipticCurvePrivateKey):
        raise ValueError("the signing key has no private part")
    accepted = [public_part(key) for key in (private, *map(read_pem, older))]
    return TokenKeys(
        signing_kid=thumbprint(private.public_key()),
        signing=CryptographyECKey(private, ALGORITHM),
        accepted={thumbprint(key): CryptographyECKey(key, ALGORITHM) for key in accepted},
    )


def issue_access(keys: TokenKeys, claims: AccessClaims) -> str:
    """Sign an access token; fractions of a second are cut off both instants.

    Raises:
        ValueError: a claim is empty or too long, an instant is naive, or the token would end before it
            starts.
    """
    issued, expires = _seconds(claims.issued_at), _seconds(claims.expires_at)
    content = {
        "iss": claims.issuer,
        "aud": claims.audience,
        "sub": claims.subject,
        "sid": claims.session_id,
        "jti": claims.token_id,
        "iat": issued,
        "exp": expires,
    }
    if not all(content[name] for name in _TEXT_CLAIMS):
        raise ValueError("a claim is empty")
    if expires <= issued:
        raise ValueError("the token would end before it starts")
    token: str = jws.sign(
        content,
        keys.signing,
        headers={"typ": TOKEN_TYPE, "kid": keys.signing_kid},
        algorithm=ALGORITHM,
    )
    if len(token) > MAXIMUM_LENGTH:
        raise ValueError("the claims are too long for a token")
    return token


def read_access(
    keys: TokenKeys,
    token: str,
    at: datetime,
    *,
    issuer: str,
    audience: str,
    leeway: timedelta = LEEWAY,
) -> AccessClaims:
    """Return what a token says, if it is ours, for us, and holds at an instant.

    Args:
        keys: the accepted keys.
        token: as received; any text at all.
        at: the instant of the request, aware; there is no other clock.
        issuer: the only accepted issuer.
        audience: the only accepted audience.
        leeway: by how much the clocks of two of our servers may differ, in both directions.

    Raises:
        InvalidToken: in every other case.
    """
    claims = _verified_claims(keys, token)
    if claims.issuer != issuer:
        raise InvalidToken("issued by somebody else")
    if claims.audience != audience:
        raise InvalidToken("meant for somebody else")
    if claims.issued_at > at + leeway:
        raise InvalidToken("not yet valid")
    if claims.expires_at <= at - leeway:
        raise InvalidToken("expired")
    return claims


@lru_cache(maxsize=4_096)
def _verified_claims(keys: TokenKeys, token: str) -> AccessClaims:
    """What a token says once its signature has been found right. A client shows the same one many times."""
    return _claims_of(_verified_payload(keys, token))


def _verified_payload(keys: TokenKeys, token: str) -> bytes:
    if len(token) > MAXIMUM_LENGTH or not _SEGMENTS.fullmatch(token):
        raise InvalidToken("not three base64url segments of bearable length")
    segments = token.split(".")
    header_bytes, _, _ = (_decode_segment(segment) for segment in segments)
    header = _read_object(header_bytes)
    kid = header.get("kid")
    if header != {"alg": ALGORITHM, "typ": TOKEN_TYPE, "kid": kid}:
        raise InvalidToken("header is not ours")
    key = keys.accepted.get(kid) if isinstance(kid, str) else None
    if key is None:
        raise InvalidToken("signed with an unknown key")
    try:
        payload: bytes = jws.verify(token, key, algorithms=[ALGORITHM])
    except JOSEError:
        raise InvalidToken("signature does not match") from None
    return payload


def _claims_of(payload: bytes) -> AccessClaims:
    content = _read_object(payload)
    if content.keys() != _CLAIMS:
        raise InvalidToken("claims are not ours")
    if not all(isinstance(content[name], str) and content[name] for name in _TEXT_CLAIMS):
        raise InvalidToken("a claim is not text")
    issued, expires = content["iat"], content["exp"]
    # `type … is int` and not isinstance: true is an int to Python
    if not all(type(instant) is int and 0 <= instant <= _LATEST_SECOND for instant in (issued, expires)):
        raise InvalidToken("an instant is not a whole number of seconds")
    if expires <= issued:
        raise InvalidToken("ends before it starts")
    return AccessClaims(
        issuer=content["iss"],
        audience=content["aud"],
        subject=content["sub"],
        session_id=content["sid"],
        token_id=content["jti"],
        issued_at=datetime.fromtimestamp(issued, UTC),
        expires_at=datetime.fromtimestamp(expires, UTC),
    )


def _decode_segment(segment: str) -> bytes:
    try:
        content = base64.urlsafe_b64decode(segment + "=" * (-len(segment) % 4))
    except binascii.Error:
        raise InvalidToken("not base64url") from None
    # Several last letters decode alike; only the one that we would have written passes.
    if _encode_segment(content) != segment:
        raise InvalidToken("not canonical base64url")
    return content


def _encode_segment(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode("ascii")


def _read_object(content: bytes) -> dict[str, Any]:
    """Read a JSON object in which no name occurs twice, so that no two readers can disagree on it."""
    try:
        value = json.loads(content.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise InvalidToken("not JSON") from None
    if not isinstance(value, dict):
        raise InvalidToken("not a JSON object")
    return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = dict(pairs)
    if len(names) != len(pairs):
        raise ValueError("a name occurs twice")
    return names


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _seconds(instant: datetime) -> int:
    if instant.tzinfo is None:
        raise ValueError("the instant has no time zone")
    return int(instant.timestamp())
