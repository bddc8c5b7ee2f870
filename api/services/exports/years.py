"""Lists of a year without any text: how far everybody has come, and the figures of every organisation."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

from sqlalchemy import and_, select
from sqlmodel import col

from api.models.members import Member
from api.models.organisations import Organisation
from api.models.pledges import Pledge
from api.models.statistics import OrganisationYear, PersonYear
from api.rules.access import Permission
from api.rules.figures import ALL_COLUMNS, Bucket, Standing, base_date
from api.services import reference
from api.services.access import AFTER_EVERY_PATH
from api.services.context import Context
from api.services.exports.asked import Asked, cells_at_once, units_of
from api.services.exports.columns import standing_word
from api.services.exports.members import LEADS
from api.services.sheets import Cell
from api.services.tree import prefixes_of

_STAGES = ("registered_on", "publicised_on", "self_reported_on", "assessed_on")


def registrations(ctx: Context, asked: Asked) -> Iterator[dict[str, Cell]]:
    """One row a person of the year's base, cell by cell, in the order of names."""
    levels = {
        rank: item.name_en if ctx.language == "en" else item.name_vi
        for rank, item in enumerate(reference.items(ctx.session, "rating_level", ctx.today), start=1)
    }
    for cells in cells_at_once(units_of(ctx, asked, Permission.STATISTICS_READ_ROWS)):
        order = {cell_id: place for place, cell_id in enumerate(cells)}
        found = sorted(
            ctx.session.execute(
                select(
                    col(PersonYear.organisation_id),
                    col(PersonYear.member_id),
                    col(PersonYear.bucket),
                    col(PersonYear.key_leader),
                    col(Member.full_name),
                    col(Member.name_sort),
                    col(Pledge.rating),
                    *(col(getattr(Pledge, name)) for name in _STAGES),
                )
                .join(Member, col(Member.id) == col(PersonYear.member_id))
                .outerjoin(
                    Pledge,
                    and_(col(Pledge.member_id) == col(PersonYear.member_id), col(Pledge.year) == col(PersonYear.year)),
                )
                .where(col(PersonYear.year) == asked.year, col(PersonYear.organisation_id).in_(cells))
            ),
            key=lambda row: (order[row.organisation_id], row.name_sort, row.member_id),
        )
        for row in found:
            unit = cells[row.organisation_id]
            out: dict[str, Cell] = {
                "full_name": row.full_name,
                "organisation": unit.row.name,
                "committee": unit.parent,
                "key_leader": LEADS if row.key_leader else "",
                "standing": standing_word(_standing(row.registered_on, row.bucket), ctx.language),
                "rating": levels.get(row.rating, ""),
            }
            yield out | {name: _day(getattr(row, name)) for name in _STAGES}


def figures(ctx: Context, asked: Asked) -> Iterator[dict[str, Cell]]:
    """One row an organisation, with everything below it counted in, on today's structure."""
    assert asked.year is not None
    units = units_of(ctx, asked, Permission.STATISTICS_READ)
    kinds = {
        item.code: item.name_en if ctx.language == "en" else item.name_vi
        for item in reference.items(ctx.session, "organisation_kind", ctx.today)
    }
    wanted = {unit.path for unit in units}
    totals: defaultdict[str, Counter[str]] = defaultdict(Counter)
    top = ctx.session.get_one(Organisation, asked.organisation_id).path
    for path, counted in _own(ctx, asked.year, top):
        for prefix in prefixes_of(path):
            if prefix in wanted:
                totals[prefix].update(counted)
    for unit in units:
        yield {
            "organisation": unit.row.name,
            "code": unit.row.code,
            "kind": kinds.get(unit.row.kind, unit.row.kind),
            "parent": unit.parent,
            "base_date": _day(base_date(asked.year, ctx.today)),
            **{column: totals[unit.path][column] for column in ALL_COLUMNS},
        }


def _own(ctx: Context, year: int, path: str) -> Iterator[tuple[str, dict[str, int]]]:
    """What each cell at or below a path counts of its own."""
    statement = select(OrganisationYear).where(
        col(OrganisationYear.year) == year,
        col(OrganisationYear.path) >= path,
        col(OrganisationYear.path) < path + AFTER_EVERY_PATH,
    )
    for row in ctx.session.execute(statement).scalars():
        yield row.path, {column: getattr(row, column) for column in ALL_COLUMNS}


def _standing(registered_on: date | None, bucket: Bucket) -> str:
    if registered_on is not None:
        return Standing.REGISTERED.value
    return Standing.MISSING.value if bucket is Bucket.DUE else bucket.value


def _day(on: date | None) -> str:
    return "" if on is None else f"{on:%d/%m/%Y}"
