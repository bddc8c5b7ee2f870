"""The trail of changes and the log of readings as clients see them."""

import uuid
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import Field

from api.schemas.common import PageOf, Public


class ChangesState(StrEnum):
    """Why the changes of an event are there or not. ``erased``: removed at a person's request."""

    NONE = "none"
    SHOWN = "shown"
    WITHHELD = "withheld"
    ERASED = "erased"


class EventPublic(Public):
    """One change: who did what to which thing, when, and how it differed before."""

    id: uuid.UUID
    at: datetime = Field(examples=["2026-03-02T01:30:00Z"])
    kind: str = Field(description="Noun and what was done to it.", examples=["pledge.publicised"])
    subject: str = Field(description="The noun.", examples=["pledge"])
    subject_id: uuid.UUID = Field(description="The thing that changed.")
    organisation_id: uuid.UUID | None = Field(description="Where; null for what concerns the whole installation.")
    organisation_name: str | None = Field(description="Its name today.", examples=["Chi bộ Văn phòng"])
    actor_id: uuid.UUID | None = Field(description="The account that acted; null: the system itself.")
    actor_name: str | None = Field(examples=["Trần Thị Bình"])
    request_id: str = Field(
        description="Joins what one request did.", examples=["01968f3a-7c10-7d3e-9a51-5b0c8f2d4e61"]
    )
    data: dict[str, Any] = Field(description="Ids, codes, states and dates.", examples=[{"year": 2026}])
    changes: dict[str, Any] | None = Field(
        description="Field → [before, after]; null when there are none or they may not be shown.",
        examples=[{"state": ["registered", "publicised"]}],
    )
    changes_state: ChangesState
    tombstone: bool = Field(
        description="The subject no longer stands where this happened: whoever keeps a copy lets it go."
    )


class EventPage(PageOf[EventPublic]):
    """One page of the trail."""

    resume_after: str | None = Field(
        description="When following: what to give as `after` next time, also when nothing was new. Null otherwise.",
        examples=["WzQyXQ"],
    )


class ReadingPublic(Public):
    """Somebody opened a person's sensitive text."""

    id: uuid.UUID
    at: datetime
    account_id: uuid.UUID = Field(description="Who read.")
    account_name: str = Field(examples=["Trần Thị Bình"])
    member_id: uuid.UUID = Field(description="Whose text.")
    member_name: str = Field(examples=["Nguyễn Văn An"])
    organisation_id: uuid.UUID | None
    subject: str = Field(examples=["pledge"])
    subject_id: uuid.UUID
    right: str = Field(description="By which right.", examples=["pledge:open_text"])
    request_id: str
