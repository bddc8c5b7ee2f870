"""The list of members of a subtree, as they are today."""

import uuid
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Row, select
from sqlmodel import col

from api.models.base import table_of
from api.models.members import Member, Membership, MembershipKind
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.dates import Precision, format_date
from api.services.access import allowed
from api.services.context import Context
from api.services.exports.asked import Asked, Unit, cells_at_once, units_of
from api.services.exports.columns import word
from api.services.external_keys import keys_of
from api.services.histories import batches
from api.services.imports.people import SUBJECT
from api.services.member_profiles import SENSITIVE
from api.services.sheets import Cell

LEADS = "x"


def rows(ctx: Context, asked: Asked) -> Iterator[dict[str, Cell]]:
    """One row a person with an official cell today, cell by cell, in the order of names."""
    for cells in cells_at_once(units_of(ctx, asked)):
        order = {cell_id: place for place, cell_id in enumerate(cells)}
        people = sorted(
            ctx.session.execute(select(table_of(Member)).where(col(Member.organisation_id).in_(cells))),
            key=lambda person: (order[person.organisation_id], person.name_sort, person.id),
        )
        ids = [person.id for person in people]
        residences, keys = _residences(ctx, ids), keys_of(ctx, asked.system, SUBJECT, ids)
        withheld = {
            unit.id for unit in cells.values() if not allowed(ctx.actor, Permission.MEMBER_READ_SENSITIVE, unit.path)
        }
        for person in people:
            row = _row(ctx, person, cells[person.organisation_id])
            row |= {"key": keys.get(person.id), "residence": residences.get(person.id)}
            if person.organisation_id in withheld:
                row |= dict.fromkeys(SENSITIVE)
            yield row


def _row(ctx: Context, person: Row[Any], cell: Unit) -> dict[str, Cell]:
    known = person._mapping

    def day(name: str, precision: str) -> str:
        on, exactly = known[name], known[precision]
        return format_date(on, exactly) if isinstance(on, date) and isinstance(exactly, Precision) else ""

    return {
        "full_name": str(known["full_name"]),
        "card_number": _text(known["card_number"]),
        "national_id": _text(known["national_id"]),
        "birth_date": day("birth_date", "birth_precision"),
        "sex": word("sex", _text(known["sex"]), ctx.language),
        "joined_on": day("joined_on", "joined_precision"),
        "official_on": day("official_on", "official_precision"),
        "organisation": cell.row.name,
        "committee": cell.parent,
        "status": word("status", _text(known["status"]), ctx.language),
        "key_leader": LEADS if known["key_leader"] else "",
        "telephone": _text(known["telephone"]),
        "email": _text(known["email"]),
    }


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _residences(ctx: Context, member_ids: Collection[uuid.UUID]) -> Mapping[uuid.UUID, str]:
    found: dict[uuid.UUID, str] = {}
    for batch in batches(member_ids):
        found |= {
            row[0]: row[1]
            for row in ctx.session.execute(
                select(col(Membership.member_id), col(Organisation.name))
                .join(Organisation, col(Organisation.id) == col(Membership.organisation_id))
                .where(
                    col(Membership.member_id).in_(batch),
                    col(Membership.kind) == MembershipKind.RESIDENCE,
                    col(Membership.valid_from) <= ctx.today,
                    col(Membership.valid_to) > ctx.today,
                )
                .order_by(col(Membership.valid_from))
            )
        }
    return found
