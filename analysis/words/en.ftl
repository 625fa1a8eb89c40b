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

# A count that stands alone: "none", "two".
number-alone = { $n ->
    [0] none
   *[other] { number }
 }

# Between the items of a list, and before its last.
list-between = {", "}
list-and = {" "}and{" "}
list-or = {" "}or{" "}

# A clause made a sentence; the code raises its first letter.
sentence = { $text }.

quoted = “{ $text }”

# $ends is the last letter of the name.
possessive = { $ends ->
    [s] { $name }’
   *[other] { $name }’s
 }

# In percent, beside a likelihood word.
percent-range = { $low }–{ $high } %

# A part of a whole. $n is the whole, $k the part, $part whether it is none, some or all of the
# whole, and $some the part as a word.
out-of = { $n ->
    [1] { $part ->
        [none] not the one
       *[all] the one
     }
    [2] { $part ->
        [none] neither of the two
        [all] both
       *[some] { $some } of the two
     }
   *[other] { $part ->
        [none] none of the { number }
        [all] all { number }
       *[some] { $some } of the { number }
     }
 }
# The same without the whole where it is all of it: "both", "all six", "two".
all-or-some = { $part ->
    [all] { $n ->
        [2] both
       *[other] all { number }
     }
   *[some] { $some }
 }
# The same where the whole is not known yet: "none of six", "two of six".
some-of = { $part ->
    [none] none of { number }
    [all] { $n ->
        [1] the one
        [2] both
       *[other] all { number }
     }
   *[some] { $some } of { number }
 }

# A number with its noun.
count-claim = { number } { $n ->
    [one] claim
   *[other] claims
 }
count-domain = { number } { $n ->
    [one] domain
   *[other] domains
 }
count-figure = { number } { $n ->
    [one] figure
   *[other] figures
 }
count-group = { number } { $n ->
    [one] group
   *[other] groups
 }
count-independent-group = { number } { $n ->
    [one] independent group
   *[other] independent groups
 }
count-judgement = { number } { $n ->
    [one] judgement
   *[other] judgements
 }
count-loss = { number } { $n ->
    [one] loss
   *[other] losses
 }
count-more-pair = { number } { $n ->
    [one] more pair
   *[other] more pairs
 }
count-motive = { number } { $n ->
    [one] motive
   *[other] motives
 }
count-named-originator = { number } { $n ->
    [one] named originator
   *[other] named originators
 }
count-named-voice = { number } { $n ->
    [one] named voice
   *[other] named voices
 }
count-other = { number } { $n ->
    [one] other
   *[other] others
 }
count-pair = { number } { $n ->
    [one] pair
   *[other] pairs
 }
count-piece = { number } { $n ->
    [one] piece
   *[other] pieces
 }
count-point = { number } { $n ->
    [one] point
   *[other] points
 }
count-risk = { number } { $n ->
    [one] risk
   *[other] risks
 }
count-state = { number } { $n ->
    [one] state
   *[other] states
 }

# A part of a whole with its noun; values as for out-of.
out-of-claim = { out-of } { $n ->
    [one] claim
   *[other] claims
 }
out-of-figure = { out-of } { $n ->
    [one] figure
   *[other] figures
 }
out-of-gain = { out-of } { $n ->
    [one] gain
   *[other] gains
 }
out-of-judgement = { out-of } { $n ->
    [one] judgement
   *[other] judgements
 }
out-of-named-voice = { out-of } { $n ->
    [one] named voice
   *[other] named voices
 }
out-of-pair = { out-of } { $n ->
    [one] pair
   *[other] pairs
 }
out-of-point = { out-of } { $n ->
    [one] point
   *[other] points
 }
out-of-risk = { out-of } { $n ->
    [one] risk
   *[other] risks
 }

# The whole of two or more after a negation: "behind any of the six points".
any-of = { $n ->
    [2] either of the two
   *[other] any of the { number }
 }
any-of-gain = { any-of } gains
any-of-point = { any-of } points
any-of-risk = { any-of } risks

## Judgements and findings (analysis/assess)

# Terms and ranges of a yardstick; { $term } stands as published.
likelihood = { $term } ({ $range })
likelihood-span = { $first } to { $last }

confidence = Confidence is { $level }: { $causes }.
confidence-bare = Confidence is { $level }.

# $domains is a list.
judgement-gains = On the article’s account { $name } stands to gain in { count-domain }: { $domains }.
# $givers is a list of $count names; of $n gains they give $k.
judgement-given = { $givers } { $count ->
    [one] gives
   *[other] give
 } { $n ->
    [1] it
   *[other] { out-of-gain }
 }.

# $what is worded by an any-of message.
no-source-behind = No named source stands behind { $what }.
judgement-one-gain = { $agreed ->
    [0] One independent group says so.
   *[other] Two independent groups say so.
 }
# $n gains have no named source.
judgement-gains-alone = { $n ->
    [0] No gain has more than one independent group behind it.
    [1] No gain has more than one independent group behind it; one has no named source.
   *[other] No gain has more than one independent group behind it; { number } have no named source.
 }
judgement-gains-all-agreed = Two independent groups agree on { out-of-gain }.
# $others is a list of the two messages that follow.
judgement-gains-agreed = Two independent groups agree on { out-of-gain }; { $others }.
judgement-have-one-group = { $n ->
    [1] one has one group
   *[other] { number } have one group
 }
judgement-have-no-source = { $n ->
    [1] one has no named source
   *[other] { number } have no named source
 }

# Of $n risks $k are hedged; $readings says whether other readings change the count, between
# $fewest and $most.
judgement-risks = { $of ->
    [state] On the article’s account { $name } bears { count-risk }{ judgement-risks-readings }, { judgement-risks-hedged }.
   *[source] The article lays out { count-risk }{ judgement-risks-readings }, { judgement-risks-hedged }.
 }
judgement-risks-readings = { $readings ->
    [apart] {" "}({ $fewest } to { $most } under other readings)
   *[alike] {""}
 }
judgement-risks-hedged = { $n ->
    [1] { $part ->
        [none] stated without a hedge
       *[all] hedged
     }
   *[other] { $part ->
        [none] none hedged
        [all] { $n ->
            [2] both hedged
           *[other] all hedged
         }
       *[some] { $some } of them hedged
     }
 }
# What readers make of the hedge words of one risk, of each, or of $n among them.
judgement-read = { $whom ->
    [it] it is { $words }
    [each] each is { $words }
   *[them] { $n ->
        [1] one is { $words }
       *[other] { number } are { $words }
     }
 }
judgement-read-all = As the public reads such wording, { $read }
judgement-read-some = { out-of } { $k ->
    [1] carries
   *[other] carry
 } a likelihood word; as the public reads it, { $read }
# $which names risks by event or by claims.
judgement-read-apart = { $which } { $n ->
    [one] is
   *[other] are
 } { $words }
judgement-read-alike = { $common }.
judgement-read-others = { $common }; { $others }.
# Pairs of risks.
judgement-ranked = Only { out-of-pair } { $k ->
    [1] is
   *[other] are
 } ranked.
judgement-not-ranked = Wording and impact together rank none above another.
judgement-not-ranked-by-words = Hedge words alone rank none above another.

judgement-nobody-named = { $n ->
    [1] The one point on { $name } has no named source; it stands in the article’s own voice or on unnamed sources.
   *[other] Nothing that the article tells of { $name } has even one named source; { out-of-point } stand in the article’s own voice or on unnamed sources.
 }
