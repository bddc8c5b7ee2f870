"""Client credentials, as RFC 6749 has them."""

from pydantic import Field

from api.schemas.common import Public


class ClientAccess(Public):
    """A short-lived access token."""

    access_token: str = Field(examples=["eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.c2lnbmF0dXJl"])
    token_type: str = Field(examples=["Bearer"])
    expires_in: int = Field(description="Seconds.", examples=[900])
    scope: str = Field(description="What it may do, as permissions.", examples=["member:read statistics:read"])


class OAuthError(Public):
    """Why no token was given (RFC 6749, section 5.2)."""

    error: str = Field(examples=["invalid_client"])
    error_description: str = Field(examples=["The client is unknown, or its secret is wrong."])
