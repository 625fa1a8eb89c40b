"""From an article's text to drafted claims, and whether a coding holds against its text.

Every function takes running text and gives spans, half-open, in code points of that text. Each
stands in the module of its own name, imported here by its own line.
"""

from analysis.draft.sentences import sentences

__all__ = ["sentences"]
