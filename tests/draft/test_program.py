"""Drafting by a program: what an honest one gives is kept, what others give is refused."""

from __future__ import annotations

import json
import shlex
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from analysis.claims.load import load_source, source_faults
from analysis.draft import program
from analysis.draft.again import draft_again
from analysis.draft.new import new
from analysis.draft.program import ProgramFailed, ask, claims_of
from analysis.errors import UsageError

ARTICLE = (
    "Ships wait at Haugevik\n"
    "Up to 40 ships could be waiting off Oslo, the port captain said. "
    "The council will not pay the crews.\n"
)
HONEST: dict[str, Any] = {
    "at": "P1S1", "says": "As many as 40 ships could lie off Oslo.", "kind": "risk",
    "source": "the port captain", "commitment": "hedged",
    "cues": [{"word": "could", "type": "epistemic"}],
    "states": [{"state": "NOR", "role": "place"}],
    "quantity": {"words": "Up to 40", "value": 40, "bound": "upper", "unit": "ships"},
    "because": "a figure",
}  # fmt: skip
LIARS = {
    "invents": {"says": "As many as 40 ships could lie off Oslo, a pilot named Brandt warned."},
    "flips a modal": {"says": "As many as 40 ships will lie off Oslo."},
    "flips a negation": {"says": "As many as 40 ships could not lie off Oslo."},
    "flips a number": {"says": "As many as 400 ships could lie off Oslo."},
    "flips a figure": {"quantity": HONEST["quantity"] | {"value": 400}},
    "flips a state": {"says": "As many as 40 ships could lie off Sweden."},
    "drops a hedge": {"says": "As many as 40 ships lie off Oslo."},
    "copies": {"says": "Up to 40 ships could be waiting off Oslo, the captain says."},
    "hardens": {"commitment": "asserted"},
    "misquotes": {"cues": [{"word": "might", "type": "epistemic"}]},
    "names no sentence": {"at": "P7S1"},
    "leaves the form": {"kind": "rumour"},
}


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    new(tmp_path / "a.txt", "wait", tmp_path, language="en")
    return tmp_path


def script(folder: Path, body: str) -> str:
    path = folder / "drafter.py"
    path.write_text(f"import json, os, sys, time\n{body}\n", encoding="utf-8")
    return f"{shlex.quote(sys.executable)} {shlex.quote(str(path))}"


def giving(folder: Path, *claims: object) -> str:
    answer = json.dumps({"claims": claims})
    return script(folder, f"request = json.load(sys.stdin)\nprint({answer!r})")


def test_what_an_honest_program_gives_is_kept_beside_the_rules(seeds: Path) -> None:
    before = load_source("wait", seeds, only_drafts=True).drafts
    done = draft_again("wait", seeds, command=giving(seeds, HONEST))
    assert (done.added, done.refused) == (1, ())
    assert source_faults("wait", seeds) == []
    after = load_source("wait", seeds, only_drafts=True).drafts
    (mine,) = [claim for claim in after if claim.draft and claim.draft.by != "rules"]
    assert mine.says == HONEST["says"]
    assert mine.chain == ("port-captain", "article")
    assert mine.quantity is not None
    assert (mine.quantity.value, mine.quantity.originator) == (40, "port-captain")
    assert {c.id for c in before} - {c.id for c in after} <= {
        c.id for c in before if c.at == ("P1S1",)
    }


@pytest.mark.parametrize("lie", LIARS.values(), ids=LIARS)
def test_what_a_program_makes_up_is_refused_with_its_reason(
    seeds: Path, lie: dict[str, object]
) -> None:
    before = (seeds / "seeds" / "wait" / "claims.yaml").read_bytes()
    done = draft_again("wait", seeds, command=giving(seeds, HONEST | lie), again=False)
    assert done.added == 0
    assert [len(one.reasons) > 0 for one in done.refused] == [True]
    assert (seeds / "seeds" / "wait" / "claims.yaml").read_bytes() == before


