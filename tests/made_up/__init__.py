"""Sound sources of made-up words: drawn from a few numbers, written as seeds, built as pages."""

from tests.made_up.pages import pages
from tests.made_up.sources import Shape, Source, make, shapes, sources

__all__ = ["Shape", "Source", "make", "pages", "shapes", "sources"]
