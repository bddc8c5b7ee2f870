"""Webhooks (gọi lại tự động): telling another system what happened, signed and repeated until it is taken."""

import uuid
from dataclasses import replace
from typing import Annotated, Any

from fastapi import Query

from api.core import outgoing
from api.core.errors import Invalid
from api.core.outgoing import OutgoingError
from api.core.paging import DEFAULT_LIMIT
from api.dependencies import Caller, CallerDependency, Ctx, Cursor, IfMatch, Limit
from api.models.webhooks import DeliveryState
from api.problems import documented
from api.routing import Router
from api.schemas.common import PageOf, page_public
from api.schemas.webhooks import DeliveryPublic, WebhookCreate, WebhookPublic, WebhookSecret, WebhookUpdate
from api.services import webhooks
from api.services.webhooks import SecretShown, sealing_key
from api.transactions import Reply, open_context, translated_errors

router = Router(prefix="/webhooks", tags=["webhooks"])


@router.post(
    "",
    operation_id="webhooks_create",
    status_code=201,
    response_model=WebhookSecret,
    summary="Set up a webhook",
    responses=documented(401, 403, 404, 422),
)
def create(body: WebhookCreate, caller: CallerDependency) -> WebhookSecret:
    """Have an address told of events at an organisation and below. The secret that signs is shown this once.

    Messages follow Standard Webhooks: `webhook-id`, `webhook-timestamp`, `webhook-signature`, and a thin body
    with ids alone. An answer 2xx takes a message, 410 ends the webhook, anything else is tried again over days.
    """
    with translated_errors():
        with open_context(replace(caller, writes=False)) as ctx:
            webhooks.require_right(ctx, body.organisation_id)
        _require_reachable(caller, body.url)
        with open_context(caller) as ctx:
            return _shown(webhooks.create(ctx, body, sealing_key(caller.installation.seal_key)))


@router.get(
    "",
    operation_id="webhooks_list",
    response_model=PageOf[WebhookPublic],
    summary="Webhooks",
    responses=documented(403, 404),
)
def search(
    ctx: Ctx,
    organisation_id: Annotated[uuid.UUID | None, Query(description="Only those of this organisation.")] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, Any]:
    """List the webhooks where you may manage them, the newest first."""
    return page_public(webhooks.search(ctx, organisation_id, limit, cursor))


@router.get(
    "/{webhook_id}",
    operation_id="webhooks_get",
    response_model=WebhookPublic,
    summary="One webhook",
    responses=documented(403, 404),
)
def get(webhook_id: uuid.UUID, ctx: Ctx) -> Reply[WebhookPublic]:
    """Give one webhook, without its secret."""
    row = webhooks.get(ctx, webhook_id)
    return Reply(WebhookPublic.model_validate(row), version=row.version)


@router.patch(
    "/{webhook_id}",
    operation_id="webhooks_update",
    response_model=WebhookPublic,
    summary="Change, stop or restart a webhook",
    responses=documented(401, 403, 404, 412, 422, 428),
)
def update(webhook_id: uuid.UUID, body: WebhookUpdate, caller: CallerDependency, if_match: IfMatch) -> WebhookPublic:
    """Change a webhook. One that is disabled keeps what happens meanwhile; enabled again, it catches up."""
    with translated_errors():
        if "url" in body.model_fields_set:
            with open_context(replace(caller, writes=False)) as ctx:
                webhooks.get(ctx, webhook_id)
            _require_reachable(caller, body.url)
        with open_context(caller) as ctx:
            return WebhookPublic.model_validate(webhooks.update(ctx, webhook_id, body.changes(), if_match))


@router.delete(
    "/{webhook_id}",
    operation_id="webhooks_remove",
    status_code=204,
    response_model=None,
    summary="Remove a webhook",
    responses=documented(403, 404),
)
def remove(webhook_id: uuid.UUID, ctx: Ctx) -> None:
    """Remove a webhook with all its messages; nothing more is sent."""
    webhooks.remove(ctx, webhook_id)


@router.post(
    "/{webhook_id}/secret",
    operation_id="webhooks_rotate_secret",
    response_model=WebhookSecret,
    summary="Give a webhook a new secret",
    responses=documented(401, 403, 404),
)
def rotate_secret(webhook_id: uuid.UUID, caller: CallerDependency) -> WebhookSecret:
    """Make a new secret, shown this once. For a while messages carry a signature by the old one too."""
    with translated_errors(), open_context(caller) as ctx:
        return _shown(webhooks.rotate_secret(ctx, webhook_id, sealing_key(caller.installation.seal_key)))


@router.get(
    "/{webhook_id}/deliveries",
    operation_id="webhooks_deliveries",
    response_model=PageOf[DeliveryPublic],
    summary="The messages of a webhook",
    responses=documented(403, 404),
)
def deliveries(
    webhook_id: uuid.UUID,
    ctx: Ctx,
    state: Annotated[DeliveryState | None, Query(description="Only messages in this state.")] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, Any]:
    """List what was sent or waits, the newest first, with every attempt and what came of it."""
    return page_public(webhooks.deliveries(ctx, webhook_id, state, limit, cursor))


@router.post(
    "/{webhook_id}/deliveries/{delivery_id}/replay",
    operation_id="webhooks_replay",
    response_model=DeliveryPublic,
    summary="Send a message again",
    responses=documented(403, 404, 409),
)
def replay(webhook_id: uuid.UUID, delivery_id: uuid.UUID, ctx: Ctx) -> DeliveryPublic:
    """Send a message again that was delivered, withheld or given up. It keeps its id."""
    return DeliveryPublic.model_validate(webhooks.replay(ctx, webhook_id, delivery_id))


def _require_reachable(caller: Caller, url: str) -> None:
    """Outside any transaction: finding the addresses behind a name may take long."""
    try:
        outgoing.target_of(url, caller.installation.settings.outgoing_networks)
    except OutgoingError as error:
        raise Invalid.at("/url", error.code) from error


def _shown(made: SecretShown) -> WebhookSecret:
    return WebhookSecret(**WebhookPublic.model_validate(made.row).model_dump(), secret=made.secret)
