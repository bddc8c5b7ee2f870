"""Key leaders (cán bộ lãnh đạo chủ chốt): the flag and its times."""

from api.dependencies import Ctx, IfMatch, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.key_leaders import KeyLeaderMark, KeyLeaderPublic
from api.schemas.members import DatedFactEnding
from api.services import key_leaders
from api.transactions import Reply

router = Router(tags=["members"])


@router.get(
    "/members/{member_id}/key-leader-periods",
    operation_id="key_leaders_list",
    response_model=list[KeyLeaderPublic],
    responses=documented(401, 403, 404, 422),
)
def find(ctx: Ctx, member_id: PathId) -> list[KeyLeaderPublic]:
    """The times in which a person counts as a key leader, the latest first."""
    return key_leaders.find(ctx, member_id)


@router.post(
    "/members/{member_id}/key-leader-periods",
    operation_id="key_leaders_mark",
    status_code=201,
    response_model=KeyLeaderPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def mark(ctx: Ctx, member_id: PathId, body: KeyLeaderMark) -> Reply[KeyLeaderPublic]:
    """Count a person as a key leader over a time."""
    made = key_leaders.mark(ctx, member_id, body)
    return Reply(made, version=made.version)


@router.post(
    "/key-leader-periods/{period_id}/ending",
    operation_id="key_leaders_end",
    response_model=KeyLeaderPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def end(ctx: Ctx, period_id: PathId, body: DatedFactEnding, if_match: IfMatch) -> Reply[KeyLeaderPublic]:
    """Count a person as a key leader no longer, from a day on."""
    ended = key_leaders.end(ctx, period_id, body, if_match)
    return Reply(ended, version=ended.version)


@router.delete(
    "/key-leader-periods/{period_id}",
    operation_id="key_leaders_withdraw",
    status_code=204,
    responses=documented(401, 403, 404, 409, 422),
)
def withdraw(ctx: Ctx, period_id: PathId) -> None:
    """Take back a flag whose day has not come."""
    key_leaders.withdraw(ctx, period_id)
