from enum import StrEnum


class GradingSubject(StrEnum):
    MEMBER = "member"
    ORGANISATION = "organisation"

    def __str__(self) -> str:
        return str(self.value)
