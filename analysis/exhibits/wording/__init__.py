"""How facts are put into words, each sentence once, in the language of a study."""
