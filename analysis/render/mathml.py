"""Decide how a formula in MathML is set by Typst: every character by its code, so none is read.

Typst's names of symbols change between its versions and a converter's do not follow; the code point
of a sign stays. Characters written as escapes cannot be taken for Typst either.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from analysis.blocks.typst import typst_literal
from analysis.render import html_dom

_NOTHING = '#""'
_OVER = {
    "⏞": "overbrace", "⏟": "underbrace", "⎴": "overbracket", "⎵": "underbracket",
    "⏜": "overparen", "⏝": "underparen", "⏠": "overshell", "⏡": "undershell",
    "¯": "overline", "‾": "overline", "_": "underline", "̲": "underline", "̅": "overline",
}  # fmt: skip
_ACCENTS = {"ˉ", "^", "˜", "~", "ˇ", "˘", "´", "`", "˙", "¨", "→", "←", "↔", "⃗", "⃖", "⃡", "∼",
            "⇀", "↼", "̂", "̃", "̌", "̆", "́", "̀", "̇", "̈", "⃛", "⃜", "˚", "̊", "⃑", "⃐"}  # fmt: skip
_ACCENT_SIGN = {"ˉ": "¯", "∼": "~", "⃜": "⃜", "˚": "̊"}
_CANCELLED = {
    "updiagonalstrike": "cancel({})",
    "downdiagonalstrike": "cancel(inverted: #true, {})",
    "horizontalstrike": "cancel(angle: #90deg, {})",
    "top": "overline({})", "longdiv": "overline({})", "actuarial": "overline({})",
    "bottom": "underline({})", "phasorangle": "underline({})",
}  # fmt: skip


def typst_math(math: html_dom.Element) -> str:
    """Return a formula as Typst sets it, between the dollar signs of its mathematics.

    Parameters
    ----------
    math : Element
        The ``math`` element; presentation MathML, as pandoc and latex2mathml write it.

    Returns
    -------
    str
        Empty where the formula shows nothing.
    """
    return _row(math)


def plain(text: str) -> str:
    """Return characters as Typst's escapes, set one by one as a formula sets its letters."""
    return " ".join(
        f"\\u{{{ord(char):x}}}"
        for char in text
        if not char.isspace() and unicodedata.category(char) != "Cf"
    )


def _row(element: html_dom.Element) -> str:
    """Set what stands side by side; brackets that stretch embrace what lies between them."""
    children = _children(element)
    inner = " ".join(filter(None, map(_set, children)))
    fences = [child.get("form") for child in children if _stretches(child)]
    if children and fences and (_stretches(children[0]) or _stretches(children[-1])):
        return f"lr({inner})"
    return inner or plain(element.text or "")


def _children(element: html_dom.Element) -> list[html_dom.Element]:
    return [child for child in element if isinstance(child.tag, str)]


def _stretches(element: html_dom.Element) -> bool:
    return (
        element.tag == "mo"
        and (element.get("stretchy") == "true" or element.get("fence") == "true")
        and element.get("form") in {"prefix", "postfix", "infix"}
        and element.get("minsize") is None
    )


def _set(element: html_dom.Element) -> str:
    return _SETTERS.get(str(element.tag), _row)(element)


def _argument(element: html_dom.Element) -> str:
    return _set(element) or _NOTHING


def _words(element: html_dom.Element) -> str:
    """Return what an element says, its white space as TeX has it."""
    return " ".join(html_dom.words(element).split())


def _identifier(element: html_dom.Element) -> str:
    text = "".join(_words(element).split(" "))
    if len(text) < 2 or any(unicodedata.category(char)[0] == "M" for char in text):
        upright = element.get("mathvariant") == "normal" and text.isalpha()
        return f"upright({plain(text)})" if upright else plain(text)
    return f"op({_string(_words(element))})"


def _string(text: str) -> str:
    """Return upright words within mathematics."""
    return f"#{typst_literal(text)}"


def _number(element: html_dom.Element) -> str:
    text = _words(element)
    return _string(text) if text.isascii() else plain(text)


def _operator(element: html_dom.Element) -> str:
    text = _words(element)
    if not text:
        return ""
    if len(text) > 1 and text.isalpha():
        return f"op({_string(text)})"
    if _stretches(element):
        text = {"∣": "|", "∥": "‖"}.get(text, text)  # the signs that Typst stretches
    sign = plain(text)
    if (size := element.get("minsize", "")).endswith("%"):
        return f"lr(size: #{size}, {sign})"
    if size.endswith("em"):
        return f"lr(size: #{size}, {sign})" if size[:-2].replace(".", "").isdigit() else sign
    if element.get("form") == "infix" and element.get("stretchy") == "true" and text in "|/‖∣∥":
        return f"mid({sign})"
    return sign


def _text(element: html_dom.Element) -> str:
    text = "".join(element.itertext())
    return _string(" ".join(text.split(" "))) if text.strip() else ("#h(0.3em)" if text else "")


def _space(element: html_dom.Element) -> str:
    width = element.get("width", "")
    number = width.removesuffix("em")
    try:
        return f"#h({float(number):g}em)"
    except ValueError:
        return "#h(0.3em)" if width else ""


def _call(name: str) -> Callable[[html_dom.Element], str]:
    def convert(element: html_dom.Element) -> str:
        return f"{name}({', '.join(map(_argument, _children(element)))})"

    return convert


