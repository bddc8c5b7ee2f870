from enum import StrEnum


class CommentKind(StrEnum):
    COMMENT = "comment"
    TRANSFER_NOTE = "transfer_note"

    def __str__(self) -> str:
        return str(self.value)
