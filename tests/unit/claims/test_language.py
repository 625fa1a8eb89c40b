"""A language tag names a language that there is, or its fault is named with advice."""

from __future__ import annotations

import pytest

from analysis.claims.language import unknown


@pytest.mark.parametrize("tag", ["en", "ko", "zh-Hant", "zh-hant-tw", "pt-BR", "yue", "gsw", "grc",
                                 "und", "mul", "de-1996", "es-419", "en-GB-oed"])  # fmt: skip
def test_a_registered_tag_is_known(tag: str) -> None:
    assert unknown(tag) is None


@pytest.mark.parametrize(
    ("tag", "message", "advice"),
    [
        ("jp", "'jp'", "that is a region, whose language is ja"),
        ("ua", "'ua'", "whose language is uk"),
        ("fre", "'fre'", "did you mean fr"),
        ("qps", "'qps'", "und"),
        ("en-Latm", "script", "zh-Hant"),
        ("en-UX", "region", "pt-BR"),
    ],
)
def test_a_made_up_one_is_refused_with_advice(tag: str, message: str, advice: str) -> None:
    found = unknown(tag)
    assert found is not None
    assert message in found[0]
    assert advice in found[1]
