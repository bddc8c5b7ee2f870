"""Posts in a list of members: who holds which, where and since when. A post that is held already changes nothing.

A list gives posts and takes none away: they end at the person's own page, where the day and the reason are asked for.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import or_, select
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.db import read_columns
from api.models.members import Position
from api.models.reference import ReferenceItem
from api.rules.access import Permission
from api.schemas.positions import PositionOpen
from api.services import reference
from api.services.access import allowed
from api.services.context import Context
from api.services.histories import batches
from api.services.imports.fields import CellRefused
from api.services.imports.places import Place, Places
from api.services.imports.plans import PlannedRow

NONE = "none"
"""What lists write for somebody without a post."""

Post = tuple[uuid.UUID, str]
"""An organisation and a kind of position."""


@dataclass
class Posts:
    """The open posts of many people, who holds each, and the kinds there are. ``given``: post → row that gives it."""

    kinds: Mapping[str, ReferenceItem] = field(default_factory=dict)
    holders: defaultdict[Post, set[uuid.UUID]] = field(default_factory=lambda: defaultdict(set))
    given: dict[Post, int] = field(default_factory=dict)


def posts(ctx: Context, rows: Collection[PlannedRow], places: Places, member_ids: Collection[uuid.UUID]) -> Posts:
    """Load them, where any row names a post."""
    found = Posts()
    if not any("position" in row.values for row in rows):
        return found
    found.kinds = {item.code: item for item in reference.items(ctx.session, "position_kind", ctx.today)}
    organisations = {place.id for alike in places.by_name.values() for place in alike}
    for column, ids in ((col(Position.member_id), member_ids), (col(Position.organisation_id), organisations)):
        for batch in batches(ids):
            statement = select(col(Position.member_id), col(Position.organisation_id), col(Position.kind)).where(
                column.in_(batch), or_(col(Position.valid_to) == FOREVER, col(Position.valid_to) > ctx.today)
            )
            for row in read_columns(ctx.session, statement):
                found.holders[row.organisation_id, row.kind].add(row.member_id)
    return found


def post_given(
    ctx: Context,
    row: PlannedRow,
    places: Places,
    known: Posts,
    member_id: uuid.UUID | None,
    home: Place | None,
    valid_from: date,
) -> tuple[PositionOpen, Place] | None:
    """The post that a row gives somebody (``member_id`` None: somebody new), with where it is; None: nothing new.

    ``home``: the cell that the row names, where it does not say where the post is.
    """
    kind = row.values.get("position")
    if kind is None or kind == NONE:
        return None
    item = known.kinds.get(kind)
    if item is None:
        row.refuse("choice_invalid", "position")
        return None
    place = _place(row, places, home)
    if place is None:
        return None
    post = (place.id, kind)
    if member_id is not None and member_id in known.holders[post]:
        return None
    _refuse(ctx, row, known, item, place, member_id)
    since = row.values.get("position_from")
    request = PositionOpen(
        organisation_id=place.id,
        kind=kind,
        valid_from=valid_from if since is None else date.fromisoformat(since),
        decision_number=row.values.get("position_decision"),
    )
    if not place.valid_from <= request.valid_from < place.valid_to:
        row.refuse("organisation_not_active", "position_from" if since else "position")
    return None if row.errors else (request, place)


def _place(row: PlannedRow, places: Places, home: Place | None) -> Place | None:
    text = row.values.get("position_at")
    if text is None:
        if home is None:
            row.refuse("missing", "position_at")
        return home
    try:
        return places.find(text)
    except CellRefused as refused:
        row.refuse(refused.code, "position_at", **refused.params)
        return None


def _refuse(
    ctx: Context, row: PlannedRow, known: Posts, item: ReferenceItem, place: Place, member_id: uuid.UUID | None
) -> None:
    """Refuse a post that the actor may not give, or that somebody else holds alone."""
    if not allowed(ctx.actor, Permission.POSITION_MANAGE, place.path):
        row.refuse("right_missing", "position")
    if member_id is not None and member_id == ctx.actor.member_id and item.data.get("role"):
        row.refuse("own_position", "position")
    if item.data.get("single"):
        assert row.number is not None
        post = (place.id, item.code)
        first = known.given.setdefault(post, row.number)
        if first != row.number:
            row.refuse("row_repeated", "position", row=first)
        elif known.holders[post]:
            row.refuse("position_taken", "position")
