from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.grading_period import GradingPeriod
from ..models.grading_state import GradingState

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="GradingRow")


@_attrs_define
class GradingRow:
    """A grade in a list.

    Attributes:
        id (UUID):
        member (Named | None):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        period (GradingPeriod): What a grade is given for. A term is named by its first year.
        year (int):
        number (int):
        state (GradingState): How far a grade has come.
        self_level (None | str):
        appraised_level (None | str):
        decided_level (None | str):
        version (int):
    """

    id: UUID
    member: Named | None
    organisation: Named
    period: GradingPeriod
    year: int
    number: int
    state: GradingState
    self_level: None | str
    appraised_level: None | str
    decided_level: None | str
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        id = str(self.id)

        member: dict[str, Any] | None
        if isinstance(self.member, Named):
            member = self.member.to_dict()
        else:
            member = self.member

        organisation = self.organisation.to_dict()

        period = self.period.value

        year = self.year

        number = self.number

        state = self.state.value

        self_level: None | str
        self_level = self.self_level

        appraised_level: None | str
        appraised_level = self.appraised_level

        decided_level: None | str
        decided_level = self.decided_level

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "member": member,
                "organisation": organisation,
                "period": period,
                "year": year,
                "number": number,
                "state": state,
                "self_level": self_level,
                "appraised_level": appraised_level,
                "decided_level": decided_level,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_member(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                member_type_0 = Named.from_dict(data)

                return member_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        member = _parse_member(d.pop("member"))

        organisation = Named.from_dict(d.pop("organisation"))

        period = GradingPeriod(d.pop("period"))

        year = d.pop("year")

        number = d.pop("number")

        state = GradingState(d.pop("state"))

        def _parse_self_level(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        self_level = _parse_self_level(d.pop("self_level"))

        def _parse_appraised_level(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        appraised_level = _parse_appraised_level(d.pop("appraised_level"))

        def _parse_decided_level(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        decided_level = _parse_decided_level(d.pop("decided_level"))

        version = d.pop("version")

        grading_row = cls(
            id=id,
            member=member,
            organisation=organisation,
            period=period,
            year=year,
            number=number,
            state=state,
            self_level=self_level,
            appraised_level=appraised_level,
            decided_level=decided_level,
            version=version,
        )

        grading_row.additional_properties = d
        return grading_row

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
