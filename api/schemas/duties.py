"""Duties on the wire (việc phải làm): the calendar, who stands how, who is excused."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from api.rules.duties import DutyPeriod, DutyRule, DutyState, DutySubject
from api.rules.summary_reports import ReportPeriod
from api.schemas.common import CivilDate, Id, Named, Paragraphs, Public, Strict, Year

DutyCode = Annotated[
    str,
    Field(
        min_length=1,
        max_length=40,
        pattern=r"^[a-z][a-z0-9_]*$",
        description="Code of the catalogue `duty_kind`.",
        examples=["registration"],
    ),
]
PeriodNumber = Annotated[
    int, Field(ge=1, le=12, description="Which period of the year, from 1; 1 for a yearly duty.", examples=[1])
]


Days = Annotated[int, Field(ge=-366, le=366)]


class DutyKindData(Strict):
    """What a kind of duty asks of whom, by when, and when people are told; days count from the due day on."""

    rule: DutyRule
    of: DutySubject
    period: DutyPeriod
    window: Literal["registration_closes_on", "report_closes_on", "assessment_closes_on"] | None = None
    days_after: Days = 0
    report: ReportPeriod | None = Field(
        default=None, description="Due when this report is, by `summary_report_due_days`; in place of `days_after`."
    )
    reminders: list[Days] = Field(default_factory=list, max_length=10)
    climbs_after: Days
    quiet_after: Annotated[int, Field(ge=0, le=366)]
    may_unsubscribe: bool

    @field_validator("window")
    @classmethod
    def _only_yearly(cls, window: str | None, others: ValidationInfo) -> str | None:
        """A day of the year's windows comes once a year."""
        if window is not None and others.data.get("period") is not DutyPeriod.YEAR:
            raise ValueError("window")
        return window


class DutyNamed(Public):
    """A duty of one period of a year."""

    duty: DutyCode
    name_vi: str = Field(examples=["Đăng ký việc làm theo"])
    name_en: str
    subject: DutySubject
    period: DutyPeriod
    year: int
    number: PeriodNumber


class DutyCounts(DutyNamed):
    """How a unit and everything below it stands towards a duty: everybody asked is expected, done or late."""

    due_on: date = Field(description="Last day for this unit; units below may have days of their own.")
    asked: int = Field(description="People or units of whom it is asked and who are not excused.")
    expected: int = Field(description="Not done yet, and in time.")
    done: int
    done_on_time: int
    late: int = Field(description="Not done, and the last day has passed.")
    excused: int


class DutyRow(Public):
    """One person or unit of whom a duty is asked."""

    subject: Named
    organisation: Named
    state: DutyState
    due_on: date
    done_on: date | None
    on_time: bool | None = Field(description="Null while it is not done.")


class OwnDuty(DutyNamed):
    """A duty of one's own, or (``organisation``) of a unit one answers for."""

    organisation: Named | None
    state: DutyState
    due_on: date
    done_on: date | None
    on_time: bool | None
    days_left: int = Field(description="Days until the last day; negative when it has passed.")


class DutyAsked(Strict):
    """Which duty is meant."""

    duty: DutyCode
    year: Year
    number: PeriodNumber = 1


class DutyExcuseCreate(DutyAsked):
    """Excuses a unit from a duty of one period."""

    duty: DutyCode = Field(examples=["assessment"])
    reason: Paragraphs = Field(examples=["Chi bộ tập trung khắc phục hậu quả bão lũ."])
    decided_on: CivilDate | None = Field(default=None, description="Today when left out.")


class DutyExcusePublic(Public):
    """A unit excused from a duty, until it was withdrawn."""

    id: Id
    organisation: Named
    duty: str
    year: int
    number: int
    decided_on: date
    reason: str
    withdrawn_on: date | None
