"""Grading (xếp loại chất lượng) as figures: the grades of a year that were decided by the day asked about."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, and_, null, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from api.models.gradings import Grading
from api.models.members import Member
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
        ~_graded_twice(moment),
    )


def _graded_twice(moment: Moment) -> ColumnElement[bool]:
    """Whether a grade was given to a record since merged into one that has a grade of the year too."""
    other = aliased(Grading)
    return (
        select(col(other.id))
        .join(Member, col(Member.merged_into_id) == col(other.member_id))
        .where(
            col(Member.id) == col(Grading.member_id),
            col(other.period) == GradingPeriod.YEAR,
            col(other.year) == moment.year,
            col(other.decided_on) <= moment.as_of,
        )
        .correlate(Grading)
        .exists()
    )


def _recount(session: Session, moment: Moment) -> Iterator[Fact]:
    decided = [
        grading
        for grading in session.execute(select(Grading)).scalars()
        if (grading.period, grading.year) == (GradingPeriod.YEAR, moment.year)
        and grading.decided_on is not None
        and grading.decided_on <= moment.as_of
    ]
    graded = {grading.member_id for grading in decided if grading.member_id is not None}
    merged = {member.id: member.merged_into_id for member in session.execute(select(Member)).scalars()}
    for grading in decided:
        if grading.decided_rank is None:
            continue
        if grading.member_id is not None and merged[grading.member_id] in graded:
            continue
        of_member = grading.member_id is not None
        numbers = {"gradings_members" if of_member else "gradings_units": 1}
        if grading.decided_rank in _RANKS:
            numbers[level_column(of_member, grading.decided_rank)] = 1
        yield Fact(grading.organisation_id, numbers)


SOURCE = Source(FAMILY, _select, _recount)
