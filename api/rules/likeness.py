"""Is a deed nearly the same as another one? (đăng ký trùng lặp, chép lại của năm trước hoặc của người khác)

Texts are compared word by word. Whoever asks chooses what to compare with: the person's own deeds of earlier years
and those of the same cell and year are a few dozen, however large the organisation is, so nothing needs to be
indexed. It is a hint for a person, never a verdict.
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from itertools import pairwise
from typing import TypeVar

from api.core.text import words

Key = TypeVar("Key", bound=Hashable)
Profile = Counter[tuple[str, ...]]
"""The words of a text and its pairs of neighbouring words, with how often each occurs."""


def similarity(a_text: str, b_text: str) -> float:
    """The share of words and pairs of neighbouring words that two texts have in common, 0 to 1.

    It is the Dice coefficient with repeats. 1 means the same words in the same order, whatever the case,
    marks and punctuation. A text without words is like no other: 0.
    """
    return _share(_words_and_pairs(a_text), _words_and_pairs(b_text))


def _share(a: Profile, b: Profile) -> float:
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0


def _words_and_pairs(text: str) -> Profile:
    sequence = words(text)
    return Counter([*((word,) for word in sequence), *pairwise(sequence)])


def alike(text: str, candidates: Mapping[Key, str], *, same_as: float) -> list[tuple[Key, float]]:
    """The candidates whose similarity to ``text`` reaches ``same_as`` (0 to 1), the most similar first."""
    profile = _words_and_pairs(text)
    shares = ((key, _share(profile, _words_and_pairs(other))) for key, other in candidates.items())
    found = [(key, share) for key, share in shares if share >= same_as]
    return sorted(found, key=lambda pair: pair[1], reverse=True)
