from enum import StrEnum


class ConsentSubject(StrEnum):
    MEMBER = "member"
    ORGANISATION = "organisation"
    PERSON_OUTSIDE = "person_outside"

    def __str__(self) -> str:
        return str(self.value)
