"""Numbers, lists and names in words, and the sentences made of facts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.assess.findings.finding import (
    Agreed,
    Alone,
    Carried,
    Comparisons,
    Entries,
    Finding,
    Firmness,
    Part,
    States,
    Vague,
)
from analysis.assess.likelihood import fixed
from analysis.assess.quotable import borrowed
from analysis.blocks import ClaimRef, plain
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import likelihood
from analysis.exhibits.wording.found import sentence
from analysis.reference import yardstick, yardsticks
from analysis.words import messages

EN = messages("en")


def test_numbers_are_words_up_to_twelve():
    assert [EN.number(n) for n in (0, 1, 12, 13, 1200)] == ["no", "one", "twelve", "13", "1,200"]
    assert EN.count(1, "risk") == "one risk"
    assert EN.count(2, "named-voice") == "two named voices"


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


@pytest.mark.parametrize(
    ("interval", "scale", "term", "ends"),
    [
        ((60, 70), "uk_phia", "likely", (55, 75)),
        ((60, 90), "uk_phia", "likely to highly likely", (55, 90)),
        ((10, 70), "uk_phia", None, None),  # four bands inform nobody
        ((10, 70), "nato", None, None),
        ((6, 9), "uk_phia", None, None),  # a gap of the scale
        ((55, 55), "uk_phia", "likely", (55, 75)),
    ],
)
def test_a_likelihood_is_drawn_where_at_most_two_bands_are_met(interval, scale, term, ends):
    drawn = fixed(*interval, scale)
    assert (drawn and drawn.term, drawn and (drawn.low, drawn.high)) == (term, ends)


@given(st.sampled_from(yardsticks()), st.integers(0, 100), st.integers(0, 100))
def test_no_likelihood_ever_meets_more_than_two_bands(scale, one, other):
    drawn = fixed(min(one, other), max(one, other), scale)
    names = [name for name, _, _ in yardstick(scale).bands]
    if drawn is not None:
        first, last = drawn.ends
        assert not last or names.index(last) == names.index(first) + 1


def test_a_span_of_terms_carries_the_range_of_its_bands(study):
    assert likelihood(study, fixed(60, 70, "uk_phia")) == "likely (55–75 %)"
    assert likelihood(study, fixed(60, 90, "uk_phia")) == "likely to highly likely (55–90 %)"


@pytest.fixture(scope="module")
def study(case):
    records = case(
        "claim | says\nC01 | The lane is shut.",
        motives="motive | state | short\nM01 | XAV | gain 1\nM02 | XAV | gain 2",
    )
    return Study(records.source, None, "uk_phia", "preferred", "full", 2, 0)


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
            (
                "Without survey, nobody is cited by name for one point; the article calls it "
                "unverified."
            ),
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
            "unsourced-gain", "XAV", Entries(("M01", "M02"), 2),
            "The article cites nobody by name for any gain.",
        ),
        (
            "unsourced-gain", "XAV", Entries(("M01",), 2),
            "The article cites nobody by name for this gain: gain 1.",
        ),
        (
            "unsourced-gain", "XAV", Entries(("M01", "M02", "M03", "M04", "M05"), 6),
            "The article cites nobody by name for five of the six gains.",
        ),
        ("vague", None, Vague(("Some reasons",)), "Too vague to count: some reasons."),
        (
            "no-motive", None, States(("XAV", "XBO")),
            "The article lays out no gain for Avel and the Isles.",
        ),
        (
            "ambiguity", "XAV", States(("XAV",), ((3, 6),)),
            ("How many dangers a state bears depends on the reading: Avel three clear, six "
            "counting other readings."),
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
