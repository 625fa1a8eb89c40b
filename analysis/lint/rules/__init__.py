"""The rules of tradecraft: what each asks, where it comes from, and how it is checked."""

from __future__ import annotations

from analysis.lint.finding import Rule
from analysis.lint.rules import (
    attribution,
    figures,
    judgement,
    likelihood,
    names,
    numbers,
    provenance,
    sections,
    telling,
    wording,
)

RULES: tuple[Rule, ...] = (
    Rule("L01", "likelihood apart from confidence",
         "A confidence level and a likelihood never share a sentence, so that neither is taken for "
         "the other.", "ICD 203 D.6.e(2)(b)", likelihood.apart),
    Rule("L02", "range beside the word",
         "Each likelihood term of a judgement has its range beside it; readers then take the word "
         "as defined twice as often.", "Wintle et al. 2019", likelihood.ranged),
    Rule("L03", "one yardstick",
         "All likelihood words of a product belong to one published scale, which it names.",
         "ICD 203 D.6.e(2)(a)", likelihood.one_scale),
    Rule("L04", "no modal judgement",
         "May, might, could and possible say nothing that can be checked and have no place in a "
         "judgement.", "UK PHIA probability yardstick", judgement.no_modals),
    Rule("L05", "no point probability",
         "A likelihood is a range of the scale, never a single number and never a value between "
         "two terms.", "UK PHIA probability yardstick", likelihood.no_points),
    Rule("L06", "confidence with its cause",
         "Each judgement gives its confidence and the cause of what is uncertain.",
         "ICD 203 D.6.e(2)", judgement.reasoned),
    Rule("L07", "confidence within its cap",
         "No judgement is surer than independent support, grades and verification allow.",
         "method, section 5", judgement.capped),
    Rule("L08", "a layer on every block",
         "A reader can tell what is reported, assumed, coded and judged.",
         "ICD 203 D.6.e(3)", provenance.layered),
    Rule("L09", "every statement traced",
         "Each reported statement leads to a claim, and each claim to a sentence whose digest "
         "holds.", "ICD 206", provenance.resolved),
    Rule("L10", "whole chain at first use",
         "Who said it and who passed it on stand at first use; a relay is never the originator.",
         "ICD 206", attribution.chained),
    Rule("L11", "no firmer than the article",
         "What the article hedges stays hedged: “could” never becomes “will”.",
         "ICD 203 D.6.e(3), (8)", wording.no_firmer),
    Rule("L12", "boosters attributed",
         "A source's emphasis stands only inside its attribution or in quotation marks.",
         "ICD 203 D.6.e(3)", attribution.boosted),
    Rule("L13", "numbers as given",
         "Every number is in the quantity table, with its bound word, and figures of different "
         "kinds are never reckoned together.", "ICD 203 D.6.e(6), (8)", numbers.held),
    Rule("L14", "corroboration counted",
         "“Corroborated” and “multiple sources” need two independent groups.",
         "ICD 203 D.6.e(1)", attribution.backed),
    Rule("L15", "rival hypotheses",
         "An explanation stands beside at least one rival, each with indicators.",
         "ICD 203 D.6.e(4)", sections.rivals),
    Rule("L16", "assumptions if wrong",
         "Each linchpin assumption says what falls if it is wrong.",
         "ICD 203 D.6.e(3)", sections.if_wrong),
    Rule("L17", "all readings of a bearer",
         "Where the article leaves open who bears a risk, every reading is shown.",
         "ICD 203 D.6.e(2)", sections.bearers),
    Rule("L18", "source summary true",
         "The source summary gives the counts that the seeds give.", "ICD 206",
         provenance.counted),
    Rule("L19", "what changed",
         "A report says what changed since its previous edition, or that it is the first issue.",
         "ICD 203 D.6.e(7)", sections.changes),
    Rule("L20", "audience and implications",
         "A report says for whom it is and what follows from it.", "ICD 203 D.6.e(5)",
         sections.for_whom),
    Rule("L21", "figures readable",
         "Drawn, with caption, claims, measure and unit, text for the picture, and data beside "
         "colour.",
         "ICD 203 D.6.e(9); WCAG 2.2, 1.1.1 and 1.4.1", figures.readable),
    Rule("L22", "names from the source",
         "No name or date in reported text that neither card nor claims hold.",
         "ICD 203 D.6.e(8)", names.drawn),
    Rule("L23", "dates as given",
         "An undated source has its banner, and its relative dates stay unresolved.",
         "ICD 203 D.6.d (timeliness)", sections.dated),
    Rule("L24", "no stacked hedges",
         "A judgement hedges once, on the scale, and holds no empty modifier.",
         "Kent 1964", judgement.plain),
    Rule("L25", "no “high risk of”",
         "“High risk of” mixes likelihood with impact and is neither.",
         "ICD 203 D.6.e(2)", likelihood.no_risk_level),
    Rule("L26", "framing quoted",
         "The article's loaded wording appears only quoted, where framing is shown.",
         "ICD 203 D.6.a (objectivity)", wording.quoted_framing),
    Rule("L27", "a likelihood that informs",
         "A range that meets more than two neighbouring terms fixes no likelihood and gets none.",
         "method, section 6", likelihood.drawn),
    Rule("L28", "the first page tells",
         "Every counted motive and risk of the state stands on the first page in its short form, "
         "and no count stands where the list would fit.", "method, section 9", telling.told),
    Rule("L29", "disputes told as disputes",
         "Where a disputed point, or what rests on it, is told, the report says who denies it.",
         "method, section 5.8", telling.disputed),
)  # fmt: skip
"""Every rule, in the order of the method, section 8."""

ENGLISH = frozenset("L01 L02 L03 L04 L05 L06 L11 L12 L13 L14 L16 L19 L22 L23 L24 L25 L27".split())
"""The rules that read English words; on a report in another language only the others are sound."""
