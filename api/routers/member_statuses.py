"""Statuses of a member over time."""

from api.dependencies import Ctx, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.member_statuses import StatusChange, StatusPeriod
from api.services import member_statuses

router = Router(tags=["members"])


@router.get(
    "/members/{member_id}/statuses",
    operation_id="member_statuses_list",
    response_model=list[StatusPeriod],
    responses=documented(401, 403, 404, 422),
)
def find(ctx: Ctx, member_id: PathId) -> list[StatusPeriod]:
    """A person's statuses in order of time, also those to come."""
    return member_statuses.find(ctx, member_id)


@router.post(
    "/members/{member_id}/statuses",
    operation_id="member_statuses_change",
    status_code=201,
    response_model=StatusPeriod,
    responses=documented(401, 403, 404, 409, 422),
)
def change(ctx: Ctx, member_id: PathId, body: StatusChange) -> StatusPeriod:
    """Let a person have another status from a day on. A departure ends membership, posts and this year's pledge."""
    return member_statuses.change(ctx, member_id, body)


@router.delete(
    "/members/{member_id}/statuses/{status_id}",
    operation_id="member_statuses_withdraw",
    status_code=204,
    responses=documented(401, 403, 404, 409, 422),
)
def withdraw(ctx: Ctx, member_id: PathId, status_id: PathId) -> None:
    """Take back a status whose day has not come."""
    member_statuses.withdraw(ctx, member_id, status_id)
