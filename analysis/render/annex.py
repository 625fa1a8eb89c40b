"""Decide how a reader gets from a claim back to every place that rests on it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from analysis.render import phrase
from analysis.render.notebook import Exhibit
from analysis.words import say

_USER = re.compile(
    r'<(?P<tag>figure|section)\b[^>]*?\bid="(?P<id>[^"]+)"[^>]*?\bdata-claims="(?P<claims>[^"]*)"'
    r'|<ul class="statements" id="(?P<list>[^"]+)"'
    r'|<li\b[^>]*?\bdata-claims="(?P<item>[^"]*)"'
)
_FINDING = re.compile(r'<span class="finding">(.*?)</span>', re.DOTALL)
_ENTRY = re.compile(
    r'<article class="claim" id="claim-(?P<claim>[^"]+)"(?P<head>[^>]*>)(?P<body>.*?)</article>',
    re.DOTALL,
)
_REF = re.compile(r'<a class="claim-ref" href="#claim-([^"]+)">([^<]*)</a>')
_TAGS = re.compile(r"<[^>]+>")
_GAP = "\0"  # no page holds it


def users(exhibits: Iterable[tuple[str, Exhibit]]) -> dict[str, list[tuple[str, str]]]:
    """Return, for each claim, the places that cite it.

    Parameters
    ----------
    exhibits : iterable of (str, Exhibit)
        The words of the heading above, and the exhibit.

    Returns
    -------
    dict
        Claim to (element id, what to call it) pairs, in order, each once.
    """
    found: dict[str, dict[str, str]] = {}
    for heading, exhibit in exhibits:
        current = ""
        for match in _USER.finditer(exhibit.html):
            if match["list"]:
                current = match["list"]
                continue
            target = match["id"] or current
            if not target or target == "claims":
                continue
            claims = (match["claims"] or match["item"] or "").split()
            if not claims:
                continue
            name = _name(match["tag"], target, heading, exhibit.html[match.start() :])
            for claim in claims:
                found.setdefault(claim, {}).setdefault(target, name)
    return {claim: list(places.items()) for claim, places in found.items()}


def _name(tag: str | None, target: str, heading: str, html: str) -> str:
    if tag == "section":
        return escape(say("page-place-judgement", name=target))
    if tag == "figure" and (finding := _FINDING.search(html)):
        words = " ".join(_TAGS.sub("", finding[1]).split())
        kind = "table" if target.startswith("tab-") else "figure"
        return phrase.html(f"page-place-{kind}", {"finding": words})
    if not heading:
        return escape(say("page-place-statements-only"))
    return phrase.html("page-place-statements", {"heading": escape(heading)})


def linked(html: str, places: dict[str, list[tuple[str, str]]]) -> str:
    """Return an annex whose entries link back, and can be closed when they open in place.

    What closes an entry stands first in it: a button where the browser opens it as a popover, and
    a link where it is merely the target of one.
    """
    used = phrase.html("page-used-in", {"places": _GAP})
    closing = phrase.html("page-close", {"claim": f"<span>{_GAP}</span>"})

    def entry(match: re.Match[str]) -> str:
        claim = match["claim"]
        links = "; ".join(
            f'<a href="#{target}">{name}</a>' for target, name in places.get(claim, ())
        )
        back = f'<p class="used-in">{used.replace(_GAP, links)}</p>' if links else ""
        close = closing.replace(_GAP, claim)
        return (
            f'<article class="claim" id="claim-{claim}" popover{match["head"]}\n'
            f'<p class="close"><button popovertarget="claim-{claim}" popovertargetaction="hide">'
            f'{close}</button><a href="#place">{close}</a></p>{match["body"]}{back}</article>'
        )

    return _ENTRY.sub(entry, html)


def opening(html: str) -> str:
    """Return a page's blocks in which every claim id that has an entry also opens it in place.

    The link stays what it is, for paper and for browsers without popovers. Where there are some, a
    button lies over it and is what a key or a pointer reaches: Escape then closes the entry, and
    the focus comes back to the id.
    """
    entries = {match["claim"] for match in _ENTRY.finditer(html)}

    def ref(match: re.Match[str]) -> str:
        if match[1] not in entries:
            return match[0]
        button = f'<button popovertarget="claim-{match[1]}" aria-label="{match[2]}"></button>'
        return f'<span class="ref">{match[0]}{button}</span>'

    return _REF.sub(ref, html)
