"""Figures of inspections (kiểm tra, giám sát): carried out, what they found, and what became of it."""

from api.rules.indicators.entries import BaseRule, Column, Family, Indicator, Unit

_CONCLUDED = BaseRule(
    "inspections_concluded",
    "Cuộc kiểm tra, giám sát đã kết luận trong năm, tính đến ngày hỏi; tính cho tổ chức kiểm tra.",
    "Inspections concluded in the year by the day asked about, counted at the organisation that inspects.",
)
_ANNOUNCED = BaseRule(
    "inspections_announced",
    "Cuộc kiểm tra, giám sát đã thông báo trong năm, tính đến ngày hỏi; tính cho tổ chức kiểm tra.",
    "Inspections announced in the year by the day asked about, counted at the organisation that inspects.",
)
_LIMITATIONS = BaseRule(
    "inspections_limitations",
    "Hạn chế nêu trong các kết luận của năm, tính đến ngày hỏi.",
    "Limitations found by the inspections that were concluded in the year by the day asked about.",
)
_SETTLED = BaseRule(
    "inspections_settled",
    "Hạn chế được kiểm tra lại và kết thúc trong năm, tính đến ngày hỏi.",
    "Limitations that were checked again and closed in the year by the day asked about.",
)
_OPEN = BaseRule(
    "inspections_open",
    "Hạn chế đã kết luận mà chưa kết thúc vào ngày chốt (ngày hỏi, muộn nhất 31 tháng 12 của năm).",
    "Limitations concluded and not closed on the base date: the day asked about, 31 December at the latest.",
)
_OVERDUE = BaseRule(
    "inspections_overdue",
    "Hạn chế chưa kết thúc, đã quá thời hạn khắc phục mà chưa báo cáo khắc phục hoặc được gia hạn, vào ngày chốt.",
    "Limitations not closed on the base date whose deadline was missed, with neither a remedy reported nor more time "
    "given since.",
)
_MISSED = BaseRule(
    "inspections_missed",
    "Lần quá thời hạn khắc phục trong năm, tính đến ngày hỏi; mỗi lần chuyển lên một cấp.",
    "Deadlines for remedies that were missed in the year by the day asked about; each climbs one level.",
)


def _counted(code: str, name_vi: str, name_en: str, base: BaseRule) -> Indicator:
    return Indicator(code, name_vi, name_en, code, None, base, "S0, S3", Unit.RECORD)


FAMILY = Family(
    "inspections",
    (
        Column("inspections_announced"),
        Column("inspections_concluded"),
        Column("inspections_limitations"),
        Column("inspections_settled"),
        Column("inspections_missed"),
        Column("inspections_open", stock=True),
        Column("inspections_overdue", stock=True),
    ),
    (
        _counted("inspections_announced", "Cuộc kiểm tra đã thông báo", "Inspections announced", _ANNOUNCED),
        _counted("inspections_concluded", "Cuộc kiểm tra đã kết luận", "Inspections concluded", _CONCLUDED),
        _counted("inspections_limitations", "Hạn chế được nêu", "Limitations found", _LIMITATIONS),
        _counted("inspections_settled", "Hạn chế đã khắc phục xong", "Limitations settled", _SETTLED),
        _counted("inspections_missed", "Lần quá hạn khắc phục", "Deadlines missed", _MISSED),
        _counted("inspections_open", "Hạn chế chưa khắc phục xong", "Limitations open", _OPEN),
        Indicator(
            "inspections_overdue",
            "Hạn chế quá hạn khắc phục",
            "Limitations overdue",
            "inspections_overdue",
            "inspections_open",
            _OVERDUE,
            "S0, S3",
            Unit.RECORD,
        ),
    ),
)
