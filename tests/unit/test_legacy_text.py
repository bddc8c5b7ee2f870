"""Text from before Unicode is told apart by all words of a file together, and becomes the very text it was."""

import time
import unicodedata

import pytest

from api.core import legacy_text
from api.core.legacy_text import Encoding, detect, is_syllable, read

NAMES = [
    "Nguyễn Văn An", "Trần Thị Bình", "Lê Hoà Chi", "Đặng Quốc Khánh", "Phạm Thu Hường", "Vũ Đức Đam",
    "Hoàng Thị Ngọc Ánh", "Huỳnh Thị Mỹ Duyên", "Ngô Quyền", "Quỳnh Như", "Chi bộ Văn phòng", "Đảng bộ Sở Nội vụ",
]  # fmt: skip
LEGACY = [
    (Encoding.TCVN3, "NguyÔn V¨n An", "Nguyễn Văn An"),
    (Encoding.TCVN3, "TRÇN THÞ B×NH", "TRẦN THỊ BÌNH"),
    (Encoding.TCVN3, "Hoµng ThÞ Ngäc ¸nh", "Hoàng Thị Ngọc Ánh"),
    (Encoding.TCVN3, "Chi bé ¸nh s¸ng", "Chi bộ ánh sáng"),
    (Encoding.TCVN3, "§¶ng bé Së Néi vô", "Đảng bộ Sở Nội vụ"),
    (Encoding.VNI, "Nguyeãn Vaên An", "Nguyễn Văn An"),
    (Encoding.VNI, "TRAÀN THÒ BÌNH", "TRẦN THỊ BÌNH"),
    (Encoding.VNI, "Ñaûng boä Sôû Noäi vuï", "Đảng bộ Sở Nội vụ"),
    (Encoding.VNI, "Huyønh Thò Myõ Duyeân", "Huỳnh Thị Mỹ Duyên"),
    (Encoding.CP1258, "Nguyê\xden V\xe3n", "Nguyễn Văn"),
]
"""Encoding, the Western letters of its bytes, and what they mean."""


def written(text: str, encoding: Encoding) -> str:
    """The text as its encoding has it, as Western letters."""
    if encoding is Encoding.UNICODE:
        return unicodedata.normalize("NFD", text)
    if encoding is Encoding.CP1258:
        return "".join(map(_cp1258, text))
    table = legacy_text._tcvn3_letters() if encoding is Encoding.TCVN3 else legacy_text._vni_letters()
    signs = {letter: sign for sign, letter in sorted(table.items(), key=lambda pair: pair[0][0].isupper())}
    if encoding is Encoding.TCVN3:
        return "".join(signs.get(char, signs.get(char.lower(), char)) for char in text)
    return "".join(signs.get(char, char) for char in text)


def _cp1258(char: str) -> str:
    parts = unicodedata.normalize("NFD", char)
    tones = "".join(part for part in parts if part in legacy_text._TONES)
    base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
    return (base + tones).encode("cp1258").decode("latin-1")


@pytest.mark.parametrize(("encoding", "letters", "meant"), LEGACY)
def test_known_words(encoding: Encoding, letters: str, meant: str) -> None:
    assert read(letters, encoding) == meant


@pytest.mark.parametrize("encoding", list(Encoding))
def test_a_list_tells_how_it_is_written(encoding: Encoding) -> None:
    texts = [written(name, encoding) for name in NAMES]
    assert detect(texts) is encoding
    assert [read(text, encoding) for text in texts] == NAMES


@pytest.mark.parametrize("texts", [["Ðÿ þÐ ëÿ"], ["Ø¹Ù Ø±Ø¨", "ÐŸÑ€Ð"], ["\x89PNG\xff\xfe\xfa", "\xd0\xcf\xe0"]])
def test_what_no_reading_makes_sense_of_is_not_guessed(texts: list[str]) -> None:
    assert detect(texts, [Encoding.TCVN3, Encoding.VNI, Encoding.CP1258]) is None


def test_plain_letters_say_nothing() -> None:
    assert detect(["An", "Nam"]) is Encoding.UNICODE
    assert detect(["An"], [Encoding.VNI]) is None


@pytest.mark.parametrize("word", ["Nguyễn", "quyền", "GIỚI", "gì", "khuya", "Ý", "thuở", "khuỷu", "xoèn"])
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["NguyÔn", "Vaên", "TrÇn", "mùàu", "ÐÐ", "þ"])
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_a_word_of_signs_takes_no_seconds() -> None:
    started = time.process_time()
    assert detect(["á" + "!" * 20_000 + "á"] * 2, [Encoding.VNI]) is None
    assert time.process_time() - started < 1
