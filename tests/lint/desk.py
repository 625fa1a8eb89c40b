"""An invented source with its seeds, and a report on it that keeps every rule, in named parts."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ruamel.yaml import YAML

from analysis.lint import Finding, lint
from analysis.lint.intake import package_version

SOURCE = "exercise-ferry"
SENTENCES = {
    "H": "Ferry line at risk",
    "P1S1": "The Borellian government could close the ferry line, Avarian minister Tolm Reck said.",
    "P1S2": "About 300 barges wait at Sund, the harbour watch counted.",
    "P1S3": "Up to 900 barges could be held, the minister said.",
    "P1S4": "He called it an undeniable breach, a wall of iron.",
    "P2S1": "Tolls could stir anger at home.",
    "P2S2": "Avaria gets cheaper grain out of it.",
    "P2S3": "The two signed a toll pact earlier this year.",
    "P2S4": "Nobody has checked the counts.",
    "P2S5": "Avarian customs men see a queue too.",
    "P2S6": "The pact lets each side search ships.",
    "P2S7": "The Sund pilots deny it.",
}


def _sentence_map() -> tuple[str, dict[str, list[object]]]:
    text, spans = "", {}
    for key, words in SENTENCES.items():
        start = len(text)
        text += words
        digest = hashlib.sha256(words.encode()).hexdigest()
        spans[key] = [start, len(text), digest]
        text += "\n"
    return text.rstrip("\n"), spans


TEXT, SPANS = _sentence_map()
DIGEST = {key: str(span[2]) for key, span in SPANS.items()}
CODED = {"coder": "an1", "date": "2031-05-06", "rationale": "An exercise."}
CARD = {
    "id": SOURCE,
    "title": "Report that a ferry line is at risk",
    "publisher": None,
    "author": None,
    "date": None,
    "url": None,
    "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
    "length": len(TEXT),
    "sentences": SPANS,
    "states": {
        "XAV": {"name": "Avaria", "also": ["Avarian"]},
        "XBO": {"name": "Borelle", "also": ["Borellian"]},
    },
    "voices": [
        {"id": "article", "name": "the article itself", "kind": "article", "roles": ["article"],
         "group": None},
        {"id": "reck", "name": "Tolm Reck, minister", "kind": "person", "interest": "party",
         "group": "avaria-government", "roles": ["originator"], "state": "XAV"},
        {"id": "customs", "name": "Avarian customs", "kind": "officials", "interest": "party",
         "group": "avaria-government", "roles": ["originator"], "state": "XAV"},
        {"id": "watch", "name": "the harbour watch", "kind": "body", "interest": "neutral",
         "group": "harbour-watch", "roles": ["originator"]},
        {"id": "pilots", "name": "the Sund pilots", "kind": "body", "interest": "neutral",
         "group": "sund-pilots", "roles": ["originator"]},
        {"id": "wire", "name": "Sound Wire", "kind": "media", "group": "sound-wire",
         "roles": ["relay"]},
        {"id": "crew", "name": "a crew not named", "kind": "unnamed", "group": None,
         "roles": ["originator"]},
    ],
}  # fmt: skip
CLAIMS = {
    "claims": [
        {"id": "C01", "at": ["H", "P1S1"], "says": "Borelle could close the ferry line.",
         "kind": "forecast", "chain": ["reck", "wire", "article"], "commitment": "hedged",
         "cues": [{"word": "could", "type": "epistemic"}],
         "states": [{"state": "XBO", "role": "actor"}]},
        {"id": "C02", "at": ["P1S2"], "says": "About 300 barges wait at Sund.", "kind": "figure",
         "chain": ["watch", "article"], "commitment": "attributed", "proposition": "Q01",
         "quantity": {"value": 300, "bound": "approx", "kind": "stock", "unit": "barges",
                      "place": "Sund", "originator": "watch"}},
        {"id": "C03", "at": ["P1S3"], "says": "As many as 900 barges could be held.",
         "kind": "figure", "chain": ["reck", "article"], "commitment": "hedged",
         "cues": [{"word": "could", "type": "epistemic"}],
         "quantity": {"value": 900, "bound": "upper", "kind": "flow", "unit": "barges",
                      "originator": "reck"}},
        {"id": "C04", "at": ["P1S4"], "says": "The closure is an “undeniable breach” of the pact.",
         "kind": "assessment", "chain": ["reck", "article"], "commitment": "boosted",
         "cues": [{"word": "undeniable", "type": "booster"}]},
        {"id": "C05", "at": ["P2S1"], "says": "Tolls could stir anger at home.", "kind": "risk",
         "chain": ["article"], "commitment": "hedged", "risk": ["R01"],
         "states": [{"state": "XAV", "role": "bearer", "reading": "preferred"},
                    {"state": "XBO", "role": "bearer", "reading": "possible"}]},
        {"id": "C06", "at": ["P2S2"], "says": "Avaria gains cheaper grain.", "kind": "motive",
         "chain": ["article"], "commitment": "asserted", "motive": ["M01"],
         "states": [{"state": "XAV", "role": "beneficiary"}]},
        {"id": "C07", "at": ["P2S3"], "says": "The two signed a toll pact earlier this year.",
         "kind": "event", "chain": ["article"], "commitment": "presupposed"},
        {"id": "C08", "at": ["P2S4"], "says": "Nobody has checked the counts.",
         "kind": "verification", "chain": ["article"], "commitment": "asserted"},
        {"id": "C09", "at": ["P2S5"], "says": "Customs officers see barges waiting.",
         "kind": "event", "chain": ["customs", "article"], "commitment": "attributed",
         "proposition": "Q01"},
        {"id": "C10", "at": ["P2S6"], "says": "The pact allows each side to search ships.",
         "kind": "motive", "chain": ["article"], "commitment": "ability", "motive": ["M01"],
         "proposition": "Q02"},
        {"id": "C11", "at": ["P2S7"], "says": "No search of ships is allowed.", "kind": "reaction",
         "chain": ["pilots", "article"], "commitment": "attributed", "denies": "Q02"},
    ],
    "framing": [
        {"id": "F01", "at": "P1S4", "does": "Makes a toll sound like a siege.",
         "wording": ["wall of iron"]},
    ],
    "propositions": [{"id": "Q01", "says": "Barges wait at Sund."},
                     {"id": "Q02", "says": "Each side may search ships."}],
    "motives": [{"id": "M01", "state": "XAV", "wants": "Cheaper grain", "domain": "economic"}],
    "risks": [
        {"id": "R01", "bearers": [{"state": "XAV", "reading": "preferred"},
                                  {"state": "XBO", "reading": "possible"}],
         "cause": "Higher tolls", "event": "Anger", "consequence": "Unrest at home",
         "domain": "domestic", "hedge": "could"},
    ],
}  # fmt: skip
OVERLAY = {
    "audience": "Desks that follow the ferry line",
    "grades": [{"voice": "watch", "grade": "B", **CODED}, {"voice": "reck", "grade": "C", **CODED}],
    "hypotheses": [{"id": "H1", "says": "Borelle will close the line.", **CODED},
                   {"id": "H2", "says": "Borelle bargains.", **CODED}],
    "evidence": [{"claim": "C01", "cells": {"H1": "C", "H2": "I"}, **CODED}],
    "assumptions": [{"id": "A1", "says": "The watch counts every barge.",
                     "if_wrong": "The figure is too low.", "claims": ["C02"], **CODED}],
    "indicators": [
        {"id": "I1", "says": "Barges are held.", "claims": ["C03"], "hypotheses": ["H1"], **CODED},
        {"id": "I2", "says": "Tolls fall.", "claims": ["C05"], "hypotheses": ["H2"], **CODED}],
}  # fmt: skip

ENTRIES = {
    "C01": ("hedged", "Tolm Reck, minister, passed on by Sound Wire"),
    "C02": ("attributed", "the harbour watch"),
    "C03": ("hedged", "Tolm Reck, minister"),
    "C04": ("boosted", "Tolm Reck, minister"),
    "C05": ("hedged", "the article itself"),
    "C06": ("asserted", "the article itself"),
    "C07": ("presupposed", "the article itself"),
    "C08": ("asserted", "the article itself"),
    "C09": ("attributed", "Avarian customs"),
    "C10": ("ability", "the article itself"),
    "C11": ("attributed", "the Sund pilots"),
}


def ref(*claims: str) -> str:
    """Return links to claims as a report shows them."""
    return " ".join(f'<a class="claim-ref" href="#claim-{c}">{c}</a>' for c in claims)


def entry(claim: str, **changes: str) -> str:
    """Return a claim's entry in the annex."""
    record = next(c for c in CLAIMS["claims"] if c["id"] == claim)
    at = " ".join(record["at"])
    commitment, chain = ENTRIES[claim]
    parts = {
        "at": at,
        "digest": " ".join(DIGEST[key] for key in record["at"]),
        "commitment": commitment,
        "originator": record["chain"][0],
        "chain": chain,
        "says": record["says"],
        "locator": at,
        "passages": "",
    } | changes
    return (
        f'<article class="claim" id="claim-{claim}" data-layer="reported" data-claims="{claim}" '
        f'data-at="{parts["at"]}" data-commitment="{parts["commitment"]}" '
        f'data-originator="{parts["originator"]}" data-digest="{parts["digest"]}">\n'
        f'<p class="says"><strong class="claim-id">{claim}</strong> {parts["says"]}</p>\n'
        f"<dl><dt>Sentence</dt><dd>{parts['locator']}</dd><dt>Chain</dt>"
        f'<dd class="chain">{parts["chain"]}</dd></dl>\n{parts["passages"]}</article>'
    )


