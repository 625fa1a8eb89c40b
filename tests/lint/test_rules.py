"""Every rule fires on what it is for, only it, and not on what merely looks like it."""

from __future__ import annotations

import pytest
from cases import CASES
from desk import page

from analysis.lint import RULES

NAMED = [pytest.param(*row, id=f"{row[0]}-{row[1]}-{row[2].replace(' ', '-')}") for row in CASES]


@pytest.mark.parametrize(("rule", "case", "shows", "changes"), NAMED)
def test_case(desk, rule, case, shows, changes):
    found = desk.lint(page(**changes))
    assert {f.rule for f in found} == ({rule} if case == "bad" else set()), found


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_each_rule_has_a_good_a_bad_and_a_near_miss(rule):
    assert {case for of, case, _, _ in CASES if of == rule} == {"good", "bad", "near"}


def test_the_rules_are_those_of_the_method():
    assert [rule.id for rule in RULES] == [f"L{n:02d}" for n in range(1, 31)]
    assert all(rule.why.endswith(".") and rule.source and rule.name for rule in RULES)
