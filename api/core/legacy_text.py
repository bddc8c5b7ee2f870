"""Vietnamese text from before Unicode: TCVN3 (ABC), VNI and Windows-1258 files, told apart by a vote over all words.

The first two were fonts: their files hold Western letters that only looked Vietnamese in those fonts. So the same text
sits in old CSV files as bytes and in old workbooks as the Western letters themselves; both come here as such letters.
A single word can be read in several ways. A whole list cannot: only in one of them are its words syllables.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from string import digits, punctuation

from api.core.text import nfc


class Encoding(StrEnum):
    """How text is written. ``unicode``: nothing has to be guessed, be it UTF-8, UTF-16 or a workbook."""

    UNICODE = "unicode"
    TCVN3 = "tcvn3"
    VNI = "vni"
    CP1258 = "cp1258"


_SURE, _AHEAD = 0.7, 0.15
"""Share of the words with marks that must be syllables, and how far the best reading must lead."""

_ONSET = "ngh|ng|nh|ph|th|tr|ch|gh|gi|kh|qu|[bcdđghklmnprstvx]|"
_RHYME = (
    "a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?|ă[cmnpt]|ăng|â[cmnptuy]|âng|e(?:c|m|n|ng|o|p|t)?|ê(?:ch|m|n|nh|p|t|u)?|"
    "i(?:a|ch|m|n|nh|p|t|u)?|iê(?:c|m|n|ng|p|t|u)|o(?:a|c|e|i|m|n|ng|oc|ong|p|t)?|oa(?:c|ch|i|m|n|ng|nh|o|p|t|y)|"
    "oă[cmnt]|oăng|oe[not]|ô(?:c|i|m|n|ng|p|t)?|ơ[imnpt]?|u(?:a|c|ê|i|m|n|ng|ơ|p|t|y)?|uâ[nty]|uâng|"
    "uê(?:ch|n|nh|t)|uy(?:a|ch|n|nh|p|t|u)|uyê[nt]|uô(?:c|i|m|n|ng|t)|ư(?:a|c|i|m|n|ng|t|u)?|"
    "ươ(?:c|i|m|n|ng|p|t|u)|y|yê(?:m|n|ng|t|u)"
)
_SYLLABLE = re.compile(f"(?:{_ONSET})(?:{_RHYME})")
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_EDGE = punctuation + digits
_BREAK = re.compile(r"[\s,;/()\-]+")

_TONES = "\u0300\u0301\u0309\u0303\u0323"
"""huyền, sắc, hỏi, ngã, nặng: the order of both tables below."""

_TCVN3: Mapping[str, str] = {
    "a": " µ¸¶·¹",
    "ă": "¨»¾¼½Æ",
    "â": "©ÇÊÈÉË",
    "e": " ÌÐÎÏÑ",
    "ê": "ªÒÕÓÔÖ",
    "i": " ×ÝØÜÞ",
    "o": " ßãáâä",
    "ô": "«åèæçé",
    "ơ": "¬êíëìî",
    "u": " ïóñòô",
    "ư": "\xadõøö÷ù",
    "y": " úýûüþ",
    "đ": "®",
}
"""Letter → what stands for it bare (a blank: itself) and with each tone."""

_TCVN3_CAPITALS = dict(zip("¡¢§£¤¥¦", "ĂÂĐÊÔƠƯ", strict=True))

_VNI_TONES: Mapping[str, tuple[str, str]] = {
    "a": ("", " øùûõï"),
    "ă": ("a", "êèéúüë"),
    "â": ("a", "âàáåãä"),
    "e": ("", " øùûõï"),
    "ê": ("e", "âàáåãä"),
    "o": ("", " øùûõï"),
    "ô": ("o", "âàáåãä"),
    "ơ": ("ô", " øùûõï"),
    "u": ("", " øùûõï"),
    "ư": ("ö", " øùûõï"),
    "y": ("", " øùûõ "),
}
"""Letter → the letter it is written with (empty: itself), and what follows that one bare and with each tone."""

_VNI_ALONE = {"ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"}


def _tcvn3_letters() -> dict[str, str]:
    letters = dict(_TCVN3_CAPITALS)
    for letter, written in _TCVN3.items():
        for sign, tone in zip(written, ("", *_TONES), strict=False):
            if sign != " ":
                letters[sign] = nfc(letter + tone)
    return letters


def _vni_letters() -> dict[str, str]:
    letters = {"ô": "ơ", "ö": "ư"} | _VNI_ALONE
    for letter, (base, written) in _VNI_TONES.items():
        for sign, tone in zip(written, ("", *_TONES), strict=True):
            if sign != " ":
                letters[(base or letter) + sign] = nfc(letter + tone)
    capitals = {sign.upper(): letter.upper() for sign, letter in letters.items()}
    mixed = {sign[0].upper() + sign[1:]: letter.upper() for sign, letter in letters.items() if len(sign) > 1}
    return letters | capitals | mixed


_TCVN3_TABLE = str.maketrans(_tcvn3_letters())
_VNI_TABLE = _vni_letters()
_VNI_SIGNS = re.compile("|".join(sorted(map(re.escape, _VNI_TABLE), key=len, reverse=True)))


def _from_tcvn3(text: str) -> str:
    """Capitals with tones existed only as another font: what is otherwise in capitals, or a name, is taken for that."""
    found = text.translate(_TCVN3_TABLE)
    if found == text:
        return found
    plain = [char for char in text if char.isascii() and char.isalpha()]
    if len(plain) > 1 and all(char.isupper() for char in plain):
        return found.upper()
    words = found.split()
    toned = [word for word, typed in zip(words, text.split(), strict=False) if not typed[0].isascii()]
    named = len(words) > 1 + len(toned) and all(word[0].isupper() for word in words if word not in toned)
    return re.sub(r"(?<!\S)\w", lambda first: first[0].upper(), found) if named and toned else found


def _from_vni(text: str) -> str:
    return _VNI_SIGNS.sub(lambda sign: _VNI_TABLE[sign[0]], text)


def _from_cp1258(text: str) -> str:
    return nfc(text.encode("latin-1", "replace").decode("cp1258", "replace"))


_READINGS: Mapping[Encoding, Callable[[str], str]] = {
    Encoding.UNICODE: nfc,
    Encoding.TCVN3: _from_tcvn3,
    Encoding.VNI: _from_vni,
    Encoding.CP1258: _from_cp1258,
}


def read(text: str, encoding: Encoding) -> str:
    """The text in Unicode. ``text`` holds the Western letters (Latin-1) of the bytes; Unicode text stays as it is."""
    return text if text.isascii() else _READINGS[encoding](text)


def detect(texts: Iterable[str], among: Iterable[Encoding] = tuple(Encoding)) -> Encoding | None:
    """How the texts of one file are written; None when no reading, or more than one, makes syllables of them.

    Texts without any mark say nothing: they are ``unicode`` where that is among the choices, else None.
    """
    marked = {word for text in texts if not text.isascii() for word in _BREAK.split(text) if not word.isascii()}
    choices = list(among)
    if not marked:
        return Encoding.UNICODE if Encoding.UNICODE in choices else None
    shares = sorted(((_share(marked, choice), choice) for choice in choices), key=lambda each: -each[0])
    (best, encoding), (second, _) = shares[0], shares[1] if len(shares) > 1 else (0.0, shares[0][1])
    if encoding is Encoding.UNICODE and best >= second:
        return encoding
    return encoding if best >= _SURE and best - second >= _AHEAD else None


def _share(words: Iterable[str], encoding: Encoding) -> float:
    """Which share of words are Vietnamese syllables when they are read so."""
    verdicts = [is_syllable(_READINGS[encoding](word)) for word in words]
    return sum(verdicts) / len(verdicts)


def is_syllable(word: str) -> bool:
    """Whether a word with marks could be a Vietnamese one, in one case or with one capital at its front."""
    bare = word.strip(_EDGE)
    if not (bare.islower() or bare.isupper() or bare[1:].islower()):
        return False
    letters = unicodedata.normalize("NFD", bare.lower())
    return len(_TONE.findall(letters)) <= 1 and _SYLLABLE.fullmatch(nfc(_TONE.sub("", letters))) is not None
