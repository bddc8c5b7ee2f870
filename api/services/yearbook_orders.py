"""The order of a yearbook (kỷ yếu): its sections and their exemplars, written as a whole and never half."""

import uuid

from sqlalchemy import ColumnElement, and_, bindparam, func, select, update
from sqlmodel import col

from api.core.errors import FieldError, Invalid
from api.models.base import table_of
from api.models.exemplars import Exemplar
from api.models.organisations import Organisation
from api.models.yearbooks import Yearbook, YearbookEntry
from api.rules.access import Permission
from api.rules.exemplars import PUBLISHED
from api.rules.yearbooks import Section, arranged, faults, sections_of
from api.schemas.yearbooks import YearbookArrange, YearbookPublic, YearbookSection
from api.services import events, restrictions
from api.services.access import require
from api.services.context import Context, check_version

_ENTRIES = table_of(YearbookEntry)
_PLACED = (
    update(_ENTRIES)
    .where(_ENTRIES.c.id == bindparam("entry"))
    .values(position=bindparam("place"), section=bindparam("heading"))
)
_SHOWN_FAULTS = 20


def get(ctx: Context, organisation_id: uuid.UUID, year: int) -> YearbookPublic:
    """How a yearbook is arranged."""
    require(ctx, Permission.EXEMPLAR_PUBLICISE, organisation_id)
    book = _book(ctx, organisation_id, year)
    return _public(ctx, organisation_id, year, 0 if book is None else book.version)


def arrange(
    ctx: Context, organisation_id: uuid.UUID, year: int, body: YearbookArrange, expected: int | None
) -> YearbookPublic:
    """Put a whole yearbook in another order.

    Raises:
        Stale: it was arranged, or entries came or went, since.
        Invalid: ``repeated``, ``missing`` or ``choice_invalid`` where an order cannot be right, and
            ``yearbook_entries_missing`` when an entry that can be read is not named.
    """
    require(ctx, Permission.EXEMPLAR_PUBLICISE, organisation_id)
    hold(ctx, organisation_id)
    book = _book(ctx, organisation_id, year) or Yearbook(organisation_id=organisation_id, year=year, version=0)
    check_version(book, expected)
    entries = _entries(ctx, organisation_id, year)
    sections = [Section(section.title, section.entry_ids) for section in body.sections]
    wrong = [
        FieldError(
            f"/sections/{fault.section}" + ("/title" if fault.entry is None else f"/entry_ids/{fault.entry}"),
            fault.code,
        )
        for fault in faults(sections, entries.keys())
    ]
    if wrong:
        raise Invalid("invalid", errors=wrong[:_SHOWN_FAULTS])
    named = {entry for section in sections for entry in section.entries}
    if any(shown and entry not in named for entry, (_, shown) in entries.items()):
        raise Invalid.at("/sections", "yearbook_entries_missing")
    order = arranged(sections, list(entries))
    if order:
        ctx.session.connection().execute(
            _PLACED,
            [
                {"entry": entry, "place": place, "heading": heading}
                for place, (entry, heading) in enumerate(order, start=1)
            ],
        )
    book.updated_at = ctx.at
    ctx.session.add(book)
    ctx.session.flush()
    events.record(
        ctx,
        "yearbook.arranged",
        book.id,
        organisation_id=organisation_id,
        data={"year": year, "order": [entry for entry, _ in order]},
    )
    return _public(ctx, organisation_id, year, book.version)


def hold(ctx: Context, organisation_id: uuid.UUID) -> None:
    """Let nobody else change an organisation's yearbooks until the transaction ends, also those not arranged yet."""
    ctx.session.execute(
        select(col(Organisation.id)).where(col(Organisation.id) == organisation_id).with_for_update(key_share=True)
    )


def last_place(ctx: Context, organisation_id: uuid.UUID, year: int) -> tuple[int, str | None]:
    """Where an exemplar goes that is put into a yearbook that is held: behind the last one, under its heading."""
    last = ctx.session.execute(
        select(col(YearbookEntry.position), col(YearbookEntry.section))
        .where(*_of(organisation_id, year))
        .order_by(col(YearbookEntry.position).desc(), col(YearbookEntry.id).desc())
        .limit(1)
    ).first()
    return (1, None) if last is None else (last.position + 1, last.section)


def changed(ctx: Context, organisation_id: uuid.UUID, year: int) -> None:
    """Let nobody arrange what they read before: an entry came or went."""
    book = _book(ctx, organisation_id, year)
    if book is not None:
        book.updated_at = ctx.at
        ctx.session.flush()


def can_be_read() -> ColumnElement[bool]:
    """The condition that an entry's exemplar stands in the book for its readers."""
    return and_(col(Exemplar.state).in_(PUBLISHED), ~restrictions.stands_for(col(Exemplar.member_id)))


def _of(organisation_id: uuid.UUID, year: int) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(YearbookEntry.organisation_id) == organisation_id, col(YearbookEntry.year) == year


def _book(ctx: Context, organisation_id: uuid.UUID, year: int) -> Yearbook | None:
    statement = select(Yearbook).where(col(Yearbook.organisation_id) == organisation_id, col(Yearbook.year) == year)
    return ctx.session.execute(statement).scalar_one_or_none()


def _entries(ctx: Context, organisation_id: uuid.UUID, year: int) -> dict[uuid.UUID, tuple[str | None, bool]]:
    """Entry → its heading and whether it can be read, in the order of the book."""
    rows = ctx.session.execute(
        select(col(YearbookEntry.id), col(YearbookEntry.section), func.coalesce(can_be_read(), False))
        .join(Exemplar, col(Exemplar.id) == col(YearbookEntry.exemplar_id))
        .where(*_of(organisation_id, year))
        .order_by(col(YearbookEntry.position), col(YearbookEntry.id))
    )
    return {entry: (heading, shown) for entry, heading, shown in rows}


def _public(ctx: Context, organisation_id: uuid.UUID, year: int, version: int) -> YearbookPublic:
    entries = _entries(ctx, organisation_id, year)
    order = [(entry, heading) for entry, (heading, shown) in entries.items() if shown]
    return YearbookPublic(
        organisation_id=organisation_id,
        year=year,
        sections=[YearbookSection(title=title.title, entry_ids=title.entries) for title in sections_of(order)],
        version=version,
    )
