"""Figures of pledges: numerators and denominators are counted columns of ``rules.figures`` or sums of them."""

from collections.abc import Collection
from dataclasses import replace

from api.rules.figures import COLUMNS, Delta
from api.rules.indicators.entries import BaseRule, Group, Indicator, Unit

DERIVED: tuple[str, ...] = ("missing", "rated_good", "people")
"""Sums of counted columns: due without a registered pledge; rated good or better; everybody of the base."""

EXTENDED_COLUMNS: tuple[str, ...] = COLUMNS + DERIVED
"""All columns of everybody; each stands a second time as ``leader_<column>``."""

COUNTED: tuple[str, ...] = EXTENDED_COLUMNS + tuple(f"leader_{column}" for column in EXTENDED_COLUMNS)
"""Every number that can be shown and opened into its rows."""

HIGHEST_RANK = 5

DUE = BaseRule(
    "due",
    "Người phải đăng ký: thuộc danh sách chi bộ vào ngày chốt, tình trạng ngày đó buộc đăng ký, "
    "không được miễn và không được xét không đăng ký (quyết định có hiệu lực vào ngày hỏi). "
    "Ngày chốt là ngày hỏi, muộn nhất 31 tháng 12 của năm. Cán bộ lãnh đạo chủ chốt là người được đánh dấu vào ngày "
    "chốt.",
    "People who must register: of the cell on the base date, with a status that asks for it on that day, neither "
    "exempt nor excepted (by a decision in force on the day asked about). The base date is the day asked about, "
    "31 December of the year at the latest. Key leaders are those so marked on the base date.",
)
REGISTERED = BaseRule(
    "registered",
    "Người phải đăng ký và đã đăng ký tính đến ngày hỏi.",
    "People who must register and have registered by the day asked about.",
)
ASSESSED = BaseRule(
    "assessed",
    "Người phải đăng ký và đã được tập thể đánh giá tính đến ngày hỏi.",
    "People who must register and have been assessed by the collective by the day asked about.",
)
PEOPLE = BaseRule(
    "people",
    "Mọi người thuộc danh sách chi bộ vào ngày chốt, kể cả người được miễn và người không phải đảng viên.",
    "Everybody of the cell on the base date, also those who are exempt and staff who are not members.",
)
TURNS = BaseRule(
    "turns",
    "Lượt đăng ký: mỗi bản đăng ký của một người trong một năm là một lượt, "
    "kể cả của người tự nguyện và người sau đó không còn trong danh sách, tính ở chi bộ cuối cùng tính đến ngày chốt. "
    "Lượt của cán bộ lãnh đạo chủ chốt là của người được đánh dấu vào ngày chốt.",
    "Registration turns: each person's pledge of a year is one, also a volunteer's and of those who have left since, "
    "counted in their last cell by the base date. Turns of key leaders are of those so marked on the base date.",
)

_EVERYBODY: tuple[Indicator, ...] = (
    Indicator("registered", "Đã đăng ký", "Registered", "registered", "due", DUE, "S0, S3", headline=True),
    Indicator("missing", "Chưa đăng ký", "Missing", "missing", "due", DUE, "S3", headline=True),
    Indicator("publicised", "Đã công khai", "Publicised", "publicised", "registered", REGISTERED, "S3", headline=True),
    Indicator(
        "self_reported",
        "Đã tự báo cáo",
        "Self-reported",
        "self_reported",
        "registered",
        REGISTERED,
        "S1",
        headline=True,
    ),
    Indicator("assessed", "Đã được đánh giá", "Assessed", "assessed", "registered", REGISTERED, "S1", headline=True),
    Indicator(
        "rated_good",
        "Được đánh giá tốt trở lên",
        "Rated good or better",
        "rated_good",
        "assessed",
        ASSESSED,
        "S3",
        headline=True,
    ),
    *(
        Indicator(
            f"rated_{rank}",
            "Được đánh giá «{level}»",
            "Rated “{level}”",
            f"rated_{rank}",
            "assessed",
            ASSESSED,
            "S3",
            rank=rank,
        )
        for rank in range(1, HIGHEST_RANK + 1)
    ),
    Indicator("exempt", "Được miễn", "Exempt", "exempt", "people", PEOPLE, "S3"),
    Indicator("excepted", "Không đăng ký, có lý do", "Excepted, with reason", "excepted", "people", PEOPLE, "S3"),
    Indicator("not_required", "Không thuộc diện đăng ký", "Not required", "not_required", "people", PEOPLE, "S3"),
    Indicator("volunteered", "Tự nguyện đăng ký", "Volunteered", "volunteered", "people", PEOPLE, "S3"),
    Indicator("turns", "Lượt đăng ký", "Registration turns", "turns", None, TURNS, "S3", Unit.TURN, headline=True),
    Indicator(
        "turns_assessed", "Lượt được đánh giá", "Turns assessed", "turns_assessed", "turns", TURNS, "S3", Unit.TURN
    ),
)

_LEADERS_AMONG_TURNS = Indicator(
    "leaders_among_turns",
    "Lượt của cán bộ lãnh đạo chủ chốt trong tổng số lượt",
    "Key leaders' share of the turns",
    "leader_turns",
    "turns",
    TURNS,
    "S3",
    Unit.TURN,
    Group.KEY_LEADERS,
)


def _of_leaders(entry: Indicator) -> Indicator:
    return replace(
        entry,
        code=f"leader_{entry.code}",
        name_vi=f"{entry.name_vi} (cán bộ lãnh đạo chủ chốt)",
        name_en=f"{entry.name_en} (key leaders)",
        numerator=f"leader_{entry.numerator}",
        denominator=entry.denominator and f"leader_{entry.denominator}",
        group=Group.KEY_LEADERS,
        headline=entry.code == "registered",
    )


INDICATORS: tuple[Indicator, ...] = (*_EVERYBODY, *map(_of_leaders, _EVERYBODY), _LEADERS_AMONG_TURNS)
"""In the order in which they are shown."""


def extended(tally: Delta, good_ranks: Collection[int]) -> dict[str, int]:
    """A tally with its derived columns. ``good_ranks``: the rating ranks that count as good (reference data)."""
    columns = dict(tally)
    for prefix in ("", "leader_"):
        columns[f"{prefix}missing"] = tally[f"{prefix}due"] - tally[f"{prefix}registered"]
        columns[f"{prefix}rated_good"] = sum(tally[f"{prefix}rated_{rank}"] for rank in good_ranks)
        columns[f"{prefix}people"] = sum(
            tally[f"{prefix}{column}"] for column in ("due", "volunteered", "exempt", "excepted", "not_required")
        )
    return columns
