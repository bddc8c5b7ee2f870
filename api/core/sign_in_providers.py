"""Sign-in providers (OpenID Connect) as an operator names them in the settings."""

from typing import Annotated, Final, Literal, Self

from pydantic import AnyHttpUrl, BaseModel, ConfigDict, Field, SecretStr, StringConstraints, model_validator

_PROVES_NOBODY: Final = frozenset({"email", "name", "given_name", "family_name", "nickname", "phone_number"})
"""Claims that people choose themselves or share."""


class SignInProvider(BaseModel):
    """One provider. Register ``<public URL>/dang-nhap/<code>`` with it as the redirect URI.

    Attributes:
        code: names it in addresses.
        name: what the button on the sign-in page says.
        issuer: exactly as its discovery document has it.
        client_id: what the provider calls us.
        client_secret: None for a public client; PKCE is used either way.
        scopes: asked for; ``openid`` is always among them.
        link_claim: a claim of the ID token by which accounts are linked at their first sign-in; None: only an
            administrator links. Never an e-mail address or a name.
        link_to: what that claim is compared with: the login, or the card number of the account's member.
        second_factor: whether the provider asks for a second factor itself; otherwise accounts that have one here
            sign in here.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: Annotated[str, StringConstraints(pattern=r"^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$")]
    name: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    issuer: str
    client_id: Annotated[str, StringConstraints(min_length=1)]
    client_secret: SecretStr | None = None
    scopes: tuple[str, ...] = ("openid",)
    link_claim: str | None = None
    link_to: Literal["login", "card_number"] = "login"
    second_factor: bool = Field(default=False)

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        AnyHttpUrl(self.issuer)
        if "openid" not in self.scopes:
            raise ValueError("scopes must hold openid")
        if self.link_claim in _PROVES_NOBODY:
            raise ValueError(f"accounts are never linked by {self.link_claim}: it proves nobody's identity")
        return self
