"""How a quantity is put into words: its number, its bound, its unit."""

from __future__ import annotations

from analysis.claims.record import Quantity
from analysis.words import Messages
from analysis.words import figure as figure_of


def worded(words: Messages, quantity: Quantity) -> str:
    """Return a figure with its bound word and its unit."""
    figure = bounded(words, quantity)
    if quantity.bound == "qualitative":
        return words.message("table-figure-qualitative", figure=figure, unit=quantity.unit)
    if quantity.unit_stated:
        return words.message("table-figure", figure=figure, unit=quantity.unit)
    return words.message("table-figure-unstated", figure=figure, unit=quantity.unit)


def bounded(words: Messages, quantity: Quantity) -> str:
    """Return a quantity's number with its bound word."""
    value, low, high, bound = quantity.value, quantity.low, quantity.high, quantity.bound
    if bound != "qualitative" and value is not None:
        return words.message(f"quantity-{bound}", value=figure_of(value, ",.10g"))
    if bound == "qualitative" and quantity.word:
        return words.message("quantity-word", word=quantity.word)
    if bound == "qualitative" or low is None or high is None:
        return words.message("quantity-none")
    message = "quantity-roughly-between" if bound == "approx" else "quantity-between"
    return words.message(message, low=figure_of(low, ",.10g"), high=figure_of(high, ",.10g"))
