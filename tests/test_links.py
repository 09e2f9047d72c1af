"""`explainer links`: which addresses stand in files, which machines may be asked, and what is said of the answers.

The servers are on this machine, which no address of an archive may lead to: `resolve`, which looks hosts up, is the
test's own, and knows the hosts of the test alone.
"""

from __future__ import annotations

import json
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner

from explainer.__main__ import main
from explainer.visit import every, network
from explainer.visit.answer import Answer, Visitor
from explainer.visit.every import answers, by_host
from explainer.visit.network import PrivateError, is_public, public_addresses
from explainer.visit.written import addresses_in
from test_read_files import write_files

HOST = "courier.example"


PAGES = {
    "/there": (200, {}),
    "/gone": (404, {}),
    "/old": (301, {"Location": "/there"}),
    "/older": (308, {"Location": "/old"}),
    "/today": (302, {"Location": "/there"}),
    "/lost": (301, {"Location": "/gone"}),
    "/round": (302, {"Location": "/round"}),
    "/inside": (302, {"Location": "http://10.0.0.7/"}),
    "/local": (301, {"Location": "http://localhost/"}),
    "/file": (302, {"Location": "file:///etc/hosts"}),
    "/members": (403, {}),
    "/broken": (500, {}),
    "/busy": (429, {"Retry-After": "3600"}),
    "/soon": (503, {"Retry-After": "2"}),
}


