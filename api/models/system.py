"""What an installation knows of its own running: which workers are there, and the backups taken of it."""

import uuid
from datetime import datetime

from sqlalchemy import BigInteger, Text
from sqlmodel import Field

from api.core.columns import Identifier, UtcDateTime
from api.models.base import Record, Table


class RunningWorker(Table, table=True):
    """A worker that does background work, and when it last said that it is there. It goes when the worker stops."""

    __tablename__ = "running_worker"

    id: uuid.UUID = Field(primary_key=True, sa_type=Identifier)
    seen_at: datetime = Field(sa_type=UtcDateTime)


class Backup(Record, table=True):
    """A backup that was taken. ``name``: of its directory, without where that stands; ``size``: bytes of its database.

    It says that the backup was whole when it was taken, not that it is still where it was put.
    """

    taken_at: datetime = Field(sa_type=UtcDateTime, index=True)
    name: str = Field(sa_type=Text)
    size: int = Field(sa_type=BigInteger)
    revision: str
