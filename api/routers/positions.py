"""Positions (chức vụ): posts held at organisations."""

from collections.abc import Sequence

from api.dependencies import AsOf, Ctx, IfMatch, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.members import DatedFactEnding
from api.schemas.positions import PositionOpen, PositionPublic
from api.services import positions
from api.transactions import Reply

router = Router(tags=["positions"])


@router.get(
    "/organisations/{organisation_id}/positions",
    operation_id="positions_list",
    response_model=list[PositionPublic],
    responses=documented(401, 403, 404, 422),
)
def find(ctx: Ctx, organisation_id: PathId, as_of: AsOf = None) -> Sequence[PositionPublic]:
    """Who holds a post at an organisation on a day, in the order of the catalogue."""
    return positions.find(ctx, organisation_id, as_of)


@router.get(
    "/members/{member_id}/positions",
    operation_id="positions_of_member",
    response_model=list[PositionPublic],
    responses=documented(401, 403, 404, 422),
)
def find_of_member(ctx: Ctx, member_id: PathId) -> Sequence[PositionPublic]:
    """A person's posts, the latest first, also those to come."""
    return positions.find_of_member(ctx, member_id)


@router.post(
    "/members/{member_id}/positions",
    operation_id="positions_appoint",
    status_code=201,
    response_model=PositionPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def appoint(ctx: Ctx, member_id: PathId, body: PositionOpen) -> Reply[PositionPublic]:
    """Give a person a post; the role that reference data gives to the post goes with it, day by day."""
    made = positions.appoint(ctx, member_id, body)
    return Reply(made, version=made.version)


@router.post(
    "/positions/{position_id}/ending",
    operation_id="positions_end",
    response_model=PositionPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def end(ctx: Ctx, position_id: PathId, body: DatedFactEnding, if_match: IfMatch) -> Reply[PositionPublic]:
    """End a post on a day."""
    ended = positions.end(ctx, position_id, body, if_match)
    return Reply(ended, version=ended.version)


@router.delete(
    "/positions/{position_id}",
    operation_id="positions_withdraw",
    status_code=204,
    responses=documented(401, 403, 404, 409, 422),
)
def withdraw(ctx: Ctx, position_id: PathId) -> None:
    """Take back a post whose day has not come."""
    positions.withdraw(ctx, position_id)
