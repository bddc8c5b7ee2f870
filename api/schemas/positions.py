"""Positions (chức vụ) on the wire."""

from datetime import date

from pydantic import Field

from api.schemas.common import CivilDate, Id, OpenEnd, Public, ShortLine
from api.schemas.members import DatedNote


class PositionOpen(DatedNote):
    """A post given to a person over an interval."""

    organisation_id: Id = Field(description="Where the post is.")
    kind: ShortLine = Field(description="Code of the catalogue `position_kind`.", examples=["secretary"])
    valid_from: CivilDate = Field(description="First day; may lie ahead.", examples=["2026-01-01"])
    valid_to: CivilDate | None = Field(default=None, description="First day it no longer holds; null: open.")


class PositionPublic(Public):
    """A post while it is held."""

    id: Id
    version: int
    member_id: Id
    member_name: str
    organisation_id: Id
    organisation_name: str
    kind: str
    kind_name_vi: str
    kind_name_en: str
    valid_from: date
    valid_to: OpenEnd
    decision_number: str | None
