"""Every kind of bad seed is found, at its very place, with advice, and alone."""

# ruff: noqa: E501 - a table reads best with one row on one line

from __future__ import annotations

import pytest

# file, what stands there, what is written instead, a mark on the line of the fault, its field,
# a piece of the message, a piece of the suggestion
TABLE = [
    # form
    ("claims", "    kind: motive\n", "    kind: motve\n", "motve", "claims[0].kind", "motve is not a known value", "did you mean motive?"),
    ("claims", "commitment: attributed", "commitment: atributed", "atributed", "claims[0].commitment", "not a known value", "did you mean attributed?"),
    ("claims", "    verification: stated_unverified", "    verfication: stated_unverified", "verfication", "claims[2].verfication", "unknown field", "did you mean verification?"),
    ("claims", "{word: could, type: epistemic}", "{word: could, type: epistemik}", "epistemik", "claims[1].cues[0].type", "not a known value", "did you mean epistemic?"),
    ("claims", "role: actor", "role: acter", "acter", "claims[0].states[0].role", "not a known value", "did you mean actor?"),
    ("claims", "reading: possible", "reading: sure", "sure", "claims[0].states[1].reading", "not a known value", "allowed: sole, preferred"),
    ("claims", "says: Bovia may pay.", "says: ''", "says: ''", "claims[2].says", "at least 1 character", ""),
    ("claims", "says: Bovia may pay.", "says: 12", "says: 12", "claims[2].says", "12 is not text", "quotes"),
    ("claims", "    says: Bovia may pay.\n", "", "id: C03", "claims[2].says", "is missing", ""),
    ("claims", "word: could, ", "word: a b c d e f, ", "a b c d", "claims[1].cues[0].word", "more than five words", "five words at most"),
    ("claims", "value: 40", "low: 50, high: 40", "low: 50", "claims[1].quantity", "range upside down", ""),
    ("claims", "value: 40", "low: 50", "low: 50", "claims[1].quantity", "needs both low and high", ""),
    ("claims", "value: 40", "value: .nan", ".nan", "claims[1].quantity.value", "finite", ""),
    ("claims", "value: 40", "value: 1e999", "1e999", "claims[1].quantity.value", "finite", ""),
    ("claims", "    motive: M01\n", "    motive: [M01, R01]\n", "[M01, R01]", "claims[0].motive[1]", "R01 is not a motive id", "it looks like a risk id"),
    ("claims", "at: P2S1", "at: p2s1", "p2s1", "claims[2].at", "not a sentence key", "such as H or P4S1"),
    ("source", "kind: media", "kind: medium", "medium", "voices[1].kind", "not a known value", "did you mean media?"),
    ("source", "date: 2031-05-06", "date: 20310506", "20310506", "date", "not a date", "2031-05-06"),
    ("source", "url: https", "url: javascript", "javascript", "url", "not of the right form", "https?"),
    ("source", "id: harbour", "id: ../../etc", "../../etc", "id", "../../etc is not a short name", "1 to 64 lower-case"),
    ("source", "id: harbour", "id: harbor", "harbor", "id", "not the folder's name", "harbour"),
    ("assessment", "weight: 1.5", "weight: .inf", ".inf", "evidence[0].weight", "finite", ""),
    ("assessment", "weight: 1.5", "weight: .nan", ".nan", "evidence[0].weight", "finite", ""),
    ("assessment", "weight: 1.5", "weight: 'much'", "much", "evidence[0].weight", "not a number", ""),
    ("assessment", "impact: 3", "impact: 6", "impact: 6", "impacts[0].impact", "less than or equal to 5", ""),
    ("assessment", "impact: 3", "impact: true", "impact: true", "impacts[0].impact", "not a whole number", ""),
    ("assessment", "grade: C", "grade: G", "grade: G", "grades[0].grade", "not a known value", "allowed: A, B"),
    ("assessment", "{H1: CC, H2: I}", "{H1: CC, H2: III}", "III", "evidence[0].cells.H2", "not a known value", "did you mean II?"),
    # references
    ("claims", "[some, article]", "[sone, article]", "sone", "claims[1].chain[0]", "unknown voice sone", "did you mean some?"),
    ("claims", "{state: XAV, role: actor}", "{state: XAW, role: actor}", "XAW", "claims[0].states[0].state", "unknown state XAW", "did you mean XAV?"),
    ("claims", "at: [H, P1S1]", "at: [H, P1S1, P9S9]", "P9S9", "claims[0].at[2]", "unknown sentence P9S9", "allowed: H, P1S1"),
    ("claims", "at: P2S2,", "at: P2S9,", "P2S9", "framing[0].at", "unknown sentence P2S9", "did you mean P2S"),
    ("claims", "inherits: C02", "inherits: C09", "C09", "claims[2].inherits", "unknown claim C09", "did you mean C0"),
    ("claims", "{claim: C02, type: asserted_hedged}", "{claim: C07, type: asserted_hedged}", "C07", "claims[0].contradicts[0].claim", "unknown claim C07", ""),
    ("claims", "unit: ships, originator: some", "unit: ships, originator: soma", "soma", "claims[1].quantity.originator", "unknown voice soma", "did you mean some?"),
    ("claims", "proposition: Q01\n", "proposition: Q02\n", "Q02", "claims[0].proposition", "unknown proposition Q02", "did you mean Q01?"),
    ("claims", "risk: [R01]", "risk: [R01, R03]", "R03", "claims[1].risk[1]", "unknown risk R03", "allowed: R01"),
    ("claims", "motive: M01\n", "motive: [M01, M09]\n", "M09", "claims[0].motive[1]", "unknown motive M09", "allowed: M01"),
    ("claims", "giver: XBO", "giver: XBB", "XBB", "motives[0].giver", "unknown state XBB", "did you mean XBO?"),
    ("claims", "shared_with: [LEAGUE]", "shared_with: [LEAGUES]", "LEAGUES", "motives[0].shared_with[0]", "unknown state", "did you mean LEAGUE?"),
    ("claims", "bearers: [{state: XAV}]", "bearers: [{state: XCE}]", "XCE", "risks[0].bearers[0].state", "unknown state XCE", ""),
    ("source", "state: XAV}", "state: XAX}", "XAX", "voices[2].state", "unknown state XAX", "did you mean XAV?"),
    ("assessment", "voice: envoy", "voice: envoi", "envoi", "grades[0].voice", "unknown voice envoi", "did you mean envoy?"),
    ("assessment", "risk: R01", "risk: R02", "R02", "impacts[0].risk", "unknown risk R02", "did you mean R01?"),
    ("assessment", "{H1: CC, H2: I}", "{H1: CC, H2: I, H3: N}", "H3: N", "evidence[0].cells.H3", "unknown hypothesis H3", ""),
    ("assessment", "- claim: C01\n", "- claim: C11\n", "C11", "evidence[0].claim", "unknown claim C11", "did you mean C01?"),
    ("assessment", "depends_on: [A1]", "depends_on: [A7]", "A7", "assumptions[1].depends_on[0]", "unknown assumption A7", ""),
    ("assessment", "hypotheses: [H1]", "hypotheses: [H4]", "H4", "indicators[0].hypotheses[0]", "unknown hypothesis H4", ""),
    ("assessment", "states: [XAV]", "states: [XAZ]", "XAZ", "indicators[0].states[0]", "unknown state XAZ", ""),
    ("assessment", "{state: XBO, says", "{state: XOB, says", "XOB", "implications[0].state", "unknown state XOB", "did you mean XBO?"),
    ("second_coding", "{claim: C01", "{claim: C04", "C04", "units[0].claim", "unknown claim C04", ""),
    ("second_coding", "bearers: [XAV]", "bearers: [XXX]", "XXX", "units[1].bearers[0]", "unknown state XXX", ""),
    # given twice
    ("claims", "id: C03", "id: C02  # again", "# again", "claims[2].id", "C02 is given twice", "first on line"),
    ("claims", "    commitment: attributed\n", "    commitment: attributed\n    'commitment': hedged\n", "'commitment'", "claims[0].commitment", "written twice", "first on line 7"),
    ("source", "  XBO: {{name: Bovia}}\n".replace("{{", "{").replace("}}", "}"), "  XBO: {name: Bovia}\n  'XBO': {name: Bo}\n", "'XBO'", "states.XBO", "written twice", "first on line"),
    ("claims", "chain: [envoy, wire, article]", "chain: [envoy, envoy, article]", "[envoy, envoy", "claims[0].chain[1]", "given twice", "delete one"),
    ("claims", "bearers: [{state: XAV}]", "bearers: [{state: XAV}, {state: XAV}]", "}, {state", "risks[0].bearers[1]", "given twice", ""),
    ("assessment", "  - {voice: envoy,", "  - {voice: envoy, grade: B, coder: an1, date: 2031-05-07, rationale: x}\n  - {voice: 'envoy',", "'envoy'", "grades[1].voice", "given twice", "first on line 3"),
    # rules of the card
    ("source", "language: en", "language: qqq", "qqq", "language", "no language has the code 'qqq'", "und"),
    ("source", "language: en", "language: kp", "language: kp", "language", "no language has the code 'kp'", "whose language is ko"),
    ("source", "language: en", "language: en\nwording: zz-Latn", "zz-Latn", "wording", "no language has the code 'zz'", "did you mean z"),
    ("source", "language: en", "language: zh-Hanx", "zh-Hanx", "language", "no script has the code 'Hanx'", "zh-Hant"),
    ("source", "language: en", "language: pt-QQ", "pt-QQ", "language", "no region has the code 'QQ'", "pt-BR"),
    ("source", "language: en", "language: English", "English", "language", "not of the right form", ""),
    ("source", "length: 143", "length: 100", "P2S1", "sentences.P2S1", "beyond the text", "100"),
    ("source", "  P1S2: [67,", "  P1S2: [20,", "P1S2", "sentences.P1S2", "before P1S1 ends", "reading order"),
    ("source", "  P1S2: [67,", "  P1S2: [900,", "P1S2", "sentences.P1S2", "runs backward", ""),
    ("source", "  P1S2: [67,", "  P1S2: [102,", "P1S2", "sentences.P1S2", "span [102, 102) runs backward", "below end"),
    ("source", "  P1S2: [67,", "  P1S2: [-1,", "P1S2", "sentences.P1S2[0]", "greater than or equal to 0", ""),
    ("source", "  P1S2: [67,", "  P1S2: [67.5,", "P1S2", "sentences.P1S2[0]", "not a whole number", ""),
    ("source", "kind: unnamed, group: null", "kind: unnamed, group: some", "group: some", "voices[3].group", "no independence group", "null"),
    ("source", "kind: article, roles: [article, originator]", "kind: article, roles: [originator]", "kind: article", "voices[0].roles", "kind and role article", ""),
    # rules of the claims
    ("claims", "[envoy, wire, article]", "[wire, article]", "[wire, article]", "claims[0].chain[0]", "wire only relays", "article, envoy, some"),
    ("claims", "[envoy, wire, article]", "[envoy, wire]", "[envoy, wire]", "claims[0].chain[1]", "ends with wire", "end it with article"),
    ("claims", "[envoy, wire, article]", "[article, wire, article]", "[article, wire", "claims[0].chain[0]", "only at the end", ""),
    ("claims", "inherits: C02", "inherits: C03", "inherits: C03", "claims[2].inherits", "circle", "C03 → C03"),
    ("claims", "{claim: C02, type", "{claim: C01, type", "{claim: C01", "claims[0].contradicts[0].claim", "C01 contradicts itself", ""),
    ("claims", "    motive: M01\n", "", "id: M01", "motives[0].id", "no claim supports motive M01", "name it in a claim"),
    ("claims", "    risk: [R01]\n", "", "id: R01", "risks[0].id", "no claim supports risk R01", ""),
    ("claims", "    proposition: Q01\n", "", "id: Q01", "propositions[0].id", "no claim supports proposition Q01", ""),
    ("claims", "bearers: [{state: XAV}]", "bearers: [{state: XAV, reading: possible}]", "bearers: [", "risks[0].bearers[0]", "XAV is bearer by the reading 'possible' here, by 'sole' in C02", "read both alike"),
    ("claims", "    proposition: Q01\n", "    proposition: [Q01, Q01]\n", "[Q01, Q01]", "claims[0].proposition[1]", "given twice", "delete one"),
    ("claims", "    proposition: Q01\n", "    proposition: Q01\n    denies: Q01\n", "denies", "claims[0].denies", "asserted and denied by one claim", "two claims"),
    ("claims", "    proposition: Q01\n", "    proposition: Q01\n    denies: [Q07]\n", "denies", "claims[0].denies[0]", "unknown proposition Q07", "did you mean Q01?"),
    ("claims", "wants: the harbour,", "wants: the harbour, short: all of the harbour and its ships,", "id: M01", "motives[0].short", "more than six words", "six words at most"),
    ("claims", "wants: the harbour,", "wants: the harbour, details: [quay, quay],", "id: M01", "motives[0].details[1]", "given twice", ""),
    # rules of the overlay
    ("assessment", "says: A ruse,", "says: A ruse, doubts: [envoi],", "id: H2", "hypotheses[1].doubts[0]", "unknown voice envoi", "did you mean envoy?"),
    ("assessment", "says: A ruse,", "says: A ruse, compatible_with: [H2],", "id: H2", "hypotheses[1].compatible_with[0]", "H2 is compatible with itself", "name another"),
    ("assessment", "implications:\n", "headlines:\n  - {state: XBB, text: A loan, claims: [C03], coder: an1, date: 2031-05-07, rationale: x}\nimplications:\n", "XBB", "headlines[0].state", "unknown state XBB", "did you mean XBO?"),
    ("assessment", "implications:\n", "headlines:\n  - {state: XBO, text: A loan, claims: [C03], coder: an1, date: 2031-05-07, rationale: x}\n  - {state: XBO, text: Bovia pays, claims: [C03], coder: an1, date: 2031-05-07, rationale: x}\nimplications:\n", "Bovia pays", "headlines[1]", "a second headline for XBO", "the first is on line"),
    ("assessment", "implications:\n", "headlines:\n  - {text: A loan, claims: [C03], coder: an1, date: 2031-05-07, rationale: x}\n  - {state: null, text: Bovia pays, claims: [C03], coder: an1, date: 2031-05-07, rationale: x}\nimplications:\n", "Bovia pays", "headlines[1]", "a second headline for the whole source", "keep one"),
    ("assessment", "    depends_on: [A1]\n", "    depends_on: [A2]\n", "depends_on", "assumptions[1].depends_on", "circle", "A2 → A2"),
    ("assessment", "{H1: CC, H2: I}", "{H1: CC}", "id: H2", "hypotheses[1].id", "hypothesis H2 has no evidence", "weigh a claim"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "mark", "field", "message", "advice"), TABLE)
