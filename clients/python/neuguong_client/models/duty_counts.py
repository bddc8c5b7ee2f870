from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.duty_period import DutyPeriod
from ..models.duty_subject import DutySubject

T = TypeVar("T", bound="DutyCounts")


@_attrs_define
class DutyCounts:
    """How a unit and everything below it stands towards a duty: everybody asked is expected, done or late.

    Attributes:
        duty (str): Code of the catalogue `duty_kind`.
        name_vi (str):
        name_en (str):
        subject (DutySubject): Of whom a duty is asked.
        period (DutyPeriod): What a duty is asked once for.
        year (int):
        number (int): Which period of the year, from 1; 1 for a yearly duty.
        due_on (datetime.date): Last day for this unit; units below may have days of their own.
        asked (int): People or units of whom it is asked and who are not excused.
        expected (int): Not done yet, and in time.
        done (int):
        done_on_time (int):
        late (int): Not done, and the last day has passed.
        excused (int):
    """

    duty: str
    name_vi: str
    name_en: str
    subject: DutySubject
    period: DutyPeriod
    year: int
    number: int
    due_on: datetime.date
    asked: int
    expected: int
    done: int
    done_on_time: int
    late: int
    excused: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        duty = self.duty

        name_vi = self.name_vi

        name_en = self.name_en

        subject = self.subject.value

        period = self.period.value

        year = self.year

        number = self.number

        due_on = self.due_on.isoformat()

        asked = self.asked

        expected = self.expected

        done = self.done

        done_on_time = self.done_on_time

        late = self.late

        excused = self.excused

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "duty": duty,
                "name_vi": name_vi,
                "name_en": name_en,
                "subject": subject,
                "period": period,
                "year": year,
                "number": number,
                "due_on": due_on,
                "asked": asked,
                "expected": expected,
                "done": done,
                "done_on_time": done_on_time,
                "late": late,
                "excused": excused,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        duty = d.pop("duty")

        name_vi = d.pop("name_vi")

        name_en = d.pop("name_en")

        subject = DutySubject(d.pop("subject"))

        period = DutyPeriod(d.pop("period"))

        year = d.pop("year")

        number = d.pop("number")

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        asked = d.pop("asked")

        expected = d.pop("expected")

        done = d.pop("done")

        done_on_time = d.pop("done_on_time")

        late = d.pop("late")

        excused = d.pop("excused")

        duty_counts = cls(
            duty=duty,
            name_vi=name_vi,
            name_en=name_en,
            subject=subject,
            period=period,
            year=year,
            number=number,
            due_on=due_on,
            asked=asked,
            expected=expected,
            done=done,
            done_on_time=done_on_time,
            late=late,
            excused=excused,
        )

        duty_counts.additional_properties = d
        return duty_counts

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
