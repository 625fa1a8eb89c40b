"""Judgements: derived words, honest ranges, one confidence each, nothing about nothing."""

from __future__ import annotations

import re

import pytest

from analysis.assess.findings import findings
from analysis.assess.judgements import judgements
from analysis.errors import UsageError

CLAIMS = """
claim | chain    | commitment  | verification      | states              | serves | proposition
C01   | minister | attributed  |                   | XAV:actor           | M01    | Q01
C02   | survey   | asserted    |                   | XAV:actor           | M01    | Q01
C03   | paper    | asserted    |                   | XAV:actor           | M02    |
C04   | paper    | hedged      |                   | XAV:bearer          | R01    |
C05   | paper    | hedged      |                   | XAV:bearer          | R02    |
C06   | paper    | hedged      |                   | XBO:bearer:derived  | R03    |
C07   | minister | asserted    | stated_unverified | XAV:actor           |        | Q02
C08   | paper    | presupposed |                   | XAV:actor           |        | Q02
C09   | survey   | asserted    |                   | XAV:actor XCE:place |        |
"""
MORE = {
    "propositions": "proposition | says\nQ01 | Avel wants coal\nQ02 | Avel could have ships",
    "motives": (
        "motive | state | domain | giver\nM01 | XAV | economic | XBO\nM02 | XAV | military |"
    ),
    "risks": (
        "risk | bearers | hedge\nR01 | XAV | could\nR02 | XAV | could\nR03 | XBO:derived | will"
    ),
    "impacts": "risk | impact\nR01 | 2\nR02 | 2",
    "hypotheses": "hypothesis | says\nH1 | It is a drill.\nH2 | It is a bluff.",
    "evidence": (
        "claim | hypothesis | consistency | weight\n"
        "C01 | H1 | C | 1\nC01 | H2 | II | 1\nC03 | H1 | I | 1\nC03 | H2 | C | 1"
    ),
    "assumptions": "assumption | says | claims\nA1 | It is so. | C03",
    "indicators": "indicator | says | claims | states\nI1 | The lane is dredged. | C04 | XAV",
    "grades": "voice | grade\nminister | C\nsurvey | B",
    "quantities": "claim | value | kind | unit\nC07 | 4 | stock | ships\nC08 | 9 | total | ships",
}  # fmt: skip


@pytest.fixture
def frames(case):
    return case(CLAIMS, **MORE)


def by_topic(found):
    return {one.topic: one for one in found}


def test_a_state_s_judgements_word_for_word(frames):
    found = by_topic(judgements(frames, "XAV"))
    assert {topic: one.text for topic, one in found.items()} == {
        "gains": (
            "On the article’s account Avel stands to gain in two domains: military and economic. "
            "The Isles gives one of the two gains. Two independent groups back two of three "
            "claims; none of it is hedged."
        ),
        "risks": (
            "On the article’s account Avel bears two risks, both hedged. As the public reads such "
            "wording, each is highly unlikely to likely (10–75 %). Wording alone ranks none above "
            "another."
        ),
        "commitment": (
            "The article puts Avel’s gains more firmly than the dangers: all three gain claims "
            "carry no hedge, against none of two danger claims. Wording does not make the dangers "
            "smaller."
        ),
        "support": (
            "The best supported point on Avel has two independent groups behind it: Avel wants "
            "coal. No named source stands behind three of the six points."
        ),
        "hypotheses": (
            "Of two explanations weighed against the claims on Avel, H1 has the least against it: "
            "It is a drill. What sets it apart from H2 is C01."
        ),
    }
    assert [one.id for one in found.values()] == [f"J-XAV-0{n}" for n in range(1, 6)]


def test_the_numbers_behind_the_words(frames):
    found = by_topic(judgements(frames, "XAV"))
    assert dict(found["gains"].numbers) == {
        "domains": 2, "gains": 2, "groups": 2, "claims": 3, "hedged": 0,
    }  # fmt: skip
    assert dict(found["risks"].numbers)["ranked pairs"] == 0
    assert found["support"].claims == ("C01", "C02")
    assert found["gains"].assumptions == ("A1",)
    assert found["risks"].changes == (
        "A named source or a source whose reliability is graded.",
        "The lane is dredged.",
    )


def test_confidence_is_that_of_the_weakest_claim_and_says_why(frames):
    found = by_topic(judgements(frames, "XAV"))
    # Q01: two groups, a B source, credibility 1, but one document.
    assert found["support"].confidence.level == "moderate"
    assert found["support"].confidence_text == "Confidence is moderate: one document."
    assert found["gains"].confidence.level == "low"
    assert found["gains"].confidence.reasons[0] == "no named source for 1 of 2 points"