judgement-best-point = { $of ->
    [state] The best supported point on { $name } has { count-independent-group } behind it: { $point }.
   *[source] The best supported point has { count-independent-group } behind it: { $point }.
 }
judgement-best-point-cited = { $of ->
    [state] The best supported point on { $name } has { count-independent-group } behind it ({ $claims }).
   *[source] The best supported point has { count-independent-group } behind it ({ $claims }).
 }
judgement-called-unverified = The article calls it unverified.
judgement-all-sourced = Every point has a named source.
# $others is count-other with its first letter raised.
judgement-as-firm = { $n ->
    [one] { $others } has two groups behind it as well, unchallenged: { $claims }.
   *[other] { $others } have two groups behind them as well, unchallenged: { $claims }.
 }
# $rest is $k as a word.
judgement-less-firm = The remaining { $rest } of { count-point } { $k ->
    [1] has
   *[other] have
 } less.
# Of $n points $k are called unverified. $label names who speaks.
judgement-leans-on = { $agreed ->
    [0] No point has two independent groups behind it.
   *[other] Whatever has two independent groups behind it is contradicted or called unverified.
 } The largest share of what is sourced rests on { $label } alone: { count-point }{ $part ->
    [none] .
   *[other] { $n ->
        [1] , which the article calls unverified.
       *[other] , { all-or-some } of them called unverified.
     }
 }
voices-of-state = the voices that speak for { $name }

# Rival explanations, $n of them; $lead, $next and $names are explanations in quotation marks.
judgement-least-against = Of { number } explanations, { $lead } has the least against it.
judgement-tied = Of { number } explanations, { $names } have equally little against them. Nothing separates them.
judgement-set-apart = { $claims } { $n ->
    [one] sets
   *[other] set
 } it apart from { $next }.
judgement-lead-holds = The lead holds without the claims that the article calls unverified.
judgement-lead-unverified = The lead rests wholly on claims that the article calls unverified.
judgement-lead-level = The lead rests wholly on claims that the article calls unverified; on the rest, { all-or-some } are level.
judgement-lead-passes = Without the claims that the article calls unverified, { $names } { $n ->
    [one] leads
   *[other] lead
 }.

# $gainers is a list that begins with stakes-first, $bearers one of stakes-bearer.
judgement-stakes = { $who ->
    [both] On the article’s account { $gainers }; risks fall on { $bearers }.
    [gainers] On the article’s account { $gainers }.
   *[bearers] On the article’s account risks fall on { $bearers }.
 }
judgement-stakes-first = { $name } stands to gain in { count-domain }
judgement-stakes-gainer = { $name } in { number }
judgement-stakes-bearer = { $name } ({ number })

# The substance of a judgement in a line, without figures.
verdict-gains = { $domains } gains, on { $groups }; { verdict-hedged }
verdict-risks = bears risks, { verdict-hedged }; { $ranked ->
    [0] no pair ranked
   *[other] some pairs ranked
 }
verdict-hedged = { $hedged ->
    [none] none hedged
    [all] all hedged
   *[some] some hedged
 }
verdict-groups = { $n ->
    [0] no named source
    [1] one group’s word
   *[other] two groups’ word or more
 }
verdict-best-point = best supported, by { $groups }: { $point }
verdict-nobody-named = no named source on any point
verdict-firm-points = two groups or more stand behind { count-point }
verdict-leans-on = leans on { $label }
verdict-stakes = { $gains }; { $bears }
verdict-gain = { $n ->
    [0] nobody gains
    [1] { $names } gains
   *[other] { $names } gain
 }
verdict-bear = { $n ->
    [0] nobody bears risks
    [1] { $names } bears risks
   *[other] { $names } bear risks
 }
verdict-least = { $n ->
    [1] least against { $names }
   *[other] equally little against { $names }
 }

# The figures behind a judgement, by name.
judgement-number = { $name } { $value }
judgement-number-domains = domains
judgement-number-domains-of = domains { $name }
judgement-number-gains = gains
judgement-number-groups = groups
judgement-number-claims = claims
judgement-number-hedged = hedged
judgement-number-risks = risks
judgement-number-risks-of = risks { $name }
judgement-number-risks-strict = risks strict
judgement-number-risks-preferred = risks preferred
judgement-number-risks-inclusive = risks inclusive
judgement-number-ranked-pairs = ranked pairs
judgement-number-points = points
judgement-number-points-unnamed = points without a named source
judgement-number-best-groups = groups behind the best
judgement-number-best-credibility = credibility of the best
judgement-number-firm-points = firm points
judgement-number-group-points = points of one group
judgement-number-score-of = score { $name }
judgement-no-likelihood = none

# Gains against dangers; $whose is a possessive, $tally one of the two that follow.
finding-gains-firmer = { $of ->
    [state] The article puts { $whose } gains more firmly than dangers: { $tally }.
   *[source] The article puts gains more firmly than dangers: { $tally }.
 }
finding-dangers-firmer = { $of ->
    [state] The article puts { $whose } dangers more firmly than gains: { $tally }.
   *[source] The article puts dangers more firmly than gains: { $tally }.
 }
finding-alike = { $of ->
    [state] The article puts { $whose } gains and dangers with equal firmness: { $tally }.
   *[source] The article puts gains and dangers with equal firmness: { $tally }.
 }
finding-tally-while = { $gains }, while { $dangers }
finding-tally-against = { $gains }, against { $dangers }
finding-gain-hedged = the one gain claim is hedged
finding-danger-hedged = the one danger claim is hedged
finding-gains-unhedged = { some-of } gain { $n ->
    [one] claim
   *[other] claims
 } { $k ->
    [0] carries
    [1] carries
   *[other] carry
 } no hedge
finding-dangers-unhedged = { finding-danger-claims } { $k ->
    [0] carries
    [1] carries
   *[other] carry
 } no hedge
finding-danger-claims = { some-of } danger { $n ->
    [one] claim
   *[other] claims
 }

# $claims is a number, or every claim; $carriers is a list of such clauses.
finding-carried-article = the article’s own voice carries { $claims }
finding-carried-unnamed = unnamed sources carry { $claims }
finding-carried-ungrouped = named sources of no group carry { $claims }
finding-carried-groups = { count-independent-group } { $n ->
    [one] carries
   *[other] carry
 } { $claims }
finding-every-claim = { $of ->
    [state] { out-of-claim } about { $name }
   *[source] { out-of-claim }
 }
finding-carriers = { $of ->
    [state] Of { count-claim } about { $name }, { $carriers }.
   *[source] Of { count-claim }, { $carriers }.
 }

finding-none-agreed = { $of ->
    [state] No point about { $name } is asserted by two independent groups.
   *[source] No point is asserted by two independent groups.
 }
# Groups agree on $agreed, in words, that is $n, of $points; of these, $k are contested.
finding-agreed = { $of ->
    [state] Two independent groups assert the same on { $agreed } of { $points } about { $name }{ finding-contested }.
   *[source] Two independent groups assert the same on { $agreed } of { $points }{ finding-contested }.
 }
finding-contested = { $part ->
    [none] {""}
    [all] { $n ->
        [1] ; it is contradicted or called unverified
       *[other] ; all are contradicted or called unverified
     }
   *[some] { $k ->
        [1] ; { $some } of them is contradicted or called unverified
       *[other] ; { $some } of them are contradicted or called unverified
     }
 }
