"""The quality score of a study session (chấm chất lượng buổi sinh hoạt): points in groups of a dated setting."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class QualityGroup:
    """One group of the score: at most ``maximum`` points."""

    code: str
    name_vi: str
    name_en: str
    maximum: float


def groups_of(value: Sequence[Mapping[str, object]]) -> tuple[QualityGroup, ...]:
    """The groups of a value of the setting ``session_quality``."""
    return tuple(
        QualityGroup(str(each["code"]), str(each["name_vi"]), str(each["name_en"]), float(str(each["maximum"])))
        for each in value
    )


def total(points: Mapping[str, float], groups: Sequence[QualityGroup]) -> tuple[float, float]:
    """Points of a session and the most that could be had, over the groups; a group without points has none."""
    return sum(points.get(group.code, 0.0) for group in groups), sum(group.maximum for group in groups)
