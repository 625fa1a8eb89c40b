"""Judgements: from small tables of claims to facts, and to what is said of them."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest

from analysis.assess import judgements as kinds
from analysis.assess.judgements import judgements
from analysis.assess.judgements.contests import Contest
from analysis.assess.judgements.dangers import Estimate, OpenWording
from analysis.assess.judgements.rivals import explained
from analysis.assess.judgements.stakes import Traded
from analysis.assess.judgements.standing import Pillar
from analysis.assess.perspective import Perspective
from analysis.assess.verdict import Verdict
from analysis.errors import UsageError
from analysis.exhibits.judgements import key
from analysis.exhibits.study import Study
from analysis.exhibits.wording import judged as wordings
from analysis.exhibits.wording.backing import change, confidence
from analysis.exhibits.wording.judged import text

CLAIMS = """
claim | chain    | commitment  | verification      | states              | serves | proposition | kind
C01   | minister | attributed  |                   | XAV:actor           | M01    | Q01         | motive
C02   | survey   | asserted    |                   | XAV:actor           | M01    | Q01         | motive
C03   | paper    | asserted    |                   | XBO:actor           | M02    |             | motive
C04   | paper    | hedged      |                   | XAV:bearer          | R01    |             | risk
C05   | paper    | hedged      |                   | XAV:bearer          | R02    |             | risk
C06   | paper    | hedged      |                   | XCE:bearer:derived  | R03    |             | risk
C07   | minister | asserted    | stated_unverified | XAV:actor           |        | Q02         | event
C08   | paper    | presupposed |                   | XAV:actor           |        | Q02         | event
C09   | survey   | asserted    |                   | XBO:actor XCE:place |        |             | event
"""  # noqa: E501
MORE = {
    "propositions": (
        "proposition | says\nQ01 | The Avel board wants coal.\nQ02 | It could have ships."
    ),
    "motives": (
        "motive | state | domain | giver | short\nM01 | XAV | economic | XBO | coal\n"
        "M02 | XBO | military | XAV | a harbour"
    ),
    "risks": (
        "risk | bearers | hedge | domain | short\nR01 | XAV | could | domestic | unrest\n"
        "R02 | XAV | may | economic | dear coal\nR03 | XCE:derived | will | economic | ice"
    ),
    "impacts": "risk | impact\nR01 | 2\nR02 | 2",
    "hypotheses": "hypothesis | says\nH1 | It is a drill.\nH2 | It is a bluff.",
    "evidence": (
        "claim | hypothesis | consistency | weight\n"
        "C01 | H1 | C | 1\nC01 | H2 | II | 1\nC02 | H1 | C | 1\nC02 | H2 | I | 1\n"
        "C03 | H1 | I | 1\nC03 | H2 | C | 1\nC09 | H1 | N | 1\nC09 | H2 | I | 1"
    ),
    "assumptions": "assumption | says | claims\nA1 | It is so. | C03",
    "indicators": "indicator | says | claims | states\nI1 | The lane is dredged. | C04 | XAV",
    "grades": "voice | grade\nminister | C\nsurvey | B",
}  # fmt: skip


@pytest.fixture
def records(case):
    return case(CLAIMS, **MORE)


def by_topic(records, state=None, **how):
    return {one.topic: one for one in judgements(Perspective(records, state, **how))}


def study(records, state=None, yardstick="uk_phia", reading="preferred"):
    return Study(records.source, state, yardstick, reading, "full", 2, 0)


def said(records, state=None, **how):
    """Return the statements of the judgements on a state, by topic."""
    report = study(records, state, **how)
    return {one.topic: text(report, one) for one in report.judged}


def test_every_report_judges_in_the_same_order_under_ids_that_stay(records):
    ids = [one.id for one in judgements(Perspective(records, "XAV"))]
    assert ids == ["J-XAV-01", "J-XAV-02", "J-XAV-04"]
    assert [one.id for one in judgements(Perspective(records))] == [
        "J-ALL-01", "J-ALL-02", "J-ALL-04", "J-ALL-08",
    ]  # fmt: skip
    # The explanations are the source's: they are weighed once, whatever state one looks from.
    every = [explained(Perspective(records, state)) for state in ("XAV", "XBO", "XCE", None)]
    assert every == every[:1] * 4


# What a state gets and from whom, what it gives for it, and where its dangers lie.
BALANCE = """
claim | states     | serves
C01   | XAV:actor  | M01
C02   | XAV:actor  | M02
C03   | XBO:actor  | M03
C04   | XAV:bearer | R01
C05   | XAV:bearer | R02
C06   | XAV:bearer | R03
"""


@pytest.mark.parametrize(
    ("motives", "risks", "verdict", "words"),
    [
        (
            "M01 | XAV | XBO | coal\nM02 | XAV | XBO | salt\nM03 | XBO | XAV | a harbour",
            "R01 | XAV | domestic | unrest\nR02 | XAV | ideological | dissent",
            Verdict("balance", ("XBO",), ("XBO",), marks=("given", "home")),
            ("Avel gets coal and salt from the Isles, pays in a harbour, and bears its dangers "
            "at home: unrest and dissent."),
        ),
        (
            "M01 | XAV | XBO | coal\nM02 | XAV | XCE | salt",
            "R01 | XAV | domestic | unrest\nR02 | XAV | military | war",
            Verdict("balance", ("XBO", "XCE"), marks=("given", "partly-home")),
            "Avel gets coal from the Isles and salt from Cera and risks unrest and war.",
        ),
        (
            "M01 | XAV | | fame\nM03 | XBO | XAV | a harbour",
            "R01 | XAV | economic | loss",
            Verdict("balance", (), ("XBO",), marks=("own", "elsewhere")),
            "Avel stands to gain fame, gives a harbour to the Isles, and risks loss.",
        ),
        (
            "M01 | XAV | | fame",
            "R01 | XBO | economic | loss",
            Verdict("balance", marks=("own", "nowhere")),
            "Avel stands to gain fame and bears no danger that the article states.",
        ),
        (
            "M03 | XBO | | fame",
            "R01 | XAV:derived | economic | loss",
            Verdict("balance", marks=("nothing", "inferred")),
            "Avel has no stated gain and is in danger on another reading only: loss.",
        ),
    ],
)  # fmt: skip
def test_what_a_state_gets_gives_and_risks(case, motives, risks, verdict, words):
    motives = "motive | state | giver | short\n" + motives
    risks = "risk | bearers | domain | short\n" + risks
    records = case(BALANCE, motives=motives, risks=risks)
    found = by_topic(records, "XAV")["stakes"]
    assert found.verdict == verdict
    assert said(records, "XAV")["stakes"] == f"If the account holds, {words}"


def test_many_dangers_are_told_by_where_most_of_them_lie(case):
    claims = "claim | states | serves\n" + "\n".join(
        f"C{n:02d} | XAV:bearer | R{n:02d}" for n in range(1, 6)
    )

    def borne(*domains):
        risks = "risk | bearers | domain | short\n" + "\n".join(
            f"R{n:02d} | XAV | {domain} | harm {n}" for n, domain in enumerate(domains, start=1)
        )
        return said(case(claims, risks=risks), "XAV")["stakes"]

    assert borne("domestic", "domestic", "ideological", "economic", "economic") == (
        "If the account holds, Avel has no stated gain and bears most of its dangers at home."
    )
    assert borne("economic", "economic", "economic", "domestic", "military") == (
        "If the account holds, Avel has no stated gain and bears mostly economic dangers."
    )
    assert borne("economic", "economic", "military", "military", "diplomatic") == (
        "If the account holds, Avel has no stated gain and bears military, economic and diplomatic "
        "dangers."
    )


def test_a_precedent_is_not_what_a_danger_rests_on(case):
    claims = """
    claim | states      | serves | kind
    C01   | XBO:example | R01    | precedent
    C02   | XAV:bearer  | R01    | risk
    """
    records = case(claims, risks="risk | bearers\nR01 | XAV")
    assert by_topic(records, "XAV")["stakes"].rests_on == ("C02",)


def test_who_gains_who_only_loses_and_who_bears_dangers_at_home(records, case):
    found = by_topic(records)["stakes"]
    assert found.verdict == Verdict("stakes", ("XAV", "XBO"), home=("XAV",), marks=("mutual",))
    assert said(records)["stakes"] == (
        "If the account holds, Avel and the Isles gain from each other and dangers at home fall on "
        "Avel."
    )
    assert said(records, reading="inclusive")["stakes"] == (
        "If the account holds, Avel and the Isles gain from each other and dangers fall on Avel "
        "and Cera: on Cera without a gain and on Avel at home."
    )
    alone = case(BALANCE, motives="motive | state\nM01 | XAV", risks="risk | bearers\nR01 | XAV")
    assert said(alone)["stakes"] == (
        "If the account holds, Avel stands to gain and dangers fall on Avel."
    )


# A likelihood is drawn only where readers place the word within two neighbouring bands.
@pytest.mark.parametrize(
    ("risks", "estimates", "unfixed", "words"),
    [
        (
            "R01 | XAV | could | ice\nR02 | XAV | may | snow",
            (), (OpenWording(("could", "may"), 10, 70),),
            ("The wording alone gives the dangers to Avel no likelihood and no order, even given "
            "their causes: surveyed readers take “could” and “may” as 10 to 70 %."),
        ),
        (
            "R01 | XAV | could | ice",
            (), (OpenWording(("could",), 10, 70),),
            ("The wording alone gives the danger to Avel no likelihood, even given its cause: "
            "surveyed readers take “could” as 10 to 70 %."),
        ),
        (
            "R01 | XAV | | ice",
            (), (),
            ("The wording alone gives the danger to Avel no likelihood, even given its cause: no "
            "likelihood word that was surveyed stands there."),
        ),
        (
            "R01 | XAV | could | ice\nR02 | XAV | | snow",
            (), (OpenWording(("could",), 10, 70),),
            ("The wording alone gives the dangers to Avel no likelihood and no order, even given "
            "their causes: surveyed readers take “could” as 10 to 70 %; snow has no such word."),
        ),
        (
            "R01 | XAV | likely | ice\nR02 | XAV | could | snow",
            (("likely to highly likely", ("R01",), None),), (OpenWording(("could",), 10, 70),),
            ("Given their causes, ice is likely to highly likely (55–90 %) by the article’s own "
            "word; for snow the wording fixes none: surveyed readers take “could” as 10 to "
            "70 %."),
        ),
        (
            "R03 | XAV | will | ice",
            (("almost certain", ("R03",), "survey"),), (),
            "Given its cause, ice is almost certain (95–100 %) by survey’s estimate.",
        ),
    ],
)  # fmt: skip
def test_what_the_wording_fixes(case, risks, estimates, unfixed, words):
    claims = """
    claim | states     | serves | chain  | commitment
    C01   | XAV:bearer | R01    | paper  | hedged
    C02   | XAV:bearer | R02    | paper  | hedged
    C03   | XAV:bearer | R03    | survey | hedged
    """
    records = case(claims, risks="risk | bearers | hedge | short\n" + risks)
    found = by_topic(records, "XAV")["risks"]
    drawn = [(one.likelihood.term, one.risks, one.voice) for one in found.states.estimates]
    assert (tuple(drawn), found.states.unfixed) == (estimates, unfixed)
    assert said(records, "XAV")["risks"] == words


def test_the_yardstick_decides_whether_a_term_informs(case):
    claims = "claim | states | serves | commitment\nC01 | XAV:bearer | R01 | hedged"
    records = case(claims, risks="risk | bearers | hedge\nR01 | XAV | probable")
    phia, nato = (by_topic(records, "XAV", yardstick=name)["risks"] for name in ("uk_phia", "nato"))
    assert phia.likelihood.term == "likely to highly likely"
    assert nato.likelihood.term == "even chance to likely"
    icd = by_topic(records, "XAV", yardstick="us_icd203")["risks"]  # meets three bands
    assert (icd.likelihood, icd.verdict) == (None, Verdict("wording"))
    assert isinstance(phia.states.estimates[0], Estimate)


def test_two_likelihoods_have_no_common_term(case):
    claims = "claim | states | serves\nC01 | XAV:bearer | R01\nC02 | XAV:bearer | R02"
    risks = "risk | bearers | hedge\nR01 | XAV | likely\nR02 | XAV | unlikely"
    impacts = "risk | impact\nR01 | 3\nR02 | 2"
    found = by_topic(case(claims, risks=risks, impacts=impacts), "XAV")["risks"]
    assert [one.term for one in found.likelihoods] == [
        "likely to highly likely", "highly unlikely to unlikely",
    ]  # fmt: skip
    assert found.likelihood is None
    assert found.states.ranked == (("R01", "R02"),)


# What is disputed comes first, and names its sides.
DISPUTE = """
claim | chain    | states     | proposition | contradicts | verification
C01   | minister | XAV:actor  | Q01         |             |
C02   | survey   | XBO:actor  |             | C01         |
C03   | insurer  | XBO:actor  |             | C01         |
C04   | survey   | XCE:actor  |             |             |
"""
LANE = {"propositions": "proposition | says\nQ01 | The lane is shut."}


def test_a_dispute_names_its_sides_and_the_better_backed_one(case):
    records = case(DISPUTE, **LANE)
    first = judgements(Perspective(records))[0]
    assert (first.id, first.topic) == ("J-ALL-03", "dispute")
    (contest,) = first.states.contests
    assert isinstance(contest, Contest)
    assert [(side.stance, side.groups) for side in contest.sides] == [
        ("asserts", ("xav-gov",)), ("denies", ("survey", "insurer")),
    ]  # fmt: skip
    assert first.verdict == Verdict("dispute", ("Q01",), ("insurer", "survey"))
    assert said(records)["dispute"] == (
        "It is disputed whether the lane is shut. Better backed is that this is not so, on the "
        "word of survey and insurer (C02 and C03), against Avel’s government (C01)."
    )


def test_what_the_article_doubts_backs_no_side(case):
    doubted = DISPUTE.replace("| C01         |", "| C01         | stated_unverified")
    told = said(case(doubted, **LANE))["dispute"]
    assert "is so, on the word of Avel’s government (C01), against" in told
    bare = DISPUTE.replace("claim | chain    |", "claim | commitment  | chain    |")
    bare = bare.replace("C01   |", "C01 | asserted |").replace("C02   |", "C02 | presupposed |")
    bare = bare.replace("C03   |", "C03 | presupposed |").replace("C04   |", "C04 | asserted |")
    assert "Better backed is that this is so" in said(case(bare, **LANE))["dispute"]
    even = DISPUTE.replace("C03   | insurer ", "C03   | survey  ")
    assert said(case(even, **LANE))["dispute"].endswith(
        ": Avel’s government says so (C01) and survey says not (C02 and C03). No side is better "
        "backed."
    )


def test_a_dispute_of_three_sides_and_one_more(case):
    claims = """
    claim | chain    | states    | proposition | contradicts
    C01   | minister | XAV:actor | Q01         |
    C02   | survey   | XBO:actor | Q01         | C01
    C03   | insurer  | XBO:actor |             | C01 C02
    C04   | survey   | XBO:actor |             | C05
    C05   | minister | XAV:actor |             |
    """
    told = said(case(claims, **LANE))["dispute"]
    assert told == (
        "It is disputed whether the lane is shut: Avel’s government says so (C01), survey says so "
        "(C02) and insurer says not (C03). No side is better backed. Also disputed: whether Point "
        "C04 (survey C04 against Avel’s government C05)."
    )


def test_what_several_hold_instead_of_a_point_is_told(case):
    claims = """
    claim | chain    | proposition | denies | contradicts | says
    C01   | minister | Q01         |        |             |
    C02   | survey   |             | Q01    | C03         | The lane is open.
    C03   | insurer  |             | Q01    |             | The lane is only half shut."""
    assert said(case(claims, **LANE))["dispute"] == (
        "It is disputed whether the lane is shut: Avel’s government says so (C01), survey says "
        "that the lane is open (C02) and insurer says that the lane is only half shut (C03). No "
        "side is better backed."
    )


FIGURED = "claim | value | bound | kind | unit | place | time"


def test_rival_figures_are_told_by_what_they_count_where_no_point_names_them(case):
    claims = """
    claim | chain    | says
    C01   | minister | The lane holds 40 ships.
    C02   | survey   | The lane holds 60 ships.
    C03   | insurer  | The lane holds 90 ships."""
    figures = f"""{FIGURED}
    C01 | 40 | point | stock | ships | Sund | 3 May
    C02 | 60 | approx | stock | ships | Sund | 3 May
    C03 | 90 | lower | stock | ships | Sund | 3 May"""
    assert said(case(claims, quantities=figures))["dispute"] == (
        "It is disputed how large the number of ships is (Sund, 3 May): Avel’s government says 40 "
        "ships (C01), survey says about 60 ships (C02) and insurer says at least 90 ships (C03). "
        "No side is better backed."
    )
    shares = figures.replace("stock", "share").replace("ships", "percent of ships")
    told = said(case(claims, quantities=shares))["dispute"]
    assert told.startswith("It is disputed how large the share in percent of ships is (Sund, 3 ")


def test_the_better_backed_of_two_figures_stands_with_both(case):
    claims = """
    claim | chain    | proposition
    C01   | minister | Q01
    C02   | survey   | Q01
    C03   | insurer  |"""
    figures = f"""{FIGURED}
    C01 | 40 | point | stock | ships | Sund | 3 May
    C03 | 60 | approx | stock | ships | Sund | 3 May"""
    points = "proposition | says\nQ01 | Forty ships wait."
    assert said(case(claims, quantities=figures, propositions=points))["dispute"] == (
        "It is disputed whether forty ships wait. Better backed is the account of Avel’s "
        "government and survey (40 ships, C01 and C02), against insurer (about 60 ships, C03)."
    )


def test_who_says_only_what_is_disputed_is_cited_all_the_same(case):
    claims = """
    claim | chain    | proposition | states    | commitment  | denies
    C01   | minister | Q01         | XAV:actor |             |
    C02   | survey   |             | XBO:actor |             | Q01
    C03   | paper    |             | XBO:actor |             |"""
    told = said(case(claims, **LANE), "XAV")["support"]
    assert told == "That the lane is shut rests on Avel’s government alone (C01)."
    both = claims.replace("C03   | paper    |      ", "C03   | insurer  | Q01  ")
    told = said(
        case(both.replace("XBO:actor |             |\n", "XAV:actor |  |\n"), **LANE), "XAV"
    )
    assert "cited" not in told["support"]
    assert "Avel’s government and insurer alone" in told["support"]


def test_what_rests_on_one_group_is_told_by_its_risk_where_its_words_would_not_do(case):
    claims = """
    claim | chain    | states     | serves | says                       | commitment
    C01   | minister | XAV:bearer | R01    | Coal could run out.        | hedged
    C02   | survey   | XAV:bearer | R02    | If it rains, the lane ends. | asserted"""
    more = {"risks": "risk | bearers | hedge | short\nR01 | XAV | could | dear coal\n"
                     "R02 | XAV | | loss of the lane"}  # fmt: skip
    told = said(case(claims, **more), "XAV")["support"]
    assert "hat is said of dear coal rests on Avel’s government alone (C01)" in told or (
        "what is said of dear coal on Avel’s government alone (C01)" in told)  # fmt: skip
    assert "said of loss of the lane" in told


def test_a_state_is_told_of_its_disputes_and_of_those_under_what_is_weighed(case):
    records = case(DISPUTE, **LANE)
    assert {state: "dispute" in by_topic(records, state) for state in ("XAV", "XBO", "XCE")} == {
        "XAV": True, "XBO": True, "XCE": False,
    }  # fmt: skip
    more = {
        "hypotheses": MORE["hypotheses"],
        "evidence": "claim | hypothesis | consistency\nC01 | H1 | I\nC01 | H2 | C",
    }
    assert by_topic(case(DISPUTE, **LANE, **more), "XCE")["dispute"].id == "J-XCE-03"


# On whose word the main points stand.
def test_what_two_groups_say_unchallenged_comes_first(records):
    found = by_topic(records, "XAV")["support"]
    assert found.states.agreed == (Pillar("Q01", ("xav-gov", "survey"), ("C01", "C02"), False),)
    assert said(records, "XAV")["support"] == (
        "Best supported is that the Avel board wants coal, on the word of Avel’s government and "
        "survey (C01 and C02)."
    )
    assert found.confidence.level == "moderate"


def test_each_group_stands_with_its_main_point(case):
    claims = """
    claim | chain    | states    | proposition | commitment
    C01   | minister | XAV:actor | Q01         | asserted
    C02   | survey   | XAV:actor | Q02         | hedged
    C03   | navy     | XAV:actor | Q01         | asserted
    C04   | minister | XAV:actor | Q03         | asserted
    C05   | insurer  | XAV:actor | Q04         | presupposed
    """
    points = "proposition | says\nQ01 | The coal is dear.\nQ02 | The ice is near.\nQ03 | A.\n"
    points += "Q04 | B."
    records = case(claims, propositions=points)
    # The government says most of Q01, by two voices; what the insurer takes for granted is none.
    assert [one.point for one in by_topic(records, "XAV")["support"].states.alone] == [
        "Q01", "Q02",
    ]  # fmt: skip
    assert said(records, "XAV")["support"] == (
        "That the coal is dear rests on Avel’s government alone (C01 and C03), and the hedged "
        "statement that the ice is near on survey alone (C02)."
    )
    assert said(records)["support"].startswith("No point has two groups behind it. That the coal")


def test_a_hedged_sentence_is_cited_and_not_borrowed(case):
    claims = "claim | chain | states | says\nC01 | survey | XAV:actor | Avel could want coal."
    assert said(case(claims), "XAV")["support"] == "What C01 puts forward rests on survey alone."


def test_where_nobody_is_cited_that_is_the_judgement(case):
    claims = "claim | chain | states\nC01 | paper | XAV:actor\nC02 | someone | XAV:actor"
    told = said(case(claims), "XAV")
    assert told["support"] == (
        "Nobody is cited by name for anything that concerns Avel: it stands on the article’s own "
        "word and unnamed sources."
    )
    assert said(case(claims))["support"].startswith("Nobody is cited by name: all of it stands")


def test_what_a_state_s_own_voices_say_bears_on_it(case):
    claims = "claim | chain | states | says\nC01 | minister | XAV:source XBO:actor | It snows."
    assert said(case(claims), "XAV")["support"] == (
        "That it snows rests on Avel’s government alone (C01)."
    )


# Rival explanations.
def test_the_lead_and_all_that_separates_it(records):
    found = by_topic(records)["hypotheses"]
    assert found.states.apart == ("C01", "C02", "C09")
    assert said(records)["hypotheses"] == (
        "Least speaks against “It is a drill”. More speaks against “It is a bluff”: C01, C02 and "
        "C09."
    )


@pytest.mark.parametrize(
    ("doubted", "words"),
    [
        ((), ""),
        (("C03",), "Without unverified claims it still leads."),
        (("C01", "C02"), "Without unverified claims no more speaks against “It is a bluff”."),
        (("C01", "C02", "C09"), "Without unverified claims “It is a bluff” leads."),
        (("C01", "C02", "C03", "C09"), "The lead rests wholly on unverified claims."),
    ],
)
def test_the_lead_says_what_it_rests_on(case, doubted, words):
    claims = CLAIMS
    for name in doubted:
        (line,) = [line for line in claims.splitlines() if line.startswith(name)]
        told = line.replace("|                   |", "| stated_unverified |", 1)
        claims = claims.replace(line, told)
    assert said(case(claims, **MORE))["hypotheses"].partition("C09.")[2].strip() == words


def test_leaders_that_do_not_exclude_each_other_are_no_tie(case):
    evidence = "claim | hypothesis | consistency\nC01 | H3 | I\nC01 | H1 | C\nC01 | H2 | C"
    rivals = MORE["hypotheses"] + "\nH3 | It is neither."

    def told(compatible):
        table = rivals.replace("hypothesis | says", "hypothesis | says | compatible_with")
        table = table.replace("drill.", f"drill. | {compatible}")
        table = table.replace("bluff.", "bluff. |").replace("neither.", "neither. |")
        return said(case(CLAIMS, **(MORE | {"hypotheses": table, "evidence": evidence})))

    assert told("")["hypotheses"] == (
        "Equally little speaks against “It is a drill” and “It is a bluff”. More speaks against "
        "“It is neither”: C01."
    )
    assert told("H2")["hypotheses"].startswith(
        "Least speaks against “It is a drill” and “It is a bluff”, which do not exclude each other."
    )


# Confidence.
def test_confidence_says_in_one_clause_why_it_is_no_higher(records):
    words = study(records).words
    found = {topic: confidence(words, one.confidence) for topic, one in
             by_topic(records, "XAV").items()}  # fmt: skip
    assert confidence(words, by_topic(records)["hypotheses"].confidence) == (
        "Confidence is low: part of it is the word of one group."
    )
    assert found == {
        "stakes": (
            "Confidence is low: nobody is cited by name for some of the gains and dangers it names."
        ),
        "risks": "Confidence is low: nobody is cited by name for the dangers it names.",
        "support": "Confidence is moderate: it all stands in one article.",
    }


def test_interest_and_doubt_stand_beside_the_one_group(case):
    claims = """
    claim | chain    | states    | verification
    C01   | minister | XAV:actor | stated_unverified
    C02   | someone  | XAV:actor |
    """
    report = study(case(claims), "XAV")
    (one,) = report.judged
    assert confidence(report.words, one.confidence) == (
        "Confidence is low: it is the word of one interested group, unverified."
    )


def test_a_reason_given_once_is_referred_to(records):
    report = study(records, "XAV")
    shown = key(report)
    assert [one.id for one in shown.items] == [one.id for one in report.judged]
    assert len(key(report, most=2).items) == 2
    bare = key(study(records, "XCE", reading="inclusive"))
    causes = {one.id: one.cause for one in bare.items}
    assert causes["J-XCE-01"] == ("nobody is cited by name for the danger it names",)
    assert causes["J-XCE-02"] == ("for the same reason as J-XCE-01",)
    # Where one article is a judgement's own reason, it needs no note below all of them.
    assert shown.note == ()
    assert bare.note == ("All of them rest on one article, too little for high confidence.",)


def test_changes_point_their_way(records):
    report = study(records, "XAV")
    found = by_topic(records, "XAV")
    assert [change(report, one) for one in found["stakes"].changes] == [
        "More credible if seen: The lane is dredged.", "If “It is so” is wrong: it falls.",
    ]  # fmt: skip
    assert found["stakes"].assumptions == ("A1",)


def test_a_source_of_nothing_yields_no_judgement(records, case):
    assert judgements(Perspective(records, "XLG")) == []
    assert judgements(Perspective(case("claim | kind\nC01 | verification"))) == []


def test_without_an_overlay_everything_still_comes(case):
    records = case(CLAIMS, **{name: MORE[name] for name in ("propositions", "motives", "risks")})
    found = judgements(Perspective(records, "XAV"))
    assert [one.topic for one in found] == ["stakes", "risks", "support"]
    assert all(one.confidence.level == "low" for one in found)
    assert all(one.assumptions == () for one in found)


@pytest.mark.parametrize("yardstick", ["uk_phia", "us_icd203", "nato", "ipcc"])
@pytest.mark.parametrize("reading", ["strict", "preferred", "inclusive"])
def test_every_text_keeps_the_rules_of_the_lint(records, yardstick, reading):
    for state in ("XAV", "XBO", "XCE", None):
        report = study(records, state, yardstick, reading)
        assert len(report.judged) <= 5
        for one in report.judged:
            said_ = text(report, one)
            assert len(said_.split()) <= 65
            assert len(one.claims) <= 8
            assert len(one.changes) <= 2
            assert set(one.claims) <= set(one.rests_on)
            plain = re.sub("“[^”]*”", "", said_)
            assert not re.search(r"\b(may|might|could|possibl[ey])\b", plain, re.IGNORECASE)
            assert "confidence" not in said_.lower()
            assert said_[0].isupper() or said_[0] == "“"
            assert said_.endswith(".")
            assert not re.search(r"  | \.|,,|None|\bnan\b", said_)
            assert one.confidence.reasons
            assert one.claims


def test_a_deal_is_seen_from_both_sides(records):
    there, here = (by_topic(records, state)["stakes"].states for state in ("XAV", "XBO"))
    assert there.gets == (Traded("XBO", ("M01",)),)
    assert here.gives == (Traded("XAV", ("M01",)),)
    assert here.gets == (Traded("XAV", ("M02",)),)


def test_unknown_parameters_are_refused(records):
    with pytest.raises(UsageError):
        judgements(Perspective(records, "XAV", yardstick="none"))
    with pytest.raises(UsageError):
        judgements(Perspective(records, "XAV", reading="loose"))  # type: ignore[arg-type]


def test_each_kind_of_judgement_is_worded():
    made, told = (
        {
            one.name: import_module(f"{room.__name__}.{one.name}")
            for one in iter_modules(room.__path__)
        }
        for room in (kinds, wordings)
    )
    assert made.keys() == told.keys()
    for name, module in made.items():
        assert module.KIND.verdicts.keys() == told[name].VERDICTS.keys()
