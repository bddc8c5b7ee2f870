"""Programme years: opening, windows, what holds for a cell, closing and reopening."""

from typing import Annotated

from fastapi import Path, Query

from api.dependencies import Ctx, IfMatch, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.common import Year
from api.schemas.years import (
    ClosingCreate,
    ClosingPublic,
    Closings,
    OrganisationYearPublic,
    Reopening,
    WindowsWrite,
    YearCreate,
    YearPublic,
    Years,
    YearUpdate,
)
from api.services import closings, years
from api.transactions import Reply

router = Router(tags=["years"])

YearInPath = Annotated[Year, Path()]
YearInQuery = Annotated[Year, Query()]
OF_ORGANISATION = "/organisations/{organisation_id}/years/{year}"


@router.get("/years", operation_id="years_list", response_model=Years, responses=documented(401))
def listed(ctx: Ctx) -> Years:
    """The opened years, newest first."""
    return Years(items=years.opened(ctx.session))


@router.post(
    "/years",
    operation_id="years_open",
    status_code=201,
    response_model=YearPublic,
    responses=documented(401, 403, 409, 422),
)
def open_year(ctx: Ctx, body: YearCreate) -> Reply[YearPublic]:
    """Open a year with its windows. For administrators of the whole programme."""
    made = years.create(ctx, body)
    return Reply(made, version=made.version, location=f"/api/v1/years/{made.year}")


@router.patch(
    "/years/{year}",
    operation_id="years_update",
    response_model=YearPublic,
    responses=documented(401, 403, 404, 412, 422, 428),
)
def update(ctx: Ctx, year: YearInPath, body: YearUpdate, if_match: IfMatch) -> Reply[YearPublic]:
    """Change the windows of a year."""
    changed = years.update(ctx, year, body, if_match)
    return Reply(changed, version=changed.version)


@router.get(
    OF_ORGANISATION,
    operation_id="years_for_organisation",
    response_model=OrganisationYearPublic,
    responses=documented(401, 403, 404, 422),
)
def for_organisation(ctx: Ctx, organisation_id: PathId, year: YearInPath) -> OrganisationYearPublic:
    """A year as it holds for an organisation: the nearest own days up the tree, and whether it is closed."""
    return years.for_organisation(ctx, organisation_id, year)


@router.put(
    OF_ORGANISATION + "/windows",
    operation_id="years_set_windows",
    response_model=OrganisationYearPublic,
    responses=documented(401, 403, 404, 422),
)
def set_windows(ctx: Ctx, organisation_id: PathId, year: YearInPath, body: WindowsWrite) -> OrganisationYearPublic:
    """Set an organisation's own days for its subtree; all null takes them back."""
    return years.set_windows(ctx, organisation_id, year, body)


@router.get(
    "/organisations/{organisation_id}/year-closings",
    operation_id="closings_list",
    response_model=Closings,
    responses=documented(401, 403, 404, 422),
)
def closings_of(ctx: Ctx, organisation_id: PathId, year: YearInQuery) -> Closings:
    """The closings of a year at an organisation and above it, and what is still open at and below it."""
    return closings.listed(ctx, organisation_id, year)


@router.post(
    "/organisations/{organisation_id}/year-closings",
    operation_id="closings_close",
    status_code=201,
    response_model=ClosingPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def close(ctx: Ctx, organisation_id: PathId, body: ClosingCreate) -> Reply[ClosingPublic]:
    """Close a year for an organisation and all below it. Refused while something is open, unless a reason is given."""
    made = closings.close(ctx, organisation_id, body)
    return Reply(made, version=made.version, location=f"/api/v1/year-closings/{made.id}")


@router.get(
    "/year-closings/{closing_id}",
    operation_id="closings_get",
    response_model=ClosingPublic,
    responses=documented(401, 403, 404, 422),
)
def closing(ctx: Ctx, closing_id: PathId) -> Reply[ClosingPublic]:
    """One closing, with who closed and reopened it and why."""
    found = closings.get(ctx, closing_id)
    return Reply(found, version=found.version)


@router.post(
    "/year-closings/{closing_id}/reopening",
    operation_id="closings_reopen",
    response_model=ClosingPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def reopen(ctx: Ctx, closing_id: PathId, body: Reopening) -> Reply[ClosingPublic]:
    """Open again what a closing closed."""
    changed = closings.reopen(ctx, closing_id, body)
    return Reply(changed, version=changed.version)
