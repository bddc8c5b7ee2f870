from enum import StrEnum


class ReorganisationKind(StrEnum):
    CHANGE_KIND = "change_kind"
    DISSOLVE = "dissolve"
    ESTABLISH = "establish"
    MERGE = "merge"
    MOVE = "move"
    RENAME = "rename"
    SPLIT = "split"

    def __str__(self) -> str:
        return str(self.value)
