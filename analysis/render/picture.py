"""Decide how a report is shown small: the first page of its PDF as a picture for the index."""

from __future__ import annotations

from io import BytesIO

import pypdfium2

_SCALE = 0.2
"""Pixels per point: an A4 page becomes 120 pixels wide, twice what the index shows."""
_QUALITY = 35


def first_page(pdf: bytes) -> bytes:
    """Return the first page of a PDF as a small grey WebP picture of about 2 kB.

    Parameters
    ----------
    pdf : bytes

    Returns
    -------
    bytes
        Equal for equal PDFs.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture = document[0].render(scale=_SCALE, grayscale=True).to_pil()
    finally:
        document.close()
    buffer = BytesIO()
    picture.save(buffer, "webp", quality=_QUALITY)
    return buffer.getvalue()
