"""From an article's text to drafted claims, and whether a coding holds against its text.

Every function takes running text and gives spans, half-open, in code points of that text. Each
stands in the module of its own name, imported here by its own line.
"""

from analysis.draft.find.attribution import attributions
from analysis.draft.find.cues import cues
from analysis.draft.find.quantities import quantities
from analysis.draft.find.states import states
from analysis.draft.sentences import sentences
from analysis.draft.verifier.verify import verify

__all__ = ["attributions", "cues", "quantities", "sentences", "states", "verify"]