# Of $n points $k are called unverified. $label names who speaks.
finding-without-group = { $n ->
    [1] Without { $label }, { count-point } has no named source left; { $part ->
        [none] the article does not call it unverified.
       *[all] the article calls it unverified.
     }
   *[other] Without { $label }, { count-point } have no named source left; { $part ->
        [none] the article calls none of them unverified.
       *[some] the article calls { all-or-some } of them unverified.
     }
 }
finding-no-voice = No named voice speaks for { $names }.
# $voices is count-named-voice with its first letter raised, $groups is count-independent-group.
finding-collapsed = { $voices } make up only { $groups }: repetition within a group adds no support.
finding-interested = { out-of-named-voice } { $k ->
    [1] is a party to the matter or an adversary of one.
   *[other] are parties to the matter or adversaries of one.
 }
finding-umbrella = { $n ->
    [1] one motive is an umbrella phrase, kept and not counted as a gain.
   *[other] { number } motives are umbrella phrases, kept but not counted as gains.
 }

# Of $n pairs of figures $k are comparable.
finding-comparable = { $n ->
    [1] The article’s one pair of figures is comparable. No trend follows from them.
   *[other] Of { count-pair } of figures, { out-of } are comparable. No trend follows from them.
 }
finding-some-comparable = Of { count-pair } of figures, only { $some } { $k ->
    [1] is
   *[other] are
 } comparable; elsewhere { $why }. No total follows from them.
finding-not-comparable = { $n ->
    [1] The article’s one pair of figures is not comparable: { $why }. No total and no trend follows from them.
   *[other] Of { count-pair } of figures, none is comparable: { $why }. No total and no trend follows from them.
 }
# $fields is a list of $n of those that follow.
finding-fields-differ = { $n ->
    [1] { $fields } differs or is not given
   *[other] { $fields } differ or are not given
 }
finding-field-kind = kind
finding-field-unit = unit
finding-field-place = place
finding-field-time = time
finding-field-number = number
finding-bare-figures = { out-of-figure } { $k ->
    [1] lacks
   *[other] lack
 } a place, a time or a stated unit.
# Of $n claims $k are presupposed.
finding-settled = { $n ->
    [1] { count-claim } is put as settled while the article itself calls the matter unverified{ $k ->
        [0] .
       *[other] ; it is taken for granted.
     }
   *[other] { count-claim } are put as settled while the article itself calls the matter unverified{ $k ->
        [0] .
        [1] ; { $some } of them is taken for granted.
       *[other] ; { finding-presupposed } of them are taken for granted.
     }
 }
finding-presupposed = { $part ->
    [all] { $n ->
        [2] both
       *[other] { $some }
     }
   *[some] { $some }
 }
# $hedges is a list of $words quoted hedge words.
finding-one-hedge = { count-risk } hang on { $hedges }; readers place { $words ->
    [1] it
   *[other] them alike
 } anywhere in { $range }.
finding-inherited = { $n ->
    [1] one claim has no hedge word and inherits the hedge of another.
   *[other] { count-claim } have no hedge word and inherit the hedge of another.
 }

# $names is a list of $n states.
finding-no-motive = { $n ->
    [1] The article lays out no gain for { $names }.
   *[other] For { count-state } the article lays out no gain: { $names }.
 }
finding-no-risk = { $n ->
    [1] The article lays out no risk for { $names }.
   *[other] For { count-state } the article lays out no risk: { $names }.
 }
# $counts is a list of the message that follows.
finding-readings = How many risks a state bears depends on the reading: { $counts }.
finding-reading = { $name } { $fewest } to { $most }
finding-precedent = { $names } also { $n ->
    [1] serves
   *[other] serve
 } as a precedent; a precedent is not a risk to the state it names.

# What does not sit together, by type.
tension-proof-unverified = put forward as proof, and said to be unverified
tension-point-ceiling = one gives a figure, the other a ceiling
tension-now-later = small now, large later
tension-asserted-hedged = asserted in one place, hedged in another
tension-fact-contradicted = stated as fact, and contradicted
tension-claim-denied = said by one voice, denied by another
tension-rival-limits = two limits that differ
tension-scope = the two differ in how far they reach

# A figure with its bound; $low and $high are numbers.
quantity-none = no number given
quantity-approx = about { $value }
quantity-upper = up to { $value }
quantity-lower = at least { $value }
quantity-point = { $value }
quantity-between = between { $low } and { $high }
quantity-roughly-between = roughly between { $low } and { $high }
# What would change a judgement: which way something points ($way, one of those after it), and what.
change = { $way }: { $what }
change-firmer = More credible if seen
change-weaker = Less credible if seen
change-for = Speaks for { $hypotheses } if seen
change-if-wrong = If { $assumption } is wrong

# What holds a confidence where it is. $what: it, or of several things each, any or some of them.
cause-no-claim = no claim bears on it
cause-no-source = no named source stands behind { $what }
cause-one-group = only one independent group stands behind { $what }
cause-contradicted = another claim contradicts { $what }
cause-unverified = the article calls { $what } unverified
cause-no-grade = no graded source stands behind { $what }
cause-alone = nothing else in the article bears on { $what }
cause-low-grades = its sources are graded too low to carry { $what }
cause-no-rivals = no rival explanation was weighed
cause-no-good-grade = no source graded A or B stands behind { $what }
cause-one-document = the article is one document
cause-future = events can still overturn { $what }
cause-it = it
# $of is one of those after it; $whole is any after a negation, else each.
cause-part = { $part ->
    [all] { $whole ->
        [any] { $n ->
            [2] either { $of }
           *[other] any { $of }
         }
       *[each] each { $of }
     }
   *[some] { $some } { $of }
 }
cause-of-them = of them
cause-of-claim = of the { number } claims
cause-of-gain = of the { number } gains
cause-of-gains-and-risk = of the { number } gains and risks
cause-of-point = of the { number } points
cause-of-risk = of the { number } risks
cause-one-group-each = { $part ->
    [all] each { $of } has only one independent group
   *[some] { $k ->
        [1] { $some } { $of } has only one independent group
       *[other] { $some } { $of } have only one independent group each
     }
 }
cause-above = only { number } of them { $n ->
    [1] reaches
   *[other] reach
 } moderate

# Fields of a claim that were coded anew since the previous edition.
recoded-none = none
recoded-says = wording
recoded-kind = kind
recoded-commitment = commitment
recoded-verification = verification
recoded-scope-ambiguous = reach of the verification
recoded-originator = originator
recoded-group = group
recoded-outlet-stated = outlet stated
recoded-inherits = inherits
recoded-condition = condition
recoded-proposition = proposition
recoded-denies = what it denies
recoded-at = place
recoded-states = states
recoded-chain = chain
recoded-cues = cues
recoded-quantity = quantities
recoded-tensions = tensions
recoded-motive = motive claims
recoded-risk = risk claims

# end of: Judgements and findings

## Exhibits: texts, tables, statements (analysis/exhibits)

# Vocabulary: what a value of the method is called where a reader sees it, in running text and in
# cells of tables. Names are term-<vocabulary>-<value>.

term-layer-reported = Reported
term-layer-assumption = Assumption
term-layer-coding = Coding
term-layer-judgement = Judgement

term-level-low = low
term-level-moderate = moderate
term-level-high = high

term-domain-military = military
term-domain-technological = technological
term-domain-economic = economic
term-domain-diplomatic = diplomatic
term-domain-ideological = ideological
term-domain-domestic = domestic
term-domain-security = security

term-kind-event = event
term-kind-figure = figure
term-kind-assessment = assessment
term-kind-motive = motive
term-kind-risk = risk
term-kind-precedent = precedent
term-kind-forecast = forecast
term-kind-reaction = reaction
term-kind-verification = verification
term-kind-provenance = provenance

