"""A draft is no claim until somebody accepts it, and what is coded once need not be said again."""

from __future__ import annotations

import pytest

from analysis.claims.catalogue import read_entry
from analysis.claims.load import OnlyDrafts
from analysis.claims.store import seed_store
from analysis.cli import main
from analysis.errors import MOST_TOLD, Fault, InputError, boxed
from analysis.exhibits import texts
from analysis.exhibits.study import study

DRAFT = "    draft: {by: rules, because: a hedge}\n"


def drafted(seeds, claim):
    text = seeds.read("claims")
    at = text.index(f"  - id: {claim}\n")
    end = min(i for i in (text.find("  - id", at + 1), text.find("framing:", at)) if i > 0)
    body = text[at:end]
    lines = [line for line in body.splitlines(True) if "says:" not in line]
    return seeds.write("claims", text[:at] + "".join(lines) + DRAFT + text[end:])


def test_a_draft_is_left_out_with_all_that_it_alone_supports(seeds):
    drafted(seeds, "C02")
    assert seeds.faults() == []
    source = seeds.load()
    assert [claim.id for claim in source.record.claims] == ["C01", "C03"]
    assert [claim.id for claim in source.drafts] == ["C02"]
    assert source.record.risks == ()
    assert source.record.claims[0].contradicts == ()
    assert source.overlay.impacts == ()
    assert read_entry(seed_store(seeds.root), "harbour").drafts == 1


def test_a_report_says_how_many_drafts_it_leaves_out(seeds):
    assert texts.banners(study(seeds.load())) is None
    assert "drafted" not in texts.masthead(study(seeds.load())).text()
    brief = study(drafted(seeds, "C02").load())
    banner = texts.banners(brief)
    assert "One drafted claim that nobody has accepted is left out" in banner.text()
    assert "the 2 that are accepted" in banner.text()
    head = " ".join(texts.masthead(brief).text().split())
    assert "One drafted claim that nobody has accepted is left out" in head


def test_a_source_of_drafts_alone_is_sound_and_has_no_reports(seeds):
    for claim in ("C01", "C02", "C03"):
        drafted(seeds, claim)
    assert seeds.faults() == []
    with pytest.raises(OnlyDrafts, match=r"nothing but drafts \(3\)"):
        seeds.load()
    entry = read_entry(seed_store(seeds.root), "harbour")
    assert (entry.status, entry.drafts, entry.faults) == ("drafts", 3, ())
    assert entry.missing.startswith("drafts only")


def test_only_a_draft_goes_without_words(seeds):
    seeds.edit("claims", "    says: Bovia may pay.\n", "")
    (fault,) = seeds.faults()
    assert (fault.field, fault.message) == ("claims[2].says", "is missing")
    assert fault.suggestion == "the proposition in our own words, one sentence"


def test_coder_and_date_stand_once_for_a_file(seeds):
    text = seeds.read("assessment")
    bare = text.replace(", coder: an1, date: 2031-05-07", "")
    bare = bare.replace("    coder: an1\n    date: 2031-05-07\n", "")
    seeds.write("assessment", bare)
    assert {fault.message for fault in seeds.faults()} == {"is missing"}
    seeds.write("assessment", "coder: an7\ndate: 2031-05-08\n" + bare)
    assert seeds.faults() == []
    overlay = seeds.load().overlay
    assert {one.coder for one in (*overlay.grades, *overlay.evidence)} == {"an7"}
    seeds.write("assessment", "coder: an7\ndate: 2031-05-08\n" + text)
    assert {one.coder for one in seeds.load().overlay.grades} == {"an1"}
    seeds.write("assessment", "coder: an7\ndate: 2031-05-08\ngrades: []\n")
    assert seeds.load().overlay is None  # nothing is assessed


def test_words_that_coders_looked_for(seeds):
    seeds.edit(
        "claims",
        "quantity: {value: 40, bound: upper, kind",
        "quantity: {low: 35, high: 45, bound: between, kind",
    )
    seeds.edit("claims", "type: asserted_hedged", "type: claim_denied")
    seeds.edit("source", "kind: media", "kind: document")
    assert seeds.faults() == []
    seeds.edit("claims", "{low: 35, high: 45, bound: between", "{value: 40, bound: between")
    (fault,) = seeds.faults()
    assert "needs low and high" in fault.message


def test_of_many_faults_the_first_are_told_and_their_number(seeds, capsys, monkeypatch):
    error = InputError([Fault("a.yaml", line, "", "is odd") for line in range(1, 5_001)])
    lines = str(error).splitlines()
    assert len(lines) == MOST_TOLD + 1
    assert lines[-1] == "… and 4,900 more"
    assert boxed("InputError", str(error))[0] == "InputError: 100 faults and more"
    assert len(error.faults) == 5_000


def test_the_command_line_starts_shows_and_mends_a_source(tmp_path, capsys, monkeypatch):
    for folder in ("seeds", "notebooks"):
        (tmp_path / folder).mkdir()
    monkeypatch.delenv("BRIEFING_ROOT", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_bytes("Гавань\nЕё закрыли вчера. Орр молчит.\n".encode("koi8-r"))

    def run(*arguments):
        with pytest.raises(SystemExit) as left:
            main(arguments)
        out, err = capsys.readouterr()
        return left.value.code or 0, out, err

    code, out, err = run("new", "a.txt", "--id", "port", "--encoding", "koi8-r", "--language", "ru")
    assert (code, out.strip()) == (0, str(tmp_path / "seeds" / "port"))
    assert "plain text in KOI8-R; language: ru" in err
    assert run("check", "seeds/port")[:2] == (0, "No faults found.\n")
    code, out, _ = run("show", "port", "P1S2")
    assert (code, "Орр молчит." in out, "Её закрыли" in out) == (0, True, False)
    assert run("split", "port", "P1S1", "--join")[1] == "P1S2 → P1S1\n"
    assert run("split", "port", "P1S1", "--before", "Орр")[0] == 0
    assert run("split", "port", "P9S9")[0] == 2
    assert run("split", "port", "P1S1", "--join", "--before", "x")[0] == 2
    assert run("new", "a.txt", "--id", "other", "--language", "xx")[0] == 2
    code, _, err = run("build", "port")
    assert (code, "drafts only" in err) == (2, True)
