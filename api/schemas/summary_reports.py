"""Reports to the level above (báo cáo tổng hợp) on the wire."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from api.rules.summary_reports import ReportAction, ReportPeriod, ReportState
from api.schemas.common import CivilDate, Id, Named, Paragraphs, Partial, Public, ShortLine, Strict, Year, omitted
from api.schemas.reference import Code

Period = Annotated[ReportPeriod, Field(description="The part of the year.", examples=["year"])]
SectionTexts = Annotated[
    Mapping[Code, Paragraphs],
    Field(
        max_length=40,
        description="Texts by the codes of the catalogue `summary_report_section`.",
        examples=[{"results": "Toàn đảng bộ đã hoàn thành việc đăng ký."}],
    ),
]


class SummaryReportCreate(Strict):
    """Begins an organisation's report of a period."""

    organisation_id: Id
    year: Year
    period: Period


class SummaryReportUpdate(Partial):
    """A change of what people write; figures are never typed. ``sections`` replaces all sections."""

    sections: SectionTexts = omitted()
    place: ShortLine | None = omitted()
    authority: ShortLine | None = omitted()
    signatory_title: ShortLine | None = omitted()
    signatory_name: ShortLine | None = omitted()


class SummaryReportSubmission(Strict):
    """Seals the report with the figures of a day and sends it."""

    as_of: CivilDate | None = Field(
        default=None, description="The day of the figures; the period's last day or today, whichever is earlier."
    )
    exception: Paragraphs | None = Field(
        default=None,
        description="Why it is sent although reports from below are not in.",
        examples=["Chi bộ Trạm Y tế mất liên lạc do bão; số liệu đã lấy từ hệ thống."],
    )


class SummaryReportReason(Strict):
    """Why a report is returned, or why an accepted one is corrected."""

    reason: Paragraphs = Field(examples=["Chưa nêu nguyên nhân của hạn chế."])


class ReportedIndicator(Public):
    """One figure: numerator, denominator and percent (0–100)."""

    code: str = Field(examples=["registered"])
    name: str = Field(examples=["Đã đăng ký"])
    numerator: int
    denominator: int | None = Field(description="Null where the indicator is a plain count.")
    percent: float | None = Field(description="Null where nothing was due.")
    base_rule: str = Field(description="Who belongs to the denominator.", examples=["due"])


class ReportedUnit(Public):
    """The figures of the organisation itself, of what belongs to no child, or of one organisation directly below."""

    relation: str = Field(examples=["itself"])
    organisation: Named | None
    indicators: Sequence[ReportedIndicator]


class SectionPublic(Public):
    """A section as the template in force has it; ``text`` null: nothing written yet."""

    code: str = Field(examples=["results"])
    title: str = Field(examples=["Kết quả học tập và làm theo Bác"])
    required: bool
    text: str | None


class BelowPublic(Public):
    """Where the report of an organisation directly below stands; ``state`` null: none has been begun."""

    organisation: Named
    report_id: Id | None
    state: ReportState | None
    is_in: bool
    on_time: bool | None = Field(description="Null until it has been sent.")
    digest: str | None = Field(description="Of the last issue it sent.")


class RuleVersion(Public):
    """A dated rule that the figures rest on, as it stood: where it is kept, and the hash of its content."""

    kind: str = Field(examples=["setting"])
    key: str = Field(examples=["status_requirements"])
    valid_from: date
    digest: str


class Signature(Public):
    """The signature block."""

    place: str = Field(examples=["Lào Cai"])
    authority: str = Field(examples=["T/M BAN CHẤP HÀNH"])
    title: str = Field(examples=["Bí thư"])
    name: str = Field(examples=["Trần Thị Bình"])


class SealedSection(Public):
    """A section as it was sent."""

    code: str = Field(examples=["results"])
    title: str = Field(examples=["Kết quả học tập và làm theo Bác"])
    text: str


class SealedContent(Public):
    """What was sent. Its canonical JSON, chained to the issue before, is what ``digest`` is the hash of."""

    organisation: Named
    to_organisation: Named | None
    year: int
    period: ReportPeriod
    number: int
    restates: int | None
    restatement_reason: str | None
    as_of: date
    base_on: date
    figures: Sequence[ReportedUnit]
    sections: Sequence[SealedSection]
    signature: Signature
    below: Sequence[BelowPublic]
    exception: str | None
    rules: Sequence[RuleVersion]


class VerdictPublic(Public):
    """What the level above said."""

    accepted: bool
    reason: str | None
    given_at: datetime
    given_by: Named | None


class IssuePublic(Public):
    """A sealed issue. ``intact``: its hash was recomputed just now and is the one it was sealed with."""

    id: Id
    number: int
    restates: int | None
    as_of: date
    sealed_at: datetime
    sealed_by: Named | None
    digest: str = Field(description="SHA-256, hexadecimal.")
    intact: bool
    verdict: VerdictPublic | None
    content: SealedContent


class SummaryReportRow(Public):
    """A report in a list."""

    id: Id
    organisation: Named
    to_organisation: Named | None
    year: int
    period: ReportPeriod
    state: ReportState
    issues: int = Field(description="How often it has been sealed and sent.")
    due_on: date
    submitted_on: date | None
    on_time: bool | None = Field(description="Null until it has been sent.")
    version: int


class SummaryReportPublic(SummaryReportRow):
    """A report in hand: what is written, what is missing before it can be sent, and who may do what."""

    sections: Sequence[SectionPublic]
    place: str | None
    authority: str | None
    signatory_title: str | None
    signatory_name: str | None
    restatement_reason: str | None
    missing_below: Sequence[Named]
    allowed_actions: Sequence[ReportAction]


class SummaryReportPreview(Public):
    """The figures as they would be sealed today for a day, and where the reports from below stand."""

    as_of: date
    figures: Sequence[ReportedUnit]
    below: Sequence[BelowPublic]


class FigureDifference(Public):
    """One figure that differs between two versions."""

    unit: str = Field(description="An organisation's id, or its relation where it has none.")
    unit_name: str | None
    code: str = Field(examples=["registered"])
    before_numerator: int | None
    before_denominator: int | None
    after_numerator: int | None
    after_denominator: int | None


class TextDifference(Public):
    """One section that differs between two versions."""

    code: str = Field(examples=["results"])
    before: str | None
    after: str | None


class DifferencesPublic(Public):
    """What a later version changed; ``after`` null: the figures as the rows give them today for the earlier day."""

    before: int
    after: int | None
    figures: Sequence[FigureDifference]
    texts: Sequence[TextDifference]


class ReportsBelow(Public):
    """An organisation's own report of a period, and those from directly below: expected, in and on time."""

    organisation_id: Id
    year: int
    period: ReportPeriod
    due_on: date
    own: SummaryReportRow | None = Field(description="The organisation's own report; null: none has been begun.")
    may_begin: bool = Field(description="Whether the caller may begin it now.")
    expected: int
    submitted: int
    on_time: int
    items: Sequence[BelowPublic]
