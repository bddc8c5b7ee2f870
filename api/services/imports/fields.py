"""One cell: text in, typed value out, with what was put right on the way, or a stable code that says what is wrong.

Values are kept as JSON keeps them: dates as ISO text as long as they are known (``1950``, ``1950-05``,
``1950-05-19``), numbers of people as text with their zeros, words of closed lists as their codes.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from email_validator import EmailNotValidError, validate_email
from sqlmodel import Session

from api.core.text import display_name, fold, tidy, tidy_lines
from api.rules.dates import DateRefused, PartialDate, Precision, parse_date
from api.rules.identifiers import matches, repair_leading_zeros
from api.rules.members import number_fits
from api.services import reference
from api.services.imports.columns import words_of

_FIRST_BIRTH = date(1850, 1, 1)
_PARTY_FOUNDED = reference.BEGINNING
_LAST_DAY = date(2200, 12, 31)
_TELEPHONE = re.compile(r"\+?[0-9][0-9 .\-]{5,28}")
_SHORT_LINE, _LINE, _DEED = 100, 300, 2_000
_ZEROS_LOST = {12: 2}
"""Digits of a national ID → how many zeros a spreadsheet can have taken from its front; one where nothing is said."""

_LENGTHS = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}

CATALOGUES: Mapping[str, str] = {
    "organisation_kind": "organisation_kind",
    "sector": "sector",
    "exemplar_field": "exemplar_field",
    "commendation_form": "commendation_form",
    "commendation_level": "commendation_level",
    "position_kind": "position_kind",
}
"""Kinds of cells that are read from a catalogue → its name."""


class CellRefused(ValueError):
    """A cell that cannot be read; ``code`` and ``params`` make the sentence."""

    def __init__(self, code: str, **params: Any) -> None:
        """Keep what the sentence needs."""
        super().__init__(code)
        self.code, self.params = code, params


@dataclass(frozen=True)
class Reading:
    """What a cell says; ``notice`` names what was put right (None: nothing)."""

    value: Any
    notice: str | None = None


@dataclass(frozen=True)
class CellRules:
    """What is in force on the day of the import: lengths of numbers, and catalogues as folded name or code → code."""

    today: date
    card_number_length: int
    national_id_lengths: Sequence[int]
    organisation_code_length: int
    catalogues: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def cell_rules(session: Session, today: date) -> CellRules:
    """The rules in force on a day."""
    return CellRules(
        today=today,
        card_number_length=int(reference.setting(session, "card_number_length", today)),
        national_id_lengths=tuple(reference.setting(session, "national_id_lengths", today)),
        organisation_code_length=int(reference.setting(session, "organisation_code_length", today)),
        catalogues={
            kind: {
                fold(word): item.code
                for item in reference.items_ever(session, catalogue)
                for word in (item.code, item.name_en, item.name_vi)
            }
            for kind, catalogue in CATALOGUES.items()
        },
    )


def read_cell(kind: str, text: str, rules: CellRules) -> Reading:
    """Read a cell that is not empty.

    Raises:
        CellRefused: the text is none of its kind.
    """
    return _READERS[kind](text, rules)


@lru_cache(maxsize=65_536)
def partial_of(value: str | None) -> PartialDate | None:
    """A partial date from its kept form."""
    if value is None:
        return None
    precision = next(precision for precision, length in _LENGTHS.items() if length == len(value))
    return PartialDate(date.fromisoformat(value + "-01-01"[len(value) - 4 :]), precision)


def kept_date(on: date | None, precision: Precision | None) -> str | None:
    """The kept form of a date of which so much is known."""
    return None if on is None or precision is None else on.isoformat()[: _LENGTHS[precision]]


def _name(text: str, _rules: CellRules) -> Reading:
    typed = tidy(text)
    shown = display_name(typed)
    if not any(char.isalpha() for char in shown) or any(char.isdigit() for char in shown):
        raise CellRefused("name_unreadable")
    return Reading(_short_enough(shown, _LINE), "name_capitals" if shown != typed else None)


def _card_number(text: str, rules: CellRules) -> Reading:
    return _number(text, rules.card_number_length, None, "card_number_invalid")


def _national_id(text: str, rules: CellRules) -> Reading:
    """A citizen number of twelve digits begins with a province from 001 on, an older one of nine from 01 on."""
    for length in sorted(rules.national_id_lengths):
        number, repaired = repair_leading_zeros(text, length, most=_ZEROS_LOST.get(length, 1))
        if number_fits(number, (length,)):
            return Reading(number, "zeros_restored" if repaired else None)
    raise CellRefused("national_id_invalid", lengths=" / ".join(map(str, rules.national_id_lengths)))


def _organisation_code(text: str, rules: CellRules) -> Reading:
    return _number(text, rules.organisation_code_length, 2, "organisation_code_invalid")


def _number(text: str, length: int, most: int | None, code: str) -> Reading:
    number, repaired = repair_leading_zeros(text, length, most=most)
    if not number_fits(number, (length,)):
        raise CellRefused(code, length=length)
    return Reading(number, "zeros_restored" if repaired else None)


def _birth_date(text: str, rules: CellRules) -> Reading:
    return _partial(text, _FIRST_BIRTH, rules.today)


def _party_date(text: str, rules: CellRules) -> Reading:
    return _partial(text, _PARTY_FOUNDED, rules.today)


def _partial(text: str, earliest: date, latest: date) -> Reading:
    try:
        known = parse_date(text, earliest=earliest, latest=latest)
    except DateRefused as refused:
        raise CellRefused(refused.fault) from refused
    return Reading(kept_date(known.on, known.precision))


def _day(text: str, _rules: CellRules) -> Reading:
    reading = _partial(text, _PARTY_FOUNDED, _LAST_DAY)
    if len(reading.value) < _LENGTHS[Precision.DAY]:
        raise CellRefused("date_day_needed")
    return reading


def _year(text: str, _rules: CellRules) -> Reading:
    typed = tidy(text)
    if not matches(typed, "(?:19|20|21)[0-9]{2}"):
        raise CellRefused("year_unreadable")
    return Reading(int(typed))


def _short_line(text: str, _rules: CellRules) -> Reading:
    return Reading(_short_enough(tidy(text), _SHORT_LINE))


def _line(text: str, _rules: CellRules) -> Reading:
    return Reading(_short_enough(tidy(text), _LINE))


def _deed(text: str, _rules: CellRules) -> Reading:
    return Reading(_short_enough(tidy_lines(text), _DEED))


def _short_enough(text: str, most: int) -> str:
    if len(text) > most:
        raise CellRefused("text_too_long", max_length=most)
    return text


def _telephone(text: str, _rules: CellRules) -> Reading:
    typed = tidy(text)
    if not _TELEPHONE.fullmatch(typed):
        raise CellRefused("telephone_invalid")
    return Reading(typed)


def _email(text: str, _rules: CellRules) -> Reading:
    try:
        return Reading(validate_email(tidy(text), check_deliverability=False).normalized)
    except EmailNotValidError as error:
        raise CellRefused("email_invalid") from error


def _word(name: str) -> Callable[[str, CellRules], Reading]:
    def read(text: str, _rules: CellRules) -> Reading:
        value = words_of(name).get(fold(text))
        if value is None:
            raise CellRefused("choice_invalid")
        return Reading(value)

    return read


def _catalogue(name: str) -> Callable[[str, CellRules], Reading]:
    def read(text: str, rules: CellRules) -> Reading:
        code = rules.catalogues[name].get(fold(text))
        if code is None:
            raise CellRefused("choice_invalid")
        return Reading(code)

    return read


def _position_kind(text: str, rules: CellRules) -> Reading:
    code = rules.catalogues["position_kind"].get(fold(text)) or words_of("position_kind").get(fold(text))
    if code is None:
        raise CellRefused("choice_invalid")
    return Reading(code)


def _yes_no(text: str, rules: CellRules) -> Reading:
    return Reading(_word("yes_no")(text, rules).value == "yes")


_READERS: Mapping[str, Callable[[str, CellRules], Reading]] = {
    "key": _short_line,
    "name": _name,
    "line": _line,
    "short_line": _short_line,
    "deed": _deed,
    "card_number": _card_number,
    "national_id": _national_id,
    "organisation_code": _organisation_code,
    "organisation": _line,
    "birth_date": _birth_date,
    "party_date": _party_date,
    "day": _day,
    "year": _year,
    "telephone": _telephone,
    "email": _email,
    "sex": _word("sex"),
    "status": _word("status"),
    "mark": _word("mark"),
    "exemplar_kind": _word("exemplar_kind"),
    "yes_no": _yes_no,
    **{name: _catalogue(name) for name in CATALOGUES},
    "position_kind": _position_kind,
}
