"""What the rules draft from an article, and that drafting again keeps what an analyst wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.claims.load import load_source, source_faults
from analysis.claims.record import ClaimsFile
from analysis.claims.store import Folder
from analysis.draft.again import draft_again
from analysis.draft.check import coding_faults
from analysis.draft.new import new
from analysis.draft.propose import propose

SENTENCES = {
    "P1S1": "The guild of pilots counted 41 ships off Haugevik on 12 April.",
    "P1S2": "The harbour master, Ilse Tarn, puts it at 60 ships off Haugevik.",
    "P1S3": "Denmark wants the harbour for its navy, Tarn told the Kurier agency.",
    "P2S1": "If the lane stays shut, the bridge could fail, an engineer said.",
    "P2S2": "Norway’s foreign ministry denied that the bridge could fail.",
    "P2S3": "A convoy was reportedly attacked; this could not be verified.",
    "P3S1": "The Harbour Courier, citing a memo that it had seen, reported that ministers had also "
    "discussed new fees.",
    "P3S2": "Pilots may strike, the Courier reported, citing two aides who asked for no name.",
    "P3S3": "The captain, citing high costs, said that the ferry was sold.",
    "P3S4": "Norway has offered to send a tug, according to an official briefed on the matter.",
    "P3S5": "Oslo has not commented on the offer.",
    "P4S1": "Exports fall by half, the chamber said on Monday, after 28 years of growth.",
}


@pytest.fixture(scope="module")
def drafts() -> dict[str, dict[str, object]]:
    return {claim["at"]: claim for claim in propose(SENTENCES, "en").claims}


@pytest.mark.parametrize(
    ("key", "field", "value"),
    [
        ("P1S1", "chain", ["guild-of-pilots", "article"]),
        ("P1S1", "kind", "figure"),
        ("P1S2", "contradicts", [{"claim": "C01", "type": "fact_contradicted"}]),
        ("P1S3", "kind", "motive"),
        ("P1S3", "chain", ["tarn", "kurier-agency", "article"]),
        ("P2S1", "kind", "risk"),
        ("P2S1", "commitment", "conditional"),
        ("P2S2", "contradicts", [{"claim": "C04", "type": "claim_denied"}]),
        ("P3S1", "chain", ["memo", "courier", "article"]),
        ("P3S2", "chain", ["aides", "courier", "article"]),
        ("P3S3", "chain", ["captain", "article"]),
        ("P3S4", "chain", ["official", "article"]),
        ("P3S5", "kind", "reaction"),
        ("P2S3", "commitment", "hedged"),
        ("P2S3", "verification", "stated_unverified"),
    ],
)
def test_a_draft_has_what_its_sentence_points_to(
    drafts: dict[str, dict[str, object]], key: str, field: str, value: object
) -> None:
    assert drafts[key][field] == value


def test_every_draft_names_its_rules_and_is_a_claim_without_words(
    drafts: dict[str, dict[str, object]],
) -> None:
    record = ClaimsFile.model_validate({"claims": list(drafts.values())})
    assert all(claim.draft and claim.draft.because for claim in record.claims)
    assert all("says" not in draft for draft in drafts.values())


def test_figures_of_one_thing_that_agree_are_no_tension() -> None:
    same = {"P1S1": SENTENCES["P1S1"], "P1S2": SENTENCES["P1S2"].replace("60", "about 41")}
    assert all("contradicts" not in claim for claim in propose(same, "en").claims)


def test_voices_have_kind_group_and_state() -> None:
    voices = {voice["id"]: voice for voice in propose(SENTENCES, "en").voices}
    assert voices["kurier-agency"]["roles"] == ["relay"]
    assert voices["tarn"]["kind"] == "person"
    ministry = voices["norway-foreign-ministry"]
    assert (ministry["state"], ministry["group"]) == ("NOR", "norway-government")
    assert all(one["group"] is None for one in voices.values() if one["kind"] == "unnamed")


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    lines = ["Ships wait"] + [SENTENCES[key] for key in SENTENCES]
    (tmp_path / "a.txt").write_text("\n".join(lines), encoding="utf-8")
    new(tmp_path / "a.txt", "wait", tmp_path, language="en")
    return tmp_path


def test_drafting_again_keeps_what_was_accepted_and_all_comments(seeds: Path) -> None:
    path = seeds / "seeds" / "wait" / "claims.yaml"
    text = path.read_text(encoding="utf-8")
    first = text[text.index("  - id: C01") : text.index("  - id: C02")]
    own = (
        "  - id: C01  # mine\n    at: H\n    says: Vessels queue.\n    kind: event\n"
        "    chain: [article]\n    commitment: asserted\n"
    )
    path.write_text(text.replace(first, own), encoding="utf-8")
    done = draft_again("wait", seeds)
    assert done.added == done.replaced > 5
    assert own in path.read_text(encoding="utf-8")
    assert source_faults("wait", seeds) == []
    source = load_source("wait", seeds)
    claims = (*source.record.claims, *source.drafts)
    assert len({claim.id for claim in claims}) == len(claims)


def test_drafting_twice_changes_nothing_more(seeds: Path) -> None:
    draft_again("wait", seeds)
    once = (
        (seeds / "seeds" / "wait" / "claims.yaml").read_bytes(),
        (seeds / "seeds" / "wait" / "source.yaml").read_bytes(),
    )
    draft_again("wait", seeds)
    assert once == (
        (seeds / "seeds" / "wait" / "claims.yaml").read_bytes(),
        (seeds / "seeds" / "wait" / "source.yaml").read_bytes(),
    )


ACCEPTED = """\
claims:
  - id: C01
    at: L1S1
    says: The pilots found 41 ships off Haugevik.
    kind: figure
    chain: [guild-of-pilots, article]
    commitment: attributed
    quantity: {value: 41, bound: point, kind: stock, unit: ships, originator: guild-of-pilots}
