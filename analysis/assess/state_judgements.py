"""What may be judged of one state: gains, dangers, its best supported point, explanations."""

from __future__ import annotations

from analysis.assess import templates
from analysis.assess.judgement import Judgement, cited, spanning
from analysis.assess.motives import motive_matrix
from analysis.assess.risks import RULES, risk_order, risk_register
from analysis.assess.rivals import explained
from analysis.assess.scope import hedged_claims, risks_of
from analysis.assess.tables import Row, grouped, paired, rows
from analysis.assess.tally import Point, Tally
from analysis.assess.view import View
from analysis.assess.wording import borrowed, part, quoted
from analysis.words import say
from analysis.words.rich_text import RichText, rich_message


def gains(view: View) -> Judgement | None:
    """Judge what a state stands to gain, from whom, and on how many independent words."""
    matrix = motive_matrix(view.frames, view.reading)
    here = [
        row
        for row in rows(matrix, "domain", "motives", "claims", "state")
        if row[3] == view.state and row[1]
    ]
    claims = tuple(dict.fromkeys(claim for row in here for claim in row[2]))
    if not claims:
        return None
    domains = [row[0] for row in here]
    motives = [motive for row in here for motive in row[1]]
    giver = paired(view.frames.motives, "motive", "giver")
    givers = [giver[motive] for motive in motives if giver[motive] not in {None, view.state}]
    held = {gain.id: gain for gain in Tally(view).gains}
    stated = [held[motive].claims for motive in motives]
    backing = [held[motive].groups for motive in motives]
    hedged = len(hedged_claims(view.frames) & set(claims))

    text = [templates.stands_to_gain(view.name, domains)]
    if givers:
        names = [view.names[state] for state in dict.fromkeys(givers)]
        text.append(templates.given_by(names, len(givers), len(motives)))
    text.append(templates.on_whose_word(backing))
    n = max(backing)
    return view.judged(
        1, "gains", " ".join(text), stated,
        templates.gains_verdict(domains, n, part(hedged, len(claims))), noun="gain",
        numbers=templates.figures(
            domains=len(domains), gains=len(motives), groups=n, claims=len(claims), hedged=hedged
        ),
    )  # fmt: skip


def dangers(view: View) -> Judgement | None:
    """Judge what a state risks, as the spans of terms that readers give the article's hedges."""
    register = risk_register(view.frames, view.state, view.reading, view.yardstick)
    n = len(register)
    stated = [held for held in register["claims"] if held]
    if not stated:
        return None
    hedged = sum(map(bool, register["hedged"]))
    worded = rows(register[register["low"].notna()], "low", "high", "risk")
    ranges = [(float(low), float(high)) for low, high, _ in worded]
    counts = {rule: len(risks_of(view.frames, view.state, rule)) for rule in RULES}
    ranked = len(risk_order(register))
    parts: RichText = (
        templates.bears(view.name, n, min(counts.values()), max(counts.values()), hedged),
    )
    if ranges:
        parts += _read_as(view, worded, n)
    if n > 1:
        apart = any(one[0] >= other[1] for one in ranges for other in ranges if one != other)
        parts += (f" {templates.ranking(ranked, n, apart=apart)}",)
    return view.judged(
        2, "risks", parts, stated, templates.risks_verdict(part(hedged, n), ranked),
        noun="risk", likelihood=spanning(ranges, view.yardstick),
        numbers=templates.figures(
            risks=n, **{f"risks_{rule}": found for rule, found in counts.items()},
            hedged=hedged, ranked_pairs=ranked,
        ),
    )  # fmt: skip


def _read_as(view: View, worded: list[Row], risks: int) -> RichText:
    """Say what readers make of the hedges: the common span once, and which risks differ."""
    spans: dict[str, list[str]] = {}
    order: dict[str, float] = {}
    for low, high, risk in worded:
        read = spanning([(float(low), float(high))], view.yardstick)
        if read is not None:
            spans.setdefault(read.words, []).append(risk)
            order[read.words] = read.low + read.high
    if not spans:
        return ()
    common = max(spans, key=lambda words: (len(spans[words]), words))
    lead = templates.read_as(common, len(spans[common]), len(worded), risks, alike=len(spans) == 1)
    others = sorted((words for words in spans if words != common), key=order.__getitem__)
    ends = others if len(others) < 3 else [others[0], others[-1]]
    behind = grouped(view.frames.risk_claims, "risk", "claim")
    event = paired(view.frames.risks, "risk", "event")
    apart: RichText = ()
    for words in ends:
        which = _named(spans[words], event, behind)
        apart += (say("list-and"),) if apart else ()
        apart += templates.read_apart(len(spans[words]), which, words)
    if not apart:
        return " ", say("judgement-read-alike", common=lead)
    return " ", *rich_message("judgement-read-others", common=lead, others=apart)


def _named(risks: list[str], event: dict[str, str], behind: dict[str, tuple[str, ...]]) -> RichText:
    said = borrowed(event[risks[0]], 10) if len(risks) == 1 else None
    if said is not None:
        return (quoted(said),)
    return cited([claim for risk in risks for claim in behind.get(risk, ())[:1]])


def carried(view: View) -> Judgement | None:
    """Judge which point about a state is best supported, and how much has no named source."""
    held = Tally(view)
    if not held.points:
        return None
    best = min(held.points, key=lambda point: point.rank)
    n, bare, every = len(best.groups), len(held.unsourced), len(held.points)
    numbers = templates.figures(
        points=every, points_unnamed=bare, best_groups=n, best_credibility=best.credibility
    )
    if n == 0:
        text = templates.nobody_named(view.name, every)
        stated = [point.claims for point in held.points]
        return view.judged(4, "support", text, stated, say("verdict-nobody-named"), numbers=numbers)
    parts = best_point(view.name, best)
    if every > 1:
        parts += (f" {templates.without_source(bare, every)}",)
    said = borrowed(best.says, 16)
    point = quoted(said) if said else best.id
    # With a named source somewhere, the judgement stands or falls with that point alone.
    return view.judged(
        4, "support", parts, [best.claims], templates.best_point_verdict(n, point), numbers=numbers
    )


def best_point(name: str, best: Point) -> RichText:
    """Return the best supported point in running text: in words, or by claim if it is hedged."""
    said = borrowed(best.says, 16)
    parts = templates.best_point(name, len(best.groups), said, cited(best.claims))
    if best.verification == "stated_unverified":
        parts += (f" {say('judgement-called-unverified')}",)
    return parts


def state_judgements(view: View) -> list[Judgement]:
    """Return everything that may be judged of the view's state, in the order of a brief."""
    found = (gains(view), dangers(view), carried(view), explained(view))
    return [judgement for judgement in found if judgement is not None]
