"""Records that may be one person, and merging them."""

from typing import Annotated

from fastapi import Query

from api.dependencies import Ctx, Cursor, IfMatch, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.common import PageOf
from api.schemas.member_duplicates import DuplicateCandidate, DuplicateGroup, MemberMerge, MemberMerged
from api.services import member_duplicates, member_merging
from api.transactions import Reply

router = Router(tags=["members"])

DEFAULT_GROUPS = 20


@router.get(
    "/member-duplicates",
    operation_id="member_duplicates_list",
    response_model=PageOf[DuplicateGroup],
    responses=documented(401, 403, 404, 422),
)
def groups(
    ctx: Ctx,
    organisation_id: Annotated[PathId, Query(description="In this organisation and below it.")],
    limit: Limit = DEFAULT_GROUPS,
    cursor: Cursor = None,
) -> PageOf[DuplicateGroup]:
    """People of one name and year of birth of whom two are likely to be one. A page may hold fewer than asked for."""
    page = member_duplicates.groups(ctx, organisation_id, cursor, limit)
    return PageOf[DuplicateGroup](items=page.items, next_cursor=page.next_cursor)


@router.get(
    "/members/{member_id}/duplicates",
    operation_id="member_duplicates_of",
    response_model=list[DuplicateCandidate],
    responses=documented(401, 403, 404, 422),
)
def find(ctx: Ctx, member_id: PathId) -> list[DuplicateCandidate]:
    """Other records that may be the same person, the likeliest first."""
    return member_duplicates.find(ctx, member_id)


@router.post(
    "/members/{member_id}/merger",
    operation_id="members_merge",
    response_model=MemberMerged,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def merge(ctx: Ctx, member_id: PathId, body: MemberMerge, if_match: IfMatch) -> Reply[MemberMerged]:
    """Merge another record into this one. The other id keeps answering and points here."""
    merged = member_merging.merge(ctx, member_id, body, if_match)
    return Reply(merged, version=merged.version)
