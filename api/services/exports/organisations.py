"""The list of organisations."""

from collections.abc import Iterator

from api.services import reference
from api.services.context import Context
from api.services.exports.asked import Asked, units_of
from api.services.external_keys import keys_of
from api.services.imports.places import SUBJECT
from api.services.sheets import Cell


def rows(ctx: Context, asked: Asked) -> Iterator[dict[str, Cell]]:
    """One row a unit, each after the one above it."""
    names = {
        (catalogue, item.code): item.name_en if ctx.language == "en" else item.name_vi
        for catalogue in ("organisation_kind", "sector")
        for item in reference.items(ctx.session, catalogue, ctx.today)
    }
    units = units_of(ctx, asked)
    keys = keys_of(ctx, asked.system, SUBJECT, [unit.id for unit in units])
    for unit in units:
        row = unit.row
        yield {
            "key": keys.get(unit.id),
            "code": row.code,
            "name": row.name,
            "short_name": row.short_name,
            "kind": names.get(("organisation_kind", row.kind), row.kind),
            "sector": names.get(("sector", row.sector), row.sector),
            "parent": unit.parent,
            "valid_from": f"{row.valid_from:%d/%m/%Y}",
            "address": row.address,
            "telephone": row.telephone,
            "email": row.email,
        }
