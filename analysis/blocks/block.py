"""What every block is: frozen data that shows itself in three views and travels as JSON."""

from __future__ import annotations

import re
import textwrap
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape
from pydantic import TypeAdapter, ValidationError

from analysis.blocks.look import bar, bare
from analysis.blocks.look import look as inline_style
from analysis.blocks.protocol import MIME, VERSION
from analysis.words import DEFAULT, Messages, languages, messages
from analysis.words.rich_text import (
    ClaimRef,
    CodingRef,
    Entry,
    Stat,
    Strong,
    claims_in,
    escape_invisible,
)

if TYPE_CHECKING:
    import pandas as pd

_KINDS: dict[str, type[Block]] = {}
_JUDGEMENT_ID = re.compile(r"\bJ-[A-Z]+-\d+\b")


class BlockFault(ValueError):
    """What was read is no block that this version writes."""


class Citation(NamedTuple):
    """A place that rests on claims: the id of its element, what it is, and what it is called."""

    target: str
    what: str
    words: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """What a block needs to know of the page around it.

    Attributes
    ----------
    places : mapping
        For each claim the places that cite it: id of the element, and what the place is called.
    entries : set of str
        The claims whose entry can be opened from where they are cited.
    codings : set of str
        What has an entry in the coding annex.
    """

    places: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    entries: frozenset[str] = frozenset()
    codings: frozenset[str] = frozenset()


@dataclass(frozen=True, repr=False)
class Block(ABC):
    """Something of ours that a notebook displays.

    A cell whose last line is a block shows itself as HTML in JupyterLab and as text in a terminal;
    the block itself travels as JSON beside these, and reports make their views from it.

    Attributes
    ----------
    language : str
        BCP 47 tag of the language in which the suite speaks in it.
    of : str
        Id of the source it comes from; empty where it comes from none.
    prefix : str
        What tells it from those of other sources on its page; empty where all are of one.
    """

    block_type: ClassVar[str]
    _facts: ClassVar[Any] = None  # a function; of each block its own, and no field: it stays here
    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}
    language: str = field(default=DEFAULT, kw_only=True)
    of: str = field(default="", kw_only=True)
    prefix: str = field(default="", kw_only=True)

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if "block_type" in vars(cls):
            _KINDS[cls.block_type] = cls

    @property
    def words(self) -> Messages:
        """The words of its language."""
        return messages(self.language)

    @abstractmethod
    def _text(self) -> str:
        """Return the plain-text view."""

    @abstractmethod
    def _typst(self) -> str:
        """Return calls of ``bn-`` functions."""

    def _html(self, page: Page | None) -> str:
        template = _environment().get_template(f"{self.block_type}.html.j2")
        look = bare if page else inline_style
        return template.render(x=self, page=page, look=look, words=self.words).strip() + "\n"

    def with_facts(self, facts: Callable[[], pd.DataFrame]) -> Self:
        """Return the block with facts behind it, which do not travel: a page shows, never computes.

        Parameters
        ----------
        facts : callable
            Returns them as a DataFrame; called whenever ``data`` is asked for.
        """
        other = copy(self)
        object.__setattr__(other, "_facts", facts)
        return other

    @property
    def data(self) -> pd.DataFrame:
        """The facts that it shows, one row each, as a DataFrame of your own."""
        if self._facts is None:
            raise AttributeError(f"{type(self).__name__}: nothing in it has the form of a table")
        frame: pd.DataFrame = self._facts()
        return frame

    def text(self) -> str:
        """Return the plain-text view."""
        return self._text()

    def typst(self) -> str:
        """Return the Typst view: calls of ``bn-`` functions, arguments as literals."""
        return self._typst()

    def html(self, page: Page | None = Page()) -> str:  # it cannot be changed
        """Return the HTML view, in which every string is escaped.

        Parameters
        ----------
        page : Page or None
            The page of a report on which it stands; None for a notebook, which has no style sheets.
        """
        html = self._html(page)
        if not (self.prefix and self.of):
            return html
        return html.replace(' data-layer="', f' data-source="{escape(self.of)}" data-layer="')

    def own(self, anchor: str) -> str:
        """Return the id of an element that each source has once."""
        return f"{anchor}-{self.prefix.lstrip('-')}" if self.prefix else anchor

    @property
    def parts(self) -> tuple[Block, ...]:
        """The blocks it consists of: itself, unless it is a stack."""
        return (self,)

    def files(self) -> Mapping[str, bytes]:
        """Return the pictures that its Typst view shows, by path."""
        return {}

    def anchors(self) -> Iterator[str]:
        """Yield the ids that a link can lead to."""
        if name := getattr(self, "id", None):
            yield name

    def citations(self) -> Iterator[Citation]:
        """Yield the places in it that rest on claims."""
        yield from ()

    def to_json(self) -> dict[str, Any]:
        """Return the block as JSON; `read_block` gives it back."""
        fields: dict[str, Any] = _adapter(type(self)).dump_python(self, mode="json")
        for name in ("of", "prefix"):  # which most have not, and older versions do not know
            if not fields[name]:
                del fields[name]
        return {"type": self.block_type, "version": VERSION, **fields}

    @classmethod
    def from_fields(cls, fields: Mapping[str, Any]) -> Self:
        """Return the block of these fields, each checked."""
        block: Self = _adapter(cls).validate_python(fields)
        return block

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        first = textwrap.shorten(self.text().partition("\n")[0], 72, placeholder=" …")
        return f"<{type(self).__name__}: {first}>"

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        return {
            "text/plain": self.text(),
            "text/html": self.html(None),
            MIME: self.to_json(),
        }


