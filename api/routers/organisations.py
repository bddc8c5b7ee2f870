"""Organisations: the tree as it is, was and will be; contact data; beginning a new one."""

from typing import Annotated

from fastapi import Query

from api.core.paging import Page
from api.dependencies import DEFAULT_LIMIT, AsOf, Ctx, Cursor, IfMatch, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.common import PageOf
from api.schemas.organisations import (
    ContactUpdate,
    KindCode,
    OrganisationCode,
    OrganisationCreate,
    OrganisationPublic,
    OrganisationRow,
    OrganisationTimeline,
    SectorCode,
    Subtree,
    SubtreeCounts,
)
from api.services import organisation_timelines, organisation_views, organisations
from api.services.organisation_views import Filter, Sort
from api.transactions import Reply

router = Router(tags=["organisations"])

URL = "/organisations"


@router.get(
    URL,
    operation_id="organisations_search",
    response_model=PageOf[OrganisationRow],
    responses=documented(401, 403, 404, 422),
)
def search(
    ctx: Ctx,
    text: Annotated[
        str | None, Query(min_length=1, max_length=300, description="Part of the name; marks do not matter.")
    ] = None,
    kind: Annotated[list[KindCode], Query(max_length=20, description="Only these kinds.")] = [],
    sector: Annotated[list[SectorCode], Query(max_length=20, description="Only these sectors.")] = [],
    code: Annotated[OrganisationCode | None, Query(description="The organisation with this code.")] = None,
    below: Annotated[PathId | None, Query(description="This organisation and everything below it.")] = None,
    parent_id: Annotated[PathId | None, Query(description="Directly under this organisation.")] = None,
    as_of: AsOf = None,
    sort: Annotated[Sort, Query(description="Order of today's tree, or by name.")] = "tree",
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> PageOf[OrganisationRow]:
    """Organisations that lived on a day, named and placed as on that day."""
    asked = Filter(text, tuple(kind), tuple(sector), code, below, parent_id)
    page = organisation_views.search(ctx, asked, as_of=as_of, sort=sort, limit=limit, cursor=cursor)
    return PageOf[OrganisationRow](items=page.items, next_cursor=page.next_cursor)


@router.post(
    URL,
    operation_id="organisations_establish",
    status_code=201,
    response_model=OrganisationPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def establish(ctx: Ctx, body: OrganisationCreate) -> Reply[OrganisationPublic]:
    """Establish an organisation at once. For a decision with a plan to look at first, file a reorganisation."""
    public, version = organisations.establish(ctx, body)
    return Reply(public, version=version, location=f"/api/v1/organisations/{public.id}")


@router.get(
    URL + "/{organisation_id}",
    operation_id="organisations_get",
    response_model=OrganisationPublic,
    responses=documented(401, 403, 404, 422),
)
def get(ctx: Ctx, organisation_id: PathId, as_of: AsOf = None) -> Reply[OrganisationPublic]:
    """One organisation as it was on a day, with what stood above it."""
    public, version = organisation_views.get(ctx, organisation_id, as_of)
    return Reply(public, version=version)


@router.patch(
    URL + "/{organisation_id}",
    operation_id="organisations_update",
    response_model=OrganisationPublic,
    responses=documented(401, 403, 404, 412, 422, 428),
)
def update(ctx: Ctx, organisation_id: PathId, body: ContactUpdate, if_match: IfMatch) -> Reply[OrganisationPublic]:
    """Change address, telephone or e-mail. Names, kinds and places change by reorganisation."""
    organisations.update_contact(ctx, organisation_id, body, if_match)
    public, version = organisation_views.get(ctx, organisation_id, None)
    return Reply(public, version=version)


@router.get(
    URL + "/{organisation_id}/children",
    operation_id="organisations_children",
    response_model=PageOf[OrganisationRow],
    responses=documented(401, 403, 404, 422),
)
def children(
    ctx: Ctx, organisation_id: PathId, as_of: AsOf = None, limit: Limit = DEFAULT_LIMIT, cursor: Cursor = None
) -> PageOf[OrganisationRow]:
    """The organisations directly under one on a day, by name."""
    page: Page[OrganisationRow] = organisation_views.search(
        ctx, Filter(parent_id=organisation_id), as_of=as_of, sort="name", limit=limit, cursor=cursor
    )
    return PageOf[OrganisationRow](items=page.items, next_cursor=page.next_cursor)


@router.get(
    URL + "/{organisation_id}/subtree",
    operation_id="organisations_subtree",
    response_model=Subtree,
    responses=documented(401, 403, 404, 422),
)
def subtree(
    ctx: Ctx,
    organisation_id: PathId,
    as_of: AsOf = None,
    depth: Annotated[int, Query(ge=0, le=10, description="How many levels below.")] = 2,
) -> Subtree:
    """An organisation and what stood below it on a day, each after its parent."""
    return organisation_views.subtree(ctx, organisation_id, as_of=as_of, depth=depth)


@router.get(
    URL + "/{organisation_id}/counts",
    operation_id="organisations_count",
    response_model=SubtreeCounts,
    responses=documented(401, 403, 404, 422),
)
def count(ctx: Ctx, organisation_id: PathId, as_of: AsOf = None) -> SubtreeCounts:
    """How many organisations of each kind, and grassroots organisations of each sector, stood below one on a day."""
    return organisation_views.count(ctx, organisation_id, as_of)


@router.get(
    URL + "/{organisation_id}/timeline",
    operation_id="organisations_timeline",
    response_model=OrganisationTimeline,
    responses=documented(401, 403, 404, 422),
)
def timeline(ctx: Ctx, organisation_id: PathId) -> OrganisationTimeline:
    """What it was called, where it stood, what it came from and became, and by which decisions."""
    return organisation_timelines.get(ctx, organisation_id)
