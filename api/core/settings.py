"""What an operator can set, by environment variable (prefix ``NEUGUONG_``) or a ``.env`` file.

There is no module-level settings object: ``create_app(settings)`` and the command line build one and hand it down.
"""

from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import AliasChoices, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from api.core.sign_in_providers import SignInProvider


class Settings(BaseSettings):
    """One installation's settings. Sizes in bytes, durations in seconds unless the name says otherwise."""

    model_config = SettingsConfigDict(env_prefix="NEUGUONG_", env_file=".env", extra="ignore", frozen=True)

    database_url: str = Field(
        default="sqlite:///var/neuguong.sqlite3",
        validation_alias=AliasChoices("DATABASE_URL", "NEUGUONG_DATABASE_URL", "database_url"),
        description="SQLAlchemy URL; postgresql:// means psycopg 3.",
    )
    data_directory: Path = Field(default=Path("var"), description="Signing keys, uploads and backups.")
    public_url: str = Field(default="http://localhost:8000", description="Where people reach the service.")
    environment: Literal["production", "development", "test"] = Field(
        default="production", description="What kind of installation this is."
    )
    frontend_directory: Path = Field(default=Path("frontend/dist"), description="The built front end, if any.")

    pool_size: int = Field(default=8, ge=1, le=100, description="Database connections per process and kind.")
    busy_timeout_seconds: float = Field(default=10, gt=0, description="How long a write waits for its turn.")
    thread_limit: int = Field(default=12, ge=2, le=200, description="Requests worked on at once per process.")
    requests_at_once: int = Field(
        default=200, ge=10, description="Requests a process takes on; above it answers 503 and when to come back."
    )
    requests_per_minute: int = Field(
        default=60_000, ge=0, description="Requests of one caller in a minute and process, 429 above it; 0: no limit."
    )
    address_requests_per_minute: int = Field(
        default=600_000,
        ge=1,
        description="Requests of one address in a minute and process, where callers have a limit.",
    )
    shutdown_seconds: int = Field(default=30, ge=1, description="How long requests may finish when the service stops.")

    token_issuer: str = Field(default="neuguong", description="Issuer and audience written into access tokens.")
    access_token_seconds: int = Field(default=900, ge=60, description="How long an access token holds.")
    refresh_token_days: int = Field(default=30, ge=1, description="How long a program stays signed in unused.")
    session_idle_minutes: int = Field(default=720, ge=20, description="How long a browser stays signed in unused.")
    session_days: int = Field(default=14, ge=1, description="How long a browser stays signed in at most.")
    cookie_secure: bool = Field(default=True, description="Off only for plain-HTTP development.")
    password_hashes_at_once: int = Field(default=2, ge=1, description="Passwords tried at once per process.")
    password_memory_kib: int = Field(default=65536, ge=8, description="Memory of one password hash (KiB).")

    max_body_bytes: int = Field(default=1_000_000, ge=1_000, description="Largest request body.")
    max_body_seconds: float = Field(default=120, gt=0, description="How long a request's body may take to arrive.")
    max_upload_bytes: int = Field(default=10_000_000, ge=1_000, description="Largest file that is sent.")
    max_unpacked_bytes: int = Field(default=50_000_000, ge=1_000, description="Largest a file may unpack to.")
    max_import_rows: int = Field(default=100_000, ge=1, description="Rows of one file.")
    import_bytes_at_once: int = Field(default=2_000_000, description="Larger files are planned in the background.")
    import_rows_at_once: int = Field(default=10_000, description="More rows are committed in the background.")
    max_parse_seconds: int = Field(default=8, ge=1, description="Processor time for reading one workbook.")
    max_parse_bytes: int = Field(default=512_000_000, ge=64_000_000, description="Memory for reading one workbook.")
    max_export_rows: int = Field(default=1_000_000, ge=1, description="Rows of one export.")
    export_rows_at_once: int = Field(default=50_000, ge=1, description="Longer lists are made in the background.")
    allowed_origins: list[str] = Field(default_factory=list, description="CORS; closed by default.")
    trusted_proxies: list[str] = Field(
        default_factory=lambda: ["127.0.0.1"], description="Whose X-Forwarded-For is believed."
    )

    outgoing_networks: list[str] = Field(
        default_factory=list,
        description="Networks (CIDR) that webhooks and sign-in providers may be reached in beside the public internet.",
    )

    sign_in_providers: list[SignInProvider] = Field(
        default_factory=list,
        description="OpenID Connect providers to sign in with, a JSON list; see the guide to operating.",
    )

    log_level: Literal["debug", "info", "warning", "error"] = Field(default="info", description="What is logged.")
    log_format: Literal["json", "text"] = Field(default="json", description="One JSON line each, or text for people.")
    work_in_process: bool = Field(default=True, description="Run background jobs inside the server process.")
    job_poll_seconds: float = Field(default=1.0, gt=0, description="How often an idle worker looks for work.")
    smtp_host: str | None = Field(default=None, description="The mail server; without one no e-mails are sent.")
    smtp_port: int = Field(default=587, ge=1, le=65535, description="Port of the mail server.")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        default="starttls", description="How the line to the mail server is encrypted; none only on one's own machine."
    )
    smtp_user: str | None = Field(default=None, description="Name to sign in with at the mail server, if it asks.")
    smtp_password: SecretStr | None = Field(default=None, description="Password for the mail server.")
    smtp_from: str = Field(default="neuguong@localhost", description="Address the e-mails come from.")
    smtp_timeout_seconds: float = Field(default=20, gt=0, le=60, description="How long to wait for the mail server.")
    event_seal_key: SecretStr | None = Field(
        default=None,
        description="Seals the heads of the event chains; a key file is made when it is not given.",
    )

    @field_validator("sign_in_providers")
    @classmethod
    def _named_once(cls, providers: list[SignInProvider]) -> list[SignInProvider]:
        """Two providers of one code could not be told apart, nor two of one issuer."""
        for named in ({each.code for each in providers}, {each.issuer for each in providers}):
            if len(named) != len(providers):
                raise ValueError("each code and each issuer can be named once")
        return providers

    @cached_property
    def sqlalchemy_url(self) -> str:
        """The database URL with the driver named."""
        for scheme in ("postgresql://", "postgres://"):
            if self.database_url.startswith(scheme):
                return "postgresql+psycopg://" + self.database_url[len(scheme) :]
        return self.database_url
