"""The words that code puts into reports, one table per language.

No process has a language: a study has one, a block has one, a page has one.
"""

from analysis.words.messages import Messages, about, figure, messages, raised
from analysis.words.table import DEFAULT, Argument, languages, prepare

__all__ = [
    "DEFAULT",
    "Argument",
    "Messages",
    "about",
    "figure",
    "languages",
    "messages",
    "prepare",
    "raised",
]
