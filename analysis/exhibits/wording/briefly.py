"""How a first page words a motive, a risk, an exchange and who says so: short, nothing counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.assess.records import Ids
from analysis.assess.stance import Danger, Stance, Want, held_back, stance
from analysis.assess.trade import Trade, fields
from analysis.blocks import Entry, RichText, refs
from analysis.claims.vocabulary import READINGS, Reading
from analysis.exhibits.study import Study
from analysis.exhibits.wording.casing import lowered
from analysis.exhibits.wording.chains import chain as chain_steps
from analysis.exhibits.wording.facts import group_label, voice_label
from analysis.reference import phrase_for, readers_interval
from analysis.words import raised

MODALS = frozenset("can could may might must shall should will would".split())
"""Words after which a verb can stand; any other hedge is quoted."""
_ABLE = frozenset("can could may might".split())
"""Those that speak of an ability as well."""
_EVEN = 50.0


def want(study: Study, one: Want, *, room: bool = True) -> RichText:
    """Return a motive as an item of a list; where there is room with its details and who says so.

    How far it is held back, and that its reading is doubtful, stands there in any case.
    """
    notes = [_details(study, one.details), says(study, one.claims)] if room else []
    notes.insert(0, _reserve(study, one, room=room))
    notes = list(filter(None, [*notes, _reading(study, one.reading)]))
    return (*_noted(study, one.id, one.short, notes), *refs(one.claims))


def danger(study: Study, one: Danger, *, chain: bool = True, doubtful: bool = False) -> RichText:
    """Return a risk: from what it would come, under what condition, and what would follow.

    Without the chain, as an item of a list that stands beside the state that would bear it. Where
    it is told as doubtful already, only who else would bear it stands behind it.
    """
    words, modal = study.words, one.modal
    condition, steps = chain_steps(study, one) if chain else (None, [])
    kept = " ".join(steps).casefold()
    notes = [_reading(study, one.reading)]
    if chain:
        details = [detail for detail in one.details if detail.casefold() not in kept]
        notes = [_details(study, details)]
    notes = list(filter(None, notes))
    if one.threat:
        notes.insert(0, words.message("first-meant", how="word", word=one.threat))
    verb = chain and modal is not None and modal in MODALS
    if one.condition and not chain:
        notes.insert(0, words.message("first-condition", room=0, condition=""))
    if modal is not None and not verb and (not one.condition or modal):
        notes.insert(0, _hedge(study, modal))
    if (modal is not None or one.condition) and not (verb and modal in _ABLE):
        notes.insert(0, able(study, one.claims))
    elif modal is None and not one.condition and (part := _in_part(study, one.claims)):
        notes.insert(0, part)
    entry = _noted(study, one.id, one.short, list(filter(None, notes)))
    arrow = words.message("first-then")
    lead = arrow.join(lowered(study.records, step) for step in steps)
    if condition:
        condition = lowered(study.records, condition)
        lead = words.message(
            "first-if", condition=condition, lead=lead, steps="some" if lead else "none"
        )
    who = says(study, one.claims) if chain else ""
    text = words.rich_message(
        "first-danger", lead=raised(lead), step="some" if lead else "none", entry=entry,
        how="modal" if verb and modal else "none", modal=modal or "", who=who or "none",
    )  # fmt: skip
    text = (*text, *refs(one.claims))
    if chain and (bearers := _bearers(study, one, doubtful=doubtful)):
        text = (*text, words.message("first-borne", bearers=bearers))
    if chain and one.precedents:
        earlier = study.claims[one.precedents[-1]].says.rstrip(".")
        text = (*text, words.message("first-precedent", says=earlier))
    return (*text, *refs(one.precedents))


def vague(study: Study, short: str, claims: Ids) -> RichText:
    """Return what is too vague to count, with how far it is held back and who says so."""
    text = lowered(study.records, short)
    modal = held_back(study.records, claims)
    reserve = _hedge(study, modal) if modal is not None else _in_part(study, claims)
    if notes := list(filter(None, [reserve, says(study, claims)])):
        joined = study.words.message("first-joint").join(notes)
        text = study.words.message("first-saying", says=text, notes=joined)
    return (text, *refs(claims))


def says(study: Study, claims: Ids) -> str:
    """Return who says something, every voice on the way included; empty for the article alone."""
    voices = voiced(study, [study.claims[name].chain for name in claims])
    return study.words.message("first-says", who=study.words.listed(voices)) if voices else ""


def voiced(study: Study, chains: Iterable[Ids]) -> list[str]:
    """Return who speaks first in some chains, each with those that pass it on."""
    by_first: dict[str, dict[str, None]] = {}
    for chain in chains:
        first, *rest = [v for v in chain if study.voices[v].kind != "article"] or [""]
        if first:
            by_first.setdefault(first, {}).update(dict.fromkeys(rest))
    out = []
    for voice, relays in by_first.items():
        name = voice_label(study.voices[voice].name)
        through = study.words.listed([voice_label(study.voices[relay].name) for relay in relays])
        out.append(study.words.message("first-through", name=name, relays=through)
                   if through else name)  # fmt: skip
    return out


def goods(study: Study, wants: Sequence[Want], giver: str, *, most: int = 9) -> str:
    """Return what is given as a list; of more than ``most`` only that it is help, and whose."""
    if len(wants) > most:
        known = (
            {"of": "state", "giver": study.name(giver)} if giver else {"of": "none", "giver": ""}
        )
        return study.words.message("first-help", **known)
    return study.words.listed([lowered(study.records, one.short) for one in wants])


def shorts(study: Study, entries: Iterable[Want | Danger]) -> str:
    """Return the short forms of motives or risks as a list."""
    return study.words.listed([lowered(study.records, one.short) for one in entries])


def field(study: Study, dangers: Iterable[Danger]) -> str:
    """Return where most of some dangers lie; empty where there is none."""
    words, touched = study.words, fields(dangers)[:2]
    if not touched:
        return ""
    abroad = words.listed([words.message(f"first-field-{one}") for one in touched if one != "home"])
    where = ("both" if abroad else "home") if "home" in touched else "abroad"
    return words.message("first-field", where=where, fields=abroad)


def partners(trades: Iterable[Trade], state: str) -> list[tuple[str, list[Want], list[Want]]]:
    """Return whom a state trades with: the other, what it gives, what it gets."""
    by_partner: dict[str, tuple[list[Want], list[Want]]] = {}
    for trade in trades:
        if trade.giver == state:
            by_partner.setdefault(trade.gainer, ([], []))[0].extend(trade.goods)
        elif trade.gainer == state:
            by_partner.setdefault(trade.giver, ([], []))[1].extend(trade.goods)
    return [(other, gives, gets) for other, (gives, gets) in by_partner.items()]


def given_firmness(gives: Sequence[Want], gets: Sequence[Want]) -> dict[str, str]:
    """Return how far what goes each way is given, for a message to choose its verbs by."""
    first, back = (one[0].giving if one else "none" for one in (gives, gets))
    return {
        "firm": back if first == "none" else first,
        "back": "same" if back == first else "none" if first == "none" else back,
    }


def backers(study: Study, claims: Iterable[str]) -> tuple[list[str], bool, bool]:
    """Return which groups stand behind some claims, if the nameless do, and if the article does."""
    known = list(claims)
    group_of, origins = study.records.group_of, study.records.origins
    groups = dict.fromkeys(group for claim in known if (group := group_of[claim]))
    kinds = {study.voices[origins[claim]].kind for claim in known if not group_of[claim]}
    return [group_label(study, group) for group in groups], bool(kinds - {"article"}), (
        "article" in kinds)  # fmt: skip


def firmness(danger: Danger) -> float:
    """Return how firmly a danger is put: 100 flatly, else the middle of what readers take it as.

    A word that nobody surveyed ranks with a half.
    """
    if danger.modal is None:
        return 100.0
    read = _read(danger)
    return _EVEN if read is None else sum(read) / 2


def unlikely(danger: Danger) -> bool:
    """Return whether nearly all surveyed readers take a danger's wording as less than a half."""
    read = _read(danger)
    return read is not None and max(read) < _EVEN


