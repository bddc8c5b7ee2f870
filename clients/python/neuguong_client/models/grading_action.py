from enum import StrEnum


class GradingAction(StrEnum):
    APPRAISE = "appraise"
    DECIDE = "decide"
    LOCK = "lock"
    REOPEN = "reopen"
    RETURN = "return"
    SELF_GRADE = "self_grade"

    def __str__(self) -> str:
        return str(self.value)
