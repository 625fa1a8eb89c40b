"""Whether a full stop, or another mark like it, ends a sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence

from analysis.draft.abbreviations import CAPITAL_ONLY, NEVER_LAST, PLAIN_TOO, Words, words_of

_CANDIDATE = re.compile(
    r"""(?P<wide>[。！？｡]++)(?P<wide_close>[\"'”’」』）】》〉]*)
      | (?P<stop>\.(?:[ \u00a0]\.)++(?!\d)                     # an ellipsis with spaces
             | [.!?…‼⁇⁈⁉؟۔।॥։።။]++)
        (?P<close>[\"'”’»›)\]}」』“*_]*+(?:[ \u00a0\u202f]»|[ ][\"'”’](?=\s))?+)
        (?P<mark>(?:\s?\[(?:\d{1,3}|\.\.\.|…)\])++|[⁰¹²³⁴-⁹]++|\s?[:;=]-?[()DP](?=\s|$))?+
        (?P<gap>\s*+)""",
    re.VERBOSE,
)
_OPENERS = "\"'“”‘’«»„‚‹([{—–-―¿¡*_•⁃· \u00a0\u202f"
_DASHES = "—–-―"
_QUOTES = frozenset("\"'”’»›“」』")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TOKEN = re.compile(r"\S*$")
_WEB = re.compile(
    r"@|/|^www\.|[^\W_][\w-]+\.(?:com|org|net|gov|edu|int|mil|info|io|eu|uk|us|de|fr|ru|ua|cn|kr|kp|jp"
    r"|ch|at|se|no|fi|pl|it|es|nl|au|ca|in|br|il|ir|news|html?|php|pdf|docx?)$",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[IVXLC]{2,}")
_NUMBER_OF_NOTE = re.compile(r"\d{1,2}\s+(?=[A-Z])")
_FIRM = re.compile(r"(?:Inc|Corp|Co|Ltd|LLC|PLC|plc|GmbH|AG|S\.?A|N\.?V)\b")
_SHOUTING = frozenset("yahoo jeopardy oklahoma yum joomla wham ahoy e".split())
_LABELS = frozenset(
    "appendix article block building category class company exhibit factor figure grade group "
    "hepatitis level network option part phase plan planet platform point schedule section "
    "strain team terminal type variant vitamin zone".split()
)
_SAYS = (
    r"(?:said|says|asked|asks|told|tells|added|wrote|writes|replied|shouted|cried|exclaimed|"
    r"continued|insisted|warned|declared|answered|wondered|demanded|quipped|tweeted|posted)\b"
)
_ATTRIBUTED = re.compile(rf"(?:[A-Z][\w.’'-]*\s+){{1,4}}{_SAYS}")
_HAN_SAYS = re.compile(
    r"[\u4e00-\u9fff]{0,14}?(?:说|說|表示|称|稱|道|问|問|指出|认为|認為|强调|強調|回答|补充|補充)(?![：:])"
)
_KANA_GOES_ON = re.compile(r"(?:と|って|という|など|の|は|が|を|も|に|で)")
_CASELESS_QUOTE = re.compile(
    r"""(?:“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|(?<!\S)"[^"]*"|(?<!\S)'[^']*')"""
    r"(?=[\uac00-\ud7a3\u3041-\u309f])"
)
_HANGUL_END = re.compile(r"[다요까죠]$")


def stops(
    line: str, language: str, listed: Sequence[int], trailing: re.Pattern[str] | None = None
) -> Iterator[int]:
    """Find where the stops of a line end a sentence.

    Parameters
    ----------
    line : str
        A line without space at its ends.
    language : str
        BCP 47 tag of its language.
    listed : sequence of int
        Where the items of a list begin in it.
    trailing : re.Pattern, optional
        What still belongs to a sentence after its stop.
    """
    words = words_of(language)
    kept = deque(match.span() for match in _CASELESS_QUOTE.finditer(line))
    begin = 0
    for match in _CANDIDATE.finditer(line):
        at = match.start()
        while kept and kept[0][1] <= at:
            kept.popleft()
        if kept and kept[0][0] < at:
            continue
        if match["wide"]:
            stop = match.end("wide_close")
            if stop < len(line) and _wide_ends(line, match, stop):
                yield stop
                begin = stop
            continue
        rest = line[match.end() : match.end() + 80]
        if item := bisect_right(listed, at):
            begin = max(begin, listed[item - 1])
        if not _ends(line, begin, match, rest, words):
            continue
        stop = _behind(line, match, rest, words)
        if trailing and (more := trailing.match(line, stop)):
            stop = more.end()
        if stop >= begin:
            yield stop
            begin = stop


def _behind(line: str, match: re.Match[str], rest: str, words: Words) -> int:
    """Return where a sentence ends that a stop ends: behind its quotation marks and notes."""
    at = match.start()
    if match["stop"] == ". . . ." and at and not line[at - 1].isspace():
        return at + 1  # the sentence was whole; what was left out stands before the next
    if match["gap"] and (note := _NUMBER_OF_NOTE.match(rest)):
        word = _FIRST_WORD.match(rest, note.end())
        if word and word.group().lower() in words.starters:
            return match.end() + note.end()
    return match.start("gap")


def _wide_ends(line: str, match: re.Match[str], stop: int) -> bool:
    """Whether an ideographic stop ends a sentence: not in a title, nor before its speaker."""
    before = line[max(0, match.start() - 40) : match.start()]
    if before.rfind("《") > before.rfind("》"):
        return False
    if not match["wide_close"]:
        return True
    rest = line[stop : stop + 24].lstrip()
    near = max(0, match.start() - 400)
    opened = max(line.rfind(mark, near, match.start()) for mark in '“「『"')
    if opened > 0 and line[opened - 1] in "：:":
        return True  # its speaker stood before it
    goes_on = _HAN_SAYS.match(rest) or _KANA_GOES_ON.match(rest)
    return not goes_on and not rest.startswith(("，", "、", "。", ","))


def _ends(line: str, begin: int, match: re.Match[str], rest: str, words: Words) -> bool:
    """Whether a stop ends a sentence, by what stands before and behind it."""
    stop, close = match["stop"], match["close"]
    token = _token(line, begin, match.start())
    bare = rest.lstrip(_OPENERS)
    first_of_it = match.start() - len(token)
    alone = first_of_it - begin < 20 and not line[begin:first_of_it].strip(_OPENERS)
    if not bare or (alone and re.fullmatch(r"\d{1,3}|[^\W\d_]|[IVX]+", token)):
        return False  # the mark of an item
    if not match["gap"] and not match["mark"]:
        return not close and _space_was_lost(token, stop, rest, words)
    if stop[0] == "." and len(stop) > 1 and match.start() and line[match.start() - 1] in "[(":
        return False  # [...] stands for words left out
    word = _FIRST_WORD.match(bare)
    first = word.group() if word else ""
    dashed = any(dash in rest[: len(rest) - len(bare)] for dash in _DASHES)
    if first[:1].islower() and not first[1:2].isupper():
        return not (close or dashed) and _lower_begins(token, stop, words, alone=alone)
    near = line[max(begin, match.start() - 800) : match.start()] if dashed else ""
    if near.rfind("«") > near.rfind("»"):
        return False  # a speaker interrupts the quotation
    if _QUOTES & set(close):
        if rest.startswith("(") and not bare[:1].isupper():
            return False
        return not (stop[-1] in "!?…" and _ATTRIBUTED.match(bare))
    if len(stop) > 1 and "." in stop:
        return _ellipsis_ends(line, match, first, words)
    if stop == "!":
        shouts = token.lower() in _SHOUTING and first.lower() not in words.starters
        return not (shouts or _FIRM.match(bare))
    if stop != "." or (close and not (close == ")" and token.lower() in words.titles)):
        return True
    return _full_stop_ends(line, begin, match, token, bare, words)


def _token(line: str, begin: int, at: int) -> str:
    """Return the word before a stop, without what opens before it."""
    match = _TOKEN.search(line, max(begin, at - 80), at)
    return match.group().lstrip(_OPENERS) if match else ""


def _space_was_lost(token: str, stop: str, rest: str, words: Words) -> bool:
    """Whether two sentences stand side by side without a space."""
    if _HANGUL_END.search(token) and "\uac00" <= rest[0] <= "\ud7a3":
        return stop[0] in ".!?"
    if stop[0] in "।॥։።។။۔؟":
        return True
    plain = re.fullmatch(r"[^\W\d_A-Z]*[a-z]{2,}", token[-24:]) and token[-1].islower()
    word = re.match(r"[A-Z][a-z]*(?:['’][a-z]+)?(?![\w.@/])", rest)
    if not plain or not word:
        return False
    return stop[0] in "!?" or word.group().lower() in words.starters


def _lower_begins(token: str, stop: str, words: Words, *, alone: bool) -> bool:
    """Whether a sentence ends although the next one begins small."""
    if stop[0] == "…" or (len(stop) > 1 and set(stop) <= set(". \u00a0")):
        return False
    if "." not in stop:
        return (alone or token.islower()) and stop[0] in "!?"
    if "the" not in words.starters or not re.fullmatch(r"[a-z’']{4,}", token):
        return False
    return token not in words.inner | words.titles | words.numbered | words.ending


def _ellipsis_ends(line: str, match: re.Match[str], first: str, words: Words) -> bool:
    """Whether dots end a sentence rather than pause in it."""
    spaced = match.start() == 0 or line[match.start() - 1].isspace()
    if spaced and match["stop"].count(".") == 3:
        return first.lower() in words.starters and first not in {"I", "I'm", "I’m"}
    return True


def _full_stop_ends(
    line: str, begin: int, match: re.Match[str], token: str, bare: str, words: Words
) -> bool:
    """Whether a single full stop, with space behind it, ends a sentence."""
    at = match.start()
    next_word = _FIRST_WORD.match(bare)
    first = next_word.group().lower() if next_word else ""
    starts = first in words.starters
    if _WEB.search(token):
        return True
    if token.isdigit() or _ROMAN.fullmatch(token):
        return _number_ends(line, at, token, bare, first, words)
    word = re.split(r"[-–/’']", re.sub(r"['’]s$", "", token))[-1]
    low = word.lower()
    if not word:
        return True
    if token.lower() in NEVER_LAST or low in NEVER_LAST:
        return False
    if len(word) == 1 and word.isalpha():
        return _initial_ends(line, begin, at, word, bare, first, words)
    known = low not in CAPITAL_ONLY or word[0].isupper()
    if low == "st" and re.search(
        r"(?:[A-Z][a-z]+|\d(?:st|nd|rd|th)) +$", line[max(begin, at - 40) : at - 2]
    ):
        return starts  # a street, no saint
    if known and low in words.titles:
        return False
    if (known and low in words.numbered) or low.endswith("str"):
        counted = bare[:1].isdigit() or bool(re.match(r"(?:[IVXLC]+|[A-Z])\b(?!['’])", bare))
        return not counted and (starts or low in PLAIN_TOO or len(low) > 3)
    if low in words.ending:
        return True
    short = (known and low in words.inner) or ("." in word and not re.search(r"\d$", word))
    clipped = (
        word[0].isupper() and not word.isupper() and re.fullmatch(r"[b-df-hj-np-tv-xz]{2,5}", low)
    )
    return starts if short or clipped else True


def _number_ends(line: str, at: int, token: str, bare: str, first: str, words: Words) -> bool:
    """Whether a stop behind a number ends a sentence: no date, ordinal or number of an item."""
    if first in words.months and len(token) <= 2:
        return False
    dated = re.search(r"\d{1,4}\. ?\d{1,2}$", line[max(0, at - 12) : at])
    if re.match(r"\d{1,2}\.(?:\s|$)", bare) or (
        dated and re.match(r"\d{4}\b|[\uac00-\ud7a3]", bare)
    ):
        return False
    before = line[max(0, at - 24) : at - len(token)].split()
    named = bool(before) and before[-1].endswith(".")  # Nr. 5. is the number five, not the fifth
    if words.ordinals and len(token) <= 2 and first and not named:
        return first in words.starters
    return True


def _initial_ends(
    line: str, begin: int, at: int, letter: str, bare: str, first: str, words: Words
) -> bool:
    """Whether a stop behind a single letter ends a sentence: no initial, no abbreviation."""
    before = line[max(begin, at - 30) : at - 1].split()
    last = before[-1].lower() if before else ""
    if letter.isupper() and (last in _LABELS or (letter == "X" and last in {"on", "via", "to"})):
        return True
    if letter == "I" and last and not before[-1][0].isupper():
        return True
    if re.match(r"[^\W\d_]\.", bare) and not letter.islower():
        return False  # another initial
    low = letter.lower()
    if f"{last}{low}" in words.ending:
        return True
    if low in words.titles or low in words.numbered:
        year = bool(before) and (before[-1][-1].isdigit() or bool(_ROMAN.fullmatch(before[-1])))
        return year and first in words.starters
    return first in words.starters
