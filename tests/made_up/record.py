"""Draw a claims file: claims whose words keep what their coding says of them."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any, get_args

from analysis.claims import vocabulary
from tests.made_up import words

if TYPE_CHECKING:
    from tests.made_up.sources import Shape

Row = dict[str, Any]
BOUND = {"approx": "about", "upper": "as many as", "lower": "at least", "point": ""}


def record(rng: Random, shape: Shape, card: Row) -> Row:
    """Return ``claims.yaml`` as a mapping."""
    keys = list(card["sentences"])
    claims = [
        _claim(rng, card, f"C{number + 1:02d}", keys[number % len(keys)], number < shape.figures)
        for number in range(shape.claims)
    ]
    made: Row = {"claims": claims}
    states = list(card["states"])
    made["framing"] = [
        {"id": f"F{n + 1:02d}", "at": rng.choice(keys),
         "does": f"Makes {words.noun(rng)} look large.",
         "wording": [rng.choice((words.noun(rng), rng.choice(words.LOADED)))]}
        for n in range(shape.framing)
    ]  # fmt: skip
    made["propositions"] = _supported(rng, claims, shape.propositions, "Q", "proposition", lambda: {
        "says": _plain(rng, card)})  # fmt: skip
    made["motives"] = _supported(rng, claims, shape.motives * bool(states), "M", "motive", lambda: (
        _motive(rng, states)))  # fmt: skip
    made["risks"] = _supported(rng, claims, shape.risks * bool(states), "R", "risk", lambda: (
        _risk(rng, states)))  # fmt: skip
    for _ in range(shape.tensions if len(claims) > 1 else 0):
        one, two = rng.sample(claims, 2)
        kind = rng.choice(get_args(vocabulary.TensionType))
        relation = rng.choice(("contradicts", "qualifies"))
        if all(row["claim"] != two["id"] for row in one.setdefault(relation, [])):
            one[relation].append({"claim": two["id"], "type": kind})
    _dispute(rng, shape, made)
    _read_alike(made)
    return made


def _dispute(rng: Random, shape: Shape, made: Row) -> None:
    """Let claims deny what others assert, or give a figure that cannot hold beside theirs."""
    named = [point["id"] for point in made["propositions"]]
    for _ in range(shape.disputes if named else 0):
        point = rng.choice(named)
        free = [c for c in made["claims"] if point not in c.get("proposition", ())]
        for claim in rng.sample(free, min(len(free), rng.randint(1, 3))):
            if rng.random() < 0.7:
                claim["denies"] = sorted({*claim.get("denies", ()), point})
            elif point not in claim.get("denies", ()):
                claim["proposition"] = [*claim.get("proposition", ()), point]


def _read_alike(made: Row) -> None:
    """Give each bearer the surest reading that a claim of its risk gives it."""
    sure = list(get_args(vocabulary.Reading))
    for risk in made["risks"]:
        for bearer in risk["bearers"]:
            held = [
                link["reading"]
                for claim in made["claims"]
                if risk["id"] in claim.get("risk", ())
                for link in claim["states"]
                if (link["state"], link["role"]) == (bearer["state"], "bearer")
            ]
            bearer["reading"] = min(held, key=sure.index, default=bearer["reading"])


def _supported(
    rng: Random, claims: list[Row], number: int, letter: str, field: str, row: Any
) -> list[Row]:
    """Return rows that claims support, and note in the claims which they do."""
    found: list[Row] = []
    free = [c for c in claims if field == "motive" or field not in c or field == "risk"]
    for place in range(min(number, len(free))):
        own = {"id": f"{letter}{place + 1:02d}", **row()}
        if field == "proposition":
            backing = [c for c in free if field not in c]
            for claim in rng.sample(backing, min(len(backing), rng.randint(1, 3))):
                claim[field] = [own["id"]]
        else:
            backing = rng.sample(free, min(len(free), rng.randint(1, 3)))
            for claim in backing:
                claim.setdefault(field, []).append(own["id"])
                claim["kind"] = field
                if field == "risk" and rng.random() < 0.7:
                    claim["states"] = [{**b, "role": "bearer"} for b in own["bearers"]]
        if backing:
            found.append(own)
    return found


def _claim(rng: Random, card: Row, name: str, at: str, figure: bool) -> Row:
    chain = _chain(rng, card["voices"])
    says, made = _worded(rng, card, figure and rng.random() < 0.8)
    originator = chain[0]
    if "quantity" in made:
        made["quantity"]["originator"] = originator
    states = list(card["states"])
    linked = rng.sample(states, rng.randint(0, min(2, len(states))))
    own: Row = {
        "id": name, "at": [at], "says": says, "chain": chain,
        "kind": "figure" if "quantity" in made else rng.choice(get_args(vocabulary.Kind)),
        "outlet_stated": rng.random() < 0.8,
        "verification": rng.choice(("silent", *get_args(vocabulary.Verification))),
        "scope_ambiguous": rng.random() < 0.1,
        "states": [{"state": s, "role": rng.choice(get_args(vocabulary.StateRole)),
                    "reading": rng.choice(("sole", *get_args(vocabulary.Reading)))}
                   for s in linked],
        **made,
    }  # fmt: skip
    return own


def _chain(rng: Random, voices: list[Row]) -> list[str]:
    article, *others = voices
    firsts = [v["id"] for v in others if v["roles"] != ["relay"]]
    if not firsts or rng.random() < 0.25:
        return [article["id"]]
    first = rng.choice(firsts)
    between = [v["id"] for v in others if v["id"] != first and "relay" in v["roles"]]
    relays = rng.sample(between, min(len(between), rng.choice((0, 0, 0, 1, 1, 2))))
    return [first, *relays, article["id"]]


def _subject(rng: Random, card: Row) -> str:
    names = [s["name"] for s in card["states"].values()]
    names += [v["name"] for v in card["voices"][1:]]
    return rng.choice((*names, *names, f"the {words.noun(rng)}", words.name(rng)))


def _first(says: str, rng: Random) -> str:
    """Begin with a capital where an author would: a name keeps its own letters."""
    says = says[0].upper() + says[1:] if says.startswith(("the ", "a ")) else says
    return says + ("." if rng.random() < 0.9 else "")


def _plain(rng: Random, card: Row) -> str:
    return _first(f"{_subject(rng, card)} {words.word(rng)}s the {words.noun(rng)}", rng)


def _worded(rng: Random, card: Row, figure: bool) -> tuple[str, Row]:
    who, verb, what = _subject(rng, card), words.word(rng), words.noun(rng)
    commitment = rng.choice(get_args(vocabulary.Commitment))
    made: Row = {"commitment": commitment}
    object_ = f"the {what}"
    if figure:
        made["quantity"], object_ = _quantity(rng)
    says = f"{who} {verb}s {object_}"
    if commitment == "hedged":
        cue = rng.choice(("could", "may", "might", "possibly", words.word(rng)))
        says, made["cues"] = f"{who} {cue} {verb} {object_}", [{"word": cue, "type": "epistemic"}]
    elif commitment == "conditional":
        made["condition"] = f"{words.name(rng)} {words.word(rng)}s"
        says = f"{who} {verb}s {object_} if {made['condition']}"
        made["cues"] = [{"word": "if", "type": "conditional"}]
    elif commitment == "ability":
        says = f"{who} can {verb} {object_}"
    elif commitment == "boosted":
        booster = rng.choice((words.word(rng), rng.choice(words.BOOSTERS)))
        made["cues"] = [{"word": booster, "type": "booster"}]
        if rng.random() < 0.5:
            says = f"{who} {verb}s “{booster}” {object_}"
    return _first(says, rng), made


def _quantity(rng: Random) -> tuple[Row, str]:
    """Return a figure, and the words in which a claim gives it."""
    unit = rng.choice((words.noun(rng) + "s", rng.choice(words.ODD_UNITS)))
    row: Row = {"kind": rng.choice(get_args(vocabulary.QuantityKind)), "unit": unit,
                "unit_stated": rng.random() < 0.9,
                "place": rng.choice((None, words.name(rng))),
                "time": rng.choice((None, "at noon", "earlier this year"))}  # fmt: skip
    drawn = rng.choice(("value", "value", "range", "none"))
    number = rng.choice((1, 2, 3, 3, 5, 12, 40, 2.5, 300, 12_000, 1_500_000))
    if drawn == "none":
        word = rng.choice(({}, {"word": "many"}))
        return {**row, "bound": "qualitative", **word}, f"many {unit}"
    if drawn == "range":
        low, high = number, number * 2
        row |= {"low": float(low), "high": float(high), "bound": rng.choice(("approx", "point"))}
        return row, f"between {low:,} and {high:,} {unit}"
    bound = rng.choice(tuple(BOUND))
    row |= {"value": float(number), "bound": bound}
    return row, f"{BOUND[bound]} {number:,} {unit}".strip()


def _phrase(rng: Random) -> str:
    thing = words.noun(rng)
    return rng.choice((
        f"Higher {thing}", f"a {thing}", f"the {thing}s of {words.name(rng)}", f"{thing}s",
        f"{words.name(rng)} {words.word(rng)}s the {thing}", f"A {thing}.",
        f"{words.word(rng).title()}ish {thing}s", f"To {words.word(rng)} the {thing}",
    ))  # fmt: skip


def _in_short(rng: Random) -> Row:
    """Return the short form and the details of an entry, each sometimes left to be derived."""
    made: Row = {}
    if rng.random() < 0.7:
        made["short"] = " ".join(_phrase(rng).split()[:6])
    if rng.random() < 0.4:
        made["details"] = sorted({rng.choice((words.noun(rng), words.name(rng, plain=True)))
                                  for _ in range(rng.randint(1, 3))})  # fmt: skip
    return made


def _motive(rng: Random, states: list[str]) -> Row:
    state, others = rng.choice(states), list(states)
    others.remove(state)
    return {
        "state": state, "wants": _phrase(rng),
        "domain": rng.choice(get_args(vocabulary.Domain)),
        "shared_with": rng.sample(others, min(len(others), rng.choice((0, 0, 1)))),
        "giver": rng.choice((None, *others)),
        "reading": rng.choice(("sole", *get_args(vocabulary.Reading))),
        "counted": rng.random() < 0.9, **_in_short(rng),
    }  # fmt: skip


def _risk(rng: Random, states: list[str]) -> Row:
    bearers = rng.sample(states, min(len(states), rng.choice((1, 1, 2))))
    return {
        "bearers": [{"state": s, "reading": rng.choice(("sole", *get_args(vocabulary.Reading)))}
                    for s in bearers],
        "cause": _phrase(rng), "event": _phrase(rng),
        "consequence": rng.choice((None, _phrase(rng))),
        "domain": rng.choice(get_args(vocabulary.Domain)),
        "condition": rng.choice((None, None, _phrase(rng))),
        "hedge": rng.choice((None, "could", "may", "likely", words.word(rng))),
        "counted": rng.random() < 0.9, **_in_short(rng),
    }  # fmt: skip
