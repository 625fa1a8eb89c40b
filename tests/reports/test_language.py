"""A whole report in another language: what English is left in it is the source's."""

from __future__ import annotations

import ast
import base64
import re
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

import lxml.html
import nbformat
import pikepdf
import pypdfium2
import pytest
from papermill.inspection import inspect_notebook
from papermill.iorw import load_notebook_node
from papermill.parameterize import parameterize_notebook

from analysis.claims.load import load_source, sources
from analysis.claims.source import Source
from analysis.exhibits.wording.facts import voice_label
from analysis.lint import examine
from analysis.reference import phrases, yardstick, yardsticks
from analysis.render import make_pdf, to_html
from tests.unit.words import pseudo

ROOT = Path(__file__).parents[2]
[SOURCE] = [name for name in sources(ROOT) if name.startswith("exercise-")]
BRIEFS = ("state_brief", "overview", "evidence_review", "robustness")

PARTS = {
    "masthead": "header.masthead", "judgement": "section.judgement", "chart": "figure.chart",
    "table": "figure.table", "statements": "ul.statements", "callout": "aside.callout",
    "claims": "section.claims",
}  # fmt: skip
"""What exhibits bring along, by its element and class; all else is the page's own."""
FINDINGS = "//span[@class='finding']"
HEARD = ("alt", "title", "aria-label", "data-label")
NAMES = (
    "uk_phia us_icd203 nato ipcc preferred full", "Kucharski CAPphrase CC-BY", pseudo.TAG,
    SOURCE, *BRIEFS,
)  # fmt: skip
"""Names that stay: of people and their data, of briefs, of values of parameters."""
PARAMETER = re.compile(rf"{pseudo.accented('Parameter')}\s+[a-z]+\b")
"""A line of the footer, which ends with a parameter's name; that is no word of a language."""
IDS = re.compile(r"\b(?:J-[A-Z]+-\d+|[CMRQHAIF]\d+|P\d+S\d+|X[A-Z]{2}|[0-9a-f]{12,64})\b")


def executed(brief: str, source: Source, tag: str) -> dict[str, Any]:
    """Return a notebook with the outputs of its cells, which run here and speak a language."""
    path = ROOT / "notebooks" / f"{brief}.ipynb"
    book = load_notebook_node(str(path))
    state = next(code for code, one in source.card.states.items() if not one.collective)
    asked = {"source": source.card.id, "state": state, "language": tag}
    takes = inspect_notebook(str(path))
    given = {name: value for name, value in asked.items() if name in takes}
    book = parameterize_notebook(book, given)
    space: dict[str, Any] = {}
    for cell in book.cells:
        if cell.cell_type != "code":
            continue
        body = ast.parse(cell.source)
        last = body.body.pop() if isinstance(body.body[-1], ast.Expr) else None
        exec(compile(body, "cell", "exec"), space)
        if isinstance(last, ast.Expr):
            shown = eval(compile(ast.Expression(last.value), "cell", "eval"), space)
            if shown is not None:
                cell.outputs = [nbformat.v4.new_output("display_data", shown._repr_mimebundle_())]
    book.metadata["briefing"] = {
        "brief": brief, "source": source.card.id, "state": given.get("state", ""),
        "version": version("briefing-notebooks"), "overlay": "yes", "build": "1" * 12,
        "parameters": given, "digests": {"x": "1"},
    }  # fmt: skip
    return dict(book)


def told(source: Source) -> list[str]:
    """Return the texts of a source and the published terms, longest first: nobody's to translate.

    A single small word of the seeds is vocabulary, which the table has, unless the article says it.
    """
    held = [source.card.model_dump(), source.record.model_dump()]
    held += [source.overlay.model_dump()] if source.overlay else []
    texts = {text for text in _strings(held) if not re.fullmatch(r"[a-z_]+", text)}
    texts |= {cue.word for claim in source.record.claims for cue in claim.cues}
    for voice in source.card.voices:
        texts |= {voice.id, voice_label(voice.name), voice.name.partition(",")[2]}
    texts |= {claim.quantity.unit for claim in source.record.claims if claim.quantity}
    texts |= {word for one in source.record.framing for word in one.wording}
    texts |= {phrase.lower() for phrase in phrases().index}
    texts |= {(source.text or "")[start:end] for start, end, _ in source.card.sentences.values()}
    for name in yardsticks():
        scale = yardstick(name)
        texts |= {scale.title, *(term for term, _, _ in scale.bands)}
    return sorted((text.strip(" .") for text in texts), key=len, reverse=True)


