r"""Decide which parts of a text are formulas and tables, and which numbers equations bear.

Jupyter sets what stands between dollar signs, ``\\(`` and ``\\)``, ``\\[`` and ``\\]``, and LaTeX
environments without any fence; it numbers as the AMS packages do, through the whole notebook.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape

from analysis.render import tex

_NUMBERED = ("equation", "align", "alignat", "gather", "multline", "eqnarray", "flalign")
_OTHERS = ("aligned", "alignedat", "gathered", "split", "array", "matrix", "pmatrix", "bmatrix",
           "Bmatrix", "vmatrix", "Vmatrix", "smallmatrix", "cases", "dcases", "rcases", "CD",
           "math", "displaymath")  # fmt: skip
_FORMULA = re.compile(
    r"^(?P<mark>```+)[ \t]*(?:math|\{math\})[ \t]*\n(?P<block>.*?)^(?P=mark)`*[ \t]*$"
    r"|\$`(?P<ticked>[^`\n]+)`\$"
    r"|(?P<code>^(?P<fence>```+|~~~+).*?^(?P=fence)|(?P<tick>`+)(?!`)[^\n]*?(?<!`)(?P=tick)(?!`))"
    r"|(?P<fenced>\$\$(?P<inside>.*?)\$\$)"
    r"|(?<!\\)\$(?P<short>(?![\s$])(?:\\[^\n]|[^$\\\n]|\n(?!\s*\n))*?(?<![\s\\]))\$(?![\d$])"
    r"|(?P<price>(?<!\\)\$(?=\d))"
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
_SET = re.compile(
    r"\$\$(?P<display>.+?)\$\$|(?<!\\)\$(?P<short>(?:\\.|[^$\\])+?)\$|\\\((?P<inline>.+?)\\\)"
    r"|\\\[(?P<bracket>.+?)\\\]"
    rf"|(?P<bare>\\begin\{{(?P<name>{'|'.join((*_NUMBERED, *_OTHERS))})(?P<star>\*?)\}}"
    r".*?\\end\{(?P=name)(?P=star)\})",
    re.DOTALL,
)
"""A formula in an output: there its fences may stand off, and nothing else is meant by them."""
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_SIGN = re.compile(r"[\\`*_{}\[\]<>#|~$&^]")
_OPTION = re.compile(r"[ \t]*:[\w-]+:")
_NAMED = re.compile(r"[ \t]*:(?:label|name):[ \t]*(\S+)")
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


def _rows(equation: str) -> list[tuple[str, bool]]:
    """Return the rows of an equation, and whether each has a number of its own."""
    environment = _ENVIRONMENT.match(equation.strip())
    name, star = environment.groups() if environment else ("", "*")
    numbered = name in _NUMBERED and not star
    single = name in {"equation", "multline"} or not numbered
    rows = [equation] if single else _ROW.split(equation)[::2]
    return [(row, numbered and not _SILENT.search(row)) for row in rows]


def fence_formulas(
    text: str, numbers: Mapping[str, str], macros: Mapping[str, tex.Macro] | None = None
) -> str:
    """Return a text in which every formula stands between dollar signs, its number beside it.

    Parameters
    ----------
    text : str
        Markdown, as somebody wrote it; what stands in code stays as it is.
    numbers : mapping of str to str
        The printed number by label.
    macros : mapping, optional
        What the notebook's formulas define, by name.
    """

    def fenced(found: re.Match[str]) -> str:
        if found["code"]:
            return found[0]
        if found["price"]:  # $5 opens no formula where none closes it
            return "&#36;"
        if found["ref"]:
            return _reference(found["ref"], found["to"].strip(), numbers)
        short = next(filter(None, (found[name] for name in ("short", "inline", "ticked"))), None)
        if short is not None:
            written = tex.expanded(short, macros or {}).strip()
            return f"${written}$" if written else ""
        inside = found["bare"] or found["display"] or found["inside"] or found["block"] or ""
        lines = inside.split("\n") if found["block"] else []
        named = [one[1] for one in map(_NAMED.match, lines) if one]
        inside = "\n".join(line for line in lines if not _OPTION.match(line)) or inside
        inside = tex.expanded(inside, macros or {})
        if not inside.strip():
            return ""
        labels = (*named, *_LABEL.findall(inside))
        anchors = "".join(f'<a id="{escape(label)}"></a>' for label in labels)
        return f"{anchors}$${_numbered(inside, numbers)}$$"

    return _FORMULA.sub(fenced, set_tables_apart(text) if "|" in text else text)


def formulas_of(latex: str) -> str:
    r"""Return an output in LaTeX as Markdown; empty where it is more than text and formulas.

    Examples
    --------
    >>> formulas_of("Mean $ x_1 $ of [a]")
    'Mean $x_1$ of \\[a\\]'
    >>> formulas_of(r"\\textbf{a} $x$")
    ''
    """
    parts: list[str] = []
    at = 0
    for found in (one for one in _SET.finditer(latex) if any(one.groups())):
        between = latex[at : found.start()]
        inside = _EMPTY_LINES.sub("\n", next(filter(None, found.groups()))).strip()
        fence = "$$" if found["display"] or found["bracket"] or found["bare"] else "$"
        parts += [_literal(between), f"{fence}{inside}{fence}"]
        if re.search(r"\\[A-Za-z]", between):
            return ""
        at = found.end()
    if not parts or re.search(r"\\[A-Za-z]", latex[at:]):
        return ""
    return "".join([*parts, _literal(latex[at:])]).strip()


def _literal(text: str) -> str:
    return _SIGN.sub(r"\\\g<0>", re.sub(r"\\(?=[%&#_$ ])", "", text))


def _numbered(equation: str, numbers: Mapping[str, str]) -> str:
    r"""Set each number at the end of its row, where ``\tag`` and ``\label`` would have set it."""
    if "\\label" not in equation and "\\tag" not in equation:
        return equation
    parts = _ROW.split(equation)
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
