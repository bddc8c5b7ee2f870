"""Notices in the application (thông báo): one's own, the newest first, until one has read them."""

import uuid
from typing import Any, cast

from sqlalchemy import CursorResult, select, update
from sqlmodel import col

from api.core.errors import NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.models.notices import Notice
from api.models.organisations import Organisation
from api.schemas.common import Named
from api.schemas.notices import NoticePublic
from api.services import me
from api.services.context import Context

_NOTICES = select(Notice, col(Organisation.name)).join(
    Organisation, col(Organisation.id) == col(Notice.organisation_id)
)


def search(ctx: Context, *, unread: bool, limit: int, cursor: str | None) -> Page[NoticePublic]:
    """The caller's own notices, the newest first; ``unread``: only those not read yet."""
    statement = _NOTICES.where(col(Notice.account_id) == me.own_account(ctx).id)
    if unread:
        statement = statement.where(col(Notice.read_at).is_(None))
    if cursor is not None:  # ids grow with time
        statement = statement.where(col(Notice.id) < decode_cursor(cursor, [uuid.UUID])[0])
    rows = ctx.session.execute(statement.order_by(col(Notice.id).desc()).limit(limit + 1)).all()
    page = page_of(rows, limit, lambda row: [str(row[0].id)])
    return Page([_public(*row) for row in page.items], page.next_cursor)


def read(ctx: Context, notice_id: uuid.UUID) -> NoticePublic:
    """Mark a notice of one's own as read.

    Raises:
        NotFound: there is none.
    """
    found = ctx.session.execute(
        _NOTICES.where(col(Notice.id) == notice_id, col(Notice.account_id) == me.own_account(ctx).id).with_for_update(
            of=Notice
        )
    ).first()
    if found is None:
        raise NotFound
    found[0].read_at = found[0].read_at or ctx.at
    ctx.session.flush()
    return _public(*found)


def read_all(ctx: Context) -> int:
    """Mark all notices of one's own as read. Gives how many were not yet."""
    marked = cast(
        "CursorResult[Any]",
        ctx.session.execute(
            update(Notice)
            .where(col(Notice.account_id) == me.own_account(ctx).id, col(Notice.read_at).is_(None))
            .values(read_at=ctx.at, version=Notice.version + 1)
        ),
    )
    return marked.rowcount


def _public(notice: Notice, unit: str) -> NoticePublic:
    fields = notice.model_dump(
        include={"id", "kind", "duty", "year", "number", "due_on", "undone", "created_at", "read_at"}
    )
    return NoticePublic(**fields, organisation=None if notice.own else Named(id=notice.organisation_id, name=unit))
