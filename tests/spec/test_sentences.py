"""Numbers, lists and names in words, and the sentences made of facts."""

from __future__ import annotations

import pytest

from analysis.assess.findings.finding import (
    Agreed,
    Alone,
    Carried,
    Comparisons,
    Finding,
    Firmness,
    Part,
)
from analysis.assess.judgement import Judgement
from analysis.assess.likelihood import Likelihood, spanning
from analysis.assess.quotable import borrowed
from analysis.assess.stated import Confidence
from analysis.assess.statements import BestPoint, Dangers, Gains, LeansOn, Rivals, Span, Stakes
from analysis.blocks import ClaimRef, plain
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import likelihood
from analysis.exhibits.wording.found import sentence
from analysis.exhibits.wording.judged import text
from analysis.words import messages

EN = messages("en")
LIKELY = Likelihood("likely", 55, 75, "uk_phia")


def test_numbers_are_words_up_to_twelve():
    assert [EN.number(n) for n in (0, 1, 12, 13, 1200)] == ["no", "one", "twelve", "13", "1,200"]
    assert EN.count(1, "risk") == "one risk"
    assert EN.count(2, "named-voice") == "two named voices"


@pytest.mark.parametrize(
    ("k", "n", "words"),
    [
        (0, 1, "not the one claim"),
        (1, 1, "the one claim"),
        (0, 2, "neither of the two claims"),
        (2, 2, "both claims"),
        (0, 5, "none of the five claims"),
        (5, 5, "all five claims"),
        (2, 5, "two of the five claims"),
    ],
)
def test_a_part_of_a_whole(k, n, words):
    assert EN.out_of(k, n, "claim") == words


def test_after_a_negation_all_becomes_any():
    assert EN.any_of(5, 5, "point") == "any of the five points"
    assert EN.any_of(2, 2, "point") == "either of the two points"
    assert EN.any_of(1, 1, "point") == "the one point"
    assert EN.any_of(2, 5, "point") == "two of the five points"


