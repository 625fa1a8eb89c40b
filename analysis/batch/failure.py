"""What a reader finds in place of a report that could not be built."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.batch.plan import Report
from analysis.batch.task import Failure
from analysis.render.house.model import PLAIN, House
from analysis.words import DEFAULT, languages, messages


def error_page(
    report: Report, failure: Failure, stale: Sequence[str], house: House = PLAIN
) -> bytes:
    """Return a page that says what went wrong and where; it loads nothing and runs nothing.

    Parameters
    ----------
    report : Report
    failure : Failure
    stale : sequence of str
        Formats of an earlier edition that still stand beside it.
    house : House
        The style of the project.
    """
    from analysis import render

    wanted = report.parameters.get("language", DEFAULT)
    # An analyst may call something else by that name; the page that tells of a failure cannot fail.
    words = messages(wanted if wanted in languages() else DEFAULT)
    place = words.message("error-place", cell=str(failure.cell), brief=report.brief)
    page = render.error_page(
        report.id,
        failure.summary,
        place=place if failure.cell else "",
        code=failure.source,
        trace=failure.detail,
        facts=report.parameters,
        note=words.message("error-stale", formats=", ".join(stale)) if stale else "",
        language=words.tag,
        house=house,
    )
    return page.encode()
