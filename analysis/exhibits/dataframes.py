"""What an analyst computes with: the facts behind each exhibit as a DataFrame, one row per fact.

Columns are named for fields, closed vocabularies are categories, ids and words are strings, what is
not given is missing, and several values (claims, states) stand in a cell as a tuple: ``explode``
gives each a row of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, get_args

from analysis.assess.agreement import Agreement
from analysis.assess.agreement import agreement as alphas
from analysis.assess.assumptions import Fragility, Linchpin, linchpins
from analysis.assess.assumptions import fragility as cuts
from analysis.assess.attribution import Speaker
from analysis.assess.attribution import attribution as shares
from analysis.assess.changes import Change
from analysis.assess.compare import Shift, shifts
from analysis.assess.findings import findings as derived
from analysis.assess.findings.finding import Finding
from analysis.assess.hypotheses import Evidence, matrix
from analysis.assess.indicators import Indicator
from analysis.assess.indicators import indicators as watched
from analysis.assess.judgement import Judgement
from analysis.assess.likelihood import Likelihood
from analysis.assess.motives import Exchange, MatrixCell, exchange_ledger, motive_matrix
from analysis.assess.risks import RegisteredRisk, RiskCount, risk_counts, risk_register
from analysis.assess.support import Point
from analysis.assess.tensions import Pull
from analysis.assess.tensions import tensions as pulls
from analysis.assess.vocabulary import EFFECTS
from analysis.claims.codings import codings
from analysis.claims.record import Motive, Quantity
from analysis.claims.vocabulary import Reading
from analysis.exhibits import selection
from analysis.exhibits.study import Study

if TYPE_CHECKING:
    import pandas as pd


def _frame(facts: Iterable[Any], kind: type) -> pd.DataFrame:
    from analysis.claims.frames import to_frame

    return to_frame(facts, kind)


def risks(study: Study) -> pd.DataFrame:
    """Return the register; ``readings`` says of each of the ``bearers`` how sure it is."""
    rows = risk_register(study.view)
    frame = _frame(rows, RegisteredRisk)
    frame.insert(2, "readings", [tuple(reading for _, reading in one.bearers) for one in rows])
    frame["bearers"] = [tuple(state for state, _ in one.bearers) for one in rows]
    return frame.astype({"bearers": object, "readings": object})


def readings(study: Study) -> pd.DataFrame:
    """Return how many risks each state bears under each rule of reading."""
    counts = [one for one in risk_counts(study.view) if study.state in (None, one.state)]
    return _frame(counts, RiskCount)


def ambiguities(study: Study) -> pd.DataFrame:
    """Return who a risk or a claim is about where that is open: a row for each reading."""
    import pandas as pd

    about = set(selection.about(study))
    linked: list[tuple[str, str, list[Any]]] = [
        *(("risk", one.id, list(one.bearers)) for one in study.risks.values()
          if about & set(study.behind(one.id))),
        *(("claim", name, list(study.claims[name].states)) for name in study.claims
          if name in about),
    ]  # fmt: skip
    rows = [
        (kind, name, link.state, link.reading)
        for kind, name, links in linked
        if any(link.reading != "sole" for link in links)
        for link in links
    ]
    frame = pd.DataFrame(rows, columns=["of", "id", "state", "reading"])
    return frame.astype({"of": "category", "id": "string", "state": "string",
                         "reading": pd.CategoricalDtype(list(get_args(Reading)))})  # fmt: skip


def motives(study: Study) -> pd.DataFrame:
    """Return the motives counted, with what supports them."""
    rows = study.view.motives
    claims = [study.behind(one.id) for one in rows]
    frame = _frame(rows, Motive).rename(columns={"id": "motive"}).drop(columns="counted")
    frame["claims"] = claims
    frame["hedged"] = [bool(own) and len(selection.held_back(study, own)) == len(own)
                       for own in claims]  # fmt: skip
    return frame.astype({"claims": object, "hedged": "boolean"})


def exchange(study: Study) -> pd.DataFrame:
    """Return who gives what to whom."""
    rows = exchange_ledger(study.view)
    return _frame((e for e in rows if study.state in (None, e.giver, e.gainer)), Exchange)


def matrix_cells(study: Study) -> pd.DataFrame:
    """Return states × domains; ``n`` counts claims."""
    return _frame(motive_matrix(study.view), MatrixCell)


def quantities(study: Study) -> pd.DataFrame:
    """Return the article's figures, each with its claim."""
    named = [(name, study.claims[name].quantity) for name in selection.about(study)]
    pairs = [(name, quantity) for name, quantity in named if quantity is not None]
    frame = _frame((quantity for _, quantity in pairs), Quantity)
    frame.insert(0, "claim", [name for name, _ in pairs])
    return frame.astype({"claim": "string"})


