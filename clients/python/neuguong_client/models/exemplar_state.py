from enum import StrEnum


class ExemplarState(StrEnum):
    COMMENDED = "commended"
    DECLINED = "declined"
    PROPOSED = "proposed"
    RECOGNISED = "recognised"
    REPLICATED = "replicated"
    SPREADING = "spreading"
    VERIFIED = "verified"
    WITHDRAWN = "withdrawn"

    def __str__(self) -> str:
        return str(self.value)
