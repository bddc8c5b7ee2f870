from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.group import Group
from ..models.indicator_public_code import IndicatorPublicCode
from ..models.indicator_public_denominator_type_0 import IndicatorPublicDenominatorType0
from ..models.indicator_public_family import IndicatorPublicFamily
from ..models.indicator_public_numerator import IndicatorPublicNumerator
from ..models.unit import Unit

if TYPE_CHECKING:
    from ..models.base_rule_public import BaseRulePublic


T = TypeVar("T", bound="IndicatorPublic")


@_attrs_define
class IndicatorPublic:
    """What an indicator means.

    Attributes:
        code (IndicatorPublicCode):
        family (IndicatorPublicFamily): Whose figures.
        name_vi (str):
        name_en (str):
        numerator (IndicatorPublicNumerator):
        denominator (IndicatorPublicDenominatorType0 | None):
        unit (Unit): What is counted.

            People (người) of a base; turns (lượt), such as each year's pledge of a person; records (a version, a session,
            an
            exemplar …); organisations.
        group (Group): Whom an indicator looks at.
        base_rule (BaseRulePublic): Who belongs to a denominator.
        source (str): The document it comes from.
    """

    code: IndicatorPublicCode
    family: IndicatorPublicFamily
    name_vi: str
    name_en: str
    numerator: IndicatorPublicNumerator
    denominator: IndicatorPublicDenominatorType0 | None
    unit: Unit
    group: Group
    base_rule: BaseRulePublic
    source: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code.value

        family = self.family.value

        name_vi = self.name_vi

        name_en = self.name_en

        numerator = self.numerator.value

        denominator: None | str
        if isinstance(self.denominator, IndicatorPublicDenominatorType0):
            denominator = self.denominator.value
        else:
            denominator = self.denominator

        unit = self.unit.value

        group = self.group.value

        base_rule = self.base_rule.to_dict()

        source = self.source

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "family": family,
                "name_vi": name_vi,
                "name_en": name_en,
                "numerator": numerator,
                "denominator": denominator,
                "unit": unit,
                "group": group,
                "base_rule": base_rule,
                "source": source,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.base_rule_public import BaseRulePublic  # noqa: PLC0415

        d = dict(src_dict)
        code = IndicatorPublicCode(d.pop("code"))

        family = IndicatorPublicFamily(d.pop("family"))

        name_vi = d.pop("name_vi")

        name_en = d.pop("name_en")

        numerator = IndicatorPublicNumerator(d.pop("numerator"))

        def _parse_denominator(data: object) -> IndicatorPublicDenominatorType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                denominator_type_0 = IndicatorPublicDenominatorType0(data)

                return denominator_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(IndicatorPublicDenominatorType0 | None, data)

        denominator = _parse_denominator(d.pop("denominator"))

        unit = Unit(d.pop("unit"))

        group = Group(d.pop("group"))

        base_rule = BaseRulePublic.from_dict(d.pop("base_rule"))

        source = d.pop("source")

        indicator_public = cls(
            code=code,
            family=family,
            name_vi=name_vi,
            name_en=name_en,
            numerator=numerator,
            denominator=denominator,
            unit=unit,
            group=group,
            base_rule=base_rule,
            source=source,
        )

        indicator_public.additional_properties = d
        return indicator_public

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