def test_fault_is_found_at_its_place(seeds, file, old, new, mark, field, message, advice):
    if file == "source":
        (seeds.folder / "article.txt").unlink()
    seeds.edit(file, old, new)
    line = seeds.line(file, mark)
    found = [
        fault
        for fault in seeds.faults()
        if fault.file == f"seeds/harbour/{file}.yaml" and fault.field == field
    ]
    assert found, [str(fault) for fault in seeds.faults()]
    fault = found[0]
    assert fault.line == line
    assert message in fault.message
    assert advice in fault.suggestion


def test_the_source_that_the_table_spoils_is_sound(seeds):
    assert seeds.faults() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("claims", "kind: motive\n", "kind: motve\n", 1),
        ("claims", "[some, article]", "[sone, article]", 1),
        ("source", "id: harbour", "id: ../../etc", 2),
        ("assessment", "{H1: CC, H2: I}", "{H1: CC, H2: I, H3: N}", 1),
    ],
)
def test_one_mistake_gives_no_echo(seeds, file, old, new, expected):
    assert len(seeds.edit(file, old, new).faults()) == expected


def test_all_faults_of_all_files_come_at_once(seeds):
    seeds.edit("source", "kind: media", "kind: medium").edit("claims", "role: actor", "role: acter")
    seeds.edit("assessment", "grade: C", "grade: Z").attach("Another text\n")
    files = {fault.file.rpartition("/")[2] for fault in seeds.faults()}
    assert files == {"source.yaml", "claims.yaml", "assessment.yaml"}


