"""Addresses that the service does not call, however they are spelt."""

import ipaddress

import pytest

from api.core import outgoing
from api.core.outgoing import OutgoingError, target_of

REFUSED = [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.1", "169.254.169.254", "172.16.0.1", "192.0.0.1",
    "192.168.1.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "2130706433", "0x7f.1", "0177.0.0.1",
    "localhost", "[::]", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
    "[fc00::1]", "[fe80::1]", "[ff02::1]", "[2001:0:4136:e378:8000:63bf:80ff:fffe]", "[2001:db8::1]",
]  # fmt: skip


@pytest.mark.parametrize("host", REFUSED)
def test_private_addresses_are_refused(host: str) -> None:
    with pytest.raises(OutgoingError, match=r"address_refused|url_invalid"):
        target_of(f"https://{host}/events", [])


def test_one_private_address_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [ipaddress.ip_address("93.184.216.34"), ipaddress.ip_address("10.0.0.1")]
    monkeypatch.setattr(outgoing, "_resolved", lambda *_: answers)
    with pytest.raises(OutgoingError, match="address_refused"):
        target_of("https://hrm.example.vn/", [])


@pytest.mark.parametrize("host", ["93.184.216.34", "[2606:2800:220:1::1]", "[64:ff9b::5db8:d822]"])
def test_the_connection_goes_to_the_address_that_was_checked(host: str) -> None:
    target = target_of(f"https://{host}:8443/events?x=1", [])
    assert ipaddress.ip_address(target.pinned.host) == target.address
    assert (target.pinned.port, target.pinned.raw_path) == (8443, b"/events?x=1")
    assert target.host_header == f"{host}:8443"


def test_networks_the_operator_names_are_reached_also_in_plain_http() -> None:
    assert str(target_of("http://127.0.0.1:9/", ["127.0.0.0/8"]).address) == "127.0.0.1"
    with pytest.raises(OutgoingError, match="plain_http_refused"):
        target_of("http://93.184.216.34/", ["127.0.0.0/8"])


@pytest.mark.parametrize(
    "url", ["ftp://example.vn/", "https:///x", "https://u:p@example.vn/", "https://a/#b", "//a", ""]
)
def test_other_text_is_no_address(url: str) -> None:
    with pytest.raises(OutgoingError, match="url_invalid"):
        target_of(url, [])
