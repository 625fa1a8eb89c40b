"""What ``briefing check`` advises on: it makes nothing fail, and names file and line."""

from __future__ import annotations

from analysis.claims.check import advise, check


def test_a_motive_and_a_risk_without_short_form_are_named(seeds):
    told = advise(["harbour"], seeds.root)
    assert [(one.line, one.field, one.message) for one in told] == [
        (seeds.line("claims", "id: M01"), "motives[0]",
         "no short form; reports cut one from wants"),
        (seeds.line("claims", "id: R01"), "risks[0]",
         "no short form; reports cut one from consequence or event"),
    ]  # fmt: skip
    assert check(["harbour"], seeds.root) == []


def test_with_short_forms_there_is_nothing_to_say(seeds):
    seeds.edit("claims", "wants: the harbour,", "wants: the harbour, short: a harbour,")
    seeds.edit("claims", "    cause: the loan\n", "    cause: the loan\n    short: lost ships\n")
    assert advise(["harbour"], seeds.root) == []


def test_a_motive_that_is_surer_than_its_claim_is_named(seeds):
    gains = "{state: XAV, role: beneficiary, reading: possible}"
    seeds.edit("claims", "{state: XAV, role: actor}", gains)
    told = [str(one) for one in advise(["harbour"], seeds.root)]
    words = "XAV is beneficiary by the reading 'sole' here, by 'possible' in C01"
    assert any(words in one for one in told)
    assert check(["harbour"], seeds.root) == []
