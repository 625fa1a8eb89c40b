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
out-of-named-voice = { out-of } { $n ->
    [one] named voice
   *[other] named voices
 }

## Judgements and findings (analysis/assess)

# Terms and ranges of a yardstick; { $term } stands as published.
likelihood = { $term } ({ $range })
likelihood-span = { $first } to { $last }

confidence = Confidence is { $level }: { $causes }.
confidence-bare = Confidence is { $level }.

# A state: what it gets and gives, and where its dangers lie; $clauses is a list of those that follow.
judgement-balance = If the account holds, { $name } { $clauses }.
# $gets is a list of judgement-gets; $gives a list of judgement-pays or of judgement-gives.
# $firm: given, or open where it is only promised, hedged or on a condition.
judgement-relies = { $firm ->
    [given] gets { $gets }
   *[open] stands to get { $gets }
 }
judgement-gets = { $what } from { $state }
judgement-own = stands to gain { $gains }
judgement-no-gain = has no stated gain
judgement-all-pays = { $firm ->
    [given] pays in { $gives }
   *[open] would pay in { $gives }
 }
judgement-pays = { $what }
judgement-all-gives = { $firm ->
    [given] gives { $gives }
   *[open] would give { $gives }
 }
judgement-gives = { $what } to { $state }
judgement-kinds-gains = { $kinds } gains
judgement-kinds-dangers = { $kinds } dangers
judgement-borne = risks { $dangers }
judgement-borne-home = bears its dangers at home: { $dangers }
judgement-borne-inferred = is in danger on another reading only: { $dangers }
judgement-borne-kinds = { $where ->
    [nowhere] bears no danger that the article states
    [home] bears its dangers at home
    [mostly-home] bears most of its dangers at home
   *[elsewhere] { $n ->
        [1] bears mostly { $kinds } dangers
       *[other] bears { $kinds } dangers
     }
 }
# All states; $clauses is a list of those that follow, $states one of $n states.
judgement-stakes = If the account holds, { $clauses }.
# $firm: 1 where all are given something, 0 where some only want it or are promised it.
judgement-gain = { $states } { $firm ->
    [1] { $n ->
        [1] gains
       *[other] gain
     }
   *[0] { $n ->
        [1] stands to gain
       *[other] stand to gain
     }
 }{ $mutual ->
    [0] {""}
   *[other] {" "}from each other
 }
judgement-lose = { $states } { $n ->
    [1] bears
   *[other] bear
 } dangers without a gain
judgement-home = dangers at home fall on { $states }
judgement-fall = dangers fall on { $states }
# $parts: one of the two that follow or both.
judgement-fall-parted = dangers fall on { $states }: { $parts }
judgement-without-gain = on { $states } without a gain
judgement-at-home = on { $states } at home
judgement-both = on { $states } at home and without a gain

# $n dangers whose wording fixes no likelihood; $why is one of the two that follow, $order
# judgement-order or nothing, where $ranked pairs are ranked.
judgement-wording-none = The wording alone gives the { $n ->
    [1] danger
   *[other] dangers
 }{ $of ->
    [state] {" "}to { $name }
   *[source] {""}
 } no likelihood{ $n ->
    [1] {""}
   *[other] { $ranked ->
        [0] {" "}and no order
       *[other] {""}
     }
 }, even given { judgement-cause }: { $why }{ $order }.
judgement-cause = { $n ->
    [1] its cause
   *[other] their causes
 }
judgement-unfixed = surveyed readers take { $read }
# $of: whether all lack such a word, or only $risks.
judgement-unsurveyed = { $of ->
    [all] no likelihood word that was surveyed stands there
   *[some] ; { $risks } { $n ->
        [1] has
       *[other] have
     } no such word
 }
judgement-read = { $words } as { $low } to { $high } %
# $given is a list of judgement-estimate, $rest judgement-wording-rest or nothing.
judgement-wording = Given { judgement-cause }, { $given }{ $rest }.
judgement-estimate = { $risks } { $n ->
    [1] is
   *[other] are
 } { $said } by { $who }
judgement-estimate-of = { $who }’s estimate
judgement-article = the article’s own word
judgement-wording-rest = ; for { $risks } the wording fixes none: { $why }
judgement-wording-others = the others
# $pairs is a list of judgement-outranks.
judgement-order = ; by wording and impact { $pairs }
judgement-outranks = { $one } outranks { $other }

# What is disputed; $point is one of the two that follow, $sides a list of judgement-side.
# With two sides of which one denies, $stance tells which is better backed; $who names it.
judgement-dispute-better = It is disputed { $point }. { $stance ->
    [asserts] Better backed is that this is so, on the word of
    [denies] Better backed is that this is not so, on the word of
   *[rival] Better backed is the account of
 } { $who } ({ $figure ->
    [none] {""}
   *[given] { $figure },{" "}
 }{ $claims }), against { $sides }.
judgement-dispute-even = It is disputed { $point }: { $sides }. No side is better backed.
judgement-whether = whether { $point }
judgement-what = what { judgement-put }
# $n claims.
judgement-put = { $claims } { $n ->
    [one] puts
   *[other] put
 } forward
# $figure: its figure where figures stand against each other, else none; $where it stands.
judgement-side = { $where ->
    [list] { $who }{ $figure ->
        [none] {" "}
       *[given] , { $figure }{" "}
     }{ $claims }
   *[sentence] { $who } ({ $figure ->
        [none] {""}
       *[given] { $figure },{" "}
     }{ $claims })
 }
# $how: a number of things counted or measured, or a share; $where it was taken, or none.
judgement-how-large = { $how ->
    [share] how large the share in { $unit } is
   *[number] how large the number of { $unit } is
 }{ $where ->
    [none] {""}
   *[given] {" "}({ $where })
 }
judgement-also-disputed = Also disputed: { $points }.
judgement-also = { $point } ({ $sides })
judgement-against = {" "}against{" "}
# What a side says of a point, $n of them; $figure where it gives one of its own, or its account.
judgement-stand = { $how ->
    [account] { $who } { $n ->
        [1] says
       *[other] say
     } that { $figure }
    [figure] { $who } { $n ->
        [1] says
       *[other] say
     } { $figure }
    [asserts] { $who } { $n ->
        [1] says
       *[other] say
     } so
   *[denies] { $who } { $n ->
        [1] says
       *[other] say
     } not
 } ({ $claims })

# On whose word the main points stand; $pillars is a list of the messages that follow: first, then
# next. $form: in words ($point), by the motive or risk they are about ($point), or by $n claims
# where neither would do.
judgement-and = {", "}and{" "}
judgement-agreed = Best supported is { $pillars }.
judgement-agreed-first = { judgement-what-is-said }, on the word of { $groups }{ $form ->
    [cited] {""}
   *[worded] {" "}({ $claims })
 }
judgement-agreed-next = { judgement-agreed-first }
# A further group that says so with a hedge, $word its own; then what takes the groups together.
judgement-unsure = {" "}and, hedged{ $how ->
    [word] {" "}“{ $word }”
   *[none] {""}
 }, on that of { $group } ({ $claims })
judgement-taken = , taking for granted that { $assumption }
judgement-what-is-said = { $form ->
    [worded] { $hedged ->
        [0] that { $point }
       *[other] the hedged statement that { $point }
     }
    [about] what is said of { $point }
   *[cited] what { judgement-put }
 }
