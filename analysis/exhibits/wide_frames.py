"""Decide how much of a text a cell of a DataFrame shows in notebooks that use this package.

Pandas cuts it after 50 letters, though a page has room. Notebooks without anything of ours are
left as they are: their outputs equal those of papermill. So nothing is set in pandas, which a
process may hold ready for many notebooks; a notebook that takes something from this package has its
display of DataFrames told.
"""

from __future__ import annotations

import sys
from typing import Any

LETTERS = 300
"""What a cell shows at most: three lines or four of a page."""
_OPTION, _USUAL = "display.max_colwidth", 50


def widen(names: dict[str, Any]) -> None:
    """Let a notebook show longer texts in DataFrames, if it is a cell of one that asks.

    Parameters
    ----------
    names : dict
        The global names of whoever imports something from this package.

    Notes
    -----
    What the analyst sets in pandas stands: the width is changed only where it is pandas' own.
    """
    shell: Any = sys.modules["IPython"].get_ipython()  # who calls has made sure that it is there
    if shell is None or shell.user_ns is not names:
        return
    formatter = shell.display_formatter.formatters["text/html"]
    for module in ("pandas", "pandas.core.frame"):  # where the class says it is, and once said
        if formatter.for_type_by_name(module, "DataFrame") is None:
            formatter.for_type_by_name(module, "DataFrame", _frame_html)


def _frame_html(frame: Any) -> str | None:
    """Return a DataFrame as it shows itself, with room for its texts."""
    import pandas as pd

    letters = pd.get_option(_OPTION)
    with pd.option_context(_OPTION, LETTERS if letters == _USUAL else letters):
        markup: str | None = frame._repr_html_()
    return markup
