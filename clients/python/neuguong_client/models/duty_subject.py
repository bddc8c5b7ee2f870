from enum import StrEnum


class DutySubject(StrEnum):
    MEMBER = "member"
    ORGANISATION = "organisation"

    def __str__(self) -> str:
        return str(self.value)
