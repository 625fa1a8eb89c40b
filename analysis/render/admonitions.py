"""Decide what is a callout in foreign text, of the ways in which people write one."""

from __future__ import annotations

import re

from analysis.render import html_dom
from analysis.render.slots import Admonition
from analysis.words import Messages

_KINDS = {
    **dict.fromkeys(("note", "info", "seealso", "primary", "secondary", "light", "dark", "abstract",
                     "summary", "question", "example", "quote", "todo", "admonition"), "note"),
    **dict.fromkeys(("tip", "hint", "success", "check", "done"), "tip"),
    **dict.fromkeys(("important", "attention"), "important"),
    "warning": "warning",
    **dict.fromkeys(("caution", "danger", "error", "failure", "bug"), "caution"),
}  # fmt: skip
_FAMILIES = ("alert-", "callout-", "admonition-")
_BRACKET = re.compile(r"^\s*\[!([A-Za-z]+)\][+-]?[ \t]*")
_OPEN = re.compile(
    r"^ {0,3}(?:(?P<fence>`{3,}|~{3,}|:{3,})[ \t]*\{(?P<name>[a-z-]+)\}|(?P<colons>:{3,})[ \t]*"
    r"(?P<bare>[a-z]+))(?P<title>(?:[ \t]+[^\n{}]*)?)$"
)
_HEADED = re.compile(r"^((?:[ ]{0,3}>)+[ ]{0,3})\[!([A-Za-z]+)\][+-]?[ \t]+(\S.*)$", re.MULTILINE)
_BANG = re.compile(
    r"^(?:!!!|\?\?\?\+?)[ \t]+(?P<name>[A-Za-z]+)(?:[ \t]+[a-z-]+)*"
    r"(?:[ \t]+\"(?P<title>[^\"\n]*)\")?[ \t]*$"
)
_SET_IN = ("    ", "\t")
_OPTION = re.compile(r"^\s*:[\w-]+:(?:[ \t].*)?$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")


def fenced(text: str) -> str:
    r"""Return Markdown in which the callouts of MyST and its kin are fenced as pandoc reads them.

    Examples
    --------
    >>> print(fenced("```{warning} Small sample\nSix cases.\n```"))
    ::: {.warning}
    ::: {.title}
    Small sample
    :::
    <BLANKLINE>
    Six cases.
    <BLANKLINE>
    :::
    """
    text = _banged(text) if "!!!" in text or "???" in text else text
    text = _HEADED.sub(r"\1[!\2]\n\1\n\1::: {.title}\n\1\3\n\1:::\n\1", text)
    if "{" not in text and ":::" not in text:
        return text
    out: list[str] = []
    closers: list[str] = []
    code, options = "", False
    for line in text.split("\n"):
        stripped = line.strip()
        if code:
            code = "" if stripped.startswith(code) and not stripped.strip(code[0]) else code
            out.append(line)
            continue
        if options and _OPTION.match(line):
            continue
        options = False
        opened = _OPEN.match(line)
        name = (opened["name"] or opened["bare"]) if opened else ""
        if opened and name in _KINDS:
            closers.append(opened["fence"] or opened["colons"])
            out += ["", f"::: {{.{name}}}"] if out and out[-1].strip() else [f"::: {{.{name}}}"]
            if title := opened["title"].strip():
                out += ["::: {.title}", title, ":::", ""]
            options = True
        elif (
            closers
            and stripped
            and stripped.startswith(closers[-1])
            and not stripped.strip(closers[-1][0])
        ):
            closers.pop()
            out += ["", ":::", ""]
        elif match := _FENCE.match(line):
            code = match[1]
            out.append(line)
        else:
            out.append(line)
    return "\n".join([*out, *(":::" for _ in closers)]).rstrip("\n")


def _banged(text: str) -> str:
    """Write the admonitions of Python-Markdown, whose bodies are set in, between fences."""
    lines = text.split("\n")
    out: list[str] = []
    while lines:
        line = lines.pop(0)
        opened = _BANG.match(line)
        body: list[str] = []
        while opened and lines and (lines[0].startswith(_SET_IN) or not lines[0].strip()):
            body.append(lines.pop(0))
        if not opened or not any(one.strip() for one in body):
            out += [line, *body]
            continue
        name = opened["name"].lower()
        title = opened["title"] if opened["title"] is not None else ""
        title = title or ("" if name in _KINDS else name.capitalize())
        out += ["", f":::: {{.{name if name in _KINDS else 'note'}}}"]
        out += ["::: {.title}", title, ":::", ""] if title else []
        inside = re.sub(r"^(?: {4}|\t)", "", "\n".join(body), flags=re.MULTILINE)
        out += [_banged(inside).strip("\n"), "", "::::", ""]
    return "\n".join(out)


def kind_of(item: html_dom.Element) -> str:
    """Return the kind of callout that an element is; empty for none."""
    classes = item.get("class", "").lower().split()
    family = {"alert", "admonition", "callout"} & set(classes)
    for name in classes:
        for prefix in _FAMILIES:
            if name.startswith(prefix) and name.removeprefix(prefix) in _KINDS:
                return _KINDS[name.removeprefix(prefix)]
    titled = any("title" in child.get("class", "") for child in item)
    if family or titled or len(classes) == 1:
        plain = [name for name in classes if name in _KINDS and name != "admonition"]
        if plain and (family or titled or plain[0] in {"note", "tip", "warning", "important",
                      "caution", "danger", "hint", "attention", "seealso", "error"}):  # fmt: skip
            return _KINDS[plain[0]]
    return "note" if family else ""


def bracketed(item: html_dom.Element) -> str:
    """Return the kind of callout that a quotation is by its first words, which go; else nothing."""
    first = next(iter(item), None)
    if first is None or first.tag != "p" or not (match := _BRACKET.match(first.text or "")):
        return ""
    text = (first.text or "")[match.end() :]
    title, broken, rest = text.partition("\n")
    if title.strip() and (broken or not len(first)):
        holder = html_dom.create("div", title.strip(), class_="title")
        item.insert(0, holder)
        first.text = rest
    else:
        first.text = text.lstrip("\n")
    if not (first.text or "").strip() and not len(first):
        first.drop_tree()
    return _KINDS.get(match[1].lower(), "note")


def admonition(messages: Messages, item: html_dom.Element, kind: str) -> Admonition:
    """Return the callout that an element is."""
    word = messages.message(f"page-callout-{kind}")
    title = (item.get("title") or "").strip()
    first = next(iter(item), None)
    if first is not None and (
        "title" in first.get("class", "") or "alert-heading" in first.get("class", "")
        or (re.fullmatch("h[1-6]", first.tag) and not (item.text or "").strip())
    ):  # fmt: skip
        title = html_dom.words(first)
        first.drop_tree()
        second = next(iter(item), None)  # its author's own, under the kind's
        if second is not None and second.get("class") == "title":
            title = html_dom.words(second)
            second.drop_tree()
    html_dom.plain_headings(item)
    if title and title.casefold() != word.casefold():
        word = messages.message("page-callout-titled", kind=word, title=title)
    return Admonition(kind, word, html_dom.inner(item).strip())
