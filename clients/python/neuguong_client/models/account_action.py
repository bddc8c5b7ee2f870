from enum import StrEnum


class AccountAction(StrEnum):
    INVITE = "invite"
    REACTIVATE = "reactivate"
    REMOVE_SECOND_FACTOR = "remove_second_factor"
    RESET_PASSWORD = "reset_password"
    SUSPEND = "suspend"

    def __str__(self) -> str:
        return str(self.value)
