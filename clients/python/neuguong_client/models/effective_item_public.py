from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="EffectiveItemPublic")


@_attrs_define
class EffectiveItemPublic:
    """An item in force for an organisation, with the level it comes from and what it took the place of.

    Attributes:
        id (UUID):
        lineage_id (UUID):
        text (str):
        explanation (None | str):
        issued_by (Named | None): The organisation it comes from; null: the national list.
        version_id (UUID):
        in_place_of (list[str]):
    """

    id: UUID
    lineage_id: UUID
    text: str
    explanation: None | str
    issued_by: Named | None
    version_id: UUID
    in_place_of: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        id = str(self.id)

        lineage_id = str(self.lineage_id)

        text = self.text

        explanation: None | str
        explanation = self.explanation

        issued_by: dict[str, Any] | None
        if isinstance(self.issued_by, Named):
            issued_by = self.issued_by.to_dict()
        else:
            issued_by = self.issued_by

        version_id = str(self.version_id)

        in_place_of = self.in_place_of

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "lineage_id": lineage_id,
                "text": text,
                "explanation": explanation,
                "issued_by": issued_by,
                "version_id": version_id,
                "in_place_of": in_place_of,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        lineage_id = UUID(d.pop("lineage_id"))

        text = d.pop("text")

        def _parse_explanation(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        explanation = _parse_explanation(d.pop("explanation"))

        def _parse_issued_by(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                issued_by_type_0 = Named.from_dict(data)

                return issued_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        issued_by = _parse_issued_by(d.pop("issued_by"))

        version_id = UUID(d.pop("version_id"))

        in_place_of = cast(list[str], d.pop("in_place_of"))

        effective_item_public = cls(
            id=id,
            lineage_id=lineage_id,
            text=text,
            explanation=explanation,
            issued_by=issued_by,
            version_id=version_id,
            in_place_of=in_place_of,
        )

        effective_item_public.additional_properties = d
        return effective_item_public

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
