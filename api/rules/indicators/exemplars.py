"""Figures of exemplars (điển hình, mô hình): recognised by kind and field, and what followed, by level."""

from api.rules.indicators.entries import BaseRule, Column, Family, Indicator, Unit

SHOWN_FIELDS = 12
"""How many fields have an indicator, in the order of the catalogue ``exemplar_field``."""

SHOWN_LEVELS = 8
"""How many levels of commendation have an indicator, in the order of the catalogue ``commendation_level``."""

_RECOGNISED = BaseRule(
    "exemplars_recognised",
    "Điển hình được công nhận trong năm, tính đến ngày hỏi, theo ngày quyết định; trừ điển hình bị rút công nhận ngay "
    "trong năm ấy, tính đến ngày hỏi. Rút ở năm sau thì tính là rút của năm sau.",
    "Exemplars recognised in the year by the day asked about, by the date of decision; not those withdrawn within the "
    "same year by then. What is withdrawn in a later year is counted as withdrawn there.",
)
_COMMENDED = BaseRule(
    "exemplars_commendations",
    "Lần biểu dương, khen thưởng điển hình trong năm, tính đến ngày hỏi, theo ngày quyết định.",
    "Commendations of exemplars in the year by the day asked about, by the date of decision.",
)
_PUBLICISED = BaseRule(
    "exemplars_publicity",
    "Số lượt tuyên truyền điển hình trong năm, tính đến ngày hỏi: tin bài, buổi phát, hội nghị.",
    "How many times exemplars were made known in the year by the day asked about: articles, broadcasts, meetings.",
)
_REPLICATED = BaseRule(
    "exemplars_replications",
    "Lượt tổ chức khác nhân rộng điển hình, bắt đầu trong năm, tính đến ngày hỏi; tính cho đơn vị có điển hình.",
    "Times another organisation took an exemplar up, begun in the year by the day asked about; counted at its unit.",
)
_WITHDRAWN = BaseRule(
    "exemplars_withdrawn",
    "Điển hình đã công nhận bị rút công nhận trong năm, tính đến ngày hỏi.",
    "Recognised exemplars that were withdrawn in the year by the day asked about.",
)


def _counted(code: str, name_vi: str, name_en: str, base: BaseRule, source: str) -> Indicator:
    return Indicator(code, name_vi, name_en, code, None, base, source, Unit.RECORD)


def field_column(rank: int) -> str:
    """The column that counts a field by its rank in the catalogue."""
    return f"exemplars_field_{rank}"


def level_column(rank: int) -> str:
    """The column that counts commendations of a level by its rank in the catalogue (1 is the highest)."""
    return f"exemplars_level_{rank}"


FAMILY = Family(
    "exemplars",
    (
        Column("exemplars_recognised"),
        Column("exemplars_individual"),
        Column("exemplars_collective"),
        Column("exemplars_model"),
        Column("exemplars_commendations"),
        Column("exemplars_publicity"),
        Column("exemplars_replications"),
        Column("exemplars_withdrawn"),
        *(Column(field_column(rank)) for rank in range(1, SHOWN_FIELDS + 1)),
        *(Column(level_column(rank)) for rank in range(1, SHOWN_LEVELS + 1)),
    ),
    (
        _counted("exemplars_recognised", "Điển hình được công nhận", "Exemplars recognised", _RECOGNISED, "S1, S4"),
        *(
            Indicator(
                f"exemplars_{kind}",
                name_vi,
                name_en,
                f"exemplars_{kind}",
                "exemplars_recognised",
                _RECOGNISED,
                "S1, S4",
                Unit.RECORD,
            )
            for kind, name_vi, name_en in (
                ("individual", "Điển hình cá nhân", "Individual exemplars"),
                ("collective", "Điển hình tập thể", "Collective exemplars"),
                ("model", "Mô hình", "Models"),
            )
        ),
        _counted("exemplars_commendations", "Lần biểu dương, khen thưởng", "Commendations", _COMMENDED, "S1, S4"),
        _counted("exemplars_publicity", "Lượt tuyên truyền", "Times made known", _PUBLICISED, "S1"),
        _counted("exemplars_replications", "Lượt nhân rộng", "Replications", _REPLICATED, "S1, S4"),
        _counted("exemplars_withdrawn", "Điển hình bị rút công nhận", "Exemplars withdrawn", _WITHDRAWN, "S1"),
        *(
            Indicator(
                field_column(rank),
                "Điển hình lĩnh vực «{level}»",
                "Exemplars in “{level}”",
                field_column(rank),
                "exemplars_recognised",
                _RECOGNISED,
                "S1, S4",
                Unit.RECORD,
                rank=rank,
                catalogue="exemplar_field",
            )
            for rank in range(1, SHOWN_FIELDS + 1)
        ),
        *(
            Indicator(
                level_column(rank),
                "Biểu dương, khen thưởng của cấp «{level}»",
                "Commendations by “{level}”",
                level_column(rank),
                "exemplars_commendations",
                _COMMENDED,
                "S1, S4",
                Unit.RECORD,
                rank=rank,
                catalogue="commendation_level",
            )
            for rank in range(1, SHOWN_LEVELS + 1)
        ),
    ),
)
