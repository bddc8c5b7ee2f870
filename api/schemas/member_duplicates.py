"""Records that may be one person, and merging them, on the wire."""

from collections.abc import Sequence

from pydantic import Field

from api.rules.member_duplicates import DuplicateEvidence
from api.schemas.common import Id, Public, Strict
from api.schemas.members import MemberLine, Reason


class DuplicateCandidate(Public):
    """Another record that may be the same person."""

    member: MemberLine
    points: int = Field(description="Weight of the evidence; the more the likelier.")
    evidence: Sequence[DuplicateEvidence] = Field(
        description="What the records have in common, and what speaks against it."
    )


class DuplicateGroup(Public):
    """People of one name and year of birth, of whom at least two may be one person."""

    members: Sequence[MemberLine]
    points: int = Field(description="Of the likeliest pair.")
    evidence: Sequence[DuplicateEvidence] = Field(description="Of the likeliest pair.")


class MemberMerge(Strict):
    """Merge another record into this one."""

    duplicate_id: Id = Field(description="The record that will live on in this one.")
    reason: Reason


class MemberMerged(Public):
    """What came of it."""

    member_id: Id
    duplicate_id: Id
    version: int
    moved: dict[str, int] = Field(
        description="How many facts of each kind now belong to the remaining record.",
        examples=[{"membership": 1, "pledge": 2}],
    )
    dropped: dict[str, int] = Field(
        description="How many facts of each kind said the same of the same time and were taken out.",
        examples=[{"membership": 1, "member_status": 1}],
    )