def test_lists_and_stops():
    assert [EN.listed(["a", "b", "c"][:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert EN.listed(["a", "b"], "or") == "a or b"
    assert EN.closed("one risk") == "one risk."
    assert EN.percent(10.0, 75.0) == "10–75 %"


@pytest.mark.parametrize(
    ("says", "kept"),
    [
        ("The lane is shut.", "The lane is shut"),
        ("The lane could be shut.", None),
        ("It is likely to reopen.", None),
        ("The month of May is over.", "The month of May is over"),
        ("It may be over.", None),
        ("word " * 21, None),
    ],
)
def test_a_borrowed_sentence_brings_no_hedge_with_it(says, kept):
    assert borrowed(says) == kept


def test_claims_are_cited_as_references():
    cited = EN.cited(["C01", "C02", "C03"])
    assert cited == (ClaimRef("C01"), ", ", ClaimRef("C02"), " and ", ClaimRef("C03"))
    assert plain(("See ", *EN.cited(["C01"]), "."), "{}") == "See C01."


def test_a_span_of_terms_carries_the_range_of_its_bands(study):
    span = spanning([(10, 70), (60, 90)], "uk_phia")
    assert span == Likelihood("highly unlikely to highly likely", 10, 90, "uk_phia")
    assert likelihood(study, spanning([(60, 70)], "uk_phia")) == "likely (55–75 %)"
    assert spanning([], "uk_phia") is None
    assert spanning([(6, 9)], "uk_phia") is None


@pytest.fixture(scope="module")
def study(case):
    records = case(
        "claim | says\nC01 | The lane is shut.", hypotheses="hypothesis | says\nH1 | A.\nH2 | B."
    )
    return Study(records.source, None, "uk_phia", "preferred", "full", 2, 0)


def gains(backing, givers=(), given=0):
    return Gains(("military",), givers, given, backing, 1, 0)


def dangers(n, hedged, counts=(0, 0, 0), worded=0, spans=(), ranked=0, apart=False):
    return Dangers(n, hedged, counts, worded, spans, ranked, apart)


def best(points, groups=2, unsourced=0):
    return BestPoint("C01", ("C01",), groups, 1, False, points, unsourced)


THREE = Span(LIKELY, ("R01", "R02", "R03"))
TWO, ONE = Span(LIKELY, ("R01", "R02")), Span(LIKELY, ("R01",))


@pytest.mark.parametrize(
    ("state", "facts", "expected"),
    [
        ("XBO", gains((1,), ("XAV",), 1), "Avel gives it."),
        ("XBO", gains((1, 1), ("XAV", "XCE"), 2), "Avel and Cera give both gains."),
        ("XAV", gains((0, 0, 0)), "No named source stands behind any of the three gains."),
        ("XAV", gains((1,)), "One independent group says so."),
        ("XAV", gains((3,)), "Two independent groups say so."),
        ("XAV", gains((2, 2)), "Two independent groups agree on both gains."),
        (
            "XAV", gains((2, 1, 0, 0)),
            ("Two independent groups agree on one of the four gains; one has one group and two "
            "have no named source."),
        ),
        (
            "XAV", gains((1, 0)),
            "No gain has more than one independent group behind it; one has no named source.",
        ),
        (
            "XAV", dangers(1, 0),
            "On the article’s account Avel bears one risk, stated without a hedge.",
        ),
        (
            "XAV", dangers(2, 2, (0, 2, 3)),
            ("On the article’s account Avel bears two risks (none to three under other readings), "
            "both hedged."),
        ),
        (None, dangers(4, 1), "The article lays out four risks, one of them hedged."),
        (
            "XAV", dangers(3, 3, worded=3, spans=(THREE,)),
            "As the public reads such wording, each is likely (55–75 %).",
        ),
        (
            "XAV", dangers(3, 3, worded=2, spans=(TWO,)),
            ("Two of the three carry a likelihood word; as the public reads it, each is likely "
            "(55–75 %)."),
        ),
        (
            "XAV", dangers(2, 2, worded=1, spans=(ONE,)),
            ("One of the two carries a likelihood word; as the public reads it, it is likely "
            "(55–75 %)."),
        ),
        ("XAV", dangers(3, 3), "Hedge words alone rank none above another."),
        ("XAV", dangers(3, 3, ranked=1), "Only one of the three pairs is ranked."),
        (
            "XAV", dangers(3, 3, apart=True),
            "Wording and impact together rank none above another.",
        ),
        ("XAV", best(4), "Every point has a named source."),
        ("XAV", best(4, unsourced=1), "No named source stands behind one of the four points."),
        (
            None, Stakes((("XAV", 2), ("XCE", 1)), (("XBO", 1),)),
            ("On the article’s account Avel stands to gain in two domains and Cera in one; risks "
            "fall on the Isles (one)."),
        ),
        (
            None, Stakes((), (("XAV", 4), ("XBO", 3), ("XCE", 2), ("XLG", 1))),
            ("On the article’s account risks fall on Avel (four), the Isles (three), Cera (two) "
            "and one other."),
        ),
        (
            "XAV", best(1, groups=0),
            ("The one point on Avel has no named source; it stands in the article’s own voice or "
            "on unnamed sources."),
        ),
        (
            "XAV", best(3, groups=0),
            ("Nothing that the article tells of Avel has even one named source; all three points "
            "stand in the article’s own voice or on unnamed sources."),
        ),
        (
            None, LeansOn("survey", 3, 1, 0, 9),
            ("No point has two independent groups behind it. The largest share of what is sourced "
            "rests on survey alone: three points, one of them called unverified."),
        ),
        (
            None, Rivals((("H1", 0), ("H2", 1)), ("H1",), ("C01",), "level", ("H1", "H2")),
            ("The lead rests wholly on claims that the article calls unverified; on the rest, both "
            "are level."),
        ),
        (
            None, Rivals((("H1", 0), ("H2", 1)), ("H1",), ("C01",), "passes", ("H2",)),
            "Without the claims that the article calls unverified, “B” leads.",
        ),
    ],
)  # fmt: skip
def test_what_a_judgement_states(study, state, facts, expected):
    held = Confidence("low", "low")
    said = text(study, Judgement("J-1", "gains", state, facts, None, held, (), (), (), ()))
    assert expected in said


@pytest.mark.parametrize(
    ("kind", "state", "facts", "expected"),
    [
        ("agreement", None, Agreed(0, 9, 0), "No point is asserted by two independent groups."),
        (
            "agreement", "XAV", Agreed(2, 9, 1),
            ("Two independent groups assert the same on two of nine points about Avel; one of them "
            "is contradicted or called unverified."),
        ),
        (
            "reliance", None, Alone("survey", Part(1, 1)),
            "Without survey, one point has no named source left; the article calls it unverified.",
        ),
        (
            "figures", None, Comparisons(Part(0, 3), ("kind", "time"), Part(0, 3)),
            ("Of three pairs of figures, none is comparable: kind or time differ or are not given. "
            "No total and no trend follows from them."),
        ),
        (
            "figures", None, Comparisons(Part(1, 3), ("kind",), Part(0, 3)),
            ("Of three pairs of figures, only one is comparable; elsewhere kind differs or is not "
            "given. No total follows from them."),
        ),
        (
            "settled", None, Part(1, 1),
            ("One claim is put as settled while the article itself calls the matter unverified; it "
            "is taken for granted."),
        ),
        (
            "voices", "XAV", Carried((("groups", 2),), 1),
            "One independent group carries both claims about Avel.",
        ),
    ],
)  # fmt: skip
def test_what_a_finding_says(study, kind, state, facts, expected):
    assert sentence(study, Finding(kind, state, facts, 1, ())) == expected


@pytest.mark.parametrize(
    ("counts", "verdict", "tally"),
    [
        ((9, 10, 2, 8), "the Isles’ gains more", "nine of ten gain claims carry no hedge, against"),
        (
            (0, 1, 2, 2),
            "the Isles’ dangers more",
            "the one gain claim is hedged, while both danger",
        ),
        ((1, 1, 1, 1), "gains and dangers with equal", "the one gain claim carries no hedge, agai"),
    ],
)
def test_firmness_names_who_is_firmer(study, counts, verdict, tally):
    firm, gains_, plain_, dangers_ = counts
    facts = Firmness(Part(firm, gains_), Part(plain_, dangers_))
    said = sentence(study, Finding("commitment", "XBO", facts, 0, ()))
    assert verdict in said
    assert tally in said
