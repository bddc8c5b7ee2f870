"""Records that may be one person: found by name, birth and numbers, weighed by rules, merged by people."""

import itertools
import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Select, func, select, tuple_
from sqlmodel import col

from api.core.errors import Forbidden, Invalid
from api.core.paging import Page, decode_cursor, page_of
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.member_duplicates import Identity, Likeness, likeness
from api.schemas.member_duplicates import DuplicateCandidate, DuplicateGroup
from api.schemas.members import MemberLine
from api.services import reference
from api.services.access import AFTER_EVERY_PATH, require, scope_condition
from api.services.context import Context
from api.services.member_access import reach
from api.services.member_profiles import partial_date

MOST_CANDIDATES = 50
"""Of a common name so many people are weighed at most."""

_COLUMNS: tuple[Any, ...] = (
    col(Member.id),
    col(Member.full_name),
    col(Member.name_folded),
    col(Member.national_id),
    col(Member.card_number),
    col(Member.birth_date),
    col(Member.birth_precision),
    col(Member.birth_year),
    col(Member.joined_on),
    col(Member.joined_precision),
    col(Member.status),
    col(Member.key_leader),
    col(Member.home_organisation_id).label("organisation_id"),
    col(Organisation.name).label("organisation_name"),
)
_PEOPLE: Select[Any] = (
    select(*_COLUMNS)
    .join(Organisation, col(Organisation.id) == col(Member.home_organisation_id))
    .where(col(Member.merged_into_id).is_(None))
)


def find(ctx: Context, member_id: uuid.UUID) -> list[DuplicateCandidate]:
    """The records, among those the actor may merge, that may be the same person; the likeliest first.

    Raises:
        NotFound, Forbidden: out of scope, or without ``member:merge``.
    """
    found = reach(ctx, member_id)
    if not found.allows_at_home(ctx, Permission.MEMBER_MERGE):
        raise Forbidden("forbidden", permission=str(Permission.MEMBER_MERGE))
    person = ctx.session.execute(_PEOPLE.where(col(Member.id) == member_id)).one_or_none()
    if person is None:  # merged already
        return []
    same_birth = [person.birth_year] if person.birth_year is not None else []
    others = ctx.session.execute(
        _PEOPLE.where(
            col(Member.name_folded) == person.name_folded,
            col(Member.id) != member_id,
            scope_condition(ctx.actor, Permission.MEMBER_MERGE, col(Organisation.path)),
            *([col(Member.birth_year).in_(same_birth) | col(Member.birth_year).is_(None)] if same_birth else []),
        )
        .order_by(col(Member.id))
        .limit(MOST_CANDIDATES)
    ).all()
    points = _points(ctx)
    weighed = [(_weigh(person, other, points), other) for other in others]
    return [
        DuplicateCandidate(member=_line(other), points=like.points, evidence=like.evidence)
        for like, other in sorted(weighed, key=lambda each: -each[0].points)
        if like.suspected
    ]


def groups(ctx: Context, organisation_id: uuid.UUID, cursor: str | None, limit: int) -> Page[DuplicateGroup]:
    """Groups of people of one name and year of birth in a subtree, in the order of their folded names.

    A page may hold fewer groups than asked for, since those in which no pair is likely enough are left out.

    Raises:
        NotFound, Forbidden: out of scope, or without ``member:merge``.
        Invalid: a cursor that is not one.
    """
    organisation = require(ctx, Permission.MEMBER_MERGE, organisation_id)
    path = col(Organisation.path)
    within = (
        path >= organisation.path,
        path < organisation.path + AFTER_EVERY_PATH,
        scope_condition(ctx.actor, Permission.MEMBER_MERGE, path),
    )
    key = (col(Member.name_folded), col(Member.birth_year))
    statement = (
        select(*key)
        .join(Organisation, col(Organisation.id) == col(Member.home_organisation_id))
        .where(*within, col(Member.merged_into_id).is_(None), col(Member.birth_year).is_not(None))
        .group_by(*key)
        .having(func.count() > 1)
        .order_by(*key)
        .limit(limit + 1)
    )
    if cursor is not None:
        statement = statement.where(tuple_(*key) > _after(ctx, cursor))
    keys = ctx.session.execute(statement).all()
    people: dict[tuple[str, int], list[Any]] = defaultdict(list)
    for row in ctx.session.execute(_PEOPLE.where(*within, tuple_(*key).in_([tuple(each) for each in keys[:limit]]))):
        people[row.name_folded, row.birth_year].append(row)
    page = page_of(keys, limit, lambda each: [str(people[each[0], each[1]][0].id)])
    points = _points(ctx)
    found = (_group(people[each[0], each[1]], points) for each in page.items)
    return Page([group for group in found if group is not None], page.next_cursor)


def _group(people: Sequence[Any], points: Mapping[str, int]) -> DuplicateGroup | None:
    """A group, if at least two of it are likely to be one; very common names are weighed among the first of them."""
    pairs = itertools.combinations(people[:MOST_CANDIDATES], 2)
    likeliest = max((_weigh(one, other, points) for one, other in pairs), key=lambda like: like.points)
    if not likeliest.suspected:
        return None
    members = [_line(each) for each in people[:MOST_CANDIDATES]]
    return DuplicateGroup(members=members, points=likeliest.points, evidence=likeliest.evidence)


def _after(ctx: Context, cursor: str) -> Any:
    """Name and year of the group a cursor stands for, which itself holds no name."""
    try:
        member_id = uuid.UUID(decode_cursor(cursor, (str,))[0])
    except ValueError as error:
        raise Invalid.at("?cursor", "cursor_invalid") from error
    row = ctx.session.execute(
        select(col(Member.name_folded), col(Member.birth_year)).where(col(Member.id) == member_id)
    ).one_or_none()
    if row is None or row.birth_year is None:
        raise Invalid.at("?cursor", "cursor_invalid")
    return tuple_(row.name_folded, row.birth_year)


def _points(ctx: Context) -> Mapping[str, int]:
    points: Mapping[str, int] = reference.setting(ctx.session, "duplicate_points", ctx.today)
    return points


def _weigh(one: Any, other: Any, points: Mapping[str, int]) -> Likeness:
    return likeness(_identity(one), _identity(other), points)


def _identity(row: Any) -> Identity:
    return Identity(
        row.name_folded,
        row.national_id,
        row.card_number,
        partial_date(row, "birth_date"),
        partial_date(row, "joined_on"),
    )


def _line(row: Any) -> MemberLine:
    return MemberLine(
        id=row.id,
        full_name=row.full_name,
        organisation_id=row.organisation_id,
        organisation_name=row.organisation_name,
        status=row.status,
        key_leader=row.key_leader,
        birth_date=partial_date(row, "birth_date"),
        masked=[],
    )
