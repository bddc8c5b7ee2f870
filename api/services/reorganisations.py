"""Cases of reorganisation (sắp xếp tổ chức): drafted, planned, applied or scheduled, cancelled while scheduled."""

import uuid
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.errors import Conflict, FieldError, Invalid, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.models.organisations import (
    Organisation,
    OrganisationProfile,
    Reorganisation,
    ReorganisationKind,
    ReorganisationState,
)
from api.rules.access import Permission
from api.rules.reorganisations import CaseFault, allowed
from api.schemas.reorganisations import EstablishRequest, ReorganisationCreate, ReorganisationRow
from api.services import events, reorganisation_effects, reorganisation_plans, tree
from api.services.access import require, require_anywhere, visible
from api.services.context import Context, check_version
from api.services.organisation_facts import refresh_today
from api.services.reorganisation_plans import Plan
from api.services.reorganisation_requests import check, references_of, subject_of, with_ids

_REQUESTS: TypeAdapter[ReorganisationCreate] = TypeAdapter(ReorganisationCreate)
_ROW = (
    col(Reorganisation.id),
    col(Reorganisation.kind),
    col(Reorganisation.state),
    col(Reorganisation.organisation_id),
    col(Reorganisation.decision_number),
    col(Reorganisation.decided_on),
    col(Reorganisation.effective_on),
    col(Reorganisation.created_at),
)


def create(ctx: Context, request: ReorganisationCreate) -> Reorganisation:
    """Draft a case. Nothing happens to any organisation yet.

    Raises:
        Invalid, NotFound, Forbidden: as ``reorganisation_requests.check``.
    """
    check(ctx, request)
    request = with_ids(request)
    case = Reorganisation(
        kind=ReorganisationKind(request.kind),
        state=ReorganisationState.DRAFT,
        organisation_id=subject_of(request),
        effective_on=request.effective_on,
        request={},
    )
    _fill(case, request)
    ctx.session.add(case)
    ctx.session.flush()
    _record(ctx, "reorganisation.drafted", case)
    return case


def update(ctx: Context, case_id: uuid.UUID, request: ReorganisationCreate, expected: int | None) -> Reorganisation:
    """Replace what a draft asks for. The kind of a case stays.

    Raises:
        Conflict: ``reorganisation_state_refused``.
        PreconditionMissing, Stale: as ``check_version``.
    """
    case = get(ctx, case_id)
    check_version(case, expected)
    _require_action(case, "update")
    if request.kind != case.kind:
        raise Invalid.at("/kind", "choice_invalid")
    check(ctx, request)
    request = with_ids(request)
    case.organisation_id = subject_of(request)
    _fill(case, request)
    ctx.session.flush()
    _record(ctx, "reorganisation.updated", case)
    return case


def get(ctx: Context, case_id: uuid.UUID) -> Reorganisation:
    """One case, for those who may reorganise where it is filed.

    Raises:
        NotFound, Forbidden: as ``access.require``.
    """
    case = ctx.session.get(Reorganisation, case_id)
    if case is None:
        raise NotFound
    require(ctx, Permission.ORGANISATION_REORGANISE, case.organisation_id)
    return case


def search(
    ctx: Context,
    *,
    states: Iterable[ReorganisationState],
    kinds: Iterable[ReorganisationKind],
    organisation_id: uuid.UUID | None,
    limit: int,
    cursor: str | None,
) -> Page[ReorganisationRow]:
    """Cases the actor may handle, the latest effective date first.

    Raises:
        Forbidden: the actor may handle them nowhere.
    """
    require_anywhere(ctx, Permission.ORGANISATION_REORGANISE)
    statement = select(*_ROW).join(Organisation, col(Organisation.id) == col(Reorganisation.organisation_id))
    statement = visible(ctx, statement, Permission.ORGANISATION_REORGANISE, col(Organisation.path))
    if states := tuple(states):
        statement = statement.where(col(Reorganisation.state).in_(states))
    if kinds := tuple(kinds):
        statement = statement.where(col(Reorganisation.kind).in_(kinds))
    if organisation_id is not None:
        top = require(ctx, Permission.ORGANISATION_REORGANISE, organisation_id)
        statement = statement.where(tree.subtree_now(top.path))
    if cursor is not None:
        effective_on, case_id = _after(cursor)
        statement = statement.where(
            (col(Reorganisation.effective_on) < effective_on)
            | ((col(Reorganisation.effective_on) == effective_on) & (col(Reorganisation.id) < case_id))
        )
    statement = statement.order_by(col(Reorganisation.effective_on).desc(), col(Reorganisation.id).desc())
    rows = [ReorganisationRow.model_validate(row) for row in ctx.session.execute(statement.limit(limit + 1))]
    return page_of(rows, limit, lambda row: (row.effective_on.isoformat(), str(row.id)))


