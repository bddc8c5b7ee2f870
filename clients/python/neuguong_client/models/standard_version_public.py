from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.standard_action import StandardAction
from ..models.standard_state import StandardState

if TYPE_CHECKING:
    from ..models.named import Named
    from ..models.standard_item_public import StandardItemPublic


T = TypeVar("T", bound="StandardVersionPublic")


@_attrs_define
class StandardVersionPublic:
    """A version with its items. ``issued_by`` null is the national list.

    Attributes:
        id (UUID):
        issued_by (Named | None):
        number (int):
        state (StandardState): How far a version has come.
        title (str):
        preamble (None | str):
        consultation_closes_on (datetime.date | None):
        decision_number (None | str):
        issued_on (datetime.date | None):
        valid_from (datetime.date | None):
        valid_to (datetime.date | None): First day on which it no longer holds; null while open.
        review_by (datetime.date | None):
        items (list[StandardItemPublic]):
        allowed_actions (list[StandardAction]):
        version (int):
    """

    id: UUID
    issued_by: Named | None
    number: int
    state: StandardState
    title: str
    preamble: None | str
    consultation_closes_on: datetime.date | None
    decision_number: None | str
    issued_on: datetime.date | None
    valid_from: datetime.date | None
    valid_to: datetime.date | None
    review_by: datetime.date | None
    items: list[StandardItemPublic]
    allowed_actions: list[StandardAction]
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        id = str(self.id)

        issued_by: dict[str, Any] | None
        if isinstance(self.issued_by, Named):
            issued_by = self.issued_by.to_dict()
        else:
            issued_by = self.issued_by

        number = self.number

        state = self.state.value

        title = self.title

        preamble: None | str
        preamble = self.preamble

        consultation_closes_on: None | str
        if isinstance(self.consultation_closes_on, datetime.date):
            consultation_closes_on = self.consultation_closes_on.isoformat()
        else:
            consultation_closes_on = self.consultation_closes_on

        decision_number: None | str
        decision_number = self.decision_number

        issued_on: None | str
        if isinstance(self.issued_on, datetime.date):
            issued_on = self.issued_on.isoformat()
        else:
            issued_on = self.issued_on

        valid_from: None | str
        if isinstance(self.valid_from, datetime.date):
            valid_from = self.valid_from.isoformat()
        else:
            valid_from = self.valid_from

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        review_by: None | str
        if isinstance(self.review_by, datetime.date):
            review_by = self.review_by.isoformat()
        else:
            review_by = self.review_by

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        allowed_actions = []
        for allowed_actions_item_data in self.allowed_actions:
            allowed_actions_item = allowed_actions_item_data.value
            allowed_actions.append(allowed_actions_item)

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "issued_by": issued_by,
                "number": number,
                "state": state,
                "title": title,
                "preamble": preamble,
                "consultation_closes_on": consultation_closes_on,
                "decision_number": decision_number,
                "issued_on": issued_on,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "review_by": review_by,
                "items": items,
                "allowed_actions": allowed_actions,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415
        from ..models.standard_item_public import StandardItemPublic  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

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

        number = d.pop("number")

        state = StandardState(d.pop("state"))

        title = d.pop("title")

        def _parse_preamble(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        preamble = _parse_preamble(d.pop("preamble"))

        def _parse_consultation_closes_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                consultation_closes_on_type_0 = datetime.date.fromisoformat(data)

                return consultation_closes_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        consultation_closes_on = _parse_consultation_closes_on(d.pop("consultation_closes_on"))

        def _parse_decision_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        decision_number = _parse_decision_number(d.pop("decision_number"))

        def _parse_issued_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                issued_on_type_0 = datetime.date.fromisoformat(data)

                return issued_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        issued_on = _parse_issued_on(d.pop("issued_on"))

        def _parse_valid_from(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_from_type_0 = datetime.date.fromisoformat(data)

                return valid_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        valid_from = _parse_valid_from(d.pop("valid_from"))

        def _parse_valid_to(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        valid_to = _parse_valid_to(d.pop("valid_to"))

        def _parse_review_by(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                review_by_type_0 = datetime.date.fromisoformat(data)

                return review_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        review_by = _parse_review_by(d.pop("review_by"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = StandardItemPublic.from_dict(items_item_data)

            items.append(items_item)

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = StandardAction(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        version = d.pop("version")

        standard_version_public = cls(
            id=id,
            issued_by=issued_by,
            number=number,
            state=state,
            title=title,
            preamble=preamble,
            consultation_closes_on=consultation_closes_on,
            decision_number=decision_number,
            issued_on=issued_on,
            valid_from=valid_from,
            valid_to=valid_to,
            review_by=review_by,
            items=items,
            allowed_actions=allowed_actions,
            version=version,
        )

        standard_version_public.additional_properties = d
        return standard_version_public

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
