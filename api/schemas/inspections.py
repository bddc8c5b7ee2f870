"""Inspections on the wire (kiểm tra, giám sát): the yearly plan, the inspection and its team."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from pydantic import Field

from api.rules.inspections import InspectionAction, InspectionState, TeamRole
from api.schemas.common import CivilDate, Id, Line, Named, Paragraphs, Partial, Public, ShortLine, Strict, Year, omitted
from api.schemas.findings import FindingPublic
from api.schemas.reference import Code


class InspectionPlanCreate(Strict):
    """An organisation's plan for a year; there is one a year."""

    year: Year
    title: Line = Field(examples=["Chương trình kiểm tra, giám sát năm 2026"])
    decision_number: ShortLine | None = Field(default=None, examples=["12-CTr/UBKT"])
    decided_on: CivilDate | None = Field(default=None, examples=["2026-01-10"])


class InspectionPlanUpdate(Partial):
    """A change of a plan."""

    title: Line = omitted()
    decision_number: ShortLine | None = omitted()
    decided_on: CivilDate | None = omitted()


class InspectionPlanPublic(Public):
    """A plan, with how many of its inspections stand in each state."""

    id: Id
    organisation: Named
    year: int
    title: str
    decision_number: str | None
    decided_on: date | None
    inspections: dict[InspectionState, int]
    version: int


class InspectionCreate(Strict):
    """Plans an inspection of an organisation, or of a person."""

    organisation_id: Id = Field(description="Who inspects.")
    plan_id: Id | None = Field(default=None, description="The yearly plan it belongs to; null: called for besides.")
    kind: Code = Field(description="Of the catalogue `inspection_kind`.", examples=["inspection"])
    subject_organisation_id: Id | None = Field(default=None, description="An organisation below the one that inspects.")
    subject_member_id: Id | None = Field(default=None, description="A member of the inspecting organisation's subtree.")
    title: Line = Field(examples=["Kiểm tra việc học tập và làm theo Bác năm 2025"])
    content: Paragraphs = Field(examples=["Đăng ký, công khai, tự báo cáo; chuẩn mực đạo đức; sinh hoạt chuyên đề."])
    period_from: CivilDate = Field(description="First day of the period examined.", examples=["2025-01-01"])
    period_to: CivilDate = Field(description="Last day of the period examined.", examples=["2025-12-31"])
    planned_for: CivilDate = Field(description="When it is to begin.", examples=["2026-05-10"])


class InspectionUpdate(Partial):
    """A change of an inspection before it begins."""

    title: Line = omitted()
    content: Paragraphs = omitted()
    period_from: CivilDate = omitted()
    period_to: CivilDate = omitted()
    planned_for: CivilDate = omitted()


class TeamLine(Strict):
    """One of the team."""

    member_id: Id
    role: TeamRole


class TeamWrite(Strict):
    """The whole team; exactly one is its head, and nobody inspects themselves."""

    members: Annotated[Sequence[TeamLine], Field(min_length=1, max_length=30)]


class InspectionAnnouncement(Strict):
    """Tells those inspected; a team must have been named."""

    announcement_number: ShortLine = Field(examples=["07-TB/UBKT"])
    report_due_on: CivilDate = Field(description="Last day for the subject's own report.", examples=["2199-05-01"])


class OwnReport(Strict):
    """The subject's own report; sending again replaces it until the inspection is concluded."""

    text: Paragraphs = Field(examples=["Chi bộ có 24/24 đảng viên đăng ký; còn hai đồng chí chưa tự báo cáo."])


class InspectionConclusion(Strict):
    """What the inspection concludes; from then on those inspected read its findings."""

    conclusion: Paragraphs = Field(examples=["Chi bộ thực hiện nghiêm túc; còn một hạn chế cần khắc phục."])
    conclusion_number: ShortLine = Field(examples=["15-KL/UBKT"])


class InspectionCancellation(Strict):
    """Why an inspection is not carried out."""

    reason: Paragraphs = Field(examples=["Đơn vị được sáp nhập."])


class TeamMemberPublic(Public):
    """One of the team."""

    member: Named
    role: TeamRole


class InspectionLine(Public):
    """An inspection in a list."""

    id: Id
    organisation: Named
    plan_id: Id | None
    kind: str
    subject_organisation: Named
    subject_member: Named | None
    title: str
    state: InspectionState
    planned_for: date
    version: int


class InspectionPublic(InspectionLine):
    """An inspection. Those inspected read the findings from the conclusion on."""

    content: str
    period_from: date
    period_to: date
    team: Sequence[TeamMemberPublic]
    announced_on: date | None
    announcement_number: str | None
    report_due_on: date | None
    own_report: str | None
    own_report_on: date | None
    begun_on: date | None
    concluded_on: date | None
    conclusion: str | None
    conclusion_number: str | None
    closed_on: date | None
    cancelled_reason: str | None
    findings: Sequence[FindingPublic]
    allowed_actions: Sequence[InspectionAction]
