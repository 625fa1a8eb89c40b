"""Method, sections 5.7, 5.8 and 7: who disputes what, and what a dispute does to support."""

from __future__ import annotations

import pytest

from analysis.assess.perspective import Perspective
from analysis.assess.support import support
from analysis.assess.tally import Tally

HEAD = "claim | chain | proposition | denies | contradicts | kind | commitment"
FIGURES = "claim | value | low | high | bound | kind | unit | place | time"

# what it shows, claims, figures, and each dispute: its proposition and its sides
TABLE = [
    ("one group asserts and another denies", """
      C01 | minister |Q01| | | |
      C02 | survey | |Q01| | |
     """, "", {"Q01": ["asserts C01", "denies C02"]}),
    ("officials of one government contradict each other", """
      C01 | minister |Q01| | | |
      C02 | navy | |Q01| | |
     """, "", {}),
    ("agreement is none", """
      C01 | minister |Q01| | | |
      C02 | survey |Q01| | | |
     """, "", {}),
    ("voices of one group stand on one side", """
      C01 | minister |Q01| | | |
      C02 | navy |Q01| | | |
      C03 | survey | |Q01| | |
      C04 | insurer | |Q01| | |
     """, "", {"Q01": ["asserts C01 C02", "denies C03 C04"]}),
    ("a contradiction without a proposition", """
      C01 | minister | | | C02 | |
      C02 | survey | | | | |
     """, "", {"C01": ["asserts C01", "denies C02"]}),
    ("a point and its opposite are one dispute", """
      C01 | minister |Q01|Q02| | |
      C02 | survey |Q02|Q01| | |
     """, "", {"Q01": ["asserts C01", "denies C02"]}),
    ("the article and an unnamed voice take a side", """
      C01 | minister |Q01| | | |
      C02 | paper | |Q01| | |
      C03 | someone | |Q01| | |
     """, "", {"Q01": ["asserts C01", "denies C02 C03"]}),
    ("a relay is nobody", """
      C01 | minister>wire |Q01| | | |
      C02 | navy>wire | |Q01| | |
     """, "", {}),
    ("three accounts that exclude each other", """
      C01 | minister | | | C02 C03 | |
      C02 | survey | | | C03 | |
      C03 | insurer | | | | |
     """, "", {"C01": ["asserts C01", "denies C02", "denies C03"]}),
    ("three figures of one thing", """
      C01 | minister |Q01| | | |
      C02 | survey |Q01| | | |
      C03 | insurer |Q01| | | |
     """, """
      C01 | 40 | | | point | stock | ships | Sund | 3 May
      C02 | 60 | | | point | stock | ships | Sund | 3 May
      C03 | | 80 | 90 | approx | stock | ships | Sund | 3 May
     """, {"Q01": ["asserts C01", "asserts C02", "asserts C03"]}),
    ("figures that can both hold", """
      C01 | minister |Q01| | | |
      C02 | survey |Q01| | | |
      C03 | insurer |Q01| | | |
     """, """
      C01 | 40 | | | point | stock | ships | Sund | 3 May
      C02 | 42 | | | approx | stock | ships | Sund | 3 May
      C03 | 50 | | | upper | stock | ships | Sund | 3 May
     """, {}),
    ("rival ceilings", """
      C01 | minister |Q01| | | |
      C02 | survey |Q01| | | |
     """, """
      C01 | 40 | | | upper | flow | ships | Sund |
      C02 | 60 | | | upper | flow | ships | Sund | 3 May
     """, {"Q01": ["asserts C01", "asserts C02"]}),
    ("figures of two days", """
      C01 | minister |Q01| | | |
      C02 | survey |Q01| | | |
     """, """
      C01 | 40 | | | point | stock | ships | Sund | 3 May
      C02 | 60 | | | point | stock | ships | Sund | 9 May
     """, {}),
    ("figures of one group", """
      C01 | minister |Q01| | | |
      C02 | navy |Q01| | | |
     """, """
      C01 | 40 | | | point | stock | ships | Sund | 3 May
      C02 | 60 | | | point | stock | ships | Sund | 3 May
     """, {}),
    ("rival figures and a denial of both", """
      C01 | minister |Q01| | | |
      C02 | survey |Q01| | | |
      C03 | insurer | |Q01| | |
     """, """
      C01 | 40 | | | point | stock | ships | Sund | 3 May
      C02 | 60 | | | point | stock | ships | Sund | 3 May
     """, {"Q01": ["asserts C01", "asserts C02", "denies C03"]}),
    ("figures of one thing in two propositions, and who stands behind one of them", """
      C01 | minister |Q03| | | |
      C02 | survey |Q03| | | |
      C03 | insurer | | | | |
     """, """
      C01 | 41 | | | point | stock | ships | Sund | 3 May
      C03 | 45 | | | approx | stock | ships | Sund | 3 May
     """, {"Q03": ["asserts C01 C02", "asserts C03"]}),
    ("who asserts a point without a number stands behind no figure", """
      C01 | minister |Q01| | | |
      C02 | survey |Q01| | | |
      C03 | insurer |Q02| | | |
     """, """
      C01 | 41 | | | point | stock | ships | Sund | 3 May
      C03 | 45 | | | approx | stock | ships | Sund | 3 May
     """, {"C01": ["asserts C01", "asserts C03"]}),
    ("a claim of another point with the figure of one side", """
      C01 | minister | | | | |
      C02 | survey |Q02| | | |
      C03 | insurer | | | | |
     """, """
      C01 | 41 | | | point | stock | ships | Sund | 3 May
      C02 | 60 | | | lower | stock | ships | Sund | 3 May
      C03 | 41 | | | point | stock | Ships | sund | 3 May
     """, {"C01": ["asserts C01 C03", "asserts C02"]}),
    ("two quarrels of one point", """
      C01 | minister |Q01| | | |
      C02 | survey |Q01| | | |
      C03 | insurer |Q01| | | |
      C04 | minister |Q01| | | |
     """, """
      C01 | 40 | | | point | stock | ships | Sund | 3 May
      C02 | 60 | | | point | stock | ships | Sund | 3 May
      C03 | 7 | | | point | stock | tugs | Sund | 3 May
      C04 | 9 | | | point | stock | tugs | Sund | 3 May
     """, {"Q01": ["asserts C01", "asserts C02"], "C03": ["asserts C03", "asserts C04"]}),
    ("a rival figure, and a denial of the point", """
      C01 | minister |Q03| | | |
      C02 | survey | | | | |
      C03 | insurer | |Q03| | |
     """, """
      C01 | 41 | | | point | stock | ships | Sund | 3 May
      C02 | 45 | | | point | stock | ships | Sund | 3 May
     """, {"Q03": ["asserts C01", "asserts C02", "denies C03"]}),
    ("figures of two points that lack a time", """
      C01 | minister | | | | |
      C02 | survey | | | | |
     """, """
      C01 | 41 | | | point | stock | ships | Sund |
      C02 | 45 | | | point | stock | ships | Sund |
     """, {}),
    ("about a number is a twentieth either way, and what can hold beside both is on no side", """
      C01 | minister |Q01| | | |
      C02 | survey |Q01| | | |
      C03 | insurer |Q01| | | |
     """, """
      C01 | 40 | | | point | stock | ships | Sund | 3 May
      C02 | 42 | | | approx | stock | ships | Sund | 3 May
      C03 | 44 | | | approx | stock | ships | Sund | 3 May
     """, {"Q01": ["asserts C01", "asserts C03"]}),
    ("what is merely unverified", """
      C01 | minister |Q01| | | |
      C02 | paper | | | | verification |
     """, "", {}),
]  # fmt: skip


