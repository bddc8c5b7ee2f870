"""Grading (xếp loại chất lượng) as figures: the grades of a year that were decided by the day asked about."""

from collections.abc import Iterator

from sqlalchemy import and_, null, select
from sqlmodel import Session, col

from api.models.gradings import Grading
from api.rules.gradings import GradingPeriod
from api.rules.indicators.gradings import FAMILY, SHOWN_LEVELS, level_column
from api.services.facts.sources import Fact, Moment, Records, Source, numbers_of

_RANKS = range(1, SHOWN_LEVELS + 1)


def _select(session: Session, moment: Moment) -> Records:
    """A year is graded at its end or soon after it, so what counts is the day asked about, not the year's last day."""
    of_member, rank = col(Grading.member_id).is_not(None), col(Grading.decided_rank)
    levels = {
        level_column(members, each): and_(of_member if members else ~of_member, rank == each)
        for members in (True, False)
        for each in _RANKS
    }
    return select(
        col(Grading.organisation_id).label("organisation_id"),
        col(Grading.id).label("id"),
        col(Grading.decided_on).label("happened_on"),
        null().label("title"),
        *numbers_of(FAMILY, gradings_members=of_member, gradings_units=~of_member, **levels),
    ).where(
        col(Grading.period) == GradingPeriod.YEAR,
        col(Grading.year) == moment.year,
        col(Grading.decided_on) <= moment.as_of,
    )


def _recount(session: Session, moment: Moment) -> Iterator[Fact]:
    for grading in session.execute(select(Grading)).scalars():
        if (grading.period, grading.year) != (GradingPeriod.YEAR, moment.year):
            continue
        if grading.decided_on is None or grading.decided_on > moment.as_of or grading.decided_rank is None:
            continue
        of_member = grading.member_id is not None
        numbers = {"gradings_members" if of_member else "gradings_units": 1}
        if grading.decided_rank in _RANKS:
            numbers[level_column(of_member, grading.decided_rank)] = 1
        yield Fact(grading.organisation_id, numbers)


SOURCE = Source(FAMILY, _select, _recount)
