"""Pledges (bản đăng ký, cam kết): written, registered, taken back, returned, amended, reopened, ended early."""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from api.core.errors import Conflict, Forbidden, Invalid, NotFound, PreconditionMissing
from api.core.ids import new_id
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.pledges import Pledge
from api.rules.access import Permission
from api.rules.periods import LateRule, Moment, Window, moment
from api.rules.pledges import Action, EntryStage, PledgeState, ReasonKind, View, sources
from api.schemas.common import Named
from api.schemas.deeds import DeedPublic
from api.schemas.hints import HintsPublic, HintsRequest
from api.schemas.pledges import (
    Amendment,
    LateEntry,
    PledgeCreate,
    PledgePublic,
    PledgeStatus,
    PledgeUpdate,
    Reason,
)
from api.services import counters, deeds, events, hints, proxies, reference, revisions, years
from api.services.access import allowed, in_scope
from api.services.context import Context
from api.services.pledge_access import (
    COLUMNS,
    Row,
    Subject,
    load,
    require_action,
    require_view,
    status,
    status_fields,
)
from api.services.pledge_moves import YEAR_CLOSED, give_reason, move, record, step_values
from api.services.year_holds import hold_open

_IMPROVABLE = frozenset({PledgeState.DRAFT, PledgeState.REGISTERED, PledgeState.PUBLICISED})
"""While the text may still change."""


def get(ctx: Context, pledge_id: uuid.UUID) -> PledgePublic:
    """A pledge with its deeds, as far as the actor may see it."""
    subject = load(ctx, pledge_id)
    require_view(ctx, subject)
    return public(ctx, subject)


def public(ctx: Context, subject: Subject) -> PledgePublic:
    """A pledge with its deeds, for whoever has been let see it."""
    assert subject.view is not None
    row, texts = subject.row, deeds.of_pledges(ctx.session, [subject.row.id])[subject.row.id]
    return PledgePublic(
        **status_fields(ctx, subject),
        member=Named(id=row.member_id, name=subject.member_name),
        organisation=Named(id=row.organisation_id, name=subject.organisation_name),
        view=subject.view,
        deeds=texts,
        amended=revisions.exist(ctx, subject),
        hints=_hints(ctx, subject, texts),
    )


def create(ctx: Context, body: PledgeCreate) -> PledgePublic:
    """Begin a pledge: one's own, or typed for a member of a cell one types for.

    Raises:
        NotFound: the member is none, or out of scope.
        Forbidden: in scope, without the right to type for them.
        Invalid: ``year_not_opened``, ``member_in_no_cell``, or wrong deeds.
        Conflict: ``pledge_exists``, ``year_closed``.
    """
    member_id = whose(ctx, body.member_id)
    own = member_id == ctx.actor.member_id
    years.require_opened(ctx.session, body.year, "/year")
    hold_open(ctx, body.year)
    line = counters.lines_for(ctx, [member_id], body.year).get(member_id)
    if line is None or line.person is None:
        raise Invalid.at("/member_id", "member_in_no_cell", year=body.year)
    if years.closing_of(ctx.session, line.organisation_id, body.year) is not None:
        raise Conflict("year_closed", allowed=(), year=body.year)
    deeds.check(ctx, body.deeds, line.organisation_id, body.year)
    if own:
        proxies.refuse_own_confirmation(body.confirmed)
    pledge_id = new_id()
    row = {
        "id": pledge_id,
        "created_at": ctx.at,
        "updated_at": ctx.at,
        "version": 1,
        "member_id": member_id,
        "year": body.year,
        "organisation_id": line.organisation_id,
        "organisation_since_on": line.since,
        "state": PledgeState.DRAFT,
        "bucket": line.bucket,
        "key_leader": line.key_leader,
    }
    try:
        with ctx.session.begin_nested():
            ctx.session.execute(insert(Pledge).values(**row))
    except IntegrityError as error:  # the unique index on member and year lets only one in
        raise Conflict("pledge_exists", year=body.year) from error
    deeds.write(ctx, {pledge_id: body.deeds})
    if not own:
        proxies.note(ctx, pledge_id, line.organisation_id, EntryStage.PLEDGE, body.confirmed)
    events.record(
        ctx,
        "pledge.created",
        pledge_id,
        organisation_id=line.organisation_id,
        data={"member_id": member_id, "year": body.year, "deeds": len(body.deeds)},
    )
    ctx.session.flush()
    return public(ctx, load(ctx, pledge_id))


def edit(ctx: Context, pledge_id: uuid.UUID, body: PledgeUpdate, expected: int | None) -> PledgePublic:
    """Change the deeds of a draft."""
    subject = _editable(ctx, pledge_id, Action.EDIT, expected)
    return _rewritten(ctx, subject, Action.EDIT, body, expected)