def _wrapped(name: str) -> Callable[[html_dom.Element], str]:
    def convert(element: html_dom.Element) -> str:
        return f"{name}({_row(element) or _NOTHING})"

    return convert


def _fraction(element: html_dom.Element) -> str:
    above, below = _pair(element)
    thickness = element.get("linethickness", "")
    if thickness.startswith("0"):
        return f"mat(delim: #none, {above}; {below})"
    return f"frac({above}, {below})"


def _root(element: html_dom.Element) -> str:
    base, index = _pair(element)
    return f"root({index}, {base})"


def _pair(element: html_dom.Element) -> tuple[str, str]:
    first, second = ([*map(_argument, _children(element)), _NOTHING, _NOTHING])[:2]
    return first, second


def _attached(*places: str) -> Callable[[html_dom.Element], str]:
    def convert(element: html_dom.Element) -> str:
        base, *scripts = map(_argument, _children(element))
        pairs = "".join(f", {place}: {one}" for place, one in zip(places, scripts, strict=False))
        return f"attach({base}{pairs})"

    return convert


def _stacked(*places: str) -> Callable[[html_dom.Element], str]:
    """Set what stands above and below: an accent, a brace with its words, limits."""

    def convert(element: html_dom.Element) -> str:
        children = _children(element)
        if not children:
            return ""
        base, scripts = children[0], children[1:]
        moving = base.tag == "mo" and (base.get("movablelimits") == "true" or _large(base))
        inner = _argument(base)
        rest = []
        for place, script in zip(places, scripts, strict=False):
            sign = _words(script)
            if script.tag == "mo" and sign in _OVER:
                name = _OVER[sign]
                if name in {"overline", "underline"}:
                    name = "overline" if place == "t" else "underline"
                inner = f"{name}({inner})"
            elif script.tag == "mo" and place == "t" and sign in _ACCENTS:
                inner = f"accent({inner}, {plain(_ACCENT_SIGN.get(sign, sign))})"
            else:
                rest.append(f", {place}: {_argument(script)}")
        if not rest:
            return inner
        return f"attach({inner if moving else f'limits({inner})'}{''.join(rest)})"

    return convert


def _large(operator: html_dom.Element) -> bool:
    return _words(operator) in set("∑∏∐⋁⋀⋂⋃⨆⨀⨁⨂⨄∫∬∭∮∯∰")


def _prescripts(element: html_dom.Element) -> str:
    children = _children(element)
    tags = [str(child.tag) for child in children]
    split = tags.index("mprescripts") if "mprescripts" in tags else len(children)
    after, before = children[1:split], children[split + 1 :]
    parts = [
        f", {place}: {_argument(child)}"
        for places, some in (("b t", after[:2]), ("bl tl", before[:2]))
        for place, child in zip(places.split(), some, strict=False)
        if child.tag not in {"none", "mrow"} or _set(child)
    ]
    base = _argument(children[0]) if children else _NOTHING
    return f"attach({base}{''.join(parts)})"


def _table(element: html_dom.Element) -> str:
    rows = [[_set(cell) for cell in _children(row)] for row in _children(element)]
    align = element.get("columnalign", "").split()
    cells = [child.get("columnalign") or child.get("style", "") for child in element.iter("mtd")]
    if align[:2] == ["right", "left"] or (
        cells[:2] and "right" in cells[0] and all("left" in one for one in cells[1:2])
    ):
        return " \\ ".join(" & ".join(row) for row in rows)
    side = next((one for one in ("left", "right") if align[:1] == [one] or one in "".join(cells)),
                "center")  # fmt: skip
    wide = max(map(len, rows), default=0)
    lines = "; ".join(
        ", ".join([*(cell or _NOTHING for cell in row), *[_NOTHING] * (wide - len(row))])
        for row in rows
    )
    return f"mat(delim: #none, align: #{side}, {lines})" if wide else ""


def _enclosed(element: html_dom.Element) -> str:
    inner = _row(element) or _NOTHING
    kinds = element.get("notation", "").split()
    if "box" in kinds or "circle" in kinds or "roundedbox" in kinds:
        return f"#box(stroke: 0.5pt, inset: 3pt, $ {inner} $)"
    if {"updiagonalstrike", "downdiagonalstrike"} <= set(kinds):
        return f"cancel(cross: #true, {inner})"
    for kind in kinds:
        inner = _CANCELLED.get(kind, "{}").format(inner)
    return inner


def _semantics(element: html_dom.Element) -> str:
    return next(iter(map(_set, _children(element))), "")


_SETTERS: dict[str, Callable[[html_dom.Element], str]] = {
    "semantics": _semantics, "annotation": lambda _: "", "annotation-xml": lambda _: "",
    "mi": _identifier, "mn": _number, "mo": _operator,
    "mtext": _text, "ms": _text, "mspace": _space,
    "mfrac": _fraction, "msqrt": _wrapped("sqrt"), "mroot": _root,
    "mphantom": lambda one: f"#hide($ {_row(one)} $)",
    "msub": _attached("b"), "msup": _attached("t"), "msubsup": _attached("b", "t"),
    "munder": _stacked("b"), "mover": _stacked("t"), "munderover": _stacked("b", "t"),
    "mmultiscripts": _prescripts, "mtable": _table, "menclose": _enclosed,
    "none": lambda _: "", "mprescripts": lambda _: "",
}  # fmt: skip
