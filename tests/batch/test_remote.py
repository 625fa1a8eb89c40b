"""Reports below a URL: an object store, served by moto on loopback."""

import contextlib
import http.server
import json
import shutil
import socket
import threading
import urllib.request

import pytest

s3fs = pytest.importorskip("s3fs")
boto3 = pytest.importorskip("boto3")
server = pytest.importorskip("moto.server")

from .conftest import BEGUN, SOURCE, Project, wait_for  # noqa: E402

pytestmark = pytest.mark.slow


@pytest.fixture
def bucket(monkeypatch):
    running = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    running.start()
    host, port = running.get_host_and_port()
    customer(monkeypatch, f"http://{host}:{port}")
    forget = urllib.request.Request(f"http://{host}:{port}/moto-api/reset", method="POST")
    urllib.request.urlopen(forget).close()  # all its servers in a process share one memory
    store = boto3.client("s3")
    store.create_bucket(Bucket="reports")
    store.server = running
    yield store
    running.stop()


def customer(monkeypatch, endpoint):
    """Be a customer of a store, in this process and those that it starts."""
    s3fs.S3FileSystem.clear_instance_cache()  # or it would go on asking the last test's store
    monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


def held(store):
    listed = store.list_objects_v2(Bucket="reports", Prefix="daily/").get("Contents", [])
    return {entry["Key"].removeprefix("daily/"): entry["Size"] for entry in listed}


def test_a_build_into_a_bucket(project: Project, bucket):
    project.add("whole.ipynb")
    project.brief("broken", "1 / 0")
    url = "s3://reports/daily"
    options = {"out": url, "formats": ("html", "ipynb")}
    assert project.build(**options).good == {f"{SOURCE}/whole"}
    assert set(held(bucket)) == {
        "build.json",
        "index.html",
        f"{SOURCE}/whole.html",
        f"{SOURCE}/whole.ipynb",
        f"{SOURCE}/broken.error.html",
    }
    body = bucket.get_object(Bucket="reports", Key="daily/build.json")["Body"].read()
    assert json.loads(body)["reports"][f"{SOURCE}/whole"]["status"] == "built"
    assert not project.out.exists()

    project.brief("broken", "'mended'")
    assert project.build(**options).good == {f"{SOURCE}/broken"}
    assert f"{SOURCE}/broken.error.html" not in held(bucket)
    assert project.build(**options).results == {}
    bucket.put_object(Bucket="reports", Key=f"daily/{SOURCE}/whole.html", Body=b"edited by hand")
    assert project.build(**options).good == {f"{SOURCE}/whole"}


def ends_with_one_message(project, url, *words):
    project.add("whole.ipynb")
    done = project.briefing("build", "--format", "html", "--out", url)
    assert done.returncode == 2, done.stderr
    [line] = done.stderr.removeprefix(BEGUN).splitlines()
    assert line.startswith(f"Cannot write to {url}: ")
    for word in words:
        assert word in line


def put_seeds(store, project):
    for path in (project.root / "seeds").rglob("*"):
        if path.is_file():
            key = f"coded/{path.relative_to(project.root / 'seeds').as_posix()}"
            store.put_object(Bucket="reports", Key=key, Body=path.read_bytes())
    shutil.rmtree(project.root / "seeds")


SEEDS = "s3://reports/coded"


def test_a_build_from_seeds_in_a_bucket(project: Project, bucket):
    project.brief("claims", "from analysis import study", "len(study(source).source.record.claims)")
    here = project.briefing("build", "--format", "html")
    assert here.returncode == 0, here.stderr
    page = project.out / SOURCE / "claims.html"
    before = page.read_bytes()
    put_seeds(bucket, project)
    options = ("build", "--format", "html", "--seeds", SEEDS)
    assert "0 built, 1 unchanged" in project.briefing(*options).stdout
    done = project.briefing(*options, "--force")
    assert done.returncode == 0, done.stderr
    assert page.read_bytes() == before
    assert project.briefing("check", SOURCE, "--seeds", SEEDS).returncode == 0
    assert SOURCE in project.briefing("list", "--seeds", SEEDS).stdout
    assert project.briefing("check", "--seeds", f"{SEEDS}/").returncode == 0

    for name, body in (("source", b"id: other"), ("claims", b"claims: [{id: C01}]")):
        bucket.put_object(Bucket="reports", Key=f"coded/other/{name}.yaml", Body=body)
    done = project.briefing(*options)  # one bad source costs itself alone
    assert done.returncode == 1, done.stderr
    assert "0 built, 1 unchanged" in done.stdout
    named = project.briefing("build", "other", "--seeds", SEEDS)
    assert named.returncode == 2
    assert f"{SEEDS}/other/claims.yaml:1: claims[0].at: is missing" in named.stderr

    key = f"coded/{SOURCE}/claims.yaml"
    claims = bucket.get_object(Bucket="reports", Key=key)["Body"].read()
    bucket.put_object(Bucket="reports", Key=key, Body=claims.replace(b"kind: event", b"kind: evnt"))
    bucket.put_object(Bucket="reports", Key="coded/started/notes.txt", Body=b"to do")
    faulty = project.briefing("check", "--seeds", SEEDS)
    assert faulty.returncode == 2
    assert f"{SEEDS}/{SOURCE}/claims.yaml:" in faulty.stderr
    assert "evnt" in faulty.stderr


