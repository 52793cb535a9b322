"""Where bytes may go: how a destination is written, and which of them are this very machine.

A destination is "scheme://host:port", lower case, the port always written: the unit that he says
yes or no to, and all that the ledger ever shows of an address.
"""

import ipaddress
from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

from samantha.domain.errors import MisconfiguredError

_PORTS = {"http": 80, "https": 443}
_OURS_ALONE = frozenset({"authorization", "x-api-key", "cookie", "proxy-authorization"})
MOST_REDIRECTS = 5


def destination(url: str) -> str:
    """The destination of ``url``: "https://api.example.com:443".

    Raises:
        MisconfiguredError: not an http or https address with a host, or one that has a name and
            password in it. The message holds no part of ``url``.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise MisconfiguredError("an address that cannot be read") from None
    if parts.scheme not in _PORTS or not host:
        raise MisconfiguredError("an address that is not http:// or https:// with a host")
    if "@" in parts.netloc:
        raise MisconfiguredError("an address with a name or password in it")
    try:
        name = host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError:
        raise MisconfiguredError("an address whose host is not a name") from None
    name = f"[{name}]" if ":" in name else name
    return f"{parts.scheme}://{name.lower().rstrip('.')}:{port or _PORTS[parts.scheme]}"


def host_and_port(destination: str) -> tuple[str, int]:
    """("api.example.com", 443): an IPv6 address without its brackets."""
    parts = urlsplit(destination)
    return parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 0)


def is_inside(destination: str) -> bool:
    """Whether ``destination`` is this very machine: localhost, 127.0.0.0/8 or ::1.

    Only what is written so counts. A name that a resolver happens to turn into 127.0.0.1 does not,
    for tomorrow it may turn it into something else.
    """
    host, _ = host_and_port(destination)
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_private(destination: str) -> bool:
    """Whether nobody on the way can read what goes to ``destination``."""
    return destination.startswith("https://") or is_inside(destination)


def redirected(url: str, location: str) -> str:
    """Where ``location``, as an answer from ``url`` gave it, points.

    Raises:
        MisconfiguredError: nowhere that can be read.
    """
    try:
        target = urljoin(url, location)
    except ValueError:
        raise MisconfiguredError("a redirect that cannot be read") from None
    destination(target)
    return target


def carried(headers: Mapping[str, str], *, same_destination: bool) -> dict[str, str]:
    """The headers that a redirected request keeps. His keys are for one destination alone."""
    if same_destination:
        return dict(headers)
    return {name: value for name, value in headers.items() if name.lower() not in _OURS_ALONE}
