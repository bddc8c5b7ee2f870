"""What the health checks say."""

from typing import Literal

from pydantic import Field

from api.schemas.common import Public


class Health(Public):
    """Whether the process is alive, or ready for traffic, and what it runs."""

    status: Literal["ok"]
    version: str = Field(description="Version of the software.", examples=["0.1.0"])
