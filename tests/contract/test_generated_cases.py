"""Requests generated from the contract, right ones and wrong ones: each answered as the contract says, never by 500."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.access.stage import Stage, prepared_stage
from tests.api.test_access_matrix import OPERATIONS
from tests.world import Worlds

CHECKS = (not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance)
TAKES_NOTHING = {"health_live", "health_metrics", "health_ready", "setup_status", "sign_on_providers"}
CASES = [
    pytest.param(name, mode, id=f"{name}-{mode.value}")
    for name in sorted(OPERATIONS)
    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    if mode is GenerationMode.POSITIVE or name not in TAKES_NOTHING
]
PROFILE = settings(
    max_examples=6, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


@pytest.fixture(scope="module")
def stage(sqlite_worlds: Worlds) -> Iterator[Stage]:
    world = sqlite_worlds.make()
    yield prepared_stage(world)
    sqlite_worlds.remove(world)


@pytest.fixture(scope="module")
def contract(stage: Stage) -> Any:
    schema = schemathesis.openapi.from_asgi("/openapi.json", stage.world.app)
    return {result.ok().definition.raw["operationId"]: result.ok() for result in schema.get_all_operations()}


@pytest.mark.parametrize(("name", "mode"), CASES)
def test_answered_as_the_contract_says(stage: Stage, contract: Any, name: str, mode: GenerationMode) -> None:
    stage.world.app.state.installation = stage.world.installation
    authorization = stage.clients["administrator"].headers["Authorization"]

    @PROFILE
    @given(contract[name].as_strategy(generation_mode=mode))
    def answered(case: Any) -> None:
        case.call_and_validate(headers={"Authorization": authorization}, checks=CHECKS)

    answered()
