"""Judgements: derived words, honest ranges, one confidence each, nothing about nothing."""

from __future__ import annotations

import re

import pytest

from analysis.assess.findings import findings
from analysis.assess.judgements import judgements
from analysis.assess.perspective import Perspective
from analysis.errors import UsageError
from analysis.exhibits.study import Study
from analysis.exhibits.wording.backing import causes, change, confidence
from analysis.exhibits.wording.found import sentence
from analysis.exhibits.wording.judged import text

CLAIMS = """
claim | chain    | commitment  | verification      | states              | serves | proposition | kind
C01   | minister | attributed  |                   | XAV:actor           | M01    | Q01         | motive
C02   | survey   | asserted    |                   | XAV:actor           | M01    | Q01         | motive
C03   | paper    | asserted    |                   | XAV:actor           | M02    |             | motive
C04   | paper    | hedged      |                   | XAV:bearer          | R01    |             | risk
C05   | paper    | hedged      |                   | XAV:bearer          | R02    |             | risk
C06   | paper    | hedged      |                   | XBO:bearer:derived  | R03    |             | risk
C07   | minister | asserted    | stated_unverified | XAV:actor           |        | Q02         | event
C08   | paper    | presupposed |                   | XAV:actor           |        | Q02         | event
C09   | survey   | asserted    |                   | XBO:actor XCE:place |        |             | event
"""  # noqa: E501
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
def records(case):
    return case(CLAIMS, **MORE)


def by_topic(found):
    return {one.topic: one for one in found}


def study(records, state=None, yardstick="uk_phia", reading="preferred"):
    return Study(records.source, state, yardstick, reading, "full", 2, 0)


def said(records, state=None, **how):
    """Return the statements of the judgements on a state, by topic."""
    report = study(records, state, **how)
    return {one.topic: text(report, one) for one in report.judged}


def told(records, state=None):
    """Return the sentences of what stands out, by kind."""
    report = study(records, state)
    return {one.kind: sentence(report, one) for one in findings(report.view)}


def test_a_state_s_judgements_word_for_word(records):
    found = by_topic(judgements(Perspective(records, "XAV")))
    assert said(records, "XAV") == {
        "gains": (
            "On the article’s account Avel stands to gain in two domains: military and economic. "
            "The Isles gives one of the two gains. Two independent groups agree on one of the two "
            "gains; one has no named source."
        ),
        "risks": (
            "On the article’s account Avel bears two risks, both hedged. As the public reads such "
            "wording, each is highly unlikely to likely (10–75 %). Hedge words alone rank none "
            "above another."
        ),
        "support": (
            "The best supported point on Avel has two independent groups behind it: Avel wants "
            "coal. No named source stands behind three of the five points."
        ),
        "hypotheses": (
            "Of two explanations, “It is a drill” has the least against "
            "it. C01 sets it apart from “It is a bluff”."
        ),
    }
    # The hypotheses are the source's: weighed once, and the same judgement in every report.
    assert [one.id for one in found.values()] == ["J-XAV-01", "J-XAV-02", "J-XAV-04", "J-ALL-08"]
    assert found["hypotheses"] == by_topic(judgements(Perspective(records)))["hypotheses"]


def test_the_numbers_behind_the_words(records):
    report = study(records, "XAV")
    found = by_topic(report.judged)
    assert {one.name: one.value for one in found["gains"].figures} == {
        "domains": 2, "gains": 2, "groups": 2, "claims": 3, "hedged": 0,
    }  # fmt: skip
    assert [one.value for one in found["risks"].figures if one.name == "ranked-pairs"] == [0]
    assert found["support"].claims == ("C01", "C02")
    assert found["gains"].assumptions == ("A1",)
    assert [change(report, one) for one in found["gains"].changes] == ["If A1 is wrong: it falls."]
    assert [change(report, one) for one in found["risks"].changes] == [
        "More credible if seen: The lane is dredged."
    ]


