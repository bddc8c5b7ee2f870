"""Ethical standards (chuẩn mực đạo đức) as figures: versions issued, and how organisations stand on the base date."""

import uuid
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, and_, exists, select, union_all
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from api.models.organisations import Organisation
from api.models.standards import StandardVersion
from api.rules.histories import Interval
from api.rules.indicators.standards import FAMILY, overdue_for_review
from api.rules.standards import StandardState
from api.services.facts.sources import Fact, Moment, Records, Source, numbers_of

_PUBLISHED = (StandardState.ISSUED, StandardState.SUPERSEDED)


def _select(session: Session, moment: Moment) -> Records:
    version, earlier = StandardVersion, aliased(StandardVersion)
    revises = exists().where(
        col(earlier.organisation_id) == col(version.organisation_id),
        col(earlier.number) < col(version.number),
        col(earlier.state).in_(_PUBLISHED),
    )
    issued: Select[Any] = select(
        col(version.organisation_id).label("organisation_id"),
        col(version.id).label("id"),
        col(version.issued_on).label("happened_on"),
        col(version.title).label("title"),
        *numbers_of(FAMILY, standards_issued=~revises, standards_revised=revises),
    ).where(
        col(version.organisation_id).is_not(None),
        col(version.state).in_(_PUBLISHED),
        col(version.issued_on).between(moment.first_on, moment.base_on),
    )
    in_force = col(version.id).is_not(None)
    standing = (
        select(
            col(Organisation.id),
            col(Organisation.id),
            col(Organisation.valid_from),
            col(Organisation.name),
            *numbers_of(
                FAMILY,
                standards_organisations=col(Organisation.id).is_not(None),
                standards_in_force=in_force,
                standards_overdue=and_(in_force, col(version.review_by) < moment.base_on),
            ),
        )
        .outerjoin(
            version,
            and_(
                col(version.organisation_id) == col(Organisation.id),
                col(version.state).in_(_PUBLISHED),
                col(version.valid_from) <= moment.base_on,
                col(version.valid_to) > moment.base_on,
            ),
        )
        .where(col(Organisation.valid_from) <= moment.base_on, col(Organisation.valid_to) > moment.base_on)
    )
    return union_all(issued, standing)


def _recount(session: Session, moment: Moment) -> Iterator[Fact]:
    in_force: dict[uuid.UUID, StandardVersion] = {}
    known: set[uuid.UUID] = set()
    for version in session.execute(select(StandardVersion).order_by(col(StandardVersion.number))).scalars():
        owner = version.organisation_id
        if owner is None or version.state not in _PUBLISHED:
            continue
        if moment.has_seen(version.issued_on):
            yield Fact(owner, {"standards_revised" if owner in known else "standards_issued": 1})
        known.add(owner)
        if _interval(version).holds_on(moment.base_on):
            in_force[owner] = version
    for organisation in session.execute(select(Organisation)).scalars():
        if Interval(organisation.valid_from, organisation.valid_to).holds_on(moment.base_on):
            present = in_force.get(organisation.id)
            overdue = present is not None and overdue_for_review(present.review_by, moment.base_on)
            yield Fact(
                organisation.id,
                {
                    "standards_organisations": 1,
                    "standards_in_force": int(present is not None),
                    "standards_overdue": int(overdue),
                },
            )


def _interval(version: StandardVersion) -> Interval:
    assert version.valid_from is not None
    assert version.valid_to is not None
    return Interval(version.valid_from, version.valid_to)


SOURCE = Source(FAMILY, _select, _recount)
