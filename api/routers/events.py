"""The trail: what happened, and who opened a person's sensitive texts (nhật ký hệ thống, nhật ký tra cứu)."""

import uuid
from typing import Annotated, Any

from fastapi import Query
from pydantic import AwareDatetime

from api.core.errors import Invalid
from api.core.paging import DEFAULT_LIMIT
from api.dependencies import Ctx, Cursor, Limit
from api.problems import documented
from api.routing import Router
from api.schemas.common import PageOf, page_public
from api.schemas.events import EventPage, EventPublic, ReadingPublic
from api.services import history
from api.services.history import Asked

router = Router(tags=["events"])

Organisation = Annotated[
    uuid.UUID | None, Query(description="Only at this organisation and below it, in today's tree.")
]
AccountId = Annotated[uuid.UUID | None, Query(description="Only what this account did.")]
Since = Annotated[AwareDatetime | None, Query(description="From this instant on.", examples=["2026-01-01T00:00:00Z"])]
Until = Annotated[AwareDatetime | None, Query(description="Before this instant.", examples=["2027-01-01T00:00:00Z"])]
After = Annotated[
    str | None,
    Query(
        min_length=1,
        max_length=100,
        description="Follow: only what came after this place (`resume_after` of the last answer), the oldest first. "
        "`start` begins at the beginning, `latest` at the end.",
        examples=["latest"],
    ),
]


@router.get(
    "/events",
    operation_id="events_search",
    response_model=EventPage,
    summary="Read the trail, or follow it",
    responses=documented(403, 404, 422),
)
def search(
    ctx: Ctx,
    organisation_id: Organisation = None,
    kind: Annotated[list[str] | None, Query(max_length=20, description="Only these kinds of event.")] = None,
    subject: Annotated[str | None, Query(max_length=40, description="Only what happened to this noun.")] = None,
    subject_id: Annotated[uuid.UUID | None, Query(description="Only the history of this one thing.")] = None,
    actor_id: AccountId = None,
    since: Since = None,
    until: Until = None,
    after: After = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, Any]:
    """Give the events within your scope, the newest first; with `after` those that came since, the oldest first.

    Follow what happens by asking again and again with the `resume_after` of the answer before: every event is met at
    least once. Old and new values are shown to those who may read them. Facts that begin or end on a day decided
    earlier are told on that day (`….begun`, `….expired`).
    """
    asked = Asked(kind or (), subject, subject_id, organisation_id, actor_id, None, since, until)
    if after is None:
        return page_public(history.search(ctx, asked, limit, cursor)) | {"resume_after": None}
    if cursor is not None:
        raise Invalid.at("?cursor", "cursor_with_after")
    items, place = history.follow(ctx, asked, after, limit)
    return {"items": items, "next_cursor": None, "resume_after": place}


@router.get(
    "/events/{event_id}",
    operation_id="events_get",
    response_model=EventPublic,
    summary="One event",
    responses=documented(403, 404),
)
def get(ctx: Ctx, event_id: uuid.UUID) -> dict[str, Any]:
    """Give one event of the trail, with what changed if you may read that."""
    return history.get(ctx, event_id)


@router.get(
    "/read-log",
    operation_id="read_log_search",
    response_model=PageOf[ReadingPublic],
    summary="Who read whose texts",
    responses=documented(403, 404),
)
def readings(
    ctx: Ctx,
    organisation_id: Organisation = None,
    member_id: Annotated[uuid.UUID | None, Query(description="Only texts of this person.")] = None,
    account_id: AccountId = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, Any]:
    """Give the openings of sensitive texts by rights above the cell, the newest first."""
    asked = Asked((), None, None, organisation_id, account_id, member_id, since, until)
    return page_public(history.readings(ctx, asked, limit, cursor))
