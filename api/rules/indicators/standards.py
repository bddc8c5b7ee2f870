"""Figures of ethical standards (chuẩn mực đạo đức): written, revised, due to be looked through again."""

from datetime import date

from api.rules.indicators.entries import BaseRule, Column, Family, Indicator, Unit

_ORGANISATIONS = BaseRule(
    "organisations",
    "Mọi tổ chức đảng đang hoạt động vào ngày chốt (ngày hỏi, muộn nhất 31 tháng 12 của năm).",
    "Every organisation in being on the base date: the day asked about, 31 December of the year at the latest.",
)
_ISSUED = BaseRule(
    "standards_issued",
    "Bộ chuẩn mực đạo đức do tổ chức ban hành lần đầu trong năm, tính đến ngày hỏi, theo ngày ban hành.",
    "Standards that an organisation issued for the first time in the year by the day asked about, by their issue date.",
)
_REVISED = BaseRule(
    "standards_revised",
    "Lần sửa đổi, bổ sung chuẩn mực đã có, ban hành trong năm, tính đến ngày hỏi, theo ngày ban hành.",
    "Versions that revise or supplement earlier standards, issued in the year by the day asked about.",
)
_IN_FORCE = BaseRule(
    "standards_in_force",
    "Tổ chức có bộ chuẩn mực của riêng mình đang có hiệu lực vào ngày chốt.",
    "Organisations with standards of their own in force on the base date.",
)

FAMILY = Family(
    "standards",
    (
        Column("standards_organisations", stock=True),
        Column("standards_in_force", stock=True),
        Column("standards_overdue", stock=True),
        Column("standards_issued"),
        Column("standards_revised"),
    ),
    (
        Indicator(
            "standards_in_force",
            "Tổ chức có chuẩn mực đạo đức riêng",
            "Organisations with standards of their own",
            "standards_in_force",
            "standards_organisations",
            _ORGANISATIONS,
            "S0, S2",
            Unit.ORGANISATION,
        ),
        Indicator(
            "standards_issued",
            "Chuẩn mực được ban hành lần đầu",
            "Standards issued for the first time",
            "standards_issued",
            None,
            _ISSUED,
            "S2",
            Unit.RECORD,
        ),
        Indicator(
            "standards_revised",
            "Lần sửa đổi, bổ sung chuẩn mực",
            "Revisions of standards",
            "standards_revised",
            None,
            _REVISED,
            "S0, S2",
            Unit.RECORD,
        ),
        Indicator(
            "standards_overdue",
            "Chuẩn mực quá hạn rà soát",
            "Standards overdue for review",
            "standards_overdue",
            "standards_in_force",
            _IN_FORCE,
            "S0",
            Unit.ORGANISATION,
        ),
    ),
)


def overdue_for_review(review_by: date | None, day: date) -> bool:
    """Whether standards in force should have been looked through by now. None: no date was set. Source: S0."""
    return review_by is not None and review_by < day