def records(case, claims: str, figures: str = "", **more: str):
    rows = [" | ".join(map(str.strip, line.split("|"))) for line in claims.strip().splitlines()]
    more |= {"propositions": "proposition | says\nQ01 | One.\nQ02 | Other.\nQ03 | Forty-one."}
    if figures:
        more["quantities"] = f"{FIGURES}\n{figures.strip()}"
    return case("\n".join([HEAD, *rows]), **more)


@pytest.mark.parametrize(("claims", "figures", "expected"), [
    pytest.param(*row[1:], id=row[0].replace(" ", "-")) for row in TABLE
])  # fmt: skip
def test_what_is_disputed_and_by_whom(case, claims, figures, expected):
    held = records(case, claims, figures)
    assert {
        one.proposition: [f"{side.stance} {' '.join(side.claims)}" for side in one.sides]
        for one in held.disputes
    } == expected


def test_a_side_names_its_groups_and_its_voices(case):
    one = """
      C01 | minister |Q01| | | |
      C02 | navy |Q01| | | |
      C03 | someone | |Q01| | |"""
    [dispute] = records(case, one).disputes
    asserting, denying = dispute.sides
    assert (asserting.groups, asserting.voices) == (("xav-gov",), ("minister", "navy"))
    assert (denying.groups, denying.voices) == ((), ("someone",))


def test_both_sides_are_contradicted(case):
    held = records(case, "C01 | minister |Q01| | | |\nC02 | survey | |Q01| | |")
    assert {point.proposition: point.credibility for point in support(held)} == {"Q01": 5, "C02": 5}