class Server(ThreadingHTTPServer):
    """A server that keeps what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.agents: set[str] = set()
        super().__init__(("127.0.0.1", 0), Pages)

    def at(self, path: str) -> str:
        """The address of a page, by the name of the host."""
        return f"http://{HOST}:{self.server_port}{path}"


class Pages(BaseHTTPRequestHandler):
    """The pages; one refuses HEAD, and one sends a byte of its answer now and then, for ever."""

    def do_HEAD(self) -> None:
        assert isinstance(self.server, Server)
        self.server.asked.append((self.command, self.path))
        self.server.agents.add(self.headers["User-Agent"])
        if self.path == "/drop":
            self._drop()
            return
        head_refused = self.path == "/get" and self.command == "HEAD"
        status, headers = (405, {}) if head_refused else PAGES.get(self.path, (200, {}))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def do_GET(self) -> None:
        self.do_HEAD()

    def _drop(self) -> None:
        try:
            for _ in range(100):
                self.wfile.write(b"H")
                time.sleep(0.1)
        except OSError:
            pass

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as served:
        Thread(target=served.serve_forever, args=(0.01,), daemon=True).start()
        yield served
        served.shutdown()


def resolve(host: str, port: int) -> list[str]:
    """The host of the test is on this machine; all others are looked up as for users."""
    return ["127.0.0.1"] if host == HOST else public_addresses(host, port)


def nowhere(_host: str, _port: int) -> list[str]:
    """No host is known, as where the network has no names."""
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def answer(server: Server, path: str, seconds: float = 5) -> Answer:
    return Visitor(resolve, lambda _: None, seconds).answer(server.at(path))


# ---- addresses in a text ----


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("source: https://a.example/x", ["https://a.example/x"]),
        ("- {title: T, url: https://a.example/x}", ["https://a.example/x"]),
        ("{url: https://a.example/x, title: T}", ["https://a.example/x"]),
        ("[words](https://a.example/x_(y)), more", ["https://a.example/x_(y)"]),
        ("(see https://a.example/x.)", ["https://a.example/x"]),
        ("<http://a.example> and HTTPS://B.example?q=1#top!", ["http://a.example", "HTTPS://B.example?q=1#top"]),
        ("mailto:a@b.example https:// http://...", []),
    ],
)
def test_addresses_are_found_in_front_matter_and_in_words(text: str, found: list[str]) -> None:
    assert [address for _, address in addresses_in(text)] == found
    assert all(text[offset:].startswith(address) for offset, address in addresses_in(text))


def test_a_file_of_brackets_takes_no_time() -> None:
    began = time.process_time()
    assert len([*addresses_in(("https://a" + ")" * 1990 + " ") * 256)]) == 256
    assert time.process_time() - began < 2


# ---- which machines may be asked ----


@pytest.mark.parametrize(
    "address",
    "127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 255.255.255.255 224.0.0.1 ::1 :: "
    "fe80::1%eth0 fc00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::a00:1 2002:a00:1:: 2001:0:a00:1::".split(),
)
def test_no_machine_of_a_private_network_is_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2001:4860:4860::8888"])
def test_machines_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["localhost", "127.1", "2130706433", "0x7f000001", "::1", "10.0.0.7"])
def test_a_host_is_judged_by_where_it_leads_however_it_is_written(host: str) -> None:
    with pytest.raises(PrivateError):
        public_addresses(host, 80)


def test_a_host_with_one_private_address_among_public_ones_is_private(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("8.8.8.8", "10.0.0.7")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(PrivateError, match=r"10\.0\.0\.7"):
        public_addresses("both.example", 80)


def test_a_private_address_is_not_asked(server: Server) -> None:
    for host in ("127.0.0.1", "localhost", "[::1]"):
        told = Visitor(resolve, lambda _: None).answer(f"http://{host}:{server.server_port}/there")
        assert told.kind == "private"
    assert server.asked == []


@pytest.mark.parametrize("path", ["/inside", "/local"])
def test_a_redirect_to_a_private_address_is_not_followed(server: Server, path: str) -> None:
    assert answer(server, path).kind == "private"


# ---- what an address answers ----


@pytest.mark.parametrize(
    ("path", "kind", "asked"),
    [
        ("/there", "answers", ["HEAD /there"]),
        ("/get", "answers", ["HEAD /get", "GET /get"]),
        ("/gone", "gone", ["HEAD /gone", "GET /gone"]),
        ("/members", "refused", ["HEAD /members", "GET /members"]),
        ("/broken", "fails", ["HEAD /broken", "GET /broken"]),
        ("/today", "answers", ["HEAD /today", "HEAD /there"]),
        ("/old", "moved", ["HEAD /old", "HEAD /there"]),
        ("/lost", "gone", ["HEAD /lost", "HEAD /gone", "GET /gone"]),
        ("/round", "fails", ["HEAD /round"] * 6),
        ("/file", "unknown", ["HEAD /file"]),
        ("/busy", "later", ["HEAD /busy"]),
        ("/soon", "later", ["HEAD /soon"] * 2),
    ],
)
def test_an_answer_is_told_and_nothing_more_is_asked(server: Server, path: str, kind: str, asked: list[str]) -> None:
    assert answer(server, path).kind == kind
    assert [" ".join(one) for one in server.asked] == asked
    (agent,) = server.agents
    assert agent.startswith("explainer-archive/")


def test_what_has_moved_for_good_has_its_new_address(server: Server) -> None:
    assert answer(server, "/older").now == server.at("/there")


def test_an_answer_that_never_ends_is_cut_off(server: Server) -> None:
    began = time.monotonic()
    assert answer(server, "/drop", seconds=0.5).kind == "silent"
    assert time.monotonic() - began < 4


def test_no_server_and_no_host_are_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and does not listen
        told = Visitor(resolve, lambda _: None).answer(f"http://{HOST}:{taken.getsockname()[1]}/")
    assert told.kind == "silent"
    assert Visitor(nowhere, lambda _: None).answer("http://quay.example/").kind == "unknown"
    assert Visitor(resolve, lambda _: None).answer("http://a..example/").kind == "unknown"


@pytest.mark.parametrize(
    ("of", "trusted", "kind"),
    [(HOST, True, "answers"), (HOST, False, "certificate"), ("b.example", True, "certificate")],
)
def test_a_certificate_must_be_of_the_host_and_vouched_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, of: str, trusted: bool, kind: str
) -> None:
    """The certificate is made here, and vouches for itself where it is trusted."""
    key, certificate = str(tmp_path / "key"), str(tmp_path / "certificate")
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate]
    named = ["-days", "2", "-subj", f"/CN={of}", "-addext", f"subjectAltName=DNS:{of}"]
    subprocess.run([*made, *named], check=True, capture_output=True)
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", certificate)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with Server() as served:
        served.socket = context.wrap_socket(served.socket, server_side=True)
        Thread(target=served.serve_forever, args=(0.01,), daemon=True).start()
        told = Visitor(resolve, lambda _: None).answer(served.at("/there").replace("http:", "https:"))
        served.shutdown()
    assert told.kind == kind
    assert served.asked == ([("HEAD", "/there")] if kind == "answers" else [])


# ---- many addresses ----


def test_a_host_is_asked_one_address_after_the_other(server: Server) -> None:
    addresses = [server.at(f"/{number}") for number in range(3)]
    began = time.monotonic()
    assert [address for address, _ in answers(addresses, resolve, pause=0.3)] == addresses
    assert time.monotonic() - began >= 0.6
    assert by_host([*addresses, "https://saved.example/a"]) == [addresses, ["https://saved.example/a"]]


def test_a_host_that_asks_to_come_later_is_asked_no_more(server: Server) -> None:
    told = dict(answers([server.at(path) for path in ("/busy", "/there", "/gone")], resolve, pause=0))
    assert {one.kind for one in told.values()} == {"later"}
    assert server.asked == [("HEAD", "/busy")]


# ---- the command ----

ARCHIVE = """\
=== articles/2031/quay.txt
---
title: The quay
source: {there}
archive_url: https://10.0.0.1/saved
---
It is of stone ({gone}).
=== articles/2031/wall.txt
---
title: The wall
source: {gone}
archive_url: {there}
---
It is high.
=== docs/people/ada-plumb.md
---
name: Ada Plumb
sources: [{{title: Statement, url: {old}}}]
---
"""


def asked(root: Path, *typed: str) -> tuple[int, str]:
    """The exit status and the standard output of the command in an archive."""
    done = CliRunner().invoke(main, ["links", *typed, "--root", str(root)])
    return done.exit_code, done.stdout


@pytest.fixture
def archive(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive whose addresses lead to the server, which the command finds by the test's own `resolve`."""
    write_files(tmp_path, ARCHIVE.format(**{name: server.at(f"/{name}") for name in ("there", "gone", "old")}))
    monkeypatch.setattr(network, "public_addresses", resolve)
    monkeypatch.setattr(every, "PAUSE", 0)
    return tmp_path


