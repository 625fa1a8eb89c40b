"""What is promised, hedged or on a condition is never told as given, nor a threat as a fact."""

from __future__ import annotations

import pytest

from analysis.assess.giving import giving
from analysis.assess.judgements.standing import backing
from analysis.assess.perspective import Perspective
from analysis.assess.records import Records
from analysis.assess.risks import stated
from analysis.assess.trade import trades
from analysis.claims.load import load_source
from analysis.claims.store import Folder
from analysis.exhibits import figures, judgements, tables, texts
from analysis.exhibits.study import study
from tests.sources.test_sources import HERE, ID, edited

VERBS = {"given": "gives", "meant": "is to give", "open": "could give"}


def promised(row, says, commitment="asserted", cues=()):
    """Put what Sumere gives in other words."""
    for claim in row["claims"]:
        if "M02" in str(claim.get("motive")):
            claim.update(says=says, commitment=commitment, cues=[dict(cue) for cue in cues])
            claim.pop("quantity", None)


@pytest.mark.parametrize(
    ("says", "commitment", "cues", "how"),
    [
        ("Sumere builds Kolvar a power line.", "asserted", (), "given"),
        ("Sumere has promised Kolvar a power line.", "asserted", (), "meant"),
        ("Sumere plans to build Kolvar a power line.", "asserted", (), "meant"),
        ("Sumere is to build Kolvar a power line.", "asserted", (), "meant"),
        ("Sumere gets ready a line for Kolvar.", "asserted",
         ({"word": "intends", "type": "volition"},), "meant"),
        ("Kolvar wants a power line from Sumere.", "asserted", (), "open"),
        ("Sumere may build Kolvar a power line.", "hedged",
         ({"word": "may", "type": "epistemic"},), "open"),
        ("Sumere can build Kolvar a power line.", "ability", (), "open"),
    ],
)  # fmt: skip
def test_a_gain_is_told_as_firmly_as_it_is_put(tmp_path, says, commitment, cues, how):
    folder = edited(tmp_path, lambda row: promised(row, says, commitment, cues))
    source = load_source(ID, folder)
    records = Records(source)
    assert giving(records, records.behind["M02"]) == how
    first = trades(Perspective(records, "XSU"))[0]
    assert (first.giver, first.gainer, first.giving) == ("XSU", "XKO", how)
    overview = study(source)
    answer = "".join(map(str, texts.masthead(overview).answer))
    chart = figures.exchange(overview)
    assert f"Sumere {VERBS[how]} Kolvar a power line" in answer
    assert f"Sumere {VERBS[how]} Kolvar a power line" in chart.title


def test_a_threat_on_a_condition_is_not_stated():
    source = load_source(ID, Folder(HERE))
    records = Records(source)
    assert [risk.id for risk in records.risks.values() if stated(records, risk)] == ["R05"]
    cells = str(tables.states(study(source)).rows)
    assert "on a condition" in cells
    assert "partly hedged" not in cells.partition("Sumere")[2]
    risks = str(texts.stakes(study(source, "XSU")).columns)
    assert "Renn closes the road" in risks
    assert "threatens" in risks
    assert "Sumere builds the line:" not in risks


def test_two_groups_of_which_one_hedges_are_no_flat_agreement(case):
    claims = """
    claim | chain    | commitment | proposition | states
    C01   | survey   | attributed | Q01         | XAV:actor
    C02   | insurer  | hedged     | Q01         | XAV:actor
    """
    records = case(claims, propositions="proposition | says\nQ01 | The lane is to be shut.")
    pillar = backing(Perspective(records)).states.agreed[0]
    assert pillar.unsure == (("insurer", ("C02",), ""),)
    assert not pillar.hedged
    found = " ".join(str(judgements.key(study(records.source))).split())
    assert "and, hedged, on that of insurer" in found


def test_one_word_for_another_reading():
    states = ("XAV", "XCE")
    told = " ".join(str(texts.stakes(study("exercise-strait-closure", one))) for one in states)
    assert "on another reading on Avelland" in told
    for word in ("wider reading", "inferred", "possible reading", "doubtful"):
        assert word not in told


def test_unnamed_voices_are_somebody():
    told = str(texts.sayings(study(load_source(ID, Folder(HERE)))))
    alone = told.partition("On nobody’s word")[2]
    assert alone
    assert "wave over the dam" not in alone
    said = str(judgements.key(study(load_source(ID, Folder(HERE)))))
    assert "nobody is cited for" not in said
