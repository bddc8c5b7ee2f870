"""The list of a year's registered pledges with their texts, for those who may read them; readings are logged."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import Forbidden
from api.models.members import Member
from api.models.pledges import Pledge
from api.rules.access import Permission
from api.rules.dates import format_date
from api.schemas.deeds import DeedPublic
from api.services import deeds, events, restrictions
from api.services.access import allowed
from api.services.context import Context
from api.services.exports.asked import Asked, cells_at_once, units_of
from api.services.external_keys import keys_of
from api.services.histories import batches
from api.services.imports.people import SUBJECT
from api.services.sheets import Cell


def rows(ctx: Context, asked: Asked) -> Iterator[dict[str, Cell]]:
    """One row a pledge, cell by cell, in the order of names; only cells whose texts the actor may read.

    Raises:
        Forbidden: when that is none of them.
    """
    units = units_of(ctx, asked)
    own = {unit.id for unit in units if allowed(ctx.actor, Permission.PLEDGE_READ_CELL, unit.path)}
    readable = [unit for unit in units if unit.id in own or allowed(ctx.actor, Permission.PLEDGE_OPEN_TEXT, unit.path)]
    sensitive = {unit.id for unit in readable if allowed(ctx.actor, Permission.MEMBER_READ_SENSITIVE, unit.path)}
    if not readable:
        raise Forbidden("forbidden", permission=str(Permission.PLEDGE_OPEN_TEXT))
    for cells in cells_at_once(readable):
        order = {cell_id: place for place, cell_id in enumerate(cells)}
        found = sorted(
            ctx.session.execute(
                select(
                    col(Pledge.id),
                    col(Pledge.member_id),
                    col(Pledge.organisation_id),
                    col(Pledge.registered_on),
                    col(Member.full_name),
                    col(Member.name_sort),
                    col(Member.card_number),
                    col(Member.birth_date),
                    col(Member.birth_precision),
                )
                .join(Member, col(Member.id) == col(Pledge.member_id))
                .where(
                    col(Pledge.year) == asked.year,
                    col(Pledge.organisation_id).in_(cells),
                    col(Pledge.registered_on).is_not(None),
                )
            ),
            key=lambda row: (order[row.organisation_id], row.name_sort, row.id),
        )
        keys = keys_of(ctx, asked.system, SUBJECT, [row.member_id for row in found])
        for batch in batches(found):
            texts = deeds.of_pledges(ctx.session, [row.id for row in batch])
            restricted = restrictions.among(ctx.session, [row.member_id for row in batch])
            for row in batch:
                above = row.organisation_id not in own
                withheld = above and row.member_id in restricted
                if above and not withheld:
                    events.record_read(
                        ctx, row.member_id, row.organisation_id, "pledge", row.id, str(Permission.PLEDGE_OPEN_TEXT)
                    )
                out: dict[str, Cell] = {
                    "key": keys.get(row.member_id),
                    "full_name": row.full_name,
                    "organisation": cells[row.organisation_id].row.name,
                    "year": asked.year,
                    "registered_on": f"{row.registered_on:%d/%m/%Y}",
                }
                if row.organisation_id in sensitive:
                    out["card_number"] = row.card_number
                    out["birth_date"] = row.birth_date and format_date(row.birth_date, row.birth_precision)
                for number, deed in enumerate(() if withheld else texts[row.id], start=1):
                    out |= _deed(number, deed)
                yield out


def _deed(number: int, deed: DeedPublic) -> dict[str, Cell]:
    ground = next(iter(deed.grounds), None)
    return {
        f"deed_{number}": deed.action,
        f"measure_{number}": deed.measure,
        f"due_{number}": None if deed.due_on is None else f"{deed.due_on:%d/%m/%Y}",
        f"duty_{number}": deed.duty,
        f"ground_{number}": None if ground is None else ground.citation or ground.title,
    }
