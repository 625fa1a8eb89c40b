r"""Decide which parts of a text are formulas and tables, and which numbers equations bear.

Jupyter sets what stands between dollar signs, ``\\(`` and ``\\)``, ``\\[`` and ``\\]``, and LaTeX
environments without any fence; it numbers as the AMS packages do, through the whole notebook.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape

_NUMBERED = ("equation", "align", "alignat", "gather", "multline", "eqnarray", "flalign")
_OTHERS = ("aligned", "alignedat", "gathered", "split", "array", "matrix", "pmatrix", "bmatrix",
           "Bmatrix", "vmatrix", "Vmatrix", "smallmatrix", "cases", "dcases", "rcases", "CD",
           "math", "displaymath")  # fmt: skip
_FORMULA = re.compile(
    r"(?P<code>^(?P<fence>```+|~~~+).*?^(?P=fence)|(?P<tick>`+)(?!`)[^\n]*?(?<!`)(?P=tick)(?!`))"
    r"|(?P<fenced>\$\$(?P<inside>.*?)\$\$)"
    rf"|(?P<bare>\\begin\{{(?P<name>{'|'.join((*_NUMBERED, *_OTHERS))})(?P<star>\*?)\}}"
    r".*?\\end\{(?P=name)(?P=star)\})"
    r"|\\\\\[(?P<display>.*?)\\\\\]|\\\\\((?P<inline>.*?)\\\\\)"
    r"|\\(?P<ref>eqref|ref)\{(?P<to>[^{}\n]*)\}",
    re.DOTALL | re.MULTILINE,
)
_TABLE = re.compile(
    r"(?P<code>^(?P<fence>```+|~~~+).*?^(?P=fence))"
    r"|(?P<before>^(?![ \t]*[|>])[^\n]*\S[^\n]*\n)"
    r"(?P<table>[ \t]{0,3}\|[^\n]*\|[ \t]*\n[ \t]{0,3}\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?:\n|\Z))",
    re.DOTALL | re.MULTILINE,
)
_ENVIRONMENT = re.compile(r"\\begin\{([A-Za-z]+)(\*?)\}")
_LABEL = re.compile(r"\\label\s*\{([^{}]*)\}")
_TAG = re.compile(r"\\tag(\*?)\s*\{([^{}]*)\}")
_ROW = re.compile(r"(\\\\(?:\[[^\]]*\])?)")
_END = re.compile(r"\s*\\end\{[A-Za-z]+\*?\}\s*$")
_SILENT = re.compile(r"\\(?:nonumber|notag)(?![A-Za-z])")


def set_tables_apart(text: str) -> str:
    """Return Markdown with an empty line before a table that follows a line of text at once.

    GitHub's Markdown, which Jupyter reads, lets a table begin there; pandoc's reader does not.
    """
    return _TABLE.sub(
        lambda match: match[0] if match["code"] else f"{match['before']}\n{match['table']}", text
    )


def equation_numbers(texts: Iterable[str]) -> dict[str, str]:
    """Return the number of every labelled equation of a notebook, as it is printed.

    Parameters
    ----------
    texts : iterable of str
        The texts of its Markdown cells, in order.

    Returns
    -------
    dict of str to str
        By label; an equation with a tag bears its tag.
    """
    numbers: dict[str, str] = {}
    count = 0
    for text in texts:
        for match in _FORMULA.finditer(text):
            for row, counted in _rows(match["bare"] or match["inside"] or ""):
                tag, label = _TAG.search(row), _LABEL.search(row)
                if tag is None and counted:
                    count += 1
                if label is not None and (tag is not None or counted):
                    numbers.setdefault(label[1].strip(), tag[2] if tag else str(count))
    return numbers


def _rows(tex: str) -> list[tuple[str, bool]]:
    """Return the rows of an equation, and whether each has a number of its own."""
    environment = _ENVIRONMENT.match(tex.strip())
    name, star = environment.groups() if environment else ("", "*")
    numbered = name in _NUMBERED and not star
    single = name in {"equation", "multline"} or not numbered
    rows = [tex] if single else _ROW.split(tex)[::2]
    return [(row, numbered and not _SILENT.search(row)) for row in rows]


def fence_formulas(text: str, numbers: Mapping[str, str]) -> str:
    """Return a text in which every formula stands between dollar signs, its number beside it.

    Parameters
    ----------
    text : str
        Markdown, as somebody wrote it; what stands in code stays as it is.
    numbers : mapping of str to str
        The printed number by label.
    """

    def fenced(match: re.Match[str]) -> str:
        if match["code"]:
            return match[0]
        if match["ref"]:
            return _reference(match["ref"], match["to"].strip(), numbers)
        if match["inline"] is not None:
            return f"${match['inline'].strip()}$"
        tex = match["bare"] or match["display"] or match["inside"] or ""
        if not tex.strip():
            return ""
        anchors = "".join(f'<a id="{escape(label)}"></a>' for label in _LABEL.findall(tex))
        return f"{anchors}$${_numbered(tex, numbers)}$$"

    return _FORMULA.sub(fenced, set_tables_apart(text) if "|" in text else text)


def _numbered(tex: str, numbers: Mapping[str, str]) -> str:
    r"""Set each number at the end of its row, where ``\tag`` and ``\label`` would have set it."""
    if "\\label" not in tex and "\\tag" not in tex:
        return tex
    parts = _ROW.split(tex)
    for place in range(0, len(parts), 2):
        row = parts[place]
        tag, label = _TAG.search(row), _LABEL.search(row)
        number = tag[2] if tag else numbers.get(label[1].strip()) if label else None
        bare = _LABEL.sub("", _TAG.sub("", row))
        if number is None:
            parts[place] = bare
            continue
        words = number if tag and tag[1] else f"({number})"
        end = _END.search(bare)
        cut = end.start() if end else len(bare.rstrip())
        parts[place] = f"{bare[:cut]} \\qquad \\text{{{words}}}{bare[cut:]}"
    return "".join(parts)


def _reference(kind: str, label: str, numbers: Mapping[str, str]) -> str:
    number = numbers.get(label, "???")
    words = f"({number})" if kind == "eqref" else number
    target = re.sub(r"[^\w:.-]", lambda one: f"%{ord(one[0]):02X}", label)
    return f"[{words}](#{target})" if label in numbers else words
