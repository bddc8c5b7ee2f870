"""Opening a number: the people behind it, page by page, within the rights of whoever asks."""

import uuid
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import CTE, ColumnElement, Select, Subquery, and_, func, literal, or_, select
from sqlmodel import Session, col

from api.core.errors import Invalid
from api.core.paging import decode_cursor, page_of
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.pledges import Pledge
from api.rules.access import Permission
from api.rules.figures import Bucket, FigureSource, Standing, base_date, standing_of
from api.rules.indicators import COUNTED
from api.schemas.statistics import LinePublic, LinesPublic, UnitNamed
from api.services import reference
from api.services.access import Place, scope_condition
from api.services.context import Context
from api.services.counting import Lines, counted_in, lines_on
from api.services.figure_sheets import good_ranks
from api.services.histories import requirements_for
from api.services.questions import Asking, check, names_on
from api.services.roll_ups import Question
from api.services.tallies import COUNTERS
from api.services.tree import branches, subtree_now


def get(
    ctx: Context, organisation_id: uuid.UUID, asking: Asking, column: str, limit: int, cursor: str | None
) -> LinesPublic:
    """The people behind one number of one year, in the order of cells and names.

    ``total`` is the number itself; where the tree of a past day reaches beyond the actor's scope of today, fewer
    may be opened.

    Raises:
        Invalid: ``choice_invalid`` for a column that is not counted, ``cursor_invalid``.
    """
    if column not in COUNTED:
        raise Invalid.at("?column", "choice_invalid")
    checked = check(ctx, Permission.STATISTICS_READ_ROWS, organisation_id, asking)
    question = checked.question
    [year] = question.years
    ranks = good_ranks(reference.items(ctx.session, "rating_level", base_date(year, question.as_of)))
    cells = _cells(checked.organisation, question)
    source, counts = _counts(ctx.session, question, cells, column, ranks)
    openable = scope_condition(ctx.actor, Permission.STATISTICS_READ_ROWS, col(Organisation.path))
    counted = select(func.sum(counts.c.number), func.sum(counts.c.number).filter(openable)).join(
        Organisation, col(Organisation.id) == counts.c.organisation_id
    )
    total, opened = ctx.session.execute(counted).one()
    after = decode_cursor(cursor, [str, str, uuid.UUID]) if cursor else None
    # Every cell chosen holds at least one row, so a page never needs more cells than rows.
    chosen = (
        select(counts.c.organisation_id)
        .join(Organisation, col(Organisation.id) == counts.c.organisation_id)
        .where(counts.c.number > 0, openable)
        .order_by(col(Organisation.path))
        .limit(limit + 1)
    )
    if after is not None:
        chosen = chosen.where(col(Organisation.path) >= after[0])
    cell_ids = ctx.session.execute(chosen).scalars().all()
    rows = ctx.session.execute(_lines(ctx, question, cell_ids, column, ranks, after).limit(limit + 1)).all()
    page = page_of(rows, limit, lambda row: [row.path, row.name_sort, str(row.member_id)])
    names = names_on(ctx.session, {row.organisation_id for row in page.items}, question.structure_on)
    return LinesPublic(
        **checked.asked({year: source}),
        column=column,
        total=int(total or 0),
        openable=int(opened or 0),
        items=[_public(row, names, question) for row in page.items],
        next_cursor=page.next_cursor,
    )


def _cells(organisation: Place, question: Question) -> Select[Any]:
    """The organisations that are added up, those whose figures were inherited included."""
    if question.structure_on == question.today:
        return select(col(Organisation.id)).where(subtree_now(organisation.path))
    return select(branches(organisation.id, question.structure_on).c.organisation_id)


