"""``briefing watch``: what counts as a save, who may read the page, and what it shows."""

from __future__ import annotations

import asyncio
import http.client
import json
import re
import signal
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from analysis.batch.publish import BUSY
from analysis.batch.watch import standing
from analysis.batch.watch.files import Watched
from analysis.batch.watch.rebuild import Outcome
from analysis.batch.watch.serve import Site
from analysis.engine.reach import setting
from analysis.errors import UsageError
from tests.batch.conftest import SOURCE, project, wait_for  # noqa: F401  (a fixture)

ALL = standing.Selection()


@pytest.fixture
def watched(tmp_path: Path) -> tuple[Path, Watched]:
    for folder in ("notebooks", "seeds/one", "seeds/two"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "seeds/one/claims.yaml").write_text("a: 1")
    (tmp_path / "notebooks/brief.ipynb").write_text("{}")
    return tmp_path, Watched(tmp_path, tmp_path / "seeds", ["one"])


def saves(watched: Watched, looks: int = 4) -> int:
    return [watched.saved() for _ in range(looks)].count(True)


def test_a_save_is_over_when_all_of_it_stands(watched):
    root, files = watched
    assert saves(files) == 0
    (root / "seeds/one/claims.yaml").write_text("a: ")
    assert not files.saved()  # it may be half-written
    (root / "seeds/one/claims.yaml").write_text("a: 22")
    assert not files.saved()
    assert saves(files) == 1
    # Beside itself and renamed, and several files at once.
    (root / "seeds/one/claims.yaml.new").write_text("a: 333")
    (root / "seeds/one/claims.yaml.new").replace(root / "seeds/one/claims.yaml")
    (root / "notebooks/brief.ipynb").write_text('{"a": 1}')
    assert saves(files) == 1


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("seeds/one/source.yaml", 1),
        ("notebooks/pictures/chart.png", 1),
        ("house/logo.svg", 1),
        ("pyproject.toml", 1),
        ("seeds/two/claims.yaml", 0),
        ("seeds/one/.claims.yaml.swp", 0),
        ("seeds/one/claims.yaml~", 0),
        ("notebooks/.ipynb_checkpoints/brief.ipynb", 0),
        ("reports/one/brief.html", 0),
    ],
)
def test_only_what_a_build_reads_is_a_save(tmp_path, name, count):
    (tmp_path / "seeds/one").mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[tool.briefing.house]\nlogo = "house/logo.svg"')
    files = Watched(tmp_path, tmp_path / "seeds", ["one"])
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("new")
    assert saves(files) == count


def test_a_folder_that_goes_and_comes_is_a_save(watched):
    root, files = watched
    (root / "seeds/one").rename(root / "seeds/gone")
    assert saves(files) == 1
    (root / "seeds/gone").rename(root / "seeds/one")
    assert saves(files) == 1


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[Path, Site]]:
    """A site in a loop of its own, over a folder beside which a secret lies."""
    out = tmp_path / "reports"
    (out / "one").mkdir(parents=True)
    (out / "one" / "brief.html").write_text("<p>a report</p>")
    (out / "build.json").write_text("{}")
    (tmp_path / "secret.html").write_text("not for you")
    (tmp_path / "reports-old").mkdir()
    (tmp_path / "reports-old" / "brief.html").write_text("not for you")
    (out / "one" / "link.html").symlink_to(tmp_path / "secret.html")
    (out / "folder").symlink_to(tmp_path)
    (out / ".hidden").mkdir()
    (out / ".hidden" / "edition.html").write_text("not for you")
    ready, sites = threading.Event(), []

    async def serve() -> None:
        sites.extend([Site(out, 0), asyncio.Event(), asyncio.get_running_loop()])
        ready.set()
        await sites[1].wait()
        sites[0].close()

    thread = threading.Thread(target=asyncio.run, args=[serve()])
    thread.start()
    ready.wait()
    yield tmp_path, sites[0]
    sites[2].call_soon_threadsafe(sites[1].set)
    thread.join()


