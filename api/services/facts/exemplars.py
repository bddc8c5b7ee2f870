"""Exemplars (điển hình, mô hình) as figures: recognitions by kind and field, what followed, at the exemplar's unit."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, and_, case, literal, null, or_, select, union_all
from sqlmodel import Session, col

from api.models.exemplars import Commendation, Exemplar, Publicity, Replication
from api.models.reference import ReferenceItem
from api.rules.exemplars import ExemplarKind
from api.rules.indicators.exemplars import FAMILY, SHOWN_FIELDS, SHOWN_LEVELS, field_column, level_column
from api.services import restrictions
from api.services.facts.sources import Fact, Moment, Records, Source, numbers_of


def _rank(catalogue: str, code: Any, day: Any) -> ScalarSelect[int]:
    """The rank of a code in its catalogue on a day; NULL when it was not in force."""
    item = ReferenceItem
    return (
        select(col(item.rank))
        .where(col(item.catalogue) == catalogue, col(item.code) == code)
        .where(col(item.valid_from) <= day, col(item.valid_to) > day)
        .scalar_subquery()
    )


_field_rank = _rank("exemplar_field", col(Exemplar.field), col(Exemplar.recognised_on))
_level_rank = _rank("commendation_level", col(Commendation.level), col(Commendation.decided_on))

_FOLLOWING: tuple[tuple[type[Commendation | Publicity | Replication], Any, dict[str, Any]], ...] = (
    (
        Commendation,
        col(Commendation.decided_on),
        {
            "exemplars_commendations": literal(1),
            **{level_column(rank): _level_rank == rank for rank in range(1, SHOWN_LEVELS + 1)},
        },
    ),
    (Publicity, col(Publicity.published_on), {"exemplars_publicity": col(Publicity.count)}),
    (Replication, col(Replication.started_on), {"exemplars_replications": literal(1)}),
)
"""Where each of what follows is kept, its day, and what it counts in which column."""


def _select(session: Session, moment: Moment) -> Records:
    recognised = col(Exemplar.recognised_on)
    withdrawn = col(Exemplar.ended_on)
    stands = and_(
        recognised.between(moment.first_on, moment.base_on), or_(withdrawn.is_(None), withdrawn > moment.base_on)
    )
    parts = {f"exemplars_{kind}": and_(stands, col(Exemplar.kind) == kind) for kind in ExemplarKind}
    parts |= {field_column(rank): and_(stands, _field_rank == rank) for rank in range(1, SHOWN_FIELDS + 1)}
    gone = and_(recognised.is_not(None), withdrawn.between(moment.first_on, moment.base_on))
    exemplars = _row(Exemplar.id, recognised, exemplars_recognised=stands, exemplars_withdrawn=gone, **parts).where(
        or_(stands, gone)
    )
    following = [
        _row(table.id, day, **numbers)
        .join(table, col(table.exemplar_id) == col(Exemplar.id))
        .where(day.between(moment.first_on, moment.base_on))
        for table, day, numbers in _FOLLOWING
    ]
    return union_all(exemplars, *following)


def _row(record_id: Any, day: Any, **numbers: ColumnElement[Any]) -> Select[Any]:
    return select(
        col(Exemplar.organisation_id).label("organisation_id"),
        col(record_id).label("id"),
        day.label("happened_on"),
        case((restrictions.stands_for(col(Exemplar.member_id)), null()), else_=col(Exemplar.title)).label("title"),
        *numbers_of(FAMILY, **numbers),
    )


def _recount(session: Session, moment: Moment) -> Iterator[Fact]:
    units = {}
    catalogues = session.execute(select(ReferenceItem)).scalars().all()

    def ranked(catalogue: str, code: str, day: date) -> int | None:
        ranks: list[int] = [
            item.rank
            for item in catalogues
            if (item.catalogue, item.code) == (catalogue, code) and item.valid_from <= day < item.valid_to
        ]
        return ranks[0] if ranks else None

    for exemplar in session.execute(select(Exemplar)).scalars():
        units[exemplar.id] = exemplar.organisation_id
        if exemplar.recognised_on is None:
            continue
        if moment.has_seen(exemplar.recognised_on) and not _ended_by(exemplar.ended_on, moment.base_on):
            yield Fact(exemplar.organisation_id, {"exemplars_recognised": 1, f"exemplars_{exemplar.kind}": 1})
            field = ranked("exemplar_field", exemplar.field, exemplar.recognised_on)
            if field is not None and field <= SHOWN_FIELDS:
                yield Fact(exemplar.organisation_id, {field_column(field): 1})
        if moment.has_seen(exemplar.ended_on):
            yield Fact(exemplar.organisation_id, {"exemplars_withdrawn": 1})
    for commendation in session.execute(select(Commendation)).scalars():
        if moment.has_seen(commendation.decided_on):
            yield Fact(units[commendation.exemplar_id], {"exemplars_commendations": 1})
            level = ranked("commendation_level", commendation.level, commendation.decided_on)
            if level is not None and level <= SHOWN_LEVELS:
                yield Fact(units[commendation.exemplar_id], {level_column(level): 1})
    for publicity in session.execute(select(Publicity)).scalars():
        if moment.has_seen(publicity.published_on):
            yield Fact(units[publicity.exemplar_id], {"exemplars_publicity": publicity.count})
    for replication in session.execute(select(Replication)).scalars():
        if moment.has_seen(replication.started_on):
            yield Fact(units[replication.exemplar_id], {"exemplars_replications": 1})


def _ended_by(ended_on: date | None, day: date) -> bool:
    return ended_on is not None and ended_on <= day


SOURCE = Source(FAMILY, _select, _recount)
