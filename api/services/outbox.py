"""The outbox: what webhooks are told, message by message, until each is delivered or given up.

The trail itself is the durable part. Each webhook remembers how far it has read; reading on writes the messages that
follow in the same transaction. A message is leased before it is sent and waits, longer each time, when it was not
taken; a process that dies leaves it to the next after the lease. Any number of processes may do this at once.
"""

import json
import random
import time
import uuid
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any, NamedTuple

import structlog
from sqlalchemy import delete, insert, select, update
from sqlmodel import Session, col

from api.core import outgoing
from api.core.clock import civil_date, now
from api.core.errors import Unauthenticated
from api.core.ids import new_id
from api.core.outgoing import OutgoingError
from api.core.sealing import unseal
from api.core.webhook_signatures import signed_headers
from api.models.events import Event
from api.models.organisations import Organisation
from api.models.webhooks import DeliveryState, Webhook, WebhookDelivery, WebhookState
from api.rules.access import Permission
from api.rules.webhooks import asks_for, delay_before
from api.services import events, reference
from api.services.access import allowed
from api.services.authentication import actor_behind
from api.services.context import Actor
from api.services.installation import Installation, acting
from api.services.tree import subtree_now
from api.services.webhooks import sealing_key

LEASE = timedelta(seconds=60)
READ_AT_ONCE = 500
SENT_AT_ONCE = 8

log = structlog.get_logger("outbox")


class _Message(NamedTuple):
    delivery: WebhookDelivery
    webhook: Webhook
    event: Event
    path: str


def work(installation: Installation) -> bool:
    """Read the trail on for every webhook and send what is due. False when there was nothing to do."""
    read = read_on(installation)
    with installation.database.begin() as session:
        leased = _lease(session, now())
    if leased:
        with ThreadPoolExecutor(SENT_AT_ONCE, thread_name_prefix="webhook") as threads:
            for sending in [threads.submit(deliver, installation, delivery_id) for delivery_id in leased]:
                sending.result()
    return read or bool(leased)


def read_on(installation: Installation) -> bool:
    """Write the messages that follow from events nobody has looked at for a webhook yet. False when there are none."""
    with installation.database.read() as session:
        enabled = col(Webhook.state) == WebhookState.ENABLED
        if session.execute(select(col(Webhook.id)).where(enabled).limit(1)).first() is None:
            return False
        end = events.settled(session)
        behind = session.execute(select(col(Webhook.id)).where(enabled, col(Webhook.position) < end)).scalars().all()
    for webhook_id in behind:
        with installation.database.begin() as session:
            held = select(Webhook).where(col(Webhook.id) == webhook_id).with_for_update(skip_locked=True)
            webhook = session.execute(held).scalar_one_or_none()
            if webhook is not None and webhook.state is WebhookState.ENABLED:
                _read_on(session, webhook, end)
    return bool(behind)


def deliver(installation: Installation, delivery_id: uuid.UUID) -> None:
    """Make one attempt to deliver a leased message, and note what came of it."""
    with installation.database.read() as session:
        message = _message(session, delivery_id)
        may_know = message is not None and _may_know(session, message)
    if message is None:
        return
    if not may_know:
        with installation.database.begin() as session:
            _close(session, delivery_id, DeliveryState.WITHHELD)
        return
    at, started = now(), time.monotonic()
    status, error = _attempt(installation, message, at)
    entry = {
        "at": at.isoformat(),
        "status": status,
        "error": error,
        "milliseconds": round((time.monotonic() - started) * 1000),
    }
    log.info("webhook_attempt", delivery_id=str(delivery_id), status=status, error=error)
    _note(installation, message, status, entry)


def forget_old(session: Session, at: datetime) -> None:
    """Remove messages that were settled long ago."""
    days = int(reference.setting(session, "webhook_log_days", civil_date(at)))
    settled = col(WebhookDelivery.state) != DeliveryState.PENDING
    session.execute(delete(WebhookDelivery).where(settled, col(WebhookDelivery.updated_at) < at - timedelta(days=days)))


def body_of(event: Event) -> bytes:
    """What a message says: which event of what, when and where. Ids only; who wants more asks the API for it."""
    said = {
        "type": event.kind,
        "timestamp": event.at.isoformat(),
        "data": {
            "event_id": str(event.id),
            "subject": event.subject,
            "subject_id": str(event.subject_id),
            "organisation_id": str(event.organisation_id),
        },
    }
    return json.dumps(said, separators=(",", ":")).encode()


