"""Who belongs to a session on its day: the people of the organisation, and who of them is the base of attendance."""

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, select
from sqlmodel import Session, col

from api.core.errors import Invalid
from api.models.members import Member, Membership, MembershipKind, MemberStatusPeriod
from api.models.study_sessions import StudySessionInvitation
from api.rules.study_sessions import is_expected
from api.services import reference
from api.services.tree import descendants


@dataclass(frozen=True)
class Person:
    """Somebody who belongs to the organisation, or to one below it, on the day. ``expected``: of the base."""

    member_id: uuid.UUID
    name: str
    expected: bool
    excuse: str | None


Roster = Mapping[uuid.UUID, Person]
"""Member → how they stand to the session, in the order of names."""


def roster(session: Session, organisation_id: uuid.UUID, day: date, study_session_id: uuid.UUID | None) -> Roster:
    """The people a session of an organisation may count on a day.

    Those of the organisation itself are expected by their status, unless they are temporarily elsewhere; whoever is
    there temporarily is expected there. Those of the organisations below are expected when they were invited.
    ``study_session_id`` None: nobody has been invited yet.
    """
    statuses = reference.setting(session, "attendance_statuses", day)
    invited = _invited(session, study_session_id)
    below = descendants(organisation_id, day)
    rows = session.execute(
        select(
            col(Member.id),
            col(Member.full_name),
            col(Membership.organisation_id),
            col(Membership.kind),
            col(MemberStatusPeriod.status),
        )
        .join(Membership, col(Membership.member_id) == col(Member.id))
        .join(
            MemberStatusPeriod,
            and_(
                col(MemberStatusPeriod.member_id) == col(Member.id),
                col(MemberStatusPeriod.valid_from) <= day,
                col(MemberStatusPeriod.valid_to) > day,
            ),
        )
        .join(below, below.c.organisation_id == col(Membership.organisation_id))
        .where(
            col(Membership.kind).in_((MembershipKind.OFFICIAL, MembershipKind.TEMPORARY)),
            col(Membership.valid_from) <= day,
            col(Membership.valid_to) > day,
        )
        .order_by(col(Member.name_sort), col(Member.id))
    ).all()
    away = _temporarily_elsewhere(session, organisation_id, day)
    found: dict[uuid.UUID, Person] = {}
    for member_id, name, home_id, kind, status in rows:
        if home_id == organisation_id:
            elsewhere = kind is MembershipKind.OFFICIAL and member_id in away
            expected = is_expected(status, temporarily_elsewhere=elsewhere, expected_statuses=statuses)
        else:
            expected = member_id in invited
        before = found.get(member_id)
        expected = expected or (before is not None and before.expected)
        found[member_id] = Person(member_id, name, expected, invited.get(member_id))
    return found


def check_belongs(people: Roster, member_ids: Mapping[str, uuid.UUID | None]) -> None:
    """Refuse people who do not belong to the organisation on the day; ``member_ids`` by pointer.

    Raises:
        Invalid: ``not_member_on_day``.
    """
    for pointer, member_id in member_ids.items():
        if member_id is not None and member_id not in people:
            raise Invalid.at(pointer, "not_member_on_day")


def names_of(session: Session, member_ids: Collection[uuid.UUID | None]) -> dict[uuid.UUID, str]:
    """The names of people."""
    wanted = {each for each in member_ids if each is not None}
    if not wanted:
        return {}
    rows = session.execute(select(col(Member.id), col(Member.full_name)).where(col(Member.id).in_(wanted)))
    return {row[0]: row[1] for row in rows}


def _invited(session: Session, study_session_id: uuid.UUID | None) -> dict[uuid.UUID, str | None]:
    if study_session_id is None:
        return {}
    rows = session.execute(
        select(col(StudySessionInvitation.member_id), col(StudySessionInvitation.excuse)).where(
            col(StudySessionInvitation.study_session_id) == study_session_id
        )
    )
    return {row[0]: row[1] for row in rows}


def _temporarily_elsewhere(session: Session, organisation_id: uuid.UUID, day: date) -> set[uuid.UUID]:
    official = select(col(Membership.member_id)).where(
        col(Membership.organisation_id) == organisation_id,
        col(Membership.kind) == MembershipKind.OFFICIAL,
        col(Membership.valid_from) <= day,
        col(Membership.valid_to) > day,
    )
    return set(
        session.execute(
            select(col(Membership.member_id)).where(
                col(Membership.member_id).in_(official),
                col(Membership.kind) == MembershipKind.TEMPORARY,
                col(Membership.organisation_id) != organisation_id,
                col(Membership.valid_from) <= day,
                col(Membership.valid_to) > day,
            )
        ).scalars()
    )
