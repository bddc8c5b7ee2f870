"""Handing one e-mail to the mail server (SMTP), and knowing what became of it."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import SMTP
from enum import StrEnum

from api.core.settings import Settings

_ON_THE_WIRE = SMTP.clone(max_line_length=998)
"""The longest line there may be (RFC 5322 2.1.1): a longer link in a header would be cut up by encoding, and unread."""
_ACCEPTED = 250
_TOO_LATE_TO_TRY_AGAIN = 500


class Delivery(StrEnum):
    """``later``: nothing was handed over, try again. ``uncertain``: it may or may not have gone; never try again."""

    SENT = "sent"
    REFUSED = "refused"
    LATER = "later"
    UNCERTAIN = "uncertain"


def configured(settings: Settings) -> bool:
    """Whether e-mails can be sent at all."""
    return settings.smtp_host is not None


def send(settings: Settings, message: EmailMessage, recipient: str) -> Delivery:
    """Hand an e-mail to the mail server of the settings. Never raises for what the server does or does not do."""
    handed_over = False
    try:
        with _opened(settings) as server:
            for code, _ in (server.mail(settings.smtp_from), server.rcpt(recipient)):
                if code != _ACCEPTED:
                    return _refused(code)
            handed_over = True
            code, _ = server.data(message.as_bytes(policy=_ON_THE_WIRE))
            return Delivery.SENT if code == _ACCEPTED else _refused(code)
    except smtplib.SMTPDataError as error:  # the server did not even want to read it
        return _refused(error.smtp_code)
    except (OSError, smtplib.SMTPException):
        return Delivery.UNCERTAIN if handed_over else Delivery.LATER


@contextmanager
def _opened(settings: Settings) -> Iterator[smtplib.SMTP]:
    host, timeout = settings.smtp_host or "", settings.smtp_timeout_seconds
    if settings.smtp_security == "tls":
        context = ssl.create_default_context()
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, settings.smtp_port, timeout=timeout, context=context)
    else:
        server = smtplib.SMTP(host, settings.smtp_port, timeout=timeout)
    try:
        if settings.smtp_security == "starttls":
            server.starttls(context=ssl.create_default_context())
        server.ehlo_or_helo_if_needed()
        if settings.smtp_user is not None and settings.smtp_password is not None:
            server.login(settings.smtp_user, settings.smtp_password.get_secret_value())
        yield server
    finally:
        server.close()  # a polite QUIT could fail after the e-mail was taken, and say nothing of it


def _refused(code: int) -> Delivery:
    return Delivery.REFUSED if code >= _TOO_LATE_TO_TRY_AGAIN else Delivery.LATER
