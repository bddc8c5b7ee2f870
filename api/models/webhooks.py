"""Webhooks: who is told of which events below which organisation, and every message that was sent or waits."""

import uuid
from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Index, Text
from sqlmodel import Field

from api.core.columns import Json, UtcDateTime
from api.models.base import Record, identifier, word


class WebhookState(StrEnum):
    """``disabled``: nothing is sent; messages wait until it is enabled again."""

    ENABLED = "enabled"
    DISABLED = "disabled"


class DeliveryState(StrEnum):
    """``withheld``: whoever set the webhook up may no longer read that event. ``failed``: given up."""

    PENDING = "pending"
    DELIVERED = "delivered"
    FAILED = "failed"
    WITHHELD = "withheld"


class Webhook(Record, table=True):
    """An address that is told of events at an organisation and below it.

    It acts with the rights of ``account_id``, narrowed to those of ``token_id`` when it was made with a token.
    ``position`` is the sequence of the last event that was looked at. Secrets are sealed; the previous one signs
    along until ``previous_until``. ``kinds``: exact kinds of event, or ``<noun>.*``; empty: all.
    """

    account_id: uuid.UUID = identifier(foreign_key="account.id", index=True)
    token_id: uuid.UUID | None = identifier(foreign_key="api_token.id", nullable=True)
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id", index=True)
    url: str = Field(sa_type=Text)
    description: str = Field(sa_type=Text)
    kinds: list[str] = Field(sa_type=Json, nullable=False)
    state: WebhookState = word(WebhookState)
    disabled_reason: str | None = None
    secret: str = Field(sa_type=Text)
    previous_secret: str | None = Field(default=None, sa_type=Text)
    previous_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    position: int = Field(sa_type=BigInteger)


class WebhookDelivery(Record, table=True):
    """One message to one address. Its id is the message's id at every attempt.

    ``log``: the attempts in order, each with its instant, status or error, and milliseconds.
    """

    __tablename__ = "webhook_delivery"
    __table_args__ = (
        Index("uq_webhook_delivery_event", "webhook_id", "event_id", unique=True),
        Index("ix_webhook_delivery_state", "state", "next_at"),
    )

    webhook_id: uuid.UUID = identifier(foreign_key="webhook.id")
    event_id: uuid.UUID = identifier(foreign_key="event.id")
    kind: str
    state: DeliveryState = word(DeliveryState)
    attempts: int = 0
    next_at: datetime = Field(sa_type=UtcDateTime)
    delivered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    log: list[dict[str, object]] = Field(default_factory=list, sa_type=Json, nullable=False)
