"""The page in place of a report that could not be built is readable, safe and complete."""

import pytest

from analysis.batch.failure import error_page
from analysis.batch.plan import Report
from analysis.batch.task import Failure

REPORT = Report("article", "brief", "XAV", {"source": "article", "state": "XAV"})


def page(failure, stale=()):
    return error_page(REPORT, failure, stale).decode()


def test_it_says_what_where_and_from_what():
    text = page(Failure("ValueError: odd", 3, "f(1)", "Traceback"), ("html", "pdf"))
    told = ("article/brief-XAV", "ValueError: odd", "cell 3", "f(1)", "Traceback", "html, pdf")
    assert [words for words in told if words not in text] == []


def test_hostile_text_is_shown_as_text():
    text = page(Failure("<script>alert(1)</script>", 1, "{{ 7 * 7 }}", "</pre><b>"))
    assert "<script>" not in text
    assert "{{ 7 * 7 }}" in text
    assert "&lt;/pre&gt;" in text


def test_it_loads_nothing():
    text = page(Failure("broken"))
    assert "default-src &#39;none&#39;" in text
    assert "http" not in text.replace("http-equiv", "")
    assert "The cell" not in text


@pytest.mark.parametrize("language", ["python", ["en"], None, 3])
def test_a_parameter_that_only_shares_a_name_with_ours_does_no_harm(language):
    report = Report("article", "own", None, {"language": language, "detail": ["x"]})
    assert b"broken" in error_page(report, Failure("broken"), ())
