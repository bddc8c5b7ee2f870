from enum import StrEnum


class DutyState(StrEnum):
    DONE = "done"
    EXCUSED = "excused"
    EXPECTED = "expected"
    LATE = "late"

    def __str__(self) -> str:
        return str(self.value)
