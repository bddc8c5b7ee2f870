"""Pledges many at a time: whole lists typed for the members who signed them, written in a few statements.

Whether each is right has been found out by whoever calls (``imports.pledge_plans``).
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, insert, select
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from api.core.errors import Conflict
from api.core.ids import new_id
from api.models.pledges import Deed, DeedGround, Pledge, PledgeReason, ProxyEntry
from api.models.years import ClosedCell
from api.rules.figures import PledgeFacts
from api.rules.histories import PersonLine
from api.rules.pledges import EntryStage, PledgeState, ReasonKind
from api.schemas.deeds import DeedWrite
from api.services import counters, deeds, events
from api.services.context import Context
from api.services.counters import PledgeChange
from api.services.histories import batches
from api.services.year_holds import hold_open


@dataclass(frozen=True)
class NewPledge:
    """A pledge of somebody who has none that year. ``registered_on`` None: a draft; ``late``: after the last day."""

    member_id: uuid.UUID
    year: int
    deeds: Sequence[DeedWrite]
    registered_on: date | None
    late: bool


def lines_of(ctx: Context, people: Collection[tuple[uuid.UUID, int]]) -> Mapping[tuple[uuid.UUID, int], PersonLine]:
    """Where and how people count in the years named; who has joined no cell by then has no line."""
    by_year: defaultdict[int, list[uuid.UUID]] = defaultdict(list)
    for member_id, year in people:
        by_year[year].append(member_id)
    return {
        (member_id, year): line
        for year, member_ids in sorted(by_year.items())
        for member_id, line in counters.lines_for(ctx, member_ids, year).items()
    }


def create_many(ctx: Context, rows: Sequence[NewPledge]) -> list[uuid.UUID]:
    """Write pledges typed for their members. Gives their ids, in the order of the rows.

    Raises:
        Conflict: ``pledge_exists`` when somebody was quicker; ``year_closed``.
    """
    hold_open(ctx, *{row.year for row in rows})
    lines = lines_of(ctx, [(row.member_id, row.year) for row in rows])
    _refuse_existing(ctx, rows)
    ids = [new_id() for _ in rows]
    pledges, entries, reasons, changes = [], [], [], []
    for pledge_id, row in zip(ids, rows, strict=True):
        line = lines[row.member_id, row.year]
        registered = row.registered_on is not None
        record = {"created_at": ctx.at, "updated_at": ctx.at, "version": 1}
        pledges.append(
            record
            | {
                "id": pledge_id,
                "member_id": row.member_id,
                "year": row.year,
                "organisation_id": line.organisation_id,
                "organisation_since_on": line.since,
                "state": PledgeState.REGISTERED if registered else PledgeState.DRAFT,
                "bucket": line.bucket,
                "key_leader": line.key_leader,
                "registered_on": row.registered_on,
            }
        )
        entries.append(
            record
            | {
                "id": new_id(),
                "pledge_id": pledge_id,
                "stage": EntryStage.PLEDGE,
                "typed_by_id": ctx.actor.account_id,
                "typed_at": ctx.at,
            }
        )
        if row.late:
            reasons.append(
                record
                | {
                    "id": new_id(),
                    "pledge_id": pledge_id,
                    "kind": ReasonKind.LATE_REGISTRATION,
                    "reason": None,
                    "account_id": ctx.actor.account_id,
                    "on": row.registered_on,
                }
            )
        facts = PledgeFacts(int(registered), None, line.bucket, line.key_leader)
        changes.append(PledgeChange(line.organisation_id, row.year, None, facts))
        events.record(
            ctx,
            "pledge.created",
            pledge_id,
            organisation_id=line.organisation_id,
            data={
                "member_id": row.member_id,
                "year": row.year,
                "deeds": len(row.deeds),
                "registered_on": row.registered_on,
            },
        )
    for table, written in ((Pledge, pledges), (ProxyEntry, entries), (PledgeReason, reasons)):
        if written:
            ctx.session.execute(insert(table), written)
    deeds.write(ctx, {pledge_id: row.deeds for pledge_id, row in zip(ids, rows, strict=True)})
    counters.pledges_changed(ctx, changes)
    return ids


def remove_many(ctx: Context, pledge_ids: Sequence[uuid.UUID]) -> None:
    """Take pledges out again that a list created, if nothing has happened to them since.

    Raises:
        Conflict: ``import_built_upon``; ``year_closed``.
    """
    found: list[Pledge] = []
    for batch in batches(pledge_ids):
        found += ctx.session.execute(
            select(Pledge).where(col(Pledge.id).in_(batch), col(Pledge.version) == 1).with_for_update()
        ).scalars()
    if len(found) < len(pledge_ids):
        raise Conflict("import_built_upon", allowed=[])
    hold_open(ctx, *{pledge.year for pledge in found})
    counted = [PledgeChange(pledge.organisation_id, pledge.year, counters.facts_of(pledge), None) for pledge in found]
    _refuse_closed(ctx, counted)
    try:
        for batch in batches(pledge_ids):
            written = select(col(Deed.id)).where(col(Deed.pledge_id).in_(batch))
            ctx.session.execute(delete(DeedGround).where(col(DeedGround.deed_id).in_(written)))
            for model in (Deed, ProxyEntry, PledgeReason):
                ctx.session.execute(delete(model).where(col(model.pledge_id).in_(batch), col(model.version) == 1))
            ctx.session.execute(delete(Pledge).where(col(Pledge.id).in_(batch)))
    except IntegrityError as error:
        raise Conflict("import_built_upon", allowed=[]) from error
    counters.pledges_changed(ctx, counted)
    for pledge in found:
        data = {"member_id": pledge.member_id, "year": pledge.year}
        events.record(ctx, "pledge.removed", pledge.id, organisation_id=pledge.organisation_id, data=data)


def _refuse_closed(ctx: Context, changes: Sequence[PledgeChange]) -> None:
    """Refuse changes of pledges in closed years of their cells."""
    cells = {change.organisation_id for change in changes}
    for batch in batches(cells):
        closed = select(col(ClosedCell.organisation_id), col(ClosedCell.year)).where(
            col(ClosedCell.organisation_id).in_(batch)
        )
        for organisation_id, year in ctx.session.execute(closed):
            if any((change.organisation_id, change.year) == (organisation_id, year) for change in changes):
                raise Conflict("year_closed", year=year)


def _refuse_existing(ctx: Context, rows: Sequence[NewPledge]) -> None:
    wanted = {(row.member_id, row.year) for row in rows}
    for batch in batches(sorted({row.member_id for row in rows})):
        found = ctx.session.execute(
            select(col(Pledge.member_id), col(Pledge.year)).where(col(Pledge.member_id).in_(batch))
        )
        for member_id, year in found:
            if (member_id, year) in wanted:
                raise Conflict("pledge_exists", year=year)
