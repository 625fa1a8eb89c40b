"""Two builds on one bucket are kept apart, and a killed one stands in nobody's way."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

s3fs = pytest.importorskip("s3fs")
responses = pytest.importorskip("moto.s3.responses")
models = pytest.importorskip("moto.s3.models")

from analysis.batch import bucket_lock  # noqa: E402
from analysis.batch.bucket_lock import MISSED, RENEWAL, BucketLock  # noqa: E402
from analysis.batch.publish import Remote, open_output  # noqa: E402
from analysis.errors import BriefingError, Interrupted, UsageError  # noqa: E402

from .conftest import BEGUN, SOURCE, Project, wait_for  # noqa: E402
from .test_remote import bucket, held  # noqa: E402, F401

URL = "s3://reports/daily"
KEY = "daily/.lock"


@pytest.fixture
def store(bucket, monkeypatch):  # noqa: F811
    """A store that decides on a condition and puts in one step, as S3 does; moto does it in two."""
    put, one_by_one = responses.S3Response.put_object, threading.Lock()

    def put_object(self):
        with one_by_one:
            return put(self)

    monkeypatch.setattr(responses.S3Response, "put_object", put_object)
    return bucket


def lock_of(store):
    return json.loads(store.get_object(Bucket="reports", Key=KEY)["Body"].read())


def age(seconds):
    """Let time pass for the lock, by the store's own clock."""
    [account] = models.s3_backends.values()
    for backend in account.values():
        if "reports" in backend.buckets:
            key = backend.buckets["reports"].keys[KEY]
            key.last_modified -= timedelta(seconds=seconds)


def elsewhere(store, **fields):
    """Make of the lock one that a build on another machine has put."""
    said = lock_of(store) | {"machine": "another", "build": "another"} | fields
    store.put_object(Bucket="reports", Key=KEY, Body=json.dumps(said).encode())


def locks(count):
    return [BucketLock(Remote(URL)._files, "reports/daily", URL) for _ in range(count)]


def at_once(count, store):
    """Have builds take the lock at the same moment; return what each was told."""
    barrier, done = threading.Barrier(count), threading.Barrier(count)

    def take(lock):
        told = []
        barrier.wait()
        try:
            with lock.locked(told.append):
                done.wait()
                return told
        except BriefingError as error:
            done.wait()
            return error

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(take, locks(count)))


@pytest.mark.slow
def test_of_two_builds_one_has_the_bucket(project: Project, store):
    project.gated("gated")
    both = [project.start("build", "--format", "html", "--out", URL) for _ in range(2)]
    wait_for(lambda: any(process.poll() is not None for process in both))
    refused, builds = sorted(both, key=lambda process: process.poll() is None)
    said = refused.communicate()[1].removeprefix(BEGUN)
    assert refused.returncode == 2
    assert said.startswith(f"Another build is writing to {URL} (process {builds.pid} on ")
    assert said.count("\n") == 1
    assert builds.poll() is None
    assert lock_of(store)["process"] == builds.pid

    project.at_gate("gated")
    builds.kill()
    builds.communicate()
    assert KEY.removeprefix("daily/") in held(store)
    project.open_gate()
    after = project.briefing("build", "--format", "html", "--out", URL)
    assert after.returncode == 0, after.stderr
    told = f"Took over the lock of a build that no longer runs (process {builds.pid} on "
    assert after.stderr.removeprefix(BEGUN).startswith(told)
    assert set(held(store)) == {"build.json", "index.html", f"{SOURCE}/gated.html"}


@pytest.mark.slow
def test_a_build_that_lost_its_lock_writes_no_more(project: Project, store, monkeypatch):
    host = store.meta.endpoint_url
    project.brief(
        "robbed",
        "import boto3\n"
        f"store = boto3.client('s3', endpoint_url={host!r}, region_name='us-east-1',\n"
        "    aws_access_key_id='testing', aws_secret_access_key='testing')\n"
        'body = b\'{"build": "another"}\'\n'
        f"_ = store.put_object(Bucket='reports', Key={KEY!r}, Body=body)\n"
        "_ = store.put_object(Bucket='reports', Key='daily/build.json', Body=b'theirs')",
    )
    monkeypatch.setattr(bucket_lock, "RENEWAL", 0.0)
    with pytest.raises(Interrupted, match=f"Another build has taken over {URL}"):
        project.build(out=URL, jobs=1)
    assert store.get_object(Bucket="reports", Key="daily/build.json")["Body"].read() == b"theirs"
    assert lock_of(store) == {"build": "another"}
    assert set(held(store)) == {".lock", "build.json"}


def test_the_lock_is_renewed_and_removed(store, monkeypatch):
    monkeypatch.setattr(bucket_lock, "RENEWAL", 0.01)
    with open_output(URL).locked(print):
        first = store.head_object(Bucket="reports", Key=KEY)["LastModified"]
        age(100)
        wait_for(lambda: store.head_object(Bucket="reports", Key=KEY)["LastModified"] >= first)
    assert held(store) == {}


