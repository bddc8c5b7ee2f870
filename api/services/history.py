"""Reading the trail: what happened, below which organisation, by whom; and who read a person's sensitive texts."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, or_, select
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.errors import Invalid, NotFound
from api.core.paging import Page, decode_cursor, encode_cursor, page_of
from api.models.accounts import Account
from api.models.events import Event, EventDetail, ReadLogEntry
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Permission, may
from api.rules.trail import CHANGES_READ_WITH, is_tombstone
from api.schemas.events import ChangesState
from api.services import events, restrictions
from api.services.access import allowed, anywhere, require, require_anywhere, scope_condition
from api.services.context import Context
from api.services.rights import covers
from api.services.tree import subtree_now

AnySelect = Select[*tuple[Any, ...]]

FROM_START = "start"
LATEST = "latest"
"""Stands for the end of the trail as it is now: whoever starts there hears only of what comes."""

_EVENTS: AnySelect = (
    select(
        col(Event.sequence),
        col(Event.id),
        col(Event.at),
        col(Event.kind),
        col(Event.subject),
        col(Event.subject_id),
        col(Event.organisation_id),
        col(Organisation.name).label("organisation_name"),
        col(Organisation.path),
        col(Event.actor_id),
        col(Account.display_name).label("actor_name"),
        col(Event.request_id),
        col(Event.data),
        col(Event.detail_digest),
        col(EventDetail.changes),
    )
    .select_from(Event)
    .join(Organisation, col(Organisation.id) == col(Event.organisation_id), isouter=True)
    .join(Account, col(Account.id) == col(Event.actor_id), isouter=True)
    .join(EventDetail, col(EventDetail.event_id) == col(Event.id), isouter=True)
)

_READINGS: AnySelect = (
    select(
        col(ReadLogEntry.id),
        col(ReadLogEntry.at),
        col(ReadLogEntry.account_id),
        col(Account.display_name).label("account_name"),
        col(ReadLogEntry.member_id),
        col(Member.full_name).label("member_name"),
        col(ReadLogEntry.organisation_id),
        col(ReadLogEntry.subject),
        col(ReadLogEntry.subject_id),
        col(ReadLogEntry.right),
        col(ReadLogEntry.request_id),
    )
    .select_from(ReadLogEntry)
    .join(Account, col(Account.id) == col(ReadLogEntry.account_id))
    .join(Member, col(Member.id) == col(ReadLogEntry.member_id))
    .join(Organisation, col(Organisation.id) == col(ReadLogEntry.organisation_id), isouter=True)
)


@dataclass(frozen=True)
class Asked:
    """What part of the trail is asked for; None does not narrow. ``since`` is included, ``until`` is not."""

    kinds: Sequence[str] = ()
    subject: str | None = None
    subject_id: uuid.UUID | None = None
    organisation_id: uuid.UUID | None = None
    account_id: uuid.UUID | None = None
    member_id: uuid.UUID | None = None
    since: datetime | None = None
    until: datetime | None = None


def search(ctx: Context, asked: Asked, limit: int, cursor: str | None) -> Page[dict[str, Any]]:
    """Events within the caller's scope, the newest first. ``organisation_id`` asks for it and all below it.

    Raises:
        NotFound: the organisation is outside the caller's scope.
        Forbidden: the caller may read events nowhere, or not there.
    """
    require_anywhere(ctx, Permission.EVENT_READ)
    statement = _narrowed(ctx, asked)
    if cursor is not None:
        statement = statement.where(col(Event.sequence) < decode_cursor(cursor, [int])[0])
    rows = ctx.session.execute(statement.order_by(col(Event.sequence).desc()).limit(limit + 1)).all()
    page = page_of(rows, limit, lambda row: [row.sequence])
    return Page(_all_shown(ctx, page.items), page.next_cursor)


def follow(ctx: Context, asked: Asked, after: str, limit: int) -> tuple[list[dict[str, Any]], str]:
    """The events after a place in the trail, the oldest first, and the place to go on from.

    Every event within the caller's scope is met at least once by whoever goes on from where they were. ``after``:
    a place given before, ``FROM_START`` or ``LATEST``.

    Raises:
        NotFound, Forbidden: see ``search``.
        Invalid: ``after`` is no place of the trail.
    """
    require_anywhere(ctx, Permission.EVENT_READ)
    end = events.settled(ctx.session)
    start = end if after == LATEST else _place(after)
    statement = _narrowed(ctx, asked).where(col(Event.sequence) > start, col(Event.sequence) <= end)
    rows = ctx.session.execute(statement.order_by(col(Event.sequence)).limit(limit + 1)).all()
    return _all_shown(ctx, rows[:limit]), encode_cursor(
        [rows[limit - 1].sequence if len(rows) > limit else max(start, end)]
    )


def get(ctx: Context, event_id: uuid.UUID) -> dict[str, Any]:
    """One event.

    Raises:
        NotFound: there is none, or not within the caller's scope.
        Forbidden: the caller may read events nowhere.
    """
    require_anywhere(ctx, Permission.EVENT_READ)
    row = ctx.session.execute(
        _EVENTS.where(col(Event.id) == event_id, _in_scope(ctx, Permission.EVENT_READ))
    ).one_or_none()
    if row is None:
        raise NotFound
    return _all_shown(ctx, [row])[0]


def readings(ctx: Context, asked: Asked, limit: int, cursor: str | None) -> Page[Any]:
    """Openings of sensitive texts within the caller's scope, the newest first.

    Raises:
        NotFound: the organisation is outside the caller's scope.
        Forbidden: the caller may read the log nowhere, or not there.
    """
    require_anywhere(ctx, Permission.READ_LOG_READ)
    statement = _READINGS.where(_in_scope(ctx, Permission.READ_LOG_READ), *_between(col(ReadLogEntry.at), asked))
    if asked.organisation_id is not None:
        statement = _below(ctx, statement, Permission.READ_LOG_READ, asked.organisation_id)
    if asked.member_id is not None:
        statement = statement.where(col(ReadLogEntry.member_id) == asked.member_id)
    if asked.account_id is not None:
        statement = statement.where(col(ReadLogEntry.account_id) == asked.account_id)
    return _readings_page(ctx, statement, limit, cursor)


def readings_of(ctx: Context, member_id: uuid.UUID, limit: int, cursor: str | None) -> Page[Any]:
    """Openings of one person's sensitive texts, the newest first, for whoever has been let see them."""
    return _readings_page(ctx, _READINGS.where(col(ReadLogEntry.member_id) == member_id), limit, cursor)


