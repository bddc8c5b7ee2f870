from dataclasses import replace
from datetime import date
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
import yaml

import api
from api.core.text import nfc
from api.rules.concreteness import (
    DeedFacts,
    HintCode,
    Vocabulary,
    deed_hints,
    pledge_hints,
    vocabulary,
)

DATA = Path(api.__file__).parent / "data"
LISTS: dict[str, list[str]] = yaml.safe_load((DATA / "concreteness.yaml").read_text("utf-8"))["lists"]
SENTENCES: dict[str, dict[str, str]] = yaml.safe_load((DATA / "hints.yaml").read_text("utf-8"))

CONCRETE = DeedFacts(
    action="Giúp các hộ nghèo trong thôn sửa lại nhà",
    quantity=3,
    unit="hộ",
    due_on=date(2026, 9, 2),
    duty="Trưởng thôn",
    grounds_count=1,
)


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    return vocabulary(LISTS, min_words=6)


def _codes(deed: DeedFacts, words: Vocabulary) -> list[str]:
    return [hint.code.value for hint in deed_hints(deed, words)]


@pytest.mark.parametrize(
    ("changed", "codes"),
    [
        ({}, []),
        ({"action": "Giúp hộ nghèo"}, ["too_short"]),
        ({"action": "Đồng bào nghèo trong thôn có nhà"}, ["action_verb_missing"]),
        ({"unit": None}, ["unit_missing"]),
        ({"unit": " "}, ["unit_missing"]),
        ({"quantity": 0}, []),
        ({"quantity": None}, ["measure_missing"]),
        ({"quantity": None, "measure": "Nhà không còn dột"}, []),
        ({"quantity": None, "measure": "Đời sống ngày càng tốt hơn"}, ["measure_vague"]),
        ({"quantity": None, "measure": "Ít nhất hai căn nhà"}, []),
        ({"due_on": None}, ["date_or_rhythm_missing"]),
        ({"due_on": None, "rhythm": "monthly"}, []),
        ({"due_on": None, "rhythm": "thường xuyên"}, ["date_or_rhythm_missing"]),
        ({"due_on": None, "measure": "Xong trước 2/9"}, []),
        ({"duty": None}, ["duty_missing"]),
        ({"duty": "  "}, ["duty_missing"]),
        ({"grounds_count": 0}, ["ground_missing"]),
        (
            {"action": "", "quantity": None, "unit": None, "due_on": None, "duty": "", "grounds_count": 0},
            ["too_short", "measure_missing", "date_or_rhythm_missing", "duty_missing", "ground_missing"],
        ),
    ],
)
def test_each_missing_part_is_named_in_the_order_of_the_form(
    changed: dict[str, Any], codes: list[str], words: Vocabulary
) -> None:
    assert _codes(replace(CONCRETE, **changed), words) == codes


@pytest.mark.parametrize(
    "action",
    [
        "Mỗi tháng đọc một cuốn sách về Bác và kể lại trong buổi sinh hoạt chi bộ",
        "Tích cực đọc 12 cuốn sách trong năm 2026",
        "Doc 12 cuon sach ve Bac, moi thang 1 cuon",
        "Vận động hai mươi hộ hiến đất, xong trong quý II",
        "Tiết kiệm 10% tiền điện của phòng hằng tháng",
        "Nuôi lợn đất, mỗi ngày 5 nghìn đồng, tặng học sinh nghèo",
        "Hiến máu 2 lần/năm và vận động thêm 3 người",
        "Hoà giải 5 vụ việc ở khu phố trước 30/6",
    ],
)
def test_a_deed_that_says_it_all_in_one_sentence_is_concrete(action: str, words: Vocabulary) -> None:
    assert _codes(DeedFacts(action, duty="Bí thư", grounds_count=1), words) == []


