"""Figures of study sessions (sinh hoạt chuyên đề): expected, held, missing; attendance; minutes approved."""

from api.rules.indicators.entries import BaseRule, Column, Family, Indicator, Unit

_EXPECTED = BaseRule(
    "study_sessions_expected",
    "Số buổi sinh hoạt chuyên đề phải có: mỗi chi bộ hoạt động trọn quý, theo số buổi quy định cho quý đó; "
    "chỉ tính các quý đã kết thúc đến ngày hỏi, kể cả ngày cuối quý. Buổi tổ chức thêm không bù cho quý khác.",
    "Themed sessions that should have been held: for each cell in being throughout a quarter, the number in force for "
    "that quarter; only quarters that are over by the day asked about, which may be their last. Extra sessions make up "
    "for no other quarter.",
)
_HELD = BaseRule(
    "study_sessions_held",
    "Buổi sinh hoạt có nội dung chuyên đề đã tổ chức trong năm, tính đến ngày hỏi, theo ngày tổ chức. Biên bản có thể "
    "được thông qua sang năm sau, cũng tính đến ngày hỏi.",
    "Themed sessions held in the year by the day asked about, by the day they took place. Their minutes may be "
    "approved in the year after, by the day asked about too.",
)
ATTENDING = BaseRule(
    "study_sessions_attending",
    "Người phải dự: thuộc danh sách chi bộ vào ngày sinh hoạt, không được miễn và không sinh hoạt tạm thời nơi khác, "
    "cùng người sinh hoạt tạm thời tại chi bộ; tính theo lượt, từ điểm danh của các buổi sinh hoạt chuyên đề.",
    "People expected: of the cell on the day of the session, neither exempt nor temporarily elsewhere, and those who "
    "are there temporarily; in turns, from the attendance taken at themed sessions.",
)

FAMILY = Family(
    "study_sessions",
    (
        Column("study_sessions_expected"),
        Column("study_sessions_fulfilled"),
        Column("study_sessions_missing"),
        Column("study_sessions_held"),
        Column("study_sessions_field_visits"),
        Column("study_sessions_contests"),
        Column("study_sessions_workshops"),
        Column("study_sessions_approved"),
        Column("study_sessions_attending"),
        Column("study_sessions_present"),
    ),
    (
        Indicator(
            "study_sessions_fulfilled",
            "Buổi sinh hoạt chuyên đề đã tổ chức theo quy định",
            "Themed sessions held of those expected",
            "study_sessions_fulfilled",
            "study_sessions_expected",
            _EXPECTED,
            "S0",
            Unit.RECORD,
        ),
        Indicator(
            "study_sessions_missing",
            "Buổi sinh hoạt chuyên đề còn thiếu",
            "Themed sessions missing",
            "study_sessions_missing",
            "study_sessions_expected",
            _EXPECTED,
            "S0",
            Unit.RECORD,
        ),
        Indicator(
            "study_sessions_held",
            "Buổi sinh hoạt chuyên đề đã tổ chức",
            "Themed sessions held",
            "study_sessions_held",
            None,
            _HELD,
            "S0, S2",
            Unit.RECORD,
        ),
        *(
            Indicator(code, name_vi, name_en, code, "study_sessions_held", _HELD, source, Unit.RECORD)
            for code, name_vi, name_en, source in (
                ("study_sessions_field_visits", "Chuyến tham quan, về nguồn", "Field visits", "S0"),
                ("study_sessions_contests", "Hội thi", "Contests", "S2"),
                ("study_sessions_workshops", "Hội thảo, toạ đàm", "Workshops and seminars", "S2"),
                ("study_sessions_approved", "Buổi có biên bản được thông qua", "Sessions with approved minutes", "S0"),
            )
        ),
        Indicator(
            "study_sessions_attendance",
            "Lượt người dự sinh hoạt chuyên đề",
            "Attendance at themed sessions",
            "study_sessions_present",
            "study_sessions_attending",
            ATTENDING,
            "S0",
            Unit.TURN,
        ),
    ),
)
