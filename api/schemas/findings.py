"""Findings of inspections on the wire (ưu điểm, hạn chế, khắc phục)."""

from collections.abc import Sequence
from datetime import date

from pydantic import Field

from api.rules.inspections import ExaminedKind, FindingAction, FindingKind, FindingState
from api.schemas.common import CivilDate, Id, Line, Named, Paragraphs, Public, Strict


class Examined(Strict):
    """What was examined, in exactly the version that was read; a paper from outside is named only."""

    kind: ExaminedKind = Field(examples=["document"])
    id: Id | None = Field(default=None, description="Null for a paper from outside.", examples=[None])
    version: int | None = Field(default=None, ge=1, description="The ETag of what was read.", examples=[None])
    label: Line | None = Field(default=None, examples=["Sổ nghị quyết chi bộ, tháng 3/2026"])


class FindingCreate(Strict):
    """A finding; a limitation names its remedy and the last day for it."""

    kind: FindingKind = Field(examples=["limitation"])
    text: Paragraphs = Field(examples=["Ba bản đăng ký còn chung chung, không có mốc thời gian."])
    cause: Paragraphs | None = Field(default=None, examples=["Chi bộ chưa góp ý trước khi công khai."])
    examined: Examined
    remedy: Paragraphs | None = Field(default=None, examples=["Bổ sung việc làm cụ thể, công khai lại."])
    due_on: CivilDate | None = Field(default=None, description="Last day for the remedy.", examples=["2199-09-30"])


class FindingExtension(Strict):
    """More time for a remedy, with the reason."""

    reason: Paragraphs = Field(examples=["Chờ hướng dẫn của cấp trên."])
    due_on: CivilDate = Field(description="The new last day, later than the present one.", examples=["2199-10-31"])


class RemedyReport(Strict):
    """Those inspected report what they put right."""

    text: Paragraphs = Field(examples=["Ba đồng chí đã sửa bản đăng ký, chi bộ đã công khai lại ngày 12/9."])


class Recheck(Strict):
    """What looking again has shown; when it does not satisfy, the new deadline."""

    satisfied: bool
    text: Paragraphs = Field(examples=["Đã kiểm tra lại, hai trong ba bản đạt yêu cầu."])
    due_on: CivilDate | None = Field(default=None, examples=["2199-11-15"])


class ExaminedPublic(Public):
    """What was examined. ``unchanged``: it still stands in that version; null for a paper from outside."""

    kind: ExaminedKind
    id: Id | None
    version: int | None
    label: str | None
    unchanged: bool | None


class FindingStepPublic(Public):
    """A step in the life of a limitation. ``text`` null: a deadline was missed."""

    action: FindingAction
    text: str | None
    on: date
    due_on: date | None


class FindingPublic(Public):
    """A finding. ``overdue``: its deadline has passed and no remedy was reported; it is then seen to one level up."""

    id: Id
    inspection_id: Id
    number: int
    kind: FindingKind
    text: str
    cause: str | None
    examined: ExaminedPublic
    state: FindingState
    remedy: str | None
    due_on: date | None
    overdue: bool
    times_overdue: int
    held_by: Named
    closed_on: date | None
    steps: Sequence[FindingStepPublic]
    allowed_actions: Sequence[FindingAction]
    version: int


class FindingLine(Public):
    """A limitation in the list of those who see to it."""

    id: Id
    inspection_id: Id
    inspection_title: str
    subject: Named = Field(description="The organisation inspected, or the cell of the person inspected.")
    text: str
    state: FindingState
    due_on: date | None
    overdue: bool
    times_overdue: int
    held_by: Named
