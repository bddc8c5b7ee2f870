"""Reading materials and sayings (tài liệu, lời dạy của Bác), and all that reaches an organisation on a day."""

from collections.abc import Sequence

from api.dependencies import AsOf, Ctx, IfMatch, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.directives import CatalogueEnding
from api.schemas.reading_materials import (
    Guidance,
    ReadingMaterialCreate,
    ReadingMaterialPublic,
    ReadingMaterialUpdate,
    ThemeMaterials,
)
from api.services import reading_materials
from api.transactions import Reply

router = Router(tags=["reading materials"])

OF_ORGANISATION = "/organisations/{organisation_id}/reading-materials"
ONE = "/reading-materials/{material_id}"
OF_THEME = "/themes/{theme_id}/materials"


@router.get(
    "/organisations/{organisation_id}/guidance",
    operation_id="guidance_reaching",
    response_model=Guidance,
    responses=documented(401, 403, 404, 422),
)
def guidance(ctx: Ctx, organisation_id: PathId, as_of: AsOf = None) -> Guidance:
    """All that reaches an organisation on a day: directives, themes with their materials, and what else is offered."""
    return reading_materials.guidance(ctx, organisation_id, as_of or ctx.today)


@router.get(
    OF_ORGANISATION,
    operation_id="reading_materials_offered",
    response_model=Sequence[ReadingMaterialPublic],
    responses=documented(401, 403, 404, 422),
)
def offered(ctx: Ctx, organisation_id: PathId, as_of: AsOf = None) -> Sequence[ReadingMaterialPublic]:
    """What an organisation and those above it offer to read on a day."""
    return reading_materials.offered(ctx, organisation_id, as_of or ctx.today)


@router.post(
    OF_ORGANISATION,
    operation_id="reading_materials_create",
    status_code=201,
    response_model=ReadingMaterialPublic,
    responses=documented(401, 403, 404, 422),
)
def create(ctx: Ctx, organisation_id: PathId, body: ReadingMaterialCreate) -> Reply[ReadingMaterialPublic]:
    """Offer something to read to an organisation and everything below it."""
    made = reading_materials.create(ctx, organisation_id, body)
    return Reply(made, version=made.version, location=f"/api/v1/reading-materials/{made.id}")


@router.get(
    ONE,
    operation_id="reading_materials_get",
    response_model=ReadingMaterialPublic,
    responses=documented(401, 404, 422),
)
def get(ctx: Ctx, material_id: PathId) -> Reply[ReadingMaterialPublic]:
    """One reading material."""
    found = reading_materials.get(ctx, material_id)
    return Reply(found, version=found.version)


@router.patch(
    ONE,
    operation_id="reading_materials_update",
    response_model=ReadingMaterialPublic,
    responses=documented(401, 403, 404, 412, 422, 428),
)
def update(
    ctx: Ctx, material_id: PathId, body: ReadingMaterialUpdate, if_match: IfMatch
) -> Reply[ReadingMaterialPublic]:
    """Correct how a reading material is described."""
    changed = reading_materials.update(ctx, material_id, body, if_match)
    return Reply(changed, version=changed.version)


@router.post(
    ONE + "/ending",
    operation_id="reading_materials_end",
    response_model=ReadingMaterialPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def end(ctx: Ctx, material_id: PathId, body: CatalogueEnding) -> Reply[ReadingMaterialPublic]:
    """Offer a reading material no longer; what it was attached to keeps it."""
    ended = reading_materials.end(ctx, material_id, body.ends_on)
    return Reply(ended, version=ended.version)


@router.get(
    OF_THEME,
    operation_id="themes_materials",
    response_model=Sequence[ReadingMaterialPublic],
    responses=documented(401, 404, 422),
)
def of_theme(ctx: Ctx, theme_id: PathId) -> Sequence[ReadingMaterialPublic]:
    """What is attached to a theme."""
    return reading_materials.of_theme(ctx, theme_id)


@router.put(
    OF_THEME,
    operation_id="themes_attach",
    response_model=Sequence[ReadingMaterialPublic],
    responses=documented(401, 403, 404, 422),
)
def attach(ctx: Ctx, theme_id: PathId, body: ThemeMaterials) -> Sequence[ReadingMaterialPublic]:
    """Attach reading materials to a theme, in place of those that were."""
    return reading_materials.attach(ctx, theme_id, body.material_ids)