def test_uncoded_sentence_is_named_where_the_card_lists_it(seeds):
    seeds.edit("claims", "    at: P2S1\n", "    at: P1S2\n")
    (fault,) = seeds.faults()
    assert (fault.field, fault.line) == ("sentences.P2S1", seeds.line("source", "P2S1:"))
    assert fault.suggestion == "add one to claims.yaml"


def test_evidence_is_held_against_every_hypothesis(seeds):
    row = "  - {claim: C02, cells: {H1: C}, coder: an1, date: 2031-05-07, rationale: x}\n"
    seeds.edit("assessment", "assumptions:\n", f"{row}assumptions:\n")
    (fault,) = seeds.faults()
    assert (fault.field, fault.message) == ("evidence[1].cells", "no cell for H2")
    assert fault.line == seeds.line("assessment", "claim: C02")


def test_a_circle_is_told_once_at_its_first_name_in_its_own_order(seeds):
    seeds.edit(
        "assessment", "    if_wrong: The motive falls.\n", "    if_wrong: x\n    depends_on: [A2]\n"
    )
    (fault,) = seeds.faults()
    assert (fault.field, fault.suggestion) == ("assumptions[0].depends_on", "A1 → A2 → A1")
    assert fault.line == seeds.line("assessment", "depends_on: [A2]")


