from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.bucket import Bucket

T = TypeVar("T", bound="RecountedLine")


@_attrs_define
class RecountedLine:
    """One person counted one by one: the columns they add to.

    Attributes:
        member_id (UUID):
        organisation_id (UUID):
        bucket (Bucket | None):
        stages (int): Stages behind the pledge, 0–4.
        rating (int | None):
        key_leader (bool):
    """

    member_id: UUID
    organisation_id: UUID
    bucket: Bucket | None
    stages: int
    rating: int | None
    key_leader: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        member_id = str(self.member_id)

        organisation_id = str(self.organisation_id)

        bucket: None | str
        if isinstance(self.bucket, Bucket):
            bucket = self.bucket.value
        else:
            bucket = self.bucket

        stages = self.stages

        rating: int | None
        rating = self.rating

        key_leader = self.key_leader

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "member_id": member_id,
                "organisation_id": organisation_id,
                "bucket": bucket,
                "stages": stages,
                "rating": rating,
                "key_leader": key_leader,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        member_id = UUID(d.pop("member_id"))

        organisation_id = UUID(d.pop("organisation_id"))

        def _parse_bucket(data: object) -> Bucket | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                bucket_type_0 = Bucket(data)

                return bucket_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Bucket | None, data)

        bucket = _parse_bucket(d.pop("bucket"))

        stages = d.pop("stages")

        def _parse_rating(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        rating = _parse_rating(d.pop("rating"))

        key_leader = d.pop("key_leader")

        recounted_line = cls(
            member_id=member_id,
            organisation_id=organisation_id,
            bucket=bucket,
            stages=stages,
            rating=rating,
            key_leader=key_leader,
        )

        recounted_line.additional_properties = d
        return recounted_line

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
