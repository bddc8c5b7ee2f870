"""Notices (thông báo, nhắc việc): what kinds there are, and the life of the e-mail that gathers them."""

from enum import StrEnum


class NoticeKind(StrEnum):
    """``reminder``: your duty, on a day the rule names; ``asked``: an officer reminds you; ``overdue``: below you."""

    REMINDER = "reminder"
    ASKED = "asked"
    OVERDUE = "overdue"


class DigestState(StrEnum):
    """The life of one e-mail: ``queued → sending``, then one of the others for good, or back when nothing was sent.

    ``uncertain``: the sender died, or the line broke, between handing it over and hearing of it; it is never sent
    again. ``dropped``: nothing was left to say when its turn came. ``refused``: the mail server did not take it.
    """

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"
    DROPPED = "dropped"


def wanted(*, email: bool, refused: bool, may_unsubscribe: bool) -> bool:
    """Whether somebody gets e-mails of a duty.

    ``email``: whether they take e-mails at all; ``refused``: whether they refuse those of this duty. Neither counts for
    a duty whose e-mails may not be refused.
    """
    return not may_unsubscribe or (email and not refused)
