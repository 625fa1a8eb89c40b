"""Which English words report what somebody says, thinks or wants, and in which forms."""

from __future__ import annotations

_SAYING = """
say tell add argue claim note write report announce acknowledge admit assert insist maintain contend
suggest warn caution predict estimate declare proclaim explain recall recount testify joke quip
conclude find show indicate reveal believe think hope expect fear doubt worry agree promise pledge
vow threaten swear hint imply remark observe comment emphasize emphasise stress underscore underline
reiterate repeat reply respond answer counter retort shout chant yell tweet concede confirm deny
dispute allege boast complain confess demand propose recommend request urge ask wonder signal
speculate reckon guess presume suspect forecast calculate disclose divulge concur echo
rejoin interject lament gripe grumble mutter whisper muse reason theorize advise assure convince
remind inform notify brief clarify elaborate attest affirm reaffirm profess posit
know feel understand recognize recognise realize realise remember learn discover determine decide
judge ensure pray pronounce pretend scoff vouch
"""
_OBJECT = """
call describe label dub characterize portray depict liken refer criticize criticise condemn
denounce blast slam mock ridicule praise laud applaud hail commend accuse blame decry deplore
oppose endorse advocate reject dismiss rebuff refuse decline cite quote mention discuss question
highlight express voice want seek plan intend support favor favour welcome defend outline
reference articulate tout chide rebuke lambaste berate extol bemoan
envision anticipate foresee deem invoke consider regard
view deride ridicule scold champion promote encourage persuade offer attack love hate promote credit
disagree resent embrace fault salute stoke rebut disavow renounce disparage
"""
_FIGURES = "put give measure count record register log"
"""Verbs that report only where a figure follows."""
_VERDICT_GIVING = "reach come draw"
"""Verbs that report only where a verdict follows."""
VERDICTS = frozenset("conclusion conclusions view verdict judgement judgment opinion".split())
_IRREGULAR = {
    "come": "comes came coming come",
    "draw": "draws drew drawing drawn",
    "put": "puts put putting put",
    "give": "gives gave giving given",
    "say": "says said saying said",
    "tell": "tells told telling told",
    "write": "writes wrote writing written",
    "find": "finds found finding found",
    "show": "shows showed showing shown",
    "think": "thinks thought thinking thought",
    "swear": "swears swore swearing sworn",
    "seek": "seeks sought seeking sought",
    "foresee": "foresees foresaw foreseeing foreseen",
    "deny": "denies denied denying denied",
    "forecast": "forecasts forecast forecasting forecast",
    "refer": "refers referred referring referred",
    "plan": "plans planned planning planned",
    "know": "knows knew knowing known",
    "feel": "feels felt feeling felt",
    "understand": "understands understood understanding understood",
    "pray": "prays prayed praying prayed",
    "offer": "offers offered offering offered",
}
_DOUBLED = frozenset({"admit", "concur", "blab", "slam", "dub", "quip", "rebut", "rebuff"})
AUXILIARIES = frozenset(
    """
    has have had is are was were be been being will would shall should can could may might must do
    does did 's 've 'd 'll 're 'm
    """.split()
)
NEGATIONS = frozenset({"not", "n't", "never", "neither", "nor"})
PARTICLES: dict[str, frozenset[str]] = {
    "call": frozenset({"for", "on", "upon"}),
    "describe": frozenset({"as"}),
    "point": frozenset({"to", "out"}),
    "refer": frozenset({"to"}),
    "accuse": frozenset({"of"}),
    "criticize": frozenset({"for"}),
    "blame": frozenset({"for"}),
    "plan": frozenset({"to"}) - {"to"},
    "agree": frozenset({"on"}),
    "complain": frozenset({"about", "of"}),
    "worry": frozenset({"about"}),
    "speak": frozenset({"of", "about"}),
    "warn": frozenset({"of", "about", "against"}),
    "hint": frozenset({"at"}),
    "allude": frozenset({"to"}),
    "object": frozenset({"to"}),
    "argue": frozenset({"for", "against"}),
    "push": frozenset({"for"}),
    "press": frozenset({"for"}),
    "vote": frozenset({"for", "against"}),
    "believe": frozenset({"in"}),
    "boast": frozenset({"of", "about"}),
    "think": frozenset({"of", "about"}),
    "speculate": frozenset({"about"}),
    "comment": frozenset({"on"}),
    "elaborate": frozenset({"on"}),
    "focus": frozenset({"on"}),
    "dream": frozenset({"of"}),
    "learn": frozenset({"of"}),
    "caution": frozenset({"against"}),
    "advocate": frozenset({"for"}),
    "disagree": frozenset({"with"}),
    "know": frozenset({"about"}),
    "rail": frozenset({"against"}),
    "lash": frozenset({"out"}),
    "continue": frozenset({":"}),
}
"""Little words that belong to the word of saying where they follow it."""
_ONLY_WITH_PARTICLE = "point speak allude object push press rail lash continue"
NOUNS_TOO = frozenset(
    """
    claim note report state hope fear doubt promise pledge threat comment stress reply answer
    counter
    chant tweet dispute demand request signal guess forecast reason support plan question challenge
    offer attack view love hate credit fault learn feel champion boast threaten log record count
    measure register judge quote call label blast slam praise reference favor favour estimate
    project echo boast brief find
    welcome rate blame detail joke state show highlight vow complaint remark voice
    """.split()
)
"""Words whose present tense is a noun as well: ``the claims``."""


