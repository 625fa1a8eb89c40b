"""Which terms of a yardstick some intervals cover."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.reference import yardstick

_TO = " to "


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
    def ends(self) -> tuple[str, str]:
        """The first and the last term; the last is empty where there is only one."""
        first, _, last = self.term.partition(_TO)
        return first, last


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
