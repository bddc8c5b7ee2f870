"""Is a deed concrete? (việc làm theo cụ thể, không đăng ký chung chung)

A concrete deed says what will be done, how it is measured, by when or how often, to which duty it
belongs and on what it is grounded. This module says plainly what is missing. It warns and never blocks:
a human decides. The word lists are data (``api/data/concreteness.yaml``), and so are the sentences of the
hints (``api/data/hints.yaml``).

Source: Tịnh Biên's notebook "Làm theo gương Bác": one or two quantified deeds fitted to the post, against
pledges in general terms.
"""

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from api.core.text import fold, nfc, spelling


class HintCode(StrEnum):
    """What may be missing, in the order in which the hints of a deed are given."""

    TOO_SHORT = "too_short"
    ACTION_VERB_MISSING = "action_verb_missing"
    VAGUE_WORDING = "vague_wording"
    MEASURE_MISSING = "measure_missing"
    MEASURE_VAGUE = "measure_vague"
    UNIT_MISSING = "unit_missing"
    DATE_OR_RHYTHM_MISSING = "date_or_rhythm_missing"
    DUTY_MISSING = "duty_missing"
    GROUND_MISSING = "ground_missing"
    TOO_MANY_DEEDS = "too_many_deeds"


@dataclass(frozen=True)
class Hint:
    """One thing to improve: its code, the field it is about and what its sentence needs to be filled in."""

    code: HintCode
    field: str
    params: Mapping[str, str | int] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True)
class DeedFacts:
    """What a deed says; None or blank means that nothing was given."""

    action: str
    measure: str | None = None
    quantity: float | None = None
    unit: str | None = None
    due_on: date | None = None
    rhythm: str | None = None
    duty: str | None = None
    grounds_count: int = 0


@dataclass(frozen=True)
class Wording:
    """A word list ready for searching: with its marks, and folded for texts typed without any."""

    marked: re.Pattern[str]
    folded: re.Pattern[str]
    written: Mapping[str, str]
    """Each phrase in either form → the phrase as the word list writes it."""

    def found_in(self, text: str | None) -> list[str]:
        """The phrases that occur in a text, in their order there and each once; the longest one wins."""
        words = _spaced(text or "")
        pattern = self.folded if words.isascii() else self.marked
        return list(dict.fromkeys(self.written.get(match, match) for match in pattern.findall(words)))


@dataclass(frozen=True)
class Vocabulary:
    """The word lists of the check, and the fewest words that tell an action."""

    min_words: int
    vague: Wording
    counted: Wording
    """A number with its unit: *hai hộ*, *12 cuốn*, *5 triệu đồng*, *20%*."""
    when: Wording
    """A rhythm or a point in time: *hằng tuần*, *quý II*, *trước tháng 9*."""
    verbs: Wording


_CALENDAR_DAY = re.compile(r"\b[0-3]?[0-9][/.-][01]?[0-9]\b")


def vocabulary(lists: Mapping[str, Sequence[str]], *, min_words: int) -> Vocabulary:
    """Prepare ``vague_phrases number_words units rhythms time_points action_verbs`` for searching.

    In ``rhythms`` and ``time_points`` the sign ``#`` stands for a number in digits or words.

    Raises: KeyError for a list that is not there, ValueError for an empty one.
    """
    units, numbers = lists["units"], lists["number_words"]
    return Vocabulary(
        min_words=min_words,
        vague=_wording(lists["vague_phrases"], numbers),
        counted=_wording([f"# {unit}" for unit in units], numbers),
        when=_wording([*lists["rhythms"], *lists["time_points"]], numbers),
        verbs=_wording(lists["action_verbs"], numbers),
    )


def _wording(phrases: Sequence[str], numbers: Sequence[str]) -> Wording:
    if not phrases or not numbers:
        raise ValueError("an empty word list would let every text pass or fail")
    marked = {_spaced(phrase): phrase for phrase in phrases}
    folded = {fold(_spaced(phrase)): phrase for phrase in phrases}
    return Wording(
        marked=_pattern(marked, map(_spaced, numbers)),
        folded=_pattern(folded, (fold(_spaced(number)) for number in numbers)),
        written=folded | marked,
    )


