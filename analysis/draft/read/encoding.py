"""Which characters the bytes of a text file stand for, told or found."""

from __future__ import annotations

import codecs
import re

from analysis.draft.read.find_language import UNDETERMINED, find_language
from analysis.errors import UsageError
from analysis.suggest import unknown

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OF_NO_TEXT = frozenset("idna punycode undefined unicode-escape raw-unicode-escape".split())
"""What Python counts among encodings of text, and no file is written in."""
_LOOKED_AT = 60_000
_SOUGHT = (
    "cp1252 cp1251 koi8_r koi8_u cp1250 cp1253 cp1254 cp1255 cp1256 cp1257 iso8859_2 iso8859_5 "
    "cp866 gb18030 big5 shift_jis euc_jp euc_kr mac_roman mac_cyrillic tis_620 utf_16_le utf_16_be"
).split()
# Encodings of Latin letters that differ in few bytes, and the languages that need others than the
# first. Which of them was meant shows in signs that would stand within words.
_LATIN = {
    "cp1252": "",
    "cp1250": "pl cs sk hu hr sl bs sr ro sq",
    "iso8859_2": "pl cs sk hu hr sl bs sr ro sq",
    "cp1254": "tr az ku",
    "cp1257": "lt lv et",
    "mac_roman": "",
}
_SIGN_IN_WORD = re.compile(
    r"""[^\W\d_][\x80-\x9f¡-¿×÷ƒ†‡‰]+[^\W\d_]     # between letters
      | [^\W\d_][¡-¦¨ª-³µ-¿]\b | [®©¬¤¦¨¯´¸±²³¹][^\W\d_]
      | [a-zà-ÿ][À-ÖØ-Þ] | \s[ÐÑÒÓ](?=\s)""",
    re.VERBOSE,
)


class Undecodable(ValueError):
    """The bytes are no text in the encoding told, or in any that was looked for."""


def checked_encoding(name: str) -> str:
    """Return Python's name of an encoding; UsageError where there is none."""
    try:
        codec = codecs.lookup(name)
        if codec.name in _OF_NO_TEXT:
            raise LookupError(name)
        "".encode(codec.name)
    except (LookupError, TypeError, ValueError):
        known = ["utf-8", "utf-16", "cp1252", "cp1251", "koi8-r", "koi8-u", "latin-1", "gb18030"]
        raise UsageError(unknown("encoding", name, known)) from None
    return codec.name


def decode_text(raw: bytes, named: str | None = None) -> tuple[str, str]:
    """Return a file's text and the name of its encoding.

    Parameters
    ----------
    raw : bytes
        The file; a byte-order mark is no part of its text.
    named : str, optional
        Its encoding; found by default.

    Raises
    ------
    Undecodable
        With the reason.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark) and named is None:
            return _decoded(raw.removeprefix(mark), name), name
    if named is not None:
        name = checked_encoding(named)
        return _decoded(raw, name).removeprefix("\ufeff"), name
    if b"\0" not in raw[:_LOOKED_AT]:
        try:
            return raw.decode("utf-8"), "utf-8"
        except UnicodeDecodeError:
            pass
    elif not _by_zeros(raw) and (stray := _stray_zero(raw)) is not None:
        raise Undecodable(f"is no text: it holds a zero byte in line {stray}")
    name = _by_zeros(raw) or _guessed(raw)
    return _decoded(raw, name), name


def _decoded(raw: bytes, name: str) -> str:
    try:
        return raw.decode(name)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise Undecodable(f"is not {name.upper()}: byte {error.start} in line {line}") from None


def _by_zeros(raw: bytes) -> str | None:
    """Tell UTF-16 by its zero bytes, which stand beside every space and line end."""
    part = raw[: _LOOKED_AT // 2 * 2]
    even, odd = part[0::2].count(0), part[1::2].count(0)
    for name, here, there in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if here > 3 + 20 * there and here * 20 >= len(part) // 2 and len(raw) % 2 == 0:
            return name
    return None


def _stray_zero(raw: bytes) -> int | None:
    """Return the line of the first zero byte of what is else UTF-8 for the most part."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    few = text.count("\0") * 20 < len(text) and len(text.split()) > 1
    return text.count("\n", 0, text.index("\0")) + 1 if few and "\0" in text else None


def _guessed(raw: bytes) -> str:
    from charset_normalizer import from_bytes

    part = raw[:_LOOKED_AT]
    if len(raw) > _LOOKED_AT:
        part = part[: max(part.rfind(b"\n"), part.rfind(b" ")) + 1] or part
    best = from_bytes(part, cp_isolation=_SOUGHT).best()
    if best is None:
        raise Undecodable("is no text in any encoding that could be found")
    # Any bytes are ideographs in UTF-16; a text has space or marks between them.
    spaced = re.search(r"[\s，。、]", str(best)) and find_language(str(best)) != UNDETERMINED
    if b"\0" in part and not spaced:
        raise Undecodable("is no text: it holds zero bytes")
    return _latin(part, best.encoding) if best.encoding in _LATIN else best.encoding


def _latin(raw: bytes, guess: str) -> str:
    """Choose among encodings of Latin letters."""

    def strangeness(name: str) -> tuple[int, bool, bool]:
        text = raw.decode(name, "replace")
        signs = len(_SIGN_IN_WORD.findall(text)) + 3 * text.count("\ufffd")
        speaks = find_language(text).partition("-")[0] in _LATIN[name].split()
        return signs, not (speaks or name == "cp1252"), not speaks and name != guess

    scored = {name: strangeness(name) for name in _LATIN}
    least = min(signs for signs, _, _ in scored.values())
    for name in [n for n in _LATIN if n != "cp1252"]:
        if scored[name][0] == least and not scored[name][1]:
            return name
    return min(_LATIN, key=lambda name: scored[name])
