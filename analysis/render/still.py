"""Decide what of foreign HTML is there without script: the hidden goes, what plays is named.

What comes of it is as foreign as before, and is cleaned afterwards.
"""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import urlsplit

from analysis.render import html_dom, sanitise, svg

_MARKS = re.compile(
    r"<(?:svg|iframe|video|audio|object|embed|canvas|script|style|button|select|form|template"
    r"|noscript|datalist)\b|hidden|(?:display|font-size|opacity)\s*:\s*(?:none|0)|Jupyter Widget",
    re.IGNORECASE,
)
_HIDDEN = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)"
    r"|(?:opacity|font-size)\s*:\s*0(?:\.0*)?(?![.\d]))",
    re.IGNORECASE,
)
_Step: TypeAlias = tuple[str, frozenset[str], str]
_WHOLE: list[_Step] = [(tag, frozenset(), "") for tag in ("html", "body", "div", "table")]
_SEEN = re.compile(r"(?:^|[;\s])(?:display|visibility|opacity|font-size)\s*:")
_NOTE = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}@]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)", re.IGNORECASE)
_SHEET = re.compile(r"<style\b[^>]*>(.*?)</style\s*>", re.DOTALL | re.IGNORECASE)
_MEDIA = re.compile(r"@[\w-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_FRAME = re.compile(
    r"frames\[0\]\s*=\s*\"(data:image/[a-z+]+;base64,[A-Za-z0-9+/=\\\s]+)\"", re.IGNORECASE
)
_FALLBACK = re.compile(
    r"notebook (?:is )?trusted|trust (?:the|this) notebook|rerun this cell to show the HTML"
    r"|loading (?:BokehJS|ITables|plotly)\b|Failed to display Jupyter Widget"
    r"|widgets JavaScript is still loading|If you see this message, it means the renderer"
    r"|does not support (?:the\s+\S+\s+(?:element|tag)|(?:HTML5?\s+)?(?:video|audio|iframes?))"
    r"|(?:enable|requires?|need) (?:java)?script\b"
    r"|javascript (?:library |is )?(?:not loaded|disabled)",
    re.IGNORECASE,
)
_FALLBACK_MAX = 700  # letters: what is longer says more than that
_PLAYERS = {"iframe": "frame", "video": "video", "audio": "sound", "object": "frame",
            "embed": "frame"}  # fmt: skip
_CONTROLS = (
    "button",
    "select",
    "form",
    "canvas",
    "template",
    "noscript",
    "textarea",
    "dialog",
    "datalist",
)
_STATIC = re.compile(r"<(?:table|svg|img|p|h[1-6]|li|pre)\b", re.IGNORECASE)
_NOWHERE = re.compile(r"^(?:localhost|127\.|0\.0\.0\.0|\[?::1)", re.IGNORECASE)


def still(html: str, *, output: bool = True, depth: int = 0) -> str:
    """Return foreign HTML as it is without script, for `sanitise.clean`.

    Parameters
    ----------
    html : str
    output : bool
        Whether code gave it: only there are a library's words for readers without script told
        from an author's.

    Returns
    -------
    str
        With ``span.unshown`` where something needs a script or a player; its ``data-kind`` and
        ``data-address`` say what.
    """
    if not _MARKS.search(html):
        return html
    sheets = _SHEET.findall(html)
    frame = _FRAME.search(html) if output else None
    text = _drawings(sanitise.loosely(html))
    root = html_dom.fragment(text)
    _hide(root, sheets)
    for item in list(root.iter(*_PLAYERS)):
        if item.getparent() is not None:
            _play(item, depth)
    if output:
        _silence(root)
    for item in list(root.iter(*_CONTROLS)):
        if item.getparent() is not None and item is not root:
            item.drop_tree()
    if frame:
        _first_frame(root, frame[1])
    return html_dom.inner(root)


def _drawings(text: str) -> str:
    """Replace each drawing by an image of itself: as one it can neither act nor load."""
    out, at = [], 0
    while (start := text.find("<svg", at)) >= 0:
        end, depth, place = -1, 0, start
        for match in re.compile(r"<(/?)svg\b").finditer(text, start):
            depth += -1 if match[1] else 1
            if not depth:
                end = text.find(">", match.end()) + 1
                break
        out.append(text[at:start])
        if end <= 0:
            out.append("&lt;svg")
            at = place + 4
            continue
        drawn = svg.cleaned(text[start:end].encode())
        if drawn:
            label = html_dom.create("img", "", alt=svg.words(drawn))
            label.set("src", f"data:image/svg+xml;base64,{b64encode(drawn).decode('ascii')}")
            out.append(html_dom.outer(label))
        at = end
    return "".join([*out, text[at:]])


def _hide(root: html_dom.Element, sheets: list[str]) -> None:
    rules = list(_rules(sheets))
    for item in list(root.iter()):
        if item is root or item.getparent() is None or not isinstance(item.tag, str):
            continue
        meant = [rule for rule in rules if rule.meant(item)]
        hidden = (
            item.get("hidden") is not None
            or _HIDDEN.search(item.get("style", ""))
            or (meant and max(meant, key=lambda rule: rule.weight).hides)
        )
        if hidden:
            item.drop_tree()
    for item in list(root.iter()):
        if item.get("aria-hidden") == "true" and (holder := item.getparent()) is not None:
            others = [one for one in holder if one is not item]
            beside = (holder.text or "") + "".join((one.tail or "") for one in holder)
            if beside.strip() or any(html_dom.words(one) or one.tag == "math" for one in others):
                item.drop_tree()