judgement-alone = { $of ->
    [state] { $pillars }.
   *[source] { $groups ->
        [1] { $pillars }.
       *[other] { $points ->
            [0] No point has two groups behind it. { $pillars }.
           *[other] { $pillars }.
         }
     }
 }
judgement-alone-first = { $form ->
    [worded] { $hedged ->
        [0] That { $point }
       *[other] The hedged statement that { $point }
     } rests on { $groups } alone ({ $claims })
    [about] What is said of { $point } rests on { $groups } alone ({ $claims })
   *[cited] What { judgement-put } rests on { $groups } alone
 }
judgement-alone-next = { judgement-what-is-said } on { $groups } alone{ $form ->
    [cited] {""}
   *[worded] {" "}({ $claims })
 }
judgement-nobody = { $of ->
    [state] Nobody is cited by name for anything that concerns { $name }: it stands on { judgement-bare }.
   *[source] Nobody is cited by name: all of it stands on { judgement-bare }.
 }
judgement-bare = the article’s own word{ $unnamed ->
    [0] {""}
   *[other] {" "}and unnamed sources
 }
# Who speaks for a state; $whose is its possessive.
government-of = { $whose } government

# Rival explanations; $leads, $next and $names are explanations in quotation marks, $n of them.
judgement-least = { $n ->
    [1] Least speaks against { $leads }.
   *[other] { $compatible ->
        [0] Equally little speaks against { $leads }.
       *[other] Least speaks against { $leads }, which do not exclude each other.
     }
 }
# $n claims set $lead explanations apart.
judgement-set-apart = More speaks against { $next }: { $claims }.
judgement-lead-holds = Without unverified claims { $n ->
    [1] it still leads
   *[other] they still lead
 }.
judgement-lead-unverified = The lead rests wholly on unverified claims.
# $n explanations, of which no other is ahead of the $lead that lead.
judgement-lead-level = Without unverified claims no more speaks against { $names }.
judgement-lead-passes = Without unverified claims { $names } { $n ->
    [one] leads
   *[other] lead
 }.

# The substance of a judgement in a line, without figures.
verdict-balance = { $source ->
    [given] gets from { $givers }
    [own] gains on its own
   *[nothing] gains nothing
 }{ $paid ->
    [0] {""}
   *[other] {", "}gives to { $takers }
 }; { $where ->
    [home] dangers at home
    [mostly-home] most dangers at home
    [partly-home] some dangers at home
    [elsewhere] no danger at home
    [inferred] danger on another reading only
   *[nowhere] no danger
 }
verdict-stakes = { $n ->
    [0] nobody gains
    [1] { $gainers } gains
   *[other] { $gainers } gain
 }{ $mutual ->
    [0] {""}
   *[other] {" "}from each other
 }{ $losing ->
    [0] {""}
    [1] ; { $losers } only loses
   *[other] ; { $losers } only lose
 }{ $within ->
    [0] {""}
   *[other] ; dangers at home: { $home }
 }
verdict-wording = { $n ->
    [0] no likelihood fixed
   *[other] likelihood fixed for { $risks }
 }; { $ranked ->
    [0] no order
   *[other] some order
 }
verdict-dispute = disputed: { $points }{ $n ->
    [0] {""}
   *[other] ; better backed: { $better }
 }
verdict-agreed = best supported: { $points }
# $n groups.
verdict-alone = { $n ->
    [1] rests on { $groups } alone
   *[other] no point has two groups behind it: { $groups } stand each alone
 }
verdict-nobody = nobody is cited by name
verdict-least = least against { $names }

# The figures behind a judgement, by name.
judgement-number = { $name } { $value }
judgement-number-gains = gains
judgement-number-dangers = dangers
judgement-number-home = dangers at home
judgement-number-gainers = states that gain
judgement-number-bearers = states in danger
judgement-number-open = dangers without a likelihood
judgement-number-ranked-pairs = ranked pairs
judgement-number-sides = sides
judgement-number-groups = groups cited
judgement-number-points = points with two groups
judgement-number-low-of = lowest percent, { $name }
judgement-number-high-of = highest percent, { $name }
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
finding-tally-while = { $gains }, while { $dangers }; talk of what is to come is hedged by nature
finding-tally-against = { $gains }, against { $dangers }; talk of what is to come is hedged by nature
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
    [1] Without { $label }, nobody is cited by name for { count-point }; { $part ->
        [none] the article does not call it unverified.
       *[all] the article calls it unverified.
     }
   *[other] Without { $label }, nobody is cited by name for { count-point }; { $part ->
        [none] the article calls none of them unverified.
       *[some] the article calls { all-or-some } of them unverified.
     }
 }
finding-no-voice = Nobody is cited by name who speaks for { $names }.
# $voices is count-named-voice with its first letter raised, $groups is count-independent-group.
finding-collapsed = { $voices } make up only { $groups }: repetition within a group adds no support.
finding-interested = { out-of-named-voice } { $k ->
    [1] is a party to the matter or an adversary of one.
   *[other] are parties to the matter or adversaries of one.
 }
# Gains or dangers for which nobody is cited, $k of $n; $what lists them where $listed are.
finding-unsourced-gain = The article cites nobody by name for { $part ->
    [all] { $n ->
        [1] the gain.
       *[other] any gain.
     }
   *[some] { $listed ->
        [0] { $some } of the { number } gains.
        [1] this gain: { $what }.
       *[other] these gains: { $what }.
     }
 }
finding-unsourced-risk = The article cites nobody by name for { $part ->
    [all] { $n ->
        [1] the danger.
       *[other] any danger.
     }
   *[some] { $listed ->
        [0] { $some } of the { number } dangers.
        [1] this danger: { $what }.
       *[other] these dangers: { $what }.
     }
 }
finding-vague = Too vague to count: { $phrases }.

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
finding-inherited = { $n ->
    [1] one claim has no hedge word and inherits the hedge of another.
   *[other] { count-claim } have no hedge word and inherit the hedge of another.
 }

# $names is a list of $n states.
finding-no-motive = The article lays out no gain for { $names }.
finding-no-risk = The article lays out no danger for { $names }.
# $counts is a list of the message that follows.
finding-readings = How many dangers a state bears depends on the reading: { $counts }.
finding-reading = { $name } { $fewest } clear, { $most } counting other readings
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
quantity-word = “{ $word }” (no number)
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
# $assumption: in quotation marks.
change-if-wrong = If { $assumption } is wrong

# What holds a confidence where it is, of $n things all or some; $what is one of cause-what.
cause-no-claim = no claim bears on it
cause-no-source = nobody is cited by name for { $what }
cause-one-group = { $part ->
    [all] { $n ->
        [1] it is
       *[other] each is
     }
   *[some] { $n ->
        [1] part of it is
       *[other] some of it is
     }
 } the word of one { $interested ->
    [0] group
   *[other] interested group
 }{ $unverified ->
    [0] {""}
   *[other] , unverified{ cause-unclear }
 }
# $unclear: whether it says so by a remark of which it is unclear how far it reaches.
cause-unclear = { $unclear ->
    [none] {""}
    [some] {" "}(in part by a remark of unclear reach)
   *[all] {" "}(by a remark of unclear reach)
 }
