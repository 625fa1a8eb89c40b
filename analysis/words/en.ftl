### Every word that code puts into a report, in English.
###
### Another language is one file of the same messages beside this one. What stands in { } is filled
### in or chosen from; a message that is left out falls back to this table.
### Words of the seeds (claims, names, notes) and of the notebooks' own prose are not here.

## Numbers, lists and counts

# Whole numbers in running text: words up to twelve, digits above.
number = { $n ->
    [0] no
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $n }
 }

## Judgements and findings (analysis/assess)

# end of: Judgements and findings

## Exhibits: texts, tables, statements (analysis/exhibits)

# end of: Exhibits

## Charts (analysis/exhibits/figures)

# Titles state the finding in at most fifteen words; "-measure" is the subtitle, "-alt" the finding
# in one sentence for those who cannot see the chart. $state is "none" where a chart is about all.

chart-none = none
chart-more = and { $n } more, in the table
chart-percent = { $n } %
chart-source = Source: { $title }.
chart-claims = { " " }Claims{ " " }
# a figure's name, for a note that it could not be drawn
chart-name-attribution = attribution
chart-name-commitment = commitment
chart-name-exchange = exchange
chart-name-explanations = explanations
chart-name-motive-matrix = motive matrix
chart-name-quantities = quantities
chart-name-risk-ranges = risk ranges
chart-name-specification-curve = specification curve
chart-name-spread = spread
chart-name-tornado = tornado
chart-missing = Figure missing: { $name }
chart-missing-why = The figure “{ $name }” could not be drawn ({ $error }). The rest of the report is complete.

# Vocabulary that the charts show; one message per term
term-domain-military = military
term-domain-technological = technological
term-domain-economic = economic
term-domain-diplomatic = diplomatic
term-domain-ideological = ideological
term-domain-domestic = domestic
term-domain-security = security
term-reading-strict = strict
term-reading-preferred = preferred
term-reading-inclusive = inclusive
term-topic-stakes = stakes
term-topic-gains = gains
term-topic-risks = risks
term-topic-support = support
term-topic-hypotheses = hypotheses

# Risks by the hedge word that they share
chart-hedges-risks = { $n ->
    [one] { $n } risk
   *[other] { $n } risks
 }

# Risk ranges beside the yardstick; its terms are published and stay as they are
chart-ranges-measure = Range in which 90 % of surveyed readers place the hedge word, percent; assumes the author meant the same
chart-ranges-risk = Risk
chart-ranges-bearer = Borne by
chart-ranges-hedge = Hedge word
chart-ranges-range = Range
chart-ranges-terms = Yardstick terms it meets
chart-ranges-impact = Impact (coded)
chart-ranges-impact-of = { $n } of 5
chart-ranges-not-coded = not coded
chart-ranges-none = no range
chart-ranges-gap = between two terms of the yardstick
chart-ranges-spans = { $n ->
    [one] { $first }, { $range }
   *[other] { $first } to { $last }, { $range }
 }
chart-ranges-word = “{ $word }”: { $range }
chart-ranges-unhedged = no hedge word, no range
chart-ranges-unsurveyed = “{ $word }”: not surveyed, no range
chart-ranges-yardstick = Yardstick terms; filled where a range meets them
chart-ranges-meets = meets { $terms }
chart-ranges-term = { $term } { $range }
chart-ranges-title-none = No risk carries a hedge word whose range is known
chart-ranges-title-one = { $state ->
    [none] The one risk with a hedge word reads as { $range }
   *[other] The one risk with a hedge word for { $state } reads as { $range }
 }
chart-ranges-title-same = { $n ->
    [2] Both hedged risks
   *[other] All { $n } hedged risks
 }{ $state ->
    [none] { "" }
   *[other] { " " }for { $state }
 } read as { $range }: none outranks another
chart-ranges-title-overlap = { $state ->
    [none] The ranges of the { $n } risks overlap: none outranks another
   *[other] The ranges of the { $n } risks for { $state } overlap: none outranks another
 }
chart-ranges-title-unranked = { $state ->
    [none] Some ranges lie apart, yet no risk outranks another once impact counts
   *[other] For { $state } some ranges lie apart, yet none outranks another once impact counts
 }
