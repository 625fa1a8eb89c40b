"""Reports below a URL: an object store, served by moto on loopback."""

import json

import pytest

pytest.importorskip("s3fs")
boto3 = pytest.importorskip("boto3")
server = pytest.importorskip("moto.server")

from .conftest import SOURCE, Project  # noqa: E402

pytestmark = pytest.mark.slow


@pytest.fixture
def bucket(monkeypatch):
    running = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    running.start()
    host, port = running.get_host_and_port()
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    store = boto3.client("s3")
    store.create_bucket(Bucket="reports")
    yield store
    running.stop()


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


def test_a_bucket_that_is_not_there(project: Project, bucket):
    project.add("whole.ipynb")
    done = project.briefing("build", "--out", "s3://no-such-bucket/reports")
    assert done.returncode == 2, done.stderr
    assert "Cannot write to s3://no-such-bucket/reports" in done.stderr
    assert "Traceback" not in done.stderr
