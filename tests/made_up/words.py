"""Made-up words and the names that real articles are full of: awkward ones above all."""

from __future__ import annotations

from random import Random

_ONSETS = "b br d dr f fl g gr h j k kl l m n p pl qu r s sk t tr v vr w z zh".split()
_VOWELS = "a e i o u ai ou ee".split()
_CODAS = ["", "", "", "l", "m", "n", "r", "rk", "ft", "nd", "sk", "x"]
SCRIPTS = {
    "en": "", "de": "äöüß", "fr": "éèçô", "pl": "żółęś", "ru": "абвгдежзиклмнопрсту",
    "zh": "北港海山河水東西南天地人口大小中", "ar": "ابتثجحخدذرزسشصضطظعغ",
    "ko": "가나다라마바사아자",
}  # fmt: skip
"""Languages of a text, and letters to write it with."""
AWKWARD = (
    "May", "Close", "All", "One", "No", "High", "Low", "Likely", "Could", "Article", "Chance",
    "Claim", "Will", "Risk", "March", "August", "Percent", "State", "Source", "Reported", "Gain",
    "A", "I", "The Two", "Of", "Not", "Table", "Confidence", "US", "ISO", "It", "Who", "As",
)  # fmt: skip
"""Names that are also words which reports use."""
ODD_UNITS = ("percent", "claims", "states", "risks", "sentences", "%", "of the total", "motives")
"""Units that are also what reports count."""
LOADED = ("gains", "weight", "firm", "close", "on whose word", "least against", "all", "unknown")
"""Loaded words that are also words which reports use."""
BOOSTERS = ("wholly", "exactly", "clearly", "without", "nothing")
"""Emphasis that is also a word which reports use."""
_SCRIPTED = ("北港報", "Жолудь", "محطة", "가나다", "Żółw", "Ñandú", "Éire", "Ærø", "Ōtsu")


def word(rng: Random, least: int = 2, most: int = 3) -> str:
    """Return a word of some syllables, in lower case."""
    parts = (
        rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_CODAS)
        for _ in range(rng.randint(least, most))
    )
    return "".join(parts)


def noun(rng: Random) -> str:
    """Return a thing, in lower case."""
    return word(rng) if rng.random() < 0.7 else f"{word(rng)} {word(rng)}"


def name(rng: Random, *, plain: bool = False) -> str:
    """Return a name: mostly two words with capitals, else one of the forms that trip up code."""
    one, two = word(rng), word(rng)
    if plain or rng.random() < 0.4:
        return f"{one.title()} {two.title()}"
    return rng.choice((
        one.title(), one.upper(), f"the {one} {two}", f"The {one.title()}", f"a {one} not named",
        f"{rng.randint(2, 99)}th {one.title()} Fleet", f"{one.title()} {rng.randint(1, 2040)}",
        f"{one.title()}-{two.title()}", f"O’{one.title()}", f"{one.title()}’s {two}",
        f"van der {one.title()}", f"k{one.title()}", f"Dr. {one.title()}", f"{one}.org",
        f"U.{one[0].upper()}. {two.title()}", f"{one.title()}, {two} of {word(rng).title()}",
        f"{rng.choice(AWKWARD)} {one.title()}", f"{one.title()} {rng.choice(AWKWARD)}",
        rng.choice(AWKWARD), rng.choice(_SCRIPTED), f"{one.title()}s", one,
    ))  # fmt: skip


def country(rng: Random) -> str:
    """Return a state's name."""
    one = word(rng).title()
    return rng.choice((
        one, one, one, f"the {one} Isles", f"The {one}", f"{one} and {word(rng).title()}",
        f"Republic of {one}", f"N’{one}", f"{one}-{word(rng).title()}", one.upper(), f"{one}s",
        f"{rng.choice(AWKWARD)} {one}", rng.choice(_SCRIPTED),
    ))  # fmt: skip


def passage(rng: Random, language: str) -> str:
    """Return a sentence of the article in a script of its language."""
    letters = SCRIPTS[language]
    if language in {"zh", "ar", "ko", "ru"}:
        space = "" if language == "zh" else " "
        words = ["".join(rng.choices(letters, k=rng.randint(2, 7))) for _ in range(6)]
        return space.join(words) + ("。" if language == "zh" else ".")
    words = [word(rng) + rng.choice([*letters, "", ""]) for _ in range(rng.randint(4, 14))]
    return " ".join(words).capitalize() + "."
