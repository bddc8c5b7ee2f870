"""Is a pledge nearly the same as another one? (đăng ký trùng lặp, chép lại của năm trước hoặc của người khác)

Two steps, so that the question stays cheap among 475,000 members. ``bands`` gives four small integers a
text; an index on them finds the few texts that share at least one. ``similarity`` then compares those
texts word by word. It is a hint for a person, never a verdict.

The signature is a MinHash over single folded words: four bands of sixteen bits, each made from four
minima. Share of pairs that meet in a band, measured on Vietnamese pledges of 9 to 35 words (an edit
changes, inserts, drops or moves words; unrelated pledges share the usual opening and closing phrases):

    ======================  ======  =======  =======  ================  =========
    signature               1 edit  2 edits  4 edits  similarity ≥ 0.8  unrelated
    ======================  ======  =======  =======  ================  =========
    this one                0.988   0.960    0.880    0.965             0.005
    three minima a band     1.000   0.985    0.940    0.992             0.011
    pairs of words          0.910   0.680    0.352    0.710             0.001
    64-bit simhash, words   0.752   0.562    0.292    0.579             0.0003
    ======================  ======  =======  =======  ================  =========

Longer shingles lose every short text with one changed word, and a simhash of so few words moves too
many bits. With fewer minima a band, the boilerplate that all pledges share makes neighbours of strangers.
Of texts under eight words the same words always meet; with one word changed, two in three do.
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from typing import TypeVar

from api.core.text import words

Key = TypeVar("Key", bound=Hashable)

_BANDS = 4
_BAND_BITS = 16
_BAND_MASK = (1 << _BAND_BITS) - 1
_MINIMA_PER_BAND = 4
_PRIME = (1 << 61) - 1


def _hash(text: str, bits: int = 64) -> int:
    """The same on every machine and in every process, unlike ``hash``; stored signatures depend on it."""
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=bits // 8).digest())


_PERMUTATIONS = [
    [(_hash(f"factor {band} {row}") % _PRIME, _hash(f"offset {band} {row}")) for row in range(_MINIMA_PER_BAND)]
    for band in range(_BANDS)
]


def signature(text: str) -> int:
    """What of a text is stored to find its near-duplicates: signed, 64 bits; 0 for a text without words.

    Case, marks, punctuation, order and repetition of words make no difference. A change of this function
    makes all stored signatures worthless: they must then be computed again.
    """
    hashes = [_word_hash(word) for word in set(words(text))]
    if not hashes:
        return 0
    unsigned = 0
    for rows in _PERMUTATIONS:
        minima = [min((factor * value + offset) % _PRIME for value in hashes) for factor, offset in rows]
        unsigned = unsigned << _BAND_BITS | _hash(" ".join(map(str, minima)), _BAND_BITS)
    return unsigned - (1 << 64) if unsigned >> 63 else unsigned


@lru_cache(maxsize=8192)
def _word_hash(word: str) -> int:
    return _hash(word)


def bands(signature: int) -> tuple[int, ...]:
    """The four index entries of a signature, 0 to 262,143; none for a text without words.

    Two texts are candidates when they have an entry in common. The entries of different bands never
    coincide, so that one indexed column can hold them all.
    """
    if signature == 0:
        return ()
    return tuple(band << _BAND_BITS | value for band, value in enumerate(_band_values(signature)))


def distance(a: int, b: int) -> int:
    """How many of the four bands differ: 0 for (almost certainly) the same words, 4 for strangers."""
    return sum(x != y for x, y in zip(_band_values(a), _band_values(b), strict=True))


def _band_values(signature: int) -> list[int]:
    return [signature >> (_BAND_BITS * band) & _BAND_MASK for band in range(_BANDS)]


def similarity(a_text: str, b_text: str) -> float:
    """The share of words and pairs of neighbouring words that two texts have in common, 0 to 1.

    It is the Dice coefficient with repeats. 1 means the same words in the same order, whatever the case,
    marks and punctuation. A text without words is like no other: 0.
    """
    a, b = _words_and_pairs(a_text), _words_and_pairs(b_text)
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0


def _words_and_pairs(text: str) -> Counter[tuple[str, ...]]:
    sequence = words(text)
    return Counter([*((word,) for word in sequence), *pairwise(sequence)])


def alike(text: str, candidates: Mapping[Key, str], *, same_as: float) -> list[tuple[Key, float]]:
    """The candidates whose similarity to ``text`` reaches ``same_as`` (0 to 1), the most similar first."""
    found = [(key, share) for key, other in candidates.items() if (share := similarity(text, other)) >= same_as]
    return sorted(found, key=lambda pair: pair[1], reverse=True)
