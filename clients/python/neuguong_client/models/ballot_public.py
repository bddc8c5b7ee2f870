from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="BallotPublic")


@_attrs_define
class BallotPublic:
    """A paper ballot with what follows from its numbers.

    Attributes:
        number (int):
        held_on (datetime.date):
        level (str):
        entitled (int):
        present (int):
        issued (int):
        returned (int):
        valid (int):
        in_favour (int):
        counting_team (list[str]):
        quorum (bool):
        carried (bool):
    """

    number: int
    held_on: datetime.date
    level: str
    entitled: int
    present: int
    issued: int
    returned: int
    valid: int
    in_favour: int
    counting_team: list[str]
    quorum: bool
    carried: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        held_on = self.held_on.isoformat()

        level = self.level

        entitled = self.entitled

        present = self.present

        issued = self.issued

        returned = self.returned

        valid = self.valid

        in_favour = self.in_favour

        counting_team = self.counting_team

        quorum = self.quorum

        carried = self.carried

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "held_on": held_on,
                "level": level,
                "entitled": entitled,
                "present": present,
                "issued": issued,
                "returned": returned,
                "valid": valid,
                "in_favour": in_favour,
                "counting_team": counting_team,
                "quorum": quorum,
                "carried": carried,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

        held_on = datetime.date.fromisoformat(d.pop("held_on"))

        level = d.pop("level")

        entitled = d.pop("entitled")

        present = d.pop("present")

        issued = d.pop("issued")

        returned = d.pop("returned")

        valid = d.pop("valid")

        in_favour = d.pop("in_favour")

        counting_team = cast(list[str], d.pop("counting_team"))

        quorum = d.pop("quorum")

        carried = d.pop("carried")

        ballot_public = cls(
            number=number,
            held_on=held_on,
            level=level,
            entitled=entitled,
            present=present,
            issued=issued,
            returned=returned,
            valid=valid,
            in_favour=in_favour,
            counting_team=counting_team,
            quorum=quorum,
            carried=carried,
        )

        ballot_public.additional_properties = d
        return ballot_public

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