def _forms(lemma: str) -> tuple[str, str, str, str]:
    """Return third person, past tense, present participle and past participle."""
    if lemma in _IRREGULAR:
        third, past, ing, done = _IRREGULAR[lemma].split()
        return third, past, ing, done
    stem = lemma + lemma[-1] if lemma in _DOUBLED and lemma != "rebuff" else lemma
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing", lemma[:-1] + "ied"
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if lemma.endswith("ee"):
        return third, lemma + "d", lemma + "ing", lemma + "d"
    if lemma.endswith("e"):
        return third, lemma + "d", lemma[:-1] + "ing", lemma + "d"
    return third, stem + "ed", stem + "ing", stem + "ed"


def _table() -> dict[str, tuple[str, str]]:
    """Return for each form its verb and its tense: base, third, past, ing, done."""
    table: dict[str, tuple[str, str]] = {}
    for lemma in f"{_VERDICT_GIVING} {_FIGURES} {_SAYING} {_OBJECT} {_ONLY_WITH_PARTICLE}".split():
        third, past, ing, done = _forms(lemma)
        for form, tense in (
            (done, "done"),
            (ing, "ing"),
            (past, "past"),
            (third, "third"),
            (lemma, "base"),
        ):
            table[form] = (lemma, tense)
    return table


FORMS = _table()
"""For each form of a word of saying: its verb, and ``base third past ing done``."""
CLAUSE_VERBS = frozenset(_SAYING.split())
"""Verbs that may stand behind what they report: ``…, she said``."""
NEED_PARTICLE = frozenset(_ONLY_WITH_PARTICLE.split())
NO_SPEECH = frozenset(
    """
    decline refuse want hope seek plan intend prefer ask demand request urge support oppose favor
    favour welcome offer attack love hate promote consider regard pray fear decide learn judge
    ensure discover endorse advocate embrace vouch
    """.split()
)
"""What is no statement of its subject's: the article reports it."""
ADDRESSED = frozenset({"brief", "inform", "notify", "advise"})
"""Verbs whose object is who is told, so that "briefed on" stands for "who was briefed on"."""
NEED_FIGURE = frozenset(_FIGURES.split())
NEED_NOUN = frozenset(_VERDICT_GIVING.split())


def lemmas_of(cue: str) -> set[str]:
    """Return the verbs of saying in the words of a cue.

    Examples
    --------
    >>> sorted(lemmas_of("has never denied"))
    ['deny']
    """
    return {FORMS[word][0] for word in cue.lower().split() if word in FORMS}
