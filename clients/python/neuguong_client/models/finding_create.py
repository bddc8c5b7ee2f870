from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.finding_kind import FindingKind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.examined import Examined


T = TypeVar("T", bound="FindingCreate")


@_attrs_define
class FindingCreate:
    """A finding; a limitation names its remedy and the last day for it.

    Attributes:
        kind (FindingKind): A strength (ưu điểm) or a limitation (hạn chế).
        text (str):
        examined (Examined): What was examined, in exactly the version that was read; a paper from outside is named
            only.
        cause (None | str | Unset):
        remedy (None | str | Unset):
        due_on (datetime.date | None | Unset): Last day for the remedy.
    """

    kind: FindingKind
    text: str
    examined: Examined
    cause: None | str | Unset = UNSET
    remedy: None | str | Unset = UNSET
    due_on: datetime.date | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        text = self.text

        examined = self.examined.to_dict()

        cause: None | str | Unset
        if isinstance(self.cause, Unset):
            cause = UNSET
        else:
            cause = self.cause

        remedy: None | str | Unset
        if isinstance(self.remedy, Unset):
            remedy = UNSET
        else:
            remedy = self.remedy

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "text": text,
                "examined": examined,
            }
        )
        if cause is not UNSET:
            field_dict["cause"] = cause
        if remedy is not UNSET:
            field_dict["remedy"] = remedy
        if due_on is not UNSET:
            field_dict["due_on"] = due_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.examined import Examined  # noqa: PLC0415

        d = dict(src_dict)
        kind = FindingKind(d.pop("kind"))

        text = d.pop("text")

        examined = Examined.from_dict(d.pop("examined"))

        def _parse_cause(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cause = _parse_cause(d.pop("cause", UNSET))

        def _parse_remedy(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        remedy = _parse_remedy(d.pop("remedy", UNSET))

        def _parse_due_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        due_on = _parse_due_on(d.pop("due_on", UNSET))

        finding_create = cls(
            kind=kind,
            text=text,
            examined=examined,
            cause=cause,
            remedy=remedy,
            due_on=due_on,
        )

        return finding_create