cause-contradicted = other claims contradict { $what }
cause-unverified = the article calls { $what } unverified{ cause-unclear }
cause-no-grade = no source of { $what } has a known record
cause-alone = nothing confirms or contradicts { $what }
cause-low-grades = the sources of { $what } are graded low
cause-no-rivals = no other explanation was weighed
cause-no-good-grade = no source of { $what } is graded A or B
cause-one-document = it all stands in one article
cause-future = events can still overturn { $what }
cause-some = some of { $what }
cause-same = for the same reason as { $judgement }
cause-what-claim = { $n ->
    [1] the claim that tells most
   *[other] the claims that tell most
 }
cause-what-danger = { $n ->
    [1] the danger it names
   *[other] the dangers it names
 }
cause-what-gain = { $n ->
    [1] the gain it names
   *[other] the gains it names
 }
cause-what-point = { $part ->
    [all] { $n ->
        [1] it
       *[other] { $any ->
            [1] any of it
           *[0] all of it
         }
     }
   *[some] it
 }
cause-what-side = it
cause-what-stake = the gains and dangers it names

# Fields of a claim that were coded anew since the previous edition.
recoded-none = none
recoded = { $field }: { $before } → { $after }
# $gone, $new: values, as a list.
recoded-set = { $field } { $how ->
    [gone] without { $gone }
    [new] with { $new }
    [order] in another order
   *[both] with { $new }, without { $gone }
 }
# $name: of a state; $role: one of term-role-…; $reading: how sure that is.
recoded-state = { $name }{ $role ->
    [none] {""}
   *[other] {" "}as { $role }
 }{ $reading ->
    [sole] {""}
    [preferred] {" "}(preferred)
    [possible] {" "}(on another reading)
   *[derived] {" "}(on another reading)
 }
recoded-field = { $field ->
    [says] wording
    [kind] kind
    [commitment] firmness
    [verification] verification
    [scope-ambiguous] reach of the verification
    [originator] originator
    [group] group
    [outlet-stated] outlet stated
    [inherits] inherits
    [condition] condition
    [proposition] proposition
    [denies] what it denies
    [at] place
    [states] states
    [chain] chain
    [cues] cues
    [quantity] quantities
    [tensions] tensions
    [motive] motive claims
    [risk] risk claims
    [short] short form
    [details] details
    [domain] domain
    [shared-with] shared with
    [giver] giver
    [reading] reading
    [counted] whether it counts
    [bearers] bearers
    [cause] cause
    [consequence] consequence
    [hedge] hedge
    [grade] grade
    [impact] impact
    [cells] what it counts for and against
    [weight] weight
    [if-wrong] what falls if it is wrong
    [depends-on] assumptions it rests on
    [claims] claims
    [hypotheses] explanations it speaks for
    [doubts] voices it doubts
    [compatible-with] explanations it goes with
    [coder] coder
    [date] date
    [rationale] reason
    [interest] interest
    [roles] parts in a chain
    [state] state
    [voice] voice
    [claim] claim
   *[other] { $field }
 }

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

term-commitment-asserted = stated
term-commitment-boosted = stressed
term-commitment-attributed = attributed
term-commitment-hedged = hedged
term-commitment-conditional = on a condition
term-commitment-presupposed = taken for granted
term-commitment-concessive = conceded
term-commitment-ability = as a possibility
term-commitment-generic = as a rule

term-verification-silent = not mentioned
term-verification-stated-unverified = stated as unverified
term-verification-stated-verified = stated as verified
term-verification-contradicted = contradicted

# The first three are rules for a whole report, the others readings of one passage.
term-reading-strict = strict
term-reading-preferred = preferred
term-reading-inclusive = inclusive
term-reading-sole = sole
term-reading-possible = on another reading
term-reading-derived = on another reading

term-figure-kind-stock = at one time
term-figure-kind-flow = over a span of time
term-figure-kind-total = in all
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
term-cue-epistemic = how likely
term-cue-evidential = on whose word
term-cue-approximator = how exact
term-cue-idiom = set phrase
term-cue-volition = will
term-cue-booster = stress
term-cue-conditional = condition

# What a judgement is about.
term-topic-dispute = dispute
term-topic-stakes = stakes
term-topic-risks = risks
term-topic-support = support
term-topic-hypotheses = hypotheses

# What two coders coded.
term-field-kind = kind
term-field-commitment = firmness
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
term-effect-turns = reversed
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

text-answer-survival-none = The article says too little for a judgement, so there is nothing to test.
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
    [concessive] concedes
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
   *[other] {" "}({ $unclear } of them by a caveat that may not cover them).
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
text-unknown-none = { $of ->
    [state] The article marks nothing that it says about { $name } as unverified or unsourced{ $elsewhere ->
        [0] .
       *[other] ; elsewhere it says that reports are unverified.
     }
   *[source] The article marks nothing as unverified or unsourced.
 }

# How firmly the article puts what a table lists.

text-firm-none = no claim
text-firm-stated = stated
text-firm-meant = promised or planned
text-firm-condition = on a condition
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
    [tension] In tension with
   *[figure] Figure
 }
# Before the ids of the claims that contradict a claim, where room is short.
annex-against = against
# $commitment: one of term-commitment-…; $claim: another claim's id.
annex-joint = {" · "}
annex-inherits = { $commitment }, inherits the hedge of { $claim }
annex-cue = “{ $word }” ({ $type })
# $about: kind, place and time of a figure.
annex-figure = { $figure } ({ $about })

# Who assumed or assigned what, when and why.

# $date: text-date.
coding-by = By { $coder }, { $date }. Each has its reason.
coding-kind = { $kind ->
    [headline] Title
    [grade] Reliability of voices (A to F; F cannot be judged)
    [impact] Impact of risks (1 minor to 5 severe)
    [hypothesis] Rival explanations
    [evidence] Claims held against the explanations
    [assumption] Assumptions
    [indicator] What to watch
    [note] Notes on claims as they are coded; no judgement rests on them
   *[implication] What would follow
 }
coding-note = { $verdict ->
    [agree] agrees
   *[disagree] disagrees
 }:
# $rivals: ids of the explanations that the claim counts against.
coding-evidence = { $against ->
    [none] against none
   *[some] against { $rivals }
 }:
coding-value = { $value }:
coding-none-title = Nothing coded
coding-none = No analyst has assumed or assigned anything that this report uses.
coding-reason = The coder’s reason
coding-title = Title worded by an analyst: who, when and why

# What an analyst assumed or assigned.

# $lead: text-if-wrong, set strong.
text-assumption = { $name } { $says } { $lead } { $wrong }
text-if-wrong = If wrong:
# $judgements, $assumptions: ids.
text-assumption-under = Under { $judgements }.
text-assumption-deeper = Depends on { $assumptions }.
# $assumptions: ids of $n, which bear on nothing that this report tells.
text-assumption-others = Recorded, and with no bearing on what this report tells: { $assumptions }.
text-condition = The article makes something depend on this: { $says }.
# $hypotheses: hypotheses in their own words, quoted.
text-speaks-for = For { $hypotheses }.
# A rival explanation, $name set strong, and what is watched for it. $indicators: their ids;
# $watched: here, elsewhere (in reports on other states) or none. $marks: the two that follow, each
# with a space after it.
text-hypothesis = { $name } { $says } { $marks }{ $watched ->
    [here] Indicators: { $indicators }.
    [elsewhere] None of the indicators here speaks for it.
   *[none] No indicator speaks for it.
 }
