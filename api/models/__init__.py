"""Tables, constraints and indexes. Importing this package registers every table with the metadata."""

from api.models import (
    accounts,
    consents,
    directives,
    events,
    imports,
    jobs,
    members,
    organisations,
    pledges,
    reference,
    standards,
    statistics,
    summary_reports,
    webhooks,
    years,
)

__all__ = [
    "accounts",
    "consents",
    "directives",
    "events",
    "imports",
    "jobs",
    "members",
    "organisations",
    "pledges",
    "reference",
    "standards",
    "statistics",
    "summary_reports",
    "webhooks",
    "years",
]
