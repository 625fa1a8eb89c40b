"""Method, section 7: figures are compared only where everything matches; tensions are typed."""

from __future__ import annotations

import pytest

from analysis.assess.quantities import reconcile
from analysis.assess.tensions import tensions
from analysis.claims.record import Quantity
from analysis.exhibits.wording.amounts import bounded
from analysis.words import messages

CLAIMS = "claim\nC01\nC02"
HEAD = "claim | value | bound | kind | unit | unit_stated | place | time\n"


SHIPS = "9 | point | stock | ships | yes | port | May"


@pytest.mark.parametrize(
    ("other", "reasons"),
    [
        ("8 | upper | stock | Ships | yes | Port | May", ()),
        ("8 | point | total | ships | yes | port | May", ("kind differs stock total",)),
        ("8 | point | stock | ships | no | port | May", ("unit not-stated",)),
        ("8 | point | stock | ships | yes | port | ", ("time not-given",)),
        (
            "8 | point | stock | men | yes | | June",
            ("unit differs ships men", "place not-given", "time differs May June"),
        ),
        (" | qualitative | stock | ships | yes | port | May", ("number no-number",)),
    ],
)
def test_a_pair_is_comparable_only_if_all_is_known_and_matches(case, other, reasons):
    records = case(CLAIMS, quantities=f"{HEAD}C01 | {SHIPS}\nC02 | {other}")
    (row,) = reconcile(records)
    assert tuple(" ".join(filter(None, vars(one).values())) for one in row.obstacles) == reasons
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
    value, low, high, bound = given
    quantity = Quantity(
        value=value, low=low, high=high, bound=bound, kind="stock", unit="ships", originator="paper"
    )
    assert bounded(messages("en"), quantity) == words


def test_a_pair_in_tension_stands_once(case):
    claims = """
    claim | says  | contradicts            | qualifies
    C01   | One.  | C02:proof_unverified   | C03:scope
    C02   | Two.  | C01:proof_unverified   |
    C03   | Thr.  |                        |
    """
    table = tensions(case(claims))
    assert [(one.claim, one.other, one.type) for one in table] == [
        ("C01", "C02", "proof_unverified"), ("C01", "C03", "scope"),
    ]  # fmt: skip
