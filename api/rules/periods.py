"""The windows of a programme year: when one may register, report and assess, and what follows after the last day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Window(StrEnum):
    """A part of the year that has a first or a last day."""

    REGISTRATION = "registration"
    REPORT = "report"
    ASSESSMENT = "assessment"


class Moment(StrEnum):
    """Where a day lies towards a window, whose last day belongs to it."""

    BEFORE = "before"
    WITHIN = "within"
    AFTER = "after"


class LateRule(StrEnum):
    """What happens after the last day: taken and marked late, taken from an officer with a reason, or refused."""

    ACCEPT = "accept"
    REASON = "reason"
    REFUSE = "refuse"


WINDOW_FIELDS: tuple[str, ...] = (
    "registration_opens_on",
    "registration_closes_on",
    "report_opens_on",
    "report_closes_on",
    "assessment_closes_on",
)
"""The days of a year, in the order in which they must follow each other (equal days are allowed)."""


@dataclass(frozen=True)
class Windows:
    """The days that hold for a cell; each last day belongs to its window. Assessment begins with the first report."""

    registration_opens_on: date
    registration_closes_on: date
    report_opens_on: date
    report_closes_on: date
    assessment_closes_on: date

    def bounds(self, window: Window) -> tuple[date, date]:
        """First and last day of a window."""
        if window is Window.REGISTRATION:
            return self.registration_opens_on, self.registration_closes_on
        if window is Window.REPORT:
            return self.report_opens_on, self.report_closes_on
        return self.report_opens_on, self.assessment_closes_on


def moment(windows: Windows, window: Window, day: date) -> Moment:
    """Where a day lies towards a window."""
    opens_on, closes_on = windows.bounds(window)
    if day < opens_on:
        return Moment.BEFORE
    return Moment.AFTER if day > closes_on else Moment.WITHIN


def first_out_of_order(days: Windows) -> str | None:
    """The first field whose day lies before the one it must follow; None when all are in order."""
    for earlier, later in (
        ("registration_opens_on", "registration_closes_on"),
        ("registration_opens_on", "report_opens_on"),
        ("report_opens_on", "report_closes_on"),
        ("report_opens_on", "assessment_closes_on"),
    ):
        if getattr(days, later) < getattr(days, earlier):
            return later
    return None
