"""Dates that keep their precision on the wire: ``1950``, ``1950-05`` or ``1950-05-19``."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from api.rules.dates import PartialDate, Precision

_LENGTHS = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}
_FORM = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_EARLIEST, _LATEST = date(1850, 1, 1), date(2200, 12, 31)


def to_text(partial: PartialDate) -> str:
    """The date as the wire has it, as long as it is known."""
    return partial.on.isoformat()[: _LENGTHS[partial.precision]]


def _read(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return value
    if not (isinstance(value, str) and _FORM.fullmatch(value)):
        raise PydanticCustomError("date_partial", "neither a year, a month nor a day")
    precision = next(precision for precision, length in _LENGTHS.items() if length == len(value))
    try:
        on = date.fromisoformat(value + "-01-01"[len(value) - 4 :])
    except ValueError as error:
        raise PydanticCustomError("date_partial", "not in the calendar") from error
    if not _EARLIEST <= on <= _LATEST:
        raise PydanticCustomError("date_partial", "out of bounds")
    return PartialDate(on, precision)


PartialDay = Annotated[
    PartialDate,
    BeforeValidator(_read),
    PlainSerializer(to_text, return_type=str),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
            "description": "A day, a month or a year, as exactly as it is known.",
            "examples": ["1950", "1950-05", "1950-05-19"],
        }
    ),
]
"""A date known to the day, the month or the year."""