def read_block(value: object) -> Block:
    """Return the block that JSON holds.

    Raises
    ------
    BlockFault
        If it is not one that `Block.to_json` could have written: whoever can edit an executed
        notebook can write anything there.
    """
    if not isinstance(value, Mapping):
        raise BlockFault("not a mapping")
    fields = dict(value)
    kind, version = fields.pop("type", None), fields.pop("version", None)
    known = _KINDS.get(kind) if isinstance(kind, str) else None
    if known is None or version != VERSION:
        raise BlockFault(f"no block of type {kind!r:.40} and version {version!r:.40} is known")
    if fields.get("language") not in languages():
        raise BlockFault(f"language: no table for {fields.get('language')!r:.40}")
    try:
        return known.from_fields(fields)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"])) or kind
        raise BlockFault(f"{place}: {first['msg']}") from error


def outputs_of(notebook: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the JSON of each block of an executed notebook, those of a stack one by one."""
    for cell in notebook.get("cells", ()):
        for output in cell.get("outputs", ()):
            yield from unstacked(output.get("data", {}).get(MIME))


def unstacked(value: object) -> Iterator[dict[str, Any]]:
    """Yield the JSON of a block, or of each one in a stack."""
    stack = isinstance(value, dict) and value.get("type") == "stack"
    items = value.get("items") if isinstance(value, dict) and stack else [value]
    for one in items if isinstance(items, list) else ():
        if isinstance(one, dict):
            yield one


def prepare() -> None:
    """Compile every template and every check, so that the first block need not."""
    environment = _environment()
    for name in environment.list_templates(extensions=["j2"]):
        environment.get_template(name)
    for kind in _KINDS.values():
        _adapter(kind)


@cache
def _adapter(kind: type[Block]) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _finalize(value: object) -> object:
    return escape_invisible(value) if type(value) is str else value  # markup is none


def _whole_ids(span: object) -> Markup:
    """Return escaped text in which no line ends within the id of a judgement."""
    text = str(escape(_finalize(span)))
    if "J-" not in text:
        return Markup(text)  # noqa: S704
    return Markup(_JUDGEMENT_ID.sub(r'<span class="whole">\g<0></span>', text))  # noqa: S704


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("analysis.blocks", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(bar=bar)
    environment.tests["claim_ref"] = lambda span: isinstance(span, ClaimRef)
    environment.tests["coding_ref"] = lambda span: isinstance(span, CodingRef)
    environment.tests["strong"] = lambda span: isinstance(span, Strong)
    environment.tests["stat"] = lambda span: isinstance(span, Stat)
    environment.tests["entry"] = lambda span: isinstance(span, Entry)
    environment.filters["claims_in"] = claims_in
    environment.filters["whole_ids"] = _whole_ids
    return environment