text-hypothesis-compatible = It does not exclude { $others }.
text-hypothesis-doubts = It doubts { $voices }: what { $n ->
    [1] this voice says
   *[other] these say
 } cannot count against it.
text-no-indicator = { $of ->
    [state] The article names nothing whose coming about would show more of { $name }.
   *[source] The article names nothing whose coming about would show more.
 }
text-audience-title = Audience
text-audience-none = Not recorded by an analyst.
text-implications-title = What would follow
# $states is a list.
text-implications-elsewhere = Told in the briefs of { $states }.
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
# Under $n judgements: what holds the confidence of all of them.
text-judgements-note = { $n ->
    [1] It rests
   *[other] All of them rest
 } on one article, too little for high confidence.
# Of a judgement that does not come out so throughout: in how many of $all combinations it does.
text-judgements-ways = { $judgement } comes out so in only { $made } of { $all } ways of looking, and turns with { $choices }.
text-judgements-ways-where = The robustness review tells what else would hold.
text-judgements-choice-reading = which doubtful readings count
text-judgements-choice-yardstick = the likelihood scale
text-judgements-choice-weights = the weights of the evidence
text-judgements-choice-reach = how far “unverified” reaches
text-change-view-none = Nothing that the article names would change this view.
# $way: which way something points; $what: what is to be seen; $judgements: ids.
text-change-way = { $way }:
text-change = { $what } ({ $judgements }).

# Where the article lays out nothing.

text-no-motive-title = No motive laid out
text-no-motive = The article lays out no motive for { $name }.
text-no-risk-title = No risk laid out
text-no-risk = The article states no danger to { $name }.
# $claims: references, a space before the first.
text-risk-wider = On another reading it would bear this: { $event }{ $claims }.
# Where a state wants nothing: what else the article says of it; $told is a list of claims in words.
text-appears-granted = { $says } (taken for granted)
text-appears = Elsewhere the article says of it: { $told }.
text-no-exchange-title = No exchange laid out
text-no-exchange = The article names nothing given.
text-no-exchange-state = The article names nothing given to or by { $name }.
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

text-summary = { $claims } { $claims_n ->
    [one] claim
   *[other] claims
 } from { $sentences } { $sentences_n ->
    [one] sentence
   *[other] sentences
 }, { $groups } { $groups_n ->
    [one] group
   *[other] groups
 } cited, { $unverified } unverified.

# How the report was made.

text-method-layers = Four layers are kept apart and labelled: Reported (what the article says, in our words), Assumption, Coding (what an analyst assigned) and Judgement (derived from these).
text-method-reading = Reading { $name }: { $reading ->
    [strict] what reads more than one way is left out
    [preferred] what reads more than one way is taken as its coder prefers
   *[inclusive] every possible meaning counts
 }.
text-method-independent = Independent groups: distinct groups of named originators. Relays, unnamed sources and the article’s own voice add none.
text-method-points = Points: claims that assert the same are one point. A point tells something of a state where the state acts, gives, gains or would be harmed in it; points on the reporting itself are left out.
text-method-confidence = Confidence is the lowest of information base, rigour and volatility. One group, no graded source or a remark that the matter is unverified holds it at low; one document holds it at moderate.
text-method-hedges = A hedge word is read as some 5,000 surveyed readers read it: the range from the 5th to the 95th percentile (Kucharski 2026, CAPphrase, CC-BY 4.0).
text-method-bare = No analyst’s assessment was used: this report rests on the article alone.
# $scale: the published name of a likelihood yardstick; $bands: its terms, each with its range.
text-method-yardstick = Likelihood words are those of the { $scale }: { $bands }.

# What changed since the previous edition.

text-edition-title = Edition { $n }
text-edition-first-title = First issue
text-edition-first = There is no previous edition.
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
# $codings: changed-entry, each perhaps with its fields.
text-edition-codings = changed in what is coded besides: { $codings }
text-edition-setting = { $setting } changed: { $before } → { $after }
text-edition-setting-name = { $setting ->
    [yardstick] yardstick
    [reading] reading
   *[other] { $setting }
 }
# What is coded beside the claims, by what a reader knows it.
changed-entry = { $kind ->
    [assumption] assumption { $name }
    [audience] the audience
    [evidence] what { $name } counts against
    [grade] the grade of { $name }
    [headline] the title for { $name ->
        [all] the whole source
       *[state] { $name }
     }
    [hypothesis] explanation { $name }
    [impact] the impact of “{ $name }”
    [implication] implication { $name }
    [indicator] indicator { $name }
    [motive] motive { $name }
    [proposition] point { $name }
    [risk] risk { $name }
    [voice] the voice { $name }
   *[other] { $name }
 }
