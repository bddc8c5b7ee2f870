from enum import StrEnum


class MembershipKind(StrEnum):
    OFFICIAL = "official"
    RESIDENCE = "residence"
    TEMPORARY = "temporary"

    def __str__(self) -> str:
        return str(self.value)
