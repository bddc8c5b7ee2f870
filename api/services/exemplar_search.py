"""Finding recognised exemplars: by field, place, kind and text without marks, for everyone signed in.

Only published parts are shown and searched, and nothing of a person whose restriction stands; the story and the photo
only while their consent stands.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from api.core.errors import Invalid, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.core.text import words
from api.models.exemplars import Exemplar, Replication
from api.models.organisations import Organisation
from api.rules.exemplars import PUBLISHED, ExemplarKind, ExemplarPart
from api.schemas.common import Named
from api.schemas.exemplars import ExemplarPage, ExemplarPublished, ExemplarSnapshot
from api.services import exemplar_spread, restrictions
from api.services.context import Context
from api.services.exemplar_consents import stands


@dataclass(frozen=True)
class Wanted:
    """What is asked for; None or empty does not narrow. Every word of ``text`` and ``place`` must occur."""

    text: str | None = None
    place: str | None = None
    fields: Sequence[str] = ()
    kinds: Sequence[ExemplarKind] = ()
    recognised_in: int | None = None


def search(ctx: Context, wanted: Wanted, limit: int, cursor: str | None) -> Page[ExemplarPublished]:
    """The recognised exemplars that match, the latest recognised first."""
    statement = _published_on(ctx.today).where(*_conditions(wanted, ctx.today))
    if cursor is not None:
        day, last = _place_of(cursor)
        statement = statement.where(
            or_(
                col(Exemplar.recognised_on) < day,
                and_(col(Exemplar.recognised_on) == day, col(Exemplar.id) < last),
            )
        )
    rows = ctx.session.execute(
        statement.order_by(col(Exemplar.recognised_on).desc(), col(Exemplar.id).desc()).limit(limit + 1)
    ).all()
    page = page_of(rows, limit, lambda row: (str(row[0].recognised_on), str(row[0].id)))
    return Page([ExemplarPublished(**_published(*row)) for row in page.items], page.next_cursor)


def get(ctx: Context, exemplar_id: uuid.UUID) -> ExemplarPage:
    """A recognised exemplar with everything that followed, for everyone signed in.

    Raises:
        NotFound: there is none, or it is not recognised, or no longer.
    """
    row = ctx.session.execute(_published_on(ctx.today).where(col(Exemplar.id) == exemplar_id)).first()
    if row is None:
        raise NotFound
    return ExemplarPage(
        **_published(*row),
        commendations=exemplar_spread.commendations(ctx, exemplar_id),
        publicity=exemplar_spread.publicity(ctx, exemplar_id),
        replicated_by=exemplar_spread.replications(ctx, exemplar_id),
    )


def _published_on(day: date) -> Select[Any]:
    return (
        select(
            Exemplar,
            col(Organisation.name),
            stands(ExemplarPart.STORY, day),
            stands(ExemplarPart.PHOTO, day),
            select(func.count()).where(col(Replication.exemplar_id) == col(Exemplar.id)).scalar_subquery(),
        )
        .join(Organisation, col(Organisation.id) == col(Exemplar.recognised_by_id))
        .where(col(Exemplar.state).in_(PUBLISHED), ~restrictions.stands_for(col(Exemplar.member_id)))
    )


def _conditions(wanted: Wanted, day: date) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [
        or_(
            col(Exemplar.found_by).contains(word, autoescape=True),
            and_(col(Exemplar.story_words).contains(word, autoescape=True), stands(ExemplarPart.STORY, day)),
        )
        for word in words(wanted.text or "")
    ]
    found += [col(Exemplar.place_folded).contains(word, autoescape=True) for word in words(wanted.place or "")]
    if wanted.fields:
        found.append(col(Exemplar.field).in_(wanted.fields))
    if wanted.kinds:
        found.append(col(Exemplar.kind).in_(wanted.kinds))
    if wanted.recognised_in is not None:
        year = wanted.recognised_in
        found.append(col(Exemplar.recognised_on).between(date(year, 1, 1), date(year, 12, 31)))
    return found


def _place_of(cursor: str) -> tuple[date, uuid.UUID]:
    day, last = decode_cursor(cursor, (str, uuid.UUID))
    try:
        return date.fromisoformat(day), last
    except ValueError as error:
        raise Invalid.at("?cursor", "cursor_invalid") from error


def _published(
    exemplar: Exemplar, committee: str, story_consented: bool, photo_consented: bool, replications: int
) -> dict[str, Any]:
    return {
        **exemplar.model_dump(include=_PLAIN_FIELDS),
        "story": exemplar.story if story_consented else None,
        "photo_link": exemplar.photo_link if photo_consented else None,
        "snapshot": ExemplarSnapshot.model_validate(exemplar.snapshot),
        "recognised_by": Named.model_validate({"id": exemplar.recognised_by_id, "name": committee}),
        "replications": replications,
    }


_PLAIN_FIELDS = {
    "id",
    "kind",
    "state",
    "title",
    "field",
    "place",
    "summary",
    "organisation_id",
    "recognised_on",
    "decision_number",
}
