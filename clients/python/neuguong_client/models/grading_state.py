from enum import StrEnum


class GradingState(StrEnum):
    APPRAISED = "appraised"
    DECIDED = "decided"
    LOCKED = "locked"
    OPENED = "opened"
    SELF_GRADED = "self_graded"

    def __str__(self) -> str:
        return str(self.value)