def test_each_place_has_its_line(archive: Path, server: Server) -> None:
    gone, old, there = (server.at(path) for path in ("/gone", "/old", "/there"))
    fix = "name where it is now, or a saved copy as archive_url"
    status, told = asked(archive)
    assert told.splitlines() == [
        "articles/2031/quay.txt:4:14: https://10.0.0.1/saved leads into a private network (10.0.0.1), and is not asked"
        " - fix: name an address that every reader can reach",
        f"articles/2031/quay.txt:6:17: {gone} answers 404 (Not Found) - fix: {fix}",
        f"articles/2031/wall.txt:3:9: {gone} answers 404 (Not Found) - fix: {fix}; saved copy: {there}",
        f"docs/people/ada-plumb.md:3:35: {old} has moved for good - fix: write {there}",
        "4 addresses, 3 with something wrong",
    ]
    assert status == 0
    assert len(server.asked) == len(set(server.asked)) + 1  # /there a second time, from /old


def test_what_is_found_fails_where_that_is_asked_for(archive: Path) -> None:
    assert asked(archive, "--strict")[0] == 1
    assert asked(archive, "--strict", str(archive / "docs/people"))[0] == 1


def test_json_has_the_same(archive: Path, server: Server) -> None:
    (told,) = json.loads(asked(archive, "--format", "json", str(archive / "docs"))[1])
    assert told == {
        "path": "docs/people/ada-plumb.md",
        "line": 3,
        "column": 35,
        "address": server.at("/old"),
        "kind": "moved",
        "what": "has moved for good",
        "fix": f"write {server.at('/there')}",
        "now": server.at("/there"),
        "archive_url": "",
    }


def test_more_than_a_run_asks_is_told(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(every, "MOST", 1)
    done = CliRunner().invoke(main, ["links", "--root", str(archive)])
    assert done.stdout == "1 address, 0 with something wrong\n"
    assert done.stderr == "3 addresses not asked: name files or folders\n"
