from enum import StrEnum


class PledgeState(StrEnum):
    ASSESSED = "assessed"
    CLOSED = "closed"
    DRAFT = "draft"
    ENDED = "ended"
    PUBLICISED = "publicised"
    REGISTERED = "registered"
    SELF_REPORTED = "self_reported"

    def __str__(self) -> str:
        return str(self.value)
