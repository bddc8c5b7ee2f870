from enum import StrEnum


class Role(StrEnum):
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"
    COMMITTEE_STAFF = "committee_staff"
    DEPUTY = "deputy"
    INSPECTOR = "inspector"
    MEMBER = "member"
    SECRETARY = "secretary"
    SERVICE = "service"

    def __str__(self) -> str:
        return str(self.value)
