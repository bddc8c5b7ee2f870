from enum import StrEnum


class ExemplarPart(StrEnum):
    PHOTO = "photo"
    STORY = "story"

    def __str__(self) -> str:
        return str(self.value)
