from enum import StrEnum


class EntryStage(StrEnum):
    PLEDGE = "pledge"
    SELF_REPORT = "self_report"

    def __str__(self) -> str:
        return str(self.value)