def plan(ctx: Context, case_id: uuid.UUID) -> Plan:
    """What would happen if a draft were applied now.

    Raises:
        Conflict: ``reorganisation_state_refused`` unless it is a draft.
    """
    case = get(ctx, case_id)
    _require_action(case, "apply")
    request = request_of(case)
    check(ctx, request)
    return reorganisation_plans.make(ctx, request)


def apply(ctx: Context, case_id: uuid.UUID, plan_hash: str) -> Reorganisation:
    """Carry out a plan: at once, or on its day when that lies ahead (the dated facts are written now).

    Raises:
        Conflict: ``reorganisation_state_refused``; ``plan_changed`` when the plan is no longer the one accepted;
            ``reorganisation_blocked`` with every reason.
    """
    tree.lock(ctx.session)
    case = get(ctx, case_id)
    ctx.session.refresh(case, with_for_update=True)
    _require_action(case, "apply")
    request = request_of(case)
    check(ctx, request)
    made = _planned(ctx, request)
    if made.faults:
        raise Conflict("reorganisation_blocked", errors=field_errors(made.faults))
    if made.digest != plan_hash:
        raise Conflict("plan_changed")
    _carry_out(ctx, case, request, made)
    return case


def establish(ctx: Context, request: EstablishRequest) -> uuid.UUID:
    """Establish an organisation under another at once, as a case without a separate plan. Gives its id.

    Raises:
        Invalid: a value that cannot be; pointers are those of an ``EstablishRequest``.
        NotFound, Forbidden: as ``reorganisation_requests.check``.
    """
    tree.lock(ctx.session)
    case = create(ctx, request)
    request_with_id = request_of(case)
    made = _planned(ctx, request_with_id)
    if made.faults:
        raise Invalid("invalid", errors=field_errors(made.faults))
    _carry_out(ctx, case, request_with_id, made)
    return made.changes.openings[0].organisation_id


def cancel(ctx: Context, case_id: uuid.UUID) -> Reorganisation:
    """Give up a draft, or take back a scheduled case before its day.

    Raises:
        Conflict: ``reorganisation_state_refused``; ``reorganisation_built_upon``.
    """
    tree.lock(ctx.session)
    case = get(ctx, case_id)
    ctx.session.refresh(case, with_for_update=True)
    _require_action(case, "cancel")
    if case.state is ReorganisationState.SCHEDULED:
        check(ctx, request_of(case))
        reorganisation_effects.take_back(ctx, case)
    case.state = ReorganisationState.CANCELLED
    ctx.session.flush()
    _record(ctx, "reorganisation.cancelled", case)
    return case


