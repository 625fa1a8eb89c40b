"""Decide how texts are converted: many in one call of pandoc, none able to harm its neighbour."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from functools import cache

import pypandoc

from analysis.errors import ReportFailed

MARKDOWN = (
    "commonmark_x-implicit_figures-gfm_auto_identifiers-implicit_header_references-emoji"
    "-fancy_lists-subscript-superscript-yaml_metadata_block"
    "+autolink_bare_uris"
)
HTML = "html5"
CLEAN_HTML = "html-auto_identifiers"
TYPST = "typst-smart"

_MARK = "\ue002{}\ue003"  # never the token of a slot, which may stand alone on a line too
_OPTIONS = ("--wrap=none", "--mathml", "--syntax-highlighting=none")
# A text that defines link targets or footnotes would lend them to its neighbours.
_DEFINES = re.compile(r"^ {0,3}\[[^\]\n]+\]:", re.MULTILINE)
# Private-use characters are ours to mark with; a foreign one is made visible, as is what no markup
# may hold.
_PRIVATE = re.compile("[\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]")
_FEED = re.compile("\r?[\x0b\x0c]")
LIMIT = 60  # seconds
_kept: dict[tuple[str, str, str], str] = {}
_KEPT_MAX = 20_000


def disarmed(text: str) -> str:
    """Return the text with private-use and control characters made visible."""
    return _PRIVATE.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", _FEED.sub("\n", text))


def convert(texts: Iterable[str], source: str, target: str) -> list[str]:
    """Convert texts from one format to another.

    Parameters
    ----------
    texts : iterable of str
        Independent texts. What one of them leaves open never reaches the next.
    source, target : str
        Pandoc formats: `MARKDOWN` or `CLEAN_HTML`; `HTML` or `TYPST`.

    Returns
    -------
    list of str
        One converted text each, in order; a text always converts to the same, whatever its
        neighbours, and is converted once per process.

    Raises
    ------
    ReportFailed
        If pandoc cannot be run or takes longer than a minute.
    """
    wanted = list(texts)
    todo = [text for text in dict.fromkeys(wanted) if (source, target, text) not in _kept]
    if len(_kept) + len(todo) > _KEPT_MAX:
        _kept.clear()
        todo = list(dict.fromkeys(wanted))
    together = [text for text in todo if not _DEFINES.search(text)]
    for text, result in zip(together, _joined(together, source, target), strict=True):
        _kept[source, target, text] = result
    for text in todo:
        if (source, target, text) not in _kept:
            _kept[source, target, text] = _run(text, source, target).strip()
    return [_kept[source, target, text] for text in wanted]


def _joined(texts: list[str], source: str, target: str) -> list[str]:
    """Convert in one call; fall back to one call each if a text swallowed a mark."""
    if not texts:
        return []
    if len(texts) == 1:
        return [_run(texts[0], source, target).strip()]
    paragraph = "<p>{}</p>" if source == CLEAN_HTML else "{}"
    marks = [_MARK.format(number) for number in range(1, len(texts))]
    joints = [texts[0]]
    for mark, text in zip(marks, texts[1:], strict=True):
        joints += [paragraph.format(mark), text]
    whole = _run("\n\n".join(joints), source, target)
    frame = "<p>{}</p>" if target == HTML else "{}"
    results = []
    for mark in marks:
        head, parted, whole = whole.partition(f"\n{frame.format(mark)}\n")
        if not parted:
            return [_run(text, source, target).strip() for text in texts]
        results.append(head.strip())
    return [*results, whole.strip()]


@cache
def program() -> str:
    """Return the path of the converter that the package brings along."""
    return str(pypandoc.get_pandoc_path())


def _run(text: str, source: str, target: str) -> str:
    command = [program(), f"--from={source}", f"--to={target}", *_OPTIONS]
    try:
        done = subprocess.run(
            command, input=text, capture_output=True, text=True, encoding="utf-8",
            timeout=LIMIT, check=True,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        detail = str(getattr(error, "stderr", "") or error).strip()
        raise ReportFailed(f"pandoc could not convert {source} to {target}: {detail}") from error
    return "\n" + done.stdout.rstrip("\n") + "\n"
