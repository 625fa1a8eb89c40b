"""Decide whether a file is a whole, valid HTML page that reads the same in every browser."""

from __future__ import annotations

import re

from analysis.errors import Fault

_TOKEN = re.compile(
    r"<!--.*?-->|<!doctype[^>]*>|<\?xml[^>]*>"
    r"|<(?P<raw>style|script)\b(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>.*?</(?P=raw)\s*>"
    r"|<(?P<close>/?)(?P<tag>[a-z][^\s/>]*)(?P<rest>(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>"
    r"|<(?=[a-z/!])",
    re.IGNORECASE | re.DOTALL,
)
_ID = re.compile(r"\sid\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_CLOSES_P = frozenset(
    "address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 "
    "h3 h4 h5 h6 header hr main nav ol p pre section table ul".split()
)


def faults(text: str, name: str) -> list[Fault]:
    """Return why a text is not a whole HTML page; empty where it is one.

    Parameters
    ----------
    text : str
        The file.
    name : str
        What to call it in a fault.

    Returns
    -------
    list of Fault
        At most one fault of nesting, since what follows the first has no certain meaning.
    """
    if not text[:1000].lstrip("\ufeff \t\r\n").lower().startswith("<!doctype html"):
        return [Fault(name, 1, "", "is not an HTML page: it does not begin with <!doctype html>")]
    open_tags: list[tuple[str, int]] = []
    seen: dict[str, int] = {}
    for token in _TOKEN.finditer(text):
        tag = (token["tag"] or "").lower()
        if token[0] == "<":
            cut = ">" not in text[token.start() :]
            what = "the file stops in the middle of a tag" if cut else "a “<” stands unescaped"
            return [_at(text, token.start(), name, what)]
        if not tag:
            continue
        fault = _closed(open_tags, tag, text) if token["close"] else _opened(open_tags, tag, text)
        if fault:
            return [_at(text, token.start(), name, fault)]
        if token["close"]:
            open_tags.pop()
            continue
        rest = token["rest"]
        if tag not in _VOID and not rest.endswith("/"):
            open_tags.append((tag, token.start()))
        if (match := _ID.search(rest)) is not None:
            value = match[1] or match[2] or match[3] or ""
            if value in seen:
                first = _line(text, seen[value])
                return [
                    _at(
                        text,
                        token.start(),
                        name,
                        f"the id “{value}” is taken already, on line {first}",
                    )
                ]
            seen[value] = token.start()
    if open_tags:
        tag, start = open_tags[-1]
        message = f"the file stops in the middle: <{tag}> of line {_line(text, start)} has no end"
        return [Fault(name, text.count("\n") + 1, "", message, "build the report again")]
    return [] if seen or "<body" in text.lower() else [Fault(name, 1, "", "the page has no body")]


def _opened(open_tags: list[tuple[str, int]], tag: str, text: str) -> str:
    if tag in _CLOSES_P and any(name == "p" for name, _ in open_tags):
        start = next(at for name, at in open_tags if name == "p")
        return f"<{tag}> stands inside the <p> of line {_line(text, start)}, which HTML forbids"
    return ""


def _closed(open_tags: list[tuple[str, int]], tag: str, text: str) -> str:
    if not open_tags:
        return f"</{tag}> closes nothing"
    name, start = open_tags[-1]
    if name != tag:
        return f"</{tag}> stands where <{name}> of line {_line(text, start)} must be closed first"
    return ""


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _at(text: str, offset: int, name: str, message: str) -> Fault:
    return Fault(name, _line(text, offset), "", message, "build the report again")
