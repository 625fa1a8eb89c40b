"""The first page names what a state wants and risks, and counts nothing that it can list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.assess.perspective import Perspective
from analysis.assess.quantities import addable, together
from analysis.assess.records import Records
from analysis.assess.stance import Danger, Stance, stance
from analysis.assess.trade import fields, trades
from analysis.claims.load import load_source
from analysis.claims.overlay import AssessmentFile
from analysis.claims.record import Bearer, Motive, Risk
from analysis.claims.source import Source
from analysis.exhibits import texts
from analysis.exhibits.study import study
from analysis.exhibits.texts._answer import foremost, weight


@pytest.fixture(scope="module")
def source() -> Source:
    return load_source("exercise-strait-closure")


def changed(source: Source, **fields_: object) -> Source:
    return replace(source, record=source.record.model_copy(update=fields_))


def test_wants_stand_by_who_gives_or_shares_them(source: Source) -> None:
    one = stance(Perspective(Records(source)), "XBO")
    assert {want.id: (want.side, want.partners) for want in one.wants} == {
        "M02": ("own", ()), "M03": ("own", ()), "M04": ("own", ()),
        "M05": ("given", ("XCE",)), "M07": ("given", ("XCE",)), "M09": ("shared", ("XCE",)),
    }  # fmt: skip
    assert one.vague_wants == (("several reasons of state", ("C23",)),)
    assert one.speaks == ("borrenmark-government",)


def test_a_doubtful_bearer_is_told_apart_under_every_reading(source: Source) -> None:
    for reading, counted in (("strict", False), ("preferred", False), ("inclusive", True)):
        one = stance(Perspective(Records(source), reading=reading), "XAV")
        assert ("R07" in {danger.id for danger in one.dangers}) is counted
        assert "R07" in {entry.id for entry in one.entries}


def test_what_comes_back_stands_beside_what_is_given(source: Source) -> None:
    dealt = trades(Perspective(Records(source)))
    assert [(one.giver, one.gainer, len(one.goods)) for one in dealt] == [
        ("XCE", "XBO", 2), ("XBO", "XCE", 1),
    ]  # fmt: skip


def test_domestic_and_ideological_dangers_are_at_home(source: Source) -> None:
    domains = ("domestic", "ideological", "economic")
    risks = [
        Risk(id=f"R0{n}", bearers=(Bearer(state="XBO"),), cause="A", event="B", consequence=None,
             domain=domain)  # type: ignore[arg-type]
        for n, domain in enumerate(domains, 1)
    ]  # fmt: skip
    one = stance(Perspective(Records(changed(source, risks=tuple(risks)))), "XBO")
    assert fields(one.dangers) == ("home",)
    untitled = replace(changed(source, risks=tuple(risks)), overlay=None)
    assert "danger at home" in texts.masthead(study(untitled, "XBO")).title


def test_twelve_givers_are_all_listed(source: Source) -> None:
    card = source.card
    codes = [f"XY{chr(65 + n)}" for n in range(12)]
    some = next(iter(card.states.values()))
    states = card.states | {c: some.model_copy(update={"name": f"Giver {c}"}) for c in codes}
    motives = tuple(
        Motive(id=f"M{n + 10}", state="XAV", wants=f"Gift of sort {n}, and a long tail of words",
               domain="economic", giver=code)
        for n, code in enumerate(codes)
    )  # fmt: skip
    many = replace(
        changed(source, motives=(*source.record.motives, *motives)),
        card=card.model_copy(update={"states": states}),
    )
    page = texts.stakes(study(many, "XAV")).html()
    assert all(f"Giver {code}" in page for code in codes)
    assert page.count("data-entry=") >= 12
    assert " more" not in texts.masthead(study(many, "XAV")).title


def test_a_source_that_lays_out_nothing_says_so(source: Source) -> None:
    bare = changed(
        source, motives=(), risks=(),
        claims=tuple(c.model_copy(update={"motive": (), "risk": ()}) for c in source.record.claims),
    )  # fmt: skip
    case = study(replace(bare, overlay=None), "XAV")
    assert "neither motive nor risk" in texts.masthead(case).title
    page = texts.stakes(case).html()
    assert 'data-kind="no-motive"' in page
    assert 'data-kind="no-risk"' in page
    assert "Neither" in texts.masthead(study(replace(bare, overlay=None))).title


def test_an_analysts_headline_is_the_title(source: Source) -> None:
    headline = {"state": "XAV", "text": "Avelland waits for the lane", "claims": ["C53"],
                "coder": "an1", "date": "2026-11-22", "rationale": "The board warns."}  # fmt: skip
    overlay = AssessmentFile.model_validate({"headlines": [headline]})
    titled = replace(source, overlay=overlay)
    assert texts.masthead(study(titled, "XAV")).title == "Avelland waits for the lane"
    assert texts.masthead(study(titled, "XBO")).title != "Avelland waits for the lane"


def answer(source: Source, state: str | None) -> str:
    return " ".join(str(run) for run in texts.masthead(study(source, state)).answer)


def test_most_is_more_than_half() -> None:
    def borne(*falls: str) -> tuple[str, list[str]]:
        every = [replace(NOBODY, state=state, dangers=tuple(danger(name) for name in names))
                 for state, names in zip("ABC", falls, strict=False)]  # fmt: skip
        how, heavy = weight(every)
        return how, [one.state for one in heavy]

    assert borne("123", "4", "5") == ("most", ["A"])
    assert borne("12", "3", "4") == ("more", ["A"])
    assert borne("12", "34", "5") == ("most", ["A", "B"])
    assert borne("1", "2", "3") == ("all", ["A", "B", "C"])
    assert borne("12", "12", "34") == ("all", ["A", "B", "C"])
    assert borne("", "", "") == ("all", [])


NOBODY = Stance("A", (), (), (), (), (), (), ())


def danger(name: str, modal: str | None = "could") -> Danger:
    return Danger(name, name, (), "economic", "", "", None, None, (), (), "sole", (), modal)


def test_an_unlikely_danger_never_leads() -> None:
    dangers = [danger("1", "unlikely"), danger("2", "might"), danger("3", None), danger("4")]
    assert [one.id for one in foremost(dangers)] == ["3", "4", "2"]


def test_an_unlikely_danger_is_told_with_its_word(source: Source) -> None:
    said = answer(source, "XAV")
    assert "too little fertiliser it says “unlikely”" in said
    assert said.index("full grain storage") < said.index("farmers' protest")


def test_the_answer_says_for_what_it_names_sources(source: Source) -> None:
    assert "For the gains named here it cites" in answer(source, "XCE")
    assert "part of this" not in answer(source, "XBO")


def test_rival_figures_stand_first_and_none_by_a_bare_code(source: Source) -> None:
    ordered = together(Records(source))
    assert set(ordered[:5]) == {"C06", "C09", "C12", "C16", "C21"}
    page = " ".join(texts.reporting(study(source)).text().split())
    assert "41 ships" in page
    assert "about 45" in page
    assert "Further figures stand in the evidence review." in page
    assert "Also [C" not in page
    assert "Do not add up figures of ships" in page


def test_depths_and_rates_add_up_to_nothing(source: Source) -> None:
    pairs = addable(Records(source))
    assert ("C06", "C82") in pairs
    assert not {"C12", "C16", "C21", "C64", "C65", "C50"} & {end for pair in pairs for end in pair}
