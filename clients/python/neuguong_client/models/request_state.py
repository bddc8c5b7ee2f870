from enum import StrEnum


class RequestState(StrEnum):
    ACKNOWLEDGED = "acknowledged"
    FULFILLED = "fulfilled"
    RECEIVED = "received"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"

    def __str__(self) -> str:
        return str(self.value)
