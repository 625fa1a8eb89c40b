"""The rules that a card and its claims must keep beyond form and references (method, 2 to 4)."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.claims.cycles import cycles
from analysis.claims.document import Document, Place, printable
from analysis.claims.language import LANGUAGE, unknown
from analysis.claims.references import find

_NO_REPEATS = (
    "claims[].at",
    "claims[].chain",
    "claims[].states",
    "claims[].proposition",
    "claims[].denies",
    "claims[].motive",
    "claims[].risk",
    "motives[].shared_with",
    "motives[].details",
    "risks[].details",
    "risks[].bearers",
)
_MOST_ENTRIES = 200
_SUPPORTED = (
    ("motives[].id", "motive", ("motive",)),
    ("risks[].id", "risk", ("risk",)),
    ("propositions[].id", "proposition", ("proposition", "denies")),
)


def check_card(card: Document, folder: str) -> None:
    """Note what breaks the rules of a source card.

    Parameters
    ----------
    card : Document
        ``source.yaml`` as read.
    folder : str
        The name of the folder it stands in.
    """
    data: dict[str, object] = card.data or {}
    if isinstance(own_id := data.get("id"), str) and own_id.strip() != folder:
        card.fault(
            ("id",),
            f"{printable(own_id)} is not the folder's name",
            f"the folder is {printable(folder)}",
        )
    for name in ("language", "wording"):
        tag = str(data.get(name, "")).strip()
        if LANGUAGE.fullmatch(tag) and (fault := unknown(tag)) is not None:
            card.fault((name,), *fault)
    _check_spans(card, data.get("length"), data.get("sentences"))
    articles = []
    for place, voice in find(data, "voices[]"):
        if not isinstance(voice, dict):
            continue
        roles = _strings(voice.get("roles"))
        if (voice.get("kind") == "article") != ("article" in roles):
            card.fault(
                (*place, "roles"), "the article's own voice has kind and role article",
                "give both or neither",
            )  # fmt: skip
        if voice.get("kind") == "article":
            articles.append(place)
        if voice.get("kind") == "unnamed" and voice.get("group") is not None:
            card.fault(
                (*place, "group"), "an unnamed voice belongs to no independence group",
                "group: null",
            )  # fmt: skip
    if len(articles) != 1 and isinstance(data.get("voices"), list):
        place = articles[1] if articles else ("voices",)
        card.fault(place, f"{len(articles)} voices are the article itself", "declare exactly one")


def _check_spans(card: Document, length: object, sentences: object) -> None:
    last_key, last_end = "", 0
    for key, span in sentences.items() if isinstance(sentences, dict) else ():
        bounds = span[:2] if isinstance(span, list) else []
        if len(bounds) < 2 or not all(type(bound) is int for bound in bounds):
            continue
        place: Place = ("sentences", key)
        start, end = bounds
        if start >= end:
            card.fault(place, f"span [{start}, {end}) runs backward", "start must be below end")
            continue
        if type(length) is int and end > length:
            card.fault(place, f"ends at {end}, beyond the text", f"its length is {length}")
        if start < last_end:
            card.fault(
                place, f"begins at {start}, before {printable(last_key)} ends at {last_end}",
                "sentences stand in reading order and do not overlap",
            )  # fmt: skip
        last_key, last_end = key, max(end, last_end)


def check_claims(claims: Document, card: Document | None) -> None:
    """Note what breaks the rules of the claims file.

    Parameters
    ----------
    claims : Document
        ``claims.yaml`` as read.
    card : Document or None
        The card, where it could be read; without it chains and coverage are not judged.
    """
    data: dict[str, object] = claims.data or {}
    if card is not None and card.data is not None:
        _check_chains(claims, card.data)
        _check_coverage(claims, card)
    for pattern in _NO_REPEATS:
        for place, listed in find(data, pattern):
            _check_repeats(claims, place, listed)
    for pattern, field, steps in _SUPPORTED:
        reached = (value for step in steps for _, value in find(data, f"claims[].{step}[]"))
        named = {value for value in reached if isinstance(value, str)}
        for place, value in find(data, pattern):
            if isinstance(value, str) and value not in named:
                claims.fault(
                    place, f"no claim supports {field} {printable(value)}",
                    f"name it in a claim's '{field}' field, or delete it",
                )  # fmt: skip
    heirs = dict(_heirs(data))
    for circle in cycles({one: [to] for one, (_, to) in heirs.items()}):
        claims.fault(heirs[circle[0]][0], "claims inherit in a circle", _arrows(circle))
    _check_denials(claims)
    for relation in ("contradicts", "qualifies"):
        for place, value in find(data, f"claims[].{relation}[].claim"):
            own = _item(data, "claims", place[1]).get("id")
            if value == own:
                claims.fault(place, f"{printable(value)} {relation} itself", "name another claim")


def _check_denials(claims: Document) -> None:
    for place, claim in find(claims.data, "claims[]"):
        asserted = {name for _, name in find(claim, "proposition[]") if isinstance(name, str)}
        for step, name in find(claim, "denies[]"):
            if name in asserted:
                claims.fault(
                    (*place, *step), f"{printable(name)} is asserted and denied by one claim",
                    "two statements are two claims",
                )  # fmt: skip


def _heirs(data: object) -> Iterator[tuple[str, tuple[Place, str]]]:
    for place, claim in find(data, "claims[]"):
        if isinstance(claim, dict):
            name, parent = claim.get("id"), claim.get("inherits")
            if isinstance(name, str) and isinstance(parent, str):
                yield name.strip(), ((*place, "inherits"), parent.strip())


def _check_chains(claims: Document, card: dict[str, object]) -> None:
    roles = {
        str(voice.get("id")): (voice.get("kind"), set(_strings(voice.get("roles"))))
        for _, voice in find(card, "voices[]")
        if isinstance(voice, dict)
    }
    originators = [v for v, (_, has) in roles.items() if has and has != {"relay"}]
    articles = [voice for voice, (kind, _) in roles.items() if kind == "article"]
    for place, chain in find(claims.data, "claims[].chain"):
        voices = _strings(chain)
        if not voices or not all(voice in roles for voice in voices):
            continue
        if roles[voices[0]][1] == {"relay"}:
            claims.fault(
                (*place, 0), f"{voices[0]} only relays and cannot begin a chain",
                "who said it first? " + ", ".join(originators[:12]),
            )  # fmt: skip
        for step, voice in enumerate(voices):
            last = step == len(voices) - 1
            if last and roles[voice][0] != "article":
                claims.fault(
                    (*place, step), f"the chain ends with {voice}, not with the article",
                    "end it with " + (articles[0] if articles else "the article's voice"),
                )  # fmt: skip
            elif not last and roles[voice][0] == "article":
                claims.fault((*place, step), "the article stands only at the end of a chain", "")


def _check_coverage(claims: Document, card: Document) -> None:
    data: dict[str, object] = claims.data or {}
    coded = {key for _, key in find(data, "claims[].at[]") if isinstance(key, str)}
    coded |= {key for _, key in find(data, "framing[].at") if isinstance(key, str)}
    for place, key in find(card.data, "sentences{}"):
        if key not in coded:
            card.fault(
                place, f"no claim and no framing codes sentence {printable(key)}",
                f"add one to {claims.name.rpartition('/')[2]}",
            )  # fmt: skip


def _check_repeats(claims: Document, place: Place, listed: object) -> None:
    seen: list[object] = []
    items = listed if isinstance(listed, list) else []
    if len(items) > _MOST_ENTRIES:
        claims.fault(place, f"{len(items)} entries", f"{_MOST_ENTRIES} at most")
        return
    for index, item in enumerate(items):
        if item in seen:
            claims.fault((*place, index), "the entry is given twice", "delete one")
        seen.append(item)


def _strings(value: object) -> list[str]:
    items = value if isinstance(value, list) else []
    return [item.strip() for item in items if isinstance(item, str)]


def _item(data: dict[str, object], field: str, index: object) -> dict[str, object]:
    rows = data.get(field)
    row = rows[index] if isinstance(rows, list) and isinstance(index, int) else None
    return row if isinstance(row, dict) else {}


def _arrows(circle: list[str]) -> str:
    shortened = circle if len(circle) <= 8 else [*circle[:7], "…"]
    return " → ".join(printable(name) for name in [*shortened, circle[0]])
