"""Directives and regulations (chỉ thị, quy định): what is in force on a day, and which took whose place."""

import uuid
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from api.core.clock import FOREVER
from api.core.errors import Conflict, Invalid, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.models.directives import Directive
from api.rules.access import Permission
from api.schemas.directives import DirectiveCreate, DirectivePublic, DirectiveUpdate
from api.services import events, reference
from api.services.access import require_everywhere
from api.services.context import Context, check_version


def search(ctx: Context, day: date | None, kind: str | None, limit: int, cursor: str | None) -> Page[DirectivePublic]:
    """Directives, the most recently issued first: those in force on a day, or all of them when None."""
    statement = select(Directive)
    if day is not None:
        statement = statement.where(col(Directive.valid_from) <= day, col(Directive.valid_to) > day)
    if kind is not None:
        statement = statement.where(col(Directive.kind) == kind)
    if cursor is not None:
        issued_on, directive_id = _place(cursor)
        statement = statement.where(
            (col(Directive.issued_on) < issued_on)
            | ((col(Directive.issued_on) == issued_on) & (col(Directive.id) < directive_id))
        )
    rows = (
        ctx.session.execute(
            statement.order_by(col(Directive.issued_on).desc(), col(Directive.id).desc()).limit(limit + 1)
        )
        .scalars()
        .all()
    )
    page = page_of(rows, limit, lambda row: (row.issued_on.isoformat(), str(row.id)))
    return Page([public(row) for row in page.items], page.next_cursor)


def get(ctx: Context, directive_id: uuid.UUID) -> DirectivePublic:
    """A directive, in force or not."""
    return public(_existing(ctx.session, directive_id))


def create(ctx: Context, body: DirectiveCreate) -> DirectivePublic:
    """Add a directive.

    Raises:
        Invalid: ``choice_invalid`` for the kind, ``interval_empty`` when it would be in force before its issue.
        Conflict: ``directive_exists``.
    """
    require_everywhere(ctx, Permission.DIRECTIVE_MANAGE)
    return public(_add(ctx, body, None))


def replace(ctx: Context, directive_id: uuid.UUID, body: DirectiveCreate) -> DirectivePublic:
    """Put a new directive in the place of another, which ends on the day the new one comes into force.

    Raises:
        Conflict: ``already_ended``, ``directive_exists``.
    """
    require_everywhere(ctx, Permission.DIRECTIVE_MANAGE)
    old = _existing(ctx.session, directive_id)
    if old.valid_to != FOREVER:
        raise Conflict("already_ended")
    new = _add(ctx, body, old.id)
    _end(ctx, old, new.valid_from, "/valid_from")
    return public(new)


def update(ctx: Context, directive_id: uuid.UUID, body: DirectiveUpdate, expected: int | None) -> DirectivePublic:
    """Correct how a directive is described."""
    require_everywhere(ctx, Permission.DIRECTIVE_MANAGE)
    directive = _existing(ctx.session, directive_id)
    check_version(directive, expected)
    new = body.changes()
    if new.get("link") is not None:
        new["link"] = str(new["link"])
    changes = {
        field: [getattr(directive, field), value] for field, value in new.items() if getattr(directive, field) != value
    }
    for field, (_, value) in changes.items():
        setattr(directive, field, value)
    ctx.session.flush()
    events.record(ctx, "directive.updated", directive.id, changes=changes)
    return public(directive)


def end(ctx: Context, directive_id: uuid.UUID, ends_on: date) -> DirectivePublic:
    """End a directive that nothing takes the place of.

    Raises:
        Conflict: ``already_ended``.
        Invalid: ``interval_empty``.
    """
    require_everywhere(ctx, Permission.DIRECTIVE_MANAGE)
    directive = _existing(ctx.session, directive_id)
    if directive.valid_to != FOREVER:
        raise Conflict("already_ended")
    _end(ctx, directive, ends_on, "/ends_on")
    return public(directive)


def load_defaults(session: Session) -> int:
    """Add the directives that come with the software and are not there yet; gives how many were added."""
    known = {
        (row[0], row[1]): row[2]
        for row in session.execute(select(col(Directive.number), col(Directive.issuer), col(Directive.id)))
    }
    added = 0
    for fields in reference.read_data("directives.yaml"):
        replaces: dict[str, Any] | None = fields.pop("replaces", None)
        key = (fields["number"], fields["issuer"])
        if key in known:
            continue
        fields.setdefault("valid_from", fields["issued_on"])
        replaces_id = known.get((replaces["number"], replaces["issuer"])) if replaces else None
        directive = Directive.model_validate({**fields, "replaces_id": replaces_id})
        session.add(directive)
        session.flush()
        known[key] = directive.id
        added += 1
    return added


def _add(ctx: Context, body: DirectiveCreate, replaces_id: uuid.UUID | None) -> Directive:
    valid_from = body.valid_from or body.issued_on
    if valid_from < body.issued_on:
        raise Invalid.at("/valid_from", "interval_empty")
    if reference.item(ctx.session, "directive_kind", body.kind, valid_from) is None:
        raise Invalid.at("/kind", "choice_invalid")
    taken = ctx.session.execute(
        select(col(Directive.id)).where(col(Directive.number) == body.number, col(Directive.issuer) == body.issuer)
    ).first()
    if taken is not None:
        raise Conflict("directive_exists", number=body.number)
    directive = Directive.model_validate(
        {
            **body.model_dump(),
            "link": None if body.link is None else str(body.link),
            "valid_from": valid_from,
            "replaces_id": replaces_id,
        }
    )
    ctx.session.add(directive)
    ctx.session.flush()
    data = {"number": directive.number, "valid_from": directive.valid_from, "replaces_id": replaces_id}
    events.record(ctx, "directive.created", directive.id, data=data)
    return directive


def _end(ctx: Context, directive: Directive, ends_on: date, pointer: str) -> None:
    if ends_on <= directive.valid_from:
        raise Invalid.at(pointer, "interval_empty")
    directive.valid_to = ends_on
    ctx.session.flush()
    events.record(ctx, "directive.ended", directive.id, data={"valid_to": ends_on})


def _existing(session: Session, directive_id: uuid.UUID) -> Directive:
    directive = session.get(Directive, directive_id)
    if directive is None:
        raise NotFound
    return directive


def _place(cursor: str) -> tuple[date, uuid.UUID]:
    issued_on, directive_id = decode_cursor(cursor, (str, str))
    try:
        return date.fromisoformat(issued_on), uuid.UUID(directive_id)
    except ValueError as error:
        raise Invalid.at("?cursor", "cursor_invalid") from error


def public(directive: Directive) -> DirectivePublic:
    """A directive as the wire has it."""
    fields = {name: getattr(directive, name) for name in DirectivePublic.model_fields if name != "valid_to"}
    return DirectivePublic(**fields, valid_to=None if directive.valid_to == FOREVER else directive.valid_to)
