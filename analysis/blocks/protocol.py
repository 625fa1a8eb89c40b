"""The names by which a notebook's cells, its pages, the batch and the lint know what passes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

MIME = "application/vnd.briefing.block+json"
"""The type of the output that holds a block."""

VERSION = 1
"""Of the form in which blocks are written; another one is not read."""

PREVIOUS = "BRIEFING_PREVIOUS"
"""Environment variable that names the file with the record of the last edition."""

FIGURE_FAILED = "figure-failed"
"""Kind of the note that stands where a figure could not be drawn."""

Id = Annotated[str, Field(pattern=r"^\S+$", max_length=200)]
"""What ids of elements and claims are: one word, since attributes part them by spaces."""

Data = tuple[tuple[Annotated[str, Field(pattern=r"^[a-z][a-z-]*$")], str], ...]
"""Names and values of ``data-`` attributes beyond those that every block has."""

Tag = Annotated[str, Field(pattern=r"^([a-z]{2,3}(-[A-Za-z0-9]{1,8})*)?$")]
"""A BCP 47 tag, or nothing."""
