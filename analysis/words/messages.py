"""The words of one language: its messages filled in, its numbers, lists and parts of a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from analysis.words.rich_text import ClaimRef, RichText, Span
from analysis.words.table import DEFAULT, Argument, checked, message_parts, standing


@dataclass(frozen=True)
class Messages:
    """What says things in one language.

    Parameters
    ----------
    tag : str
        BCP 47 tag of a language that has a table.

    Raises
    ------
    UsageError
        If the language has no table.

    Examples
    --------
    >>> Messages("en").message("number", n=2)
    'two'
    """

    tag: str = DEFAULT

    def __post_init__(self) -> None:
        """Refuse a language without a table."""
        checked(self.tag)

    def message(self, name: str, /, **values: Argument) -> str:
        """Return a message of the table, filled in.

        Parameters
        ----------
        name : str
            Its name in the table, or ``name.attribute``.
        **values : str or int
            What it is filled with: whole numbers choose plurals and are written in the language's
            manner; text stands as it is. Whatever else, format it first.

        Raises
        ------
        KeyError
            If no table has the message.
        ValueError
            If the message wants a value that was not given.
        """
        return message_parts(self.tag, name, (), **values)[0]

    def rich_message(self, name: str, /, **values: Argument | RichText) -> RichText:
        """Return a message as running text; running text among the values stands as it is."""
        rich = {key: value for key, value in values.items() if isinstance(value, tuple)}
        given = {key: value for key, value in values.items() if not isinstance(value, tuple)}
        out: list[Span] = []
        for place, part in enumerate(message_parts(self.tag, name, rich, **given)):
            out += rich[part] if place % 2 else [part] if part else []
        return tuple(out)

    def parts(self, name: str, gaps: Iterable[str], /, **values: Argument) -> list[str]:
        """Return a message cut at its gaps: text, name of a gap, text, and so on."""
        return message_parts(self.tag, name, gaps, **values)

    def term(self, vocabulary: str, value: str) -> str:
        """Return a value of the method's vocabularies as a reader sees it.

        Parameters
        ----------
        vocabulary : str
            Such as ``domain`` or ``figure-kind``: what the messages ``term-<vocabulary>-…`` are
            for.
        value : str
            As the seeds hold it.

        Examples
        --------
        >>> Messages("en").term("verification", "stated_unverified")
        'stated as unverified'
        """
        return self.message(f"term-{vocabulary}-{value.replace('_', '-')}")

    def terms(self, vocabulary: str, values: Sequence[str]) -> str:
        """Return several values as a list."""
        return self.listed([self.term(vocabulary, value) for value in values])

    def standing(self, text: str, *families: str) -> str:
        """Return what a standing English text says in this language; any other text as it is.

        Parameters
        ----------
        text : str
            A heading of a notebook, say.
        *families : str
            How the names of the messages begin that it may be, such as ``section-``.
        """
        name = None if self.tag == DEFAULT else standing(families).get(text)
        return self.message(name) if name else text

    def number(self, n: int) -> str:
        """Return a count in words up to twelve, in digits above."""
        return self.message("number", n=n)

    def count(self, n: int, noun: str) -> str:
        """Return a count with its noun, which is a key of the table and so is its plural.

        Examples
        --------
        >>> words = Messages("en")
        >>> words.count(1, "risk"), words.count(0, "risk"), words.count(74, "claim")
        ('one risk', 'no risks', '74 claims')
        """
        return self.message(f"count-{noun}", n=n)

    def parted(self, k: int, n: int) -> dict[str, Argument]:
        """Return what a message on a part of a whole is filled with."""
        part = "none" if k == 0 else "all" if k == n else "some"
        return {"k": k, "n": n, "part": part, "some": self.message("number-alone", n=k)}

    def listed(self, items: Sequence[str], joint: Literal["and", "or"] = "and") -> str:
        """Return items as running text: ``a, b and c``."""
        if len(items) < 2:
            return "".join(items)
        between, last = self.message("list-between"), self.message(f"list-{joint}")
        return f"{between.join(items[:-1])}{last}{items[-1]}"

    def cited(self, claims: Sequence[str]) -> RichText:
        """Return claims as running text: ``C01, C02 and C05`` with each id a reference."""
        spans: list[Span] = []
        for place, claim in enumerate(claims):
            if place:
                last = place == len(claims) - 1
                spans.append(self.message("list-and" if last else "list-between"))
            spans.append(ClaimRef(claim))
        return tuple(spans)

    def quoted(self, text: str) -> str:
        """Return text in quotation marks."""
        return self.message("quoted", text=text)

    def closed(self, text: str) -> str:
        """Return text as written, with a full stop where it has no end of its own."""
        text = text.strip()
        whole = text.endswith((".", "!", "?", "…", "。", ".”", "!”", "?”"))
        return text if whole else self.message("sentence", text=text)

    def percent(self, low: float, high: float) -> str:
        """Return a range in percent as printed beside a likelihood word."""
        return self.message("percent-range", low=figure(low), high=figure(high))


@cache
def messages(tag: str) -> Messages:
    """Return the words of a language.

    Raises
    ------
    UsageError
        If the language has no table.
    """
    return Messages(tag)


def figure(value: float, form: str = "g") -> Argument:
    """Return a number as messages take it: whole ones as such, others as text of a form."""
    return int(value) if float(value).is_integer() else format(value, form)


def raised(text: str) -> str:
    """Return text with its first letter raised; a name that has its capital further on keeps it."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def about(name: str) -> dict[str, Argument]:
    """Return what a message on a state, or on the whole source without a name, is filled with."""
    return {"of": "state" if name else "source", "name": name}
