from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.grading_rules import GradingRules


T = TypeVar("T", bound="RuleSetUpdate")


@_attrs_define
class RuleSetUpdate:
    """A change of a draft.

    Attributes:
        title (str | Unset):
        rules (GradingRules | Unset): A whole rule set: scale (best first), criteria, cap, periods, who appraises and
            who decides.
    """

    title: str | Unset = UNSET
    rules: GradingRules | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        rules: dict[str, Any] | Unset = UNSET
        if not isinstance(self.rules, Unset):
            rules = self.rules.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if rules is not UNSET:
            field_dict["rules"] = rules

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.grading_rules import GradingRules  # noqa: PLC0415

        d = dict(src_dict)
        title = d.pop("title", UNSET)

        _rules = d.pop("rules", UNSET)
        rules: GradingRules | Unset
        if isinstance(_rules, Unset):
            rules = UNSET
        else:
            rules = GradingRules.from_dict(_rules)

        rule_set_update = cls(
            title=title,
            rules=rules,
        )

        return rule_set_update
