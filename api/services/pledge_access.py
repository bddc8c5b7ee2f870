"""A pledge as somebody comes to it: loaded in one statement, with what they see of it and may do with it.

Every service of a pledge starts from ``load`` and asks ``require_view`` or ``require_action``.
"""

import uuid
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import and_, bindparam, exists, select
from sqlmodel import col

from api.core.errors import Conflict, Forbidden, NotFound, Stale
from api.core.prepared import Prepared
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.pledges import Pledge, ProxyEntry
from api.models.years import ClosedCell
from api.rules.access import Permission
from api.rules.figures import Bucket, PledgeFacts
from api.rules.pledges import (
    ACTORS,
    Action,
    EntryStage,
    PledgeState,
    View,
    Viewer,
    Writer,
    actions_from,
    may_act,
    may_assess,
    stages_reached,
    target,
    view_of,
)
from api.schemas.pledges import PledgeStatus
from api.services import events, offices, ratings, restrictions
from api.services.access import allowed
from api.services.context import Context

_ASKED = frozenset(who.permission for who in ACTORS.values() if who.permission is not None) | {
    Permission.PLEDGE_READ_CELL,
    Permission.PLEDGE_READ_PUBLIC,
    Permission.PLEDGE_OPEN_TEXT,
    Permission.PLEDGE_ENTER_LATE,
    Permission.STATISTICS_READ,
}


@dataclass(frozen=True)
class Row:
    """The narrow row of a pledge, as it was read or has just been written."""

    id: uuid.UUID
    version: int
    member_id: uuid.UUID
    year: int
    organisation_id: uuid.UUID
    organisation_since_on: date
    state: PledgeState
    rating: int | None
    bucket: Bucket | None
    key_leader: bool
    registered_on: date | None
    publicised_on: date | None
    self_reported_on: date | None
    assessed_on: date | None
    closed_on: date | None
    ended_on: date | None

    @property
    def stages(self) -> int:
        """How many stages it has behind it (0–4)."""
        return stages_reached((self.registered_on, self.publicised_on, self.self_reported_on, self.assessed_on))

    @property
    def facts(self) -> PledgeFacts:
        """What the figures count of it."""
        return PledgeFacts(self.stages, self.rating, self.bucket, self.key_leader)


@dataclass(frozen=True)
class Subject:
    """A pledge, whose it is, where it stands, and how the actor stands to it.

    ``closed``: the cell's year is closed. ``permissions``: the actor's at the cell. ``view`` None: they see nothing.
    """

    row: Row
    member_name: str
    organisation_name: str
    path: str
    closed: bool
    own: bool
    permissions: frozenset[Permission]
    above: bool
    view: View | None


COLUMNS = tuple(getattr(Pledge, each.name) for each in fields(Row))
"""The columns of ``Row``, in its order."""

_TYPED = exists().where(and_(col(ProxyEntry.pledge_id) == col(Pledge.id), col(ProxyEntry.stage) == EntryStage.PLEDGE))
_SUBJECT = (
    select(
        *COLUMNS,
        col(Member.full_name),
        col(Organisation.name),
        col(Organisation.path),
        col(ClosedCell.closing_id),
        _TYPED,
    )
    .join(Member, col(Member.id) == col(Pledge.member_id))
    .join(Organisation, col(Organisation.id) == col(Pledge.organisation_id))
    .outerjoin(
        ClosedCell,
        and_(col(ClosedCell.year) == col(Pledge.year), col(ClosedCell.organisation_id) == col(Pledge.organisation_id)),
    )
)
_BY_ID = Prepared(_SUBJECT.where(col(Pledge.id) == bindparam("pledge_id")))
_BY_YEAR = Prepared(
    _SUBJECT.where(col(Pledge.member_id) == bindparam("member_id"), col(Pledge.year) == bindparam("year"))
)


def load(ctx: Context, pledge_id: uuid.UUID) -> Subject:
    """A pledge, whatever the actor may see of it: ask ``require_view`` or ``require_action`` next.

    Raises:
        NotFound: there is none.
    """
    found = _BY_ID.first(ctx.session, {"pledge_id": pledge_id})
    if found is None:
        raise NotFound
    return _subject(ctx, found)


def find(ctx: Context, member_id: uuid.UUID, year: int) -> Subject | None:
    """A person's pledge of a year, whatever the actor may see of it; None when there is none."""
    found = _BY_YEAR.first(ctx.session, {"member_id": member_id, "year": year})
    return None if found is None else _subject(ctx, found)


def require_view(ctx: Context, subject: Subject) -> View:
    """How the actor sees a pledge; a reading by a right of a level above is noted for the read log.

    Raises:
        NotFound: the pledge does not exist for the actor.
        Forbidden: they count it without a right to its text, or ``data_restricted``: the person has asked that nobody
            above the cell open it.
    """
    if subject.view is None:
        raise hidden(subject)
    if subject.view is View.OPENED:
        if restrictions.among(ctx.session, [subject.row.member_id]):
            raise Forbidden("data_restricted")
        right = Permission.PLEDGE_OPEN_TEXT
        if right not in subject.permissions:
            right = Permission.PLEDGE_ASSESS
        events.record_read(
            ctx, subject.row.member_id, subject.row.organisation_id, "pledge", subject.row.id, str(right)
        )
    return subject.view


