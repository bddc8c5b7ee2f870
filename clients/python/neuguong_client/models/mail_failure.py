from enum import StrEnum


class MailFailure(StrEnum):
    REFUSED = "refused"
    UNCERTAIN = "uncertain"
    UNREACHABLE = "unreachable"

    def __str__(self) -> str:
        return str(self.value)
