"""Reorganisation cases on the wire: what is asked for, the plan of what will happen, and the case itself."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from api.models.organisations import ReorganisationKind, ReorganisationState
from api.schemas.common import CivilDate, Id, Line, OpenEnd, Public, ShortLine, Strict, omitted
from api.schemas.organisations import Decision, KindCode, NewUnit, OrganisationCode, SectorCode

Codes = Annotated[
    Mapping[Id, OrganisationCode | None],
    Field(
        max_length=1000,
        description="New codes of organisations that move, by id: a code changes with the parent.",
    ),
]


class Case(Decision):
    """What every case says."""

    effective_on: CivilDate = Field(
        description="First day of the new state: past, today or ahead.", examples=["2025-07-01"]
    )


class EstablishRequest(Case):
    """Establish (thành lập) one organisation."""

    kind: Literal["establish"]
    unit: NewUnit


class RenameRequest(Case):
    """Rename (đổi tên) an organisation, or change its short name, code or sector. What is left out stays."""

    kind: Literal["rename"]
    organisation_id: Id
    name: Line = omitted()
    short_name: ShortLine | None = None
    sector: SectorCode | None = None
    code: OrganisationCode | None = None


class ChangeKindRequest(Case):
    """Change the kind (chuyển loại hình) of an organisation, and with it name and code where that is decided."""

    kind: Literal["change_kind"]
    organisation_id: Id
    new_kind: KindCode
    name: Line = omitted()
    short_name: ShortLine | None = None
    sector: SectorCode | None = None
    code: OrganisationCode | None = None


class MoveRequest(Case):
    """Move (chuyển về trực thuộc) organisations, with all that is below them, under another parent."""

    kind: Literal["move"]
    organisation_ids: list[Id] = Field(min_length=1, max_length=1000)
    parent_id: Id
    codes: Codes = Field(default_factory=dict)


class MergeRequest(Case):
    """Merge (hợp nhất, sáp nhập) organisations into one that exists (``into_id``) or a new one (``unit``).

    The sources end; their children and members go to the target, which inherits their figures.
    """

    kind: Literal["merge"]
    source_ids: list[Id] = Field(min_length=1, max_length=200)
    into_id: Id | None = None
    unit: NewUnit | None = None
    codes: Codes = Field(default_factory=dict)


class MemberDestination(Strict):
    """Where one member goes."""

    member_id: Id
    organisation_id: Id


class ChildDestination(Strict):
    """Under which parent one child goes."""

    organisation_id: Id
    parent_id: Id


MemberDestinations = Annotated[list[MemberDestination], Field(max_length=5000)]
ChildDestinations = Annotated[list[ChildDestination], Field(max_length=1000)]


class SplitRequest(Case):
    """Split (chia tách) an organisation into new ones; it goes on, or it ends when an heir is named.

    Give the units ids of your own, so that members and children can be sent to them.
    """

    kind: Literal["split"]
    organisation_id: Id
    units: list[NewUnit] = Field(min_length=1, max_length=50)
    heir_id: Id | None = Field(
        default=None, description="The unit that inherits the figures; null: the organisation goes on."
    )
    members: MemberDestinations = Field(default_factory=list)
    members_to: Id | None = Field(default=None, description="Where the members not named go.")
    children: ChildDestinations = Field(default_factory=list)
    children_to: Id | None = Field(default=None, description="Where the children not named go.")
    codes: Codes = Field(default_factory=dict)


class DissolveRequest(Case):
    """Dissolve (giải thể) an organisation. Its members and children go to organisations that exist."""

    kind: Literal["dissolve"]
    organisation_id: Id
    heir_id: Id = Field(description="Who inherits the figures; may be the parent.")
    members: MemberDestinations = Field(default_factory=list)
    members_to: Id | None = Field(default=None, description="Where the members not named go.")
    children: ChildDestinations = Field(default_factory=list)
    children_to: Id | None = Field(default=None, description="Where the children not named go.")
    codes: Codes = Field(default_factory=dict)


ReorganisationCreate = Annotated[
    EstablishRequest | RenameRequest | ChangeKindRequest | MoveRequest | MergeRequest | SplitRequest | DissolveRequest,
    Field(discriminator="kind"),
]


class ReorganisationRow(Public):
    """A case in a list."""

    id: Id
    kind: ReorganisationKind
    state: ReorganisationState
    organisation_id: Id = Field(description="The organisation the case is filed under.")
    decision_number: str | None
    decided_on: date | None
    effective_on: date
    created_at: datetime


class ReorganisationPublic(ReorganisationRow):
    """A case: what was asked, and what may be done with it."""

    reason: str | None
    request: Mapping[str, Any]
    plan_hash: str | None = Field(description="Hash of the plan that was applied; null before.")
    updated_at: datetime
    allowed_actions: Sequence[str] = Field(examples=[["update", "apply", "cancel"]])


class PlannedUnit(Public):
    """What happens to one organisation. ``moves_along`` counts the organisations below it that move with it."""

    organisation_id: Id
    action: Literal["opens", "moves", "changes", "closes"]
    name: str
    name_after: str
    kind: str
    kind_after: str
    parent_id: Id | None
    parent_id_after: Id | None
    code: str | None
    code_after: str | None
    heir_id: Id | None
    moves_along: int


class PlannedMember(Public):
    """A membership that goes to another organisation; ``organisation_id_after`` null: nobody has said where."""

    membership_id: Id
    member_id: Id
    full_name: str
    kind: str
    organisation_id: Id
    organisation_id_after: Id | None
    valid_to: OpenEnd


class PlannedPledges(Public):
    """Open pledges that go along with their members."""

    organisation_id: Id
    year: int
    state: str
    count: int


class EndedPosition(Public):
    """A position that ends with its organisation. ``valid_to`` is the end it would have had."""

    position_id: Id
    member_id: Id
    organisation_id: Id
    kind: str
    valid_to: OpenEnd


class EndedGrant(Public):
    """A granted role that ends with its organisation. ``valid_to`` is the end it would have had."""

    grant_id: Id
    account_id: Id
    organisation_id: Id
    role: str
    below: bool
    valid_to: OpenEnd


class PlanContent(Public):
    """What will happen when a case is applied."""

    effective_on: date
    state_after: Literal["applied", "scheduled"]
    units: Sequence[PlannedUnit]
    members: Sequence[PlannedMember]
    pledges: Sequence[PlannedPledges]
    positions: Sequence[EndedPosition]
    grants: Sequence[EndedGrant]


class Blocker(Public):
    """Why the case cannot be applied as it stands."""

    pointer: str = Field(description="Place in the request.", examples=["/source_ids/0"])
    code: str = Field(examples=["children_remain"])
    organisation_id: Id | None
    detail: str = Field(description="The sentence, in the caller's language.")


class ReorganisationPlan(PlanContent):
    """What will happen, and what stands in its way. Send ``plan_hash`` back to apply exactly this."""

    blockers: Sequence[Blocker]
    plan_hash: str


class Application(Strict):
    """Consent to a plan."""

    plan_hash: Annotated[
        str,
        StringConstraints(min_length=64, max_length=64, pattern=r"^[0-9a-f]{64}$"),
        Field(description="Of the plan as it was shown.", examples=["9f86d081884c7d659a2feaa0c55ad015" * 2]),
    ]
