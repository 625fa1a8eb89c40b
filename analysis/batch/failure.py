"""What a reader finds in place of a report that could not be built."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.batch.plan import Report
from analysis.batch.task import Failure


def error_page(report: Report, failure: Failure, stale: Sequence[str]) -> bytes:
    """Return a page that says what went wrong and where; it loads nothing and runs nothing.

    Parameters
    ----------
    report : Report
    failure : Failure
    stale : sequence of str
        Formats of an earlier edition that still stand beside it.
    """
    from analysis import render

    place = f"It happened in cell {failure.cell} of the notebook {report.brief}."
    note = (
        f"The files of an earlier edition ({', '.join(stale)}) were left as they are. "
        "They do not show the present inputs."
    )
    page = render.error_page(
        report.id,
        failure.summary,
        place=place if failure.cell else "",
        code=failure.source,
        trace=failure.detail,
        facts=report.parameters,
        note=note if stale else "",
    )
    return page.encode()
