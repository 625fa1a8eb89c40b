"""What the desk does with sources: start, attach, check, list."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from analysis.claims import whole
from analysis.claims.catalogue import catalogue
from analysis.claims.check import check
from analysis.claims.load import load_source, sources
from analysis.claims.schema import FILES, schema, stale_schemas, write_schemas
from analysis.draft.attach import attach
from analysis.draft.new import new
from analysis.errors import InputError, UsageError

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "loan.txt"
    path.write_bytes("A “loan”\r\nOne left. Two stayed.\n".encode())
    return path


# new


def test_a_new_source_has_no_fault_and_nothing_but_drafts(seeds, text):
    folder = new(text, "loan", seeds.root).folder
    assert check([folder], seeds.root) == []
    with pytest.raises(InputError, match=r"nothing but drafts \(3\)"):
        load_source("loan", seeds.root)
    assert (folder / "article.txt").read_bytes() == text.read_bytes()
    assert not [path for path in seeds.folder.parent.iterdir() if path.name.startswith(".")]


def test_a_new_source_loads_once_a_draft_is_accepted(seeds, text):
    folder = new(text, "loan", seeds.root).folder
    claims = folder / "claims.yaml"
    drafted = claims.read_text()
    first = drafted[drafted.index("    says:\n") : drafted.index("  - id: C02")]
    said = re.sub(r"    draft:.*\n", "", first.replace("says:", "says: It was lent."))
    claims.write_text(drafted.replace(first, said, 1))
    loaded = load_source("loan", seeds.root)
    assert [claim.says for claim in loaded.record.claims] == ["It was lent."]
    assert [claim.id for claim in loaded.drafts] == ["C02", "C03"]
    assert loaded.passage("P1S2") == "Two stayed."


def test_nothing_is_overwritten(seeds, text):
    before = seeds.read("source")
    with pytest.raises(UsageError, match="seeds/harbour exists"):
        new(text, "harbour", seeds.root)
    assert seeds.read("source") == before


@pytest.mark.parametrize("name", ["../x", "", "A", "schemas", "a/b"])
def test_a_new_source_needs_a_safe_name(seeds, text, name):
    with pytest.raises(UsageError):
        new(text, name, seeds.root)


@pytest.mark.parametrize(
    ("raw", "message"),
    [(b"\0\1\2", "no text"), (b" \n", "no sentence"), (None, "missing")],
)
def test_texts_that_start_nothing(seeds, tmp_path, raw, message):
    path = tmp_path / "text.txt"
    if raw is not None:
        path.write_bytes(raw)
    with pytest.raises(InputError, match=message):
        new(path, "loan", seeds.root)
    assert sources(seeds.root) == ["harbour"]


# attach


def test_attach_takes_the_very_text(seeds, tmp_path):
    article = seeds.folder / "article.txt"
    raw = article.read_bytes()
    article.unlink()
    assert seeds.load().text is None
    (tmp_path / "copy.txt").write_bytes(raw)
    assert attach("harbour", tmp_path / "copy.txt", seeds.root) == article
    assert article.read_bytes() == raw
    assert seeds.load().text is not None


@pytest.mark.parametrize(
    ("change", "advice"),
    [
        (lambda raw: raw + b"\n", "without its last newline"),
        (lambda raw: raw.rstrip(b"\n"), "with a last newline"),
        (lambda raw: raw.replace(b"\n", b"\r\n"), "with Unix line ends"),
        (lambda raw: raw.replace("“".encode(), b'"'), "nothing is normalised"),
    ],
)
def test_attach_refuses_another_text_and_shows_both_digests(seeds, tmp_path, change, advice):
    article = seeds.folder / "article.txt"
    raw = article.read_bytes()
    article.unlink()
    other = tmp_path / "other.txt"
    other.write_bytes(change(raw))
    with pytest.raises(InputError) as caught:
        attach("harbour", other, seeds.root)
    message = str(caught.value)
    assert hashlib.sha256(raw).hexdigest() in message
    assert hashlib.sha256(change(raw)).hexdigest() in message
    assert advice in message
    assert not article.exists()


def test_attach_leaves_no_half_file(seeds, monkeypatch):
    article = seeds.folder / "article.txt"
    before = article.read_bytes()
    copy = seeds.root / "copy.txt"
    copy.write_bytes(before)

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(whole.os, "fsync", full)
    with pytest.raises(InputError, match="No space left"):
        attach("harbour", copy, seeds.root)
    assert article.read_bytes() == before
    assert not list(seeds.folder.glob(".*"))


def test_attach_to_an_unknown_source(seeds, text):
    with pytest.raises(UsageError, match="Did you mean 'harbour'"):
        attach("harbor", text, seeds.root)


# the text beside the card


def test_another_text_beside_the_card_is_a_fault(seeds):
    (fault,) = seeds.attach("Another\n").faults()
    assert (fault.field, fault.line) == ("sha256", seeds.line("source", "sha256:"))
    assert hashlib.sha256(b"Another\n").hexdigest() in fault.message


def test_a_slice_with_another_digest_is_a_fault(seeds):
    sound = seeds.read("source")
    place = sound.index("P2S1: [")
    digest = sound[place:].split(", ")[2][:64]
    seeds.write("source", sound.replace(digest, "0" * 64))
    (fault,) = seeds.faults()
    assert (fault.field, fault.line) == ("sentences.P2S1", seeds.line("source", "P2S1:"))


def test_no_message_quotes_the_text(seeds):
    seeds.edit("source", "  P1S2: [67,", "  P1S2: [20,").edit(
        "claims", "    at: P2S1\n", "    at: P1S1\n"
    )
    assert seeds.faults()
    assert not any("ships" in str(fault) for fault in seeds.faults())


# load


def test_unchanged_files_are_parsed_once_and_changed_ones_anew(seeds):
    first = seeds.load()
    assert seeds.load() is first
    assert seeds.load(overlay=False).overlay is None
    assert first.overlay is not None
    seeds.edit("claims", "says: Bovia may pay.", "says: Bovia might pay.")
    assert seeds.load().record.claims[2].says == "Bovia might pay."
    assert seeds.load().digests != first.digests


def test_without_the_overlay_its_faults_do_not_matter(seeds):
    seeds.write("assessment", "grades: 3\n")
    assert seeds.load(overlay=False).overlay is None
    with pytest.raises(InputError):
        seeds.load()


@pytest.mark.parametrize("name", ["../harbour", "/etc", "harbour/.."])
def test_a_source_is_never_a_path(seeds, name):
    with pytest.raises(UsageError):
        load_source(name, seeds.root)


# check


def test_check_takes_files_and_folders(seeds):
    write_schemas(seeds.root)
    seeds.edit("claims", "role: actor", "role: acter")
    (seeds.root / "notebooks" / "x.ipynb").write_text("{}")
    (seeds.root / "notebooks" / ".ipynb_checkpoints").mkdir()
    (seeds.root / "notebooks" / ".ipynb_checkpoints" / "y.ipynb").write_text("{}")
    claims = ["seeds/harbour/claims.yaml"]
    book = ["notebooks/x.ipynb"]
    for given, files in [
        ([], book + claims),
        (["seeds"], claims),
        (["seeds/harbour"], claims),
        (["seeds/harbour/source.yaml"], claims),
        (["seeds/harbour/article.txt", "seeds/harbour"], claims),
        (["notebooks"], book),
        (["notebooks/x.ipynb"], book),
        (["seeds/schemas"], []),
        (["."], book + claims),
    ]:
        faults = check([(seeds.root / path).resolve() for path in given], seeds.root.resolve())
        assert [fault.file for fault in faults] == files, given


def test_check_of_what_is_not_there(seeds):
    with pytest.raises(UsageError, match=r"did you mean harbour\?"):
        check([seeds.root / "seeds" / "harbor"], seeds.root)
    (seeds.root / "bare").mkdir()
    with pytest.raises(UsageError, match="nothing to check"):
        check([seeds.root / "bare"], seeds.root)


def test_a_folder_below_seeds_that_is_no_source_is_a_fault(seeds):
    write_schemas(seeds.root)
    (seeds.root / "seeds" / "Bad Name").mkdir()
    (seeds.root / "seeds" / "empty").mkdir()
    messages = [str(fault) for fault in check([], seeds.root)]
    assert messages[0].startswith("seeds/Bad Name: the folder's name Bad Name is no source id")
    assert messages[1:] == [
        "seeds/empty/claims.yaml: the file is missing",
        "seeds/empty/source.yaml: the file is missing",
    ]


def test_this_project_is_sound():
    assert [str(fault) for fault in check([ROOT / "seeds"], ROOT)] == []


# schemas and catalogue


def test_stale_schemas_are_faults(seeds):
    assert {fault.message for fault in stale_schemas(seeds.root)} == {"the schema is missing"}
    written = write_schemas(seeds.root)
    assert stale_schemas(seeds.root) == []
    for path in (written[0], written[-1]):
        path.write_text("{}")
    faults = stale_schemas(seeds.root)
    assert [fault.file.rpartition("/")[2] for fault in faults] == [
        "source.schema.json", "README.md",
    ]  # fmt: skip
    assert {fault.message for fault in faults} == {"differs from the models"}


@pytest.mark.parametrize("name", FILES)
def test_schemas_say_what_they_describe(name):
    made = schema(name)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert made["title"]
    records = [made, *(d for d in made["$defs"].values() if d["type"] == "object")]
    assert all(record["description"] and not record["additionalProperties"] for record in records)
    undescribed = [
        f"{record['title']}.{field}"
        for record in records
        for field, of in record["properties"].items()
        if not of.get("description") and "$ref" not in json.dumps(of)
    ]
    assert undescribed == []


def test_catalogue(seeds):
    (entry,) = catalogue(seeds.root)
    assert (entry.source, entry.states, entry.collectives) == (
        "harbour",
        ("XAV", "XBO"),
        ("LEAGUE",),
    )
    assert (entry.claims, entry.motives, entry.risks, entry.sentences) == (3, 1, 1, 5)
    assert entry.assessed
    assert entry.attached
    assert entry.date == "2031-05-06"
    seeds.write("claims", "")
    (entry,) = catalogue(seeds.root)
    assert [fault.message for fault in entry.faults] == ["the file is empty"]
