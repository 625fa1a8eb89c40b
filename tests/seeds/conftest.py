"""A small sound source of invented states, written afresh for each test and edited by it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from analysis.claims.load import load_source, source_faults
from analysis.claims.source import Source
from analysis.draft.keys import sentence_map
from analysis.errors import Fault

TEXT = (
    "Avaria weighs a loan\n"
    "The envoy said that Avaria wants the harbour. Some fear it “could” cost 40 ships.\n"
    "Bovia may pay. Nobody has checked this.\n"
)

CARD = """\
id: harbour
title: A loan for a harbour
publisher: null
author: null
date: 2031-05-06
url: https://example.org/loan
language: en
sha256: {sha256}
length: {length}
sentences:
{sentences}
states:
  XAV: {{name: Avaria, also: [The Avarian side]}}
  XBO: {{name: Bovia}}
  LEAGUE: {{name: The League, collective: true}}
voices:
  - {{id: article, name: The article, kind: article, roles: [article, originator]}}
  - {{id: wire, name: A wire, kind: media, group: wire, roles: [relay]}}
  - {{id: envoy, name: An envoy, kind: person, group: avaria, roles: [originator], state: XAV}}
  - {{id: some, name: Some, kind: unnamed, group: null, roles: [originator]}}
"""

CLAIMS = """\
claims:
  - id: C01
    at: [H, P1S1]
    says: Avaria wants the harbour.
    kind: motive
    chain: [envoy, wire, article]
    commitment: attributed
    cues:
      - {word: said, type: evidential}
    states:
      - {state: XAV, role: actor}
      - {state: XBO, role: bearer, reading: possible}
    proposition: Q01
    motive: M01
    contradicts:
      - {claim: C02, type: asserted_hedged}
  - id: C02
    at: P1S2
    says: The loan could cost Avaria its ships.
    kind: risk
    chain: [some, article]
    commitment: hedged
    cues:
      - {word: could, type: epistemic}
    states:
      - {state: XAV, role: bearer}
    risk: [R01]
    quantity: {value: 40, bound: upper, kind: total, unit: ships, originator: some}
  - id: C03
    at: P2S1
    says: Bovia may pay.
    kind: forecast
    chain: [article]
    commitment: hedged
    inherits: C02
    verification: stated_unverified
framing:
  - {id: F01, at: P2S2, does: Distances itself., wording: [nobody]}
propositions:
  - {id: Q01, says: Avaria wants the harbour.}
motives:
  - {id: M01, state: XAV, wants: the harbour, domain: economic, shared_with: [LEAGUE], giver: XBO}
risks:
  - id: R01
    bearers: [{state: XAV}]
    cause: the loan
    event: default
    consequence: ships are lost
    domain: economic
    hedge: could
"""

OVERLAY = """\
audience: desk officers
grades:
  - {voice: envoy, grade: C, coder: an1, date: 2031-05-07, rationale: Known to overstate.}
impacts:
  - {risk: R01, impact: 3, coder: an1, date: 2031-05-07, rationale: Ships can be replaced.}
hypotheses:
  - {id: H1, says: A purchase, coder: an1, date: 2031-05-07, rationale: It is said.}
  - {id: H2, says: A ruse, coder: an1, date: 2031-05-07, rationale: It is feared.}
evidence:
  - claim: C01
    weight: 1.5
    cells: {H1: CC, H2: I}
    coder: an1
    date: 2031-05-07
    rationale: The envoy would say so.
assumptions:
  - id: A1
    says: The envoy speaks for Avaria.
    if_wrong: The motive falls.
    claims: [C01]
    coder: an1
    date: 2031-05-07
    rationale: Stated by the article.
  - id: A2
    says: The harbour is for sale.
    if_wrong: All falls.
    depends_on: [A1]
    coder: an1
    date: 2031-05-07
    rationale: Implied.
indicators:
  - id: I1
    says: A contract is signed.
    claims: [C03]
    hypotheses: [H1]
    states: [XAV]
    coder: an1
    date: 2031-05-07
    rationale: The article's condition.
implications:
  - {state: XBO, says: A debtor, claims: [C03], coder: an1, date: 2031-05-07, rationale: A payer.}
"""

CODING = """\
coder: an2
date: 2031-05-08
units:
  - {claim: C01, kind: motive, commitment: asserted, verification: silent, originator: envoy}
  - {claim: C02, kind: risk, commitment: hedged, verification: silent, originator: some,
     bearers: [XAV]}
"""


class Seeds:
    """The source as files; every method that writes returns the object."""

    name = "harbour"

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / "seeds" / self.name
        self.folder.mkdir(parents=True)
        (root / "notebooks").mkdir()
        found = sentence_map(TEXT)
        lines = "\n".join(f"  {key}: [{a}, {b}, {sha}]" for key, (a, b, sha) in found.items())
        digest = hashlib.sha256(TEXT.encode()).hexdigest()
        self.write("source", CARD.format(sha256=digest, length=len(TEXT), sentences=lines))
        self.write("claims", CLAIMS)
        self.write("assessment", OVERLAY)
        self.write("second_coding", CODING)
        self.attach(TEXT)

    def path(self, file: str) -> Path:
        return self.folder / f"{file}.yaml"

    def read(self, file: str) -> str:
        return self.path(file).read_text(encoding="utf-8")

    def write(self, file: str, text: str | bytes) -> Seeds:
        raw = text.encode() if isinstance(text, str) else text
        self.path(file).write_bytes(raw)
        return self

    def edit(self, file: str, old: str, new: str) -> Seeds:
        text = self.read(file)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        return self.write(file, text.replace(old, new))

    def attach(self, text: str) -> Seeds:
        (self.folder / "article.txt").write_bytes(text.encode())
        return self

    def line(self, file: str, marker: str) -> int:
        lines = self.read(file).splitlines()
        (found,) = [number for number, line in enumerate(lines, start=1) if marker in line]
        return found

    def faults(self) -> list[Fault]:
        return source_faults(self.name, self.root)

    def load(self, *, overlay: bool = True) -> Source:
        return load_source(self.name, self.root, overlay=overlay)


@pytest.fixture
def seeds(tmp_path: Path) -> Seeds:
    return Seeds(tmp_path)