def _counts(
    session: Session, question: Question, cells: Select[Any], column: str, ranks: Collection[int]
) -> tuple[FigureSource, Subquery]:
    """Cell → how many rows it has, from the counters when they are still those of the day asked about."""
    [year] = question.years
    mine = and_(COUNTERS.c.year == year, COUNTERS.c.organisation_id.in_(cells))
    changed_on = session.execute(select(func.max(COUNTERS.c.changed_on)).where(mine)).scalar()
    if question.as_of == question.today or (changed_on is not None and changed_on <= question.as_of):
        number = _stored(column, ranks).label("number")
        return FigureSource.COUNTERS, select(COUNTERS.c.organisation_id, number).where(mine).subquery("counts")
    lines = _lines_of(session, question, cells).c
    counted = (
        select(lines.organisation_id, func.count().label("number"))
        .where(counted_in(column, lines, ranks))
        .group_by(lines.organisation_id)
    )
    return FigureSource.ROWS, counted.subquery("counts")


def _stored(column: str, ranks: Collection[int]) -> ColumnElement[int]:
    prefix = "leader_" if column.startswith("leader_") else ""
    parts: dict[str, list[str]] = {
        "rated_good": [f"rated_{rank}" for rank in sorted(ranks)],
        "people": ["due", "volunteered", "exempt", "excepted", "not_required"],
    }
    name = column.removeprefix(prefix)
    if name == "missing":
        return COUNTERS.c[f"{prefix}due"] - COUNTERS.c[f"{prefix}registered"]
    columns: list[ColumnElement[int]] = [COUNTERS.c[f"{prefix}{part}"] for part in parts.get(name, [name])]
    return sum(columns, start=literal(0))


def _lines_of(session: Session, question: Question, cells: Any) -> CTE:
    [year] = question.years
    requirements = requirements_for(session, [year], question.as_of)[year]
    return lines_on(year, question.as_of, requirements, today=question.today, cells=cells)


def _lines(
    ctx: Context,
    question: Question,
    cell_ids: Sequence[uuid.UUID],
    column: str,
    ranks: Collection[int],
    after: Sequence[Any] | None,
) -> Select[Any]:
    subquery = _lines_of(ctx.session, question, cell_ids)
    lines: Lines = subquery.c
    statement = (
        select(
            *lines,
            col(Member.full_name),
            col(Member.name_sort),
            col(Organisation.path),
            *(
                col(getattr(Pledge, f"{stage}_on")).label(f"{stage}_on")
                for stage in ("registered", "publicised", "self_reported", "assessed")
            ),
        )
        .select_from(subquery)
        .join(Member, col(Member.id) == lines.member_id)
        .join(Organisation, col(Organisation.id) == lines.organisation_id)
        .outerjoin(Pledge, col(Pledge.id) == lines.pledge_id)
        .where(counted_in(column, lines, ranks))
        .order_by(col(Organisation.path), col(Member.name_sort), col(Member.id))
    )
    if after is None:
        return statement
    path, name_sort, member_id = after
    return statement.where(
        or_(
            col(Organisation.path) > path,
            and_(col(Organisation.path) == path, col(Member.name_sort) > name_sort),
            and_(col(Organisation.path) == path, col(Member.name_sort) == name_sort, col(Member.id) > member_id),
        )
    )


def _public(row: Any, names: dict[uuid.UUID, UnitNamed], question: Question) -> LinePublic:
    bucket = None if row.bucket is None else Bucket(row.bucket)
    standing: Standing | None = None if bucket is None else standing_of(bucket, row.stages)
    by_then = {
        name: on if on is not None and on <= question.as_of else None
        for name in ("registered_on", "publicised_on", "self_reported_on", "assessed_on")
        for on in [getattr(row, name)]
    }
    return {
        "member_id": row.member_id,
        "full_name": row.full_name,
        "organisation": names[row.organisation_id],
        "standing": standing,
        "bucket": bucket,
        "key_leader": row.key_leader,
        "pledge_id": row.pledge_id if row.stages else None,
        "registered_on": by_then["registered_on"],
        "publicised_on": by_then["publicised_on"],
        "self_reported_on": by_then["self_reported_on"],
        "assessed_on": by_then["assessed_on"],
        "rating": row.rating if row.stages == len(by_then) else None,
    }