"""


@pytest.mark.parametrize(
    ("old", "new_text", "field"),
    [
        ("value: 41", "value: 99000000", "quantity"),
        ("bound: point", "bound: upper", "quantity"),
        ("found 41", "found 14", "says"),
        ("off Haugevik.", "off Oslo.", "says"),
        ("The pilots found", "The pilots never found", "says"),
        (
            "The pilots found 41 ships off",
            "The guild of pilots counted 41 ships off Haugevik on",
            "says",
        ),
        ("originator: guild-of-pilots", "originator: tarn", "quantity"),
        (
            "commitment: attributed",
            "commitment: attributed\n    cues: [{word: counts, type: evidential}]",
            "cues",
        ),
    ],
)
def test_check_tells_where_an_accepted_coding_leaves_its_text(
    seeds: Path, old: str, new_text: str, field: str
) -> None:
    store = Folder(seeds / "seeds")
    key = next(k for k, t in _passages(seeds).items() if t == SENTENCES["P1S1"])
    path = seeds / "seeds" / "wait" / "claims.yaml"
    sound = ACCEPTED.replace("L1S1", key)
    path.write_text(sound, encoding="utf-8")
    assert coding_faults([(store, "wait")]) == []
    path.write_text(sound.replace(old, new_text), encoding="utf-8")
    faults = coding_faults([(store, "wait")])
    assert {fault.field for fault in faults} == {f"claims[0].{field}"}
    assert all(fault.line > 1 for fault in faults)


def _passages(seeds: Path) -> dict[str, str]:
    source = load_source("wait", seeds, only_drafts=True)
    assert source.text is not None
    return {key: source.text[a:b] for key, (a, b, _) in source.card.sentences.items()}


@pytest.mark.parametrize(
    ("sentence", "chain"),
    [
        ("Q: Will the sluice reopen this year?", ["article"]),
        ("Fees could fall, according to a report by the pilots’ union, which cited old figures.",
         ["pilots-union", "article"]),
    ],
)  # fmt: skip
def test_a_letter_asks_nothing_and_a_relative_clause_speaks_for_nobody(
    sentence: str, chain: list[str]
) -> None:
    assert propose({"P1S1": sentence}, "en").claims[0]["chain"] == chain