term-commitment-asserted = asserted
term-commitment-boosted = boosted
term-commitment-attributed = attributed
term-commitment-hedged = hedged
term-commitment-conditional = conditional
term-commitment-presupposed = presupposed
term-commitment-concessive = concessive
term-commitment-ability = ability
term-commitment-generic = generic

term-verification-silent = not mentioned
term-verification-stated-unverified = stated as unverified
term-verification-stated-verified = stated as verified
term-verification-contradicted = contradicted

# The first three are rules for a whole report, the others readings of one passage.
term-reading-strict = strict
term-reading-preferred = preferred
term-reading-inclusive = inclusive
term-reading-sole = sole
term-reading-possible = possible
term-reading-derived = derived

term-figure-kind-stock = stock
term-figure-kind-flow = flow
term-figure-kind-total = total
term-figure-kind-share = share

term-bound-approx = approximate
term-bound-between = between two numbers
term-bound-upper = upper limit
term-bound-lower = lower limit
term-bound-point = exact
term-bound-qualitative = without a number

# The part that a state plays in a claim.
term-role-actor = actor
term-role-place = place
term-role-bearer = bearer
term-role-beneficiary = beneficiary
term-role-giver = giver
term-role-observer = observer
term-role-source = source
term-role-example = example

term-voice-kind-person = person
term-voice-kind-body = body
term-voice-kind-officials = officials
term-voice-kind-media = media
term-voice-kind-document = document
term-voice-kind-imagery = imagery
term-voice-kind-unnamed = unnamed
term-voice-kind-article = article

term-interest-party = party
term-interest-adversary = adversary
term-interest-neutral = neutral
term-interest-unknown = unknown

# Kinds of words by which an article holds a claim back or stresses it.
term-cue-epistemic = epistemic
term-cue-evidential = evidential
term-cue-approximator = approximator
term-cue-idiom = idiom
term-cue-volition = volition
term-cue-booster = booster
term-cue-conditional = conditional

# What a judgement is about.
term-topic-stakes = stakes
term-topic-gains = gains
term-topic-risks = risks
term-topic-support = support
term-topic-hypotheses = hypotheses

# What two coders coded.
term-field-kind = kind
term-field-commitment = commitment
term-field-verification = verification
term-field-originator = originator
term-field-bearers = bearers
term-field-beneficiaries = beneficiaries

# What can be left out to see what it carries.
term-part-source = source
term-part-claim = claim
term-part-assumption = assumption

# What happens to a judgement.
term-effect-falls = no longer made
term-effect-appears = made anew
term-effect-turns = turns
term-effect-likelihood = likelihood moves
term-effect-confidence = confidence moves
term-effect-figures = figures move

# What a source's card can leave open.
term-card-author = author
term-card-publisher = publisher
term-card-date = date

# In all views.

# Text of a list that goes on; $items: references to claims.
text-more = { $items } and { $n } more
text-quoted = “{ $words }”
text-all-states = all states
text-any-state = any state
# $day: of the month; $month: 1 to 12.
text-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 } { $year }
view-data = Data as a table
# $level: one of term-level-…; $why: a clause.
view-confidence = Confidence is { $level }: { $why }.
view-change = What would change this: { $change }

# The head of a report.

text-title-state = { $name }: gains, risks and unknowns
text-title-overview = Who gains, who risks, on whose word
text-title-survival = What survives
text-title-sourcing = Who says what, and how far it holds
# $motives, $risks, $states…: counts with their nouns; $firmness: text-firmness or nothing.
# $m and $r: how many motives and risks there are, $b: how many states bear one.
text-answer-overview = { $m ->
    [0] { $r ->
        [0] The article lays out neither motive nor risk for any state.
       *[other] The article lays out { text-answer-risks }, and no motive.
     }
   *[other] { $r ->
        [0] The article lays out { $motives } of { $gaining }, and no risk.
       *[other] The article lays out { $motives } of { $gaining } and { text-answer-risks }{ $firmness }.
     }
 }
text-answer-risks = { $b ->
    [0] { $risks } that no state would clearly bear
   *[other] { $risks } to { $bearing }
 }
text-answer-state = The article lays out { $motives } and { $risks } for { $name }{ $firmness }.
text-answer-state-neither = { $appears ->
    [0] The article lays out neither motive nor risk for { $name }, and no claim is about it.
   *[other] The article lays out neither motive nor risk for { $name }: it appears in other parts.
 }
text-answer-state-gains = The article says what { $name } wants ({ $motives }) but not what it risks.
text-answer-state-risks = The article says what { $name } risks ({ $risks }) but not what it wants.
# A clause that ends the sentence before.
text-firmness = { $how ->
    [utmost] , stating every gain and hedging every risk
    [gains] , stating gains more firmly than risks
    [risks] , stating risks more firmly than gains
   *[equal] , stating both about equally firmly
 }
# $judgements: how many of how many; $ways: in how many settings; $losses: a count with its noun.
# $judgements: a part of a whole, of which $firm hold; $losses: a number in words, $lost in digits.
text-answer-survival = { $judgements } { $firm ->
    [one] holds
   *[other] hold
 } under all { $ways } ways of looking; { $lost ->
    [0] leaving out any one voice, claim or assumption overturns none
    [one] one voice, claim or assumption, left out, overturns at least one
   *[other] any one of { $losses } voices, claims and assumptions, left out, overturns at least one
 }.
text-answer-survival-none = The article says too little for a judgement, so there is nothing to test.
text-answer-sourcing-none = The article says too little to tell who is speaking.
text-as-of = As of the source’s date, { $date }.
text-as-of-undated = Undated source.
# $groups: a count with its noun.
text-as-of-voices = One article, which cites { $groups } of named sources in all.
text-source = Source: { $title }.
# $known: author, publisher and date, as far as given.
text-source-known = Source: { $title } ({ $known }).
# $missing: what is not given.
text-source-missing = Not given: { $missing }.
text-source-digest = Text digest { $digest }.
text-drafts-title = Coding not finished
text-drafts = { $drafts ->
    [one] One drafted claim that nobody has accepted is
   *[other] { $drafts } drafted claims that nobody has accepted are
 } left out; this report rests on the { $claims ->
    [one] one that is
   *[other] { $claims } that are
 } accepted.
text-undated-title = Undated source
text-undated = The source carries no date, so relative dates in it stay unresolved.

# What the article says, one claim a sentence.

# The subject of such a sentence, and who says so in the list of claims. $chain: from the first
# voice to the last, each one after the first by text-source-link.
text-subject = The article
text-subject-citing = The article, citing { $chain }
text-source-link = { $kind ->
    [relay] { $chain }, as told to { $name }
    [unnamed] { $chain }, through an outlet it does not name
   *[voice] { $chain }, through { $name }
 }
# $subject: one of the two above; $others: whether it cites another voice. $how: how the article
# commits itself. $hedge: what of its hedge our wording of the claim leaves out; $word: the hedge
# word or the condition. $says: the claim in our words, a sentence of its own.
text-reported = { $subject }{ $others ->
    [yes] ,
   *[no] {""}
 } { $how ->
    [states] states
    [presupposed] takes for granted
    [concessive] grants
    [generic] states as a general rule
    [ability] reports as an ability, not as a forecast
   *[reports] reports
 }{ $hedge ->
    [word] , hedged with “{ $word }”
    [condition] , on a condition (“{ $word }”)
    [possibility] , as a possibility
   *[none] {""}
 }: { $says } { $claim }