def test_of_many_at_once_one_has_it(store):
    told = at_once(6, store)
    assert told.count([]) == 1
    assert sum(isinstance(one, UsageError) for one in told) == 5
    assert held(store) == {}


def test_of_many_that_find_a_stale_lock_one_takes_it_over(store):
    with locks(1)[0].locked(print):
        elsewhere(store, host="far\x1b[31m", process="<b>")
    age(MISSED * RENEWAL + 5)
    told = at_once(6, store)
    [[said]] = [one for one in told if isinstance(one, list)]
    assert said.startswith("Took over the lock of a build that no longer runs (process <b> on far⟨")
    assert "\x1b" not in said
    assert sum(isinstance(one, UsageError) for one in told) == 5


@pytest.mark.parametrize("passed", [0, MISSED * RENEWAL - 10])
def test_a_lock_that_is_renewed_in_time_is_left(store, passed):
    with locks(1)[0].locked(print):
        elsewhere(store)
    age(passed)
    with pytest.raises(UsageError, match="wait for it to end"), locks(1)[0].locked(print):
        pass
    assert lock_of(store)["build"] == "another"


@pytest.mark.parametrize(
    "body", [b"", b"\xff", b"[]", b"{", b"[" * 9999, b'{"renewal": 1e400, "process": -1}']
)
def test_a_lock_that_nobody_can_read(store, body):
    store.put_object(Bucket="reports", Key=KEY, Body=body)
    with pytest.raises(UsageError, match="Another build is writing"), locks(1)[0].locked(print):
        pass
    age(MISSED * RENEWAL + 5)
    told = []
    with locks(1)[0].locked(told.append):
        assert len(told) == 1
    assert held(store) == {}


def test_a_lock_put_though_its_answer_was_lost(store, monkeypatch):
    [lock] = locks(1)
    call, lost = lock._call, []

    def lose_the_first(method, **fields):
        answer = call(method, **fields)
        if not lost:
            lost.append(method)
            raise OSError("The connection was closed.")
        return answer

    monkeypatch.setattr(lock, "_call", lose_the_first)
    told = []
    with lock.locked(told.append):
        assert held(store).keys() == {".lock"}
    assert (told, lost, held(store)) == ([], ["put_object"], {})


@pytest.mark.parametrize("kind", ["ignores", "refuses"])
def test_a_store_without_conditional_writes_is_told_once(store, monkeypatch, kind):
    put = responses.S3Response.put_object

    def put_object(self):
        if kind == "refuses" and "If-None-Match" in self.headers:
            raise responses.PreconditionFailed("A header that is not implemented")
        self.headers = {k: v for k, v in self.headers.items() if k.lower() != "if-none-match"}
        return put(self)

    monkeypatch.setattr(responses.S3Response, "put_object", put_object)
    told = []
    output = open_output(URL)
    with output.locked(told.append):
        output.write({"a.html": b"1"})
    assert told == [f"{URL} knows no lock: see to it that no other build writes there meanwhile."]
    assert held(store) == {"a.html": 1}


def test_another_kind_of_store_is_told_once():
    told = []
    with open_output("memory://bucket/unlocked").locked(told.append):
        pass
    assert len(told) == 1
    assert told[0].startswith("memory://bucket/unlocked knows no lock")


def test_a_store_that_goes_away_before_it_is_locked(store, monkeypatch):
    def gone(*_, **__):
        raise OSError("The store is gone")

    [lock] = locks(1)
    monkeypatch.setattr(lock, "_call", gone)
    refused = pytest.raises(UsageError, match=f"Cannot write to {URL}: The store is gone.")
    with refused, lock.locked(print):
        pass


def test_a_lock_that_may_not_be_written_is_no_store_without_locks(store, monkeypatch):
    [lock] = locks(1)
    call = lock._files.call_s3

    def denied(method, **fields):
        if method == "put_object":
            raise PermissionError(13, "Access Denied")
        return call(method, **fields)

    monkeypatch.setattr(lock._files, "call_s3", denied)
    reason = rf"Cannot write to {URL}: \.lock may not be written \(Access Denied\)"
    with pytest.raises(UsageError, match=reason), lock.locked(print):
        pass


def test_a_lock_that_was_removed_meanwhile_ends_the_build_with_the_reason(store, monkeypatch):
    monkeypatch.setattr(bucket_lock, "RENEWAL", 0.0)
    [lock] = locks(1)
    store.put_object(Bucket="reports", Key="daily/a.html", Body=b"1")
    with lock.locked(print):
        store.delete_object(Bucket="reports", Key=KEY)
        with pytest.raises(Interrupted, match=r"Somebody removed \.lock from"):
            lock.check()
    assert held(store).keys() == {"a.html"}
