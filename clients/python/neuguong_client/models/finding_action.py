from enum import StrEnum


class FindingAction(StrEnum):
    ACCEPT = "accept"
    CLIMB = "climb"
    EXTEND = "extend"
    REJECT = "reject"
    REPORT = "report"

    def __str__(self) -> str:
        return str(self.value)
