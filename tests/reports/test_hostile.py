"""Hostile text in every field of a source: shown literally, nothing executed, the layout whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import page as validator
import pytest
from lxml import html as lxml_html
from pydantic import BaseModel

from analysis.blocks import escape_invisible
from analysis.claims.base import Text
from analysis.claims.card import SourceCard
from analysis.claims.overlay import AssessmentFile
from analysis.claims.record import ClaimsFile
from tests.reports.hostile import FAMILIES, LONGEST, Planted, briefing, plant
from tests.reports.statements import lost

pytestmark = [pytest.mark.slow, pytest.mark.browser]

KINDS = ("overview", "evidence_review", "state_brief-XAV", "state_brief-XBO")
UNSHOWN = re.compile(r"\.(rationale|also|url|motives\.wants)$")
"""Fields that no brief shows: reasons, other names, the address, a gain that has a short form."""
UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
# What stands wider than the window and would be cut, unless something around it scrolls.
BEYOND = """() => [...document.querySelectorAll('body *')].filter((item) => {
  const box = item.getBoundingClientRect();
  if (box.width <= 1 || box.height <= 1) return false;
  if (box.right <= document.documentElement.clientWidth + 1 && box.left >= -1) return false;
  for (let outer = item.parentElement; outer; outer = outer.parentElement) {
    if (getComputedStyle(outer).overflowX === 'auto') return false;
  }
  return true;
}).map((item) => [item.tagName, item.id, item.textContent.slice(0, 60)])"""
TOUCHED = """() => [typeof window.canary, document.scripts.length,
  document.querySelectorAll('iframe, svg, object, embed, link, [onerror], [onload]').length]"""


@dataclass(frozen=True)
class Hostile:
    root: Path
    planted: dict[str, list[Planted]]

    def reports(self, ending: str = "html") -> Iterator[tuple[str, Path]]:
        for family in FAMILIES:
            for kind in KINDS:
                yield family, self.root / "out" / f"hostile-{family}" / f"{kind}.{ending}"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    root = tmp_path_factory.mktemp("hostile")
    planted = plant(root)
    texts = {path: path.read_bytes() for path in root.glob("seeds/*/article.txt")}
    for path in texts:  # no claim of the exercise says what the hostile text does
        path.unlink()
    checked = briefing(root, "check")
    assert checked.returncode == 0, checked.stderr[-2000:]
    for path, raw in texts.items():
        path.write_bytes(raw)
    for which in (["--brief", KINDS[0], "--brief", KINDS[1]], ["--state", "XAV", "--state", "XBO"]):
        built = briefing(root, "build", *which, "--jobs", "2", "--out", str(root / "out"))
        assert built.returncode == 0, (built.stdout + built.stderr)[-2000:]
    return Hostile(root, planted)


def texts_of(model: type[BaseModel], name: str) -> set[str]:
    """Return the places of free text in a model, found in its annotations."""
    found = set()
    for field, info in model.model_fields.items():
        limits = {getattr(item, "max_length", None) for item in info.metadata}
        if LONGEST in limits:
            found.add(f"{name}.{field}")
        stack = [info.annotation]
        while stack:
            inner = stack.pop()
            if inner == Text:
                found.add(f"{name}.{field}")
            elif isinstance(inner, type) and issubclass(inner, BaseModel):
                found |= texts_of(inner, f"{name}.{field}")
            else:
                stack += get_args(inner)
    return found


def test_every_text_field_is_hostile(hostile: Hostile) -> None:
    models = {"source": SourceCard, "claims": ClaimsFile, "assessment": AssessmentFile}
    wanted = set().union(*(texts_of(model, name) for name, model in models.items()))
    assert len(wanted) > 20
    for planted in hostile.planted.values():
        places = {re.sub(r"\.[A-Z]{3,}\b", "", item.place) for item in planted}
        # A claim that is still a draft stands in no report.
        assert {place for place in wanted - places if ".draft." not in place} == set()


def test_nothing_is_executed_and_the_layout_is_whole(
    hostile: Hostile, browser: Any, subtests: Any
) -> None:
    page = browser.new_page()
    seen: list[str] = []
    page.on("console", lambda message: seen.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: seen.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (seen.append("dialog"), dialog.dismiss()))
    page.on("request", lambda request: seen.append(request.url))
    index = hostile.root / "out" / "index.html"
    for path in [index, *(path for _, path in hostile.reports())]:
        seen.clear()
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach((item) => item.open = true)")
        with subtests.test(f"{path.parent.name}/{path.name}"):
            foreign = [
                url for url in seen if not url.startswith(("file:", "data:image/", "data:font/"))
            ]
            assert foreign == []
            assert page.evaluate(TOUCHED) == ["undefined", int(path == index), 0]
            for width in (320, 1280):
                page.set_viewport_size({"width": width, "height": 900})
                assert page.evaluate("document.documentElement.scrollWidth") <= width
                assert page.evaluate(BEYOND) == []
    page.context.close()


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_a_page_shows_every_text_whole(hostile: Hostile, subtests: Any) -> None:
    shown: dict[str, Counter[str]] = {family: Counter() for family in FAMILIES}
    for family, path in hostile.reports():
        root = lxml_html.parse(str(path)).getroot()
        for item in root.xpath("//style | //figure//*[contains(text(), '…')]"):
            item.drop_tree()  # a chart cuts what would not fit; the whole stands beside it
        text = plain(root.text_content())
        with subtests.test(f"{family}/{path.name}"):
            for item in hostile.planted[family]:
                payload = re.escape(plain(escape_invisible(item.payload)))
                whole = rf"{item.mark}a ?{payload} ?{item.mark}z"
                begun = text.count(f"{item.mark}a")
                assert len(re.findall(whole, text)) == begun, (item.place, item.mark)
                shown[family][item.place] += begun
            assert not UNSEEN.search(text)
    assert not UNSEEN.search((hostile.root / "out" / "index.html").read_text(encoding="utf-8"))
    for counts in shown.values():
        silent = {place for place in counts if not counts[place]}
        silent = {re.sub(r"\.[A-Z]{3,}\b", "", place) for place in silent}
        assert {place for place in silent if not UNSHOWN.search(place)} == set()


def test_a_pdf_is_valid_and_says_all_that_the_page_says(hostile: Hostile, subtests: Any) -> None:
    for family, path in hostile.reports():
        with subtests.test(f"{family}/{path.name}"):
            pdf = path.with_suffix(".pdf")
            for profile in ("PDF/UA-1", "PDF/A-2a"):
                found = validator.validate_pdf(pdf, profile=profile)
                assert [(fault.rule_id, fault.message) for fault in found.failures] == []
            if family != "characters":  # signs of other scripts are read back in another order
                assert lost(path, pdf) == []


def test_a_word_beyond_the_limit_is_refused_in_one_line(hostile: Hostile) -> None:
    file = hostile.root / "seeds" / "hostile-long" / "claims.yaml"
    sound = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r'"says": "', '"says": "' + "w" * 10_000, sound, count=1))
    checked = briefing(hostile.root, "check", str(file.parent))
    file.write_text(sound, encoding="utf-8")
    assert checked.returncode == 2
    said = [
        line for line in (checked.stdout + checked.stderr).splitlines() if "claims[0].says" in line
    ]
    assert len(said) == 1
    assert "2,000" in said[0] or "2000" in said[0]
    assert len(said[0]) < 300