@pytest.mark.parametrize("why", ["scope", "now_later", "point_ceiling"])
def test_figures_that_the_coder_sets_apart_are_no_rivals(case, why):
    claims = """
claim | chain    | qualifies
C01   | minister | C02:{why}
C02   | survey   |"""
    figures = f"""{FIGURES}
C01 | 40 | | | point | stock | ships | Sund | 3 May
C02 | 60 | | | point | stock | ships | Sund | 3 May"""
    apart = case(claims.format(why=why), quantities=figures)
    assert apart.disputes == ()
    tense = case(claims.format(why="proof_unverified"), quantities=figures)
    assert [one.proposition for one in tense.disputes] == ["C01"]


def test_figures_on_two_conditions_are_no_rivals(case):
    claims = """
claim | chain    | condition | commitment
C01   | minister | {one}     | conditional
C02   | survey   | it stays  | conditional"""
    figures = f"""{FIGURES}
C01 | 40 | | | point | stock | ships | Sund | May
C02 | 60 | | | point | stock | ships | Sund | May"""
    assert case(claims.format(one="it opens"), quantities=figures).disputes == ()
    assert len(case(claims.format(one="it stays"), quantities=figures).disputes) == 1


def test_a_rival_figure_contradicts_what_stands_behind_its_rival(case):
    held = records(case, """
      C01 | minister |Q03| | | |
      C02 | survey |Q03| | | |
      C03 | insurer | | | | |""", """
      C01 | 41 | | | point | stock | ships | Sund | 3 May
      C03 | 45 | | | approx | stock | ships | Sund | 3 May""")  # fmt: skip
    points = {point.proposition: point for point in support(held)}
    assert {name: one.credibility for name, one in points.items()} == {"Q03": 5, "C03": 5}
    assert held.opposed("C03") == {"C01"}


# better, worse: each ranks before the other, with as many groups
RANKED = [
    ("more groups first", "Q01 | minister survey |", "Q02 | navy |"),
    ("what two claims bear on before what is alone",
     "Q01 | minister navy | stated_unverified", "Q02 | survey |"),
    ("anything before a presupposition",
     "Q01 | minister | stated_unverified", "Q02 | survey | presupposed"),
    ("verified first", "Q01 | minister | stated_verified", "Q02 | survey survey |"),
    ("a presupposition before what is contradicted",
     "Q01 | minister | presupposed", "Q02 | survey | contradicted"),
    ("of what is alone, the silent before the unverified",
     "Q01 | minister |", "Q02 | survey | stated_unverified"),
]  # fmt: skip


@pytest.mark.parametrize(("better", "worse"), [
    pytest.param(*row[1:], id=row[0].replace(" ", "-")) for row in RANKED
])  # fmt: skip
def test_what_was_examined_outranks_what_was_not(case, better, worse):
    rows, number = ["claim | chain | proposition | verification | commitment"], 0
    for line in (worse, better):
        point, voices, how = map(str.strip, line.split("|"))
        standing = "" if how == "presupposed" else how
        for voice in voices.split():
            number += 1
            commitment = how if how == "presupposed" else "asserted"
            rows.append(f"C{number:02d} | {voice} | {point} | {standing} | {commitment}")
    points = "proposition | says\nQ01 | One.\nQ02 | Other."
    ranked = sorted(support(case("\n".join(rows), propositions=points)), key=lambda p: p.rank)
    assert [point.proposition for point in ranked] == ["Q01", "Q02"]


def test_a_claim_may_assert_two_things(case):
    claims = """
claim | chain    | proposition
C01   | minister | Q01
C02   | survey   | Q01 Q02"""
    points = {p.proposition: p for p in support(case(claims, propositions="""
proposition | says
Q01 | One.
Q02 | Other."""))}  # fmt: skip
    assert (points["Q01"].n, points["Q02"].n) == (2, 1)
    assert points["Q02"].claims == ("C02",)


def test_named_voices_leave_out_officials_without_names_and_the_article(case):
    voices = """
voice    | kind      | interest  | group     | roles      | state
paper    | article   | unknown   |           | article    |
minister | person    | party     | xav-gov   | originator | XAV
envoys   | officials | party     | xav-gov   | originator | XAV
someone  | unnamed   | unknown   |           | originator |"""
    claims = """
claim | chain
C01   | minister
C02   | envoys
C03   | someone
C04   | paper"""
    held = Tally(Perspective(case(claims, voices=voices)))
    assert held.voices == ("minister",)
    assert held.originators == ("minister", "envoys", "someone")
    assert held.groups == ("xav-gov",)


def test_what_a_states_risk_rests_on_is_about_the_state(case):
    claims = """
claim | chain    | kind      | risk | states
C01   | minister | figure    | R01  | XBO:beneficiary
C02   | paper    | precedent | R01  |
C03   | paper    | event     |      | XBO:actor"""
    risks = "risk | bearers\nR01 | XAV"
    held = Tally(Perspective(case(claims, risks=risks), "XAV"))
    assert [point.claims for point in held.points] == [("C01",)]
    assert held.points[0].groups == ("xav-gov",)
