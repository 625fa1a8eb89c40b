"""Which claims, voices and states an article's sentences propose by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from analysis.claims.card import SourceCard, State
from analysis.draft import fields
from analysis.draft.find.cues import FoundCue, cues
from analysis.draft.find.quantities import FoundQuantity, quantities
from analysis.draft.find.state_names import own_name
from analysis.draft.find.states import states
from analysis.draft.find.tokens import Span
from analysis.draft.find.units import MEASURES
from analysis.draft.parts import Part, parts_of
from analysis.draft.speakers import Speaker, Speakers, article_of
from analysis.draft.tensions import tensions
from analysis.draft.verifier.relays import relayed

MOST_SENTENCES = 4_000
"""The longest text that is drafted at once; beyond it an article is many articles."""
_MOST_CUES = 6
_CUE_WORDS = 5
_FEW = 10


@dataclass(frozen=True)
class Proposal:
    """Entries of a card and of a claims file, as mappings of their fields.

    Attributes
    ----------
    claims : list of dict
        Drafts, in reading order; each names its rule under ``draft``.
    voices : list of dict
        Speakers besides the article itself.
    states : dict of str to dict
        By their codes.
    """

    claims: list[dict[str, Any]] = field(default_factory=list)
    voices: list[dict[str, Any]] = field(default_factory=list)
    states: dict[str, dict[str, Any]] = field(default_factory=dict)


def draft(card: SourceCard, sentences: Mapping[str, str]) -> Proposal:
    """Draft the claims of a source whose card stands, in its voices where they are found.

    Parameters
    ----------
    card : SourceCard
    sentences : mapping of str to str
        Each sentence by its key.
    """
    return _draft(sentences, card.language, Speakers.of(card), article_of(card))


def propose(sentences: Mapping[str, str], language: str) -> Proposal:
    """Draft claims, voices and states from an article's sentences.

    Parameters
    ----------
    sentences : mapping of str to str
        Each sentence by its key.
    language : str
        BCP 47 tag of the article's language; the rules are for English, of other languages each
        sentence is drafted as the article's own claim.

    Examples
    --------
    >>> one = propose({"P1S1": "Up to 40 ships could be waiting, the port captain said."}, "en")
    >>> claim = one.claims[0]
    >>> claim["chain"], claim["commitment"], claim["quantity"]["value"], claim["quantity"]["bound"]
    (['port-captain', 'article'], 'hedged', 40, 'upper')
    """
    return _draft(sentences, language, Speakers(), "article")


def _draft(sentences: Mapping[str, str], language: str, speakers: Speakers, own: str) -> Proposal:
    if len(sentences) > MOST_SENTENCES:
        return Proposal()
    if language.split("-", maxsplit=1)[0] != "en":
        plain = {"kind": "event", "chain": [own], "commitment": "asserted"}
        because = "a sentence needs a claim or a framing; the rules know English alone"
        drafts = [{"at": key, **plain, "draft": _reason([because])} for key in sentences]
        return Proposal(_numbered(drafts))
    claims = [
        claim for key, text in sentences.items() for claim in _sentence(key, text, speakers, own)
    ]
    numbered = _numbered(claims)
    tensions(numbered, sentences)
    order = sorted(speakers.all, key=lambda one: _first_use(one, numbered))
    used = {voice for claim in numbered for voice in claim["chain"]}
    return Proposal(
        numbered,
        [one.entry() for one in order if one.id in used],
        _states(sentences, speakers.declared),
    )


def _first_use(speaker: Speaker, claims: Sequence[Mapping[str, Any]]) -> int:
    return next((i for i, claim in enumerate(claims) if speaker.id in claim["chain"]), len(claims))


def _numbered(claims: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"id": f"C{number:02d}", **claim} for number, claim in enumerate(claims, start=1)]


def _reason(rules: Sequence[str]) -> dict[str, str]:
    return {"by": "rules", "because": "; ".join(rules)}


def _sentence(key: str, text: str, speakers: Speakers, own: str) -> Iterator[dict[str, Any]]:
    marks = cues(text)
    figures = [one for one in quantities(text) if not _in_passing(text, one)]
    for part in parts_of(text, speakers):
        inside = [one for one in figures if _in(one.number, part.span)]
        figures_or_none: list[FoundQuantity | None] = [*inside] or [None]
        for one in figures_or_none:
            yield _claim(key, text, part, marks, one, speakers, own)


def _in_passing(text: str, one: FoundQuantity) -> bool:
    """Whether a number only says which are meant: "the two countries"."""
    word = text[slice(*one.number)]
    few = one.value is not None and one.value < _FEW and one.bound == "point"
    return few and word.isalpha() and (one.unit or "").split(" ")[0].rstrip("s") not in MEASURES


def _in(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _claim(
    key: str, text: str, part: Part, marks: Sequence[FoundCue], one: FoundQuantity | None,
    speakers: Speakers, article: str,
) -> dict[str, Any]:  # fmt: skip
    stretch = text[slice(*part.span)]
    own = [
        cue for cue in marks if _in(cue.span, part.span) or (part.verb and _in(cue.span, part.verb))
    ]
    if one is not None:
        own = [cue for cue in own if cue.type != "approximator" or cue.span == one.cue]
    kind, because = fields.kind_of(stretch, own, one)
    chain = [part.speaker.id] if part.speaker else []
    rules = [f"kind: {because}"]
    relay = relayed(text) if part.speaker else None
    if part.speaker and part.verb:
        rules.insert(0, f"attribution: {text[slice(*part.verb)]!r}")
    voice = speakers.named(relay) if relay else None
    if voice is not None and voice is not part.speaker:
        voice.kind, voice.group = "media", voice.group or voice.id
        chain.append(voice.id)
        rules.append("a relay passes it on")
    chain.append(article)
    claim: dict[str, Any] = {
        "at": key, "kind": kind, "chain": chain,
        "commitment": fields.commitment_of(own, attributed=part.speaker is not None),
    }  # fmt: skip
    if (
        len(chain) == 2
        and part.speaker
        and part.speaker.kind not in {"document", "imagery", "media"}
    ):
        claim["outlet_stated"] = False
        rules.append("outlet not named")
    listed = [cue for cue in own if len(cue.word.split()) <= _CUE_WORDS][:_MOST_CUES]
    if listed:
        claim["cues"] = [{"word": " ".join(cue.word.split()), "type": cue.type} for cue in listed]
        rules += [f"{cue.type}: {cue.word!r}" for cue in listed if cue.type == "epistemic"]
    if (verified := fields.verification_of(text)) != "silent":
        claim["verification"] = verified
    if linked := fields.links(
        stretch, kind, speakers.declared, part.speaker.state if part.speaker else None
    ):
        claim["states"] = linked
    if one is not None:
        claim["quantity"] = fields.figure(one, chain[0])
        rules.append(f"figure: {text[slice(*one.span)]!r}")
    return claim | {"draft": _reason(rules)}


def _states(
    sentences: Mapping[str, str], declared: Mapping[str, State]
) -> dict[str, dict[str, Any]]:
    forms: dict[str, dict[str, None]] = {}
    for text in sentences.values():
        for state in states(text, declared):
            forms.setdefault(state.code, {})[text[slice(*state.span)]] = None
    entries: dict[str, dict[str, Any]] = {}
    for code, listed in forms.items():
        if code in declared:
            continue
        name = own_name(code) or next(iter(listed))
        also = [form for form in listed if form != name]
        entries[code] = {"name": name} | ({"also": also} if also else {})
    return entries
