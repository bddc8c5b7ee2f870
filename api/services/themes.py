"""Themes (chuyên đề): issued by an organisation for its subtree; what reaches a cell on a day is one call."""

import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from api.core.clock import FOREVER
from api.core.errors import Conflict, Forbidden, Invalid, NotFound
from api.models.directives import Directive, Theme
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.figures import base_date
from api.schemas.common import Named
from api.schemas.themes import ThemeCreate, ThemePublic, ThemeUpdate
from api.services import events, tree
from api.services.access import allowed, concerns, require
from api.services.context import Context, check_version

_THEMES = (
    select(Theme, col(Organisation.name), col(Directive.number))
    .join(Organisation, col(Organisation.id) == col(Theme.organisation_id))
    .outerjoin(Directive, col(Directive.id) == col(Theme.directive_id))
)


def reaching(session: Session, organisation_id: uuid.UUID, day: date) -> Sequence[ThemePublic]:
    """The themes in force on a day for an organisation: its own and those from above it in the tree of that day.

    Those from the top of the tree come first, themes of the term before themes of the year.
    """
    return _reaching(session, organisation_id, day, day)


def reaching_in_year(session: Session, organisation_id: uuid.UUID, year: int, today: date) -> Sequence[ThemePublic]:
    """The themes in force for an organisation at any time of a year, by the tree of the year's base date."""
    return _reaching(session, organisation_id, date(year, 1, 1), date(year, 12, 31), base_date(year, today))


def listed(ctx: Context, organisation_id: uuid.UUID, day: date) -> Sequence[ThemePublic]:
    """The themes that reach an organisation on a day."""
    require(ctx, Permission.THEME_READ, organisation_id)
    return reaching(ctx.session, organisation_id, day)


def get(ctx: Context, theme_id: uuid.UUID) -> ThemePublic:
    """A theme that the actor's own organisations issue or receive.

    Raises:
        NotFound: there is none, or it reaches none of them.
    """
    row = _by_id(ctx.session, theme_id)
    issuer = ctx.session.get(Organisation, row[0].organisation_id)
    if issuer is None or not concerns(ctx.actor, Permission.THEME_READ, issuer.path):
        raise NotFound
    return _public(row)


def create(ctx: Context, organisation_id: uuid.UUID, body: ThemeCreate) -> ThemePublic:
    """Issue a theme for an organisation's subtree.

    Raises:
        Invalid: ``interval_empty``, ``directive_unknown``.
    """
    require(ctx, Permission.THEME_MANAGE, organisation_id)
    valid_to = body.valid_to or FOREVER
    if valid_to <= body.valid_from:
        raise Invalid.at("/valid_to", "interval_empty")
    if body.directive_id is not None and ctx.session.get(Directive, body.directive_id) is None:
        raise Invalid.at("/directive_id", "directive_unknown")
    theme = Theme.model_validate({**body.model_dump(), "valid_to": valid_to, "organisation_id": organisation_id})
    ctx.session.add(theme)
    ctx.session.flush()
    events.record(ctx, "theme.issued", theme.id, organisation_id=organisation_id, data={"valid_from": theme.valid_from})
    return _public(_by_id(ctx.session, theme.id))


def update(ctx: Context, theme_id: uuid.UUID, body: ThemeUpdate, expected: int | None) -> ThemePublic:
    """Correct a theme's words."""
    theme = managed(ctx, theme_id)
    check_version(theme, expected)
    changes = {
        field: [getattr(theme, field), value]
        for field, value in body.changes().items()
        if getattr(theme, field) != value
    }
    for field, (_, value) in changes.items():
        setattr(theme, field, value)
    ctx.session.flush()
    events.record(ctx, "theme.updated", theme.id, organisation_id=theme.organisation_id, changes=changes)
    return _public(_by_id(ctx.session, theme_id))


def end(ctx: Context, theme_id: uuid.UUID, ends_on: date) -> ThemePublic:
    """End a theme.

    Raises:
        Conflict: ``already_ended`` when it ends by that day already.
        Invalid: ``interval_empty`` when it had not begun.
    """
    theme = managed(ctx, theme_id)
    if ends_on <= theme.valid_from:
        raise Invalid.at("/ends_on", "interval_empty")
    if ends_on >= theme.valid_to:
        raise Conflict("already_ended")
    theme.valid_to = ends_on
    ctx.session.flush()
    events.record(ctx, "theme.ended", theme.id, organisation_id=theme.organisation_id, data={"valid_to": ends_on})
    return _public(_by_id(ctx.session, theme_id))


def _reaching(
    session: Session, organisation_id: uuid.UUID, first: date, last: date, tree_of: date | None = None
) -> Sequence[ThemePublic]:
    chain = tree.ancestors(session, organisation_id, tree_of or last)
    height = {each: place for place, each in enumerate(chain)}
    rows = session.execute(
        _THEMES.where(col(Theme.organisation_id).in_(chain), col(Theme.valid_from) <= last, col(Theme.valid_to) > first)
    ).all()
    ordered = sorted(rows, key=lambda row: (-height[row[0].organisation_id], row[0].term, row[0].valid_from, row[0].id))
    return [_public(row) for row in ordered]


def managed(ctx: Context, theme_id: uuid.UUID) -> Theme:
    """A theme that the actor may change.

    Raises:
        NotFound: there is none, or it does not concern them.
        Forbidden: it does, without the right.
    """
    theme = ctx.session.get(Theme, theme_id)
    if theme is None:
        raise NotFound
    issuer = ctx.session.get(Organisation, theme.organisation_id)
    if issuer is None or not concerns(ctx.actor, Permission.THEME_READ, issuer.path):
        raise NotFound
    if not allowed(ctx.actor, Permission.THEME_MANAGE, issuer.path):
        raise Forbidden("forbidden", permission=str(Permission.THEME_MANAGE))
    return theme


def _by_id(session: Session, theme_id: uuid.UUID) -> Any:
    found = session.execute(_THEMES.where(col(Theme.id) == theme_id)).first()
    if found is None:
        raise NotFound
    return found


def _public(row: Any) -> ThemePublic:
    theme, issuer, directive_number = row
    return ThemePublic(
        id=theme.id,
        issued_by=Named(id=theme.organisation_id, name=issuer),
        term=theme.term,
        title=theme.title,
        content=theme.content,
        document_number=theme.document_number,
        directive_id=theme.directive_id,
        directive_number=directive_number,
        valid_from=theme.valid_from,
        valid_to=None if theme.valid_to == FOREVER else theme.valid_to,
        version=theme.version,
    )
