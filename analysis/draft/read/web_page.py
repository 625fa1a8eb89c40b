"""Which lines of a web page are its article, and what the page tells of it."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from analysis.draft.read.documents import document_lines

_BESIDE = ("menu", "nav", "navbar", "breadcrumb", "breadcrumbs", "footer", "cookie", "cookies",
           "consent", "sidebar", "share", "related", "newsletter")  # fmt: skip
_ROLES = ("navigation", "banner", "contentinfo", "search", "menu", "complementary")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_HEADS = frozenset("p head item quote row ab".split())


def stated_charset(raw: bytes) -> str | None:
    """Return the encoding that a page names in its head."""
    match = _CHARSET.search(raw[:4_096])
    return match.group(1).decode("ascii") if match else None


def page_lines(html: str) -> tuple[list[str], dict[str, str]]:
    """Return the paragraphs of a page's article, without menus, and what the page tells of it.

    Parameters
    ----------
    html : str
        The page.

    Returns
    -------
    list of str
        Its heading first, where it has one.
    dict of str to str
        ``title``, ``author``, ``date``, ``publisher`` and ``url``, where the page has them.
    """
    from trafilatura import bare_extraction

    page: Any = bare_extraction(
        html,
        favor_precision=True,
        include_comments=False,
        with_metadata=True,
        config=_settings(),
        prune_xpath=_beside(),
    )
    if page is None or page.body is None:
        lines, meta = document_lines(_pruned(html), "html")
        return lines, {name: meta[name] for name in ("title", "author", "date") if name in meta}
    body = list(_lines(page.body))
    meta = {
        "title": page.title, "author": page.author, "date": page.date,
        "publisher": page.sitename, "url": page.url,
    }  # fmt: skip
    headed = any(one.tag == "head" for one in page.body.iter())
    if page.title and not headed and page.title not in body:
        body.insert(0, page.title)
    return body, {name: str(value) for name, value in meta.items() if value}


def _pruned(html: str) -> bytes:
    """Return a page without what stands beside an article."""
    import lxml.etree
    import lxml.html

    library: Any = lxml.html
    try:
        parser = library.HTMLParser(encoding="utf-8")
        page = library.document_fromstring(html.encode(), parser=parser)
    except lxml.etree.LxmlError:  # nothing but a comment, say
        return b""
    for path in _beside():
        for node in page.xpath(path):
            if node.getparent() is not None:
                node.drop_tree()
    return bytes(library.tostring(page, encoding="utf-8"))


def _lines(node: Any) -> list[str]:
    """Return the blocks of an extracted article, each a line."""
    lines: list[str] = []
    for block in node:
        if block.tag == "table":
            rows = [
                [" ".join("".join(c.itertext()).split(" ")) for c in row]
                for row in block.iter("row")
            ]
            lines += ["; ".join(cell for cell in row if cell.strip()) for row in rows]
        elif any(inner.tag in _HEADS for inner in block.iter() if inner is not block):
            lines += _broken(block.text or "") + _lines(block)
        else:
            for pause in block.iter("lb"):
                pause.text = "\n"
            lines += _broken("".join(block.itertext()))
    return lines


def _broken(text: str) -> list[str]:
    parts = (re.sub(r"[ \t]+", " ", part).strip() for part in text.split("\n"))
    return [part for part in parts if part]


@cache
def _settings() -> Any:
    """Return settings by which short articles count too."""
    from trafilatura.settings import use_config

    settings = use_config()
    for name in ("MIN_EXTRACTED_SIZE", "MIN_OUTPUT_SIZE", "MIN_EXTRACTED_COMM_SIZE"):
        settings.set("DEFAULT", name, "1")
    return settings


def _beside() -> list[str]:
    """Return paths to what stands beside an article."""
    named = " or ".join(
        f"contains(concat('-', translate(normalize-space(@{name}), '_ ', '--'), '-'), '-{word}-')"
        for word in _BESIDE
        for name in ("id", "class")
    )
    roles = " or ".join(f"@role='{role}'" for role in _ROLES)
    whole = [f"//{tag}" for tag in ("nav", "aside", "footer", "dialog", "template")]
    # A page of some servers stands in one form as a whole, its article too.
    whole.append("//form[count(.//p) < 3]")
    return [*whole, f"//*[{roles}]", f"//*[self::div or self::ul or self::section][{named}]"]
