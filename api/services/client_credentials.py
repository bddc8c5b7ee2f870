"""Client credentials (RFC 6749, section 4.4): a service token exchanged for access tokens that hold for minutes.

The client is the token: its id and its secret. The access token carries nothing of its own: each request asks anew
what the token behind it may do, so that revoking, narrowing and expiry work at once.
"""

import uuid
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import select
from sqlmodel import Session, col

from api.core.clock import civil_date
from api.core.errors import Unauthenticated
from api.core.ids import new_id
from api.core.secrets import is_well_formed
from api.core.tokens import AccessClaims, issue_access
from api.models.accounts import ApiToken
from api.services.authentication import API_TOKEN_PREFIX, by_api_token
from api.services.installation import Installation


class Issued(NamedTuple):
    """An access token, for how many seconds it holds, and what it may do."""

    access_token: str
    seconds: int
    permissions: list[str]


def exchange(installation: Installation, client_id: str, secret: str, source: str, at: datetime) -> Issued:
    """An access token for a client.

    Raises:
        Unauthenticated: the client is unknown, its secret wrong or no longer worth anything, or not from there.
    """
    if not is_well_formed(secret, API_TOKEN_PREFIX):
        raise Unauthenticated("token_invalid")
    with installation.database.read() as session:
        actor = by_api_token(session, secret, at, civil_date(at), source).actor
        if str(actor.token_id) != client_id.strip().lower() or actor.token_id is None:
            raise Unauthenticated("token_invalid")
        until = _end(session, actor.token_id, at + timedelta(seconds=installation.settings.access_token_seconds))
    issuer = installation.settings.token_issuer
    claims = AccessClaims(issuer, issuer, str(actor.account_id), str(actor.token_id), str(new_id()), at, until)
    permissions = sorted(actor.permissions or ())
    return Issued(issue_access(installation.keys, claims), int((until - at).total_seconds()), list(permissions))


def _end(session: Session, token_id: uuid.UUID, latest: datetime) -> datetime:
    """When an access token ends: never after the token behind it, and not before it began."""
    expires_at = session.execute(select(col(ApiToken.expires_at)).where(col(ApiToken.id) == token_id)).scalar()
    return latest if expires_at is None else min(latest, expires_at + timedelta(seconds=1))
