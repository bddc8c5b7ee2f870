"""Which e-mails an account takes, and the link in each e-mail by which they are refused without signing in."""

import hashlib
import hmac
import uuid
from datetime import date

from sqlmodel import Session

from api.core.errors import FieldError, Invalid, NotFound
from api.models.accounts import Account
from api.models.notices import NoticePreference
from api.models.reference import ReferenceItem
from api.schemas.notices import NoticePreferences, NoticePreferencesPublic
from api.services import duties, me, reference
from api.services.context import Context
from api.services.installation import Installation

UNSUBSCRIPTIONS = "/api/v1/unsubscriptions"


def of(session: Session, account_id: uuid.UUID) -> NoticePreference:
    """What an account has chosen; everything while it has chosen nothing."""
    return session.get(NoticePreference, account_id) or NoticePreference(account_id=account_id)


def get(ctx: Context) -> NoticePreferencesPublic:
    """The caller's own choice."""
    return _public(ctx, of(ctx.session, me.own_account(ctx).id))


def choose(ctx: Context, body: NoticePreferences) -> NoticePreferencesPublic:
    """Choose which e-mails to take.

    Raises:
        Invalid: ``duty_unknown``, or ``email_not_refusable`` for a duty whose e-mails may not be refused.
    """
    account = me.own_account(ctx, locked=True)
    refusable = _refusable(ctx.session, ctx.today)
    faults = [
        FieldError(f"/refused/{place}", "email_not_refusable" if code in refusable else "duty_unknown")
        for place, code in enumerate(body.refused)
        if not refusable.get(code, False)
    ]
    if faults:
        raise Invalid("invalid", errors=faults)
    chosen = of(ctx.session, account.id)
    chosen.email, chosen.refused = body.email, sorted(set(body.refused))
    ctx.session.add(chosen)
    ctx.session.flush()
    return _public(ctx, chosen)


def unsubscribe(ctx: Context, seal_key: bytes, account_id: uuid.UUID, proof: str) -> None:
    """Refuse all e-mails that may be refused, by the link of an e-mail.

    Raises:
        NotFound: the link is not one of ours.
    """
    if not hmac.compare_digest(_proof(seal_key, account_id).encode(), proof.encode("utf-8", "replace")):
        raise NotFound
    if ctx.session.get(Account, account_id, with_for_update=True) is None:
        raise NotFound
    chosen = of(ctx.session, account_id)
    chosen.email = False
    ctx.session.add(chosen)
    ctx.session.flush()


def unsubscribe_url(installation: Installation, account_id: uuid.UUID) -> str:
    """Where a mail program lets its owner refuse further e-mails (RFC 8058)."""
    place = installation.settings.public_url.rstrip("/") + UNSUBSCRIPTIONS
    return f"{place}/{account_id}/{_proof(installation.seal_key, account_id)}"


def _proof(seal_key: bytes, account_id: uuid.UUID) -> str:
    return hmac.new(seal_key, b"unsubscribe " + account_id.bytes, hashlib.sha256).hexdigest()


def _refusable(session: Session, day: date) -> dict[str, bool]:
    """Code of each kind of duty in force → whether its e-mails may be refused."""
    rows: list[ReferenceItem] = list(reference.items(session, duties.CATALOGUE, day))
    return {row.code: bool(row.data.get("may_unsubscribe", False)) for row in rows}


def _public(ctx: Context, chosen: NoticePreference) -> NoticePreferencesPublic:
    kinds = _refusable(ctx.session, ctx.today)
    return NoticePreferencesPublic(
        email=chosen.email,
        refused=chosen.refused,
        not_refusable=[code for code, refusable in kinds.items() if not refusable],
    )