def _readings_page(ctx: Context, statement: AnySelect, limit: int, cursor: str | None) -> Page[Any]:
    if cursor is not None:  # ids grow with time
        statement = statement.where(col(ReadLogEntry.id) < decode_cursor(cursor, [uuid.UUID])[0])
    rows = ctx.session.execute(statement.order_by(col(ReadLogEntry.id).desc()).limit(limit + 1)).all()
    return page_of(rows, limit, lambda row: [str(row.id)])


def _narrowed(ctx: Context, asked: Asked) -> AnySelect:
    statement = _EVENTS.where(_in_scope(ctx, Permission.EVENT_READ), *_between(col(Event.at), asked))
    if asked.organisation_id is not None:
        statement = _below(ctx, statement, Permission.EVENT_READ, asked.organisation_id)
    for column, value in (
        (col(Event.subject), asked.subject),
        (col(Event.subject_id), asked.subject_id),
        (col(Event.actor_id), asked.account_id),
    ):
        if value is not None:
            statement = statement.where(column == value)
    if asked.kinds:
        statement = statement.where(col(Event.kind).in_(asked.kinds))
    return statement


def _place(after: str) -> int:
    if after == FROM_START:
        return 0
    try:
        place: int = decode_cursor(after, [int])[0]
    except Invalid as error:
        raise Invalid.at("?after", "cursor_invalid") from error
    return place


def _in_scope(ctx: Context, permission: Permission) -> ColumnElement[bool]:
    """What lies where the caller has the permission, and what concerns the whole installation if they have it all."""
    here = scope_condition(ctx.actor, permission, col(Organisation.path))
    return or_(here, col(Organisation.id).is_(None)) if _has_whole_tree(ctx, permission) else here


def _has_whole_tree(ctx: Context, permission: Permission) -> bool:
    """Whether the caller has the permission on every root that stands today."""
    roots = ctx.session.execute(
        select(col(Organisation.path)).where(
            col(Organisation.parent_id).is_(None), col(Organisation.valid_to) == FOREVER
        )
    ).scalars()
    return (
        all(
            any(may(right.role, permission) and right.below and covers(right, path) for right in ctx.actor.rights)
            for path in roots
        )
        or ctx.actor.is_system
    )


def _below(ctx: Context, statement: AnySelect, permission: Permission, organisation_id: uuid.UUID) -> AnySelect:
    organisation = require(ctx, permission, organisation_id)
    return statement.where(subtree_now(organisation.path))


def _between(at: Any, asked: Asked) -> list[ColumnElement[bool]]:
    return [
        condition
        for condition in (
            None if asked.since is None else at >= asked.since,
            None if asked.until is None else at < asked.until,
        )
        if condition is not None
    ]


def _all_shown(ctx: Context, rows: Sequence[Row[Any]]) -> list[dict[str, Any]]:
    people = {row.sequence: _person_of(row) for row in rows if row.changes is not None}
    restricted = restrictions.among(ctx.session, {each for each in people.values() if each is not None})
    return [_shown(ctx, row, person if (person := people.get(row.sequence)) in restricted else None) for row in rows]


def _person_of(row: Row[Any]) -> uuid.UUID | None:
    """The member whom the changes of an event are about; None when they are about nobody."""
    if row.subject == "member":
        return row.subject_id  # type: ignore[no-any-return]  # a row of an identifier column
    named = row.data.get("member_id")
    return None if named is None else uuid.UUID(str(named))


def _shown(ctx: Context, row: Row[Any], restricted: uuid.UUID | None) -> dict[str, Any]:
    shown = dict(row._mapping)
    if row.detail_digest is None:
        state = ChangesState.NONE
    elif not _may_see_changes(ctx, row, restricted):
        state = ChangesState.WITHHELD
    elif row.changes is None:
        state = ChangesState.ERASED
    else:
        state = ChangesState.SHOWN
    if state is not ChangesState.SHOWN:
        shown["changes"] = None
    return shown | {"changes_state": state, "tombstone": is_tombstone(row.kind)}


def _may_see_changes(ctx: Context, row: Row[Any], restricted: uuid.UUID | None) -> bool:
    permission = CHANGES_READ_WITH.get(row.subject)
    if permission is None:
        return False
    if restricted is not None and restrictions.keeps_from(ctx, restricted, permission, row.path):
        return False
    return anywhere(ctx.actor, permission) if row.path is None else allowed(ctx.actor, permission, row.path)
