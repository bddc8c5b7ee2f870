from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.grading_subject import GradingSubject
from ..models.rule_set_action import RuleSetAction
from ..models.rule_set_state import RuleSetState

if TYPE_CHECKING:
    from ..models.grading_rules import GradingRules


T = TypeVar("T", bound="RuleSetPublic")


@_attrs_define
class RuleSetPublic:
    """A rule set; in force over its interval once issued.

    Attributes:
        id (UUID):
        subject (GradingSubject): Who is graded.
        number (int):
        state (RuleSetState): A rule set is worked on, then issued for ever; the next one of its subject takes its
            place.
        title (str):
        source (None | str):
        rules (GradingRules): A whole rule set: scale (best first), criteria, cap, periods, who appraises and who
            decides.
        valid_from (datetime.date | None):
        valid_to (datetime.date | None): First day on which it no longer holds; null while open.
        allowed_actions (list[RuleSetAction]):
        version (int):
    """

    id: UUID
    subject: GradingSubject
    number: int
    state: RuleSetState
    title: str
    source: None | str
    rules: GradingRules
    valid_from: datetime.date | None
    valid_to: datetime.date | None
    allowed_actions: list[RuleSetAction]
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        subject = self.subject.value

        number = self.number

        state = self.state.value

        title = self.title

        source: None | str
        source = self.source

        rules = self.rules.to_dict()

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
                "subject": subject,
                "number": number,
                "state": state,
                "title": title,
                "source": source,
                "rules": rules,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "allowed_actions": allowed_actions,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.grading_rules import GradingRules  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        subject = GradingSubject(d.pop("subject"))

        number = d.pop("number")

        state = RuleSetState(d.pop("state"))

        title = d.pop("title")

        def _parse_source(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source = _parse_source(d.pop("source"))

        rules = GradingRules.from_dict(d.pop("rules"))

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

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = RuleSetAction(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        version = d.pop("version")

        rule_set_public = cls(
            id=id,
            subject=subject,
            number=number,
            state=state,
            title=title,
            source=source,
            rules=rules,
            valid_from=valid_from,
            valid_to=valid_to,
            allowed_actions=allowed_actions,
            version=version,
        )

        rule_set_public.additional_properties = d
        return rule_set_public

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
