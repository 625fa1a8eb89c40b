"""Decide how a formula that pandoc does not take becomes MathML, and when it stays TeX."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache, partial
from typing import TypeAlias

from analysis.render import html_dom
from analysis.render.sanitise import clean

_SIGNS = {
    **dict(zip(
        ("Alpha", "Beta", "Epsilon", "Zeta", "Eta", "Iota", "Kappa", "Mu", "Nu", "Omicron", "Rho",
         "Tau", "Chi"), "ΑΒΕΖΗΙΚΜΝΟΡΤΧ", strict=True)),
    "N": "ℕ", "natnums": "ℕ", "R": "ℝ", "Reals": "ℝ", "reals": "ℝ", "Z": "ℤ", "Q": "ℚ",
    "cnums": "ℂ", "Complex": "ℂ", "real": "ℜ", "Re": "ℜ", "image": "ℑ", "Im": "ℑ", "weierp": "℘",
    "thetasym": "ϑ", "isin": "∈", "empty": "∅", "exist": "∃", "sub": "⊂", "sube": "⊆",
    "supe": "⊇", "plusmn": "±", "infin": "∞", "doublecap": "⋒", "doublecup": "⋓",
    "Darr": "⇓", "dArr": "⇓", "darr": "↓", "Uarr": "⇑", "uArr": "⇑", "uarr": "↑", "Harr": "⇔",
    "hArr": "⇔", "harr": "↔", "larr": "←", "lArr": "⇐", "Larr": "⇐", "rarr": "→", "rArr": "⇒",
    "Rarr": "⇒", "lrarr": "↔", "lrArr": "⇔", "Lrarr": "⇔", "copyright": "©", "P": "¶",
    "S": "§", "dag": "†", "ddag": "‡", "alef": "ℵ", "alefsym": "ℵ", "bull": "•", "clubs": "♣",
    "diamonds": "♢", "hearts": "♡", "spades": "♠", "Dagger": "‡", "hslash": "ℏ", "sdot": "⋅",
    "lang": "⟨", "rang": "⟩", "llbracket": "⟦", "rrbracket": "⟧", "lBrace": "⦃", "rBrace": "⦄",
    "shortparallel": "∥", "nleqq": "≰", "nsupseteqq": "⊉", "ngeqq": "≱", "nsubseteqq": "⊈",
    "vcentcolon": "∶", "dblcolon": "∷", "simcolon": "∼∶", "approxcolon": "≈∶",
    "approxcoloncolon": "≈∷", "coloneqq": "≔", "Coloneqq": "∷=", "eqqcolon": "≕",
    "aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "ss": "ß", "o": "ø",
    "O": "Ø", "i": "ı", "j": "ȷ", "pounds": "£", "euro": "€", "notni": "∌", "owns": "∋",
    "origof": "⊶", "imageof": "⊷", "varkappa": "ϰ", "digamma": "ϝ", "Finv": "Ⅎ", "Game": "⅁",
}  # fmt: skip
"""Signs by name that HTML knows or other packages define."""

_NAMES = ("arctg arcctg ch cosec cotg ctg cth sh tg th arg argmax argmin plim injlim projlim "
          "KaTeX LaTeX TeX sech csch arccot arcsec arccsc rank tr diag sgn").split()  # fmt: skip

_OVER = {
    "overgroup": r"\overset{⏠}", "undergroup": r"\underset{⏡}", "overlinesegment": r"\overline",
    "underlinesegment": r"\underline", "Overrightarrow": r"\overset{⇒}",
    "overrightharpoon": r"\overset{⇀}", "overleftharpoon": r"\overset{↼}",
    "utilde": r"\underset{~}", "underbar": r"\underline", "vcenter": "", "hbox": r"\text",
    "mbox": r"\text", "fbox": r"\boxed", "mathbin": "", "mathrel": "", "mathopen": "",
    "mathclose": "", "mathpunct": "", "mathinner": "", "mathord": "", "mathop": "",
    "bm": r"\boldsymbol", "bold": r"\mathbf", "Bbb": r"\mathbb", "frak": r"\mathfrak",
    "pmb": r"\boldsymbol", "angln": r"_{\overline{n}|}", "angl": r"\overline",
    "phase": r"∠\underline", "Bra": r"\bra", "Ket": r"\ket", "ce": r"\mathrm", "num": r"\mathrm",
    "textup": r"\text", "textmd": r"\text", "url": r"\texttt",
    "mathllap": "", "mathrlap": "", "mathclap": "", "llap": "", "rlap": "", "clap": "",
    "cr": r"\\", "newline": r"\\", "nobreakspace": "~", "thinspace": r"\,", "medspace": r"\:",
    "thickspace": r"\;", "negthinspace": r"\!", "displaystyle": "", "textstyle": "",
    "scriptstyle": "", "scriptscriptstyle": "", "Huge": "", "huge": "", "LARGE": "", "Large": "",
    "large": "", "normalsize": "", "small": "", "footnotesize": "", "scriptsize": "", "tiny": "",
    "nonumber": "", "notag": "",
}  # fmt: skip
"""Commands written by others that say nearly the same."""

_TWO = {
    "htmlClass",
    "htmlId",
    "htmlStyle",
    "htmlData",
    "href",
    "textcolor",
    "colorbox",
    "color",
    "raisebox",
    "mathchoice",
}
"""Commands whose first argument says how or where; the second is the formula."""

_COMMAND = re.compile(r"\\([A-Za-z]+)(\*?)")
_GROUP = r"\s*(?:\{(?:[^{}]|\{[^{}]*\})*\}|\S)"
_FIRST_ARGUMENT = re.compile(rf"\\(?:{'|'.join(sorted(_TWO))})(?![A-Za-z]){_GROUP}")
_ENVIRONMENTS = {
    r"\begin{dcases}": r"\begin{cases}", r"\end{dcases}": r"\end{cases}",
    r"\begin{rcases}": r"\left.\begin{matrix}", r"\end{rcases}": r"\end{matrix}\right\}",
    r"\begin{drcases}": r"\left.\begin{matrix}", r"\end{drcases}": r"\end{matrix}\right\}",
    r"\end{subarray}": r"\end{matrix}", r"\end{array}": r"\end{matrix}",
    r"\end{darray}": r"\end{matrix}", r"\hdashline": "", r"\hline": "", r"\hfill": "",
}  # fmt: skip
_COLUMNS = re.compile(r"\\begin\{(?:subarray|d?array)\}\s*(?:\[\w\])?\s*\{[^{}]*\}")
_SIDED = re.compile(r"\\(begin|end)\{([pbBvV]?matrix)\*\}(?:\[\w\])?")
_BEGUN = re.compile(r"\\begin\{([^{}]*)\}")
_KNOWN = {"matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "smallmatrix", "cases",
          "align", "align*", "split", "array"}  # fmt: skip
"""Environments that the converter sets; it reads others as letters."""

_LENGTHS = re.compile(
    r"\\(?:kern|hskip|mkern|mskip|raise|lower)\s*-?[\d.]+\s*(?:em|ex|mu|pt|cm|mm)"
    r"|\\[hm]space\*?\{[^{}]*\}"
)
_DEFINED = re.compile(
    r"\\(?:def\s*\\(?P<def>[A-Za-z]+)|(?:re)?newcommand\*?\s*\{?\\(?P<new>[A-Za-z]+)\}?"
    r"|DeclareMathOperator\*?\s*\{?\\(?P<op>[A-Za-z]+)\}?|providecommand\s*\{?\\(?P<pro>[A-Za-z]+)\}?)"
    r"\s*(?:\[(?P<count>\d)\])?\s*\{(?P<body>(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}"
)
_NAME = re.compile(r"\\([A-Za-z]+)")
_LEFT = re.compile(r"\\[a-zA-Z]+")
_ENOUGH = 20_000  # letters: what is longer is no formula, and the converter takes its time


@lru_cache(maxsize=512)
def as_mathml(tex: str, *, block: bool) -> str | None:
    """Return a formula as MathML by way of latex2mathml; None where that does not know it either.

    Parameters
    ----------
    tex : str
        Without its dollar signs.
    block : bool
        Whether it stands on a line of its own.
    """
    # A thousandth of the formulas needs it, and its import takes longer than a page.
    from latex2mathml.converter import convert

    spelt = _spelt(tex[: _ENOUGH + 1])
    if not _balanced(spelt) or len(spelt) > _ENOUGH or {*_BEGUN.findall(spelt)} - _KNOWN:
        return None
    try:
        markup = convert(spelt, display="block" if block else "inline")
    except Exception:  # noqa: BLE001  # it raises many kinds, its own and Python's
        return None
    root = html_dom.fragment(clean(markup))
    math = root.find("math")
    if math is None or _LEFT.search(html_dom.words(math)):
        return None
    note = html_dom.create("annotation", tex, encoding="application/x-tex")
    row, semantics = html_dom.create("mrow"), html_dom.create("semantics")
    row.text = None
    for child in list(math):
        row.append(child)
    semantics.text = None
    semantics.extend([row, note])
    math.append(semantics)
    return html_dom.outer(math, tail=False)


def _spelt(tex: str) -> str:
    """Return TeX in which every command is one that the converter knows."""
    tex = expanded(tex, definitions([tex]))
    tex = _SIDED.sub(r"\\\1{\2}", _COLUMNS.sub(r"\\begin{matrix}", tex))
    for name, other in _ENVIRONMENTS.items():
        tex = tex.replace(name, other)
    tex = re.sub(r"(?<!\\)\$", "", tex)
    tex = _LENGTHS.sub(r"\\quad ", tex)
    tex = _FIRST_ARGUMENT.sub("", tex)
    tex = re.sub(r'\\char"([0-9a-fA-F]{2,5})', lambda one: chr(int(one[1], 16)), tex)
    tex = re.sub(r"\\verb\*?([^A-Za-z\s])(.*?)\1", lambda one: rf"\texttt{{{one[2]}}}", tex)
    tex = re.sub(r"\\[sS]et\s*\{((?:[^{}]|\{[^{}]*\})*)\}", r"\\{ \1 \\}", tex)
    tex = re.sub(r"\\(?:eq)?ref\{[^{}]*\}|\\label\{[^{}]*\}", "", tex)
    tex = re.sub(r"\\(sideset|prescript)", r"\\mathrm", tex)

    def written(match: re.Match[str]) -> str:
        name = match[1]
        if name in _SIGNS:
            return f"{_SIGNS[name]} "
        if name in _NAMES:
            return rf"\operatorname{{{name}}} "
        if name in _OVER:
            return _OVER[name] + " " * (not _OVER[name].endswith("}"))
        return match[0]

    tex = _COMMAND.sub(written, tex)
    return rf"\begin{{matrix}} {tex} \end{{matrix}}" if r"\\" in _nothing_inside(tex) else tex


def _balanced(tex: str) -> bool:
    depth = 0
    for sign in re.findall(r"(?<!\\)[{}]", tex):
        depth += 1 if sign == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _nothing_inside(tex: str) -> str:
    return re.sub(r"\\begin\{(\w+\*?)\}.*\\end\{\1\}", "", tex, flags=re.DOTALL)


Macro: TypeAlias = tuple[int, str]
"""How many arguments a name takes, and what stands for it."""


def definitions(texts: Iterable[str]) -> dict[str, Macro]:
    r"""Return what formulas define by name, as MathJax keeps it through a whole notebook.

    Examples
    --------
    >>> definitions([r"$\newcommand{\sq}[1]{#1^2}$"])
    {'sq': (1, '#1^2')}
    """
    known: dict[str, Macro] = {}
    for found in (found for text in texts for found in _DEFINED.finditer(text)):
        name = found["def"] or found["new"] or found["op"] or found["pro"]
        body = rf"\operatorname{{{found['body']}}}" if found["op"] else found["body"]
        known[name] = (int(found["count"] or 0), body)
    return known


def expanded(tex: str, known: Mapping[str, Macro]) -> str:
    """Put what is defined in place of its names; three levels deep, and no loop."""
    if not known or "\\" not in tex:
        return tex
    tex = _DEFINED.sub("", tex)
    for _ in range(3):
        used = {*_NAME.findall(tex)}
        for name, (count, body) in known.items():
            if name not in used:
                continue
            pattern = re.compile(rf"\\{name}(?![A-Za-z]){f'({_GROUP})' * count}")
            tex = pattern.sub(partial(_expanded, body), tex)[:_ENOUGH]
    return tex


def _expanded(body: str, match: re.Match[str]) -> str:
    for number, argument in enumerate(match.groups(), 1):
        body = body.replace(f"#{number}", argument.strip())
    return f"{{{body}}}"