def ask(site: Site, path: str, method: str = "GET", **headers: str) -> http.client.HTTPResponse:
    """Return the answer to a path, which begins with the secret unless it begins with a slash."""
    parts = urlsplit(site.address)
    with closing(http.client.HTTPConnection(parts.netloc)) as connection:
        full = path if path.startswith("/") else parts.path + path
        connection.putrequest(method, full, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        answer.text = answer.read().decode()
        return answer


def test_the_page_and_the_reports_are_served_under_strict_policies(site):
    _, site = site
    assert urlsplit(site.address).hostname == "127.0.0.1"
    assert len(urlsplit(site.address).path) > 40
    page, report = ask(site, ""), ask(site, "reports/one/brief.html?123")
    [nonce] = set(re.findall(r'nonce="([^"]+)"', page.text))
    policy = page.headers["Content-Security-Policy"]
    assert f"script-src 'nonce-{nonce}'" in policy
    assert "unsafe" not in policy
    assert nonce not in ask(site, "").text
    assert (report.status, report.text) == (200, "<p>a report</p>")
    policy = report.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none';")
    assert "script-src" not in policy
    for answer in (page, report):
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"
        assert "Access-Control-Allow-Origin" not in answer.headers
        assert "Server" not in answer.headers


@pytest.mark.parametrize("host", ["evil.example", "localhost", "127.0.0.1", "127.0.0.1:1", ""])
def test_another_host_is_told_nothing(site, host):
    _, site = site
    port = urlsplit(site.address).port
    for name in {host, f"{host}:{port}"} - {f"127.0.0.1:{port}"}:
        for path in ("", "events", "reports/one/brief.html", "nothing"):
            assert ask(site, path, Host=name).status in {400, 404}


def test_without_the_secret_there_is_nothing(site):
    _, site = site
    secret = urlsplit(site.address).path
    for path in ("/", "/events", "/reports/one/brief.html", "/favicon.ico", secret[:-2] + "/",
                 f"/{'x' * 43}/", secret.swapcase(), secret[:-1]):  # fmt: skip
        assert ask(site, path).status == 404


def raw(site: Site, request: str) -> bytes:
    """Return the answer to a request of whatever form, its lines parted by bars."""
    parts = urlsplit(site.address)
    with socket.create_connection((parts.hostname, parts.port)) as end:
        text = request.format(path=parts.path, host=parts.netloc, port=parts.port)
        lines = [*text.split("|"), "Connection: close", "", ""]
        end.sendall("\r\n".join(lines).encode("latin-1"))
        return b"".join(iter(lambda: end.recv(65536), b""))


@pytest.mark.parametrize(
    ("status", "request_text"),
    [
        (b"200", "GET {path} HTTP/1.1|Host: {host}"),
        (b"404", "GET {path} HTTP/1.0"),
        (b"400", "GET {path} HTTP/1.1"),
        (b"404", "GET http://evil.example{path} HTTP/1.1|Host: {host}"),
        (b"404", "GET {path} HTTP/1.1|Host: 127.0.0.1.:{port}"),
        (b"404", "GET {path} HTTP/1.1|Host: [::1]:{port}"),
        (b"404", "GET {path} HTTP/1.1|Host: 127.1:{port}"),
        (b"400", "GET {path} HTTP/1.1|Host: {host}|Host: evil.example"),
        (b"400", "GET {path} HTTP/1.1|Host: evil.example| {host}"),
        (b"404", "GET {path} HTTP/1.1|Host: evil.example|X-Forwarded-Host: {host}"),
        # The secret counts in the path alone.
        (b"404", "GET /?{path} HTTP/1.1|Host: {host}"),
        (b"404", "GET / HTTP/1.1|Host: {host}|Referer: http://{host}{path}|Cookie: a={path}"),
        # Another site's page, whatever it has learnt, is told nothing.
        (b"404", "GET {path}events HTTP/1.1|Host: {host}|Origin: http://evil.example"),
        (b"404", "GET {path}events HTTP/1.1|Host: {host}|Origin: null|Upgrade: websocket"),
        # What a reader never sends is neither waited for nor kept.
        (b"400", "GET {path} HTTP/1.1|Host: {host}|Content-Length: 50000000"),
    ],
)
def test_requests_of_every_form_are_held_to_host_secret_and_origin(site, status, request_text):
    _, site = site
    answer = raw(site, request_text)
    assert answer.split(b" ")[1] == status
    assert (b"briefing watch" in answer) == (status == b"200")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE"])
def test_it_can_only_be_read(site, method):
    _, site = site
    for path in ("", "events", "reports/one/brief.html"):
        assert ask(site, path, method).status == 405


@pytest.mark.parametrize(
    "path",
    [
        "../secret.html",
        "%2e%2e/secret.html",
        "..%2fsecret.html",
        "one/../../secret.html",
        "one/%2e%2e/%2e%2e/secret.html",
        "..\\secret.html",
        "../reports-old/brief.html",
        "one/link.html",
        "folder/secret.html",
        "folder/reports/one/brief.html%00.html",
        "/etc/hostname",
        "{root}/secret.html",
        "//secret.html",
        "build.json",
        ".hidden/edition.html",
        "one",
        "",
        "x" * 5000 + ".html",
    ],
)
def test_nothing_outside_the_reports_is_served(site, path):
    root, site = site
    answer = ask(site, f"reports/{path.format(root=root)}")
    assert answer.status in {400, 403, 404, 414}
    assert "not for you" not in answer.text


def test_names_that_there_are_not_end_it_before_it_begins(tmp_path):
    from analysis.batch.watch.command import Request, watch_project

    (tmp_path / "seeds" / "one").mkdir(parents=True)
    (tmp_path / "seeds" / "one" / "source.yaml").write_text("[")  # at fault: to be watched
    (tmp_path / "notebooks").mkdir()
    selection = standing.Selection(("one", "onee"), ("oveview",))
    with pytest.raises(UsageError) as refused:
        watch_project(Request(tmp_path, selection, port=0))
    assert [line[:24] for line in str(refused.value).splitlines()] == [
        "There is no source 'onee",
        "There is no brief 'ovevi",
    ]


def test_a_port_in_use_is_replaced_by_another(tmp_path):
    async def pair() -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            site = Site(tmp_path, taken.getsockname()[1])
            assert site.other_port
            assert urlsplit(site.address).port != taken.getsockname()[1]
            site.close()

    with ThreadPoolExecutor(1) as thread:  # a browser test may have left this one a loop
        thread.submit(asyncio.run, pair()).result()


def test_faults_are_told_one_by_one(tmp_path):
    from analysis.batch.watch.command import _faults

    told = "a.yaml:3: wrong\nb.yaml:4: wrong too\n2 faults found."
    assert _faults(Outcome(2, told), tmp_path, ALL) == ["a.yaml:3: wrong", "b.yaml:4: wrong too"]
    assert _faults(Outcome(2, ""), tmp_path, ALL) == ["The build ended with code 2."]
    assert _faults(Outcome(0, "a warning"), tmp_path, ALL) == []
    one = {"kind": "source", "name": "one", "status": "failed", "why": "", "faults": ["one:1: no"]}
    passed = {**one, "name": "two", "status": "skipped"}
    (tmp_path / "build.json").write_text(json.dumps({"format": 1, "unbuilt": [one, passed]}))
    assert _faults(Outcome(1, "anything"), tmp_path, ALL) == ["one:1: no"]
    assert _faults(Outcome(1, ""), tmp_path, standing.Selection(sources=("two",))) == []


def test_an_output_in_use_is_named_as_watch_expects_it(project):  # noqa: F811
    from analysis.batch.publish import Folder

    with (
        Folder(project.out).locked(print),
        pytest.raises(UsageError, match=f"^{BUSY}"),
        Folder(project.out).locked(print),
    ):
        pass


class Events:
    """What the page is told, one state after another."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._connection = http.client.HTTPConnection(parts.netloc)
        self._connection.request("GET", f"{parts.path}events")
        self._answer = self._connection.getresponse()

    def until(self, wanted) -> dict:
        while True:
            line = self._answer.readline().decode()
            assert line, "the watch has ended"
            if line.startswith("data:") and wanted(state := json.loads(line[5:])):
                return state

    def close(self) -> None:
        self._connection.close()


@pytest.mark.slow
def test_a_saved_claim_shows_on_the_page_and_a_fault_in_its_place(project, monkeypatch):  # noqa: F811
    runtime = project.root.parent / "run"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.delenv(setting.SETTING)
    monkeypatch.delenv("BRIEFING_FORK", raising=False)
    wants = "print([*study(source).frames['motives']['short']])"
    project.brief("told", f"from analysis import study\n{wants}")
    claims = project.root / "seeds" / SOURCE / "claims.yaml"
    before = claims.read_text()
    process = project.start("watch", SOURCE, "--brief", "told", "--port", "0")
    line = ""
    while not line.startswith("http"):
        line = process.stdout.readline().strip()
        assert line, process.stderr.read()
    with closing(Events(line)) as events:

        def page(state: dict) -> str:
            [report] = state["reports"]
            parts = urlsplit(line)
            with closing(http.client.HTTPConnection(parts.netloc)) as connection:
                connection.request("GET", f"{parts.path}reports/{report['page']}?{report['mark']}")
                return connection.getresponse().read().decode()

        def save(text: str) -> None:
            (project.root / "claims.new").write_text(text)
            (project.root / "claims.new").replace(claims)

        first = events.until(lambda state: state["reports"])
        assert "waiting cargo" in page(first)
        save(before.replace("waiting cargo", "stranded freight"))
        mark = first["reports"][0]["mark"]
        second = events.until(lambda state: state["reports"][0]["mark"] != mark)
        assert "stranded freight" in page(second)
        assert "waiting cargo" not in page(second)
        save(before + "\n  - {id: [")
        assert f"seeds/{SOURCE}/claims.yaml" in events.until(lambda s: s["faults"])["faults"][0]
        save(before)
        healed = events.until(lambda state: not state["faults"] and "renewed" in state["status"])
        assert "waiting cargo" in page(healed)
    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate()
    assert (process.returncode, errors) == (3, "Stopped.\n")
    # Nobody sits at a terminal, so what it had started is gone as well.
    wait_for(lambda: not any(runtime.iterdir()))
