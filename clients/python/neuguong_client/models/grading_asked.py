from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.grading_period import GradingPeriod
from ..models.grading_subject import GradingSubject
from ..types import UNSET, Unset

T = TypeVar("T", bound="GradingAsked")


@_attrs_define
class GradingAsked:
    """Grades of one kind of subject for one period.

    Attributes:
        subject (GradingSubject): Who is graded.
        period (GradingPeriod): What a grade is given for. A term is named by its first year.
        year (int): Programme year.
        number (int | Unset): Which quarter, from 1; 1 for a year or a term. Default: 1.
    """

    subject: GradingSubject
    period: GradingPeriod
    year: int
    number: int | Unset = 1

    def to_dict(self) -> dict[str, Any]:
        subject = self.subject.value

        period = self.period.value

        year = self.year

        number = self.number

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "subject": subject,
                "period": period,
                "year": year,
            }
        )
        if number is not UNSET:
            field_dict["number"] = number

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        subject = GradingSubject(d.pop("subject"))

        period = GradingPeriod(d.pop("period"))

        year = d.pop("year")

        number = d.pop("number", UNSET)

        grading_asked = cls(
            subject=subject,
            period=period,
            year=year,
            number=number,
        )

        return grading_asked
