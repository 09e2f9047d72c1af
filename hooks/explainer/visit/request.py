"""One request to a machine that was looked up before, and its answer without its body.

The connection goes to the IP address that was judged, so that no second look-up can lead elsewhere.
"""

from __future__ import annotations

import socket
from importlib.metadata import version
from threading import Timer
from typing import NamedTuple

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError
from urllib3.util import Url

from explainer.visit.network import Resolve

PORTS = {"http": 80, "https": 443}
TRIED = 3  # IP addresses of one host
USER_AGENT = f"explainer-archive/{version('explainer-archive')} (explainer links; checks the links of an archive)"


class Reply(NamedTuple):
    """What a server answered: its status, and two headers, "" where it has none."""

    status: int
    location: str = ""
    retry_after: str = ""


def ask(method: str, url: Url, resolve: Resolve, seconds: float) -> Reply:
    """Ask for the address by HEAD or GET, within so many seconds to connect and so many to answer; no body is read.

    Raises what `resolve` raises, and OSError or an error of urllib3 or http.client where no answer comes.
    """
    assert url.host
    host, port = url.host.strip("[]"), url.port or PORTS[str(url.scheme)]
    connection = _connected(str(url.scheme), host, port, resolve(host, port), seconds)
    end = Timer(seconds, _cut, [connection.sock])
    end.start()
    try:
        headers = {"Host": str(url.netloc), "User-Agent": USER_AGENT, "Accept": "*/*", "Connection": "close"}
        connection.request(method, url.request_uri, headers=headers, preload_content=False)
        answer = connection.getresponse()
        return Reply(answer.status, answer.headers.get("Location", ""), answer.headers.get("Retry-After", ""))
    finally:
        end.cancel()
        connection.close()


def _connected(scheme: str, host: str, port: int, addresses: list[str], seconds: float) -> HTTPConnection:
    """A connection to the first of the IP addresses that takes one; its certificate must be that of the host."""
    failed: Exception = OSError("its host has no address")
    for address in addresses[:TRIED]:
        if scheme == "https":
            connection: HTTPConnection = HTTPSConnection(
                address, port, timeout=seconds, cert_reqs="CERT_REQUIRED", server_hostname=host
            )
        else:
            connection = HTTPConnection(address, port, timeout=seconds)
        try:
            connection.connect()
            return connection
        except (NewConnectionError, ConnectTimeoutError) as error:
            failed = error
            connection.close()
    raise failed


def _cut(connected: socket.socket) -> None:
    """End a connection whose answer comes too slowly, however often a byte of it comes."""
    socket.socket.shutdown(connected, socket.SHUT_RDWR)
