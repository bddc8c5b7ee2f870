"""Sealed reports of a finished year: from the cells up, with the figures that the indicators give, accepted above."""

import random
import uuid
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from api.core.ids import new_id
from api.models.summary_reports import (
    SummaryReport,
    SummaryReportIssue,
    SummaryReportSection,
    SummaryReportVerdict,
)
from api.rules.figures import base_date
from api.rules.summary_reports import ReportPeriod, ReportState, due_on, last_day
from api.schemas.common import Named
from api.schemas.summary_reports import BelowPublic, ReportedUnit, SealedContent, SealedSection, Signature
from api.services import reference, roll_ups, summary_report_content
from api.services.context import Context
from api.services.demo.tables import Row, filled, noon
from api.services.facts import roll_ups as fact_sums
from api.services.figure_sheets import sheet_for
from api.services.roll_ups import Question, Tally

LATE = 0.02
"""Share of the cells whose report came after its last day."""

PERIOD = ReportPeriod.YEAR


@dataclass(frozen=True)
class Reporting:
    """The organisations that report for a year: as they stood on its last day, parents, names, paths, who signs."""

    parents: Mapping[uuid.UUID, uuid.UUID]
    names: Mapping[uuid.UUID, str]
    paths: Mapping[uuid.UUID, str]
    signatories: Mapping[uuid.UUID, str]
    place: str


class Reports:
    """Seals the reports of one year."""

    def __init__(
        self, ctx: Context, material: Mapping[str, Any], chance: random.Random, year: int, reporting: Reporting
    ) -> None:
        """Read the figures of all units at once."""
        self.ctx, self.texts, self.chance, self.year, self.reporting = ctx, material["reports"], chance, year, reporting
        self.as_of = last_day(year, PERIOD)
        self.due_on = due_on(year, PERIOD, reference.setting(ctx.session, "summary_report_due_days", self.as_of))
        self.children: dict[uuid.UUID, list[uuid.UUID]] = {}
        for child in sorted(reporting.parents, key=reporting.paths.__getitem__):
            self.children.setdefault(reporting.parents[child], []).append(child)
        self.template = summary_report_content.template(ctx.session, PERIOD, self.as_of)
        self.rules = summary_report_content.rule_versions(ctx.session, self.as_of)
        self.figures = ReportedFigures(ctx, year, self.as_of, list(reporting.parents))

    def levels(self) -> Iterator[list[Row]]:
        """The reports of one level after another, from the cells up, and at last those of the cells that are late.

        Each level must be written before the next is asked for: it holds what is in from below.
        """
        cells = [unit for unit in self.reporting.parents if unit not in self.children]
        late = {unit for unit in cells if self.chance.random() < LATE}
        yield self._sent([unit for unit in cells if unit not in late], 3, 9)
        above = [unit for unit in self.children if unit in self.reporting.parents]
        for depth in sorted({self._depth(unit) for unit in above}, reverse=True):
            yield self._sent([unit for unit in above if self._depth(unit) == depth], 11, 14)
        yield self._sent(sorted(late, key=self.reporting.paths.__getitem__), 17, 25)

    def _depth(self, unit: uuid.UUID) -> int:
        return self.reporting.paths[unit].count(".")

    def _sent(self, units: Sequence[uuid.UUID], first: int, last: int) -> list[Row]:
        """The reports of some units, sent on days of the January after, accepted some days later."""
        rows: list[Row] = []
        for unit in units:
            rows += self._one(unit, date(self.year + 1, 1, self.chance.randint(first, last)))
        return rows

    def _one(self, unit: uuid.UUID, day: date) -> Iterator[Row]:
        content = self._content(unit)
        signature = content.signature
        report = filled(
            SummaryReport,
            day,
            organisation_id=unit,
            to_organisation_id=self.reporting.parents[unit],
            year=self.year,
            period=PERIOD,
            state=ReportState.ACCEPTED,
            issues=1,
            due_on=self.due_on,
            submitted_on=day,
            place=signature.place,
            authority=signature.authority,
            signatory_title=signature.title,
            signatory_name=signature.name,
        )
        yield report
        for code, text in self.texts["sections"].items():
            yield SummaryReportSection, {"report_id": report[1]["id"], "code": code, "text": text}
        stored = content.model_dump(mode="json")
        issue = filled(
            SummaryReportIssue,
            day,
            id=new_id(),
            report_id=report[1]["id"],
            number=1,
            as_of=self.as_of,
            content=stored,
            digest=summary_report_content.digest_of(None, stored),
            sealed_at=noon(day),
        )
        yield issue
        given_at = noon(day + timedelta(days=self.chance.randint(1, 4)))
        yield filled(SummaryReportVerdict, day, issue_id=issue[1]["id"], accepted=True, given_at=given_at)

    def _content(self, unit: uuid.UUID) -> SealedContent:
        below = self._below(unit)
        authority = "T/M BAN CHẤP HÀNH" if unit in self.children else "T/M CHI BỘ"
        return SealedContent(
            organisation=self._named(unit),
            to_organisation=self._named(self.reporting.parents[unit]),
            year=self.year,
            period=PERIOD,
            number=1,
            restates=None,
            restatement_reason=None,
            as_of=self.as_of,
            base_on=base_date(self.year, self.as_of),
            figures=self.figures.of(self._named(unit), [self._named(each) for each in self.children.get(unit, ())]),
            sections=[
                SealedSection(code=each.code, title=each.name_vi, text=self.texts["sections"][each.code])
                for each in self.template
                if each.code in self.texts["sections"]
            ],
            signature=Signature(
                place=self.reporting.place,
                authority=authority,
                title=self.texts["signatory_title"],
                name=self.reporting.signatories[unit],
            ),
            below=below,
            exception=None if all(each.is_in for each in below) else self.texts["exception"],
            rules=self.rules,
        )

    def _below(self, unit: uuid.UUID) -> Sequence[BelowPublic]:
        if unit not in self.children:
            return ()
        return summary_report_content.below(self.ctx.session, unit, self.year, PERIOD, self.as_of)

    def _named(self, unit: uuid.UUID) -> Named:
        return Named(id=unit, name=self.reporting.names[unit])


