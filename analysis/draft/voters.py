"""Which boundaries between sentences are doubtful: where other segmenters cut elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.draft.sentences import LINE, sentences, trimmed


def doubtful(text: str, language: str = "en") -> list[int]:
    """Return where sentences begin, or may begin, on which segmenters differ.

    Our own is held against sentencex and, in English, against nupunkt. Where the three agree,
    hardly a boundary is wrong.

    Parameters
    ----------
    text : str
        Any text.
    language : str
        BCP 47 tag of its language.

    Returns
    -------
    list of int
        Code points at which one of them begins a sentence within a line and another does not.

    Examples
    --------
    >>> doubtful("It fell to No. 3. Ships left.")
    []
    """
    own = _within(text, sentences(text, language))
    return sorted({start for vote in _votes(text, language) for start in own ^ vote})


def _votes(text: str, language: str) -> Iterable[set[int]]:
    from sentencex.sentencex import get_sentence_boundaries

    code = language.partition("-")[0].lower()
    lines = [match.span() for match in LINE.finditer(text)]
    cuts = [
        (start + one["start_index"], start + one["end_index"])
        for start, end in lines
        for one in get_sentence_boundaries(code, text[start:end])
    ]
    yield _within(text, cuts)
    if code == "en":
        from nupunkt import sent_spans

        cuts = [
            (start + a, start + b) for start, end in lines for a, b in sent_spans(text[start:end])
        ]
        yield _within(text, cuts)


def _within(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    """Return where spans begin that are not the first of their line."""
    firsts = {trimmed(text, *match.span())[0] for match in LINE.finditer(text)}
    trimmed_spans = (trimmed(text, *span) for span in spans)
    return {start for start, end in trimmed_spans if start < end} - firsts