def support(study: Study) -> pd.DataFrame:
    """Return what is asserted more than once; ``n`` counts independent groups."""
    about = set(selection.about(study))
    rows = [p for p in study.view.profile if len(p.claims) > 1 and about & set(p.claims)]
    return _frame(rows, Point).drop(columns=["caps", "reasons"])


def attribution(study: Study) -> pd.DataFrame:
    """Return the originators with their claims."""
    return _frame(shares(study.view), Speaker)


def tensions(study: Study) -> pd.DataFrame:
    """Return the pairs of claims that do not sit together."""
    about = set(selection.about(study))
    rows = [one for one in pulls(study.records) if about & {one.claim, one.other}]
    return _frame(rows, Pull).astype({"relation": "category"})


def passages(study: Study) -> pd.DataFrame:
    """Return who asserts what in each sentence: a row for each speaker and firmness."""
    from analysis.assess.passages import Assertion, passages

    lines = [(line, one) for line in passages(study.records, set(selection.about(study)))
             for one in line.assertions]  # fmt: skip
    frame = _frame((one for _, one in lines), Assertion).drop(columns="speaker")
    frame.insert(0, "sentence", [line.sentence for line, _ in lines])
    frame.insert(1, "speaker", [one.speaker.id or one.speaker.kind for _, one in lines])
    frame.insert(2, "kind", [one.speaker.kind for _, one in lines])
    return frame.astype({"sentence": "string", "speaker": "string", "kind": "category"})


def explanations(study: Study) -> pd.DataFrame:
    """Return the evidence, one column for each rival explanation."""
    rows = matrix(study.view)
    frame = _frame(rows, Evidence).drop(columns="cells")
    for name in study.hypotheses:
        frame[name] = [one.cells.get(name, "N") for one in rows]
        frame[name] = frame[name].astype("category")
    return frame


def readers(study: Study) -> pd.DataFrame:
    """Return where simulated readers put each risk, percent."""
    from analysis.assess.montecarlo import ReadersSense

    return _frame(study.readers, ReadersSense)


def specifications(study: Study) -> pd.DataFrame:
    """Return of each judgement under how many settings it is made, and between which figures."""
    from analysis.assess.specification import Survival, summary

    return _frame(summary(study.curve), Survival).drop(columns=["verdicts", "ranges"])


def curve(study: Study) -> pd.DataFrame:
    """Return every judgement under every setting."""
    from analysis.assess.specification import Setting, Specified

    rows = study.curve
    frame = _frame(rows, Specified)[["judgement", "topic", "level"]]
    for name in Setting._fields:
        frame[name] = [getattr(one.setting, name) for one in rows]
        frame[name] = frame[name].astype("category")
    _add_likelihood(frame, [one.likelihood for one in rows])
    return frame


def losses(study: Study) -> pd.DataFrame:
    """Return what each loss does: how many judgements it moves, by effect."""
    from analysis.assess.whatif import Loss, carries

    rows = carries(study.moves)
    frame = _frame((one.loss for one in rows), Loss)
    for effect in EFFECTS:
        frame[effect] = [one.effects.get(effect, 0) for one in rows]
        frame[effect] = frame[effect].astype("Int64")
    return frame


