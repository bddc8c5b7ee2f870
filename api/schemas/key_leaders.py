"""Key leaders (cán bộ lãnh đạo chủ chốt) on the wire."""

from datetime import date

from pydantic import Field

from api.schemas.common import CivilDate, Id, OpenEnd, Public
from api.schemas.members import DatedNote


class KeyLeaderMark(DatedNote):
    """A person counted as a key leader over an interval."""

    valid_from: CivilDate = Field(description="First day; may lie ahead.", examples=["2026-01-01"])
    valid_to: CivilDate | None = Field(default=None, description="First day it no longer holds; null: open.")


class KeyLeaderPublic(Public):
    """The flag while it holds, with the cell that set it."""

    id: Id
    version: int
    member_id: Id
    organisation_id: Id
    organisation_name: str
    valid_from: date
    valid_to: OpenEnd
    decision_number: str | None
