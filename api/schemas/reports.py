"""Reports on the wire: interim progress, and the member's own account of the year (tự báo cáo)."""

from collections.abc import Mapping
from datetime import date, datetime

from pydantic import Field

from api.schemas.common import Id, Paragraphs, Public, Strict
from api.schemas.deeds import Quantity
from api.schemas.pledges import Confirmation, LateEntry

Quantities = dict[Id, Quantity]
"""Deed → the number reached."""


class ProgressCreate(Strict):
    """How the deeds stand, at any time between registration and the self-report."""

    text: Paragraphs = Field(examples=["Đến hết quý II đã tổ chức 20 buổi hướng dẫn."])
    quantities: Quantities = Field(default_factory=dict, max_length=50, description="Deed → the number reached so far.")


class ProgressPublic(Public):
    """An interim report."""

    id: Id
    reported_on: date
    text: str
    quantities: Mapping[Id, float]


class SelfReportCreate(LateEntry):
    """The member's own account under the three headings of the notebook. A later one supersedes an earlier."""

    done: Paragraphs = Field(description="Kết quả đã làm được.", examples=["Đã tổ chức 38 trên 40 buổi."])
    not_done: Paragraphs = Field(description="Chưa làm được.", examples=["Còn hai buổi vì mưa lũ."])
    next: Paragraphs = Field(description="Hướng phấn đấu.", examples=["Bổ sung hai buổi trong tháng 1."])
    quantities: Quantities = Field(default_factory=dict, max_length=50, description="Deed → the number reached.")
    confirmed: Confirmation | None = Field(
        default=None, description="For what is typed for another: how they confirmed it, if they have."
    )


class SelfReportPublic(Public):
    """A self-report; the one with the highest number holds."""

    id: Id
    number: int
    reported_on: date
    done: str
    not_done: str
    next: str
    quantities: Mapping[Id, float]
    written_at: datetime
