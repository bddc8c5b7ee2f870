"""Memberships (sinh hoạt đảng) on the wire."""

from datetime import date

from pydantic import Field

from api.rules.members import MembershipKind
from api.schemas.common import CivilDate, Id, OpenEnd, Public
from api.schemas.members import DatedNote


class MembershipOpen(DatedNote):
    """A membership of a cell. Who changes cells for good is transferred instead."""

    organisation_id: Id = Field(description="The cell.")
    kind: MembershipKind = Field(examples=["temporary"])
    valid_from: CivilDate = Field(description="First day; may lie ahead.", examples=["2026-03-01"])
    valid_to: CivilDate | None = Field(default=None, description="First day it no longer holds; null: open.")


class MembershipPublic(Public):
    """A membership while it holds."""

    id: Id
    version: int
    member_id: Id
    organisation_id: Id
    organisation_name: str
    kind: MembershipKind
    valid_from: date
    valid_to: OpenEnd
    decision_number: str | None
    reason: str | None
