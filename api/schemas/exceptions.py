"""Exceptions on the wire: people excepted from a year's pledge, with the reason."""

from datetime import date

from pydantic import Field

from api.schemas.common import Id, Named, Paragraphs, Public, Strict, Year


class ExceptionCreate(Strict):
    """Excepts a person from the duty of one year."""

    member_id: Id
    year: Year
    reason: Paragraphs = Field(examples=["Điều trị dài ngày theo giấy ra viện ngày 12/3."])
    decided_on: date | None = Field(default=None, description="The day of the decision; today when left out.")


class ExceptionPublic(Public):
    """An exception; from ``withdrawn_on`` on it counts no longer."""

    id: Id
    member: Named
    organisation: Named = Field(description="The cell that decided it.")
    year: int
    decided_on: date
    reason: str
    withdrawn_on: date | None
    version: int
