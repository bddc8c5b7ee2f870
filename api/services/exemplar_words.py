"""The words by which everyone finds a recognised exemplar: those of its published parts and no others."""

from api.core.text import fold, words
from api.models.exemplars import Exemplar


def refresh(exemplar: Exemplar, *, story_consented: bool) -> None:
    """Gather the words again, after a change of the exemplar or of the consent to its story."""
    snapshot = exemplar.snapshot or {}
    parts = [
        exemplar.title,
        exemplar.summary,
        exemplar.place,
        snapshot.get("person_name"),
        snapshot.get("unit_name"),
        exemplar.story if story_consented else None,
    ]
    exemplar.found_by = " ".join(words(" ".join(str(part) for part in parts if part)))
    exemplar.place_folded = fold(exemplar.place)
