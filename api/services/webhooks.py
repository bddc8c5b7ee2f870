"""Webhooks: set up for an organisation and all below it, changed, given new secrets, looked into, sent again.

Whoever may read events and manage webhooks at that organisation may do all of this. What a webhook is told follows
the rights of the account that set it up, at the moment of each message (``services.outbox``).
"""

import uuid
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, NamedTuple

from sqlalchemy import delete, select
from sqlmodel import col

from api.core.errors import Conflict, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.core.sealing import derived_key, seal
from api.core.webhook_signatures import new_webhook_secret
from api.models.organisations import Organisation
from api.models.webhooks import DeliveryState, Webhook, WebhookDelivery, WebhookState
from api.rules.access import Permission
from api.schemas.webhooks import WebhookCreate
from api.services import events, reference
from api.services.access import require, require_anywhere, visible
from api.services.context import Context, check_version

NEEDED = (Permission.WEBHOOK_MANAGE, Permission.EVENT_READ)


class SecretShown(NamedTuple):
    """A webhook and its secret, which is shown once."""

    row: Webhook
    secret: str


def sealing_key(seal_key: bytes) -> bytes:
    """The key under which secrets of webhooks are kept."""
    return derived_key(seal_key, "webhooks")


def require_right(ctx: Context, organisation_id: uuid.UUID) -> None:
    """Refuse whoever may not manage webhooks or read events at an organisation.

    Raises:
        NotFound, Forbidden: see ``access.require``.
    """
    for permission in NEEDED:
        require(ctx, permission, organisation_id)


def create(ctx: Context, wanted: WebhookCreate, key: bytes) -> SecretShown:
    """Set a webhook up; it is told of what happens from now on. Its address has been checked.

    Raises:
        NotFound, Forbidden: see ``require_right``.
    """
    require_right(ctx, wanted.organisation_id)
    secret = new_webhook_secret()
    row = Webhook.model_validate(
        {
            **wanted.model_dump(),
            "account_id": ctx.actor.account_id,
            "token_id": ctx.actor.token_id,
            "state": WebhookState.ENABLED,
            "secret": "",
            "position": events.settled(ctx.session),
        }
    )
    row.secret = seal(key, secret, row.id.bytes)
    ctx.session.add(row)
    ctx.session.flush()
    _record(ctx, "webhook.created", row, {"kinds": row.kinds})
    return SecretShown(row, secret)


def search(ctx: Context, organisation_id: uuid.UUID | None, limit: int, cursor: str | None) -> Page[Webhook]:
    """The webhooks where the caller may manage them, the newest first.

    Raises:
        Forbidden: the caller may manage webhooks nowhere.
        NotFound: the organisation is out of scope.
    """
    require_anywhere(ctx, Permission.WEBHOOK_MANAGE)
    joined = select(Webhook).join(Organisation, col(Organisation.id) == col(Webhook.organisation_id))
    statement = visible(ctx, joined, Permission.WEBHOOK_MANAGE, col(Organisation.path))
    if organisation_id is not None:
        require_right(ctx, organisation_id)
        statement = statement.where(col(Webhook.organisation_id) == organisation_id)
    if cursor is not None:  # ids grow with time
        statement = statement.where(col(Webhook.id) < decode_cursor(cursor, [uuid.UUID])[0])
    rows = ctx.session.execute(statement.order_by(col(Webhook.id).desc()).limit(limit + 1)).scalars().all()
    return page_of(rows, limit, lambda row: [str(row.id)])


def get(ctx: Context, webhook_id: uuid.UUID) -> Webhook:
    """One webhook.

    Raises:
        NotFound, Forbidden: see ``require_right``.
    """
    row = ctx.session.get(Webhook, webhook_id)
    if row is None:
        raise NotFound
    require_right(ctx, row.organisation_id)
    return row


def update(ctx: Context, webhook_id: uuid.UUID, changes: Mapping[str, Any], expected_version: int | None) -> Webhook:
    """Change a webhook, stop it or let it go on. A new address has been checked.

    Raises:
        NotFound, Forbidden: see ``require_right``.
    """
    row = get(ctx, webhook_id)
    check_version(row, expected_version)
    for name, value in changes.items():
        setattr(row, name, value)
    if "state" in changes:
        row.disabled_reason = "by_hand" if row.state is WebhookState.DISABLED else None
    ctx.session.flush()
    _record(ctx, "webhook.updated", row, {"fields": sorted(changes), "state": row.state})
    return row


def remove(ctx: Context, webhook_id: uuid.UUID) -> None:
    """Remove a webhook with its messages.

    Raises:
        NotFound, Forbidden: see ``require_right``.
    """
    row = get(ctx, webhook_id)
    ctx.session.execute(delete(WebhookDelivery).where(col(WebhookDelivery.webhook_id) == row.id))
    ctx.session.delete(row)
    ctx.session.flush()
    _record(ctx, "webhook.withdrawn", row, {})


def rotate_secret(ctx: Context, webhook_id: uuid.UUID, key: bytes) -> SecretShown:
    """Give a webhook a new secret. The one before signs along for a while, so that the receiver can change over.

    Raises:
        NotFound, Forbidden: see ``require_right``.
    """
    row = get(ctx, webhook_id)
    overlap = int(reference.setting(ctx.session, "webhook_secret_overlap_hours", ctx.today))
    secret = new_webhook_secret()
    row.previous_secret, row.previous_until = row.secret, ctx.at + timedelta(hours=overlap)
    row.secret = seal(key, secret, row.id.bytes)
    ctx.session.flush()
    _record(ctx, "webhook.secret_rotated", row, {"previous_until": row.previous_until})
    return SecretShown(row, secret)


def deliveries(
    ctx: Context, webhook_id: uuid.UUID, state: DeliveryState | None, limit: int, cursor: str | None
) -> Page[WebhookDelivery]:
    """The messages of a webhook, the newest first.

    Raises:
        NotFound, Forbidden: see ``require_right``.
    """
    webhook = get(ctx, webhook_id)
    statement = select(WebhookDelivery).where(col(WebhookDelivery.webhook_id) == webhook.id)
    if state is not None:
        statement = statement.where(col(WebhookDelivery.state) == state)
    if cursor is not None:  # ids grow with time
        statement = statement.where(col(WebhookDelivery.id) < decode_cursor(cursor, [uuid.UUID])[0])
    rows = ctx.session.execute(statement.order_by(col(WebhookDelivery.id).desc()).limit(limit + 1)).scalars().all()
    return page_of(rows, limit, lambda row: [str(row.id)])


def replay(ctx: Context, webhook_id: uuid.UUID, delivery_id: uuid.UUID) -> WebhookDelivery:
    """Send a message again, under the id it had.

    Raises:
        NotFound, Forbidden: see ``require_right``; also when the message is not this webhook's.
        Conflict: ``delivery_pending`` while it waits anyway.
    """
    webhook = get(ctx, webhook_id)
    row = ctx.session.get(WebhookDelivery, delivery_id)
    if row is None or row.webhook_id != webhook.id:
        raise NotFound
    if row.state is DeliveryState.PENDING:
        raise Conflict("delivery_pending", allowed=[])
    row.state, row.next_at, row.attempts = DeliveryState.PENDING, ctx.at, 0
    ctx.session.flush()
    _record(ctx, "webhook.replayed", webhook, {"delivery_id": row.id})
    return row


def _record(ctx: Context, kind: str, row: Webhook, data: dict[str, Any]) -> None:
    events.record(ctx, kind, row.id, organisation_id=row.organisation_id, data=data)
