"""Reference data: catalogues and dated settings, so that a changed rule book needs no changed software."""

from typing import Annotated

from fastapi import Path

from api.dependencies import AsOf, Ctx, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.directives import CatalogueEnding
from api.schemas.reference import (
    Catalogue,
    Code,
    ReferenceItemCreate,
    ReferenceItemPublic,
    SettingPublic,
    Settings,
    SettingWrite,
)
from api.services import catalogues
from api.transactions import Reply

router = Router(tags=["reference"])

CatalogueName = Annotated[Code, Path(description="Name of the catalogue.", examples=["rating_level"])]
SettingKey = Annotated[Code, Path(description="Key of the setting.", examples=["likeness_threshold"])]


@router.get(
    "/catalogues/{catalogue}",
    operation_id="reference_catalogue",
    response_model=Catalogue,
    responses=documented(401, 404, 422),
)
def catalogue(ctx: Ctx, catalogue: CatalogueName, as_of: AsOf = None) -> Catalogue:
    """A catalogue as it is in force on a day, in its own order."""
    day = as_of or ctx.today
    return Catalogue(catalogue=catalogue, as_of=day, items=catalogues.items(ctx, catalogue, day))


@router.post(
    "/catalogues/{catalogue}/items",
    operation_id="reference_add",
    status_code=201,
    response_model=ReferenceItemPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def add(ctx: Ctx, catalogue: CatalogueName, body: ReferenceItemCreate) -> Reply[ReferenceItemPublic]:
    """Add an entry to a catalogue from a day on. For administrators of the whole programme."""
    made = catalogues.add_item(ctx, catalogue, body)
    return Reply(made, version=made.version)


@router.post(
    "/reference-items/{item_id}/ending",
    operation_id="reference_end",
    response_model=ReferenceItemPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def end(ctx: Ctx, item_id: PathId, body: CatalogueEnding) -> Reply[ReferenceItemPublic]:
    """End an entry: nothing new may use it from that day on."""
    ended = catalogues.end_item(ctx, item_id, body.ends_on)
    return Reply(ended, version=ended.version)


@router.get("/settings", operation_id="settings_list", response_model=Settings, responses=documented(401, 422))
def settings(ctx: Ctx, as_of: AsOf = None) -> Settings:
    """Every dated setting in force on a day."""
    day = as_of or ctx.today
    return Settings(as_of=day, items=catalogues.settings(ctx, day))


@router.put(
    "/settings/{key}",
    operation_id="settings_set",
    response_model=SettingPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def set_value(ctx: Ctx, key: SettingKey, body: SettingWrite) -> Reply[SettingPublic]:
    """Give a setting another value from a day on. For administrators of the whole programme."""
    made = catalogues.set_value(ctx, key, body)
    return Reply(made, version=made.version)
