from enum import StrEnum


class DuplicateEvidence(StrEnum):
    OTHER_BIRTH_DATE = "other_birth_date"
    OTHER_NATIONAL_ID = "other_national_id"
    SAME_BIRTH_DATE = "same_birth_date"
    SAME_BIRTH_YEAR = "same_birth_year"
    SAME_CARD_NUMBER = "same_card_number"
    SAME_JOINING_DATE = "same_joining_date"
    SAME_NAME = "same_name"
    SAME_NATIONAL_ID = "same_national_id"

    def __str__(self) -> str:
        return str(self.value)
