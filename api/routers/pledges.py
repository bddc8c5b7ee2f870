"""Pledges (bản đăng ký, cam kết): from a draft to its closing. Each step answers with what may be done next."""

from typing import Annotated

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, Ctx, Cursor, IfMatch, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.rules.figures import Standing
from api.rules.pledges import PledgeState
from api.schemas.common import PageOf, Year
from api.schemas.hints import HintsPublic, HintsRequest
from api.schemas.pledges import (
    Amendment,
    Confirmation,
    LateEntry,
    PledgeCreate,
    PledgePublic,
    PledgeStatus,
    PledgeUpdate,
    ProxyEntries,
    Publication,
    PublicationCreate,
    Reason,
    Revisions,
)
from api.schemas.standings import PublicisedPledge, StandingPublic
from api.services import pledges, proxies, publications, revisions, standings
from api.transactions import Reply

router = Router(tags=["pledges"])

URL = "/pledges"
ONE = URL + "/{pledge_id}"
STEP = documented(401, 403, 404, 409, 412, 422, 428)


@router.post(
    URL,
    operation_id="pledges_create",
    status_code=201,
    response_model=PledgePublic,
    responses=documented(401, 403, 404, 409, 422),
)
def create(ctx: Ctx, body: PledgeCreate) -> Reply[PledgePublic]:
    """Begin a pledge: one's own, or typed for a member of one's cell."""
    made = pledges.create(ctx, body)
    return Reply(made, version=made.version, location=f"/api/v1/pledges/{made.id}")


@router.post(
    URL + "/hints",
    operation_id="pledges_hints",
    response_model=HintsPublic,
    responses=documented(401, 403, 404, 422),
)
def hints(ctx: Ctx, body: HintsRequest) -> HintsPublic:
    """What would make deeds more concrete, and what they nearly repeat, before anything is saved."""
    return pledges.hints_for(ctx, body)


@router.get(ONE, operation_id="pledges_get", response_model=PledgePublic, responses=documented(401, 403, 404, 422))
def get(ctx: Ctx, pledge_id: PathId) -> Reply[PledgePublic]:
    """One pledge with its deeds. Read by a right of a level above, the reading is logged."""
    found = pledges.get(ctx, pledge_id)
    return Reply(found, version=found.version)


