"""Method, section 5: independent support, credibility, level and caps, worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.assess.confidence import Basis, cap, credibility, level, reasons
from analysis.assess.stated import MOST, combined, telling
from analysis.assess.support import support
from analysis.exhibits.wording.backing import causes
from analysis.words import messages

EN = messages("en")
CLAIMS = """
claim | chain              | verification      | proposition | motive | contradicts | qualifies
C01   | minister           |                   | Q01         |        |             |
C02   | navy               |                   | Q01         |        |             |
C03   | minister>wire      |                   | Q01         |        |             |
C04   | paper              |                   | Q01         |        |             |
C05   | someone            |                   | Q01         |        |             |
C06   | survey             |                   | Q02         |        |             |
C07   | insurer            |                   | Q02         |        |             |
C08   | survey             | stated_unverified | Q03         |        |             |
C09   | insurer            |                   | Q03         |        |             |
C10   | minister           |                   |             |        |             |
C11   | minister           | stated_unverified |             |        |             |
C12   | minister           | stated_unverified |             | M01    |             |
C13   | paper              |                   |             | M01    |             |
C14   | someone            |                   |             |        |             |
C15   | survey             |                   |             |        | C16         |
C16   | insurer            |                   |             |        |             |
"""

# proposition: groups, n, credibility, cap. Worked out by hand from section 5.
EXPECTED = {
    "Q01": (("xav-gov",), 1, 2, "low"),  # two officials and a relay are one group; C04, C05 none
    "Q02": (("survey", "insurer"), 2, 1, "low"),  # confirmed, yet nobody is graded
    "Q03": (("survey", "insurer"), 2, 3, "low"),  # one claim stated unverified taints the point
    "C10": (("xav-gov",), 1, 4, "low"),  # nothing else bears on it
    "C11": (("xav-gov",), 1, 4, "low"),  # unverified and alone
    "C12": (("xav-gov",), 1, 3, "low"),  # unverified, but C13 supports the same motive
    "C13": ((), 0, 6, "low"),  # the article's own voice
    "C14": ((), 0, 6, "low"),  # unnamed
    "C15": (("survey",), 1, 5, "low"),  # contradicts another
    "C16": (("insurer",), 1, 5, "low"),  # contradicted by it
}


def by_id(profile):
    return {point.proposition: point for point in profile}


@pytest.mark.parametrize("unit", EXPECTED)
def test_support_of_each_proposition(case, unit):
    profile = support(case(CLAIMS))
    point = by_id(profile)[unit]
    assert (point.groups, point.n, point.credibility, point.cap) == EXPECTED[unit]


GRADED = """
voice   | grade
survey  | A
insurer | F
"""


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        # n, grades, unverified, contradicted, agrees, documents -> credibility, cap
        (Basis(2, ("A",), agrees=True, documents=2), (1, "high")),
        (Basis(2, ("A",), agrees=True, documents=1), (1, "moderate")),
        (Basis(2, ("C",), agrees=True, documents=2), (1, "moderate")),
        (Basis(2, ("F",), agrees=True, documents=2), (1, "low")),
        (Basis(2, ("F", "B"), agrees=True, documents=2), (1, "high")),
        (Basis(2, ("A",), unverified=True, agrees=True, documents=2), (3, "low")),
        (Basis(3, ("A",), contradicted=True, agrees=True, documents=2), (5, "low")),
        (Basis(1, ("A",), agrees=True, documents=2), (2, "low")),
        (Basis(1, ("A",), documents=2), (4, "low")),
        (Basis(0, (), contradicted=True), (5, "low")),
        (Basis(0, ()), (6, "low")),
    ],
)
def test_credibility_and_cap(basis, expected):
    assert (credibility(basis), cap(basis)) == expected


@pytest.mark.parametrize(
    ("tested", "assumed", "future", "expected"),
    [
        (True, True, False, "high"),
        (True, False, False, "moderate"),
        (False, False, False, "low"),
        (True, True, True, "moderate"),  # what is to come is less firm, and not for that unknown
    ],
)
def test_level_is_the_minimum_of_base_rigour_and_volatility(tested, assumed, future, expected):
    known = Basis(2, ("A",), agrees=True, documents=2)
    assert level(replace(known, tested=tested, assumed=assumed, future=future)) == expected


def test_weak_grades_alone_leave_a_thin_base():
    basis = Basis(2, ("D", "E"), agrees=True, documents=2, tested=True, assumed=True)
    assert cap(basis) == "moderate"
    assert level(basis) == "low"
    assert reasons(basis) == ("low-grades",)


def test_reasons_name_only_what_binds(case):
    profile = support(case(CLAIMS, grades=GRADED))
    assert by_id(profile)["Q02"].cap == "moderate"
    # Nobody weighed rival explanations: that holds it at low, and one document does not.
    assert by_id(profile)["Q02"].reasons == ("no-rivals",)


def test_a_statement_of_unclear_reach_counts_unless_read_narrowly(case):
    claims = """
    claim | chain   | verification      | scope_ambiguous | proposition
    C01   | survey  | stated_unverified | yes             | Q01
    C02   | insurer |                   | no              | Q01
    """
    records = case(claims)
    assert by_id(support(records))["Q01"].credibility == 3
    assert by_id(support(records, "narrow"))["Q01"].credibility == 1


def test_a_report_on_verification_is_not_put_in_doubt_by_the_claim_it_reports_on(case):
    claims = """
    claim | chain    | kind         | contradicts
    C01   | minister | assessment   | C02
    C02   | survey   | verification |
    """
    profile = support(case(claims))
    assert by_id(profile)["C01"].credibility == 5
    assert by_id(profile)["C02"].credibility == 4


def test_tension_is_never_agreement(case):
    claims = """
    claim | chain    | kind | risk | qualifies
    C01   | minister | risk | R01  | C02:scope
    C02   | paper    | risk | R01  |
    C03   | survey   | risk | R02  |
    C04   | paper    | risk | R02  |
    """
    profile = support(case(claims))
    assert by_id(profile)["C01"].credibility == 4  # C02 only takes it back
    assert by_id(profile)["C03"].credibility == 2


def test_a_source_that_is_not_named_is_not_missing_a_grade_as_well():
    assert reasons(Basis(0, tested=True, assumed=True)) == ("no-source",)


def test_a_statement_is_as_firm_as_its_weakest_part_and_a_part_as_its_best_point(case):
    overlay = {
        "grades": "voice | grade\nsurvey | B\ninsurer | C",
        "hypotheses": "hypothesis | says\nH1 | A.\nH2 | B.",
        "evidence": "claim | hypothesis | consistency\nC01 | H1 | C\nC01 | H2 | I",
        "assumptions": "assumption | says | claims\nA1 | So. | C01",
    }
    profile = support(case(CLAIMS, **overlay))
    # Q02 has two groups, one graded B; the article's own C13 beside it takes nothing away.
    one = combined(profile, [["C06", "C13"]])
    assert (one.level, one.cap, causes(EN, one)) == (
        "moderate", "moderate", "it all stands in one article",
    )  # fmt: skip
    both = combined(profile, [["C06", "C13"], ["C14"], ["C10"]], "gain")
    assert both.level == "low"
    held = {one.cause: one.number for one in both.reasons}
    assert (held["no-source"], held["one-group"]) == (1, 1)
    assert causes(EN, both) == "nobody is cited by name for some of the gains it names"
    assert causes(EN, combined(profile, [])) == "no claim bears on it"


@pytest.mark.parametrize(
    ("parts", "noun", "why"),
    [
        ([["C13"]], "point", "nobody is cited by name for it"),
        ([["C13"], ["C14"]], "danger", "nobody is cited by name for the dangers it names"),
        ([["C13"], ["C10"]], "danger", "nobody is cited by name for some of the dangers it names"),
        ([["C10"]], "point", "it is the word of one group"),
        ([["C11"]], "point", "it is the word of one group, unverified"),
        ([["C10"], ["C15"]], "point", "each is the word of one group"),
        ([["C08"]], "point", "the article calls it unverified"),
        ([["C06"]], "point", "no source of it has a known record"),
    ],
)
def test_the_cause_is_one_plain_clause(case, parts, noun, why):
    profile = support(case(CLAIMS))
    assert causes(EN, combined(profile, parts, noun)) == why


def test_an_interest_is_told_where_all_who_are_named_have_one(case):
    profile = support(case(CLAIMS))
    interested = {"minister", "navy"}
    assert combined(profile, [["C10"]], interested=interested).interested
    assert not combined(profile, [["C10"], ["C15"]], interested=interested).interested
    assert not combined(profile, [["C13"]], interested=interested).interested


def test_the_claims_that_tell_most_come_part_by_part(case):
    profile = support(case(CLAIMS))
    assert telling(profile, [["C01", "C02"], ["C06", "C13"]]) == ("C01", "C06", "C02")
    every = [[f"C{n:02d}"] for n in range(1, 17)]
    assert len(telling(profile, every)) == MOST
