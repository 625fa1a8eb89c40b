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

# end of: The page
