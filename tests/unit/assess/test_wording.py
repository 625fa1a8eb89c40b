"""Numbers, lists and names in words, and the sentences made of them."""

from __future__ import annotations

import pytest

from analysis.assess import remarks
from analysis.assess import templates as say
from analysis.assess.judgement import Likelihood, cited, spanning
from analysis.assess.wording import (
    any_of,
    borrowed,
    count,
    listed,
    number,
    out_of,
    percent,
    possessive,
    sentence,
)
from analysis.words.rich_text import ClaimRef, plain


def test_numbers_are_words_up_to_twelve():
    assert [number(n) for n in (0, 1, 12, 13, 1200)] == ["no", "one", "twelve", "13", "1,200"]
    assert count(1, "risk") == "one risk"
    assert count(2, "named originator") == "two named originators"


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
    assert out_of(k, n, "claim") == words


def test_after_a_negation_all_becomes_any():
    assert any_of(5, 5, "point") == "any of the five points"
    assert any_of(2, 2, "point") == "either of the two points"
    assert any_of(1, 1, "point") == "the one point"
    assert any_of(2, 5, "point") == "two of the five points"


def test_lists_names_and_stops():
    assert [listed(["a", "b", "c"][:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert listed(["a", "b"], "or") == "a or b"
    assert possessive("Avel") == "Avel’s"
    assert possessive("the Isles") == "the Isles’"
    assert sentence("one risk") == "One risk."
    assert percent(10.0, 75.0) == "10–75 %"


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
    assert cited(["C01", "C02", "C03"]) == (
        ClaimRef("C01"),
        ", ",
        ClaimRef("C02"),
        " and ",
        ClaimRef("C03"),
    )
    assert plain(("See ", *cited(["C01"]), "."), "{}") == "See C01."


def test_a_span_of_terms_carries_the_range_of_its_bands():
    span = spanning([(10, 70), (60, 90)], "uk_phia")
    assert span == Likelihood("highly unlikely to highly likely", 10, 90, "uk_phia")
    assert spanning([(60, 70)], "uk_phia").words == "likely (55–75 %)"
    assert spanning([], "uk_phia") is None
    assert spanning([(6, 9)], "uk_phia") is None


WORD = Likelihood("likely", 55, 75, "uk_phia")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (say.given_by(["Avel"], 1, 1), "Avel gives it."),
        (say.given_by(["Avel", "Cera"], 2, 2), "Avel and Cera give both gains."),
        (
            say.on_whose_word([0, 0, 0]),
            "No named source stands behind any of the three gains.",
        ),
        (say.on_whose_word([1]), "One independent group says so."),
        (say.on_whose_word([3]), "Two independent groups say so."),
        (say.on_whose_word([2, 2]), "Two independent groups agree on both gains."),
        (
            say.on_whose_word([2, 1, 0, 0]),
            (
                "Two independent groups agree on one of the four gains; one has one group and two "
                "have no named source."
            ),
        ),
        (
            say.on_whose_word([1, 0]),
            "No gain has more than one independent group behind it; one has no named source.",
        ),
        (
            say.bears("Avel", 1, 1, 1, 0),
            "On the article’s account Avel bears one risk, stated without a hedge.",
        ),
        (
            say.bears("Avel", 2, 0, 3, 2),
            (
                "On the article’s account Avel bears two risks (none to three "
                "under other readings), both hedged."
            ),
        ),
        (
            say.bears("", 4, 4, 4, 1),
            "The article lays out four risks, one of them hedged.",
        ),
        (
            say.read_as(WORD.words, 3, 3, 3, alike=True),
            "As the public reads such wording, each is likely (55–75 %)",
        ),
        (
            say.read_as(WORD.words, 2, 3, 3, alike=False),
            "As the public reads such wording, two are likely (55–75 %)",
        ),
        (
            say.read_as(WORD.words, 2, 2, 3, alike=True),
            (
                "Two of the three carry a likelihood word; as the public reads it, each is likely "
                "(55–75 %)"
            ),
        ),
        (
            say.read_as(WORD.words, 1, 1, 2, alike=True),
            (
                "One of the two carries a likelihood word; as the public reads it, it is likely "
                "(55–75 %)"
            ),
        ),
        (say.ranking(0, 3, apart=False), "Hedge words alone rank none above another."),
        (say.ranking(1, 3, apart=True), "Only one of the three pairs is ranked."),
        (say.ranking(0, 3, apart=True), "Wording and impact together rank none above another."),
        (say.without_source(0, 4), "Every point has a named source."),
        (say.without_source(1, 4), "No named source stands behind one of the four points."),
        (
            remarks.without_group("the survey", 1, 1),
            (
                "Without the survey, one point has no named source left; the article calls it "
                "unverified."
            ),
        ),
        (
            remarks.comparable(3, 0, ["kind", "time"]),
            (
                "Of three pairs of figures, none is comparable: kind or time differ or "
                "are not given. No total and no trend follows from them."
            ),
        ),
        (
            remarks.comparable(3, 1, ["kind"]),
            (
                "Of three pairs of figures, only one is comparable; elsewhere kind differs "
                "or is not given. No total follows from them."
            ),
        ),
        (
            remarks.settled(1, 1),
            (
                "One claim is put as settled while the article itself calls the matter unverified; "
                "it is taken for granted."
            ),
        ),
        (
            say.stakes([("Avel", 2), ("Cera", 1)], [("the Isles", 1)]),
            (
                "On the article’s account Avel stands to gain in two domains and Cera "
                "in one; risks fall on the Isles (one)."
            ),
        ),
        (
            say.stakes([], [("A", 4), ("B", 3), ("C", 2), ("D", 1)]),
            "On the article’s account risks fall on A (four), B (three), C (two) and one other.",
        ),
        (
            say.nobody_named("Avel", 1),
            (
                "The one point on Avel has no named source; it stands in the article’s "
                "own voice or on unnamed sources."
            ),
        ),
    ],
)
def test_sentences(text, expected):
    assert text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (remarks.agreed("", 0, 9, 0), "No point is asserted by two independent groups."),
        (
            remarks.agreed("Avel", 2, 9, 1),
            (
                "Two independent groups assert the same on two of nine points about Avel; one of "
                "them is contradicted or called unverified."
            ),
        ),
        (
            say.leans_on("the survey", 3, 1, 0),
            (
                "No point has two independent groups behind it. The largest share of what is "
                "sourced rests on the survey alone: three points, one of them called unverified."
            ),
        ),
        (
            say.leans_on("the survey", 3, 0, 2),
            (
                "Whatever has two independent groups behind it is contradicted or called "
                "unverified. The largest share of what is sourced rests on the survey alone: "
                "three points."
            ),
        ),
        (
            say.lead_unverified(3, 5),
            (
                "The lead rests wholly on claims that the article calls unverified; on the rest, "
                "three are level."
            ),
        ),
        (
            say.lead_passes(["“A”"]),
            "Without the claims that the article calls unverified, “A” leads.",
        ),
        (
            say.nobody_named("Avel", 3),
            (
                "Nothing that the article tells of Avel has even one named source; all three "
                "points stand in the article’s own voice or on unnamed sources."
            ),
        ),
        (remarks.carried_by("Avel", 2, [("groups", 1, 2)]),
         "One independent group carries both claims about Avel."),
    ],
)  # fmt: skip
def test_sentences_on_support(text, expected):
    assert text == expected


@pytest.mark.parametrize(
    ("counts", "verdict", "tally"),
    [
        ((9, 10, 2, 8), "gains firmer", "nine of ten gain claims carry no hedge, against two of"),
        (
            (0, 1, 2, 2),
            "dangers firmer",
            "the one gain claim is hedged, while both danger",
        ),
        (
            (1, 1, 1, 1),
            "alike",
            "the one gain claim carries no hedge, against the one danger claim",
        ),
    ],
)
def test_firmness_names_who_is_firmer(counts, verdict, tally):
    got, text = remarks.firmness("Avel", *counts)
    assert got == verdict
    assert tally in text
