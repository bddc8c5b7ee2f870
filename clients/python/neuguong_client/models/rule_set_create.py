from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.grading_subject import GradingSubject

if TYPE_CHECKING:
    from ..models.grading_rules import GradingRules


T = TypeVar("T", bound="RuleSetCreate")


@_attrs_define
class RuleSetCreate:
    """A new draft of a rule set.

    Attributes:
        subject (GradingSubject): Who is graded.
        title (str):
        rules (GradingRules): A whole rule set: scale (best first), criteria, cap, periods, who appraises and who
            decides.
    """

    subject: GradingSubject
    title: str
    rules: GradingRules

    def to_dict(self) -> dict[str, Any]:
        subject = self.subject.value

        title = self.title

        rules = self.rules.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "subject": subject,
                "title": title,
                "rules": rules,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.grading_rules import GradingRules  # noqa: PLC0415

        d = dict(src_dict)
        subject = GradingSubject(d.pop("subject"))

        title = d.pop("title")

        rules = GradingRules.from_dict(d.pop("rules"))

        rule_set_create = cls(
            subject=subject,
            title=title,
            rules=rules,
        )

        return rule_set_create
