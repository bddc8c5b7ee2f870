from enum import StrEnum


class ReasonKind(StrEnum):
    EARLY_END = "early_end"
    LATE_ASSESSMENT = "late_assessment"
    LATE_REGISTRATION = "late_registration"
    LATE_REPORT = "late_report"
    REOPENING = "reopening"
    RETURN = "return"

    def __str__(self) -> str:
        return str(self.value)
