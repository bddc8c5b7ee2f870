"""Finding members: within what one may see, by part of the tree, status, name without marks, or a number.

Lists are in the order of names (given name first) and never count or skip. Three ways lead to a page:

- few organisations in reach: their members are read by cell and sorted;
- many, and a name that few names match: the index of words gives the names, the names give the members;
- many otherwise: members are read in the order of the list until the page is full.
"""

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Integer, Select, and_, bindparam, exists, false, func, literal, or_, select, true, tuple_
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from api.core.columns import Identifier
from api.core.db import read_columns
from api.core.errors import Invalid
from api.core.paging import Page, decode_cursor, page_of
from api.core.prepared import Prepared
from api.core.text import words
from api.models.members import (
    KeyLeaderPeriod,
    Member,
    Membership,
    MembershipKind,
    MemberStatus,
    MemberStatusPeriod,
    NameWord,
)
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.schemas.members import MemberLine
from api.services.access import AFTER_EVERY_PATH, allowed, reaches_with, require_place, scope_condition
from api.services.context import Context
from api.services.member_profiles import partial_date

FEW_ORGANISATIONS = 200
"""Up to so many organisations are read cell by cell: a few thousand people at most."""

FEW_NAMES = 2_000
"""Up to so many different names are looked up one by one."""

_AFTER_EVERY_WORD = "~"


@dataclass(frozen=True)
class Wanted:
    """What a list asks for; None and empty: whatever.

    ``former``: people without an official cell, where their record is kept. ``as_of`` and any membership but the
    official one of today are answered from the dated facts, on today's structure.
    """

    organisation_id: uuid.UUID | None = None
    below: bool = True
    name: str | None = None
    statuses: Collection[MemberStatus] = ()
    key_leader: bool | None = None
    birth_year: int | None = None
    national_id: str | None = None
    card_number: str | None = None
    former: bool = False
    membership: MembershipKind = MembershipKind.OFFICIAL
    as_of: date | None = None

    @property
    def is_everybody(self) -> bool:
        """Whether it asks for all who belong to the organisation today."""
        plain = Wanted(self.organisation_id, self.below, statuses=self.statuses)
        return self.organisation_id is not None and not self.statuses and self == plain


@dataclass(frozen=True)
class _Source:
    """Where cell, status and flag of a listed person are read from."""

    organisation: Any
    status: Any
    key_leader: Any
    joined: Select[Any]


def find(ctx: Context, wanted: Wanted, cursor: str | None, limit: int) -> Page[MemberLine]:
    """A page of the people the actor may see, in the order of names.

    Raises:
        NotFound, Forbidden: the organisation is out of scope, or without ``member:read``.
        Invalid: a cursor that is not one.
    """
    cell_id = _whole_cell(ctx, wanted) if cursor is None else None
    rows: Sequence[Any] = (
        _searched(ctx, wanted, cursor, limit)
        if cell_id is None
        else _OF_CELL.all(ctx.session, {"cell": cell_id, "most": limit + 1})
    )
    page = page_of(rows, limit, lambda row: [str(row.id)])
    return Page(_lines(ctx, page.items), page.next_cursor)


def _whole_cell(ctx: Context, wanted: Wanted) -> uuid.UUID | None:
    """The organisation, when all the list asks for are its people and none stands below it. Raises as ``find``."""
    if wanted.organisation_id is None or not wanted.is_everybody:
        return None
    place = require_place(ctx, Permission.MEMBER_READ, wanted.organisation_id)
    if wanted.below and _BELOW.all(ctx.session, {"path": place.path, "end": place.path + AFTER_EVERY_PATH}):
        return None
    return place.id


