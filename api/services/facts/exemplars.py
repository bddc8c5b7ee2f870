"""Exemplars (điển hình, mô hình) as figures: recognitions by kind and what followed, at the exemplar's unit."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, literal, or_, select, union_all
from sqlmodel import Session, col

from api.models.exemplars import Commendation, Exemplar, Publicity, Replication
from api.rules.exemplars import ExemplarKind
from api.rules.indicators.exemplars import FAMILY
from api.services.facts.sources import Fact, Moment, Records, Source, numbers_of

_FOLLOWING: tuple[tuple[type[Commendation | Publicity | Replication], Any, str, Any], ...] = (
    (Commendation, col(Commendation.decided_on), "exemplars_commendations", literal(1)),
    (Publicity, col(Publicity.published_on), "exemplars_publicity", col(Publicity.count)),
    (Replication, col(Replication.started_on), "exemplars_replications", literal(1)),
)
"""Where each of what follows is kept, its day, its column, and what it counts."""


def _select(session: Session, moment: Moment) -> Records:
    recognised = col(Exemplar.recognised_on)
    withdrawn = col(Exemplar.ended_on)
    stands = and_(
        recognised.between(moment.first_on, moment.base_on), or_(withdrawn.is_(None), withdrawn > moment.base_on)
    )
    kinds = {f"exemplars_{kind}": and_(stands, col(Exemplar.kind) == kind) for kind in ExemplarKind}
    gone = and_(recognised.is_not(None), withdrawn.between(moment.first_on, moment.base_on))
    exemplars = _row(Exemplar.id, recognised, exemplars_recognised=stands, exemplars_withdrawn=gone, **kinds).where(
        or_(stands, gone)
    )
    following = [
        _row(table.id, day, **{column: number})
        .join(table, col(table.exemplar_id) == col(Exemplar.id))
        .where(day.between(moment.first_on, moment.base_on))
        for table, day, column, number in _FOLLOWING
    ]
    return union_all(exemplars, *following)


def _row(record_id: Any, day: Any, **numbers: ColumnElement[Any]) -> Select[Any]:
    return select(
        col(Exemplar.organisation_id).label("organisation_id"),
        col(record_id).label("id"),
        day.label("happened_on"),
        col(Exemplar.title).label("title"),
        *numbers_of(FAMILY, **numbers),
    )


def _recount(session: Session, moment: Moment) -> Iterator[Fact]:
    units = {}
    for exemplar in session.execute(select(Exemplar)).scalars():
        units[exemplar.id] = exemplar.organisation_id
        if exemplar.recognised_on is None:
            continue
        if moment.has_seen(exemplar.recognised_on) and not _ended_by(exemplar.ended_on, moment.base_on):
            yield Fact(exemplar.organisation_id, {"exemplars_recognised": 1, f"exemplars_{exemplar.kind}": 1})
        if moment.has_seen(exemplar.ended_on):
            yield Fact(exemplar.organisation_id, {"exemplars_withdrawn": 1})
    for commendation in session.execute(select(Commendation)).scalars():
        if moment.has_seen(commendation.decided_on):
            yield Fact(units[commendation.exemplar_id], {"exemplars_commendations": 1})
    for publicity in session.execute(select(Publicity)).scalars():
        if moment.has_seen(publicity.published_on):
            yield Fact(units[publicity.exemplar_id], {"exemplars_publicity": publicity.count})
    for replication in session.execute(select(Replication)).scalars():
        if moment.has_seen(replication.started_on):
            yield Fact(units[replication.exemplar_id], {"exemplars_replications": 1})


def _ended_by(ended_on: date | None, day: date) -> bool:
    return ended_on is not None and ended_on <= day


SOURCE = Source(FAMILY, _select, _recount)
