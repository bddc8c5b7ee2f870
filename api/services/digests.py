"""E-mails that gather somebody's notices: at most one a day, only of what is still undone, and never twice.

An e-mail is marked as being sent, and that is committed, before the mail server hears of it. Whatever happens
afterwards, nobody takes it up a second time: better one reminder less than the same one twice.
"""

import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from email.message import EmailMessage
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlmodel import Session, col

from api.core.clock import now
from api.core.ids import new_id
from api.models.accounts import Account, AccountState
from api.models.base import table_of
from api.models.notices import MailDigest, Notice
from api.rules.notices import DigestState
from api.services import digest_texts, jobs, mail
from api.services.context import SYSTEM, Context
from api.services.installation import acting
from api.services.work import Task

SENDING = "mail_digests"
"""The kind of work that sends what is queued."""


class MailServerAway(Exception):
    """The mail server took nothing: the work is tried again later."""


def plan(ctx: Context) -> int:
    """Queue an e-mail for everybody with notices that are in none yet. Gives how many accounts get one.

    An e-mail that still waits takes them up; whoever had one today gets theirs tomorrow.
    """
    if not mail.configured(ctx.settings):
        return 0
    waiting = ctx.session.execute(
        select(col(Notice.account_id))
        .join(Account, col(Account.id) == col(Notice.account_id))
        .where(
            col(Notice.digest_id).is_(None), col(Account.email).is_not(None), col(Account.state) == AccountState.ACTIVE
        )
        .distinct()
    ).scalars()
    queued: dict[uuid.UUID, uuid.UUID] = {}
    had_theirs: set[uuid.UUID] = set()
    for row in ctx.session.execute(
        select(col(MailDigest.id), col(MailDigest.account_id), col(MailDigest.state)).where(
            (col(MailDigest.day) == ctx.today) | (col(MailDigest.state) == DigestState.QUEUED)
        )
    ):
        if row.state == DigestState.QUEUED:
            queued[row.account_id] = row.id
        else:
            had_theirs.add(row.account_id)
    gathered, fresh = [], []
    for account_id in waiting:
        if account_id in had_theirs and account_id not in queued:
            continue
        digest_id = queued.get(account_id)
        if digest_id is None:
            digest_id = new_id()
            fresh.append({"id": digest_id, "account_id": account_id, "day": ctx.today, "state": DigestState.QUEUED})
        gathered.append({"of_account": account_id, "into": digest_id})
    if fresh:
        times = {"created_at": ctx.at, "updated_at": ctx.at, "version": 1}
        ctx.session.execute(insert(MailDigest), [row | times for row in fresh])
    if gathered:
        table = table_of(Notice)
        ctx.session.execute(
            update(table)
            .where(table.c.account_id == bindparam("of_account"), table.c.digest_id.is_(None))
            .values(digest_id=bindparam("into")),
            gathered,
        )
        jobs.enqueue(replace(ctx, actor=SYSTEM), SENDING, {})
    return len(gathered)


def send_all(task: Task) -> Mapping[str, Any]:
    """Send what is queued, one e-mail after another; says how many ended how.

    Raises:
        MailServerAway: the mail server takes nothing at present.
    """
    ended: Counter[str] = Counter()
    with task.installation.database.begin() as session:
        ended[DigestState.UNCERTAIN.value] += _give_up_abandoned(session, now())
    while True:
        task.progress(ended.total())
        with task.installation.database.begin() as session:
            claimed = _claim(session, now())
        if claimed is None:
            return dict(+ended)
        ended[_deliver(task, claimed).value] += 1


@dataclass(frozen=True)
class _Claimed:
    digest_id: uuid.UUID
    account_id: uuid.UUID


def _claim(session: Session, at: datetime) -> _Claimed | None:
    """Take the oldest waiting e-mail; from the commit on nobody else may send it."""
    oldest = (
        select(col(MailDigest.id))
        .where(col(MailDigest.state) == DigestState.QUEUED)
        .order_by(col(MailDigest.id))
        .limit(1)
        .with_for_update(skip_locked=True)
        .scalar_subquery()
    )
    row = session.execute(
        update(MailDigest)
        .where(col(MailDigest.id) == oldest, col(MailDigest.state) == DigestState.QUEUED)
        .values(state=DigestState.SENDING, claimed_at=at, version=MailDigest.version + 1)
        .returning(col(MailDigest.id), col(MailDigest.account_id))
    ).first()
    return None if row is None else _Claimed(row[0], row[1])


def _deliver(task: Task, claimed: _Claimed) -> DigestState:
    with acting(task.installation) as ctx:
        account = ctx.session.get_one(Account, claimed.account_id)
        message = _message(task, ctx, account, claimed.digest_id)
        recipient = account.email
        if message is None or recipient is None:
            return _end(ctx.session, claimed.digest_id, DigestState.DROPPED)
    delivery = mail.send(task.installation.settings, message, recipient)
    with task.installation.database.begin() as session:
        if delivery is mail.Delivery.LATER:
            _end(session, claimed.digest_id, DigestState.QUEUED)
        else:
            return _end(session, claimed.digest_id, DigestState(delivery.value))
    raise MailServerAway


def _message(task: Task, ctx: Context, account: Account, digest_id: uuid.UUID) -> EmailMessage | None:
    """The e-mail as it stands at this moment; None when nothing is left to say, or the account was suspended."""
    if account.state is not AccountState.ACTIVE:
        return None
    lines = digest_texts.lines(ctx, account, digest_id)
    if not lines:
        return None
    return digest_texts.message(task.installation, account, digest_id, lines, ctx.at)


def _end(session: Session, digest_id: uuid.UUID, state: DigestState) -> DigestState:
    session.execute(
        update(MailDigest)
        .where(col(MailDigest.id) == digest_id, col(MailDigest.state) == DigestState.SENDING)
        .values(
            state=state,
            claimed_at=None if state is DigestState.QUEUED else MailDigest.claimed_at,
            ended_at=None if state is DigestState.QUEUED else now(),
            version=MailDigest.version + 1,
        )
    )
    return state


def _give_up_abandoned(session: Session, at: datetime) -> int:
    """Mark what a sender left behind when it died: nobody knows whether it went. Gives how many."""
    abandoned = session.execute(
        update(MailDigest)
        .where(col(MailDigest.state) == DigestState.SENDING, col(MailDigest.claimed_at) < at - 2 * jobs.LEASE)
        .values(state=DigestState.UNCERTAIN, ended_at=at, version=MailDigest.version + 1)
        .returning(col(MailDigest.id))
    ).all()
    return len(abandoned)