# $reach: whether it is clear how far the article's remark reaches.
text-standing = { $verification ->
    [stated_unverified] Stated as unverified
    [stated_verified] Stated as verified
   *[contradicted] Contradicted within the article
 }{ $reach ->
    [unclear] {" "}(how far that remark reaches is unclear).
   *[clear] .
 }
text-no-statement-title = Nothing reported
text-no-statement = { $of ->
    [state] The article makes no statement about { $name }.
   *[source] The article makes no statement.
 }
# $kinds: kinds of claim.
text-no-statement-kind = { $of ->
    [state] The article makes no statement of this kind ({ $kinds }) about { $name }.
   *[source] The article makes no statement of this kind ({ $kinds }).
 }
# $at: keys of sentences.
text-framing = { $does } ({ $at }).
text-framing-quoted = { $does } ({ $at }: { $wording }).

# What the article leaves open.

# $n of $all claims; $state: whose report it is, or none. These are more claims than those “about”
# the state: it may also speak in them, serve as an example or be meant in a doubtful reading.
text-unverified = Stated as unverified: { text-part }{ $unclear ->
    [0] .
   *[other] {" "}({ $unclear } of them by a remark of unclear reach).
 }
text-unnamed = No source named: { text-part }.
text-no-outlet = Source named, but not the outlet it came through: { text-part }.
text-part = { $all ->
    [1] the one
   *[other] { $n } of the { $all }
 } { $state ->
    [none] { $all ->
        [one] claim
       *[other] claims
     }
   *[other] { $all ->
        [one] claim
       *[other] claims
     } with any part for { $state }, if only as speaker or example
 }
text-unknown-none = The article marks nothing as unverified or unsourced.

# How firmly the article puts what a table lists.

text-firm-none = no claim
text-firm-stated = stated
text-firm-hedged = hedged
text-firm-hedged-word = hedged (“{ $word }”)
text-firm-partly = partly hedged
text-firm-partly-word = partly hedged (“{ $word }”)

# The list of claims.

annex-fact = { $fact ->
    [where] Where
    [chain] Who says so
    [firmness] How firmly
    [verification] Verification
    [cues] Cues
    [condition] Condition
   *[figure] Figure
 }
# $commitment: one of term-commitment-…; $claim: another claim's id.
annex-inherits = { $commitment }, inherits the hedge of { $claim }
annex-cue = “{ $word }” ({ $type })
# $about: kind, place and time of a figure.
annex-figure = { $figure } ({ $about })

# What an analyst assumed or assigned.

# $lead: text-if-wrong, set strong.
text-assumption = { $name } { $says } { $lead } { $wrong }
text-if-wrong = If wrong:
# $judgements, $assumptions: ids.
text-assumption-under = Under { $judgements }.
text-assumption-deeper = Depends on { $assumptions }.
# $assumptions: ids of $n, which bear on nothing that this report tells.
text-assumption-others = Recorded, and with no bearing on { $judgements ->
    [shown] the judgements above
   *[none] what this report tells
 }: { $assumptions }.
text-condition = The article makes something depend on this: { $says }.
# $hypotheses: hypotheses in their own words, quoted.
text-speaks-for = Speaks for { $hypotheses }.
# A rival explanation, $name set strong, and what is watched for it. $indicators: their ids;
# $watched: here, elsewhere (in reports on other states) or none.
text-hypothesis = { $name } { $says } { $watched ->
    [here] Indicators: { $indicators }.
    [elsewhere] None of the indicators here speaks for it.
   *[none] No indicator speaks for it.
 }
text-no-indicator = { $of ->
    [state] The article names nothing whose coming about would show more of { $name }.
   *[source] The article names nothing whose coming about would show more.
 }
text-audience-title = Audience
text-audience-none = Not recorded by an analyst.
text-implications-title = What would follow
text-implications-none = No analyst has recorded what would follow if the reporting held.
text-no-coding-title = Not assessed
text-no-coding = { $what ->
    [assumption] No analyst has recorded an assumption.
   *[second] No analyst has recorded a second coding of the article.
 }

# Judgements and what would change them.

text-no-judgement-title = Nothing to judge
text-no-judgement = No judgement is made.
text-no-judgement-about = { $of ->
    [state] The article says too little about { $name } for a judgement.
   *[source] The article says too little for a judgement.
 }
text-cause-none = nothing binds it further
text-change-none = nothing that the article names.
text-change-view-none = Nothing that the article names would change this view.
# $way: which way something points; $what: what is to be seen; $judgements: ids.
text-change-way = { $way }:
text-change = { $what } ({ $judgements }).

# Where the article lays out nothing.

text-no-motive-title = No motive laid out
text-no-motive = The article lays out no motive for { $name }.
text-no-risk-title = No risk laid out
text-no-risk = The article lays out no risk that { $name } would clearly bear.
# $claims: references, a space before the first.
text-risk-wider = Read more widely, it would bear this: { $event }{ $claims }.
# $parts: one text-appears-as after another.
text-appears = It appears { $parts }.
text-appears-as = { $role ->
    [actor] as one who acts
    [place] as a place
    [bearer] as one who could be harmed
    [beneficiary] as one who gains
    [giver] as one who gives
    [observer] as an onlooker
    [source] as the home of a source
   *[example] as an example from the past
 } { $claims }
text-no-exchange-title = No exchange laid out
text-no-exchange = The article names nothing given.
text-no-exchange-state = The article names nothing given to or by { $name }.
text-no-comparison-title = Nothing to compare
# Whether there is a claim on gains and one on risks: one of the two, or neither.
text-no-comparison = { $there ->
    [gains] No claim is on a risk that counts, so there is nothing to compare the gains with.
    [risks] No claim is on a gain that counts, so there is nothing to compare the risks with.
   *[neither] No claim is on a gain or on a risk that counts.
 }
text-no-rivals-title = No rival explanations
text-no-rivals = No analyst has weighed rival explanations against each other.
text-no-framing-title = No rhetoric
text-no-framing = No sentence of the article is coded as rhetoric.
text-no-claim-title = No claim
text-no-claim = { $of ->
    [state] This report cites no claim: none is about { $name }.
   *[source] This report cites no claim.
 }
text-no-ambiguity-title = Nothing ambiguous
text-no-ambiguity = No passage is coded as open to more than one reading.
text-no-figure-title = No figures
text-no-figure = The article gives no figure.
text-no-figure-state = The article gives no figure about { $name }.

# The source in numbers. Beside each number, set so that it can be checked, its name with _n is the
# same number to choose a plural by.

text-summary-coded = The whole article: { $covered } of { $sentences } { $sentences_n ->
    [one] sentence
   *[other] sentences
 } coded, as { $claims } { $claims_n ->
    [one] claim
   *[other] claims
 } and { $framing } { $framing_n ->
    [one] remark
   *[other] remarks
 } on rhetoric.
text-summary-speaking = Speaking in the whole article: { $originators } { $originators_n ->
    [one] originator
   *[other] originators
 } in { $groups } independent { $groups_n ->
    [one] group
   *[other] groups
 } of named sources; { $unattributed } { $unattributed_n ->
    [one] claim is the article’s own or has no named source.
   *[other] claims are the article’s own or have no named source.
 }
text-summary-standing = Standing in the whole article: { $hedged } { $hedged_n ->
    [one] claim
   *[other] claims
 } hedged in their own words, { $unverified } stated as unverified.

# How the report was made.