def _read(danger: Danger) -> tuple[float, float] | None:
    phrase = phrase_for(danger.modal)
    return readers_interval(phrase) if phrase else None


def labelled(study: Study, group: str) -> str:
    """Return a group's name, with its interest in the matter where that is known."""
    interests = {voice.interest for voice in study.voices.values() if voice.group == group}
    name = group_label(study, group)
    if len(interests) != 1 or interests <= {"unknown"}:
        return name
    return study.words.message("first-interest", name=name, interest=interests.pop())


def hedge(study: Study, claims: Ids) -> str:
    """Return the word that holds back the first claim of some that is held back at all."""
    first = next((claim for claim in claims if claim in study.records.hedged), None)
    if first and study.claims[first].commitment == "conditional":
        return study.words.message("first-condition", room=0, condition="")
    return _hedge(study, held_back(study.records, (first,)) or "" if first else "")


def position(study: Study, state: str | None = None) -> Stance:
    """Return what a state wants and risks under the reading of a study."""
    return stance(study.view, state or study.state or "")


def _noted(study: Study, name: str, short: str, notes: Sequence[str]) -> RichText:
    entry = (Entry(name, lowered(study.records, short)),)
    if not notes:
        return entry
    joined = study.words.message("first-joint").join(notes)
    return study.words.rich_message("first-noted", entry=entry, notes=joined)


