from enum import StrEnum


class RowAction(StrEnum):
    AMBIGUOUS = "ambiguous"
    CREATE = "create"
    ERROR = "error"
    IGNORED = "ignored"
    UNCHANGED = "unchanged"
    UPDATE = "update"
    VANISHED = "vanished"

    def __str__(self) -> str:
        return str(self.value)