@pytest.mark.parametrize(
    "longer",
    [{"says": HONEST["says"] + " a" * 1_200}, {"says": " "},
     {"quantity": HONEST["quantity"] | {"unit": "ship" * 600}}],
)  # fmt: skip
def test_what_no_seed_may_hold_is_refused(seeds: Path, longer: dict[str, object]) -> None:
    done = draft_again("wait", seeds, command=giving(seeds, HONEST | longer), again=False)
    assert (done.added, len(done.refused)) == (0, 1)
    assert f"{next(iter(longer))}" in str(done.refused[0])
    assert not source_faults("wait", seeds)


def test_what_is_refused_is_asked_for_once_more_with_the_reasons(seeds: Path) -> None:
    bad = HONEST | {"says": "As many as 50 ships could lie off Oslo."}
    command = script(
        seeds,
        f"request = json.load(sys.stdin)\nagain = request.get('refused')\n"
        f"good, bad = json.loads({json.dumps(HONEST)!r}), json.loads({json.dumps(bad)!r})\n"
        "assert not again or '50' in again[0]['reasons'][0]\n"
        "print(json.dumps([good if again else bad]))",
    )
    done = draft_again("wait", seeds, command=command)
    assert (done.added, done.refused) == (1, ())


def test_what_stood_at_first_is_kept_where_the_second_answer_fails(seeds: Path) -> None:
    wrong = HONEST | {"says": "As many as 400 ships could lie off Oslo."}
    given = repr(json.dumps([HONEST, HONEST, wrong]))
    body = f"print({given}) if 'refused' not in json.load(sys.stdin) else sys.exit('worn out')"
    done = draft_again("wait", seeds, command=script(seeds, body))
    assert done.added == 1
    assert ["400" in str(done.refused[0]), "worn out" in str(done.refused[1])] == [True, True]


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        ("a", "'a': is no mapping with the fields of a claim"),
        (None, "None: is no mapping"),
        ({"at": ["P1S1", "P9S9"]} | {k: HONEST[k] for k in ("says", "kind", "commitment")},
         "P1S1, P9S9: 'As many"),
        ({"at": "\x1b[31mP1"}, "⟨U+001B⟩[31mP1: '': holds characters that are no text"),
        ({"at": "P1S1", "says": "a \\ud800"}, "P1S1: "),
        ({"at": "P1", "says": "a"}, "P1: 'a': at: names no sentence by a key such as P1S1; kind"),
        ({"at": {"a": 1}}, "{'a': 1}: '': at: names no sentence by a key"),
    ],
)  # fmt: skip
def test_a_refusal_is_one_printable_line(seeds: Path, claim: object, message: str) -> None:
    body = f"print(json.dumps([{claim!r}]))"
    done = draft_again("wait", seeds, command=script(seeds, body))
    assert str(done.refused[0]).startswith(message)
    assert str(done.refused[0]).isprintable()


def test_a_refusal_is_no_longer_than_a_person_reads(seeds: Path) -> None:
    body = f"print(json.dumps([{HONEST!r} | {{'relay': 'A' * 70_000, 'says': 'B ' * 900}}]))"
    (refusal,) = draft_again("wait", seeds, command=script(seeds, body), again=False).refused
    assert "relay: 'AAA" in str(refusal)
    assert len(str(refusal)) < 1_000


def test_what_a_program_repeats_within_a_claim_is_taken_once(seeds: Path) -> None:
    twice = {name: HONEST[name] * 2 for name in ("cues", "states")} | {"at": ["P1S1", "P1S1"]}
    assert draft_again("wait", seeds, command=giving(seeds, HONEST | twice)).added == 1
    assert source_faults("wait", seeds) == []


def test_a_list_longer_than_a_claim_may_hold_is_refused(seeds: Path) -> None:
    cues = [{"word": f"could {number}", "type": "epistemic"} for number in range(300)]
    done = draft_again("wait", seeds, command=giving(seeds, HONEST | {"cues": cues}), again=False)
    assert "cues: tuple should have at most 20 items" in str(done.refused[0])
    assert source_faults("wait", seeds) == []


