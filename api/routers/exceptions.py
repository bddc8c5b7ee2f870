"""Exceptions from a year's pledge, with the reason."""

from typing import Annotated

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, Ctx, Cursor, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.common import PageOf, Year
from api.schemas.exceptions import ExceptionCreate, ExceptionPublic
from api.services import exceptions
from api.transactions import Reply

router = Router(tags=["exceptions"])

OF_ORGANISATION = "/organisations/{organisation_id}/pledge-exceptions"
ONE = "/pledge-exceptions/{exception_id}"


@router.get(
    OF_ORGANISATION,
    operation_id="exceptions_search",
    response_model=PageOf[ExceptionPublic],
    responses=documented(401, 403, 404, 422),
)
def search(
    ctx: Ctx,
    organisation_id: PathId,
    year: Annotated[Year, Query()],
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> PageOf[ExceptionPublic]:
    """The exceptions of a year at and below an organisation, newest first, withdrawn ones included."""
    page = exceptions.search(ctx, organisation_id, year, limit, cursor)
    return PageOf[ExceptionPublic](items=page.items, next_cursor=page.next_cursor)


@router.post(
    OF_ORGANISATION,
    operation_id="exceptions_create",
    status_code=201,
    response_model=ExceptionPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def create(ctx: Ctx, organisation_id: PathId, body: ExceptionCreate) -> Reply[ExceptionPublic]:
    """Except a person of a cell from the duty of a year."""
    made = exceptions.create(ctx, organisation_id, body)
    return Reply(made, version=made.version, location=f"/api/v1/pledge-exceptions/{made.id}")


@router.get(
    ONE, operation_id="exceptions_get", response_model=ExceptionPublic, responses=documented(401, 403, 404, 422)
)
def get(ctx: Ctx, exception_id: PathId) -> Reply[ExceptionPublic]:
    """One exception with its reason, withdrawn or not."""
    found = exceptions.get(ctx, exception_id)
    return Reply(found, version=found.version)


@router.post(
    ONE + "/withdrawal",
    operation_id="exceptions_withdraw",
    response_model=ExceptionPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def withdraw(ctx: Ctx, exception_id: PathId) -> Reply[ExceptionPublic]:
    """Take an exception back from today on."""
    changed = exceptions.withdraw(ctx, exception_id)
    return Reply(changed, version=changed.version)
