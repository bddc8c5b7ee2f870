from enum import StrEnum


class StudySessionKind(StrEnum):
    CONTEST = "contest"
    FIELD_VISIT = "field_visit"
    REGULAR = "regular"
    SEMINAR = "seminar"
    THEMED = "themed"
    WORKSHOP = "workshop"

    def __str__(self) -> str:
        return str(self.value)
