"""What the words of a sentence point to, case by case, and for any text at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.claims.card import State
from analysis.draft import attributions, cues, quantities, states
from tests.benchmarks import draft as bench

MODALS = [
    ("The lane could close.", ["could"]),
    ("In May they may leave.", ["may"]),
    ("Theresa May spoke in May.", []),
    ("He could once swim.", []),
    ("She could see the shore.", []),
    ("The figures could not be verified.", []),
    ("It could hardly come at a worse time.", []),
    ("The bridge may be old, but it will hold.", []),
    ("While it may look easy, nobody tries.", []),
    ("Ships may wait, while prices may rise.", ["may", "may"]),
    ("Nobody may enter the port.", []),
    ("They came as soon as possible.", []),
    ("It is possible that they came.", ["possible"]),
    ("The treaty made it possible to trade.", []),
    ("Its military might grows.", []),
    ("There is a good chance of rain.", ["chance"]),
    ("She had no chance to answer.", []),
    ("By chance a boat passed.", []),
    ("Could they pay? Nobody knows.", []),
    ("It is highly unlikely.", ["highly unlikely"]),
    ("Troops May Leave Border Town Soon", ["May"]),
]
FIGURES = [
    ("At least 40 ships wait.", [(40, "lower", "ships")]),
    ("Some 2.4 million tonnes of wheat burned.", [(2_400_000, "approx", "tonnes of wheat")]),
    ("It cost $3.1bn.", [(3.1e9, "point", "$")]),
    ("Between 4 and 6 boats sank.", [((4, 6), "between", "boats")]),
    ("The yield is 85 to 95 million crowns a year.", [((85e6, 95e6), "between", "crowns a year")]),
    ("Between 2019 and 2023 it fell by 12.5 per cent.", [(12.5, "point", "per cent")]),
    ("On 3 May 2031 at 5 p.m. flight 714 left.", []),
    ("On 2031-05-06 they met.", []),
    ("The levy rose from 4% to 7%.", [(4, "point", "%"), (7, "point", "%")]),
    ("Two hundred and five men marched.", [(205, "point", "men")]),
    ("Half a million people fled.", [(500_000, "point", "people")]),
    ("Up to a third of it was lost.", [(1 / 3, "upper", None)]),
    ("A dozen or so came.", [(12, "approx", None)]),
    ("The bridge bears 20 trains a day at most.", [(20, "upper", "trains a day")]),
    ("It won 3-1.", []),
    ("Exports fall by up to half from April.", [(0.5, "upper", None)]),
    ("By half past nine the first half was over.", [(9, "point", None)]),
    (
        "Two thirds of them and three quarters of the boats left.",
        [(2 / 3, "point", None), (3 / 4, "point", "boats")],
    ),
    ("It grew for three quarters.", [(3, "point", "quarters")]),
    ("It lost at least 3.2 billion cubic metres.", [(3.2e9, "lower", "cubic metres")]),
    (
        "It covers 40 square kilometres, 5 nautical miles off.",
        [(40, "point", "square kilometres"), (5, "point", "nautical miles")],
    ),
    ("Fees cost them more than $140 million a year.", [(1.4e8, "lower", "$ a year")]),
    ("One of them left.", []),
    ("1,500 soldiers and 99,5 rest", [(1500, "point", "soldiers")]),
]
NAMES = [
    ("The Danes and Warsaw agree.", [("Danes", "DNK"), ("Warsaw", "POL")]),
    ("Jim Jordan left New Mexico.", []),
    ("Jordan and the Kremlin met.", [("Jordan", "JOR"), ("Kremlin", "RUS")]),
    ("The U.S. and us.", [("U.S.", "USA")]),
    ("He wrote it in French.", []),
    (
        "South Korean boats passed Papua New Guinea.",
        [("South Korean", "KOR"), ("Papua New Guinea", "PNG")],
    ),
    ("Avarians trust the League.", [("Avarians", "XAV"), ("League", "LEAGUE")]),
]
SAID = [
    ("The lane is shallow, says Odran Felk.", "Odran Felk", "says", "The lane is shallow"),
    ("According to two pilots, the lane is open.", "two pilots", "According to",
     "the lane is open"),
    ("“We lost it,” said Amina Daud, who runs the port.", "Amina Daud, who runs the port", "said",
     "“We lost it,”"),
    ("Losses, in the brokers’ view, could grow.", "the brokers", "view", "Losses"),
    ("Local reports from Oslo show that boats left.", "Local reports from Oslo", "show",
     "that boats left"),
    ("The boats will go, its head said on Monday, after the lake behind the dam fell to nothing.",
     "its head", "said", "The boats will go"),
    ("The lane is open, according to an aide briefed on the matter.",
     "an aide briefed on the matter", "according to", "The lane is open"),
    ("The guild puts it at about 45.", "The guild", "puts", "it at about 45"),
    ("So far, the inspectors report, no dredger came.", "the inspectors", "report", "So far"),
]  # fmt: skip
SILENT = [
    "The United States has plans.", "Their attacks on the port went on.", "The two met in 2031.",
    "The state of the harbour is poor.", "He could answer.",
]  # fmt: skip
DECLARED = {
    "XAV": State(name="Avaria", also=("Avarian",)),
    "LEAGUE": State(name="the League", collective=True),
}


@pytest.mark.parametrize(("text", "expected"), MODALS)
def test_likelihoods_are_told_from_what_looks_like_them(text: str, expected: list[str]) -> None:
    assert [cue.word for cue in cues(text) if cue.type == "epistemic"] == expected


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures_have_their_bound_and_unit(
    text: str, expected: list[tuple[object, str, str]]
) -> None:
    found = [
        (q.value if q.value is not None else (q.low, q.high), q.bound, q.unit)
        for q in quantities(text)
    ]
    assert found == expected


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_states_are_known_by_all_their_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[slice(*s.span)], s.code) for s in states(text, DECLARED)] == expected


@pytest.mark.parametrize(("text", "source", "cue", "content"), SAID)
def test_who_says_what(text: str, source: str, cue: str, content: str) -> None:
    found = attributions(text)[0]
    spans = (found.source, found.cue, found.content)
    assert [text[slice(*span)] for span in spans if span] == [source, cue, content]


@pytest.mark.parametrize("text", SILENT)
def test_what_nobody_says_is_not_attributed(text: str) -> None:
    assert [one for one in attributions(text) if one.source] == []


def test_the_sixty_sentences_keep_what_they_reached() -> None:
    found = bench.hard().figures()
    floors = {
        "source": 0.75, "cue": 0.8, "likelihood": 0.98, "figure": 0.95, "figure with bound": 0.95,
        "state": 0.95,
    }  # fmt: skip
    assert {name: one["f1"] for name, one in found.items() if one["f1"] < floors[name]} == {}


PIECES = st.sampled_from(
    """
    said “ ” " '' 5 million one hundred could may May $ - – ( ) , . U.S. n't 's ’ between and to who
    according ½ ٣ مرحبا 😀 \u202e \x00 \u200b of the put at
    Denmark % 1,5 999999999999999999999999999999
    """.split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=30), st.sampled_from(["", " "]), st.text(max_size=20))
def test_any_text_gives_spans_of_its_own(pieces: list[str], gap: str, more: str) -> None:
    text = gap.join(pieces) + more
    found = [*attributions(text), *cues(text), *quantities(text), *states(text, DECLARED)]
    spans = [
        getattr(one, name, None) for one in found for name in ("span", "source", "cue", "content")
    ]
    assert all(0 <= start < end <= len(text) for start, end in filter(None, spans))
    assert all(text[slice(*cue.span)] == cue.word for cue in cues(text))


@pytest.mark.parametrize("piece", ["X said, ", "May ", "9 to ", "“", "a-", "Denmark "])
def test_a_long_line_is_read_all_the_same(piece: str) -> None:
    text = piece * 4_000
    for find in (attributions, cues, quantities, states):
        assert isinstance(find(text), list)
