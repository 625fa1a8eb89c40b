"""What the verifier refuses, and that it lets every sound claim and quotation through."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.claims.source import Source
from analysis.draft import verify
from tests.seeds.test_against_articles import ROOT, sources, with_text

TEXT = {
    "H": "Ships wait in Avaria",
    "P1S1": "Up to 40 ships could be waiting off Bovia, the harbour master, Ilse Tarn, said, "
    "according to the Kurier agency.",
    "P1S2": "She has never seen such a queue, and the town council will not pay the crews.",
    "P1S3": "The dredger reportedly left before noon.",
    "P2S1": "It is almost certain that about 300 men were not paid in 2029 or later by any of the "
    "three firms.",
    "P3S2": "The league hoped for fees of 4 to 6 crowns a day; it rejected a cap in June.",
    "P3S1": "Trade will fall by up to half, the firm said.",
}  # fmt: skip
SOUND = [
    {"at": "P1S1", "says": "As many as 40 ships could lie off Bovia.", "commitment": "hedged",
     "cues": [{"word": "could", "type": "epistemic"}], "source": "the harbour master, Ilse Tarn,"},
    {"at": "P1S1", "says": "Tarn spoke to the Kurier agency."},
    {"at": "P1S2", "says": "The council of the town refuses the crews their pay."},
    {"at": "P1S2", "says": "To the harbour master such a queue is new."},
    {"at": "H", "says": "For ships in Avaria there is no way on."},
    {"at": "P1S3", "says": "Word has it that the dredger was gone by noon.",
     "commitment": "hedged"},
    {"at": "P2S1", "says": "Some 300 men almost certainly went without pay.",
     "commitment": "hedged",
     "quantity": {"value": 300, "bound": "approx", "unit": "men"}},
    {"at": ["P1S1"], "quotes": ["Up to 40 ships could be waiting off Bovia"]},
]  # fmt: skip
# A share in words may be coded in per cent.
SOUND += [
    {
        "at": "P3S1",
        "says": "The firm loses as much as 50 percent of its trade.",
        "quantity": {"value": value, "bound": "upper", "unit": unit},
    }
    for value, unit in ((50, "percent"), (0.5, "of its trade"))
]
SOUND += [
    {"at": "P3S2", "says": "The league hopes for a fee of 4 to 6 crowns a day."},
    {"at": "P3S2", "says": "A fee of 4 or of 6 crowns is hoped for; a cap was refused in June."},
]
UNSOUND = [
    ({"at": "P3S2", "says": "The league hopes for a fee of 4 crowns."}, "4 alone, where the text"),
    ({"at": "P3S2", "says": "Fees of 4 to 6 crowns a year are its hope."}, "by the year, where"),
    ({"at": "P3S2", "says": "The league fears such a fee."}, "turns 'hoped' into 'fears'"),
    ({"at": "P3S2", "says": "The league accepts a cap."}, "turns 'rejected' into 'accepts'"),
    ({"at": "P3S1", "says": "From May 1 the firm trades less."}, "names May 1"),
    ({"at": "P9S1", "says": "Ships wait."}, "no key of a sentence"),
    ({"says": "Ships wait."}, "names no sentence"),
    ({"at": "P1S1", "cues": [{"word": "might", "type": "epistemic"}]}, "does not stand"),
    ({"at": "P1S1", "source": "the harbour mistress"}, "does not stand"),
    ({"at": "P1S1", "quantity": {"words": "Up to 41", "value": 40, "bound": "upper"}},
     "does not stand"),
    ({"at": "P1S1", "source": "the Kurier agency"}, "passes on what another said"),
    ({"at": "P1S1", "says": "As many as 50 ships could lie there."}, "the number 50"),
    ({"at": "P1S1", "says": "At least 40 ships could lie there."}, "bounds 40 as lower"),
    ({"at": "P1S1", "says": "As many as 40 ships will lie off Bovia."}, "is sure"),
    ({"at": "P1S1", "says": "As many as 40 ships could lie off Denmark."}, "names Denmark"),
    ({"at": "P1S1", "says": "As many as 40 ships could lie there, Marla Quent said."},
     "names Quent"),
    ({"at": "P1S1", "says": "Up to 40 ships could be waiting off Bovia, the harbour master tells."},
     "nine words"),
    ({"at": "P1S1", "commitment": "asserted", "cues": [{"word": "could", "type": "epistemic"}]},
     "stronger"),
    ({"at": "P1S2", "says": "The town council will pay the crews."}, "negation"),
    ({"at": "P1S2", "says": "She has seen such a queue."}, "negation"),
    ({"at": "P1S3", "says": "The dredger left before noon."}, "drops the hedge"),
    ({"at": "P1S3", "says": "Word has it that the dredger left after noon."},
     "turns 'before' into 'after'"),
    ({"at": "P1S3", "says": "The dredger reportedly never left before noon."}, "adds a negation"),
    ({"at": "P2S1", "quantity": {"value": 99, "bound": "approx", "unit": "men"}}, "gives 99"),
    ({"at": "P2S1", "quantity": {"value": 300, "bound": "upper", "unit": "men"}}, "bounds 300"),
    ({"at": "P2S1", "says": 7}, "not text"),
]  # fmt: skip


@pytest.mark.parametrize("claim", SOUND)
def test_a_sound_claim_stands(claim: dict[str, object]) -> None:
    assert verify(claim, TEXT) == []


@pytest.mark.parametrize(("claim", "reason"), UNSOUND)
def test_what_the_text_does_not_bear_is_refused(claim: dict[str, object], reason: str) -> None:
    assert reason in "\n".join(verify(claim, TEXT))


@pytest.mark.parametrize(
    "claim",
    [
        None,
        3,
        "x",
        [],
        {"at": {}},
        {"at": 4},
        {"at": "H", "cues": 3, "states": "x", "quantity": []},
    ],
)
def test_rubbish_is_refused_or_passed_without_an_error(claim: object) -> None:
    assert isinstance(verify(claim, TEXT), list)  # type: ignore[arg-type]


@pytest.fixture(scope="module", params=sources(ROOT))
def coding(request: pytest.FixtureRequest) -> tuple[Source, dict[str, str]]:
    source, text = with_text(request.param)
    spans = source.card.sentences
    return source, {key: text[start:end] for key, (start, end, _) in spans.items()}


def test_no_accepted_claim_is_refused(coding: tuple[Source, dict[str, str]]) -> None:
    source, passages = coding
    refused = {
        claim.id: reasons
        for claim in source.record.claims
        if (reasons := verify(claim.model_dump(mode="json"), passages, source.card.states))
    }
    assert refused == {}


def test_no_genuine_quotation_is_refused(coding: tuple[Source, dict[str, str]]) -> None:
    _, passages = coding
    for key, passage in passages.items():
        assert (
            verify({"at": key, "quotes": [passage, passage[: len(passage) // 2]]}, passages) == []
        )


CHANGES = [
    (r"\b(could|may|might)\b", "will"), (r"\bwill\b", "might"), (r"\blikely\b", "certain"),
    (r"\b(is|are|was|were|has|have|will|could|can)\b", r"\1 not"), (r"\b(?:not|never) ", ""),
    (r"\b(\d)(\d*)\b", r"7\1\2"), (r"\b(reportedly|presumed|about|up to|at least) ", ""),
    (r"\bmore\b", "less"), (r"\bbefore\b", "after"), (r"\brising\b", "falling"),
]  # fmt: skip


def changed(text: str) -> Iterator[str]:
    for pattern, instead in CHANGES:
        for match in re.finditer(pattern, text):
            yield text[: match.start()] + match.expand(instead) + text[match.end() :]


def test_a_quotation_with_one_change_of_meaning_is_refused(
    coding: tuple[Source, dict[str, str]],
) -> None:
    source, passages = coding
    tried = passed = 0
    for key, passage in passages.items():
        for other in changed(passage):
            assert verify({"at": key, "quotes": [other]}, passages)
            tried += 1
            passed += not verify({"at": key, "says": other}, passages, source.card.states)
    assert tried > 50
    assert passed <= 0.05 * tried


ODD = st.sampled_from(
    [
        None,
        True,
        40,
        10**400,
        float("nan"),
        float("inf"),
        "40",
        [],
        {},
        "may",
        "P1S1",
        ["P1S1"],
        "\ud800",
    ]
)


@settings(max_examples=40)
@given(
    st.text(max_size=40), st.text(max_size=40),
    st.dictionaries(
        st.sampled_from("at says source cues quantity states commitment quotes".split()),
        ODD | st.lists(ODD, max_size=2)
        | st.dictionaries(st.sampled_from("value low high unit word type state".split()), ODD),
    ),
)  # fmt: skip
def test_no_claim_and_no_text_raises(text: str, says: str, claim: dict[str, object]) -> None:
    sentences = {"P1S1": text, "P1S2": TEXT["P1S1"]}
    for given_claim in (claim, {"at": "P1S1", "says": says} | claim, {"at": "P1S2"} | claim):
        assert all(isinstance(reason, str) for reason in verify(given_claim, sentences))


TURNED = [
    ("If the lane closes past June, Corva would have to draw on its silos, growers warned.",
     "Corva would need its silos should the lane stay shut.", "Corva has to draw on its silos."),
    ("Corva vowed to shut the depot unless the patrols stop.",
     "Corva means to shut the depot if the patrols go on.",
     "Corva vowed to shut the depot if the patrols stop."),
    ("Corvan aides denied that a barge had cut the line, but said an inquiry was open.",
     "An inquiry is open; Corvan aides reject the account of a barge.",
     "Aides said that a barge cut the line."),
    ("The board did not say when the sluice would open, nor did it rule out a second closure.",
     "The board left open when the sluice opens.", "The board said when the sluice would open."),
    ("Neither Corva nor Ulland confirmed the swap.", "The swap lacks word from Corva and Ulland.",
     "Corva confirmed the swap."),
    ("Fees fell to 4.1 percent in May from 5.3 percent in April.",
     "Fees eased from 5.3 to 4.1 percent.",
     "Fees fell to 5.3 percent in May from 4.1 percent in April."),
    ("A third of the crew may leave after the second round.",
     "One in three may go after round two.",
     "Half of the crew may leave after the second round."),
    ("A third of the crew may leave after the second round.", "Of the crew, a third may leave.",
     "A third of the crew may leave after the fourth round."),
    ("Fees bring between 3 and 4 million crowns a year.",
     "Fees bring at least 3 million crowns a year.",
     "Fees bring at least 4 million crowns a year."),
    ("Some 90 pilots could lose their posts, the union said.",
     "The union fears for 90 posts or so.",
     "The warden says that some 90 pilots could lose their posts."),
    ("Rebels said they had taken the mill, a claim the council rejected.",
     "The council disputes it.",
     "The council said it had taken the mill."),
    ("The canal is old and may need repairs.",
     "The canal may be in need of repair.", "The canal needs repairs."),
    ("The board expects fees to bring 3 million crowns.",
     "Fees may bring 3 million, the board expects.",
     "Fees will bring 3 million crowns."),
    ("It is the largest fine that the board has ever set, its fifth this year.",
     "Never before did the board set one so large; it set five this year.",
     "It is the smallest fine of the board."),
    ("Of the growers, 62 percent had lost at least one crop, and only 8 percent were insured.",
     "Of growers 62 percent lost a crop or more; no more than 8 percent had cover.",
     "Of the growers, 26 percent had lost at least one crop."),
    ("Exports account for 60 percent of trade.", "Exports are 60 percent of trade.",
     "Imports account for 60 percent of trade."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "sound", "turned"), TURNED)
def test_a_change_of_meaning_is_refused_and_a_sound_claim_stands(
    sentence: str, sound: str, turned: str
) -> None:
    assert verify({"at": "S", "says": sound}, {"S": sentence}) == []
    assert verify({"at": "S", "says": turned}, {"S": sentence})


@pytest.mark.parametrize(("text", "sound"), [one[:2] for one in TURNED])
def test_a_claim_or_a_text_that_breaks_off_at_any_word_raises_nothing(
    text: str, sound: str
) -> None:
    words = text.split()
    for end in range(1, len(words)):
        short = " ".join(words[:end])
        verify({"at": "P1S1", "says": short}, {"P1S1": sound})
        verify({"at": "P1S1", "says": sound}, {"P1S1": short})
