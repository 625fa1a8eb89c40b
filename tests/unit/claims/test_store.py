"""Seeds are read through one store; what is wrong with one file costs its source alone."""

import shutil
from pathlib import Path

import fsspec
import pytest

from analysis.claims.catalogue import catalogue
from analysis.claims.load import load_source, sources
from analysis.claims.store import Folder, digests, known_source, seed_store, store_at
from analysis.draft.attach import attach
from analysis.draft.new import new
from analysis.errors import Fault, InputError, UsageError

ROOT = Path(__file__).parents[3]
SOURCE = "exercise-strait-closure"
URL = "memory://coded"


@pytest.fixture
def memory():
    files = fsspec.filesystem("memory")
    for name in (SOURCE, "second"):
        for path in (ROOT / "seeds" / SOURCE).iterdir():
            text = path.read_bytes().replace(f"id: {SOURCE}".encode(), f"id: {name}".encode())
            files.pipe_file(f"/coded/{name}/{path.name}", text)
    files.pipe_file("/coded/schemas/x.json", b"{}")
    files.pipe_file("/coded/.hidden/source.yaml", b"")
    files.pipe_file("/coded/README.md", b"")
    yield files
    files.rm("/coded", recursive=True)


def test_a_url_is_read_as_a_folder_is(memory):
    here, there = seed_store(ROOT), store_at(URL)
    assert load_source(SOURCE, there) == load_source(SOURCE, here)
    assert sources(there) == [SOURCE, "second"]
    assert digests(there, SOURCE) == digests(here, SOURCE)
    assert {entry.status for entry in catalogue(there)} == {"sound"}
    with there.at_hand() as folder:
        assert load_source("second", Folder(folder)).card.id == "second"
        assert sorted(path.name for path in folder.iterdir()) == [SOURCE, "second"]
    assert not folder.exists()


def test_the_environment_names_a_store(memory, monkeypatch, tmp_path):
    monkeypatch.setenv("BRIEFING_SEEDS", URL)
    assert sources() == [SOURCE, "second"]
    shutil.copytree(ROOT / "seeds" / SOURCE, tmp_path / SOURCE)
    monkeypatch.setenv("BRIEFING_SEEDS", str(tmp_path))
    assert sources() == [SOURCE]
    assert sources(ROOT) != [SOURCE]  # what is given in so many words is taken first


def test_one_state_of_the_seeds_is_seen(memory):
    store = store_at(URL)
    before = digests(store, SOURCE)
    memory.pipe_file(f"/coded/{SOURCE}/claims.yaml", b"claims: []")
    assert digests(store, SOURCE) == before
    assert digests(store_at(URL), SOURCE) != before


class Refusal(Exception):
    """What a store raises that is no OSError."""


@pytest.mark.parametrize(
    ("error", "reason"),
    [(FileNotFoundError("x"), "it is gone"), (PermissionError("Forbidden"), "Forbidden"),
     (Refusal("two\nlines"), "two lines"), (Refusal(), "Refusal")],
)  # fmt: skip
def test_a_file_that_cannot_be_read_costs_its_source_alone(memory, monkeypatch, error, reason):
    held = type(memory).cat_file

    def cat_file(self, path, *args, **kwargs):
        if path.endswith("second/claims.yaml"):
            raise error
        return held(self, path, *args, **kwargs)

    monkeypatch.setattr(type(memory), "cat_file", cat_file)
    store = store_at(URL)
    bad, good = (catalogue(store)[n] for n in (1, 0))
    assert (good.status, bad.status) == ("sound", "faulty")
    [fault] = bad.faults
    assert str(fault) == f"{URL}/second/claims.yaml: cannot be read: {reason}"
    with pytest.raises(InputError, match="cannot be read"):
        load_source("second", store)
    with store.at_hand() as folder:
        assert load_source(SOURCE, Folder(folder)).card.id == SOURCE


def test_a_file_too_large_is_not_fetched(memory, monkeypatch):
    monkeypatch.setattr("analysis.claims.store.MAX_BYTES", 10)
    fault = store_at(URL).read(SOURCE, "claims.yaml")
    assert isinstance(fault, Fault)
    assert "the limit is 10" in str(fault)


def test_nothing_is_written_to_a_url(memory, tmp_path):
    text = tmp_path / "a.txt"
    text.write_text("One sentence.")
    for write in (
        lambda: new(text, "other", store_at(URL)),
        lambda: attach(SOURCE, text, store_at(URL)),
    ):
        with pytest.raises(UsageError, match="only read"):
            write()


def test_a_source_that_no_store_has(memory):
    with pytest.raises(UsageError, match="Did you mean 'second'"):
        known_source(store_at(URL), "secnd")
    with pytest.raises(UsageError, match="no source id"):
        known_source(store_at(URL), "../coded")
