"""Files of reading materials: sent first, then taken up by a material; what nobody takes up is removed after a day."""

import hashlib
import uuid
import zlib
from datetime import timedelta

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import Invalid, TooLarge
from api.models.jobs import StoredFile
from api.rules.access import Permission
from api.rules.material_files import media_type_of
from api.schemas.reading_materials import MaterialFile
from api.services.access import require_anywhere
from api.services.context import Context

_WAITS_FOR = timedelta(days=1)


def send(ctx: Context, name: str, content: bytes) -> MaterialFile:
    """Keep a file for a day, until a material takes it up.

    Raises:
        Forbidden: the actor manages reading materials nowhere.
        Invalid: ``file_kind_refused``.
        TooLarge: ``file_too_large``.
    """
    require_anywhere(ctx, Permission.READING_MATERIAL_MANAGE)
    media_type = media_type_of(name)
    if media_type is None:
        raise Invalid.at("/file", "file_kind_refused")
    if len(content) > ctx.settings.max_upload_bytes:
        raise TooLarge("file_too_large", max_bytes=ctx.settings.max_upload_bytes)
    file = StoredFile(
        account_id=ctx.actor.account_id,
        name=name,
        media_type=media_type,
        size=len(content),
        sha256=hashlib.sha256(content).digest(),
        content=zlib.compress(content, 6),
        expires_at=ctx.at + _WAITS_FOR,
    )
    ctx.session.add(file)
    ctx.session.flush()
    return MaterialFile(id=file.id, name=name, media_type=media_type, size=file.size)


def keep(ctx: Context, file_id: uuid.UUID) -> None:
    """Let a material take up a file that the actor has sent and nothing has taken up yet.

    Raises:
        Invalid: ``file_unknown``.
    """
    file = ctx.session.execute(
        select(StoredFile)
        .where(col(StoredFile.id) == file_id, col(StoredFile.account_id) == ctx.actor.account_id)
        .with_for_update()
    ).scalar_one_or_none()
    if file is None or file.expires_at is None or file.media_type != media_type_of(file.name):
        raise Invalid.at("/file_id", "file_unknown")
    file.expires_at = None


def give_up(ctx: Context, file_id: uuid.UUID | None) -> None:
    """Let a file that no material uses any more be removed."""
    if file_id is not None:
        ctx.session.get_one(StoredFile, file_id).expires_at = ctx.at
