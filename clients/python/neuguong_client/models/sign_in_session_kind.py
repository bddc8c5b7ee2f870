from enum import StrEnum


class SignInSessionKind(StrEnum):
    BROWSER = "browser"
    TOKEN = "token"

    def __str__(self) -> str:
        return str(self.value)
