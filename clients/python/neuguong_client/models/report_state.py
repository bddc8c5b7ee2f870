from enum import StrEnum


class ReportState(StrEnum):
    ACCEPTED = "accepted"
    DRAFT = "draft"
    RESTATING = "restating"
    RETURNED = "returned"
    SUBMITTED = "submitted"

    def __str__(self) -> str:
        return str(self.value)