def amend(ctx: Context, pledge_id: uuid.UUID, body: Amendment, expected: int | None) -> PledgePublic:
    """Change the deeds of a publicised pledge; the old text is kept with the reason."""
    subject = _editable(ctx, pledge_id, Action.AMEND, expected)
    _require_deeds(ctx, len(body.deeds))
    revisions.keep(ctx, subject.row, body.reason)
    return _rewritten(ctx, subject, Action.AMEND, body, expected)


def register(ctx: Context, pledge_id: uuid.UUID, body: LateEntry | None, expected: int | None = None) -> PledgeStatus:
    """Register a draft before the cell: within the window by the member, later by an officer with a reason.

    An officer registers a member's late draft on their word, without reading it before.

    Raises:
        Conflict: ``registration_not_open``, ``registration_closed``, ``pledge_incomplete``, or as every step.
    """
    subject = load(ctx, pledge_id)
    reason = body.late_reason if body else None
    enters_late = Permission.PLEDGE_ENTER_LATE in subject.permissions
    if not (enters_late and reason is not None and subject.view is None and subject.row.state is PledgeState.DRAFT):
        require_action(ctx, subject, Action.REGISTER, expected)
    late = check_window(ctx, subject, Window.REGISTRATION, reason)
    if subject.view is None and not late:
        raise NotFound  # within the window a draft is the member's own business
    _require_deeds(ctx, len(deeds.of_pledges(ctx.session, [pledge_id])[pledge_id]))
    moved = move(ctx, subject, Action.REGISTER, expected=expected)
    if late:
        give_reason(ctx, pledge_id, ReasonKind.LATE_REGISTRATION, reason)
    return status(ctx, moved if moved.view is not None else load(ctx, pledge_id))


def withdraw(ctx: Context, pledge_id: uuid.UUID, expected: int | None = None) -> PledgeStatus:
    """Take a registered pledge back to a draft, before it is publicised."""
    subject = load(ctx, pledge_id)
    require_action(ctx, subject, Action.WITHDRAW, expected)
    return status(ctx, move(ctx, subject, Action.WITHDRAW, expected=expected))


def send_back(ctx: Context, pledge_id: uuid.UUID, body: Reason, expected: int | None = None) -> PledgeStatus:
    """Return a registered pledge for revision; the text as it stood is kept."""
    subject = load(ctx, pledge_id)
    require_action(ctx, subject, Action.RETURN, expected)
    revisions.keep(ctx, subject.row, body.reason)
    moved = move(ctx, subject, Action.RETURN, expected=expected)
    give_reason(ctx, pledge_id, ReasonKind.RETURN, body.reason)
    return status(ctx, moved)


def reopen(ctx: Context, pledge_id: uuid.UUID, body: Reason, expected: int | None = None) -> PledgeStatus:
    """Take a pledge one stage back; what had been reached is kept."""
    subject = load(ctx, pledge_id)
    require_action(ctx, subject, Action.REOPEN, expected)
    moved = move(ctx, subject, Action.REOPEN, expected=expected)
    give_reason(ctx, pledge_id, ReasonKind.REOPENING, body.reason)
    return status(ctx, moved)


def end_early(ctx: Context, member_id: uuid.UUID, on: date, reason: str) -> int:
    """End a person's unfinished pledges, since they leave, die or become exempt. Gives how many were ended.

    Pledges of closed years stay as they are. Called by the services that change a person's status, which have
    checked the right.
    """
    unfinished = [
        Row(*found)
        for found in ctx.session.execute(
            select(*COLUMNS)
            .where(
                col(Pledge.member_id) == member_id,
                col(Pledge.state).in_(sources(Action.END)),
                ~YEAR_CLOSED,
            )
            .order_by(col(Pledge.id))
            .with_for_update()
        )
    ]
    for before in unfinished:
        values = step_values(before, PledgeState.ENDED, on)
        ctx.session.execute(
            update(Pledge)
            .where(col(Pledge.id) == before.id)
            .values(**values, version=Pledge.version + 1, updated_at=ctx.at)
        )
        give_reason(ctx, before.id, ReasonKind.EARLY_END, reason, on)
        record(ctx, Action.END, before, replace(before, **values, version=before.version + 1))
    return len(unfinished)


