"""Signing in with a sign-in provider ("đăng nhập một lần"): OpenID Connect, authorisation code with PKCE.

The browser carries the sealed ticket of its own sign-in, so that nobody can finish here what they began elsewhere,
and nothing is stored for strangers. The requests, PKCE and the checks of the token are Authlib's.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from authlib.oauth2.auth import ClientAuth
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri, prepare_token_request
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from api.core.errors import NotFound, Unauthenticated, Unavailable
from api.core.id_tokens import ExpectedIdToken, InvalidIdToken, UnknownKey, read_id_token
from api.core.outgoing import OutgoingError, send, target_of
from api.core.sealing import BrokenSeal, derived_key, seal, unseal
from api.core.settings import Settings
from api.core.sign_in_providers import SignInProvider
from api.services.installation import Installation
from api.services.provider_discovery import RETRY_SECONDS, Discovered, discovered, with_keys_read_again

TICKET_LASTS: Final = timedelta(minutes=10)
_OWNER: Final = b"sign-on"
_SECRET_BYTES: Final = 32
_SERVER_FAILED: Final = 500


@dataclass(frozen=True)
class Ticket:
    """What a browser keeps while its owner is away at the provider. ``started_at``: ISO 8601."""

    provider: str
    state: str
    nonce: str
    verifier: str
    started_at: str


@dataclass(frozen=True)
class Begun:
    """Where to send the browser, and the sealed ticket it keeps."""

    authorization_url: str
    ticket: str


@dataclass(frozen=True)
class Proven:
    """Who the provider says has signed in: ``subject`` is unique and lasting within it."""

    provider: SignInProvider
    subject: str
    claims: Mapping[str, Any]


def provider_of(settings: Settings, code: str) -> SignInProvider:
    """The provider with this code.

    Raises:
        NotFound: there is none.
    """
    for provider in settings.sign_in_providers:
        if provider.code == code:
            return provider
    raise NotFound


def begin(installation: Installation, code: str, at: datetime) -> Begun:
    """Start a sign-in.

    Raises:
        NotFound: no such provider.
        Unavailable: ``provider_unreachable``.
    """
    provider = provider_of(installation.settings, code)
    found = discovered(installation.discovery, provider, installation.settings, at)
    state, nonce, verifier = (secrets.token_urlsafe(_SECRET_BYTES) for _ in range(3))
    ticket = Ticket(code, state, nonce, verifier, at.isoformat())
    url: str = prepare_grant_uri(
        found.authorization_endpoint,
        provider.client_id,
        "code",
        redirect_uri=redirect_uri(installation.settings, provider),
        scope=list(provider.scopes),
        state=ticket.state,
        nonce=ticket.nonce,
        code_challenge=create_s256_code_challenge(ticket.verifier),
        code_challenge_method="S256",
    )
    return Begun(url, seal(_key(installation), json.dumps(asdict(ticket)), _OWNER))


def prove(
    installation: Installation, provider_code: str, sealed: str | None, state: str, code: str, at: datetime
) -> Proven:
    """Exchange what the provider sent back for who it was. A code holds once: the provider sees to that.

    Raises:
        NotFound: no such provider.
        Unauthenticated: ``sign_on_not_begun`` (not in this browser, for another state or provider, or too long ago),
            ``sign_on_refused`` (what the provider answered does not prove anything).
        Unavailable: ``provider_unreachable``.
    """
    settings = installation.settings
    provider = provider_of(settings, provider_code)
    ticket = _opened(installation, sealed, at)
    if ticket is None or ticket.provider != provider.code or not _is_same(ticket.state, state):
        raise Unauthenticated("sign_on_not_begun")
    found = discovered(installation.discovery, provider, settings, at)
    answer = _exchange(settings, provider, found, code, ticket.verifier)
    token, access_token = answer.get("id_token"), answer.get("access_token")
    if not isinstance(token, str):
        raise Unauthenticated("sign_on_refused", provider=provider.name)
    expected = ExpectedIdToken(
        provider.issuer, provider.client_id, ticket.nonce, access_token if isinstance(access_token, str) else None
    )
    try:
        try:
            claims = read_id_token(token, found.keys, at, expected)
        except UnknownKey:
            found = with_keys_read_again(installation.discovery, provider, settings, found)
            claims = read_id_token(token, found.keys, at, expected)
    except InvalidIdToken as error:
        raise Unauthenticated("sign_on_refused", provider=provider.name) from error
    return Proven(provider, claims["sub"], claims)


def redirect_uri(settings: Settings, provider: SignInProvider) -> str:
    """Where the provider sends the browser back to: a page of ours."""
    return f"{settings.public_url.rstrip('/')}/dang-nhap/{provider.code}"


def _exchange(
    settings: Settings, provider: SignInProvider, found: Discovered, code: str, verifier: str
) -> Mapping[str, Any]:
    form = prepare_token_request(
        "authorization_code",
        code=code,
        redirect_uri=redirect_uri(settings, provider),
        code_verifier=verifier,
    )
    secret = None if provider.client_secret is None else provider.client_secret.get_secret_value()
    address, headers, body = ClientAuth(provider.client_id, secret, _method(secret, found)).prepare(
        "POST",
        found.token_endpoint,
        {"Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded"},
        form,
    )
    try:
        target = target_of(address, settings.outgoing_networks)
        answer = send(target, "POST", headers=headers, content=body.encode("ascii"))
    except OutgoingError as error:
        raise Unavailable("provider_unreachable", retry_after=RETRY_SECONDS, provider=provider.name) from error
    if answer.status >= _SERVER_FAILED:
        raise Unavailable("provider_unreachable", retry_after=RETRY_SECONDS, provider=provider.name)
    try:
        given = json.loads(answer.content)
    except ValueError:
        given = None
    return given if isinstance(given, dict) and "error" not in given else {}


def _method(secret: str | None, found: Discovered) -> str:
    if secret is None:
        return "none"
    basic, posted = "client_secret_basic", "client_secret_post"
    return posted if basic not in found.authentication_methods and posted in found.authentication_methods else basic


def _opened(installation: Installation, sealed: str | None, at: datetime) -> Ticket | None:
    if sealed is None:
        return None
    try:
        ticket = Ticket(**json.loads(unseal(_key(installation), sealed, _OWNER)))
    except BrokenSeal:
        return None
    age = at - datetime.fromisoformat(ticket.started_at)
    return ticket if timedelta() <= age < TICKET_LASTS else None


def _is_same(ours: str, given: str) -> bool:
    return secrets.compare_digest(ours.encode(), given.encode("utf-8", "replace"))


def _key(installation: Installation) -> bytes:
    return derived_key(installation.seal_key, "sign-on")
