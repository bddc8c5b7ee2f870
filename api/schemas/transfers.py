"""Transfers (chuyển sinh hoạt đảng) on the wire."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from pydantic import Field

from api.rules.transfers import TransferState
from api.schemas.common import CivilDate, Id, Public, Strict
from api.schemas.members import DatedNote, Reason


class Direction(StrEnum):
    """Seen from the organisation asked about."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"


class TransferIntroduce(DatedNote):
    """A person introduced by their cell to another one, which may lie anywhere."""

    member_id: Id
    organisation_id: Id = Field(description="The cell the person goes to.")
    introduced_on: CivilDate = Field(description="Date of the letter of introduction.", examples=["2026-03-02"])


class TransferReceive(Strict):
    """The new cell has received the person."""

    received_on: CivilDate = Field(
        description="First day in the new cell; not before the introduction.", examples=["2026-03-10"]
    )


class TransferCancel(Strict):
    """The transfer does not take place."""

    reason: Reason


class TransferPublic(Public):
    """A transfer with its state."""

    id: Id
    version: int
    member_id: Id
    member_name: str
    from_organisation_id: Id
    from_organisation_name: str
    to_organisation_id: Id
    to_organisation_name: str
    state: TransferState
    introduced_on: date
    received_on: date | None
    decision_number: str | None
    reason: str | None
    allowed_actions: Sequence[str] = Field(description="What the caller may do with it now.", examples=[["receive"]])
