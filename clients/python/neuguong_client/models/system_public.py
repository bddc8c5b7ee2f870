from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.backup_standing import BackupStanding
    from ..models.database_standing import DatabaseStanding
    from ..models.jobs_standing import JobsStanding
    from ..models.mail_standing import MailStanding
    from ..models.webhooks_standing import WebhooksStanding
    from ..models.workers_standing import WorkersStanding


T = TypeVar("T", bound="SystemPublic")


@_attrs_define
class SystemPublic:
    """How the system is at one instant.

    Attributes:
        measured_at (datetime.datetime):
        version (str): Version of the software.
        database (DatabaseStanding): The database.
        backup (BackupStanding | None): The last one that `neuguong backup` took of this database; null when none is
            known.
        workers (WorkersStanding): The workers that do background work.
        jobs (JobsStanding): Everybody's background work.
        webhooks (WebhooksStanding): Messages to other software.
        mail (MailStanding): E-mails that gather notices.
    """

    measured_at: datetime.datetime
    version: str
    database: DatabaseStanding
    backup: BackupStanding | None
    workers: WorkersStanding
    jobs: JobsStanding
    webhooks: WebhooksStanding
    mail: MailStanding
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.backup_standing import BackupStanding  # noqa: PLC0415

        measured_at = self.measured_at.isoformat()

        version = self.version

        database = self.database.to_dict()

        backup: dict[str, Any] | None
        if isinstance(self.backup, BackupStanding):
            backup = self.backup.to_dict()
        else:
            backup = self.backup

        workers = self.workers.to_dict()

        jobs = self.jobs.to_dict()

        webhooks = self.webhooks.to_dict()

        mail = self.mail.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "measured_at": measured_at,
                "version": version,
                "database": database,
                "backup": backup,
                "workers": workers,
                "jobs": jobs,
                "webhooks": webhooks,
                "mail": mail,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.backup_standing import BackupStanding  # noqa: PLC0415
        from ..models.database_standing import DatabaseStanding  # noqa: PLC0415
        from ..models.jobs_standing import JobsStanding  # noqa: PLC0415
        from ..models.mail_standing import MailStanding  # noqa: PLC0415
        from ..models.webhooks_standing import WebhooksStanding  # noqa: PLC0415
        from ..models.workers_standing import WorkersStanding  # noqa: PLC0415

        d = dict(src_dict)
        measured_at = datetime.datetime.fromisoformat(d.pop("measured_at"))

        version = d.pop("version")

        database = DatabaseStanding.from_dict(d.pop("database"))

        def _parse_backup(data: object) -> BackupStanding | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                backup_type_0 = BackupStanding.from_dict(data)

                return backup_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BackupStanding | None, data)

        backup = _parse_backup(d.pop("backup"))

        workers = WorkersStanding.from_dict(d.pop("workers"))

        jobs = JobsStanding.from_dict(d.pop("jobs"))

        webhooks = WebhooksStanding.from_dict(d.pop("webhooks"))

        mail = MailStanding.from_dict(d.pop("mail"))

        system_public = cls(
            measured_at=measured_at,
            version=version,
            database=database,
            backup=backup,
            workers=workers,
            jobs=jobs,
            webhooks=webhooks,
            mail=mail,
        )

        system_public.additional_properties = d
        return system_public

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
