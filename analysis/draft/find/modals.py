"""Whether a modal states a likelihood, or what one can do, may do, or grants."""

from __future__ import annotations

from analysis.draft.find.tokens import Words

SUBJECTS = frozenset(
    "it they he she we you i the a an this that these those its their his her all".split()
)
"""Words that begin a subject."""
_SENSES = frozenset(
    """
    see hear feel smell taste remember recall swim afford read walk talk sing sleep understand speak
    tell recognise recognize imagine fathom stand bear
    """.split()
)
_THOSE_DAYS = (
    ("in", "his", "youth"), ("in", "her", "youth"), ("in", "their", "youth"), ("as", "a", "child"),
    ("as", "a", "boy"), ("as", "a", "girl"), ("in", "those", "days"), ("back", "then"),
    ("used", "to"), ("at", "the", "time"), ("until", "then"), ("no", "longer"), ("any", "longer"),
)  # fmt: skip
_OF_ABILITY = frozenset(
    "than before until how where wherever who whoever what whatever everything".split()
)
_MIGHT_IS_POWER = frozenset(
    """
    the his her its their our my your military economic naval industrial political financial all
    full
    sheer nuclear 's of and combined imperial
    """.split()
)
_CONCEDING = frozenset("while though although whereas".split())
_TURNING = frozenset("but yet".split())
_NOBODY = frozenset("nobody no only none".split())
_PREPOSITIONS = frozenset(
    """
    in since by until before after during last next early late mid from of on and this to
    through
    """.split()
)
_HEADLINE = 0.6
_FAR = 40
"""How many words of a sentence bear on a modal."""


def is_likelihood(words: Words, index: int) -> bool:
    """Whether "could", "may" or "might" states a likelihood where it stands.

    Parameters
    ----------
    words : Words
    index : int
    """
    low = words.low(index)
    return {"may": _may, "might": _might}.get(low, _could)(words, index)


def _could(words: Words, index: int) -> bool:
    after = _after(words, index)
    if index == 0 or words.low(index + 1) == "n't" or _asked(words, index):
        return False
    if words.low(index + 1) == "not":
        return words.low(index + 2) == "have"
    if words.low(index + 1) in {"once", "hardly", "barely", "scarcely", "never", "only", "no"}:
        return False
    if after in _SENSES or (after == "be" and words.low(index + 2) in {"seen", "heard", "felt"}):
        return words.low(index + 1) in {"well", "yet", "still", "soon"}
    if _formerly(words, index):
        return False
    clause = [words.low(i) for i in range(max(0, index - 9), index)]
    if clause and (clause[-1] in _OF_ABILITY or _subject_after(clause, _OF_ABILITY)):
        return False
    if "so" in clause and "that" in clause[clause.index("so") :]:
        return False
    return not _subject_after(clause, frozenset({"so"}))


def _subject_after(clause: list[str], opening: frozenset[str]) -> bool:
    """Whether the clause of a modal begins with one of some words: ``than anyone could``."""
    for back in range(2, 6):
        if len(clause) >= back and clause[-back] in opening:
            between = clause[-back + 1 :]
            return all(part.isalpha() for part in between) and (
                between[0] in SUBJECTS or len(between) == 1
            )
    return False


def _formerly(words: Words, index: int) -> bool:
    start, end = _clause(words, index)
    lows = [words.low(i) for i in range(start, end)]
    if any(
        tuple(lows[i : i + len(days)]) == days for days in _THOSE_DAYS for i in range(len(lows))
    ):
        return True
    near = {words.low(i) for i in range(index - 2, index + 4)}
    return "once" in near or "formerly" in near


def _may(words: Words, index: int) -> bool:
    token = words.tokens[index]
    if token.capital and token.text != "MAY":
        return _title_case(words, index)
    if token.text == "MAY" and words.low(index - 1) in _PREPOSITIONS:
        return False
    if words.low(index + 1) in {"only", "as"} or _leave(words, index):
        return False
    return not _concedes(words, index)


def _might(words: Words, index: int) -> bool:
    if words.low(index - 1) in _MIGHT_IS_POWER or words.low(index + 1) in {"of", "and", ",", "."}:
        return False
    if index == 0 or _asked(words, index):
        return False
    return not _concedes(words, index)


def _leave(words: Words, index: int) -> bool:
    """Whether "may" gives leave: ``no ship may pass``."""
    return any(words.low(i) in _NOBODY for i in range(max(0, index - 3), index))


def _asked(words: Words, index: int) -> bool:
    """Whether a modal opens a question."""
    return words.low(index - 1) in {"", "?", "!"} or (
        words.low(index - 1) in {"``", '"', "“"} and words.tokens[index].capital
    )


def _concedes(words: Words, index: int) -> bool:
    """Whether what a modal says is granted, and something else held against it."""
    start, end = _clause(words, index)
    opening = words.low(start)
    if (
        opening in _CONCEDING
        and words.low(end) == ","
        and (start == 0 or words.low(start - 1) in {".", "“", '"', ";", "``"})
    ):
        return True
    for turn in range(end, min(len(words.tokens), index + 25)):
        if words.low(turn) in _TURNING and words.low(turn - 1) in {
            ",",
            ";",
            "“",
            '"',
            "”",
            "—",
            "--",
            "``",
            "''",
        }:
            rest = {
                words.low(i)
                for i in range(turn, min(len(words.tokens), turn + 15))
                if words.low(i - 1) != "what"  # come what may
            }
            return not rest & {
                "could",
                "may",
                "might",
                "likely",
                "probably",
                "possible",
                "unlikely",
                "unclear",
            }
    return False


def _clause(words: Words, index: int) -> tuple[int, int]:
    """Return the stretch between the marks around a word."""
    marks = {",", ";", ":", ".", "—", "--", "(", ")", "“", "”", '"', "``", "''", "?", "!"}
    start, end = index, index
    while start > max(0, index - _FAR) and words.low(start - 1) not in marks:
        start -= 1
    while end < min(len(words.tokens), index + _FAR) and words.low(end) not in marks:
        end += 1
    return start, end


def _title_case(words: Words, index: int) -> bool:
    """Whether a capital "May" is the verb of a headline, not the month or a name."""
    around = words.tokens[max(0, index - _FAR) : index + _FAR]
    long = [token for token in around if token.is_word and len(token.text) > 3]
    if not long or sum(token.capital for token in long) < _HEADLINE * len(long) or len(long) < 4:
        return False
    ahead, after = words.low(index - 1), words.low(index + 1)
    return bool(ahead) and ahead[0].isalpha() and ahead not in _PREPOSITIONS and after[:1].isalpha()


def _after(words: Words, index: int) -> str:
    """Return the verb of a modal, adverbs left out."""
    index += 1
    while words.low(index).endswith("ly") or words.low(index) in {
        "also",
        "well",
        "even",
        "still",
        "yet",
        "now",
        "soon",
    }:
        index += 1
    return words.low(index)
