"""Members (đảng viên) on the wire."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Self

from pydantic import AfterValidator, EmailStr, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from api.core.text import tidy
from api.models.members import Sex
from api.rules.members import MemberStatus
from api.schemas.common import CivilDate, Id, Line, Partial, Public, ShortLine, Strict, omitted
from api.schemas.partial_dates import PartialDay

FullName = Annotated[
    Line, Field(description="As written in the file; NFC, single spaces.", examples=["Nguyễn Thị Ánh Tuyết"])
]
NameOrder = Annotated[
    Line,
    Field(
        description="The words of the name in the order in which lists compare them, when the given name is not last.",
        examples=["Bhiŏ Niê Y"],
    ),
]
Number = Annotated[
    str,
    StringConstraints(min_length=1, max_length=30, pattern=r"^[0-9 .\-]+$"),
    AfterValidator(lambda number: "".join(filter(str.isdigit, number))),
]
NationalId = Annotated[
    Number, Field(description="Citizen identity number; text, leading zeros kept.", examples=["001090012345"])
]
CardNumber = Annotated[
    Number, Field(description="Number of the Party card; text, leading zeros kept.", examples=["030099004321"])
]
Telephone = Annotated[
    str,
    StringConstraints(max_length=30, pattern=r"^\+?[0-9][0-9 .\-]{5,28}$"),
    AfterValidator(tidy),
    Field(description="Telephone number.", examples=["0912 345 678"]),
]
Email = Annotated[EmailStr, Field(max_length=254, examples=["hoa@example.vn"])]
DecisionNumber = Annotated[ShortLine, Field(description="Number of the decision it rests on.", examples=["125-QĐ/ĐU"])]
Reason = Annotated[Line, Field(description="Why, in a sentence.")]


class MemberCreate(Strict):
    """A new record, with the cell the person belongs to and the status they have, since a day (also a coming one)."""

    full_name: FullName
    name_sort_override: NameOrder | None = None
    national_id: NationalId | None = None
    card_number: CardNumber | None = None
    birth_date: PartialDay | None = None
    sex: Sex | None = None
    joined_on: PartialDay | None = Field(default=None, description="Admitted to the Party.")
    official_on: PartialDay | None = Field(default=None, description="Became an official member.")
    telephone: Telephone | None = None
    email: Email | None = None
    organisation_id: Id = Field(description="The cell of the official membership.")
    status: MemberStatus
    valid_from: CivilDate = Field(description="Since when in this cell with this status.", examples=["2026-01-15"])
    decision_number: DecisionNumber | None = None
    key_leader: bool = Field(default=False, description="Counted as a key leader from the same day.")


class MemberUpdate(Partial):
    """What of a record is put right. Dated facts change through their own operations."""

    full_name: FullName = omitted()
    name_sort_override: NameOrder | None = omitted()
    national_id: NationalId | None = omitted()
    card_number: CardNumber | None = omitted()
    birth_date: PartialDay | None = omitted()
    sex: Sex | None = omitted()
    joined_on: PartialDay | None = omitted()
    official_on: PartialDay | None = omitted()
    telephone: Telephone | None = omitted()
    email: Email | None = omitted()


class MemberPublic(Public):
    """A record as the caller may see it; what may not be shown is null and named in ``masked``."""

    id: Id
    version: int
    full_name: str
    name_sort_override: str | None
    organisation_id: Id | None = Field(description="Official cell today; null when there is none.")
    home_organisation_id: Id = Field(description="The cell that keeps the record.")
    home_organisation_name: str
    status: MemberStatus = Field(description="Status today.")
    key_leader: bool = Field(description="Counted as a key leader today.")
    national_id: str | None
    card_number: str | None
    birth_date: PartialDay | None
    sex: Sex | None
    joined_on: PartialDay | None
    official_on: PartialDay | None
    telephone: str | None
    email: str | None
    masked: list[str] = Field(description="Fields that are null because the caller may not see them.")
    merged_into_id: Id | None = Field(description="The record this one was merged into; null when it stands itself.")
    next_statuses: Sequence[MemberStatus] = Field(description="What the status may change to.")
    allowed_actions: Sequence[str] = Field(
        description="What the caller may do here.", examples=[["update", "change_status", "introduce"]]
    )
    created_at: datetime
    updated_at: datetime


class MemberLine(Public):
    """A person in a list."""

    id: Id
    full_name: str
    organisation_id: Id = Field(description="The cell in which the list found them.")
    organisation_name: str
    status: MemberStatus
    key_leader: bool
    birth_date: PartialDay | None = Field(description="Null when not known or not to be shown.")
    masked: list[str] = Field(description="Fields that are null because the caller may not see them.")


class MemberSearch(Strict):
    """Whom to look for. Numbers go here, in the body, so that no address ever holds one."""

    name: Line | None = Field(default=None, description="Beginnings of words of the name, marks or not, in any order.")
    national_id: NationalId | None = None
    card_number: CardNumber | None = None
    birth_year: int | None = Field(default=None, ge=1850, le=2200)
    organisation_id: Id | None = Field(default=None, description="In this organisation and below it.")
    former: bool = Field(default=False, description="Among those without an official cell instead.")

    @model_validator(mode="after")
    def _something_to_look_for(self) -> Self:
        if self.name is None and self.national_id is None and self.card_number is None:
            raise PydanticCustomError("missing", "name a name or a number")
        return self


class DatedNote(Strict):
    """What a dated fact rests on."""

    decision_number: DecisionNumber | None = None
    reason: Reason | None = None


class DatedFactEnding(DatedNote):
    """The first day on which a fact no longer holds."""

    valid_to: date = Field(description="First day on which it no longer holds.", examples=["2026-07-01"])
