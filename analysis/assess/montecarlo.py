"""How a state's risks spread and rank once readers' differing sense of the words is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

import numpy as np

from analysis.assess.risks import RegisteredRisk
from analysis.errors import UsageError
from analysis.reference import phrases, rank_correlations

QUANTILES = {"p05": 0.05, "p10": 0.10, "p25": 0.25, "p50": 0.50, "p75": 0.75, "p90": 0.90,
             "p95": 0.95}  # fmt: skip


@dataclass(frozen=True)
class ReadersSense:
    """Where simulated readers put a risk's hedge, percent, with the simulation's errors."""

    risk: str
    phrase: str
    mean: float
    mean_error: float
    median: float
    median_error: float
    p05: float
    p95: float
    draws: int


Draws = np.ndarray[Any, np.dtype[np.float64]]


def correlation(names: Sequence[str]) -> Draws:
    """Return the copula's correlation matrix for some phrases.

    Notes
    -----
    Spearman's ρ becomes the normal correlation r = 2 sin(πρ/6) (Kruskal 1958). Phrases without a
    published correlation are taken as independent. Should the matrix not be positive definite, its
    negative eigenvalues are lifted to a small positive value and the diagonal restored to 1.
    """
    table = rank_correlations()
    matrix = np.eye(len(names))
    for i, one in enumerate(names):
        for j, other in enumerate(names):
            if i != j and one in table.index and other in table.columns:
                rho = float(table.loc[one, other])  # type: ignore[arg-type]
                matrix[i, j] = 2 * np.sin(np.pi * rho / 6)
    values, vectors = np.linalg.eigh(matrix)
    if len(names) and values.min() <= 1e-10:
        lifted = (vectors * np.maximum(values, 1e-8)) @ vectors.T
        scale = np.sqrt(np.diag(lifted))
        matrix = lifted / np.outer(scale, scale)
    return matrix


def draw(names: Sequence[str], draws: int, seed: int) -> Draws:
    """Return joint draws of what a reader makes of each phrase, in percent, draws × phrases.

    Notes
    -----
    Gaussian copula: correlated standard normals, each turned into percent by linear interpolation
    between its phrase's published quantiles at their normal scores. Beyond p05 and p95 nothing is
    published, so draws stop there instead of running on into invented tails.

    Raises
    ------
    UsageError
        If ``draws`` is below 2.
    """
    if draws < 2:
        raise UsageError(f"at least 2 draws are needed, not {draws}")
    scores = [NormalDist().inv_cdf(p) for p in QUANTILES.values()]
    table = phrases()[list(QUANTILES)]
    root = np.linalg.cholesky(correlation(names))
    normal = np.random.default_rng(seed).standard_normal((draws, len(names))) @ root.T
    columns = [
        np.interp(normal[:, place], scores, table.loc[name].to_numpy(dtype=float))
        for place, name in enumerate(names)
    ]
    return np.column_stack(columns) if columns else np.empty((draws, 0))


def _sample(
    register: Sequence[RegisteredRisk], draws: int, seed: int
) -> tuple[list[tuple[str, str]], Draws]:
    worded = [(risk.risk, risk.phrase) for risk in register if risk.phrase is not None]
    # One draw is one reader, who gives a phrase one meaning wherever it stands. Sorted, so that
    # the order of the risks does not move the random numbers.
    names = sorted({phrase for _, phrase in worded})
    sample = draw(names, draws, seed)
    place = {name: column for column, name in enumerate(names)}
    return worded, sample[:, [place[phrase] for _, phrase in worded]]


def spread(
    register: Sequence[RegisteredRisk], draws: int = 4000, seed: int = 0
) -> tuple[ReadersSense, ...]:
    """Return how far readers' sense of each risk's hedge spreads.

    Parameters
    ----------
    register : sequence of RegisteredRisk
        Risks without a surveyed phrase are left out.
    draws, seed : int
        Size and seed; the same seed gives the same figures.

    Notes
    -----
    Error of the mean = s/√N. Error of the median = half the width between the order statistics at
    N/2 ± √N/2, a distribution-free standard error. The spread is that of reading the words, not of
    the world (method, sections 6 and 7).
    """
    worded, sample = _sample(register, draws, seed)
    ordered = np.sort(sample, axis=0)
    half = int(np.ceil(np.sqrt(draws) / 2))
    low, high = max(draws // 2 - half, 0), min(draws // 2 + half, draws - 1)
    return tuple(
        ReadersSense(
            risk, phrase, float(sample[:, k].mean()),
            float(sample[:, k].std(ddof=1) / np.sqrt(draws)), float(np.median(ordered[:, k])),
            float((ordered[high, k] - ordered[low, k]) / 2),
            float(np.quantile(ordered[:, k], 0.05)), float(np.quantile(ordered[:, k], 0.95)), draws,
        )
        for k, (risk, phrase) in enumerate(worded)
    )  # fmt: skip
