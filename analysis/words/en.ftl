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
count-single-loss = { number } { $n ->
    [one] single loss
   *[other] single losses
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
out-of-danger-claim = { out-of } { $n ->
    [one] danger claim
   *[other] danger claims
 }
out-of-figure = { out-of } { $n ->
    [one] figure
   *[other] figures
 }
out-of-gain = { out-of } { $n ->
    [one] gain
   *[other] gains
 }
out-of-gain-claim = { out-of } { $n ->
    [one] gain claim
   *[other] gain claims
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

# The whole of two or more after a negation: "behind any of the six points".
any-of = { $n ->
    [2] either of the two
   *[other] any of the { number }
 }
any-of-danger-claim = { any-of } danger claims
any-of-gain = { any-of } gains
any-of-gain-claim = { any-of } gain claims
any-of-point = { any-of } points

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
judgement-leans-on = No point has two independent groups behind it. The largest share of what is sourced rests on { $label } alone: { count-point }{ $part ->
    [none] .
   *[other] { $n ->
        [1] , which the article calls unverified.
       *[other] , { all-or-some } of them called unverified.
     }
 }
voices-of-state = the voices that speak for { $name }

# Rival explanations, $n of them; $lead, $next and $names are explanations in quotation marks.
judgement-least-against = { $of ->
    [state] On the claims about { $name }, of { number } explanations, { $lead } has the least against it.
   *[source] Of { number } explanations, { $lead } has the least against it.
 }
judgement-tied = { $of ->
    [state] On the claims about { $name }, of { number } explanations, { $names } have equally little against them. Nothing separates them.
   *[source] Of { number } explanations, { $names } have equally little against them. Nothing separates them.
 }
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
    [1] is
   *[other] are
 } a party to the matter or an adversary of one.
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
tension-scope = the two differ in how far they reach

# A figure with its bound; $low and $high are numbers.
quantity-none = no number given
quantity-approx = about { $value }
quantity-upper = up to { $value }
quantity-lower = at least { $value }
quantity-point = { $value }
quantity-between = between { $low } and { $high }
quantity-roughly-between = roughly between { $low } and { $high }
# Why two figures cannot be compared; $field is a finding-field.
quantity-not-given = { $field } not given
quantity-unit-not-stated = unit not stated
quantity-differs = { $field } differs: { $left } and { $right }

# What would change a judgement, and in which way it would.
change-firmer = More credible if seen: { $what }
change-weaker = Less credible if seen: { $what }
change-for = Speaks for { $hypotheses } if seen: { $what }
change-if-wrong = If { $assumption } is wrong: { $what }

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
recoded-claim-sentences = place
recoded-claim-states = states
recoded-chains = chain
recoded-cues = cues
recoded-quantities = quantities
recoded-tensions = tensions
recoded-motive-claims = motive claims
recoded-risk-claims = risk claims

# end of: Judgements and findings

## Vocabulary

term-domain-military = military
term-domain-technological = technological
term-domain-economic = economic
term-domain-diplomatic = diplomatic
term-domain-ideological = ideological
term-domain-domestic = domestic
term-domain-security = security

term-level-low = low
term-level-moderate = moderate
term-level-high = high

term-reading-strict = strict
term-reading-preferred = preferred
term-reading-inclusive = inclusive

## Exhibits: texts, tables, statements (analysis/exhibits)

# end of: Exhibits

## Charts (analysis/exhibits/figures)

# end of: Charts

## The page, the PDF and the index (analysis/render)

# The four layers of a report, wherever one is named.
term-layer-reported = Reported
term-layer-assumption = Assumption
term-layer-coding = Coding
term-layer-judgement = Judgement

# How sure an analyst is of a judgement.
term-level-low = low
term-level-moderate = moderate
term-level-high = high

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
page-undescribed = Figure without description, from cell { $cell }
page-unset = A picture stood here that cannot be set: { $alt }
page-formula = Formula
page-image = an image
# $image: its description, perhaps a link to it.
page-image-outside = { $image } (image not included: it lies outside this report)

pdf-build = Build { $build }
# $level: one of term-level-…; $why: a clause.
pdf-confidence = Confidence is { $level }: { $why }.
pdf-change = What would change this: { $what }
# $places: names of places as above, parted by commas.
pdf-used-in = Used in { $places }
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
index-earlier = Earlier edition:
index-empty = No report has been built yet.
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
