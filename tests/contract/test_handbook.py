"""The pages that follow from the code are those of this code, and name everything."""

import re
from pathlib import Path

import pytest

from api.core.settings import Settings
from api.handbook import PAGES
from api.rules.access import ACCESS, Permission
from api.rules.trail import CHANGES_READ_WITH


@pytest.mark.parametrize("name", PAGES)
def test_committed_as_drawn(repository: Path, name: str) -> None:
    committed = (repository / "docs" / name).read_text(encoding="utf-8")
    assert committed == PAGES[name](), f"docs/{name} is out of date: run `make openapi`"


def test_every_setting_is_explained() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []


def test_every_permission_is_given_to_somebody() -> None:
    assert set(ACCESS) == set(Permission)
    assert all(ACCESS.values())


def test_every_subject_of_events_says_who_sees_its_changes(repository: Path) -> None:
    sources = [path.read_text(encoding="utf-8") for path in (repository / "api" / "services").rglob("*.py")]
    recorded = {subject for source in sources for subject in re.findall(r'record\(\s*ctx,\s*"([a-z_]+)\.', source)}
    assert recorded - set(CHANGES_READ_WITH) == set()
