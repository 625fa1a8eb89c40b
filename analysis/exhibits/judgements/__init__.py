"""The judgements a notebook can show: the key judgements, and what would change the view."""

from analysis.exhibits.judgements._key import change, key
from analysis.exhibits.judgements._key import worded as worded
from analysis.exhibits.names import refuse

__all__ = ["change", "key"]


def __dir__() -> list[str]:
    return __all__


__getattr__ = refuse("judgements", __all__)
