"""What sign-in providers publish about themselves: their addresses and keys, kept for an hour per process.

No transaction is open meanwhile: a provider may take its time.
"""

import json
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Final

from joserfc.jwk import KeySet

from api.core.errors import Unavailable
from api.core.id_tokens import InvalidIdToken, key_set
from api.core.outgoing import OutgoingError, send, target_of
from api.core.settings import Settings
from api.core.sign_in_providers import SignInProvider

KEPT_FOR: Final = timedelta(hours=1)
RETRY_SECONDS: Final = 30
_ADDRESSES: Final = ("authorization_endpoint", "token_endpoint", "jwks_uri")
_OK: Final = 200


@dataclass(frozen=True)
class Discovered:
    """A provider's discovery document, checked, and its keys."""

    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    authentication_methods: tuple[str, ...]
    keys: KeySet
    read_at: datetime


@dataclass(frozen=True)
class DiscoveryCache:
    """What a process has read, by the provider's code."""

    found: dict[str, Discovered] = field(default_factory=dict)


def discovered(cache: DiscoveryCache, provider: SignInProvider, settings: Settings, at: datetime) -> Discovered:
    """What the provider publishes, at most an hour old.

    Raises:
        Unavailable: ``provider_unreachable``.
    """
    known = cache.found.get(provider.code)
    if known is not None and timedelta() <= at - known.read_at < KEPT_FOR:
        return known
    document = _read(f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration", provider, settings)
    authorization, token, keys = (str(document.get(name)) for name in _ADDRESSES)
    are_addresses = all(address.startswith(("https://", "http://")) for address in (authorization, token, keys))
    if document.get("issuer") != provider.issuer or not are_addresses:
        raise _unreachable(provider)
    methods = document.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    read = Discovered(authorization, token, keys, tuple(methods), _keys(keys, provider, settings), at)
    cache.found[provider.code] = read
    return read


def with_keys_read_again(
    cache: DiscoveryCache, provider: SignInProvider, settings: Settings, known: Discovered
) -> Discovered:
    """The same with the keys of now: for a token whose key is not among those known.

    Raises:
        Unavailable: ``provider_unreachable``.
    """
    read = replace(known, keys=_keys(known.jwks_uri, provider, settings))
    cache.found[provider.code] = read
    return read


def _keys(address: str, provider: SignInProvider, settings: Settings) -> KeySet:
    try:
        return key_set(_read(address, provider, settings))
    except InvalidIdToken as error:
        raise _unreachable(provider) from error


def _read(address: str, provider: SignInProvider, settings: Settings) -> dict[str, Any]:
    try:
        answer = send(target_of(address, settings.outgoing_networks), "GET", headers={"Accept": "application/json"})
        document = json.loads(answer.content) if answer.status == _OK else None
    except (OutgoingError, ValueError) as error:
        raise _unreachable(provider) from error
    if not isinstance(document, dict):
        raise _unreachable(provider)
    return document


def _unreachable(provider: SignInProvider) -> Unavailable:
    return Unavailable("provider_unreachable", retry_after=RETRY_SECONDS, provider=provider.name)
