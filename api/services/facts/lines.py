"""Opening a number counted from records: the records behind it, page by page, within the rights of whoever asks."""

import uuid

from sqlalchemy import func, or_, select
from sqlmodel import col

from api.core.errors import Invalid
from api.core.paging import decode_cursor, page_of
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.figures import FigureSource
from api.rules.indicators import FACT_COLUMNS, FAMILY_OF
from api.schemas.statistics import FactLinesPublic
from api.services.access import scope_condition
from api.services.context import Context
from api.services.facts import SOURCES
from api.services.facts.roll_ups import moments_of
from api.services.questions import Asking, check, names_on
from api.services.tree import branches


def get(
    ctx: Context, organisation_id: uuid.UUID, asking: Asking, column: str, limit: int, cursor: str | None
) -> FactLinesPublic:
    """The records behind one number of one year, in the order of organisations and of their making.

    ``total`` is the number itself; where the tree of a past day reaches beyond the actor's scope of today, fewer
    may be opened.

    Raises:
        Invalid: ``choice_invalid`` for a column that is not counted from records, ``cursor_invalid``.
    """
    if column not in FACT_COLUMNS:
        raise Invalid.at("?column", "choice_invalid")
    checked = check(ctx, Permission.STATISTICS_READ_ROWS, organisation_id, asking)
    question = checked.question
    [moment] = moments_of(question)
    records = SOURCES[FAMILY_OF[column]].select(ctx.session, moment).subquery("records").c
    cells = branches(organisation_id, question.structure_on)
    number = records[column].label("number")
    openable = scope_condition(ctx.actor, Permission.STATISTICS_READ_ROWS, col(Organisation.path))
    place = (col(Organisation.path), records.id)
    counted = (
        select(func.sum(number), func.sum(number).filter(openable))
        .join(cells, cells.c.organisation_id == records.organisation_id)
        .join(Organisation, col(Organisation.id) == records.organisation_id)
        .where(number != 0)
    )
    total, opened = ctx.session.execute(counted).one()
    lines = (
        select(col(Organisation.path), *(records[name] for name in _SHOWN), number)
        .join(cells, cells.c.organisation_id == records.organisation_id)
        .join(Organisation, col(Organisation.id) == records.organisation_id)
        .where(number != 0, openable)
        .order_by(*place)
        .limit(limit + 1)
    )
    if cursor is not None:
        path, record_id = decode_cursor(cursor, [str, uuid.UUID])
        lines = lines.where(or_(place[0] > path, (place[0] == path) & (place[1] > record_id)))
    rows = ctx.session.execute(lines).all()
    page = page_of(rows, limit, lambda row: [row.path, str(row.id)])
    names = names_on(ctx.session, {row.organisation_id for row in page.items}, question.structure_on)
    return FactLinesPublic(
        **checked.asked(dict.fromkeys(question.years, FigureSource.ROWS)),
        column=column,
        total=int(total or 0),
        openable=int(opened or 0),
        items=[
            {
                "id": row.id,
                "organisation": names[row.organisation_id],
                "happened_on": row.happened_on,
                "title": row.title,
                "number": row.number,
            }
            for row in page.items
        ],
        next_cursor=page.next_cursor,
    )


_SHOWN = ("id", "organisation_id", "happened_on", "title")
