from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.grading_period import GradingPeriod
from ..models.grading_subject import GradingSubject
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.decided_grade import DecidedGrade


T = TypeVar("T", bound="GradingDecision")


@_attrs_define
class GradingDecision:
    """One decision on grades of a unit.

    Attributes:
        subject (GradingSubject): Who is graded.
        period (GradingPeriod): What a grade is given for. A term is named by its first year.
        year (int): Programme year.
        decision_number (str):
        grades (list[DecidedGrade]):
        number (int | Unset): Which quarter, from 1; 1 for a year or a term. Default: 1.
        decided_on (datetime.date | None | Unset): Today when left out.
        above_cap_reason (None | str | Unset): Why more than the ceiling get the top level, where the rule set lets a
            reason do.
    """

    subject: GradingSubject
    period: GradingPeriod
    year: int
    decision_number: str
    grades: list[DecidedGrade]
    number: int | Unset = 1
    decided_on: datetime.date | None | Unset = UNSET
    above_cap_reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        subject = self.subject.value

        period = self.period.value

        year = self.year

        decision_number = self.decision_number

        grades = []
        for grades_item_data in self.grades:
            grades_item = grades_item_data.to_dict()
            grades.append(grades_item)

        number = self.number

        decided_on: None | str | Unset
        if isinstance(self.decided_on, Unset):
            decided_on = UNSET
        elif isinstance(self.decided_on, datetime.date):
            decided_on = self.decided_on.isoformat()
        else:
            decided_on = self.decided_on

        above_cap_reason: None | str | Unset
        if isinstance(self.above_cap_reason, Unset):
            above_cap_reason = UNSET
        else:
            above_cap_reason = self.above_cap_reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "subject": subject,
                "period": period,
                "year": year,
                "decision_number": decision_number,
                "grades": grades,
            }
        )
        if number is not UNSET:
            field_dict["number"] = number
        if decided_on is not UNSET:
            field_dict["decided_on"] = decided_on
        if above_cap_reason is not UNSET:
            field_dict["above_cap_reason"] = above_cap_reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.decided_grade import DecidedGrade  # noqa: PLC0415

        d = dict(src_dict)
        subject = GradingSubject(d.pop("subject"))

        period = GradingPeriod(d.pop("period"))

        year = d.pop("year")

        decision_number = d.pop("decision_number")

        grades = []
        _grades = d.pop("grades")
        for grades_item_data in _grades:
            grades_item = DecidedGrade.from_dict(grades_item_data)

            grades.append(grades_item)

        number = d.pop("number", UNSET)

        def _parse_decided_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_on_type_0 = datetime.date.fromisoformat(data)

                return decided_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        decided_on = _parse_decided_on(d.pop("decided_on", UNSET))

        def _parse_above_cap_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        above_cap_reason = _parse_above_cap_reason(d.pop("above_cap_reason", UNSET))

        grading_decision = cls(
            subject=subject,
            period=period,
            year=year,
            decision_number=decision_number,
            grades=grades,
            number=number,
            decided_on=decided_on,
            above_cap_reason=above_cap_reason,
        )

        return grading_decision
