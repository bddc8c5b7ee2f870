from enum import StrEnum


class Standing(StrEnum):
    EXCEPTED = "excepted"
    EXEMPT = "exempt"
    MISSING = "missing"
    NOT_REQUIRED = "not_required"
    REGISTERED = "registered"

    def __str__(self) -> str:
        return str(self.value)
