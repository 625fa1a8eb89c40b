r"""Decide what of Markdown's dialects, in which a notebook was written, Jupyter's own says too.

Quarto's shortcodes and references, MyST's roles and directives, the marks of a cell in Databricks:
what has a plain counterpart is written so, and what only speaks to a program goes.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_CODE = (
    r"(?P<code>^ {0,3}(?P<fence>```+|~~~+)(?P<info>[^\n]*)\n(?P<inside>.*?)^ {0,3}(?P=fence)"
    r"|(?P<tick>(?<!\})`+)(?!`)[^\n]*?(?P=tick))"
)
_CELL = re.compile(r"\A\s*%md(?:-sandbox)?\b[ \t]*\n?")
_QUARTO = re.compile(
    rf"{_CODE}"
    r"|(?P<short>\{\{<\s*(?P<name>[\w-]+)(?P<arguments>[^\n{}]*?)\s*>\}\})"
    r"|(?<![\w@\\/.])(?P<ref>@(?P<label>(?:fig|tbl|sec|eq|lst|thm|def)-[\w-]*\w))",
    re.DOTALL | re.MULTILINE,
)
_ROLE = re.compile(
    rf"{_CODE}|\{{(?P<role>[a-z][\w:-]*)\}}`(?P<said>[^`\n]+)`", re.DOTALL | re.MULTILINE
)
_AIMED = re.compile(r"(?P<words>.*?)\s*<(?P<target>[^<>]*)>")
_LINKS = {"ref", "numref", "eq", "doc", "term", "download", "any", "prf:ref"}
_SET = {"sub": "sub", "subscript": "sub", "sup": "sup", "superscript": "sup", "kbd": "kbd",
        "code": "code", "strong": "strong", "emphasis": "em"}  # fmt: skip
_DIRECTIVE = re.compile(
    r"^(?P<open>(?P<sign>[`~:])(?P=sign){2,})[ \t]*\{(?P<name>[a-z][\w:-]*)\}"
    r"[ \t]*(?P<title>[^\n]*)\n"
    r"(?P<body>.*?)^(?P=open)(?P=sign)*[ \t]*$",
    re.DOTALL | re.MULTILINE,
)
_FIELD = re.compile(r"[ \t]*:(?P<name>[\w-]+):[ \t]*(?P<value>.*)")
_SILENT = {"tableofcontents", "toctree", "bibliography", "contents", "index", "include", "only",
           "raw", "role", "default-role", "currentmodule", "eval-rst"}  # fmt: skip
_BODIES = {"margin", "sidebar", "dropdown", "tab-set", "tab-item", "grid", "card", "topic",
           "aside", "epigraph", "glossary", "div", "grid-item-card", "exercise", "solution",
           "proof", "prf:theorem", "figure-md", "tabbed"}  # fmt: skip
_DEEPEST = 4


def plain_markdown(text: str) -> str:
    r"""Return Markdown with what other dialects add written as Jupyter's own has it.

    Examples
    --------
    >>> plain_markdown("%md\nSee @fig-a and {sub}`2`.{{< pagebreak >}}")
    'See [](#fig-a) and <sub>2</sub>.'
    """
    text = _CELL.sub("", text)
    if "@" in text or "{{<" in text:
        text = _outside_code(_QUARTO, _quarto, text)
    if "{" in text:
        text = _directives(text)
        text = _outside_code(_ROLE, _role, text)
    return text


def _outside_code(
    pattern: re.Pattern[str], written: Callable[[re.Match[str]], str], text: str
) -> str:
    """Replace what a pattern finds outside code; what stands in a directive is none."""

    def replaced(found: re.Match[str]) -> str:
        if not found["code"]:
            return written(found)
        if not (found["info"] or "").lstrip().startswith("{"):
            return found[0]
        start, end = (at - found.start() for at in found.span("inside"))
        return found[0][:start] + pattern.sub(replaced, found["inside"]) + found[0][end:]

    return pattern.sub(replaced, text)


def _quarto(found: re.Match[str]) -> str:
    if found["ref"]:
        return f"[](#{found['label']})"
    if found["name"] == "pagebreak":
        return ""
    address = re.search(r"https?://[^\s\"']+", found["arguments"])
    return f"<{address[0]}>" if address else found[0]


def _role(found: re.Match[str]) -> str:
    role, said = found["role"], found["said"].strip()
    if role == "math":
        return f"${said}$"
    if role in _SET:
        return f"<{_SET[role]}>{said}</{_SET[role]}>"
    aimed = _AIMED.fullmatch(said)
    words, target = (aimed["words"], aimed["target"]) if aimed else ("", said)
    if role in _LINKS:
        return f"[{words or ('' if role in {'ref', 'numref'} else said)}](#{target})"
    return words or said


def _directives(text: str, depth: int = 0) -> str:
    if depth > _DEEPEST:
        return text
    return _DIRECTIVE.sub(lambda found: _directive(found, depth), text)


def _directive(found: re.Match[str], depth: int) -> str:
    name, title = found["name"], found["title"].strip()
    if name in _SILENT:
        return ""
    lines = found["body"].split("\n")
    fields: dict[str, str] = {}
    while lines and (field := _FIELD.fullmatch(lines[0])):
        fields[field["name"]] = field["value"].strip()
        lines.pop(0)
    body = "\n".join(lines).strip("\n")
    anchor = (
        f'<a id="{fields["name"]}"></a>\n\n'
        if re.fullmatch(r"[\w:.-]+", fields.get("name", ""))
        else ""
    )
    if name in {"figure", "image"}:
        alt = fields.get("alt") or ""
        width = (
            f"{{width={fields['width']}}}"
            if re.fullmatch(r"[\d.]+(?:%|px|em)?", fields.get("width", ""))
            else ""
        )
        return f"{anchor}![{_bare(alt)}](<{title}>){width}\n\n{body}\n"
    if name in {"code-block", "code", "sourcecode", "literalinclude"}:
        fence = found["open"] if found["sign"] != ":" else "```"
        return f"{anchor}{fence}{title}\n{body}\n{fence}"
    if name in {"list-table", "csv-table", "table"}:
        rows = _rows(name, body)
        table = _table(rows) if rows else body
        return f"{anchor}{table}\n\n" + (f": {title}\n" if title else "")
    if name in _BODIES:
        head = f"**{title}**\n\n" if title else ""
        return f"{anchor}{head}{_directives(body, depth + 1)}\n"
    return found[0]


def _bare(text: str) -> str:
    return re.sub(r"[\[\]\n]", " ", text)


def _rows(name: str, body: str) -> list[list[str]]:
    if name == "csv-table":
        return [
            [cell.strip().strip('"') for cell in line.split(",")]
            for line in body.split("\n")
            if line.strip()
        ]
    if name != "list-table":
        return []
    rows: list[list[str]] = []
    for line in body.split("\n"):
        item = re.match(r"(?P<row>\*[ \t]+)?[ \t]*-[ \t]*(?P<cell>.*)", line)
        if item and item["row"]:
            rows.append([item["cell"]])
        elif item and rows:
            rows[-1].append(item["cell"])
        elif rows and line.strip():
            rows[-1][-1] += f" {line.strip()}"
    return rows


def _table(rows: list[list[str]]) -> str:
    width = max(map(len, rows))
    cells = [[cell.replace("|", "\\|") for cell in row] + [""] * (width - len(row)) for row in rows]
    lines = [f"| {' | '.join(row)} |" for row in cells]
    return "\n".join(["", lines[0], "|" + "---|" * width, *lines[1:], ""])
