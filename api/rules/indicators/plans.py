"""Figures of plans (kế hoạch): issued, and their key tasks done in time or overdue."""

from api.rules.indicators.entries import BaseRule, Column, Family, Indicator, Unit

_ISSUED = BaseRule(
    "plans_issued",
    "Kế hoạch ban hành trong năm, tính đến ngày hỏi, theo ngày ban hành.",
    "Plans issued in the year by the day asked about, by their issue date.",
)
_DUE = BaseRule(
    "plans_tasks_due",
    "Việc trọng tâm của các kế hoạch đã ban hành, có hạn trong năm và đến hạn vào ngày hỏi; theo hạn hiện có, "
    "không kể việc đã huỷ. Việc đã xong mà mở lại là chưa xong.",
    "Key tasks of issued plans whose last day lies in the year and has come by the day asked about; by the last day "
    "they have now, without cancelled ones. What was done and taken up again is not done.",
)

FAMILY = Family(
    "plans",
    (
        Column("plans_issued"),
        Column("plans_tasks_due"),
        Column("plans_tasks_on_time"),
        Column("plans_tasks_overdue"),
    ),
    (
        Indicator(
            "plans_issued", "Kế hoạch được ban hành", "Plans issued", "plans_issued", None, _ISSUED, "S0", Unit.RECORD
        ),
        Indicator(
            "plans_tasks_on_time",
            "Việc trọng tâm hoàn thành đúng hạn",
            "Key tasks done in time",
            "plans_tasks_on_time",
            "plans_tasks_due",
            _DUE,
            "S0, S2",
            Unit.RECORD,
        ),
        Indicator(
            "plans_tasks_overdue",
            "Việc trọng tâm quá hạn",
            "Key tasks overdue",
            "plans_tasks_overdue",
            "plans_tasks_due",
            _DUE,
            "S0, S2",
            Unit.RECORD,
        ),
    ),
)
