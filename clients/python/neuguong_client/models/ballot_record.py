from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="BallotRecord")


@_attrs_define
class BallotRecord:
    """A paper ballot on a proposed level as the counting team found it. Who voted how is not asked for.

    Attributes:
        held_on (datetime.date):
        level (str): Code of a level of the rule set.
        entitled (int): Entitled to vote.
        present (int):
        issued (int):
        returned (int):
        valid (int):
        in_favour (int):
        counting_team (list[str]): Names under the minutes of the count.
    """

    held_on: datetime.date
    level: str
    entitled: int
    present: int
    issued: int
    returned: int
    valid: int
    in_favour: int
    counting_team: list[str]

    def to_dict(self) -> dict[str, Any]:
        held_on = self.held_on.isoformat()

        level = self.level

        entitled = self.entitled

        present = self.present

        issued = self.issued

        returned = self.returned

        valid = self.valid

        in_favour = self.in_favour

        counting_team = self.counting_team

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "held_on": held_on,
                "level": level,
                "entitled": entitled,
                "present": present,
                "issued": issued,
                "returned": returned,
                "valid": valid,
                "in_favour": in_favour,
                "counting_team": counting_team,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        held_on = datetime.date.fromisoformat(d.pop("held_on"))

        level = d.pop("level")

        entitled = d.pop("entitled")

        present = d.pop("present")

        issued = d.pop("issued")

        returned = d.pop("returned")

        valid = d.pop("valid")

        in_favour = d.pop("in_favour")

        counting_team = cast(list[str], d.pop("counting_team"))

        ballot_record = cls(
            held_on=held_on,
            level=level,
            entitled=entitled,
            present=present,
            issued=issued,
            returned=returned,
            valid=valid,
            in_favour=in_favour,
            counting_team=counting_team,
        )

        return ballot_record
