"""Holding a programme year open or still while it is written to. SQLite has one writer, who needs neither."""

import hashlib
from collections.abc import Iterable

from sqlalchemy import BigInteger, bindparam, func, select

from api.core.prepared import Prepared
from api.services.context import Context


def hold_open(ctx: Context, *years: int) -> None:
    """Keep years from being closed until this transaction ends; what is read after this call stays true.

    Writers of pledges and of people's facts share the hold; closing and reopening wait for it.
    """
    if years and _is_shared(ctx):
        for key in _keys(years):
            _HOLD.all(ctx.session, {"key": key})


def hold_still(ctx: Context, year: int) -> None:
    """Keep everybody else from changing pledges of a year until this transaction ends: for closing and reopening."""
    if _is_shared(ctx):
        ctx.session.execute(select(*(func.pg_advisory_xact_lock(key) for key in _keys([year]))))


_HOLD = Prepared(select(func.pg_advisory_xact_lock_shared(bindparam("key", type_=BigInteger()))))


def _is_shared(ctx: Context) -> bool:
    return ctx.session.get_bind().dialect.name == "postgresql"


def _keys(years: Iterable[int]) -> list[int]:
    """The number of each year's lock, in the order of the years."""
    digests = (hashlib.sha256(f"programme year {year}".encode()).digest() for year in sorted(years))
    return [int.from_bytes(digest[:8], "big", signed=True) for digest in digests]
