"""What a judgement of gains and dangers states, as running text."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.assess.judgements.stakes import Balance, Stakes, Traded
from analysis.assess.records import Ids
from analysis.assess.verdict import Verdict
from analysis.blocks import RichText
from analysis.claims.record import Motive, Risk
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import short, states

MOST = 4
"""Gains or dangers that a judgement lists; of more it names the kinds."""


def _balance(study: Study, answer: Balance, name: str) -> RichText:
    words = study.words
    clauses = []
    if answer.gets:
        gets = words.listed([_traded(study, "judgement-gets", one) for one in answer.gets])
        clauses.append(words.message("judgement-relies", gets=gets, firm=_firm(answer.gets)))
    elif answer.own:
        clauses.append(words.message("judgement-own", gains=_items(study, answer.own)))
    else:
        clauses.append(words.message("judgement-no-gain"))
    if answer.gives:
        manner = "pays" if answer.gets else "gives"
        gives = words.listed([_traded(study, f"judgement-{manner}", one) for one in answer.gives])
        clauses.append(
            words.message(f"judgement-all-{manner}", gives=gives, firm=_firm(answer.gives))
        )
    clauses.append(_borne(study, answer))
    return (words.message("judgement-balance", name=name, clauses=_clauses(study, clauses)),)


def _firm(goods: tuple[Traded, ...]) -> str:
    """Return whether all that is traded is given, or some of it promised or open."""
    return "given" if all(one.giving == "given" for one in goods) else "open"


def _clauses(study: Study, clauses: list[str]) -> str:
    """Return clauses as a list whose last has a comma too, for lists may stand within them."""
    if len(clauses) < 3:
        return study.words.listed(clauses)
    *first, last = clauses
    joint = study.words.message("judgement-and")
    return study.words.message("list-between").join(first) + joint + last


def _traded(study: Study, message: str, good: Traded) -> str:
    what = _items(study, good.motives)
    return study.words.message(message, state=study.name(good.state), what=what)


def _items(study: Study, entries: Ids) -> str:
    """Return gains or dangers by their short forms; of many the kinds."""
    words = study.words
    if len(entries) <= MOST:
        return words.listed([short(study, entry) for entry in entries])
    gains = entries[0] in study.motives
    every: Mapping[str, Motive | Risk] = study.motives if gains else study.risks
    domains = tuple(dict.fromkeys(every[entry].domain for entry in entries))
    message = "judgement-kinds-gains" if gains else "judgement-kinds-dangers"
    return words.message(message, kinds=words.terms("domain", domains))


def _borne(study: Study, answer: Balance) -> str:
    """Return where the dangers lie, and which they are where these are few."""
    words, few = study.words, len(answer.dangers) < MOST
    if answer.where == "inferred":
        return words.message("judgement-borne-inferred", dangers=_items(study, answer.inferred))
    if few and answer.where != "nowhere":
        message = "judgement-borne-home" if answer.where == "home" else "judgement-borne"
        return words.message(message, dangers=_items(study, answer.dangers))
    return words.message(
        "judgement-borne-kinds", where=answer.where, n=len(answer.kinds),
        kinds=words.terms("domain", answer.kinds),
    )  # fmt: skip


def _stakes(study: Study, answer: Stakes, _: str) -> RichText:
    words = study.words
    clauses = []
    if answer.gainers:
        clauses.append(words.message(
            "judgement-gain", n=len(answer.gainers), states=states(study, answer.gainers),
            mutual=int(answer.mutual), firm=int(answer.firm),
        ))  # fmt: skip
    losers, home, bearers = answer.losers, answer.home, answer.bearers
    if losers == bearers or home == bearers or not (losers or home):
        if losers:
            losing = states(study, losers)
            clauses.append(words.message("judgement-lose", n=len(losers), states=losing))
        if home:
            clauses.append(words.message("judgement-home", states=states(study, home)))
        elif bearers and not losers:
            clauses.append(words.message("judgement-fall", states=states(study, bearers)))
    else:
        named = [("judgement-without-gain", losers), ("judgement-at-home", home)]
        if losers == home:
            named = [("judgement-both", home)]
        parts = [words.message(name, states=states(study, codes)) for name, codes in named if codes]
        clauses.append(
            words.message(
                "judgement-fall-parted", states=states(study, bearers), parts=words.listed(parts)
            )
        )
    return (words.message("judgement-stakes", clauses=_clauses(study, clauses)),)


def _balanced(study: Study, row: Verdict) -> str:
    words = study.words
    source, where = row.marks
    return words.message(
        "verdict-balance", source=source, where=where, paid=len(row.others),
        givers=states(study, row.names), takers=states(study, row.others),
    )  # fmt: skip


def _at_stake(study: Study, row: Verdict) -> str:
    words, n = study.words, len(row.names)
    return words.message(
        "verdict-stakes", n=n, gainers=states(study, row.names),
        losing=len(row.others), losers=states(study, row.others),
        within=len(row.home), home=states(study, row.home), mutual=len(row.marks),
    )  # fmt: skip


STATEMENTS = {Balance: _balance, Stakes: _stakes}
VERDICTS = {"balance": _balanced, "stakes": _at_stake}
