"""Figures counted from records when they are asked for: one module a resource, joined by a line in ``SOURCES``.

How to add one stands in ``rules/indicators/__init__.py``. These records are few beside pledges (a cell has a handful a
year), so they are summed in one statement a family instead of being kept in counters.
"""

from collections.abc import Mapping

from api.services.facts import exemplars, gradings, inspections, plans, reports, standards, study_sessions
from api.services.facts.sources import Source

SOURCES: Mapping[str, Source] = {
    source.family.code: source
    for source in (
        standards.SOURCE,
        study_sessions.SOURCE,
        plans.SOURCE,
        gradings.SOURCE,
        exemplars.SOURCE,
        inspections.SOURCE,
        reports.SOURCE,
    )
}  # fmt: skip
"""Code of a family → where its numbers are counted."""
