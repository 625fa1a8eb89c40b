"""A text that nobody has seen, coded as its reader would: what an editor leaves in the files."""

TEXT = """\
Herons back on the Ostrel ponds
Wardens counted 41 nesting herons at the Ostrel ponds in April, the reserve said.
Brenmark could lose them again if it drains the lower pond for a road, a biologist warned.
"""

CARD = """\
title: Herons on two ponds
states:
  XBR: {name: Brenmark}
voices:
  - {id: article, name: The article itself, kind: article, roles: [article, originator]}
  - {id: reserve, name: the reserve, kind: body, group: reserve, roles: [originator]}
  - {id: biologist, name: a biologist, kind: unnamed, roles: [originator]}
"""

CLAIMS = """\
claims:
  - id: C01
    at: [H, P1S1]
    says: The reserve said that 41 herons had nested at the ponds in April.
    kind: figure
    chain: [reserve, article]
    commitment: attributed
    states: [{state: XBR, role: place}]
    quantity:
      value: 41
      bound: point
      kind: stock
      unit: nesting herons
      place: the ponds
      time: April
      originator: reserve
  - id: C02
    at: P2S1
    says: A biologist warned that draining the lower pond could drive the herons away.
    kind: risk
    chain: [biologist, article]
    commitment: hedged
    cues: [{word: could, type: epistemic}]
    condition: The lower pond is drained for a road.
    states: [{state: XBR, role: bearer}]
    risk: R01
risks:
  - id: R01
    bearers: [{state: XBR}]
    cause: draining the lower pond for a road
    event: the herons leave again
    consequence: null
    domain: domestic
    condition: the lower pond is drained
    hedge: could
"""
