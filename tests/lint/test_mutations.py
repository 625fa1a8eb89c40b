"""Edit real built reports by hand: each edit makes exactly the rule fire that it breaks, there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from analysis.claims.load import load_source, sources
from analysis.lint import RULES, formats
from analysis.lint.examine import examine, judge
from analysis.lint.intake import read
from analysis.lint.ledger import Ledger
from analysis.lint.reading import parse
from analysis.lint.report import Report
from tests.made_up.pages import pages

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


def build(out: Path, *arguments: str, root: Path = ROOT) -> Path:
    """Build reports as HTML with the project's own command."""
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "build", "--format", "html", "--jobs", "2",
         "--out", str(out), *arguments],
        cwd=ROOT, env={**os.environ, "BRIEFING_ROOT": str(root), "COLUMNS": "200"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return out


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    given = os.environ.get("BRIEFING_REPORTS")  # a folder of reports that were just built
    return Path(given) if given else build(tmp_path_factory.mktemp("reports"))


@dataclass
class Page:
    """A report's text, and what its seeds hold."""

    html: str
    report: Report

    def edit(self, pattern: str, replacement: str | Callable[[re.Match[str]], str]) -> str | None:
        """Return the page with the first match replaced; None if there is none."""
        edited, count = re.subn(pattern, replacement, self.html, count=1, flags=re.DOTALL)
        return edited if count else None

    def said(self, sentence: str) -> str | None:
        """Add a sentence of ours to the paragraph on the audience."""
        return self.edit(r'(id="audience".*?)</p>', lambda m: f"{m[1]} {sentence}</p>")

    def judged(self, sentence: str) -> str | None:
        """Add a sentence to the first judgement's statement."""
        return self.edit(r'(<p class="statement">.*?)</p>', lambda m: f"{m[1]} {sentence}</p>")

    @property
    def judgement(self) -> str:
        found = re.search(r'<section class="judgement" id="([^"]+)"', self.html)
        return found[1] if found else ""


SAYS = re.compile(
    r'<p class="says"><strong class="claim-id">(C\d+)</strong> '
    r'<span class="layer-tag">Reported</span> ([^<]*)</p>'
)
Edited = tuple[str | None, str]


def l01(page: Page) -> Edited:
    return page.said("This is unlikely, with low confidence."), "audience"


_RANGED = re.compile(
    r'(<section class="judgement" id="(J-[^"]+)"(?:(?!</section>).)*?) \(\d+–\d+ %\)', re.DOTALL
)


def l02(page: Page) -> Edited:
    found = _RANGED.search(page.html)
    if found is None:
        return None, ""
    return page.html[: found.end(1)] + page.html[found.end() :], found[2]


def l03(page: Page) -> Edited:
    name = page.report.document.meta.get("yardstick")
    if _RANGED.search(page.html) is None:  # nowhere is the scale named
        return None, ""
    other = name == "ipcc"
    term = "a remote chance (0–5 %)" if other else "virtually certain (99–100 %)"
    return page.judged(f"It is {term}."), page.judgement


def l04(page: Page) -> Edited:
    return page.judged("It might change."), page.judgement


def l05(page: Page) -> Edited:
    return page.judged("The chance is 65 %."), page.judgement


def l06(page: Page) -> Edited:
    return page.edit(r'(<span class="cause">).*?(</span>)', r"\1\2"), page.judgement


def l07(page: Page) -> Edited:
    edited = page.edit(r'(class="confidence">Confidence is )(?:low|moderate)', r"\1high")
    return edited, page.judgement


def l08(page: Page) -> Edited:
    return page.edit(r'(id="audience"[^>]*?) data-layer="coding"', r"\1"), "audience"


def l09(page: Page) -> Edited:
    found = re.search(r'<article class="claim" id="([^"]+)"', page.html)
    flip = lambda m: m[1] + ("1" if m[2] == "0" else "0")  # noqa: E731
    return page.edit(r'(data-digest=")([0-9a-f])', flip), found[1] if found else ""


def l10(page: Page) -> Edited:
    for entry in re.finditer(r'<article class="claim" id="claim-(C\d+)".*?</article>', page.html,
                             re.DOTALL):  # fmt: skip
        chain = page.report.ledger.chain(entry[1])
        if not chain or chain[0].kind != "person":
            continue
        bare = re.sub(r'(<dd class="chain">).*?(</dd>)', r"\1The article\2", entry[0])
        if not any(word in bare.partition("<blockquote")[0] for word in chain[0].name.split()[:2]):
            return page.html.replace(entry[0], bare), f"claim-{entry[1]}"
    return None, ""


def l11(page: Page) -> Edited:
    for entry in SAYS.finditer(page.html):
        words = set(re.findall(r"[a-z]+", entry[2].lower()))
        held = page.report.ledger.claims[entry[1]]
        others = {"may", "might", "if", "possible", "can", "more", "fears", "risk", "risks"}
        if held.commitment == "hedged" and "could" in words and not words & others:
            firm = entry[0].replace(" could ", " will ")
            return page.html.replace(entry[0], firm, 1), f"claim-{entry[1]}"
    return None, ""


def l12(page: Page) -> Edited:
    words = sorted({w for ws in page.report.ledger.boosters.values() for w in ws if len(w) > 6})
    loaded = [wording for wording, _ in page.report.ledger.wordings]
    word = next((w for w in words if not any(w in wording for wording in loaded)), None)
    return (page.said(f"The need is {word}.") if word else None), "audience"


def l13(page: Page) -> Edited:
    for entry in SAYS.finditer(page.html):
        quantity = page.report.ledger.claims[entry[1]].quantity
        bare = re.sub(r"\b[Aa]bout (?=\d)", "", entry[2])
        if quantity is not None and quantity.bound == "approx" and bare != entry[2]:
            mended = entry[0].replace(entry[2], bare)
            return page.html.replace(entry[0], mended), f"claim-{entry[1]}"
    return None, ""


def l14(page: Page) -> Edited:
    return page.said("Multiple sources say so."), "audience"


def l15(page: Page) -> Edited:
    without = lambda m: m[0].replace("H1 ", "").replace("H1", "")  # noqa: E731
    edited = re.sub(r'data-hypotheses="[^"]*"', without, page.html)
    return (edited if 'data-hypothesis="H1"' in page.html else None), "hypotheses"


def l16(page: Page) -> Edited:
    found = 'id="assumptions"' in page.html
    return page.edit(r"<strong>If wrong:</strong>", ""), "assumptions" if found else ""


def l17(page: Page) -> Edited:
    cited = {c for s in page.report.on("reported", "judgement") for c in s.refs}
    if not cited & set(page.report.ledger.ambiguous):
        return None, ""
    return page.html.replace(' data-kind="ambiguity"', ""), "*"


def l18(page: Page) -> Edited:
    more = lambda m: f"{m[1]}{int(m[2]) + 1}<"  # noqa: E731
    return page.edit(r'(data-stat="claims">)(\d+)<', more), "source-summary"


def l19(page: Page) -> Edited:
    return page.edit(r'(id="changes".*?<p>).*?(</p>)', r"\1Nothing to say.\2"), "changes"


def l20(page: Page) -> Edited:
    return page.edit(r'(id="implications"[^>]*>\s*<p>).*?(</p>)', r"\1–\2"), "implications"


def l21(page: Page) -> Edited:
    found = re.search(r'<figure id="([^"]+)" class="chart"', page.html)
    return page.edit(r'(<img alt=")[^"]*', r"\1"), found[1] if found else ""


def l22(page: Page) -> Edited:
    found = re.search(r'<article class="claim" id="([^"]+)"', page.html)
    return page.edit(r'(<p class="says">.*?)\.</p>', r"\1 near Zubrovia.</p>"), found[1]


def l23(page: Page) -> Edited:
    if page.report.ledger.source.card.date is None:
        return page.html.replace(' data-kind="undated"', ""), ""
    aside = (
        '<aside class="callout" data-layer="reported" data-kind="undated" id="u"><p>Undated.</p>'
    )
    return page.edit(r"(</header>)", rf"\1{aside}</aside>"), "u"


def l24(page: Page) -> Edited:
    return page.judged("The point is very old."), page.judgement


def l25(page: Page) -> Edited:
    return page.said("There is a high risk of delay."), "audience"


def l26(page: Page) -> Edited:
    wordings = [words for words, _ in page.report.ledger.wordings if " " in words]
    return (page.said(f"Here is the {wordings[0]}.") if wordings else None), "audience"


def l27(page: Page) -> Edited:
    scale = page.report.yardstick
    if scale is None or scale.name != "uk_phia":
        return None, ""
    return page.judged("On the PHIA scale it is unlikely to likely (25–75 %)."), page.judgement


def l28(page: Page) -> Edited:
    first = re.search(r'<section data-page="first">.*?data-entry="([MR]\d+)"', page.html, re.DOTALL)
    if first is None or not page.report.document.meta.get("state"):
        return None, ""
    return page.html.replace(f' data-entry="{first[1]}"', ""), "*"


def l29(page: Page) -> Edited:
    # A review of robustness tells no point, only what becomes of judgements on it.
    if not page.report.ledger.disputes or page.report.document.meta.get("brief") == "robustness":
        return None, ""
    told, mark, codings = page.html.partition(' id="coding')
    hushed = re.sub(r' data-kind="dispute"', "", told)
    words = r"\b(disput|den[yi]|contradict|disagree|reject|contest)(?=\w*)"
    return re.sub(words, r"x\1", hushed, flags=re.IGNORECASE) + mark + codings, "*"


def l30(page: Page) -> Edited:
    found = re.search(r'<dd id="(coding-[^"]+)"', page.html)
    return page.edit(r'(<span class="reason">).*?(</span>)', r"\1\2"), found[1] if found else ""


MUTATIONS: dict[str, Callable[[Page], Edited]] = {
    rule.id: globals()[rule.id.lower()] for rule in RULES
}


def sampled(built: Path) -> list[Path]:
    """Return the reports to edit: of each source all common briefs and one state's."""
    found = []
    for folder in sorted(p for p in built.iterdir() if p.is_dir()):
        pages = sorted(folder.glob("*.html"))
        common = [p for p in pages if not p.stem.startswith("state_brief-")]
        found += common + [p for p in pages if p not in common][:1]
    return found


def key(finding) -> tuple[str, str, str, str]:
    return (finding.rule, finding.place.anchor, finding.message, finding.excerpt)


@pytest.fixture(scope="module")
def originals(built) -> list[tuple[Page, set[tuple[str, str, str, str]]]]:
    """The sampled reports, each with what the lint finds in it untouched."""
    held = []
    for path in sampled(built):
        report = read(path, ROOT, f"{path.parent.name}/{path.stem}")
        held.append((Page(path.read_text(encoding="utf-8"), report), {*map(key, judge(report))}))
    return held


@pytest.mark.parametrize("rule", MUTATIONS)
def test_one_edit_makes_one_rule_fire_there(originals, rule):
    applied, first = 0, list(MUTATIONS).index(rule)
    for number in range(len(originals)):  # each rule begins with another report
        page, before = originals[(first + number) % len(originals)]
        html, anchor = MUTATIONS[rule](page)
        if html is None or html == page.html:
            continue
        applied += 1
        found = judge(Report(parse(html, page.report.document.name), page.report.ledger))
        new = [finding for finding in found if key(finding) not in before]
        assert {finding.rule for finding in new} == {rule}, (page.report.document.name, new)
        if anchor != "*":
            assert {finding.place.anchor for finding in new} == {anchor}, new
        if applied == 4:
            break
    assert applied >= 2, f"{rule} could be broken in {applied} reports only"


def test_real_reports_keep_every_rule(built):
    outcome = examine([built], ROOT)
    assert outcome.reports
    assert outcome.exit_code == 0, formats.text(outcome)


def clean(root: Path, *briefs: str, **parameters: str) -> None:
    """Let no report of any source break a rule; they are made in this process."""
    for name in sources(root):
        source = load_source(name, root)
        ledger = Ledger(source)
        for brief, html in pages(source, *briefs, **{"yardstick": "uk_phia", **parameters}):
            report = Report(parse(html, f"{name}/{brief}"), ledger)
            assert [(one.rule, one.message, one.excerpt) for one in judge(report)] == [], brief


@pytest.mark.parametrize("yardstick", ["us_icd203", "nato", "ipcc"])
def test_so_they_do_on_every_yardstick(yardstick):
    clean(ROOT, "overview", "state_brief", yardstick=yardstick)


@pytest.mark.parametrize("reading", ["strict", "inclusive"])
def test_and_under_other_readings(reading):
    clean(ROOT, "state_brief", reading=reading)


def test_and_without_the_assessment(tmp_path):
    for source in sources(ROOT):
        (tmp_path / "seeds" / source).mkdir(parents=True)
        for path in (ROOT / "seeds" / source).iterdir():
            if path.name != "assessment.yaml" and path.is_file():
                (tmp_path / "seeds" / source / path.name).write_bytes(path.read_bytes())
    clean(tmp_path)
