"""What a plan rests on, told cheaply, so that carrying it out need not plan again the rows that change nothing.

Every change leaves an event in its own transaction. A plan therefore still holds where no event that bears on lists
came after it was begun, on the same day and for somebody with the same rights. Where that cannot be told, all rows are
planned again and compared.
"""

import hashlib
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlmodel import col

from api.core.canonical import canonical_json
from api.models.events import Event
from api.rules.imports import WITHOUT_BEARING, WITHOUT_BEARING_KINDS
from api.services.context import Context
from api.services.events import settled

_MOST_EVENTS = 20_000
"""After more events than this it is quicker to plan again than to look through them."""


@dataclass(frozen=True)
class Basis:
    """``sequence``: the last event before planning began. ``standing``: a hash of the day and of the actor's rights."""

    sequence: int
    standing: str | None


def basis_of(ctx: Context) -> Basis:
    """What a plan begun now rests on. Ask before anything is read for it, in a session that only reads."""
    return Basis(settled(ctx.session), _standing(ctx))


def still_holds(ctx: Context, basis: Basis) -> bool:
    """Whether certainly nothing has changed that a plan resting on this depends on."""
    if basis.standing != _standing(ctx):
        return False
    newest = ctx.session.execute(select(func.max(col(Event.sequence)))).scalar() or 0
    if newest - basis.sequence > _MOST_EVENTS:
        return False
    bearing = select(col(Event.sequence)).where(
        col(Event.sequence) > basis.sequence,
        col(Event.subject).not_in(WITHOUT_BEARING),
        col(Event.kind).not_in(WITHOUT_BEARING_KINDS),
    )
    return ctx.session.execute(bearing.limit(1)).first() is None


def _standing(ctx: Context) -> str:
    actor = ctx.actor
    rights = sorted([right.role, right.organisation_id, right.path, right.below] for right in actor.rights)
    permissions = None if actor.permissions is None else sorted(actor.permissions)
    return hashlib.sha256(canonical_json([ctx.today, actor.is_system, rights, permissions])).hexdigest()
