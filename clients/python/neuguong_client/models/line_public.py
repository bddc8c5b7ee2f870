from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.bucket import Bucket
from ..models.standing import Standing

if TYPE_CHECKING:
    from ..models.unit_named import UnitNamed


T = TypeVar("T", bound="LinePublic")


@_attrs_define
class LinePublic:
    """One person behind a number. No texts.

    Attributes:
        member_id (UUID):
        full_name (str):
        organisation (UnitNamed): An organisation as it was called on the structure's day.
        standing (None | Standing): Null: no longer in the base; the pledge counts as a turn.
        bucket (Bucket | None):
        key_leader (bool):
        pledge_id (None | UUID):
        registered_on (datetime.date | None):
        publicised_on (datetime.date | None):
        self_reported_on (datetime.date | None):
        assessed_on (datetime.date | None):
        rating (int | None):
    """

    member_id: UUID
    full_name: str
    organisation: UnitNamed
    standing: None | Standing
    bucket: Bucket | None
    key_leader: bool
    pledge_id: None | UUID
    registered_on: datetime.date | None
    publicised_on: datetime.date | None
    self_reported_on: datetime.date | None
    assessed_on: datetime.date | None
    rating: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        member_id = str(self.member_id)

        full_name = self.full_name

        organisation = self.organisation.to_dict()

        standing: None | str
        if isinstance(self.standing, Standing):
            standing = self.standing.value
        else:
            standing = self.standing

        bucket: None | str
        if isinstance(self.bucket, Bucket):
            bucket = self.bucket.value
        else:
            bucket = self.bucket

        key_leader = self.key_leader

        pledge_id: None | str
        if isinstance(self.pledge_id, UUID):
            pledge_id = str(self.pledge_id)
        else:
            pledge_id = self.pledge_id

        registered_on: None | str
        if isinstance(self.registered_on, datetime.date):
            registered_on = self.registered_on.isoformat()
        else:
            registered_on = self.registered_on

        publicised_on: None | str
        if isinstance(self.publicised_on, datetime.date):
            publicised_on = self.publicised_on.isoformat()
        else:
            publicised_on = self.publicised_on

        self_reported_on: None | str
        if isinstance(self.self_reported_on, datetime.date):
            self_reported_on = self.self_reported_on.isoformat()
        else:
            self_reported_on = self.self_reported_on

        assessed_on: None | str
        if isinstance(self.assessed_on, datetime.date):
            assessed_on = self.assessed_on.isoformat()
        else:
            assessed_on = self.assessed_on

        rating: int | None
        rating = self.rating

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "member_id": member_id,
                "full_name": full_name,
                "organisation": organisation,
                "standing": standing,
                "bucket": bucket,
                "key_leader": key_leader,
                "pledge_id": pledge_id,
                "registered_on": registered_on,
                "publicised_on": publicised_on,
                "self_reported_on": self_reported_on,
                "assessed_on": assessed_on,
                "rating": rating,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.unit_named import UnitNamed  # noqa: PLC0415

        d = dict(src_dict)
        member_id = UUID(d.pop("member_id"))

        full_name = d.pop("full_name")

        organisation = UnitNamed.from_dict(d.pop("organisation"))

        def _parse_standing(data: object) -> None | Standing:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                standing_type_0 = Standing(data)

                return standing_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Standing, data)

        standing = _parse_standing(d.pop("standing"))

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

        key_leader = d.pop("key_leader")

        def _parse_pledge_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                pledge_id_type_0 = UUID(data)

                return pledge_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        pledge_id = _parse_pledge_id(d.pop("pledge_id"))

        def _parse_registered_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                registered_on_type_0 = datetime.date.fromisoformat(data)

                return registered_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        registered_on = _parse_registered_on(d.pop("registered_on"))

        def _parse_publicised_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                publicised_on_type_0 = datetime.date.fromisoformat(data)

                return publicised_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        publicised_on = _parse_publicised_on(d.pop("publicised_on"))

        def _parse_self_reported_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                self_reported_on_type_0 = datetime.date.fromisoformat(data)

                return self_reported_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        self_reported_on = _parse_self_reported_on(d.pop("self_reported_on"))

        def _parse_assessed_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                assessed_on_type_0 = datetime.date.fromisoformat(data)

                return assessed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        assessed_on = _parse_assessed_on(d.pop("assessed_on"))

        def _parse_rating(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        rating = _parse_rating(d.pop("rating"))

        line_public = cls(
            member_id=member_id,
            full_name=full_name,
            organisation=organisation,
            standing=standing,
            bucket=bucket,
            key_leader=key_leader,
            pledge_id=pledge_id,
            registered_on=registered_on,
            publicised_on=publicised_on,
            self_reported_on=self_reported_on,
            assessed_on=assessed_on,
            rating=rating,
        )

        line_public.additional_properties = d
        return line_public

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
