"""Every report of a sound source, whatever its words, keeps the rules and reads as English."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.claims.load import load_source
from analysis.lint import RULES
from analysis.lint.examine import judge
from analysis.lint.ledger import Ledger
from analysis.lint.reading import parse
from analysis.lint.report import Report
from tests.lint.test_mutations import MUTATIONS, Page
from tests.made_up import Shape, Source, make, pages, sources
from tests.made_up.english import defects

SMALL = Shape(seed=7, claims=3, sentences=3, states=1, voices=1)
RICH = tuple(
    Shape(
        seed=seed, claims=24, sentences=12, states=3, blocs=1, voices=5, motives=5, risks=6,
        propositions=6, framing=2, figures=6, tensions=3, text=True, overlay=True, hypotheses=3,
        assumptions=2, indicators=2, implications=2, audience=3, graded=True, dated=seed % 2 == 0,
    )
    for seed in range(60, 66)
)  # fmt: skip
SETTINGS = (
    {}, {"detail": "one-page"}, {"reading": "strict"}, {"reading": "inclusive"},
    {"yardstick": "us_icd203"}, {"yardstick": "nato", "detail": "one-page", "reading": "inclusive"},
)  # fmt: skip


def built(made: Source, root: Path, **parameters: object) -> Iterator[tuple[str, str, Report]]:
    """Yield the reports of a source: name, page and what the lint reads."""
    made.write(root)
    source = load_source(made.id, root)
    ledger = Ledger(source)
    for name, html in pages(source, **parameters):
        yield name, html, Report(parse(html, f"{made.id}/{name}"), ledger)


def faults(report: Report) -> list[str]:
    found = [f"{one.rule} {one.message}: {one.excerpt}" for one in judge(report)]
    return found + [
        f"{what}: {where}" for what, where in defects(report.document, report.ledger.source)
    ]


@pytest.mark.slow
@settings(
    max_examples=14, deadline=None, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip
@given(made=sources(most=14), parameters=st.sampled_from(SETTINGS))
def test_every_report_of_a_drawn_source_is_clean(tmp_path_factory, made, parameters):
    for name, _, report in built(made, tmp_path_factory.mktemp("project"), **parameters):
        assert faults(report) == [], name


@pytest.fixture(scope="module")
def rich(tmp_path_factory) -> list[tuple[Page, list[str]]]:
    """Reports of full sources, each with what the lint finds in it untouched."""
    root = tmp_path_factory.mktemp("project")
    found = []
    for shape in RICH:
        for _, html, report in built(make(shape), root):
            found.append((Page(html, report), [one.rule for one in judge(report)]))
    return found


@pytest.mark.slow
@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_every_rule_still_fires_on_made_up_sources(rich, rule):
    fired = 0
    for page, before in rich:
        assert before == []
        html, _ = MUTATIONS[rule](page)
        if html is None or html == page.html:
            continue
        found = {f.rule for f in judge(Report(parse(html, "edited"), page.report.ledger))}
        fired += found == {rule}  # the words of an edit can be a source's own emphasis
        if fired == 2:
            break
    assert fired, f"{rule} fires on no made-up report"