def coded(key: str, reason: str = "An exercise.") -> str:
    """Return a coding's entry in the coding annex."""
    return f'<dd id="coding-{key}"><strong>{key}</strong> <span class="reason">{reason}</span></dd>'


JUDGEMENT = (
    '<section class="judgement" id="J-1" data-layer="judgement" data-id="J-1" data-claims="{rests}"'
    ' data-assumptions="{linchpins}" data-confidence="{marked}" data-cap="{cap}" '
    'data-likelihood="{term}" data-range="{range}" data-yardstick="{yardstick}">\n'
    '<p class="statement"><span class="layer-tag">Judgement</span> {statement}</p>\n'
    '<p class="confidence">{confidence}</p>\n'
    '<p class="change">What would change this: a count by a third body.</p>\n</section>'
)
FIGURE = (
    '<figure id="fig-barges" class="chart" data-layer="reported" data-claims="C02">\n'
    '<figcaption><span class="layer-tag">Reported</span> <span class="finding">{finding}</span> '
    '<span class="measure">{measure}</span></figcaption>\n'
    '<img alt="{alt}" src="data:image/svg+xml;base64,AAAA" width="9" height="9">\n'
    '<p class="source-line">Source: the article. Claims {refs}</p>\n{data}\n</figure>'
)
PARTS: dict[str, str] = {
    "brief": "state_brief",
    "state": "XAV",
    "source": SOURCE,
    "version": "",
    "yardstick": "uk_phia",
    "overlay": "yes",
    "answer": "Avaria gains and Borelle pays; the claims rest on few voices.",
    "entries": 'Wants <span data-entry="M01">cheaper grain</span>; risks '
    '<span data-entry="R01">unrest at home</span>.',
    "undated": '<aside class="callout" role="note" data-layer="reported" data-kind="undated">'
    "<p><strong>Undated.</strong> The source carries no date.</p></aside>",
    "rests": "C02 C09",
    "linchpins": "A1",
    "term": "likely",
    "range": "55-75",
    "judgement_yardstick": "uk_phia",
    "statement": f"It is likely (55–75 %) that the line stays open {ref('C02', 'C09')}.",
    "marked": "moderate",
    "cap": "moderate",
    "confidence": 'Confidence is moderate: <span class="cause">one document</span>.',
    "scale": "Likelihood words are those of the UK PHIA probability yardstick.",
    "judged": "",
    "build": "Build 0",
    "c01": "The article reports that Borelle could close the ferry line, according to minister "
    f"Tolm Reck, passed on by Sound Wire {ref('C01')}.",
    "c02": f"The harbour watch counts about 300 barges at Sund {ref('C02')}.",
    "c03": f"Minister Tolm Reck says that as many as 900 barges could be held {ref('C03')}.",
    "c04": f"Minister Tolm Reck calls the closure an undeniable breach of the pact {ref('C04')}.",
    "c04_commitment": "boosted",
    "c05": f"The article reports that tolls could stir anger at home {ref('C05')}.",
    "c07": f"The two signed a toll pact earlier this year {ref('C07')}.",
    "c09": f"Avarian customs see barges waiting {ref('C09')}.",
    "c10": f"The pact allows each side to search ships {ref('C10')}.",
    "dispute": '<li data-layer="reported" data-claims="C10 C11" data-kind="dispute">The pact '
    f"allows searches of ships {ref('C10')}; the Sund pilots say not {ref('C11')}.</li>",
    "reported": "",
    "ambiguity": '<aside class="callout" role="note" data-layer="reported" data-kind="ambiguity" '
    f'data-claims="C05"><p><strong>Two readings.</strong> Who bears it is open: Avaria (preferred) '
    f"or Borelle (possible) {ref('C05')}.</p></aside>",
    "finding": "About 300 barges wait at Sund",
    "measure": "Barges, counted by the harbour watch",
    "alt": "One bar: about 300 barges at Sund.",
    "data": '<details class="data"><summary>Data as a table</summary><table><thead><tr>'
    '<th scope="col">Place</th><th scope="col">Barges</th></tr></thead><tbody><tr>'
    '<th scope="row">Sund</th><td data-label="Barges">about 300</td></tr></tbody></table>'
    "</details>",
    "table": '<figure id="tab-voices" class="table" data-layer="coding" data-claims="C01">'
    '<div class="scroll" tabindex="0" role="region" aria-label="Voices"><table><caption>'
    '<span class="layer-tag">Coding</span> <span class="finding">Who speaks</span></caption><thead>'
    '<tr><th scope="col">Claim</th><th scope="col">Originator</th></tr></thead><tbody>'
    '<tr data-claims="C01"><th scope="row">C01</th><td data-label="Originator">Tolm Reck</td></tr>'
    "</tbody></table></div></figure>",
    "hypotheses": '<ul class="statements" id="hypotheses">'
    '<li data-layer="coding" data-hypothesis="H1">Borelle will close the line.</li>\n'
    '<li data-layer="coding" data-hypothesis="H2">Borelle bargains.</li></ul>',
    "indicators": '<ul class="statements" id="indicators">'
    '<li data-layer="coding" data-indicator="I1" data-hypotheses="H1">Barges are held.</li>\n'
    '<li data-layer="coding" data-indicator="I2" data-hypotheses="H2">Tolls fall.</li></ul>',
    "assumptions": '<ul class="statements" id="assumptions"><li data-layer="assumption" '
    'data-assumption="A1">The watch counts every barge. If wrong: the figure is too low.</li></ul>',
    "framing": '<aside class="callout" role="note" data-layer="coding" data-kind="framing">'
    "<p>The article speaks of a “wall of iron”.</p></aside>",
    "prose": "",
    "loose": "",
    "audience": "For desks that follow the ferry line.",
    "implications": "If the reporting holds, grain moves more cheaply for Avaria.",
    "by": 'By an1, <time datetime="2031-05-06">6 May 2031</time>.',
    "coding": "\n".join(map(coded, ["H1", "H2", "A1", "I1", "I2", "grade-watch"])),
    "changes": '<div id="changes" data-layer="coding"><p>This is the first issue.</p></div>',
    "summary": 'The article has <span data-stat="sentences">12</span> sentences and '
    '<span data-stat="claims">11</span> claims from <span data-stat="groups">3</span> independent '
    'groups; <span data-stat="unverified">0</span> are stated as unverified.',
    "claims": "\n".join(entry(claim) for claim in ENTRIES),
}
SHELL = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="briefing:source" content="{source}">
<meta name="briefing:brief" content="{brief}">
<meta name="briefing:state" content="{state}">
<meta name="briefing:yardstick" content="{yardstick}">
<meta name="briefing:version" content="{version}">
<meta name="briefing:overlay" content="{overlay}">
<title>Avaria: a brief</title>
</head>
<body>
<a class="skip-link" href="#main">Skip to the text</a>
<nav><a href="#J-1">Judgement</a></nav>
<main id="main">
<section data-page="first">
<header class="masthead" data-layer="coding"><h1>Avaria</h1>
<p class="answer">{answer}</p></header>
{undated}
<div class="lines" data-layer="coding"><p>{entries}</p></div>
</section>
{judgement}
{judged}
<section><h2>What is reported</h2>
<ul class="statements" id="reported">
<li data-layer="reported" data-claims="C01" data-commitment="hedged">{c01}</li>
<li data-layer="reported" data-claims="C02" data-commitment="attributed">{c02}</li>
<li data-layer="reported" data-claims="C03" data-commitment="hedged">{c03}</li>
<li data-layer="reported" data-claims="C04" data-commitment="{c04_commitment}">{c04}</li>
<li data-layer="reported" data-claims="C05" data-commitment="hedged">{c05}</li>
<li data-layer="reported" data-claims="C07" data-commitment="presupposed">{c07}</li>
<li data-layer="reported" data-claims="C09" data-commitment="attributed">{c09}</li>
<li data-layer="reported" data-claims="C10" data-commitment="ability">{c10}</li>
{dispute}
{reported}
</ul>
{ambiguity}
{figure}
{table}
</section>
{hypotheses}
{indicators}
{assumptions}
{framing}
<div class="prose" data-layer="coding"><p>{scale}</p></div>
{prose}
{loose}
<div id="audience" data-layer="coding"><p>{audience}</p></div>
<div id="implications" data-layer="coding"><p>{implications}</p></div>
{changes}
<div id="source-summary" data-layer="coding"><p>{summary}</p></div>
<section id="coding" data-layer="coding"><div class="coded">
<p class="by">{by}</p>
<dl>
{coding}
</dl></div></section>
<section id="claims">
{claims}
</section>
</main>
<footer><p>{build}</p></footer>
</body>
</html>
"""


def prose(layer: str, *paragraphs: str) -> str:
    """Return an analyst's own words as the exporter wraps them."""
    inner = "".join(f"<p>{words}</p>" for words in paragraphs)
    return f'<div class="prose" data-layer="{layer}">{inner}</div>'