def moves(study: Study, other: Study) -> pd.DataFrame:
    """Return which judgements move between two studies."""
    return _frame(shifts(study.judged, other.judged), Shift).drop(columns=["before", "after"])


def fragility(study: Study) -> pd.DataFrame:
    """Return the smallest cut that takes all support from a judgement."""
    return _frame(cuts(study.records, study.judged), Fragility)


def agreement(study: Study) -> pd.DataFrame:
    """Return how far two codings agree, field by field."""
    return _frame(alphas(study.records), Agreement)


def judgements(study: Study) -> pd.DataFrame:
    """Return the judgements, each with its likelihood in percent and its confidence."""
    rows = study.judged
    frame = _frame(rows, Judgement).rename(columns={"id": "judgement"})
    frame = frame[["judgement", "topic", "state", "claims", "rests_on", "assumptions"]].copy()
    _add_likelihood(frame, [one.likelihood for one in rows])
    for name in ("level", "cap"):
        frame[name] = [getattr(one.confidence, name) for one in rows]
        frame[name] = frame[name].astype("category")
    return frame


def changes(study: Study) -> pd.DataFrame:
    """Return what would change each judgement."""
    pairs = [(one.id, change) for one in study.judged for change in one.changes]
    frame = _frame((change for _, change in pairs), Change)
    frame.insert(0, "judgement", [name for name, _ in pairs])
    return frame.astype({"judgement": "string"})


def findings(study: Study, *_: str, **__: str) -> pd.DataFrame:
    """Return everything countable that stands out in the article."""
    return _frame(derived(study.view), Finding).drop(columns="facts")


def assumptions(study: Study) -> pd.DataFrame:
    """Return the assumptions, each with what falls if it is wrong."""
    return _frame(linchpins(study.records, study.judged), Linchpin)


def coding(study: Study, *_: str) -> pd.DataFrame:
    """Return every coding of the source, and every note on it: by whom, when and why."""
    import pandas as pd

    rows = [
        (key, kind, one.coder, pd.Timestamp(one.date), one.rationale)
        for key, kind, one in codings(study.source.overlay)
    ]
    rows += [
        (one.key, "note", one.by, pd.Timestamp(one.date), one.why) for one in study.source.notes
    ]
    names = ["coding", "kind", "coder", "date", "rationale"]
    frame = pd.DataFrame(rows, columns=names)
    frame["date"] = frame["date"].astype("datetime64[s]")
    words = dict.fromkeys(["coding", "coder", "rationale"], "string")
    return frame.astype({**words, "kind": "category"})


def indicators(study: Study) -> pd.DataFrame:
    """Return what to watch."""
    return _frame(watched(study.view), Indicator)


def hypotheses(study: Study) -> pd.DataFrame:
    """Return the rival explanations, as in ``study.frames``."""
    return study.frames["hypotheses"].copy()


def framing(study: Study) -> pd.DataFrame:
    """Return the article's rhetoric, as in ``study.frames``."""
    return study.frames["framing"].copy()


def statements(study: Study, *kinds: str) -> pd.DataFrame:
    """Return the claims that the study is about, all or those of some kinds."""
    frame = claims(study, *selection.about(study))
    return frame[frame["kind"].isin(kinds)].reset_index(drop=True) if kinds else frame


def claims(study: Study, *only: str) -> pd.DataFrame:
    """Return the claims, as in ``study.frames``."""
    frame = study.frames["claims"]
    return frame[frame["claim"].isin(only or selection.reached(study))].reset_index(drop=True)


def _add_likelihood(frame: pd.DataFrame, likelihoods: Iterable[Likelihood | None]) -> None:
    import pandas as pd

    rows = list(likelihoods)
    frame["term"] = pd.Series([one.term if one else None for one in rows], dtype="string")
    frame["low"] = pd.Series([one.low if one else None for one in rows], dtype="Float64")
    frame["high"] = pd.Series([one.high if one else None for one in rows], dtype="Float64")
