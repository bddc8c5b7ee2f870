"""Vietnamese text: one normal form, one form for searching and one key for sorting names.

Everything here takes and gives ``str``, never raises on any Unicode input (lone surrogates, emoji) and
gives the same answer on every machine: neither the locale nor a database collation is asked.
"""

import re
import unicodedata
from functools import cache, lru_cache
from string import ascii_letters, ascii_lowercase, ascii_uppercase, digits
from typing import NamedTuple

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""The Vietnamese alphabet in dictionary order, with f, j, w, z where ICU's ``vi`` collation puts them."""

_VOWELS = "aăâeêioôơuưy"

_TONE_MARKS = "\u0300\u0309\u0303\u0301\u0323"
"""huyền, hỏi, ngã, sắc, nặng: dictionary order; a syllable without a mark (ngang) precedes them all."""

_TONE = re.compile(f"[{_TONE_MARKS}]")

_STRAY_D = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"}
"""Icelandic and African letters that older keyboards and fonts put where Đ belongs; they look the same."""

_BARRED_B = {"Ƀ": "B", "ƀ": "b"}
"""A letter of Ê Đê and Ba Na names that Unicode does not decompose."""

_BLANKS = "\u034f\u115f\u1160\u2800\u3164\uffa0"
"""Characters that print as nothing although Unicode counts them as letters, marks or symbols."""

_SUSPECT = re.compile(f"[{_BLANKS}{''.join(_STRAY_D)}]")

_SHORT = 200
"""Characters of a text in which marks are put in order at once, however many they are."""

_WORD_BREAK, _KEY_BREAK = "!", " "
"""Bytes of a sort key below every letter and digit: the gap between two words, and the end of a level."""


def _vietnamese_letters() -> dict[str, tuple[str, str]]:
    """Every precomposed Vietnamese letter in both cases → (its letter of the alphabet, its bare letter)."""
    letters = {}
    for letter in _ALPHABET:
        bare = "d" if letter == "đ" else unicodedata.normalize("NFD", letter)[0]
        for mark in ("", *_TONE_MARKS) if letter in _VOWELS else ("",):
            toned = unicodedata.normalize("NFC", letter + mark)
            letters[toned] = letters[toned.upper()] = (letter, bare)
    for stray, meant in (_STRAY_D | _BARRED_B).items():
        letters[stray] = letters[meant]
    return letters


_LETTERS = _vietnamese_letters()

_NOT_PRINTED: dict[str, str | None] = {chr(code): None for code in (*range(0x20), 0x7F) if not chr(code).isspace()}

_FOLD = str.maketrans(_NOT_PRINTED | {letter: bare for letter, (_, bare) in _LETTERS.items()})

_WEIGHT_OF = dict(zip(_ALPHABET, ascii_uppercase + ascii_lowercase, strict=False))

_WEIGHTS = str.maketrans(
    {chr(code): None for code in range(0x80) if chr(code) not in ascii_letters + digits}
    | {letter: _WEIGHT_OF[plain] for letter, (plain, _) in _LETTERS.items()}
)


class NameParts(NamedTuple):
    """A Vietnamese full name taken apart; a part that the name lacks is empty."""

    family: str
    middle: str
    given: str


def nfc(text: str) -> str:
    """The text in Unicode normal form C, the only form that is stored.

    Of marks that follow each other on one letter of a long text, at most 30 stay.
    Source: Stream-Safe Text Format, UAX #15; to put thousands in order takes minutes.
    """
    if len(text) > _SHORT and not unicodedata.is_normalized("NFC", text):
        text = _heaped_marks().sub(r"\1", text)
    return unicodedata.normalize("NFC", text)


@cache
def _heaped_marks() -> re.Pattern[str]:
    marks = "".join(chr(code) for code in range(0x300, 0x1F000) if unicodedata.combining(chr(code)))
    return re.compile(f"([{marks}]{{30}})[{marks}]+")


def tidy(text: str) -> str:
    """One line of text as it is stored: NFC, single spaces, no invisible or control characters.

    Line ends and tabs count as spaces; zero-width, bidirectional and surrogate characters vanish; the
    Icelandic Ð that stands for Đ in older files becomes Đ.
    """
    return " ".join(nfc(_visible(text)).split())