def _searched(ctx: Context, wanted: Wanted, cursor: str | None, limit: int) -> Sequence[Any]:
    """The rows of a page, and one more when there is another page."""
    by_number = wanted.national_id is not None or wanted.card_number is not None
    permission = Permission.MEMBER_READ_SENSITIVE if by_number else Permission.MEMBER_READ
    within = _within(ctx, wanted, permission)
    source = _source(ctx, wanted, anywhere=by_number)
    statement = source.joined.join(Organisation, col(Organisation.id) == source.organisation)
    statement = statement.where(*_conditions(wanted, source))
    names: Any = col(Member.name_sort)
    if not by_number:
        cells = _few_cells(ctx, within)
        if cells is not None:
            within = source.organisation.in_(cells)
        elif matching := _few_names(ctx, wanted):
            found = select(col(NameWord.name_sort)).where(*matching).distinct().cte("names").prefix_with("MATERIALIZED")
            statement = statement.join(found, found.c.name_sort == col(Member.name_sort))
            names = found.c.name_sort
    if cursor is not None:
        statement = statement.where(tuple_(names, col(Member.id)) > _place_of(ctx, cursor))
    statement = statement.where(within).order_by(names, col(Member.id)).limit(limit + 1)
    return read_columns(ctx.session, statement).all()


def name_condition(column: Any, found: Sequence[str]) -> ColumnElement[bool]:
    """The SQL condition that each folded word begins a word of a folded name."""
    return and_(*(or_(column.like(f"{word}%"), column.like(f"% {word}%")) for word in found))


def _within(ctx: Context, wanted: Wanted, permission: Permission) -> ColumnElement[bool]:
    """The SQL condition on organisations that the list stays within what is asked and what may be seen."""
    if wanted.organisation_id is None:
        return scope_condition(ctx.actor, permission, col(Organisation.path))
    organisation = require_place(ctx, permission, wanted.organisation_id)
    if not wanted.below:
        return col(Organisation.id) == organisation.id
    path = col(Organisation.path)
    below = and_(path >= organisation.path, path < organisation.path + AFTER_EVERY_PATH)
    everything = reaches_with(ctx.actor, permission, organisation.path, below=True)
    return below if everything else and_(below, scope_condition(ctx.actor, permission, path))


def _source(ctx: Context, wanted: Wanted, *, anywhere: bool) -> _Source:
    today = wanted.as_of in (None, ctx.today) and wanted.membership is MembershipKind.OFFICIAL
    if anywhere or wanted.former or today:
        kept = anywhere or wanted.former
        cell = col(Member.home_organisation_id) if kept else col(Member.organisation_id)
        statement = _select(cell, col(Member.status), col(Member.key_leader))
        return _Source(cell, col(Member.status), col(Member.key_leader), statement)
    day = wanted.as_of or ctx.today
    cell, status = col(Membership.organisation_id), col(MemberStatusPeriod.status)
    flagged = exists().where(
        col(KeyLeaderPeriod.member_id) == col(Member.id),
        col(KeyLeaderPeriod.valid_from) <= day,
        col(KeyLeaderPeriod.valid_to) > day,
    )
    statement = (
        _select(cell, status, flagged)
        .join(
            Membership,
            and_(
                col(Membership.member_id) == col(Member.id),
                col(Membership.kind) == wanted.membership,
                col(Membership.valid_from) <= day,
                col(Membership.valid_to) > day,
            ),
        )
        .join(
            MemberStatusPeriod,
            and_(
                col(MemberStatusPeriod.member_id) == col(Member.id),
                col(MemberStatusPeriod.valid_from) <= day,
                col(MemberStatusPeriod.valid_to) > day,
            ),
        )
    )
    return _Source(cell, status, flagged, statement)


def _select(cell: Any, status: Any, key_leader: Any) -> Select[Any]:
    return select(
        col(Member.id),
        col(Member.full_name),
        cell.label("organisation_id"),
        col(Organisation.name).label("organisation_name"),
        col(Organisation.path).label("path"),
        status.label("status"),
        key_leader.label("key_leader"),
        col(Member.birth_date),
        col(Member.birth_precision),
    ).select_from(Member)


