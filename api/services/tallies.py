"""Adding to the counters: rows are made when missing, and several are always locked in one order.

An addition is relative (``column = column + change``), so no update is lost whoever writes at the same time.
"""

import uuid
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from sqlalchemy import CursorResult, Table, Update, bindparam, literal, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col

from api.models.base import table_of
from api.models.organisations import Organisation
from api.models.statistics import OrganisationYear
from api.rules.figures import ALL_COLUMNS, Delta
from api.services.context import Context
from api.services.histories import batches

Key = tuple[uuid.UUID, int]
"""A cell and a year."""

COUNTERS: Table = table_of(OrganisationYear)


def add(ctx: Context, changes: Mapping[Key, Delta], touched: Collection[Key] = ()) -> None:
    """Add each change to the counters of its cell and year; ``touched``: marked as changed today, whatever is added.

    Everything else the transaction changes must have been written before: counters are locked last.
    """
    keys = {*touched, *(key for key, change in changes.items() if any(change.values()))}
    wanted: dict[Key, Delta] = {key: changes.get(key, {}) for key in sorted(keys)}
    if len(wanted) == 1:
        [(key, change)] = wanted.items()
        if not _add_one(ctx, key, change):
            _make_rows(ctx, [key])
            _add_one(ctx, key, change)
        return
    for batch in batches(wanted):
        _lock_rows(ctx, batch)
        columns = tuple(sorted({column for key in batch for column in wanted[key]}))
        zero = dict.fromkeys(columns, 0)
        rows = [_parameters(ctx, key, {**zero, **wanted[key]}) for key in batch]
        ctx.session.execute(_addition(columns), rows)


@cache
def _addition(columns: tuple[str, ...]) -> Update:
    grown = {column: COUNTERS.c[column] + bindparam(f"by_{column}") for column in columns}
    return (
        update(COUNTERS)
        .where(
            COUNTERS.c.organisation_id == bindparam("key_organisation"),
            COUNTERS.c.year == bindparam("key_year"),
        )
        .values(changed_on=bindparam("today"), **grown)
    )


def _parameters(ctx: Context, key: Key, change: Delta) -> dict[str, Any]:
    by = {f"by_{column}": number for column, number in change.items()}
    return {"key_organisation": key[0], "key_year": key[1], "today": ctx.today, **by}


def _add_one(ctx: Context, key: Key, change: Delta) -> bool:
    result = ctx.session.execute(_addition(tuple(sorted(change))), _parameters(ctx, key, change))
    assert isinstance(result, CursorResult)
    return result.rowcount == 1


def _lock_rows(ctx: Context, keys: Collection[Key]) -> None:
    """Make the rows that are missing, then lock all in the order of cell and year."""
    present = set(_rows_of(ctx.session, keys))
    missing = [key for key in keys if key not in present]
    if missing:
        _make_rows(ctx, missing)
    if ctx.session.get_bind().dialect.name == "postgresql":
        _rows_of(ctx.session, keys, lock=True)


def _rows_of(session: Session, keys: Collection[Key], *, lock: bool = False) -> list[Key]:
    statement = (
        select(COUNTERS.c.organisation_id, COUNTERS.c.year)
        .where(
            COUNTERS.c.organisation_id.in_({organisation_id for organisation_id, _ in keys}),
            COUNTERS.c.year.in_({year for _, year in keys}),
        )
        .order_by(COUNTERS.c.organisation_id, COUNTERS.c.year)
    )
    rows = session.execute(statement.with_for_update() if lock else statement)
    return [(row[0], row[1]) for row in rows]


def _make_rows(ctx: Context, keys: Collection[Key]) -> None:
    """Empty rows for cells that have none. The path is read under a lock, so that a move cannot slip in between."""
    postgres = ctx.session.get_bind().dialect.name == "postgresql"
    insert = postgresql.insert if postgres else sqlite.insert
    columns = ("year", "path", "organisation_id", "changed_on", *ALL_COLUMNS)
    for organisation_id, year in keys:
        source = (
            select(
                literal(year),
                col(Organisation.path),
                col(Organisation.id),
                literal(ctx.today),
                *(literal(0) for _ in ALL_COLUMNS),
            )
            .where(col(Organisation.id) == organisation_id)
            .with_for_update(read=True)
        )
        ctx.session.execute(insert(COUNTERS).from_select(columns, source).on_conflict_do_nothing())
