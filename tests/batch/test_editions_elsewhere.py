"""Editions are told alike by a warm fork, a stock kernel, a cluster, and in a bucket."""

import re
from html import unescape

import pytest

from analysis.engine import warm

from .conftest import SOURCE
from .test_cluster import scheduler, worker  # noqa: F401  (a fixture)
from .test_editions import CELLS, recode
from .test_remote import bucket  # noqa: F401  (a fixture)

pytestmark = pytest.mark.slow


def tells_of_two_editions(project, read, **options):
    """Build, recode a claim, build; and return the pages of both editions."""
    project.brief("whole", CELLS[0].format(None), CELLS[1])
    pages = []
    recodings = ([], [("C40", "asserted", "hedged")])
    told = ("First issue.", "re-coded C40 (firmness: stated → hedged)")
    for recoding, words in zip(recodings, told, strict=True):
        for claim, before, after in recoding:
            recode(project, claim, before, after)
        assert project.build(**options).good == {f"{SOURCE}/whole"}
        pages.append(read())
        [block] = re.findall(rb'<aside id="changes".*?</aside>', pages[-1], re.DOTALL)
        assert words in " ".join(unescape(re.sub(r"<[^>]+>", "", block.decode())).split())
        assert project.build(**options).results == {}
        assert project.build(**options, force=True).code == 0
        assert read() == pages[-1]
    return pages


def page(project):
    return (project.out / SOURCE / "whole.html").read_bytes()


@pytest.fixture
def warm_pages(project):
    """Both editions as one machine makes them, in a folder of its own."""
    out = project.root / "warm"
    seeds = project.root / "seeds" / SOURCE / "claims.yaml"
    before = seeds.read_bytes()
    read = (out / SOURCE / "whole.html").read_bytes
    pages = tells_of_two_editions(project, read, out=str(out))
    seeds.write_bytes(before)
    return pages


def test_with_stock_kernels(project, warm_pages, monkeypatch):
    monkeypatch.setattr(warm, "POSSIBLE", False)
    assert tells_of_two_editions(project, lambda: page(project)) == warm_pages


def test_on_a_cluster(project, warm_pages, scheduler, tmp_path):  # noqa: F811
    with worker(scheduler, tmp_path, "one"):
        found = tells_of_two_editions(project, lambda: page(project), cluster=scheduler)
    assert found == warm_pages


def test_in_a_bucket(project, warm_pages, bucket):  # noqa: F811
    def read():
        key = f"daily/{SOURCE}/whole.html"
        return bucket.get_object(Bucket="reports", Key=key)["Body"].read()

    assert tells_of_two_editions(project, read, out="s3://reports/daily") == warm_pages
    assert not project.out.exists()
