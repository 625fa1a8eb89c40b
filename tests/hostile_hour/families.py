"""What is done with a spoiled input of each family, and what must hold whatever it is."""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import Any
from unittest import mock

import nbformat

from analysis.claims.advice import source_advice
from analysis.claims.card import SourceCard
from analysis.claims.coding import CodingFile
from analysis.claims.load import load_source, source_faults
from analysis.claims.notebooks import check_notebooks
from analysis.claims.overlay import AssessmentFile
from analysis.claims.record import ClaimsFile
from analysis.claims.store import Folder
from analysis.desk import journal
from analysis.desk.session import CodingSession
from analysis.draft.again import draft_again
from analysis.draft.check import coding_faults
from analysis.draft.new import new
from analysis.draft.program import claims_of
from analysis.errors import BriefingError, InputError
from analysis.render.exporters import exporter
from analysis.render.formats import FORMATS
from tests.foreign import cases
from tests.hostile_hour.blocks import bundle, exhibits, spoiled_run
from tests.hostile_hour.mutations import spoil_bytes, spoil_json, spoil_yaml
from tests.hostile_hour.places import in_place_of
from tests.hostile_hour.promises import LONGEST, Lost, hold_faults, hold_message, hold_still
from tests.hostile_hour.sandbox import EXERCISE, ROOT, Sandbox

Family = Callable[[Sandbox, Random], None]
_MODELS = {
    "source": SourceCard, "claims": ClaimsFile, "assessment": AssessmentFile,
    "second_coding": CodingFile,
}  # fmt: skip


@cache
def _fields(name: str) -> tuple[str, ...]:
    """Return the names of all fields that a seed file may hold."""
    schema = _MODELS[name].model_json_schema()
    held = [schema, *schema.get("$defs", {}).values()]
    return tuple(sorted({field for one in held for field in one.get("properties", {})}))


def seeds(box: Sandbox, rng: Random) -> None:
    """Check, load, open at the desk and work out a source of which one file is spoiled."""
    name = rng.choice(["harbour", "harbour", "harbour", EXERCISE, "velm-three-figures"])
    folder = box.root / "seeds" / name
    files = [path.stem for path in sorted(folder.glob("*.yaml"))]
    file = rng.choice([one for one in files if one in _MODELS])
    path = folder / f"{file}.yaml"
    spoiled = spoil_yaml(path.read_bytes(), rng, _fields(file))
    text = folder / "article.txt"
    if rng.random() < 0.05:
        path, spoiled = text, spoil_bytes(text.read_bytes(), rng)
    store = Folder(box.root / "seeds", "seeds")
    with box.spoiled(path, spoiled), box.untouched():
        faults = source_faults(name, store)
        hold_faults(faults, box.root)
        hold_faults(coding_faults([(store, name)]), box.root)
        hold_faults(source_advice(name, store), box.root)
        source = None
        try:
            source = load_source(name, store)
            assert not faults, f"loads in spite of {faults[0]}"
        except InputError as error:
            hold_faults(error.faults, box.root)
            known = bool(faults) or "nothing but drafts" in str(error)
            assert known, "refused without a fault"
        if rng.random() < 0.1:
            _sit(box, name)
        if source is not None and rng.random() < 0.25:
            for made in exhibits(source):
                bundle(made)


def _sit(box: Sandbox, name: str) -> None:
    try:
        session = CodingSession(name, Folder(box.root / "seeds", "seeds"), box.journals)
    except BriefingError:
        return
    hold_faults(session.faults(), box.root)
    session.loaded()
    session.unsaved()
    for step in (
        {"do": "new", "at": "H"},
        {"do": "set", "claim": "C01", "field": "at", "value": "H"},
    ):
        try:
            session.take(step)
        except BriefingError:
            continue
    session.faults()
    session._journal.end()


@cache
def _notebooks() -> tuple[bytes, ...]:
    own = sorted((ROOT / "notebooks").glob("*.ipynb"))
    run = sorted((ROOT / "tests" / "notebooks" / "expected" / EXERCISE).glob("*.ipynb"))[:6]
    foreign = [
        json.dumps(nbformat.v4.new_notebook(cells=list(case.cells)), indent=1).encode()
        for group in vars(cases).values() if isinstance(group, tuple)
        for case in group if isinstance(case, cases.Case)
    ]  # fmt: skip
    return tuple([path.read_bytes() for path in [*own, *run]] * 2 + foreign)


def notebooks(box: Sandbox, rng: Random) -> None:
    """Check a spoiled notebook, and make a page of it where Jupyter itself can read it."""
    path = box.root / "notebooks" / f"{rng.choice(['overview', 'own'])}.ipynb"
    spoiled = spoil_json(rng.choice(_notebooks()), rng)
    with box.spoiled(path, spoiled), box.untouched():
        hold_faults(check_notebooks({f"notebooks/{path.name}": path}), box.root)
        _pages(box, spoiled, paper=rng.random() < 0.03)


def blocks(box: Sandbox, rng: Random) -> None:
    """Make pages of a run of which one of our own blocks was spoiled."""
    with box.untouched():
        _pages(box, spoiled_run(rng), paper=rng.random() < 0.05)


