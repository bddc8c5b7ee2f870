from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="ProfileCreate")


@_attrs_define
class ProfileCreate:
    """Keep which columns of an import fill which fields.

    Attributes:
        import_id (UUID): The import whose columns are right.
        name (str): What it is called.
    """

    import_id: UUID
    name: str

    def to_dict(self) -> dict[str, Any]:
        import_id = str(self.import_id)

        name = self.name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "import_id": import_id,
                "name": name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        import_id = UUID(d.pop("import_id"))

        name = d.pop("name")

        profile_create = cls(
            import_id=import_id,
            name=name,
        )

        return profile_create
