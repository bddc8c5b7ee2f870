"""Yearbooks (kỷ yếu): which exemplars an organisation collects in a year, and what of them may be printed."""

import uuid
from typing import Any

from sqlalchemy import Select, literal, select, tuple_
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from api.core.columns import Identifier
from api.core.errors import Conflict, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.models.exemplars import Exemplar
from api.models.organisations import Organisation
from api.models.yearbooks import YearbookEntry
from api.rules.access import Permission
from api.rules.exemplars import PUBLISHED, ExemplarPart, lacking_consent
from api.schemas.common import Named
from api.schemas.yearbooks import YearbookEntryCreate, YearbookEntryPublic
from api.services import events, exemplar_consents, restrictions, yearbook_orders
from api.services.access import require
from api.services.context import Context
from api.services.exemplar_access import allowed_actions, load, require_committee


def listed(
    ctx: Context, organisation_id: uuid.UUID, year: int, limit: int, cursor: str | None
) -> Page[YearbookEntryPublic]:
    """An organisation's yearbook, for everyone signed in, in the order that its editors gave it.

    An exemplar that was withdrawn or whose person has restricted their data, a story or photo whose consent was taken
    back are left out.
    """
    place = (col(YearbookEntry.position), col(YearbookEntry.id))
    statement = _entries(ctx).where(
        col(YearbookEntry.organisation_id) == organisation_id, col(YearbookEntry.year) == year
    )
    if cursor is not None:
        position, entry_id = decode_cursor(cursor, (int, uuid.UUID))
        statement = statement.where(tuple_(*place) > tuple_(literal(position), literal(entry_id, Identifier())))
    rows = ctx.session.execute(statement.order_by(*place).limit(limit + 1)).all()
    page = page_of(rows, limit, lambda row: (row[0].position, str(row[0].id)))
    return Page([_public(row) for row in page.items], page.next_cursor)


def add(ctx: Context, exemplar_id: uuid.UUID, body: YearbookEntryCreate) -> YearbookEntryPublic:
    """Put a recognised exemplar into a yearbook.

    Raises:
        Invalid: ``exemplar_not_below``.
        Forbidden: ``data_restricted``.
        Conflict: ``exemplar_state_refused``, ``consent_missing``, ``yearbook_entry_exists``.
    """
    subject = load(ctx, exemplar_id, lock=True)
    require_committee(ctx, subject, body.organisation_id, Permission.EXEMPLAR_PUBLICISE)
    restrictions.refuse_all(ctx, subject.exemplar.member_id)
    if subject.exemplar.state not in PUBLISHED:
        raise Conflict(
            "exemplar_state_refused", allowed=allowed_actions(ctx, subject), state=str(subject.exemplar.state)
        )
    asked = [
        what
        for what, wanted in ((ExemplarPart.STORY, body.with_story), (ExemplarPart.PHOTO, body.with_photo))
        if wanted
    ]
    lacking = lacking_consent(asked, exemplar_consents.standing(ctx, subject.exemplar))
    if lacking:
        raise Conflict("consent_missing", allowed=[], subjects=", ".join(lacking))
    yearbook_orders.hold(ctx, body.organisation_id)
    position, section = yearbook_orders.last_place(ctx, body.organisation_id, body.year)
    entry = YearbookEntry(exemplar_id=exemplar_id, position=position, section=section, **body.model_dump())
    try:
        with ctx.session.begin_nested():
            ctx.session.add(entry)
    except IntegrityError as error:
        raise Conflict("yearbook_entry_exists", allowed=["remove"]) from error
    yearbook_orders.changed(ctx, entry.organisation_id, entry.year)
    _record(ctx, "exemplar.collected", entry)
    return _public(ctx.session.execute(_entries(ctx).where(col(YearbookEntry.id) == entry.id)).one())


def remove(ctx: Context, entry_id: uuid.UUID) -> None:
    """Take an exemplar out of a yearbook.

    Raises:
        NotFound: there is no such entry in scope.
    """
    entry = ctx.session.get(YearbookEntry, entry_id)
    if entry is None:
        raise NotFound
    require(ctx, Permission.EXEMPLAR_PUBLICISE, entry.organisation_id)
    yearbook_orders.hold(ctx, entry.organisation_id)
    if ctx.session.get(YearbookEntry, entry_id, populate_existing=True) is None:  # taken out at the same moment
        raise NotFound
    ctx.session.delete(entry)
    ctx.session.flush()
    yearbook_orders.changed(ctx, entry.organisation_id, entry.year)
    _record(ctx, "exemplar.left_out", entry)


def _record(ctx: Context, kind: str, entry: YearbookEntry) -> None:
    events.record(
        ctx,
        kind,
        entry.exemplar_id,
        organisation_id=entry.organisation_id,
        data={"entry_id": entry.id, "year": entry.year},
    )


def _entries(ctx: Context) -> Select[YearbookEntry, Exemplar, str, bool, bool]:
    return (
        select(
            YearbookEntry,
            Exemplar,
            col(Organisation.name),
            exemplar_consents.stands(ExemplarPart.STORY, ctx.today),
            exemplar_consents.stands(ExemplarPart.PHOTO, ctx.today),
        )
        .join(Exemplar, col(Exemplar.id) == col(YearbookEntry.exemplar_id))
        .join(Organisation, col(Organisation.id) == col(YearbookEntry.organisation_id))
        .where(yearbook_orders.can_be_read())
    )


def _public(row: Any) -> YearbookEntryPublic:
    entry, exemplar, organisation, story_stands, photo_stands = row
    return YearbookEntryPublic(
        **exemplar.model_dump(include={"kind", "field", "title", "summary"}),
        id=entry.id,
        organisation=Named(id=entry.organisation_id, name=organisation),
        year=entry.year,
        exemplar_id=exemplar.id,
        person_name=exemplar.snapshot["person_name"],
        unit_name=exemplar.snapshot["unit_name"],
        section=entry.section,
        story=exemplar.story if entry.with_story and story_stands else None,
        photo_link=exemplar.photo_link if entry.with_photo and photo_stands else None,
    )
