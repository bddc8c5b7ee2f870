"""Requests of people about their own data: taken in, acknowledged, answered and carried out within their clocks."""

import uuid
from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, or_, select
from sqlmodel import col

from api.core.errors import Conflict, Forbidden, Invalid, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.privacy import PrivacyRequest
from api.rules.access import Permission
from api.rules.privacy_requests import (
    OPEN,
    STOPS_PUBLISHING,
    RequestAction,
    RequestKind,
    RequestState,
    actions_from,
    overdue,
    target,
)
from api.schemas.common import Named
from api.schemas.privacy import PrivacyAnswer, PrivacyRequestCreate, PrivacyRequestPublic
from api.services import consents, events, personal_data, reference, working_days
from api.services.access import allowed, require, visible
from api.services.context import Context, check_version
from api.services.member_access import reach, refuse_merged
from api.services.tree import subtree_now

_REQUESTS = (
    select(PrivacyRequest, col(Member.full_name), Organisation)
    .join(Member, col(Member.id) == col(PrivacyRequest.member_id))
    .join(Organisation, col(Organisation.id) == col(PrivacyRequest.organisation_id))
)


def create(ctx: Context, member_id: uuid.UUID, body: PrivacyRequestCreate) -> PrivacyRequestPublic:
    """Take in a request; its clocks begin on the day it was received.

    Raises:
        NotFound, Forbidden: out of scope, or neither the person nor with ``privacy:manage``.
        Invalid: ``day_ahead``.
    """
    found = reach(ctx, member_id)
    if not (found.own or found.allows_at_home(ctx, Permission.PRIVACY_MANAGE)):
        raise Forbidden("forbidden", permission=str(Permission.PRIVACY_MANAGE))
    refuse_merged(found.member)
    received_on = body.received_on or ctx.today
    if received_on > ctx.today or (found.own and received_on != ctx.today):
        raise Invalid.at("/received_on", "day_ahead" if received_on > ctx.today else "day_past")
    days = reference.setting(ctx.session, "privacy_clocks", received_on)
    request = PrivacyRequest.model_validate(
        {
            "member_id": member_id,
            "organisation_id": found.member.home_organisation_id,
            "kind": body.kind,
            "state": RequestState.RECEIVED,
            "text": body.text,
            "received_on": received_on,
            "acknowledge_by": working_days.due(ctx.session, received_on, days["acknowledge"]),
            "due_by": working_days.due(ctx.session, received_on, days[body.kind.value]),
            "recorded_by_id": ctx.actor.account_id,
        }
    )
    ctx.session.add(request)
    ctx.session.flush()
    _record(ctx, "privacy_request.received", request)
    return get(ctx, request.id)


def get(ctx: Context, request_id: uuid.UUID) -> PrivacyRequestPublic:
    """A request, for the person and the privacy desk.

    Raises:
        NotFound, Forbidden: out of scope, or neither of them.
    """
    return _public(ctx, *_load(ctx, request_id))


def of_member(ctx: Context, member_id: uuid.UUID) -> list[PrivacyRequestPublic]:
    """All requests of a person, the latest first.

    Raises:
        NotFound, Forbidden: out of scope, or neither the person nor with ``privacy:manage``.
    """
    found = reach(ctx, member_id)
    if not (found.own or found.allows_at_home(ctx, Permission.PRIVACY_MANAGE)):
        raise Forbidden("forbidden", permission=str(Permission.PRIVACY_MANAGE))
    rows = ctx.session.execute(
        _REQUESTS.where(col(PrivacyRequest.member_id) == member_id).order_by(col(PrivacyRequest.id).desc())
    ).all()
    return [_public(ctx, *row) for row in rows]


def search(
    ctx: Context,
    organisation_id: uuid.UUID,
    states: Collection[RequestState],
    late: bool | None,
    limit: int,
    cursor: str | None,
) -> Page[PrivacyRequestPublic]:
    """The desk's register of an organisation and below, newest first. ``late``: only what is overdue, or is not.

    Raises:
        NotFound, Forbidden: out of scope, or without ``privacy:manage``.
    """
    organisation = require(ctx, Permission.PRIVACY_MANAGE, organisation_id)
    statement = visible(ctx, _REQUESTS, Permission.PRIVACY_MANAGE, col(Organisation.path))
    statement = statement.where(subtree_now(organisation.path))
    if states:
        statement = statement.where(col(PrivacyRequest.state).in_(states))
    if late is not None:
        run_out = _overdue(ctx.today)
        statement = statement.where(run_out if late else ~run_out)
    if cursor is not None:  # ids grow with time
        statement = statement.where(col(PrivacyRequest.id) < decode_cursor(cursor, [uuid.UUID])[0])
    rows = ctx.session.execute(statement.order_by(col(PrivacyRequest.id).desc()).limit(limit + 1)).all()
    page = page_of(rows, limit, lambda row: [str(row[0].id)])
    return Page([_public(ctx, *row) for row in page.items], page.next_cursor)


