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
# $day: two digits; $month: 1 to 12.
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
text-answer-overview = The article lays out { $motives } of { $gaining } and { $risks } to { $bearing }{ $firmness }.
text-answer-state = The article lays out { $motives } and { $risks } for { $name }{ $firmness }.
text-answer-state-neither = The article lays out neither motive nor risk for { $name }: it appears in other parts.
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
text-answer-survival = { $judgements } hold under all { $ways } ways of looking; { $losses } can overturn one.
text-answer-survival-none = The article says too little for a judgement, so there is nothing to test.
text-answer-sourcing-none = The article says too little to tell who is speaking.
text-as-of = As of the source’s date, { $date }.
text-as-of-undated = Undated source.
# $groups: a count with its noun.
text-as-of-voices = One article; { $groups } of named sources.
text-source = Source: { $title }.
# $known: author, publisher and date, as far as given.
text-source-known = Source: { $title } ({ $known }).
# $missing: what is not given.
text-source-missing = Not given: { $missing }.
text-source-digest = Text digest { $digest }.
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
# word or the condition. $joint: whether $says, the claim in our words, goes on the sentence.
text-reported = { $subject }{ $others ->
    [yes] ,
   *[no] {""}
 } { $how ->
    [states] states
    [presupposed] takes for granted
    [concessive] grants
    [generic] states as a general rule
    [ability] reports as an ability, not as a forecast,
   *[reports] reports
 }{ $hedge ->
    [word] , hedged with “{ $word }”,
    [condition] , if { $word },
    [possibility] , as a possibility,
   *[none] {""}
 }{ $joint ->
    [that] {" "}that { $says }
   *[apart] : { $says }
 } { $claim }
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
text-no-statement = The article makes no statement about { $name }.
# $kinds: kinds of claim.
text-no-statement-kind = The article makes no statement of this kind ({ $kinds }) about { $name }.
# $at: keys of sentences.
text-framing = { $does } ({ $at })
text-framing-quoted = { $does } ({ $at }: { $wording })

# What the article leaves open.

text-unverified = Stated as unverified: { $open } of the { $all } claims used here{ $unclear ->
    [0] .
   *[other] {" "}({ $unclear } of them by a remark of unclear reach).
 }
text-unnamed = No source named: { $n }.
text-no-outlet = Source named, but not the outlet it came through: { $n }.
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
text-condition = The article makes something depend on this: { $says }.
# $hypotheses: ids.
text-speaks-for = Speaks for { $hypotheses }.
text-no-indicator = The article names nothing whose coming about would show more of { $name }.
text-audience-title = For
text-audience-none = Not recorded by an analyst.
text-implications-title = If the reporting holds
text-implications-none = No analyst has recorded what would follow.
text-no-coding-title = Not assessed
text-no-coding = { $what ->
    [assumption] No analyst has recorded an assumption for this.
   *[second] No analyst has recorded a second coding of the article.
 }

# Judgements and what would change them.

text-no-judgement-title = Nothing to judge
text-no-judgement = No judgement is made.
text-no-judgement-about = The article says too little about { $name } for a judgement.
text-cause-none = nothing binds it further
text-change-none = Nothing that the article names.
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
text-no-figure-title = No figures
text-no-figure = The article gives no figure.
text-no-figure-state = The article gives no figure about { $name }.

# The source in numbers. Beside each number, set so that it can be checked, its name with _n is the
# same number to choose a plural by.

text-summary-coded = Coded: { $covered } of { $sentences } { $sentences_n ->
    [one] sentence
   *[other] sentences
 }, as { $claims } { $claims_n ->
    [one] claim
   *[other] claims
 } and { $framing } { $framing_n ->
    [one] remark
   *[other] remarks
 } on rhetoric.
text-summary-speaking = Speaking: { $originators } { $originators_n ->
    [one] originator
   *[other] originators
 } in { $groups } independent { $groups_n ->
    [one] group
   *[other] groups
 } of named sources; { $unattributed } { $unattributed_n ->
    [one] claim is the article’s own or has no named source.
   *[other] claims are the article’s own or have no named source.
 }
text-summary-standing = Standing: { $hedged } { $hedged_n ->
    [one] claim
   *[other] claims
 } hedged by the article, { $unverified } stated as unverified.

# How the report was made.

text-method-layers = Four layers are kept apart and labelled: Reported (what the article says, in our words), Assumption, Coding (what an analyst assigned) and Judgement (derived from these).
text-method-reading = Reading: { $name }; { $reading ->
    [strict] only passages with one clear meaning count
    [preferred] where a passage reads several ways, the coder’s preferred reading counts
   *[inclusive] every possible reading counts
 }.
text-method-independent = Independent groups: distinct groups of named originators. Relays, unnamed sources and the article’s own voice add none.
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
text-edition-withdrawn = withdrawn { $claims }
# $says: the claim as it was worded.
text-edition-claim = { $claim } (“{ $says }”)
text-edition-unused = no longer used here { $claims }
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
    [verdict] { $judgement }, substance: { $before } → { $after }
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
table-risks-consequence = { $event }; { $consequence }
table-risks-condition = { $event }, if { $condition }
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
table-ambiguities-role = { $name } as { $role } ({ $reading })
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
table-losses-slight = { $n } more losses only move figures or are slighter.
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

# end of: Charts

## The page, the PDF and the index (analysis/render)

# end of: The page
