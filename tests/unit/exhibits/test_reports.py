"""Across a whole report: references resolve, sections are the same, no overlay is needed."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from analysis.blocks import Callout, Table, plain
from analysis.exhibits import judgements, tables, texts
from analysis.exhibits.study import Study, study
from analysis.exhibits.wording.reported import reported
from analysis.reference import yardstick
from tests.unit.words import pseudo

from .conftest import SOURCES, Make
from .test_blocks import every_exhibit


def held(page: str) -> set[str]:
    named = re.findall(r'data-claims="([^"]*)"', page) + re.findall(r"#claim-([\w-]+)", page)
    return {claim for names in named for claim in names.split()}


def test_every_reference_resolves_to_an_entry(cases: list[Study]) -> None:
    for case in cases:
        entries = {item.claim for item in texts.claims(case).items}
        for exhibit in every_exhibit(case):
            assert held(exhibit.html()) <= entries, (case, type(exhibit))


def test_reports_build_from_the_reported_layer_alone(cases: list[Study]) -> None:
    for case in cases:
        bare = study(replace(case.source, overlay=None), case.state)
        for exhibit in every_exhibit(bare):
            assert exhibit.text()
            assert 'data-layer="assumption" data-assumption' not in exhibit.html()
        assert texts.assumptions(bare).text().startswith("! Not assessed")
        assert "No analyst" in texts.method(bare).text()  # type: ignore[union-attr]


def test_a_state_without_motive_or_risk_says_so(make: Make) -> None:
    case = study(make(claims=2, motives=False, risks=False), "XAA")
    for found, kind in ((tables.motives(case), "no-motive"), (tables.risks(case), "no-risk")):
        assert isinstance(found, Callout)
        assert found.kind == kind
        assert "State 1" in found.text()
    assert "neither motive nor risk" in texts.masthead(case).title
    page = texts.stakes(case).html()
    assert 'data-kind="no-motive"' in page
    assert 'data-kind="no-risk"' in page


def test_counts_under_each_reading_are_shown(make: Make) -> None:
    case = study(make(claims=9), "XAC")
    readings = tables.readings(case)
    assert readings is not None
    assert readings.rows[0].cells[0][0] == "State 3"
    ambiguous = tables.ambiguities(case)
    assert ambiguous is not None
    assert 'data-kind="ambiguity"' in ambiguous.html()
    assert "(on another reading)" in ambiguous.text()


def test_an_undated_source_gets_a_banner(make: Make) -> None:
    banner = texts.banners(study(make(), "XAA"))
    assert banner is not None
    assert 'data-kind="undated"' in banner.html()
    assert "no date" in banner.text()


def test_the_source_summary_names_its_numbers(cases: list[Study]) -> None:
    page = texts.source_summary(cases[0]).html()
    stats = dict(re.findall(r'data-stat="(\w+)">(\d+)<', page))
    assert {"claims", "groups", "sentences", "unverified"} <= set(stats)
    assert int(stats["claims"]) == len(cases[0].claims)
    assert int(stats["sentences"]) == len(cases[0].source.card.sentences)


def test_passages_show_only_where_the_text_is_attached(make: Make) -> None:
    source = make()
    assert "passage" not in texts.claims(study(source)).html()
    text = "A made-up sentence. " * 20
    attached = study(replace(source, text=text))
    annex = texts.claims(attached)
    assert '<blockquote class="passage"' in annex.html()
    foreign = replace(annex, article_language="zh-Hant")
    assert 'lang="zh-Hant" dir="auto">' in foreign.html()
    assert 'language: "zh"' in foreign.typst()
    assert text[:9] not in annex.text()


def test_claims_name_their_language_where_the_report_speaks_another(
    make: Make, tmp_path: Path
) -> None:
    source = make()
    assert '<span lang="en">' not in texts.claims(study(source)).html()
    with pseudo.known(tmp_path) as tag:
        annex = texts.claims(study(source, language=tag))
        assert '</span> <span lang="en">' in annex.html()
        assert 'wording: "en"' in annex.typst()


def test_indicators_and_assumptions_carry_their_links(make: Make) -> None:
    case = study(make(), "XAA")
    assert 'data-indicator="I1" data-hypotheses="H1"' in texts.indicators(case).html()
    page = texts.assumptions(case).html()
    assert 'data-assumption="A1"' in page
    assert "If wrong" in page


def test_every_hypothesis_is_worded_on_every_page_with_what_is_watched_for_it(make: Make) -> None:
    source = make()
    for state in (None, *study(source).states):
        listed = texts.hypotheses(study(source, state))
        assert listed is not None
        page = listed.html()
        assert page.count("data-hypothesis=") == 2
        assert "No indicator speaks for it." in page  # of the second
    watching = texts.indicators(study(source, "XAA")).text()
    assert "For H1." in watching


def test_no_page_says_of_an_assumption_on_record_that_nobody_recorded_it(make: Make) -> None:
    for detail in ("full", "one-page"):
        for state in study(make()).states:
            said = texts.assumptions(study(make(), state, detail=detail)).text()
            assert "No analyst" not in said
            assert "A1" in said
    assert "No analyst" in texts.assumptions(study(make(overlay=False))).text()


def test_sections_every_report_has(cases: list[Study]) -> None:
    for case in cases:
        audience = texts.audience(case)
        assert audience is not None
        assert 'id="audience"' in audience.html()
        assert 'id="implications"' in audience.html()
        edition = texts.edition(case).html()
        assert 'id="changes"' in edition
        assert "First issue" in edition


def test_the_scale_is_named_where_its_words_are_used() -> None:
    silent, several = (study(name) for name in SOURCES)
    title = yardstick("uk_phia").title
    assert title not in " ".join(texts.method(silent).text().split())
    assert len({likelihood for one in several.judged for likelihood in one.likelihoods}) == 2
    assert title in " ".join(texts.method(several).text().split())


def test_judgements_state_confidence_apart_from_likelihood(cases: list[Study]) -> None:
    for case in cases:
        page = judgements.key(case).html()
        for item in re.findall(r'<section class="judgement".*?</section>', page, re.DOTALL):
            assert re.search(r'data-confidence="(low|moderate|high)"', item)
            assert re.search(r'<span class="cause">[^<]', item)


def test_figures_of_the_article_carry_bound_and_kind(make: Make) -> None:
    table = tables.quantities(study(make(claims=12)))
    assert isinstance(table, Table)
    text = table.text()
    assert "at least" in text
    assert all(kind in text for kind in ("one time", "span", "Originator"))


@pytest.mark.parametrize("claims", [1, 500])
def test_any_size_builds(make: Make, claims: int) -> None:
    for detail in ("one-page", "full"):
        for exhibit in every_exhibit(study(make(claims=claims, states=12), "XAA", detail=detail)):
            assert exhibit.text()


def test_losses_of_a_state_name_claims_of_its_annex(cases: list[Study]) -> None:
    case = cases[1]
    entries = {item.claim for item in texts.claims(case).items}
    assert held(tables.losses(case).html()) <= entries


@pytest.mark.parametrize("source", SOURCES)
def test_no_sentence_goes_on_with_a_capital_that_is_no_name(source: str) -> None:
    case = study(source)
    for claim in case.claims:
        said = plain(reported(case, claim).body)
        for word in re.findall(
            r"(?:reports|states|takes for granted|grants) that ([A-Z][\w-]*)", said
        ):
            assert word.removesuffix("s") not in case.spelling.common, said


@pytest.mark.parametrize("source", SOURCES)
def test_simulated_readings_need_two_hedged_risks(source: str) -> None:
    for state in study(source).states:
        case = study(source, state, draws=100)
        shown = tables.simulated(case)
        assert (shown is None) == (len(case.readers) < 2)


def test_the_overview_names_states_without_gain_or_risk() -> None:
    case = study("dprk-troops-in-russia")
    kinds = {dict(item.data)["kind"] for item in texts.findings(case).items}  # type: ignore[union-attr]
    assert "no-motive" in kinds