def hints_for(ctx: Context, body: HintsRequest) -> HintsPublic:
    """The hints of a pledge that is not saved yet."""
    member_id = whose(ctx, body.member_id)
    years.require_opened(ctx.session, body.year, "/year")
    cell = ctx.session.execute(
        select(col(Organisation.id), col(Organisation.path))
        .join(Member, col(Member.organisation_id) == col(Organisation.id))
        .where(col(Member.id) == member_id)
    ).first()
    reads_cell = cell is not None and allowed(ctx.actor, Permission.PLEDGE_READ_PUBLIC, cell.path)
    if not (reads_cell or member_id == ctx.actor.member_id):
        return hints.of_deeds(ctx, body.deeds)
    return hints.of_pledge(ctx, member_id, cell.id if cell is not None else None, body.year, body.deeds)


def whose(ctx: Context, member_id: uuid.UUID | None) -> uuid.UUID:
    """The member a pledge is written for: oneself, or somebody the actor types for.

    Raises:
        Invalid: ``member_needed`` when the account belongs to no member and none is named.
        NotFound: there is no such member in scope.
        Forbidden: in scope, without the right to type for them.
    """
    if member_id is None and ctx.actor.member_id is None:
        raise Invalid.at("/member_id", "member_needed")
    if member_id is None or member_id == ctx.actor.member_id:
        assert ctx.actor.member_id is not None
        return ctx.actor.member_id
    cell_path = ctx.session.execute(
        select(col(Organisation.path))
        .join(Member, col(Member.organisation_id) == col(Organisation.id))
        .where(col(Member.id) == member_id)
    ).scalar_one_or_none()
    if cell_path is None or not in_scope(ctx.actor, cell_path):
        raise NotFound
    if not allowed(ctx.actor, Permission.PLEDGE_WRITE_PROXY, cell_path):
        raise Forbidden("forbidden", permission=str(Permission.PLEDGE_WRITE_PROXY))
    return member_id


def check_window(ctx: Context, subject: Subject, window: Window, reason: str | None) -> bool:
    """Whether a step comes late, when the calendar of the cell lets it be taken at all.

    Raises:
        Conflict: ``<window>_not_open`` before the first day; ``<window>_closed`` after the last one, where the
            rule refuses or asks an officer for a reason; ``late_reason_missing``.
    """
    year = years.find(ctx.session, subject.row.year)
    assert year is not None
    windows = years.windows_at(ctx.session, year, subject.path)
    where = moment(windows, window, ctx.today)
    opens_on, closes_on = windows.bounds(window)
    if where is Moment.BEFORE:
        raise Conflict(f"{window}_not_open", allowed=(), day=opens_on.strftime("%d/%m/%Y"))
    if where is Moment.WITHIN:
        return False
    rule = LateRule(reference.setting(ctx.session, "late_rules", ctx.today)[window])
    if rule is LateRule.ACCEPT:
        return True
    if rule is LateRule.REFUSE or Permission.PLEDGE_ENTER_LATE not in subject.permissions:
        raise Conflict(f"{window}_closed", allowed=(), day=closes_on.strftime("%d/%m/%Y"))
    if reason is None:
        raise Invalid.at("/late_reason", "missing")
    return True


def _hints(ctx: Context, subject: Subject, texts: Sequence[DeedPublic]) -> HintsPublic:
    """What may be improved, while it may; compared with the cell's deeds only for those who read them."""
    row = subject.row
    if subject.view not in (View.OWN, View.CELL) or row.state not in _IMPROVABLE:
        return hints.NOTHING
    if subject.own or Permission.PLEDGE_READ_PUBLIC in subject.permissions:
        return hints.of_pledge(ctx, row.member_id, row.organisation_id, row.year, texts)
    return hints.of_deeds(ctx, texts)


def _editable(ctx: Context, pledge_id: uuid.UUID, action: Action, expected: int | None) -> Subject:
    subject = load(ctx, pledge_id)
    require_action(ctx, subject, action, expected)
    if expected is None:
        raise PreconditionMissing("if_match_missing")
    return subject


def _rewritten(
    ctx: Context, subject: Subject, action: Action, body: PledgeUpdate, expected: int | None
) -> PledgePublic:
    known = {deed.id for deed in deeds.of_pledges(ctx.session, [subject.row.id])[subject.row.id]}
    deeds.check(ctx, body.deeds, subject.row.organisation_id, subject.row.year, known)
    moved = move(ctx, subject, action, expected=expected)
    deeds.replace_all(ctx, subject.row.id, body.deeds)
    return public(ctx, moved)


def _require_deeds(ctx: Context, count: int) -> None:
    minimum = reference.setting(ctx.session, "deeds_per_pledge", ctx.today)["minimum"]
    if count < minimum:
        raise Conflict("pledge_incomplete", allowed=(Action.EDIT,), minimum=minimum)