def _details(study: Study, details: Sequence[str]) -> str:
    return study.words.listed([lowered(study.records, detail) for detail in details])


def able(study: Study, claims: Ids) -> str:
    """Return that some claims speak of what can be and not of what is; empty where none does."""
    spoken = [study.claims[name].commitment == "ability" for name in claims]
    if not any(spoken):
        return ""
    part = "all" if all(spoken) else "some"
    return study.words.message("first-held", how="able", part=part)


def _hedge(study: Study, word: str) -> str:
    return study.words.message("first-hedged", how="word" if word else "none", word=word)


def _reserve(study: Study, one: Want, *, room: bool) -> str:
    """Return how far a motive is held back: by a word, a condition, a promise, or in part."""
    words = study.words
    notes = [_hedge(study, one.modal)] if one.modal or (
        one.modal is not None and not one.condition) else []  # fmt: skip
    if one.condition:
        condition = lowered(study.records, one.condition)
        notes.append(words.message("first-condition", room=int(room), condition=condition))
    if one.condition or one.modal is not None:
        notes.append(able(study, one.claims))
    else:
        notes.append(_in_part(study, one.claims))
    if one.pledge is not None:
        how = "word" if one.pledge else "none"
        notes.append(words.message("first-meant", how=how, word=one.pledge))
    return words.message("first-joint").join(filter(None, notes))


def _in_part(study: Study, claims: Ids) -> str:
    """Return that some claims are held back, or speak of what can be; empty where none is."""
    able = {name for name in claims if study.claims[name].commitment == "ability"}
    weak = able | (study.records.hedged & {*claims})
    if not weak:
        return ""
    part = "some" if weak < {*claims} else "all"
    how = "able" if weak == able else "both" if able else "hedged"
    return study.words.message("first-held", how=how, part=part)


def _reading(study: Study, reading: Reading) -> str:
    if reading == "sole" or (reading == "preferred" and reading in READINGS[study.reading]):
        return ""
    return study.words.message("first-reading", reading=reading)


def _bearers(study: Study, one: Danger, *, doubtful: bool = False) -> str:
    """Return who bears a danger where that is open; empty where one state or several surely do."""
    readings = {reading for _, reading in one.bearers}
    if readings == {"sole"}:
        return ""
    if doubtful and readings <= {"possible", "derived"}:
        others = [study.name(state) for state, _ in one.bearers if state != study.state]
        names = study.words.listed(others)
        return study.words.message("first-bearers", how="too", names=names) if others else ""
    if doubtful:  # that the state at hand would bear it is what the reading says
        return bearing(study, [pair for pair in one.bearers if pair[0] != study.state])
    return bearing(study, one.bearers)


def bearing(study: Study, bearers: Iterable[tuple[str, Reading]]) -> str:
    """Return on whom something falls, and on whom on another reading."""
    words, pairs = study.words, list(bearers)
    sure = [study.name(state) for state, reading in pairs if reading in {"sole", "preferred"}]
    others = [study.name(state) for state, reading in pairs if reading in {"possible", "derived"}]
    how = "both" if sure and others else "sure" if sure else "open"
    return words.message(
        "first-bearers", how=how, names=words.listed(sure), others=words.listed(others)
    )
