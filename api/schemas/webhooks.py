"""Webhooks and their messages, as the wire has them."""

import uuid
from datetime import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from api.models.webhooks import DeliveryState, WebhookState
from api.schemas.common import Partial, Public, ShortLine, Strict, omitted

Address = Annotated[
    str,
    StringConstraints(max_length=1000, pattern=r"^https?://[^\s]+$"),
    Field(description="Where messages go: https, on the public internet.", examples=["https://hrm.example.vn/events"]),
]
Kinds = Annotated[
    list[Annotated[str, StringConstraints(max_length=80, pattern=r"^[a-z_]+\.([a-z_]+|\*)$")]],
    Field(
        max_length=50,
        description="Kinds of event, or `<noun>.*`; empty: all.",
        examples=[["member.*", "pledge.published"]],
    ),
]


class WebhookCreate(Strict):
    """An address that is to be told of events."""

    organisation_id: uuid.UUID = Field(description="Events here and below.")
    url: Address
    description: ShortLine = Field(examples=["Đồng bộ sang phần mềm nhân sự"])
    kinds: Kinds = Field(default_factory=list)


class WebhookUpdate(Partial):
    """A change of a webhook. Enabling it again lets what waited go out."""

    url: Address = omitted()
    description: ShortLine = omitted()
    kinds: Kinds = omitted()
    state: WebhookState = omitted()


class WebhookPublic(Public):
    """A webhook, without its secret."""

    id: uuid.UUID
    account_id: uuid.UUID = Field(description="Whose rights decide which events it is told of.")
    organisation_id: uuid.UUID
    url: Address
    description: str
    kinds: Kinds
    state: WebhookState
    disabled_reason: str | None = Field(
        description="Why it stands still: `by_hand`, or `gone` after the receiver answered 410.", examples=["gone"]
    )
    previous_until: datetime | None = Field(description="Until when the secret before the last rotation signs along.")
    created_at: datetime
    version: int


class WebhookSecret(WebhookPublic):
    """A webhook with its new secret, which is shown once."""

    secret: str = Field(examples=["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo="])


class Attempt(Public):
    """One attempt to deliver a message."""

    at: datetime
    status: int | None = Field(description="What the receiver answered; null: nothing.", examples=[204])
    error: str | None = Field(description="Why there was no answer.", examples=["timed_out"])
    milliseconds: int


class DeliveryPublic(Public):
    """One message to one webhook."""

    id: uuid.UUID = Field(description="The message's `webhook-id`, the same at every attempt.")
    webhook_id: uuid.UUID
    event_id: uuid.UUID
    kind: str = Field(examples=["member.updated"])
    state: DeliveryState
    attempts: int
    next_at: datetime = Field(description="When it is tried next, if it waits.")
    delivered_at: datetime | None
    log: list[Attempt] = Field(description="The attempts, the oldest first.")
    created_at: datetime
