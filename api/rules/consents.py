"""Consent (sự đồng ý): what a person or a unit allows to be published of them, until they take it back.

``given → withdrawn``, and nothing else; who changes their mind gives a new one. Source: Law 91/2025/QH15.
"""

from datetime import date
from enum import StrEnum


class ConsentSubject(StrEnum):
    """Whose consent it is.

    A member by their record, an organisation (tập thể) by whoever spoke for it, or a person outside the register by
    name. A name alone tells nobody apart, so the consent of a person outside is always for one thing.
    """

    MEMBER = "member"
    ORGANISATION = "organisation"
    PERSON_OUTSIDE = "person_outside"


def stands(given_on: date, withdrawn_on: date | None, day: date) -> bool:
    """Whether a consent holds on a day: from the day it was given, no longer on the day it was taken back."""
    return given_on <= day and (withdrawn_on is None or day < withdrawn_on)
