from enum import StrEnum


class AccountState(StrEnum):
    ACTIVE = "active"
    INVITED = "invited"
    SUSPENDED = "suspended"

    def __str__(self) -> str:
        return str(self.value)
