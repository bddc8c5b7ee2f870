"""Notices on the wire (thông báo), and which e-mails somebody takes."""

from collections.abc import Sequence
from datetime import date, datetime

from pydantic import Field

from api.rules.notices import NoticeKind
from api.schemas.common import Id, Named, Public, Strict
from api.schemas.duties import DutyCode


class NoticePublic(Public):
    """What somebody was told of a duty, as it stood then."""

    id: Id
    kind: NoticeKind
    duty: str
    year: int
    number: int
    organisation: Named | None = Field(description="The unit one answers for; null when the duty is one's own.")
    due_on: date
    undone: int = Field(description="How many had not done it when the notice was written.")
    created_at: datetime
    read_at: datetime | None


class NoticesRead(Public):
    """How many notices were marked as read."""

    read: int


class NoticePreferences(Strict):
    """Which e-mails one takes. Notices in the application always come, and so do e-mails that may not be refused."""

    email: bool = Field(default=True, description="Whether e-mails are taken at all.")
    refused: Sequence[DutyCode] = Field(
        default=(), max_length=50, description="Duties whose e-mails are refused.", examples=[["registration"]]
    )


class NoticePreferencesPublic(Public):
    """Which e-mails one takes, and of which duties they may not be refused."""

    email: bool
    refused: Sequence[str]
    not_refusable: Sequence[str] = Field(description="Duties whose e-mails come whatever is chosen here.")