def _pages(box: Sandbox, raw: bytes, *, paper: bool) -> None:
    try:
        read = nbformat.reads(raw.decode("utf-8-sig"), as_version=4)
    except Exception:  # noqa: BLE001  (what nbformat cannot read, no exporter is given)
        return
    for name in ("html", "pdf")[: 1 + paper]:
        try:
            with mock.patch.dict(os.environ, {"BRIEFING_ROOT": str(box.root)}):
                page, _ = exporter(FORMATS[name])().from_notebook_node(copy.deepcopy(read))
        except BriefingError as error:
            hold_message(error)
            continue
        if name == "html":
            hold_still(page)


_CLAIMS = [
    {"at": "P1S1", "says": "The envoy said that Avaria wants the harbour.", "kind": "motive",
     "source": "An envoy", "relay": "A wire", "commitment": "attributed", "because": "said",
     "cues": [{"word": "said", "type": "evidential"}],
     "states": [{"state": "XAV", "role": "actor"}]},
    {"at": ["P1S2"], "says": "Some fear it could cost 40 ships.", "kind": "risk", "source": "Some",
     "commitment": "hedged", "because": "could", "cues": [{"word": "could", "type": "epistemic"}],
     "quantity": {"value": 40, "bound": "exact", "unit": "ships", "words": "40 ships"}},
    {"at": "P2S1", "says": "Bovia may pay.", "kind": "forecast", "commitment": "hedged",
     "because": "may", "cues": [{"word": "may", "type": "epistemic"}],
     "states": [{"state": "XBO", "role": "actor"}]},
]  # fmt: skip


def _answer(given: str, *_: object) -> list[Any]:
    return claims_of(given, "program")


def drafts(box: Sandbox, rng: Random) -> None:
    """Draft a source by a program whose answer is spoiled; what an analyst accepted stays."""
    given = spoil_json(json.dumps({"claims": _CLAIMS}).encode(), rng).decode("utf-8", "replace")
    folder = box.root / "seeds" / "harbour"
    store = Folder(box.root / "seeds", "seeds")
    before = {path: path.read_bytes() for path in sorted(folder.iterdir())}
    accepted = load_source("harbour", store).record.claims
    try:
        with mock.patch("analysis.draft.ask.ask", side_effect=partial(_answer, given)):
            done = draft_again("harbour", store, command="program", again=rng.random() < 0.5)
        for refusal in done.refused:
            assert str(refusal).isprintable(), f"unprintable: {refusal!s:.300}"
            assert len(str(refusal)) <= 2 * LONGEST, f"{len(str(refusal))}: {refusal!s:.300}"
        faults = source_faults("harbour", store)
        assert not faults, f"drafts with faults: {faults[0]}"
        if load_source("harbour", store).record.claims != accepted:
            raise Lost("an accepted claim changed")
        if {*folder.iterdir()} != {*before}:
            raise Lost("files came or went")
    except BriefingError as error:
        hold_message(error)
        after = {path: path.read_bytes() for path in sorted(folder.iterdir())}
        if after != before:
            raise Lost("refused, but changed") from error
    finally:
        for path, raw in before.items():
            path.write_bytes(raw)


_STEPS: list[dict[str, Any]] = [
    {"do": "set", "claim": "C01", "field": "says", "value": "Avaria wants a harbour."},
    {"do": "set", "claim": "C03", "field": "at", "value": ["P2S1", "P2S2"]},
    {"do": "new", "at": "P2S2", "chain": ["article"]},
    {"do": "split", "claim": "C02"},
    {"do": "join", "claim": "C02", "with": "C05"},
    {"do": "reject", "claim": "C04", "why": "It is no claim."},
]


@cache
def _kept(root: Path) -> tuple[str, bytes]:
    """Return the name and the lines of the journal of a desk that was killed."""
    folder = root / "journals"
    session = CodingSession("harbour", Folder(root / "seeds", "seeds"), folder)
    for step in _STEPS[:3]:
        session.take(step)
    session.undo()
    session.redo()
    for step in _STEPS[3:]:
        session.take(step)
    session.typing("C01", "says", "Avaria wants the har")
    [path] = folder.iterdir()
    kept = path.name, path.read_bytes()
    session._journal.end()
    return kept


