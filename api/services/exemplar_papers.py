"""What a proposal says: the deeds and the former awards of an exemplar, written whole."""

import uuid
from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete
from sqlmodel import col

from api.core.errors import Invalid
from api.models.exemplars import ExemplarDeed, FormerAward
from api.schemas.exemplars import DeedLine, FormerAwardLine
from api.services import reference
from api.services.context import Context


def require_words(ctx: Context, field: str, awards: Sequence[FormerAwardLine], day: date) -> None:
    """Refuse a field that is not in use on a day, and awards of unknown form or level or after that day.

    Raises:
        Invalid: ``choice_invalid``, ``day_ahead``.
    """
    reference.require_word(ctx.session, "exemplar_field", field, day, "/field")
    for place, award in enumerate(awards):
        reference.require_word(
            ctx.session, "commendation_form", award.form, award.awarded_on, f"/former_awards/{place}/form"
        )
        reference.require_word(
            ctx.session, "commendation_level", award.level, award.awarded_on, f"/former_awards/{place}/level"
        )
        if award.awarded_on > day:
            raise Invalid.at(f"/former_awards/{place}/awarded_on", "day_ahead")


def write_deeds(ctx: Context, exemplar_id: uuid.UUID, deeds: Sequence[DeedLine]) -> None:
    """Put these deeds in place of those there were."""
    ctx.session.execute(delete(ExemplarDeed).where(col(ExemplarDeed.exemplar_id) == exemplar_id))
    ctx.session.add_all(
        ExemplarDeed(exemplar_id=exemplar_id, number=number, **deed.model_dump())
        for number, deed in enumerate(deeds, start=1)
    )


def write_awards(ctx: Context, exemplar_id: uuid.UUID, awards: Sequence[FormerAwardLine]) -> None:
    """Put these former awards in place of those there were."""
    ctx.session.execute(delete(FormerAward).where(col(FormerAward.exemplar_id) == exemplar_id))
    ctx.session.add_all(
        FormerAward(exemplar_id=exemplar_id, number=number, **award.model_dump())
        for number, award in enumerate(awards, start=1)
    )