def test_a_hedged_sentence_is_cited_and_not_borrowed(frames, case):
    claims = CLAIMS.replace("| Q01 ", "|     ")
    (text,) = [
        one.text for one in judgements(case(claims, **MORE), "XAV") if one.topic == "support"
    ]
    assert "could" not in text


def test_what_is_not_laid_out_is_a_finding_and_not_a_judgement(frames):
    assert [one.topic for one in judgements(frames, "XCE")] == ["support"]
    kinds = {one.kind: one.text for one in findings(frames, "XCE")}
    assert kinds["no-motive"] == "The article lays out no gain for Cera."
    assert kinds["no-risk"] == "The article lays out no risk for Cera."
    assert kinds["no-voice"] == "No named voice speaks for Cera."
    assert judgements(frames, "XLG") == []


def test_readings_move_the_count_and_the_text_says_so(frames):
    assert "risks" not in by_topic(judgements(frames, "XBO"))
    wide = by_topic(judgements(frames, "XBO", reading="inclusive"))["risks"]
    assert wide.text == (
        "On the article’s account the Isles bears one risk (none to one under other readings), "
        "hedged. As the public reads such wording, it is almost certain (95–100 %)."
    )
    assert {one.kind: one.number for one in findings(frames, "XBO")}["ambiguity"] == 1


def test_the_source_as_a_whole(frames):
    found = by_topic(judgements(frames))
    assert {topic: one.text for topic, one in found.items() if topic != "risks"} == {
        "stakes": (
            "On the article’s account Avel stands to gain in two domains; risks fall on Avel "
            "(two)."
        ),
        "voices": (
            "Of nine claims, the article’s own voice carries five and two independent groups "
            "carry four."
        ),
        "reliance": (
            "Without survey, one point has no named source left; the article does not call it "
            "unverified."
        ),
        "figures": (
            "The article’s one pair of figures is not comparable: kind, place or time differ or "
            "are not given. No total and no trend follows from them."
        ),
        "settled": (
            "Two claims are put as settled while the article itself calls the matter unverified; "
            "one of them is taken for granted."
        ),
        "commitment": (
            "The article puts gains more firmly than the dangers: all three gain claims carry no "
            "hedge, against none of two danger claims. Wording does not make the dangers smaller."
        ),
        "hypotheses": (
            "Of two explanations weighed against the claims, H1 has the least against it: It is a "
            "drill. What sets it apart from H2 is C01."
        ),
    }  # fmt: skip


def test_without_an_overlay_everything_still_comes(case):
    frames = case(CLAIMS, **{name: MORE[name] for name in ("propositions", "motives", "risks")})
    found = judgements(frames, "XAV")
    assert [one.topic for one in found] == ["gains", "risks", "commitment", "support"]
    assert all(one.confidence.level == "low" for one in found)
    assert all(one.assumptions == () for one in found)


@pytest.mark.parametrize("yardstick", ["uk_phia", "us_icd203", "nato", "ipcc"])
@pytest.mark.parametrize("reading", ["strict", "preferred", "inclusive"])
def test_every_text_keeps_the_rules_of_the_lint(frames, yardstick, reading):
    for state in ("XAV", "XBO", "XCE", None):
        for one in judgements(frames, state, yardstick=yardstick, reading=reading):
            assert len(one.text.split()) <= 40
            assert not re.search(r"\b(may|might|could|possibl[ey])\b", one.text, re.IGNORECASE)
            assert "confidence" not in one.text.lower()
            assert one.text[0].isupper()
            assert one.text.endswith(".")
            assert not re.search(r"  | \.|,,|None|\bnan\b", one.text)
            assert one.confidence.reasons
            assert one.confidence.level <= one.confidence.cap or one.confidence.level == "low"
            assert one.claims
            if one.likelihood:
                assert f"{one.likelihood.term} (" in one.text


def test_unknown_parameters_are_refused(frames):
    with pytest.raises(UsageError):
        judgements(frames, "XAV", yardstick="none")
    with pytest.raises(UsageError):
        judgements(frames, "XAV", reading="loose")  # type: ignore[arg-type]


def test_findings_count_what_a_hurried_reader_misses(frames):
    found = {one.kind: one for one in findings(frames)}
    assert found["unsourced-gain"].number == 1
    assert found["unsourced-danger"].text == (
        "No named source stands behind either of the two danger claims."
    )
    assert found["one-hedge"].text == (
        "Two risks hang on “could”; readers place it anywhere in 10–70 %."
    )
    assert found["settled"].claims == ("C07", "C08")
    assert found["bare-figures"].number == 2
    assert found["interested"].number == 1
    assert "umbrella" not in found
