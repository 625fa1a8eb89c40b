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
