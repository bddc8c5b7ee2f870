"""Kept columns of imports (mẫu cột): say once how a source's lists are read, and use it by name."""

from typing import Annotated, Any

from fastapi import Query

from api.core.paging import DEFAULT_LIMIT, Page
from api.dependencies import Ctx, Cursor, IfMatch, Limit, PathId
from api.models.imports import ImportProfile
from api.problems import documented
from api.routing import Router
from api.rules.imports import ImportKind
from api.schemas.common import PageOf, page_public
from api.schemas.imports import ProfileCreate, ProfilePublic, SystemName
from api.services.imports import profiles
from api.transactions import Reply

router = Router(tags=["imports"])


@router.get(
    "/import-profiles",
    operation_id="import_profiles_list",
    response_model=PageOf[ProfilePublic],
    summary="Kept columns",
    responses=documented(401, 403, 422),
)
def listed(
    ctx: Ctx,
    kind: Annotated[ImportKind | None, Query(description="Only for lists of this kind.")] = None,
    system: Annotated[SystemName | None, Query(description="Only of this source.")] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, Any]:
    """The kept columns of where you may import, the newest first. `national` is always there beside them."""
    page = profiles.find(ctx, kind, system, limit, cursor)
    return page_public(Page([public(profile) for profile in page.items], page.next_cursor))


@router.post(
    "/import-profiles",
    operation_id="import_profiles_create",
    status_code=201,
    response_model=ProfilePublic,
    summary="Keep the columns of an import",
    responses=documented(401, 403, 404, 409, 422),
)
def create(ctx: Ctx, body: ProfileCreate) -> Reply[ProfilePublic]:
    """Keep under a name which columns of an import fill which fields; name it when the source's next list is sent."""
    profile = profiles.create(ctx, body)
    return Reply(public(profile), version=profile.version)


@router.delete(
    "/import-profiles/{import_profile_id}",
    operation_id="import_profiles_remove",
    status_code=204,
    response_model=None,
    summary="Forget kept columns",
    responses=documented(401, 403, 404, 412, 428),
)
def remove(ctx: Ctx, import_profile_id: PathId, if_match: IfMatch) -> None:
    """Forget kept columns. What was read by them stays as it is."""
    profiles.remove(ctx, import_profile_id, if_match)


def public(profile: ImportProfile) -> ProfilePublic:
    """Kept columns as the wire has them."""
    return ProfilePublic.model_validate(profile.model_dump())