chart-ranges-title-ranked = { $state ->
    [none] Only { $ranked } of { $pairs } pairs of risks can be ranked
   *[other] Only { $ranked } of { $pairs } pairs of risks for { $state } can be ranked
 }
chart-ranges-alt-none = { $n ->
    [one] The one risk is shown without a range, as no reader was asked about its wording.
   *[other] All { $n } risks are shown without a range, as no reader was asked about their wording.
 }
chart-ranges-alt = Readers place the hedge words of { $n ->
    [one] one risk
   *[other] { $n } risks
 } within { $range }: { $words }.
chart-ranges-alt-word = { $n ->
    [one] { $word } ({ $first })
   *[other] { $word } ({ $n } risks)
 }

# Simulated readers
chart-spread-measure = Median (dot) and 5th to 95th percentile (bar) of { $n } simulated readers, percent; the spread of reading words, not of the world
chart-spread-title-same = { $n ->
    [one] The middle reading of the one risk is { $middle } %
   *[other] The middle reading of every risk is { $middle } %
 }
chart-spread-title = The middle readings of the risks run from { $low } to { $high } %
chart-spread-word = “{ $word }”: median { $middle } ± { $error } %
chart-spread-alt = Simulated readers put { $n ->
    [one] one risk
   *[other] { $n } risks
 } between { $low } and { $high } %; the highest middle, { $top } %, { $many ->
    [1] is for: { $event }
   *[other] is shared by { $many } of them
 }.

# States against domains
chart-matrix-measure = Number of motives laid out, by state and domain; shows what is covered, not what matters
chart-matrix-state = State
chart-matrix-key = { $code }: { $name }
chart-matrix-title = Motives range widest for { $states }: { $n } of { $of } domains{ $many ->
    [one] { "" }
   *[other] { " " }each
 }{ $without ->
    [0] { "" }
    [one] ; one state has none
   *[other] ; { $number } states have none
 }
chart-matrix-title-many = { $many } states share the widest range of motives: { $n } of { $of } domains
chart-matrix-title-state = { $n ->
    [0] The article lays out no motive for { $state }
   *[other] The article lays out motives for { $state } in { $n } of { $of } domains
 }
chart-matrix-alt-state = { $title }; { $domains }.
chart-matrix-alt = { $many ->
    [one] { $domains }
   *[other] { $many } states have them in { $n } domains each; of these, { $domains }
 }{ $without ->
    [0] .
    [one] ; one state has none.
   *[other] ; { $number } states have none.
 }
chart-matrix-domains = { $n ->
    [0] { $state } has them in { $there }
   *[other] { $state } has them in { $there }, none in { $absent }
 }

# Who gives what to whom
chart-exchange-measure = What the article says is given, from giver to gainer; a dashed arrow is hedged
chart-exchange-title-both = { $giver } gives { $gainer } { $n ->
    [one] { $n } thing
   *[other] { $n } things
 } and receives { $back }
chart-exchange-title-one = { $giver } gives { $gainer } { $n ->
    [one] { $n } thing
   *[other] { $n } things
 }; nothing is said to come back
chart-exchange-title-most = { $giver } gives { $gainer } most: { $n } of { $total } things exchanged
chart-exchange-title-even = { $pairs } flows carry { $total } things; the largest are even, with { $n } each
chart-exchange-alt = { $more ->
    [0] { $flows }.
    [one] { $flows }; and one more pair.
   *[other] { $flows }; and { $more } more pairs.
 }
chart-exchange-alt-flow = { $more ->
    [0] { $giver } to { $gainer }: { $goods }
   *[other] { $giver } to { $gainer }: { $goods } and { $more } more
 }
chart-exchange-hedged = { $what } (hedged)
chart-exchange-more = and { $n } more
chart-exchange-more-pairs = { $n ->
    [one] and one more pair
   *[other] and { $n } more pairs
 }

# What is lost without one part
chart-tornado-measure = Judgements that a loss overturns (dark: they fall or turn) or moves (grey: likelihood, confidence or figures)
chart-tornado-title-none = No single source, claim or assumption overturns a judgement
chart-tornado-title = Leaving out { $what } overturns most: { $n } of { $of ->
    [one] { $of } judgement
   *[other] { $of } judgements
 }
