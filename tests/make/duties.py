"""Kinds of duty for tests."""

from sqlalchemy import delete
from sqlmodel import Session, col

from api.models.reference import ReferenceItem

OF_PLEDGES = ("registration", "self_report", "assessment")


def only_duties_of_pledges(session: Session) -> None:
    """Leave the duties of a pledge alone in force, so that nobody is reminded of anything else."""
    session.execute(
        delete(ReferenceItem).where(
            col(ReferenceItem.catalogue) == "duty_kind", col(ReferenceItem.code).not_in(OF_PLEDGES)
        )
    )
