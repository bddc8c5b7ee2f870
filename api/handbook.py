"""Pages of the handbook that are drawn from the code itself: who may do what, and what an operator can set."""

from api.core.settings import Settings
from api.rules.access import ACCESS, Role

ROLES = {
    Role.MEMBER: "đảng viên",
    Role.SECRETARY: "bí thư",
    Role.DEPUTY: "phó bí thư",
    Role.COMMITTEE_STAFF: "cán bộ cấp uỷ",
    Role.INSPECTOR: "kiểm tra viên",
    Role.ADMINISTRATOR: "quản trị",
    Role.AUDITOR: "kiểm toán",
    Role.SERVICE: "hệ thống khác",
}


_PERMISSIONS = """\
# Who may do what

Written by `make openapi` from `api/rules/access.py`. A role is held on an organisation, and below it or not, over an
interval: granted, lent, following from a post, or from the membership itself. Outside the scope of one's roles a thing
does not exist (404); inside it without the permission one is refused (403). What is one's own, such as one's pledge or
account, needs no permission.
"""

_SETTINGS = """\
# Settings

Written by `make openapi` from `api/core/settings.py`. Each is an environment variable, or a line of a `.env` file in
the working directory. Sizes are bytes, durations seconds unless the name says otherwise. Thresholds, deadlines
and lists that a rule book may change are no settings: they are reference data with dates.
"""


def permissions_page() -> str:
    """Who may do what, as a Markdown page."""
    head = f"| permission | {' | '.join(str(role) for role in ROLES)} |"
    vietnamese = f"| | {' | '.join(ROLES.values())} |"
    rows = [
        f"| `{permission}` | {' | '.join('●' if role in roles else '' for role in ROLES)} |"
        for permission, roles in ACCESS.items()
    ]
    return "\n".join([_PERMISSIONS, head, "|---|" + ":-:|" * len(ROLES), vietnamese, *rows, ""])


def settings_page() -> str:
    """What an operator can set, as a Markdown page."""
    rows = []
    for name, field in Settings.model_fields.items():
        variable = "DATABASE_URL" if name == "database_url" else f"NEUGUONG_{name.upper()}"
        default = field.get_default(call_default_factory=True)
        shown = "" if default is None else f"`{default}`"
        rows.append(f"| `{variable}` | {shown} | {field.description or ''} |")
    return "\n".join([_SETTINGS, "| variable | default | what it does |", "|---|---|---|", *rows, ""])


PAGES = {"permissions.md": permissions_page, "settings.md": settings_page}
