"""Which likelihood words a published yardstick defines, and the band that each stands for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from analysis.errors import UsageError
from analysis.suggest import unknown

TITLES = {
    "uk_phia": "UK Professional Head of Intelligence Assessment probability yardstick",
    "us_icd203": "US Intelligence Community Directive 203 likelihood scale",
    "nato": "NATO likelihood scale",
    "ipcc": "IPCC calibrated likelihood scale",
}


@dataclass(frozen=True)
class Yardstick:
    """A published scale of likelihood words.

    Attributes
    ----------
    name : str
        Key of the scale, such as ``uk_phia``.
    title : str
        The scale's name in words.
    bands : tuple of (str, float, float)
        Term, low and high in percent, bounds inclusive, from least to most likely. Bands of one
        scale may leave gaps or overlap, as published.
    """

    name: str
    title: str
    bands: tuple[tuple[str, float, float], ...]

    def terms_over(self, low: float, high: float) -> tuple[str, ...]:
        """Return the terms whose bands share more than an endpoint with an interval.

        Where bands lie within one another, the narrowest that holds the whole interval stands
        alone, and a band within another that is named says nothing more.

        Parameters
        ----------
        low, high : float
            The interval, percent.

        Returns
        -------
        tuple of str
            In the scale's order; empty where the interval falls into a gap.

        Examples
        --------
        >>> yardstick("uk_phia").terms_over(10, 70)
        ('highly unlikely', 'unlikely', 'realistic possibility', 'likely')
        """
        if low == high:
            return tuple(term for term, start, end in self.bands if start <= low <= end)
        met = [band for band in self.bands if min(band[2], high) > max(band[1], low)]
        if whole := [band for band in met if band[1] <= low and high <= band[2]]:
            return (min(whole, key=lambda band: band[2] - band[1])[0],)
        return tuple(
            term for term, start, end in met
            if not any((a, b) != (start, end) and a <= start and end <= b for _, a, b in met)
        )  # fmt: skip

    def hull(self, terms: tuple[str, ...]) -> tuple[float, float] | None:
        """Return lowest and highest percent that some terms span, or None for no terms."""
        bounds = [(low, high) for term, low, high in self.bands if term in terms]
        if not bounds:
            return None
        return min(low for low, _ in bounds), max(high for _, high in bounds)


@cache
def _loaded() -> dict[str, Yardstick]:
    text = (files("analysis.reference") / "data" / "yardsticks.yaml").read_text(encoding="utf-8")
    scales = yaml.safe_load(text)
    return {
        name: Yardstick(
            name,
            TITLES[name],
            tuple((term, float(low), float(high)) for term, (low, high) in bands.items()),
        )
        for name, bands in scales.items()
    }


def yardsticks() -> tuple[str, ...]:
    """Return the names of the scales at hand, in the file's order."""
    return tuple(_loaded())


def yardstick(name: str) -> Yardstick:
    """Return a scale by name.

    Raises
    ------
    UsageError
        If there is none of that name; the message names the nearest.
    """
    scales = _loaded()
    if name not in scales:
        raise UsageError(unknown("yardstick", name, scales))
    return scales[name]