def test_confidence_is_that_of_what_is_stated_and_says_why(records):
    found = by_topic(judgements(Perspective(records, "XAV")))
    words = study(records).words
    # Q01: two groups, a B source, credibility 1, but one document.
    assert found["support"].confidence.level == "moderate"
    assert confidence(words, found["support"].confidence) == (
        "Confidence is moderate: the article is one document."
    )
    assert confidence(words, found["gains"].confidence) == (
        "Confidence is low: no named source stands behind one of the two gains and only one of "
        "them reaches moderate."
    )
    # What sets the lead apart is C01, hence Q01: the evidence against the other takes nothing.
    assert found["hypotheses"].confidence.level == "moderate"
    assert found["hypotheses"].claims == ("C01",)
    assert set(found["hypotheses"].rests_on) == {"C01", "C03"}


def test_a_danger_that_two_groups_foresee_is_surer_than_one_of_the_article_alone(case):
    claims = CLAIMS.replace(
        "C04   | paper    | hedged      |                   | XAV:bearer          | R01    |    ",
        "C04   | survey   | hedged      |                   | XAV:bearer          | R01    | Q03",
    ) + (
        "C10   | insurer  | hedged      |                   | XAV:bearer          | R01    | Q03"
        "         | risk\n"
    )
    more = MORE | {"risks": "risk | bearers | hedge\nR01 | XAV | could"}
    (risks,) = (
        one for one in judgements(Perspective(case(claims, **more), "XAV")) if one.topic == "risks"
    )
    assert risks.confidence.level == "moderate"
    assert "events can still overturn it" in causes(
        study(case(claims, **more)).words, risks.confidence
    )


def test_risks_name_the_common_span_once_and_the_ones_that_differ(case):
    risks = (
        "risk | bearers | hedge | event\nR01 | XAV | could | Coal runs short\n"
        "R02 | XAV | likely | Snow falls\nR03 | XAV | | Ice forms"
    )
    claims = CLAIMS.replace("XBO:bearer:derived ", "XAV:bearer         ")
    found = said(case(claims, **(MORE | {"risks": risks})), "XAV")
    assert found["risks"] == (
        "On the article’s account Avel bears three risks, all hedged. Two of the three carry a "
        "likelihood word; as the public reads it, one is likely to highly likely (55–90 %); “Coal "
        "runs short” is highly unlikely to likely (10–75 %). Hedge words alone rank none above "
        "another."
    )


def test_a_place_is_no_point_and_nothing_named_is_said(case):
    claims = """
    claim | chain  | states              | says
    C01   | survey | XAV:place XBO:actor | Ships of the Isles lie off Avel.
    C02   | paper  | XAV:actor           | Avel waits.
    C03   | paper  | XAV:actor           | Avel is silent.
    """
    records = case(claims)
    (one,) = said(records, "XAV").values()
    assert one == (
        "Nothing that the article tells of Avel has even one named source; both points stand in "
        "the article’s own voice or on unnamed sources."
    )


def test_more_groups_come_first_then_what_is_verified(case):
    claims = """
    claim | chain    | states    | verification      | proposition
    C01   | minister | XAV:actor | stated_unverified |
    C02   | survey   | XAV:actor |                   |
    C03   | insurer  | XAV:actor | stated_verified   |
    C04   | minister | XAV:actor | stated_unverified | Q01
    C05   | survey   | XAV:actor |                   | Q01
    """

    def best(text):
        (one,) = judgements(Perspective(case(text), "XAV"))
        return one.claims

    assert best(claims) == ("C04", "C05")
    assert best(claims.replace("Q01", "")) == ("C03",)


