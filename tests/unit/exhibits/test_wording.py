"""A report never says more than the article, and never hides who said it."""

from __future__ import annotations

import pytest

from analysis.blocks import plain
from analysis.claims.card import State
from analysis.claims.record import Claim
from analysis.exhibits.study import Study, study
from analysis.exhibits.wording.reported import chain_words, reported

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
        ("concessive", "concedes"),
        ("generic", "states as a general rule"),
        ("ability", "reports as an ability, not as a forecast"),
    ],
)
def test_the_verb_follows_the_commitment(case: Study, commitment: str, word: str) -> None:
    case.claims["C90"] = claim(says="The fleet could sail.", commitment=commitment)
    said = plain(reported(case, "C90").body)
    assert said == f"The article {word}: The fleet could sail. [C90]"


def test_a_sentence_names_the_chain_between_commas(case: Study) -> None:
    case.claims["C90"] = claim(says="The fleet could sail.", chain=["speaker", "agency", "article"])
    said = plain(reported(case, "C90").body)
    assert said == (
        "The article, citing Minister Ona, as told to the Relay Agency, reports: The fleet could "
        "sail. [C90]"
    )


def test_a_hedge_lost_in_our_wording_is_put_back(case: Study) -> None:
    hedged = claim(
        says="The fleet sinks.", commitment="hedged", cues=[{"word": "could", "type": "epistemic"}]
    )
    case.claims["C90"] = hedged
    said = plain(reported(case, "C90").body)
    assert said == "The article reports, hedged with “could”: The fleet sinks. [C90]"


def test_a_hedge_kept_in_our_wording_is_not_doubled(case: Study) -> None:
    case.claims["C90"] = claim(says="The fleet could sink.", commitment="hedged")
    said = plain(reported(case, "C90").body)
    assert said == "The article reports: The fleet could sink. [C90]"


def test_what_is_unverified_is_said_to_be(case: Study) -> None:
    case.claims["C90"] = claim(verification="stated_unverified", scope_ambiguous=True)
    said = plain(reported(case, "C90").body)
    assert said.endswith("Stated as unverified (how far that remark reaches is unclear).")


@pytest.mark.parametrize(
    "says", ["Minister Ona spoke.", "12 ships sail.", "ships sail", "Éire is."]
)
def test_another_s_first_letter_stays(case: Study, says: str) -> None:
    case.claims["C90"] = claim(says=says)
    said = plain(reported(case, "C90").body)
    assert said == f"The article states: {says.rstrip('.')}. [C90]"


@pytest.mark.parametrize(
    ("given", "begins"),
    [
        ({"commitment": "ability"}, "reports as an ability, not as a forecast: Zorb"),
        (
            {"commitment": "hedged", "cues": [{"word": "maybe", "type": "epistemic"}]},
            "reports, hedged with “maybe”: Zorb",
        ),
        (
            {"commitment": "conditional", "condition": "Rain falls"},
            "reports, on a condition (“Rain falls”): Zorb",
        ),
    ],
)
def test_no_comma_stands_before_a_colon(case: Study, given: dict, begins: str) -> None:
    case.claims["C90"] = claim(says="Zorb sails.", **given)
    assert plain(reported(case, "C90").body).startswith(f"The article {begins}")


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("A maritime survey", "a maritime survey"),
        ("The harbour watch", "the harbour watch"),
        ("The Hague", "The Hague"),
        ("A4 Press", "A4 Press"),
        ("Anna", "Anna"),
        ("eZork", "eZork"),
    ],
)
def test_a_name_stands_as_it_does_within_a_sentence(name: str, within: str) -> None:
    assert State(name=name).name == within


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
