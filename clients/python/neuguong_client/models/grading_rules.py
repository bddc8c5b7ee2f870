from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.grader import Grader
from ..models.grading_period import GradingPeriod
from ..models.member_status import MemberStatus

if TYPE_CHECKING:
    from ..models.grading_ballot_rule import GradingBallotRule
    from ..models.grading_cap import GradingCap
    from ..models.grading_criterion import GradingCriterion
    from ..models.grading_level import GradingLevel


T = TypeVar("T", bound="GradingRules")


@_attrs_define
class GradingRules:
    """A whole rule set: scale (best first), criteria, cap, periods, who appraises and who decides.

    Attributes:
        levels (list[GradingLevel]):
        criteria (list[GradingCriterion]):
        cap (GradingCap | None):
        ballot (GradingBallotRule): When a ballot has a quorum, and from how many in favour (more than that share of
            those issued) it is carried.
        periods (list[GradingPeriod]):
        term_years (int): Years of a term.
        appraised_by (Grader): Which unit takes a step: the one in which the subject is graded, or the one directly
            above it.
        decided_by (Grader): Which unit takes a step: the one in which the subject is graded, or the one directly above
            it.
        statuses (list[MemberStatus]): Whose members are graded; for rule sets of members.
        organisation_kinds (list[str]): Which units are graded; for rule sets of organisations.
    """

    levels: list[GradingLevel]
    criteria: list[GradingCriterion]
    cap: GradingCap | None
    ballot: GradingBallotRule
    periods: list[GradingPeriod]
    term_years: int
    appraised_by: Grader
    decided_by: Grader
    statuses: list[MemberStatus]
    organisation_kinds: list[str]

    def to_dict(self) -> dict[str, Any]:
        from ..models.grading_cap import GradingCap  # noqa: PLC0415

        levels = []
        for levels_item_data in self.levels:
            levels_item = levels_item_data.to_dict()
            levels.append(levels_item)

        criteria = []
        for criteria_item_data in self.criteria:
            criteria_item = criteria_item_data.to_dict()
            criteria.append(criteria_item)

        cap: dict[str, Any] | None
        if isinstance(self.cap, GradingCap):
            cap = self.cap.to_dict()
        else:
            cap = self.cap

        ballot = self.ballot.to_dict()

        periods = []
        for periods_item_data in self.periods:
            periods_item = periods_item_data.value
            periods.append(periods_item)

        term_years = self.term_years

        appraised_by = self.appraised_by.value

        decided_by = self.decided_by.value

        statuses = []
        for statuses_item_data in self.statuses:
            statuses_item = statuses_item_data.value
            statuses.append(statuses_item)

        organisation_kinds = self.organisation_kinds

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "levels": levels,
                "criteria": criteria,
                "cap": cap,
                "ballot": ballot,
                "periods": periods,
                "term_years": term_years,
                "appraised_by": appraised_by,
                "decided_by": decided_by,
                "statuses": statuses,
                "organisation_kinds": organisation_kinds,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.grading_ballot_rule import GradingBallotRule  # noqa: PLC0415
        from ..models.grading_cap import GradingCap  # noqa: PLC0415
        from ..models.grading_criterion import GradingCriterion  # noqa: PLC0415
        from ..models.grading_level import GradingLevel  # noqa: PLC0415

        d = dict(src_dict)
        levels = []
        _levels = d.pop("levels")
        for levels_item_data in _levels:
            levels_item = GradingLevel.from_dict(levels_item_data)

            levels.append(levels_item)

        criteria = []
        _criteria = d.pop("criteria")
        for criteria_item_data in _criteria:
            criteria_item = GradingCriterion.from_dict(criteria_item_data)

            criteria.append(criteria_item)

        def _parse_cap(data: object) -> GradingCap | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                cap_type_0 = GradingCap.from_dict(data)

                return cap_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GradingCap | None, data)

        cap = _parse_cap(d.pop("cap"))

        ballot = GradingBallotRule.from_dict(d.pop("ballot"))

        periods = []
        _periods = d.pop("periods")
        for periods_item_data in _periods:
            periods_item = GradingPeriod(periods_item_data)

            periods.append(periods_item)

        term_years = d.pop("term_years")

        appraised_by = Grader(d.pop("appraised_by"))

        decided_by = Grader(d.pop("decided_by"))

        statuses = []
        _statuses = d.pop("statuses")
        for statuses_item_data in _statuses:
            statuses_item = MemberStatus(statuses_item_data)

            statuses.append(statuses_item)

        organisation_kinds = cast(list[str], d.pop("organisation_kinds"))

        grading_rules = cls(
            levels=levels,
            criteria=criteria,
            cap=cap,
            ballot=ballot,
            periods=periods,
            term_years=term_years,
            appraised_by=appraised_by,
            decided_by=decided_by,
            statuses=statuses,
            organisation_kinds=organisation_kinds,
        )

        return grading_rules
