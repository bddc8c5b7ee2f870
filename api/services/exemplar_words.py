"""The words by which everyone finds a recognised exemplar: those of its published parts, and of the story."""

from api.core.text import fold, words
from api.models.exemplars import Exemplar


def refresh(exemplar: Exemplar) -> None:
    """Gather the words again, after a change of the exemplar."""
    snapshot = exemplar.snapshot or {}
    parts = [
        exemplar.title,
        exemplar.summary,
        exemplar.place,
        snapshot.get("person_name"),
        snapshot.get("unit_name"),
    ]
    exemplar.found_by = " ".join(words(" ".join(str(part) for part in parts if part)))
    exemplar.story_words = " ".join(words(exemplar.story or ""))
    exemplar.place_folded = fold(exemplar.place)
