from enum import StrEnum


class TimelineKind(StrEnum):
    KEY_LEADER = "key_leader"
    MEMBERSHIP = "membership"
    MERGER = "merger"
    PLEDGE = "pledge"
    POSITION = "position"
    STATUS = "status"
    TRANSFER = "transfer"

    def __str__(self) -> str:
        return str(self.value)
