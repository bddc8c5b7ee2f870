"""Yearbooks (kỷ yếu): put together, arranged in sections, and read by everyone."""

from typing import Annotated

from fastapi import Path, Query

from api.dependencies import DEFAULT_LIMIT, Ctx, Cursor, IfMatch, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.common import PageOf, Year, page_public
from api.schemas.yearbooks import YearbookArrange, YearbookEntryCreate, YearbookEntryPublic, YearbookPublic
from api.services import yearbook_orders, yearbooks
from api.transactions import Reply

router = Router(tags=["exemplars"])

ONE = "/organisations/{organisation_id}/yearbooks/{year}"
PathYear = Annotated[Year, Path()]
OfOrganisation = Annotated[PathId, Query(description="Whose yearbook.")]
OfYear = Annotated[Year, Query(description="The year of the yearbook.")]


@router.post(
    "/exemplars/{exemplar_id}/yearbook-entries",
    operation_id="exemplars_collect",
    response_model=YearbookEntryPublic,
    status_code=201,
    responses=documented(401, 403, 404, 409, 422),
)
def collect(ctx: Ctx, exemplar_id: PathId, body: YearbookEntryCreate) -> YearbookEntryPublic:
    """Put a recognised exemplar into a yearbook; story and photo need consent."""
    return yearbooks.add(ctx, exemplar_id, body)


@router.get(
    "/yearbook-entries",
    operation_id="yearbooks_list",
    response_model=PageOf[YearbookEntryPublic],
    responses=documented(401, 422),
)
def yearbook(
    ctx: Ctx, organisation_id: OfOrganisation, year: OfYear, limit: Limit = DEFAULT_LIMIT, cursor: Cursor = None
) -> dict[str, object]:
    """An organisation's yearbook of a year, for everyone signed in."""
    return page_public(yearbooks.listed(ctx, organisation_id, year, limit, cursor))


@router.delete(
    "/yearbook-entries/{entry_id}",
    operation_id="yearbooks_remove",
    response_model=None,
    status_code=204,
    responses=documented(401, 403, 404),
)
def leave_out(ctx: Ctx, entry_id: PathId) -> None:
    """Take an exemplar out of a yearbook."""
    yearbooks.remove(ctx, entry_id)


@router.get(ONE, operation_id="yearbooks_get", response_model=YearbookPublic, responses=documented(401, 403, 404, 422))
def get(ctx: Ctx, organisation_id: PathId, year: PathYear) -> Reply[YearbookPublic]:
    """How a yearbook is arranged, for who may arrange it."""
    return _reply(yearbook_orders.get(ctx, organisation_id, year))


@router.put(
    ONE + "/sections",
    operation_id="yearbooks_arrange",
    response_model=YearbookPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def arrange(
    ctx: Ctx, organisation_id: PathId, year: PathYear, body: YearbookArrange, if_match: IfMatch
) -> Reply[YearbookPublic]:
    """Put the whole of a yearbook in another order."""
    return _reply(yearbook_orders.arrange(ctx, organisation_id, year, body, if_match))


def _reply(book: YearbookPublic) -> Reply[YearbookPublic]:
    return Reply(book, version=book.version)
