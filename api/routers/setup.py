"""Setting up an empty installation."""

from typing import Annotated

from fastapi import Depends

from api.dependencies import CallerDependency, get_installation
from api.problems import documented
from api.routing import Router
from api.schemas.setup import SetUpDone, SetUpRequest, SetUpStatus
from api.services import setup
from api.services.context import SYSTEM
from api.services.installation import Installation
from api.transactions import open_as, translated_errors

router = Router(tags=["setup"])


@router.get(
    "/setup/status",
    operation_id="setup_status",
    response_model=SetUpStatus,
    responses=documented(503),
    openapi_extra={"x-public": True},
)
def status(installation: Annotated[Installation, Depends(get_installation)]) -> SetUpStatus:
    """Say whether the installation waits for its first administrator."""
    with translated_errors(), installation.database.read() as session:
        needed = setup.is_needed(session)
        return SetUpStatus(needed=needed, organisation_needed=needed and not setup.has_tree(session))


@router.post(
    "/setup",
    operation_id="setup_create",
    status_code=201,
    response_model=SetUpDone,
    responses=documented(403, 409, 422, 503),
    openapi_extra={"x-public": True},
)
def create(body: SetUpRequest, caller: CallerDependency) -> SetUpDone:
    """Make the first administrator and the root organisation, once, with the code that the server printed."""
    installation = caller.installation
    with translated_errors():
        with installation.database.read() as session:
            setup.check(session, installation.settings, body)
        password_hash = installation.hasher.hash(body.administrator.password)
        with open_as(caller, SYSTEM) as ctx:
            account = setup.set_up(ctx, body, password_hash)
    setup.forget_code(installation.settings)
    return SetUpDone(account_id=account.id, login=account.login)
