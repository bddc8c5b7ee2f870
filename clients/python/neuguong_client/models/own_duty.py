from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.duty_period import DutyPeriod
from ..models.duty_state import DutyState
from ..models.duty_subject import DutySubject

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="OwnDuty")


@_attrs_define
class OwnDuty:
    """A duty of one's own, or (``organisation``) of a unit one answers for.

    Attributes:
        duty (str): Code of the catalogue `duty_kind`.
        name_vi (str):
        name_en (str):
        subject (DutySubject): Of whom a duty is asked.
        period (DutyPeriod): What a duty is asked once for.
        year (int):
        number (int): Which period of the year, from 1; 1 for a yearly duty.
        organisation (Named | None):
        state (DutyState): How somebody stands towards a duty on a day: one of these. ``late``: the last day has passed,
            and not done.
        due_on (datetime.date):
        done_on (datetime.date | None):
        on_time (bool | None):
        days_left (int): Days until the last day; negative when it has passed.
    """

    duty: str
    name_vi: str
    name_en: str
    subject: DutySubject
    period: DutyPeriod
    year: int
    number: int
    organisation: Named | None
    state: DutyState
    due_on: datetime.date
    done_on: datetime.date | None
    on_time: bool | None
    days_left: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        duty = self.duty

        name_vi = self.name_vi

        name_en = self.name_en

        subject = self.subject.value

        period = self.period.value

        year = self.year

        number = self.number

        organisation: dict[str, Any] | None
        if isinstance(self.organisation, Named):
            organisation = self.organisation.to_dict()
        else:
            organisation = self.organisation

        state = self.state.value

        due_on = self.due_on.isoformat()

        done_on: None | str
        if isinstance(self.done_on, datetime.date):
            done_on = self.done_on.isoformat()
        else:
            done_on = self.done_on

        on_time: bool | None
        on_time = self.on_time

        days_left = self.days_left

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
                "organisation": organisation,
                "state": state,
                "due_on": due_on,
                "done_on": done_on,
                "on_time": on_time,
                "days_left": days_left,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        duty = d.pop("duty")

        name_vi = d.pop("name_vi")

        name_en = d.pop("name_en")

        subject = DutySubject(d.pop("subject"))

        period = DutyPeriod(d.pop("period"))

        year = d.pop("year")

        number = d.pop("number")

        def _parse_organisation(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                organisation_type_0 = Named.from_dict(data)

                return organisation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        organisation = _parse_organisation(d.pop("organisation"))

        state = DutyState(d.pop("state"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        def _parse_done_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                done_on_type_0 = datetime.date.fromisoformat(data)

                return done_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        done_on = _parse_done_on(d.pop("done_on"))

        def _parse_on_time(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        on_time = _parse_on_time(d.pop("on_time"))

        days_left = d.pop("days_left")

        own_duty = cls(
            duty=duty,
            name_vi=name_vi,
            name_en=name_en,
            subject=subject,
            period=period,
            year=year,
            number=number,
            organisation=organisation,
            state=state,
            due_on=due_on,
            done_on=done_on,
            on_time=on_time,
            days_left=days_left,
        )

        own_duty.additional_properties = d
        return own_duty

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
