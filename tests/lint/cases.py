"""Each rule's good, bad and near-miss reports, as changes to the good report's parts.

A row is (rule, case, what it shows, changes). A bad row breaks its own rule and no other; a good
row and a near miss break none.
"""

from __future__ import annotations

from desk import ENTRIES, PARTS, coded, entry, prose, ref

Row = tuple[str, str, str, dict[str, str]]


def annex(claim: str, **changes: str) -> str:
    """Return the whole annex with one entry changed."""
    return "\n".join(entry(c, **(changes if c == claim else {})) for c in ENTRIES)


def swap(part: str, old: str, new: str) -> dict[str, str]:
    """Return a change of some words of one part."""
    assert old in PARTS[part], (part, old)
    return {part: PARTS[part].replace(old, new)}


def li(words: str, claims: str = "C02") -> str:
    """Return one more reported statement."""
    return f'<li data-layer="reported" data-claims="{claims}">{words}</li>'


S = f"{ref('C02', 'C09')}."
CASES: list[Row] = [
    # likelihood and confidence
    ("L01", "good", "two sentences", {"statement": f"Closure is unlikely (25–35 %) {S}",
                                      "term": "unlikely", "range": "25-35"}),
    ("L01", "bad", "one sentence, comma", {
        "judged": prose("coding", "We hold with moderate confidence that closure is unlikely.")}),
    ("L01", "bad", "one sentence, semicolon", {
        "judged": prose("coding", "Closure is unlikely; our confidence is low.")}),
    ("L01", "bad", "confident", {
        "judged": prose("coding", "We are confident that closure is unlikely.")}),
    ("L01", "near", "confidence without a level", {
        "judged": prose("coding", "Closure is unlikely to restore confidence among crews.")}),
    ("L01", "near", "two sentences in one paragraph", {
        "judged": prose("coding", "Closure is unlikely. Confidence is low in the U.S. and here.")}),
    ("L01", "near", "a quotation that mixes them", {
        "judged": prose("coding", "A reader wrote “likely, with high confidence” in the margin.")}),
    ("L02", "good", "range in brackets with “to”", {
        "statement": f"It is likely (55 to 75 %) that the line stays open {S}"}),
    ("L02", "bad", "no range", {"statement": f"It is likely that the line stays open {S}"}),
    ("L02", "bad", "another term's range", {
        "statement": f"It is likely (25–35 %) that the line stays open {S}"}),
    ("L02", "bad", "marked with another range", {"range": "80-90"}),
    ("L02", "near", "likelihood is no term", {
        "statement": f"It is likely (55–75 %), as the likelihood scale has it, to stay {S}"}),
    ("L02", "near", "a term quoted from elsewhere", {
        "statement": f"It is likely (55–75 %) that “unlikely” was the wrong word {S}"}),
    ("L03", "good", "the other scale throughout", {
        "yardstick": "us_icd203", "judgement_yardstick": "us_icd203", "range": "55-80",
        "statement": f"It is likely (55–80 %) that the line stays open {S}",
        "scale": "Likelihood words are those of ICD 203."}),
    ("L03", "bad", "a term of another scale", {
        "statement": f"It is very likely (80–95 %) that the line stays open {S}"}),
    ("L03", "bad", "a judgement marked with another scale", {"judgement_yardstick": "nato"}),
    ("L03", "bad", "the scale is not named", {"scale": "Words carry their range."}),
    ("L03", "bad", "the scale is named as a parameter alone", {
        "scale": "Words carry their range.", "build": "Parameter yardstick uk_phia"}),
    ("L03", "bad", "both word rows of one scale", {
        "yardstick": "us_icd203", "judgement_yardstick": "us_icd203", "range": "55-80",
        "statement": f"It is likely (55–80 %) and improbable (20–45 %) at once {S}",
        "scale": "Likelihood words are those of ICD 203."}),
    ("L03", "near", "scales compared on purpose", {
        "loose": '<aside class="callout" data-layer="judgement" data-kind="yardsticks"><p>On the '
                 "NATO scale: highly likely (90–100 %).</p></aside>"}),
    ("L04", "good", "the article's hedge quoted", {
        "statement": f"The article hedges with “could”; it is likely (55–75 %) to stay open {S}"}),
    ("L04", "bad", "might", {
        "statement": f"It is likely (55–75 %) that the line might stay open {S}"}),
    ("L04", "bad", "possible", {"judged": prose(
        "judgement", "A closure is possible.", "Confidence is low because few speak.")}),
    ("L04", "near", "the month of May", {
        "statement": f"It is likely (55–75 %) that the line stays open in May {S}"}),
    ("L04", "near", "a realistic possibility", {
        "statement": f"There is a realistic possibility (40–50 %) of closure {S}",
        "term": "realistic possibility", "range": "40-50"}),
    ("L04", "near", "as soon as possible", {
        "statement": f"It is likely (55–75 %) that it opens as soon as possible {S}"}),
    ("L05", "good", "a band that ends at 100", {
        "statement": f"It is almost certain (95–100 %) that the line stays open {S}",
        "term": "almost certain", "range": "95-100"}),
    ("L05", "bad", "one number beside the word", {
        "statement": f"It is likely (65 %) that the line stays open {S}"}),
    ("L05", "bad", "a chance in prose", {
        "judged": prose("coding", "There is a 70 % chance of closure.")}),
    ("L05", "bad", "a value in a gap", {
        "statement": f"It is likely (52–78 %) that the line stays open {S}"}),
    ("L05", "near", "a share is no likelihood", {
        "judged": prose("coding", "Of the voices, 60 % speak for one side.")}),
    ("L05", "near", "a share of draws beside a likelihood", {
        "statement": f"It is likely (55–75 %) that it stays open, as in 93 % of the draws {S}"}),
    # judgements
    ("L06", "good", "cause after because, in prose", {"judged": prose(
        "judgement", "The line stays open.", "Confidence is low because few speak for it.")}),
    ("L06", "bad", "no confidence", {"confidence": "No more can be said."}),
    ("L06", "bad", "no cause", {
        "confidence": 'Confidence is moderate: <span class="cause"></span>.'}),
    ("L06", "bad", "an analyst's judgement without one", {
        "judged": prose("judgement", "The line stays open.")}),
    ("L06", "near", "an analyst's coding needs none", {
        "judged": prose("coding", "The line stays open, as I read it.")}),
    ("L07", "good", "below the cap", {
        "marked": "low",
        "confidence": 'Confidence is low: <span class="cause">one document</span>.'}),
    ("L07", "bad", "the words above the cap", {
        "confidence": 'Confidence is high: <span class="cause">one document</span>.'}),
    ("L07", "bad", "above a cap that is marked", {"cap": "low"}),
    ("L07", "bad", "a cap above what the seeds allow", {"cap": "high"}),
    ("L07", "bad", "one claim of one group among them", {"rests": "C01 C02 C09"}),
    ("L07", "bad", "an analyst's judgement without claims", {"judged": prose(
        "judgement", "The line stays open.", "Confidence is moderate because I know it.")}),
    ("L07", "near", "high elsewhere in the sentence", {
        "confidence": 'Confidence is moderate: <span class="cause">tolls are high</span>.'}),
    # layers and provenance
    ("L08", "good", "prose on a layer", {"prose": prose("coding", "I read it so.")}),
    ("L08", "bad", "a paragraph on none", {"loose": "<p>I read it so.</p>"}),
    ("L08", "bad", "a layer that is none", {"prose": prose("opinion", "I read it so.")}),
    ("L08", "bad", "words against the mark", {
        "loose": '<aside class="callout" data-layer="coding"><p><span class="layer-tag">Reported'
                 "</span> I read it so.</p></aside>"}),
    ("L08", "near", "a heading needs none", {"loose": "<section><h2>Reading</h2></section>"}),
    ("L09", "good", "passages of the right claim", {"claims": annex("C06")}),
    ("L09", "bad", "no claim", {"reported": '<li data-layer="reported">Ships wait.</li>'}),
    ("L09", "bad", "no link", {"reported": li("Barges wait.")}),
    ("L09", "bad", "a claim that is none", {
        "reported": li(f"Barges wait {ref('C02')}.", "C02 C99")}),
    ("L09", "bad", "another locator", {"claims": annex("C06", at="P2S1")}),
    ("L09", "bad", "a locator that is not shown", {"claims": annex("C06", locator="below")}),
    ("L09", "bad", "another digest", {"claims": annex("C06", digest="0" * 64)}),
    ("L09", "bad", "a link that leads nowhere", {"claims": PARTS["claims"].replace(
        'id="claim-C06"', 'id="claim-none"'), "prose": prose("coding", f"Grain {ref('C06')}.")}),
    ("L09", "near", "an absence rests on no claim", {
        "loose": '<aside class="callout" data-layer="reported" data-kind="no-risk"><p>The article '
                 "lays out no risk for Borelle.</p></aside>"}),
    ("L10", "good", "short at second use", {"reported": li(
        f"The article reports that Borelle could close the line {ref('C01')}.", "C01")}),
    ("L10", "bad", "the relay missing at first use", swap("c01", ", passed on by Sound Wire", "")),
    ("L10", "bad", "a relay as originator, in a table", swap(
        "table", 'data-label="Originator">Tolm Reck', 'data-label="Originator">Sound Wire')),
    ("L10", "bad", "a relay alone", {"reported": li(
        f"Borelle could close the line, Sound Wire says {ref('C01')}.", "C01")}),
    ("L10", "bad", "an entry with another originator", {
        "claims": annex("C01", originator="wire")}),
    ("L10", "bad", "an entry whose chain leaves out the relay", {
        "claims": annex("C01", chain="Tolm Reck, minister")}),
    ("L10", "near", "the relay beside the originator", {"reported": li(
        f"Tolm Reck told Sound Wire that Borelle could close the line {ref('C01')}.", "C01")}),
    ("L10", "near", "a condition to watch, not a statement", {
        "indicators": "", "judged": PARTS["indicators"].replace(
            "</ul>", '<li data-layer="reported" data-claims="C04" data-kind="condition">The pact '
                     f"is broken {ref('C04')}.</li></ul>")}),
    ("L11", "good", "the hedge in other words", swap("c05", "could stir", "might stir")),
    ("L11", "bad", "could becomes will", swap("c05", "could stir", "will stir")),
    ("L11", "bad", "could becomes will in an entry that names a tension", {"claims": annex(
        "C05", says="Tolls will stir anger at home.", passages=f"<p>Denied by {ref('C09')}.</p>")}),
    ("L11", "bad", "an ability becomes a fact", swap("c10", "allows each side to search ships",
                                                      "makes each side search ships")),
    ("L11", "bad", "certainty added", swap("c09", "see barges", "certainly see barges")),
    ("L11", "bad", "marked firmer than the claim", {"c04_commitment": "asserted"}),
    ("L11", "near", "a reporting verb keeps the hedge", {"reported": li(
        f"Tolm Reck warns that Borelle will close the line {ref('C01')}.", "C01")}),
    ("L12", "good", "quoted", swap("c04", "an undeniable breach", "an “undeniable breach”")),
    ("L12", "bad", "without its speaker", {"reported": li(
        f"The closure is an undeniable breach of the pact {ref('C04')}.", "C04")}),
    ("L12", "bad", "in our own words", {"prose": prose("coding", "The need is undeniable.")}),
    ("L12", "near", "a cell that is the claim's id and wording", {
        "table": PARTS["table"].replace('scope="row">C01', 'scope="row">C04: The closure is an '
                                        "“undeniable breach” of the pact.")}),
    ("L12", "bad", "a cell that only says it", {
        "table": PARTS["table"].replace('scope="row">C01', 'scope="row">An undeniable breach')}),
    ("L12", "near", "a word that only contains it", {
        "prose": prose("coding", "Whether it is undeniably so is open.")}),
    # numbers, names, dates
    ("L13", "good", "another word for the bound", swap("c02", "about 300", "around 300")),
    ("L13", "good", "a currency's sign between", swap("c02", "about 300", "about $300")),
    ("L13", "good", "fewer than", swap("c03", "as many as 900", "fewer than 900")),
    ("L13", "good", "under", swap("c03", "as many as 900", "under $900")),
    ("L13", "bad", "the bound dropped", swap("c02", "about 300", "300")),
    ("L13", "bad", "a word that bounds no number", swap("c03", "as many as 900", "under bill 900")),
    ("L13", "bad", "another bound", swap("c03", "as many as 900", "at least 900")),
    ("L13", "bad", "a number of no claim", swap("c02", "about 300", "about 350")),
    ("L13", "bad", "a sum in an analyst's words", {
        "prose": prose("coding", "Together 1,200 barges wait.")}),
    ("L13", "bad", "unlike figures reckoned with", {
        "prose": prose("coding", "The count rose from about 300 to as many as 900 barges.")}),
    ("L13", "near", "figures set apart", {
        "prose": prose("coding", "About 300 and as many as 900 barges cannot be compared.")}),
    ("L13", "near", "a likelihood's range before the source's unit", {
        "statement": f"It is likely (55–75 %) that barges wait {S}"}),
    ("L13", "near", "a count of our own", {
        "prose": prose("coding", "The range comes from 4,000 draws over 10 claims.")}),
    ("L14", "good", "two groups behind it", {
        "prose": prose("coding", f"The queue is corroborated {ref('C02', 'C09')}.")}),
    ("L14", "bad", "one group behind it", {
        "prose": prose("coding", f"The threat is corroborated {ref('C01')}.")}),
    ("L14", "bad", "multiple sources, no claim", {
        "prose": prose("coding", "Multiple sources speak of a threat.")}),
    ("L14", "near", "denied", {
        "prose": prose("coding", f"No voice has corroborated {ref('C01')}.")}),
    ("L14", "near", "uncorroborated", {
        "prose": prose("coding", f"The threat is uncorroborated {ref('C01')}.")}),
    ("L15", "good", "no hypotheses without the overlay", {
        "hypotheses": "", "indicators": "", "assumptions": "", "overlay": "no",
        "linchpins": "", "marked": "low", "cap": "low",
        "confidence": 'Confidence is low: <span class="cause">no grades</span>.'}),
    ("L15", "bad", "one hypothesis", {"hypotheses": PARTS["hypotheses"].split("\n")[0] + "</ul>"}),
    ("L15", "bad", "a hypothesis without an indicator", swap(
        "indicators", 'data-hypotheses="H2"', 'data-hypotheses="H1"')),
    ("L15", "bad", "called unwatched although the overlay watches for it", {
        "hypotheses": PARTS["hypotheses"].replace(
            'data-hypothesis="H2"', 'data-hypothesis="H2" data-watched="none"'),
        "indicators": PARTS["indicators"].replace('data-hypotheses="H2"', 'data-hypotheses="H1"')}),
    ("L15", "near", "watched for in a report on another state, and said so", {
        "hypotheses": PARTS["hypotheses"].replace(
            'data-hypothesis="H2"', 'data-hypothesis="H2" data-watched="elsewhere"'),
        "indicators": PARTS["indicators"].replace('data-hypotheses="H2"', 'data-hypotheses="H1"')}),
    ("L15", "near", "one indicator for both", {
        "indicators": '<ul class="statements" id="indicators"><li data-layer="coding" '
                      'data-indicator="I1" data-hypotheses="H1 H2">Barges are held.</li></ul>'}),
    ("L16", "good", "in a table with a column of its own", {
        "assumptions": '<figure id="tab-a" class="table" data-layer="assumption"><table><caption>'
                       "What is assumed</caption><tr><th scope=\"col\">Assumption</th>"
                       '<th scope="col">If wrong</th></tr><tr data-assumption="A1"><th scope="row">'
                       'A1</th><td data-label="If wrong">The figure is too low.</td></tr></table>'
                       "</figure>"}),
    ("L16", "bad", "nothing falls", swap("assumptions", " If wrong: the figure is too low.", "")),
    ("L16", "bad", "a linchpin that is not shown", {"assumptions": ""}),
    ("L16", "bad", "the words without the matter", swap(
        "assumptions", "the figure is too low.", "–")),
    ("L16", "near", "other words for it", swap("assumptions", "If wrong:", "If it is wrong,")),
    ("L17", "good", "both readings", swap("ambiguity", "Who bears it", "Who would bear it")),
    ("L17", "bad", "a reading left out", swap("ambiguity", " or Borelle (possible)", "")),
    ("L17", "bad", "no word of it", {"ambiguity": ""}),
    ("L17", "near", "a claim that no part of the report uses", {
        "ambiguity": "", "c05": f"Avaria gains cheaper grain {ref('C06')}.", "reported": ""}),
    ("L17", "near", "another part of a state that bears none of it", {
        "state": "XCE", "ambiguity": "", "c05": f"Avaria gains cheaper grain {ref('C06')}.",
        "loose": '<aside class="callout" data-layer="reported" data-kind="no-motive"><p>No motive; '
                 f"it looks on {ref('C05')}.</p></aside>"}),
    ("L18", "good", "a count in words around it", swap("summary", "The article has", "It holds")),
    ("L18", "bad", "another count", swap("summary", ">11<", ">13<")),
    ("L18", "bad", "a count left out", swap(
        "summary", '<span data-stat="groups">3</span>', "few")),
    ("L18", "near", "a count that needs no mark", swap(
        "summary", "are stated", "of them are stated")),
    ("L19", "good", "against an edition", {
        "changes": '<div id="changes" data-layer="coding"><p>Since the previous edition two claims '
                   "were added.</p></div>"}),
    ("L19", "bad", "no section", {"changes": ""}),
    ("L19", "bad", "neither edition nor first issue", {
        "changes": '<div id="changes" data-layer="coding"><p>Nothing to say.</p></div>'}),
    ("L19", "near", "first issue, in capitals", {
        "changes": '<div id="changes" data-layer="coding"><p>First issue.</p></div>'}),
    ("L20", "good", "said not to be coded", {
        "implications": "No implications are coded without an assessment."}),
    ("L20", "bad", "no implications", {"implications": "–"}),
    ("L20", "bad", "no audience", {"audience": ""}),
    ("L20", "near", "a short one", {"audience": "For desks on ferries."}),
    ("L21", "good", "another measure", {"measure": "Count of barges, undated"}),
    ("L21", "bad", "no text for the picture", {"alt": ""}),
    ("L21", "bad", "the exporter's placeholder", {
        "alt": "No description has been provided for this image"}),
    ("L21", "bad", "no measure", {"measure": ""}),
    ("L21", "bad", "no data table", {"data": ""}),
    ("L21", "bad", "a table without a caption", swap(
        "table", '<span class="layer-tag">Coding</span> <span class="finding">Who speaks</span>',
        "")),
    ("L21", "bad", "a head without a scope", swap("table", '<th scope="col">Claim', "<th>Claim")),
    ("L21", "bad", "a note in a figure's place", {
        "loose": '<aside class="callout" data-layer="coding" data-kind="figure-failed">'
                 "<p>Figure missing: flows. It could not be drawn.</p></aside>"}),
    ("L21", "near", "an analyst's table of numbers", {
        "loose": '<div class="output" data-layer="coding"><table class="dataframe"><tr><th>0</th>'
                 "<td>1</td></tr></table></div>"}),
    ("L22", "good", "a name of the card", {"reported": li(
        f"About 300 barges wait, Avaria’s harbour watch says {ref('C02')}.")}),
    ("L22", "bad", "a name of no claim", {"reported": li(
        f"About 300 barges wait off Cravia {ref('C02')}.")}),
    ("L22", "bad", "an acronym that opens the sentence", {"reported": li(
        f"UNSCO counts about 300 barges {ref('C02')}.")}),
    ("L22", "bad", "a month of no claim", {"reported": li(
        f"About 300 barges have waited since November {ref('C02')}.")}),
    ("L22", "bad", "a year of no claim", {"reported": li(
        f"About 300 barges have waited since 2029 {ref('C02')}.")}),
    ("L22", "near", "our own words may name more", {
        "prose": prose("coding", "Cravia is not mentioned.")}),
    ("L22", "near", "a capital that only opens the sentence", {"reported": li(
        f"Somewhere about 300 barges wait {ref('C02')}.")}),
    ("L23", "good", "no date in the banner's words", swap("undated", "no date", "no day")),
    ("L23", "bad", "no banner", {"undated": ""}),
    ("L23", "bad", "a relative date resolved", swap(
        "c07", "earlier this year", "earlier this year, in 2031,")),
    ("L23", "bad", "resolved in our own words", {
        "prose": prose("coding", "The pact of earlier this year dates from March 2031.")}),
    ("L23", "near", "left open in words", swap(
        "c07", "earlier this year", "earlier this year (which year is not known)")),
    ("L24", "good", "one hedge outside the scale", {"judged": prose(
        "judgement", "The pact appears to hold.", "Confidence is low because few speak.")}),
    ("L24", "bad", "hedge upon hedge", {"judged": prose(
        "judgement", "The pact perhaps appears to hold.", "Confidence is low because few speak.")}),
    ("L24", "bad", "a hedge before the term", {
        "statement": f"It is perhaps likely (55–75 %) that the line stays open {S}"}),
    ("L24", "bad", "an empty modifier", {"judged": prose(
        "judgement", "The pact is very old.", "Confidence is low because few speak.")}),
    ("L24", "near", "rather than", {"judged": prose(
        "judgement", "The pact holds rather than fails.", "Confidence is low because few speak.")}),
    ("L24", "near", "highly, as part of a term", {
        "statement": f"It is highly likely (80–90 %) that the line stays open {S}",
        "term": "highly likely", "range": "80-90"}),
    ("L25", "good", "likelihood and impact apart", {
        "judged": prose("coding", "The risk of closure has the impact 4.")}),
    ("L25", "bad", "high risk of", {"judged": prose("coding", "There is a high risk of closure.")}),
    ("L25", "bad", "the risk is high", {"judged": prose("coding", "Here the risk is high.")}),
    ("L25", "near", "high-impact risk", {
        "judged": prose("coding", "Closure is a high-impact risk of one kind.")}),
    ("L26", "good", "quoted as framing", swap("framing", "speaks of", "writes of")),
    ("L26", "bad", "borrowed in prose", {"prose": prose("coding", "A wall of iron stands there.")}),
    ("L26", "bad", "quoted outside framing", {
        "prose": prose("coding", "The article writes “wall of iron” here.")}),
    ("L26", "bad", "unquoted inside framing", swap("framing", "a “wall of iron”",
                                                    "a wall of iron")),
    ("L26", "near", "the same words in another order", {
        "prose": prose("coding", "An iron wall stands there.")}),
    ("L27", "good", "two neighbouring terms", {
        "term": "likely to highly likely", "range": "55-90",
        "statement": f"It is likely to highly likely (55–90 %) to stay open {S}"}),
    ("L27", "good", "two neighbours on a scale whose terms lie within one another", {
        "yardstick": "ipcc", "judgement_yardstick": "ipcc", "scale": "Words are those of the IPCC.",
        "term": "about as likely as not to likely", "range": "33-100",
        "statement": f"It is about as likely as not to likely (33–100 %) to stay open {S}"}),
    ("L27", "bad", "three terms in words", {"statement": (
        f"It is unlikely to likely (25–75 %) that the line stays open {S}")}),
    ("L27", "bad", "five terms in the marks", {
        "term": "highly unlikely to likely", "range": "10-75"}),
    ("L27", "near", "an interval without a term", {
        "statement": f"Readers take “could” as 10 to 70 %; the line stays open {S}"}),
    ("L27", "near", "ends that only touch the next terms", {
        "term": "realistic possibility", "range": "40-50",
        "statement": f"There is a realistic possibility (40–50 %) of closure {S}"}),
    ("L28", "good", "in other letters and with more words", swap(
        "entries", "cheaper grain<", "Cheaper grain from Borelle<")),
    ("L28", "bad", "a risk left out", swap(
        "entries", '; risks <span data-entry="R01">unrest at home</span>', "")),
    ("L28", "bad", "in words of another risk", swap("entries", ">unrest at home<", ">trouble<")),
    ("L28", "bad", "a count in the answer", {"answer": "Avaria has one gain and one risk."}),
    ("L28", "bad", "others that are not named", swap(
        "entries", "</span>.", "</span> and two others.")),
    ("L28", "near", "a bearer by another reading", {"state": "XBO", "entries": "None."}),
    ("L28", "near", "a judgement compares", {"judged": prose(
        "judgement", "One of two dangers is new.", "Confidence is low because few speak.")}),
    ("L28", "near", "a count on a later page", {
        "prose": prose("coding", "The table lists one gain and one risk.")}),
    ("L29", "good", "told in an analyst's words", {"dispute": "", "prose": prose(
        "coding", f"That ships are searched {ref('C10')} is denied {ref('C11')}.")}),
    ("L29", "bad", "told from one side", {"dispute": ""}),
    ("L29", "bad", "both sides without a word of it", {"dispute": "", "prose": prose(
        "coding", f"Ships are searched {ref('C10')}; the pilots speak {ref('C11')}.")}),
    ("L29", "bad", "on the first page and told later", swap(
        "answer", "Avaria gains", f"Ships can be searched {ref('C10')}; Avaria gains")),
    ("L29", "near", "neither side is told", {
        "dispute": "", "c10": f"About 300 barges wait {ref('C02')}."}),
    ("L30", "good", "an entry more than is shown", {
        "coding": f"{PARTS['coding']}\n{coded('grade-reck')}"}),
    ("L30", "bad", "an assumption that nobody signed", swap("coding", coded("A1"), "")),
    ("L30", "bad", "a value that points to no entry", {
        "prose": '<div class="prose" data-layer="coding" data-coding="evidence-C01"><p>It fits '
                 "neither.</p></div>"}),
    ("L30", "bad", "no reason", swap("coding", coded("I1"), coded("I1", ""))),
    ("L30", "bad", "another reason", swap("coding", coded("H2"), coded("H2", "It is well known."))),
    ("L30", "bad", "no coder", swap("by", "an1, ", "")),
    ("L30", "bad", "no date", swap("by", ' datetime="2031-05-06"', "")),
    ("L30", "bad", "an entry for what nobody coded", {
        "coding": f"{PARTS['coding']}\n{coded('grade-crew')}"}),
    ("L30", "near", "an id in an analyst's own prose", {
        "prose": prose("coding", "I3 would be a third thing to watch.")}),
    ("L30", "near", "shown twice, reasoned once", {
        "prose": '<div class="prose" data-layer="coding" data-indicator="I1"><p>Watch the barges.'
                 "</p></div>"}),
]  # fmt: skip