def page(**changes: str) -> str:
    """Return a report; ``changes`` replace parts of the good one."""
    unknown = set(changes) - set(PARTS) - {"judgement", "figure"}
    assert not unknown, unknown
    parts = PARTS | {"version": package_version()} | changes
    names = ("rests", "linchpins", "marked", "cap", "term", "range", "statement", "confidence")
    judgement = JUDGEMENT.format(
        yardstick=parts["judgement_yardstick"], **{name: parts[name] for name in names}
    )
    figure = FIGURE.format(
        refs=ref("C02"), **{name: parts[name] for name in ("finding", "measure", "alt", "data")}
    )
    return SHELL.format_map({"judgement": judgement, "figure": figure} | parts)


class Desk:
    """A project with one invented source, where pages can be linted."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.seeds = root / "seeds" / SOURCE
        self.seeds.mkdir(parents=True, exist_ok=True)
        (root / "notebooks").mkdir(exist_ok=True)
        self.folder = root / "reports" / SOURCE
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, data in (("source", CARD), ("claims", CLAIMS), ("assessment", OVERLAY)):
            self.write_seed(name, data)

    def write_seed(self, name: str, data: object) -> None:
        """Write a seed file."""
        with (self.seeds / f"{name}.yaml").open("w", encoding="utf-8") as handle:
            YAML(typ="safe", pure=True).dump(data, handle)

    def attach(self, text: str = TEXT) -> None:
        """Put the article's text beside its card."""
        (self.seeds / "article.txt").write_text(text, encoding="utf-8")

    def put(self, html: str, name: str = "state_brief-XAV.html") -> Path:
        """Write a report."""
        path = self.folder / name
        path.write_text(html, encoding="utf-8")
        return path

    def lint(self, html: str) -> list[Finding]:
        """Lint one page."""
        return lint([self.put(html)], self.root)
