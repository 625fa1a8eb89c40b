"""build.json says what stands, why a report is built again, and never more than is true."""

import json
from dataclasses import replace

import pytest

from analysis.batch.key import Inputs
from analysis.batch.manifest import NAME, Manifest
from analysis.batch.plan import Report, SourceInfo
from analysis.batch.publish import Folder, Remote
from analysis.batch.records import record_file

REPORT = Report("article", "brief", None, {"source": "article", "detail": "full"})
INPUTS = Inputs("n", {"detail": "full"}, {"claims.yaml": "s"}, "p", "l", "e")


@pytest.fixture
def out(tmp_path):
    return Folder(tmp_path)


def built(out, formats=("html", "pdf"), inputs=INPUTS):
    manifest = Manifest(out)
    manifest.pending([(REPORT, inputs)])
    stamps = out.write({f"{REPORT.id}.{ext}": ext.encode() for ext in formats})
    files = {name.rpartition(".")[2]: stamp for name, stamp in stamps.items()}
    manifest.built(REPORT, inputs, files, seconds=1.0, peak_memory=5)
    manifest.save()
    return manifest


def reasons(out, inputs=INPUTS, formats=("html", "pdf")):
    return Manifest(out).reasons(REPORT, inputs, formats, out.stamps())


def test_what_stands_is_not_built_again(out):
    assert reasons(out) == ["never built"]
    built(out)
    assert reasons(out) == []
    assert reasons(out, formats=("html",)) == []


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"notebook": "m"}, "the notebook changed"),
        ({"package": "q"}, "the package's source changed"),
        ({"lock": "m"}, "the lock changed"),
        ({"environment": "f"}, "another Python or other versions are installed"),
        ({"parameters": {"detail": "one-page"}}, "parameter detail changed from 'full' to"),
        ({"seeds": {"claims.yaml": "t"}}, "claims.yaml changed"),
        ({"seeds": {"claims.yaml": "s", "article.txt": "a"}}, "article.txt is new"),
        ({"seeds": {}}, "claims.yaml is gone"),
    ],
)
def test_the_reason_names_the_input(out, change, why):
    built(out)
    found = reasons(out, replace(INPUTS, **change))
    assert len(found) == 1
    assert found[0].startswith(why)


def test_a_file_that_is_missing_or_was_edited_is_built_again(out, tmp_path):
    built(out)
    (tmp_path / "article" / "brief.pdf").unlink()
    (tmp_path / "article" / "brief.html").write_text("by hand")
    assert reasons(out) == ["html was changed since it was built", "pdf is missing"]


def test_another_format_of_the_same_edition_is_added(out):
    built(out, ("html",))
    assert reasons(out) == ["pdf is missing"]
    built(out, ("pdf",))
    assert reasons(out) == []


def test_a_format_of_an_earlier_edition_is_named_as_stale(out):
    built(out, ("html", "pdf"))
    built(out, ("html",), replace(INPUTS, notebook="m"))
    entry = Manifest(out).reports[REPORT.id]
    assert list(entry["files"]) == ["html"]
    assert entry["stale"] == ["pdf"]


def test_a_build_that_was_stopped_claims_nothing(out):
    built(out)
    Manifest(out).pending([(REPORT, replace(INPUTS, notebook="m"))])
    entry = json.loads(out.read(NAME))["reports"][REPORT.id]
    assert entry["status"] == "pending"
    assert entry["files"] == {}
    assert entry["stale"] == ["html", "pdf"]
    assert reasons(out, replace(INPUTS, notebook="m")) == ["the last build was stopped before it"]


@pytest.mark.parametrize(("noted", "why"), [
    ("C01", ["a note that it shows changed"]), ("C01 C02", ["a note that it shows changed"]),
    ("C02", []), ("", []),
])  # fmt: skip
def test_a_note_builds_reports_that_show_it_anew_and_no_other(out, noted, why):
    first, then = (
        replace(INPUTS, notes=notes) for notes in ({"C02": "x"}, {"C01": "y", "C02": "x"})
    )
    manifest = Manifest(out)
    manifest.pending([(REPORT, first)])
    stamps = out.write({f"{REPORT.id}.{ext}": ext.encode() for ext in ("html", "pdf")})
    files = {name.rpartition(".")[2]: stamp for name, stamp in stamps.items()}
    manifest.built(REPORT, first, files, seconds=1.0, peak_memory=5, noted=noted)
    manifest.save()
    assert reasons(out, first) == []
    assert reasons(out, then) == why
    assert reasons(out, INPUTS) == (["a note that it shows changed"] if "C02" in noted else [])
    manifest = Manifest(out)
    manifest.failed(REPORT, then, "broken", seconds=1.0, peak_memory=5)
    assert manifest.noted(REPORT) == set(noted.split())  # what it showed is known, failed or not


def test_a_failure_keeps_the_earlier_edition_as_stale(out):
    built(out)
    manifest = Manifest(out)
    manifest.failed(REPORT, replace(INPUTS, notebook="m"), "broken", seconds=1.0, peak_memory=5)
    manifest.save()
    entry = Manifest(out).reports[REPORT.id]
    assert (entry["status"], entry["error"]) == ("failed", "broken")
    assert entry["stale"] == ["html", "pdf"]
    assert reasons(out, replace(INPUTS, notebook="m")) == ["it failed last time"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"format": 0}', b"\xff", b"null"])
