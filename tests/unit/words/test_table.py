"""The tables of words: each message is used and known, and every language fits English."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from analysis.words import messages as spoken
from analysis.words import table as words
from tests.unit.words import pseudo

ROOT = Path(__file__).parents[3]
PACKAGE = ROOT / "analysis"
TABLES = sorted(words.FOLDER.glob("*.ftl"))
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
STANDING = ("section-", "brief-", "purpose-")
"""Messages that are looked up by what they say in English, in the words of a notebook."""
SAYERS = {"message": 0, "rich_message": 0, "parts": 0, "markup_message": 1, "css_message": 1}
"""Functions and methods that take the name of a message, and at which place."""
PREFIX = re.compile(r"[a-z]+(-[a-z0-9]+)*-")


def entries(path: Path) -> list[ftl.EntryType]:
    return list(FluentParser().parse(path.read_text(encoding="utf-8")).body)


def messages(path: Path) -> dict[str, ftl.Message]:
    return {one.id.name: one for one in entries(path) if isinstance(one, ftl.Message)}


def within(node: ftl.BaseNode) -> Iterator[ftl.BaseNode]:
    """Yield a node and all below it."""
    yield node
    for value in vars(node).values():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, ftl.BaseNode):
                yield from within(item)


def referred(node: ftl.BaseNode) -> set[str]:
    return {one.id.name for one in within(node) if isinstance(one, ftl.MessageReference)}


def forms(message: ftl.Message, table: dict[str, ftl.Message]) -> dict[str, frozenset[str]]:
    """Return the variables of a message's value and of each of its attributes.

    Those of the messages that it refers to are its own: a language may spell them out.
    """
    found = {one.id.name: variables(one.value, table) for one in message.attributes}
    return found | ({"": variables(message.value, table)} if message.value else {})


def variables(node: ftl.BaseNode, table: dict[str, ftl.Message]) -> frozenset[str]:
    own = {one.id.name for one in within(node) if isinstance(one, ftl.VariableReference)}
    more = (variables(table[name], table) for name in referred(node) if name in table)
    return frozenset(own).union(*more)


def literals() -> Iterator[tuple[str, str, bool]]:
    """Yield every string of the code, where it stands, and whether it names a message for sure.

    The changing parts of a string that is put together are written ``*``.
    """
    for path in sorted(PACKAGE.rglob("*.py")):
        place = str(path.relative_to(ROOT))
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = {
            id(node.args[SAYERS[name]]) for node in ast.walk(tree)
            if isinstance(node, ast.Call) and (name := _callee(node.func)) in SAYERS
            and len(node.args) > SAYERS[name]
        }  # fmt: skip
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                more = "*" if PREFIX.fullmatch(node.value) else ""
                yield node.value + more, place, id(node) in named
            elif isinstance(node, ast.JoinedStr):
                parts = (one.value if isinstance(one, ast.Constant) else "*" for one in node.values)
                yield "".join(map(str, parts)), place, id(node) in named
    for path in sorted(PACKAGE.rglob("templates/*")):
        called = {
            ".css": r"\bsay\(([a-z-]+)(\))", ".typ": r'\bsaid\("([^"]+)"(\s*\+)?',
            ".j2": r'\b(?:message|rich_message|parts|html)\("([^"]+)"(\s*~)?',
        }.get(path.suffix)  # fmt: skip
        for name, more in re.findall(called, path.read_text(encoding="utf-8")) if called else ():
            yield name + ("*" if more not in {"", ")"} else ""), str(path.relative_to(ROOT)), True


def _callee(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        holder = ast.unparse(node.value)
        return node.attr if re.search(r"(words|messages|self)(\(.*\))?$", holder) else ""
    return getattr(node, "id", "")


def fits(name: str, literal: str) -> bool:
    """Say whether a string of the code names a message, or the beginning of its name."""
    literal = literal.partition(".")[0] if "*" not in literal.partition(".")[0] else literal
    if "*" not in literal:
        return name == literal
    pattern = "[a-z0-9_-]+".join(map(re.escape, literal.split("*")))
    return bool(re.fullmatch(r"[a-z]+-.*", literal)) and bool(re.fullmatch(pattern, name))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_is_sound(path: Path) -> None:
    junk = [one.content for one in entries(path) if isinstance(one, ftl.Junk)]
    assert not junk
    names = [one.id.name for one in entries(path) if isinstance(one, ftl.Message)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_fits_the_english_one(path: Path) -> None:
    english, other = messages(words.FOLDER / "en.ftl"), messages(path)
    assert not other.keys() - english.keys()
    for name, message in other.items():
        assert forms(message, english | other) == forms(english[name], english), name


def test_every_message_is_used() -> None:
    said = {literal for literal, _, _ in literals() if re.fullmatch(r"[a-z][\w.*-]+", literal)}
    table = messages(words.FOLDER / "en.ftl")
    within_others = set().union(*map(referred, table.values()))
    unused = [
        name for name in table
        if not name.startswith(STANDING) and name not in within_others
        and not any(fits(name, literal) for literal in said)
    ]  # fmt: skip
    assert not unused


def test_every_message_that_code_names_exists() -> None:
    names = messages(words.FOLDER / "en.ftl")
    absent = {
        (literal, place) for literal, place, sure in literals()
        if sure and not any(fits(name, literal) for name in names)
    }  # fmt: skip
    assert not absent


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_every_message_that_a_message_names_exists(path: Path) -> None:
    table = messages(words.FOLDER / "en.ftl") | messages(path)
    assert set().union(*map(referred, table.values())) <= table.keys()


def test_every_heading_of_a_notebook_has_its_message() -> None:
    heads, titles, purposes = set(), set(), set()
    for path in NOTEBOOKS:
        prose = _prose(path)
        title, purpose = "\n\n".join(prose[:2]).split("\n\n")[:2]
        titles.add(title.removeprefix("# "))
        purposes.add(purpose)
        heads |= set(re.findall(r"^##+ (.+)$", "\n".join(prose), re.MULTILINE))
    for family, texts in (("section-", heads), ("brief-", titles), ("purpose-", purposes)):
        said = [spoken("en").message(name) for name in words._names() if name.startswith(family)]
        assert sorted(said) == sorted(texts)


def _prose(path: Path) -> list[str]:
    import nbformat

    cells = nbformat.read(path, as_version=4).cells
    return [cell.source for cell in cells if cell.cell_type == "markdown"]


def test_a_standing_text_is_retold_and_another_stays(tmp_path: Path) -> None:
    with pseudo.known(tmp_path) as tag:
        assert spoken(tag).standing("Key judgements", "section-") == pseudo.accented(
            "Key judgements"
        )
        assert spoken(tag).standing("Key judgements", "brief-") == "Key judgements"
        assert spoken(tag).standing("What do I think?", "section-") == "What do I think?"
    assert spoken("en").standing("Key judgements", "section-") == "Key judgements"


def test_the_pseudo_language_keeps_what_is_filled_in(tmp_path: Path) -> None:
    with pseudo.known(tmp_path) as tag:
        assert spoken(tag).message("number", n=2) == "ťẃó"
        assert spoken(tag).message("number", n=15) == "15"
        assert spoken(tag).message("page-fact-parameter", name="draws") == "Þáŕáµéťéŕ draws"
    assert pseudo.plain_words("Þáŕáµéťéŕ draws of it", ["Draws"]) == {"of", "it"}
