"""Exemplars many at a time, from the lists that committees keep: proposals, and what was recognised before.

A recognition that is only entered here was decided on paper, so nothing is verified again: the committee's decision,
its number and its day stand for it. Whoever enters it needs the right to recognise at that committee.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from api.core.errors import Conflict, Forbidden
from api.models.exemplars import Commendation, Exemplar, ExemplarDeed
from api.rules.exemplars import ExemplarState
from api.schemas.exemplar_spread import CommendationCreate
from api.schemas.exemplars import ExemplarPropose, ExemplarRecognition
from api.services import events, exemplar_spread, exemplars
from api.services.context import Context
from api.services.exemplar_access import load
from api.services.histories import batches


@dataclass(frozen=True)
class NewExemplar:
    """A proposal; with ``recognition`` one that was recognised before; then perhaps commended by the same decision."""

    proposal: ExemplarPropose
    recognition: ExemplarRecognition | None = None
    commendation: CommendationCreate | None = None


def create_many(ctx: Context, rows: Sequence[NewExemplar]) -> list[uuid.UUID]:
    """Write new exemplars. Gives their ids, in the order of the rows.

    Raises:
        NotFound, Forbidden, Invalid, Conflict: as ``exemplars.propose``, ``exemplars.recognise`` and
            ``exemplar_spread.commend``.
    """
    return [_create(ctx, row) for row in rows]


def remove_many(ctx: Context, commended: Mapping[uuid.UUID, bool], since: datetime) -> None:
    """Take exemplars out again that a list created at ``since``, if nothing was done with them.

    ``commended``: exemplar → whether the list also recorded a commendation.

    Raises:
        Conflict: ``import_built_upon``.
    """
    units: dict[uuid.UUID, uuid.UUID] = {}
    for batch in batches(commended):
        rows = ctx.session.execute(
            select(col(Exemplar.id), col(Exemplar.organisation_id), func.count(col(Commendation.id)).label("lines"))
            .outerjoin(Commendation, col(Commendation.exemplar_id) == col(Exemplar.id))
            .where(col(Exemplar.id).in_(batch), col(Exemplar.updated_at) == since)
            .group_by(col(Exemplar.id), col(Exemplar.organisation_id))
        )
        units |= {row.id: row.organisation_id for row in rows if row.lines == commended[row.id]}
    if units.keys() != commended.keys():
        raise Conflict("import_built_upon", allowed=[])
    try:
        for batch in batches(units):
            for table in (Commendation, ExemplarDeed):
                ctx.session.execute(delete(table).where(col(table.exemplar_id).in_(batch)))
            ctx.session.execute(delete(Exemplar).where(col(Exemplar.id).in_(batch)))
    except IntegrityError as error:
        raise Conflict("import_built_upon", allowed=[]) from error
    for exemplar_id, unit_id in units.items():
        events.record(ctx, "exemplar.removed", exemplar_id, organisation_id=unit_id)


def _create(ctx: Context, row: NewExemplar) -> uuid.UUID:
    exemplar_id = exemplars.propose(ctx, row.proposal).id
    if row.recognition is not None:
        _enter_recognition(ctx, exemplar_id, row.recognition)
    if row.commendation is not None:
        exemplar_spread.commend(ctx, exemplar_id, row.commendation)
    exemplar = ctx.session.get_one(Exemplar, exemplar_id)
    exemplar.updated_at = ctx.at  # by which undoing tells that nobody has touched it since
    ctx.session.flush()
    return exemplar_id


def _enter_recognition(ctx: Context, exemplar_id: uuid.UUID, body: ExemplarRecognition) -> None:
    subject = load(ctx, exemplar_id, lock=True)
    if subject.own:
        raise Forbidden("own_exemplar")
    exemplar = subject.exemplar
    exemplars.keep_decision(ctx, subject, body, exemplar.proposed_on)
    exemplar.state = ExemplarState.RECOGNISED
    ctx.session.flush()
    data = {"kind": exemplar.kind, "state": exemplar.state, "recognised_on": body.decided_on}
    events.record(ctx, "exemplar.recognised", exemplar_id, organisation_id=subject.unit.id, data=data)
