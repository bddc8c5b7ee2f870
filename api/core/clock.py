"""The one place that asks what time it is. Everything else is told, through ``ctx.at`` and ``ctx.today``."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

CIVIL_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
"""The time zone of every civil date in the programme."""

FOREVER = date(9999, 12, 31)
"""Stored as ``valid_to`` of an interval that is still open; shown to clients as ``null``."""


def now() -> datetime:
    """The present instant, in UTC."""
    return datetime.now(UTC)


def civil_date(at: datetime) -> date:
    """The civil date in Viet Nam at an instant."""
    return at.astimezone(CIVIL_ZONE).date()
