from enum import StrEnum


class IndicatorPublicFamily(StrEnum):
    EXEMPLARS = "exemplars"
    GRADINGS = "gradings"
    INSPECTIONS = "inspections"
    PLANS = "plans"
    PLEDGES = "pledges"
    REPORTS = "reports"
    STANDARDS = "standards"
    STUDY_SESSIONS = "study_sessions"

    def __str__(self) -> str:
        return str(self.value)