def _read_on(session: Session, webhook: Webhook, end: int) -> None:
    path = session.execute(
        select(col(Organisation.path)).where(col(Organisation.id) == webhook.organisation_id)
    ).scalar_one()
    rows = session.execute(
        select(col(Event.sequence), col(Event.id), col(Event.kind))
        .join(Organisation, col(Organisation.id) == col(Event.organisation_id))
        .where(col(Event.sequence) > webhook.position, col(Event.sequence) <= end, subtree_now(path))
        .order_by(col(Event.sequence))
        .limit(READ_AT_ONCE)
    ).all()
    at = now()
    messages = [
        {
            "id": new_id(),
            "created_at": at,
            "updated_at": at,
            "version": 1,
            "webhook_id": webhook.id,
            "event_id": row.id,
            "kind": row.kind,
            "state": DeliveryState.PENDING,
            "attempts": 0,
            "next_at": at,
            "log": [],
        }
        for row in rows
        if asks_for(webhook.kinds, row.kind)
    ]
    if messages:
        session.execute(insert(WebhookDelivery), messages)
    reached = rows[-1].sequence if len(rows) == READ_AT_ONCE else end
    # not a change of the webhook itself, whose version is its ETag
    session.execute(
        update(Webhook)
        .where(col(Webhook.id) == webhook.id)
        .values(position=reached, updated_at=col(Webhook.updated_at))
    )


def _lease(session: Session, at: datetime) -> Sequence[uuid.UUID]:
    due = session.execute(
        select(col(WebhookDelivery.id))
        .join(Webhook, col(Webhook.id) == col(WebhookDelivery.webhook_id))
        .where(
            col(WebhookDelivery.state) == DeliveryState.PENDING,
            col(WebhookDelivery.next_at) <= at,
            col(Webhook.state) == WebhookState.ENABLED,
        )
        .order_by(col(WebhookDelivery.next_at))
        .limit(SENT_AT_ONCE)
        .with_for_update(skip_locked=True, of=WebhookDelivery)
    )
    leased = due.scalars().all()
    if leased:  # whoever dies while sending leaves the message to the next when this has passed
        session.execute(update(WebhookDelivery).where(col(WebhookDelivery.id).in_(leased)).values(next_at=at + LEASE))
    return leased


def _message(session: Session, delivery_id: uuid.UUID) -> _Message | None:
    found = session.execute(
        select(WebhookDelivery, Webhook, Event, col(Organisation.path))
        .join(Webhook, col(Webhook.id) == col(WebhookDelivery.webhook_id))
        .join(Event, col(Event.id) == col(WebhookDelivery.event_id))
        .join(Organisation, col(Organisation.id) == col(Event.organisation_id))
        .where(col(WebhookDelivery.id) == delivery_id)
    ).one_or_none()
    return None if found is None else _Message(*found)


def _may_know(session: Session, message: _Message) -> bool:
    """Whether whoever set the webhook up may read this event now."""
    at = now()
    try:
        actor: Actor = actor_behind(session, message.webhook.account_id, message.webhook.token_id, at, civil_date(at))
    except Unauthenticated:
        return False
    return all(allowed(actor, needed, message.path) for needed in (Permission.EVENT_READ, Permission.WEBHOOK_MANAGE))


def _attempt(installation: Installation, message: _Message, at: datetime) -> tuple[int | None, str | None]:
    """The status of the answer, or why there was none."""
    webhook, key = message.webhook, sealing_key(installation.seal_key)
    sealed = [webhook.secret]
    if webhook.previous_secret is not None and webhook.previous_until is not None and at < webhook.previous_until:
        sealed.append(webhook.previous_secret)
    body = body_of(message.event)
    signed = signed_headers(
        str(message.delivery.id), at, body, [unseal(key, each, webhook.id.bytes) for each in sealed]
    )
    try:
        target = outgoing.target_of(webhook.url, installation.settings.outgoing_networks)
        answer = outgoing.send(target, "POST", headers={**signed, "Content-Type": "application/json"}, content=body)
    except OutgoingError as error:
        return None, error.code
    return answer.status, None


def _note(installation: Installation, message: _Message, status: int | None, entry: dict[str, Any]) -> None:
    delivery, at = message.delivery, now()
    attempts, entries = delivery.attempts + 1, [*delivery.log, entry]
    with acting(installation) as ctx:
        if status is not None and HTTPStatus(200) <= status < HTTPStatus.MULTIPLE_CHOICES:
            _close(ctx.session, delivery.id, DeliveryState.DELIVERED, attempts=attempts, log=entries, delivered_at=at)
            return
        delays = reference.setting(ctx.session, "webhook_retry_delays", ctx.today)
        wait = delay_before(attempts, delays, random.random())  # noqa: S311  (spreads load, keeps no secret)
        if status == HTTPStatus.GONE or wait is None:
            _close(ctx.session, delivery.id, DeliveryState.FAILED, attempts=attempts, log=entries)
        else:
            _close(ctx.session, delivery.id, DeliveryState.PENDING, attempts=attempts, log=entries, next_at=at + wait)
        if status == HTTPStatus.GONE:
            webhook = ctx.session.get(Webhook, message.webhook.id, with_for_update=True)
            if webhook is not None and webhook.state is WebhookState.ENABLED:
                webhook.state, webhook.disabled_reason = WebhookState.DISABLED, "gone"
                events.record(ctx, "webhook.disabled", webhook.id, organisation_id=webhook.organisation_id)


def _close(session: Session, delivery_id: uuid.UUID, state: DeliveryState, **values: Any) -> None:
    session.execute(
        update(WebhookDelivery)
        .where(col(WebhookDelivery.id) == delivery_id, col(WebhookDelivery.state) == DeliveryState.PENDING)
        .values(state=state, version=WebhookDelivery.version + 1, **values)
    )
