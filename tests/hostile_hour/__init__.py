"""Ten thousand spoiled inputs: none ends in a traceback, acts, or costs what was there."""
