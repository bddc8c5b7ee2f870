"""Directives and regulations (chỉ thị, quy định) that pledges are grounded in."""

from typing import Annotated

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, AsOf, Ctx, Cursor, IfMatch, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.common import PageOf
from api.schemas.directives import (
    CatalogueEnding,
    Code,
    DirectiveCreate,
    DirectiveList,
    DirectivePublic,
    DirectivesLoaded,
    DirectiveUpdate,
)
from api.services import directive_lists, directives
from api.transactions import Reply

router = Router(tags=["directives"])

URL = "/directives"


@router.get(
    URL, operation_id="directives_search", response_model=PageOf[DirectivePublic], responses=documented(401, 422)
)
def search(
    ctx: Ctx,
    as_of: AsOf = None,
    ended: Annotated[bool, Query(description="Also those that are not in force on that day.")] = False,
    kind: Annotated[Code | None, Query(description="Code of the catalogue `directive_kind`.")] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> PageOf[DirectivePublic]:
    """The directives in force on a day, the most recently issued first."""
    page = directives.search(ctx, None if ended else as_of or ctx.today, kind, limit, cursor)
    return PageOf[DirectivePublic](items=page.items, next_cursor=page.next_cursor)


@router.post(
    URL,
    operation_id="directives_create",
    status_code=201,
    response_model=DirectivePublic,
    responses=documented(401, 403, 409, 422),
)
def create(ctx: Ctx, body: DirectiveCreate) -> Reply[DirectivePublic]:
    """Add a directive. For administrators of the whole programme."""
    made = directives.create(ctx, body)
    return Reply(made, version=made.version, location=f"/api/v1/directives/{made.id}")


@router.put(
    URL,
    operation_id="directives_load",
    response_model=DirectivesLoaded,
    responses=documented(401, 403, 422),
)
def load(ctx: Ctx, body: DirectiveList) -> DirectivesLoaded:
    """Bring the directives to a list, all of it or nothing. For administrators of the whole programme.

    The list has the form of the file that comes with the software (`api/data/directives.yaml`), as JSON.
    """
    return directive_lists.load(ctx, body.directives)


@router.get(
    URL + "/{directive_id}",
    operation_id="directives_get",
    response_model=DirectivePublic,
    responses=documented(401, 404, 422),
)
def get(ctx: Ctx, directive_id: PathId) -> Reply[DirectivePublic]:
    """One directive, in force or not."""
    found = directives.get(ctx, directive_id)
    return Reply(found, version=found.version)


@router.patch(
    URL + "/{directive_id}",
    operation_id="directives_update",
    response_model=DirectivePublic,
    responses=documented(401, 403, 404, 412, 422, 428),
)
def update(ctx: Ctx, directive_id: PathId, body: DirectiveUpdate, if_match: IfMatch) -> Reply[DirectivePublic]:
    """Correct how a directive is described."""
    changed = directives.update(ctx, directive_id, body, if_match)
    return Reply(changed, version=changed.version)


@router.post(
    URL + "/{directive_id}/replacement",
    operation_id="directives_replace",
    status_code=201,
    response_model=DirectivePublic,
    responses=documented(401, 403, 404, 409, 422),
)
def replace(ctx: Ctx, directive_id: PathId, body: DirectiveCreate) -> Reply[DirectivePublic]:
    """Put a new directive in the place of this one, which ends when the new one comes into force."""
    made = directives.replace(ctx, directive_id, body)
    return Reply(made, version=made.version, location=f"/api/v1/directives/{made.id}")


@router.post(
    URL + "/{directive_id}/ending",
    operation_id="directives_end",
    response_model=DirectivePublic,
    responses=documented(401, 403, 404, 409, 422),
)
def end(ctx: Ctx, directive_id: PathId, body: CatalogueEnding) -> Reply[DirectivePublic]:
    """End a directive that nothing takes the place of."""
    ended = directives.end(ctx, directive_id, body.ends_on)
    return Reply(ended, version=ended.version)
