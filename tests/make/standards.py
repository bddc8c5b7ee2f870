"""Ethical standards for tests: versions as they stand in the table."""

from datetime import date, timedelta

from sqlalchemy import select, update
from sqlmodel import Session, col

from api.core.clock import FOREVER
from api.models.organisations import Organisation
from api.models.standards import StandardVersion
from api.rules.standards import StandardState


def issued(
    session: Session, owner: Organisation, issued_on: date, *, review_by: date | None = None, delay: int = 0
) -> StandardVersion:
    """A version issued on a day and in force ``delay`` days later; the one before it is superseded then."""
    valid_from = issued_on + timedelta(days=delay)
    mine = col(StandardVersion.organisation_id) == owner.id
    session.execute(
        update(StandardVersion)
        .where(mine, col(StandardVersion.valid_to) == FOREVER)
        .values(state=StandardState.SUPERSEDED, valid_to=valid_from)
    )
    number = len(session.execute(select(col(StandardVersion.id)).where(mine)).all()) + 1
    version = StandardVersion(
        organisation_id=owner.id,
        number=number,
        state=StandardState.ISSUED,
        title=f"Chuẩn mực đạo đức, lần {number}",
        decision_number=f"{number}-QĐ/ĐU",
        issued_on=issued_on,
        valid_from=valid_from,
        valid_to=FOREVER,
        review_by=review_by,
    )
    session.add(version)
    session.flush()
    return version