def test_a_circle_of_heirs_is_told_at_its_first_claim(seeds):
    seeds.edit("claims", "    risk: [R01]\n", "    risk: [R01]\n    inherits: C03\n")
    (fault,) = seeds.faults()
    assert (fault.field, fault.suggestion) == ("claims[1].inherits", "C02 → C03 → C02")


@pytest.mark.parametrize("span", ["[]", "3", "null", "[1]", "[a, b, c]", "{a: 1}", "[1, 2, 3, 4]"])
def test_a_span_of_another_shape_hides_no_other(seeds, span):
    (seeds.folder / "article.txt").unlink()
    lines = seeds.read("source").splitlines(keepends=True)
    text = "".join(f"  H: {span}\n" if line.startswith("  H:") else line for line in lines)
    seeds.write("source", text).edit("source", "  P1S2: [67,", "  P1S2: [900,")
    fields = {fault.field.partition("[")[0] for fault in seeds.faults()}
    assert {"sentences.P1S2"} < fields <= {"sentences.P1S2", "sentences.H"}


def test_one_hypothesis_is_none(seeds):
    seeds.edit("assessment", "{H1: CC, H2: I}", "{H1: CC}")
    text = "".join(
        line for line in seeds.read("assessment").splitlines(True) if "id: H2" not in line
    )
    (fault,) = seeds.write("assessment", text).faults()
    assert (fault.field, fault.message) == ("hypotheses", "only one hypothesis")


def test_a_key_written_twice_hides_no_later_fault(seeds):
    seeds.edit("claims", "  - id: C02\n", "  - id: C02\n    'id': C02\n")
    seeds.edit("claims", "[some, article]", "[sone, article]")
    twice, unknown = seeds.faults()
    assert (twice.field, twice.line) == ("claims[1].id", seeds.line("claims", "'id'"))
    assert (unknown.field, unknown.line) == ("claims[1].chain[0]", seeds.line("claims", "sone"))


def test_long_circles_are_found_without_recursion(seeds):
    rows = "".join(
        f"  - {{id: C{i:05d}, at: H, says: x, kind: event, chain: [article],"
        f" commitment: asserted, inherits: C{(i + 1) % 5000 + 10000:05d}}}\n"
        for i in range(10000, 15000)
    )
    seeds.edit("claims", "framing:\n", f"{rows}framing:\n")
    faults = [fault for fault in seeds.faults() if "circle" in fault.message]
    assert len(faults) == 1


def test_missing_files_are_faults(seeds):
    seeds.path("claims").unlink()
    (fault,) = seeds.faults()
    assert str(fault) == "seeds/harbour/claims.yaml: the file is missing"