def test_no_more_claims_are_read_than_sentences_can_hold(seeds: Path) -> None:
    body = "print(json.dumps([{'at': 'P1S1'}] * 9_000))"
    done = draft_again("wait", seeds, command=script(seeds, body), again=False)
    assert str(done.refused[0]).startswith("'9,000 claims, of which the first 60 were read'")
    assert len(done.refused) == 61


def test_the_request_holds_sentences_schema_and_rules(seeds: Path) -> None:
    command = script(
        seeds, f"open({str(seeds / 'asked.json')!r}, 'w').write(sys.stdin.read())\nprint('[]')"
    )
    draft_again("wait", seeds, command=command)
    asked = json.loads((seeds / "asked.json").read_text(encoding="utf-8"))
    assert asked["sentences"]["H"] == "Ships wait at Haugevik"
    assert {"at", "says", "source", "cues", "quantity"} <= set(asked["schema"]["properties"])
    assert any("letter by letter" in rule for rule in asked["rules"])


FAILING = {
    "prints rubbish": ("print('I am sorry, I cannot help')", "no JSON"),
    "echoes": ("print(sys.stdin.read())", "no JSON"),
    "prints nothing": ("", "'nothing'"),
    "prints another thing": ("print('{\"claims\": 3}')", "no JSON"),
    "dies": ("sys.exit('out of memory')", "code 1; nothing was changed: out of memory"),
    "dies in silence": ("sys.exit(7)", "code 7; nothing"),
    "dies with blank lines": ("print(' \\n\\n', file=sys.stderr); sys.exit(7)", "code 7; nothing"),
    "is killed": ("os.kill(os.getpid(), 9)", "ended by signal 9"),
    "prints too much": ("sys.stdout.write('x' * 50_000_000)", "more than"),
    "nests deeply": ("print('[' * 100_000)", "no JSON"),
}


@pytest.mark.parametrize(("body", "message"), FAILING.values(), ids=FAILING)
def test_a_program_that_fails_changes_nothing(seeds: Path, body: str, message: str) -> None:
    before = (seeds / "seeds" / "wait" / "claims.yaml").read_bytes()
    with pytest.raises(ProgramFailed, match=message):
        draft_again("wait", seeds, command=script(seeds, body))
    assert (seeds / "seeds" / "wait" / "claims.yaml").read_bytes() == before


def test_a_program_that_hangs_is_stopped_with_all_that_it_started(tmp_path: Path) -> None:
    mark = tmp_path / "alive"
    child = f"import time; time.sleep(2); open({str(mark)!r}, 'w')"
    command = script(
        tmp_path,
        f"import subprocess\nsubprocess.Popen([sys.executable, '-c', {child!r}])\ntime.sleep(60)",
    )
    with pytest.raises(ProgramFailed, match="no answer within"):
        ask(command, {}, 0.5)
    time.sleep(2.5)
    assert not mark.exists()


@pytest.mark.parametrize("command", ["/nowhere/drafter --fast", "'unclosed", "  "])
def test_a_program_that_is_not_there_is_bad_usage(command: str) -> None:
    with pytest.raises(UsageError, match="--with"):
        ask(command, {}, 5)


def test_no_shell_reads_a_plain_command_line(tmp_path: Path) -> None:
    command = script(tmp_path, "print(json.dumps([sys.argv[1]]))") + " '$HOME'"
    assert ask(command, {}, 20) == ["$HOME"]


def test_a_pipe_has_the_shell_that_it_needs(tmp_path: Path) -> None:
    assert ask(script(tmp_path, "print('[1]')") + " | cat", {}, 20) == [1]


@pytest.mark.parametrize(
    "answer",
    [
        '[{"at": "H"}]',
        'Sure!\n```json\n{"claims": [{"at": "H"}]}\n```',
        '{"claims": [{"at": "H"}]} done',
    ],
)
def test_claims_are_found_in_what_models_write_around_them(answer: str) -> None:
    assert claims_of(answer, "model") == [{"at": "H"}]


def test_a_large_request_to_a_program_that_does_not_read_is_no_deadlock(tmp_path: Path) -> None:
    assert ask(script(tmp_path, "print('[]')"), {"sentences": "x" * program.MOST_BYTES}, 30) == []
