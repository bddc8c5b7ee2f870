from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.retention_result import RetentionResult


T = TypeVar("T", bound="RetentionRunPublic")


@_attrs_define
class RetentionRunPublic:
    """A run, queued or done.

    Attributes:
        id (UUID):
        trial (bool):
        created_at (datetime.datetime):
        finished_at (datetime.datetime | None): Null: still to be done.
        results (list[RetentionResult]):
    """

    id: UUID
    trial: bool
    created_at: datetime.datetime
    finished_at: datetime.datetime | None
    results: list[RetentionResult]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        trial = self.trial

        created_at = self.created_at.isoformat()

        finished_at: None | str
        if isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        results = []
        for results_item_data in self.results:
            results_item = results_item_data.to_dict()
            results.append(results_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "trial": trial,
                "created_at": created_at,
                "finished_at": finished_at,
                "results": results,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.retention_result import RetentionResult  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        trial = d.pop("trial")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_finished_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                finished_at_type_0 = datetime.datetime.fromisoformat(data)

                return finished_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        finished_at = _parse_finished_at(d.pop("finished_at"))

        results = []
        _results = d.pop("results")
        for results_item_data in _results:
            results_item = RetentionResult.from_dict(results_item_data)

            results.append(results_item)

        retention_run_public = cls(
            id=id,
            trial=trial,
            created_at=created_at,
            finished_at=finished_at,
            results=results,
        )

        retention_run_public.additional_properties = d
        return retention_run_public

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