@pytest.mark.parametrize("command", ["build", "check", "list", "lint"])
@pytest.mark.parametrize(
    ("seeds", "words"),
    [
        ("s3://no-such-bucket/coded", "Cannot read seeds at s3://no-such-bucket/coded: "),
        ("s3://reports/nothing", "There is no source at s3://reports/nothing"),
        ("no-such-store://reports", "Cannot read seeds at no-such-store://reports: "),
        ("nowhere", "There is no folder nowhere to read seeds from."),
    ],
)
def test_seeds_that_are_not_there(project: Project, bucket, command, seeds, words):
    project.add("whole.ipynb")
    (project.out / SOURCE).mkdir(parents=True)
    page = '<html lang="en"><head><title>A</title><meta name="briefing:source" content="a">'
    (project.out / SOURCE / "a.html").write_text(page)
    done = project.briefing(command, "--seeds", seeds)
    assert done.returncode == 2, done.stdout
    said = [line for line in done.stderr.splitlines() if not line.startswith("Reading")]
    if command != "lint":  # which first finds that the page is no report
        [line] = said
        assert line.startswith(words)


@pytest.mark.parametrize("command", ["build", "check", "list"])
def test_seeds_in_a_store_that_refuses(project: Project, monkeypatch, command):
    with refusing(403, "AccessDenied") as endpoint:
        customer(monkeypatch, endpoint)
        project.add("whole.ipynb")
        done = project.briefing(command, "--seeds", SEEDS)
    assert done.returncode == 2, done.stdout
    [line] = [line for line in done.stderr.splitlines() if not line.startswith("Reading")]
    assert line.startswith(f"Cannot read seeds at {SEEDS}: ")
    assert "AccessDenied" in line


def test_a_bucket_that_is_not_there(project: Project, bucket):
    ends_with_one_message(project, "s3://no-such-bucket/reports", "bucket does not exist")


def test_a_store_that_is_not_there(project: Project, monkeypatch):
    with socket.socket() as held:  # bound, and nobody listens
        held.bind(("127.0.0.1", 0))
        endpoint = f"http://127.0.0.1:{held.getsockname()[1]}"
        customer(monkeypatch, endpoint)
        monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
        ends_with_one_message(project, "s3://reports/daily", endpoint)


def test_nobody_says_who_the_customer_is(project: Project, bucket, monkeypatch):
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    monkeypatch.setenv("HOME", str(project.root))
    ends_with_one_message(project, "s3://reports/daily", "credentials")


@contextlib.contextmanager
def refusing(status, code):
    """Run a store that answers every request with an error of S3's."""

    class Refuses(http.server.BaseHTTPRequestHandler):
        def refuse(self):
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            body = f"<Error><Code>{code}</Code><Message>No, {code}.</Message></Error>".encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    for method in ("GET", "PUT", "HEAD", "POST", "DELETE"):
        setattr(Refuses, f"do_{method}", Refuses.refuse)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Refuses) as store:
        threading.Thread(target=store.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{store.server_port}"
        store.shutdown()


@pytest.mark.parametrize(
    ("status", "code"),
    [(403, "AccessDenied"), (403, "InvalidAccessKeyId"), (400, "OfSomeNewKind")],
)
def test_a_store_that_refuses(project: Project, monkeypatch, status, code):
    with refusing(status, code) as endpoint:
        customer(monkeypatch, endpoint)
        ends_with_one_message(project, "s3://reports/daily", f"No, {code}.")


def test_a_store_that_goes_away_in_the_middle(project: Project, bucket, monkeypatch):
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    project.brief("a_free", "1")
    for number in range(3):
        project.gated(f"gated_{number}")
    url = "s3://reports/daily"
    process = project.start("build", "--format", "html", "--jobs", "1", "--out", url)
    monkeypatch.delenv("AWS_MAX_ATTEMPTS")
    project.at_gate("gated_0")
    project.open_gate("gated_0")
    project.at_gate("gated_1")  # which was handed out when the first report was published
    wait_for(lambda: f"{SOURCE}/gated_0.html" in held(bucket))
    port = bucket.server.get_host_and_port()[1]
    bucket.server.stop()
    project.open_gate()
    _, said = process.communicate(timeout=300)
    assert process.returncode == 1, said
    assert "Traceback" not in said
    assert said.count(": It could not be written: ") in (2, 3)
    assert said.count("build.json and the index could not be written: ") == 1

    again = server.ThreadedMotoServer(ip_address="127.0.0.1", port=port)
    again.start()
    try:
        done = project.build(formats=("html",), out=url)
        assert {f"{SOURCE}/gated_1", f"{SOURCE}/gated_2"} <= done.good
        pages = {f"{SOURCE}/{name}.html" for name in ("a_free", "gated_0", "gated_1", "gated_2")}
        assert set(held(bucket)) == {*pages, "build.json", "index.html"}
        assert project.build(formats=("html",), out=url).results == {}
    finally:
        again.stop()
