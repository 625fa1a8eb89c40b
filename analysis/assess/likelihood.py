"""Whether an interval fixes a likelihood on a yardstick, and which."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.reference import yardstick

_TO = " to "
_MOST = 2
"""Neighbouring bands that an interval may meet for its term to inform (method, section 6)."""


@dataclass(frozen=True)
class Likelihood:
    """A yardstick term, or two neighbouring ones, with the range that goes with it.

    Attributes
    ----------
    term : str
        ``likely`` or ``likely to highly likely``, the same in every language.
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


def fixed(low: float, high: float, scale_name: str) -> Likelihood | None:
    """Return the likelihood that an interval fixes.

    Parameters
    ----------
    low, high : float
        Percent.
    scale_name : str
        The yardstick.

    Returns
    -------
    Likelihood or None
        The range is the hull of the bands named, so that word and range correspond; None where the
        interval meets no band, or more than two: "highly unlikely to likely" informs nobody.

    Examples
    --------
    >>> fixed(60, 90, "uk_phia").term, fixed(10, 70, "uk_phia")
    ('likely to highly likely', None)
    """
    scale = yardstick(scale_name)
    terms = scale.terms_over(low, high)
    hull = scale.hull(terms)
    if hull is None or len(terms) > _MOST:
        return None
    return Likelihood(_TO.join(terms), *hull, scale.name)
