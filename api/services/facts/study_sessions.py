"""Study sessions (sinh hoạt chuyên đề) as figures: cell by cell and quarter, held sessions, and their attendance."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, and_, case, func, literal, select, type_coerce, union_all
from sqlalchemy.types import Date, Integer
from sqlmodel import Session, col

from api.models.organisations import Organisation, OrganisationProfile
from api.models.study_sessions import Attendance, Minutes, StudySession
from api.rules.histories import Interval
from api.rules.indicators.study_sessions import FAMILY
from api.rules.study_sessions import HELD_STATES, Mark, StudySessionKind, fulfilled
from api.services.facts.sources import Fact, Moment, Records, Source, numbers_of
from api.services.study_quarters import cells_by_quarter, expected_in, kinds_with_members, quarters_over

_WORKSHOPS = (StudySessionKind.WORKSHOP, StudySessionKind.SEMINAR)


def _select(session: Session, moment: Moment) -> Records:
    parts: list[Any] = [_held(moment), _attendance(moment)]
    quarters = quarters_over(moment.year, moment.base_on)
    if quarters:
        parts.append(_quarters(session, moment, quarters))
    return union_all(*parts)


def _in_time(moment: Moment) -> Any:
    return and_(
        col(StudySession.themed),
        col(StudySession.state).in_(HELD_STATES),
        col(StudySession.held_on).between(moment.first_on, moment.base_on),
    )


def _held(moment: Moment) -> Select[Any]:
    """December's minutes are approved at the session after it, so what counts of them is the day asked about."""
    kind = col(StudySession.kind)
    return (
        select(
            col(StudySession.organisation_id).label("organisation_id"),
            col(StudySession.id).label("id"),
            col(StudySession.held_on).label("happened_on"),
            col(StudySession.title).label("title"),
            *numbers_of(
                FAMILY,
                study_sessions_held=col(StudySession.id).is_not(None),
                study_sessions_field_visits=kind == StudySessionKind.FIELD_VISIT,
                study_sessions_contests=kind == StudySessionKind.CONTEST,
                study_sessions_workshops=kind.in_(_WORKSHOPS),
                study_sessions_approved=col(Minutes.approved_on) <= moment.as_of,
            ),
        )
        .outerjoin(Minutes, col(Minutes.study_session_id) == col(StudySession.id))
        .where(_in_time(moment))
    )


def _attendance(moment: Moment) -> Select[Any]:
    present = func.count().filter(col(Attendance.mark) == Mark.PRESENT)
    return (
        select(
            col(StudySession.organisation_id),
            col(StudySession.id),
            col(StudySession.held_on),
            col(StudySession.title),
            *numbers_of(
                FAMILY,
                study_sessions_attending=func.count(),
                study_sessions_present=type_coerce(present, Integer),
            ),
        )
        .join(Attendance, col(Attendance.study_session_id) == col(StudySession.id))
        .where(_in_time(moment), col(Attendance.expected))
        .group_by(
            col(StudySession.organisation_id),
            col(StudySession.id),
            col(StudySession.held_on),
            col(StudySession.title),
        )
    )


def _quarters(session: Session, moment: Moment, quarters: Any) -> Select[Any]:
    """One record a cell: what its quarters that are over expected, had and lacked."""
    cells = cells_by_quarter(session, quarters, moment.base_on).subquery("cells")
    done = func.sum(_least(cells.c.held, cells.c.expected))
    expected = func.sum(cells.c.expected)
    return (
        select(
            cells.c.organisation_id,
            cells.c.organisation_id,
            literal(moment.base_on, type_=Date()),
            col(Organisation.name),
            *numbers_of(
                FAMILY,
                study_sessions_expected=type_coerce(expected, Integer),
                study_sessions_fulfilled=type_coerce(done, Integer),
                study_sessions_missing=type_coerce(expected - done, Integer),
            ),
        )
        .join(Organisation, col(Organisation.id) == cells.c.organisation_id)
        .group_by(cells.c.organisation_id, col(Organisation.name))
    )


def _recount(session: Session, moment: Moment) -> Iterator[Fact]:
    held: Counter[Any] = Counter()
    sessions = session.execute(select(StudySession)).scalars().all()
    quarters = quarters_over(moment.year, moment.base_on)
    for row in sessions:
        if not row.themed or row.state not in HELD_STATES or not moment.has_seen(row.held_on):
            continue
        minutes = session.get(Minutes, row.id)
        marks = session.execute(
            select(col(Attendance.mark)).where(
                col(Attendance.study_session_id) == row.id, col(Attendance.expected)
            )
        ).scalars().all()  # fmt: skip
        yield Fact(
            row.organisation_id,
            {
                "study_sessions_held": 1,
                "study_sessions_field_visits": int(row.kind is StudySessionKind.FIELD_VISIT),
                "study_sessions_contests": int(row.kind is StudySessionKind.CONTEST),
                "study_sessions_workshops": int(row.kind in _WORKSHOPS),
                "study_sessions_approved": int(
                    minutes is not None and minutes.approved_on is not None and minutes.approved_on <= moment.as_of
                ),
                "study_sessions_attending": len(marks),
                "study_sessions_present": marks.count(Mark.PRESENT),
            },
        )
        held.update((row.organisation_id, quarter) for quarter, first, last in quarters if first <= row.held_on <= last)
    lives = {row.id: Interval(row.valid_from, row.valid_to) for row in session.execute(select(Organisation)).scalars()}
    profiles = session.execute(select(OrganisationProfile)).scalars().all()
    for quarter, first, last in quarters:
        kinds = kinds_with_members(session, last)
        expected = expected_in(session, last)
        for profile in profiles:
            life = lives[profile.organisation_id]
            there = life.holds_on(first) and life.holds_on(last)
            if there and profile.kind in kinds and Interval(profile.valid_from, profile.valid_to).holds_on(last):
                done = fulfilled(held[profile.organisation_id, quarter], expected)
                yield Fact(
                    profile.organisation_id,
                    {
                        "study_sessions_expected": expected,
                        "study_sessions_fulfilled": done,
                        "study_sessions_missing": expected - done,
                    },
                )


def _least(held: Any, expected: Any) -> Any:
    return case((held < expected, held), else_=expected)


SOURCE = Source(FAMILY, _select, _recount)
