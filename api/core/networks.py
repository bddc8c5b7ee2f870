"""Networks as people write them: one address, or a range in CIDR notation, of IPv4 or IPv6."""

import ipaddress
from collections.abc import Sequence


def network_of(text: str) -> str | None:
    """A network in its canonical form; None when the text is none. An address stands for itself alone."""
    try:
        return str(ipaddress.ip_network(text.strip(), strict=False))
    except ValueError:
        return None


def lies_within(source: str, networks: Sequence[str]) -> bool:
    """Whether an address lies in one of the networks. IPv4 that arrives as IPv6 is IPv4; other text lies in none."""
    try:
        address = ipaddress.ip_address(source)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    return any(address in ipaddress.ip_network(network) for network in networks)