# $name: a motive's or a risk's short form.
changed-known = { $id } (“{ $name }”)
text-edition-moved = Judgements that moved: { $moves }
text-edition-moved-none = No judgement moved.
text-edition-moved-more = And { $n } more moved.
# $cause: text-edition-cause or, of claims, text-edition-cause-claims.
text-edition-move = { $effect ->
    [falls] { $judgement } is no longer made ({ $before })
    [appears] { $judgement } is new ({ $after })
    [figures] { $judgement }, its figures or wording only{ $figures ->
        [told] : { $before } → { $after }
       *[none] {""}
     }
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
# $codings: changed-entry, where they are few.
text-edition-cause-codings = { $how ->
    [few] of { $codings }
   *[many] what is coded beside the claims changed
 }
text-edition-cause-linked = claims connected with those it rests on changed
text-edition-cause-rules = the rules of judgement changed

# What moved between two editions, sources or codings: headings, each also a part of diff-answer.
diff-title = { $before } → { $after }
diff-answer = { $moved ->
    [none] Nothing moved: no claim, no coding, no setting and no judgement differs.
   *[some] What moved: { $what }.
 }
diff-article = { $articles ->
    [one] Both are about one article: { $title }.
   *[two] They are about two articles; what has the same id in both is compared all the same.
 }
diff-claims = { $n ->
    [one] { $n } claim
   *[other] { $n } claims
 }
diff-codings = { $n ->
    [one] { $n } entry beside the claims
   *[other] { $n } entries beside the claims
 }
diff-settings = { $n ->
    [one] { $n } setting
   *[other] { $n } settings
 }
diff-judgements = { $n ->
    [one] { $n } move of a judgement
   *[other] { $n } moves of judgements
 }
# $name: a claim's id or changed-entry; $says: its wording; $fields: what changed in it.
diff-entry = { $how ->
    [added] { $name } is new{ $worded ->
        [yes] : “{ $says }”
       *[no] .
     }
    [withdrawn] { $name } is gone{ $worded ->
        [yes] : “{ $says }”
       *[no] .
     }
   *[recoded] { $name }: { $fields }.
 }

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
table-figure-unstated = { $figure }, of what is unstated
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
# $reading: one of term-reading-….
table-motives-reading = { $wants } ({ $reading })
# $motives: what is wanted, with claims.
table-motives-umbrella = Too vague to count: { $motives }.
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
table-ambiguities-claim = Who is meant: { $says }
table-ambiguities-role = { $reading ->
    [sole] { $name } as { $role }
   *[other] { $name } as { $role } ({ $reads })
 }
table-bearer = { $name } ({ $reading })
table-simulated = { $draws } simulated readings of the hedge words, percent
table-simulated-word = Read as
table-simulated-risks = Risks worded so
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
table-specifications-verdicts = Verdicts, and under how many
# Between two verdicts on one judgement, each of which may hold semicolons.
table-specifications-or = {" "}— elsewhere:{" "}
# $made of $all specifications reach a verdict.
table-specifications-verdict = { $verdict } ({ table-specifications-made })
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
# What a loss does to judgements; $judgements is count-judgement.
table-losses-falls = takes { $judgements } away
table-losses-appears = adds { $judgements }
table-losses-turns = reverses { $judgements }
table-losses-likelihood = moves the likelihood of { $judgements }
table-losses-confidence = moves the confidence of { $judgements }
table-losses-figures = moves figures of { $judgements }
table-losses-no-other = No other omission matters.
table-losses-lighter = { $n ->
    [one] One lighter omission is left out here.
   *[other] { $n } lighter omissions are left out here.
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
table-agreement-alpha = Beyond chance (Krippendorff’s α)
table-agreement-constant = does not vary
table-agreement-note = 1 is perfect agreement, 0 what chance would give.
# Who says what.
table-support = Who stands behind what more than one claim says
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
table-tensions-one = What does not sit with it
table-tensions-other = The article says
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
chart-more = and { $n } more, on the web page
chart-percent = { $n } %
chart-source = Source: the article.
chart-claims = { " " }Claims{ " " }
# a figure's name, for a note that it could not be drawn
chart-name-article-strip = who asserts what where
chart-name-backing = from judgement to evidence
chart-name-exchange = exchange
chart-name-explanations = explanations
chart-name-motive-matrix = motive matrix
chart-name-quantities = quantities
chart-name-reversals = what reverses a judgement
chart-name-risk-chains = risk chains
chart-name-risk-ranges = risk ranges
chart-name-specification-curve = specification curve
chart-missing = Figure missing: { $name }
chart-missing-why = The figure “{ $name }” could not be drawn ({ $error }). The rest of the report is complete.
# something in few words, and how it is to be taken: hedged, or a possible reading
chart-rest = the rest stands on the web page
chart-marked = { $what } ({ $mark })
chart-hedged = hedged

# Who asserts what in which sentence
chart-strip-measure = { $state ->
    [none] Every sentence of the article in order, a gap between paragraphs
   *[other] Every sentence of the article in order, with what it says about { $state }; a gap between paragraphs
 }
chart-strip-sentence = Sentence
chart-strip-one-title = Who asserts what?
chart-strip-one = One voice speaks in every sentence: { $speaker }.
chart-strip-own = The article itself
chart-strip-unnamed = Voices not named
chart-strip-others = { $n } other named voices
chart-strip-bare = No claim
chart-strip-flat = stated
chart-strip-hedged = hedged
chart-strip-granted = taken for granted
chart-strip-key-flat = stated
chart-strip-key-hedged = hedged or on a condition
chart-strip-key-granted = taken for granted
chart-strip-title-turn = From paragraph { $paragraph } on the article speaks for itself alone
chart-strip-title-others = Whatever the article says, it says on somebody’s word
chart-strip-title-mixed = The article speaks for itself in { $n ->
    [one] its only sentence
   *[other] { $own } of { $n } sentences
 }, most often beside: { $speaker }
chart-strip-title-own = The article speaks for itself in { $n ->
    [one] its only sentence
   *[other] { $own } of { $n } sentences
 }
chart-strip-alt-lane = { $speaker } in { $n }
chart-strip-alt = Of { $n ->
    [one] one sentence
   *[other] { $n } sentences
 } of the article these speak: { $lanes }{ $bare ->
    [0] ; claims cover them all.
    [one] ; one holds no claim.
   *[other] ; { $bare } hold no claim.
 }

# Risks from cause to consequence
chart-chains-measure = Cause, what could happen, what would follow, as the article puts it; a dashed arrow is hedged or on a condition
chart-chains-cause = Cause
chart-chains-event = What could happen
chart-chains-consequence = What would follow
chart-chains-bearer = Borne by
chart-chains-if = if { $condition }
chart-chains-precedent = precedent: { $says }
chart-chains-other = ({ $state }: { $reading })
chart-chains-flat = stated
chart-chains-then = if so
# $bare: dangers that hang on a condition and carry no such word.
chart-chains-or = { $bare ->
    [0] {""}
   *[other] {" "}or on a condition
 }
chart-chains-title = { $flat ->
    [0] { $n ->
        [one] The one danger
       *[other] Every danger
     }{ $state ->
        [none] { "" }
       *[other] { " " }to { $state }
     } { $elsewhere ->
        [0] is put with { $modals }{ chart-chains-or }; none is stated flatly
       *[other] with a clear bearer is put with { $modals }{ chart-chains-or }
     }
   *[other] { $state ->
        [none] { "" }
       *[other] For { $state }:{ " " }
     }{ $flat ->
        [one] one danger is
       *[other] { $flat } dangers are
     } stated flatly, out of { $n }
 }
chart-chains-title-many = { $flat ->
    [0] { $elsewhere ->
        [0] No danger is stated flatly
       *[other] No danger with a clear bearer is stated flatly
     }
    [one] One danger of { $n } is stated flatly
   *[other] { $flat } dangers of { $n } are stated flatly
 }
chart-chains-alt = { $n ->
    [one] The one chain runs
   *[other] The first of { $n } chains runs
 } from “{ $cause }” to “{ $event }”{ $follows ->
    [0] .
   *[other] {" "}and on to “{ $consequence }”.
 }

# States against fields, in words
chart-matrix-measure = What each state is said to want, field by field, with the claims behind it
chart-matrix-field = Field
chart-matrix-without = No motive laid out: { $states }
chart-matrix-title = { $n ->
    [0] { $states } are said to want different things: no field is shared
   *[other] { $all ->
        [0] { $states } meet in { $fields } aims, and in no other
       *[other] { $states } are said to have { $fields } aims alike
     }
 }
chart-matrix-title-fields = { $n ->
    [0] No field is shared by all { $many } states with motives
   *[other] { $fields } aims are common to all { $many } states with motives
 }
chart-matrix-title-many = { $n ->
    [0] No field is shared by all { $many } states with motives
   *[other] All { $many } states with motives share { $n ->
        [one] one field
       *[other] { $n } fields
     }
 }
chart-matrix-title-state = { $n ->
    [0] The article lays out no motive for { $state }
   *[other] What { $state } is said to want is { $fields }
 }
chart-matrix-alt = { $states }{ $more ->
    [0] .
    [one] ; and one more state.
   *[other] ; and { $more } more states.
 }
chart-matrix-alt-state = { $state } wants what is { $fields }

# Who gives what to whom, and whom it could reach
chart-exchange-measure = What the article says is given, from giver to gainer; a dashed arrow is promised, hedged or on a condition{ $third ->
    [0] { "" }
   *[other] ; below, who else bears risks
 }
chart-exchange-title-both = { $named ->
    [0] { $giver } and { $gainer } { $firm ->
        [given] give each other something
       *[open] are to give each other something
     }
   *[other] { $giver } { first-trade-gives } { $gainer } { $goods }{ $back_firm ->
        [given] {" "}for { $back }
        [meant] {" "}for { $back } to come
       *[open] , perhaps for { $back }
     }
 }
chart-exchange-title-one = { $named ->
    [0] { $giver } { first-trade-gives } { $gainer } something; nothing is said to come back
   *[other] { $giver } { first-trade-gives } { $gainer } { $goods }; nothing is said to come back
 }
chart-exchange-title-most = { $giver } { first-trade-gives } { $gainer } most: { $n } of { $total } things exchanged
# How far something is given that is not given outright.
chart-exchange-mark = { $firm ->
    [meant] to come
   *[open] open
 }
chart-exchange-title-even = { $pairs } flows carry { $total } things; the largest are even, with { $n } each
chart-exchange-alt = { $more ->
    [0] { $flows }
    [one] { $flows }; and one more pair
   *[other] { $flows }; and { $more } more pairs
 }{ $third ->
    [0] .
   *[other] ; risks fall on others as well: { $states }.
 }
chart-exchange-third = Who else bears risks
chart-exchange-could = { $modal }: { $what }
chart-exchange-reading = { $state }: { $reading }
chart-exchange-more-states = { $n ->
    [one] and one more group of states, on the web page
   *[other] and { $n } more groups of states, on the web page
 }
chart-exchange-alt-flow = { $more ->
    [0] { $giver } to { $gainer }: { $goods }
   *[other] { $giver } to { $gainer }: { $goods } and { $more } more
 }
chart-exchange-more = and { $n } more
chart-exchange-more-pairs = { $n ->
    [one] and one more pair
   *[other] and { $n } more pairs
 }

# Risk ranges
chart-ranges-measure = Range in which 90 % of surveyed readers place the hedge word, percent; assumes the author meant the same
chart-ranges-risk = Risk
chart-ranges-bearer = Borne by
chart-ranges-hedge = Hedge word
chart-ranges-range = Range
chart-ranges-impact = Impact (coded)
chart-ranges-impact-of = { $n } of 5
chart-ranges-not-coded = not coded
chart-ranges-none = no range
chart-ranges-word = “{ $word }”: { $range }
chart-ranges-unhedged = no hedge word, no range
chart-ranges-unsurveyed = “{ $word }”: not surveyed, no range
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
chart-ranges-alt = Readers place the hedge words of { $n ->
    [one] one risk
   *[other] { $n } risks
 } within { $range }: { $words }.
chart-ranges-alt-word = { $n ->
    [one] { $word } ({ $first })
   *[other] { $word } ({ $n } risks)
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
chart-quantities-kind-stock = At one time: how many there are
chart-quantities-kind-flow = Over a span of time: how many
chart-quantities-kind-total = In all: how many there would be
chart-quantities-kind-share = Share: part of a whole
chart-quantities-where = { $place }; { $time }
chart-quantities-no-place = place not given
chart-quantities-no-time = time not given
chart-quantities-voice = { $voice }, { $claim }
chart-quantities-disputed = disputed by { $claims }

# Evidence against explanations
chart-explanations-measure = Evidence by explanation, most telling first; filled cells count, by weight, into the score
chart-explanations-claim = Claim
chart-explanations-weight = Weight
chart-explanations-score = score
chart-explanations-cell-cc = fits well
chart-explanations-cell-c = fits
chart-explanations-cell-n = –
chart-explanations-cell-i = against
chart-explanations-cell-ii = strongly against
# The explanation doubts who says so.
chart-explanations-cell-doubted = cannot count
chart-explanations-more = { $n ->
    [one] one explanation with a higher score is on the web page
   *[other] { $n } explanations with higher scores are on the web page
 }
# $both: 1 where these do not exclude each other.
chart-explanations-title-tied = { $both ->
    [1] Least stands against { $names }, which do not exclude each other
   *[0] The evidence cannot tell { $names } apart
 }
chart-explanations-title-many = The evidence leaves { $n } explanations tied
chart-explanations-title-says = Least stands against { $name }: { $says }
chart-explanations-title = { $name } has least against it: score { $score }, next { $other } with { $next }
chart-explanations-alt = Weighed against { $n ->
    [one] one piece
   *[other] { $number } pieces
 } of evidence, the inconsistency scores are { $scores }; the lowest has least against it.
chart-explanations-key = A bar at the left: separates the leading explanation from the next
chart-explanations-signs = ++ fits well, + fits, · neutral; filled: − against, − − strongly against; ×: cannot count, for the explanation doubts who says it

# From judgement down to evidence
chart-backing-measure = The claims that each judgement leans on most, by who speaks
chart-backing-judgement = Judgement
chart-backing-label = { $name }: { $topic }
chart-backing-named = Other named voices
chart-backing-unnamed = Voices not named
chart-backing-article = The article itself
chart-backing-key = framed: the article calls it unverified
chart-backing-title = { $n ->
    [0] A named voice stands behind every judgement
   *[other] { $n ->
        [1] { $of ->
            [1] Nobody is cited by name behind the one judgement
           *[other] Nobody is cited by name behind { $names }
         }
       *[other] Nobody is cited by name behind { $names }
     }
 }
chart-backing-title-many = Nobody is cited by name behind { $n } of { $of } judgements
chart-backing-alt = The { $judgements ->
    [one] judgement leans
   *[other] { $judgements } judgements lean
 } most on { $n ->
    [one] one claim
   *[other] { $n } claims
 }: { $named } from a named voice, { $doubted } unverified by the article’s own word.

# What reverses a judgement, and to what
chart-reversals-measure = Left out in turn: each source, each claim, all claims that need an assumption; shown is whatever makes a judgement fall or turn
chart-reversals-without = Without
chart-reversals-judgement = Judgement
chart-reversals-after = Would hold
chart-reversals-none-title = What reverses a judgement?
chart-reversals-none = No single source, claim or assumption does: leaving out any one of them changes figures at most.
chart-reversals-label = Without { $what }
# An assumption goes with the claims that need it.
chart-reversals-needs = all claims that need { $name }
chart-reversals-named = { $kind ->
    [assumption] all claims that need { $name }: { $says }
   *[claim] { $name }: { $says }
 }
chart-reversals-others = any of { $n } others
chart-reversals-gone = not made
chart-reversals-title = Leaving out { $what } reverses { $judgements }{ $more ->
    [0] ; no other omission matters
   *[other] { "" }
 }
chart-reversals-title-many = { $n ->
    [one] One omission reverses
   *[other] Any of { $n } omissions reverses
 } { $judgements }{ $more ->
    [0] ; no other matters
   *[other] { "" }
 }
chart-reversals-alt = Without { $what }, { $judgement } turns from “{ $before }” to “{ $after }”{ $n ->
    [one] ; nothing else reverses anything.
   *[other] ; { $n } single omissions reverse something.
 }

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
chart-curve-column-judgement = Judgement
chart-curve-column-made = This verdict in
chart-curve-column-turns = Turns with
chart-curve-choice-reading = the reading
chart-curve-choice-yardstick = the likelihood scale
chart-curve-choice-weights = the weights
chart-curve-choice-reach = the reach of “unverified”

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
page-place-table = Table: { $finding }
page-place-figure = Figure: { $finding }
page-place-statements-only = Statements
# A claim that this report does not cite.
page-claim-elsewhere = { $claim } (not in this report)
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
# A reference without words of its own. $kind: of what it leads to.
page-reference = { $kind ->
    [fig] the figure
    [tbl] the table
    [eq] the equation
   *[lst] the listing
 }
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
    [script] a report runs none
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

# From one report to others.
siblings-label = Other reports
siblings-index = All reports
# $format: one of index-format-….
siblings-format = This report as { $format }
siblings-more = { $n ->
    [one] Another report on this source
   *[other] { $n } more reports on this source
 }

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
index-narrow = Narrow the list
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
brief-desk = Coding desk
brief-start = Start
purpose-state-brief = What one article says a state wants and risks, who says so, and what is disputed.
purpose-overview = Across states: who wants and risks what, on whose word, and what is disputed.
purpose-evidence-review = Who says what, how independent they are, what conflicts, and how the article words it.
purpose-robustness = Which conclusions survive other readings, other scales, other weights and the loss of a source.
purpose-desk = Read an article beside its claims, code them, and see at once which judgements move.
purpose-start = All sources with how far each is; from here an article is added, coded and built, and its reports are read.

# The headings of the notebooks; anchors stay those of the English ones.
section-what-it-wants-and-what-it-risks = What it wants and what it risks
section-key-judgements = Key judgements
section-what-would-change-this-view = What would change this view
section-who-gives-what-to-whom = Who gives what to whom
section-behind-this-page = Behind this page
section-since-the-previous-edition = Since the previous edition
section-what-is-taken-for-granted = What is taken for granted
section-who-coded-what-and-why = Who coded what, and why
section-claims-cited = Claims cited
section-how-this-was-made = How this was made
section-state-by-state = State by state
section-how-the-dangers-come-about = How the dangers come about
section-who-says-what = Who says what
section-how-independent-the-support-is = How independent the support is
section-what-does-not-sit-together = What does not sit together
section-who-is-really-speaking = Who is really speaking
section-which-figures-can-be-compared = Which figures can be compared
section-what-reads-more-than-one-way = What reads more than one way
section-rival-explanations = Rival explanations
section-how-the-article-sets-the-tone = How the article sets the tone
section-what-holds-and-what-turns-it = What holds, and what turns it
section-how-easily-a-judgement-falls = How easily a judgement falls
section-what-carries-the-weight = What carries the weight
section-how-far-readers-differ-on-the-hedge-words = How far readers differ on the hedge words
section-whether-another-coder-would-have-coded-the-same = Whether another coder would have coded the same
section-what-does-the-article-say-and-what-follows = What does the article say, and what follows?
section-what-is-there-and-what-is-to-be-done = What is there, and what is to be done?

# end of: The page

## The first page: what a reader with one minute is told

# Titles. $gives, $gets, $wants: short forms as a list; $danger: one first-field after another.
first-title = { $how ->
    [trade] { $name }: { $gives } for { $gets }
    [gets] { $name }: { $gets } from { $partner }
    [paid] { $name }: { $gets }, paid for in { $gives }
    [gives] { $name }: { $gives } for { $partner }
    [to-give] { $name } { first-trade-gives } { $partner } { $gives }{ first-trade-back }
    [to-get] { $name } { first-trade-gets } { $gets } from { $partner }
    [wants] { $name }: { $wants }
    [doubtful] { $name }: no motive stated, in danger only if the article is read another way
    [danger] { $name }: { $danger }, no motive stated
   *[none] { $name }: neither motive nor risk stated
 }{ $with ->
    [danger] ; { $danger }
   *[none] {""}
 }
# How far something is given ($firm), and what is got for it ($back, as far as the other or less).
first-trade-gives = { $firm ->
    [given] gives
    [meant] is to give
   *[open] could give
 }
first-trade-gets = { $firm ->
    [given] gets
    [meant] is to get
   *[open] could get
 }
first-trade-back = { $back ->
    [none] {""}
    [same] {" "}for { $gets }
    [given] {" "}and gets { $gets }
    [meant] {" "}and is to get { $gets }
   *[open] {" "}and could get { $gets }
 }
first-title-overview = { $how ->
    [trade] { $name } { first-trade-gives } { $partner } { $gives }{ first-trade-back }
    [gives] { $name } { first-trade-gives } { $partner } { $gives }
    [both] { $name } would gain, { $partner } would bear the danger
    [wants] What { $name } would gain
    [danger] What { $partner } would risk
   *[none] Neither motive nor risk stated
 }
first-title-sourcing = { $how ->
    [nobody] the article cites nobody by name
    [events] { $groups } { $n ->
        [one] tells
       *[other] tell
     } of events; nobody is cited by name for gains or dangers
    [disputed] disputed: { $point }
    [gains] { $groups } { $n ->
        [one] speaks
       *[other] speak
     } of gains; nobody is cited by name for dangers
    [dangers] { $groups } { $n ->
        [one] speaks
       *[other] speak
     } of dangers; nobody is cited by name for gains
   *[sourced] named sources stand behind gains and dangers
 }
first-named = named sources
first-topic-dispute = what is disputed
first-topic-stakes = who gains and who loses
first-topic-gains = who gains what at what price
first-topic-risks = how likely the dangers are
first-topic-support = who backs what
first-topic-hypotheses = which explanation leads
first-title-survival = { $how ->
    [none] Nothing to test
    [all] Every judgement holds whatever one chooses
    [some] { $topics } { $n ->
        [one] depends
       *[other] depend
     } on what one chooses; the rest holds
   *[nothing] Every judgement depends on what one chooses
 }
first-help = { $of ->
    [state] help from { $giver }
   *[none] help
 }
# $fields: first-field-military and its like.
first-field = { $where ->
    [home] danger at home
    [both] danger at home and { $fields } danger
   *[abroad] { $fields } danger
 }
first-field-military = military
first-field-technological = technological
first-field-economic = economic
first-field-diplomatic = diplomatic
first-field-security = security

# The answer, one sentence after another. $gives and $gets are lists of short forms.
# $again: 1 where the sentence before has told that the article says so.
first-subject = { $again ->
    [1] It
   *[0] The article
 }
first-answer-trade = { $how ->
    [gets] { first-subject } says that { $name } { first-trade-gets } { $gets } from { $partner }.
    [gives] { first-subject } says that { $name } { first-trade-gives } { $partner } { $gives }.
   *[trade] { first-subject } says that { $name } { first-trade-gives } { $partner } { $gives }{ first-trade-back }.
 }
first-answer-wants = { $further ->
    [yes] { $part ->
        [some] Among further gains of { $name } would be { $wants }.
       *[all] { $name } would also gain { $wants }.
     }
   *[no] { $part ->
        [some] Among what the article says { $name } wants are { $wants }.
       *[all] { first-subject } says what { $name } wants: { $wants }.
     }
 }
first-answer-wants-nothing = { first-subject } states no motive of { $name }.
# $n dangers.
first-answer-dangers = { $part ->
    [some] Among the dangers that it sees for { $name } are { $dangers }.
   *[all] { $n ->
        [one] As a danger
       *[other] As dangers
     } for { $name } it names { $dangers }.
 }
first-answer-unlikely = Of { $danger } it says “{ $modal }”.
first-answer-wider = On another reading it would bear { $dangers }.
first-answer-no-danger = It states no danger to { $name }{ $open ->
    [0] .
   *[other] , except on another reading.
 }
first-answer-fall = { $how ->
    [most] Most of the dangers that it names fall on { $names }
    [more] It lays more dangers on { $names } than on any other state
   *[all] The dangers that it names fall on { $names }
 }{ $where ->
    [home] , above all at home.
   *[none] .
 }
# The news: what is said ($says) by whom, and whether the article calls it unverified.
first-news = { $who ->
    [article] The article reports that { $says }
   *[other] According to { $who }, { $says }
 }{ $check ->
    [unverified] {" "}(unverified)
    [unclear] {" "}(perhaps unverified)
   *[silent] {""}
 }.
first-news-also = Also reported:
first-news-further = { $how ->
    [article] { $says }
    [released] in material released by { $who }, { $says }
   *[said] { $who }: { $says }
 }.
first-answer-neither = The article states neither a motive nor a danger of any state.
# $gains and $dangers: first-cites.
# $g gains and $n dangers.
first-these-gains = { $g ->
    [1] this gain
   *[other] the gains named here
 }
first-these-dangers = { $n ->
    [1] this danger
   *[other] the dangers named here
 }
first-answer-cites = { $of ->
    [gains] For { first-these-gains } it cites { $gains }.
    [dangers] For { first-these-dangers } it cites { $dangers }.
    [alike] For the gains and dangers named here it cites { $gains }.
   *[both] For { first-these-gains } it cites { $gains }; for { first-these-dangers }, { $dangers }.
 }
first-cites = { $who ->
    [nobody] nobody
    [unnamed] nobody by name
    [all] { $many ->
        [few] { $groups }
       *[many] voices that it names, listed below
     }
   *[some] { $many ->
        [few] { $groups } in part
       *[many] named sources in part
     }
 }

# Of an evidence review and a robustness review.
first-answer-for = { $what ->
    [gains] { $who ->
        [nobody] The article cites nobody by name for what states want.
       *[some] For what states want it cites { $groups }.
     }
   *[dangers] { $who ->
        [nobody] It cites nobody by name for what they risk.
       *[some] For what they risk it cites { $groups }.
     }
 }
first-answer-agreed = { $how ->
    [none] No point has two independent groups behind it.
   *[some] Two independent groups assert that { $points }.
 }
first-answer-survival = { $how ->
    [all] Reading, likelihood scale, weights and the reach of “not verified” change no judgement, in { $choices } combinations.
    [some] In { $choices } combinations of reading, likelihood scale, weights and reach of “not verified” nothing else changes.
   *[nothing] In { $choices } combinations of reading, likelihood scale, weights and reach of “not verified” every judgement changes at least once.
 }{ $lost ->
    [some] {" "}It matters most if this falls away: { $names }.
   *[none] {" "}No single loss overturns one.
 }

# The state of the reporting.
first-source = { $date ->
    [none] One undated article
   *[given] One article of { $day }
 }, “{ $title }”{ $known ->
    [some] {" "}({ $names })
   *[none] {""}
 }. { $lacking ->
    [some] Not given: { $missing }.
   *[none] {""}
 }
first-cited = { $who ->
    [nobody] The article cites nobody by name.
   *[somebody] Cited by name: { $groups }.
 }
first-interest = { $name } ({ $interest ->
    [party] a party
    [adversary] an adversary
   *[neutral] neutral
 })
first-speaks = { $who ->
    [nobody] Nobody is cited by name who speaks for { $name }.
   *[somebody] Cited for { $name }: { $groups }.
 }
first-checked = Checks:
first-figures = Figures:
# $units: names of units, or nothing where it holds of all figures.
first-figures-apart = { $units ->
    [none] Do not add them up.
   *[other] Do not add up figures of { $units }.
 }
first-figures-more = Further figures stand in the evidence review.
first-disputed = Disputed:
first-disputed-point = “{ $says }”
first-side = { $stance ->
    [asserts] { $n ->
        [one] { $who } says so
       *[other] { $who } say so
     }
   *[denies] { $n ->
        [one] { $who } says not
       *[other] { $who } say not
     }
 }
first-side-figure = { $who }: { $says }
first-lead = { $name }:
first-saying = { $says } ({ $notes })
first-also = Of named and unnamed voices also { $claims }.
first-unsourced = On nobody’s word but the article’s: { $told }.
first-article = the article itself

# Lists of motives and risks.
first-wants = Wants
first-risks = Risks
first-wants-given = From { $names }:
first-wants-shared = With { $names }:
first-wants-own = Of its own:
first-wants-vague = Too vague to count:
first-wants-none = The article states no motive of { $name }.
first-risks-none = The article states no danger to { $name }{ $open ->
    [0] .
   *[other] , except on another reading.
 }
first-risks-doubtful = On another reading only:
first-noted = { $entry } ({ $notes })
first-joint = {"; "}
first-then = {" "}→{" "}
first-says = according to { $who }
# Who says it first, and through whom it came.
first-through = { $name } (through { $relays })
first-hedged = { $how ->
    [word] hedged “{ $word }”
   *[none] hedged
 }
# $room: 1 where the condition itself may stand there.
first-condition = { $room ->
    [0] on a condition
   *[other] if { $condition }
 }
# The article's word for a promise, a plan or a wish, where it has one.
first-meant = { $how ->
    [word] “{ $word }”
   *[none] promised or planned
 }
first-held = { $how ->
    [able] { $part ->
        [some] in part as a possibility
       *[all] as a possibility
     }
    [both] partly hedged, in part as a possibility
   *[hedged] partly hedged
 }
first-reading = { $reading ->
    [preferred] preferred reading
    [sole] clear reading
   *[derived] on another reading
 }
# Whom something falls on: surely or in the reading preferred, and on another reading.
first-bearers = { $how ->
    [sure] falls on { $names }
    [open] falls on { $others } on another reading
    [too] then falls on { $names } too
   *[both] falls on { $names }, on another reading on { $others }
 }
# $lead: the steps that lead there.
first-if = { $steps ->
    [none] If { $condition }
   *[some] If { $condition }, { $lead }
 }
first-danger = { $step ->
    [some] { $lead }: { $entry }
   *[none] { $entry }
 }{ $how ->
    [modal] {" "}{ $modal } follow
   *[none] {""}
 }{ $who ->
    [none] {""}
   *[some] , { $who }
 }
# On whom a danger falls, behind its claims.
first-borne = ; it { $bearers }
first-open = Open to more than one reading: { $claim } { $who }.
first-precedent = ; an earlier case: { $says }

# The states side by side.
table-states = What each state wants and risks, and who speaks for it
table-states-state = State
table-states-wants = Wants
table-states-risks = Risks
table-states-speaks = Speaks
table-states-none = none stated
table-states-nobody = nobody by name
table-states-note = “On another reading”: the article can be read so too, or it only follows from what it says.

# What would change the view.
first-change = Assumptions that could be wrong
first-watch = Signs to watch for
# Something to watch, and which way it points.
watch = { $says }: { $way }.
watch-same = points the same way
watch-way = { $how ->
    [for] speaks for { $names }
    [against] speaks against { $names }
    [risk] a step towards { $names }
   *[motive] bears out { $names }
 }