chart-tornado-title-part = Leaving out one { $part ->
    [source] source
    [claim] claim
   *[assumption] assumption
 } overturns most: { $n } of { $of ->
    [one] { $of } judgement
   *[other] { $of } judgements
 }
chart-tornado-title-even = { $number } losses overturn { $n } of { $of } judgements each; no other overturns as many
chart-tornado-alt = Of { $n ->
    [one] one loss that moves
   *[other] { $n } losses that move
 } a judgement, { $number } { $turned ->
    [one] overturns
   *[other] overturn
 } any; leaving out { $part ->
    [source] { $name }
   *[other] { $dropped } ({ $name })
 } overturns { $weight } and moves { $slight }.
chart-tornado-without = { $part ->
    [source] without { $name }
   *[other] without { $dropped }: { $name }
 }
chart-tornado-label = { $weight ->
    [0] { $slight } moved
   *[other] { $slight ->
        [0] { $weight } overturned
       *[other] { $weight } overturned, { $slight } moved
     }
 }

# Figures of different kinds
chart-quantities-measure = Figures the article gives; one frame holds only figures of one kind, unit, place and time
chart-quantities-title-none = { $n ->
    [2] The two figures cannot be compared with each other
   *[other] None of the { $number } figures can be compared with another
 }
chart-quantities-title-one = { $n ->
    [2] The two figures are of one kind and can be compared
   *[other] Only { $number } of the { $n } figures can be compared with each other
 }
chart-quantities-title = The { $n } figures fall into { $groups } groups; compare only within one
chart-quantities-alt = { $title }; the first is { $figure }, from { $voice }.
chart-quantities-kind-stock = Stock: how many there are at one time
chart-quantities-kind-flow = Flow: how many within a span of time
chart-quantities-kind-total = Total: how many there would be in all
chart-quantities-kind-share = Share: part of a whole
chart-quantities-voice = { $voice }, { $claim }
chart-quantities-where = { $place }; { $time }
chart-quantities-no-place = place not given
chart-quantities-no-time = time not given

# Evidence against explanations
chart-explanations-measure = Evidence by explanation, most telling first; the score sums weighted inconsistencies
chart-explanations-claim = Claim
chart-explanations-weight = Weight
chart-explanations-score = score
chart-explanations-cell-cc = fits well
chart-explanations-cell-c = fits
chart-explanations-cell-n = neutral
chart-explanations-cell-i = inconsistent
chart-explanations-cell-ii = very inconsistent
chart-explanations-key-framed = Framed: ++ fits well, + fits; · neutral
chart-explanations-key-filled = Filled, and counted: − inconsistent, − − very inconsistent
chart-explanations-more = { $n ->
    [one] one explanation with a higher score is in the table
   *[other] { $n } explanations with higher scores are in the table
 }
chart-explanations-title-tied = The evidence cannot tell { $names } apart
chart-explanations-title-many = The evidence leaves { $n } explanations tied
chart-explanations-title-says = Least stands against { $name }: { $says }
chart-explanations-title = { $name } has least against it: score { $score }, next { $other } with { $next }
chart-explanations-alt = Weighed against { $n ->
    [one] one piece
   *[other] { $number } pieces
 } of evidence, the inconsistency scores are { $scores }; the lowest has least against it.

# Specification curve
chart-curve-measure = Each bar is one combination of reading, likelihood scale, weights and reach of “unverified”; tall is this report’s verdict, low another, a line none
chart-curve-title = { $firm } of { $of ->
    [one] { $of } judgement
   *[other] { $of } judgements
 } hold under all { $n } ways of looking
chart-curve-judgement = { $name }: { $topic }
chart-curve-alt-all = { $judgements ->
    [one] The one judgement keeps
   *[other] Each of { $judgements } judgements keeps
 } its verdict in all { $n } combinations.
chart-curve-alt = The least firm of { $judgements ->
    [one] one judgement
   *[other] { $judgements } judgements
 }, { $least }, keeps the report’s verdict in { $share } of { $n } combinations and turns with { $choices }.
chart-curve-share = this verdict in { $share } of { $n }{ $other ->
    [0] { "" }
   *[other] , others in { $other }
 }{ $gone ->
    [0] { "" }
   *[other] , not made in { $gone }
 }
