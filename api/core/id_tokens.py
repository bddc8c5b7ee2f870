"""Reading the ID tokens of sign-in providers (OpenID Connect Core §3.1.3.7), by Authlib and its JOSE library.

Our own access tokens are read in ``core.tokens`` and nowhere else; these are never accepted in their place.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from authlib.oidc.core import CodeIDToken
from joserfc import jws, jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

ALGORITHMS: Final = ("RS256", "PS256", "ES256", "EdDSA")
MAXIMUM_LENGTH: Final = 16_384
LEEWAY: Final = timedelta(seconds=60)
"""By how much a provider's clock may differ from ours."""


class InvalidIdToken(Exception):
    """Not this provider's, not for us, not for this sign-in, or not now."""


class UnknownKey(InvalidIdToken):
    """Signed with a key that is not in the set; the provider may have changed its keys since that was read."""


@dataclass(frozen=True)
class ExpectedIdToken:
    """What a token must say to count for one sign-in. ``access_token``: the one that came with it, if any."""

    issuer: str
    client_id: str
    nonce: str
    access_token: str | None


def key_set(document: Any) -> KeySet:
    """The keys of a provider's JWKS document.

    Raises:
        InvalidIdToken: no key set, or no key of a kind that is understood.
    """
    try:
        return KeySet.import_key_set(document)
    except (JoseError, KeyError, TypeError, ValueError) as error:
        raise InvalidIdToken("no usable keys") from error


def read_id_token(token: str, keys: KeySet, at: datetime, expected: ExpectedIdToken) -> Mapping[str, Any]:
    """The claims of a token that holds; ``sub`` is a text of 1 to 255 characters.

    Raises:
        UnknownKey: see there.
        InvalidIdToken: in every other case.
    """
    if len(token) > MAXIMUM_LENGTH:
        raise InvalidIdToken("too long")
    try:
        kid = jws.extract_compact(token.encode("ascii")).headers().get("kid")
        if kid is not None and all(key.kid != kid for key in keys):
            raise UnknownKey("signed with an unknown key")
        signed = jwt.decode(token, keys, algorithms=list(ALGORITHMS))
        claims = CodeIDToken(
            signed.claims,
            signed.header,
            {
                "iss": {"essential": True, "value": expected.issuer},
                "aud": {"essential": True, "value": expected.client_id},
                "nonce": {"essential": True, "value": expected.nonce},
            },
            {"nonce": expected.nonce, "client_id": expected.client_id, "access_token": expected.access_token},
        )
        claims.validate(now=int(at.timestamp()), leeway=int(LEEWAY.total_seconds()))
    except (JoseError, ValueError, TypeError) as error:
        raise InvalidIdToken(type(error).__name__) from error
    subject = claims["sub"]
    if not isinstance(subject, str) or not 1 <= len(subject) <= 255:
        raise InvalidIdToken("no subject")
    return dict(claims)
