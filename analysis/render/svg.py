"""Decide what of a foreign drawing enters a report: shapes and words, no script and no request."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from lxml import etree

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
ELEMENTS = frozenset(
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title"
    " desc linearGradient radialGradient stop clipPath mask pattern marker image style switch a"
    " filter feGaussianBlur feOffset feMerge feMergeNode feBlend feColorMatrix feComposite feFlood"
    " feDropShadow feImage feTile feMorphology feTurbulence feDisplacementMap feComponentTransfer"
    " feFuncR feFuncG feFuncB feFuncA metadata".split()
)
ATTRIBUTES = frozenset(
    "xmlns version viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy width"
    " height d points transform fill fill-opacity fill-rule stroke stroke-width stroke-opacity"
    " stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit opacity"
    " color display visibility overflow clip-path clip-rule mask filter marker-start marker-mid"
    " marker-end markerWidth markerHeight markerUnits refX refY orient font-family font-size"
    " font-style font-weight font-variant text-anchor text-decoration letter-spacing word-spacing"
    " dominant-baseline alignment-baseline baseline-shift textLength lengthAdjust rotate"
    " writing-mode direction unicode-bidi offset stop-color stop-opacity gradientUnits"
    " gradientTransform spreadMethod patternUnits patternContentUnits patternTransform"
    " clipPathUnits maskUnits maskContentUnits startOffset method spacing vector-effect"
    " paint-order shape-rendering text-rendering image-rendering color-interpolation"
    " color-interpolation-filters in in2 result stdDeviation mode type values operator k1 k2 k3 k4"
    " flood-color flood-opacity slope intercept exponent amplitude tableValues"
    " filterUnits primitiveUnits xlink:href href".split()
)
_FAR = re.compile(r"url\(\s*['\"]?(?!#|data:image/)|@import|expression\(|\\", re.IGNORECASE)
_PICTURE = re.compile(r"data:image/(?:png|jpe?g|gif|webp|svg\+xml)[;,]", re.IGNORECASE)
_DEEPEST = 200
_COUNT_MAX = 200_000


@lru_cache(maxsize=256)
def cleaned(data: bytes) -> bytes | None:
    """Return a drawing with nothing in it that acts or loads; None where it cannot be read.

    Parameters
    ----------
    data : bytes
        SVG as a file or as it stands in HTML.
    """
    text = data.decode("utf-8", "replace").strip().removeprefix("\ufeff")
    match = re.search(r"<(?:\w+:)?svg\b", text)
    if not match:
        return None
    head = text[match.start() : match.start() + 4_000].partition(">")[0]
    text = text[match.start() :]
    for name, space in (("xmlns:xlink", _XLINK), ("xmlns", _SVG)):
        if not re.search(rf"\s{name}\s*=", head) and match[0] == "<svg":
            text = f'<svg {name}="{space}"{text[4:]}'
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True,
                             remove_comments=True, remove_pis=True, huge_tree=False)  # fmt: skip
    try:
        root = etree.fromstring(_without_entities(text).encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is None or not isinstance(root.tag, str) or etree.QName(root).localname != "svg":
        return None
    for number, item in enumerate(list(root.iter())):
        if number > _COUNT_MAX:
            return None
        _clean(item, root)
    if not any(isinstance(item.tag, str) for item in root) or _hidden(root):
        return None
    return bytes(etree.tostring(root, encoding="utf-8"))


def _without_entities(text: str) -> str:
    return text.replace("&nbsp;", "\u00a0")


def _hidden(root: Any) -> bool:
    """Return whether a drawing only holds definitions for others, as a sheet of icons does."""
    style = (root.get("style") or "").replace(" ", "")
    zero = root.get("width") in {"0", "0px"} or root.get("height") in {"0", "0px"}
    shapes = [one for one in root if etree.QName(one).localname not in {"defs", "symbol", "title",
              "desc", "metadata", "style"}]  # fmt: skip
    return zero or "display:none" in style or ";width:0" in f";{style}" or not shapes


def _clean(item: Any, root: Any) -> None:
    named = etree.QName(item) if isinstance(item.tag, str) else None
    local = named.localname if named else ""
    if named is None or local not in ELEMENTS or named.namespace not in {_SVG, None}:
        if item is not root and item.getparent() is not None:
            _drop(item)
        return
    if local == "metadata":
        _drop(item)
        return
    if local == "style" and (_FAR.search(item.text or "") or len(item)):
        _drop(item)
        return
    for name, value in list(item.attrib.items()):
        plain = name.replace(f"{{{_XLINK}}}", "xlink:")
        if plain in {"href", "xlink:href"}:
            kept = value.startswith("#") or (
                local in {"image", "feImage"} and _PICTURE.match(value)
            )
        elif plain in {"class", "id"} or plain.startswith(("aria-label", "{http://www.w3.org/XML")):
            kept = True
        elif plain == "style":
            kept = not _FAR.search(value)
        else:
            kept = plain in ATTRIBUTES and not _FAR.search(value)
        if not kept:
            del item.attrib[name]


def _drop(item: Any) -> None:
    """Take an element out, with all that stands in it; words after it stay."""
    parent = item.getparent()
    if parent is None:
        return
    if item.tail:
        before = item.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + item.tail
        else:
            parent.text = (parent.text or "") + item.tail
    parent.remove(item)


def words(data: bytes) -> str:
    """Return what a drawing calls itself: its title, its description or its label."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return ""
    if label := (root.get("aria-label") or "").strip():
        return label
    for name in ("title", "desc"):
        for child in root.findall(f"{{{_SVG}}}{name}"):
            if text := " ".join("".join(child.itertext()).split()):
                return text
    return ""


def lettering(data: bytes) -> str:
    """Return the text that a drawing sets in a font of its reader's."""
    if b"<text" not in data:
        return ""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return ""
    return "".join("".join(item.itertext()) for item in root.iter(f"{{{_SVG}}}text"))