def require_action(ctx: Context, subject: Subject, action: Action, expected: int | None = None) -> PledgeState:
    """The state an action leads to, when the actor may take it now. ``expected``: the version it is based on.

    Raises:
        NotFound: the pledge does not exist for the actor.
        Forbidden: they may not do this, here or to their own pledge (``own_assessment``).
        Conflict: ``pledge_state_refused`` or ``year_closed``, with what is allowed.
        Stale: ``changed_meanwhile``.
    """
    # Who reopens may do so without a right to the texts.
    if subject.view is None and not (action is Action.REOPEN and subject.row.stages and _may(subject, action)):
        raise hidden(subject)
    if not _may(subject, action):
        own_remark = action is Action.ASSESS and subject.own
        raise Forbidden("own_assessment" if own_remark else "forbidden", permission=str(ACTORS[action].permission))
    return require_state(ctx, subject, action, expected)


def require_state(ctx: Context, subject: Subject, action: Action, expected: int | None = None) -> PledgeState:
    """The state an action leads to, whoever takes it; raises as ``require_action`` does but for rights."""
    if subject.closed:
        raise Conflict("year_closed", allowed=(), year=subject.row.year)
    state = target(action, subject.row.state)
    if state is None:
        raise Conflict("pledge_state_refused", allowed=allowed_actions(subject), state=str(subject.row.state))
    if expected is not None and expected != subject.row.version:
        raise Stale("changed_meanwhile")
    return state


def allowed_actions(subject: Subject) -> tuple[Action, ...]:
    """What the actor may do with a pledge now. The calendar may still refuse a step outside its window."""
    if subject.closed or (subject.view is None and not subject.row.stages):
        return ()
    actions = actions_from(subject.row.state)
    if subject.view is None:
        actions = tuple(action for action in actions if action is Action.REOPEN)
    return tuple(action for action in actions if _may(subject, action))


def status(ctx: Context, subject: Subject) -> PledgeStatus:
    """How far a pledge has come, without its texts."""
    return PledgeStatus(**status_fields(ctx, subject))


def status_fields(ctx: Context, subject: Subject) -> dict[str, Any]:
    """The fields of ``PledgeStatus``."""
    row = subject.row
    return {
        "id": row.id,
        "member_id": row.member_id,
        "year": row.year,
        "organisation_id": row.organisation_id,
        "state": row.state,
        "rating": ratings.code_of(ctx.session, row.rating, row.assessed_on),
        "registered_on": row.registered_on,
        "publicised_on": row.publicised_on,
        "self_reported_on": row.self_reported_on,
        "assessed_on": row.assessed_on,
        "closed_on": row.closed_on,
        "ended_on": row.ended_on,
        "version": row.version,
        "allowed_actions": allowed_actions(subject),
    }


def permissions_at(ctx: Context, path: str) -> frozenset[Permission]:
    """The actor's permissions that concern pledges, at a cell."""
    return frozenset(permission for permission in _ASKED if allowed(ctx.actor, permission, path))


def hidden(subject: Subject) -> NotFound | Forbidden:
    """The refusal for a pledge that the actor does not see: 403 for who counts it, 404 for everybody else."""
    if subject.row.stages and Permission.STATISTICS_READ in subject.permissions:
        return Forbidden("forbidden", permission=str(Permission.PLEDGE_OPEN_TEXT))
    return NotFound()


def _may(subject: Subject, action: Action) -> bool:
    if action is Action.ASSESS:
        return may_assess(
            Writer(
                member_of_pledge=subject.own,
                officer_of_cell=Permission.PLEDGE_ASSESS in subject.permissions,
                officer_above=subject.above,
                pledge_of_officer=subject.above,
            )
        )
    return may_act(action, own=subject.own, permissions=subject.permissions)


def _subject(ctx: Context, found: Any) -> Subject:
    count = len(COLUMNS)
    row = Row(*found[:count])
    member_name, organisation_name, path, closing_id, typed = found[count:]
    own = ctx.actor.member_id is not None and ctx.actor.member_id == row.member_id
    permissions = permissions_at(ctx, path)
    reads = Permission.PLEDGE_READ_CELL in permissions
    above = not own and not reads and offices.stands_above_officer(ctx, row.member_id, row.organisation_id, path)
    view = view_of(
        Viewer(
            own=own,
            reads_cell=reads,
            reads_public=Permission.PLEDGE_READ_PUBLIC in permissions,
            writes_proxy=Permission.PLEDGE_WRITE_PROXY in permissions,
            opens_text=Permission.PLEDGE_OPEN_TEXT in permissions,
            assesses_from_above=above,
        ),
        registered=row.stages >= 1,
        publicised=row.publicised_on is not None,
        typed_for_member=typed,
    )
    return Subject(
        row=row,
        member_name=member_name,
        organisation_name=organisation_name,
        path=path,
        closed=closing_id is not None,
        own=own,
        permissions=permissions,
        above=above,
        view=view,
    )
