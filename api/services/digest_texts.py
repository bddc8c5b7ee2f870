"""What an e-mail of reminders says: which duties, by when, how many have not done them. No names of people."""

import uuid
from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import ColumnElement, func, select
from sqlmodel import col

from api.core.errors import Invalid
from api.models.accounts import Account
from api.models.notices import Notice
from api.models.organisations import Organisation
from api.rules.duties import DutySubject
from api.rules.notices import NoticeKind, wanted
from api.services import duties, notice_preferences, reference
from api.services.context import Context
from api.services.duties import Duty
from api.services.installation import Installation


def lines(ctx: Context, account: Account, digest_id: uuid.UUID) -> list[str]:
    """A line for each duty of an e-mail that is still undone and that the account takes e-mails of."""
    preferences = notice_preferences.of(ctx.session, account.id)
    language = account.language
    found: dict[tuple[Any, ...], str] = {}
    for notice, unit in ctx.session.execute(
        select(Notice, col(Organisation.name))
        .join(Organisation, col(Organisation.id) == col(Notice.organisation_id))
        .where(col(Notice.digest_id) == digest_id)
        .order_by(col(Notice.due_on), col(Notice.id))
    ).all():
        duty = _duty(ctx, notice)
        if duty is None:
            continue
        kind = duty.kind
        if not wanted(
            email=preferences.email, refused=kind.code in preferences.refused, may_unsubscribe=kind.may_unsubscribe
        ):
            continue
        undone = ctx.session.execute(
            select(func.count()).where(duty.undone(), _concerned(duty, notice, account))
        ).scalar()
        if undone:
            told = "own" if notice.own else "below" if notice.kind is NoticeKind.OVERDUE else "unit"
            found[kind.code, notice.year, notice.number, told, unit] = _texts()[f"line_{told}"][language].format(
                duty=kind.name_en if language == "en" else kind.name_vi,
                period=_texts()[f"period_{kind.period.value}"][language].format(year=notice.year, number=notice.number),
                due=f"{notice.due_on:%d/%m/%Y}",
                unit=unit,
                count=undone,
            )
    return list(found.values())


def message(
    installation: Installation, account: Account, digest_id: uuid.UUID, said: Sequence[str], at: datetime
) -> EmailMessage:
    """The whole e-mail. Its id follows from the digest, so that a mail system knows it again."""
    settings, texts, language = installation.settings, _texts(), account.language
    made = EmailMessage()
    made["Subject"] = texts["subject"][language].format(count=len(said))
    made["From"] = settings.smtp_from
    made["To"] = account.email
    made["Date"] = format_datetime(at)
    made["Message-ID"] = f"<{digest_id}@{urlsplit(settings.public_url).hostname or 'neuguong'}>"
    made["Auto-Submitted"] = "auto-generated"
    made["List-Unsubscribe"] = f"<{notice_preferences.unsubscribe_url(installation, account.id)}>"
    made["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    body = [
        texts["greeting"][language].format(name=account.display_name),
        "",
        *said,
        "",
        texts["where"][language].format(url=settings.public_url),
        texts["refusing"][language],
    ]
    made.set_content("\n".join(body) + "\n")
    return made


def _duty(ctx: Context, notice: Notice) -> Duty | None:
    """The duty a notice is about; None when the rules no longer know it."""
    try:
        return duties.one(ctx.session, notice.duty, notice.year, notice.number)
    except Invalid:
        return None


def _concerned(duty: Duty, notice: Notice, account: Account) -> ColumnElement[bool]:
    """The SQL condition for the lines a notice was about."""
    lines = duty.lines.c
    if notice.own:
        concerned: ColumnElement[bool] = lines.subject_id == account.member_id
        return concerned
    if notice.kind is not NoticeKind.OVERDUE or duty.kind.subject is DutySubject.MEMBER:
        unit: ColumnElement[bool] = lines.organisation_id == notice.organisation_id
        return unit
    below = select(col(Organisation.id)).where(col(Organisation.parent_id) == notice.organisation_id)
    units: ColumnElement[bool] = lines.organisation_id.in_(below)
    return units


@cache
def _texts() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = reference.read_data("mail.yaml")
    return found
