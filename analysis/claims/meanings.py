"""What each word of the closed vocabularies means, for those who code and for their editors."""

from __future__ import annotations

from typing import Any, get_args

from analysis.claims import vocabulary

_MEANINGS: dict[str, dict[str, str]] = {
    "Kind": {
        "event": "what happened, or is the case",
        "figure": "a number; give its quantity",
        "assessment": "what somebody makes of the matter",
        "motive": "what a state wants; name the motive it supports",
        "risk": "a danger; name the risk it supports",
        "precedent": "an earlier case that is held up beside this one",
        "forecast": "what is to come",
        "reaction": "an answer to the news: a protest, an offer, a denial",
        "verification": "what was checked, or could not be",
        "provenance": "where the reporting itself comes from",
    },
    "Commitment": {
        "asserted": "flatly, in the article's own voice",
        "boosted": "flatly and with stress, as by 'certainly'",
        "attributed": "as what somebody says, without a hedge",
        "hedged": "held back by a word of likelihood, also within somebody's words",
        "conditional": "only if something else comes about; give the condition",
        "presupposed": "in passing, as if it were known",
        "concessive": "granted before a 'but'",
        "ability": "as what can be done, which says nothing of how likely it is",
        "generic": "as what is so in general",
    },
    "CueType": {
        "epistemic": "likelihood: may, could, unlikely",
        "evidential": "how it is known: reportedly, according to",
        "approximator": "nearness: about, some",
        "idiom": "a turn of phrase, no likelihood: as soon as possible",
        "volition": "wish or plan: intends to",
        "booster": "stress: certainly",
        "conditional": "condition: if, unless, as long as",
    },
    "Verification": {
        "silent": "the article says nothing of it",
        "stated_unverified": "the article says that it could not be checked",
        "stated_verified": "the article says that it was checked",
        "contradicted": "another claim of the article denies it",
    },
    "StateRole": {
        "actor": "does it",
        "place": "is where it happens",
        "bearer": "is harmed by it, or would be",
        "beneficiary": "gains by it, or would",
        "giver": "provides something",
        "observer": "looks on, warns or comments",
        "source": "is whose officials say it",
        "example": "is named as an instance only",
    },
    "Reading": {
        "sole": "the words can be taken in no other way",
        "preferred": "the likeliest of several ways to take them",
        "possible": "another way to take them",
        "derived": "not said, but following from what is said",
    },
    "Domain": {
        "military": "forces, arms, training",
        "technological": "know-how, designs, data",
        "economic": "money, goods, energy, work",
        "diplomatic": "standing, recognition, support from others",
        "ideological": "belief, worldview",
        "domestic": "order and power at home",
        "security": "safety from attack or disruption",
    },
    "Bound": {
        "approx": "about so many, or roughly from low to high",
        "between": "from low to high, as in 'between 4 and 6'",
        "upper": "so many at most",
        "lower": "so many at least",
        "point": "just so many",
        "qualitative": "no number, but words such as 'most'",
    },
    "QuantityKind": {
        "stock": "there at one time",
        "flow": "so many in a span of time",
        "total": "summed up over time",
        "share": "a part of a whole",
    },
    "TensionType": {
        "proof_unverified": "one is offered as proof, the other says it is unverified",
        "point_ceiling": "a figure and a limit that it does not fit",
        "now_later": "small now and large later, or the reverse",
        "asserted_hedged": "flat in one, held back in the other",
        "fact_contradicted": "stated as fact in one, contradicted in the other",
        "claim_denied": "what one voice says, another denies",
        "rival_limits": "two limits of the same thing that differ",
        "scope": "one holds for less, or on a condition that the other lacks",
    },
    "VoiceKind": {
        "person": "somebody with a name",
        "body": "a ministry, an institute, a company",
        "officials": "people of a named body who have no names",
        "media": "a newspaper, an agency, a broadcaster",
        "document": "a report, a letter, a record that speaks for itself",
        "imagery": "a picture, a film, a view from a satellite",
        "unnamed": "somebody whom the article does not name",
        "article": "the article itself",
    },
    "Interest": {
        "party": "takes part in the matter, or gains or loses by it",
        "adversary": "stands against one who takes part, as a rival state or an opposition does",
        "neutral": "neither",
        "unknown": "cannot be told from the article",
    },
    "VoiceRole": {
        "originator": "says it first",
        "releaser": "makes public what another says",
        "relay": "passes on what another says",
        "article": "is the article itself",
    },
    "Grade": {
        "A": "completely reliable",
        "B": "usually reliable",
        "C": "fairly reliable",
        "D": "not usually reliable",
        "E": "unreliable",
        "F": "cannot be judged",
    },
    "Consistency": {
        "CC": "very consistent with the explanation",
        "C": "consistent",
        "N": "neither",
        "I": "inconsistent",
        "II": "very inconsistent",
    },
    "Verdict": {
        "agree": "would have coded the claim so",
        "disagree": "would have coded it otherwise",
    },
}


def vocabularies() -> dict[str, tuple[str, ...]]:
    """Return the words of each closed vocabulary that seeds are coded in, by its name."""
    return {name: get_args(getattr(vocabulary, name)) for name in _MEANINGS}


def meanings(words: tuple[Any, ...]) -> dict[str, str]:
    """Return what the words of a vocabulary mean; empty for words of no vocabulary.

    Parameters
    ----------
    words : tuple of str
        All words of one vocabulary, in its order.
    """
    by_words = {listed: _MEANINGS[name] for name, listed in vocabularies().items()}
    return by_words.get(words, {})
