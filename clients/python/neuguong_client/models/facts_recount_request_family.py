from enum import StrEnum


class FactsRecountRequestFamily(StrEnum):
    EXEMPLARS = "exemplars"
    GRADINGS = "gradings"
    INSPECTIONS = "inspections"
    PLANS = "plans"
    REPORTS = "reports"
    STANDARDS = "standards"
    STUDY_SESSIONS = "study_sessions"

    def __str__(self) -> str:
        return str(self.value)
