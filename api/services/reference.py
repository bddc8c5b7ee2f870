"""Reference data and dated settings: what is in force on a day, and the defaults that come with the software."""

from collections.abc import Collection, Sequence
from datetime import date
from importlib import resources
from typing import Any

import yaml
from sqlalchemy import BindParameter, Date, String, bindparam, select
from sqlmodel import Session, col

from api.core.errors import Invalid
from api.core.prepared import Prepared
from api.models.reference import DatedSetting, ReferenceItem

BEGINNING = date(1930, 2, 3)
"""From when a default holds that names no date of its own: the founding of the Party."""


def items(session: Session, catalogue: str, day: date) -> Sequence[ReferenceItem]:
    """A catalogue as it is in force on a day, in its own order."""
    return (
        session.execute(
            select(ReferenceItem)
            .where(
                col(ReferenceItem.catalogue) == catalogue,
                col(ReferenceItem.valid_from) <= day,
                col(ReferenceItem.valid_to) > day,
            )
            .order_by(col(ReferenceItem.rank), col(ReferenceItem.code))
        )
        .scalars()
        .all()
    )


def item(session: Session, catalogue: str, code: str, day: date) -> ReferenceItem | None:
    """One word of a catalogue; None when it is not in force on that day."""
    return session.execute(
        select(ReferenceItem).where(
            col(ReferenceItem.catalogue) == catalogue,
            col(ReferenceItem.code) == code,
            col(ReferenceItem.valid_from) <= day,
            col(ReferenceItem.valid_to) > day,
        )
    ).scalar_one_or_none()


def items_ever(session: Session, catalogue: str) -> Sequence[ReferenceItem]:
    """The words of a catalogue, also those no longer in force, the newest of one code last."""
    statement = select(ReferenceItem).where(col(ReferenceItem.catalogue) == catalogue)
    return session.execute(statement.order_by(col(ReferenceItem.valid_from), col(ReferenceItem.id))).scalars().all()


def require_word(session: Session, catalogue: str, code: str, day: date, pointer: str) -> None:
    """Refuse a code that its catalogue does not hold on a day.

    Raises:
        Invalid: ``choice_invalid`` at the pointer.
    """
    if item(session, catalogue, code, day) is None:
        raise Invalid.at(pointer, "choice_invalid")


def setting(session: Session, key: str, day: date) -> Any:
    """The value of a dated setting on a day.

    Raises:
        KeyError: no value is in force; the defaults hold from ``BEGINNING``, so this is a misspelt key.
    """
    found = _SETTING.first(session, {"key": key, "day": day})
    if found is None:
        raise KeyError(key)
    return found.value


def setting_by_day(session: Session, key: str, days: Collection[date]) -> dict[date, Any]:
    """The values of a dated setting on several days, read at once.

    Raises:
        KeyError: no value is in force on one of them.
    """
    rows = session.execute(
        select(col(DatedSetting.valid_from), col(DatedSetting.valid_to), col(DatedSetting.value)).where(
            col(DatedSetting.key) == key
        )
    ).all()
    found = {day: value for day in days for valid_from, valid_to, value in rows if valid_from <= day < valid_to}
    if missing := set(days) - set(found):
        raise KeyError(key, *missing)
    return found


_DAY: BindParameter[date] = bindparam("day", type_=Date())
_SETTING = Prepared(
    select(col(DatedSetting.value)).where(
        col(DatedSetting.key) == bindparam("key", type_=String()),
        col(DatedSetting.valid_from) <= _DAY,
        col(DatedSetting.valid_to) > _DAY,
    )
)


def load_defaults(session: Session) -> int:
    """Add the defaults that are not there yet; never changes a row that is. Gives the number of rows added."""
    known_items = {
        tuple(row)
        for row in session.execute(
            select(col(ReferenceItem.catalogue), col(ReferenceItem.code), col(ReferenceItem.valid_from))
        )
    }
    known_settings = {
        tuple(row) for row in session.execute(select(col(DatedSetting.key), col(DatedSetting.valid_from)))
    }
    added = 0
    for catalogue, rows in read_data("reference.yaml").items():
        for rank, row in enumerate(rows, start=1):
            valid_from = row.pop("valid_from", BEGINNING)
            if (catalogue, row["code"], valid_from) not in known_items:
                fields = {"rank": rank, "valid_from": valid_from, "catalogue": catalogue, **row}
                session.add(ReferenceItem.model_validate(fields))
                added += 1
    for key, rows in read_data("settings.yaml").items():
        for row in rows:
            valid_from = row.pop("valid_from", BEGINNING)
            if (key, valid_from) not in known_settings:
                session.add(DatedSetting.model_validate({"key": key, "valid_from": valid_from, **row}))
                added += 1
    return added


_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader in C where the library has it, which is ten times as fast."""


def read_data(name: str) -> Any:
    """A data file that comes with the software, parsed."""
    text = resources.files("api").joinpath("data", name).read_text(encoding="utf-8")
    return yaml.load(text, Loader=_Loader)  # noqa: S506  # as safe as safe_load: it makes plain values only
