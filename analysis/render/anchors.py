"""Decide which place of a report a link within its notebook means, whatever its author calls it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from analysis.render import html_dom
from analysis.render.slots import Goto, Place, Slot

_SHORT = 3  # letters
_FAR = re.compile(r"^(?:https?://|mailto:)", re.IGNORECASE)
_TARGET = re.compile(r"^\(([^()\s]+)\)=[ \t]*$", re.MULTILINE)
_FOOTNOTE = re.compile(r"^fn(?:ref)?(?:-|\d)")


def slug(text: str) -> str:
    """Return a text as an anchor: letters and digits of any script, joined by hyphens."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[^\w]+", "-", folded).strip("-") or "section"


def targets(text: str) -> str:
    """Return Markdown in which MyST's targets, ``(name)=``, are anchors of HTML."""
    if ")=" not in text:
        return text
    return _TARGET.sub(lambda match: f'<a id="{match[1]}"></a>\n'.replace("&", "&amp;"), text)


def names_of(heading: str) -> Iterator[str]:
    """Yield what a link may call a heading: as Jupyter, GitHub, pandoc and MyST write it.

    Examples
    --------
    >>> list(dict.fromkeys(names_of("1. First part")))
    ['1.-First-part', '1. First part', '1-first-part', 'first-part']
    """
    text = " ".join(heading.split())
    yield text.replace(" ", "-")
    yield text
    github = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
    yield github
    yield (
        re.sub(r"^[^a-z]+", "", re.sub(r"[^\w\-. ]", "", text.lower())).replace(" ", "-") or github
    )


class Places:
    """The places of a report by the names that links may use; the first of a name counts.

    ``targets`` are those of all its links: what none of them may mean needs no anchor.
    """

    def __init__(self, targets: Iterable[str] = ()) -> None:
        self._wanted = {form for one in targets for form in (_plain(one), _plain(unquote(one)))}
        self._wanted |= {slug(one) for one in self._wanted}
        self._given: dict[str, str] = {}  # by authors, which goes before what tools derive
        self._derived: dict[str, str] = {}
        self._loose: dict[str, str] = {}
        self._taken: set[str] = set()
        self._times: dict[str, int] = {}
        self._titles: dict[str, str] = {}

    def anchor(self, stem: str) -> str:
        """Return an anchor that no other place has."""
        anchor, number = stem, 2
        while anchor in self._taken:
            anchor, number = f"{stem}-{number}", number + 1
        self._taken.add(anchor)
        return anchor

    def add(self, name: str, anchor: str) -> None:
        """Let a name that an author gave lead to an anchor."""
        self._given.setdefault(_plain(name), anchor)
        self._loose.setdefault(slug(name), anchor)

    def head(self, text: str, anchor: str) -> None:
        """Let all names of a heading lead to its anchor; a second of its kind is numbered."""
        for name in dict.fromkeys(names_of(text)):
            times = self._times.get(name, 0)
            self._times[name] = times + 1
            self._derived.setdefault(_plain(f"{name}-{times}" if times else name), anchor)
        self._loose.setdefault(slug(text), anchor)
        self._titles.setdefault(anchor, text)

    def title(self, anchor: str) -> str:
        """Return the heading at an anchor, for a link without words of its own."""
        return self._titles.get(anchor, "")

    def wants(self, name: str) -> bool:
        """Return whether a link may mean a place of this name that has no anchor yet."""
        return not self.knows(name) and (_plain(name) in self._wanted or slug(name) in self._wanted)

    def knows(self, name: str) -> bool:
        """Return whether an author gave this name before."""
        return _plain(name) in self._given

    def find(self, target: str) -> str:
        """Return the anchor that a link's target means; empty where it means none."""
        name = _plain(unquote(target))
        for names in (self._given, self._derived):
            for known in (_plain(target), name):
                if known in names:
                    return names[known]
        return self._loose.get(slug(name), "") if name.strip() else ""


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip()


def take(root: html_dom.Element, slots: list[Slot]) -> None:
    """Replace links within the report and the places that they mean by tokens.

    A link to a file, which a report does not bring along, becomes its words.
    """
    for item in list(root.iter()):
        if not isinstance(item.tag, str) or item is root:
            continue
        name = item.get("id") or (item.get("name") if item.tag == "a" else None)
        item.attrib.pop("name", None)
        if name and not (item.get("role") or _FOOTNOTE.match(name)):
            item.attrib.pop("id", None)
            token = f"\ue000{len(slots)}\ue001"
            slots.append(Place(name))
            if item.tag in {"table", "ul", "ol", "dl", "tr", "thead", "tbody", "colgroup", "img",
                            "br", "hr", "input", "math"}:  # fmt: skip
                _before(item, token)
            else:
                item.text = token + (item.text or "")
        elif name and item.tag != "li" and item.tag != "a" and item.tag != "section":
            item.attrib.pop("id", None)
    close = {item for item in root.iter("a") if _is_close(item)}
    for item in list(root.iter("a")):
        target = item.get("href")
        if item.get("role") is not None:
            continue
        if target is None or not (target.startswith("#") or _FAR.match(target)):
            item.drop_tag()
            continue
        if not html_dom.words(item) and not target.startswith("#"):  # nothing to follow it by
            item.drop_tree()
            continue
        if item in close:
            item.set("class", "short")
        if target.startswith("#"):
            holder = html_dom.create("span", f"\ue000{len(slots)}\ue001")
            slots.append(Goto(target[1:], html_dom.inner(item), item in close))
            holder.tail = item.tail
            item.getparent().replace(item, holder)
            holder.drop_tag()


def _is_close(item: html_dom.Element) -> bool:
    """Return whether a link is as short as a letter or two, and another link stands beside it."""
    before, after = item.getprevious(), item.getnext()
    beside = (
        before is not None and before.tag == "a" and len((before.tail or "").strip()) < _SHORT
    ) or (after is not None and after.tag == "a" and len((item.tail or "").strip()) < _SHORT)
    return beside and len(html_dom.words(item)) <= _SHORT


def _before(item: html_dom.Element, token: str) -> None:
    before, holder = item.getprevious(), item.getparent()
    if before is not None:
        before.tail = (before.tail or "") + token
    elif holder.tag in {"tr", "thead", "tbody", "table"}:
        return  # where no text may stand
    else:
        holder.text = (holder.text or "") + token