text-method-layers = Four layers are kept apart and labelled: Reported (what the article says, in our words), Assumption, Coding (what an analyst assigned) and Judgement (derived from these).
text-method-reading = Reading: { $name }; { $reading ->
    [strict] only passages with one clear meaning count
    [preferred] where a passage reads several ways, the coder’s preferred reading counts
   *[inclusive] every possible reading counts
 }.
text-method-independent = Independent groups: distinct groups of named originators. Relays, unnamed sources and the article’s own voice add none.
text-method-points = Points: claims that assert the same are one point. A point tells something of a state where the state acts, gives, gains or would be harmed in it; points on the reporting itself are left out.
text-method-confidence = Confidence is the lowest of information base, rigour and volatility. One group, no graded source or a remark that the matter is unverified holds it at low; one document holds it at moderate.
text-method-hedges = A hedge word is read as some 5,000 surveyed readers read it: the range from the 5th to the 95th percentile (Kucharski 2026, CAPphrase, CC-BY 4.0).
text-method-bare = No analyst’s assessment was used: this report rests on the article alone.
# $scale: the published name of a likelihood yardstick.
table-yardstick = Likelihood words: { $scale }
table-yardstick-term = Term
table-yardstick-range = Range

# What changed since the previous edition.

text-edition-title = Edition { $n }
text-edition-first-title = First issue
text-edition-first = This is the first issue: there is no previous edition to compare it with.
text-edition-lost = This counts as the first issue: there is a record of a previous edition, but it cannot be read, so nothing could be compared.
# $changes: clauses from here to text-edition-setting, parted by semicolons.
text-edition-since = Since the previous edition: { $changes }. { $judgements }
text-edition-added = added { $claims }
# A claim of the article that this report does not use.
text-edition-elsewhere = { $claim } (not used here)
text-edition-withdrawn = withdrawn { $claims }
# $says: the claim as it was worded.
text-edition-claim = { $claim } (“{ $says }”)
text-edition-recoded = re-coded { $claims }
text-edition-unchanged = no claim was added, withdrawn or re-coded
# $values: from what to what, or nothing.
text-edition-setting = { $setting } changed{ $values }
text-edition-setting-name = { $setting ->
    [yardstick] yardstick
    [reading] reading
    [assessment] assessment
    [motives-and-risks] motives and risks
   *[other] { $setting }
 }
text-edition-moved = Judgements that moved: { $moves }
text-edition-moved-none = No judgement moved.
text-edition-moved-more = And { $n } more moved.
# $cause: text-edition-cause or, of claims, text-edition-cause-claims.
text-edition-move = { $effect ->
    [falls] { $judgement } is no longer made ({ $before })
    [appears] { $judgement } is new ({ $after })
    [figures] { $judgement }, its figures or wording only
    [turns] { $judgement }, substance: { $before } → { $after }
    [likelihood] { $judgement }, likelihood: { $before } → { $after }
   *[confidence] { $judgement }, confidence: { $before } → { $after }
 }, because { $cause }.
text-edition-cause-claims = { $claims }{ $more ->
    [0] {" "}changed
   *[other] {" "}and { $more } more changed
 }
# $settings: their names.
text-edition-cause-settings = of { $settings }
text-edition-cause-linked = claims connected with those it rests on changed
text-edition-cause-rules = the rules of judgement changed

# Tables: heads of columns, captions, cells and notes.

table-none = none
table-not-given = not given
table-not-named = not named
# The figures of the article.
table-quantities = The article's figures, each of its own kind
table-quantities-figure = Figure
table-quantities-kind = Kind
table-quantities-place = Place
table-quantities-time = Time
table-quantities-originator = Originator
# $figure: a number with its bound word; $unit: in the seed's words.
table-figure = { $figure } { $unit }
table-figure-unstated = { $figure } { $unit } (unit not stated)
table-figure-qualitative = { $unit }: { $figure }
table-quantities-single = A single figure: there is nothing to compare it with.
table-quantities-apart = No two of these figures are comparable: do not add them or read a trend into them.
# $pairs: one table-quantities-pair after another.
table-quantities-comparable = Comparable: { $pairs }. All others differ in kind, unit, place or time.
table-quantities-pair = { $one } with { $other }
# Gains.
table-motives-state = What the article says { $name } would gain
table-motives = What the article says each state would gain
table-motives-wants = What it is said to want
table-motives-state-head = State
table-motives-domain = Domain
table-motives-giver = Given by
table-motives-firmness = How firmly
table-motives-hedged = { $wants } (hedged)
# $reading: one of term-reading-….
table-motives-reading = { $wants } ({ $reading } reading)
# $motives: what is wanted, with claims.
table-motives-umbrella = Named but not counted, being too broad: { $motives }.
table-exchange = Who gives what to whom on the article's account
table-exchange-what = What is given
table-exchange-giver = Giver
table-exchange-gainer = Gainer
table-exchange-firmness = How firmly
# Risks.
table-risks-state = What the article says { $name } would risk
table-risks = What the article says each state would risk
table-risks-event = Event and consequence
table-risks-cause = Cause
table-risks-bearer = Who would bear it
table-risks-firmness = How firmly
table-risks-consequence = { $event }; then: { $consequence }
table-risks-condition = { $event }; if: { $condition }
table-readings = Risks borne, by how ambiguous passages are read
table-readings-state = State
table-readings-strict = Only clear bearers
table-readings-preferred = Preferred reading
table-readings-inclusive = Every reading
table-readings-note = This report uses the { $reading } reading.
table-ambiguities = Passages that can be read in more than one way
table-ambiguities-question = Open question
table-ambiguities-readings = Readings
table-ambiguities-bearer = Who would bear this: { $event }
table-ambiguities-claim = Whom the claim is about
table-ambiguities-role = { $reading ->
    [sole] { $name } as { $role }
   *[other] { $name } as { $role } ({ $reads })
 }
table-bearer = { $name } ({ $reading })
table-simulated = { $draws } simulated readings of the hedge words, percent
table-simulated-word = Read as
table-simulated-risks = Risks put so
table-simulated-median = Median
table-simulated-span = 5th to 95th percentile
table-simulated-alike = Same word, same reading: risks under one word are not ranked.
# $seed: of the random numbers.
table-simulated-error = ± is the error of the simulation (seed { $seed }), not of the reading.
table-spread = What { $draws } simulated readers make of the hedge words, percent
table-spread-risk = Risk
table-spread-word = Read as
table-spread-mean = Mean
table-spread-median = Median
table-spread-span = 5th to 95th percentile
table-no-spread-title = Nothing to simulate
table-no-spread = No risk carries a hedge word that readers were asked about.
# What survives.
table-judgement = { $name }: { $topic }
table-specifications = How the judgements fare under every combination of choices
table-specifications-judgement = Judgement
table-specifications-made-in = Made in
table-specifications-verdicts = Verdicts
table-specifications-range = Range
table-specifications-confidence = Confidence
table-specifications-made = { $made } of { $all }
table-specifications-note = Range: lowest and highest bound under any scale; not a range of one scale.
table-losses = What happens to the judgements without one source, claim or assumption
table-losses-part = Left out
table-losses-kind = Kind
table-losses-effect = Effect on judgements
# $dropped: the id of a claim or an assumption.
table-losses-named = { $dropped }: { $name }
table-losses-count = { $effect }: { $n }
table-losses-slight = { $n ->
    [one] One more loss only moves figures or is slighter.
   *[other] { $n } more losses only move figures or are slighter.
 }