@router.put(
    ONE + "/deeds",
    operation_id="pledges_edit",
    response_model=PledgePublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def edit(ctx: Ctx, pledge_id: PathId, body: PledgeUpdate, if_match: IfMatch) -> Reply[PledgePublic]:
    """Write the deeds of a draft anew."""
    changed = pledges.edit(ctx, pledge_id, body, if_match)
    return Reply(changed, version=changed.version)


@router.post(
    ONE + "/amendment",
    operation_id="pledges_amend",
    response_model=PledgePublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def amend(ctx: Ctx, pledge_id: PathId, body: Amendment, if_match: IfMatch) -> Reply[PledgePublic]:
    """Change a publicised pledge; the old text is kept."""
    changed = pledges.amend(ctx, pledge_id, body, if_match)
    return Reply(changed, version=changed.version)


@router.get(
    ONE + "/revisions",
    operation_id="pledges_revisions",
    response_model=Revisions,
    responses=documented(401, 403, 404, 422),
)
def older_texts(ctx: Ctx, pledge_id: PathId) -> Revisions:
    """The older texts of a pledge, newest first."""
    return Revisions(items=revisions.listed(ctx, pledge_id))


@router.post(ONE + "/registration", operation_id="pledges_register", response_model=PledgeStatus, responses=STEP)
def register(ctx: Ctx, pledge_id: PathId, if_match: IfMatch, body: LateEntry | None = None) -> Reply[PledgeStatus]:
    """Register a draft. After the last day an officer of the cell does it, with a reason."""
    moved = pledges.register(ctx, pledge_id, body, if_match)
    return Reply(moved, version=moved.version)


@router.post(ONE + "/withdrawal", operation_id="pledges_withdraw", response_model=PledgeStatus, responses=STEP)
def withdraw(ctx: Ctx, pledge_id: PathId, if_match: IfMatch) -> Reply[PledgeStatus]:
    """Take a registered pledge back to a draft, before it is publicised."""
    moved = pledges.withdraw(ctx, pledge_id, if_match)
    return Reply(moved, version=moved.version)


@router.post(ONE + "/return", operation_id="pledges_return", response_model=PledgeStatus, responses=STEP)
def send_back(ctx: Ctx, pledge_id: PathId, body: Reason, if_match: IfMatch) -> Reply[PledgeStatus]:
    """Return a registered pledge to the member for revision, with the reason."""
    moved = pledges.send_back(ctx, pledge_id, body, if_match)
    return Reply(moved, version=moved.version)


@router.post(ONE + "/publication", operation_id="pledges_publish", response_model=PledgeStatus, responses=STEP)
def publish(ctx: Ctx, pledge_id: PathId, if_match: IfMatch) -> Reply[PledgeStatus]:
    """Publicise one pledge before its cell."""
    moved = publications.publish(ctx, pledge_id, if_match)
    return Reply(moved, version=moved.version)


@router.post(ONE + "/reopening", operation_id="pledges_reopen", response_model=PledgeStatus, responses=STEP)
def reopen(ctx: Ctx, pledge_id: PathId, body: Reason, if_match: IfMatch) -> Reply[PledgeStatus]:
    """Take a pledge one stage back, with the reason; what had been reached stays on record."""
    moved = pledges.reopen(ctx, pledge_id, body, if_match)
    return Reply(moved, version=moved.version)


@router.post(
    ONE + "/proxy-entries/{entry_id}/confirmation",
    operation_id="pledges_confirm_proxy",
    response_model=ProxyEntries,
    responses=documented(401, 403, 404, 409, 422),
)
def confirm_proxy(ctx: Ctx, pledge_id: PathId, entry_id: PathId, body: Confirmation) -> ProxyEntries:
    """Write down that the member confirmed what somebody typed for them."""
    return ProxyEntries(items=proxies.confirm(ctx, pledge_id, entry_id, body))


@router.get(
    "/organisations/{organisation_id}/pledges",
    operation_id="pledges_standings",
    response_model=PageOf[StandingPublic],
    responses=documented(401, 403, 404, 422),
)
def standings_of(
    ctx: Ctx,
    organisation_id: PathId,
    year: Annotated[Year, Query()],
    standing: Annotated[
        Standing | None,
        Query(description="Needed above the level of a cell; a cell's whole list begins with who is missing."),
    ] = None,
    state: Annotated[PledgeState | None, Query(description="Only registered pledges in this state.")] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> PageOf[StandingPublic]:
    """Who has registered and how far it has come, who has not and why, at and below an organisation."""
    page = standings.search(ctx, organisation_id, year, standing, state, limit, cursor)
    return PageOf[StandingPublic](items=page.items, next_cursor=page.next_cursor)


@router.get(
    "/organisations/{organisation_id}/notice-board",
    operation_id="pledges_notice_board",
    response_model=PageOf[PublicisedPledge],
    responses=documented(401, 403, 404, 422),
)
def notice_board(
    ctx: Ctx,
    organisation_id: PathId,
    year: Annotated[Year, Query()],
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> PageOf[PublicisedPledge]:
    """The publicised pledges of one's cell with their deeds."""
    page = standings.notice_board(ctx, organisation_id, year, limit, cursor)
    return PageOf[PublicisedPledge](items=page.items, next_cursor=page.next_cursor)


@router.post(
    "/organisations/{organisation_id}/publications",
    operation_id="pledges_publish_cell",
    response_model=Publication,
    responses=documented(401, 403, 404, 422),
)
def publish_cell(ctx: Ctx, organisation_id: PathId, body: PublicationCreate) -> Publication:
    """Publicise all registered pledges of a cell, or the named ones; says of each what became of it."""
    return publications.publish_cell(ctx, organisation_id, body)
