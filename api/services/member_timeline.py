"""One person's whole story in one call: cells, statuses, posts, flags, transfers, pledges, records merged in."""

import uuid
from typing import Any

from sqlalchemy import Date, Integer, Select, Text, cast, literal, null, select, union_all
from sqlmodel import col

from api.core.clock import civil_date
from api.core.columns import Identifier
from api.models.events import Event
from api.models.members import KeyLeaderPeriod, Membership, MemberStatusPeriod, Position, Transfer
from api.models.organisations import Organisation
from api.models.pledges import Pledge
from api.rules.access import Permission
from api.rules.pledges import STAGES, PledgeState
from api.schemas.member_timeline import Timeline, TimelineEntry, TimelineKind
from api.services.context import Context
from api.services.member_access import Reach, require_history

_PLEDGE_STAGES = (*STAGES, PledgeState.CLOSED, PledgeState.ENDED)


def get(ctx: Context, member_id: uuid.UUID) -> Timeline:
    """The timeline of a person, the latest first. Stages of pledges stand in it for whoever may see them by name.

    Raises:
        NotFound, Forbidden: out of scope, or neither the person nor with ``member:read_sensitive``.
    """
    found = require_history(ctx, member_id)
    parts = [*_facts(member_id), *_transfers(member_id)]
    if _sees_pledges(ctx, found):
        parts += _pledges(member_id)
    story = union_all(*parts).subquery()
    rows = ctx.session.execute(
        select(story, col(Organisation.name).label("organisation_name"))
        .outerjoin(Organisation, col(Organisation.id) == story.c.organisation_id)
        .order_by(story.c.on.desc(), story.c.kind, story.c.subject_id)
    )
    entries = [TimelineEntry.model_validate(dict(row._mapping)) for row in rows]
    entries += _mergers(ctx, member_id)
    return Timeline(member_id=member_id, entries=sorted(entries, key=lambda entry: entry.on, reverse=True))


def _facts(member_id: uuid.UUID) -> list[Select[Any]]:
    return [
        _part(TimelineKind.MEMBERSHIP, Membership, member_id, what=col(Membership.kind), reason=col(Membership.reason)),
        _part(
            TimelineKind.STATUS,
            MemberStatusPeriod,
            member_id,
            what=col(MemberStatusPeriod.status),
            organisation=cast(null(), Identifier()),
            reason=col(MemberStatusPeriod.reason),
        ),
        _part(TimelineKind.POSITION, Position, member_id, what=col(Position.kind)),
        _part(TimelineKind.KEY_LEADER, KeyLeaderPeriod, member_id, what=literal("key_leader")),
    ]


def _part(
    kind: TimelineKind, table: Any, member_id: uuid.UUID, *, what: Any, organisation: Any = None, reason: Any = None
) -> Select[Any]:
    return _entry(
        kind,
        on=col(table.valid_from),
        until=col(table.valid_to),
        what=what,
        subject=col(table.id),
        organisation=col(table.organisation_id) if organisation is None else organisation,
        decision=col(table.decision_number),
        reason=reason,
    ).where(col(table.member_id) == member_id)


def _transfers(member_id: uuid.UUID) -> list[Select[Any]]:
    mine = col(Transfer.member_id) == member_id
    subject, decision = col(Transfer.id), col(Transfer.decision_number)
    introduced = _entry(
        TimelineKind.TRANSFER,
        on=col(Transfer.introduced_on),
        what=literal("introduced"),
        subject=subject,
        organisation=col(Transfer.from_organisation_id),
        decision=decision,
        reason=col(Transfer.reason),
    ).where(mine)
    received = _entry(
        TimelineKind.TRANSFER,
        on=col(Transfer.received_on),
        what=literal("received"),
        subject=subject,
        organisation=col(Transfer.to_organisation_id),
        decision=decision,
    ).where(mine, col(Transfer.received_on).is_not(None))
    return [introduced, received]


def _pledges(member_id: uuid.UUID) -> list[Select[Any]]:
    return [
        _entry(
            TimelineKind.PLEDGE,
            on=col(getattr(Pledge, f"{stage}_on")),
            what=literal(stage.value),
            subject=col(Pledge.id),
            organisation=col(Pledge.organisation_id),
            year=col(Pledge.year),
        ).where(col(Pledge.member_id) == member_id, col(getattr(Pledge, f"{stage}_on")).is_not(None))
        for stage in _PLEDGE_STAGES
    ]


def _entry(
    kind: TimelineKind,
    *,
    on: Any,
    what: Any,
    subject: Any,
    organisation: Any,
    until: Any = None,
    year: Any = None,
    decision: Any = None,
    reason: Any = None,
) -> Select[Any]:
    return select(
        on.label("on"),
        (cast(null(), Date()) if until is None else until).label("until"),
        literal(kind.value).label("kind"),
        cast(what, Text()).label("what"),
        subject.label("subject_id"),
        organisation.label("organisation_id"),
        cast(null() if year is None else year, Integer()).label("year"),
        cast(null() if decision is None else decision, Text()).label("decision_number"),
        cast(null() if reason is None else reason, Text()).label("reason"),
    )


def _mergers(ctx: Context, member_id: uuid.UUID) -> list[TimelineEntry]:
    """The records merged into this one, from the trail."""
    rows = ctx.session.execute(
        select(Event).where(col(Event.subject_id) == member_id, col(Event.kind) == "member.merged")
    ).scalars()
    return [
        TimelineEntry(
            on=civil_date(event.at),
            until=None,
            kind=TimelineKind.MERGER,
            what="merged",
            subject_id=uuid.UUID(str(event.data["duplicate_id"])),
            organisation_id=event.organisation_id,
            organisation_name=None,
            year=None,
            decision_number=None,
            reason=None,
        )
        for event in rows
    ]


def _sees_pledges(ctx: Context, found: Reach) -> bool:
    by_name = (Permission.PLEDGE_READ_CELL, Permission.STATISTICS_READ_ROWS)
    return found.own or any(found.allows(ctx, permission) for permission in by_name)
