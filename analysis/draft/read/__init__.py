"""From a file of any of the kinds that articles come in to a text, its language and its source."""
