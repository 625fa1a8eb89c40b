"""Decide which bytes of a picture enter a report: readable, still, in plain colours, not large."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from analysis.render import svg

FORMATS = {"PNG": "image/png", "JPEG": "image/jpeg", "GIF": "image/gif", "WEBP": "image/webp",
           "BMP": "image/bmp", "TIFF": "image/tiff"}  # fmt: skip
_PIXELS_MAX = 50_000_000  # what unpacks to some 200 MB
_SIDE_MAX = 2_400  # pixels: twelve inches at 200 to the inch
_BYTES_MAX = 1_500_000
_PLAIN = {"PNG": {"1", "L", "LA", "P", "RGB", "RGBA"}, "JPEG": {"L", "RGB"},
          "GIF": {"P", "L", "RGB"}, "WEBP": {"RGB", "RGBA"}}  # fmt: skip
_ORIENTATION = 0x0112


class Unreadable(Exception):
    """A picture that cannot be shown; the message names the reason: ``broken`` or ``large``."""


@dataclass(frozen=True)
class Ready:
    """A picture as both formats take it; ``frames`` counts those of an animation."""

    mime: str
    data: bytes
    frames: int = 1


@lru_cache(maxsize=128)
def ready(mime: str, data: bytes) -> Ready:
    """Return a picture made ready for a report.

    Parameters
    ----------
    mime : str
        What it is said to be; what it is decides.
    data : bytes

    Raises
    ------
    Unreadable
        If its data cannot be read, or unpack to more than a report may take.
    """
    from PIL import Image, UnidentifiedImageError

    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if "svg" in mime or start.startswith((b"<svg", b"<?xml", b"<!DOCTYPE svg")):
        drawn = svg.cleaned(data)
        if drawn is None:
            raise Unreadable("broken")
        return Ready("image/svg+xml", drawn)
    if start.startswith(b"%PDF"):
        return _first_page(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(data), formats=list(FORMATS)) as picture:
                return _ready(picture, data)
        except (Image.DecompressionBombError, MemoryError):
            raise Unreadable("large") from None
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, TypeError,
                IndexError, KeyError, ArithmeticError):  # fmt: skip  # whatever a decoder meets
            raise Unreadable("broken") from None


def _first_page(data: bytes) -> Ready:
    """Return the first page of a PDF, as drawing programs make one of a figure."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        scale = min(2.0, _SIDE_MAX / max(*document[0].get_size(), 1.0))
        picture = document[0].render(scale=scale).to_pil().convert("RGB")
        document.close()
    except (pypdfium2.PdfiumError, ValueError, IndexError):
        raise Unreadable("broken") from None
    buffer = io.BytesIO()
    picture.save(buffer, "png")
    return Ready("image/png", buffer.getvalue())


def _ready(picture: Any, data: bytes) -> Ready:
    form = str(picture.format)
    width, height = picture.size
    if not width or not height:
        raise Unreadable("broken")
    frames = int(getattr(picture, "n_frames", 1) or 1)
    turned = picture.getexif().get(_ORIENTATION, 1) not in {None, 1}
    if form == "JPEG" and max(width, height) > 2 * _SIDE_MAX:
        picture.draft(picture.mode, (_SIDE_MAX, _SIDE_MAX))  # decodes a part of it only
        width, height = picture.size
    if width * height > _PIXELS_MAX:
        raise Unreadable("large")
    picture.load()
    fits = max(width, height) <= _SIDE_MAX and len(data) <= _BYTES_MAX
    if picture.mode in _PLAIN.get(form, ()) and fits and frames == 1 and not turned:
        return Ready(FORMATS[form], data)
    return _redrawn(picture, form, frames)


def _redrawn(picture: Any, form: str, frames: int) -> Ready:
    from PIL import Image, ImageOps

    if picture.mode.startswith(("I", "F")):
        picture = _eight_bits(picture)
    clear = picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info
    turned = picture.getexif()
    picture = picture.convert("RGBA" if clear else "L" if picture.mode in {"1", "L"} else "RGB")
    if max(picture.size) >= 2 * _SIDE_MAX:
        picture = picture.reduce(max(picture.size) // _SIDE_MAX)
    if turned.get(_ORIENTATION, 1) not in {None, 1}:
        picture.getexif().update(turned)
        picture = ImageOps.exif_transpose(picture)
    picture.thumbnail((_SIDE_MAX, _SIDE_MAX), Image.Resampling.LANCZOS, reducing_gap=2.0)
    picture.info.clear()
    buffer = io.BytesIO()
    if form == "JPEG" or (not clear and _heavy(picture)):
        picture.convert("RGB").save(buffer, "jpeg", quality=85, optimize=True)
        return Ready("image/jpeg", buffer.getvalue(), frames)
    picture.save(buffer, "png", optimize=max(picture.size) < _SIDE_MAX // 2)
    return Ready("image/png", buffer.getvalue(), frames)


def _heavy(picture: Any) -> bool:
    """Return whether a picture is a photograph, of more colours than a drawing has."""
    small = picture.resize((64, 64))
    return small.mode != "L" and small.getcolors(1_000) is None


def _eight_bits(picture: Any) -> Any:
    import numpy as np
    from PIL import Image

    values = np.asarray(picture).astype("float64")
    values = np.nan_to_num(values)
    low, high = float(values.min()), float(values.max())
    whole = picture.mode.startswith("I") and low >= 0 and high <= 65_535
    low, high = (0.0, 65_535.0 if high > 255 else 255.0) if whole else (low, high or 1.0)
    scaled = (values - low) * 255 / ((high - low) or 1.0)
    return Image.fromarray(scaled.round().clip(0, 255).astype("uint8"))
