"""The year's list of an organisation: who has registered and how far, who has not and why; and the cell's notice board.

At any level the counters say which cells hold anybody of the standing asked for, in tree order, and only those cells
are read: a subtree in which everybody has registered answers at once when asked who is missing.
"""

import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, case, func, literal, or_, select, tuple_
from sqlmodel import col

from api.core.errors import Invalid, NotFound
from api.core.paging import Page, decode_cursor, encode_cursor, page_of
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.pledges import Pledge, PledgeComment
from api.models.statistics import OrganisationYear, PersonYear
from api.rules.access import Permission
from api.rules.figures import Bucket, Standing, base_date
from api.rules.pledges import PledgeState
from api.schemas.common import Named
from api.schemas.standings import PublicisedPledge, StandingPublic
from api.services import deeds, ratings, years
from api.services.access import AFTER_EVERY_PATH, Place, allowed, require, require_place, scope_condition
from api.services.context import Context

_REGISTERED = col(Pledge.registered_on).is_not(None)
_AFTER_EVERY_NAME = "\x7f"
"""Sorts after every key of a name, which are plain ASCII."""

_STANDING: ColumnElement[Any] = case(
    (_REGISTERED, literal(Standing.REGISTERED.value)),
    (col(PersonYear.bucket) == Bucket.DUE, literal(Standing.MISSING.value)),
    else_=func.coalesce(col(PersonYear.bucket), literal("")),
).label("standing")
_RANK: ColumnElement[Any] = case(
    {standing.value: rank for rank, standing in enumerate((Standing.MISSING, Standing.REGISTERED))},
    value=_STANDING,
    else_=len(Standing),
).label("rank")
_PEOPLE = (
    select(
        col(Organisation.path),
        col(Member.name_sort),
        col(Member.id).label("member_id"),
        col(Member.full_name),
        col(Organisation.id).label("organisation_id"),
        col(Organisation.name),
        col(PersonYear.key_leader),
        _STANDING,
        _RANK,
        col(Pledge.id).label("pledge_id"),
        col(Pledge.state),
        col(Pledge.rating),
        col(Pledge.registered_on),
        col(Pledge.publicised_on),
        col(Pledge.self_reported_on),
        col(Pledge.assessed_on),
    )
    .select_from(PersonYear)
    .join(Member, col(Member.id) == col(PersonYear.member_id))
    .join(Organisation, col(Organisation.id) == col(PersonYear.organisation_id))
    .outerjoin(
        Pledge, and_(col(Pledge.member_id) == col(PersonYear.member_id), col(Pledge.year) == col(PersonYear.year))
    )
)
_due, _registered = col(OrganisationYear.due), col(OrganisationYear.registered)
_COUNTED: dict[Standing, Any] = {
    Standing.MISSING: _due - _registered,
    Standing.REGISTERED: _registered + col(OrganisationYear.volunteered),
    Standing.EXEMPT: col(OrganisationYear.exempt),
    Standing.EXCEPTED: col(OrganisationYear.excepted),
    Standing.NOT_REQUIRED: col(OrganisationYear.not_required),
}
"""How many people of a standing a cell counts."""

_HOLDS: dict[Standing, ColumnElement[bool]] = {each: people > 0 for each, people in _COUNTED.items()} | {
    Standing.MISSING: _due > _registered
}
"""The cells that hold anybody of a standing; an index knows those where somebody is missing, in these words."""


def search(
    ctx: Context,
    organisation_id: uuid.UUID,
    year: int,
    standing: Standing | None,
    state: PledgeState | None,
    limit: int,
    cursor: str | None,
) -> Page[StandingPublic]:
    """The people of a year at and below an organisation, in the order of the tree, then of names.

    Without a standing the list is that of one cell, who is missing first. ``state`` narrows registered pledges.

    Raises:
        Invalid: ``standing_needed`` above the level of a cell.
        NotFound: the year has not been opened, or the organisation is out of scope.
    """
    organisation = require_place(ctx, Permission.STATISTICS_READ_ROWS, organisation_id)
    if years.find(ctx.session, year) is None:
        raise NotFound
    statement = _PEOPLE.where(col(PersonYear.year) == year)
    if state is not None:
        statement = statement.where(col(Pledge.state) == state, _REGISTERED)
    if standing is None:
        page = _of_cell(ctx, organisation, year, statement, limit, cursor)
    else:
        page = _of_subtree(ctx, organisation.path, year, standing, statement, limit, cursor)
    codes = ratings.codes_on(ctx.session, base_date(year, ctx.today))
    drafts = allowed(ctx.actor, Permission.PLEDGE_ENTER_LATE, organisation.path)
    return Page([_public(row, codes, drafts=drafts) for row in page.items], page.next_cursor)


def notice_board(
    ctx: Context, organisation_id: uuid.UUID, year: int, limit: int, cursor: str | None
) -> Page[PublicisedPledge]:
    """The publicised pledges of a cell with their deeds, for its own members, in the order of names."""
    require(ctx, Permission.PLEDGE_READ_PUBLIC, organisation_id)
    statement: Any = (
        select(
            col(Pledge.id).label("pledge_id"),
            col(Member.id).label("member_id"),
            col(Member.full_name),
            col(Member.name_sort),
            col(Pledge.state),
            col(Pledge.publicised_on),
        )
        .join(Member, col(Member.id) == col(Pledge.member_id))
        .where(
            col(Pledge.year) == year,
            col(Pledge.organisation_id) == organisation_id,
            col(Pledge.publicised_on).is_not(None),
        )
    )
    if cursor is not None:
        name_sort, member_id = decode_cursor(cursor, (str, str))
        statement = statement.where(
            tuple_(col(Member.name_sort), col(Member.id)) > tuple_(literal(name_sort), _id(member_id))
        )
    rows = ctx.session.execute(statement.order_by(col(Member.name_sort), col(Member.id)).limit(limit + 1)).all()
    page = page_of(rows, limit, lambda row: (row.name_sort, str(row.member_id)))
    pledge_ids = [row.pledge_id for row in page.items]
    texts = deeds.of_pledges(ctx.session, pledge_ids)
    comments = _comment_counts(ctx, pledge_ids)
    return Page(
        [
            PublicisedPledge(
                pledge_id=row.pledge_id,
                member=Named(id=row.member_id, name=row.full_name),
                state=row.state,
                publicised_on=row.publicised_on,
                comments=comments.get(row.pledge_id, 0),
                deeds=texts[row.pledge_id],
            )
            for row in page.items
        ],
        page.next_cursor,
    )


