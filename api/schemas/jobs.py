"""Background work as those who asked for it see it."""

import uuid
from datetime import datetime
from typing import Any

from pydantic import Field

from api.models.jobs import JobState
from api.schemas.common import Public


class JobPublic(Public):
    """One piece of background work."""

    id: uuid.UUID
    kind: str = Field(description="What is being done.", examples=["import"])
    state: JobState
    progress: int = Field(description="How many steps are done.", examples=[1200])
    total: int | None = Field(description="Of how many; null while that is not known.", examples=[5246])
    rate_per_second: float | None = Field(
        description="Steps a second since it was begun; null unless it is under way.", examples=[850.5]
    )
    seconds_left: int | None = Field(description="Until it is done at that rate; null when nobody knows.", examples=[5])
    attempts: int = Field(description="How often it was begun.", examples=[1])
    created_at: datetime
    run_at: datetime = Field(description="Not begun before this instant.")
    result: dict[str, Any] | None = Field(description="What came of it, once it is done.", examples=[{"rows": 5246}])
    error_code: str | None = Field(description="Why it failed, or why it will be tried again.", examples=["internal"])