def acknowledge(ctx: Context, request_id: uuid.UUID, expected: int | None) -> PrivacyRequestPublic:
    """Tell the person that the request is in hand."""
    request = _step(ctx, request_id, RequestAction.ACKNOWLEDGE, expected)
    request.acknowledged_on = ctx.today
    return _stepped(ctx, request, "privacy_request.acknowledged")


def fulfil(ctx: Context, request_id: uuid.UUID, body: PrivacyAnswer, expected: int | None) -> PrivacyRequestPublic:
    """Carry a request out and say what was done.

    Restricting, erasing and objecting take back every consent. While a restriction stands, nobody above the cell opens
    the person's texts (``restrictions``). Erasing removes the ways to reach the person and the
    old values in the trail; adopted records stay. What is to be corrected is corrected at the record itself.
    """
    request = _step(ctx, request_id, RequestAction.FULFIL, expected)
    member = ctx.session.get_one(Member, request.member_id)
    if request.kind in STOPS_PUBLISHING:
        consents.withdraw_all(ctx, member)
    if request.kind is RequestKind.ERASE:
        personal_data.erase(ctx, member)
    return _decided(ctx, request, body, "privacy_request.fulfilled")


def refuse(ctx: Context, request_id: uuid.UUID, body: PrivacyAnswer, expected: int | None) -> PrivacyRequestPublic:
    """Refuse a request and say why."""
    return _decided(ctx, _step(ctx, request_id, RequestAction.REFUSE, expected), body, "privacy_request.refused")


def withdraw(ctx: Context, request_id: uuid.UUID, expected: int | None) -> PrivacyRequestPublic:
    """Take a request back, or end a restriction; the person's own step, or the desk's when they say so on paper."""
    request = _step(ctx, request_id, RequestAction.WITHDRAW, expected)
    return _stepped(ctx, request, "privacy_request.withdrawn")


def _overdue(day: date) -> ColumnElement[bool]:
    """``rules.privacy_requests.overdue`` in SQL."""
    return and_(
        col(PrivacyRequest.state).in_(OPEN),
        or_(
            col(PrivacyRequest.due_by) < day,
            and_(col(PrivacyRequest.state) == RequestState.RECEIVED, col(PrivacyRequest.acknowledge_by) < day),
        ),
    )


def _load(ctx: Context, request_id: uuid.UUID) -> tuple[PrivacyRequest, str, Organisation]:
    row = ctx.session.execute(_REQUESTS.where(col(PrivacyRequest.id) == request_id)).first()
    if row is None:
        raise NotFound
    request, name, organisation = row
    if request.member_id != ctx.actor.member_id:
        require(ctx, Permission.PRIVACY_MANAGE, organisation.id)
    return request, name, organisation


def _may(ctx: Context, request: PrivacyRequest, organisation: Organisation, action: RequestAction) -> bool:
    own = request.member_id == ctx.actor.member_id
    if own:  # nobody decides on their own request
        return action is RequestAction.WITHDRAW
    return allowed(ctx.actor, Permission.PRIVACY_MANAGE, organisation.path)


def _step(ctx: Context, request_id: uuid.UUID, action: RequestAction, expected: int | None) -> PrivacyRequest:
    request, _, organisation = _load(ctx, request_id)
    ctx.session.refresh(request, with_for_update=True)
    if not _may(ctx, request, organisation, action):
        raise Forbidden("forbidden", permission=str(Permission.PRIVACY_MANAGE))
    check_version(request, expected)
    reached = target(request.kind, action, request.state)
    if reached is None:
        raise Conflict(
            "privacy_request_state_refused",
            allowed=_allowed_actions(ctx, request, organisation),
            state=str(request.state),
        )
    request.state = reached
    return request


def _decided(ctx: Context, request: PrivacyRequest, body: PrivacyAnswer, kind: str) -> PrivacyRequestPublic:
    request.answer, request.decided_on, request.decided_by_id = body.answer, ctx.today, ctx.actor.account_id
    return _stepped(ctx, request, kind)


def _stepped(ctx: Context, request: PrivacyRequest, kind: str) -> PrivacyRequestPublic:
    ctx.session.flush()
    _record(ctx, kind, request)
    return get(ctx, request.id)


def _record(ctx: Context, kind: str, request: PrivacyRequest) -> None:
    data = {"member_id": request.member_id, "kind": request.kind, "state": request.state}
    events.record(ctx, kind, request.id, organisation_id=request.organisation_id, data=data)


def _allowed_actions(ctx: Context, request: PrivacyRequest, organisation: Organisation) -> Sequence[RequestAction]:
    return [each for each in actions_from(request.kind, request.state) if _may(ctx, request, organisation, each)]


def _public(
    ctx: Context, request: PrivacyRequest, member_name: str, organisation: Organisation
) -> PrivacyRequestPublic:
    return PrivacyRequestPublic(
        **request.model_dump(include=set(PrivacyRequestPublic.model_fields)),
        member=Named(id=request.member_id, name=member_name),
        organisation=Named(id=organisation.id, name=organisation.name),
        overdue=overdue(request.state, request.acknowledge_by, request.due_by, ctx.today),
        allowed_actions=_allowed_actions(ctx, request, organisation),
    )
