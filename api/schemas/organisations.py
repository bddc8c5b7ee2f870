"""Organisations on the wire: what a client may say of one, and what it gets back."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from pydantic import EmailStr, Field, StringConstraints

from api.schemas.common import CivilDate, Id, Line, OpenEnd, Paragraphs, Partial, Public, ShortLine, Strict, omitted

KindCode = Annotated[
    str,
    StringConstraints(min_length=1, max_length=40, pattern=r"^[a-z0-9_]+$"),
    Field(description="Code of catalogue `organisation_kind`.", examples=["grassroots_cell"]),
]
SectorCode = Annotated[
    str,
    StringConstraints(min_length=1, max_length=40, pattern=r"^[a-z0-9_]+$"),
    Field(description="Code of catalogue `sector`.", examples=["public_service"]),
]
OrganisationCode = Annotated[
    str,
    StringConstraints(min_length=1, max_length=40),
    Field(description="Digits of the organisation's code; unique on any one day.", examples=["30000100000012"]),
]
Telephone = Annotated[
    str,
    StringConstraints(min_length=1, max_length=40, pattern=r"^[0-9+(). /-]+$"),
    Field(examples=["0214 3840 123"]),
]


class Contact(Strict):
    """How to reach an organisation; not dated."""

    address: Line | None = Field(default=None, examples=["Số 12 Trần Phú"])
    telephone: Telephone | None = Field(default=None, examples=["0214 3840 123"])
    email: EmailStr | None = Field(default=None, examples=["vanphong@example.vn"])


class NewUnit(Contact):
    """An organisation that shall begin."""

    id: Id | None = Field(
        default=None, description="Its id, when the client makes ids; otherwise the server makes one."
    )
    parent_id: Id | None = Field(default=None, description="Null: a root.")
    kind: KindCode
    name: Line = Field(examples=["Chi bộ Văn phòng Sở Nội vụ"])
    short_name: ShortLine | None = Field(default=None, examples=["CB Văn phòng"])
    sector: SectorCode | None = None
    code: OrganisationCode | None = None


class Decision(Strict):
    """The decision behind a change."""

    decision_number: ShortLine | None = Field(default=None, examples=["12-QĐ/TU"])
    decided_on: CivilDate | None = Field(default=None, examples=["2025-06-20"])
    reason: Paragraphs | None = None


class OrganisationCreate(NewUnit, Decision):
    """An organisation to establish at once, without a plan."""

    effective_on: CivilDate = Field(
        description="First day of the organisation; may lie ahead.", examples=["2025-07-01"]
    )


class ContactUpdate(Partial):
    """New contact data; null empties a field."""

    address: Line | None = omitted()
    telephone: Telephone | None = omitted()
    email: EmailStr | None = omitted()


class OrganisationName(Public):
    """An organisation in a few words."""

    id: Id
    kind: str
    name: str


class OrganisationRow(Public):
    """An organisation in a list, as it was on the day asked about."""

    id: Id
    parent_id: Id | None
    parent_name: str | None = Field(
        description="What it was called on that day, to tell equal names apart; null at the top and out of scope.",
        examples=["Đảng uỷ phường Kim Tân"],
    )
    kind: str
    sector: str | None
    name: str
    short_name: str | None
    code: str | None
    valid_from: date
    valid_to: OpenEnd


class OrganisationPublic(OrganisationRow):
    """One organisation as it was on the day asked about. Address, telephone and e-mail are today's.

    ``ancestors`` run from the root down and leave out what the caller may not see.
    """

    as_of: date
    address: str | None
    telephone: str | None
    email: str | None
    heir_id: Id | None = Field(description="Who took over the figures of an organisation that has ended.")
    ancestors: Sequence[OrganisationName]
    children_count: int = Field(description="Organisations directly below that the caller may see.")
    allowed_actions: Sequence[str] = Field(
        description="What the caller may do here: `update` the contact, `reorganise` it, `establish` one below it.",
        examples=[["update", "establish"]],
    )


class SubtreeNode(OrganisationRow):
    """An organisation in a subtree. ``depth`` is 0 for the organisation asked about."""

    depth: int
    children_count: int = Field(description="Organisations directly below, also those below the depth asked for.")


class Subtree(Public):
    """A subtree in the order of the tree: each organisation after its parent."""

    as_of: date
    nodes: Sequence[SubtreeNode]


class KindCount(Public):
    """How many organisations of one kind."""

    kind: str
    grassroots: bool = Field(description="Whether the kind counts as a grassroots organisation (tổ chức cơ sở đảng).")
    count: int


class SectorCount(Public):
    """How many grassroots organisations of one sector; null: none given."""

    sector: str | None
    count: int


class SubtreeCounts(Public):
    """How many organisations a subtree had on a day, the organisation asked about not counted."""

    as_of: date
    total: int
    by_kind: Sequence[KindCount]
    grassroots_total: int
    grassroots_by_sector: Sequence[SectorCount]


class ProfileSpan(Public):
    """What the organisation was and was called over an interval."""

    valid_from: date
    valid_to: OpenEnd
    kind: str
    name: str
    short_name: str | None
    sector: str | None
    code: str | None
    reorganisation_id: Id | None


class PlacementSpan(Public):
    """Where it stood over an interval. ``inherited``: after its end, under the heir of its figures."""

    valid_from: date
    valid_to: OpenEnd
    parent_id: Id | None
    parent_name: str | None = Field(
        description="Name of the parent when the interval began; null when it may not be seen."
    )
    inherited: bool
    reorganisation_id: Id | None


class SuccessionLink(Public):
    """A predecessor or successor."""

    organisation_id: Id
    name: str | None = Field(description="Its name today; null when it may not be seen.")
    effective_on: date
    heir: bool
    reorganisation_id: Id | None


class CaseLine(Public):
    """A reorganisation that touched the organisation."""

    id: Id
    kind: str
    state: str
    decision_number: str | None
    decided_on: date | None
    effective_on: date


class OrganisationTimeline(Public):
    """Everything dated about one organisation, in order of time."""

    id: Id
    valid_from: date
    valid_to: OpenEnd
    profiles: Sequence[ProfileSpan]
    placements: Sequence[PlacementSpan]
    predecessors: Sequence[SuccessionLink]
    successors: Sequence[SuccessionLink]
    cases: Sequence[CaseLine]