def undo_rename(ctx: Context, organisation_id: uuid.UUID, described: Mapping[str, Any], since: datetime) -> None:
    """Take a renaming back, also one in force, because the list that brought it is undone; the case stays, cancelled.

    ``described``: field → what the list put there. ``since``: when it was carried out.

    Raises:
        NotFound, Forbidden: as ``access.require``.
        Conflict: ``reorganisation_built_upon`` when the unit has been described anew since, or somebody else bears
            its former code.
    """
    tree.lock(ctx.session)
    profile = OrganisationProfile
    found = ctx.session.execute(
        select(Reorganisation)
        .join(profile, col(profile.reorganisation_id) == col(Reorganisation.id))
        .where(
            col(profile.organisation_id) == organisation_id,
            col(profile.valid_to) == FOREVER,
            *(getattr(profile, name) == value for name, value in described.items()),
            col(Reorganisation.kind) == ReorganisationKind.RENAME,
            col(Reorganisation.created_at) >= since,
        )
    ).scalar_one_or_none()
    if found is None:
        raise Conflict("reorganisation_built_upon")
    case = get(ctx, found.id)
    try:
        reorganisation_effects.take_back(ctx, case)
        refresh_today(ctx, (), {organisation_id}, ctx.today)
    except IntegrityError as error:
        raise Conflict("reorganisation_built_upon") from error
    case.state = ReorganisationState.CANCELLED
    ctx.session.flush()
    _record(ctx, "reorganisation.cancelled", case)


def next_turn(ctx: Context, after: date) -> date | None:
    """The first day after a day on which a scheduled case is due; what is overdue is due at once."""
    scheduled = col(Reorganisation.state) == ReorganisationState.SCHEDULED
    due = ctx.session.execute(select(func.min(col(Reorganisation.effective_on))).where(scheduled)).scalar()
    return None if due is None else max(due, after + timedelta(days=1))


def turn(ctx: Context, day: date) -> None:
    """Call the scheduled cases whose day has come applied. Their facts were written when they were decided."""
    due = ctx.session.execute(
        select(Reorganisation)
        .where(col(Reorganisation.state) == ReorganisationState.SCHEDULED, col(Reorganisation.effective_on) <= day)
        .order_by(col(Reorganisation.id))
    ).scalars()
    for case in due:
        case.state = ReorganisationState.APPLIED
        _record(ctx, "reorganisation.applied", case)


def request_of(case: Reorganisation) -> ReorganisationCreate:
    """What a case asks for, as it was sent."""
    return _REQUESTS.validate_python(case.request)


def field_errors(faults: Iterable[CaseFault]) -> list[FieldError]:
    """Faults as the edge shows them."""
    return [FieldError(each.pointer, each.code, each.params) for each in faults]


def _planned(ctx: Context, request: ReorganisationCreate) -> Plan:
    """The plan, read while nobody can add people to what ends, or close the year of where they go."""
    named = {each.organisation_id for each in references_of(request)}
    ctx.session.execute(
        select(col(Organisation.id))
        .where(col(Organisation.id).in_(named))
        .order_by(col(Organisation.id))
        .with_for_update(key_share=True)
    ).all()
    return reorganisation_plans.make(ctx, request)


def _carry_out(ctx: Context, case: Reorganisation, request: ReorganisationCreate, made: Plan) -> None:
    members = [each.model_copy(update={"full_name": ""}) for each in made.content.members]  # names stay with members
    case.plan = made.content.model_copy(update={"members": members}).model_dump(mode="json")
    case.plan_hash = made.digest
    case.state = ReorganisationState(made.content.state_after)
    ctx.session.flush()
    reorganisation_effects.write(ctx, case, request, made)
    _record(ctx, f"reorganisation.{case.state}", case)


def _fill(case: Reorganisation, request: ReorganisationCreate) -> None:
    case.decision_number = request.decision_number
    case.decided_on = request.decided_on
    case.effective_on = request.effective_on
    case.reason = request.reason
    case.request = request.model_dump(mode="json", exclude_unset=True)


def _require_action(case: Reorganisation, action: str) -> None:
    possible = allowed(case.state)
    if action not in possible:
        raise Conflict("reorganisation_state_refused", allowed=possible, state=str(case.state))


def _record(ctx: Context, kind: str, case: Reorganisation) -> None:
    events.record(
        ctx,
        kind,
        case.id,
        organisation_id=case.organisation_id,
        data={"kind": case.kind, "state": case.state, "effective_on": case.effective_on},
    )


def _after(cursor: str) -> tuple[date, uuid.UUID]:
    day, case_id = decode_cursor(cursor, (str, str))
    try:
        return date.fromisoformat(day), uuid.UUID(case_id)
    except ValueError as error:
        raise Invalid.at("?cursor", "cursor_invalid") from error
