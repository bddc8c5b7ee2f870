from enum import StrEnum


class GroundKind(StrEnum):
    DIRECTIVE = "directive"
    DUTY = "duty"
    RULE = "rule"
    SAYING = "saying"
    STANDARD = "standard"
    THEME = "theme"

    def __str__(self) -> str:
        return str(self.value)
