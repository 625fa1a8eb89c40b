"""The audit tells of what a database knows, asks it once a day, and says when nobody answers."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.audit.__main__ import LOCKS, main

DIGEST = "sha256:" + "a" * 64
LOCK = f"""\
sound==1.0 \\
    --hash={DIGEST}
weak==1.2.3 \\
    --hash={DIGEST}
"""


class Database(ThreadingHTTPServer):
    """A database of weaknesses on loopback, and what it was asked."""

    known: dict[str, dict[str, Any]]
    asked: list[str]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/query"


class Answers(BaseHTTPRequestHandler):
    server: Database

    def do_POST(self) -> None:
        query = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        name = query["package"]["name"]
        self.server.asked.append(f"{name} {query['version']}")
        found = self.server.known.get(name)
        body = json.dumps({"vulns": [found]} if found else {}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def database() -> Iterator[Database]:
    with Database(("127.0.0.1", 0), Answers) as server:
        server.known, server.asked = {}, []
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def weakness(*fixed: str) -> dict[str, Any]:
    events = [{"introduced": "0"}, *({"fixed": version} for version in fixed)]
    package = {"name": "weak", "ecosystem": "PyPI"}
    return {
        "id": "MADE-UP-1",
        "affected": [{"package": package, "ranges": [{"type": "ECOSYSTEM", "events": events}]}],
    }


@pytest.fixture
def audit(tmp_path: Path) -> Any:
    lock, asked = tmp_path / "requirements.lock", tmp_path / "cache" / "audit.json"
    lock.write_text(LOCK)
    return lambda url: main([str(lock), "--asked", str(asked), "--url", url])


def test_a_weakness_with_a_mended_version_fails(
    audit: Any, database: Database, capsys: Any
) -> None:
    database.known["weak"] = weakness("1.2.4")
    assert audit(database.url) == 1
    assert "Audit: weak 1.2.3: MADE-UP-1, mended in 1.2.4\n" in capsys.readouterr().out
    assert sorted(database.asked) == ["sound 1.0", "weak 1.2.3"]


def test_what_nobody_has_mended_is_told_and_asked_once_a_day(
    audit: Any, database: Database, capsys: Any
) -> None:
    database.known["weak"] = weakness()
    assert audit(database.url) == 0
    assert "weak 1.2.3: MADE-UP-1, no mended version yet\n" in capsys.readouterr().out
    asked = len(database.asked)
    assert audit(database.url) == 0
    assert len(database.asked) == asked
    assert "asked today" in capsys.readouterr().out


def test_where_nobody_answers_it_says_so_and_does_not_fail(audit: Any, capsys: Any) -> None:
    with socket.socket() as held:  # bound, and nobody listens
        held.bind(("127.0.0.1", 0))
        assert audit(f"http://127.0.0.1:{held.getsockname()[1]}/query") == 0
    assert capsys.readouterr().out.startswith("Audit: NOT MADE, the database of weaknesses was not")


def test_the_locks_themselves_can_be_asked_about(
    database: Database, tmp_path: Path, capsys: Any
) -> None:
    locks = [str(lock) for lock in LOCKS]
    assert main([*locks, "--asked", str(tmp_path / "a.json"), "--url", database.url]) == 0
    assert "packages, none with a mended weakness" in capsys.readouterr().out
    assert len(database.asked) > 200
