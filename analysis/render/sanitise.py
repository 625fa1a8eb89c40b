"""Decide which foreign markup may enter a report: structure yes, behaviour and requests no."""

from __future__ import annotations

import nh3

from analysis.render import svg

_MATHS = frozenset(
    "math semantics annotation mrow mi mn mo ms mtext mspace msub msup msubsup munder mover"
    " munderover mmultiscripts mprescripts mfrac msqrt mroot mtable mtr mtd mpadded mphantom"
    " menclose mstyle merror".split()
)
_PLAIN = frozenset(
    "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt"
    " em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd label li mark ol p pre q s"
    " samp section small span strike strong sub summary sup table tbody td tfoot th thead time"
    " tr u ul var wbr".split()
)
_MATHS_ATTRIBUTES = frozenset(
    "display encoding mathvariant stretchy fence form separator accent accentunder lspace rspace"
    " minsize maxsize symmetric linethickness columnalign rowalign columnspan rowspan width height"
    " depth scriptlevel displaystyle notation movablelimits".split()
)
_ATTRIBUTES: dict[str, set[str]] = {
    "*": {"class", "id", "lang", "dir", "title", "role"},
    "a": {"href", "name"},
    "img": {"src", "alt", "width", "height", "style"},
    "input": {"type", "checked"},
    "td": {"colspan", "rowspan", "style", "headers"},
    "th": {"colspan", "rowspan", "style", "scope", "headers"},
    "ol": {"start", "type", "reversed"},
    "time": {"datetime"},
    **{tag: set(_MATHS_ATTRIBUTES) for tag in _MATHS},
}
_DROPPED = {"script", "style", "template", "noscript", "iframe", "object", "embed", "textarea",
            "select", "title", "svg"}  # fmt: skip


def _kept(tag: str, name: str, value: str) -> str | None:
    if name == "role" and not value.startswith("doc-"):
        return None
    if value.lstrip().lower().startswith("data:") and (tag, name) != ("img", "src"):
        return None
    return value


_PLAYING = frozenset(
    "iframe video audio source object embed canvas button select form template noscript textarea"
    " dialog datalist option center main article header footer nav font body".split()
)
_LOOSE = {
    tag: _ATTRIBUTES.get(tag, set())
    | {"style", "hidden", "aria-hidden", "name", "type", "src", "srcdoc", "data", "poster"}
    | _ATTRIBUTES["*"]
    for tag in _PLAIN | _MATHS | _PLAYING
} | {tag: set(svg.ATTRIBUTES) | {"style", "class", "id", "aria-label", "aria-hidden", "hidden"}
     for tag in svg.ELEMENTS - _PLAIN}  # fmt: skip


def loosely(html: str) -> str:
    """Return foreign HTML well-formed and without scripts, still with what plays or is hidden.

    It is no more to be trusted than before, and has to pass `clean`.
    """
    return nh3.clean(
        html,
        tags=set(_LOOSE),
        clean_content_tags={"script"},
        attributes=_LOOSE,
        generic_attribute_prefixes={"data-", "aria-"},
        url_schemes={"http", "https", "mailto", "data", "attachment"},
        link_rel=None,
    )


def clean(html: str) -> str:
    """Return foreign HTML without scripts, styles, event handlers, frames and unsafe links.

    Table structure, ``data-*`` attributes and formulas stay; tags are balanced, so that what
    one cell leaves open ends with it.
    """
    return nh3.clean(
        html,
        tags=set(_PLAIN | _MATHS),
        clean_content_tags=_DROPPED,
        attributes=_ATTRIBUTES,
        attribute_filter=_kept,
        generic_attribute_prefixes={"data-"},
        url_schemes={"http", "https", "mailto", "data", "attachment"},
        link_rel=None,
    )
