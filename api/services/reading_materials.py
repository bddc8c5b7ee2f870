"""Reading materials and sayings (tài liệu, lời dạy): offered by an organisation to its subtree, attached to themes."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, delete, insert, or_, select
from sqlmodel import col

from api.core.errors import Conflict, Forbidden, Invalid, NotFound
from api.models.directives import Directive
from api.models.jobs import StoredFile
from api.models.organisations import Organisation
from api.models.reading_materials import ReadingMaterial, ThemeMaterial
from api.rules.access import Permission
from api.schemas.common import Named
from api.schemas.directives import DirectivePublic
from api.schemas.reading_materials import (
    Guidance,
    GuidedTheme,
    MaterialFile,
    ReadingMaterialCreate,
    ReadingMaterialPublic,
    ReadingMaterialUpdate,
)
from api.services import directives, events, material_files, reference, themes, tree
from api.services.access import allowed, concerns, require
from api.services.context import Context, check_version

_MATERIALS: Select[*tuple[Any, ...]] = (
    select(
        ReadingMaterial,
        col(Organisation.name).label("issuer"),
        col(StoredFile.name).label("file_name"),
        col(StoredFile.media_type),
        col(StoredFile.size),
    )
    .join(Organisation, col(Organisation.id) == col(ReadingMaterial.organisation_id))
    .outerjoin(StoredFile, col(StoredFile.id) == col(ReadingMaterial.file_id))
)
_ORDER = (col(ReadingMaterial.kind), col(ReadingMaterial.title), col(ReadingMaterial.id))


def guidance(ctx: Context, organisation_id: uuid.UUID, day: date) -> Guidance:
    """All that reaches an organisation on a day: directives, themes with their materials, and what else is offered."""
    require(ctx, Permission.THEME_READ, organisation_id)
    reaching = themes.reaching(ctx.session, organisation_id, day)
    attached = _attached(ctx, [theme.id for theme in reaching])
    return Guidance(
        organisation_id=organisation_id,
        as_of=day,
        directives=_in_force(ctx, day),
        themes=[GuidedTheme(theme=theme, materials=attached[theme.id]) for theme in reaching],
        materials=offered(ctx, organisation_id, day),
    )


def offered(ctx: Context, organisation_id: uuid.UUID, day: date) -> Sequence[ReadingMaterialPublic]:
    """What an organisation and those above it, in the tree of a day, offer on that day."""
    require(ctx, Permission.THEME_READ, organisation_id)
    chain = tree.ancestors(ctx.session, organisation_id, day)
    rows = ctx.session.execute(
        _MATERIALS.where(
            col(ReadingMaterial.organisation_id).in_(chain),
            or_(col(ReadingMaterial.ended_on).is_(None), col(ReadingMaterial.ended_on) > day),
        ).order_by(*_ORDER)
    )
    return [_public(row) for row in rows]


def get(ctx: Context, material_id: uuid.UUID) -> ReadingMaterialPublic:
    """A material offered to one's organisations, or by them.

    Raises:
        NotFound: there is none.
    """
    return _public(_concerning(ctx, material_id))


def create(ctx: Context, organisation_id: uuid.UUID, body: ReadingMaterialCreate) -> ReadingMaterialPublic:
    """Offer a material to an organisation's subtree.

    Raises:
        Invalid: ``choice_invalid`` for the kind, ``material_content_missing``, ``file_unknown``.
    """
    require(ctx, Permission.READING_MATERIAL_MANAGE, organisation_id)
    if reference.item(ctx.session, "material_kind", body.kind, ctx.today) is None:
        raise Invalid.at("/kind", "choice_invalid")
    _require_content(body.text, body.link, body.file_id)
    if body.file_id is not None:
        material_files.keep(ctx, body.file_id)
    link = None if body.link is None else str(body.link)
    row = ReadingMaterial(**{**body.model_dump(), "link": link}, organisation_id=organisation_id)
    ctx.session.add(row)
    ctx.session.flush()
    events.record(ctx, "reading_material.offered", row.id, organisation_id=organisation_id, data={"kind": row.kind})
    return get(ctx, row.id)


def update(
    ctx: Context, material_id: uuid.UUID, body: ReadingMaterialUpdate, expected: int | None
) -> ReadingMaterialPublic:
    """Correct how a material is described, or give it another file.

    Raises:
        Invalid: ``file_unknown``, or ``material_content_missing`` when nothing would be left to read.
    """
    row = _managed(ctx, material_id)
    check_version(row, expected)
    changes = body.changes()
    if changes.get("link") is not None:
        changes["link"] = str(changes["link"])
    _require_content(**{part: changes.get(part, getattr(row, part)) for part in ("text", "link", "file_id")})
    if "file_id" in changes and changes["file_id"] != row.file_id:
        if changes["file_id"] is not None:
            material_files.keep(ctx, changes["file_id"])
        material_files.give_up(ctx, row.file_id)
    for field, value in changes.items():
        setattr(row, field, value)
    ctx.session.flush()
    events.record(
        ctx,
        "reading_material.updated",
        row.id,
        organisation_id=row.organisation_id,
        data={"fields": sorted(changes)},
    )
    return get(ctx, material_id)


def end(ctx: Context, material_id: uuid.UUID, ends_on: date) -> ReadingMaterialPublic:
    """Offer a material no longer; what it was attached to keeps it.

    Raises:
        Conflict: ``already_ended``.
    """
    row = _managed(ctx, material_id)
    if row.ended_on is not None:
        raise Conflict("already_ended")
    row.ended_on = ends_on
    ctx.session.flush()
    events.record(
        ctx, "reading_material.ended", row.id, organisation_id=row.organisation_id, data={"ended_on": ends_on}
    )
    return get(ctx, material_id)


def of_theme(ctx: Context, theme_id: uuid.UUID) -> Sequence[ReadingMaterialPublic]:
    """What is attached to a theme that concerns the actor."""
    themes.get(ctx, theme_id)
    return _attached(ctx, [theme_id])[theme_id]


def attach(ctx: Context, theme_id: uuid.UUID, material_ids: Sequence[uuid.UUID]) -> Sequence[ReadingMaterialPublic]:
    """Attach materials to a theme in place of those that were; each is offered by its issuer or above it.

    Raises:
        Invalid: ``material_unknown``.
    """
    theme = themes.managed(ctx, theme_id)
    known = {material.id for material in offered(ctx, theme.organisation_id, ctx.today)}
    known |= {material.id for material in _attached(ctx, [theme_id])[theme_id]}
    for place, material_id in enumerate(material_ids):
        if material_id not in known:
            raise Invalid.at(f"/material_ids/{place}", "material_unknown")
    ctx.session.execute(delete(ThemeMaterial).where(col(ThemeMaterial.theme_id) == theme_id))
    wanted = sorted(set(material_ids))
    if wanted:
        ctx.session.execute(insert(ThemeMaterial), [{"theme_id": theme_id, "material_id": each} for each in wanted])
    events.record(
        ctx,
        "theme.materials_attached",
        theme.id,
        organisation_id=theme.organisation_id,
        data={"materials": len(wanted)},
    )
    return of_theme(ctx, theme_id)


def _attached(ctx: Context, theme_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, list[ReadingMaterialPublic]]:
    found: defaultdict[uuid.UUID, list[ReadingMaterialPublic]] = defaultdict(list)
    rows = ctx.session.execute(
        _MATERIALS.add_columns(col(ThemeMaterial.theme_id))
        .join(ThemeMaterial, col(ThemeMaterial.material_id) == col(ReadingMaterial.id))
        .where(col(ThemeMaterial.theme_id).in_(theme_ids))
        .order_by(*_ORDER)
    )
    for row in rows:
        found[row.theme_id].append(_public(row))
    return found


def _in_force(ctx: Context, day: date) -> Sequence[DirectivePublic]:
    rows = ctx.session.execute(
        select(Directive)
        .where(col(Directive.valid_from) <= day, col(Directive.valid_to) > day)
        .order_by(col(Directive.issued_on).desc(), col(Directive.id).desc())
    ).scalars()
    return [directives.public(row) for row in rows]


def file_of(ctx: Context, material_id: uuid.UUID) -> StoredFile:
    """The file of a material offered to one's organisations, or by them.

    Raises:
        NotFound: there is no such material, or it has no file.
    """
    material: ReadingMaterial = _concerning(ctx, material_id)[0]
    file = None if material.file_id is None else ctx.session.get(StoredFile, material.file_id)
    if file is None:
        raise NotFound
    return file


def _concerning(ctx: Context, material_id: uuid.UUID) -> Row[Any]:
    found = ctx.session.execute(_MATERIALS.where(col(ReadingMaterial.id) == material_id)).first()
    if found is None:
        raise NotFound
    material: ReadingMaterial = found[0]
    organisation = ctx.session.get_one(Organisation, material.organisation_id)
    if not concerns(ctx.actor, Permission.THEME_READ, organisation.path):
        raise NotFound
    return found


def _managed(ctx: Context, material_id: uuid.UUID) -> ReadingMaterial:
    material: ReadingMaterial = _concerning(ctx, material_id)[0]
    organisation = ctx.session.get_one(Organisation, material.organisation_id)
    if not allowed(ctx.actor, Permission.READING_MATERIAL_MANAGE, organisation.path):
        raise Forbidden("forbidden", permission=str(Permission.READING_MATERIAL_MANAGE))
    return material


def _public(row: Row[Any]) -> ReadingMaterialPublic:
    material: ReadingMaterial = row[0]
    file = None
    if material.file_id is not None:
        file = MaterialFile(id=material.file_id, name=row.file_name, media_type=row.media_type, size=row.size)
    return ReadingMaterialPublic(
        **material.model_dump(include={"id", "kind", "title", "text", "link", "source", "ended_on", "version"}),
        offered_by=Named(id=material.organisation_id, name=row.issuer),
        file=file,
    )


def _require_content(text: str | None, link: object | None, file_id: uuid.UUID | None) -> None:
    """A material says something itself, or where to read it."""
    if text is None and link is None and file_id is None:
        raise Invalid.at("/text", "material_content_missing")
