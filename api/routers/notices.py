"""Notices (thông báo): one's own, which e-mails one takes, and refusing them from an e-mail."""

from typing import Annotated

from fastapi import Path, Query

from api.dependencies import DEFAULT_LIMIT, CallerDependency, Ctx, Cursor, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.common import PageOf, page_public
from api.schemas.notices import NoticePreferences, NoticePreferencesPublic, NoticePublic, NoticesRead
from api.services import notice_preferences, notices
from api.services.context import SYSTEM
from api.transactions import open_as, translated_errors

router = Router(tags=["notices"])


@router.get(
    "/me/notices", operation_id="notices_search", response_model=PageOf[NoticePublic], responses=documented(401, 403)
)
def search(
    ctx: Ctx,
    unread: Annotated[bool, Query(description="Only those not read yet.")] = False,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, object]:
    """Your own notices, the newest first."""
    return page_public(notices.search(ctx, unread=unread, limit=limit, cursor=cursor))


@router.post(
    "/me/notices/reading", operation_id="notices_read_all", response_model=NoticesRead, responses=documented(401, 403)
)
def read_all(ctx: Ctx) -> NoticesRead:
    """Mark all your notices as read."""
    return NoticesRead(read=notices.read_all(ctx))


@router.post(
    "/me/notices/{notice_id}/reading",
    operation_id="notices_read",
    response_model=NoticePublic,
    responses=documented(401, 403, 404),
)
def read(ctx: Ctx, notice_id: PathId) -> NoticePublic:
    """Mark one of your notices as read."""
    return notices.read(ctx, notice_id)


@router.get(
    "/me/notice-preferences",
    operation_id="notices_preferences",
    response_model=NoticePreferencesPublic,
    responses=documented(401, 403),
)
def preferences(ctx: Ctx) -> NoticePreferencesPublic:
    """Which e-mails you take, and which come whatever you choose."""
    return notice_preferences.get(ctx)


@router.put(
    "/me/notice-preferences",
    operation_id="notices_choose",
    response_model=NoticePreferencesPublic,
    responses=documented(401, 403, 422),
)
def choose(ctx: Ctx, body: NoticePreferences) -> NoticePreferencesPublic:
    """Choose which e-mails you take."""
    return notice_preferences.choose(ctx, body)


@router.post(
    "/unsubscriptions/{account_id}/{proof}",
    operation_id="notices_unsubscribe",
    status_code=204,
    response_model=None,
    responses=documented(404),
    openapi_extra={"x-public": True},
)
def unsubscribe(
    caller: CallerDependency, account_id: PathId, proof: Annotated[str, Path(min_length=1, max_length=100)]
) -> None:
    """Refuse further e-mails by the link of one, as mail programs do it (RFC 8058). What is obligatory still comes."""
    with translated_errors(), open_as(caller, SYSTEM) as ctx:
        notice_preferences.unsubscribe(ctx, caller.installation.seal_key, account_id, proof)
