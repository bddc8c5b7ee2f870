"""What may be done to an account in which state, and what a login name looks like."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from api.core.text import fold

_LOGIN: Final = re.compile(r"[a-z0-9][a-z0-9._@+-]{2,99}")


class AccountAction(StrEnum):
    """What an administrator does to an account."""

    INVITE = "invite"
    RESET_PASSWORD = "reset_password"
    REMOVE_SECOND_FACTOR = "remove_second_factor"
    SUSPEND = "suspend"
    REACTIVATE = "reactivate"


ACTIONS: Mapping[tuple[str, str], tuple[AccountAction, ...]] = {
    ("person", "invited"): (AccountAction.INVITE, AccountAction.SUSPEND),
    ("person", "active"): (AccountAction.RESET_PASSWORD, AccountAction.REMOVE_SECOND_FACTOR, AccountAction.SUSPEND),
    ("person", "suspended"): (AccountAction.REACTIVATE,),
    ("service", "active"): (AccountAction.SUSPEND,),
    ("service", "suspended"): (AccountAction.REACTIVATE,),
}
"""By kind and state of the account."""


def actions_on(kind: str, state: str, *, second_factor: bool) -> list[AccountAction]:
    """What may be done to an account now."""
    return [
        action
        for action in ACTIONS.get((kind, state), ())
        if second_factor or action is not AccountAction.REMOVE_SECOND_FACTOR
    ]


def folded_login(login: str) -> str | None:
    """A login name as it is compared; None when it is not one."""
    folded = fold(login)
    return folded if _LOGIN.fullmatch(folded) else None


def interval_fault(
    today: date, valid_from: date, valid_to: date, maximum_days: int | None = None
) -> tuple[str, str] | None:
    """What is wrong with the days of a new role, as field and code; None if nothing is.

    A role is not given for days gone by: what was done then was done without it.
    """
    if valid_from < today:
        return "valid_from", "date_in_past"
    if valid_to <= valid_from:
        return "valid_to", "interval_empty"
    if maximum_days is not None and valid_to - valid_from > timedelta(days=maximum_days):
        return "valid_to", "interval_too_long"
    return None