def test_a_manifest_that_cannot_be_read_counts_as_none(out, content):
    out.write({NAME: content})
    assert reasons(out) == ["never built"]


def test_a_source_is_known_while_its_files_are_the_same(out):
    manifest = Manifest(out)
    info = SourceInfo(("XAV",), "Title", "en")
    manifest.keep_source("article", {"claims.yaml": "s"}, info)
    manifest.save()
    assert Manifest(out).source("article", {"claims.yaml": "s"}) == info
    assert Manifest(out).source("article", {"claims.yaml": "t"}) is None
    assert Manifest(out).source("other", {}) is None


def test_rewriting_takes_a_small_share_of_the_time(out, monkeypatch):
    manifest = built(out)
    written = []
    monkeypatch.setattr(manifest, "save", lambda: written.append(1))
    manifest._cost = 1000.0
    manifest.built(REPORT, INPUTS, {}, seconds=0.0)
    assert written == []
    manifest._cost = 0.0
    manifest.built(REPORT, INPUTS, {}, seconds=0.0)
    assert written == [1]


def test_a_source_that_is_gone_is_forgotten(out):
    manifest = built(out)
    manifest.keep_source("article", {}, SourceInfo((), "Title", "en"))
    manifest.forget_sources(["another"])
    manifest.forget(REPORT.id)
    assert manifest.changed
    assert manifest.reports == {}
    assert manifest.titles() == {}
    assert out.read(f"{REPORT.id}.html") == b"html"


@pytest.fixture(params=["folder", "store"])
def store(request, tmp_path):
    """Return an empty output: a folder, or what keeps objects as a bucket does."""
    return Folder(tmp_path) if request.param == "folder" else Remote(f"memory://{tmp_path}")


def publish(out, edition, *, save=True):
    """Publish an edition as a build does: its record first, then what names it."""
    out.write(dict([record_file(edition)]))
    manifest = Manifest(out)
    manifest.save_soon = lambda: None
    manifest.built(REPORT, INPUTS, {}, edition)
    if save:
        manifest.save()


def test_the_record_of_an_edition_stands_beside_build_json(store):
    first = {"number": 1, "snapshot": "{}", "previous": None}
    publish(store, first)
    assert "snapshot" not in store.read(NAME).decode()
    assert Manifest(store).edition(REPORT) == first


def test_a_record_goes_only_after_build_json_has_ceased_to_name_it(store):
    first = {"number": 1, "snapshot": "{}", "previous": None}
    second = {"number": 2, "snapshot": "[]", "previous": "{}"}
    publish(store, first)
    publish(store, second, save=False)  # as if killed in between
    assert Manifest(store).edition(REPORT) == first
    publish(store, second)
    assert Manifest(store).edition(REPORT) == second
    assert store.read(record_file(first)[0]) is None


def test_publishing_the_same_edition_again_keeps_its_record(store):
    first = {"number": 1, "snapshot": "{}", "previous": None}
    publish(store, first)
    publish(store, first)
    assert Manifest(store).edition(REPORT) == first


@pytest.mark.parametrize("content", [None, b"", b'{"number": 9}', b"\xff"])
def test_a_record_that_is_gone_or_was_changed_is_unreadable_and_keeps_its_number(store, content):
    third = {"number": 3, "snapshot": "{}", "previous": None}
    publish(store, third)
    name = record_file(third)[0]
    store.remove(name)
    if content is not None:
        store.write({name: content})
    assert Manifest(store).edition(REPORT) == {"number": 3, "snapshot": "", "previous": None}


SPOILT = [
    "[]", "null", "7", '"x"', "[" * 100_000, "{", '{"format": 1',
    *(json.dumps({"format": 1, name: value})
      for name in ("sources", "reports", "unbuilt")
      for value in (None, 1, "x", [1], [[]], {"a": 1}, {"a": []}, {"article/brief": {"status": 1}},
                    [{"kind": "x"}], [{"kind": "source"}], {"article": {"seeds": {}}})),
]  # fmt: skip


@pytest.mark.parametrize("content", SPOILT)
def test_a_spoilt_record_counts_as_none(out, content):
    out.write({NAME: content.encode()})
    manifest = Manifest(out)
    assert manifest.reasons(REPORT, INPUTS, ("html",), out.stamps()) == ["never built"]
    assert manifest.source("article", {}) is None
    manifest.forget_sources(["article"])
    manifest.note([], ["article"])
    assert manifest.titles() == manifest.names("article") == {}
    assert (manifest.reports, manifest.unbuilt) == ({}, [])


@pytest.mark.parametrize("field", ["status", "source", "brief", "state", "key", "inputs", "files"])
def test_a_spoilt_entry_is_dropped_and_the_others_are_kept(out, field):
    other = Report("article", "other", "XAV", {"source": "article"})
    manifest = built(out)
    manifest.built(other, INPUTS, {})
    manifest.save()
    assert set(Manifest(out).reports) == {REPORT.id, other.id}
    record = json.loads(out.read(NAME))
    record["reports"][other.id][field] = 5
    out.write({NAME: json.dumps(record).encode()})
    assert set(Manifest(out).reports) == {REPORT.id}
