"""One person's whole story on the wire."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from pydantic import Field

from api.schemas.common import Id, OpenEnd, Public


class TimelineKind(StrEnum):
    """What an entry is about."""

    MEMBERSHIP = "membership"
    STATUS = "status"
    POSITION = "position"
    KEY_LEADER = "key_leader"
    TRANSFER = "transfer"
    PLEDGE = "pledge"
    MERGER = "merger"


class TimelineEntry(Public):
    """One thing that happened or held. ``what`` is the status, kind of membership or post, state or stage."""

    on: date = Field(description="The day, or the first day.")
    until: OpenEnd
    kind: TimelineKind
    what: str = Field(examples=["official", "secretary", "received", "publicised"])
    subject_id: Id = Field(description="The fact, transfer, pledge or merged record.")
    organisation_id: Id | None
    organisation_name: str | None
    year: int | None = Field(description="Of a pledge; null otherwise.")
    decision_number: str | None
    reason: str | None


class Timeline(Public):
    """Everything, the latest first."""

    member_id: Id
    entries: Sequence[TimelineEntry]
