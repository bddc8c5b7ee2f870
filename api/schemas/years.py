"""Programme years on the wire: their windows, what holds for a cell, closing and reopening."""

from collections.abc import Sequence
from datetime import date, datetime

from pydantic import Field

from api.rules.periods import Window
from api.schemas.common import Id, Named, Paragraphs, Partial, Public, Strict, Year, omitted


class YearCreate(Strict):
    """A year to be opened, with the windows that hold where no organisation sets its own."""

    year: Year
    registration_opens_on: date = Field(examples=["2026-01-01"])
    registration_closes_on: date = Field(description="Last day.", examples=["2026-03-31"])
    report_opens_on: date = Field(examples=["2026-11-01"])
    report_closes_on: date = Field(description="Last day.", examples=["2026-12-10"])
    assessment_closes_on: date = Field(description="Last day.", examples=["2026-12-31"])


class YearUpdate(Partial):
    """Other windows for a year."""

    registration_opens_on: date = omitted()
    registration_closes_on: date = omitted()
    report_opens_on: date = omitted()
    report_closes_on: date = omitted()
    assessment_closes_on: date = omitted()


class YearPublic(Public):
    """An opened year."""

    year: int
    registration_opens_on: date
    registration_closes_on: date = Field(description="Last day.")
    report_opens_on: date
    report_closes_on: date = Field(description="Last day.")
    assessment_closes_on: date = Field(description="Last day.")
    version: int


class Years(Public):
    """The opened years, newest first."""

    items: Sequence[YearPublic]


class WindowsWrite(Strict):
    """An organisation's own days for its subtree; null: as above it."""

    registration_opens_on: date | None = None
    registration_closes_on: date | None = Field(default=None, description="Last day.", examples=["2026-04-15"])
    report_opens_on: date | None = None
    report_closes_on: date | None = Field(default=None, description="Last day.")
    assessment_closes_on: date | None = Field(default=None, description="Last day.")


class WindowPublic(Public):
    """One window as it holds for an organisation."""

    window: Window
    opens_on: date
    closes_on: date = Field(description="Last day.")


class OrganisationYearPublic(Public):
    """A year as it holds for an organisation: days, who set its own, and whether it is closed there."""

    year: int
    organisation: Named
    windows: Sequence[WindowPublic]
    own: WindowsWrite | None = Field(description="What this organisation itself has set; null: nothing.")
    closed: bool = Field(description="Whether the organisation's own pledges of the year refuse changes now.")
    closing_id: Id | None


class OpenWork(Public):
    """What is still open in a subtree before its year can be closed."""

    missing: int = Field(description="People who must register and have not.")
    registered: int = Field(description="Pledges registered and not yet publicised.")
    publicised: int = Field(description="Pledges publicised and not yet self-reported.")
    self_reported: int = Field(description="Pledges self-reported and not yet assessed.")


class ClosingCreate(Strict):
    """Closes a year for an organisation and all below it."""

    year: Year
    reason: Paragraphs | None = Field(
        default=None, description="Why it is closed although something is open; needed then, and only then."
    )


class Reopening(Strict):
    """Opens a closed year again."""

    reason: Paragraphs = Field(examples=["Kiểm tra phát hiện hai bản nhận xét ghi nhầm người."])


class ClosingPublic(Public):
    """A year closed for a subtree."""

    id: Id
    year: int
    organisation: Named
    closed_at: datetime
    closed_on: date
    closed_by: Named | None = Field(description="Null: the installation itself.")
    reason: str | None
    reopened_at: datetime | None
    reopened_by: Named | None
    reopening_reason: str | None
    version: int


class Closings(Public):
    """The closings at an organisation or above it, newest first, and what is still open at and below it."""

    items: Sequence[ClosingPublic]
    open_work: OpenWork
