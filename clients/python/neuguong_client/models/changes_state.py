from enum import StrEnum


class ChangesState(StrEnum):
    ERASED = "erased"
    NONE = "none"
    SHOWN = "shown"
    WITHHELD = "withheld"

    def __str__(self) -> str:
        return str(self.value)
