"""What a judgement is: derived words, a likelihood or none, a confidence and its causes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.assess.stated import Confidence
from analysis.assess.wording import listed, percent
from analysis.reference import yardstick
from analysis.words import say
from analysis.words.rich_text import ClaimRef, RichText, Span, plain

_TO = " to "


def cited(claims: Iterable[str]) -> RichText:
    """Return claims as running text: ``C01, C02 and C05`` with each id a reference."""
    ids = list(claims)
    found: list[Span] = []
    for place, claim in enumerate(ids):
        if place:
            found.append(say("list-and" if place == len(ids) - 1 else "list-between"))
        found.append(ClaimRef(claim))
    return tuple(found)


@dataclass(frozen=True)
class Likelihood:
    """A yardstick term, or a span from one to another, with the range that goes with it.

    Attributes
    ----------
    term : str
        ``likely`` or ``unlikely to likely``, the same in every language.
    low, high : float
        Percent: lowest bound of the first band, highest of the last.
    yardstick : str
        Name of the scale.
    """

    term: str
    low: float
    high: float
    yardstick: str

    @property
    def words(self) -> str:
        """The term with its range beside it."""
        first, _, last = self.term.partition(_TO)
        term = say("likelihood-span", first=first, last=last) if last else first
        return say("likelihood", term=term, range=percent(self.low, self.high))


def spanning(intervals: Iterable[tuple[float, float]], scale_name: str) -> Likelihood | None:
    """Return the terms that some intervals cover, from the least to the most likely.

    Parameters
    ----------
    intervals : iterable of (float, float)
        Percent.
    scale_name : str
        The yardstick.

    Returns
    -------
    Likelihood or None
        The range is the hull of the bands named, so that word and range correspond; None where no
        interval is given or none meets a band.
    """
    scale = yardstick(scale_name)
    over = {term for low, high in intervals for term in scale.terms_over(low, high)}
    terms = tuple(term for term, _, _ in scale.bands if term in over)
    hull = scale.hull(terms)
    if hull is None:
        return None
    term = terms[0] if len(terms) == 1 else f"{terms[0]}{_TO}{terms[-1]}"
    return Likelihood(term, *hull, scale.name)


@dataclass(frozen=True)
class Judgement:
    """One derived statement.

    Attributes
    ----------
    id : str
        ``J-XAV-02``; the number belongs to the topic and does not move when others fall away.
    topic : str
        What it is about, such as ``gains``.
    state : str or None
        The state, or None for the whole source.
    parts : RichText
        The statement, 60 words at most.
    likelihood : Likelihood or None
    confidence : Confidence
    claims : tuple of str
        The claims that tell most, eight at most.
    rests_on, assumptions : tuple of str
        Everything it rests on, for fragility and for leaving things out.
    changes : tuple of str
        What would change it, two at most, each with its direction.
    verdict : str
        The substance without the figures; two judgements agree if their verdicts do.
    numbers : tuple of (str, float)
        The figures behind the words, by name.
    """

    id: str
    topic: str
    state: str | None
    parts: RichText
    likelihood: Likelihood | None
    confidence: Confidence
    claims: tuple[str, ...]
    rests_on: tuple[str, ...]
    assumptions: tuple[str, ...]
    changes: tuple[str, ...]
    verdict: str
    numbers: tuple[tuple[str, float], ...]

    @property
    def text(self) -> str:
        """The statement as plain text."""
        return plain(self.parts, "{}")

    @property
    def change(self) -> str:
        """What would change it, as running text."""
        return " ".join(self.changes)

    @property
    def confidence_text(self) -> str:
        """The confidence as a sentence of its own."""
        level = say(f"term-level-{self.confidence.level}")
        if not self.confidence.reasons:
            return say("confidence-bare", level=level)
        return say("confidence", level=level, causes=listed(self.confidence.reasons))
