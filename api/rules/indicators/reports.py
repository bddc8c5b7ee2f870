"""Figures of reports to the level above (báo cáo lên cấp trên): expected of a year, sent, and sent on time."""

from api.rules.indicators.entries import BaseRule, Column, Family, Indicator, Unit

_EXPECTED = BaseRule(
    "reports_expected",
    "Tổ chức đảng có cấp trên trực tiếp vào ngày 31 tháng 12 của năm; tính từ khi năm kết thúc. Báo cáo được gửi trong "
    "năm sau, nên tính đến ngày hỏi.",
    "Organisations with one directly above them on 31 December of the year, counted once the year is over. Reports are "
    "sent in the year after, so what counts is the day asked about.",
)


def _counted(code: str, name_vi: str, name_en: str) -> Indicator:
    return Indicator(code, name_vi, name_en, code, "reports_expected", _EXPECTED, "S3, S4", Unit.ORGANISATION)


FAMILY = Family(
    "reports",
    (
        Column("reports_expected"),
        Column("reports_submitted"),
        Column("reports_on_time"),
        Column("reports_missing"),
    ),
    (
        _counted("reports_submitted", "Báo cáo năm đã gửi", "Reports of the year submitted"),
        _counted("reports_on_time", "Báo cáo năm gửi đúng hạn", "Reports of the year submitted on time"),
        _counted("reports_missing", "Báo cáo năm chưa gửi", "Reports of the year missing"),
    ),
)
