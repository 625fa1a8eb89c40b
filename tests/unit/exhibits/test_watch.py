"""What is to be watched says which way it points."""

from __future__ import annotations

import pytest

from analysis.assess.indicators import Indicator
from analysis.exhibits import figures
from analysis.exhibits.study import study
from analysis.exhibits.wording.watch import direction

MONEY = "“The closure is there to earn money from the charge”"
SHOW = "“The closure is a show of firmness before the vote in June”"

# claims, the explanations that it favours, and which way it points
TABLE = [
    ((), ("H1",), f"speaks for {MONEY}"),
    ((), ("H1", "H4"), f"speaks for {MONEY} or {SHOW}"),
    ((), ("H2", "H3", "H4"), f"speaks against {MONEY}"),
    (("C72", "C74"), (), "a step towards paying for an oil spill"),
    (("C72",), ("H1", "H2", "H3", "H4"), "a step towards paying for an oil spill"),
    (("C27",), (), "bears out lasting revenue"),
    (("C01",), (), ""),
]


@pytest.mark.parametrize(("claims", "favours", "way"), TABLE)
def test_a_sign_says_which_way_it_points(claims, favours, way):
    one = Indicator("I1", "It is seen.", "coding", claims, favours, (), grounded=True)
    assert direction(study("exercise-strait-closure"), one) == way


def test_a_state_of_two_risks_has_no_chart_of_its_chains():
    assert figures.risk_chains(study("dprk-troops-in-russia", "RUS")) is None
    assert figures.risk_chains(study("dprk-troops-in-russia", "PRK")) is not None
