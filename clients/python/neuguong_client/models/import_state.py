from enum import StrEnum


class ImportState(StrEnum):
    COMMITTED = "committed"
    DISCARDED = "discarded"
    PLANNED = "planned"
    PLANNING = "planning"
    UNDONE = "undone"
    UNMAPPED = "unmapped"

    def __str__(self) -> str:
        return str(self.value)
