from enum import StrEnum


class Change(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    KEPT = "kept"
    REMOVED = "removed"

    def __str__(self) -> str:
        return str(self.value)