def journals(box: Sandbox, rng: Random) -> None:  # noqa: C901  (one promise after another)
    """Sit down where a desk left a spoiled journal: what is whole comes back, nothing goes."""
    name, sound = _kept(box.root)
    lines = sound.split(b"\n")[:-1]
    kind = rng.random()
    if kind < 0.3:
        spoiled = spoil_bytes(sound, rng)
    elif kind < 0.6:
        spoiled = sound[: rng.randrange(len(sound) + 1)]
    else:
        for at in rng.sample(range(len(lines)), rng.choice((1, 1, 2, 3))):
            lines[at] = spoil_json(lines[at], rng).replace(b"\n", b" ")
        spoiled = b"\n".join(lines) + b"\n" * (rng.random() < 0.8)
    claims = box.root / "seeds" / "harbour" / "claims.yaml"
    saved = {path: path.read_bytes() for path in sorted(claims.parent.iterdir())}
    whole = next(
        (n for n, (a, b) in enumerate(zip(sound, spoiled, strict=False)) if a != b), len(spoiled)
    )
    whole = min(whole, len(sound))
    steps = [one for one in map(json.loads, sound[: sound.rfind(b"\n", 0, whole) + 1].splitlines())
             if "do" in one]  # fmt: skip
    (box.journals / name).write_bytes(spoiled)
    if second := rng.random() < 0.15:
        other = spoil_bytes(sound, rng)
        (box.journals / f"{name.partition('-')[0]}-ffffffff.jsonl").write_bytes(other)
    try:
        desk = journal.Journal(claims, box.journals)
        left, _ = desk.others()
        ours = [one for one in left if one.path.name == name]
        found = ours[0].steps[: len(steps)] if ours else []
        if found != steps:
            raise Lost("a whole step before the damage did not come back")
        session = CodingSession("harbour", Folder(box.root / "seeds", "seeds"), box.journals)
        unsaved = {path: path.read_bytes() for path in sorted(claims.parent.iterdir())}
        if unsaved != saved:
            raise Lost("a file was changed before anybody saved it")
        assert all(notice.isprintable() for notice in session.notices), session.notices
        if len(left) == 1 and any("Not recovered" in notice for notice in session.notices):
            kept = [path for path in box.journals.iterdir() if path.read_bytes() == spoiled]
            if not kept:
                raise Lost("what could not be recovered is gone")
        if steps and whole < len(sound) and not second:
            assert session.dirty or session.notices, "nothing was said"
        assert all(str(fault).isprintable() for fault in session.faults())
        session.unsaved()
        session.data  # noqa: B018
        session.undo()
        try:
            session.save(rng.choice(("", "mine", "both", "theirs")))
        except BriefingError:
            unsaved = {path: path.read_bytes() for path in sorted(claims.parent.iterdir())}
            if unsaved != saved:
                raise Lost("refused, but written") from None
        session._journal.end()
    finally:
        for path, raw in saved.items():
            path.write_bytes(raw)
        for path in box.journals.iterdir():
            path.unlink()


@cache
def _articles() -> tuple[tuple[str, bytes], ...]:
    from tests.unit.draft import test_read as samples

    return tuple(
        (name, made if isinstance(made, bytes) else made.encode())
        for name, made in ((name, make()) for name, make in samples.SAME.items())
    )


def articles(box: Sandbox, rng: Random) -> None:
    """Start a source from a spoiled article: a sound one, or none at all."""
    name, raw = rng.choice(_articles())
    path = box.root / name
    with box.spoiled(path, spoil_bytes(raw, rng)):
        store, folder = Folder(box.root / "seeds", "seeds"), box.root / "seeds" / "fresh"
        try:
            with box.untouched():
                try:
                    new(path, "fresh", store)
                    faults = source_faults("fresh", store)
                    assert not faults, f"started with faults: {faults[0]}"
                finally:
                    for made in folder.glob("*"):
                        made.unlink()
        except BriefingError as error:
            hold_message(error)
            assert not folder.exists(), "refused, but half written"
        finally:
            if folder.exists():
                folder.rmdir()


def places(box: Sandbox, rng: Random) -> None:
    """Check, load and sit down where a file is none."""
    folder = box.root / "seeds" / "harbour"
    store = Folder(box.root / "seeds", "seeds")
    kind = rng.choice(("seed", "seed", "notebook", "journal", "article"))
    if kind == "seed":
        name = rng.choice(["source.yaml", "claims.yaml", "assessment.yaml", "notes.yaml",
                           "article.txt", "CODING.md", "second_coding.yaml"])  # fmt: skip
        with in_place_of(folder / name, rng):
            hold_faults(source_faults("harbour", store), box.root)
            hold_faults(coding_faults([(store, "harbour")]), box.root)
            hold_faults(source_advice("harbour", store), box.root)
            try:
                load_source("harbour", store)
            except InputError as error:
                hold_faults(error.faults, box.root)
            _sit(box, "harbour")
    elif kind == "notebook":
        path = box.root / "notebooks" / "overview.ipynb"
        with in_place_of(path, rng):
            hold_faults(check_notebooks({"notebooks/overview.ipynb": path}), box.root)
    elif kind == "journal":
        name, _ = _kept(box.root)
        with in_place_of(box.journals / name, rng):
            _sit(box, "harbour")
    else:
        name, _ = rng.choice(_articles())
        path = box.root / name
        with in_place_of(path, rng):
            try:
                new(path, "fresh", store)
            except BriefingError as error:
                hold_message(error)
            made = box.root / "seeds" / "fresh"
            if made.exists():
                raise AssertionError("a source was begun from nothing")


PLAN: tuple[Family, ...] = (
    *[seeds] * 7, *[notebooks] * 3, *[blocks] * 2, *[drafts] * 3, *[journals] * 3, articles, places,
)  # fmt: skip
"""Which family each case is of, over and over."""