table-no-loss-title = Nothing moves
table-no-loss = Leaving out any one source, claim or assumption moves no judgement.
table-moves = Which judgements move
table-moves-judgement = Judgement
table-moves-how = How
table-moves-before = Before
table-moves-after = After
table-no-move-title = Nothing moves
table-no-move = No judgement moves: neither verdict nor likelihood, confidence or figures.
table-fragility = How many failures take all support from a judgement
table-fragility-judgement = Judgement
table-fragility-size = Failures needed
table-fragility-cut = Fails with
table-fragility-note = 1 means that one wrong claim or assumption is enough.
table-agreement = How far two codings of the article agree
table-agreement-field = Field
table-agreement-claims = Claims
table-agreement-alike = Coded alike
table-agreement-alpha = Krippendorff’s α
table-agreement-constant = does not vary
table-agreement-note = 1 is perfect agreement, 0 what chance would give.
# Who says what.
table-support = Who backs what is asserted more than once
table-support-what = What is asserted
table-support-originator = Originator
table-support-groups = Independent groups
table-support-verification = Verification
table-support-note = The article's own voice, unnamed sources and relays add no independent group.
table-no-support-title = Nothing said twice
table-no-support = No statement of this report is made by more than one claim.
table-attribution = How many claims each originator accounts for
table-attribution-originator = Originator
table-attribution-through = Came through
table-attribution-interest = Interest
table-attribution-claims = Claims
table-attribution-share = Share
# $voices: names, or one of the two below.
table-through = through { $voices }
table-through-none = no other voice
table-through-unnamed = an outlet not named
table-through-own = its own voice
table-tensions = Which claims do not sit together
table-tensions-one = One claim
table-tensions-other = The other
table-tensions-how = How they differ
# $how: in what way two claims are in tension.
table-tensions-contradiction = contradiction: { $how }
table-no-tension-title = No tension
table-no-tension = No two claims of this report are at odds.

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
    [2] Both risks with a known hedge word
   *[other] All { $n } risks with a known hedge word
 }{ $state ->
    [none] { "" }
   *[other] { " " }for { $state }
 } read as { $range }: none outranks another
chart-ranges-title-overlap = { $state ->
    [none] The ranges of the { $n } risks with a known hedge word overlap: none outranks another
   *[other] The ranges of the { $n } risks with a known hedge word for { $state } overlap: none outranks another
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
   *[other] { $many } states have motives in { $n ->
        [one] one domain
       *[other] { $n } domains
     } each; of these, { $domains }
 }{ $without ->
    [0] .
    [one] ; one state has none.
   *[other] ; { $number } states have none.
 }
