from enum import StrEnum


class Bucket(StrEnum):
    DUE = "due"
    EXCEPTED = "excepted"
    EXEMPT = "exempt"
    NOT_REQUIRED = "not_required"

    def __str__(self) -> str:
        return str(self.value)
