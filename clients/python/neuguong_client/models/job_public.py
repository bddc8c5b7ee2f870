from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.job_state import JobState

if TYPE_CHECKING:
    from ..models.job_public_result_type_0 import JobPublicResultType0


T = TypeVar("T", bound="JobPublic")


@_attrs_define
class JobPublic:
    """One piece of background work.

    Attributes:
        id (UUID):
        kind (str): What is being done.
        state (JobState): ``leased``: a worker has it until its lease runs out.
        progress (int): How many steps are done.
        total (int | None): Of how many; null while that is not known.
        rate_per_second (float | None): Steps a second since it was begun; null unless it is under way.
        seconds_left (int | None): Until it is done at that rate; null when nobody knows.
        attempts (int): How often it was begun.
        created_at (datetime.datetime):
        run_at (datetime.datetime): Not begun before this instant.
        result (JobPublicResultType0 | None): What came of it, once it is done.
        error_code (None | str): Why it failed, or why it will be tried again.
    """

    id: UUID
    kind: str
    state: JobState
    progress: int
    total: int | None
    rate_per_second: float | None
    seconds_left: int | None
    attempts: int
    created_at: datetime.datetime
    run_at: datetime.datetime
    result: JobPublicResultType0 | None
    error_code: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.job_public_result_type_0 import JobPublicResultType0  # noqa: PLC0415

        id = str(self.id)

        kind = self.kind

        state = self.state.value

        progress = self.progress

        total: int | None
        total = self.total

        rate_per_second: float | None
        rate_per_second = self.rate_per_second

        seconds_left: int | None
        seconds_left = self.seconds_left

        attempts = self.attempts

        created_at = self.created_at.isoformat()

        run_at = self.run_at.isoformat()

        result: dict[str, Any] | None
        if isinstance(self.result, JobPublicResultType0):
            result = self.result.to_dict()
        else:
            result = self.result

        error_code: None | str
        error_code = self.error_code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "state": state,
                "progress": progress,
                "total": total,
                "rate_per_second": rate_per_second,
                "seconds_left": seconds_left,
                "attempts": attempts,
                "created_at": created_at,
                "run_at": run_at,
                "result": result,
                "error_code": error_code,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.job_public_result_type_0 import JobPublicResultType0  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = d.pop("kind")

        state = JobState(d.pop("state"))

        progress = d.pop("progress")

        def _parse_total(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        total = _parse_total(d.pop("total"))

        def _parse_rate_per_second(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        rate_per_second = _parse_rate_per_second(d.pop("rate_per_second"))

        def _parse_seconds_left(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        seconds_left = _parse_seconds_left(d.pop("seconds_left"))

        attempts = d.pop("attempts")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        run_at = datetime.datetime.fromisoformat(d.pop("run_at"))

        def _parse_result(data: object) -> JobPublicResultType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                result_type_0 = JobPublicResultType0.from_dict(data)

                return result_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(JobPublicResultType0 | None, data)

        result = _parse_result(d.pop("result"))

        def _parse_error_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        error_code = _parse_error_code(d.pop("error_code"))

        job_public = cls(
            id=id,
            kind=kind,
            state=state,
            progress=progress,
            total=total,
            rate_per_second=rate_per_second,
            seconds_left=seconds_left,
            attempts=attempts,
            created_at=created_at,
            run_at=run_at,
            result=result,
            error_code=error_code,
        )

        job_public.additional_properties = d
        return job_public

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
