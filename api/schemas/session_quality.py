"""The quality score of a session on the wire."""

from collections.abc import Sequence

from pydantic import Field

from api.schemas.common import Id, Line, Public, Strict
from api.schemas.directives import Code


class GroupScore(Strict):
    """Points in one group of the setting ``session_quality``."""

    group: Code = Field(examples=["preparation"])
    points: float = Field(ge=0, le=1000, examples=[18])
    note: Line | None = None


class SessionScores(Strict):
    """The points of a session; they replace those before."""

    scores: Sequence[GroupScore] = Field(min_length=1, max_length=50)


class GroupScorePublic(Public):
    """One group; ``points`` null: not scored."""

    group: str
    name_vi: str
    name_en: str
    maximum: float
    points: float | None
    note: str | None


class SessionQualityPublic(Public):
    """The quality score by the groups in force on the day of the session."""

    study_session_id: Id
    groups: Sequence[GroupScorePublic]
    points: float
    maximum: float
    scored: bool = Field(description="Whether every group has points.")
    version: int = Field(description="The version of the session.")
