"""Hints on the wire: what would make a pledge more concrete. They warn; a person decides."""

from collections.abc import Sequence

from pydantic import Field

from api.schemas.common import Id, Public, Strict, Year
from api.schemas.deeds import DeedWrite


class HintsRequest(Strict):
    """A pledge that is not saved yet."""

    member_id: Id | None = Field(default=None, description="Whose it will be; null: one's own.")
    year: Year
    deeds: list[DeedWrite] = Field(max_length=50)


class HintPublic(Public):
    """One thing to improve."""

    pointer: str = Field(description="The field it is about.", examples=["/deeds/0/measure"])
    code: str = Field(examples=["measure_missing"])
    text: str = Field(description="A sentence in the caller's language.")


class LikenessPublic(Public):
    """A deed that is nearly the same as another one: one's own of an earlier year, or a comrade's."""

    pointer: str = Field(description="The deed it is about.", examples=["/deeds/0"])
    similarity_percent: int = Field(ge=0, le=100, description="100: the same words in the same order.")
    own: bool = Field(description="Whether the other deed is the member's own, of an earlier year.")
    year: int = Field(description="The year of the other deed.")
    member_name: str = Field(description="Whose deed it is.")
    action: str = Field(description="The other deed's text.")


class HintsPublic(Public):
    """Everything that may be improved in a pledge, the most useful first within each deed."""

    hints: Sequence[HintPublic]
    likenesses: Sequence[LikenessPublic]
