from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.report_period import ReportPeriod

if TYPE_CHECKING:
    from ..models.below_public import BelowPublic
    from ..models.named import Named
    from ..models.reported_unit import ReportedUnit
    from ..models.rule_version import RuleVersion
    from ..models.sealed_section import SealedSection
    from ..models.signature import Signature


T = TypeVar("T", bound="SealedContent")


@_attrs_define
class SealedContent:
    """What was sent. Its canonical JSON, chained to the issue before, is what ``digest`` is the hash of.

    Attributes:
        organisation (Named): A row of another resource by its id, with the name people know it by.
        to_organisation (Named | None):
        year (int):
        period (ReportPeriod): The part of a year that a report is of; its figures run from the year's beginning to the
            period's end.
        number (int):
        restates (int | None):
        restatement_reason (None | str):
        as_of (datetime.date):
        base_on (datetime.date):
        figures (list[ReportedUnit]):
        sections (list[SealedSection]):
        signature (Signature): The signature block.
        below (list[BelowPublic]):
        exception (None | str):
        rules (list[RuleVersion]):
    """

    organisation: Named
    to_organisation: Named | None
    year: int
    period: ReportPeriod
    number: int
    restates: int | None
    restatement_reason: None | str
    as_of: datetime.date
    base_on: datetime.date
    figures: list[ReportedUnit]
    sections: list[SealedSection]
    signature: Signature
    below: list[BelowPublic]
    exception: None | str
    rules: list[RuleVersion]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        organisation = self.organisation.to_dict()

        to_organisation: dict[str, Any] | None
        if isinstance(self.to_organisation, Named):
            to_organisation = self.to_organisation.to_dict()
        else:
            to_organisation = self.to_organisation

        year = self.year

        period = self.period.value

        number = self.number

        restates: int | None
        restates = self.restates

        restatement_reason: None | str
        restatement_reason = self.restatement_reason

        as_of = self.as_of.isoformat()

        base_on = self.base_on.isoformat()

        figures = []
        for figures_item_data in self.figures:
            figures_item = figures_item_data.to_dict()
            figures.append(figures_item)

        sections = []
        for sections_item_data in self.sections:
            sections_item = sections_item_data.to_dict()
            sections.append(sections_item)

        signature = self.signature.to_dict()

        below = []
        for below_item_data in self.below:
            below_item = below_item_data.to_dict()
            below.append(below_item)

        exception: None | str
        exception = self.exception

        rules = []
        for rules_item_data in self.rules:
            rules_item = rules_item_data.to_dict()
            rules.append(rules_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "organisation": organisation,
                "to_organisation": to_organisation,
                "year": year,
                "period": period,
                "number": number,
                "restates": restates,
                "restatement_reason": restatement_reason,
                "as_of": as_of,
                "base_on": base_on,
                "figures": figures,
                "sections": sections,
                "signature": signature,
                "below": below,
                "exception": exception,
                "rules": rules,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.below_public import BelowPublic  # noqa: PLC0415
        from ..models.named import Named  # noqa: PLC0415
        from ..models.reported_unit import ReportedUnit  # noqa: PLC0415
        from ..models.rule_version import RuleVersion  # noqa: PLC0415
        from ..models.sealed_section import SealedSection  # noqa: PLC0415
        from ..models.signature import Signature  # noqa: PLC0415

        d = dict(src_dict)
        organisation = Named.from_dict(d.pop("organisation"))

        def _parse_to_organisation(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                to_organisation_type_0 = Named.from_dict(data)

                return to_organisation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        to_organisation = _parse_to_organisation(d.pop("to_organisation"))

        year = d.pop("year")

        period = ReportPeriod(d.pop("period"))

        number = d.pop("number")

        def _parse_restates(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        restates = _parse_restates(d.pop("restates"))

        def _parse_restatement_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        restatement_reason = _parse_restatement_reason(d.pop("restatement_reason"))

        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        base_on = datetime.date.fromisoformat(d.pop("base_on"))

        figures = []
        _figures = d.pop("figures")
        for figures_item_data in _figures:
            figures_item = ReportedUnit.from_dict(figures_item_data)

            figures.append(figures_item)

        sections = []
        _sections = d.pop("sections")
        for sections_item_data in _sections:
            sections_item = SealedSection.from_dict(sections_item_data)

            sections.append(sections_item)

        signature = Signature.from_dict(d.pop("signature"))

        below = []
        _below = d.pop("below")
        for below_item_data in _below:
            below_item = BelowPublic.from_dict(below_item_data)

            below.append(below_item)

        def _parse_exception(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        exception = _parse_exception(d.pop("exception"))

        rules = []
        _rules = d.pop("rules")
        for rules_item_data in _rules:
            rules_item = RuleVersion.from_dict(rules_item_data)

            rules.append(rules_item)

        sealed_content = cls(
            organisation=organisation,
            to_organisation=to_organisation,
            year=year,
            period=period,
            number=number,
            restates=restates,
            restatement_reason=restatement_reason,
            as_of=as_of,
            base_on=base_on,
            figures=figures,
            sections=sections,
            signature=signature,
            below=below,
            exception=exception,
            rules=rules,
        )

        sealed_content.additional_properties = d
        return sealed_content

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