def _of_cell(
    ctx: Context, organisation: Place, year: int, statement: Select[Any], limit: int, cursor: str | None
) -> Page[Any]:
    below = ctx.session.execute(
        select(col(Organisation.id)).where(col(Organisation.parent_id) == organisation.id).limit(1)
    ).first()
    if below is not None:
        raise Invalid.at("?standing", "standing_needed")
    statement = statement.where(col(PersonYear.organisation_id) == organisation.id)
    if cursor is not None:
        rank, name_sort, member_id = decode_cursor(cursor, (int, str, str))
        statement = statement.where(
            or_(
                rank < _RANK,
                and_(rank == _RANK, col(Member.name_sort) > name_sort),
                and_(rank == _RANK, col(Member.name_sort) == name_sort, col(Member.id) > _id(member_id)),
            )
        )
    rows = ctx.session.execute(statement.order_by(_RANK, col(Member.name_sort), col(Member.id)).limit(limit + 1)).all()
    return page_of(rows, limit, lambda row: (row.rank, row.name_sort, str(row.member_id)))


def _of_subtree(
    ctx: Context, path: str, year: int, standing: Standing, statement: Select[Any], limit: int, cursor: str | None
) -> Page[Any]:
    """One statement finds the next cells that count such people, a second one reads the people of those cells.

    A page may hold fewer rows than asked for and still have a next one, when a state is asked for besides.
    """
    start, name_sort, member_id = path, "", ""
    if cursor is not None:
        start, name_sort, member_id = decode_cursor(cursor, (str, str, str))
        if not start.startswith(path):
            raise Invalid.at("?cursor", "cursor_invalid")
    cells = ctx.session.execute(
        select(col(OrganisationYear.path), col(OrganisationYear.organisation_id), _COUNTED[standing].label("people"))
        .where(
            col(OrganisationYear.year) == year,
            col(OrganisationYear.path) >= start,
            col(OrganisationYear.path) < path + AFTER_EVERY_PATH,
            _HOLDS[standing],
            scope_condition(ctx.actor, Permission.STATISTICS_READ_ROWS, col(OrganisationYear.path)),
        )
        .order_by(col(OrganisationYear.path))
        .limit(limit + 1)  # each holds at least one such person
    ).all()
    taken = _enough(cells, start if member_id else None, limit)
    statement = statement.where(
        col(PersonYear.organisation_id).in_([cell.organisation_id for cell in taken]),
        _STANDING.is_not_distinct_from(standing.value),
    )
    if member_id:
        statement = statement.where(
            or_(
                col(Organisation.path) > start,
                and_(col(Organisation.path) == start, col(Member.name_sort) > name_sort),
                and_(
                    col(Organisation.path) == start,
                    col(Member.name_sort) == name_sort,
                    col(Member.id) > _id(member_id),
                ),
            )
        )
    rows = ctx.session.execute(
        statement.order_by(col(Organisation.path), col(Member.name_sort), col(Member.id)).limit(limit + 1)
    ).all()
    page = page_of(rows, limit, lambda row: (row.path, row.name_sort, str(row.member_id)))
    if page.next_cursor is None and (len(cells) > limit or len(taken) < len(cells)):
        return Page(page.items, encode_cursor((taken[-1].path, _AFTER_EVERY_NAME, str(uuid.UUID(int=0)))))
    return page


def _enough(cells: Sequence[Row[Any]], begun: str | None, limit: int) -> Sequence[Row[Any]]:
    """The first cells that hold more people than a page; of the one already ``begun`` (its path) nobody is counted."""
    people = 0
    for place, cell in enumerate(cells, start=1):
        people += 0 if cell.path == begun else cell.people
        if people > limit:
            return cells[:place]
    return cells


def _comment_counts(ctx: Context, pledge_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, int]:
    rows = ctx.session.execute(
        select(col(PledgeComment.pledge_id), func.count())
        .where(col(PledgeComment.pledge_id).in_(pledge_ids), col(PledgeComment.withdrawn_at).is_(None))
        .group_by(col(PledgeComment.pledge_id))
    )
    return {row[0]: row[1] for row in rows}


def _public(row: Any, codes: Any, *, drafts: bool) -> StandingPublic:
    shown = row.registered_on is not None or (drafts and row.pledge_id is not None)
    return StandingPublic(
        member=Named(id=row.member_id, name=row.full_name),
        organisation=Named(id=row.organisation_id, name=row.name),
        key_leader=row.key_leader,
        standing=Standing(row.standing),
        pledge_id=row.pledge_id if shown else None,
        state=row.state if shown else None,
        rating=None if row.rating is None else codes.get(row.rating, str(row.rating)),
        registered_on=row.registered_on,
        publicised_on=row.publicised_on,
        self_reported_on=row.self_reported_on,
        assessed_on=row.assessed_on,
    )


def _id(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError as error:
        raise Invalid.at("?cursor", "cursor_invalid") from error
