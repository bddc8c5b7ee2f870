"""How the system itself is: version, database, backup, background work, messages (tình trạng hệ thống)."""

from api.dependencies import Ctx
from api.problems import documented
from api.routing import Router
from api.schemas.system import SystemPublic
from api.services import system

router = Router(tags=["system"])


@router.get("/system", operation_id="system_get", response_model=SystemPublic, responses=documented(401, 403))
def get(ctx: Ctx) -> SystemPublic:
    """How the system is at this instant. For administrators of the whole programme."""
    return system.get(ctx)
