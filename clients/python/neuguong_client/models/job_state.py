from enum import StrEnum


class JobState(StrEnum):
    CANCELLED = "cancelled"
    DONE = "done"
    FAILED = "failed"
    LEASED = "leased"
    QUEUED = "queued"

    def __str__(self) -> str:
        return str(self.value)
