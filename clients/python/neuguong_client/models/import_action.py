from enum import StrEnum


class ImportAction(StrEnum):
    COMMIT = "commit"
    DISCARD = "discard"
    MAP = "map"
    UNDO = "undo"

    def __str__(self) -> str:
        return str(self.value)
