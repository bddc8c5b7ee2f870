from enum import StrEnum


class NoticeKind(StrEnum):
    ASKED = "asked"
    OVERDUE = "overdue"
    REMINDER = "reminder"

    def __str__(self) -> str:
        return str(self.value)