@pytest.mark.parametrize(
    ("action", "phrases"),
    [
        ("Không ngừng nâng cao tinh thần trách nhiệm", "không ngừng, nâng cao, tinh thần trách nhiệm"),
        ("Luôn gương mẫu, tích cực, tích cực hơn nữa", "luôn gương mẫu, tích cực, hơn nữa"),
        ("PHẤN ĐẤU HOÀN THÀNH TỐT nhiệm vụ", "phấn đấu hoàn thành tốt"),
        ("Khong ngung phan dau tham gia phong trao", "không ngừng phấn đấu"),
        ("Tận tuỵ phục vụ nhân dân trong công việc", "tận tụy"),
        ("Học tập và làm theo Bác trong mọi việc", "học tập và làm theo bác"),
    ],
)
def test_vague_words_are_named_as_the_list_writes_them(action: str, phrases: str, words: Vocabulary) -> None:
    hints = {hint.code: hint for hint in deed_hints(DeedFacts(action), words)}
    assert hints[HintCode.VAGUE_WORDING].params == {"phrases": phrases}
    assert hints[HintCode.VAGUE_WORDING].field == "action"


@pytest.mark.parametrize(
    "action",
    [
        "Đầu tư công sức sửa đường cho bà con",
        "Trong năm đơn vị sửa đường cho bà con",
        "Trong 3 tháng sửa đường cho bà con",
        "Luồn dây điện, sửa đường cho bà con",
    ],
)
def test_words_that_only_look_like_a_measure_or_a_phrase(action: str, words: Vocabulary) -> None:
    assert _codes(DeedFacts(action, due_on=date(2026, 9, 2), duty="x", grounds_count=1), words) == ["measure_missing"]


@pytest.mark.parametrize(("count", "codes"), [(0, []), (3, []), (4, [HintCode.TOO_MANY_DEEDS])])
def test_a_pledge_promises_no_more_than_can_be_followed(count: int, codes: list[HintCode]) -> None:
    hints = pledge_hints(count, advised_maximum=3)
    assert [hint.code for hint in hints] == codes
    assert all(hint.params == {"count": count, "limit": 3} for hint in hints)


@pytest.mark.parametrize("text", ["", "\ud800", "\x00", "😀" * 50, "((([[[*+?", "năm " * 3000, "1 " * 3000])
def test_no_text_makes_the_check_raise(text: str, words: Vocabulary) -> None:
    deed_hints(DeedFacts(text, measure=text, unit=text, rhythm=text, duty=text), words)


def test_an_empty_or_forgotten_word_list_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        vocabulary(LISTS | {"vague_phrases": []}, min_words=6)
    with pytest.raises(KeyError):
        vocabulary({name: phrases for name, phrases in LISTS.items() if name != "units"}, min_words=6)


def test_every_hint_has_its_sentences_and_no_other_is_written() -> None:
    assert list(SENTENCES) == [code.value for code in HintCode]
    for sentences in SENTENCES.values():
        assert sorted(sentences) == ["en", "vi"]
        assert sentences["vi"].startswith("Hãy ")
        assert len(sentences["vi"].split()) < 20
        assert _slots(sentences["vi"]) == _slots(sentences["en"])


def test_a_hint_fills_all_the_slots_of_its_sentences(words: Vocabulary) -> None:
    deeds = [
        DeedFacts("Luôn tốt", measure="tốt hơn"),
        DeedFacts("Đồng bào nghèo trong thôn có nhà", quantity=1),
        DeedFacts("Sửa"),
    ]
    hints = [*pledge_hints(9, advised_maximum=2), *(hint for deed in deeds for hint in deed_hints(deed, words))]
    assert {hint.code for hint in hints} == set(HintCode)
    for hint in hints:
        for sentence in SENTENCES[hint.code].values():
            assert _slots(sentence) <= set(hint.params)


def _slots(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("name", LISTS)
def test_word_lists_are_clean(name: str) -> None:
    phrases = LISTS[name]
    assert all(isinstance(phrase, str) and phrase == nfc(phrase).strip().lower() for phrase in phrases)
    assert len(set(phrases)) == len(phrases)
