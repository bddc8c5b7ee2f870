"""The privacy desk on the wire: requests, one person's data, incidents, retention runs."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import AwareDatetime, Field

from api.rules.privacy_incidents import IncidentAction, IncidentState
from api.rules.privacy_requests import RequestAction, RequestKind, RequestState
from api.schemas.common import CivilDate, Id, Line, Named, Paragraphs, Partial, Public, Strict, omitted

Affected = Annotated[int, Field(ge=0, le=100_000_000, description="How many people; null: not known yet.")]


class PrivacyRequestCreate(Strict):
    """What a person asks about their own data; the desk enters what came on paper."""

    kind: RequestKind = Field(examples=["access"])
    text: Paragraphs = Field(examples=["Xin bản sao toàn bộ dữ liệu về tôi."])
    received_on: CivilDate | None = Field(default=None, description="Not ahead; today when left out.")


class PrivacyAnswer(Strict):
    """What is answered to the person: what was done, or why not."""

    answer: Paragraphs = Field(examples=["Đã gửi bản sao dữ liệu ngày 05/03/2026."])


class PrivacyRequestPublic(Public):
    """A request with its clocks, which run in working days."""

    id: Id
    member: Named
    organisation: Named
    kind: RequestKind
    state: RequestState
    text: str | None = Field(description="Null: removed after the time for which it is kept.")
    received_on: date
    acknowledge_by: date = Field(description="Last day to acknowledge it.")
    due_by: date = Field(description="Last day to answer it.")
    overdue: bool
    acknowledged_on: date | None
    decided_on: date | None
    answer: str | None
    allowed_actions: Sequence[RequestAction]
    version: int


class PersonalData(Public):
    """Everything that is kept of one person, table by table; secrets of their account are left out."""

    member_id: Id
    made_at: datetime
    tables: Mapping[str, Sequence[Mapping[str, Any]]] = Field(
        description="Table → rows.", examples=[{"member": [{"full_name": "Nguyễn Văn An"}]}]
    )


class IncidentCreate(Strict):
    """Opens the file of an incident."""

    organisation_id: Id
    title: Line = Field(examples=["Mất máy tính có danh sách đảng viên"])
    description: Paragraphs = Field(examples=["Máy tính của văn phòng bị lấy cắp tối 01/03."])
    discovered_at: AwareDatetime | None = Field(default=None, description="Not ahead; now when left out.")
    people_affected: Affected | None = None


class IncidentUpdate(Partial):
    """Adds to the file; what stood before stays in the trail."""

    title: Line = omitted()
    description: Paragraphs = omitted()
    measures: Paragraphs | None = omitted()
    people_affected: Affected | None = omitted()


class IncidentNotification(Strict):
    """Notes that the authority was notified."""

    notified_to: Line = Field(examples=["Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao"])
    notified_at: AwareDatetime | None = Field(default=None, description="Not ahead; now when left out.")
    late_reason: Paragraphs | None = Field(default=None, description="Needed after the last instant.")


class IncidentClosure(Strict):
    """Closes the file; without a notification the note says why none was needed."""

    note: Paragraphs = Field(examples=["Ổ đĩa đã mã hoá; không ai bị ảnh hưởng."])


class IncidentPublic(Public):
    """The file of an incident. ``overdue``: not notified although the clock has run out."""

    id: Id
    organisation: Named
    state: IncidentState
    title: str
    description: str
    measures: str | None
    people_affected: int | None
    discovered_at: datetime
    notify_by: datetime
    overdue: bool
    notified_at: datetime | None
    notified_to: str | None
    late_reason: str | None
    closed_at: datetime | None
    closing_note: str | None
    allowed_actions: Sequence[IncidentAction]
    version: int


class RetentionRunCreate(Strict):
    """Asks for a run. A trial counts what would go and removes nothing."""

    trial: bool = True


class RetentionResult(Public):
    """What one rule of retention found: rows older than ``kept_since``, which go unless it is a trial."""

    rule: str = Field(examples=["departed_contact"])
    days: int
    kept_since: date
    rows: int


class RetentionRunPublic(Public):
    """A run, queued or done."""

    id: Id
    trial: bool
    created_at: datetime
    finished_at: datetime | None = Field(description="Null: still to be done.")
    results: Sequence[RetentionResult]
