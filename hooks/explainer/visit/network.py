"""Which machines may be asked: those of the public internet, and no others.

Whoever writes an article would otherwise choose what the machine that checks it asks of its own network.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Network, ip_address

Resolve = Callable[[str, int], list[str]]
"""From the name of a host and a port to the IP addresses to connect to; raises what `public_addresses` raises."""
UNICAST = IPv6Network("2000::/3")
"""All of IPv6 that is given out: https://www.iana.org/assignments/ipv6-address-space/"""


class PrivateError(Exception):
    """A host is not on the public internet; the text is its IP address."""


def public_addresses(host: str, port: int) -> list[str]:
    """The IP addresses of a host, IPv4 first.

    Raises PrivateError where one of them is not public, and OSError or UnicodeError where the host is not known.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(address[0]) for *_, address in sorted(found, key=lambda one: one[0] != socket.AF_INET)]
    for address in addresses:
        if not is_public(address):
            raise PrivateError(address)
    return addresses


def is_public(address: str) -> bool:
    """Whether an IP address is one machine of the public internet; none that leads to another one inside it is."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv4Address):
        return ip.is_global and not ip.is_multicast
    return ip.is_global and ip in UNICAST and not ip.sixtofour and not ip.teredo