def tidy_lines(text: str) -> str:
    """Several lines as they are stored: each tidied, line feeds between, at most one empty line in a row."""
    lines = "\n".join(tidy(line) for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n")


def _visible(text: str) -> str:
    if text.isprintable() and not _SUSPECT.search(text):
        return text
    return "".join(
        _STRAY_D.get(char, char)
        for char in text
        if char.isspace() or not (char in _BLANKS or unicodedata.category(char) in {"Cc", "Cf", "Cs"})
    )


def fold(text: str) -> str:
    """The text as it is searched: lower case, without marks, đ as d, single spaces.

    *hoà* and *hòa*, *Đặng* and *dang* fold alike. Digits and punctuation stay. Idempotent; Vietnamese
    text folds to ASCII, letters of other scripts keep their place.
    """
    folded = nfc(text).translate(_FOLD)
    if not folded.isascii():
        folded = _fold_other_scripts(folded)
    return " ".join(folded.split())


def _fold_other_scripts(text: str) -> str:
    """What the Vietnamese letters left over: compatibility forms resolved, marks and invisibles dropped."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(
        char
        for char in plain.translate(_FOLD)
        if char.isspace() or not (char in _BLANKS or unicodedata.category(char) in {"Mn", "Me", "Cc", "Cf", "Cs"})
    )


def words(text: str) -> list[str]:
    """The folded words of a text in order, without punctuation; numbers are words."""
    return re.findall(r"[^\W_]+", fold(text))


def spelling(text: str) -> str:
    """Lower-case text in which the place of the tone mark no longer matters, to compare wording with marks.

    Each word is decomposed with its tone at the end: *hoà* and *hòa* agree, *hoa* and *hóa* differ.
    """
    return " ".join(_tone_last(word) for word in nfc(text).lower().split())


def _tone_last(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    return _TONE.sub("", decomposed) + "".join(_TONE.findall(decomposed))


def name_parts(full_name: str) -> NameParts:
    """Family name first, given name last, the rest between; a single word is the given name."""
    *others, given = tidy(full_name).split() or [""]
    family, middle = others[:1], others[1:]
    return NameParts("".join(family), " ".join(middle), given)


def display_name(full_name: str) -> str:
    """A name typed in one case only (NGUYỄN VĂN A, nguyễn văn a) with capitals where they belong.

    A name in mixed case stays as its owner typed it, apart from ``tidy``.
    """
    name = tidy(full_name)
    if not (name.isupper() or name.islower()):
        return name
    return re.sub(r"[^\s\-'’./(]+", lambda part: part[0].capitalize(), name)


def sort_key(full_name: str, override: str | None = None) -> str:
    """An ASCII key whose plain byte order is the Vietnamese order of names.

    Names sort by given name, then family, then middle. Each of the three is compared by the alphabet
    (a ă â b c d đ …) and, where letters agree, by tone (ngang huyền hỏi ngã sắc nặng), one tone a
    syllable wherever it was typed. Case, punctuation and foreign marks make no difference; letters of
    other scripts follow z. Store it in a column with ``COLLATE "C"`` and break ties by id.

    ``override``: the words in the order in which they shall be compared, for names that do not put the
    given name last (*Y Bhiŏ Niê* → ``"Bhiŏ Niê Y"``); None or blank means the usual order.
    """
    if override and (ordered := tidy(override)):
        given, family, middle = (*ordered.split(" ", 2), "", "")[:3]
    else:
        family, middle, given = name_parts(full_name)
    # Without its trailing breaks the key still sorts the same: the break is the lowest byte that occurs.
    return _KEY_BREAK.join(map(_field_key, (given, family, middle))).rstrip(_KEY_BREAK)


def _field_key(field: str) -> str:
    """Letters of all words, then tones of all words: two levels, so that a tone never outweighs a letter."""
    syllables = [_weigh(syllable) for syllable in field.replace("-", " ").split()]
    letters = _WORD_BREAK.join(letters for letters, _ in syllables)
    return letters + _KEY_BREAK + "".join(tone for _, tone in syllables)


@lru_cache(maxsize=8192)
def _weigh(syllable: str) -> tuple[str, str]:
    """Weights of the letters and of the tone; remembered, since all names share a few thousand syllables."""
    weights = nfc(syllable).translate(_WEIGHTS)
    letters = weights if weights.isascii() else "".join(map(_rare_weight, weights))
    tone = _TONE.search(unicodedata.normalize("NFD", syllable))
    return letters, str(_TONE_MARKS.index(tone[0]) + 1) if tone else "0"


def _rare_weight(char: str) -> str:
    """The weight of a character outside the Vietnamese alphabet; one that is already a weight stays."""
    if char.isascii():
        return char
    parts = [part for part in unicodedata.normalize("NFKD", char) if unicodedata.category(part)[0] in "LN"]
    return "".join(weight if (weight := part.translate(_WEIGHTS)).isascii() else f"~{ord(part):06x}" for part in parts)
