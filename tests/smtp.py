"""A real mail server for the tests, on a port of its own, that keeps what it is handed."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller

from tests.servers import free_port


@dataclass
class Mailbox:
    """What the server took, read and as it came. ``answer``: what it says to the next e-mails; ``hold``: it waits."""

    port: int
    messages: list[EmailMessage] = field(default_factory=list)
    sources: list[bytes] = field(default_factory=list)
    answer: str = "250 OK"
    hold: threading.Event | None = None
    holding: threading.Event = field(default_factory=threading.Event)

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:
        """Take an e-mail, or refuse it."""
        if self.answer.startswith("250"):
            made = message_from_bytes(envelope.content, policy=default)
            assert isinstance(made, EmailMessage)
            self.messages.append(made)
            self.sources.append(envelope.content)
        if self.hold is not None:
            self.holding.set()
            await asyncio.to_thread(self.hold.wait)
        return self.answer

    def to(self, address: str) -> list[EmailMessage]:
        """What somebody was sent."""
        return [message for message in self.messages if message["To"] == address]


@contextmanager
def mail_server() -> Iterator[Mailbox]:
    """Run a mail server on this machine."""
    mailbox = Mailbox(free_port())
    controller = Controller(mailbox, hostname="127.0.0.1", port=mailbox.port)
    controller.start()
    try:
        yield mailbox
    finally:
        controller.stop()
