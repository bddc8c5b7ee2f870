"""Comments on the wire: what comrades say of a publicised pledge, and the note an old cell leaves at a transfer."""

from collections.abc import Sequence
from datetime import datetime

from pydantic import Field

from api.rules.pledges import CommentKind
from api.schemas.common import Id, Named, Paragraphs, Public, Strict


class CommentCreate(Strict):
    """A comment."""

    text: Paragraphs = Field(max_length=4000, examples=["Đề nghị đồng chí thêm một buổi cho thôn Nậm Cang."])


class CommentPublic(Public):
    """A comment or a transfer note. Withdrawn, its text is empty and its place stays."""

    id: Id
    kind: CommentKind
    author: Named | None
    text: str
    written_at: datetime
    withdrawn_at: datetime | None


class Comments(Public):
    """The comments on a pledge, oldest first."""

    items: Sequence[CommentPublic]