def test_a_state_that_does_not_tell_the_leading_two_apart_gets_no_rivals(records, case):
    assert "hypotheses" not in by_topic(judgements(Perspective(records, "XBO")))
    more = MORE | {
        "hypotheses": MORE["hypotheses"] + "\nH3 | It is neither.",
        "evidence": MORE["evidence"] + "\nC03 | H3 | II | 1\nC01 | H3 | II | 1\nC09 | H3 | I | 1",
    }
    held = case(CLAIMS, **more)
    assert "hypotheses" in by_topic(judgements(Perspective(held, "XAV")))
    assert "hypotheses" not in by_topic(
        judgements(Perspective(held, "XBO"))
    )  # C09 speaks of the third alone


def test_the_lead_says_what_it_rests_on(case):
    def rivals(changed):
        return said(case(changed, **MORE))["hypotheses"]

    doubted = CLAIMS.replace(
        "C01   | minister | attributed  |                   ",
        "C01   | minister | attributed  | stated_unverified ",
    )
    assert rivals(doubted).endswith(
        "Without the claims that the article calls unverified, “It is a bluff” leads."
    )
    both = doubted.replace(
        "C03   | paper    | asserted    |                   ",
        "C03   | paper    | asserted    | stated_unverified ",
    )
    assert rivals(both).endswith(
        "The lead rests wholly on claims that the article calls unverified."
    )


def test_a_hedged_sentence_is_cited_and_not_borrowed(records, case):
    more = MORE | {"propositions": "proposition | says\nQ01 | Avel could want coal\nQ02 | Ships"}
    support = said(case(CLAIMS, **more), "XAV")["support"]
    assert "could" not in support
    assert "(C01 and C02)" in support


def test_what_is_not_laid_out_is_a_finding_and_not_a_judgement(records):
    assert judgements(Perspective(records, "XCE")) == []
    kinds = told(records, "XCE")
    assert kinds["no-motive"] == "The article lays out no gain for Cera."
    assert kinds["no-risk"] == "The article lays out no risk for Cera."
    assert kinds["no-voice"] == "No named voice speaks for Cera."
    assert judgements(Perspective(records, "XLG")) == []


def test_readings_move_the_count_and_the_text_says_so(records):
    assert "risks" not in by_topic(judgements(Perspective(records, "XBO")))
    assert said(records, "XBO", reading="inclusive")["risks"] == (
        "On the article’s account the Isles bears one risk (none to one under other readings), "
        "hedged. As the public reads such wording, it is almost certain (95–100 %)."
    )
    assert {one.kind: one.number for one in findings(Perspective(records, "XBO"))}["ambiguity"] == 1


def test_the_source_as_a_whole(records):
    found = by_topic(judgements(Perspective(records)))
    assert {topic: one for topic, one in said(records).items() if topic != "risks"} == {
        "stakes": (
            "On the article’s account Avel stands to gain in two domains; risks fall on Avel (two)."
        ),
        "support": (
            "The best supported point has two independent groups behind it: Avel wants coal. The "
            "remaining six of seven points have less."
        ),
        "hypotheses": (
            "Of two explanations, “It is a drill” has the least against it. C01 sets it apart from "
            "“It is a bluff”."
        ),
    }
    assert [one.id[-2:] for one in found.values()] == ["01", "02", "04", "08"]


def test_a_source_without_agreement_says_on_whom_it_leans(case):
    claims = CLAIMS.replace(
        "C02   | survey   | asserted    |                   | XAV:actor",
        "C02   | paper    | asserted    |                   | XAV:actor",
    )
    assert said(case(claims, **MORE))["support"] == (
        "No point has two independent groups behind it. The largest share of what is sourced rests "
        "on the voices that speak for Avel alone: two points, one of them called unverified."
    )


def test_without_an_overlay_everything_still_comes(case):
    records = case(CLAIMS, **{name: MORE[name] for name in ("propositions", "motives", "risks")})
    found = judgements(Perspective(records, "XAV"))
    assert [one.topic for one in found] == ["gains", "risks", "support"]
    assert all(one.confidence.level == "low" for one in found)
    assert all(one.assumptions == () for one in found)


