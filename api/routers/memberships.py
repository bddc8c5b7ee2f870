"""Memberships (sinh hoạt đảng) of a member."""

from api.dependencies import Ctx, IfMatch, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.members import DatedFactEnding
from api.schemas.memberships import MembershipOpen, MembershipPublic
from api.services import memberships
from api.transactions import Reply

router = Router(tags=["memberships"])


@router.get(
    "/members/{member_id}/memberships",
    operation_id="memberships_list",
    response_model=list[MembershipPublic],
    responses=documented(401, 403, 404, 422),
)
def find(ctx: Ctx, member_id: PathId) -> list[MembershipPublic]:
    """A person's memberships, the latest first, also those to come."""
    return memberships.find(ctx, member_id)


@router.post(
    "/members/{member_id}/memberships",
    operation_id="memberships_open",
    status_code=201,
    response_model=MembershipPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def open_membership(ctx: Ctx, member_id: PathId, body: MembershipOpen) -> Reply[MembershipPublic]:
    """Let a person belong to a cell: for a time beside the official one, where they live, or officially."""
    made = memberships.open_membership(ctx, member_id, body)
    return Reply(made, version=made.version)


@router.post(
    "/memberships/{membership_id}/ending",
    operation_id="memberships_end",
    response_model=MembershipPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def end(ctx: Ctx, membership_id: PathId, body: DatedFactEnding, if_match: IfMatch) -> Reply[MembershipPublic]:
    """End a temporary or residence membership on a day."""
    ended = memberships.end(ctx, membership_id, body, if_match)
    return Reply(ended, version=ended.version)


@router.delete(
    "/memberships/{membership_id}",
    operation_id="memberships_withdraw",
    status_code=204,
    responses=documented(401, 403, 404, 409, 422),
)
def withdraw(ctx: Ctx, membership_id: PathId) -> None:
    """Take back a temporary or residence membership whose day has not come."""
    memberships.withdraw(ctx, membership_id)
