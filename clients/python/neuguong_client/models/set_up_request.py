from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.first_administrator import FirstAdministrator
    from ..models.first_organisation import FirstOrganisation


T = TypeVar("T", bound="SetUpRequest")


@_attrs_define
class SetUpRequest:
    """Everything an empty installation needs.

    Attributes:
        code (str): The setup code that the server prints for whoever installs it.
        administrator (FirstAdministrator): Who administers it.
        organisation (FirstOrganisation | None | Unset): Null only when the tree was loaded before; then the
            administrator gets its roots.
    """

    code: str
    administrator: FirstAdministrator
    organisation: FirstOrganisation | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.first_organisation import FirstOrganisation  # noqa: PLC0415

        code = self.code

        administrator = self.administrator.to_dict()

        organisation: dict[str, Any] | None | Unset
        if isinstance(self.organisation, Unset):
            organisation = UNSET
        elif isinstance(self.organisation, FirstOrganisation):
            organisation = self.organisation.to_dict()
        else:
            organisation = self.organisation

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "administrator": administrator,
            }
        )
        if organisation is not UNSET:
            field_dict["organisation"] = organisation

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.first_administrator import FirstAdministrator  # noqa: PLC0415
        from ..models.first_organisation import FirstOrganisation  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code")

        administrator = FirstAdministrator.from_dict(d.pop("administrator"))

        def _parse_organisation(data: object) -> FirstOrganisation | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                organisation_type_0 = FirstOrganisation.from_dict(data)

                return organisation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FirstOrganisation | None | Unset, data)

        organisation = _parse_organisation(d.pop("organisation", UNSET))

        set_up_request = cls(
            code=code,
            administrator=administrator,
            organisation=organisation,
        )

        return set_up_request