@dataclass(frozen=True)
class _Rule:
    """What a style sheet says of the elements of one selector: whether they are hidden.

    ``steps`` are the simple selectors from the outermost to the element's own, each a tag, classes
    and an id; ``weight`` decides between two rules for one element.
    """

    steps: tuple[_Step, ...]
    hides: bool
    weight: tuple[int, ...]

    def meant(self, item: html_dom.Element) -> bool:
        *outer, own = self.steps
        if not _fits(item, *own):
            return False
        above = iter(item.iterancestors())
        return all(any(_fits(one, *step) for one in above) for step in reversed(outer))


def _fits(item: html_dom.Element, tag: str, classes: frozenset[str], ident: str) -> bool:
    return (
        (not tag or item.tag == tag)
        and classes <= set(item.get("class", "").split())
        and (not ident or item.get("id") == ident)
    )


def _rules(sheets: list[str]) -> list[_Rule]:
    """Return what sheets say of who is seen; of selectors with states or siblings nothing."""
    found: list[_Rule] = []
    for selectors, body in (
        rule for sheet in sheets for rule in _RULE.findall(_MEDIA.sub("", _NOTE.sub("", sheet)))
    ):
        if not _SEEN.search(body):
            continue
        for selector in selectors.split(","):
            written = selector.replace(">", " ").split()
            steps = tuple(filter(None, map(_step, written)))
            if not steps or len(steps) < len(written) or steps[-1] in _WHOLE:
                continue
            weight = [sum(bool(ident) for _, _, ident in steps)]
            weight += [
                sum(len(names) for _, names, _ in steps),
                sum(bool(tag) for tag, *_ in steps),
            ]
            hides = bool(_HIDDEN.search(body))
            found.append(_Rule(steps, hides, ("!important" in body, *weight, len(found))))
    return found if any(rule.hides for rule in found) else []


def _step(text: str) -> _Step | None:
    matched = _SIMPLE.fullmatch(text)
    if not matched or not matched[0]:
        return None
    names = re.findall(r"[.#][\w-]+", matched[2])
    ident = next((name[1:] for name in names if name[0] == "#"), "")
    return (
        (matched[1] or "").lower(),
        frozenset(name[1:] for name in names if name[0] == "."),
        ident,
    )


def _play(item: html_dom.Element, depth: int) -> None:
    kind = _PLAYERS[item.tag]
    sources = [item, *item.iter("source")]
    addresses = [
        one.get(name, "").strip() for one in sources for name in ("src", "data") if one.get(name)
    ]
    address = next((one for one in addresses if is_reachable(one)), "")
    type_, poster = item.get("type", ""), item.get("poster", "")
    inside = item.get("srcdoc", "")
    if inside and depth < 3 and "<script" not in inside.lower() and _STATIC.search(inside):
        new = html_dom.fragment(still(inside, depth=depth + 1))
        new.tag = "div"
    elif poster.startswith("data:image/") or (type_.startswith("image/") and addresses):
        new = html_dom.create("img", "", alt=item.get("title", ""))
        new.set("src", poster or addresses[0])
    else:
        name = item.get("title", "") or next((_name(one) for one in addresses), "")
        new = html_dom.create("span", name, class_="unshown")
        new.set("data-kind", "video" if kind == "frame" and type_.startswith("video/") else kind)
        new.set("data-address", address)
    new.tail = item.tail
    item.getparent().replace(item, new)


def is_reachable(address: str) -> bool:
    """Return whether a reader can open an address of the web."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return (
        parts.scheme in {"http", "https"}
        and bool(parts.netloc)
        and not _NOWHERE.match(parts.netloc.rpartition("@")[2])
    )


def _name(address: str) -> str:
    if address.startswith("data:") or "://" in address:
        return ""
    return address.replace("\\", "/").rpartition("/")[2][:120]


def _silence(root: html_dom.Element) -> None:
    """Take out what a library says to readers for whom its script does not run."""
    for item in list(root.iter()):
        if item is root or not isinstance(item.tag, str) or item.getparent() is None:
            continue
        text = html_dom.words(item)
        if len(text) > _FALLBACK_MAX or not _FALLBACK.search(text):
            continue
        if any(_FALLBACK.search(html_dom.words(child)) for child in item):
            continue
        if item.tag in {"body", "div", "section"} and len(item):
            item.text = "" if _FALLBACK.search(item.text or "") else item.text
            for child in item:
                if _FALLBACK.search(child.tail or ""):
                    child.tail = ""
            continue
        item.drop_tree()
    if _FALLBACK.search(root.text or ""):
        root.text = ""


def _first_frame(root: html_dom.Element, data: str) -> None:
    """Put an animation's first picture where its script would."""
    source = re.sub(r"[\\\s]", "", data)
    for item in root.iter("img"):
        if not item.get("src"):
            item.set("src", source)
            return
