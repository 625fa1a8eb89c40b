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
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("analysis.batch"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
    )
    page = environment.get_template("error.html.j2")
    return (page.render(report=report, failure=failure, stale=stale) + "\n").encode()