def _strings(held: object) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    elif isinstance(held, dict):
        yield from _strings([*held.values()])
    elif isinstance(held, list | tuple):
        for one in held:
            yield from _strings(one)


def by_part(page: str) -> dict[str, str]:
    """Return what a reader meets in a page, by the part it stands in."""
    root = lxml.html.document_fromstring(page)
    for item in root.xpath("//style | //script | //annotation | //code"):
        item.drop_tree()
    found: defaultdict[str, list[str]] = defaultdict(list)
    for item in root.xpath("//title"):
        found["masthead"].append(item.text)
        item.drop_tree()
    findings = [" ".join(item.text_content().split()) for item in root.xpath(FINDINGS)]
    for name, css in PARTS.items():
        tag, _, kind = css.partition(".")
        for item in root.xpath(f"//{tag}[contains(concat(' ', @class, ' '), ' {kind} ')]"):
            for own in item.xpath(".//*[@class='used-in' or @class='close']"):
                # The page adds these to the annex, where it names exhibits by their findings.
                text = " ".join(own.text_content().split())
                for one in sorted(findings, key=len, reverse=True):
                    text = text.replace(one, " ")
                found["page"].append(text)
                own.drop_tree()
            found[name] += _heard(item)
            item.drop_tree()
    found["page"] += _heard(root)
    return {name: " \n ".join(texts) for name, texts in found.items()}


def _heard(item: Any) -> list[str]:
    heard = [str(text) for name in HEARD for text in item.xpath(f".//@{name}")]
    for source in item.xpath(".//img/@src"):
        drawing = base64.b64decode(str(source).partition("base64,")[2])
        heard += re.findall(r"<text\b[^>]*>([^<]*)", drawing.decode("utf-8", "ignore"))
    return heard + [str(text) for text in item.itertext()]


def left(text: str, known: list[str]) -> set[str]:
    """Return the English words of a text once all that a source says is taken out of it."""
    text = PARAMETER.sub(" ", IDS.sub(" ", text))
    for one in known:
        if len(one) > 1:
            text = re.sub(rf"(?<!\w){re.escape(one)}(?!\w)", " ", text, flags=re.IGNORECASE)
    return pseudo.plain_words(text) - set(re.findall(r"[A-Za-z]+", " ".join(NAMES)))


@pytest.fixture(scope="module")
def source() -> Source:
    return load_source(SOURCE, ROOT)


@pytest.fixture(scope="module", params=BRIEFS)
def report(
    request: pytest.FixtureRequest, source: Source, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Any]]:
    with pseudo.known(tmp_path_factory.mktemp("words")) as tag:
        yield executed(request.param, source, tag)


@pytest.mark.slow
def test_no_english_is_left_in_the_page(report: dict[str, Any], source: Source) -> None:
    page = to_html(report)
    assert f'<html lang="{pseudo.TAG}">' in page
    parts = by_part(page)
    brief = report["metadata"]["briefing"]["brief"]
    judged = {"judgement"} if brief != "robustness" else {"table"}
    assert {"page", "masthead"} | judged <= parts.keys()
    known = told(source)
    english = {name: left(text, known) for name, text in parts.items()}
    assert {name: found for name, found in english.items() if found} == {}


@pytest.mark.slow
def test_the_pdf_is_in_the_language(report: dict[str, Any], source: Source) -> None:
    made = make_pdf(report)
    with pikepdf.open(BytesIO(made.data)) as document:
        assert document.Root.Lang == pseudo.TAG
        heads = [item.title for item in document.open_outline().root]
    assert heads
    assert not pseudo.plain_words("\n".join(map(str, heads)))
    with pypdfium2.PdfDocument(made.data) as pages:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in pages)
    text = re.sub(r"[\x02\xad\ufffe]\s*", "", text)  # a word that is divided at a line's end
    own = told(source)
    joined = [one.replace("-", "") for one in own]  # or at a hyphen of its own
    assert pseudo.plain_words(PARAMETER.sub(" ", text), (*own, *joined, *NAMES)) == set()


@pytest.mark.slow
def test_the_rules_that_read_no_words_find_nothing(report: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(to_html(report), encoding="utf-8")
    outcome = examine([path], ROOT)
    assert (outcome.findings, outcome.faults) == ([], [])
    assert set(outcome.foreign.values()) == {pseudo.TAG}