chart-matrix-domains = { $n ->
    [0] { $state } has { $there } motives
   *[other] { $state } has { $there } motives and none that are { $absent }
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
chart-tornado-title-even = { $of ->
    [1] { $number } losses overturn the one judgement; no other does
   *[other] { $number } losses overturn { $n } of { $of } judgements each; no other overturns as many
 }
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
chart-curve-title = { $of ->
    [1] { $firm ->
        [0] The one judgement does not hold under all { $n } ways of looking
       *[other] The one judgement holds under all { $n } ways of looking
     }
   *[other] { $firm } of { $of } judgements { $firm ->
        [1] holds
       *[other] hold
     } under all { $n } ways of looking
 }
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
chart-curve-choice-reach = the reach of “unverified”

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
   *[other] { $number } named originators{ $first ->
        [0] , { $most } each
        [one] ; { $name } has most of these, { $most }
       *[other] ; { $first } of them share the most, { $most } each
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
chart-commitment-measure = Claims on gains and on risks, by whether the article hedges them; wording, not likelihood: talk of the future is hedged by nature
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

# Yes, no and nothing, as values of parameters.
page-value-yes = yes
page-value-no = no
page-value-none = none

page-untitled = Untitled report
# What a report is called whose notebook does not say which brief it is.
page-briefing = Briefing
page-skip = Skip to the briefing
page-contents = Contents
# $build: the first digits of a digest.
page-build = build { $build }
# At the foot of a printed page.
page-number = Page { $page } of { $pages }
page-how = How to read this report
page-key-reported = What the article says, in our words, tied to its sentence. Carries no confidence.
page-key-assumption = What the analysis takes for granted.
page-key-coding = What an analyst assigned or wrote. Unmarked running text belongs here.
page-key-judgement = What the analysis derives from the other three.
page-made = About this build
page-about = About this report
page-digests = Digests of the { $inputs ->
    [one] one input
   *[other] { $inputs } inputs
 }
page-fact-brief = Brief
page-fact-source = Source
page-fact-build = Build
page-fact-version = Package
# $name: a parameter's name, which is no word of a language.
page-fact-parameter = Parameter { $name }
# A name and what it is, on one line of a text.
page-pair = { $name }: { $value }
# A layer's name in front of what stands on it, in Word and Markdown.
page-label = { $name }:
# In Markdown, in place of a picture; $alt tells what it shows.
page-picture = Picture: { $alt }

# From a claim back to what rests on it. $places: links parted by page-place-next.
page-used-in = Used in: { $places }.
page-place-judgement = Judgement { $name }
page-place-table = Table: { $finding }
page-place-figure = Figure: { $finding }
page-place-statements = Statements under “{ $heading }”
page-place-statements-only = Statements
# $claim is there for who cannot see which one is open.
page-close = Close { $claim }

# What is not ours in a notebook; $cell: number of the cell.
page-cell = From cell { $cell }
page-cell-stdout = Printed by cell { $cell }
page-cell-stderr = Warning from cell { $cell }
page-cell-value = Value of cell { $cell }
page-cell-raw = Text from cell { $cell }
page-cell-source = Code of cell { $cell }
page-cell-output = Output of cell { $cell }
page-cell-text = Text of cell { $cell }
page-cell-table = Table from cell { $cell }
page-cell-trace = Traceback of cell { $cell }
# $error: the error's name in Python.
page-cell-failed = Cell { $cell } failed with { $error }.
page-where = Where it happened
# What a reader must know where a notebook's cells are not what ran; $cells: their numbers.
page-as-run = Not what the notebook says now
page-as-run-nothing = None of its cells was run, so that what they would show is missing.
page-as-run-unrun = { $count ->
    [one] Cell { $cells } was not run.
   *[other] Cells { $cells } were not run.
 }
page-as-run-changed = { $count ->
    [one] Cell { $cells } was changed after it ran, and what is shown comes from before.
   *[other] Cells { $cells } were changed after they ran, and what is shown comes from before.
 }
page-as-run-early = { $count ->
    [one] Cell { $cells } ran before a cell above it.
   *[other] Cells { $cells } ran before a cell above them.
 }
page-as-run-advice = To have what it says now, run all its cells and export it again.
page-undescribed = Figure without description, from cell { $cell }
page-lines-left-out = { $lines ->
    [one] … one line is left out here …
   *[other] … { $lines } lines are left out here …
 }
page-letters-left-out = { $letters ->
    [one] … and one more letter
   *[other] … and { $letters } more letters
 }
page-unset-cell = What this cell shows cannot be set here: { $reason }.
page-unset = A picture stood here that cannot be set: { $alt }
page-formula = Formula
page-image = an image
# $image: its description, perhaps a link to it.
page-image-outside = { $image } (image not included: it lies outside this report)
page-image-missing = { $image } (image not included: no such picture lies beside the notebook)
page-image-broken = { $image } (image not shown: its data cannot be read)
page-image-large = { $image } (image not shown: it is too large to be unpacked)
# A moving picture stands still; $count: how many frames it has.
page-image-frame = { $image } (first of { $count } frames)
# An output that no page without script can show. $library: who made it, or none; $title: what it
# is called, quoted, or none.
page-unshown = { $kind ->
    [figure] An interactive figure
    [map] An interactive map
    [table] An interactive table
    [widget] An interactive control
    [scene] A three-dimensional scene
    [animation] An animation
    [video] A video
    [sound] A sound recording
    [document] A document
    [script] A script
   *[other] An interactive output
 }{ $library ->
    [none] {""}
   *[other] {" "}({ $library })
 }{ $title ->
    [none] {""}
   *[other] , { $title },
 } is not shown: { $kind ->
    [video] it needs a player
    [sound] it needs a player
    [document] it needs a viewer
   *[other] it needs a script, and no picture of it is stored
 }.
# What has a player or a frame of its own elsewhere. $link: its address.
page-linked-frame = An embedded page is not shown here: { $link }
page-linked-video = A video is not played here: { $link }
page-linked-sound = A sound recording is not played here: { $link }
# $name: a file's name, or none.
page-unlinked-frame = An embedded page{ $name ->
    [none] {""}
   *[other] {" "}({ $name })
 } is not shown: it needs a browser of its own.
page-unlinked-video = A video{ $name ->
    [none] {""}
   *[other] {" "}({ $name })
 } is not shown: it needs a player.
page-unlinked-sound = A sound recording{ $name ->
    [none] {""}
   *[other] {" "}({ $name })
 } is not shown: it needs a player.
# How a callout is headed that somebody wrote.
page-callout-note = Note
page-callout-tip = Tip
page-callout-important = Important
page-callout-warning = Warning
page-callout-caution = Caution
# $kind: one of them; $title: its author's own heading.
page-callout-titled = { $kind }: { $title }

pdf-build = Build { $build }
pdf-imprint = Each claim, with its sentence and its chain of voices, stands under its number in this report's web page and in the full brief.
# $term: the layer's name; in brackets the rule that stands beside it.
pdf-key-reported = { $term } (solid rule): what the article says, in our words, tied to its sentence; carries no confidence.
pdf-key-assumption = { $term } (dashed): what the analysis takes for granted.
pdf-key-coding = { $term } (dotted, and unmarked running text): what an analyst assigned or wrote.
pdf-key-judgement = { $term } (double): what the analysis derives from the other three.

# The index of all reports.
index-title = Briefings
index-skip = Skip to the reports
# $named: index-failed, set strong.
index-counts = { $reports ->
    [one] { $reports } report
   *[other] { $reports } reports
 } on { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
 }{ $failed ->
    [0] .
   *[other] , of which { $named }.
 }
index-failed = { $reports } could not be built
index-find = Find a report by source, state, brief or words
# $key: a key of the keyboard.
index-press = press { $key }
index-by-source = Source
index-by-brief = Brief
index-by-state = State
index-by-status = Status
index-all = All
# $found: how many of them match; filled in while the reader types.
index-found = { $found } of { $reports ->
    [one] { $reports } report
   *[other] { $reports } reports
 }
index-found-none = No report matches. Clear the words or choose All.
index-status-built = Built
index-status-failed = Not built
index-status-pending = Not finished
index-error = The report could not be built.
# What follows a link's own words, for who hears one link at a time: after the next message, and
# after the name of a format.
index-wrong-with = with { $report }
index-format-of = of { $report }, { $source }
index-wrong = What went wrong
index-format-html = Web page
index-format-pdf = PDF
index-format-ipynb = Notebook
index-format-docx = Word
index-format-md = Markdown
index-format-eml = E-mail
index-earlier = Earlier edition:
index-empty = No report has been built yet.
# What stands below all reports: sources and notebooks of which nothing is built, and why.
index-unbuilt = Sources and notebooks without reports
index-unbuilt-failed = At fault
index-unbuilt-skipped = Passed over
# $day: day of the month; $month: 1 to 12.
index-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 } { $year }

# What stands in place of a report that could not be built.
error-title = Not built: { $report }
error-banner = Report not built
error-lead = This report could not be built.
# $brief: a notebook's name.
error-place = It happened in cell { $cell } of the notebook { $brief }.
# $formats: endings of files.
error-stale = The files of an earlier edition ({ $formats }) were left as they are. They do not show the present inputs.
error-cell = The cell
error-code = Code of the cell
error-where = Where it happened
error-trace = Traceback
error-facts = What it was built from

# What the notebooks in notebooks/ are called, and what each says that it is for.
brief-state-brief = State brief
brief-overview = Overview
brief-evidence-review = Evidence review
brief-robustness = Robustness
brief-workbench = Workbench
purpose-state-brief = What one article says a state stands to gain and to lose, what stays unknown, and on whose word.
purpose-overview = Across states: who gains, who risks, and on whose word.
purpose-evidence-review = Who says what, how independent they are, what conflicts, and how the article words it.
purpose-robustness = Which conclusions survive other readings, other scales, other weights and the loss of a source.
purpose-workbench = Code one claim otherwise and see at once what it changes; nothing is saved.

# The headings of the notebooks; anchors stay those of the English ones.
section-what-can-be-judged = What can be judged?
section-what-does-it-stand-to-gain = What does it stand to gain?
section-what-does-it-risk = What does it risk?
section-what-is-unknown = What is unknown?
section-who-says-so = Who says so?
section-what-should-be-watched = What should be watched?
section-what-would-change-this-view = What would change this view?
section-what-is-taken-for-granted = What is taken for granted?
section-what-has-changed-since-the-previous-edition = What has changed since the previous edition?
section-for-whom-is-this-and-what-would-follow = For whom is this, and what would follow?
section-which-claims-does-this-rest-on = Which claims does this rest on?
section-how-was-this-made = How was this made?
section-what-does-a-hurried-reader-miss = What does a hurried reader miss?
section-who-is-said-to-gain-what = Who is said to gain what?
section-who-gives-what-to-whom = Who gives what to whom?
section-who-is-said-to-risk-what = Who is said to risk what?
section-how-firmly-are-gains-and-risks-put = How firmly are gains and risks put?
section-on-whose-word = On whose word?
section-which-figures-are-given-and-can-they-be-compared = Which figures are given, and can they be compared?
section-how-much-of-the-article-is-coded = How much of the article is coded?
section-what-stands-out = What stands out?
section-who-is-really-speaking = Who is really speaking?
section-how-independent-is-the-support = How independent is the support?
section-what-does-not-sit-together = What does not sit together?
section-what-is-unverified-or-unsourced = What is unverified or unsourced?
section-which-explanation-has-least-against-it = Which explanation has least against it?
section-what-exactly-does-the-article-say = What exactly does the article say?
section-how-does-the-article-set-the-tone = How does the article set the tone?
section-which-judgements-hold-however-the-article-is-read = Which judgements hold however the article is read?
section-what-carries-the-weight = What carries the weight?
section-how-easily-does-a-judgement-fall = How easily does a judgement fall?
section-how-far-do-readers-differ-on-the-hedge-words = How far do readers differ on the hedge words?
section-would-another-coder-have-coded-the-same = Would another coder have coded the same?
section-what-reads-more-than-one-way = What reads more than one way?
section-how-is-the-claim-coded-now = How is the claim coded now?
section-and-how-would-it-be-coded = And how would it be coded?
section-which-judgements-move = Which judgements move?
section-what-could-be-judged-then = What could be judged then?
section-how-firmly-would-gains-and-risks-be-put = How firmly would gains and risks be put?
section-who-would-back-what = Who would back what?

# end of: The page
