"""A report never says more than the article, and never hides who said it."""

from __future__ import annotations

import pytest

from analysis.blocks import plain
from analysis.claims.record import Claim
from analysis.exhibits.study import Study, study
from analysis.exhibits.wording import chain_words, continued, reported

from .conftest import Make


@pytest.fixture
def case(make: Make) -> Study:
    return study(make())


def claim(**given: object) -> Claim:
    start = {
        "id": "C90", "at": "P1S1", "says": "Ships could sail.", "kind": "event",
        "chain": ["article"], "commitment": "asserted",
    }  # fmt: skip
    return Claim.model_validate(start | given)


@pytest.mark.parametrize(
    ("chain", "stated", "words"),
    [
        (["article"], True, "The article"),
        (["speaker", "article"], True, "The article, citing Minister Ona"),
        (
            ["speaker", "agency", "article"],
            True,
            "The article, citing Minister Ona, as told to the Relay Agency",
        ),
        (
            ["speaker", "article"],
            False,
            "The article, citing Minister Ona, through an outlet it does not name",
        ),
        (["somebody", "article"], True, "The article, citing an unnamed official"),
    ],
)
def test_the_chain_runs_from_originator_to_article(
    case: Study, chain: list[str], stated: bool, words: str
) -> None:
    assert chain_words(case, claim(chain=chain, outlet_stated=stated)) == words


@pytest.mark.parametrize(
    ("commitment", "word"),
    [
        ("asserted", "states"),
        ("hedged", "reports"),
        ("presupposed", "takes for granted"),
        ("concessive", "grants"),
        ("generic", "states as a general rule"),
        ("ability", "reports as an ability, not as a forecast,"),
    ],
)
def test_the_verb_follows_the_commitment(case: Study, commitment: str, word: str) -> None:
    case.claims["C90"] = claim(says="The fleet could sail.", commitment=commitment)
    said = plain(reported(case, "C90").body)
    assert said == f"The article {word} that the fleet could sail. [C90]"


def test_a_sentence_names_the_chain_between_commas(case: Study) -> None:
    case.claims["C90"] = claim(says="The fleet could sail.", chain=["speaker", "agency", "article"])
    said = plain(reported(case, "C90").body)
    assert said == (
        "The article, citing Minister Ona, as told to the Relay Agency, reports that the "
        "fleet could sail. [C90]"
    )


def test_that_is_not_said_twice(case: Study) -> None:
    case.claims["C90"] = claim(says="That fleet sails.", commitment="asserted")
    assert plain(reported(case, "C90").body) == "The article states: That fleet sails. [C90]"


def test_a_hedge_lost_in_our_wording_is_put_back(case: Study) -> None:
    hedged = claim(
        says="The fleet sinks.", commitment="hedged", cues=[{"word": "could", "type": "epistemic"}]
    )
    case.claims["C90"] = hedged
    said = plain(reported(case, "C90").body)
    assert said == "The article reports, hedged with “could”, that the fleet sinks. [C90]"


def test_a_hedge_kept_in_our_wording_is_not_doubled(case: Study) -> None:
    case.claims["C90"] = claim(says="The fleet could sink.", commitment="hedged")
    said = plain(reported(case, "C90").body)
    assert said == "The article reports that the fleet could sink. [C90]"


def test_what_is_unverified_is_said_to_be(case: Study) -> None:
    case.claims["C90"] = claim(verification="stated_unverified", scope_ambiguous=True)
    said = plain(reported(case, "C90").body)
    assert said.endswith("Stated as unverified (how far that remark reaches is unclear).")


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("The fleet sails", "the fleet sails"),
        ("Minister Ona spoke", "Minister Ona spoke"),
        ("State 1 watches", "State 1 watches"),
        ("12 ships sail", "12 ships sail"),
        ("Zorbian ships sail", "Zorbian ships sail"),
    ],
)
def test_a_capital_falls_only_where_it_is_no_name(case: Study, text: str, after: str) -> None:
    assert continued(case, text) == after


def test_every_real_claim_can_be_reported(cases: list[Study]) -> None:
    whole = cases[0]
    for name, record in whole.claims.items():
        item = reported(whole, name)
        said = plain(item.body)
        assert said.startswith("The article")
        assert item.claims == (name,)
        assert item.commitment == record.commitment
        for voice in record.chain:
            speaker = whole.voices[voice]
            assert speaker.kind == "article" or speaker.name in said
        first = whole.voices[record.chain[0]]
        assert first.roles != ("relay",)