@pytest.mark.parametrize("yardstick", ["uk_phia", "us_icd203", "nato", "ipcc"])
@pytest.mark.parametrize("reading", ["strict", "preferred", "inclusive"])
def test_every_text_keeps_the_rules_of_the_lint(records, yardstick, reading):
    for state in ("XAV", "XBO", "XCE", None):
        report = study(records, state, yardstick, reading)
        for one in report.judged:
            said_ = text(report, one)
            assert len(said_.split()) <= 65
            assert len(one.claims) <= 8
            assert len(one.changes) <= 2
            assert set(one.claims) <= set(one.rests_on)
            assert not re.search(r"\b(may|might|could|possibl[ey])\b", said_, re.IGNORECASE)
            assert "confidence" not in said_.lower()
            assert said_[0].isupper()
            assert said_.endswith(".")
            assert not re.search(r"  | \.|,,|None|\bnan\b", said_)
            assert one.confidence.reasons
            assert one.confidence.level <= one.confidence.cap or one.confidence.level == "low"
            assert one.claims
            if one.likelihood:
                assert one.likelihood.low < one.likelihood.high
                assert re.search(r"likely|certain", said_)


def test_unknown_parameters_are_refused(records):
    with pytest.raises(UsageError):
        judgements(Perspective(records, "XAV", yardstick="none"))
    with pytest.raises(UsageError):
        judgements(Perspective(records, "XAV", reading="loose"))  # type: ignore[arg-type]


def test_findings_count_what_a_hurried_reader_misses(records):
    every, words = findings(Perspective(records)), told(records)
    found = {one.kind: one for one in every}
    assert len(found) == len(every)
    assert [one.kind for one in every][:6] == [
        "voices", "agreement", "commitment", "figures", "reliance", "settled",
    ]  # fmt: skip
    assert {kind: words[kind] for kind in list(found)[:6]} == {
        "voices": (
            "Of nine claims, the article’s own voice carries five and two independent groups "
            "carry four."
        ),
        "agreement": "Two independent groups assert the same on one of seven points.",
        "commitment": (
            "The article puts gains more firmly than dangers: all three gain claims carry no "
            "hedge, against none of two danger claims."
        ),
        "figures": (
            "The article’s one pair of figures is not comparable: kind, place or time differ or "
            "are not given. No total and no trend follows from them. Both figures lack a place, a "
            "time or a stated unit."
        ),
        "reliance": (
            "Without the voices that speak for Avel, one point has no named source left; the "
            "article calls it unverified."
        ),
        "settled": (
            "Two claims are put as settled while the article itself calls the matter unverified; "
            "one of them is taken for granted."
        ),
    }  # fmt: skip
    assert (found["agreement"].number, found["agreement"].claims) == (1, ("C01", "C02"))
    assert found["commitment"].number == 1
    assert found["commitment"].claims == ("C01", "C02", "C03", "C04", "C05")
    assert found["settled"].claims == ("C07", "C08")
    assert found["unsourced-gain"].number == 1
    assert words["unsourced-risk"] == ("No named source stands behind either of the two risks.")
    assert words["one-hedge"] == (
        "Two risks hang on “could”; readers place it anywhere in 10–70 %."
    )
    assert found["interested"].number == 1
    assert "umbrella" not in found


def test_a_point_that_one_group_denies_is_not_plain_agreement(case):
    claims = """
    claim | chain    | proposition | contradicts
    C01   | survey   | Q01         |
    C02   | insurer  | Q01         |
    C03   | minister |             | C01
    """
    assert told(case(claims))["agreement"] == (
        "Two independent groups assert the same on one of two points; it is contradicted or "
        "called unverified."
    )
    bare = case("claim | chain\nC01 | survey\nC02 | paper")
    none = {one.kind: one for one in findings(Perspective(bare))}
    assert told(bare)["agreement"] == "No point is asserted by two independent groups."
    assert none["agreement"].claims == ()
