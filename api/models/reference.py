"""Reference data: dated lists and settings that a rule book changes every few years, so that code does not have to."""

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint, text
from sqlmodel import Field

from api.core.clock import FOREVER
from api.core.columns import Json
from api.models.base import Dated, Record

_OPEN = text(f"valid_to = '{FOREVER}'")
_OPEN_RATING = text(f"catalogue = 'rating_level' AND valid_to = '{FOREVER}'")


class ReferenceItem(Record, Dated, table=True):
    """One word of a catalogue (an organisation kind, a sector, a position, a rating level …) while it is in force.

    ``data`` holds what the catalogue's rules need: the kinds that may stand under a kind, the role a position confers,
    whether a rating counts as good.
    """

    __tablename__ = "reference_item"
    __table_args__ = (
        CheckConstraint("valid_from < valid_to", name="interval"),
        UniqueConstraint("catalogue", "code", "valid_from"),
        Index(
            "uq_reference_item_open",
            "catalogue",
            "code",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
        Index(
            "uq_reference_item_rating_rank",
            "rank",
            unique=True,
            sqlite_where=_OPEN_RATING,
            postgresql_where=_OPEN_RATING,
        ),
    )

    catalogue: str
    code: str
    name_vi: str = Field(sa_type=Text)
    name_en: str = Field(sa_type=Text)
    rank: int = 0
    data: dict[str, object] = Field(default_factory=dict, sa_type=Json, nullable=False)


class DatedSetting(Record, Dated, table=True):
    """A threshold, limit or rule value while it is in force."""

    __tablename__ = "dated_setting"
    __table_args__ = (
        CheckConstraint("valid_from < valid_to", name="interval"),
        UniqueConstraint("key", "valid_from"),
        Index("uq_dated_setting_open", "key", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
    )

    key: str
    value: object = Field(sa_type=Json)
    source: str | None = Field(default=None, sa_type=Text)