class ReportedFigures:
    """What ``summary_report_content.figures`` gives, of many organisations by one statement a family."""

    def __init__(self, ctx: Context, year: int, as_of: date, units: Sequence[uuid.UUID]) -> None:
        """Read the numbers of every unit, everything below it included."""
        codes = reference.setting(ctx.session, "summary_report_indicators", as_of)
        self.sheet = sheet_for(ctx.session, codes, (year,), as_of)
        self.meanings = {each["code"]: each for each in self.sheet.definitions()}
        self.year = year
        question = Question((year,), as_of, as_of, ctx.today)
        [moment] = fact_sums.moments_of(question)
        tallies = roll_ups.of_units(ctx.session, units, question).tallies
        facts = fact_sums.of_units(ctx.session, units, question, self.sheet.families)
        self.tallies = {unit: tallies.get((unit, year), roll_ups.total([])) for unit in units}
        self.facts = {unit: facts.get((unit, moment), Counter()) for unit in units}

    def of(self, unit: Named, children: Sequence[Named]) -> list[ReportedUnit]:
        """The organisation itself, what belongs to no child, and each child."""
        own, facts = dict(self.tallies[unit.id]), Counter(self.facts[unit.id])
        for child in children:
            for column, number in self.tallies[child.id].items():
                own[column] -= number
            facts.subtract(self.facts[child.id])
        return [
            self._unit("itself", unit, self.tallies[unit.id], self.facts[unit.id]),
            self._unit("own", unit, own, facts),
            *(self._unit("child", child, self.tallies[child.id], self.facts[child.id]) for child in children),
        ]

    def _unit(self, relation: str, named: Named, tally: Tally, facts: Mapping[str, int]) -> ReportedUnit:
        found = self.sheet.unit(relation, None, {self.year: tally}, {self.year: facts})
        values = found["years"][0]["indicators"]
        indicators = [summary_report_content.reported(dict(each), self.meanings) for each in values]
        return ReportedUnit(relation=relation, organisation=named, indicators=indicators)
