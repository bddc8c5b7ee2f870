from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.permission import Permission
from ..models.role import Role
from ..models.unfinished import Unfinished

if TYPE_CHECKING:
    from ..models.place import Place
    from ..models.right_public import RightPublic
    from ..models.signed_in_account import SignedInAccount


T = TypeVar("T", bound="MePublic")


@_attrs_define
class MePublic:
    """The caller's own account, what it may do and where to begin.

    Attributes:
        account (SignedInAccount): The account behind a session.
        email (None | str):
        second_factor (bool):
        unfinished (list[Unfinished]):
        cell (None | Place): The official cell of the caller's member; null when there is none today.
        home (None | Place): Where to begin: the widest organisation of a right, or the own cell.
        rights (list[RightPublic]):
        roles (list[Role]): The roles held anywhere: which parts of the interface make sense.
        permissions (list[Permission]): What the caller may do on at least one organisation.
        version (int):
    """

    account: SignedInAccount
    email: None | str
    second_factor: bool
    unfinished: list[Unfinished]
    cell: None | Place
    home: None | Place
    rights: list[RightPublic]
    roles: list[Role]
    permissions: list[Permission]
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.place import Place  # noqa: PLC0415

        account = self.account.to_dict()

        email: None | str
        email = self.email

        second_factor = self.second_factor

        unfinished = []
        for unfinished_item_data in self.unfinished:
            unfinished_item = unfinished_item_data.value
            unfinished.append(unfinished_item)

        cell: dict[str, Any] | None
        if isinstance(self.cell, Place):
            cell = self.cell.to_dict()
        else:
            cell = self.cell

        home: dict[str, Any] | None
        if isinstance(self.home, Place):
            home = self.home.to_dict()
        else:
            home = self.home

        rights = []
        for rights_item_data in self.rights:
            rights_item = rights_item_data.to_dict()
            rights.append(rights_item)

        roles = []
        for roles_item_data in self.roles:
            roles_item = roles_item_data.value
            roles.append(roles_item)

        permissions = []
        for permissions_item_data in self.permissions:
            permissions_item = permissions_item_data.value
            permissions.append(permissions_item)

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "account": account,
                "email": email,
                "second_factor": second_factor,
                "unfinished": unfinished,
                "cell": cell,
                "home": home,
                "rights": rights,
                "roles": roles,
                "permissions": permissions,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.place import Place  # noqa: PLC0415
        from ..models.right_public import RightPublic  # noqa: PLC0415
        from ..models.signed_in_account import SignedInAccount  # noqa: PLC0415

        d = dict(src_dict)
        account = SignedInAccount.from_dict(d.pop("account"))

        def _parse_email(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        email = _parse_email(d.pop("email"))

        second_factor = d.pop("second_factor")

        unfinished = []
        _unfinished = d.pop("unfinished")
        for unfinished_item_data in _unfinished:
            unfinished_item = Unfinished(unfinished_item_data)

            unfinished.append(unfinished_item)

        def _parse_cell(data: object) -> None | Place:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                cell_type_0 = Place.from_dict(data)

                return cell_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Place, data)

        cell = _parse_cell(d.pop("cell"))

        def _parse_home(data: object) -> None | Place:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                home_type_0 = Place.from_dict(data)

                return home_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Place, data)

        home = _parse_home(d.pop("home"))

        rights = []
        _rights = d.pop("rights")
        for rights_item_data in _rights:
            rights_item = RightPublic.from_dict(rights_item_data)

            rights.append(rights_item)

        roles = []
        _roles = d.pop("roles")
        for roles_item_data in _roles:
            roles_item = Role(roles_item_data)

            roles.append(roles_item)

        permissions = []
        _permissions = d.pop("permissions")
        for permissions_item_data in _permissions:
            permissions_item = Permission(permissions_item_data)

            permissions.append(permissions_item)

        version = d.pop("version")

        me_public = cls(
            account=account,
            email=email,
            second_factor=second_factor,
            unfinished=unfinished,
            cell=cell,
            home=home,
            rights=rights,
            roles=roles,
            permissions=permissions,
            version=version,
        )

        me_public.additional_properties = d
        return me_public

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
