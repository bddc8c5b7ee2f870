from enum import StrEnum


class MemberStatus(StrEnum):
    DECEASED = "deceased"
    EXEMPT = "exempt"
    EXPELLED = "expelled"
    LEFT = "left"
    OFFICIAL = "official"
    PROBATIONARY = "probationary"
    STAFF = "staff"
    SUSPENDED = "suspended"

    def __str__(self) -> str:
        return str(self.value)
