"""The year's list of an organisation on the wire: who has registered and how far it has come, who has not and why."""

from collections.abc import Sequence
from datetime import date

from pydantic import Field

from api.rules.figures import Standing
from api.rules.pledges import PledgeState
from api.schemas.common import Id, Named, Public
from api.schemas.deeds import DeedPublic


class StandingPublic(Public):
    """One person's line. No text stands in it."""

    member: Named
    organisation: Named
    key_leader: bool
    standing: Standing
    pledge_id: Id | None = Field(description="Null until a pledge is registered.")
    state: PledgeState | None
    rating: str | None = Field(description="Code of the catalogue `rating_level`.")
    registered_on: date | None
    publicised_on: date | None
    self_reported_on: date | None
    assessed_on: date | None


class PublicisedPledge(Public):
    """A publicised pledge on the cell's notice board."""

    pledge_id: Id
    member: Named
    state: PledgeState
    publicised_on: date
    comments: int = Field(description="How many comments stand under it.")
    deeds: Sequence[DeedPublic]
