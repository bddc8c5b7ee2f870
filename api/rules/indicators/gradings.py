"""Figures of grading (xếp loại chất lượng): members and units by the level they were given for the year."""

from api.rules.indicators.entries import BaseRule, Column, Family, Indicator, Unit

SHOWN_LEVELS = 4
"""How many levels have an indicator, from the top; scales differ, so levels are told by their rank."""

_MEMBERS = BaseRule(
    "gradings_members",
    "Đảng viên đã có quyết định xếp loại của năm, tính đến ngày hỏi; phiếu đã mở lại thì không tính. "
    "Hai hồ sơ của một người đã gộp tính một lần, theo phiếu của hồ sơ còn lại.",
    "Members whose grade for the year was decided by the day asked about; without grades that were opened again. "
    "Two records of one person that were merged count once, by the grade of the record that remains.",
)
_UNITS = BaseRule(
    "gradings_units",
    "Tổ chức đảng đã có quyết định xếp loại của năm, tính đến ngày hỏi; phiếu đã mở lại thì không tính.",
    "Units whose grade for the year was decided by the day asked about; without grades that were opened again.",
)


def level_column(of_member: bool, rank: int) -> str:
    """The column that counts a level by its rank (1 is the top)."""
    return f"gradings_{'members' if of_member else 'units'}_{rank}"


def _levels(of_member: bool) -> tuple[Indicator, ...]:
    base, unit = (_MEMBERS, Unit.PERSON) if of_member else (_UNITS, Unit.ORGANISATION)
    who_vi, who_en = ("Đảng viên", "Members") if of_member else ("Tổ chức đảng", "Units")
    return tuple(
        Indicator(
            level_column(of_member, rank),
            f"{who_vi} xếp mức {rank} (mức 1 là cao nhất)",
            f"{who_en} graded {rank} (1 is the top)",
            level_column(of_member, rank),
            base.code,
            base,
            "S0",
            unit,
        )
        for rank in range(1, SHOWN_LEVELS + 1)
    )


FAMILY = Family(
    "gradings",
    (
        Column("gradings_members"),
        *(Column(level_column(True, rank)) for rank in range(1, SHOWN_LEVELS + 1)),
        Column("gradings_units"),
        *(Column(level_column(False, rank)) for rank in range(1, SHOWN_LEVELS + 1)),
    ),
    (
        Indicator(
            "gradings_members",
            "Đảng viên được xếp loại",
            "Members graded",
            "gradings_members",
            None,
            _MEMBERS,
            "S0",
        ),
        *_levels(of_member=True),
        Indicator(
            "gradings_units",
            "Tổ chức đảng được xếp loại",
            "Units graded",
            "gradings_units",
            None,
            _UNITS,
            "S0",
            Unit.ORGANISATION,
        ),
        *_levels(of_member=False),
    ),
)
