"""A page over two sources: every name is once on it, and every reference reaches its own source."""

from __future__ import annotations

import io
import re
from collections import Counter
from pathlib import Path

import nbformat
import pikepdf
import pytest
from lxml import html

from analysis import figures, judgements, show, study, tables, texts
from analysis.blocks.distinct import short_names
from analysis.errors import InputError
from analysis.lint.intake import package_version, read
from analysis.lint.rules import RULES
from analysis.render import make_pdf, to_html, to_md

NAMES = {"dprk": "dprk-troops-in-russia", "exercise": "exercise-strait-closure"}
ROOT = Path(__file__).parents[2]
STATES = {"dprk": "PRK", "exercise": "XAV"}


def _notebook(*shown):
    outputs = [
        nbformat.v4.new_output("display_data", data=one._repr_mimebundle_()) for one in shown if one
    ]
    cells = [nbformat.v4.new_markdown_cell("# Compared"),
             nbformat.v4.new_code_cell("show()", outputs=outputs, execution_count=1)]  # fmt: skip
    for number, cell in enumerate(cells):
        cell["id"] = f"cell-{number}"
    return nbformat.v4.new_notebook(cells=cells)


@pytest.fixture(scope="module")
def studies():
    return {short: study(name, STATES[short]) for short, name in NAMES.items()}


@pytest.fixture(scope="module")
def compared(studies):
    a, b = studies.values()
    return _notebook(
        *(make(one) for make in (tables.risks, figures.risk_ranges) for one in (a, b)),
        *map(judgements.key, (a, b)),
        tables.risks(a),
        *(make(one) for make in (texts.claims, texts.coding) for one in (a, b)),
        show(texts.claims(a)),
    )  # fmt: skip


@pytest.fixture(scope="module")
def page(compared):
    return html.document_fromstring(to_html(compared))


def test_no_id_stands_twice_and_every_link_has_its_place(page):
    ids = Counter(page.xpath("//@id"))
    assert [name for name, times in ids.items() if times > 1] == []
    targets = {href[1:] for href in page.xpath("//a/@href") if href.startswith("#")}
    assert {one for one in targets if one.startswith(("claim-", "coding-"))} <= ids.keys()
    assert {"dprk-tab-risks", "dprk-tab-risks-2", "exercise-tab-risks"} <= ids.keys()


def test_every_reference_reaches_the_claim_of_its_own_source(page, studies):
    seen = Counter()
    for element in page.xpath("//*[@data-source]"):
        short = next(one for one, name in NAMES.items() if name == element.get("data-source"))
        for href in element.xpath(".//a[contains(@class, 'claim-ref')]/@href"):
            [entry] = page.xpath("//article[@id=$name]", name=href[1:])
            claim = studies[short].claims[href.removeprefix(f"#claim-{short}-")]
            assert " ".join(claim.says.split()) in " ".join(entry.text_content().split())
            assert entry.get("data-source") == NAMES[short]
            seen[short] += 1
        for claim in (element.get("data-claims") or "").split():
            assert claim.removeprefix(f"{short}-") in studies[short].claims
    assert min(seen["dprk"], seen["exercise"]) > 10


def test_paper_has_a_place_for_each_and_is_the_same_again(compared, page):
    first = make_pdf(compared).data
    assert first == make_pdf(compared).data
    with pikepdf.open(io.BytesIO(first)) as pdf:
        links = [
            one for sheet in pdf.pages for one in sheet.get("/Annots", ())
            if one.get("/Subtype") == "/Link"
        ]  # fmt: skip
        places = {str(one.get("/Dest") or one["/A"]["/D"]) for one in links}
    claims = set(page.xpath("//a[contains(@class, 'claim-ref')]/@href"))
    assert len(places) >= len(claims) > 20


def test_words_tell_the_sources_apart(compared):
    text = to_md(compared)
    text = text.decode() if isinstance(text, bytes) else str(text)
    assert "dprk-C" in text
    assert "exercise-C" in text


def test_a_page_of_one_source_keeps_its_names(studies):
    shown = tables.risks(studies["dprk"]), texts.claims(studies["dprk"], "C04")
    page = to_html(_notebook(*shown))
    assert 'id="tab-risks"' in page
    assert 'id="claim-C04"' in page
    assert "data-source" not in page
    assert "dprk-C04" not in page


def test_names_are_as_short_as_they_tell_apart():
    assert short_names(["a-b", "a-c", "a"]) == {"a-b": "a-b", "a-c": "a-c", "a": "a"}
    assert short_names(["strait", "troops-abroad"]) == {
        "strait": "strait",
        "troops-abroad": "troops",
    }


def _linted(page, folder):
    meta = (("source", NAMES["dprk"]), ("brief", "pair"), ("version", package_version()))
    for name, value in meta:
        page = re.sub(f'<meta name="briefing:{name}"[^>]*>', "", page)
        page = page.replace(
            "</head>", f'<meta name="briefing:{name}" content="{value}">\n</head>', 1
        )
    path = folder / "pair.html"
    path.write_text(page, encoding="utf-8")
    report = read(path, ROOT, "pair.html")
    # What a claim and its entry owe; a hand-made page has not all that a briefing has.
    return [hit.message for rule in RULES if rule.id in {"L08", "L09", "L10", "L11", "L22"}
            for hit in rule.check(report)]  # fmt: skip


def test_lint_finds_a_reference_to_another_source(compared, tmp_path):
    page = to_html(compared)
    assert _linted(page, tmp_path) == []
    claim = re.search(r'href="#claim-(dprk-C\d+)"', page)[1]
    crossed = re.sub(r'href="#claim-exercise-C\d+"', f'href="#claim-{claim}"', page, count=1)
    messages = _linted(crossed, tmp_path)
    assert (
        f"comes from {NAMES['exercise']}, but refers to {claim}, a claim of {NAMES['dprk']}"
        in messages
    )


def test_lint_refuses_an_id_that_stands_twice(compared, tmp_path):
    page = to_html(compared).replace('id="exercise-tab-risks"', 'id="dprk-tab-risks"')
    with pytest.raises(InputError, match="taken already"):
        _linted(page, tmp_path)
