"""Statuses of members over time on the wire."""

from datetime import date

from pydantic import Field

from api.rules.members import MemberStatus
from api.schemas.common import CivilDate, Id, OpenEnd, Public
from api.schemas.members import DatedNote


class StatusChange(DatedNote):
    """A new status from a day on. On the day of the last one it replaces that one: a correction."""

    status: MemberStatus
    valid_from: CivilDate = Field(description="First day of the new status; may lie ahead.", examples=["2026-05-19"])
    organisation_id: Id | None = Field(
        default=None, description="The cell a person who had left comes back to; not asked of anybody else."
    )


class StatusPeriod(Public):
    """A status while it holds."""

    id: Id
    status: MemberStatus
    valid_from: date
    valid_to: OpenEnd
    decision_number: str | None
    reason: str | None
