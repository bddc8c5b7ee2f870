"""Members (đảng viên): records, lists in the order of names, search, one person's whole story."""

from typing import Annotated

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, AsOf, Ctx, Cursor, IfMatch, Limit, PathId
from api.models.members import MembershipKind, MemberStatus
from api.problems import documented
from api.routing import Router
from api.schemas.common import PageOf
from api.schemas.member_timeline import Timeline
from api.schemas.members import MemberCreate, MemberLine, MemberPublic, MemberSearch, MemberUpdate
from api.services import member_search, member_timeline, members
from api.services.member_search import Wanted
from api.transactions import Reply

router = Router(tags=["members"])


@router.get(
    "/members",
    operation_id="members_list",
    response_model=PageOf[MemberLine],
    responses=documented(401, 403, 404, 422),
)
def list_members(
    ctx: Ctx,
    organisation_id: Annotated[
        PathId | None, Query(description="This organisation; everything in reach when left out.")
    ] = None,
    below: Annotated[bool, Query(description="Also everything below the organisation.")] = True,
    q: Annotated[
        str | None,
        Query(min_length=1, max_length=100, description="Beginnings of words of the name, marks or not, in any order."),
    ] = None,
    status: Annotated[list[MemberStatus], Query(max_length=8, description="Any of these.")] = [],
    key_leader: Annotated[bool | None, Query(description="Key leaders only, or all the others only.")] = None,
    membership: Annotated[
        MembershipKind, Query(description="By which membership they belong to the cells.")
    ] = MembershipKind.OFFICIAL,
    former: Annotated[
        bool, Query(description="People without an official cell (gone, or about to come) instead.")
    ] = False,
    as_of: AsOf = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> PageOf[MemberLine]:
    """Members in the order of names: given name, family name, middle name.

    With `as_of` membership, status and flag are those of that day, in cells as they stand in today's tree.
    """
    wanted = Wanted(
        organisation_id=organisation_id,
        below=below,
        name=q,
        statuses=status,
        key_leader=key_leader,
        membership=membership,
        former=former,
        as_of=as_of,
    )
    return _page(ctx, wanted, cursor, limit)


@router.post(
    "/members/search",
    operation_id="members_search",
    response_model=PageOf[MemberLine],
    responses=documented(401, 403, 404, 422),
)
def search(ctx: Ctx, body: MemberSearch, limit: Limit = DEFAULT_LIMIT, cursor: Cursor = None) -> PageOf[MemberLine]:
    """Look for people by name, national ID or card number, which are sent in the body and stand in no address.

    Looking for a number finds whom one may see with their numbers.
    """
    wanted = Wanted(
        organisation_id=body.organisation_id,
        name=body.name,
        birth_year=body.birth_year,
        national_id=body.national_id,
        card_number=body.card_number,
        former=body.former,
    )
    return _page(ctx, wanted, cursor, limit)


@router.post(
    "/members",
    operation_id="members_create",
    status_code=201,
    response_model=MemberPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def create(ctx: Ctx, body: MemberCreate) -> Reply[MemberPublic]:
    """A new record, with its official membership and first status since a day."""
    made = members.create(ctx, body)
    return Reply(made, version=made.version, location=f"/api/v1/members/{made.id}")


@router.get(
    "/members/{member_id}",
    operation_id="members_get",
    response_model=MemberPublic,
    responses=documented(401, 403, 404, 422),
)
def get(ctx: Ctx, member_id: PathId) -> Reply[MemberPublic]:
    """A record as the caller may see it. A merged one answers with `merged_into_id`."""
    found = members.get(ctx, member_id)
    return Reply(found, version=found.version)


@router.patch(
    "/members/{member_id}",
    operation_id="members_update",
    response_model=MemberPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def update(ctx: Ctx, member_id: PathId, body: MemberUpdate, if_match: IfMatch) -> Reply[MemberPublic]:
    """Put a record right. People may change their own telephone and email."""
    changed = members.update(ctx, member_id, body, if_match)
    return Reply(changed, version=changed.version)


@router.get(
    "/members/{member_id}/timeline",
    operation_id="members_timeline",
    response_model=Timeline,
    responses=documented(401, 403, 404, 422),
)
def timeline(ctx: Ctx, member_id: PathId) -> Timeline:
    """Everything that happened with a person, the latest first."""
    return member_timeline.get(ctx, member_id)


def _page(ctx: Ctx, wanted: Wanted, cursor: str | None, limit: int) -> PageOf[MemberLine]:
    page = member_search.find(ctx, wanted, cursor, limit)
    return PageOf[MemberLine](items=page.items, next_cursor=page.next_cursor)
