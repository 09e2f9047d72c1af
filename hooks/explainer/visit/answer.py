"""Whether one address answers: HEAD, then GET where that is refused, through redirects."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from http.client import HTTPException, responses
from typing import Literal, NamedTuple
from urllib.parse import urljoin

from urllib3.exceptions import ConnectTimeoutError, HTTPError, InvalidHeader, LocationParseError
from urllib3.util import Retry, Url, parse_url

from explainer.visit.network import PrivateError, Resolve
from explainer.visit.request import PORTS, Reply, ask

Kind = Literal["answers", "moved", "gone", "refused", "fails", "certificate", "silent", "unknown", "private", "later"]
PERMANENT, REDIRECTS = (301, 308), (301, 302, 303, 307, 308)
BUSY = (429, 503)
REFUSED = (401, 403, 407, 451)
MOVED = "has moved for good"
MOST_REDIRECTS = 5
LONGEST_WAIT = 30.0
"""Seconds that a server may ask to wait for; one that asks for more is not asked again."""
SECONDS = 10.0
"""For each request, to connect and again to answer."""


class Answer(NamedTuple):
    """What came of asking: the kind, what is wrong ("" for "answers"), and where it has `moved` to for good."""

    kind: Kind
    what: str = ""
    now: str = ""


class Visitor(NamedTuple):
    """How addresses are asked: who looks hosts up, how long an answer may take, and what waits for some seconds."""

    resolve: Resolve
    wait: Callable[[float], object]
    seconds: float = SECONDS

    def answer(self, address: str) -> Answer:
        """What an address answers; never raises."""
        try:
            return self._followed(_parsed(address))
        except PrivateError as error:
            return Answer("private", f"leads into a private network ({error}), and is not asked")
        except LocationParseError:
            return Answer("unknown", "leads to what is no address of the web")
        except ssl.SSLCertVerificationError as error:
            return Answer("certificate", f"has a certificate that does not hold: {_reason(error)}")
        except (TimeoutError, ConnectTimeoutError):
            return Answer("silent", f"does not answer within {self.seconds:g} seconds")
        except socket.gaierror as error:
            return Answer("unknown", f"has a host that is not found: {_reason(error)}")
        except UnicodeError:
            return Answer("unknown", "has a host that cannot be")
        except (OSError, HTTPError, HTTPException) as error:
            return Answer("silent", f"does not answer: {_reason(error)}")

    def _followed(self, first: Url) -> Answer:
        """What the address answers in the end; it has moved to where redirects for good lead, before any other."""
        url = moved = first
        for_good = True
        for _ in range(MOST_REDIRECTS + 1):
            reply = self._replied(url)
            if reply.status not in REDIRECTS or not reply.location:
                wrong = _judged(reply)
                return wrong or (Answer("answers") if moved == first else Answer("moved", MOVED, str(moved)))
            url = _parsed(urljoin(str(url), reply.location))
            for_good = for_good and reply.status in PERMANENT
            moved = url if for_good else moved
        return Answer("fails", f"leads on more than {MOST_REDIRECTS} times")

    def _replied(self, url: Url) -> Reply:
        """The reply to HEAD, or to GET where that is refused; asked once more where the server says when."""
        reply = ask("HEAD", url, self.resolve, self.seconds)
        if reply.status in BUSY and 0 < (seconds := _seconds(reply.retry_after)) <= LONGEST_WAIT:
            self.wait(seconds)
            return ask("HEAD", url, self.resolve, self.seconds)
        if reply.status >= 400 and reply.status not in BUSY:
            return ask("GET", url, self.resolve, self.seconds)
        return reply


def _parsed(address: str) -> Url:
    """The address as it is sent, without what stands behind #; raises LocationParseError where it is not of the web."""
    url = parse_url(address)
    if url.scheme not in PORTS or not url.host:
        raise LocationParseError(address)
    return url._replace(auth=None, fragment=None)


def _judged(reply: Reply) -> Answer | None:
    """What is wrong where a reply says so."""
    status = reply.status
    said = f"answers {status} ({responses.get(status, 'no known status')})"
    if status in BUSY:
        return Answer("later", f"{said}: its server asks to come later")
    if status in (404, 410):
        return Answer("gone", said)
    return Answer("refused" if status in REFUSED else "fails", said) if status >= 400 or status < 200 else None


def _seconds(retry_after: str) -> float:
    """How long a server asks to wait; 0 where it does not say."""
    try:
        return Retry().parse_retry_after(retry_after) if retry_after else 0
    except InvalidHeader:
        return 0


def _reason(error: BaseException) -> str:
    """The last words of an error's chain, on one line."""
    inner = error.args[-1] if error.args and isinstance(error.args[-1], BaseException) else error
    if isinstance(inner, ssl.SSLCertVerificationError):
        return inner.verify_message
    return " ".join(str(inner.strerror if isinstance(inner, OSError) and inner.strerror else inner).split())
