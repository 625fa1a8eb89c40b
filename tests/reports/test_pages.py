"""What every HTML report holds, read without a browser."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from lxml import html as lxml_html

pytestmark = pytest.mark.slow

POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:;"
    " base-uri 'none'; form-action 'none'"
)
LAYERS = {"reported", "assumption", "coding", "judgement"}
HEADS = {"h1", "h2", "h3", "h4", "h5", "h6"}
LOADING = {"src", "srcset", "data", "poster", "background", "action", "formaction"}


def every(reports: list[Any], subtests: Any) -> Any:
    for report in reports:
        text = report.html.read_text(encoding="utf-8")
        with subtests.test(report.name):
            yield text, lxml_html.document_fromstring(text)


def test_policy_language_and_size(reports: list[Any], subtests: Any) -> None:
    for text, page in every(reports, subtests):
        assert page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content") == [POLICY]
        assert page.get("lang")
        assert page.findtext(".//title")
        assert len(text.encode()) < 2_000_000
        assert "No description has been provided for this image" not in text


def test_nothing_runs_and_nothing_is_fetched(reports: list[Any], subtests: Any) -> None:
    for _, page in every(reports, subtests):
        assert page.xpath("//script | //iframe | //object | //embed | //link | //base") == []
        for element in page.iter():
            for name, value in element.items():
                assert not name.startswith("on"), (element.tag, name)
                if name in LOADING:
                    assert value.startswith("data:"), (element.tag, value[:80])
                if name == "href":
                    assert not value.lower().startswith(("javascript:", "data:", "file:"))
        styles = "".join(page.xpath("//style/text()")) + "".join(page.xpath("//@style"))
        assert "@import" not in styles
        assert {found[:5] for found in re.findall(r"url\(\s*['\"]?(\w+:?)", styles)} <= {"data:"}


def test_headings_follow_one_another(reports: list[Any], subtests: Any) -> None:
    for _, page in every(reports, subtests):
        heads = [item for item in page.find(".//main").iter() if item.tag in HEADS]
        levels = [int(item.tag[1]) for item in heads]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_every_block_stands_on_a_layer(reports: list[Any], subtests: Any) -> None:
    for _, page in every(reports, subtests):
        assert set(page.xpath("//main//@data-layer")) <= LAYERS
        bare = [
            (item.tag, (item.text or "").strip()[:60])
            for item in page.xpath(
                "//main//*[self::p or self::li or self::table or self::img or self::pre]"
                "[not(ancestor-or-self::*[@data-layer])]"
            )
        ]
        assert bare == []


def test_every_claim_that_is_cited_has_its_entry(reports: list[Any], subtests: Any) -> None:
    for _, page in every(reports, subtests):
        ids = set(page.xpath("//@id"))
        cited = set(page.xpath("//a[contains(@class, 'claim-ref')]/@href"))
        assert {href for href in cited if href[1:] not in ids} == set()
        for entry in page.xpath("//article[@class='claim']"):
            assert entry.xpath(".//p[@class='close']/a[@href='#place']")
            for link in entry.xpath(".//p[@class='used-in']/a/@href"):
                assert link[1:] in ids


def test_tables_and_pictures_speak(reports: list[Any], subtests: Any) -> None:
    for _, page in every(reports, subtests):
        assert [item.get("src")[:40] for item in page.xpath("//img[not(@alt) or @alt='']")] == []
        for table in page.xpath("//table"):
            assert table.xpath(".//th[@scope]")
        for figure in page.xpath("//main//figure"):
            assert figure.get("id")
