from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rules.likeness import alike, similarity

PLEDGES = [
    "Giúp 3 hộ nghèo trong thôn sửa nhà, mỗi hộ 10 ngày công, xong trước ngày 2/9.",
    "Mỗi tháng đọc một cuốn sách về Bác và kể lại trong buổi sinh hoạt chi bộ.",
    "Giải quyết hồ sơ đất đai của người dân trước hạn ít nhất 2 ngày.",
    "Đến cơ quan trước giờ làm việc 15 phút để chuẩn bị phòng tiếp dân.",
    "Mỗi quý dự giờ 4 tiết của giáo viên trẻ và góp ý sau từng tiết.",
    "Vận động 5 hộ dân hiến đất làm đường liên thôn dài 300 mét.",
    "Trồng 20 cây xanh quanh nhà văn hóa và chăm sóc hằng tuần.",
    "Nhận đỡ đầu 2 học sinh mồ côi, hỗ trợ 500 nghìn đồng mỗi tháng.",
    "Không sử dụng giấy in cho các cuộc họp nội bộ, chuyển sang tài liệu điện tử.",
    "Học tiếng Ê Đê mỗi tối 30 phút để nói chuyện trực tiếp với bà con.",
    "Học tập và làm theo Bác về thực hành tiết kiệm, mỗi tháng tắt bớt 10 bóng đèn trong phòng.",
    "Học tập và làm theo Bác về gần dân, mỗi tuần xuống thôn một buổi nghe ý kiến nông dân.",
]


def _one_word_edits(text: str) -> Iterator[str]:
    words = text.split()
    for index in range(len(words)):
        yield " ".join([*words[:index], *words[index + 1 :]])
        yield " ".join([*words[:index], "khác", *words[index + 1 :]])
        yield " ".join([*words[:index], "thêm", *words[index:]])


def test_nearly_every_text_with_one_word_changed_is_called_alike() -> None:
    shares = [similarity(text, edited) for text in PLEDGES for edited in _one_word_edits(text)]
    assert sum(share >= 0.75 for share in shares) / len(shares) >= 0.95


def test_different_pledges_are_not() -> None:
    assert max(similarity(one, other) for one, other in combinations(PLEDGES, 2)) < 0.75


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mỗi tháng đọc một cuốn sách.", "MỖI THÁNG ĐỌC MỘT CUỐN SÁCH"),
        ("Hoà giải 3 vụ việc", "hòa giải: 3 vụ việc!"),
        ("Trực đêm", "truc dem"),
    ],
)
def test_case_marks_and_punctuation_make_no_difference(one: str, other: str) -> None:
    assert similarity(one, other) == 1


@pytest.mark.parametrize("text", ["", "  ", "…!", "\ud800"])
def test_a_text_without_words_is_like_no_other(text: str) -> None:
    assert similarity(text, text) == 0
    assert similarity(text, PLEDGES[0]) == 0


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("đọc sách", "đọc sách", 1),
        ("đọc sách", "sách đọc", 2 / 3),
        ("đọc sách", "đọc báo", 1 / 3),
        ("đọc sách", "trồng cây", 0),
        ("đọc", "đọc đọc", 0.5),
        ("giúp 3 hộ nghèo sửa nhà", "giúp 4 hộ nghèo sửa nhà", 16 / 22),
    ],
)
def test_similarity_counts_words_and_pairs(one: str, other: str, share: float) -> None:
    assert similarity(one, other) == pytest.approx(share)


@given(st.text(max_size=60), st.text(max_size=60))
def test_similarity_is_a_symmetric_share(one: str, other: str) -> None:
    assert 0 <= similarity(one, other) <= 1
    assert similarity(one, other) == similarity(other, one)


def test_alike_names_those_at_or_above_the_threshold_nearest_first() -> None:
    candidates = {"same": "Đọc sách", "turned": "sách đọc", "other": "trồng cây"}
    assert alike("đọc sách", candidates, same_as=0.6) == [("same", 1), ("turned", pytest.approx(2 / 3))]
    assert alike("đọc sách", candidates, same_as=0.7) == [("same", 1)]