def _conditions(wanted: Wanted, source: _Source) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.national_id is not None:
        conditions.append(col(Member.national_id) == wanted.national_id)
    if wanted.card_number is not None:
        conditions.append(col(Member.card_number) == wanted.card_number)
    if wanted.former:
        conditions += [col(Member.organisation_id).is_(None), col(Member.merged_into_id).is_(None)]
    if wanted.statuses:
        conditions.append(source.status.in_(wanted.statuses))
    if wanted.key_leader is not None:
        conditions.append(source.key_leader == true() if wanted.key_leader else source.key_leader == false())
    if wanted.birth_year is not None:
        conditions.append(col(Member.birth_year) == wanted.birth_year)
    if wanted.name is not None:
        found = words(wanted.name)
        conditions.append(name_condition(col(Member.name_folded), found) if found else false())
    return conditions


def _few_cells(ctx: Context, within: ColumnElement[bool]) -> list[uuid.UUID] | None:
    """The organisations in reach, if they are few."""
    found = read_columns(ctx.session, _CELLS.where(within)).scalars().all()
    return list(found) if len(found) <= FEW_ORGANISATIONS else None


def _few_names(ctx: Context, wanted: Wanted) -> list[ColumnElement[bool]] | None:
    """The conditions by which the index of words gives the names that match, if these are few."""
    found = words(wanted.name) if wanted.name is not None else []
    if not found:
        return None
    beginnings = [
        and_(col(NameWord.word) >= word, col(NameWord.word) < word + _AFTER_EVERY_WORD) for word in dict.fromkeys(found)
    ]
    some = [select(col(NameWord.word)).where(each).limit(FEW_NAMES).subquery() for each in beginnings]
    counts = ctx.session.execute(
        select(*(select(func.count()).select_from(each).scalar_subquery() for each in some))
    ).one()
    rarest = min(zip(counts, range(len(counts)), strict=True))[1]
    matching = [beginnings[rarest], name_condition(col(NameWord.name_folded), found)]
    names = select(col(NameWord.name_sort)).where(*matching).limit(FEW_NAMES + 1).subquery()
    number = ctx.session.execute(select(func.count()).select_from(names)).scalar_one()
    return matching if number <= FEW_NAMES else None


def _place_of(ctx: Context, cursor: str) -> Any:
    """Name key and id of the last row of the page before. The cursor itself holds no name."""
    try:
        member_id = uuid.UUID(decode_cursor(cursor, (str,))[0])
    except ValueError as error:
        raise Invalid.at("?cursor", "cursor_invalid") from error
    name = ctx.session.execute(select(col(Member.name_sort)).where(col(Member.id) == member_id)).scalar()
    if name is None:
        raise Invalid.at("?cursor", "cursor_invalid")
    return tuple_(name, literal(member_id, Identifier()))


_CELLS = select(col(Organisation.id)).limit(FEW_ORGANISATIONS + 1)
_BELOW = Prepared(
    select(col(Organisation.id))
    .where(col(Organisation.path) > bindparam("path"), col(Organisation.path) < bindparam("end"))
    .limit(1)
)
_OF_CELL = Prepared(
    _select(col(Member.organisation_id), col(Member.status), col(Member.key_leader))
    .join(Organisation, col(Organisation.id) == col(Member.organisation_id))
    .where(col(Member.organisation_id) == bindparam("cell", type_=Identifier()))
    .order_by(col(Member.name_sort), col(Member.id))
    .limit(bindparam("most", type_=Integer()))
)
"""What is asked most: the first page of a cell's people."""

_LINES = TypeAdapter(list[MemberLine])


def _lines(ctx: Context, rows: Sequence[Any]) -> list[MemberLine]:
    paths = {row.path for row in rows}
    open_paths = {path for path in paths if allowed(ctx.actor, Permission.MEMBER_READ_SENSITIVE, path)}
    lines: list[dict[str, Any]] = []
    for row in rows:
        shown = row.path in open_paths or row.id == ctx.actor.member_id
        born = partial_date(row, "birth_date") if shown else None
        lines.append({**row._asdict(), "birth_date": born, "masked": [] if shown else ["birth_date"]})
    return _LINES.validate_python(lines)