def _pattern(phrases: Iterable[str], numbers: Iterable[str]) -> re.Pattern[str]:
    """Any of the phrases between spaces, the longest first; ``#`` is one to five numbers in a row."""
    number = rf"(?:[0-9]+|{'|'.join(numbers)})"
    several = rf"{number}(?: {number}){{0,4}}"  # bounded, or a text of nothing but numbers takes minutes
    longest_first = sorted(phrases, key=len, reverse=True)
    choices = "|".join(re.escape(phrase).replace(r"\#", several) for phrase in longest_first)
    return re.compile(rf"(?<!\S)(?:{choices})(?!\S)")


def _spaced(text: str) -> str:
    """The words of a text between single spaces, spelled alike; the percent sign counts as a word."""
    return spelling(re.sub(r"[^\w%#]+", " ", nfc(text).replace("%", " % ")))


def deed_hints(deed: DeedFacts, vocabulary: Vocabulary) -> list[Hint]:
    """What one deed lacks, in the order of the form; empty when it is concrete."""
    return [
        *_action_hints(deed, vocabulary),
        *_measure_hints(deed, vocabulary),
        *_time_hints(deed, vocabulary),
        *([] if _given(deed.duty) else [Hint(HintCode.DUTY_MISSING, "duty")]),
        *([] if deed.grounds_count else [Hint(HintCode.GROUND_MISSING, "grounds")]),
    ]


def pledge_hints(deeds_count: int, *, advised_maximum: int) -> list[Hint]:
    """What is to be said of a pledge as a whole: whether it promises more deeds than are advised."""
    if deeds_count <= advised_maximum:
        return []
    return [Hint(HintCode.TOO_MANY_DEEDS, "deeds", {"count": deeds_count, "limit": advised_maximum})]


def _action_hints(deed: DeedFacts, vocabulary: Vocabulary) -> Iterable[Hint]:
    count = len(_spaced(deed.action).split())
    if count < vocabulary.min_words:
        yield Hint(HintCode.TOO_SHORT, "action", {"count": count, "limit": vocabulary.min_words})
    elif not vocabulary.verbs.found_in(deed.action):
        yield Hint(HintCode.ACTION_VERB_MISSING, "action")
    vague = vocabulary.vague.found_in(deed.action)
    # General words do no harm beside a number: "tích cực đọc 12 cuốn sách" can be checked.
    if vague and not _counted(deed, vocabulary):
        yield Hint(HintCode.VAGUE_WORDING, "action", {"phrases": ", ".join(vague)})


def _measure_hints(deed: DeedFacts, vocabulary: Vocabulary) -> Iterable[Hint]:
    if _counted(deed, vocabulary):
        return
    if deed.quantity is not None:
        yield Hint(HintCode.UNIT_MISSING, "unit")
    elif not _given(deed.measure):
        yield Hint(HintCode.MEASURE_MISSING, "measure")
    elif vague := vocabulary.vague.found_in(deed.measure):
        yield Hint(HintCode.MEASURE_VAGUE, "measure", {"phrases": ", ".join(vague)})


def _time_hints(deed: DeedFacts, vocabulary: Vocabulary) -> Iterable[Hint]:
    # "Thường xuyên" in the field for the rhythm promises nothing that can be checked.
    rhythm_given = _given(deed.rhythm) and not vocabulary.vague.found_in(deed.rhythm)
    told_in_words = any(
        vocabulary.when.found_in(text) or _CALENDAR_DAY.search(text or "") for text in (deed.action, deed.measure)
    )
    if not (deed.due_on or rhythm_given or told_in_words):
        yield Hint(HintCode.DATE_OR_RHYTHM_MISSING, "due_on")


def _counted(deed: DeedFacts, vocabulary: Vocabulary) -> bool:
    """Whether the deed can be counted: quantity and unit in their fields, or written in the text."""
    if deed.quantity is not None and _given(deed.unit):
        return True
    return any(vocabulary.counted.found_in(text) for text in (deed.action, deed.measure))


def _given(text: str | None) -> bool:
    return bool(text and text.strip())
