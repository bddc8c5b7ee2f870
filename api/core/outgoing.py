"""Requests that the service itself sends to addresses somebody else chose.

A name is resolved once, every address behind it must be allowed, and the connection is made to the address that was
checked, so that a name cannot answer differently a moment later. No redirects, no proxies of the environment, bounded
time and size. Plain HTTP is spoken only to networks the operator has named.
"""

import ipaddress
import socket
import ssl
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import httpx

TIMEOUT_SECONDS: Final = 10.0
MAXIMUM_ANSWER_BYTES: Final = 262_144
_DEFAULT_PORTS: Final = {"https": 443, "http": 80}
_TRANSLATED: Final = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: IPv4 behind IPv6

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class OutgoingError(Exception):
    """A request that was not sent or not answered. ``code`` is stable: it stands in delivery logs."""

    def __init__(self, code: str) -> None:
        """Take the code."""
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Target:
    """An address that was checked: where to connect, and what the server there is called."""

    url: httpx.URL
    address: Address

    @property
    def pinned(self) -> httpx.URL:
        """The URL with the checked address in place of the name."""
        return self.url.copy_with(host=str(self.address))

    @property
    def host_header(self) -> str:
        """The server's name as the request names it."""
        return self.url.netloc.decode("ascii")


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    content: bytes


def target_of(url: str, networks: Sequence[str]) -> Target:
    """Check a URL and pin the address behind it.

    Args:
        url: absolute, ``https``, without user or fragment.
        networks: CIDR ranges that are allowed beside the public internet; in them plain ``http`` is allowed too.

    Raises:
        OutgoingError: ``url_invalid``, ``name_unknown``, ``address_refused`` or ``plain_http_refused``.
    """
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise OutgoingError("url_invalid") from error
    if parsed.scheme not in _DEFAULT_PORTS or not parsed.host or parsed.userinfo or parsed.fragment:
        raise OutgoingError("url_invalid")
    allowed = [ipaddress.ip_network(network) for network in networks]
    found = _resolved(parsed.host, parsed.port or _DEFAULT_PORTS[parsed.scheme])
    if not all(_may_reach(address, allowed) for address in found):
        raise OutgoingError("address_refused")
    if parsed.scheme == "http" and not _lies_in(found[0], allowed):
        raise OutgoingError("plain_http_refused")
    return Target(parsed, found[0])


def send(
    target: Target,
    method: str,
    *,
    headers: Mapping[str, str],
    content: bytes = b"",
    seconds: float = TIMEOUT_SECONDS,
) -> Answer:
    """Send one request to a checked address. Any status is an answer; a redirect is not followed.

    Raises:
        OutgoingError: ``timed_out``, ``not_connected`` or ``answer_too_large``.
    """
    deadline = time.monotonic() + seconds
    named = {"Host": target.host_header, "User-Agent": "NeuGuong", **headers}
    try:
        with (
            httpx.Client(verify=_authorities(), trust_env=False, timeout=seconds, follow_redirects=False) as client,
            client.stream(
                method,
                target.pinned,
                headers=named,
                content=content or None,
                extensions={"sni_hostname": target.url.host},  # the certificate must be the name's, not the address's
            ) as response,
        ):
            received = bytearray()
            for part in response.iter_raw():
                received += part
                if len(received) > MAXIMUM_ANSWER_BYTES:
                    raise OutgoingError("answer_too_large")
                if time.monotonic() > deadline:
                    raise OutgoingError("timed_out")
            return Answer(response.status_code, response.headers, bytes(received))
    except httpx.TimeoutException as error:
        raise OutgoingError("timed_out") from error
    except (httpx.HTTPError, OSError) as error:
        raise OutgoingError("not_connected") from error


@cache
def _authorities() -> ssl.SSLContext:
    """Whose certificates are believed; read once, since that takes longer than a request."""
    return httpx.create_ssl_context(trust_env=False)


def _resolved(host: str, port: int) -> list[Address]:
    """Every address of a name, or of whatever else the system reads as an address."""
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return [ipaddress.ip_address(str(answer[4][0]).partition("%")[0]) for answer in answers]
    except (OSError, UnicodeError, ValueError) as error:
        raise OutgoingError("name_unknown") from error


def _may_reach(address: Address, allowed: Sequence[ipaddress.IPv4Network | ipaddress.IPv6Network]) -> bool:
    return _lies_in(address, allowed) or all(
        form.is_global and not form.is_multicast and not form.is_reserved for form in _forms(address)
    )


def _forms(address: Address) -> list[Address]:
    """The address and those that IPv6 carries inside it."""
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    inner: list[Address] = [each for each in (address.ipv4_mapped, address.sixtofour) if each is not None]
    if address.teredo is not None:
        inner += address.teredo
    if address in _TRANSLATED:
        inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        return inner
    return [address, *inner]


def _lies_in(address: Address, networks: Sequence[ipaddress.IPv4Network | ipaddress.IPv6Network]) -> bool:
    return any(address.version == network.version and address in network for network in networks)
