"""Transfers (chuyển sinh hoạt đảng) between cells."""

from typing import Annotated

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, Ctx, Cursor, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.rules.transfers import TransferState
from api.schemas.common import PageOf
from api.schemas.transfers import Direction, TransferCancel, TransferIntroduce, TransferPublic, TransferReceive
from api.services import transfers
from api.transactions import Reply

router = Router(tags=["transfers"])


@router.get(
    "/transfers",
    operation_id="transfers_list",
    response_model=PageOf[TransferPublic],
    responses=documented(401, 403, 404, 422),
)
def find(
    ctx: Ctx,
    organisation_id: Annotated[PathId, Query(description="The organisation seen from.")],
    direction: Annotated[Direction, Query(description="Into it, or out of it.")] = Direction.INCOMING,
    below: Annotated[bool, Query(description="Also everything below the organisation.")] = True,
    state: Annotated[TransferState | None, Query(description="Only in this state.")] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> PageOf[TransferPublic]:
    """Transfers into or out of an organisation, the latest first."""
    page = transfers.find(ctx, organisation_id, direction, below=below, state=state, cursor=cursor, limit=limit)
    return PageOf[TransferPublic](items=page.items, next_cursor=page.next_cursor)


@router.post(
    "/transfers",
    operation_id="transfers_introduce",
    status_code=201,
    response_model=TransferPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def introduce(ctx: Ctx, body: TransferIntroduce) -> Reply[TransferPublic]:
    """Introduce a person to another cell. Until they are received they belong to the old one."""
    made = transfers.introduce(ctx, body)
    return Reply(made, version=made.version, location=f"/api/v1/transfers/{made.id}")


@router.get(
    "/transfers/{transfer_id}",
    operation_id="transfers_get",
    response_model=TransferPublic,
    responses=documented(401, 403, 404, 422),
)
def get(ctx: Ctx, transfer_id: PathId) -> Reply[TransferPublic]:
    """A transfer with its state and what the caller may do with it."""
    found = transfers.get(ctx, transfer_id)
    return Reply(found, version=found.version)


@router.post(
    "/transfers/{transfer_id}/receipt",
    operation_id="transfers_receive",
    response_model=TransferPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def receive(ctx: Ctx, transfer_id: PathId, body: TransferReceive) -> Reply[TransferPublic]:
    """Receive a person: for the officers of the new cell. Posts at the old cell end on that day."""
    received = transfers.receive(ctx, transfer_id, body)
    return Reply(received, version=received.version)


@router.post(
    "/transfers/{transfer_id}/cancellation",
    operation_id="transfers_cancel",
    response_model=TransferPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def cancel(ctx: Ctx, transfer_id: PathId, body: TransferCancel) -> Reply[TransferPublic]:
    """Call a transfer off: for the officers of either cell."""
    cancelled = transfers.cancel(ctx, transfer_id, body)
    return Reply(cancelled, version=cancelled.version)
