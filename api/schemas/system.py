"""How the system itself is, for whoever looks after it."""

from datetime import datetime
from enum import StrEnum
from typing import Literal

from pydantic import Field

from api.schemas.common import Public


class MailFailure(StrEnum):
    """``refused``: the mail server did not take it. ``uncertain``: the line broke, it may have gone.

    ``unreachable``: the server took nothing; it is tried again.
    """

    REFUSED = "refused"
    UNCERTAIN = "uncertain"
    UNREACHABLE = "unreachable"


class DatabaseStanding(Public):
    """The database."""

    kind: Literal["sqlite", "postgresql"]
    version: str = Field(description="Version of the database system.", examples=["17.4"])
    revision: str = Field(description="Revision of the tables.", examples=["0002"])
    size_bytes: int = Field(description="Room it takes, in bytes.", examples=[48_234_496])


class BackupStanding(Public):
    """A backup as it was when it was taken; nobody looks whether it is still there."""

    taken_at: datetime
    name: str = Field(description="Name of its directory.", examples=["20261122T183000Z"])
    size_bytes: int = Field(description="Size of the database in it, in bytes.", examples=[12_582_912])
    revision: str = Field(description="Revision of the tables in it.", examples=["0002"])


class WorkersStanding(Public):
    """The workers that do background work."""

    running: int = Field(description="How many have said within two minutes that they are there.", examples=[2])
    last_seen_at: datetime | None = Field(
        description="When any was last heard of; null when all stopped as they should, or none ever ran."
    )


class JobsStanding(Public):
    """Everybody's background work."""

    queued: int = Field(description="Waiting, also for a later time.", examples=[3])
    under_way: int = Field(description="Being done.", examples=[1])
    failed: int = Field(description="Given up within the last 30 days.", examples=[0])
    oldest_due_at: datetime | None = Field(
        description="Since when the work that has waited longest could have been begun; null when none is due."
    )


class WebhooksStanding(Public):
    """Messages to other software."""

    waiting: int = Field(description="To be sent, or to be tried again.", examples=[12])
    oldest_waiting_at: datetime | None = Field(description="When the oldest of them arose; null when there is none.")
    held: int = Field(description="Waiting at webhooks that are disabled.", examples=[0])
    failed: int = Field(description="Given up, as long as they can be looked at.", examples=[0])


class MailStanding(Public):
    """E-mails that gather notices."""

    configured: bool = Field(description="Whether a mail server is set; nothing is sent without one.")
    waiting: int = Field(description="To be sent.", examples=[0])
    oldest_waiting_at: datetime | None = Field(description="When the oldest of them arose; null when there is none.")
    last_sent_at: datetime | None = Field(description="When the mail server last took one; null: never.")
    last_failed_at: datetime | None = Field(description="When one last failed; null: never.")
    last_failure: MailFailure | None = Field(description="How it failed; null: never.")


class SystemPublic(Public):
    """How the system is at one instant."""

    measured_at: datetime
    version: str = Field(description="Version of the software.", examples=["0.1.0"])
    database: DatabaseStanding
    backup: BackupStanding | None = Field(
        description="The last one that `neuguong backup` took of this database; null when none is known."
    )
    workers: WorkersStanding
    jobs: JobsStanding
    webhooks: WebhooksStanding
    mail: MailStanding