chart-curve-turns = turns with { $choices }
chart-curve-choice-reading = the reading
chart-curve-choice-yardstick = the likelihood scale
chart-curve-choice-weights = the weights
chart-curve-choice-scope = the reach of “unverified”

# Who speaks
chart-attribution-measure = { $state ->
    [none] Claims by originator, with the way they took
   *[other] Claims about { $state } by originator, with the way they took
 } to the article; { $n ->
    [one] { $n } claim
   *[other] { $n } claims
 }
chart-attribution-title-own = The article speaks for itself in { $n } of { $of ->
    [one] { $of } claim
   *[other] { $of } claims
 }
chart-attribution-title-named = Named sources stand behind { $n } of { $of ->
    [one] { $of } claim
   *[other] { $of } claims
 }
chart-attribution-title-unnamed = { $n } of { $of ->
    [one] { $of } claim has
   *[other] { $of } claims have
 } no named source
chart-attribution-alt = Of { $total ->
    [one] { $total } claim
   *[other] { $total } claims
 }, { $own ->
    [0] none is
    [one] { $own } is
   *[other] { $own } are
 } in the article’s own voice, { $unnamed ->
    [0] none comes
    [one] { $unnamed } comes
   *[other] { $unnamed } come
 } from an unnamed source and { $named ->
    [0] none comes
    [one] { $named } comes
   *[other] { $named } come
 } from { $voices ->
    [0] a named originator
    [one] one named originator, { $name }
   *[other] { $number } named originators; { $first ->
        [one] { $name } has most of these, { $most }
       *[other] { $first } of them share the most, { $most } each
     }
 }.
chart-attribution-article = article
chart-attribution-outlet = outlet not named
chart-attribution-way = { $n } ×
chart-attribution-more = { $n ->
    [one] and one more originator
   *[other] and { $n } more originators
 } with { $claims ->
    [one] { $claims } claim
   *[other] { $claims } claims
 }
# what an originator is to the matter
chart-attribution-role-article = its own voice
chart-attribution-role-unnamed = no named source
chart-attribution-role-party = a party to the matter
chart-attribution-role-adversary = an adversary
chart-attribution-role-neutral = no stake in the matter
chart-attribution-role-unknown = interest unknown

# Hedging of gains and of risks; $firm of $gains and $feared of $risks claims are not hedged
chart-commitment-measure = Claims on gains and on risks, by whether the article hedges them; wording, not likelihood. { $p }, which only describes: claims of one article are no sample
chart-commitment-p = Fisher’s exact p is { $p }
chart-commitment-p-small = Fisher’s exact p is below 0.001
chart-commitment-title-alike = { $state ->
    [none] Gains and risks are hedged about alike
   *[other] Gains and risks for { $state } are hedged about alike
 }: { $firm } of { $gains } unhedged, against { $feared } of { $risks }
chart-commitment-title-gains = { $state ->
    [none] Gains are put more firmly than risks
   *[other] Gains for { $state } are put more firmly than risks
 }: { $firm } of { $gains } unhedged, against { $feared } of { $risks }
chart-commitment-title-risks = { $state ->
    [none] Risks are put more firmly than gains
   *[other] Risks for { $state } are put more firmly than gains
 }: { $feared } of { $risks } unhedged, against { $firm } of { $gains }
chart-commitment-alt = Of { $gains ->
    [one] { $gains-number } claim
   *[other] { $gains-number } claims
 } on gains { $g ->
    [0] none is
    [one] one is
   *[other] { $g-number } are
 } hedged, of { $risks ->
    [one] { $risks-number } claim
   *[other] { $risks-number } claims
 } on risks { $r ->
    [0] none
   *[other] { $r-number }
 }.
chart-commitment-gains = Gains
chart-commitment-risks = Risks
chart-commitment-claims-on = Claims on
chart-commitment-plain = Not hedged
chart-commitment-hedged = Hedged
chart-commitment-part = { $n ->
    [one] { $part }: { $n } claim
   *[other] { $part }: { $n } claims
 }
chart-commitment-plain-n = { $n } not hedged
chart-commitment-hedged-n = { $n } hedged

# end of: Charts

## The page, the PDF and the index (analysis/render)

# end of: The page
