"""Method, section 7: figures are compared only where everything matches; tensions are typed."""

from __future__ import annotations

import pytest

from analysis.assess.quantities import in_words, reconcile
from analysis.assess.tensions import tensions

CLAIMS = "claim\nC01\nC02"
HEAD = "claim | value | bound | kind | unit | unit_stated | place | time\n"


SHIPS = "9 | point | stock | ships | yes | port | May"


@pytest.mark.parametrize(
    ("other", "reasons"),
    [
        ("8 | upper | stock | Ships | yes | Port | May", ()),
        ("8 | point | total | ships | yes | port | May", ("kind differs: stock and total",)),
        ("8 | point | stock | ships | no | port | May", ("unit not stated",)),
        ("8 | point | stock | ships | yes | port | ", ("time not given",)),
        (
            "8 | point | stock | men | yes | | June",
            ("unit differs: ships and men", "place not given", "time differs: May and June"),
        ),
        (" | qualitative | stock | ships | yes | port | May", ("no number given",)),
    ],
)
def test_a_pair_is_comparable_only_if_all_is_known_and_matches(case, other, reasons):
    frames = case(CLAIMS, quantities=f"{HEAD}C01 | {SHIPS}\nC02 | {other}")
    (row,) = reconcile(frames).itertuples()
    assert row.reasons == reasons
    assert row.comparable is (reasons == ())


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ((1500.0, None, None, "approx"), "about 1,500"),
        ((10000.0, None, None, "upper"), "up to 10,000"),
        ((8.0, None, None, "lower"), "at least 8"),
        ((2.4, None, None, "point"), "2.4"),
        ((None, 60.0, 65.0, "point"), "between 60 and 65"),
        ((None, None, None, "qualitative"), "no number given"),
    ],
)
def test_a_number_keeps_its_bound(given, words):
    assert in_words(*given) == words


def test_a_pair_in_tension_stands_once(case):
    claims = """
    claim | says  | contradicts            | qualifies
    C01   | One.  | C02:proof_unverified   | C03:scope
    C02   | Two.  | C01:proof_unverified   |
    C03   | Thr.  |                        |
    """
    table = tensions(case(claims))
    assert table[["claim", "other", "type"]].values.tolist() == [
        ["C01", "C02", "proof_unverified"],
        ["C01", "C03", "scope"],
    ]
    assert table["meaning"][0] == "put forward as proof, and said to be unverified"
