"""Kept columns (mẫu cột): which titles of a source's lists fill which fields, under a name, for the next list."""

import uuid
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from api.core.errors import Conflict, Invalid, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.models.imports import ImportProfile
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.imports import ImportAction, ImportKind
from api.schemas.imports import ProfileCreate
from api.services import events
from api.services.access import require, visible
from api.services.context import Context, check_version
from api.services.imports.columns import fields_by_title, national_fields, title_form
from api.services.imports.plans import Source
from api.services.imports.registry import get_batch, header_of_batch
from api.services.tree import prefixes_of

NATIONAL = "national"
"""The profile that is always there: the columns of the national member list, and no others."""


def known_titles(ctx: Context, source: Source, name: str | None) -> Mapping[str, str] | None:
    """Title as ``columns.title_form`` gives it → field, of the profile of a name; None when no name is given.

    Profiles of the organisation where the import runs are found, and of those above it; the nearest wins.

    Raises:
        Invalid: ``choice_invalid`` at ``/profile``.
    """
    if name is None:
        return None
    if name == NATIONAL and source.kind is ImportKind.MEMBERS:
        wanted = national_fields()
        return {title: field for title, field in fields_by_title(source.kind).items() if field in wanted}
    found = None
    if source.scope.path is not None:
        found = (
            ctx.session.execute(
                select(ImportProfile)
                .join(Organisation, col(Organisation.id) == col(ImportProfile.organisation_id))
                .where(
                    col(ImportProfile.kind) == source.kind,
                    col(ImportProfile.system) == source.system,
                    col(ImportProfile.name) == name,
                    col(Organisation.path).in_(prefixes_of(source.scope.path)),
                )
                .order_by(col(Organisation.path).desc())
                .limit(1)
            )
            .scalars()
            .first()
        )
    if found is None:
        raise Invalid.at("/profile", "choice_invalid")
    return {title_form(column["title"] or ""): column["field"] for column in found.columns if column["field"]}


def create(ctx: Context, request: ProfileCreate) -> ImportProfile:
    """Keep the columns of an import under a name, at the organisation where it runs.

    Raises:
        NotFound, Forbidden: as ``registry.get_batch``.
        Invalid: ``choice_invalid`` at ``/name`` for the name that is always there.
        Conflict: ``import_profile_exists``; ``import_state_refused`` for an import by the installation itself, or one
            whose columns have not been found.
    """
    batch = get_batch(ctx, request.import_id)
    if request.name == NATIONAL:
        raise Invalid.at("/name", "choice_invalid")
    columns = header_of_batch(batch).columns
    if batch.organisation_id is None or not any(column.field for column in columns):
        raise Conflict("import_state_refused", allowed=[ImportAction.MAP], state=batch.state.value)
    profile = ImportProfile(
        organisation_id=batch.organisation_id,
        kind=batch.kind,
        system=batch.system,
        name=request.name,
        columns=[{"title": column.title, "field": column.field} for column in columns],
    )
    ctx.session.add(profile)
    try:
        ctx.session.flush()
    except IntegrityError as error:
        raise Conflict("import_profile_exists", allowed=[]) from error
    _record(ctx, "import_profile.saved", profile)
    return profile


def find(
    ctx: Context, kind: ImportKind | None, system: str | None, limit: int, cursor: str | None
) -> Page[ImportProfile]:
    """The profiles of where the actor may import, the newest first."""
    statement = select(ImportProfile).join(Organisation, col(Organisation.id) == col(ImportProfile.organisation_id))
    statement = visible(ctx, statement, Permission.IMPORT_RUN, col(Organisation.path))
    if kind is not None:
        statement = statement.where(col(ImportProfile.kind) == kind)
    if system is not None:
        statement = statement.where(col(ImportProfile.system) == system)
    if cursor is not None:
        statement = statement.where(col(ImportProfile.id) < decode_cursor(cursor, [uuid.UUID])[0])
    rows = ctx.session.execute(statement.order_by(col(ImportProfile.id).desc()).limit(limit + 1)).scalars().all()
    return page_of(rows, limit, lambda profile: [str(profile.id)])


def remove(ctx: Context, profile_id: uuid.UUID, expected: int | None) -> None:
    """Forget a profile. What was read by it stays as it is.

    Raises:
        NotFound, Forbidden: out of scope, or without ``import:run``.
        PreconditionMissing, Stale: not based on the present version.
    """
    profile = ctx.session.get(ImportProfile, profile_id)
    if profile is None:
        raise NotFound
    require(ctx, Permission.IMPORT_RUN, profile.organisation_id)
    check_version(profile, expected)
    ctx.session.delete(profile)
    _record(ctx, "import_profile.removed", profile)


def _record(ctx: Context, kind: str, profile: ImportProfile) -> None:
    events.record(
        ctx,
        kind,
        profile.id,
        organisation_id=profile.organisation_id,
        data={"kind": profile.kind, "system": profile.system},
    )
