"""Method, section 7: Krippendorff's α, against examples worked out by hand."""

from __future__ import annotations

import pytest

from analysis.assess.agreement import agreement, alpha, jaccard


def table(*units):
    return units


def test_two_coders_by_hand():
    # Pairs aa, ab, bb, bb. n = 8, values a 3, b 5. D_o = 2/8. D_e = 2·3·5/(8·7) = 30/56.
    data = table(("a", "a"), ("a", "b"), ("b", "b"), ("b", "b"))
    assert alpha(data) == pytest.approx(1 - (2 / 8) / (30 / 56))


def test_krippendorff_s_published_example_with_missing_values():
    # Krippendorff 2011, section C: four observers, twelve units, nominal α = 0.743.
    columns = {
        "A": [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
        "B": [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
        "C": [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
        "D": [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
    }
    assert alpha(zip(*columns.values(), strict=True)) == pytest.approx(0.743, abs=5e-4)


def test_sets_give_credit_for_overlap():
    x, xy, y = frozenset("x"), frozenset("xy"), frozenset("y")
    assert jaccard(x, xy) == 0.5
    assert jaccard(frozenset(), frozenset()) == 0
    # Units (x, xy), (y, y). n = 4, pooled x, xy, y, y.
    # D_o = (2·½)/4 = ¼. D_e: x–xy ½, x–y 1 twice, xy–y ½ twice -> 2·(½+2+1)/(4·3) = 7/12.
    data = table((x, xy), (y, y))
    assert alpha(data, jaccard) == pytest.approx(1 - (1 / 4) / (7 / 12))
    # As whole sets x and xy are simply different: D_o = 2/4, D_e = 2·5/12.
    assert alpha(data) == pytest.approx(1 - (1 / 2) / (10 / 12))


def test_nothing_to_compare_is_not_agreement():
    assert alpha(table(("a", None), (None, "b"))) is None
    assert alpha(table(("a", "a"), ("a", "a"))) is None


CODINGS = """
coding | coder | claim | kind  | commitment | verification | originator
first  | an1   | C01   | event | asserted   | silent       | paper
second | an2   | C01   | event | hedged     | silent       | paper
first  | an1   | C02   | risk  | hedged     | silent       | paper
second | an2   | C02   | risk  | hedged     | silent       | survey
first  | an1   | C03   | risk  | hedged     | silent       | paper
"""


def test_each_field_is_compared_over_units_coded_twice(case):
    result = {one.field: one for one in agreement(case("claim\nC01\nC02\nC03", codings=CODINGS))}
    assert {name: one.units for name, one in result.items()} == dict.fromkeys(
        ("kind", "commitment", "verification", "originator"), 2
    )  # nobody filled bearers in, so nothing is said of them
    assert result["kind"].alpha == 1
    assert result["commitment"].agreed == 0.5
    assert result["verification"].alpha is None
    assert len(agreement(case("claim\nC01"))) == 0
