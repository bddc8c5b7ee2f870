"""What the worker can do: one line a kind of work."""

from collections.abc import Mapping

from api.services import digests, housekeeping, reminders, retention
from api.services.exports import background as exports
from api.services.imports import background as imports
from api.services.work import Work

KINDS: Mapping[str, Work] = {
    imports.PLAN: imports.plan,
    imports.COMMIT: imports.commit,
    exports.MAKE: exports.make,
    digests.SENDING: digests.send_all,
    reminders.ASKED_FOR: reminders.asked_for,
    retention.KIND: retention.carry_out,
}
"""Work that somebody asks for, by the kind given to ``jobs.enqueue``."""

DAILY: Mapping[str, Work] = {"housekeeping": housekeeping.tidy, "reminders": reminders.daily}
"""Work that is due once every civil date."""
